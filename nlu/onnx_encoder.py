"""Sentence vectors from the ONNX encoder: text in, unit vectors out. Knows nothing of Rasa."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]

#: Where `python -m nlu.build_encoder` puts the encoder and everything else looks for it.
ENCODER_FOLDER = Path(__file__).resolve().parents[1] / ".mica" / "encoder"
MODEL_FILE = "model.onnx"
TOKENIZER_FILE = "tokenizer.json"

#: Length of a vector.
DIMENSIONS = 768
#: What stands behind this many tokens of a text is not read (about 90 words).
MOST_TOKENS = 128
#: Texts that are encoded together; more gains nothing and holds more memory.
_BATCH = 64


class EncoderMissingError(Exception):
    """The encoder's files are not there. The text names the command that builds them."""


class SentenceEncoder:
    """Turns texts into vectors that lie close together when the texts mean the same."""

    def __init__(self, folder: Path) -> None:
        """Load the encoder from `folder`. Raises `EncoderMissingError` when it has not been built."""
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

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One vector of length 1 for each text, float32 [texts, DIMENSIONS].

        Only texts of the same number of tokens share a batch: int8 activations take their scale from
        everything in the batch, padding included, and a text's vector should not depend on it.
        """
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        vectors = np.empty((len(tokens), DIMENSIONS), dtype=np.float32)
        by_length: dict[int, list[int]] = {}
        for number, ids in enumerate(tokens):
            by_length.setdefault(len(ids), []).append(number)
        for numbers in by_length.values():
            for start in range(0, len(numbers), _BATCH):
                batch = numbers[start : start + _BATCH]
                rows = np.array([tokens[number] for number in batch], dtype=np.int64)
                feed = {"input_ids": rows, "attention_mask": np.ones_like(rows)}
                vectors[batch] = self._session.run(None, feed)[0]
        return vectors


@functools.cache
def shared_encoder(folder: Path = ENCODER_FOLDER) -> SentenceEncoder:
    """The encoder of `folder`, loaded once in this process. Raises `EncoderMissingError`."""
    return SentenceEncoder(folder)
