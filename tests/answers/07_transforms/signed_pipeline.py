# %% right: v1
def signed_pipeline():
    return transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.5,), (0.5,))])


# %% right: v2, with a Lambda
def signed_pipeline():
    return v2.Compose([v2.PILToTensor(), v2.Lambda(lambda x: x.float() / 127.5 - 1)])


# %% right: a function
def signed_pipeline():
    def signed(picture):
        return transforms.ToTensor()(picture) * 2 - 1

    return signed


# %% wrong: not normalised | these values run from 0 to 1
def signed_pipeline():
    return v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32, scale=True)])


# %% wrong: not scaled | were not divided by 255
def signed_pipeline():
    return v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32), v2.Normalize([0.5], [0.5])])


# %% wrong: neither | the numbers from 0 to 255
def signed_pipeline():
    return v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32)])


# %% wrong: normalised first | raised `TypeError`
def signed_pipeline():
    return transforms.Compose([transforms.Normalize([0.5], [0.5]), transforms.ToTensor()])


# %% wrong: three channels only | takes grey pictures too
def signed_pipeline():
    return v2.Compose([v2.Grayscale(3), v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize([0.5] * 3, [0.5] * 3)])


# %% wrong: bytes | expected dtype float32, got uint8
def signed_pipeline():
    return v2.ToImage()


# %% wrong: mean 0 | values differ
def signed_pipeline():
    return v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize([0.0], [0.5])])


# %% wrong: the picture's own mean | holds `nan`
def signed_pipeline():
    return v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Lambda(lambda x: (x - x.mean()) / x.std())])


# %% wrong: channels last | expected shape (3, 4, 5), got (4, 5, 3)
def signed_pipeline():
    return lambda picture: transforms.ToTensor()(picture).permute(1, 2, 0) * 2 - 1


# %% wrong: a list, not a Compose | not callable
def signed_pipeline():
    return [transforms.ToTensor(), transforms.Normalize([0.5], [0.5])]
