"""The size of a layer's output: for each axis, or one number for both."""

from collections.abc import Callable

Pair = tuple[int, int]  # (height, width)


def conv_output_size(
    n: int | Pair,
    kernel: int | Pair,
    stride: int | Pair = 1,
    padding: int | Pair = 0,
    dilation: int | Pair = 1,
) -> int | Pair:
    """Return the size after a convolution: ⌊(n + 2p - d(f - 1) - 1) / s⌋ + 1.

    Source: the documentation of ``torch.nn.Conv2d``.

    Args:
        n: input size in pixels, a number or (height, width).
        kernel: f, stride: s, padding: p, dilation: d; each a number or one per axis.

    Returns:
        A number if every argument is one, else (height, width).

    Raises:
        ValueError: a setting is impossible, such as a kernel larger than the padded input.
    """
    return _per_axis(_conv, n, kernel, stride, padding, dilation)


def pool_output_size(
    n: int | Pair,
    kernel: int | Pair,
    stride: int | Pair | None = None,
    padding: int | Pair = 0,
    dilation: int | Pair = 1,
    ceil_mode: bool = False,
) -> int | Pair:
    """Return the size after max or average pooling; ``stride`` is the kernel's size by default.

    With ``ceil_mode`` the division rounds up, but a last window that would start in the padding on the right is
    dropped. Source: the documentation of ``torch.nn.MaxPool2d``.

    Args and returns as for `conv_output_size`.

    Raises:
        ValueError: a setting is impossible; torch also refuses to pad by more than half a window.
    """

    def pool(n: int, kernel: int, stride: int, padding: int, dilation: int) -> int:
        _check(n, kernel, stride, padding, dilation)
        window = dilation * (kernel - 1) + 1
        if 2 * padding > window:
            raise ValueError(f"a padding of {padding} is more than half of a window of {window}")
        room = n + 2 * padding - window
        size = (-(-room // stride) if ceil_mode else room // stride) + 1
        if ceil_mode and (size - 1) * stride >= n + padding:
            size -= 1
        if size < 1:
            raise ValueError(f"a window of {window} is larger than an input of {n} with a padding of {padding}")
        return size

    return _per_axis(pool, n, kernel, kernel if stride is None else stride, padding, dilation)


def conv_transpose_output_size(
    n: int | Pair,
    kernel: int | Pair,
    stride: int | Pair = 1,
    padding: int | Pair = 0,
    output_padding: int | Pair = 0,
    dilation: int | Pair = 1,
) -> int | Pair:
    """Return the size after a transposed convolution: (n - 1)s - 2p + d(f - 1) + output padding + 1.

    Source: the documentation of ``torch.nn.ConvTranspose2d``.

    Args and returns as for `conv_output_size`.

    Raises:
        ValueError: a setting is impossible, such as a padding that removes the whole output.
    """

    def transposed(n: int, kernel: int, stride: int, padding: int, extra: int, dilation: int) -> int:
        _check(n, kernel, stride, padding, dilation)
        if extra < 0 or extra >= max(stride, dilation):
            raise ValueError(f"an output padding of {extra} must be less than the stride or the dilation")
        size = (n - 1) * stride - 2 * padding + dilation * (kernel - 1) + extra + 1
        if size < 1:
            raise ValueError(f"nothing is left of an input of {n} with a padding of {padding}")
        return size

    return _per_axis(transposed, n, kernel, stride, padding, output_padding, dilation)


def _conv(n: int, kernel: int, stride: int, padding: int, dilation: int) -> int:
    _check(n, kernel, stride, padding, dilation)
    room = n + 2 * padding - (dilation * (kernel - 1) + 1)
    if room < 0:
        raise ValueError(
            f"a kernel of {kernel} with a dilation of {dilation} is larger than an input of {n} "
            f"with a padding of {padding}"
        )
    return room // stride + 1


def _check(n: int, kernel: int, stride: int, padding: int, dilation: int) -> None:
    if min(n, kernel, stride, dilation) < 1 or padding < 0:
        raise ValueError("sizes, strides and dilations are at least 1, and a padding is at least 0")


def _per_axis(rule: Callable[..., int], *settings: int | Pair) -> int | Pair:
    """Apply a rule for one axis to numbers, or to pairs, axis by axis."""
    if all(isinstance(setting, int) for setting in settings):
        return rule(*settings)
    pairs = [(setting, setting) if isinstance(setting, int) else tuple(setting) for setting in settings]
    if any(len(pair) != 2 for pair in pairs):
        raise ValueError("a setting is one number or a pair (height, width)")
    return tuple(rule(*axis) for axis in zip(*pairs, strict=True))
