"""Sentence vectors from the ONNX encoder: text in, unit vectors out. Knows nothing of Rasa."""

from __future__ import annotations

import functools
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import numpy.typing as npt

from nlu.encoder_adapter import adapter_name

Vectors = npt.NDArray[np.float32]

#: Where `python -m nlu.build_encoder` puts the encoder and everything else looks for it.
ENCODER_FOLDER = Path(__file__).resolve().parents[1] / ".mica" / "encoder"
MODEL_FILE = "model.onnx"
TOKENIZER_FILE = "tokenizer.json"

#: Length of a vector: one half for what a text means, one for how it is worded (see build_encoder.py).
DIMENSIONS = 768
#: The outputs of the graph.
SENTENCE_VECTOR, TOKEN_STATES = "sentence_vector", "token_states"
#: Length of what `SentenceEncoder.contexts` gives: a place in two layers, and what the whole text means.
CONTEXT_DIMENSIONS = 1152
#: Counts up when the builder makes another graph.
_GRAPH = "3"
#: What stands behind this many tokens of a text is not read (about 90 words).
MOST_TOKENS = 128
#: Texts that are encoded together; more gains nothing and holds more memory.
_BATCH = 64
_FEWEST_BATCHES_TO_SHARE = 16


class EncoderMissingError(Exception):
    """There is no usable encoder. The text names the command that builds it."""


class SentenceEncoder:
    """Turns texts into vectors that lie close together when the texts mean the same."""

    def __init__(self, folder: Path) -> None:
        """Load the encoder from `folder`. Raises `EncoderMissingError` when this version has not built it."""
        import onnxruntime
        from tokenizers import Tokenizer

        model, tokenizer = folder / MODEL_FILE, folder / TOKENIZER_FILE
        if not (model.is_file() and tokenizer.is_file()):
            raise EncoderMissingError(
                f"The sentence encoder is not in {folder}: build it with `python -m nlu.build_encoder`."
            )
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MOST_TOKENS)
        options = onnxruntime.SessionOptions()
        # One message is too little work for two threads, and a server has other messages to read.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        if self._session.get_modelmeta().custom_metadata_map.get("recipe") != recipe():
            raise EncoderMissingError(
                f"The sentence encoder in {folder} was built by another version of Mica: "
                "build it again with `python -m nlu.build_encoder`."
            )

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One vector of length 1 for each text, float32 [texts, DIMENSIONS].

        Both halves have the same length, so a product of two vectors is the mean of two cosines.
        Only texts of the same number of tokens share a batch: int8 activations take their scale from
        everything in the batch, padding included, and a text's vector should not depend on it.
        """
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch_fast(list(texts))]
        vectors = np.empty((len(tokens), DIMENSIONS), dtype=np.float32)
        by_length: dict[int, list[int]] = {}
        for number, ids in enumerate(tokens):
            by_length.setdefault(len(ids), []).append(number)
        batches = [n[start : start + _BATCH] for n in by_length.values() for start in range(0, len(n), _BATCH)]

        def run(batch: list[int]) -> None:
            rows = np.array([tokens[number] for number in batch], dtype=np.int64)
            feed = {"input_ids": rows, "attention_mask": np.ones_like(rows)}
            vectors[batch] = self._session.run([SENTENCE_VECTOR], feed)[0]

        # A message is one or two batches; what training brings is shared among the processors.
        if len(batches) < _FEWEST_BATCHES_TO_SHARE:
            for batch in batches:
                run(batch)
        else:
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                list(pool.map(run, batches))
        return vectors

    def contexts(self, text: str, spans: Sequence[tuple[int, int]]) -> Vectors:
        """What each place of a text means where it stands, float32 [spans, CONTEXT_DIMENSIONS].

        Args:
            text: read up to `MOST_TOKENS` tokens.
            spans: the places, as offsets of characters. One beyond what is read gives the start of the text.
        """
        encoding = self._tokenizer.encode(text)
        rows = np.array([encoding.ids], dtype=np.int64)
        feed = {"input_ids": rows, "attention_mask": np.ones_like(rows)}
        whole, states = self._session.run([SENTENCE_VECTOR, TOKEN_STATES], feed)
        found = np.empty((len(spans), CONTEXT_DIMENSIONS), dtype=np.float32)
        for number, (start, end) in enumerate(spans):
            inside = [i for i, (left, right) in enumerate(encoding.offsets) if left < end and right > max(start, left)]
            found[number] = np.concatenate([states[0][inside or [0]].mean(axis=0), whole[0][: DIMENSIONS // 2]])
        return found


def meaning(vectors: Vectors) -> Vectors:
    """The half of the vectors that stands for meaning alone, at length 1: for comparing texts by cosine."""
    half = vectors[:, : DIMENSIONS // 2]
    return half / np.maximum(np.linalg.norm(half, axis=1, keepdims=True), 1e-9)


def recipe() -> str:
    """The graph and the adapter that an encoder must have been built with to be used."""
    return f"{_GRAPH}-{adapter_name()}"


@functools.cache
def shared_encoder(folder: Path = ENCODER_FOLDER) -> SentenceEncoder:
    """The encoder of `folder`, loaded once in this process. Raises `EncoderMissingError`."""
    return SentenceEncoder(folder)


def encoder_is_current(folder: Path = ENCODER_FOLDER) -> bool:
    """Whether `folder` holds an encoder that this version of Mica can use."""
    try:
        SentenceEncoder(folder)
    except EncoderMissingError:
        return False
    return True
