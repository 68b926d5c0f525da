# %% right: a mask as the share of paint
def paint_mask(images, masks, colour, strength=0.5):
    share = masks * strength
    return images + share * (torch.tensor(colour).view(1, 3, 1, 1) - images)


# %% right: where
def paint_mask(images, masks, colour, strength=0.5):
    paint = torch.tensor(colour)[None, :, None, None]
    return torch.where(masks > 0.5, (1 - strength) * images + strength * paint, images)


# %% right: channel by channel
def paint_mask(images, masks, colour, strength=0.5):
    painted = images.clone()
    for channel, value in enumerate(colour):
        marked = masks[:, 0].bool()
        painted[:, channel][marked] = painted[:, channel][marked] * (1 - strength) + value * strength
    return painted


# %% right: lerp
def paint_mask(images, masks, colour, strength=0.5):
    paint = torch.tensor(colour).reshape(3, 1, 1).expand_as(images)
    return torch.lerp(images, paint, strength * masks)


# %% wrong: the whole image | outside the mask changed
def paint_mask(images, masks, colour, strength=0.5):
    paint = torch.tensor(colour).reshape(3, 1, 1)
    return (1 - strength) * images + strength * paint


# %% wrong: the background | those inside are not
def paint_mask(images, masks, colour, strength=0.5):
    paint = torch.tensor(colour).reshape(3, 1, 1)
    return torch.where(masks == 0, (1 - strength) * images + strength * paint, images)


# %% wrong: everything darker first | outside the mask the pixels got darker
def paint_mask(images, masks, colour, strength=0.5):
    paint = torch.tensor(colour).reshape(3, 1, 1)
    return (1 - strength) * images + strength * masks * paint


# %% wrong: added on top | it should be mixed
def paint_mask(images, masks, colour, strength=0.5):
    return images + strength * masks * torch.tensor(colour).reshape(3, 1, 1)


# %% wrong: the colour along the width | must match the size of tensor
def paint_mask(images, masks, colour, strength=0.5):
    share = strength * masks
    return (1 - share) * images + share * torch.tensor(colour)


# %% wrong: the strength ignored | painted with strength 1
def paint_mask(images, masks, colour, strength=0.5):
    paint = torch.tensor(colour).reshape(3, 1, 1)
    return torch.where(masks == 1, 0.5 * images + 0.5 * paint, images)


# %% wrong: painted over | expected 0.9, got 1
def paint_mask(images, masks, colour, strength=0.5):
    return torch.where(masks == 1, torch.tensor(colour).reshape(3, 1, 1), images)


# %% wrong: only the first image | values differ
def paint_mask(images, masks, colour, strength=0.5):
    share = strength * masks[:1]
    return (1 - share) * images + share * torch.tensor(colour).reshape(3, 1, 1)


# %% wrong: in place | changed its input
def paint_mask(images, masks, colour, strength=0.5):
    images += strength * masks * (torch.tensor(colour).reshape(3, 1, 1) - images)
    return images


# %% wrong: unchanged | values differ
def paint_mask(images, masks, colour, strength=0.5):
    return images.clone()


# %% wrong: colours backwards | values differ
def paint_mask(images, masks, colour, strength=0.5):
    share = strength * masks
    return (1 - share) * images + share * torch.tensor(colour[::-1]).reshape(3, 1, 1)
