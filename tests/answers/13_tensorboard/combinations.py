# %% right: product
def combinations(grid):
    names = list(grid)
    return [dict(zip(names, values)) for values in product(*[grid[name] for name in names])]


# %% right: grown name by name
def combinations(grid):
    found = [{}]
    for name, values in grid.items():
        found = [{**settings, name: value} for settings in found for value in values]
    return found


# %% right: recursion
def combinations(grid):
    if not grid:
        return [{}]
    (name, values), *rest = grid.items()
    others = combinations(dict(rest))
    return [{name: value} | other for value in values for other in others]


# %% wrong: side by side | every value meets every other
def combinations(grid):
    return [dict(zip(grid, values)) for values in zip(*grid.values())]


# %% wrong: the first name changes fastest | it should be the last
def combinations(grid):
    turned = dict(reversed(grid.items()))
    return [dict(zip(turned, values)) for values in product(*turned.values())]


# %% wrong: tuples | expected a dictionary, got a tuple
def combinations(grid):
    return list(product(*grid.values()))


# %% wrong: two names only | raised
def combinations(grid):
    a, b = grid
    return [{a: x, b: y} for x in grid[a] for y in grid[b]]


# %% wrong: the star forgotten | expected
def combinations(grid):
    return [dict(zip(grid, values)) for values in product(grid.values())]


# %% wrong: the same dictionary again and again | item 0
def combinations(grid):
    settings, found = {}, []
    for values in product(*grid.values()):
        settings.update(zip(grid, values))
        found.append(settings)
    return found


# %% wrong: a generator | expected a list
def combinations(grid):
    return (dict(zip(grid, values)) for values in product(*grid.values()))


# %% wrong: the grid itself | expected
def combinations(grid):
    return [grid]


# %% wrong: one value changed at a time | expected
def combinations(grid):
    base = {name: values[0] for name, values in grid.items()}
    return [base] + [{**base, name: value} for name, values in grid.items() for value in values[1:]]
