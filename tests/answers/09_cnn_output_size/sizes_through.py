# %% right: one number that changes
def sizes_through(n, layers):
    result = [n]
    for f, s, p in layers:
        n = (n - f + 2 * p) // s + 1
        result.append(n)
    return result


# %% right: accumulate
def sizes_through(n, layers):
    from itertools import accumulate

    return list(accumulate(layers, lambda size, layer: (size + 2 * layer[2] - layer[0]) // layer[1] + 1, initial=n))


# %% right: recursion
def sizes_through(n, layers):
    if not layers:
        return [n]
    kernel, stride, padding = layers[0]
    return [n, *sizes_through((n + 2 * padding - kernel) // stride + 1, layers[1:])]


# %% right: real layers
def sizes_through(n, layers):
    x, sizes = torch.zeros(1, 1, n), [n]
    for kernel, stride, padding in layers:
        x = nn.Conv1d(1, 1, kernel, stride, padding)(x)
        sizes.append(x.shape[-1])
    return sizes


# %% wrong: without the input | the size of the input belongs in front
def sizes_through(n, layers):
    sizes = []
    for kernel, stride, padding in layers:
        n = (n + 2 * padding - kernel) // stride + 1
        sizes.append(n)
    return sizes


# %% wrong: always from the input | each layer starts from the output of the layer before it
def sizes_through(n, layers):
    return [n] + [(n + 2 * padding - kernel) // stride + 1 for kernel, stride, padding in layers]


# %% wrong: the last size alone | expected a list, got an int
def sizes_through(n, layers):
    for kernel, stride, padding in layers:
        n = (n + 2 * padding - kernel) // stride + 1
    return n


# %% wrong: padding on one side | padding is added on both sides
def sizes_through(n, layers):
    sizes = [n]
    for kernel, stride, padding in layers:
        sizes.append((sizes[-1] + padding - kernel) // stride + 1)
    return sizes


# %% wrong: padding ignored | padding is ignored
def sizes_through(n, layers):
    sizes = [n]
    for kernel, stride, _ in layers:
        sizes.append((sizes[-1] - kernel) // stride + 1)
    return sizes


# %% wrong: the stride ignored | item 2
def sizes_through(n, layers):
    sizes = [n]
    for kernel, _, padding in layers:
        sizes.append(sizes[-1] + 2 * padding - kernel + 1)
    return sizes


# %% wrong: rounds up | item
def sizes_through(n, layers):
    sizes = [n]
    for kernel, stride, padding in layers:
        sizes.append(-(-(sizes[-1] + 2 * padding - kernel) // stride) + 1)
    return sizes


# %% wrong: floats | expected the whole number
def sizes_through(n, layers):
    sizes = [n]
    for kernel, stride, padding in layers:
        sizes.append((sizes[-1] + 2 * padding - kernel) / stride + 1)
    return sizes


# %% wrong: kernel and stride swapped | item
def sizes_through(n, layers):
    sizes = [n]
    for stride, kernel, padding in layers:
        sizes.append((sizes[-1] + 2 * padding - kernel) // stride + 1)
    return sizes


# %% wrong: hard-coded | item
def sizes_through(n, layers):
    return [28, 24, 12, 8, 4]


# %% wrong: the last layer twice | expected 5 items, got 6
def sizes_through(n, layers):
    sizes = [n]
    for kernel, stride, padding in layers:
        sizes.append((sizes[-1] + 2 * padding - kernel) // stride + 1)
    return [*sizes, sizes[-1]]


# %% wrong: takes the layers out of the list | changed its input
def sizes_through(n, layers):
    sizes = [n]
    while layers:
        kernel, stride, padding = layers.pop(0)
        sizes.append((sizes[-1] + 2 * padding - kernel) // stride + 1)
    return sizes


# %% wrong: the input alone | expected 5 items, got 1
def sizes_through(n, layers):
    return [n]
