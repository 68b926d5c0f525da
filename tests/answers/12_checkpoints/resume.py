# %% right: in a loop
def resume(path, model, optimizer, scheduler):
    state = torch.load(path, weights_only=True, map_location="cpu")
    for name, part in {"model": model, "optimizer": optimizer, "scheduler": scheduler}.items():
        part.load_state_dict(state[name])
    torch.random.set_rng_state(state["random"])
    return state["epoch"]


# %% right: taken apart with pop
def resume(path, model, optimizer, scheduler):
    state = torch.load(str(path), "cpu", weights_only=True)
    epoch = state.pop("epoch")
    random = state.pop("random")
    scheduler.load_state_dict(state["scheduler"])
    optimizer.load_state_dict(state["optimizer"])
    model.load_state_dict(state["model"], strict=True)
    torch.default_generator.set_state(random)
    return epoch


# %% right: from an open file
def resume(path, model, optimizer, scheduler):
    with open(path, "rb") as file:
        state = torch.load(file, map_location=torch.device("cpu"), weights_only=True)
    torch.set_rng_state(state["random"])
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
    return int(state["epoch"])


# %% wrong: the weights alone | the optimizer's memory is empty
def resume(path, model, optimizer, scheduler):
    state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(state["model"])
    return state["epoch"]


# %% wrong: the optimizer forgotten | the optimizer's memory is empty
def resume(path, model, optimizer, scheduler):
    state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(state["model"])
    scheduler.load_state_dict(state["scheduler"])
    torch.set_rng_state(state["random"])
    return state["epoch"]


# %% wrong: the scheduler forgotten | in the state of the scheduler
def resume(path, model, optimizer, scheduler):
    state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    torch.set_rng_state(state["random"])
    return state["epoch"]


# %% wrong: the random state forgotten | the random state is not that of the file
def resume(path, model, optimizer, scheduler):
    state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
    return state["epoch"]


# %% wrong: the random state is read, not written | the random state is not that of the file
def resume(path, model, optimizer, scheduler):
    state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
    state["random"] = torch.get_rng_state()
    return state["epoch"]


# %% wrong: random numbers used up afterwards | put it back, as the last thing
def resume(path, model, optimizer, scheduler):
    state = torch.load(path, map_location="cpu", weights_only=True)
    torch.set_rng_state(state["random"])
    torch.nn.Linear(3, 4)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
    return state["epoch"]


# %% wrong: one epoch too many | expected 5, got 6
def resume(path, model, optimizer, scheduler):
    state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
    torch.set_rng_state(state["random"])
    return state["epoch"] + 1


# %% wrong: nothing returned | is there a `return`
def resume(path, model, optimizer, scheduler):
    state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
    torch.set_rng_state(state["random"])


# %% wrong: a new model is filled, not this one | at [0
def resume(path, model, optimizer, scheduler):
    state = torch.load(path, map_location="cpu", weights_only=True)
    model = copy.deepcopy(model)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
    torch.set_rng_state(state["random"])
    return state["epoch"]


# %% wrong: without map_location | Attempting to deserialize
def resume(path, model, optimizer, scheduler):
    state = torch.load(path, weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
    torch.set_rng_state(state["random"])
    return state["epoch"]


# %% wrong: runs code from the file | the trap was sprung
def resume(path, model, optimizer, scheduler):
    state = torch.load(path, map_location="cpu", weights_only=False)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
    torch.set_rng_state(state["random"])
    return state["epoch"]


# %% wrong: only the parameters, without buffers | running_mean
def resume(path, model, optimizer, scheduler):
    state = torch.load(path, map_location="cpu", weights_only=True)
    names = dict(model.named_parameters())
    model.load_state_dict({n: v for n, v in state["model"].items() if n in names}, strict=False)
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
    torch.set_rng_state(state["random"])
    return state["epoch"]
