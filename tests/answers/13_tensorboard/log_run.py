# %% right: run_name
def log_run(folder, settings, accuracy):
    name = ", ".join([f"{key}={settings[key]}" for key in settings])
    writer = SummaryWriter(folder)
    writer.add_hparams(settings, {"accuracy": accuracy}, run_name=name)
    writer.close()
    return name


# %% right: a folder of its own
def log_run(folder, settings, accuracy):
    name = ", ".join(f"{k}={v}" for k, v in settings.items())
    with SummaryWriter(Path(folder) / name) as writer:
        writer.add_hparams(hparam_dict=settings, metric_dict={"accuracy": accuracy}, run_name=".")
    return name


# %% right: the name built in a loop
def log_run(folder, settings, accuracy):
    name = ""
    for key, value in settings.items():
        name += (", " if name else "") + str(key) + "=" + str(value)
    with SummaryWriter(str(folder)) as writer:
        writer.add_hparams(dict(settings), dict(accuracy=accuracy), run_name=name)
    return name


# %% wrong: named after the time | there should be a run `lr=0.1, batch_size=32`
def log_run(folder, settings, accuracy):
    name = ", ".join(f"{key}={value}" for key, value in settings.items())
    with SummaryWriter(folder) as writer:
        writer.add_hparams(settings, {"accuracy": accuracy})
    return name


# %% wrong: the time below the name | the run has no hyperparameters
def log_run(folder, settings, accuracy):
    name = ", ".join(f"{key}={value}" for key, value in settings.items())
    with SummaryWriter(Path(folder) / name) as writer:
        writer.add_hparams(settings, {"accuracy": accuracy})
    return name


# %% wrong: the name not returned | is there a `return`
def log_run(folder, settings, accuracy):
    name = ", ".join(f"{key}={value}" for key, value in settings.items())
    with SummaryWriter(folder) as writer:
        writer.add_hparams(settings, {"accuracy": accuracy}, run_name=name)


# %% wrong: settings and metric swapped | raised
def log_run(folder, settings, accuracy):
    name = ", ".join(f"{key}={value}" for key, value in settings.items())
    with SummaryWriter(folder) as writer:
        writer.add_hparams({"accuracy": accuracy}, settings, run_name=name)
    return name


# %% wrong: another tag | `accuracy` is asked for
def log_run(folder, settings, accuracy):
    name = ", ".join(f"{key}={value}" for key, value in settings.items())
    with SummaryWriter(folder) as writer:
        writer.add_hparams(settings, {"hparam/accuracy": accuracy}, run_name=name)
    return name


# %% wrong: a scalar only | write them with `add_hparams`
def log_run(folder, settings, accuracy):
    name = ", ".join(f"{key}={value}" for key, value in settings.items())
    with SummaryWriter(Path(folder) / name) as writer:
        writer.add_scalar("accuracy", accuracy, 0)
    return name


# %% wrong: sorted names | expected `'lr=0.1, batch_size=32'`
def log_run(folder, settings, accuracy):
    name = ", ".join(f"{key}={settings[key]}" for key in sorted(settings))
    with SummaryWriter(folder) as writer:
        writer.add_hparams(settings, {"accuracy": accuracy}, run_name=name)
    return name


# %% wrong: the dictionary as a name | expected `'lr=0.1, batch_size=32'`
def log_run(folder, settings, accuracy):
    name = str(settings)
    with SummaryWriter(folder) as writer:
        writer.add_hparams(settings, {"accuracy": accuracy}, run_name=name)
    return name


# %% wrong: an accuracy of 1 always | expected 0.25, got 1
def log_run(folder, settings, accuracy):
    name = ", ".join(f"{key}={value}" for key, value in settings.items())
    with SummaryWriter(folder) as writer:
        writer.add_hparams(settings, {"accuracy": 1.0}, run_name=name)
    return name


# %% wrong: settings as texts | under the key `'lr'`
def log_run(folder, settings, accuracy):
    name = ", ".join(f"{key}={value}" for key, value in settings.items())
    with SummaryWriter(folder) as writer:
        writer.add_hparams({k: str(v) for k, v in settings.items()}, {"accuracy": accuracy}, run_name=name)
    return name


# %% wrong: nothing written | there should be a run
def log_run(folder, settings, accuracy):
    return ", ".join(f"{key}={value}" for key, value in settings.items())
