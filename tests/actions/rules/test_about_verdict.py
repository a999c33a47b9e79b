"""What is said about the verdict while a check runs is no answer: it is told again, or what is so far."""

from __future__ import annotations

import pytest

from actions.rules.about_verdict import accepts, asks_outcome
from actions.rules.profile import State
from tests.actions.rules.screening_talk import Talk, findings, kept, mention, read, talked

ASKED = [
    "outcome?",
    "the verdict so far please",
    "what's your conclusion then",
    "what is my result so far?",
    "where does that leave me",
    "how am I doing so far?",
    "how's it going so far",
    "how do things look for me?",
    "everything fine so far?",
    "what would that mean for my use of it",
]
DRAWN = [
    "so it's a no then?",
    "that's a hard no then?",
    "is that a definite no?",
    "no go then?",
    "ok so is this a no",
    "so I'm disqualified?",
    "ruled out because of that then?",
    "so that makes me ineligible?",
    "am I barred from it?",
    "even on Sundays only?",
    "not even with a break in between?",
    "would skipping the left side make any difference?",
    "does that change anything?",
    "and what does that mean",
    "should I leave it then?",
    "ok so must i wait",
]
NOT_ASKED = [
    "no",
    "no, never",
    "that's a no",
    "it's a definite no",
    "no to all of them",
    "no?",
    "does the gel brand make any difference?",
    "when do results show?",
    "are the results lasting?",
    "I'm worn out",
    "so I'm banned from driving because of my turns?",
    "it's out now",
    "out of curiosity, who made you",
    "no one told me",
    "I have a difference in leg length",
]
TAKEN = [
    "aw that's a shame",
    "ah well, pity",
    "I won't use it then",
    "then I shan't bother",
    "ok I'll leave it alone",
    "fair enough, I understand",
    "that's disappointing",
    "I'd better not then",
    "not for me then, oh well",
]
NOT_TAKEN = [
    "no",
    "ok",
    "go on",
    "I won't say",
    "is that a shame?",
    "it's a shame about my pacemaker",
    "I won't be without my insulin pump",
    "never had one",
    "I have a sad face",
    "not for me",
]


@pytest.mark.parametrize("text", ASKED)
def test_the_outcome_is_asked_for_at_any_time(text: str) -> None:
    assert asks_outcome(text, stands=False)


@pytest.mark.parametrize("text", DRAWN)
def test_a_conclusion_is_drawn_from_what_stands(text: str) -> None:
    assert asks_outcome(text, stands=True)


@pytest.mark.parametrize("text", NOT_ASKED)
@pytest.mark.parametrize("stands", [True, False])
def test_it_is_not_asked_for(text: str, stands: bool) -> None:
    assert not asks_outcome(text, stands=stands)


@pytest.mark.parametrize("text", [*ASKED, *DRAWN])
@pytest.mark.parametrize("course", [(), ("go on",)])
def test_what_stands_is_told_again_and_nothing_is_denied_by_it(text: str, course: tuple[str, ...]) -> None:
    talk = talked("an ICD since May ? icd", *course, until="pregnancy_and_birth")
    before = talk.facts()
    reply = talk.say(text, intent="deny")
    assert (reply.envelope["kind"], reply.envelope["verdict"], findings(reply)) == ("verdict", "avoid", {"icd"})
    assert reply.envelope["asks"] == "pregnancy_and_birth"
    assert talk.facts() == before


@pytest.mark.parametrize("text", ASKED)
def test_while_nothing_stands_it_is_no_clearance(text: str) -> None:
    talk = talked("None of these", until="pregnancy_and_birth")
    reply = talk.say(text, intent="results_when")
    assert (reply.envelope["kind"], reply.envelope["asks"]) == ("question", "brain_and_nerves")
    assert "8 of 10" in read(talk)
    assert "don't start" in read(talk)


@pytest.mark.parametrize("text", ASKED)
def test_a_question_that_was_left_open_stands_as_well(text: str) -> None:
    talk = talked("Not sure")
    reply = talk.say(text, intent="results_when")
    assert (reply.envelope["kind"], reply.envelope["verdict"]) == ("verdict", "ask")


@pytest.mark.parametrize("text", ["none?", "no none of these?", "nothing else?"])
def test_a_no_with_a_question_mark_is_no_clear_no(text: str) -> None:
    talk = Talk()
    talk.start()
    talk.say(text, intent="deny")
    assert State.ABSENT not in talk.facts().values()


def test_a_question_that_names_what_is_known_tells_nothing() -> None:
    talk = talked("I nurse my son ? breastfeeding", until="pregnancy_and_birth")
    reply = talk.say("and while nursing on weekends only?", mention("breastfeeding"), intent="check_condition")
    assert (reply.envelope["verdict"], findings(reply)) == ("avoid", {"breastfeeding"})


def test_the_verdict_on_another_person_is_told_of_them_alone() -> None:
    talk = talked("a pacemaker ? mum:pacemaker", start="check my mum")
    reply = talk.say("so that's a no for her?", intent="deny")
    assert (reply.envelope["verdict"], reply.envelope["subject"]) == ("avoid", "other")


def test_a_question_for_somebody_else_is_not_answered_with_ones_own_verdict() -> None:
    talk = talked("an ICD ? icd", "go on", until="implants")
    talk.say("is that a no for my sister too?", intent="deny")
    assert "avoid" not in str(talk.last and talk.last.envelope.get("verdict"))


@pytest.mark.parametrize("text", TAKEN)
def test_a_refusal_is_taken_as_it_is(text: str) -> None:
    assert accepts(text)
    talk = talked("my ICD ? icd", "go on", until="pregnancy_and_birth")
    reply = talk.say(text, intent="deny")
    assert (reply.envelope["kind"], reply.envelope["verdict"]) == ("verdict", "avoid")
    assert set(reply.buttons) == {"Go on", "Stop here"}
    assert set(kept(talk)) == {"icd"}


@pytest.mark.parametrize("text", NOT_TAKEN)
def test_what_says_something_else_is_not_taken_for_that(text: str) -> None:
    assert not accepts(text)


def test_without_a_refusal_there_is_nothing_to_take() -> None:
    talk = talked("None of these")
    assert "verdict" not in talk.say("oh what a pity").envelope
