# %% right: four kinds
def move_batch(batch, device):
    if torch.is_tensor(batch):
        return batch.to(device)
    if isinstance(batch, dict):
        return {k: move_batch(v, device) for k, v in batch.items()}
    if isinstance(batch, tuple):
        return tuple(move_batch(v, device) for v in batch)
    if isinstance(batch, list):
        return [move_batch(v, device) for v in batch]
    return batch


# %% right: with match
def move_batch(batch, device):
    match batch:
        case torch.Tensor():
            return batch.to(device=device)
        case dict():
            return dict(zip(batch, (move_batch(v, device) for v in batch.values())))
        case list() | tuple():
            return type(batch)([move_batch(v, device) for v in batch])
        case _:
            return batch


# %% right: with tree_map
def move_batch(batch, device):
    from torch.utils._pytree import tree_map

    return tree_map(lambda leaf: leaf.to(device) if isinstance(leaf, torch.Tensor) else leaf, batch)


# %% wrong: tensors only | expected a tensor on `meta`
def move_batch(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    return batch


# %% wrong: every pair becomes a tuple | a list went in, a tuple came out
def move_batch(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {k: move_batch(v, device) for k, v in batch.items()}
    if isinstance(batch, (list, tuple)):
        return tuple(move_batch(v, device) for v in batch)
    return batch


# %% wrong: every pair becomes a list | a tuple went in, a list came out
def move_batch(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {k: move_batch(v, device) for k, v in batch.items()}
    if isinstance(batch, (list, tuple)):
        return [move_batch(v, device) for v in batch]
    return batch


# %% wrong: one level deep | expected a tensor on `meta`
def move_batch(batch, device):
    move = lambda t: t.to(device) if isinstance(t, torch.Tensor) else t
    if isinstance(batch, dict):
        return {k: move(v) for k, v in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(move(v) for v in batch)
    return move(batch)


# %% wrong: moves texts too | has no attribute 'to'
def move_batch(batch, device):
    if isinstance(batch, dict):
        return {k: move_batch(v, device) for k, v in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(move_batch(v, device) for v in batch)
    return batch.to(device)


# %% wrong: drops what is no tensor | the key `'file'` is missing
def move_batch(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        moved = {k: move_batch(v, device) for k, v in batch.items()}
        return {k: v for k, v in moved.items() if v is not None}
    if isinstance(batch, (list, tuple)):
        return type(batch)(move_batch(v, device) for v in batch)
    return None


# %% wrong: changes the batch | build a new one
def move_batch(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, tuple):
        return tuple(move_batch(v, device) for v in batch)
    keys = batch if isinstance(batch, dict) else range(len(batch)) if isinstance(batch, list) else ()
    for key in list(keys):
        batch[key] = move_batch(batch[key], device)
    return batch


# %% wrong: a generator | came out
def move_batch(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {k: move_batch(v, device) for k, v in batch.items()}
    if isinstance(batch, (list, tuple)):
        return (move_batch(v, device) for v in batch)
    return batch


# %% wrong: no dictionaries | under the key `'image'`
def move_batch(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, (list, tuple)):
        return type(batch)(move_batch(v, device) for v in batch)
    return batch
