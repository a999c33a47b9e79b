"""What was asked about in general and turns out to be the writer's own, or plainly not."""

from __future__ import annotations

from datetime import date

import pytest

from actions.rules.knowledge import load_knowledge
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.slips import with_slip
from actions.rules.turn import Mention, Turn

_TODAY = date(2026, 11, 23)
_CONDITIONS = load_knowledge().conditions


def _asked(condition: str, *, lately: bool = True) -> Memory:
    fact = Fact(condition, State.UNKNOWN, Basis.GENERAL, _TODAY)
    return Memory(profile=Profile(user={condition: fact}), changed=((USER, condition),) if lately else ())


def _turn(text: str, *mentions: Mention, flags: tuple[str, ...] = ()) -> Turn:
    return Turn(text, "", 1.0, ("results_when",), (), mentions, flags, None, (), _TODAY)


def _status(text: str, condition: str, *, lately: bool = True) -> str:
    turn = with_slip(_turn(text), _asked(condition, lately=lately), _CONDITIONS)
    return next((m.status for m in turn.mentions if m.condition == condition), "")


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        ("icd", "mine has only fired the once"), ("neurostimulator", "mine sits by my hip and I recharge it on sundays"),
        ("loop_recorder", "mine is due out in april"), ("pacemaker", "leeds general put mine in"),
        ("heart_condition", "mine was found at my school medical"), ("autoimmune", "had it since college"),
        ("migraine", "i only get them in summer"), ("bleeding", "the hospital has me on them, nobody said a thing about gadgets"),
        ("bleeding", "2.5mg at teatime"), ("epilepsy", "my pills do the job nicely"), ("epilepsy", "it's well controlled though"),
        ("epilepsy", "i do have that, just not badly"), ("thyroid", "i'm on thyroxine for it"), ("diabetes", "i've had it 12 years and no trouble"),
        ("stroke_tia", "it was four years ago for me"), ("pregnancy", "i've about nine weeks left"),
        ("pregnancy", "well im due in march"), ("pregnancy", "oh. i just found out on saturday"),
        ("botox", "i had a top up on friday"), ("filler", "last one was two weeks ago, i go every spring"),
    ],
)  # fmt: skip
def test_a_slip_makes_it_the_writers(condition: str, text: str) -> None:
    assert _status(text, condition) == "stated"


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        ("epilepsy", "ok i get it now"), ("epilepsy", "got it, cheers"), ("pacemaker", "mine arrived this morning"),
        ("pacemaker", "a client of mine was asking"), ("epilepsy", "mine has five levels, is that a lot"),
        ("pregnancy", "i've got a wedding in six weeks"), ("pregnancy", "im 12 weeks away from my holiday"),
        ("migraine", "my sister gets them"), ("diabetes", "i haven't got it"), ("diabetes", "what if i had it"),
        ("epilepsy", "i'd worry if i had that"), ("botox", "i want to try it next week"), ("thyroid", "interesting, thanks"),
        ("autoimmune", "i bought it last year"), ("icd", "never had one of those"), ("epilepsy", "my skin looks dull"),
        ("pregnancy", "im 45 and curious"), ("heart_condition", "i read about it in a magazine"),
    ],
)  # fmt: skip
def test_harmless_words_make_nothing_the_writers(condition: str, text: str) -> None:
    assert _status(text, condition) == ""


@pytest.mark.parametrize(
    "text", ["not me, luckily", "fair enough, not me though", "no, not mine", "no not me, it was my aunt asking"]
)
def test_a_plain_denial_is_believed(text: str) -> None:
    assert _status(text, "pregnancy") == "absent"


@pytest.mark.parametrize("text", ["not me yet", "not me but i might be", "not just me is it", "not my fault"])
def test_a_doubtful_denial_is_none(text: str) -> None:
    assert _status(text, "pregnancy") == ""


def test_later_in_the_talk_only_mine_and_control_count() -> None:
    assert _status("it's all under control", "epilepsy", lately=False) == "stated"
    assert _status("mine is a mild one", "epilepsy", lately=False) == "stated"
    assert _status("i've had it for years", "epilepsy", lately=False) == ""


def test_what_is_over_or_out_is_kept_as_that() -> None:
    assert _status("i had it as a child", "epilepsy") == "past"
    assert _status("i had mine taken out in may", "pacemaker") == "removed"


def test_a_guess_and_a_false_alarm_give_way_to_it() -> None:
    guess = Mention("iud", Fact("iud", State.PRESENT, Basis.STATED, _TODAY), USER, "")
    turn = with_slip(_turn("they put mine in at easter", guess), _asked("pacemaker"), _CONDITIONS)
    assert [m.condition for m in turn.mentions] == ["pacemaker"]
    cry = with_slip(_turn("i only found out last night", flags=("self_harm",)), _asked("pregnancy"), _CONDITIONS)
    assert cry.red_flags == () and cry.topics == ()
    for more in ("and i can't go on", "and my face is drooping"):
        flagged = with_slip(
            _turn(f"i only found out last night {more}", flags=("self_harm",)), _asked("pregnancy"), _CONDITIONS
        )
        assert flagged.red_flags == ("self_harm",)
    other = with_slip(_turn("mine gives me chest pain", flags=("chest_pain",)), _asked("pacemaker"), _CONDITIONS)
    assert other.red_flags == ("chest_pain",)


def test_what_is_named_stays_beside_it() -> None:
    shake = Mention("ms_neuro", Fact("ms_neuro", State.PRESENT, Basis.STATED, _TODAY), USER, "shake")
    turn = with_slip(_turn("mine is for the shake", shake), _asked("neurostimulator"), _CONDITIONS)
    assert [m.condition for m in turn.mentions] == ["ms_neuro", "neurostimulator"]
