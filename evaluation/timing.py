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
    """Milliseconds, each as median and 99th percentile.

    Of a whole parse `wall` and `processor` time, of each component processor time: wall time means little on a busy
    machine, whose load average of the last minute is `load`.
    """

    messages: int
    load: float
    wall: tuple[float, float]
    processor: tuple[float, float]
    components: Mapping[str, tuple[float, float]]


def measure_timing(pipeline: Pipeline, texts: Sequence[str]) -> Timing:
    """Parse `texts` one after the other, and time it. Raises ValueError when there are none."""
    pipeline.watch_components()
    for text in texts[:WARM_UP]:
        pipeline.parse(text)
    for taken in pipeline.component_milliseconds.values():
        taken.clear()
    wall, processor = [], []
    for text in texts:
        begun, begun_processor = time.perf_counter(), time.process_time()
        pipeline.parse(text)
        wall.append((time.perf_counter() - begun) * 1000)
        processor.append((time.process_time() - begun_processor) * 1000)
    components = {name: _middle_and_high(taken) for name, taken in pipeline.component_milliseconds.items() if taken}
    return Timing(len(texts), os.getloadavg()[0], _middle_and_high(wall), _middle_and_high(processor), components)


def _middle_and_high(values: Sequence[float]) -> tuple[float, float]:
    middle, high = (float(np.percentile(values, percent, method="inverted_cdf")) for percent in (50, 99))
    return middle, high
