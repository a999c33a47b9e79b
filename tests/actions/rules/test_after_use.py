"""What was noticed after a session stands against the next one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.rules.after_use import AFTER_USE, who_reacted
from actions.rules.answer import answer
from actions.rules.check import check
from actions.rules.follow_up import follow_up
from actions.rules.guidance import plan
from actions.rules.memory import Memory
from actions.rules.profile import USER, State
from actions.rules.reactions import reaction, stays_open
from actions.rules.reply import Reply
from actions.rules.respond import respond
from actions.rules.scope import fallback, small_talk
from tests.actions.rules.talking import KNOWLEDGE, turn


def talk(*texts: str) -> Reply:
    """The reply to the last; the ones before are answered in one talk."""
    reply = Reply((), {}, Memory())
    for text in texts:
        asks = text.startswith(("how often", "how many"))
        handler, intent = (plan, "frequency") if asks else (answer, "side_effects")
        reply = respond(handler, turn(text, intent=intent), reply.memory, KNOWLEDGE)
    return reply


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("the wand burned my jaw last night when i used it", "reaction_burn"),
        ("my forehead was on fire after the facial", "reaction_burn"),
        ("it hurts my cheeks every time", "reaction_burn"),
        ("brown patches on my cheeks since i started using it", "reaction_marks"),
        ("it leaves marks on my neck that dont fade", "reaction_marks"),
        ("my cheek is patchy since i use the bear", "reaction_marks"),
        ("the muscle by my mouth has been twitching for days after the session", "reaction_shape"),
        ("my left brow sits lower since i used it", "reaction_shape"),
        ("my face looks gaunt since i started using it", "reaction_shape"),
        ("my ears ring since last nights session", "reaction_senses"),
        ("i saw white flashes when i used it on my brow", "reaction_senses"),
        ("my molar aches each time i use it", "reaction_senses"),
        ("i feel faint every time i use it", "reaction_head"),
        ("swelling on my jaw since the session yesterday", "reaction_rash"),
        ("it stung and left a red line on my jaw that is still there", "reaction_redness"),
    ],
)
def test_each_is_told_to_stop_and_is_kept(text: str, key: str) -> None:
    assert reaction(turn(text)) == key
    reply = talk(text)
    assert reply.messages[0] in KNOWLEDGE.phrases[key].say
    assert talk(text, "how often should i use it").envelope["verdict"] == "ask"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("my cheeks were red for three days after the session", True),
        ("my cheeks are still red since the session", True),
        ("my cheeks go pink after a session", False),
        ("i got a headache after using it", False),
        ("i get a headache every time i use it", True),
        ("i felt sick after my session", False),
        ("i feel sick and dizzy when i use it", True),
        ("felt woozy the last two times i used it", True),
    ],
)
def test_what_passes_by_itself_is_kept_only_when_it_goes_on(text: str, kept: bool) -> None:
    key = reaction(turn(text))
    assert key is not None
    assert stays_open(turn(text), key) is kept
    reply = talk(text, "how often should i use it")
    assert (reply.envelope["kind"] == "plan") is not kept


@pytest.mark.parametrize(
    "text",
    ["it's all gone now", "the redness has faded completely", "it settled after an hour", "my skin is back to normal",
     "the dentist said it's fine", "they are fine now", "everything calmed down"],
)  # fmt: skip
def test_what_has_gone_no_longer_counts(text: str) -> None:
    reply = talk("my teeth hurt each time i use it", text)
    assert reply.memory.profile.user[AFTER_USE].state is State.ABSENT
    assert talk("my teeth hurt each time i use it", text, "how often should i use it").envelope["kind"] == "plan"


@pytest.mark.parametrize(
    "text",
    ["it's nearly gone", "it hasn't gone", "it has gone red again but ok", "is it gone then?",
     "once it's gone i start again", "it always goes away", "it went away and came back"],
)  # fmt: skip
def test_what_is_not_quite_gone_counts_on(text: str) -> None:
    reply = talk("my teeth hurt each time i use it", text, "how often should i use it")
    assert reply.envelope["verdict"] == "ask"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("my sister's cheeks burned when i did her", "sister"),
        ("a client had a rash for two days after the facial", "client"),
        ("customers feel sick after my treatments", "client"),
        ("my nan felt dizzy after", "nan"),
        ("my husband has dark patches on his jaw since using mine", "husband"),
    ],
)
def test_what_somebody_else_noticed_stands_against_their_next_session(text: str, who: str) -> None:
    assert who_reacted(turn(text)) == who
    reply = talk(text)
    assert reply.messages[0] in KNOWLEDGE.phrases["reaction_other"].say
    assert [f.condition for f in reply.memory.profile.facts(who)] == [AFTER_USE]
    assert not reply.memory.profile.facts(USER)
    later = respond(plan, turn("how often can they have it", intent="frequency"), reply.memory, KNOWLEDGE)
    assert (later.envelope["verdict"], later.envelope["subject"]) == ("ask", "other")


@pytest.mark.parametrize(
    "text",
    ["my mum says my cheeks look better after it", "can my client get a rash after it", "my friend loves it for days",
     "i got dizzy after my friend lent me hers", "my sister's redness after using mine has gone",
     "my client had no redness after her facial"],
)  # fmt: skip
def test_nobody_else_noticed_anything(text: str) -> None:
    assert who_reacted(turn(text)) is None


@pytest.mark.parametrize("joke", ["only joking", "just kidding, it's fine", "i was only messing"])
def test_a_joke_takes_back_the_alarm_and_not_the_implant(joke: str) -> None:
    told = turn("i have a pacemaker and i passed out", found="pacemaker, !collapse")
    memory = respond(answer, told, Memory(), KNOWLEDGE).memory
    reply = respond(fallback, turn(joke, intent="nlu_fallback"), memory, KNOWLEDGE)
    assert reply.memory.held == ""
    again = respond(plan, turn("how often should i use it", intent="frequency"), reply.memory, KNOWLEDGE)
    assert again.envelope["verdict"] == "avoid"


def test_a_no_and_a_thank_you_leave_what_was_noticed() -> None:
    memory = talk("my cheek is patchy since i use the bear").memory
    for text, intent, handler in (("thanks", "thank_you", small_talk), ("no", "deny", follow_up)):
        memory = respond(handler, turn(text, intent=intent), memory, KNOWLEDGE).memory
    assert memory.profile.user[AFTER_USE].state is State.PRESENT


def test_after_an_alarm_no_way_to_use_it_is_given_whatever_it_was_taken_for() -> None:
    memory = Memory(held="filler_skin_change")
    asked = turn("should i massage it with the device", intent="does_it_hurt")
    assert respond(answer, asked, memory, KNOWLEDGE).envelope["kind"] == "emergency"


@pytest.mark.parametrize("guess", ["rosacea", "microneedling", "botox"])
def test_what_a_reaction_looks_like_is_not_taken_for_an_illness(guess: str) -> None:
    said = turn("my cheeks have been red for two days since i used it", intent="side_effects", found=guess)
    said = replace(said, mentions=tuple(replace(m, text="") for m in said.mentions))
    reply = respond(check, said, Memory(), KNOWLEDGE)
    assert [f.condition for f in reply.memory.profile.facts(USER)] == [AFTER_USE]
    assert reply.envelope["kind"] == "answer"


def test_an_illness_that_is_named_beside_a_reaction_is_kept() -> None:
    said = turn("i have rosacea and my cheeks are red since i used it", intent="side_effects", found="rosacea")
    reply = respond(check, said, Memory(), KNOWLEDGE)
    assert reply.envelope["verdict"] == "ask"
    assert [f.condition for f in reply.memory.profile.facts(USER)] == ["rosacea"]


def test_a_twitch_that_goes_on_stands_against_it_without_a_word_of_a_session() -> None:
    said = turn("my lip keeps twitching, been a week", intent="twitching")
    assert reaction(said) == "reaction_shape"
    memory = respond(answer, said, Memory(), KNOWLEDGE).memory
    asked = turn("how often should i use it", intent="frequency")
    assert respond(plan, asked, memory, KNOWLEDGE).envelope["verdict"] == "ask"
