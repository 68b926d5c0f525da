# %% right: keywords
def training_loader(dataset, batch_size, seed, workers, device):
    dice = torch.Generator()
    dice.manual_seed(seed)
    return DataLoader(dataset, batch_size, True, num_workers=workers, pin_memory=device.startswith("cuda"), generator=dice)


# %% right: a sampler of its own
def training_loader(dataset, batch_size, seed, workers, device):
    dice = torch.Generator().manual_seed(seed)
    sampler = torch.utils.data.RandomSampler(dataset, generator=dice)
    pinned = torch.device(device).type == "cuda"
    return DataLoader(dataset, batch_size=batch_size, sampler=sampler, num_workers=workers, pin_memory=pinned, generator=dice)


# %% right: with persistent workers
def training_loader(dataset, batch_size, seed, workers, device):
    options = {"num_workers": workers, "persistent_workers": workers > 0, "pin_memory": "cuda" in str(device)}
    return DataLoader(dataset, batch_size, shuffle=True, generator=torch.Generator().manual_seed(seed), **options)


# %% wrong: not shuffled | the samples come in their old order
def training_loader(dataset, batch_size, seed, workers, device):
    dice = torch.Generator().manual_seed(seed)
    return DataLoader(dataset, batch_size, generator=dice, num_workers=workers, pin_memory=device.startswith("cuda"))


# %% wrong: the global seed | two loaders with the same seed gave different orders
def training_loader(dataset, batch_size, seed, workers, device):
    torch.manual_seed(seed)
    return DataLoader(dataset, batch_size, shuffle=True, num_workers=workers, pin_memory=device.startswith("cuda"))


# %% wrong: the seed ignored | two loaders with the same seed gave different orders
def training_loader(dataset, batch_size, seed, workers, device):
    return DataLoader(dataset, batch_size, shuffle=True, num_workers=workers, pin_memory=device.startswith("cuda"))


# %% wrong: always seed 0 | two seeds gave the same order
def training_loader(dataset, batch_size, seed, workers, device):
    dice = torch.Generator().manual_seed(0)
    return DataLoader(dataset, batch_size, shuffle=True, generator=dice, num_workers=workers, pin_memory=device.startswith("cuda"))


# %% wrong: shuffled once for all | came in the order of the first
def training_loader(dataset, batch_size, seed, workers, device):
    order = torch.randperm(len(dataset), generator=torch.Generator().manual_seed(seed)).tolist()
    return DataLoader(dataset, batch_size, sampler=order, num_workers=workers, pin_memory=device.startswith("cuda"))


# %% wrong: always pinned | for cuda, cpu, mps
def training_loader(dataset, batch_size, seed, workers, device):
    dice = torch.Generator().manual_seed(seed)
    return DataLoader(dataset, batch_size, shuffle=True, generator=dice, num_workers=workers, pin_memory=True)


# %% wrong: pinned unless on the CPU | for cuda, cpu, mps
def training_loader(dataset, batch_size, seed, workers, device):
    dice = torch.Generator().manual_seed(seed)
    return DataLoader(dataset, batch_size, shuffle=True, generator=dice, num_workers=workers, pin_memory=device != "cpu")


# %% wrong: only "cuda" itself | is a CUDA device too
def training_loader(dataset, batch_size, seed, workers, device):
    dice = torch.Generator().manual_seed(seed)
    return DataLoader(dataset, batch_size, shuffle=True, generator=dice, num_workers=workers, pin_memory=device == "cuda")


# %% wrong: no workers | expected 2, got 0
def training_loader(dataset, batch_size, seed, workers, device):
    dice = torch.Generator().manual_seed(seed)
    return DataLoader(dataset, batch_size, shuffle=True, generator=dice, pin_memory=device.startswith("cuda"))


# %% wrong: drops the last batch | the sizes of the batches
def training_loader(dataset, batch_size, seed, workers, device):
    dice = torch.Generator().manual_seed(seed)
    pinned = device.startswith("cuda")
    return DataLoader(dataset, batch_size, shuffle=True, generator=dice, num_workers=workers, pin_memory=pinned, drop_last=True)


# %% wrong: batches of one | the sizes of the batches
def training_loader(dataset, batch_size, seed, workers, device):
    dice = torch.Generator().manual_seed(seed)
    return DataLoader(dataset, shuffle=True, generator=dice, num_workers=workers, pin_memory=device.startswith("cuda"))
