from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from channels.telegram.lengths import shortened, split, units

_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)


def test_units_are_utf_16() -> None:
    assert [units(t) for t in ("", "a", "é", "🙂", "👩‍👩‍👧‍👦")] == [0, 1, 1, 2, 11]


@given(_WORDS, st.integers(4, 60))
def test_nothing_is_lost_and_nothing_is_too_long(text: str, most: int) -> None:
    parts = split(text, most)
    assert all(part.strip() and units(part) <= most for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


@given(st.lists(st.text("abc🙂é", min_size=1, max_size=12), max_size=60))
def test_words_stay_whole_where_they_fit(words: list[str]) -> None:
    parts = split(" ".join(words), 40)
    assert [w for part in parts for w in part.split(" ")] == words


def test_it_is_cut_where_a_reader_would_cut() -> None:
    text = "One sentence. Another one.\n\nA new paragraph that goes on and on."
    assert split(text, 40) == ["One sentence. Another one.", "A new paragraph that goes on and on."]
    assert split("One sentence. Another one that is long", 30) == ["One sentence.", "Another one that is long"]


def test_4097_characters_are_two_messages() -> None:
    assert [units(p) for p in split("x" * 4097)] == [4096, 1]
    assert [units(p) for p in split("x" * 4095 + "🙂")] == [4095, 2]


def test_shortened() -> None:
    assert shortened("short", 20) == "short"
    assert shortened("one two three four", 10) == "one two…"
