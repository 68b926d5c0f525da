# %% right: v1
def shifted_crop(size, padding):
    return transforms.RandomCrop((size, size), padding=padding, padding_mode="reflect")


# %% right: first pad, then crop
def shifted_crop(size, padding):
    return v2.Compose([v2.Pad(padding, padding_mode="reflect"), v2.RandomCrop(size)])


# %% right: by hand
def shifted_crop(size, padding):
    def shift(image):
        framed = torch.nn.functional.pad(image[None], (padding,) * 4, mode="reflect")[0]
        y, x = torch.randint(2 * padding + 1, (2,)).tolist()
        return framed[:, y : y + size, x : x + size]

    return shift


# %% wrong: no padding | nothing is padded
def shifted_crop(size, padding):
    return v2.RandomCrop(size, padding_mode="reflect")


# %% wrong: black at the border | black pixels come in
def shifted_crop(size, padding):
    return v2.RandomCrop(size, padding=padding)


# %% wrong: the border repeated | is not a shifted copy
def shifted_crop(size, padding):
    return v2.RandomCrop(size, padding=padding, padding_mode="symmetric")


# %% wrong: the edge repeated | is not a shifted copy
def shifted_crop(size, padding):
    return v2.RandomCrop(size, padding=padding, padding_mode="edge")


# %% wrong: only to one side | of 9 possible shifts
def shifted_crop(size, padding):
    return v2.RandomCrop(size, padding=(padding, padding, 0, 0), padding_mode="reflect")


# %% wrong: a smaller picture | expected shape (3, 8, 8), got (3, 5, 5)
def shifted_crop(size, padding):
    return v2.RandomCrop(size - padding)


# %% wrong: padded, not cropped | expected shape (3, 8, 8), got (3, 14, 14)
def shifted_crop(size, padding):
    return v2.Pad(padding, padding_mode="reflect")


# %% wrong: the middle | nothing is padded
def shifted_crop(size, padding):
    return v2.Compose([v2.Pad(padding, padding_mode="reflect"), v2.CenterCrop(size)])


# %% wrong: half the padding | if shifts go up to 5
def shifted_crop(size, padding):
    return v2.RandomCrop(size, padding=(padding + 1) // 2, padding_mode="reflect")


# %% wrong: one pixel always | if shifts go up to 5
def shifted_crop(size, padding):
    return v2.RandomCrop(size, padding=1, padding_mode="reflect")


# %% wrong: rolled round | can only hold pixels of the first two
def shifted_crop(size, padding):
    def roll(image):
        y, x = torch.randint(-padding, padding + 1, (2,)).tolist()
        return image.roll((y, x), (1, 2))

    return roll
