# %% right: with operators
def to_celsius(fahrenheit):
    return (fahrenheit - 32) / 1.8


# %% right: with methods
def to_celsius(fahrenheit):
    return fahrenheit.sub(32).mul(5).div(9)


# %% right: written as five ninths
def to_celsius(fahrenheit):
    return 5 / 9 * (fahrenheit - 32)


# %% right: in place on a copy
def to_celsius(fahrenheit):
    celsius = fahrenheit.float()
    celsius = celsius - 32
    celsius /= 1.8
    return celsius


# %% wrong: no brackets | where do the brackets belong
def to_celsius(fahrenheit):
    return fahrenheit - 32 / 1.8


# %% wrong: multiplied | the other way round divides
def to_celsius(fahrenheit):
    return (fahrenheit - 32) * 1.8


# %% wrong: the other direction | values differ
def to_celsius(fahrenheit):
    return fahrenheit * 1.8 + 32


# %% wrong: rounded down to whole numbers | expected dtype float32, got int64
def to_celsius(fahrenheit):
    return (fahrenheit - 32) * 5 // 9


# %% wrong: in place | changed its input
def to_celsius(fahrenheit):
    fahrenheit -= 32
    return fahrenheit / 1.8


# %% wrong: the input unchanged | values differ
def to_celsius(fahrenheit):
    return fahrenheit


# %% wrong: a list | expected a tensor, got a list
def to_celsius(fahrenheit):
    return [(f - 32) / 1.8 for f in fahrenheit.flatten().tolist()]


# %% wrong: the values of the example | expected shape
def to_celsius(fahrenheit):
    return torch.tensor([0.0, 100.0])
