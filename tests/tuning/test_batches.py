"""Batches: every number in them means something, and nothing is taken for what it is not."""

from __future__ import annotations

import random
import string
import subprocess
import sys
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA
from tokenizers import Tokenizer

from nlu.encoder_package import package_files
from nlu.onnx_encoder import MOST_TOKENS
from tuning import batches
from tuning.batches import BATCHES, Batch, Teacher, mistyped
from tuning.lessons import CONDITION, INTENT, LESSONS, NOTHING, RED_FLAG, Lessons, Place

STATUSES = ["absent", "past", "present"]
LABELS = {INTENT: ["cost", "shop"], CONDITION: [NOTHING, "rash"], RED_FLAG: ["collapse", NOTHING], "status": STATUSES}
_SENTENCE = "please tell me what it costs when i order"


def lessons() -> Lessons:
    """Some hundred of each kind, from five words to far more than are read."""
    made = Lessons()
    for number in range(700):
        text = f"{_SENTENCE} {number} " + "and another word " * (number % 50)
        made.add(text, INTENT, LABELS[INTENT][number % 2])
        if number % 3 == 0:
            made.add(text, CONDITION, LABELS[CONDITION][number % 2])
        if number % 5 == 0:
            made.add(text, RED_FLAG, LABELS[RED_FLAG][number % 2])
    for number in range(700):
        pieces, places, length = [], [], 0
        for mention in range(1 + number % 5):
            start = length + len("well, so i have ")
            pieces.append(f"well, so i have it {number % 10}.. ")
            places.append(Place(start, start + 2, STATUSES[(number + mention) % 3], mention % 2 == 1))
            length += len(pieces[-1])
        made.mentions.append(("".join(pieces), places))
    return made


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    made = Tokenizer.from_file(str(package_files()["tokenizer.json"]))
    made.no_padding()
    made.enable_truncation(max(BATCHES))
    return made


@pytest.fixture(scope="module")
def epoch(tokenizer: Tokenizer) -> list[Batch]:
    return Teacher(lessons(), LABELS, tokenizer, 7).epoch()


def kinds(epoch: list[Batch]) -> tuple[list[Batch], list[Batch]]:
    """Those of texts and those of mentions; there are some of each."""
    texts, mentions = ([batch for batch in epoch if batch.of_mentions is kind] for kind in (False, True))
    assert texts and mentions
    return texts, mentions


def words(ids: npt.NDArray[Any], tokenizer: Tokenizer) -> str:
    return str(tokenizer.decode([int(each) for each in ids]))


def test_the_longest_batch_is_as_long_as_what_is_read() -> None:
    assert max(BATCHES) == MOST_TOKENS
    assert list(BATCHES) == sorted(BATCHES)


def test_every_batch_is_full_and_each_text_in_the_shortest_that_holds_it(epoch: list[Batch]) -> None:
    lengths = list(BATCHES)
    for batch in epoch:
        ids, mask = batch.arrays[:2]
        assert ids.shape == mask.shape == (BATCHES[ids.shape[1]], ids.shape[1])
        place = lengths.index(ids.shape[1])
        assert (mask.sum(1) > (lengths[place - 1] if place else 0)).all()
    assert {batch.arrays[0].shape[1] for batch in epoch if not batch.of_mentions} >= {48, 64, 128}


def test_padding_is_masked_and_nothing_else(epoch: list[Batch], tokenizer: Tokenizer) -> None:
    padding = tokenizer.token_to_id("[PAD]")
    for batch in epoch:
        ids, mask = batch.arrays[:2]
        assert set(np.unique(mask)) <= {0, 1}
        np.testing.assert_array_equal(mask == 1, ids != padding)
        assert (np.diff(mask, axis=1) <= 0).all()
        assert (ids[:, 0] == tokenizer.token_to_id("[CLS]")).all()


def test_every_label_is_one_of_its_lesson_or_none(epoch: list[Batch]) -> None:
    texts, mentions = kinds(epoch)
    for batch in texts:
        labels = batch.arrays[2]
        assert labels.shape == (len(batch.arrays[0]), len(LESSONS))
        for column, lesson in enumerate(LESSONS):
            assert ((-1 <= labels[:, column]) & (labels[:, column] < len(LABELS[lesson]))).all()
        assert (labels >= 0).any(1).all()
    for batch in mentions:
        row, status, other = batch.arrays[3:]
        assert ((0 <= row) & (row < len(batch.arrays[0]))).all()
        assert ((-1 <= status) & (status < len(STATUSES))).all()
        assert set(np.unique(other)) <= {-1, 0, 1}
        np.testing.assert_array_equal(status >= 0, other >= 0)


def test_a_text_keeps_its_labels(tokenizer: Tokenizer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_MISTYPED", 0)
    made = lessons()
    expected = {
        words(np.array(tokenizer.encode(text).ids), tokenizer): [
            LABELS[lesson].index(told[lesson]) if lesson in told else -1 for lesson in LESSONS
        ]
        for text, told in made.texts.items()
    }
    texts, _ = kinds(Teacher(made, LABELS, tokenizer, 7).epoch())
    for batch in texts:
        for ids, labels in zip(batch.arrays[0], batch.arrays[2], strict=True):
            assert expected[words(ids, tokenizer)] == labels.tolist()


def test_the_shares_of_a_mention_are_of_its_own_tokens_and_sum_to_one(epoch: list[Batch], tokenizer: Tokenizer) -> None:
    _, mentions = kinds(epoch)
    for batch in mentions:
        ids, mask, inside, row, status, _ = batch.arrays
        told = status >= 0
        np.testing.assert_allclose(inside.sum(1), told, atol=1e-6)
        assert (inside >= 0).all()
        assert (mask[row][inside > 0] == 1).all()
        for shares, text in zip(inside[told], ids[row[told]], strict=True):
            assert words(text[shares > 0], tokenizer) == "it"


def test_neighbours_without_a_space_do_not_belong_to_a_mention(tokenizer: Tokenizer) -> None:
    text = "it-it, i had it"
    places = [Place(0, 2, "past", False), Place(3, 5, "past", False), Place(9, 15, "past", False)]
    (batch,) = Teacher(Lessons({}, [(text, places)] * 180), LABELS, tokenizer, 7).epoch()[:1]
    ids, _, inside, row, *_ = batch.arrays
    shares = [
        {tokenizer.id_to_token(int(ids[row[i], token])): float(inside[i, token]) for token in np.flatnonzero(inside[i])}
        for i in range(3)
    ]
    assert shares == [{"it": 1}, {"it": 1}, {"had": 0.5, "it": 0.5}]
    assert [int(np.flatnonzero(inside[i])[0]) for i in range(3)] == [1, 3, 6]


def test_mentions_of_a_text_stand_in_order_with_status_and_person(epoch: list[Batch]) -> None:
    _, mentions = kinds(epoch)
    for batch in mentions:
        _, _, inside, row, status, other = batch.arrays
        for text in np.unique(row[status >= 0]):
            its = np.flatnonzero((row == text) & (status >= 0))
            firsts = [int(np.flatnonzero(inside[i])[0]) for i in its]
            assert firsts == sorted(set(firsts))
            assert ((status[its] - status[its[0]]) % 3 == np.arange(len(its)) % 3).all()
            assert (other[its] == np.arange(len(its)) % 2).all()


def test_more_mentions_than_a_batch_holds_are_left_out(tokenizer: Tokenizer) -> None:
    text = "it " * 10
    places = [Place(start, start + 2, "past", False) for start in range(0, 30, 3)]
    crowded = Lessons({}, [(text, places)] * 400)
    for batch in Teacher(crowded, LABELS, tokenizer, 7).epoch():
        assert len(batch.arrays[2]) == 3 * len(batch.arrays[0])
        assert (batch.arrays[4] >= 0).all()


def test_a_mention_behind_what_is_read_is_not_learnt(tokenizer: Tokenizer) -> None:
    text = "word " * 200 + "it"
    made = Lessons({}, [(text, [Place(len(text) - 2, len(text), "past", False)])] * 100)
    assert Teacher(made, LABELS, tokenizer, 7).epoch() == []


def test_names_and_quiet_messages_are_thinned_out_and_examples_are_not(tokenizer: Tokenizer) -> None:
    names = {f"rash {number}": {CONDITION: "rash"} for number in range(1000)}
    quiet = {f"my rash is quiet today {number}": {RED_FLAG: NOTHING} for number in range(1000)}
    alarms = {f"i fall down right now {number}": {RED_FLAG: "collapse"} for number in range(960)}
    examples = {f"what does this cost {number}": {INTENT: "cost", RED_FLAG: NOTHING} for number in range(960)}
    for rows, least, most in ((names, 200, 480), (quiet, 90, 300), (alarms, 960, 960), (examples, 960, 960)):
        epoch = Teacher(Lessons(rows), LABELS, tokenizer, 7).epoch()
        assert least <= sum(len(batch.arrays[0]) for batch in epoch) <= most


def test_an_epoch_can_be_had_again_and_the_next_is_another(tokenizer: Tokenizer) -> None:
    first, again = (Teacher(lessons(), LABELS, tokenizer, 7) for _ in range(2))
    one, same, next_one = first.epoch(), again.epoch(), first.epoch()
    assert len(one) == len(same)
    for left, right in zip(one, same, strict=True):
        assert left.of_mentions == right.of_mentions
        for mine, its in zip(left.arrays, right.arrays, strict=True):
            np.testing.assert_array_equal(mine, its)
    assert any(a.arrays[0].tobytes() != b.arrays[0].tobytes() for a, b in zip(one, next_one, strict=False))


@given(st.text(alphabet=string.ascii_letters + string.digits + " ,.'é漢", max_size=60), st.integers(0, 10_000))
def test_a_mistyped_text_is_at_most_one_mistake_away(text: str, seed: int) -> None:
    assert OSA.distance(text, mistyped(text, random.Random(seed))) <= 1


def test_every_kind_of_mistake_is_made_and_short_words_stay() -> None:
    text = "pacemaker"
    made = {mistyped(text, random.Random(seed)) for seed in range(300)}
    assert {len(each) - len(text) for each in made} == {-1, 0, 1}
    assert any(sorted(each) == sorted(text) and each != text for each in made)
    assert any(len(each) == len(text) and sorted(each) != sorted(text) for each in made)
    assert {mistyped("botox?", random.Random(seed)) for seed in range(50)} == {"botox?"}


def test_nothing_that_the_tuning_environment_needs_imports_rasa() -> None:
    modules = "tuning.batches, nlu.encoder_adapter, nlu.encoder_package, nlu.build_encoder"
    code = f"import sys, {modules}; print({{'rasa', 'onnx', 'onnxruntime', 'sklearn'}} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
