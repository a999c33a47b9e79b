"""A no in free words to a question of the check: every word is accounted for, or it is no clear no."""

from __future__ import annotations

import pytest

from actions.rules.profile import State
from actions.rules.screening_denials import Denied, denied, is_late, only_of_now
from actions.rules.screening_words import plain
from tests.actions.rules.screening_talk import QUESTIONS, Talk, talked
from tests.actions.rules.talking import KNOWLEDGE

EVERY = [question.id for question in QUESTIONS]

#: Admissions in odd words: something is told, kept quiet, doubted, or was so once.
ADMISSIONS = [
    ("implants", "only the box"),
    ("implants", "none, well a stimulator"),
    ("implants", "nothing bar the old leads"),
    ("implants", "never, they took it out again"),
    ("implants", "no, pacemaker"),
    ("implants", "no pacemaker, a defibrillator"),
    ("implants", "no implants that are switched on"),
    ("implants", "none of your concern"),
    ("implants", "nothing newer than 2010"),
    ("implants", "no devices at night"),
    ("implants", "not one, two"),
    ("implants", "no gadgets apart from the ear"),
    ("implants", "none working"),
    ("pregnancy_and_birth", "not breastfeeding now"),
    ("pregnancy_and_birth", "not pregnant yet"),
    ("pregnancy_and_birth", "no, he was born in may"),
    ("pregnancy_and_birth", "I'm a man and my wife is expecting"),
    ("pregnancy_and_birth", "tubes tied when he was born last month"),
    ("pregnancy_and_birth", "no periods lately"),
    ("pregnancy_and_birth", "not trying but not careful"),
    ("pregnancy_and_birth", "perimenopausal"),
    ("brain_and_nerves", "never more than two"),
    ("brain_and_nerves", "no seizures since the operation"),
    ("brain_and_nerves", "no fits with the medicine"),
    ("brain_and_nerves", "none worth mentioning"),
    ("brain_and_nerves", "no strokes, only a small one"),
    ("brain_and_nerves", "nothing but auras"),
    ("brain_and_nerves", "not every week"),
    ("brain_and_nerves", "no new seizures"),
    ("brain_and_nerves", "no migraine without wine"),
    ("cancer_and_lumps", "no cancer left"),
    ("cancer_and_lumps", "no more chemo"),
    ("cancer_and_lumps", "none since the surgery"),
    ("cancer_and_lumps", "no lumps that I can feel"),
    ("cancer_and_lumps", "no, all gone"),
    ("cancer_and_lumps", "no, finished with all that"),
    ("cancer_and_lumps", "no, all clear"),
    ("implants", "nah I'm good"),
    ("cancer_and_lumps", "no tumour, a cyst"),
    ("skin_now", "fine apart from the chin"),
    ("skin_now", "clear unless I scratch"),
    ("skin_now", "normal with the ointment"),
    ("skin_now", "good for me"),
    ("skin_now", "mostly clear"),
    ("skin_now", "very dry and flaky"),
    ("skin_now", "no worse than usual"),
    ("skin_now", "perfect until last night"),
    ("today", "not ill, hung over"),
    ("today", "no more than a glass"),
    ("today", "none, just a joint"),
    ("today", "no fever with paracetamol"),
    ("face_treatments", "none lately"),
    ("face_treatments", "no botox, filler"),
    ("face_treatments", "no needles, only a thread"),
    ("face_treatments", "never had much done"),
    ("face_treatments", "nothing big"),
    ("face_treatments", "no work, some lips"),
    ("heart_and_blood", "heart's fine on the tablets"),
    ("heart_and_blood", "blood pressure is normal since the pills"),
    ("heart_and_blood", "good for my age"),
    ("heart_and_blood", "heart's good after the stent"),
    ("heart_and_blood", "no clots any more"),
    ("heart_and_blood", "bp is low but ok"),
    ("illness_and_medicine", "nothing the tablets don't hold"),
    ("illness_and_medicine", "no thyroid"),
    ("illness_and_medicine", "no kidneys"),
    ("illness_and_medicine", "no diabetes, a bit of sugar"),
    ("illness_and_medicine", "I take nothing but warfarin"),
    ("illness_and_medicine", "no medicine but the pill"),
    ("illness_and_medicine", "none but insulin"),
    ("metal_and_worn", "no metal, titanium"),
    ("metal_and_worn", "none of my own teeth"),
    ("metal_and_worn", "no coil, the rod"),
    ("metal_and_worn", "nothing worn in the daytime"),
    ("metal_and_worn", "no metal you can see"),
]


@pytest.mark.parametrize(("question", "text"), ADMISSIONS)
def test_what_is_told_doubted_or_over_is_never_a_clear_no(question: str, text: str) -> None:
    assert denied(text, question) is None
    talk = talked(text, until=question)
    asked = next(q for q in QUESTIONS if q.id == question)
    states = [talk.facts().get(condition) for condition in asked.conditions]
    assert any(state is not State.ABSENT for state in states)


@pytest.mark.parametrize("question", EVERY)
@pytest.mark.parametrize(
    "text",
    [
        "none at all, thank heavens",
        "nothing of the kind",
        "no madam never",
        "never ever",
        "not a single one",
        "no to all of those",
        "I haven't had any of them",
        "nope, I've never had anything like that",
        "no, definitely not",
        "nothing to mention",
        "a firm no",
        "no history of any of that",
        "none of the above, honestly",
    ],
)
def test_a_no_to_everything_in_warm_words(question: str, text: str) -> None:
    assert denied(text, question) is Denied.WHOLE


@pytest.mark.parametrize("question", EVERY)
@pytest.mark.parametrize(
    "text",
    [
        "not that I am aware",
        "I guess not",
        "probably none",
        "none I think",
        "nothing much",
        "nothing really",
        "none?",
        "hopefully never",
        "not all of them",
        "no but maybe",
        "none so far",
        "nothing lately",
        "nobody asked",
        "no more",
        "never again",
        "not often",
        "thanks",
    ],
)
def test_a_doubtful_or_empty_answer_is_no_clear_no(question: str, text: str) -> None:
    assert denied(text, question) is None


@pytest.mark.parametrize(
    ("question", "text", "much"),
    [
        ("brain_and_nerves", "nope, thank goodness", Denied.WHOLE),
        ("implants", "nah thankfully", Denied.WHOLE),
        ("implants", "no electronics, no implants inside me", Denied.WHOLE),
        ("implants", "never had a stimulator", Denied.PART),
        ("pregnancy_and_birth", "nah, I'm a lad", Denied.WHOLE),
        ("pregnancy_and_birth", "I'm well past the menopause", Denied.WHOLE),
        ("pregnancy_and_birth", "no, I am 64, the menopause is long over", Denied.WHOLE),
        ("pregnancy_and_birth", "no, 59, menopause long done", Denied.WHOLE),
        ("pregnancy_and_birth", "73", Denied.WHOLE),
        ("pregnancy_and_birth", "no, had my tubes tied", Denied.WHOLE),
        ("pregnancy_and_birth", "not nursing", Denied.PART),
        ("pregnancy_and_birth", "I'm 39", Denied.PART),
        ("brain_and_nerves", "no convulsions or strokes", Denied.PART),
        ("brain_and_nerves", "never, head's good", Denied.WHOLE),
        ("cancer_and_lumps", "none, no growths", Denied.WHOLE),
        ("cancer_and_lumps", "no melanoma", Denied.PART),
        ("skin_now", "my complexion is lovely", Denied.WHOLE),
        ("skin_now", "all healthy, a touch dry", Denied.WHOLE),
        ("skin_now", "combination", Denied.PART),
        ("today", "no, 52 and sober", Denied.WHOLE),
        ("today", "27", Denied.PART),
        ("face_treatments", "I've never had any procedures", Denied.WHOLE),
        ("face_treatments", "no threads or peels", Denied.PART),
        ("heart_and_blood", "pulse and bp are normal", None),
        ("heart_and_blood", "my ticker is strong", Denied.PART),
        ("heart_and_blood", "heart and blood pressure are both fine", Denied.PART),
        ("illness_and_medicine", "no diseases, no pills", Denied.WHOLE),
        ("illness_and_medicine", "I take no tablets", Denied.PART),
        ("illness_and_medicine", "no kidney, no thyroid, none of that", Denied.WHOLE),
        ("metal_and_worn", "no screws or pins", Denied.PART),
        ("metal_and_worn", "not a thing, my teeth are all my own", Denied.WHOLE),
    ],
)
def test_how_much_is_denied(question: str, text: str, much: Denied | None) -> None:
    assert denied(text, question) is much


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("illness_and_medicine", "no daily pills ? under_care"),
        ("cancer_and_lumps", "no growths ? suspicious_lesion"),
        ("heart_and_blood", "bp is excellent ? blood_pressure"),
        ("today", "I'm 44 ? under18"),
        ("metal_and_worn", "no crowns ? dental_metal"),
    ],
)
def test_what_is_denied_by_name_is_never_a_finding(question: str, line: str) -> None:
    talk = talked(line, until=question)
    assert State.PRESENT not in talk.facts().values()
    assert talk.to_the_end().envelope["verdict"] == "none_matched"


@pytest.mark.parametrize("topic", ["device_trouble", "men", "results_when", "side_effects"])
def test_a_clear_no_counts_whatever_topic_it_was_taken_for(topic: str) -> None:
    assert topic in KNOWLEDGE.topics
    talk = talked(f"nothing like that, thank god ? {topic}")
    assert talk.last is not None
    assert talk.last.envelope["asks"] == "pregnancy_and_birth"


@pytest.mark.parametrize("question", ["implants", "brain_and_nerves", "cancer_and_lumps", "heart_and_blood"])
@pytest.mark.parametrize("text", ["none right now", "nothing currently", "no, not at the moment", "none today"])
def test_a_no_of_now_does_not_answer_a_question_of_ever(question: str, text: str) -> None:
    assert only_of_now(plain(text), question)
    talk = talked(text, until=question)
    assert talk.last is not None
    assert talk.last.envelope["asks"] == question
    assert talk.facts()[f"open_{question}"] is State.UNKNOWN
    assert not only_of_now(plain(text), "today")


@pytest.mark.parametrize("text", ["im a week late", "late", "no, 5 days late", "my period is overdue"])
def test_a_late_period_is_no_wish_to_stop(text: str) -> None:
    assert is_late(plain(text), "pregnancy_and_birth")
    talk = talked(text, until="pregnancy_and_birth")
    assert talk.facts()["open_pregnancy_and_birth"] is State.UNKNOWN
    assert not is_late("im in my late thirties", "pregnancy_and_birth")
    assert not is_late(plain(text), "implants")


@pytest.mark.parametrize("yes", ["yes", "once", "used to"])
def test_a_yes_is_not_wiped_by_the_first_none_of_these(yes: str) -> None:
    talk: Talk = talked(yes, "None of these", until="brain_and_nerves")
    assert talk.last is not None
    assert talk.last.envelope["asks"] == "brain_and_nerves"
    assert talk.facts()["open_brain_and_nerves"] is State.UNKNOWN
    assert talk.say("None of these").envelope["asks"] == "cancer_and_lumps"


def test_what_is_told_beside_a_yes_keeps_the_question_open() -> None:
    talk = talked("twice, high temperature, as a baby ? fever~past", until="brain_and_nerves")
    assert talk.last is not None
    assert talk.last.envelope["asks"] == "brain_and_nerves"
    assert "None of these" in talk.last.buttons
    assert talk.facts()["open_brain_and_nerves"] is State.UNKNOWN


def test_what_is_so_is_told_before_what_is_denied() -> None:
    talk = talked("no surgery and no epilepsy, a cold ? surgery~absent, epilepsy~absent, fever", until="today")
    assert talk.last is not None
    assert ": a fever or illness" in talk.last.messages[0]


def test_a_question_that_is_answered_in_part_is_not_asked_in_full_again() -> None:
    talk = talked("aligners ? braces", until="metal_and_worn")
    assert talk.last is not None
    assert "Question 10" not in " ".join(talk.last.messages)
    assert talk.say("Nothing else").envelope["verdict"] == "ask"
