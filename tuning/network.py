"""The encoder's network in JAX, with an adapter and a linear head for each lesson. Needs the tuning environment."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from nlu.build_encoder import WORDING_LAYER
from nlu.encoder_adapter import SCALE
from tuning.lessons import LESSONS

#: As in the published config.json.
LAYERS, HIDDEN, HEADS = 6, 384, 12
#: The lowest layer knows letters and words; it stays as it is.
FIRST_ADAPTED = 1
_PARTS = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)
ADAPTED = tuple(f"encoder.layer.{layer}.{part}" for layer in range(FIRST_ADAPTED, LAYERS) for part in _PARTS)
#: A head sees vectors of about this length, token states divided accordingly.
_SPREAD, _STATES = 8.0, 0.6
#: What is taken from a certain label for all the others.
_SMOOTHING = 0.05
#: How much each lesson counts.
_WEIGHTS = {"intent": 1.0, "condition": 1.0, "red_flag": 0.7, "status": 1.0, "other": 0.6}

Weights = Mapping[str, jax.Array]
Parameters = dict[str, Any]


def start(sizes: Mapping[str, int], weights: Weights, rank: int, seed: int) -> Parameters:
    """An adapter that changes nothing yet, and heads; `sizes` is the number of labels of each lesson."""
    chance = np.random.default_rng(seed)
    adapter = {}
    for layer in ADAPTED:
        outputs, inputs = weights[f"{layer}.weight"].shape
        adapter[layer] = {
            "a": jnp.asarray(chance.normal(0, inputs**-0.5, (inputs, rank)), jnp.float32),
            "b": jnp.zeros((rank, outputs), jnp.float32),
        }
    heads = {}
    for lesson, size in sizes.items():
        width = 2 * HIDDEN if lesson in LESSONS else 3 * HIDDEN
        matrix = jnp.asarray(chance.normal(0, 0.05, (width, size)), jnp.float32)
        heads[lesson] = {"w": matrix, "b": jnp.zeros(size)}
    return {"adapter": adapter, "heads": heads}


def text_loss(
    weights: Weights, parameters: Parameters, ids: jax.Array, mask: jax.Array, labels: jax.Array
) -> jax.Array:
    """The mean loss of texts [texts, tokens] whose `labels` [texts, lessons] are -1 where there is none."""
    vectors = sentence_vectors(weights, parameters["adapter"], ids, mask) * _SPREAD
    heads = parameters["heads"]
    losses = [_loss(heads[lesson], vectors, labels[:, i], _WEIGHTS[lesson]) for i, lesson in enumerate(LESSONS)]
    return sum(losses, jnp.zeros(())) / ids.shape[0]


def mention_loss(
    weights: Weights,
    parameters: Parameters,
    ids: jax.Array,
    mask: jax.Array,
    inside: jax.Array,
    row: jax.Array,
    status: jax.Array,
    other: jax.Array,
) -> jax.Array:
    """The mean loss of texts with mentions: `inside` [mentions, tokens] holds each token's share, `row` its text."""
    last, wording = _states(weights, parameters["adapter"], ids, mask)
    states = jnp.einsum("nt,ntd->nd", inside, jnp.concatenate([last, wording], -1)[row])
    context = jnp.concatenate([states * _STATES, _mean(last, mask)[row] * _SPREAD], -1)
    heads = parameters["heads"]
    loss = _loss(heads["status"], context, status, _WEIGHTS["status"])
    return (loss + _loss(heads["other"], context, other, _WEIGHTS["other"])) / ids.shape[0]


def sentence_vectors(weights: Weights, adapter: Parameters, ids: jax.Array, mask: jax.Array) -> jax.Array:
    """What texts mean and how they are worded, [texts, 2 * HIDDEN]; each half has length 1."""
    last, wording = _states(weights, adapter, ids, mask)
    return jnp.concatenate([_mean(last, mask), _mean(wording, mask)], -1)


def _states(weights: Weights, adapter: Parameters, ids: jax.Array, mask: jax.Array) -> tuple[jax.Array, jax.Array]:
    """The token states of the last layer and of the wording layer, both [texts, tokens, HIDDEN]."""
    texts, length = ids.shape
    width = HIDDEN // HEADS

    def norm(value: jax.Array, name: str) -> jax.Array:
        centred = value - value.mean(-1, keepdims=True)
        scaled = centred / jnp.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
        return scaled * weights[f"{name}.weight"] + weights[f"{name}.bias"]

    def linear(value: jax.Array, name: str) -> jax.Array:
        result = value @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
        if name in adapter:
            result += SCALE * ((value @ adapter[name]["a"]) @ adapter[name]["b"])
        return result

    def split(value: jax.Array) -> jax.Array:
        return value.reshape(texts, length, HEADS, width).transpose(0, 2, 1, 3)

    words = weights["embeddings.word_embeddings.weight"][ids]
    places = weights["embeddings.position_embeddings.weight"][:length]
    state = norm(words + places + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    missing = (1 - mask)[:, None, None, :] * -1e4
    layers = []
    for number in range(LAYERS):
        name = f"encoder.layer.{number}"
        query, key, content = (split(linear(state, f"{name}.attention.self.{p}")) for p in ("query", "key", "value"))
        weighed = jax.nn.softmax(query @ key.transpose(0, 1, 3, 2) / math.sqrt(width) + missing, -1) @ content
        flat = weighed.transpose(0, 2, 1, 3).reshape(texts, length, HIDDEN)
        state = norm(state + linear(flat, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm")
        inner = jax.nn.gelu(linear(state, f"{name}.intermediate.dense"), approximate=False)
        state = norm(state + linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")
        layers.append(state)
    return layers[-1], layers[WORDING_LAYER]


def _mean(states: jax.Array, mask: jax.Array) -> jax.Array:
    """The mean over the tokens at length 1, [texts, HIDDEN]."""
    total = (states * mask[:, :, None]).sum(1)
    return total / jnp.linalg.norm(total, axis=-1, keepdims=True)


def _loss(head: Parameters, vectors: jax.Array, labels: jax.Array, weight: float) -> jax.Array:
    """The summed cross entropy of those that have a label."""
    logs = jax.nn.log_softmax(vectors @ head["w"] + head["b"])
    known = labels >= 0
    chosen = jnp.take_along_axis(logs, jnp.where(known, labels, 0)[:, None], 1)[:, 0]
    each = -(1 - _SMOOTHING) * chosen - _SMOOTHING * logs.mean(-1)
    return weight * (each * known).sum()


def adapter_arrays(parameters: Parameters, layers: Sequence[str] = ADAPTED) -> dict[str, np.ndarray[Any, Any]]:
    """The adapter as its file holds it, at half precision."""
    adapter = parameters["adapter"]
    return {f"{layer}.{part}": np.asarray(adapter[layer][part], np.float16) for layer in layers for part in "ab"}
