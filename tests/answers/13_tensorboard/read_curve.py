# %% right: two comprehensions
def read_curve(folder, tag):
    found = EventAccumulator(str(folder))
    found.Reload()
    events = found.Scalars(tag)
    return [e.step for e in events], [e.value for e in events]


# %% right: a loop
def read_curve(folder, tag):
    steps, values = [], []
    for event in EventAccumulator(str(folder), size_guidance={"scalars": 0}).Reload().Scalars(tag):
        steps.append(event.step)
        values.append(event.value)
    return steps, values


# %% right: unzipped
def read_curve(folder, tag):
    import os

    events = EventAccumulator(os.fspath(folder)).Reload().Scalars(tag)
    steps, values = zip(*[(event.step, event.value) for event in events])
    return list(steps), list(values)


# %% wrong: values first | steps first
def read_curve(folder, tag):
    events = EventAccumulator(str(folder)).Reload().Scalars(tag)
    return [e.value for e in events], [e.step for e in events]


# %% wrong: a Path passed on | Expected binary or unicode string
def read_curve(folder, tag):
    events = EventAccumulator(folder).Reload().Scalars(tag)
    return [e.step for e in events], [e.value for e in events]


# %% wrong: not reloaded | was not found in Reservoir
def read_curve(folder, tag):
    events = EventAccumulator(str(folder)).Scalars(tag)
    return [e.step for e in events], [e.value for e in events]


# %% wrong: counted steps | expected 10, got 1
def read_curve(folder, tag):
    events = EventAccumulator(str(folder)).Reload().Scalars(tag)
    return list(range(len(events))), [e.value for e in events]


# %% wrong: wall time | expected the whole number 0
def read_curve(folder, tag):
    events = EventAccumulator(str(folder)).Reload().Scalars(tag)
    return [e.wall_time for e in events], [e.value for e in events]


# %% wrong: always loss | was not found in Reservoir
def read_curve(folder, tag):
    events = EventAccumulator(str(folder)).Reload().Scalars("loss")
    return [e.step for e in events], [e.value for e in events]


# %% wrong: the values alone | expected 2 items, got 3
def read_curve(folder, tag):
    return [e.value for e in EventAccumulator(str(folder)).Reload().Scalars(tag)]


# %% wrong: the events | expected 2 items, got 3
def read_curve(folder, tag):
    return EventAccumulator(str(folder)).Reload().Scalars(tag)


# %% wrong: the first curve that there is | expected
def read_curve(folder, tag):
    found = EventAccumulator(str(folder)).Reload()
    events = found.Scalars(found.Tags()["scalars"][0])
    return [e.step for e in events], [e.value for e in events]


# %% wrong: the last point only | expected 3 items, got 1
def read_curve(folder, tag):
    event = EventAccumulator(str(folder)).Reload().Scalars(tag)[-1]
    return [event.step], [event.value]
