# %% right: two names
def matrix_product(left, right):
    first, second = torch.tensor(left), torch.tensor(right)
    return first @ second


# %% right: no names at all
def matrix_product(left, right):
    return torch.matmul(torch.tensor(left), torch.tensor(right))


# %% right: with einsum
def matrix_product(left, right):
    return torch.einsum("nk,km->nm", torch.tensor(left), torch.tensor(right))


# %% right: in plain Python
def matrix_product(left, right):
    columns = list(zip(*right))
    return torch.tensor([[sum(x * y for x, y in zip(row, column)) for column in columns] for row in left])


# %% wrong: one name for both | both operands are the right matrix
def matrix_product(left, right):
    mat = torch.tensor(left)
    mat = torch.tensor(right)
    return torch.matmul(mat, mat)


# %% wrong: the left with itself | both operands are the same matrix
def matrix_product(left, right):
    mat = torch.tensor(left)
    return mat @ mat


# %% wrong: right times left | the order matters
def matrix_product(left, right):
    return torch.tensor(right) @ torch.tensor(left)


# %% wrong: place by place | this is `*`
def matrix_product(left, right):
    a, b = torch.tensor(left), torch.tensor(right)
    return a * b


# %% wrong: lists with an @ | unsupported operand
def matrix_product(left, right):
    return left @ right


# %% wrong: transposed | expected
def matrix_product(left, right):
    return (torch.tensor(left) @ torch.tensor(right)).T


# %% wrong: always floats | expected dtype int64, got float32
def matrix_product(left, right):
    return torch.Tensor(left) @ torch.Tensor(right)


# %% wrong: a list of lists | expected a tensor, got a list
def matrix_product(left, right):
    return (torch.tensor(left) @ torch.tensor(right)).tolist()


# %% wrong: one operand turned to fit | expected
def matrix_product(left, right):
    mat = torch.tensor(right)
    return mat.T @ mat


# %% wrong: the matrix of the example | expected
def matrix_product(left, right):
    return torch.tensor([[29, -16], [38, 6]])
