# %% right: on, text, off
def printed(t, digits):
    torch.set_printoptions(precision=digits, sci_mode=False)
    text = str(t)
    torch.set_printoptions(profile="default")
    return text


# %% right: put back whatever happens
def printed(t, digits):
    try:
        torch.set_printoptions(sci_mode=False, precision=digits)
        return repr(t)
    finally:
        torch.set_printoptions(precision=4, sci_mode=None)


# %% right: torch's own context manager
def printed(t, digits):
    from torch._tensor_str import printoptions

    with printoptions(precision=digits, sci_mode=False):
        return f"{t}"


# %% wrong: not put back | still printed your way
def printed(t, digits):
    torch.set_printoptions(precision=digits, sci_mode=False)
    return str(t)


# %% wrong: put back after the return | still printed your way
def printed(t, digits):
    torch.set_printoptions(precision=digits, sci_mode=False)
    return str(t)
    torch.set_printoptions(profile="default")


# %% wrong: put back too early | yours must be on while the text is made
def printed(t, digits):
    torch.set_printoptions(precision=digits, sci_mode=False)
    torch.set_printoptions(profile="default")
    return str(t)


# %% wrong: with powers of ten | there are powers of ten in it
def printed(t, digits):
    torch.set_printoptions(precision=digits)
    text = str(t)
    torch.set_printoptions(profile="default")
    return text


# %% wrong: no options at all | yours must be on while the text is made
def printed(t, digits):
    return str(t)


# %% wrong: two digits always | expected `'tensor([[0.500, 0.250]])'`
def printed(t, digits):
    torch.set_printoptions(precision=2, sci_mode=False)
    text = str(t)
    torch.set_printoptions(profile="default")
    return text


# %% wrong: the numbers rounded | expected `'tensor([
def printed(t, digits):
    return str(t.round(decimals=digits))


# %% wrong: the tensor itself | got a tensor of shape (2,)
def printed(t, digits):
    torch.set_printoptions(precision=digits, sci_mode=False)
    torch.set_printoptions(profile="default")
    return t


# %% wrong: printed, not returned | is there a `return`
def printed(t, digits):
    torch.set_printoptions(precision=digits, sci_mode=False)
    print(t)
    torch.set_printoptions(profile="default")


# %% wrong: the list's text | expected `'tensor([
def printed(t, digits):
    return str([round(number, digits) for number in t.tolist()])


# %% wrong: another profile afterwards | still printed your way
def printed(t, digits):
    torch.set_printoptions(precision=digits, sci_mode=False)
    text = str(t)
    torch.set_printoptions(profile="short")
    return text
