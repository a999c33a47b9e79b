"""Trains the adapter: `python -m tuning LESSONS.json` in the tuning environment; half an hour on two cores.

The same lessons give nearly the same adapter, not the same file: sums are rounded as the processors share them.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from nlu.encoder_adapter import ADAPTER_FILE
from nlu.encoder_package import EncoderBuildError, package_files
from tuning import lessons, network
from tuning.batches import BATCHES, Teacher

_SEED = 7
_REPORT_EVERY = 50
_HEADS_RATE = 1e-2


def train(learnt: lessons.Lessons, epochs: int, rank: int, rate: float, out: Path) -> None:
    """Learn everything `epochs` times over and write the adapter to `out` (.npz).

    Raises:
        LessonsError: there are too few texts of a length for a single batch.
        EncoderBuildError: the weights are not installed.
    """
    files = package_files()
    weights = {name: jnp.asarray(value) for name, value in load_file(files["model.safetensors"]).items()}
    tokenizer = Tokenizer.from_file(str(files["tokenizer.json"]))
    tokenizer.no_padding()
    tokenizer.enable_truncation(max(BATCHES))
    labels = dict(lessons.labels(learnt))
    labels["status"] = sorted({place.status for _, places in learnt.mentions for place in places})
    teacher = Teacher(learnt, labels, tokenizer, _SEED)
    sizes = {lesson: len(names) for lesson, names in labels.items()} | {"other": 2}
    parameters = network.start(sizes, weights, rank, _SEED)

    batches = teacher.epoch()
    if not batches:
        raise lessons.LessonsError("the lessons fill no batch: there are too few texts of a length")
    optimizer = _optimizer(parameters, len(batches) * epochs, rate)
    state = optimizer.init(parameters)
    steps = {
        False: _step(partial(network.text_loss, weights), optimizer),
        True: _step(partial(network.mention_loss, weights), optimizer),
    }
    begun, done = time.monotonic(), 0
    losses: dict[bool, list[float]] = {False: [], True: []}
    for epoch in range(epochs):
        for batch in batches if epoch == 0 else teacher.epoch():
            parameters, state, loss = steps[batch.of_mentions](parameters, state, *batch.arrays)
            losses[batch.of_mentions].append(float(loss))
            done += 1
            if done % _REPORT_EVERY == 0:
                texts, mentions = (np.mean(losses[kind][-_REPORT_EVERY:] or [0.0]) for kind in (False, True))
                seconds = time.monotonic() - begun
                print(f"{done:5} batches, {seconds:5.0f} s: loss {texts:.2f}, of mentions {mentions:.2f}", flush=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(out, **network.adapter_arrays(parameters))


def _optimizer(parameters: network.Parameters, batches: int, rate: float) -> Any:
    def falling(peak: float) -> Any:
        return optax.warmup_cosine_decay_schedule(0, peak, max(1, batches // 20), max(2, batches), peak * 0.02)

    kinds = {part: jax.tree.map(lambda _, part=part: part, parameters[part]) for part in parameters}
    both = {
        "adapter": optax.adamw(falling(rate), weight_decay=0.01),
        "heads": optax.adamw(falling(_HEADS_RATE), weight_decay=1e-4),
    }
    return optax.chain(optax.clip_by_global_norm(1.0), optax.multi_transform(both, kinds))


def _step(loss: Callable[..., jax.Array], optimizer: Any) -> Callable[..., Any]:
    @jax.jit
    def step(parameters: network.Parameters, state: Any, *arrays: jax.Array) -> tuple[Any, Any, jax.Array]:
        value, gradient = jax.value_and_grad(loss)(parameters, *arrays)
        change, state = optimizer.update(gradient, state, parameters)
        return optax.apply_updates(parameters, change), state, value

    return step


def main(arguments: list[str] | None = None) -> int:
    """The command line; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tuning", description="Train the adapter of the sentence encoder.")
    parser.add_argument("lessons", type=Path, help="what tuning.collect wrote")
    parser.add_argument("--epochs", type=int, default=1, help="how often everything is learnt (%(default)s)")
    parser.add_argument("--rank", type=int, default=24, help="of the adapter's matrices (%(default)s)")
    parser.add_argument("--rate", type=float, default=6e-4, help="highest learning rate (%(default)s)")
    parser.add_argument("--out", type=Path, default=ADAPTER_FILE, help="file to write (%(default)s)")
    given = parser.parse_args(arguments)
    try:
        train(lessons.read(given.lessons), given.epochs, given.rank, given.rate, given.out)
    except (EncoderBuildError, OSError, lessons.LessonsError) as error:
        print(f"The adapter could not be trained: {error}.", file=sys.stderr)
        return 1
    print(f"The adapter is in {given.out}: the next `make run` builds the encoder with it and trains the model again.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
