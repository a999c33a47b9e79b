"""The step-by-step check in detail: what a person reads after a short talk, and what is kept of it.

A line of a talk is what the person says; after " ? " stands what was understood of it: a topic, "=" and another intent,
"start", or conditions in the notation of `talking`.
"""

from __future__ import annotations

from datetime import date

import pytest

from actions.rules.interview import Interview
from actions.rules.memory import Memory
from actions.rules.profile import USER
from actions.rules.screening_words import is_for_the_check
from tests.actions.rules.screening_talk import findings, kept, read, talked
from tests.actions.rules.talking import KNOWLEDGE, mention

FIRST, *_, LAST = KNOWLEDGE.screening.values()
ME, MUM = "check me", "check my mum"
GROUP = "Autoimmune disease or a weak immune system"


@pytest.mark.parametrize(
    ("until", "lines", "words"),
    [
        ("implants", ["none of these"], "Thank you: none of these, then. Question 2 of 10. Is pregnancy,"),
        ("implants", ["skip"], "All right, we leave that out. It stays open, so a clinician should look at it first."),
        ("implants", ["not sure"], "I keep that as not sure. It counts as open, and open is not a no:"),
        ("implants", ["blah blah"], "Sorry, I did not understand that. Tap a button, or say in plain words"),
        ("implants", ["again"], "Question 1 of 10. Do you have an implant with a battery"),
        ("implants", ["yes", "again"], "You said yes. Which of these is it?"),
        ("implants", ["A pacemaker", "blah"], "I could not tell whether to go on or to stop. Please say"),
        ("implants", ["A pacemaker", "not sure"], "I could not tell whether to go on or to stop. Please say"),
        ("implants", ["A pacemaker", "yes i do"], "I could not tell whether to go on or to stop. Please say"),
        ("implants", ["A pacemaker", "Go on", "Nothing else"], "Thank you: nothing more here, then. Question 2 of 10."),
        ("implants", ["A pacemaker", "sure thing ? =affirm"], "All right, next. Implants that run on power: does"),
        ("implants", ["A pacemaker", "does it hurt ? does_it_hurt", "Go on"], "Let us go on. Implants that run"),
        ("implants", ["no treatments ? =check_condition"], 'To be certain: is it "none of these" for everything'),
        ("implants", ["A pacemaker", "Go on", "go back"], "Back one question. What you say now counts instead"),
        ("implants", ["none of these", "actually i do"], "We are back at this question. Your new answer takes"),
        ("implants", ["none that i know of", "go back"],
         "We are back at this question. Your new answer takes the place of the old one. Question 1 of 10."),
        ("implants", ["Not sure", "go back", "skip"],
         "All right, we leave that out. It stays open, so a clinician should look at it first. Question 2 of 10."),
        ("implants", ["yes", "not sure"], "Not knowing which is fine to say. Until it is clear I go by the gravest"),
        ("skin_now", ["Rosacea", "start over"],
         "All right, we start from the first question again. What you told me before still counts: rosacea."),
        ("illness_and_medicine", [GROUP], "Noted: maybe an autoimmune disease and maybe a weak immune system or"),
        ("illness_and_medicine", [GROUP, "not sure"],
         "Not knowing which is fine to say. Until it is clear I go by the gravest of them. Illness and medicines:"),
        ("illness_and_medicine", [GROUP, "2"], "Thank you, I have: a weak immune system"),
        ("illness_and_medicine", ["sugar, nothing else ? diabetes"], "Noted: diabetes and no to the others."),
        ("brain_and_nerves", ["Migraine or other headaches", "it is gone ? migraine~absent"],
         "Thanks for putting that right. I now have: no migraine or headaches. I may have missed part of that. Which"),
        ("brain_and_nerves", ["not those three ? epilepsy~absent, seizures~absent, stroke_tia~absent"],
         "Noted: no epilepsy, no seizures and no stroke or mini-stroke. Seizures, stroke and nerves: is there"),
        ("brain_and_nerves", ["not those ? epilepsy~absent, seizures~absent, stroke_tia~absent, ms_neuro~absent"],
         "Noted: no to the others. Seizures, stroke and nerves:"),
        ("pregnancy_and_birth", ["Breastfeeding", "Go on", "wrong button sorry", "Trying for a baby or IVF"],
         "I have taken that back: breastfeeding no longer counts. Got it: trying for a baby. Because of"),
        ("face_treatments", ["Botox or the like"], "Thank you, I have: Botox. When was the last time, for Botox?"),
        ("face_treatments", ["Botox or the like", "not sure"],
         "Without a day I can't say when the wait is over, so the wait stays. Treatments on the face: does anything"),
        ("face_treatments", ["Botox or the like", "none"], "Without a day I can't say when the wait is over, so"),
        ("face_treatments", ["Botox or the like", "2 november"],
         "Got it: Botox on 2 November 2026. Ten full days have gone by since Botox. If your injector"),
        ("face_treatments", ["what about botox? ? botox~asked@20 november"], "It is too soon after Botox."),
    ],
)  # fmt: skip
def test_what_is_read_after_an_answer(until: str, lines: list[str], words: str) -> None:
    text = read(talked(*lines, until=until))
    assert text.startswith(words)
    assert text.count("Question ") <= 1


@pytest.mark.parametrize(
    ("until", "lines", "words"),
    [
        ("implants", ["none of these"], "not long ago a matter for your mum?"),
        ("implants", ["something rare ? =check_condition"], "I have: what you describe (your mum). Question 1"),
        ("implants", ["hers, and i have fits ? mum:pacemaker, epilepsy"],
         "I have: a pacemaker (your mum). Thank you, I have: epilepsy (you). For your mum my answer is no"),
        ("face_treatments", ["yesterday ? :botox@yesterday"],
         "I have: Botox on 21 November 2026 (your mum). Please let your mum wait: not before 1 December 2026,"),
    ],
)  # fmt: skip
def test_what_is_read_in_the_check_of_another_person(until: str, lines: list[str], words: str) -> None:
    assert words in read(talked(*lines, start=MUM, until=until))


@pytest.mark.parametrize("line", ["why do you ask?", "the reason ? =why"])
def test_the_reason_of_a_question_comes_with_its_sources(line: str) -> None:
    talk = talked(line)
    assert talk.last is not None
    assert talk.last.messages[0].startswith(f"{FIRST.why.text} Question 1 of 10."), "in one message"
    assert talk.last.envelope["sources"] == list(FIRST.why.sources)


@pytest.mark.parametrize(
    ("lines", "words", "envelope"),
    [
        (["hi ? =greet"], "And back to my question: Question 1", {"kind": "smalltalk", "step": 1}),
        (["A pacemaker", "does it hurt ? does_it_hurt"], "To go on with the check: That answer stands by itself.",
         {"kind": "answer", "asks": "implants", "form": "screening", "of": 10}),
        (["the neck ? neck_centre"], "And back to my question: Question 1", {"verdict": "local", "asks": "implants"}),
        (["the summary ? =screening_summary"], "And back to my question: Question 1", {"kind": "answer", "step": 1}),
    ],
)  # fmt: skip
def test_the_way_back_from_something_else(lines: list[str], words: str, envelope: dict[str, object]) -> None:
    reply = talked(*lines).last
    assert reply is not None
    assert reply.messages[-1].startswith(words)
    assert reply.envelope.items() >= envelope.items()


@pytest.mark.parametrize(
    ("topic", "answered"),
    [("does_it_hurt", "By the article"), ("gel_choice", "To know for later"), ("technique", "The skin of the")],
)
def test_a_question_beside_an_answer_is_answered_as_far_as_the_verdict_lets_it(topic: str, answered: str) -> None:
    talk = talked(until="skin_now")
    talk.say("i have rosacea, which gel?", mention("rosacea"), intent=topic)
    told = "Got it: rosacea. Because of rosacea, my answer is to ask first and not to start before you have a reply."
    assert read(talk).startswith(f"{told} {answered}")


# --- how it begins, and how it ends -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "words", "envelope", "last_button"),
    [
        (["my friend has it ? friend:rosacea", "check my friend ? start"], "Gladly. This is about your friend: 10",
         {"verdict": "ask", "subject": "other"}, "Why do you ask?"),
        (["botox on 20 november ? botox@20 november", "check me ? start"], "Let us look at it together, in 10",
         {"verdict": "wait", "subject": "user", "asks": "implants"}, "Why do you ask?"),
        (["can i use it ? can_i_use", "yes ? =affirm"], "I take your yes as: let us go through it together.",
         {"kind": "question", "step": 1}, "Why do you ask?"),
        (["the summary ? =screening_summary"], "There is no summary yet, as we have not gone through the questions. "
         "Shall we? It takes 10 short", {"kind": "question", "asks": "screening"}, "Check me step by step"),
        (["the summary ? =screening_summary", "yes ? =affirm"], "Let us look at it together, in 10",
         {"step": 1}, "Why do you ask?"),
    ],
)  # fmt: skip
def test_how_a_check_begins(lines: list[str], words: str, envelope: dict[str, object], last_button: str) -> None:
    talk = talked(*lines, start="")
    assert read(talk).startswith(words)
    assert talk.last is not None
    assert talk.last.envelope.items() >= envelope.items()
    assert talk.last.buttons[-1] == last_button


def test_what_is_known_is_told_at_the_start_with_the_verdict_of_the_worst() -> None:
    talk = talked("both ? rosacea, pacemaker", "check me ? start", start="")
    assert "What you told me before still counts: a pacemaker and rosacea. I won't ask that again." in read(talk)
    assert "please don't use microcurrent because of a pacemaker. Question 1 of 10." in read(talk)
    assert talk.last is not None
    assert (talk.last.envelope["verdict"], findings(talk.last)) == ("avoid", {"pacemaker", "rosacea"})
    assert "Go on" not in talk.say("Breastfeeding").buttons, "the choice to stop is for the first no only"


@pytest.mark.parametrize("stop", [[], ["stop here"]])
@pytest.mark.parametrize("pending", ["A pacemaker", "yes", "not that i know of"])
def test_a_check_that_is_taken_up_again_asks_its_question(pending: str, stop: list[str]) -> None:
    talk = talked(pending, *stop, "check me ? start")
    assert talk.last is not None
    assert "Let us go on." in read(talk) or "All right, next." in read(talk)
    assert "Skip" in talk.last.buttons


@pytest.mark.parametrize(
    ("start", "until", "lines", "words", "envelope"),
    [
        (ME, "implants", ["bye ? =goodbye"], "All right, we stop. 10 of 10 questions have no answer yet, so",
         {"kind": "answer", "topics": [], "sources": ["MICA"], "step": 0, "of": 10, "check": "not_completed"}),
        (ME, "skin_now", ["Rosacea", "stop"], "Please don't start yet. With rosacea, ask a clinician first. Ask a "
         "skin doctor first.", {"kind": "verdict", "verdict": "ask", "subject": "user", "step": 4, "of": 10}),
        (MUM, "skin_now", ["Rosacea", "stop"], "Please don't start with your mum yet. With rosacea, a clinician",
         {"kind": "verdict", "verdict": "ask", "subject": "other", "check": "not_completed"}),
        (MUM, "metal_and_worn", ["none of these"], "Thank you: none of these, then. Nothing you told me about your mum",
         {"verdict": "none_matched", "subject": "other", "form": "screening", "step": 10, "of": 10}),
        (ME, "metal_and_worn", ["Skip"], "Skipped. I keep it as open, and open is not a no:",
         {"verdict": "ask", "subject": "user", "step": 10}),
        (ME, "metal_and_worn", ["A hearing aid", "Skip"], "All right, we leave that out. It stays open, so a clinician "
         "should look at it first. Because of a hearing aid, my answer is to ask first", {"verdict": "ask"}),
    ],
)  # fmt: skip
def test_how_a_check_ends(start: str, until: str, lines: list[str], words: str, envelope: dict[str, object]) -> None:
    talk = talked(*lines, start=start, until=until)
    assert read(talk).startswith(words)
    assert talk.last is not None
    assert talk.last.envelope.items() >= envelope.items()
    assert (talk.last.buttons[-1], talk.memory.asked) == ("Give me the summary", "")


def test_the_end_names_what_has_no_clear_answer() -> None:
    assert "Without a clear answer so far: metal, worn devices and the jaw." in read(talked("Skip", until=LAST.id))


@pytest.mark.parametrize("later", [[], ["not sure"]])
@pytest.mark.parametrize(("start", "who"), [(ME, USER), (MUM, "mum")])
def test_a_day_is_taken_at_once_and_also_after_the_end(start: str, who: str, later: list[str]) -> None:
    talk = talked("Botox or the like", *later, start=start, until="face_treatments")
    assert not later or talk.to_the_end().envelope["verdict"] == "wait"
    assert talk.memory.asked == f"when:{who}"
    talk.say("it was on 20 november")
    assert [f.day for f in talk.memory.profile.facts(who) if f.condition == "botox"] == [date(2026, 11, 20)]


def test_a_no_with_the_last_answer_is_followed_by_the_choice_and_then_the_end() -> None:
    talk = talked(f"a lot ? {', '.join((*LAST.conditions, 'pregnancy'))}", until=LAST.id)
    assert talk.last is not None
    assert (talk.last.buttons, talk.last.envelope["asks"]) == (("Go on", "Stop here"), LAST.id)
    assert "summary" in talk.say("Go on").envelope


@pytest.mark.parametrize("text", ["skip", "i am perfectly healthy", "nope"])
def test_after_a_stop_only_buttons_and_a_flat_no_are_taken_for_late_answers(text: str) -> None:
    talk = talked("stop", text)
    assert talk.last is not None
    if text == "nope":
        assert talk.last.envelope["kind"] == "fallback"
        return
    assert talk.last.envelope == {"kind": "question", "asks": "screening"}
    assert (talk.last.buttons, talk.memory.asked) == (("Check me step by step",), "screening")


# --- what is kept -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "until", "lines", "facts"),
    [
        (ME, "implants", ["not sure about the icd ? icd~asked"], {"icd": "uncertain"}),
        (ME, "implants", ["1 and 2 and 3", "Go on", "1 and 2", "yes"], dict.fromkeys(FIRST.conditions, "stated")),
        (ME, "implants", ["two"], {"icd": "stated"}),
        (ME, "implants", ["yes, a pacemaker"], {"pacemaker": "stated"}),
        (ME, "implants", ["none", "i hit the wrong pacemaker button ? pacemaker~asked"], {}),
        (ME, "implants", ["A pacemaker", "Go on", "go back", "none of these"], {}),
        (ME, "implants", ["not that i know of", "yes"], {"open_implants": "unsure"}),
        (ME, "implants", ["not that i know of", "not really"], {"open_implants": "unsure"}),
        (ME, "implants", ["it was so long ago, i really dont know"], {"open_implants": "unsure"}),
        (ME, "implants", ["I don\u2019t know"], {"open_implants": "unsure"}),
        (ME, "implants", ["skip"], {"open_implants": "skipped"}),
        (ME, "implants", ["yes", "not sure"], {"open_implants": "unsure", "electronic_implant": "uncertain"}),
        (ME, "implants", ["the neck ? neck_centre"], {}),
        (ME, "pregnancy_and_birth", ["Breastfeeding", "Go on", "go back", "Epilepsy"],
         {"breastfeeding": "stated", "epilepsy": "stated"}),
        (ME, "illness_and_medicine", [GROUP], {"autoimmune": "uncertain", "immune": "uncertain"}),
        (ME, "illness_and_medicine", [GROUP, "2"], {"immune": "stated"}),
        (ME, "illness_and_medicine", ["sugar, nothing else ? diabetes"], {"diabetes": "stated"}),
        (MUM, "implants", ["something rare ? =check_condition"], {"unknown": "stated"}),
        (MUM, "implants", ["hers ? pacemaker"], {"pacemaker": "stated"}),
        (MUM, "implants", ["i have fits ? epilepsy"], {}),
        (MUM, "implants", ["dad has fits ? dad:epilepsy"], {}),
    ],
)  # fmt: skip
def test_what_is_kept_of_an_answer(start: str, until: str, lines: list[str], facts: dict[str, str]) -> None:
    assert kept(talked(*lines, start=start, until=until), "mum" if start == MUM else USER) == facts


@pytest.mark.parametrize("text", ["no", "Nope.", "nah", "no thanks", "No, thank you", "rather not", "please stop"])
def test_a_no_to_going_on_ends_the_check_and_denies_nothing(text: str) -> None:
    talk = talked("A pacemaker", text)
    assert talk.last is not None
    assert talk.last.envelope["check"] == "not_completed"
    assert set(talk.facts()) == {"pacemaker"}


@pytest.mark.parametrize("text", ["start over", "scratch that"])
def test_words_of_a_check_that_was_stopped_mean_the_conversation(text: str) -> None:
    assert not is_for_the_check(text, Memory(interview=Interview(asking="implants", stopped=True)).as_json())
