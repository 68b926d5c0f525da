# %% right: ToTensor
def fashion_loader(root, batch_size):
    train = datasets.FashionMNIST(root, train=True, transform=transforms.ToTensor(), download=False)
    return DataLoader(train, batch_size, shuffle=True)


# %% right: the second version of the transforms
def fashion_loader(root, batch_size):
    clothes = datasets.FashionMNIST(root=str(root), train=True, transform=to_tensor)
    return DataLoader(clothes, batch_size=batch_size, shuffle=True)


# %% right: a random sampler
def fashion_loader(root, batch_size):
    from torch.utils.data import RandomSampler
    from torchvision.datasets import FashionMNIST

    train = FashionMNIST(root, transform=transforms.Compose([transforms.ToTensor()]))
    return DataLoader(train, batch_size, sampler=RandomSampler(train))


# %% right: from the file's numbers
def fashion_loader(root, batch_size):
    train = datasets.FashionMNIST(root)
    return DataLoader(TensorDataset(train.data[:, None] / 255, train.targets), batch_size, shuffle=True)


# %% wrong: the misspelt class | has no attribute 'FasshionMNIST'
def fashion_loader(root, batch_size):
    train = datasets.FasshionMNIST(root, transform=transforms.ToTensor())
    return DataLoader(train, batch_size=batch_size, shuffle=True)


# %% wrong: the misspelt loader | cannot import name 'Dataloader'
def fashion_loader(root, batch_size):
    from torch.utils.data import Dataloader

    train = datasets.FashionMNIST(root, transform=transforms.ToTensor())
    return Dataloader(train, batch_size=batch_size, shuffle=True)


# %% wrong: the misspelt module | No module named 'torch.vision'
def fashion_loader(root, batch_size):
    import torch.vision

    train = datasets.FashionMNIST(root, transform=transforms.ToTensor())
    return DataLoader(train, batch_size=batch_size, shuffle=True)


# %% wrong: the clothes for testing | these are the clothes for testing
def fashion_loader(root, batch_size):
    test = datasets.FashionMNIST(root, train=False, transform=transforms.ToTensor())
    return DataLoader(test, batch_size=batch_size, shuffle=True)


# %% wrong: no transform | raised `TypeError`
def fashion_loader(root, batch_size):
    return DataLoader(datasets.FashionMNIST(root), batch_size=batch_size, shuffle=True)


# %% wrong: not shuffled | come in the order of the file
def fashion_loader(root, batch_size):
    train = datasets.FashionMNIST(root, transform=transforms.ToTensor())
    return DataLoader(train, batch_size=batch_size)


# %% wrong: batch size 64 always | expected shape (8, 1, 28, 28)
def fashion_loader(root, batch_size):
    train = datasets.FashionMNIST(root, transform=transforms.ToTensor())
    return DataLoader(train, batch_size=64, shuffle=True)


# %% wrong: the course's own folder | expected 40, got 1000
def fashion_loader(root, batch_size):
    train = datasets.FashionMNIST(data.fashion_root(), transform=transforms.ToTensor())
    return DataLoader(train, batch_size=batch_size, shuffle=True)


# %% wrong: pixels up to 255 | between 0 and 1
def fashion_loader(root, batch_size):
    train = datasets.FashionMNIST(root)
    return DataLoader(TensorDataset(train.data[:, None].float(), train.targets), batch_size, shuffle=True)


# %% wrong: no channel | expected shape (8, 1, 28, 28), got (8, 28, 28)
def fashion_loader(root, batch_size):
    train = datasets.FashionMNIST(root)
    return DataLoader(TensorDataset(train.data / 255, train.targets), batch_size, shuffle=True)


# %% wrong: the data set, not a loader | expected shape (8, 1, 28, 28)
def fashion_loader(root, batch_size):
    train = datasets.FashionMNIST(root, transform=transforms.ToTensor())
    return [train[i] for i in range(len(train))]
