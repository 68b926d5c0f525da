# %% right: ceil and floor
def batch_count(samples, batch_size, drop_last):
    return (math.floor if drop_last else math.ceil)(samples / batch_size)


# %% right: whole numbers only
def batch_count(samples, batch_size, drop_last):
    full, rest = divmod(samples, batch_size)
    return full + (rest > 0 and not drop_last)


# %% right: minus twice
def batch_count(samples, batch_size, drop_last):
    return samples // batch_size if drop_last else -(-samples // batch_size)


# %% right: counting
def batch_count(samples, batch_size, drop_last):
    return len(range(0, samples - (batch_size - 1 if drop_last else 0), batch_size))


# %% wrong: always rounded down | the last batch, of 4 samples, is a batch too
def batch_count(samples, batch_size, drop_last):
    return samples // batch_size


# %% wrong: always rounded up | expected 2, got 3
def batch_count(samples, batch_size, drop_last):
    return math.ceil(samples / batch_size)


# %% wrong: one more than the full ones | expected 3, got 4
def batch_count(samples, batch_size, drop_last):
    return samples // batch_size + (0 if drop_last else 1)


# %% wrong: rounded to the nearest | expected 0, got 1
def batch_count(samples, batch_size, drop_last):
    return round(samples / batch_size) if drop_last else math.ceil(samples / batch_size)


# %% wrong: not a whole number | expected the whole number 3
def batch_count(samples, batch_size, drop_last):
    return samples / batch_size


# %% wrong: the wrong way round | expected 3, got 2
def batch_count(samples, batch_size, drop_last):
    return math.ceil(samples / batch_size) if drop_last else samples // batch_size


# %% wrong: at least one batch | expected 0, got 1
def batch_count(samples, batch_size, drop_last):
    return max(1, samples // batch_size) if drop_last else -(-samples // batch_size)


# %% wrong: the samples | expected 3, got 20
def batch_count(samples, batch_size, drop_last):
    return samples
