"""The daily price of an imaginary share."""

from pathlib import Path

import numpy as np
import pandas as pd

from course_lib.data.cache import kept

_DAYS = 500


def prices_csv() -> Path:
    """Return a CSV file with the columns date, open, high, low, close: 500 working days from 3 January 2022.

    The logarithm of the closing price is a random walk; the share opens near the last closing price, and low ≤ open,
    close ≤ high holds every day.
    """
    return kept("prices", _build) / "prices.csv"


def _build(folder: Path) -> None:
    rng = np.random.default_rng(2022)
    close = 100 * np.exp(np.cumsum(rng.normal(0.0004, 0.012, _DAYS)))
    opened = np.concatenate([[100.0], close[:-1]]) * np.exp(rng.normal(0, 0.004, _DAYS))
    high = np.maximum(opened, close) * np.exp(np.abs(rng.normal(0, 0.005, _DAYS)))
    low = np.minimum(opened, close) * np.exp(-np.abs(rng.normal(0, 0.005, _DAYS)))
    days = pd.bdate_range("2022-01-03", periods=_DAYS, name="date")
    table = pd.DataFrame({"open": opened, "high": high, "low": low, "close": close}, index=days)
    table.round(2).to_csv(folder / "prices.csv")
