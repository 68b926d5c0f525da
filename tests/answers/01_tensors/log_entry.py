# %% right: len, item, tolist
def log_entry(losses):
    return {"epochs": len(losses), "last": losses[-1].item(), "all": losses.tolist()}


# %% right: lists first
def log_entry(losses):
    numbers = losses.tolist()
    return {"epochs": len(numbers), "last": numbers[-1], "all": numbers}


# %% right: number by number
def log_entry(losses):
    return {
        "epochs": losses.shape[0],
        "last": float(losses[-1]),
        "all": [loss.item() for loss in losses],
    }


# %% wrong: the last loss is a tensor | under the key `'last'`: expected a Python number, got a tensor of shape ()
def log_entry(losses):
    return {"epochs": len(losses), "last": losses[-1], "all": losses.tolist()}


# %% wrong: a list of tensors | under the key `'all'`: item 0: expected a Python number, got a tensor
def log_entry(losses):
    return {"epochs": len(losses), "last": losses[-1].item(), "all": list(losses)}


# %% wrong: the tensor of all losses | under the key `'all'`: expected a list, got a tensor
def log_entry(losses):
    return {"epochs": len(losses), "last": losses[-1].item(), "all": losses}


# %% wrong: item on all of them | cannot be converted to Scalar
def log_entry(losses):
    return {"epochs": len(losses), "last": losses[-1].item(), "all": losses.item()}


# %% wrong: the first loss | under the key `'last'`: expected 0.125, got 0.5
def log_entry(losses):
    return {"epochs": len(losses), "last": losses[0].item(), "all": losses.tolist()}


# %% wrong: the smallest loss | under the key `'last'`
def log_entry(losses):
    return {"epochs": len(losses), "last": losses.min().item(), "all": losses.tolist()}


# %% wrong: the number of axes | under the key `'epochs'`: expected 3, got 1
def log_entry(losses):
    return {"epochs": losses.dim(), "last": losses[-1].item(), "all": losses.tolist()}


# %% wrong: a slice keeps a list | under the key `'last'`: expected a number, got a list
def log_entry(losses):
    return {"epochs": len(losses), "last": losses[-1:].tolist(), "all": losses.tolist()}


# %% wrong: the third loss | out of bounds
def log_entry(losses):
    return {"epochs": len(losses), "last": losses[2].item(), "all": losses.tolist()}


# %% wrong: numpy while gradients are tracked | Can't call numpy()
def log_entry(losses):
    return {"epochs": len(losses), "last": losses[-1].item(), "all": losses.numpy().tolist()}


# %% wrong: a key is missing | the key `'epochs'` is missing
def log_entry(losses):
    return {"last": losses[-1].item(), "all": losses.tolist()}


# %% wrong: as text | expected a number, got a str
def log_entry(losses):
    return {"epochs": len(losses), "last": str(losses[-1].item()), "all": losses.tolist()}


# %% wrong: the input unchanged | expected a dictionary, got a Tensor
def log_entry(losses):
    return losses
