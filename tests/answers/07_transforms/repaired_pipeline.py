# %% right: v2
def repaired_pipeline(size):
    return v2.Compose([
        v2.ToImage(),
        v2.Resize((size, size)),
        v2.RandomHorizontalFlip(0.5),
        v2.ToDtype(torch.float32, scale=True),
        v2.Normalize([0.5], [0.5]),
    ])


# %% right: mirrored at the end
def repaired_pipeline(size):
    return transforms.Compose([
        transforms.Resize((size, size)),
        transforms.ToTensor(),
        transforms.Normalize(0.5, 0.5),
        transforms.RandomHorizontalFlip(),
    ])


# %% right: RandomApply
def repaired_pipeline(size):
    mirror = v2.RandomApply([v2.RandomHorizontalFlip(p=1.0)], p=0.5)
    return v2.Compose([v2.Resize([size, size]), mirror, transforms.ToTensor(), v2.Normalize([0.5], [0.5])])


# %% wrong: commas only | raised `TypeError`: img should be Tensor Image
def repaired_pipeline(size):
    return transforms.Compose([
        transforms.RandomHorizontalFlip(),
        transforms.Normalize([0.5], [0.5]),
        transforms.ToTensor(),
        transforms.Resize((size, size)),
    ])


# %% wrong: no commas at all
def repaired_pipeline(size):
    return transforms.Compose([
        transforms.RandomHorizontalFlip()
        transforms.ToTensor()
    ])


# %% wrong: the shorter side | expected shape (3, 6, 6), got (3, 6, 18)
def repaired_pipeline(size):
    return transforms.Compose([
        transforms.Resize(size),
        transforms.RandomHorizontalFlip(),
        transforms.ToTensor(),
        transforms.Normalize([0.5], [0.5]),
    ])


# %% partial 2.4: never mirrored | none of 120 pictures
def repaired_pipeline(size):
    return transforms.Compose([transforms.Resize((size, size)), transforms.ToTensor(), transforms.Normalize([0.5], [0.5])])


# %% partial 2.4: always mirrored | all of 120 pictures
def repaired_pipeline(size):
    return transforms.Compose([
        transforms.Resize((size, size)),
        transforms.RandomHorizontalFlip(p=1.0),
        transforms.ToTensor(),
        transforms.Normalize([0.5], [0.5]),
    ])


# %% wrong: upside down | none of 120 pictures was mirrored
def repaired_pipeline(size):
    return transforms.Compose([
        transforms.Resize((size, size)),
        transforms.RandomVerticalFlip(),
        transforms.ToTensor(),
        transforms.Normalize([0.5], [0.5]),
    ])


# %% wrong: not normalised | the values run from 0 to 1
def repaired_pipeline(size):
    return transforms.Compose([
        transforms.Resize((size, size)),
        transforms.RandomHorizontalFlip(),
        transforms.ToTensor(),
    ])


# %% wrong: not resized | expected shape (3, 8, 8), got (3, 20, 20)
def repaired_pipeline(size):
    return transforms.Compose([transforms.RandomHorizontalFlip(), transforms.ToTensor(), transforms.Normalize([0.5], [0.5])])


# %% wrong: cropped | keeps the picture
def repaired_pipeline(size):
    return transforms.Compose([
        transforms.RandomResizedCrop(size),
        transforms.RandomHorizontalFlip(),
        transforms.ToTensor(),
        transforms.Normalize([0.5], [0.5]),
    ])


# %% wrong: always 32 | got (3, 32, 32)
def repaired_pipeline(size):
    return transforms.Compose([
        transforms.Resize((32, 32)),
        transforms.RandomHorizontalFlip(),
        transforms.ToTensor(),
        transforms.Normalize([0.5], [0.5]),
    ])
