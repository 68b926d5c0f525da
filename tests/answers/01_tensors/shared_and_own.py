# %% right: from_numpy and tensor
def shared_and_own(array):
    return torch.from_numpy(array), torch.tensor(array)


# %% right: as_tensor, and a clone of it
def shared_and_own(array):
    shared = torch.as_tensor(array)
    return shared, shared.clone()


# %% right: the array copied first
def shared_and_own(array):
    return torch.from_numpy(array), torch.from_numpy(array.copy())


# %% wrong: both shared | it shares, and should be a copy
def shared_and_own(array):
    return torch.from_numpy(array), torch.as_tensor(array)


# %% wrong: both copies | it is a copy, and should share
def shared_and_own(array):
    return torch.tensor(array), torch.tensor(array)


# %% wrong: the other way round | it is a copy, and should share
def shared_and_own(array):
    return torch.tensor(array), torch.from_numpy(array)


# %% wrong: a capital T for the copy | expected dtype int64, got float32
def shared_and_own(array):
    return torch.from_numpy(array), torch.Tensor(array)


# %% wrong: a capital T, with the dtype put back | should not share the memory
def shared_and_own(array):
    shared = torch.from_numpy(array)
    return shared, torch.Tensor(array).to(shared.dtype)


# %% wrong: float copies when it must | expected dtype
def shared_and_own(array):
    return torch.from_numpy(array).float(), torch.tensor(array)


# %% wrong: a view is no copy | it shares, and should be a copy
def shared_and_own(array):
    shared = torch.from_numpy(array)
    return shared, shared.view(shared.shape)


# %% wrong: the array itself | expected a tensor, got a
def shared_and_own(array):
    return array, torch.tensor(array)


# %% wrong: zeros | expected 1, got 0
def shared_and_own(array):
    return torch.from_numpy(array), torch.zeros(array.shape, dtype=torch.from_numpy(array).dtype)


# %% wrong: one tensor only | raised `ValueError`
def shared_and_own(array):
    return torch.from_numpy(array)
