"""What a message was understood to say, and whom it is about."""

from __future__ import annotations

from datetime import date

import pytest

from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.subject import of_them_again, subject_of
from actions.rules.turn import Turn, read_turn
from tests.actions.rules.talking import TODAY, mention, message_of, turn

MUM = Memory(Profile().with_fact("mum", Fact("pregnancy", State.PRESENT, Basis.STATED, TODAY)))


@pytest.mark.parametrize(
    ("text", "found", "memory", "who"),
    [
        ("can i use it", "", Memory(), USER),
        ("pregnant", "pregnancy", MUM, USER),
        ("not pregnant", "pregnancy~absent", MUM, USER),
        ("mum is", "mum:pregnancy", Memory(), "mum"),
        ("not me but mum", "pregnancy~absent, mum:epilepsy", Memory(), "mum"),
        ("mum is, i am not", "mum:epilepsy, pregnancy~absent", Memory(), "mum"),
        ("mum and dad", "mum:epilepsy, dad:icd", Memory(), "dad"),
        ("can I? not pregnant, mum is", "pregnancy~absent, mum:epilepsy", Memory(), USER),
        ("for my mother", "", Memory(), "mum"),
        ("for our client", "", Memory(), "client"),
        ("i ask for my mother", "", Memory(), USER),
        ("i ask for my mother", "", MUM, "mum"),
        ("what about her", "", MUM, "mum"),
        ("what about her", "", Memory(), USER),
        ("she\u2019s fine", "", MUM, "mum"),
        ("What about MYSELF, not her", "", MUM, USER),
        ("can i do it on her", "", MUM, "mum"),
        ("can i do it, she asks", "", MUM, USER),
        ("can it be used", "", MUM, USER),
    ],
)
def test_whom_a_message_is_about(text: str, found: str, memory: Memory, who: str) -> None:
    assert subject_of(turn(text, found=found), memory) == who


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("born in 2012", True),
        ("born 2008", True),
        ("born on 22 november 2008", False),
        ("born on 23 november 2008", True),
        ("born on 21 november 2008", False),
        ("DOB 2026", True),
        ("born 2008, had botox recently", True),
        ("born in 2027", False),
        ("born in 2007", False),
        ("born in 1908", False),
        ("made in 2012", False),
    ],
)
def test_a_year_of_birth_makes_a_minor(text: str, minor: bool) -> None:
    found = [(m.condition, m.who, m.fact.state, m.fact.basis, m.fact.said) for m in turn(text).mentions]
    assert found == ([("under18", USER, State.PRESENT, Basis.STATED, TODAY)] if minor else [])


def test_an_empty_message_is_an_empty_turn() -> None:
    assert read_turn({}, TODAY) == Turn("", "", 0.0, (), (), (), (), None, (), TODAY)
    nothing = {"text": None, "intent": None, "entities": None, "topics": None, "intent_ranking": None, "metadata": None}
    assert read_turn(nothing, TODAY) == read_turn({}, TODAY)


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("it's for my gran, she's 71", False),
        ("my wife is 44, would it suit her", False),
        ("a 52 year old friend wants one", False),
        ("she turned 18 in May", False),
        ("it's for my gran, she's 71, and our Amy is 15", True),
        ("I am 44 and she's only fifteen", True),
        ("dad is 60, the kid wants a go", True),
        ("my pal is in the sixth form", True),
        ("he is 17 and a half", True),
    ],
)
def test_an_age_above_17_describes_no_minor(text: str, minor: bool) -> None:
    message = message_of(text, {"intent": "age"})
    message["entities"] = [{**mention("under18"), "text": ""}]
    assert bool(read_turn(message, TODAY).mentions) is minor


def test_everything_that_was_understood_is_in_the_turn() -> None:
    message = message_of(
        "Filler 3 days ago, they said 4 weeks", {"intent": "cost", "found": "mum:filler~past@3 days ago"}
    )
    message["topics"] += [{"name": "what_is"}, {"name": "cost"}]
    message["intent_ranking"] = [{"name": "cost"}, {"name": "nlu_fallback"}, {"name": "what_is"}]
    message["entities"] += [{"entity": "condition", "extractor": "Other", "value": "icd"}]
    message["entities"] += [{"entity": "red_flag", "extractor": "Other", "value": "burn"}]
    message["language"] = "de"
    read = read_turn(message, TODAY)
    assert (read.intent, read.confidence, read.topics, read.nearest) == (
        "cost",
        0.9,
        ("cost", "what_is"),
        ("cost", "what_is"),
    )
    assert (read.language, read.advised, read.cut, read.red_flags) == ("de", 28, False, ())
    assert [m.fact for m in read.mentions] == [Fact("filler", State.PRESENT, Basis.PAST, TODAY, date(2026, 11, 19))]
    assert [(m.who, m.text, m.status) for m in read.mentions] == [("mum", "filler", "past")]
    assert [w.day for w in read.dates] == [date(2026, 11, 19)]


@pytest.mark.parametrize("found", ["x~absent", "x~asked", "x~planned", "x~removed", "x~uncertain"])
def test_the_status_of_a_mention_in_one_word(found: str) -> None:
    assert turn("x", found=found).mentions[0].status == found.partition("~")[2]


def test_dates_are_read_in_what_is_read_of_a_message() -> None:
    assert [w.day for w in turn("a" * 3_990 + " yesterday").dates] == [date(2026, 11, 21)]
    assert turn("a" * 3_999 + " yesterday").dates == ()
    assert turn("a" * 3_990 + " told 4 weeks").advised is None
    assert not turn("a" * 4_000).cut
    assert turn("a" * 4_001).cut


def test_the_day_of_a_mention_is_read_in_its_clause() -> None:
    message = message_of("x", {"found": "botox"})
    message["entities"][0] |= {"when": "friday", "clause": "getting botox friday"}
    assert read_turn(message, TODAY).mentions[0].fact.day == date(2026, 11, 27)
    message["entities"][0] |= {"when": "friday", "clause": "botox on monday"}
    assert read_turn(message, TODAY).mentions[0].fact.day == date(2026, 11, 20)
    message["entities"][0] |= {"when": "friday", "clause": ""}
    assert read_turn(message, TODAY).mentions[0].fact.day == date(2026, 11, 20)
    message["entities"][0] |= {"when": "hm", "clause": "hm"}
    assert read_turn(message, TODAY).mentions[0].fact.day is None
    message["entities"][0] |= {"when": None, "clause": None, "text": None, "relation": None, "who": "other"}
    mention = read_turn(message, TODAY).mentions[0]
    assert (mention.fact.day, mention.text, mention.who) == (None, "", "")


@pytest.mark.parametrize(
    ("text", "healthy"),
    [
        ("I'm perfectly healthy", True),
        ("I\u2019m healthy", True),
        ("no conditions", True),
        ("none of those", True),
        ("healthy but pregnant", False),
        ("no conditions except one", False),
        ("my mum has no conditions", False),
        ("hello", False),
        ("the exclusions do not apply to me in any way", True),
        ("not a single item of your list applies to me", True),
        ("I doubt that the list doesn't apply to me", False),
        ("most of those do not apply to me", False),
        ("the list does not apply to me but i take tablets", False),
    ],
)
def test_being_healthy(text: str, healthy: bool) -> None:
    assert turn(text).says_healthy is healthy


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("I'm 18 on the 20th of next month", True),
        ("i'll be eighteen in three weeks", True),
        ("18 next spring", True),
        ("turning 18 on friday so nearly", True),
        ("i was 18 on the 2nd of may", False),
        ("i'm 18, on the pill", False),
        ("i'm 38 on sunday", False),
        ("18 minutes in total, is that much", False),
    ],
)
def test_an_eighteenth_birthday_that_is_still_to_come(text: str, minor: bool) -> None:
    read = read_turn(message_of(text, {"intent": "age"}), TODAY)
    assert ("under18" in [m.condition for m in read.mentions]) is minor


def test_who_is_told_of_by_a_pronoun_first_is_whoever_was_spoken_of() -> None:
    read = of_them_again(turn("she takes tablets for it", found=":under_care"), MUM)
    named = of_them_again(turn("my new boss has fits, she takes tablets", found=":under_care"), MUM)
    assert [m.who for m in read.mentions] == ["mum"]
    assert [m.who for m in named.mentions] != ["mum"]
