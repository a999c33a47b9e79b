"""A plain question in another language leaves nothing unread; one more word, and it does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.rules.check import UNREAD
from actions.rules.foreign_questions import asks_only
from actions.rules.memory import Memory
from actions.rules.profile import USER
from actions.rules.respond import respond
from actions.rules.scope import fallback
from tests.actions.rules.talking import KNOWLEDGE, turn


@pytest.mark.parametrize(
    ("text", "language", "only"),
    [
        ("¿Cuántos minutos dura la sesión?", "es", True),
        ("cuánto cuesta el aparato", "es", True),
        ("combien de séances par mois", "fr", True),
        ("Wie oft pro Woche soll ich das anwenden?", "de", True),
        ("quante volte alla settimana si usa?", "it", True),
        ("quantas vezes por semana devo usar?", "pt", True),
        ("¿Cuántos minutos con marcapasos?", "es", False),
        ("cuantas veces por semana, estoy embarazada", "es", False),
        ("combien de séances avec un cancer ?", "fr", False),
        ("wie oft, ich habe epilepsie", "de", False),
        ("gesicht tut weh", "de", False),
        ("el cuello duele", "es", False),
        ("сколько раз в неделю", "ru", False),
        ("how often", None, False),
        ("???", "es", False),
    ],
)
def test_every_word_is_one_of_a_plain_question(text: str, language: str | None, only: bool) -> None:
    assert asks_only(text, language) is only


@pytest.mark.parametrize(
    ("text", "kind"), [("¿cuántas veces por semana?", "plan"), ("¿cuántas veces con cáncer de piel?", "verdict")]
)
def test_the_same_in_english_is_then_answered(text: str, kind: str) -> None:
    foreign = respond(fallback, replace(turn(text), language="es", intent="nlu_fallback"), Memory(), KNOWLEDGE)
    assert [f.condition for f in foreign.memory.profile.facts(USER)] == ([UNREAD] if kind == "verdict" else [])
    said = replace(turn("how many times a week"), intent="frequency", topics=("frequency",))
    from actions.rules.guidance import plan

    assert respond(plan, said, foreign.memory, KNOWLEDGE).envelope["kind"] == kind
