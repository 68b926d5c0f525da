# %% right: each with its own function
def ready_made(pattern):
    rows, columns = pattern.shape
    return {
        "zeros": torch.zeros_like(pattern),
        "sevens": torch.full((rows, columns), 7),
        "diagonal": torch.eye(rows, columns),
        "numbers": torch.arange(1, pattern.numel() + 1),
    }


# %% right: with dtypes named
def ready_made(pattern):
    return {
        "zeros": torch.zeros(pattern.shape, dtype=pattern.dtype),
        "sevens": torch.full_like(pattern, 7, dtype=torch.int64),
        "diagonal": torch.eye(*pattern.size(), dtype=torch.float32),
        "numbers": torch.arange(pattern.numel()) + 1,
    }


# %% right: filled and counted up
def ready_made(pattern):
    rows, columns = pattern.shape
    diagonal = torch.zeros(rows, columns)
    for i in range(min(rows, columns)):
        diagonal[i, i] = 1
    ones = torch.ones(rows, columns, dtype=torch.int64)
    return {
        "zeros": torch.full_like(pattern, 0),
        "sevens": 7 * ones,
        "diagonal": diagonal,
        "numbers": ones.flatten().cumsum(0),
    }


# %% wrong: the end left out | under the key `'numbers'`: expected shape (6,), got (5,)
def ready_made(pattern):
    rows, columns = pattern.shape
    return {
        "zeros": torch.zeros_like(pattern),
        "sevens": torch.full((rows, columns), 7),
        "diagonal": torch.eye(rows, columns),
        "numbers": torch.arange(1, rows * columns),
    }


# %% wrong: counted from 0 | under the key `'numbers'`: at [0] expected 1, got 0
def ready_made(pattern):
    rows, columns = pattern.shape
    return {
        "zeros": torch.zeros_like(pattern),
        "sevens": torch.full((rows, columns), 7),
        "diagonal": torch.eye(rows, columns),
        "numbers": torch.arange(rows * columns),
    }


# %% wrong: numbers from linspace | under the key `'numbers'`: expected dtype int64, got float32
def ready_made(pattern):
    rows, columns = pattern.shape
    return {
        "zeros": torch.zeros_like(pattern),
        "sevens": torch.full((rows, columns), 7),
        "diagonal": torch.eye(rows, columns),
        "numbers": torch.linspace(1, rows * columns, rows * columns),
    }


# %% wrong: sevens with the dtype of the pattern | under the key `'sevens'`: expected dtype int64, got float32
def ready_made(pattern):
    rows, columns = pattern.shape
    return {
        "zeros": torch.zeros_like(pattern),
        "sevens": torch.full_like(pattern, 7),
        "diagonal": torch.eye(rows, columns),
        "numbers": torch.arange(1, rows * columns + 1),
    }


# %% wrong: the shape not in one piece | takes 2 positional arguments but 3 were given
def ready_made(pattern):
    rows, columns = pattern.shape
    return {
        "zeros": torch.zeros_like(pattern),
        "sevens": torch.full(rows, columns, 7),
        "diagonal": torch.eye(rows, columns),
        "numbers": torch.arange(1, rows * columns + 1),
    }


# %% wrong: a square diagonal | under the key `'diagonal'`: expected shape (2, 3), got (2, 2)
def ready_made(pattern):
    rows, columns = pattern.shape
    return {
        "zeros": torch.zeros_like(pattern),
        "sevens": torch.full((rows, columns), 7),
        "diagonal": torch.eye(rows),
        "numbers": torch.arange(1, rows * columns + 1),
    }


# %% wrong: empty instead of zeros | under the key `'zeros'`
def ready_made(pattern):
    rows, columns = pattern.shape
    return {
        "zeros": torch.empty_like(pattern).fill_(3),
        "sevens": torch.full((rows, columns), 7),
        "diagonal": torch.eye(rows, columns),
        "numbers": torch.arange(1, rows * columns + 1),
    }


# %% wrong: the pattern itself set to zero | changed its input
def ready_made(pattern):
    rows, columns = pattern.shape
    return {
        "zeros": pattern.zero_(),
        "sevens": torch.full((rows, columns), 7),
        "diagonal": torch.eye(rows, columns),
        "numbers": torch.arange(1, rows * columns + 1),
    }


# %% wrong: a list | expected a dictionary, got a list
def ready_made(pattern):
    return [torch.zeros_like(pattern)]


# %% partial 1: zeros always float32 | takes the dtype over
def ready_made(pattern):
    rows, columns = pattern.shape
    return {
        "zeros": torch.zeros(rows, columns),
        "sevens": torch.full((rows, columns), 7),
        "diagonal": torch.eye(rows, columns),
        "numbers": torch.arange(1, rows * columns + 1),
    }
