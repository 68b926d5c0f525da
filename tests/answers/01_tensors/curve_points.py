# %% right: with linspace
def curve_points(f, start, stop, count):
    x = torch.linspace(start, stop, count)
    return x, f(x)


# %% right: from a count
def curve_points(f, start, stop, count):
    x = start + (stop - start) * torch.arange(count) / (count - 1)
    return x, f(x)


# %% right: number by number
def curve_points(f, start, stop, count):
    step = (stop - start) / (count - 1)
    x = torch.tensor([start + step * i for i in range(count)])
    return x, torch.stack([f(value) for value in x])


# %% right: with NumPy
def curve_points(f, start, stop, count):
    x = torch.from_numpy(np.linspace(start, stop, count)).float()
    return x, f(x)


# %% wrong: as the tutorial has it | has no attribute 'linespace'
def curve_points(f, start, stop, count):
    x = torch.linespace(start, stop, count)
    return x, f(x)


# %% wrong: with arange, the end left out | stop one step before the end
def curve_points(f, start, stop, count):
    x = start + torch.arange(count) * ((stop - start) / count)
    return x, f(x)


# %% wrong: the count as a step | expected shape (5,), got (1,)
def curve_points(f, start, stop, count):
    x = torch.arange(float(start), float(stop), count)
    return x, f(x)


# %% wrong: f not used | `f` was not used
def curve_points(f, start, stop, count):
    x = torch.linspace(start, stop, count)
    return x, x


# %% wrong: only y | expected a tuple, got a tensor
def curve_points(f, start, stop, count):
    return f(torch.linspace(start, stop, count))


# %% wrong: y before x | item 0: at [0] expected -2, got 4
def curve_points(f, start, stop, count):
    x = torch.linspace(start, stop, count)
    return f(x), x


# %% wrong: always a parabola | item 1: at [0] expected 1, got 0
def curve_points(f, start, stop, count):
    x = torch.linspace(start, stop, count)
    return x, x**2


# %% wrong: doubles from NumPy | expected dtype float32, got float64
def curve_points(f, start, stop, count):
    x = torch.from_numpy(np.linspace(start, stop, count))
    return x, f(x)


# %% wrong: random points | item 0
def curve_points(f, start, stop, count):
    x = (start + (stop - start) * torch.rand(count)).sort().values
    return x, f(x)


# %% wrong: the ends of the example | expected 0, got -2
def curve_points(f, start, stop, count):
    x = torch.linspace(-2, 2, count)
    return x, f(x)
