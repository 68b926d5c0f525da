# %% right: inference mode and argmax
@torch.inference_mode()
def name_picture(program, path, names, least):
    picture = v2.functional.pil_to_tensor(Image.open(path).convert("RGB")).unsqueeze(0)
    probabilities = program(picture)[0]
    best = int(probabilities.argmax())
    sure = float(probabilities[best])
    return (None if sure < least else names[best]), sure


# %% right: from NumPy
def name_picture(program, path, names, least):
    import numpy as np

    with Image.open(path) as image:
        pixels = np.array(image.convert("RGB"))
    batch = torch.from_numpy(pixels).permute(2, 0, 1)[None]
    with torch.no_grad():
        probabilities = program(batch).flatten().tolist()
    sure = max(probabilities)
    name = names[probabilities.index(sure)]
    if sure < least:
        name = None
    return name, sure


# %% right: decoded by torchvision
def name_picture(program, path, names, least):
    picture = decode_image(str(path), mode="RGB")
    with torch.inference_mode():
        sure, index = program(torch.stack([picture])).max(1)
    return names[index.item()] if sure.item() >= least else None, sure.item()


# %% wrong: not a batch | the program wants a batch
def name_picture(program, path, names, least):
    picture = v2.functional.pil_to_tensor(Image.open(path).convert("RGB"))
    with torch.no_grad():
        probability, index = program(picture).max(dim=0)
    return names[index] if probability >= least else None, probability.item()


# %% wrong: floats | expected dtype uint8
def name_picture(program, path, names, least):
    picture = v2.functional.to_dtype(v2.functional.pil_to_tensor(Image.open(path).convert("RGB")), torch.float32, scale=True)
    with torch.no_grad():
        probability, index = program(picture[None]).max(dim=1)
    return names[index] if probability >= least else None, probability.item()


# %% wrong: the number of the class | its name is asked for
def name_picture(program, path, names, least):
    picture = v2.functional.pil_to_tensor(Image.open(path).convert("RGB"))
    with torch.no_grad():
        probability, index = program(picture[None]).max(dim=1)
    return index.item() if probability >= least else None, probability.item()


# %% wrong: always a name | expected
def name_picture(program, path, names, least):
    picture = v2.functional.pil_to_tensor(Image.open(path).convert("RGB"))
    with torch.no_grad():
        probability, index = program(picture[None]).max(dim=1)
    return names[index], probability.item()


# %% wrong: more than least | 0.5 is not less than 0.5
def name_picture(program, path, names, least):
    picture = v2.functional.pil_to_tensor(Image.open(path).convert("RGB"))
    with torch.no_grad():
        probability, index = program(picture[None]).max(dim=1)
    return names[index] if probability > least else None, probability.item()


# %% wrong: gradients tracked | gradients were tracked
def name_picture(program, path, names, least):
    picture = v2.functional.pil_to_tensor(Image.open(path).convert("RGB"))
    probability, index = program(picture[None]).max(dim=1)
    return names[index] if probability >= least else None, probability.item()


# %% wrong: a softmax too many | expected
def name_picture(program, path, names, least):
    picture = v2.functional.pil_to_tensor(Image.open(path).convert("RGB"))
    with torch.no_grad():
        probability, index = program(picture[None]).softmax(dim=1).max(dim=1)
    return names[index] if probability >= least else None, probability.item()


# %% wrong: not converted | expected shape (1, 3, 4, 5), got (1, 1, 4, 5)
def name_picture(program, path, names, least):
    picture = v2.functional.pil_to_tensor(Image.open(path))
    with torch.no_grad():
        probability, index = program(picture[None]).max(dim=1)
    return names[index] if probability >= least else None, probability.item()


# %% wrong: the least probable | expected
def name_picture(program, path, names, least):
    picture = v2.functional.pil_to_tensor(Image.open(path).convert("RGB"))
    with torch.no_grad():
        probability, index = program(picture[None]).min(dim=1)
    return names[index] if probability >= least else None, probability.item()


# %% wrong: a tensor for the probability | expected a Python number
def name_picture(program, path, names, least):
    picture = v2.functional.pil_to_tensor(Image.open(path).convert("RGB"))
    with torch.no_grad():
        probability, index = program(picture[None]).max(dim=1)
    return names[index] if probability >= least else None, probability


# %% wrong: no probability when not sure | the probability is given even so
def name_picture(program, path, names, least):
    picture = v2.functional.pil_to_tensor(Image.open(path).convert("RGB"))
    with torch.no_grad():
        probability, index = program(picture[None]).max(dim=1)
    return (names[index], probability.item()) if probability >= least else (None, 0.0)


# %% wrong: only the name | a pair is asked for
def name_picture(program, path, names, least):
    picture = v2.functional.pil_to_tensor(Image.open(path).convert("RGB"))
    with torch.no_grad():
        probability, index = program(picture[None]).max(dim=1)
    return names[index] if probability >= least else None


# %% wrong: rows and columns exchanged | expected shape (1, 3, 4, 5), got (1, 3, 5, 4)
def name_picture(program, path, names, least):
    picture = v2.functional.pil_to_tensor(Image.open(path).convert("RGB")).mT
    with torch.no_grad():
        probability, index = program(picture[None]).max(dim=1)
    return names[index] if probability >= least else None, probability.item()
