"""Short questions lean on the answer before them, but never while something is known of anybody's health."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.rules.leaning import leaning, placed_beside
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.respond import respond
from actions.rules.scope import fallback, small_talk
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn


@pytest.mark.parametrize(
    ("topic", "text", "about"),
    [
        ("contraindications_list", "who else?", ["contraindications_list"]),
        ("contraindications_list", "ok, anybody else who shouldn't?", ["contraindications_list"]),
        ("contraindications_list", "any other people?", ["contraindications_list"]),
        ("intensity", "and at a higher setting?", ["intensity"]),
        ("intensity", "what about a weaker one then", ["intensity"]),
        ("overuse", "how about twice a week", ["overuse"]),
        ("intensity", "is that enough?", ["intensity"]),
        ("mini_vs_trinity", "so which one would you pick", ["mini_vs_trinity"]),
        ("mini_vs_trinity", "so which one is best", ["mini_vs_trinity"]),
        ("mini_vs_trinity", "ok which is best", ["mini_vs_trinity"]),
        ("mini_vs_trinity", "which one?", ["mini_vs_trinity"]),
        ("results_when", "and afterwards?", ["results_last"]),
        ("results_last", "what happens after that", ["stop_using"]),
        ("how_it_works", "in simple words please", ["how_it_works"]),
        ("cells_atp", "can you explain that in plain language", ["cells_atp"]),
        ("cells_atp", "eli5", ["cells_atp"]),
        ("gel_substitute", "so what kind do I buy then", ["gel_choice"]),
        ("cost", "which would you buy", ["device_recommend"]),
        ("gel_choice", "how thick should it go on", ["gel_amount"]),
        ("makeup_after", "what about sunscreen", ["routine_order"]),
        ("routine_order", "and my night cream", ["routine_order"]),
        ("intensity", "when do I turn it up", ["intensity"]),
        ("intensity", "should i increase it slowly over time", ["intensity"]),
        ("frequency", "is it worse than twice a week", ["frequency"]),
        ("twitching", "is that common", ["twitching"]),
        ("side_effects", "and what if I get any of those?", ["side_effects"]),
        ("references", "which is the strongest study of them all", ["trials"]),
        ("how_it_works", "has that been shown in people", ["how_it_works"]),
        ("cells_atp", "in humans or just rats?", ["cells_atp"]),
        # No question that leans on these.
        ("gel_choice", "how much does the device cost", None),
        ("gel_choice", "which is better for jowls, this or a facelift", None),
        ("frequency", "and moisturiser", None),
        ("intensity", "can I move on to botox later", None),
        ("frequency", "how common are they", None),
        ("cost", "on humans?", None),
        ("side_effects", "what do I do if I get pregnant", None),
        ("cost", "who else?", None),
        ("session_minutes", "oh, 14", None),
        ("cost", "is that too much", None),
        ("does_it_hurt", "and what happens next", None),
        ("intensity", "anybody else?", None),
        ("contraindications_list", "can anyone else in my family with a pacemaker use it", None),
        ("intensity", "what is the lowest setting on my washing machine", None),
        ("mini_vs_trinity", "which is better, botox or this", None),
        ("how_it_works", "is there a plain english book on it", None),
    ],
)
def test_a_short_question_is_about_what_was_answered(topic: str, text: str, about: list[str] | None) -> None:
    found = leaning(turn(text), Memory(topics=(topic,)), KNOWLEDGE)
    assert (list(found.topics) if found is not None else None) == about


@pytest.mark.parametrize("text", ["and on low?", "who else?", "what comes after that", "in plain words"])
def test_nothing_leans_while_something_is_known_or_held(text: str) -> None:
    topics = ("intensity", "contraindications_list", "results_when")
    ill = Profile().with_fact(USER, Fact("epilepsy", State.PRESENT, Basis.STATED, TODAY))
    hers = Profile().with_fact("sister", Fact("epilepsy", State.PRESENT, Basis.STATED, TODAY))
    for before in (
        Memory(),
        Memory(ill, topics=topics),
        Memory(hers, topics=topics),
        Memory(held="burn", topics=topics),
    ):
        assert leaning(turn(text), before, KNOWLEDGE) is None
    assert leaning(replace(turn(text), red_flags=("burn",)), Memory(topics=topics), KNOWLEDGE) is None
    assert leaning(replace(turn(text), language="es"), Memory(topics=topics), KNOWLEDGE) is None


def test_it_is_answered_whatever_it_was_taken_for() -> None:
    said = replace(turn("what about 6 times then?"), intent="can_i_use", topics=("can_i_use",))
    reply = respond(fallback, said, Memory(topics=("frequency",)), KNOWLEDGE)
    assert (reply.envelope["kind"], reply.envelope["topics"]) == ("plan", ["frequency"])
    said = replace(turn("any others?"), intent="greet", topics=("greet",))
    reply = respond(small_talk, said, Memory(topics=("contraindications_list",)), KNOWLEDGE)
    assert reply.envelope["topics"] == ["contraindications_list"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LED mask first or afterwards?", True),
        ("do i do it before gua sha", True),
        ("an ice roller on the same evening", True),
        ("is an led mask worth the money", False),
        ("how long after my dermaroller session", False),
        ("which gua sha is good", False),
    ],
)
def test_another_gadget_has_its_place(text: str, expected: bool) -> None:
    asked = replace(turn(text), intent="out_of_scope_treatment")
    found = placed_beside(asked, KNOWLEDGE)
    assert (found is not None and found.topics == ("combining",)) is expected
    assert placed_beside(replace(asked, intent="frequency"), KNOWLEDGE) is None
