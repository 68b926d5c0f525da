# %% right: parameters of its own
def fold_batch_norm(linear, norm):
    scale = (norm.weight / (norm.running_var + norm.eps).sqrt()).detach()
    start = 0.0 if linear.bias is None else linear.bias.detach()
    folded = nn.Linear(linear.in_features, linear.out_features, bias=True)
    folded.weight = nn.Parameter(torch.diag(scale) @ linear.weight.detach())
    folded.bias = nn.Parameter(scale * (start - norm.running_mean) + norm.bias.detach())
    return folded


# %% right: measured
def fold_batch_norm(linear, norm):
    folded = nn.Linear(linear.in_features, linear.out_features)
    with torch.no_grad():
        both = lambda x: torch.nn.functional.batch_norm(
            linear(x), norm.running_mean, norm.running_var, norm.weight, norm.bias, training=False, eps=norm.eps
        )
        zero = both(torch.zeros(1, linear.in_features))
        folded.bias.copy_(zero[0])
        folded.weight.copy_((both(torch.eye(linear.in_features)) - zero).T)
    return folded


# %% right: torch's own helper
def fold_batch_norm(linear, norm):
    from torch.nn.utils.fusion import fuse_linear_bn_weights

    weight, bias = fuse_linear_bn_weights(
        linear.weight, linear.bias, norm.running_mean, norm.running_var, norm.eps, norm.weight, norm.bias
    )
    folded = nn.Linear(linear.in_features, linear.out_features)
    folded.load_state_dict({"weight": weight.detach(), "bias": bias.detach()})
    return folded


# %% wrong: in place | should not change
def fold_batch_norm(linear, norm):
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    with torch.no_grad():
        bias = torch.zeros_like(norm.running_mean) if linear.bias is None else linear.bias.clone()
        linear.weight.mul_(scale.unsqueeze(1))
        linear.bias = nn.Parameter((bias - norm.running_mean) * scale + norm.bias)
    return linear


# %% wrong: columns scaled | must match the size
def fold_batch_norm(linear, norm):
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    bias = torch.zeros_like(norm.running_mean) if linear.bias is None else linear.bias
    folded = nn.Linear(linear.in_features, linear.out_features)
    with torch.no_grad():
        folded.weight.copy_(linear.weight * scale)
        folded.bias.copy_((bias - norm.running_mean) * scale + norm.bias)
    return folded


# %% wrong: eps forgotten | eps
def fold_batch_norm(linear, norm):
    scale = norm.weight / torch.sqrt(norm.running_var)
    bias = torch.zeros_like(norm.running_mean) if linear.bias is None else linear.bias
    folded = nn.Linear(linear.in_features, linear.out_features)
    with torch.no_grad():
        folded.weight.copy_(linear.weight * scale.unsqueeze(1))
        folded.bias.copy_((bias - norm.running_mean) * scale + norm.bias)
    return folded


# %% wrong: the root forgotten | take the root
def fold_batch_norm(linear, norm):
    scale = norm.weight / (norm.running_var + norm.eps)
    bias = torch.zeros_like(norm.running_mean) if linear.bias is None else linear.bias
    folded = nn.Linear(linear.in_features, linear.out_features)
    with torch.no_grad():
        folded.weight.copy_(linear.weight * scale.unsqueeze(1))
        folded.bias.copy_((bias - norm.running_mean) * scale + norm.bias)
    return folded


# %% wrong: the running mean forgotten | running mean
def fold_batch_norm(linear, norm):
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    bias = torch.zeros_like(norm.running_mean) if linear.bias is None else linear.bias
    folded = nn.Linear(linear.in_features, linear.out_features)
    with torch.no_grad():
        folded.weight.copy_(linear.weight * scale.unsqueeze(1))
        folded.bias.copy_(bias * scale + norm.bias)
    return folded


# %% wrong: the running mean not scaled | the mean is scaled too
def fold_batch_norm(linear, norm):
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    bias = torch.zeros_like(norm.running_mean) if linear.bias is None else linear.bias
    folded = nn.Linear(linear.in_features, linear.out_features)
    with torch.no_grad():
        folded.weight.copy_(linear.weight * scale.unsqueeze(1))
        folded.bias.copy_(bias * scale - norm.running_mean + norm.bias)
    return folded


# %% wrong: the linear layer's bias not scaled | bias is scaled too
def fold_batch_norm(linear, norm):
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    bias = torch.zeros_like(norm.running_mean) if linear.bias is None else linear.bias
    folded = nn.Linear(linear.in_features, linear.out_features)
    with torch.no_grad():
        folded.weight.copy_(linear.weight * scale.unsqueeze(1))
        folded.bias.copy_(bias - norm.running_mean * scale + norm.bias)
    return folded


# %% wrong: the shift forgotten | the shift
def fold_batch_norm(linear, norm):
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    bias = torch.zeros_like(norm.running_mean) if linear.bias is None else linear.bias
    folded = nn.Linear(linear.in_features, linear.out_features)
    with torch.no_grad():
        folded.weight.copy_(linear.weight * scale.unsqueeze(1))
        folded.bias.copy_((bias - norm.running_mean) * scale)
    return folded


# %% wrong: needs a bias | NoneType
def fold_batch_norm(linear, norm):
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    folded = nn.Linear(linear.in_features, linear.out_features)
    with torch.no_grad():
        folded.weight.copy_(linear.weight * scale.unsqueeze(1))
        folded.bias.copy_((linear.bias - norm.running_mean) * scale + norm.bias)
    return folded


# %% wrong: both in a row | expected an `nn.Linear`
def fold_batch_norm(linear, norm):
    return nn.Sequential(linear, norm).eval()


# %% wrong: the linear layer alone | values differ
def fold_batch_norm(linear, norm):
    return linear


# %% wrong: a copy of the linear layer | values differ
def fold_batch_norm(linear, norm):
    import copy

    return copy.deepcopy(linear)


# %% wrong: a fresh layer | values differ
def fold_batch_norm(linear, norm):
    return nn.Linear(linear.in_features, linear.out_features)
