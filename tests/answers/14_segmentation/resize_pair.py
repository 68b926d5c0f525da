# %% right: torchvision, a function for each
def resize_pair(image, mask, size):
    from torchvision.transforms import InterpolationMode
    from torchvision.transforms.v2 import functional

    photo = functional.resize(image, list(size), antialias=False)
    return photo, functional.resize(mask, list(size), interpolation=InterpolationMode.NEAREST)


# %% right: indices by hand for the mask
def resize_pair(image, mask, size):
    height, width = mask.shape[1:]
    rows = torch.arange(size[0]) * height // size[0]
    columns = torch.arange(size[1]) * width // size[1]
    photo = F.interpolate(image.unsqueeze(0), size=size, mode="bilinear").squeeze(0)
    return photo, mask[:, rows][:, :, columns]


# %% right: nearest-exact
def resize_pair(image, mask, size):
    photo = nn.Upsample(size=size, mode="bilinear")(image[None])[0]
    names = F.interpolate(mask.double()[None], size=size, mode="nearest-exact")[0]
    return photo, names.to(mask.dtype)


# %% right: one channel a class
def resize_pair(image, mask, size):
    photo = F.interpolate(image[None], size, mode="bilinear")[0]
    one_hot = F.one_hot(mask[0]).movedim(2, 0)[None].float()
    return photo, F.interpolate(one_hot, size, mode="nearest").argmax(dim=1)


# %% wrong: the colleague's | has circles (1) too
def resize_pair(image, mask, size):
    both = torch.cat([image, mask.float()])
    both = F.interpolate(both[None], size=size, mode="bilinear", align_corners=False)[0]
    return both[:3], both[3:].round().long()


# %% wrong: bilinear and cut off | has circles (1) too
def resize_pair(image, mask, size):
    photo = F.interpolate(image[None], size=size, mode="bilinear")[0]
    return photo, F.interpolate(mask[None].float(), size=size, mode="bilinear")[0].long()


# %% wrong: both nearest | a photo may be interpolated
def resize_pair(image, mask, size):
    both = torch.cat([image, mask.float()])
    both = F.interpolate(both[None], size=size, mode="nearest")[0]
    return both[:3], both[3:].long()


# %% wrong: the mask stays a float | expected dtype int64
def resize_pair(image, mask, size):
    photo = F.interpolate(image[None], size=size, mode="bilinear")[0]
    return photo, F.interpolate(mask[None].float(), size=size, mode="nearest")[0]


# %% wrong: the batch axis stays | expected shape (3, 8, 6)
def resize_pair(image, mask, size):
    photo = F.interpolate(image[None], size=size, mode="bilinear")
    return photo, F.interpolate(mask[None].float(), size=size, mode="nearest").long()


# %% wrong: the mask is left behind | expected shape (1, 8, 6)
def resize_pair(image, mask, size):
    return F.interpolate(image[None], size=size, mode="bilinear")[0], mask


# %% wrong: the size the other way round | expected shape (3, 8, 6)
def resize_pair(image, mask, size):
    size = size[::-1]
    photo = F.interpolate(image[None], size=size, mode="bilinear")[0]
    return photo, F.interpolate(mask[None].float(), size=size, mode="nearest")[0].long()


# %% wrong: a mask of zeros | values differ
def resize_pair(image, mask, size):
    photo = F.interpolate(image[None], size=size, mode="bilinear")[0]
    return photo, torch.zeros(1, *size, dtype=torch.int64)


# %% wrong: marked or not | values differ
def resize_pair(image, mask, size):
    photo = F.interpolate(image[None], size=size, mode="bilinear")[0]
    return photo, 2 * (F.interpolate(mask[None].float(), size=size, mode="bilinear")[0] > 1).long()


# %% wrong: corners aligned | values differ
def resize_pair(image, mask, size):
    photo = F.interpolate(image[None], size=size, mode="bilinear", align_corners=True)[0]
    return photo, F.interpolate(mask[None].float(), size=size, mode="nearest")[0].long()


# %% wrong: both unchanged | expected shape
def resize_pair(image, mask, size):
    return image, mask


# %% wrong: squashed into a byte's sign | values differ
def resize_pair(image, mask, size):
    photo = F.interpolate(image[None], size=size, mode="bilinear")[0]
    return photo, F.interpolate(mask[None].clamp(max=2).float(), size=size, mode="nearest")[0].long()
