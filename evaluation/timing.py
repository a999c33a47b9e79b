"""What a parse takes, and what each component of the pipeline has of it."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from evaluation.pipeline import Pipeline

#: Parses before those that count: the first ones load what is loaded late.
WARM_UP = 20


@dataclass(frozen=True)
class Timing:
    """Milliseconds of wall time: of a whole parse, and median and 99th percentile of each component.

    `load`: the machine's load average of the last minute, for wall time means little on a busy one.
    """

    messages: int
    load: float
    p50: float
    p99: float
    components: Mapping[str, tuple[float, float]]


def measure_timing(pipeline: Pipeline, texts: Sequence[str]) -> Timing:
    """Parse `texts` one after the other, and time it. Raises ValueError when there are none."""
    pipeline.watch_components()
    for text in texts[:WARM_UP]:
        pipeline.parse(text)
    for taken in pipeline.component_milliseconds.values():
        taken.clear()
    whole = []
    for text in texts:
        begun = time.perf_counter()
        pipeline.parse(text)
        whole.append((time.perf_counter() - begun) * 1000)
    components = {
        name: (_percentile(taken, 50), _percentile(taken, 99))
        for name, taken in pipeline.component_milliseconds.items()
        if taken
    }
    return Timing(len(whole), os.getloadavg()[0], _percentile(whole, 50), _percentile(whole, 99), components)


def _percentile(values: Sequence[float], percent: float) -> float:
    return float(np.percentile(values, percent, method="inverted_cdf"))
