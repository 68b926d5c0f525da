# %% right: nan replaced
def precision_and_recall(matrix):
    matrix = matrix.float()
    precision = matrix.diag() / matrix.sum(0)
    recall = matrix.diag() / matrix.sum(1)
    return precision.nan_to_num(0.0), recall.nan_to_num(0.0)


# %% right: where
def precision_and_recall(matrix):
    right = torch.diagonal(matrix)
    figures = []
    for totals in (matrix.sum(dim=0), matrix.sum(dim=1)):
        figures.append(torch.where(totals > 0, right / totals, torch.zeros(len(matrix))))
    return tuple(figures)


# %% right: class by class
def precision_and_recall(matrix):
    precision, recall = [], []
    for c in range(len(matrix)):
        hits = matrix[c, c].item()
        called, there = matrix[:, c].sum().item(), matrix[c].sum().item()
        precision.append(hits / called if called else 0.0)
        recall.append(hits / there if there else 0.0)
    return torch.tensor(precision), torch.tensor(recall)


# %% wrong: exchanged | this is the recall
def precision_and_recall(matrix):
    right = matrix.diagonal()
    return right / matrix.sum(dim=1).clamp(min=1), right / matrix.sum(dim=0).clamp(min=1)


# %% wrong: nan | nan
def precision_and_recall(matrix):
    right = matrix.diagonal()
    return right / matrix.sum(dim=0), right / matrix.sum(dim=1)


# %% wrong: of all pictures | divided by all pictures
def precision_and_recall(matrix):
    share = matrix.diagonal() / matrix.sum()
    return share, share


# %% wrong: the accuracy | expected shape
def precision_and_recall(matrix):
    accuracy = matrix.trace() / matrix.sum()
    return accuracy, accuracy


# %% wrong: one more in the divisor | values differ
def precision_and_recall(matrix):
    right = matrix.diagonal()
    return right / (matrix.sum(dim=0) + 1), right / (matrix.sum(dim=1) + 1)


# %% wrong: rounded down | expected dtype float32, got int64
def precision_and_recall(matrix):
    right = matrix.diagonal()
    return right // matrix.sum(dim=0).clamp(min=1), right // matrix.sum(dim=1).clamp(min=1)


# %% wrong: lists | expected a tensor, got a list
def precision_and_recall(matrix):
    right = matrix.diagonal()
    return (right / matrix.sum(0).clamp(min=1)).tolist(), (right / matrix.sum(1).clamp(min=1)).tolist()


# %% wrong: the recall twice | this is the recall
def precision_and_recall(matrix):
    recall = matrix.diagonal() / matrix.sum(dim=1).clamp(min=1)
    return recall, recall


# %% wrong: the mistakes instead of the hits | values differ
def precision_and_recall(matrix):
    right = matrix.diagonal()
    columns, rows = matrix.sum(dim=0), matrix.sum(dim=1)
    return (columns - right) / columns.clamp(min=1), (rows - right) / rows.clamp(min=1)


# %% wrong: the row for itself | expected shape
def precision_and_recall(matrix):
    return matrix / matrix.sum(dim=0).clamp(min=1), matrix / matrix.sum(dim=1).clamp(min=1)


# %% wrong: only one | two tensors are asked for
def precision_and_recall(matrix):
    return [matrix.diagonal() / matrix.sum(dim=0).clamp(min=1)]


# %% wrong: in place | changed its input
def precision_and_recall(matrix):
    right = matrix.diagonal().clone()
    columns, rows = matrix.sum(dim=0), matrix.sum(dim=1)
    matrix.fill_diagonal_(0)
    return right / columns.clamp(min=1), right / rows.clamp(min=1)
