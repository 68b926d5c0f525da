"""The handwritten digits of 8 × 8 pixels that come with scikit-learn."""

import torch


def digits() -> tuple[torch.Tensor, torch.Tensor]:
    """Return all 1797 digits.

    Source: E. Alpaydin, C. Kaynak, Optical Recognition of Handwritten Digits,
    UCI Machine Learning Repository, 1998.

    Returns:
        images: float32 (1797, 1, 8, 8) between 0 (paper) and 1 (ink).
        labels: int64 (1797,), the digit.
    """
    from sklearn.datasets import load_digits  # the import takes a second, and only this data set needs it

    pixels, labels = load_digits(return_X_y=True)
    images = torch.from_numpy(pixels).to(torch.float32).div(16).reshape(-1, 1, 8, 8)
    return images, torch.from_numpy(labels).to(torch.int64)
