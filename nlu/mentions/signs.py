"""Conditions that are told by two words apart: the stage of a tumour in a place, a period that does not come."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from nlu.mentions.bare_signs import told_by_bare_names
from nlu.mentions.body_signs import told_of_the_body
from nlu.mentions.illness_signs import told_of_illness
from nlu.mentions.lexicon import Hit
from nlu.mentions.motherhood_signs import told_of_motherhood
from nlu.mentions.number_signs import told_by_numbers
from nlu.mentions.purpose_signs import told_by_purpose
from nlu.mentions.treatment_signs import told_of_treatments

_STAGE = re.compile(r"(?:[1-4]|one|two|three|four|i|ii|iii|iv)[abc]?")
_SITES = frozenset(
    "breast breasts boob boobs bowel colon rectum lung lungs ovary ovaries ovarian prostate cervix cervical womb bladder pancreas liver skin tongue "
    "throat thyroid testicle stomach brain nodes node lymph tumour tumor lump oesophagus gullet nose ear scalp back leg arm jaw mouth tonsil".split()
)
#: "Stage 3 kidney disease", "stage 2 of the routine", "stage 1 acne": of something else.
_OTHER_STAGES = frozenset(
    "kidney kidneys ckd hypertension sleep routine acne rosacea ulcer sore labour labor lymphoedema copd plan race tour show stage".split()
)
_PERIOD = frozenset("period periods bleed flo flow af cycle menses monthly monthlies monthlys curse visitor".split())
_MISSED = frozenset("missed skipped".split())
_LATE = frozenset("late overdue missing awol".split())
_NEAR = 6
_GROWS = frozenset("growing cooking baking brewing making building".split())
_A_CHILD = frozenset(
    "baby babies twins triplets human humans bub bubba bairn sprog foetus fetus person people being beings".split()
)
_SMALL = frozenset(
    "a an our my the two three tiny little wee mini small new another second third whole actual one more very".split()
)
_BIONIC = frozenset(
    "computer robot robotic bionic machine electronic electric processor cyborg chip implant digital".split()
)
_IS = frozenset(
    "is are are s was a an the now basically practically half part really literally actually bit of my partly like fully all".split()
)
# "I'm late. Not the meeting kind.", "late late": a period.
_OTHER_LATE = re.compile(
    r"\blate late\b|\bnot (?:the |that |for |to )?(?:an? |the )?(?:meeting|work|bus|train|party|appointment|dinner|office|school|alarm clock|traffic)\b|"
    r"\b(?:that|the other) (?:kind|sort|type|way)\b|\bknow what i mean\b|\bif you (?:catch|get) my (?:drift|meaning)\b|\bas in (?:my )?(?:period|cycle|monthl)"
)
_I_AM_LATE = re.compile(r"\b(?:im|i am|ive been|i might be|i may be|shes|she is) (?:\w+ )?(?P<late>late)\b")


def stages(doc: Doc) -> list[Hit]:
    """ "Stage 1 in my left boob": cancer, though nobody says the word."""
    words = [t._.norm for t in doc]
    hits = []
    for k, word in enumerate(words[:-1]):
        if word != "stage" or not _STAGE.fullmatch(words[k + 1]):
            continue
        following = words[k + 2 : k + 2 + _NEAR]
        stop = next((i for i, w in enumerate(following) if w in (".", "?", "!", ";")), len(following))
        place = next((i for i, w in enumerate(following[:stop]) if w in _SITES), None)
        if place is not None and not _OTHER_STAGES.intersection([*words[max(0, k - 3) : k], *following[:stop]]):
            hits.append(Hit("cancer_active", "alias", k, k + 3 + place))
    return hits


def late_periods(doc: Doc) -> list[Hit]:
    """ "Aunt Flo is nine days overdue": a pregnancy that is possible."""
    words = [t._.norm for t in doc]
    hits = []
    for k, word in enumerate(words):
        if word not in _PERIOD:
            continue
        following = words[k + 1 : k + 1 + _NEAR]
        stop = next((i for i, w in enumerate(following) if w in (".", "?", "!", ";", ",", "but")), len(following))
        late = next((i for i, w in enumerate(following[:stop]) if w in _LATE), None)
        if late is not None and not {"not", "never", "isnt", "wasnt", "trial", "return", "grace"}.intersection(
            [*words[max(0, k - 1) : k], *following[:late]]
        ):
            start = k - 1 if k and words[k - 1] in ("aunt", "auntie", "aunty") else k
            hits.append(Hit("pregnancy", "alias", start, k + 2 + late))
    return hits


def missed_periods(doc: Doc) -> list[Hit]:
    """ "I've missed two monthlies in a row": a pregnancy that is possible."""
    words = [t._.norm for t in doc]
    hits = []
    for k, word in enumerate(words):
        if word not in _PERIOD - {"cycle", "bleed", "visitor"}:
            continue
        before = words[max(0, k - 5) : k]
        missed = next((i for i, w in enumerate(before) if w in _MISSED), None)
        if missed is not None and not {"never", "not", "havent", "hasnt", ".", "?", "!"}.intersection(before):
            hits.append(Hit("pregnancy", "alias", k - len(before) + missed, k + 1))
    return hits


def in_other_words(doc: Doc) -> list[Hit]:
    """ "Growing twins", "one ear is a computer", "I'm late, not the meeting kind"."""
    words = [t._.norm for t in doc]
    hits = []
    for k, word in enumerate(words):
        if word in _GROWS:
            place = next((i for i in range(k + 1, len(words)) if words[i] not in _SMALL), len(words))
            told = words[place] if place < len(words) else ""
            if told in _A_CHILD and (place > k + 1 or told in ("twins", "triplets")):
                hits.append(Hit("pregnancy", "alias", k, place + 1))
        if word in ("ear", "ears"):
            place = next((i for i in range(k + 1, len(words)) if words[i] not in _IS), len(words))
            joined = place > k + 1 or words[k + 1 : k + 2] == ["bionic"]
            if joined and place < len(words) and words[place] in _BIONIC:
                hits.append(Hit("cochlear", "alias", k, place + 1))
    text = " ".join(words)
    late = _I_AM_LATE.search(text)
    if late and _OTHER_LATE.search(text):
        k = text[: late.start("late")].count(" ")
        hits.append(Hit("pregnancy", "alias", k, k + 1))
    return hits


# "the wrinkle stuff in my scalp, thirty little needles for my bad heads", "crow's feet ironed out with the needle"
_NEEDLED = re.compile(r"\b(?:needles?|jabs?|jabbed|injections?|injected|shots?|pricks?)\b")
_FOR_THE_LINES = re.compile(
    r"\bwrinkle (?:stuff|juice|stopper|thing|treatment)\b|\b(?:lines|crows feet|crow s feet|wrinkles?|frown|furrows|elevens)\b[^.?!]{0,30}\b(?:ironed|smoothed|pressed|softened|relaxed|frozen|erased|wiped) (?:out|away|off|flat)?|"
    r"\b(?:ironed|smoothed|pressed|softened|relaxed|froze|freezes|erased) (?:out |away )?(?:my|the|her|his) (?:\w+ )?(?:lines|crows feet|wrinkles|frown|furrows|elevens)\b"
)
_OTHER_NEEDLES = re.compile(
    r"\b(?:acupunct\w*|dry needl\w*|roller|derma\w*|micro\w*|pen|tattoo\w*|filler\w*|botox|tox)\b"
)
# "blacks out and her limbs thrash"
_OUT_COLD = re.compile(
    r"\b(?:black(?:s|ed|ing)? out|pass(?:es|ed|ing)? out|blank(?:s|ed)? out|los(?:es|t|ing) consciousness|unconscious|goes (?:blank|stiff|rigid)|went (?:blank|stiff|rigid)|keels over|drops? to the floor)\b"
)
_THRASHES = re.compile(
    r"\b(?:limbs?|arms?|legs?|body|she|he|they|i)(?: (?:and )?\w+){0,3}? (?:thrash\w*|flail\w*|jerk\w*|convuls\w*|shak(?:es|ing) (?:all over|violently|uncontroll\w+)|twitch\w*)\b"
)


def needled_or_thrashing(doc: Doc) -> list[Hit]:
    """Botox and a seizure that are told without their names."""
    places = [t.i for t in doc]
    words = [t._.norm for t in doc]
    hits = []
    start = 0
    for end in [i for i, word in enumerate(words) if word in (".", "?", "!")] + [len(words)]:
        text = " ".join(words[start:end])
        needle, lines = _NEEDLED.search(text), _FOR_THE_LINES.search(text)
        if needle and lines and not _OTHER_NEEDLES.search(text):
            hits.append(_hit("botox", text, needle.start(), start, places))
        if _OUT_COLD.search(text) and (thrashes := _THRASHES.search(text)):
            hits.append(_hit("seizures", text, thrashes.end() - 1, start, places))
        start = end + 1
    return hits


def _hit(condition: str, text: str, character: int, start: int, places: list[int]) -> Hit:
    """A hit on the one word of a sentence's text that stands at a character."""
    k = places[start + text[:character].count(" ")]
    return Hit(condition, "alias", k, k + 1)


def told_by_signs(doc: Doc) -> list[Hit]:
    """All that is told in these ways."""
    apart = [*stages(doc), *late_periods(doc), *missed_periods(doc), *in_other_words(doc), *needled_or_thrashing(doc)]
    return [
        *apart,
        *told_of_motherhood(doc),
        *told_by_numbers(doc),
        *told_by_purpose(doc),
        *told_of_illness(doc),
        *told_of_treatments(doc),
        *told_of_the_body(doc),
        *told_by_bare_names(doc),
    ]
