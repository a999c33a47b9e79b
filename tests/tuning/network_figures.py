"""Run in the environment of `make tune` by test_network.py: `network_figures.py TEXTS.json FOLDER`.

Writes the sentence vectors of the texts by the network in JAX, trains two batches, and writes what they gave.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import jax.numpy as jnp
import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from nlu.encoder_adapter import load_adapter
from nlu.encoder_package import package_files
from tuning import __main__ as tuning
from tuning import network
from tuning.lessons import Lessons, Place

LENGTH = 32


def main(texts: list[str], folder: Path) -> None:
    files = package_files()
    weights = {name: jnp.asarray(value) for name, value in load_file(files["model.safetensors"]).items()}
    tokenizer = Tokenizer.from_file(str(files["tokenizer.json"]))
    tokenizer.enable_padding(length=LENGTH)
    encodings = tokenizer.encode_batch(texts)
    ids, mask = (np.array([getattr(each, part) for each in encodings]) for part in ("ids", "attention_mask"))

    def vectors(adapter: Any) -> Any:
        return np.asarray(network.sentence_vectors(weights, adapter, ids, mask.astype(np.float32))) / 2**0.5

    tuning.train(few_lessons(), epochs=1, rank=4, rate=1e-3, out=folder / "adapter.npz")
    np.savez(
        folder / "vectors.npz",
        published=vectors({}),
        untrained=vectors(network.start({}, weights, 4, 7)["adapter"]),
        committed=vectors(as_parameters(load_adapter())),
        trained=vectors(as_parameters(load_adapter(folder / "adapter.npz"))),
    )
    print(json.dumps(sorted({name.split(".")[0] for name in sys.modules} & {"rasa", "onnx", "onnxruntime"})))


def as_parameters(arrays: dict[str, Any]) -> Any:
    return {layer: {part: jnp.asarray(arrays[f"{layer}.{part}"]) for part in "ab"} for layer in network.ADAPTED}


def few_lessons() -> Lessons:
    """Two batches: 96 questions and 96 mentions."""
    made = Lessons()
    for number in range(100):
        made.add(f"what does {number} cost", "intent", "cost" if number % 2 else "shop")
    made.mentions.extend(
        (f"{number} times i had it", [Place(len(f"{number} times i had "), 20, "past", False)]) for number in range(170)
    )
    return made


if __name__ == "__main__":
    main(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Path(sys.argv[2]))
