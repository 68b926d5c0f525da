# %% right: sums
def channel_statistics(loader):
    n, total, squares = 0, 0.0, 0.0
    for images, _ in loader:
        n += images.shape[0] * images.shape[2] * images.shape[3]
        total = total + images.sum(dim=(0, 2, 3))
        squares = squares + images.square().sum(dim=(0, 2, 3))
    mean = total / n
    return mean, torch.sqrt(squares / n - mean * mean)


# %% right: in double precision
def channel_statistics(loader):
    counts, sums, squares = [], [], []
    for images, _ in loader:
        pixels = images.double().movedim(1, 0).flatten(1)
        counts.append(pixels.shape[1])
        sums.append(pixels.sum(1))
        squares.append(pixels.pow(2).sum(1))
    mean = sum(sums) / sum(counts)
    variance = sum(squares) / sum(counts) - mean**2
    return mean.float(), variance.sqrt().float()


# %% right: everything at once
def channel_statistics(loader):
    images = torch.cat([images for images, _ in loader])
    return images.mean(dim=(0, 2, 3)), images.std(dim=(0, 2, 3), correction=0)


# %% right: weighted means
def channel_statistics(loader):
    means, squares, weights = [], [], []
    for images, _ in loader:
        means.append(images.mean(dim=(0, 2, 3)))
        squares.append((images**2).mean(dim=(0, 2, 3)))
        weights.append(images[:, 0].numel())
    weights = torch.tensor(weights)[:, None] / sum(weights)
    mean = (torch.stack(means) * weights).sum(0)
    return mean, ((torch.stack(squares) * weights).sum(0) - mean**2).sqrt()


# %% right: Welford's way
def channel_statistics(loader):
    n, mean, m2 = 0, 0.0, 0.0
    for images, _ in loader:
        pixels = images.transpose(0, 1).flatten(1)
        k = pixels.shape[1]
        delta = pixels.mean(1) - mean
        m2 = m2 + pixels.var(1, correction=0) * k + delta**2 * n * k / (n + k)
        mean = mean + delta * k / (n + k)
        n += k
    return mean, (m2 / n).sqrt()


# %% wrong: averages of averages | the mean of the batch means
def channel_statistics(loader):
    means = [images.mean(dim=(0, 2, 3)) for images, _ in loader]
    return torch.stack(means).mean(0), torch.zeros(len(means[0]))


# %% wrong: the deviation per batch | one root at the very end
def channel_statistics(loader):
    n, total, stds = 0, 0.0, 0.0
    for images, _ in loader:
        n += len(images)
        total = total + images.mean(dim=(2, 3)).sum(0)
        stds = stds + images.std(dim=(0, 2, 3), correction=0) * len(images)
    return total / n, stds / n


# %% wrong: one number for all channels | one number per channel
def channel_statistics(loader):
    images = torch.cat([images for images, _ in loader])
    return images.mean(), images.std(correction=0)


# %% wrong: the variance | a root is missing
def channel_statistics(loader):
    images = torch.cat([images for images, _ in loader])
    return images.mean(dim=(0, 2, 3)), images.var(dim=(0, 2, 3), correction=0)


# %% wrong: divided by n - 1 | divide by n
def channel_statistics(loader):
    images = torch.cat([images for images, _ in loader])
    return images.mean(dim=(0, 2, 3)), images.std(dim=(0, 2, 3))


# %% wrong: the first batch only | values differ
def channel_statistics(loader):
    images, _ = next(iter(loader))
    return images.mean(dim=(0, 2, 3)), images.std(dim=(0, 2, 3), correction=0)


# %% wrong: channels mixed by a reshape | values differ
def channel_statistics(loader):
    images = torch.cat([images for images, _ in loader])
    pixels = images.reshape(images.shape[1], -1)
    return pixels.mean(1), pixels.std(1, correction=0)


# %% wrong: twice through the loader | raised
def channel_statistics(loader):
    n = sum(images[:, 0].numel() for images, _ in loader)
    mean = sum(images.sum(dim=(0, 2, 3)) for images, _ in loader) / n
    variance = sum(((images - mean[:, None, None]) ** 2).sum(dim=(0, 2, 3)) for images, _ in loader) / n
    return mean, variance.sqrt()


# %% wrong: pixels not counted | values differ
def channel_statistics(loader):
    n, total, squares = 0, 0.0, 0.0
    for images, _ in loader:
        n += len(images)
        total = total + images.sum(dim=(0, 2, 3))
        squares = squares + images.square().sum(dim=(0, 2, 3))
    return total / n, (squares / n - (total / n) ** 2).sqrt()


# %% wrong: ImageNet's numbers | expected shape (2,), got (3,)
def channel_statistics(loader):
    return torch.tensor([0.485, 0.456, 0.406]), torch.tensor([0.229, 0.224, 0.225])


# %% wrong: lists | expected a tensor, got a list
def channel_statistics(loader):
    images = torch.cat([images for images, _ in loader])
    return images.mean(dim=(0, 2, 3)).tolist(), images.std(dim=(0, 2, 3), correction=0).tolist()
