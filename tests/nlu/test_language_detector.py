"""A short message of another language is taken for what it is, and a short English one is not."""

from __future__ import annotations

import pytest

from nlu.language_detector import detect_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("no puedo respirar", "es"),
        ("no tengo ninguna", "es"),
        ("je n'ai rien", "fr"),
        ("nein, keine", "de"),
        ("mam rozrusznik serca", "pl"),
        ("no", None),
        ("no, none of those", None),
        ("no no", None),
        ("not me, my mam has one", None),
        ("no nada", "es"),
    ],
)
def test_language_of_a_short_message(text: str, code: str | None) -> None:
    assert detect_language(text) == code
