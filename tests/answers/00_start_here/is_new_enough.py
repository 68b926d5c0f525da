# %% right: part by part
def is_new_enough(installed, needed):
    a = installed.partition("+")[0].split(".")
    b = needed.partition("+")[0].split(".")
    for i in range(max(len(a), len(b))):
        x = int(a[i]) if i < len(a) else 0
        y = int(b[i]) if i < len(b) else 0
        if x != y:
            return x > y
    return True


# %% right: tuples of equal length
def is_new_enough(installed, needed):
    from itertools import zip_longest

    split = [v.split("+")[0].split(".") for v in (installed, needed)]
    pairs = [(int(a), int(b)) for a, b in zip_longest(*split, fillvalue="0")]
    return [a for a, _ in pairs] >= [b for _, b in pairs]


# %% right: a package that knows versions
def is_new_enough(installed, needed):
    from packaging.version import Version

    return Version(Version(installed).public) >= Version(Version(needed).public)


# %% right: one large number
def is_new_enough(installed, needed):
    def number(version):
        parts = [int(p) for p in version.split("+")[0].split(".")]
        return sum(part * 1000 ** (5 - i) for i, part in enumerate(parts))

    return number(installed) >= number(needed)


# %% wrong: texts | 14 is more than 9
def is_new_enough(installed, needed):
    return installed >= needed


# %% wrong: lists of texts | 14 is more than 9
def is_new_enough(installed, needed):
    return installed.split("+")[0].split(".") >= needed.split("+")[0].split(".")


# %% wrong: decimal numbers
def is_new_enough(installed, needed):
    return float(".".join(installed.split("+")[0].split(".")[:2])) >= float(".".join(needed.split(".")[:2]))


# %% wrong: the build is in the way | invalid literal for int()
def is_new_enough(installed, needed):
    return [int(p) for p in installed.split(".")] >= [int(p) for p in needed.split(".")]


# %% wrong: newer, not at least
def is_new_enough(installed, needed):
    parts = lambda v: [int(p) for p in v.split("+")[0].split(".")]
    return parts(installed) > parts(needed)


# %% wrong: a missing part is not 0 | 2.9 is 2.9.0
def is_new_enough(installed, needed):
    parts = lambda v: [int(p) for p in v.split("+")[0].split(".")]
    return parts(installed) >= parts(needed)


# %% wrong: shorter than the shortest
def is_new_enough(installed, needed):
    parts = lambda v: [int(p) for p in v.split("+")[0].split(".")]
    a, b = parts(installed), parts(needed)
    n = min(len(a), len(b))
    return a[:n] >= b[:n]


# %% wrong: every part at least
def is_new_enough(installed, needed):
    parts = lambda v: [int(p) for p in v.split("+")[0].split(".")]
    return all(a >= b for a, b in zip(parts(installed), parts(needed)))


# %% wrong: the other way round
def is_new_enough(installed, needed):
    parts = lambda v: [int(p) for p in v.split("+")[0].split(".")]
    return parts(needed) >= parts(installed)


# %% wrong: the first part only
def is_new_enough(installed, needed):
    return int(installed.split(".")[0]) >= int(needed.split(".")[0])


# %% wrong: always enough
def is_new_enough(installed, needed):
    return True


# %% wrong: the dots left out
def is_new_enough(installed, needed):
    return int(installed.split("+")[0].replace(".", "")) >= int(needed.replace(".", ""))
