# %% right: the layer
def mask_loss(scores, masks):
    return nn.BCEWithLogitsLoss()(scores, masks.to(scores.dtype))


# %% right: softplus
def mask_loss(scores, masks):
    return (F.softplus(scores) - scores * masks).mean()


# %% right: log-sigmoid of both answers
def mask_loss(scores, masks):
    yes = masks.bool()
    return -torch.where(yes, F.logsigmoid(scores), F.logsigmoid(-scores)).mean()


# %% wrong: the sheet's | the sigmoid is applied twice
def mask_loss(scores, masks):
    return nn.BCEWithLogitsLoss()(torch.sigmoid(scores), masks.float())


# %% wrong: without logits | use the loss *with logits*
def mask_loss(scores, masks):
    return F.binary_cross_entropy(torch.sigmoid(scores), masks.float())


# %% wrong: no sigmoid at all | between 0 and 1
def mask_loss(scores, masks):
    return F.binary_cross_entropy(scores, masks.float())


# %% wrong: the sum | this is the sum over the pixels
def mask_loss(scores, masks):
    return F.binary_cross_entropy_with_logits(scores, masks.float(), reduction="sum")


# %% wrong: one loss a pixel | expected shape ()
def mask_loss(scores, masks):
    return F.binary_cross_entropy_with_logits(scores, masks.float(), reduction="none")


# %% wrong: swapped | scores and masks are swapped
def mask_loss(scores, masks):
    return F.binary_cross_entropy_with_logits(scores, 1 - masks.float())


# %% wrong: float masks only | masks of any dtype
def mask_loss(scores, masks):
    return F.binary_cross_entropy_with_logits(scores, masks)


# %% wrong: squared error | expected 0.693147, got 0.25
def mask_loss(scores, masks):
    return F.mse_loss(torch.sigmoid(scores), masks.float())


# %% wrong: decisions | expected 0.693147
def mask_loss(scores, masks):
    return ((scores > 0).float() - masks.float()).abs().mean()


# %% wrong: a Python number | expected a tensor, got a float
def mask_loss(scores, masks):
    return F.binary_cross_entropy_with_logits(scores, masks.float()).item()


# %% wrong: cut off from the graph | no gradient reaches the scores
def mask_loss(scores, masks):
    return F.binary_cross_entropy_with_logits(scores.detach(), masks.float())
