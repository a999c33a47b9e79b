"""The actions as the action server runs them: a tracker goes in, messages and events come out."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

import actions.action_forget_me as forgetting
from actions.action_answer_topic import ActionAnswerTopic
from actions.action_check_contraindications import ActionCheckContraindications
from actions.action_check_unnamed import ActionCheckUnnamed
from actions.action_correct import ActionCorrect
from actions.action_fallback import ActionFallback
from actions.action_follow_up import ActionFollowUp
from actions.action_forget_me import ActionForgetMe
from actions.action_red_flag import ActionRedFlag
from actions.action_session_guidance import ActionSessionGuidance
from actions.action_small_talk import ActionSmallTalk
from actions.action_what_you_know import ActionWhatYouKnow
from actions.mica_action import MicaAction, knowledge
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.reply import Reply
from actions.rules.turn import CONDITION_EXTRACTOR, RED_FLAG_EXTRACTOR, Turn
from actions.slots import FORGOTTEN, MEMORY

NOT_COMPLETED = {"kind": "fallback", "check": "not_completed"}
SECRET = "xylophonia"
ALL: list[type[MicaAction]] = [
    ActionAnswerTopic,
    ActionCheckContraindications,
    ActionCheckUnnamed,
    ActionCorrect,
    ActionFallback,
    ActionFollowUp,
    ActionRedFlag,
    ActionSessionGuidance,
    ActionSmallTalk,
    ActionWhatYouKnow,
]


class Broken(MicaAction):
    action_name = "action_broken"

    @staticmethod
    def handler(turn: Turn, memory: Memory, known: Knowledge) -> Reply:
        raise RuntimeError(turn.text)


def condition(value: str = "pacemaker", status: str = "present", **more: Any) -> dict[str, Any]:
    entity = {"entity": "condition", "value": value, "status": status, "who": "user", "relation": ""}
    return entity | {"when": "", "clause": "", "text": value, "extractor": CONDITION_EXTRACTOR} | more


def red_flag(value: str = "stroke_signs") -> dict[str, Any]:
    return {"entity": "red_flag", "value": value, "extractor": RED_FLAG_EXTRACTOR}


def tracker(
    text: str = "hello",
    intent: str = "greet",
    *entities: dict[str, Any],
    memory: Any = None,
    today: str = "2026-09-14",
    turns: int = 1,
) -> Tracker:
    message = {
        "text": text,
        "intent": {"name": intent, "confidence": 1.0},
        "topics": [{"name": intent}],
        "entities": list(entities),
        "metadata": {"today": today},
    }
    events = [{"event": "user", "text": text}] * turns
    return Tracker("rest:somebody", {MEMORY: memory}, message, events, False, None, {}, "action_listen")


async def run(action: Any, heard: Tracker) -> tuple[list[str], list[dict[str, Any]], dict[str, Any]]:
    """The texts, the envelopes, and the slots that were set."""
    dispatcher = CollectingDispatcher()
    events = await action.run(dispatcher, heard, {})
    texts = [m["text"] for m in dispatcher.messages if m.get("text")]
    envelopes = [m["custom"] for m in dispatcher.messages if m.get("custom")]
    return texts, envelopes, {event["name"]: event["value"] for event in events}


async def test_a_handler_that_fails_says_that_the_check_was_not_completed(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG):
        texts, envelopes, slots = await run(Broken(), tracker(f"my {SECRET}"))
    assert texts == [knowledge().small_talk.replies["check_failed"].say[0]]
    assert envelopes == [NOT_COMPLETED]
    assert slots == {}
    assert "RuntimeError" in caplog.text
    assert SECRET not in caplog.text


@pytest.mark.parametrize("memory", ["nonsense", {"profile": {}}, [1], {"profile": {"user": [{}], "others": []}}])
async def test_a_memory_that_cannot_be_read_is_not_an_empty_one(memory: Any) -> None:
    _, envelopes, slots = await run(ActionSessionGuidance(), tracker("how often", "frequency", memory=memory))
    assert envelopes == [NOT_COMPLETED]
    assert slots == {}


async def test_an_entity_that_cannot_be_read_is_not_passed_over() -> None:
    heard = tracker("x", "check_condition", condition(status="sort of"))
    _, envelopes, _ = await run(ActionCheckContraindications(), heard)
    assert envelopes == [NOT_COMPLETED]


@pytest.mark.parametrize("action", ALL)
async def test_a_red_flag_beats_every_handler(action: type[MicaAction]) -> None:
    heard = tracker("my face just dropped", "frequency", condition(), red_flag())
    texts, envelopes, _ = await run(action(), heard)
    assert [e["kind"] for e in envelopes] == ["emergency"]
    assert envelopes[0]["red_flag"] == "stroke_signs"
    assert "112" in texts[0]


@pytest.mark.parametrize("action", [a for a in ALL if a is not ActionRedFlag])
async def test_a_condition_beats_every_handler(action: type[MicaAction]) -> None:
    _, envelopes, _ = await run(action(), tracker("i have a pacemaker", "greet", condition()))
    assert [(e["kind"], e.get("verdict")) for e in envelopes] == [("verdict", "avoid")]


async def test_an_entity_of_an_unknown_extractor_is_ignored() -> None:
    foreign = condition(extractor="RegexMessageHandler")
    claimed = {"entity": "red_flag", "value": "stroke_signs", "extractor": "RegexMessageHandler"}
    _, envelopes, slots = await run(ActionSmallTalk(), tracker("hello", "greet", foreign, claimed))
    assert envelopes == [{"kind": "smalltalk"}]
    assert slots[MEMORY]["profile"] == {"user": [], "others": []}


async def test_the_memory_goes_round_through_its_slot() -> None:
    _, _, slots = await run(ActionCheckContraindications(), tracker("pacemaker", "greet", condition()))
    assert Memory.from_json(slots[MEMORY]).as_json() == slots[MEMORY]
    assert slots[MEMORY]["count"] == 1

    later = tracker("how often", "frequency", memory=slots[MEMORY])
    texts, envelopes, slots = await run(ActionSessionGuidance(), later)
    assert (envelopes[0]["kind"], envelopes[0]["verdict"]) == ("verdict", "avoid")
    assert "a pacemaker" in " ".join(texts)
    assert slots[MEMORY]["count"] == 2


async def test_without_findings_the_plan_is_given() -> None:
    _, envelopes, _ = await run(ActionSessionGuidance(), tracker("how often", "frequency"))
    assert envelopes[0]["kind"] == "plan"


async def test_the_day_is_the_users_own() -> None:
    entity = condition("botox", when="on 10 september", clause="botox on 10 september")
    _, early, _ = await run(
        ActionCheckContraindications(), tracker("botox on 10 september", "greet", entity, today="2026-09-14")
    )
    assert (early[0]["verdict"], early[0]["findings"][0]["until"]) == ("wait", "2026-09-20")
    _, late, _ = await run(
        ActionCheckContraindications(), tracker("botox on 10 september", "greet", entity, today="2026-09-20")
    )
    assert late[0]["verdict"] == "none_matched"


async def test_buttons_come_with_the_last_text_and_are_plain_sentences() -> None:
    dispatcher = CollectingDispatcher()
    await ActionFallback().run(dispatcher, tracker("marmalade", "out_of_scope_other"), {})
    *texts, envelope = dispatcher.messages
    assert envelope["custom"] == {"kind": "fallback"}
    assert [bool(message["buttons"]) for message in texts] == [False] * (len(texts) - 1) + [True]
    for button in texts[-1]["buttons"]:
        assert button["title"] == button["payload"]
        assert not button["payload"].startswith("/")


async def test_the_reminder_of_a_red_flag_stays_for_the_next_turn() -> None:
    _, _, slots = await run(ActionRedFlag(), tracker("my face dropped", "emergency", red_flag()))
    later = tracker("how often", "frequency", memory=slots[MEMORY])
    _, envelopes, _ = await run(ActionSessionGuidance(), later)
    assert envelopes[0]["kind"] == "emergency"


@pytest.mark.parametrize("outcome", [False, OSError("disk is full")])
async def test_forget_me_does_not_say_done_when_it_is_not(
    monkeypatch: pytest.MonkeyPatch, outcome: bool | OSError
) -> None:
    def erase(*arguments: object) -> bool:
        if isinstance(outcome, OSError):
            raise outcome
        return outcome

    monkeypatch.setattr(forgetting, "erase_conversation", erase)
    texts, envelopes, slots = await run(ActionForgetMe(), tracker("forget me", "forget_me"))
    assert envelopes == [{"kind": "privacy", "done": "failed"}]
    assert "could not delete" in texts[0]
    assert slots == {}


async def test_forget_me_says_done_once_it_is_erased(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []

    def erase(*arguments: object) -> bool:
        asked.append(arguments)
        return True

    monkeypatch.setattr(forgetting, "erase_conversation", erase)
    _, _, before = await run(ActionCheckContraindications(), tracker("pacemaker", "greet", condition()))
    heard = tracker("forget me", "forget_me", memory=before[MEMORY], turns=2)
    texts, envelopes, slots = await run(ActionForgetMe(), heard)
    assert asked == [("rest:somebody", True)]
    assert envelopes == [{"kind": "privacy", "done": "erased"}]
    assert "deleted" in texts[0]
    assert slots == {MEMORY: None, FORGOTTEN: True}


async def test_a_question_about_use_erases_nothing_while_a_verdict_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "erase_conversation", lambda *_: pytest.fail("erased"))
    _, _, before = await run(ActionCheckContraindications(), tracker("pacemaker", "greet", condition()))
    heard = tracker("can I start again now", "forget_me", memory=before[MEMORY], turns=2)
    texts, envelopes, slots = await run(ActionForgetMe(), heard)
    assert [e["verdict"] for e in envelopes] == ["avoid"]
    assert "forget me" in texts[-1]
    assert slots[MEMORY]["profile"] == before[MEMORY]["profile"]


async def test_a_broken_memory_can_still_be_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "erase_conversation", lambda *_: True)
    _, envelopes, slots = await run(ActionForgetMe(), tracker("forget me", "forget_me", memory="nonsense"))
    assert envelopes == [{"kind": "privacy", "done": "erased"}]
    assert slots == {MEMORY: None, FORGOTTEN: True}


@pytest.mark.parametrize(("between", "kind"), [(["session_started", "slot"], "question"), (["bot"], "plan")])
async def test_after_a_pause_what_was_told_is_confirmed_before_a_plan(between: list[str], kind: str) -> None:
    _, _, slots = await run(ActionCheckContraindications(), tracker("no pacemaker", "deny", condition(status="absent")))
    heard = tracker("how often", "frequency", memory=slots[MEMORY])
    heard.events = [{"event": "user"}, *({"event": event} for event in between), {"event": "user", "text": "how often"}]
    _, envelopes, slots = await run(ActionSessionGuidance(), heard)
    assert [e["kind"] for e in envelopes] == [kind]
    assert slots[MEMORY]["paused"] is (kind == "question")
