"""What a pregnancy test says of a pregnancy that was spoken of: positive, negative, or settled by a period as well.

One negative test settles nothing; a positive one does. Patterns run over plain words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.memory import Memory
from actions.rules.people import names_somebody
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.supposed import is_supposed
from actions.rules.turn import Turn

_PREGNANCY = "pregnancy"
_NEGATIVE = re.compile(
    r"\b(?:tests?|tested|result|stick|clearblue)\b.{0,40}\bnegative\b|\bnegative\b.{0,30}\b(?:tests?|result)\b|\bbfn\b"
)
#: "Not negative", "a false negative", "if it is negative": none of these says that a test was negative.
_NOT_NEGATIVE = re.compile(
    r"\b(?:not|never|isnt|wasnt|arent|werent|hasnt|didnt|doesnt|false|falsely|if|when|whether|unless|until|once|hope|hoping)\b"
    r"(?: \w+){0,5} negative\b"
)
_OF_PREGNANCY = re.compile(r"\b(?:pregnan\w+|hcg|stick|clearblue|bfn)\b")
_ANY_TEST = re.compile(r"\b(?:blood|lab|urine|wee|pee)\b")
_OTHER_TEST = re.compile(r"\b(?:covid|flu|strep|hiv|sti|std|biops\w+|smear|patch|allergy|swab)\b")
_POSITIVE = re.compile(
    r"\b(?:tests?|tested|results?|stick|clearblue)\b[^?]{0,40}?\b(?:positive|(?:two|2|double) lines|bfp)\b|\bpositive\b.{0,20}\b(?:tests?|results?|stick)\b|\bbfp\b"
)
_IT_WAS = re.compile(r"\b(?:it|one|both|they) (?:was|were|is|came (?:back|out|up)|turned) (?:\w+ )?positive\b")
_NOT_POSITIVE = re.compile(
    r"\bpositive for (?!pregn)|\b(?:not|never|isnt|wasnt|arent|werent|hasnt|didnt|doesnt|false|falsely|if|when|whether|unless|until|once|hope|hoping|stay|think|be|feel\w*|rather|more|review\w*)\b(?: \w+){0,4} positive\b|"
    r"\bpositive (?:thinking|attitude|vibes?|about|that|effects?|reviews?|results? (?:from|with|of|after))\b|\bnegative\b"
)
_SEVERAL_NEGATIVE = re.compile(
    r"\b(?:two|three|four|five|both|several|2|3|4|5|second|another)\b[^.?!]{0,40}\bnegative\b|\b(?:tests?|tested)\b[^.?!]{0,20}\b(?:both|all|each|twice)\b[^.?!]{0,20}\bnegative\b|"
    r"\bnegative\b[^.?!]{0,25}\b(?:both times|twice|again|two times|all of them)\b"
)
_PERIOD = r"(?:aunt(?:y|ie)? flo|(?:my |the )?periods?|time of the month|monthlies|my monthly|\baf)"
_PERIOD_CAME = re.compile(
    rf"\b{_PERIOD}\b(?:s| is| has| have)?(?: \w+){{0,2}}? (?:turned up|showed up|arrived|came|come|started|begun|began|here|landed|appeared|on)\b|"
    rf"\b(?:got|on|started|have|came on|come on) {_PERIOD}\b|\b{_PERIOD} (?:is |has )?(?:finally|at last)\b"
)
_NO_PERIOD = re.compile(
    r"\b(?:late|overdue|no period|not|never|hasnt|isnt|havent|didnt|if|when|hope|hoping|waiting|until|unless|yet|spotting|light|lighter|weird|odd|supposed|should|still|but)\b"
)


def is_negative(text: str, *, spoken_last: bool) -> bool:
    """Whether a message tells of a negative test of a pregnancy. `spoken_last`: it was spoken of just before."""
    plain = plain_words(text)
    if not _NEGATIVE.search(plain) or _OTHER_TEST.search(plain) or _NOT_NEGATIVE.search(plain):
        return False
    return spoken_last or not _ANY_TEST.search(plain) or _OF_PREGNANCY.search(plain) is not None


def is_positive(text: str, *, spoken_last: bool) -> bool:
    """Whether a message tells of the writer's positive pregnancy test. `spoken_last`: it was spoken of just before."""
    plain = plain_words(text)
    told = _POSITIVE.search(plain) or (spoken_last and _IT_WAS.search(plain))
    if not told or _NOT_POSITIVE.search(plain) or _OTHER_TEST.search(plain):
        return False
    if _ANY_TEST.search(plain) and not (spoken_last or _OF_PREGNANCY.search(plain)):
        return False
    return not (names_somebody(plain) or is_supposed(text))


def rules_out(text: str) -> bool:
    """Whether more than one test was negative and the period came, too: that is plain enough for a mere maybe."""
    plain = plain_words(text)
    tested = _SEVERAL_NEGATIVE.search(plain) and not _NOT_NEGATIVE.search(plain) and not _OTHER_TEST.search(plain)
    came = _PERIOD_CAME.search(plain) and not _NO_PERIOD.search(plain)
    return bool(tested and came) and not names_somebody(plain.replace("aunt", "")) and not is_supposed(text)


def tested(memory: Memory, profile: Profile, turn: Turn) -> tuple[Profile, list[tuple[str, str]]]:
    """The profile after what a message tells of the writer's tests, once a pregnancy was spoken of."""
    known = memory.profile.user.get(_PREGNANCY)
    now = profile.user.get(_PREGNANCY)
    if known is None or now != known:
        return profile, []
    fact = _after_tests(known, turn, spoken_last=(USER, _PREGNANCY) in memory.changed)
    return (profile, []) if fact == known else (profile.with_fact(USER, fact), [(USER, _PREGNANCY)])


def _after_tests(known: Fact, turn: Turn, *, spoken_last: bool) -> Fact:
    maybe = known.state is not State.ABSENT and known.basis in (Basis.UNCERTAIN, Basis.ASKED)
    if maybe and rules_out(turn.text):
        return replace(known, state=State.ABSENT, basis=Basis.STATED, said=turn.today)
    stated = known.state is State.PRESENT and known.basis is Basis.STATED
    if not stated and is_positive(turn.text, spoken_last=spoken_last):
        return replace(known, state=State.PRESENT, basis=Basis.STATED, said=turn.today, day=None)
    return known


# "The test was negative and we use contraception": nobody who is trying for a baby.
_CONTRACEPTION = re.compile(
    r"\b(?:(?:use|using|on|have|got|take|taking|with|wear\w*) (?:\w+ ){0,2}?(?:contracepti\w+|birth control|protection|condoms?|the pill|mini ?-?pill|(?:an? |the )?(?:coil|iud|ius|mirena))|"
    r"had (?:my tubes tied|a hysterectomy)|(?:not|arent|never) (?:\w+ )?trying)\b"
)
_NO_MORE = re.compile(
    r"\b(?:if|until|till|unless|stop\w*|quit\w*|come off|came off|coming off|gave up|without|trying (?:for|to)|(?:want|hope|plan)\w*|used to|no longer|any ?more|not (?:always|every)|forgot|missed|failed|broke|split|"
    r"dont|do not|doesnt|havent|no)\b"
)
_NOT_TRYING = re.compile(r"\b(?:not|arent|never) (?:\w+ )?trying (?:for|to)\b")


def without_guessed_wish(turn: Turn) -> Turn:
    """The turn, without a wish for a baby that was only guessed from words about contraception."""
    plain = re.sub(r"^\W*(?:no|nope|nah)\b", "", _NOT_TRYING.sub("not trying", plain_words(turn.text)))
    if "?" in plain or not _CONTRACEPTION.search(plain) or _NO_MORE.search(plain):
        return turn
    guessed = (m for m in turn.mentions if m.condition == "ttc" and not m.text and m.who == USER)
    gone = set(guessed)
    return replace(turn, mentions=tuple(m for m in turn.mentions if m not in gone))
