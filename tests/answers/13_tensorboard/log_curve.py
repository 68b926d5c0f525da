# %% right: with closes
def log_curve(folder, tag, values):
    with SummaryWriter(folder) as writer:
        for step, value in enumerate(values):
            writer.add_scalar(tag, value, step)


# %% right: closed by hand
def log_curve(folder, tag, values):
    writer = SummaryWriter(log_dir=str(folder))
    for i in range(len(values)):
        writer.add_scalar(tag, values[i], global_step=i)
    writer.close()


# %% right: flushed
def log_curve(folder, tag, values):
    writer = SummaryWriter(folder)
    step = 0
    for value in values:
        writer.add_scalar(tag=tag, scalar_value=value, global_step=step)
        step += 1
    writer.flush()


# %% wrong: never closed | was the writer closed
def log_curve(folder, tag, values):
    writer = SummaryWriter(folder)
    for step, value in enumerate(values):
        writer.add_scalar(tag, value, step)


# %% wrong: no step | tell the writer the step
def log_curve(folder, tag, values):
    with SummaryWriter(folder) as writer:
        for value in values:
            writer.add_scalar(tag, value)


# %% wrong: from step 1 | begin at 0
def log_curve(folder, tag, values):
    with SummaryWriter(folder) as writer:
        for step, value in enumerate(values, start=1):
            writer.add_scalar(tag, value, step)


# %% wrong: value and step swapped | value and step are swapped
def log_curve(folder, tag, values):
    with SummaryWriter(folder) as writer:
        for step, value in enumerate(values):
            writer.add_scalar(tag, step, value)


# %% wrong: always the tag loss | only `loss`
def log_curve(folder, tag, values):
    with SummaryWriter(folder) as writer:
        for step, value in enumerate(values):
            writer.add_scalar("loss", value, step)


# %% wrong: a writer without a folder | given this folder
def log_curve(folder, tag, values):
    import os

    here = os.getcwd()
    with tempfile.TemporaryDirectory() as elsewhere:
        os.chdir(elsewhere)
        with SummaryWriter() as writer:
            for step, value in enumerate(values):
                writer.add_scalar(tag, value, step)
        os.chdir(here)


# %% wrong: the last value is missing | expected 3 items, got 2
def log_curve(folder, tag, values):
    with SummaryWriter(folder) as writer:
        for step in range(len(values) - 1):
            writer.add_scalar(tag, values[step], step)


# %% wrong: a new writer closed before it writes the rest | expected 3 items, got 1
def log_curve(folder, tag, values):
    with SummaryWriter(folder) as writer:
        for step, value in enumerate(values):
            writer.add_scalar(tag, value, step)
            return


# %% wrong: nothing written | nothing is in the folder yet
def log_curve(folder, tag, values):
    SummaryWriter(folder).close()
