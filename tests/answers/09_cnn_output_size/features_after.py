# %% right: the shape of the flattened output
def features_after(convolutions, channels, height, width):
    was = convolutions.training
    convolutions.eval()
    with torch.no_grad():
        features = convolutions(torch.rand(1, channels, height, width)).flatten(1).shape[1]
    convolutions.train(was)
    return features


# %% right: a copy of the module
def features_after(convolutions, channels, height, width):
    import copy

    with torch.inference_mode():
        output = copy.deepcopy(convolutions).eval()(torch.ones(2, channels, height, width))
    return output[0].numel()


# %% right: without memory
def features_after(convolutions, channels, height, width):
    mode = convolutions.training
    convolutions.train(False)
    try:
        with torch.no_grad():
            shape = convolutions(torch.empty((1, channels, height, width))).shape
    finally:
        convolutions.train(mode)
    product = 1
    for size in shape[1:]:
        product *= size
    return product


# %% wrong: in whatever mode it is | raised `ValueError`
def features_after(convolutions, channels, height, width):
    with torch.no_grad():
        return convolutions(torch.zeros(1, channels, height, width)).numel()


# %% wrong: two images in training mode | the running statistics should not change
def features_after(convolutions, channels, height, width):
    with torch.no_grad():
        return convolutions(torch.zeros(2, channels, height, width))[0].numel()


# %% wrong: left in evaluation mode | was in training mode before the call
def features_after(convolutions, channels, height, width):
    convolutions.eval()
    with torch.no_grad():
        return convolutions(torch.zeros(1, channels, height, width)).numel()


# %% wrong: put into training mode always | was in evaluation mode before the call
def features_after(convolutions, channels, height, width):
    convolutions.eval()
    with torch.no_grad():
        output = convolutions(torch.zeros(1, channels, height, width))
    convolutions.train()
    return output.numel()


# %% wrong: gradients are tracked | gradients were tracked
def features_after(convolutions, channels, height, width):
    mode = convolutions.training
    convolutions.eval()
    output = convolutions(torch.zeros(1, channels, height, width))
    convolutions.train(mode)
    return output.numel()


# %% wrong: the result detached afterwards | gradients were tracked
def features_after(convolutions, channels, height, width):
    mode = convolutions.training
    output = convolutions.eval()(torch.zeros(1, channels, height, width)).detach()
    convolutions.train(mode)
    return output.numel()


# %% wrong: the channels alone | each of them has height · width numbers
def features_after(convolutions, channels, height, width):
    mode = convolutions.training
    with torch.no_grad():
        output = convolutions.eval()(torch.zeros(1, channels, height, width))
    convolutions.train(mode)
    return output.shape[1]


# %% wrong: height times width | the channels are forgotten
def features_after(convolutions, channels, height, width):
    mode = convolutions.training
    with torch.no_grad():
        output = convolutions.eval()(torch.zeros(1, channels, height, width))
    convolutions.train(mode)
    return output.shape[-1] * output.shape[-2]


# %% wrong: all images of the batch | per image is asked for
def features_after(convolutions, channels, height, width):
    mode = convolutions.training
    with torch.no_grad():
        output = convolutions.eval()(torch.zeros(2, channels, height, width))
    convolutions.train(mode)
    return output.numel()


# %% wrong: width before height | height and width are swapped
def features_after(convolutions, channels, height, width):
    mode = convolutions.training
    with torch.no_grad():
        output = convolutions.eval()(torch.zeros(1, channels, width, height))
    convolutions.train(mode)
    return output.numel()


# %% wrong: a square image | expected 176
def features_after(convolutions, channels, height, width):
    mode = convolutions.training
    with torch.no_grad():
        output = convolutions.eval()(torch.zeros(1, channels, height, height))
    convolutions.train(mode)
    return output.numel()


# %% wrong: a shape | expected a number, got a Size
def features_after(convolutions, channels, height, width):
    mode = convolutions.training
    with torch.no_grad():
        output = convolutions.eval()(torch.zeros(1, channels, height, width))
    convolutions.train(mode)
    return output.shape


# %% wrong: always three channels | raised `RuntimeError`
def features_after(convolutions, channels, height, width):
    mode = convolutions.training
    with torch.no_grad():
        output = convolutions.eval()(torch.zeros(1, 3, height, width))
    convolutions.train(mode)
    return output.numel()


# %% wrong: the image's numbers | expected 192, got 784
def features_after(convolutions, channels, height, width):
    return channels * height * width


# %% wrong: hard-coded | expected 176
def features_after(convolutions, channels, height, width):
    return 192
