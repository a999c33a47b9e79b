"""Sums over measured values."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that at least so many percent of the values do not exceed (nearest rank)."""
    if not values:
        raise ValueError("no values")
    rank = math.ceil(percent / 100 * len(values))
    return sorted(values)[max(rank, 1) - 1]


def medians_per(values: Sequence[float], size: int) -> list[float]:
    """The median of each full or partial stretch of `size` values, in order."""
    return [statistics.median(values[start : start + size]) for start in range(0, len(values), size)]


def ratio(stock: float, mica: float) -> str:
    """How many times the stock figure is Mica's, in words for a table."""
    return f"{stock / mica:.1f} x" if mica else "-"
