# %% right: with next
def next_step(done):
    return next((step for step in ROADMAP if step not in done), None)


# %% right: a list of what is left
def next_step(done):
    left = [step for step in ROADMAP if step not in done]
    return left[0] if left else None


# %% right: by number
def next_step(done):
    i = 0
    while i < len(ROADMAP) and ROADMAP[i] in done:
        i += 1
    if i == len(ROADMAP):
        return None
    return ROADMAP[i]


# %% wrong: counts the steps | the number of steps done does not say which ones
def next_step(done):
    return ROADMAP[len(done)] if len(done) < len(ROADMAP) else None


# %% wrong: after the last one done | this follows the last step done
def next_step(done):
    last = max((ROADMAP.index(step) for step in done), default=-1)
    return ROADMAP[last + 1] if last + 1 < len(ROADMAP) else None


# %% wrong: one that is done
def next_step(done):
    for step in ROADMAP:
        if step in done:
            return step


# %% wrong: the last one that is left
def next_step(done):
    left = [step for step in ROADMAP if step not in done]
    return left[-1] if left else None


# %% wrong: any that is left
def next_step(done):
    left = sorted(set(ROADMAP) - done)
    return left[0] if left else None


# %% wrong: fails at the end | IndexError
def next_step(done):
    return [step for step in ROADMAP if step not in done][0]


# %% wrong: the start, always
def next_step(done):
    return ROADMAP[0]


# %% wrong: all that is left | got `['split', 'transform'
def next_step(done):
    return [step for step in ROADMAP if step not in done]


# %% wrong: the number of the step | got `0`
def next_step(done):
    for i, step in enumerate(ROADMAP):
        if step not in done:
            return i
    return None


# %% wrong: marks it as done | changed its input
def next_step(done):
    for step in ROADMAP:
        if step not in done:
            done.add(step)
            return step
    return None
