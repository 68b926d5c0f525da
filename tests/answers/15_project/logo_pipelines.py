# %% right: ToTensor of v1
def logo_pipelines(mean, std):
    from torchvision import transforms

    end = [transforms.ToTensor(), transforms.Normalize(mean, std)]
    return transforms.Compose([transforms.RandomHorizontalFlip(), *end]), transforms.Compose(end)


# %% right: mirrored at the end
def logo_pipelines(mean, std):
    evaluation = v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)])
    return v2.Compose([evaluation, v2.RandomHorizontalFlip(p=0.5)]), evaluation


# %% right: by hand
def logo_pipelines(mean, std):
    m, s = torch.tensor(mean)[:, None, None], torch.tensor(std)[:, None, None]

    def evaluation(picture):
        return (v2.functional.pil_to_tensor(picture) / 255 - m) / s

    def training(picture):
        values = evaluation(picture)
        return values.flip(2) if torch.rand(()) < 0.5 else values

    return training, evaluation


# %% right: RandomApply
def logo_pipelines(mean, std):
    flip = v2.RandomApply([v2.Lambda(v2.functional.horizontal_flip)], p=0.5)
    steps = [v2.PILToTensor(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
    return v2.Compose(steps[:2] + [flip] + steps[2:]), v2.Compose(steps)


# %% wrong: exchanged | evaluation knows no dice
def logo_pipelines(mean, std):
    steps = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
    return v2.Compose(steps), v2.Compose([v2.RandomHorizontalFlip(), *steps])


# %% wrong: dice in both | evaluation knows no dice
def logo_pipelines(mean, std):
    steps = [v2.RandomHorizontalFlip(), v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
    return v2.Compose(steps), v2.Compose(steps)


# %% wrong: no dice at all | none of 120 training pictures
def logo_pipelines(mean, std):
    steps = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
    return v2.Compose(steps), v2.Compose(steps)


# %% wrong: always mirrored | 120 of 120 training pictures were mirrored
def logo_pipelines(mean, std):
    steps = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
    return v2.Compose([v2.RandomHorizontalFlip(p=1.0), *steps]), v2.Compose(steps)


# %% wrong: upside down | none of 120 training pictures
def logo_pipelines(mean, std):
    steps = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
    return v2.Compose([v2.RandomVerticalFlip(), *steps]), v2.Compose(steps)


# %% wrong: not normalised | normalise them too
def logo_pipelines(mean, std):
    steps = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True)]
    return v2.Compose([v2.RandomHorizontalFlip(), *steps]), v2.Compose(steps)


# %% wrong: not divided by 255 | the bytes were not divided by 255
def logo_pipelines(mean, std):
    steps = [v2.ToImage(), v2.ToDtype(torch.float32), v2.Normalize(mean, std)]
    return v2.Compose([v2.RandomHorizontalFlip(), *steps]), v2.Compose(steps)


# %% wrong: 0.5 for everything | values differ
def logo_pipelines(mean, std):
    steps = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize([0.5], [0.5])]
    return v2.Compose([v2.RandomHorizontalFlip(), *steps]), v2.Compose(steps)


# %% wrong: colours changed as well | values differ
def logo_pipelines(mean, std):
    steps = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
    return v2.Compose([v2.RandomHorizontalFlip(), v2.ColorJitter(brightness=0.5), *steps]), v2.Compose(steps)


# %% wrong: one transform | two transforms are asked for
def logo_pipelines(mean, std):
    return v2.Compose([v2.RandomHorizontalFlip(), v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)])


# %% wrong: normalised first | values differ
def logo_pipelines(mean, std):
    steps = [v2.ToImage(), v2.ToDtype(torch.float32), v2.Normalize(mean, std), v2.Lambda(lambda x: x / 255)]
    return v2.Compose([v2.RandomHorizontalFlip(), *steps]), v2.Compose(steps)
