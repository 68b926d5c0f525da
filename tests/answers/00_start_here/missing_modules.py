# %% right: tries to import
def missing_modules(names):
    import importlib

    missing = []
    for name in names:
        try:
            importlib.import_module(name)
        except ImportError:
            missing.append(name)
    return missing


# %% right: a loop
def missing_modules(names):
    missing = []
    for name in names:
        if not find_spec(name):
            missing.append(name)
    return missing


# %% right: takes out those that are there
def missing_modules(names):
    there = {name for name in names if find_spec(name) is not None}
    return [name for name in names if name not in there]


# %% wrong: those that are there | these are the ones that are there
def missing_modules(names):
    return [name for name in names if find_spec(name) is not None]


# %% wrong: all of them | all of them are said to be missing
def missing_modules(names):
    return list(names)


# %% wrong: none of them
def missing_modules(names):
    return []


# %% wrong: imports without catching | ModuleNotFoundError
def missing_modules(names):
    missing = []
    for name in names:
        if __import__(name) is None:
            missing.append(name)
    return missing


# %% wrong: the first one only
def missing_modules(names):
    for name in names:
        if find_spec(name) is None:
            return [name]
    return []


# %% wrong: a text instead of a list | got a str
def missing_modules(names):
    return ", ".join(name for name in names if find_spec(name) is None)


# %% wrong: in the order of the alphabet
def missing_modules(names):
    return sorted(name for name in names if find_spec(name) is None)


# %% wrong: yes or no for each
def missing_modules(names):
    return [find_spec(name) is None for name in names]


# %% wrong: knows only what was imported already | is there before anybody imports it
def missing_modules(names):
    import sys

    return [name for name in names if name not in sys.modules]


# %% wrong: the example's answer
def missing_modules(names):
    return [name for name in names if name == "snow_plough"]
