"""The adapter is added to the weights as it was trained, and one that does not fit says where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from safetensors.numpy import load_file

from nlu.encoder_adapter import ADAPTER_FILE, AdapterError, adapted, adapter_name, load_adapter
from nlu.encoder_package import package_files

Array = npt.NDArray[Any]

INPUTS, OUTPUTS, RANK = 5, 7, 2


def weights() -> dict[str, Array]:
    chance = np.random.default_rng(5)
    return {
        "first.weight": chance.normal(size=(OUTPUTS, INPUTS)).astype(np.float32),
        "first.bias": chance.normal(size=OUTPUTS).astype(np.float32),
        "second.weight": chance.normal(size=(OUTPUTS, INPUTS)).astype(np.float32),
    }


def adapter() -> dict[str, Array]:
    chance = np.random.default_rng(6)
    return {
        "first.a": chance.normal(size=(INPUTS, RANK)).astype(np.float32),
        "first.b": chance.normal(size=(RANK, OUTPUTS)).astype(np.float32),
    }


def test_twice_the_product_is_added() -> None:
    before, learnt = weights(), adapter()
    after = adapted(before, learnt)["first.weight"]
    expected = before["first.weight"] + 2 * (learnt["first.a"] @ learnt["first.b"]).T
    np.testing.assert_allclose(after, expected, rtol=1e-5)
    assert after.dtype == np.float32


def test_a_text_through_the_adapted_matrix_is_one_through_both() -> None:
    """What the network computes while it is trained: the matrix, and beside it the two narrow ones."""
    before, learnt = weights(), adapter()
    value = np.linspace(-1, 1, INPUTS)
    beside = value @ before["first.weight"].T + 2 * (value @ learnt["first.a"]) @ learnt["first.b"]
    np.testing.assert_allclose(value @ adapted(before, learnt)["first.weight"].T, beside, rtol=1e-5)


def test_everything_else_stays_and_nothing_is_changed_in_place() -> None:
    before, learnt = weights(), adapter()
    after = adapted(before, learnt)
    assert after.keys() == before.keys()
    assert after["first.bias"] is before["first.bias"] and after["second.weight"] is before["second.weight"]
    for now, then in ((before, weights()), (learnt, adapter())):
        for name in then:
            np.testing.assert_array_equal(now[name], then[name])


def test_an_untrained_adapter_changes_nothing() -> None:
    learnt = adapter() | {"first.b": np.zeros((RANK, OUTPUTS), np.float32)}
    np.testing.assert_array_equal(adapted(weights(), learnt)["first.weight"], weights()["first.weight"])


@pytest.mark.parametrize(
    ("change", "layer"),
    [
        ({"third.a": np.ones((INPUTS, RANK)), "third.b": np.ones((RANK, OUTPUTS))}, "third"),
        ({"second.a": np.ones((INPUTS, RANK))}, "second"),
        ({"second.b": np.ones((RANK, OUTPUTS))}, "second"),
        ({"first.a": np.ones((INPUTS + 1, RANK))}, "first"),
        ({"first.b": np.ones((RANK, OUTPUTS - 1))}, "first"),
        ({"first.a": np.ones((INPUTS, RANK + 1))}, "first"),
        ({"first.a": np.ones(INPUTS)}, "first"),
        ({"first.b": np.ones(RANK)}, "first"),
        ({"first.a": np.ones((OUTPUTS, RANK)), "first.b": np.ones((RANK, INPUTS))}, "first"),
        ({"first": np.ones((INPUTS, RANK))}, "first"),
    ],
    ids=[
        "no such layer", "no b", "no a", "a too long", "b too short", "other ranks", "a is no matrix", "b is no matrix",
        "transposed", "no part",
    ],
)  # fmt: skip
def test_a_matrix_that_is_missing_or_has_another_shape_names_its_layer(change: dict[str, Array], layer: str) -> None:
    learnt = {} if "first" in change else adapter()
    with pytest.raises(AdapterError, match=rf"the matrix of {layer}$"):
        adapted(weights(), learnt | change)


def test_the_committed_adapter_fits_the_weights_and_changes_five_layers() -> None:
    published, learnt = load_file(package_files()["model.safetensors"]), load_adapter()
    after = adapted(published, learnt)
    changed = {name for name in published if after[name] is not published[name]}
    assert {name.split(".")[2] for name in changed} == set("12345")
    assert len(changed) == len(learnt) / 2 == 30
    for name in changed:
        assert after[name].shape == published[name].shape and after[name].dtype == published[name].dtype
        assert np.isfinite(after[name]).all()
        share = np.linalg.norm(after[name] - published[name]) / np.linalg.norm(published[name])
        assert 0.005 < share < 0.5, name


def test_what_is_saved_at_half_precision_is_read_as_float32(tmp_path: Path) -> None:
    np.savez_compressed(tmp_path / "some.npz", **{name: value.astype(np.float16) for name, value in adapter().items()})
    read = load_adapter(tmp_path / "some.npz")
    assert read.keys() == adapter().keys()
    for name, value in adapter().items():
        assert read[name].dtype == np.float32
        np.testing.assert_allclose(read[name], value, rtol=1e-3)


@pytest.mark.parametrize("content", [b"", b"no archive", ADAPTER_FILE.read_bytes()[:5000]])
def test_a_broken_file_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "broken.npz").write_bytes(content)
    with pytest.raises(AdapterError, match=r"broken\.npz cannot be read"):
        load_adapter(tmp_path / "broken.npz")


def test_a_pickle_is_not_opened(tmp_path: Path) -> None:
    np.savez(tmp_path / "objects.npz", **{"first.a": np.array([print], dtype=object)})
    with pytest.raises(AdapterError, match="cannot be read"):
        load_adapter(tmp_path / "objects.npz")


def test_another_file_has_another_name(tmp_path: Path) -> None:
    same, other = tmp_path / "same.npz", tmp_path / "other.npz"
    content = ADAPTER_FILE.read_bytes()
    same.write_bytes(content)
    other.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert adapter_name(same) == adapter_name()
    assert adapter_name(other) != adapter_name()
