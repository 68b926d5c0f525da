# %% right: a dictionary
def training_state(model, optimizer, scheduler, epoch):
    return dict(
        random=torch.get_rng_state(),
        epoch=epoch,
        scheduler=scheduler.state_dict(),
        optimizer=optimizer.state_dict(),
        model=model.state_dict(),
    )


# %% right: in a loop
def training_state(model, optimizer, scheduler, epoch):
    parts = {"model": model, "optimizer": optimizer, "scheduler": scheduler}
    state = {name: part.state_dict() for name, part in parts.items()}
    state["epoch"] = epoch
    state["random"] = torch.random.get_rng_state()
    return state


# %% right: copies
def training_state(model, optimizer, scheduler, epoch):
    state = {"epoch": epoch, "random": torch.default_generator.get_state()}
    for name, part in (("model", model), ("optimizer", optimizer), ("scheduler", scheduler)):
        state[name] = copy.deepcopy(part.state_dict())
    return state


# %% wrong: the objects themselves | this is the object itself
def training_state(model, optimizer, scheduler, epoch):
    return {"model": model, "optimizer": optimizer, "scheduler": scheduler, "epoch": epoch, "random": torch.get_rng_state()}


# %% wrong: the method not called | or its method
def training_state(model, optimizer, scheduler, epoch):
    return {
        "model": model.state_dict,
        "optimizer": optimizer.state_dict,
        "scheduler": scheduler.state_dict,
        "epoch": epoch,
        "random": torch.get_rng_state(),
    }


# %% wrong: the seed | a seed only says where they began
def training_state(model, optimizer, scheduler, epoch):
    return {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
        "epoch": epoch,
        "random": torch.initial_seed(),
    }


# %% wrong: numbers drawn instead of their state | should be those that came after your call
def training_state(model, optimizer, scheduler, epoch):
    start = torch.Generator().get_state()
    return {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
        "epoch": epoch,
        "random": start,
    }


# %% wrong: the scheduler forgotten | expected 5 items, got 4
def training_state(model, optimizer, scheduler, epoch):
    return {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "epoch": epoch,
        "random": torch.get_rng_state(),
    }


# %% wrong: parameters without buffers | in the state of the model
def training_state(model, optimizer, scheduler, epoch):
    return {
        "model": {name: p.detach() for name, p in model.named_parameters()},
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
        "epoch": epoch,
        "random": torch.get_rng_state(),
    }


# %% wrong: the optimizer's settings only | in the state of the optimizer
def training_state(model, optimizer, scheduler, epoch):
    return {
        "model": model.state_dict(),
        "optimizer": dict(optimizer.defaults),
        "scheduler": scheduler.state_dict(),
        "epoch": epoch,
        "random": torch.get_rng_state(),
    }


# %% wrong: model and optimizer swapped | in the state of the model
def training_state(model, optimizer, scheduler, epoch):
    return {
        "model": optimizer.state_dict(),
        "optimizer": model.state_dict(),
        "scheduler": scheduler.state_dict(),
        "epoch": epoch,
        "random": torch.get_rng_state(),
    }


# %% wrong: the scheduler's epoch instead of the argument | expected 7
def training_state(model, optimizer, scheduler, epoch):
    return {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
        "epoch": scheduler.last_epoch,
        "random": torch.get_rng_state(),
    }


# %% wrong: a list | a dictionary is asked for; this is a tuple
def training_state(model, optimizer, scheduler, epoch):
    return model.state_dict(), optimizer.state_dict(), scheduler.state_dict(), epoch, torch.get_rng_state()


# %% wrong: draws a random number first | should be those that came after your call
def training_state(model, optimizer, scheduler, epoch):
    state = torch.get_rng_state()
    torch.rand(1)
    return {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
        "epoch": epoch,
        "random": state,
    }
