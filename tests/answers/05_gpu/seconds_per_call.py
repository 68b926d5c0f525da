# %% right: step by step
def seconds_per_call(work, synchronise, clock, repeats):
    work()
    synchronise()
    start = clock()
    for _ in range(repeats):
        work()
    synchronise()
    stop = clock()
    return (stop - start) / repeats


# %% right: a while loop
def seconds_per_call(work, synchronise, clock, repeats):
    work()
    synchronise()
    start, left = clock(), repeats
    while left:
        work()
        left -= 1
    synchronise()
    return (clock() - start) / repeats


# %% right: a helper that measures
def seconds_per_call(work, synchronise, clock, repeats):
    def run(n):
        for _ in range(n):
            work()
        synchronise()
        return clock()

    begin = run(1)
    return (run(repeats) - begin) / repeats


# %% wrong: never waits | this is the time for asking
def seconds_per_call(work, synchronise, clock, repeats):
    work()
    start = clock()
    for _ in range(repeats):
        work()
    return (clock() - start) / repeats


# %% wrong: does not wait at the end | this is the time for asking
def seconds_per_call(work, synchronise, clock, repeats):
    work()
    synchronise()
    start = clock()
    for _ in range(repeats):
        work()
    return (clock() - start) / repeats


# %% wrong: waits after the clock was stopped | this is the time for asking
def seconds_per_call(work, synchronise, clock, repeats):
    work()
    synchronise()
    start = clock()
    for _ in range(repeats):
        work()
    stop = clock()
    synchronise()
    return (stop - start) / repeats


# %% wrong: does not wait for the warm-up | the warm-up is in your figure
def seconds_per_call(work, synchronise, clock, repeats):
    work()
    start = clock()
    for _ in range(repeats):
        work()
    synchronise()
    return (clock() - start) / repeats


# %% wrong: no warm-up | there was no warm-up
def seconds_per_call(work, synchronise, clock, repeats):
    synchronise()
    start = clock()
    for _ in range(repeats):
        work()
    synchronise()
    return (clock() - start) / repeats


# %% wrong: waits after every call | not after every call
def seconds_per_call(work, synchronise, clock, repeats):
    work()
    synchronise()
    start = clock()
    for _ in range(repeats):
        work()
        synchronise()
    return (clock() - start) / repeats


# %% wrong: all calls together | all calls together
def seconds_per_call(work, synchronise, clock, repeats):
    work()
    synchronise()
    start = clock()
    for _ in range(repeats):
        work()
    synchronise()
    return clock() - start


# %% wrong: one call, whatever is asked | one call for warm-up and 3 that are timed
def seconds_per_call(work, synchronise, clock, repeats):
    work()
    synchronise()
    start = clock()
    work()
    synchronise()
    return clock() - start


# %% wrong: its own clock | expected 2.03125
def seconds_per_call(work, synchronise, clock, repeats):
    import time

    work()
    synchronise()
    start = time.perf_counter()
    for _ in range(repeats):
        work()
    synchronise()
    return (time.perf_counter() - start) / repeats


# %% wrong: the moment of the stop | expected
def seconds_per_call(work, synchronise, clock, repeats):
    work()
    synchronise()
    for _ in range(repeats):
        work()
    synchronise()
    return clock() / repeats
