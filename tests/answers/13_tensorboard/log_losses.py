# %% right: a loop over both
def log_losses(folder, train, validation):
    for name, losses in {"train": train, "validation": validation}.items():
        with SummaryWriter(Path(folder, name)) as writer:
            for epoch, loss in enumerate(losses):
                writer.add_scalar("loss", loss, epoch + 1)


# %% right: two writers
def log_losses(folder, train, validation):
    first, second = SummaryWriter(f"{folder}/train"), SummaryWriter(f"{folder}/validation")
    for epoch, loss in enumerate(train, 1):
        first.add_scalar("loss", loss, epoch)
    for epoch, loss in enumerate(validation, 1):
        second.add_scalar("loss", loss, epoch)
    first.close()
    second.close()


# %% right: a helper
def log_losses(folder, train, validation):
    def write(run, losses):
        writer = SummaryWriter(str(Path(folder) / run))
        for i in range(len(losses)):
            writer.add_scalar("loss", losses[i], i + 1)
        writer.close()

    write("train", train)
    write("validation", validation)


# %% wrong: two tags in one run | there is no run `train`
def log_losses(folder, train, validation):
    with SummaryWriter(folder) as writer:
        for epoch, loss in enumerate(train, start=1):
            writer.add_scalar("loss/train", loss, epoch)
        for epoch, loss in enumerate(validation, start=1):
            writer.add_scalar("loss/validation", loss, epoch)


# %% wrong: from epoch 0 | they should count from 1
def log_losses(folder, train, validation):
    for name, losses in (("train", train), ("validation", validation)):
        with SummaryWriter(Path(folder) / name) as writer:
            for epoch, loss in enumerate(losses):
                writer.add_scalar("loss", loss, epoch)


# %% wrong: with add_scalars | there is no run `train`
def log_losses(folder, train, validation):
    with SummaryWriter(folder) as writer:
        for epoch, (a, b) in enumerate(zip(train, validation), start=1):
            writer.add_scalars("loss", {"train": a, "validation": b}, epoch)


# %% wrong: the train losses twice | in the run `validation`
def log_losses(folder, train, validation):
    for name in ("train", "validation"):
        with SummaryWriter(Path(folder) / name) as writer:
            for epoch, loss in enumerate(train, start=1):
                writer.add_scalar("loss", loss, epoch)


# %% wrong: swapped | in the run `train`
def log_losses(folder, train, validation):
    for name, losses in (("validation", train), ("train", validation)):
        with SummaryWriter(Path(folder) / name) as writer:
            for epoch, loss in enumerate(losses, start=1):
                writer.add_scalar("loss", loss, epoch)


# %% wrong: other tags | `loss` is asked for
def log_losses(folder, train, validation):
    for name, losses in (("train", train), ("validation", validation)):
        with SummaryWriter(Path(folder) / name) as writer:
            for epoch, loss in enumerate(losses, start=1):
                writer.add_scalar(f"loss/{name}", loss, epoch)


# %% wrong: the run called val | there is no run `validation`
def log_losses(folder, train, validation):
    for name, losses in (("train", train), ("val", validation)):
        with SummaryWriter(Path(folder) / name) as writer:
            for epoch, loss in enumerate(losses, start=1):
                writer.add_scalar("loss", loss, epoch)


# %% wrong: not closed | was its writer closed
def log_losses(folder, train, validation):
    for name, losses in (("train", train), ("validation", validation)):
        writer = SummaryWriter(Path(folder) / name)
        for epoch, loss in enumerate(losses, start=1):
            writer.add_scalar("loss", loss, epoch)


# %% wrong: as long as the shorter one | expected 6 items, got 2
def log_losses(folder, train, validation):
    with SummaryWriter(Path(folder) / "train") as a, SummaryWriter(Path(folder) / "validation") as b:
        for epoch, (x, y) in enumerate(zip(train, validation), start=1):
            a.add_scalar("loss", x, epoch)
            b.add_scalar("loss", y, epoch)


# %% wrong: nothing written | there is no run `train`
def log_losses(folder, train, validation):
    return train, validation
