# %% right: a dictionary
def best_run(folder, tag):
    best = {}
    for run in sorted(Path(folder).iterdir()):
        if not run.is_dir():
            continue
        events = EventAccumulator(str(run)).Reload()
        if tag in events.Tags()["scalars"]:
            best[run.name] = max(e.value for e in events.Scalars(tag))
    if not best:
        raise ValueError("no run has this tag")
    return max(best, key=lambda name: best[name])


# %% right: the best so far
def best_run(folder, tag):
    winner, highest = None, None
    for run in Path(folder).glob("*/"):
        if not run.is_dir():
            continue
        try:
            events = EventAccumulator(str(run)).Reload().Scalars(tag)
        except KeyError:
            continue
        value = max(e.value for e in events)
        if highest is None or value > highest:
            winner, highest = run.name, value
    if winner is None:
        raise ValueError(f"no run has the tag {tag}")
    return winner


# %% right: pairs, sorted
def best_run(folder, tag):
    pairs = []
    for run in Path(folder).iterdir():
        if run.is_dir():
            found = EventAccumulator(str(run)).Reload()
            if tag in found.Tags()["scalars"]:
                pairs += [(event.value, run.name) for event in found.Scalars(tag)]
    return max(pairs)[1]


# %% wrong: the last value | the last value decided
def best_run(folder, tag):
    best = {}
    for run in Path(folder).iterdir():
        if run.is_dir():
            found = EventAccumulator(str(run)).Reload()
            if tag in found.Tags()["scalars"]:
                best[run.name] = found.Scalars(tag)[-1].value
    if not best:
        raise ValueError(tag)
    return max(best, key=best.get)


# %% wrong: the lowest | the lowest values
def best_run(folder, tag):
    best = {}
    for run in Path(folder).iterdir():
        if run.is_dir():
            found = EventAccumulator(str(run)).Reload()
            if tag in found.Tags()["scalars"]:
                best[run.name] = min(e.value for e in found.Scalars(tag))
    if not best:
        raise ValueError(tag)
    return min(best, key=best.get)


# %% wrong: every run must have the tag | was not found in Reservoir
def best_run(folder, tag):
    runs = [run for run in Path(folder).iterdir() if run.is_dir()]
    best = {run.name: max(e.value for e in EventAccumulator(str(run)).Reload().Scalars(tag)) for run in runs}
    return max(best, key=best.get)


# %% wrong: None when there is none | expected `ValueError` to be raised
def best_run(folder, tag):
    best = {}
    for run in Path(folder).iterdir():
        if run.is_dir():
            found = EventAccumulator(str(run)).Reload()
            if tag in found.Tags()["scalars"]:
                best[run.name] = max(e.value for e in found.Scalars(tag))
    return max(best, key=best.get) if best else None


# %% wrong: files are runs too | only sub-folders are runs
def best_run(folder, tag):
    best = {}
    for run in Path(folder).iterdir():
        if run.is_dir() or "tfevents" in run.name:
            found = EventAccumulator(str(run)).Reload()
            if tag in found.Tags()["scalars"]:
                best[run.name] = max(e.value for e in found.Scalars(tag))
    if not best:
        raise ValueError(tag)
    return max(best, key=best.get)


# %% wrong: begins at zero | below zero
def best_run(folder, tag):
    winner, highest = None, 0
    for run in Path(folder).iterdir():
        if run.is_dir():
            found = EventAccumulator(str(run)).Reload()
            if tag in found.Tags()["scalars"]:
                value = max(e.value for e in found.Scalars(tag))
                if value > highest:
                    winner, highest = run.name, value
    if winner is None:
        raise ValueError(tag)
    return winner


# %% wrong: the path | expected `'peak'`
def best_run(folder, tag):
    best = {}
    for run in Path(folder).iterdir():
        if run.is_dir():
            found = EventAccumulator(str(run)).Reload()
            if tag in found.Tags()["scalars"]:
                best[str(run)] = max(e.value for e in found.Scalars(tag))
    if not best:
        raise ValueError(tag)
    return max(best, key=best.get)


# %% wrong: the value | expected `'peak'`
def best_run(folder, tag):
    best = {}
    for run in Path(folder).iterdir():
        if run.is_dir():
            found = EventAccumulator(str(run)).Reload()
            if tag in found.Tags()["scalars"]:
                best[run.name] = max(e.value for e in found.Scalars(tag))
    if not best:
        raise ValueError(tag)
    return max(best.values())


# %% wrong: the tag accuracy always | raised `ValueError`
def best_run(folder, tag):
    best = {}
    for run in Path(folder).iterdir():
        if run.is_dir():
            found = EventAccumulator(str(run)).Reload()
            if "accuracy" in found.Tags()["scalars"]:
                best[run.name] = max(e.value for e in found.Scalars("accuracy"))
    if not best:
        raise ValueError(tag)
    return max(best, key=best.get)


# %% wrong: the first in the alphabet | expected `'peak'`
def best_run(folder, tag):
    runs = sorted(run.name for run in Path(folder).iterdir() if run.is_dir())
    if tag not in EventAccumulator(str(Path(folder) / runs[0])).Reload().Tags()["scalars"]:
        raise ValueError(tag)
    return runs[0]
