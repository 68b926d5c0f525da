# %% right: detach, cpu, numpy
def to_numpy(scores):
    return scores.detach().cpu().numpy()


# %% right: cpu first
def to_numpy(scores):
    return scores.to("cpu").detach().numpy()


# %% right: by force
def to_numpy(scores):
    return scores.numpy(force=True)


# %% right: a device object
def to_numpy(scores):
    on_cpu = scores.detach().to(torch.device("cpu"))
    return np.asarray(on_cpu)


# %% right: only when needed
def to_numpy(scores):
    if scores.is_cuda:
        scores = scores.cpu()
    if scores.requires_grad:
        scores = scores.detach()
    return scores.numpy().copy()


# %% wrong: to the GPU that it is on already | can't convert cuda:0 device type tensor
def to_numpy(scores):
    device = torch.device("cuda")
    if not scores.is_cuda:
        return scores.detach().numpy()
    return scores.detach().to(device).numpy()


# %% wrong: not brought to the CPU | can't convert cuda:0 device type tensor
def to_numpy(scores):
    return scores.detach().numpy()


# %% wrong: still in the graph | Can't call numpy() on Tensor that requires grad
def to_numpy(scores):
    return scores.cpu().numpy()


# %% wrong: the copy thrown away | can't convert cuda:0 device type tensor
def to_numpy(scores):
    scores = scores.detach()
    scores.cpu()
    return scores.numpy()


# %% wrong: still a tensor | expected a NumPy array
def to_numpy(scores):
    return scores.detach().cpu()


# %% wrong: lists | expected a NumPy array, got a list
def to_numpy(scores):
    return scores.tolist()


# %% wrong: always float32 | expected an array of float64
def to_numpy(scores):
    return scores.detach().cpu().float().numpy()


# %% wrong: flattened | expected shape (2, 2)
def to_numpy(scores):
    return scores.detach().cpu().flatten().numpy()


# %% wrong: zeros | values differ
def to_numpy(scores):
    return np.zeros_like(scores.detach().cpu().numpy())


# %% wrong: the input unchanged | expected a NumPy array
def to_numpy(scores):
    return scores
