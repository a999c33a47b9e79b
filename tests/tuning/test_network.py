"""The network in JAX is the one that serves: what is learnt in it holds for the encoder in ONNX.

JAX is in the environment of `make tune` only, so its part is done there, and skipped where that was never made.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime
import pytest
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from mica.project import THIS_PROJECT
from nlu import build_encoder, onnx_encoder
from nlu.build_encoder import bert_graph
from nlu.encoder_adapter import adapted, adapter_name, load_adapter
from nlu.encoder_package import package_files
from nlu.onnx_encoder import SENTENCE_VECTOR, SentenceEncoder, shared_encoder

ENVIRONMENT = THIS_PROJECT.state / "tuning" / "venv"
#: One of them fills the 32 tokens that the network is given.
TEXTS = [
    "hello",
    "does it hurt",
    "can i use it if i have a pacemaker?",
    "i had botox last tuesday and i am not sure whether i may use it yet, what do you think about that, mica, tell me",
]
Vectors = npt.NDArray[Any]

pytestmark = pytest.mark.skipif(
    not (ENVIRONMENT / "made").exists(), reason="jax is not installed: `make tune` makes its environment"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With `vectors.npz` and an `adapter.npz` that has learnt two batches."""
    made = tmp_path_factory.mktemp("network")
    (made / "texts.json").write_text(json.dumps(TEXTS), encoding="utf-8")
    command = [
        str(ENVIRONMENT / "bin" / "python"),
        "-m",
        "tests.tuning.network_figures",
        str(made / "texts.json"),
        str(made),
    ]
    done = subprocess.run(command, cwd=THIS_PROJECT.root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == []
    return made


@pytest.fixture(scope="module")
def vectors(folder: Path) -> dict[str, Vectors]:
    with np.load(folder / "vectors.npz") as arrays:
        return dict(arrays)


def least_cosine(left: Vectors, right: Vectors) -> float:
    return float((left * right).sum(1).min())


def test_an_adapter_starts_without_changing_anything(vectors: dict[str, Vectors]) -> None:
    np.testing.assert_array_equal(vectors["untrained"], vectors["published"])


def test_the_network_computes_what_the_graph_computes(vectors: dict[str, Vectors]) -> None:
    files = package_files()
    weights = adapted(load_file(files["model.safetensors"]), load_adapter())
    graph = bert_graph(weights, json.loads(files["config.json"].read_text(encoding="utf-8")))
    session = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(files["tokenizer.json"]))
    tokenizer.no_padding()
    for text, vector in zip(TEXTS, vectors["committed"], strict=True):
        ids = np.array([tokenizer.encode(text).ids])
        feed = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        np.testing.assert_allclose(session.run([SENTENCE_VECTOR], feed)[0][0], vector, atol=1e-5)


def test_the_vectors_are_those_of_the_encoder_that_serves(vectors: dict[str, Vectors]) -> None:
    assert least_cosine(vectors["committed"], shared_encoder().encode(TEXTS)) > 0.98
    assert least_cosine(vectors["committed"], vectors["published"]) < 0.95


def test_two_batches_give_an_adapter_that_builds_into_the_same_encoder(
    folder: Path, vectors: dict[str, Vectors], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained = folder / "adapter.npz"
    learnt = load_adapter(trained)
    assert learnt.keys() == load_adapter().keys()
    assert all(np.abs(matrix).max() > 0 for matrix in learnt.values())
    adapted(load_file(package_files()["model.safetensors"]), learnt)
    monkeypatch.setattr(build_encoder, "load_adapter", lambda: learnt)
    monkeypatch.setattr(onnx_encoder, "adapter_name", lambda: adapter_name(trained))
    build_encoder.build_encoder(tmp_path / "encoder")

    assert least_cosine(vectors["trained"], SentenceEncoder(tmp_path / "encoder").encode(TEXTS)) > 0.98
    assert not np.array_equal(vectors["trained"], vectors["published"])
