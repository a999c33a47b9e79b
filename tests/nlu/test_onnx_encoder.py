"""Sentence vectors: what they promise to whoever compares them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest

from nlu.onnx_encoder import (
    DIMENSIONS,
    ENCODER_FOLDER,
    MODEL_FILE,
    TOKENIZER_FILE,
    EncoderMissingError,
    SentenceEncoder,
    encoder_is_current,
    meaning,
    shared_encoder,
)


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return shared_encoder()


def test_vectors_have_length_one_and_both_halves_the_same(encoder: SentenceEncoder) -> None:
    vectors = encoder.encode(["how often should i use it", "hello"])
    assert vectors.shape == (2, DIMENSIONS)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(vectors[:, : DIMENSIONS // 2], axis=1), 0.5**0.5, atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(meaning(vectors), axis=1), 1, atol=1e-5)


def test_no_text_gives_no_vector(encoder: SentenceEncoder) -> None:
    assert encoder.encode([]).shape == (0, DIMENSIONS)


def test_texts_that_mean_the_same_lie_close(encoder: SentenceEncoder) -> None:
    asked, same, other = meaning(
        encoder.encode(["does it hurt", "is it painful", "how much does shipping cost to canada"])
    )
    assert asked @ same > 0.5 > asked @ other


def test_case_does_not_matter(encoder: SentenceEncoder) -> None:
    lower, upper = encoder.encode(["does it hurt", "DOES IT HURT"])
    np.testing.assert_allclose(lower, upper, atol=1e-6)


def test_texts_of_other_lengths_in_the_batch_change_nothing(encoder: SentenceEncoder) -> None:
    text = "what is the gel for"
    alone = encoder.encode([text])[0]
    beside = encoder.encode(["hi", text, "a much longer message " * 10])[1]
    np.testing.assert_array_equal(alone, beside)


def test_a_pasted_page_is_cut(encoder: SentenceEncoder) -> None:
    page = "does it hurt and how long does it take " * 500
    np.testing.assert_array_equal(encoder.encode([page])[0], encoder.encode([page[:4000]])[0])


def test_the_encoder_is_loaded_once() -> None:
    assert shared_encoder() is shared_encoder()


def test_a_missing_encoder_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(EncoderMissingError, match=r"python -m nlu\.build_encoder"):
        SentenceEncoder(tmp_path)
    assert not encoder_is_current(tmp_path)


def test_an_encoder_of_another_version_is_not_used(tmp_path: Path) -> None:
    model = onnx.load(ENCODER_FOLDER / MODEL_FILE)
    onnx.helper.set_model_props(model, {"recipe": "0"})
    onnx.save(model, tmp_path / MODEL_FILE)
    (tmp_path / TOKENIZER_FILE).write_bytes((ENCODER_FOLDER / TOKENIZER_FILE).read_bytes())
    with pytest.raises(EncoderMissingError, match="built by another version"):
        SentenceEncoder(tmp_path)
    assert not encoder_is_current(tmp_path)
    assert encoder_is_current()
