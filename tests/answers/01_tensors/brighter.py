# %% right: with int16
def brighter(image, amount):
    return (image.to(torch.int16) + amount).clamp(0, 255).to(torch.uint8)


# %% right: with decimals
def brighter(image, amount):
    return (image.float() + amount).clamp(min=0, max=255).byte()


# %% right: minimum and maximum
def brighter(image, amount):
    room = image.int() + amount
    room = torch.minimum(room, torch.full_like(room, 255))
    room = torch.maximum(room, torch.zeros_like(room))
    return room.to(image.dtype)


# %% right: held back before the sum
def brighter(image, amount):
    if amount >= 0:
        return image.clamp(max=255 - amount) + amount
    return image.clamp(min=-amount) - (-amount)


# %% wrong: added in uint8 | the sum did not fit into uint8
def brighter(image, amount):
    return image + amount


# %% wrong: clamped too late | the sum did not fit into uint8
def brighter(image, amount):
    return (image + amount).clamp(0, 255)


# %% wrong: not clamped | the sum did not fit into uint8
def brighter(image, amount):
    return (image.to(torch.int16) + amount).to(torch.uint8)


# %% wrong: int8 has no room either | values differ
def brighter(image, amount):
    return (image.to(torch.int8) + amount).clamp(0, 127).to(torch.uint8)


# %% wrong: the way back forgotten | expected dtype uint8, got int16
def brighter(image, amount):
    return (image.to(torch.int16) + amount).clamp(0, 255)


# %% wrong: a photo of decimals | expected dtype uint8, got float32
def brighter(image, amount):
    return (image / 255 + amount / 255).clamp(0, 1)


# %% wrong: the input unchanged | values differ
def brighter(image, amount):
    return image


# %% wrong: in place | changed its input
def brighter(image, amount):
    image += amount
    return image


# %% wrong: the amount of the example | values differ
def brighter(image, amount):
    return (image.to(torch.int16) + 60).clamp(0, 255).to(torch.uint8)


# %% wrong: multiplied | values differ
def brighter(image, amount):
    return (image.to(torch.int32) * amount).clamp(0, 255).to(torch.uint8)


# %% partial 1.5: only the bright end held back | the difference did not fit into uint8
def brighter(image, amount):
    return (image.to(torch.int16) + amount).clamp(max=255).to(torch.uint8)
