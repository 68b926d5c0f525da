# %% right: zeros with the image in them
def segment_any_size(model, images, multiple=4):
    n, channels, height, width = images.shape
    tall, wide = (-(-side // multiple) * multiple for side in (height, width))
    canvas = images.new_zeros(n, channels, tall, wide)
    canvas[:, :, :height, :width] = images
    return model(canvas)[:, :, :height, :width]


# %% right: a layer that pads
def segment_any_size(model, images, multiple=4):
    height, width = images.shape[2:]
    missing = [(multiple - side % multiple) % multiple for side in (height, width)]
    pad = nn.ZeroPad2d((0, missing[1], 0, missing[0]))
    return model(pad(images))[..., :height, :width]


# %% right: joined with zeros
def segment_any_size(model, images, multiple=4):
    height, width = images.shape[2:]
    grown = images
    while grown.shape[2] % multiple:
        grown = torch.cat([grown, torch.zeros_like(grown[:, :, :1])], dim=2)
    while grown.shape[3] % multiple:
        grown = torch.cat([grown, torch.zeros_like(grown[:, :, :, :1])], dim=3)
    return model(grown).narrow(2, 0, height).narrow(3, 0, width)


# %% wrong: not padded | must be multiples of 4
def segment_any_size(model, images, multiple=4):
    return model(images)


# %% wrong: not cut | expected shape (2, 1, 10, 7)
def segment_any_size(model, images, multiple=4):
    height, width = images.shape[-2:]
    return model(F.pad(images, (0, -width % multiple, 0, -height % multiple)))


# %% wrong: four more where it fits | which fits already
def segment_any_size(model, images, multiple=4):
    height, width = images.shape[-2:]
    padded = F.pad(images, (0, multiple - width % multiple, 0, multiple - height % multiple))
    return model(padded)[..., :height, :width]


# %% wrong: stretched | the image at the top left
def segment_any_size(model, images, multiple=4):
    height, width = images.shape[-2:]
    size = (-(-height // multiple) * multiple, -(-width // multiple) * multiple)
    stretched = F.interpolate(images, size=size, mode="bilinear")
    return F.interpolate(model(stretched), size=(height, width), mode="bilinear")


# %% wrong: cut instead of padded | expected shape
def segment_any_size(model, images, multiple=4):
    height, width = images.shape[-2:]
    return model(images[..., : height // multiple * multiple, : width // multiple * multiple])


# %% wrong: at the left and at the top | the image at the top left
def segment_any_size(model, images, multiple=4):
    height, width = images.shape[-2:]
    below, right = -height % multiple, -width % multiple
    return model(F.pad(images, (right, 0, below, 0)))[..., below:, right:]


# %% wrong: cut at the wrong end | the scores, without the added part
def segment_any_size(model, images, multiple=4):
    height, width = images.shape[-2:]
    padded = F.pad(images, (0, -width % multiple, 0, -height % multiple))
    return model(padded)[..., -height:, -width:]


# %% wrong: height and width swapped | must be multiples of 4
def segment_any_size(model, images, multiple=4):
    height, width = images.shape[-2:]
    padded = F.pad(images, (0, -height % multiple, 0, -width % multiple))
    return model(padded)[..., :height, :width]


# %% wrong: always 4 | what the model was given
def segment_any_size(model, images, multiple=4):
    height, width = images.shape[-2:]
    return model(F.pad(images, (0, -width % 4, 0, -height % 4)))[..., :height, :width]


# %% wrong: ones instead of zeros | zeros elsewhere
def segment_any_size(model, images, multiple=4):
    height, width = images.shape[-2:]
    padded = F.pad(images, (0, -width % multiple, 0, -height % multiple), value=1.0)
    return model(padded)[..., :height, :width]


# %% wrong: a square as large as the larger side | what the model was given for an image of 10 × 7
def segment_any_size(model, images, multiple=4):
    height, width = images.shape[-2:]
    side = -(-max(height, width) // multiple) * multiple
    return model(F.pad(images, (0, side - width, 0, side - height)))[..., :height, :width]


# %% wrong: the image itself | expected shape
def segment_any_size(model, images, multiple=4):
    return images
