# %% right: a sampler
def logo_loaders(training, validation, batch_size, seed):
    from torch.utils.data import RandomSampler

    sampler = RandomSampler(training, generator=torch.Generator().manual_seed(seed))
    return DataLoader(training, batch_size, sampler=sampler, drop_last=True), DataLoader(validation, batch_size)


# %% right: a batch sampler
def logo_loaders(training, validation, batch_size, seed):
    from torch.utils.data import BatchSampler, RandomSampler

    generator = torch.Generator()
    generator.manual_seed(seed)
    batches = BatchSampler(RandomSampler(training, generator=generator), batch_size, drop_last=True)
    return DataLoader(training, batch_sampler=batches), DataLoader(validation, batch_size=batch_size, shuffle=False, drop_last=False)


# %% right: keyword by keyword
def logo_loaders(training, validation, batch_size, seed):
    settings = dict(batch_size=batch_size, num_workers=0)
    dice = torch.Generator().manual_seed(seed + 1)
    return [DataLoader(training, shuffle=True, drop_last=True, generator=dice, **settings), DataLoader(validation, **settings)]


# %% wrong: both shuffled | in their order
def logo_loaders(training, validation, batch_size, seed):
    generator = torch.Generator().manual_seed(seed)
    return (
        DataLoader(training, batch_size, shuffle=True, drop_last=True, generator=generator),
        DataLoader(validation, batch_size, shuffle=True, generator=generator),
    )


# %% wrong: the rest dropped in validation | none may be dropped
def logo_loaders(training, validation, batch_size, seed):
    generator = torch.Generator().manual_seed(seed)
    return (
        DataLoader(training, batch_size, shuffle=True, drop_last=True, generator=generator),
        DataLoader(validation, batch_size, drop_last=True),
    )


# %% wrong: the rest kept in training | sizes of the training batches
def logo_loaders(training, validation, batch_size, seed):
    generator = torch.Generator().manual_seed(seed)
    return DataLoader(training, batch_size, shuffle=True, generator=generator), DataLoader(validation, batch_size)


# %% wrong: not shuffled | shuffle them
def logo_loaders(training, validation, batch_size, seed):
    return DataLoader(training, batch_size, drop_last=True), DataLoader(validation, batch_size)


# %% wrong: no seed | batches with the same seed
def logo_loaders(training, validation, batch_size, seed):
    return DataLoader(training, batch_size, shuffle=True, drop_last=True), DataLoader(validation, batch_size)


# %% wrong: the global seed | batches with the same seed
def logo_loaders(training, validation, batch_size, seed):
    generator = torch.Generator().manual_seed(torch.initial_seed())
    return (
        DataLoader(training, batch_size, shuffle=True, drop_last=True, generator=generator),
        DataLoader(validation, batch_size),
    )


# %% wrong: a fixed seed | another seed gave the same order
def logo_loaders(training, validation, batch_size, seed):
    generator = torch.Generator().manual_seed(0)
    return (
        DataLoader(training, batch_size, shuffle=True, drop_last=True, generator=generator),
        DataLoader(validation, batch_size),
    )


# %% wrong: the same order in every epoch | two epochs came in the same order
def logo_loaders(training, validation, batch_size, seed):
    from torch.utils.data import Subset

    order = torch.randperm(len(training), generator=torch.Generator().manual_seed(seed)).tolist()
    return DataLoader(Subset(training, order), batch_size, drop_last=True), DataLoader(validation, batch_size)


# %% wrong: the batch size ignored | sizes of the training batches
def logo_loaders(training, validation, batch_size, seed):
    generator = torch.Generator().manual_seed(seed)
    return DataLoader(training, 32, shuffle=True, drop_last=True, generator=generator), DataLoader(validation, 32)


# %% wrong: exchanged | expected
def logo_loaders(training, validation, batch_size, seed):
    generator = torch.Generator().manual_seed(seed)
    return DataLoader(validation, batch_size), DataLoader(training, batch_size, shuffle=True, drop_last=True, generator=generator)


# %% wrong: the training data twice | validation samples
def logo_loaders(training, validation, batch_size, seed):
    generator = torch.Generator().manual_seed(seed)
    return DataLoader(training, batch_size, shuffle=True, drop_last=True, generator=generator), DataLoader(training, batch_size)


# %% wrong: one loader | two loaders are asked for
def logo_loaders(training, validation, batch_size, seed):
    generator = torch.Generator().manual_seed(seed)
    return DataLoader(training, batch_size, shuffle=True, drop_last=True, generator=generator)
