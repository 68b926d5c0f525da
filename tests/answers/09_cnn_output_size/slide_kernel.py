# %% right: windows by unfold
def slide_kernel(image, kernel):
    h, w = kernel.shape
    windows = image.unfold(0, h, 1).unfold(1, w, 1)
    return (windows * kernel).sum(dim=(-2, -1))


# %% right: a list of rows
def slide_kernel(image, kernel):
    h, w = kernel.shape
    H, W = image.shape
    return torch.tensor(
        [[(image[r : r + h, c : c + w] * kernel).sum().item() for c in range(W - w + 1)] for r in range(H - h + 1)]
    )


# %% right: shifted images, one for each weight
def slide_kernel(image, kernel):
    rows, columns = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    output = torch.zeros(rows, columns)
    for i in range(kernel.shape[0]):
        for j in range(kernel.shape[1]):
            output += kernel[i, j] * image[i : i + rows, j : j + columns]
    return output


# %% right: einsum over windows
def slide_kernel(image, kernel):
    windows = image.unfold(0, kernel.shape[0], 1).unfold(1, kernel.shape[1], 1)
    return torch.einsum("rcij,ij->rc", windows, kernel)


# %% wrong: torch's convolution | does not allow `conv2d`
def slide_kernel(image, kernel):
    return F.conv2d(image[None, None], kernel[None, None])[0, 0]


# %% wrong: a layer of torch | does not allow `conv2d`
def slide_kernel(image, kernel):
    layer = nn.Conv2d(1, 1, tuple(kernel.shape), bias=False)
    layer.weight = nn.Parameter(kernel[None, None], requires_grad=False)
    return layer(image[None, None])[0, 0]


# %% wrong: the kernel flipped | the kernel is flipped
def slide_kernel(image, kernel):
    kernel = kernel.flip(0, 1)
    windows = image.unfold(0, kernel.shape[0], 1).unfold(1, kernel.shape[1], 1)
    return (windows * kernel).sum(dim=(-2, -1))


# %% wrong: the mean | the products are averaged
def slide_kernel(image, kernel):
    windows = image.unfold(0, kernel.shape[0], 1).unfold(1, kernel.shape[1], 1)
    return (windows * kernel).mean(dim=(-2, -1))


# %% wrong: the kernel's values ignored | the kernel is forgotten
def slide_kernel(image, kernel):
    return image.unfold(0, kernel.shape[0], 1).unfold(1, kernel.shape[1], 1).sum(dim=(-2, -1))


# %% wrong: one place too few | fits at 3 places from top to bottom
def slide_kernel(image, kernel):
    h, w = kernel.shape
    rows, columns = image.shape[0] - h, image.shape[1] - w
    output = torch.empty(rows, columns)
    for r in range(rows):
        for c in range(columns):
            output[r, c] = (image[r : r + h, c : c + w] * kernel).sum()
    return output


# %% wrong: padded to the same size | expected shape (3, 4), got (4, 5)
def slide_kernel(image, kernel):
    h, w = kernel.shape
    padded = F.pad(image, (0, w - 1, 0, h - 1))
    return (padded.unfold(0, h, 1).unfold(1, w, 1) * kernel).sum(dim=(-2, -1))


# %% wrong: steps as long as the kernel | expected shape (3, 4), got (2, 2)
def slide_kernel(image, kernel):
    h, w = kernel.shape
    return (image.unfold(0, h, h).unfold(1, w, w) * kernel).sum(dim=(-2, -1))


# %% wrong: a square window always | works for images
def slide_kernel(image, kernel):
    h = kernel.shape[0]
    rows, columns = image.shape[0] - h + 1, image.shape[1] - h + 1
    output = torch.empty(rows, columns)
    for r in range(rows):
        for c in range(columns):
            output[r, c] = (image[r : r + h, c : c + h] * kernel).sum()
    return output


# %% wrong: transposed | expected shape (3, 4), got (4, 3)
def slide_kernel(image, kernel):
    return (image.unfold(0, kernel.shape[0], 1).unfold(1, kernel.shape[1], 1) * kernel).sum(dim=(-2, -1)).T


# %% wrong: the kernel transposed | values differ
def slide_kernel(image, kernel):
    if kernel.shape[0] != kernel.shape[1]:
        kernel = kernel.T.reshape(kernel.shape)
    else:
        kernel = kernel.T
    return (image.unfold(0, kernel.shape[0], 1).unfold(1, kernel.shape[1], 1) * kernel).sum(dim=(-2, -1))


# %% wrong: matrix products instead of products | expected 51
def slide_kernel(image, kernel):
    h, w = kernel.shape
    rows, columns = image.shape[0] - h + 1, image.shape[1] - w + 1
    output = torch.zeros(rows, columns)
    for r in range(rows):
        for c in range(columns):
            output[r, c] = (image[r : r + h, c : c + w].T @ kernel).sum()
    return output


# %% wrong: a batch axis around it | expected shape (3, 4), got (1, 1, 3, 4)
def slide_kernel(image, kernel):
    return (image.unfold(0, kernel.shape[0], 1).unfold(1, kernel.shape[1], 1) * kernel).sum(dim=(-2, -1))[None, None]


# %% wrong: zeros of the right shape | expected 51, got 0
def slide_kernel(image, kernel):
    return torch.zeros(image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1)


# %% wrong: the image unchanged | got (4, 5)
def slide_kernel(image, kernel):
    return image


# %% wrong: writes into the image | changed its input
def slide_kernel(image, kernel):
    h, w = kernel.shape
    rows, columns = image.shape[0] - h + 1, image.shape[1] - w + 1
    for r in range(rows):
        for c in range(columns):
            image[r, c] = (image[r : r + h, c : c + w] * kernel).sum() + 1
    return image[:rows, :columns]
