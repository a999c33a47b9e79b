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
        # no frequent word, but no English either
        ("¿cuánto cuesta la entrega?", "es"),
        ("hace daño?", "es"),
        ("est-ce dangereux", "fr"),
        ("welches Gel brauche ich", "de"),
        ("werkt het echt goed", "nl"),
        ("quanto tempo dura", "pt"),
        ("yüzüm kızardı", "tr"),
        ("kitni baar karna hai", "hi"),
        # English all the same, or nothing
        ("wich gel", None),
        ("adhd meds", None),
        ("ta pet", None),
        ("can u mix brands, ziip gel w nuface", None),
        ("asdkfjh askdjf", None),
        ("ello ello", None),
        ("RRMS dx 2017, on Ocrevus", None),
    ],
)
def test_language_of_a_short_message(text: str, code: str | None) -> None:
    assert detect_language(text) == code
