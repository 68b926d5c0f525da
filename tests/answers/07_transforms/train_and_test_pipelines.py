# %% right: v1
def train_and_test_pipelines(size, mean, std):
    end = [transforms.ToTensor(), transforms.Normalize(mean, std)]
    train = transforms.Compose([transforms.RandomCrop((size, size)), transforms.RandomHorizontalFlip(p=0.5)] + end)
    test = transforms.Compose([transforms.CenterCrop((size, size))] + end)
    return train, test


# %% right: nested
def train_and_test_pipelines(size, mean, std):
    finish = v2.Compose([v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)])
    train = v2.Compose([v2.ToImage(), v2.RandomHorizontalFlip(), v2.RandomCrop(size), finish])
    return [train, v2.Compose([v2.ToImage(), v2.CenterCrop(size), finish])]


# %% right: dice at the end
def train_and_test_pipelines(size, mean, std):
    start = [transforms.ToTensor(), v2.Normalize(mean, std)]
    train = transforms.Compose([*start, v2.RandomCrop(size), v2.RandomHorizontalFlip()])
    test = transforms.Compose([*start, v2.CenterCrop(size)])
    return train, test


# %% wrong: testing with dice | gives another result each time
def train_and_test_pipelines(size, mean, std):
    finish = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
    train = v2.Compose([v2.RandomCrop(size), v2.RandomHorizontalFlip(), *finish])
    return train, train


# %% wrong: testing mirrored too | gives another result each time
def train_and_test_pipelines(size, mean, std):
    finish = [v2.RandomHorizontalFlip(), v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
    return v2.Compose([v2.RandomCrop(size), *finish]), v2.Compose([v2.CenterCrop(size), *finish])


# %% wrong: the other way round | gives another result each time
def train_and_test_pipelines(size, mean, std):
    finish = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
    train = v2.Compose([v2.RandomCrop(size), v2.RandomHorizontalFlip(), *finish])
    return v2.Compose([v2.CenterCrop(size), *finish]), train


# %% wrong: training not mirrored | 0 of 120 pictures were mirrored
def train_and_test_pipelines(size, mean, std):
    finish = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
    return v2.Compose([v2.RandomCrop(size), *finish]), v2.Compose([v2.CenterCrop(size), *finish])


# %% wrong: training on the middle | the columns at which the crops begin
def train_and_test_pipelines(size, mean, std):
    finish = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
    middle = v2.CenterCrop(size)
    return v2.Compose([middle, v2.RandomHorizontalFlip(), *finish]), v2.Compose([middle, *finish])


# %% wrong: testing not normalised | these values are not normalised
def train_and_test_pipelines(size, mean, std):
    finish = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True)]
    train = v2.Compose([v2.RandomCrop(size), v2.RandomHorizontalFlip(), *finish, v2.Normalize(mean, std)])
    return train, v2.Compose([v2.CenterCrop(size), *finish])


# %% wrong: not scaled | were not scaled to [0, 1]
def train_and_test_pipelines(size, mean, std):
    finish = [v2.ToImage(), v2.ToDtype(torch.float32), v2.Normalize(mean, std)]
    train = v2.Compose([v2.RandomCrop(size), v2.RandomHorizontalFlip(), *finish])
    return train, v2.Compose([v2.CenterCrop(size), *finish])


# %% wrong: testing on the whole, scaled | the columns and rows that the pixels come from
def train_and_test_pipelines(size, mean, std):
    finish = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
    train = v2.Compose([v2.RandomCrop(size), v2.RandomHorizontalFlip(), *finish])
    return train, v2.Compose([v2.Resize((size, size)), *finish])


# %% wrong: upside down too | no picture stands on its head
def train_and_test_pipelines(size, mean, std):
    finish = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
    train = v2.Compose([v2.RandomCrop(size), v2.RandomHorizontalFlip(), v2.RandomVerticalFlip(), *finish])
    return train, v2.Compose([v2.CenterCrop(size), *finish])


# %% wrong: normalised before the conversion | raised `TypeError`
def train_and_test_pipelines(size, mean, std):
    finish = [transforms.Normalize(mean, std), transforms.ToTensor()]
    train = transforms.Compose([transforms.RandomCrop(size), transforms.RandomHorizontalFlip(), *finish])
    return train, transforms.Compose([transforms.CenterCrop(size), *finish])


# %% wrong: one pipeline | raised
def train_and_test_pipelines(size, mean, std):
    return v2.Compose([v2.RandomCrop(size), v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)])
