# %% right: with ceil
def count_updates(samples, batch_size, epochs):
    import math

    return math.ceil(samples / batch_size) * epochs


# %% right: the negative trick
def count_updates(samples, batch_size, epochs):
    return epochs * -(-samples // batch_size)


# %% right: asks a loader
def count_updates(samples, batch_size, epochs):
    return len(DataLoader(range(samples), batch_size=batch_size)) * epochs


# %% right: with divmod
def count_updates(samples, batch_size, epochs):
    full, rest = divmod(samples, batch_size)
    return (full + (1 if rest else 0)) * epochs


# %% wrong: the small batch is lost | the last, smaller batch is an update too
def count_updates(samples, batch_size, epochs):
    return samples // batch_size * epochs


# %% wrong: across epochs | it is not filled up from the next epoch
def count_updates(samples, batch_size, epochs):
    return -(-samples * epochs // batch_size)


# %% wrong: not whole | this is not a whole number
def count_updates(samples, batch_size, epochs):
    return samples / batch_size * epochs


# %% wrong: one epoch | these are the updates of one epoch
def count_updates(samples, batch_size, epochs):
    return -(-samples // batch_size)


# %% wrong: for each sample | not for each sample
def count_updates(samples, batch_size, epochs):
    return samples * epochs


# %% wrong: always one more
def count_updates(samples, batch_size, epochs):
    return (samples // batch_size + 1) * epochs


# %% wrong: once per epoch
def count_updates(samples, batch_size, epochs):
    return epochs


# %% wrong: rounded to the nearest
def count_updates(samples, batch_size, epochs):
    return round(samples / batch_size) * epochs


# %% wrong: the example's number
def count_updates(samples, batch_size, epochs):
    return 45


# %% wrong: the small batch is lost, by torch's option
def count_updates(samples, batch_size, epochs):
    return len(DataLoader(range(samples), batch_size=batch_size, drop_last=True)) * epochs
