# %% right: windows by unfold, and einsum
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("crsij,ocij->ors", windows, kernels)


# %% right: four loops
def convolve_channels(image, kernels):
    O, C, h, w = kernels.shape
    rows, columns = image.shape[1] - h + 1, image.shape[2] - w + 1
    output = torch.zeros(O, rows, columns)
    for o in range(O):
        for r in range(rows):
            for s in range(columns):
                output[o, r, s] = (image[:, r : r + h, s : s + w] * kernels[o]).sum()
    return output


# %% right: one channel after the other, added up
def convolve_channels(image, kernels):
    def slide(plane, kernel):
        windows = plane.unfold(0, kernel.shape[0], 1).unfold(1, kernel.shape[1], 1)
        return (windows * kernel).sum(dim=(-2, -1))

    return torch.stack([sum(slide(plane, part) for plane, part in zip(image, kernel)) for kernel in kernels])


# %% right: shifted images and a matrix product
def convolve_channels(image, kernels):
    h, w = kernels.shape[2:]
    rows, columns = image.shape[1] - h + 1, image.shape[2] - w + 1
    output = torch.zeros(len(kernels), rows, columns)
    for i in range(h):
        for j in range(w):
            shifted = image[:, i : i + rows, j : j + columns]
            output += torch.tensordot(kernels[:, :, i, j], shifted, dims=1)
    return output


# %% right: rows of pixels, as torch does it inside
def convolve_channels(image, kernels):
    columns = F.unfold(image[None], tuple(kernels.shape[2:]))[0]
    height = image.shape[1] - kernels.shape[2] + 1
    return (kernels.flatten(1) @ columns).reshape(len(kernels), height, -1)


# %% wrong: torch's convolution | does not allow `conv2d`
def convolve_channels(image, kernels):
    return F.conv2d(image[None], kernels)[0]


# %% wrong: a layer of torch | does not allow `conv2d`
def convolve_channels(image, kernels):
    layer = nn.Conv2d(kernels.shape[1], kernels.shape[0], tuple(kernels.shape[2:]), bias=False)
    layer.weight = nn.Parameter(kernels, requires_grad=False)
    return layer(image)


# %% wrong: only the first channel | only the first channel
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("rsij,oij->ors", windows[0], kernels[:, 0])


# %% wrong: a loop over channels that overwrites | only the last channel counts
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    for c in range(len(image)):
        output = torch.einsum("rsij,oij->ors", windows[c], kernels[:, c])
    return output


# %% wrong: channels averaged | the channels are averaged
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("crsij,ocij->ors", windows, kernels) / len(image)


# %% wrong: the mean of all products | averaged; add them up
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("crsij,ocij->ors", windows, kernels) / kernels[0].numel()


# %% wrong: in and out swapped | (out, in, height, width)
def convolve_channels(image, kernels):
    if kernels.shape[0] == kernels.shape[1]:
        kernels = kernels.transpose(0, 1)
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("crsij,ocij->ors", windows, kernels)


# %% wrong: the channels are kept apart | make 3 output channels
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("crsij,ocij->crs", windows, kernels)


# %% wrong: only one kernel | make 3 output channels
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("crsij,cij->rs", windows, kernels[0])[None]


# %% wrong: the first kernel for all | each has weights of its own
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("crsij,cij->rs", windows, kernels[0]).repeat(len(kernels), 1, 1)


# %% wrong: the last kernel for all | not the last one's
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("crsij,cij->rs", windows, kernels[-1]).repeat(len(kernels), 1, 1)


# %% wrong: the kernel flipped | the kernel is flipped
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("crsij,ocij->ors", windows, kernels.flip(2, 3))


# %% wrong: the kernel transposed | rows and columns of the kernel are swapped
def convolve_channels(image, kernels):
    if kernels.shape[2] == kernels.shape[3]:
        kernels = kernels.mT
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("crsij,ocij->ors", windows, kernels)


# %% wrong: sums of pixels, whatever the kernel | values differ
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return windows.sum(dim=(0, 3, 4)).repeat(len(kernels), 1, 1)


# %% wrong: grey first, then each layer of the kernel | values differ
def convolve_channels(image, kernels):
    grey = image.sum(dim=0).expand_as(image)
    windows = grey.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("crsij,ocij->ors", windows, kernels)


# %% wrong: one place too few | each fits at 3 × 4 places
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("crsij,ocij->ors", windows, kernels)[:, :-1, :-1]


# %% wrong: the place first, the channel last | expected shape (3, 3, 4), got (3, 4, 3)
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("crsij,ocij->rso", windows, kernels)


# %% wrong: a batch axis around it | expected shape (3, 3, 4), got (1, 3, 3, 4)
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    return torch.einsum("crsij,ocij->ors", windows, kernels)[None]


# %% wrong: square windows always | works for any number
def convolve_channels(image, kernels):
    h = kernels.shape[2]
    rows, columns = image.shape[1] - h + 1, image.shape[2] - h + 1
    output = torch.empty(len(kernels), rows, columns)
    for r in range(rows):
        for c in range(columns):
            output[:, r, c] = (image[:, r : r + h, c : c + h] * kernels).sum(dim=(1, 2, 3))
    return output


# %% wrong: zeros of the right shape | got 0
def convolve_channels(image, kernels):
    return torch.zeros(len(kernels), image.shape[1] - kernels.shape[2] + 1, image.shape[2] - kernels.shape[3] + 1)


# %% wrong: the image unchanged | got (2, 4, 5)
def convolve_channels(image, kernels):
    return image


# %% wrong: writes into the image | changed its input
def convolve_channels(image, kernels):
    windows = image.unfold(1, kernels.shape[2], 1).unfold(2, kernels.shape[3], 1)
    output = torch.einsum("crsij,ocij->ors", windows, kernels)
    image.zero_()
    return output
