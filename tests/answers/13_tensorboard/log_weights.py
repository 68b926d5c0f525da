# %% right: named_parameters
def log_weights(writer, model, step):
    for name, parameter in model.named_parameters():
        writer.add_histogram(name, parameter, step)
        if parameter.grad is not None:
            writer.add_histogram(f"{name}/grad", parameter.grad, step)


# %% right: a dictionary first
def log_weights(writer, model, step):
    tensors = {}
    for name, parameter in model.named_parameters():
        tensors[name] = parameter.detach()
        tensors[name + "/grad"] = parameter.grad
    for tag, values in tensors.items():
        if values is not None:
            writer.add_histogram(tag, values.flatten(), global_step=step)


# %% right: as NumPy arrays
def log_weights(writer, model, step):
    for name, parameter in model.named_parameters():
        writer.add_histogram(name, parameter.detach().numpy(), step)
        gradient = parameter.grad
        if gradient is None:
            continue
        writer.add_histogram(name + "/grad", gradient.numpy(), step)


# %% wrong: no gradients | there is no histogram with the tag `0.weight/grad`
def log_weights(writer, model, step):
    for name, parameter in model.named_parameters():
        writer.add_histogram(name, parameter, step)


# %% wrong: does not look whether there is one | raised
def log_weights(writer, model, step):
    for name, parameter in model.named_parameters():
        writer.add_histogram(name, parameter, step)
        writer.add_histogram(name + "/grad", parameter.grad, step)


# %% wrong: no step | the step
def log_weights(writer, model, step):
    for name, parameter in model.named_parameters():
        writer.add_histogram(name, parameter)
        if parameter.grad is not None:
            writer.add_histogram(name + "/grad", parameter.grad)


# %% wrong: weights only | there are no gradients yet
def log_weights(writer, model, step):
    for name, parameter in model.named_parameters():
        if name.endswith("weight"):
            writer.add_histogram(name, parameter, step)
            if parameter.grad is not None:
                writer.add_histogram(name + "/grad", parameter.grad, step)


# %% wrong: only what is trained | layer 0 is frozen
def log_weights(writer, model, step):
    for name, parameter in model.named_parameters():
        if parameter.grad is not None:
            writer.add_histogram(name + "/grad", parameter.grad, step)
        if parameter.requires_grad:
            writer.add_histogram(name, parameter, step)


# %% wrong: the values twice | step, number of values, sum
def log_weights(writer, model, step):
    for name, parameter in model.named_parameters():
        writer.add_histogram(name, parameter, step)
        if parameter.grad is not None:
            writer.add_histogram(name + "/grad", parameter, step)


# %% wrong: zeros for missing gradients | there are no gradients yet
def log_weights(writer, model, step):
    for name, parameter in model.named_parameters():
        writer.add_histogram(name, parameter, step)
        gradient = torch.zeros_like(parameter) if parameter.grad is None else parameter.grad
        writer.add_histogram(name + "/grad", gradient, step)


# %% wrong: sizes of the gradients | step, number of values, sum
def log_weights(writer, model, step):
    for name, parameter in model.named_parameters():
        writer.add_histogram(name, parameter, step)
        if parameter.grad is not None:
            writer.add_histogram(name + "/grad", parameter.grad.abs(), step)


# %% wrong: the mean as a scalar | there are no gradients yet
def log_weights(writer, model, step):
    for name, parameter in model.named_parameters():
        writer.add_scalar(name, parameter.mean(), step)


# %% wrong: numbered, not named | there are no gradients yet
def log_weights(writer, model, step):
    for i, parameter in enumerate(model.parameters()):
        writer.add_histogram(f"parameter {i}", parameter, step)
