"""What a message says in the light of the talk before it."""

from __future__ import annotations

from dataclasses import replace

from actions.rules.asked_again import asks_why
from actions.rules.bare_numbers import with_bare_number
from actions.rules.clinicians import doctor_said, wants_to_alter, without_titles
from actions.rules.comparing import compared
from actions.rules.corrections import me_too
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.next_client import of_bare_client, of_client_at_work, of_next_client
from actions.rules.over_now import with_all_healed
from actions.rules.people import she_or_he
from actions.rules.places import of_places
from actions.rules.pointing import with_exceptions
from actions.rules.pregnancy_tests import without_guessed_wish
from actions.rules.profile import USER, State
from actions.rules.put_inside import of_something_inside
from actions.rules.replacing import without_guess
from actions.rules.salons import of_anybody_well, of_salons
from actions.rules.scope import is_general
from actions.rules.slips import with_slip
from actions.rules.so_of_me import with_mine
from actions.rules.subject import of_them_again
from actions.rules.turn import Turn
from actions.rules.whose_after_all import of_who_has_it, of_whom_it_was


def read_again(turn: Turn, before: Memory, knowledge: Knowledge) -> Turn:
    """What a message says in the light of who looks after the person, and of what is theirs to decide."""
    known = any(f.state is State.PRESENT for f in before.profile.facts(USER))
    turn = with_slip(turn, before, knowledge.conditions)
    turn = with_all_healed(of_who_has_it(of_whom_it_was(with_mine(turn))), knowledge.conditions)
    turn = without_guessed_wish(without_guess_of_the_same(without_foreign_denials(turn), before))
    turn = without_guess(without_titles(with_exceptions(turn), known), before, knowledge.conditions)
    turn = of_next_client(of_bare_client(with_bare_number(turn, before, knowledge)), before)
    turn = of_client_at_work(turn, before)
    if wants_to_alter(turn, knowledge):
        # "Can I stop my tablets": the answer to "what if I stop microcurrent" would be read as a yes.
        turn = replace(turn, topics=tuple(topic for topic in turn.topics if topic != "stop_using"))
    return compared(
        of_anybody_well(
            of_salons(
                of_places(of_something_inside(of_them_again(of_whom_she_is(turn, before), before)), before, knowledge)
            )
        )
    )


def without_guess_of_the_same(turn: Turn, before: Memory) -> Turn:
    """ "I was diagnosed with it as well": "it" is what was told of somebody else, and no guess at another illness."""
    told = any(f.state is State.PRESENT for who in before.profile.others for f in before.profile.facts(who))
    if not told or not me_too(turn.text):
        return turn
    return replace(turn, mentions=tuple(m for m in turn.mentions if m.text))


def without_foreign_denials(turn: Turn) -> Turn:
    """The turn, without what is denied or over in another language: a "no" of Spanish is read by English rules."""
    if turn.language is None:
        return turn
    return replace(turn, mentions=tuple(m for m in turn.mentions if m.fact.state is not State.ABSENT))


def of_whom_she_is(turn: Turn, before: Memory) -> Turn:
    """ "She's at my shoulder and says her cardiologist won't mind": of whom something is known, not of a stranger."""
    who = she_or_he(turn.text, before)
    if not before.profile.facts(who):
        return turn
    return replace(turn, mentions=tuple(replace(m, who=who) if m.who == "" else m for m in turn.mentions))


def is_of_no_one(turn: Turn, before: Memory) -> bool:
    """Whether a question is about a condition as such; why somebody's own stands in the way is none."""
    own = {f.condition for f in before.profile.facts(USER) if f.state is State.PRESENT}
    asks_after_own = asks_why(turn.text) and all(m.condition in own for m in turn.mentions)
    return is_general(turn) and not asks_after_own


def doctor_again(turn: Turn, before: Memory) -> bool:
    """A clinician's word is put against a verdict that stands, and nothing new is said."""
    known = {f.condition for f in before.profile.facts(USER) if f.state is State.PRESENT}
    return doctor_said(turn.text) and all(m.who == USER and m.condition in known for m in turn.mentions)
