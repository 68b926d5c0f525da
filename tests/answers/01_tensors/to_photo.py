# %% right: scale, round, hold back, cast
def to_photo(image):
    return (image * 255).round().clamp(0, 255).to(torch.uint8).numpy()


# %% right: held back first
def to_photo(image):
    return image.detach().clamp(0, 1).mul(255).round().byte().numpy()


# %% right: half a step added, then cut off
def to_photo(image):
    return (image.clamp(0, 1) * 255 + 0.5).to(torch.uint8).numpy()


# %% right: in NumPy
def to_photo(image):
    return np.clip(np.rint(image.detach().numpy() * 255), 0, 255).astype(np.uint8)


# %% wrong: cut off | the fraction was cut off
def to_photo(image):
    return (image * 255).clamp(0, 255).to(torch.uint8).numpy()


# %% wrong: not held back | numbers that did not fit turned round
def to_photo(image):
    return (image * 255).round().to(torch.int64).to(torch.uint8).numpy()


# %% wrong: held back too late | numbers that did not fit turned round
def to_photo(image):
    return (image * 255).round().to(torch.int64).to(torch.uint8).clamp(0, 255).numpy()


# %% wrong: times 256 | 1 white
def to_photo(image):
    return (image * 256).round().to(torch.int64).to(torch.uint8).numpy()


# %% wrong: not scaled | expected 255, got 1
def to_photo(image):
    return image.clamp(0, 1).to(torch.uint8).numpy()


# %% wrong: cast before scaling | values differ
def to_photo(image):
    return (image.clamp(0, 1).to(torch.uint8) * 255).numpy()


# %% wrong: decimals | expected an array of uint8, got one of float32
def to_photo(image):
    return (image * 255).round().clamp(0, 255).detach().numpy()


# %% wrong: still a tensor | expected a NumPy array, got a Tensor
def to_photo(image):
    return (image * 255).round().clamp(0, 255).to(torch.uint8)


# %% wrong: rounded before scaling | values differ
def to_photo(image):
    return (image.round().clamp(0, 1) * 255).to(torch.uint8).numpy()


# %% wrong: in place | changed its input
def to_photo(image):
    return image.detach().mul_(255).round().clamp(0, 255).to(torch.uint8).numpy()


# %% wrong: stretched to the whole range | holds numbers outside 0 to 1 back
def to_photo(image):
    image = image.detach()
    return ((image - image.min()) / (image.max() - image.min()) * 255).round().to(torch.uint8).numpy()


# %% wrong: in one line | expected shape
def to_photo(image):
    return (image * 255).round().clamp(0, 255).to(torch.uint8).flatten().numpy()


# %% wrong: the input unchanged | expected a NumPy array, got a Tensor
def to_photo(image):
    return image


# %% partial 3.2: does not let go of the gradients | Can't call numpy()
def to_photo(image):
    return np.clip(np.rint(image.numpy() * 255), 0, 255).astype(np.uint8)
