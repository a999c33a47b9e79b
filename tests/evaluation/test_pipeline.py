"""Everything after the parse is what the servers do: the policy's action, the rules' handler."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml

from evaluation.pipeline import A_DAY, Answerer
from mica.project import THIS_PROJECT
from tests.evaluation.reading import Parse, mention, parsed, red_flag

ANSWERER = Answerer(THIS_PROJECT)


def reply(text: str, parse: Parse, today: date = A_DAY) -> dict[str, Any]:
    return dict(ANSWERER.answer(text, {"text": text, **parse}, today, None).reply.envelope)


@pytest.mark.parametrize(
    ("text", "parse", "kind"),
    [
        ("how often", parsed("frequency"), "plan"),
        ("what is it", parsed("what_is"), "answer"),
        ("hello", parsed("greet"), "smalltalk"),
        ("sing", parsed("out_of_scope_other", topics=("x",)), "fallback"),
        ("forget me", parsed("forget_me"), "privacy"),
        ("my face droops", parsed("what_is", entities=(red_flag("stroke_signs"), mention("pacemaker"))), "emergency"),
        ("how often with a pacemaker", parsed("frequency", entities=(mention("pacemaker"),)), "verdict"),
        ("i have a rare thing", parsed("check_condition"), "verdict"),
    ],
)
def test_the_reply_is_of_the_kind_that_mica_gives(text: str, parse: Parse, kind: str) -> None:
    assert reply(text, parse)["kind"] == kind


def test_every_intent_has_an_action() -> None:
    domain = yaml.safe_load((THIS_PROJECT.root / "domain.yml").read_text(encoding="utf-8"))
    for intent in domain["intents"]:
        assert reply("well", parsed(intent))["kind"], intent
