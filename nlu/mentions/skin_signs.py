"""What is told of the skin and the bones without its name: a knock, a place that bleeds, no feeling, plates and screws.

Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from nlu.mentions.lexicon import Hit

_FACE = r"(?:cheek ?bones?|cheeks?|eyes?|eye sockets?|brows?|foreheads?|jaws?|jaw ?lines?|chins?|noses?|faces?|temples?|lips?)"
_COLOUR = r"(?:purple|violet|black and blue|black|blue|yellow|multi ?coloured|plum|aubergine)"
_KNOCKED = re.compile(
    r"\b(?:walked into|ran into|bumped|banged|whacked|smacked|bashed|clattered|hit|headbutted|head butted|elbowed|punched|kicked|fell|fallen|tripped|slipped|tumbled|knocked|face ?planted|crashed|clocked|"
    r"came off (?:my|the|a) (?:bike|horse|bicycle|scooter)|(?:ball|door|cupboard|elbow|shelf|boot|branch) (?:to|in|caught|got))\b"
)
_COLOURED = re.compile(
    rf"\b{_COLOUR}\s(?:\w+\s){{0,2}}?{_FACE}\b|\b{_FACE}\s(?:(?:is|are|was|has|have|gone|went|turned|turning|all|now|looks?|a|bit|lovely|fetching|shade|of|so|really|proper)\s){{1,5}}{_COLOUR}\b"
)
# "a new crusty bit on my temple that keeps bleeding"
_SPOT = r"(?:bits?|patch(?:es)?|spots?|scabs?|crusts?|sores?|lumps?|bumps?|marks?|freckles?|blemish\w*|pearl\w*|nodules?|specks?|lesions?|growths?|thing|thingy|dots?)"
_WILL_NOT_HEAL = re.compile(
    rf"\b{_SPOT}\b(?P<between>[^.?!;]{{0,50}}?)\b(?:(?:keeps?|kept|keep on|always|constantly|wont stop|doesnt stop|never stops|still)\s(?:on\s)?(?:bleed\w*|weep\w*|ooz\w*|crust\w*|scabb\w*|catch\w* and bleed\w*)|"
    r"bleeds (?:when|every|each|easily|on and off|off and on|a lot|all)|(?:wont|doesnt|does not|will not|never|not|refuses to|hasnt|isnt) (?:\w+ )?heal\w*)"
)
# "a mole on my temple that has changed shape"
_CHANGED_MOLE = re.compile(
    r"\b(?:moles?|birth ?marks?|freckles?|beauty spots?)\b(?:(?!\b(?:not|never|no|hasnt|havent|isnt|arent|doesnt|dont|without|removed|less)\b)[^.?!;]){0,50}?"
    r"\b(?:chang(?:ed|ing|es)|grow(?:n|ing|s)|grew|bigger|darker|uneven|itch(?:y|es|ing)|bleed(?:s|ing)?|bled)\b|"
    r"\b(?:changing|changed|growing|bleeding|itchy|itching) (?:\w+ )?(?:moles?|birth ?marks?)\b"
)
_NO_SPOT = re.compile(
    r"\b(?:no|not an?|without|acne|pimples?|zits?|whiteheads?|picked|picking|squeezed|popped|shav\w+|razor|scratch\w*|cut|graze\w*|cat|gums?|period|nosebleed\w*|burn\w*)\b"
)
# "still can't feel much in front of my ears"
_UNFELT = re.compile(
    r"\b(?:cant|cannot|can not|dont|do not|couldnt|can barely|barely|hardly|can hardly|not|no|little|very little)\s(?:(?:really|still|quite)\s)?(?:feel|feeling|sensation)\s"
    r"(?:(?:much|anything|a thing|a lot|very much|it|at all|back|yet)\s){0,2}(?:in front of|in|on|around|round|behind|under|near|along|by|above|below|over|across|beside|next to)\s"
    rf"(?:(?:both|all)\s)?(?:my|the|one|half)\s(?:\w+\s){{0,2}}?(?:{_FACE}|ears?|scalp|necks?|sides?|hairline)\b"
)
_OF_THE_CURRENT = re.compile(
    r"\b(?:device|current|microcurrent|it|nuface|foreo|trinity|mini|bear|ziip|wand|tingl\w*|zap\w*|working|use|using|setting|level|session|gel)\b"
)
# "broke my jaw, three plates and a rake of screws in it"
_PLATES = re.compile(
    r"\b(?P<metal>plates?)\b[^.?!;]{0,25}?\b(?:and|n|with|plus|&)\b[^.?!;]{0,20}?\b(?:screws?|pins?|bolts?|rods?|wires?)\b|"
    r"\b(?:broke|broken|fractur\w*|shatter\w*|smash\w*|rebuilt|reconstruct\w*|bones?)\b[^.?!;]{0,50}?\b(?P<fixed>plates?|screws?|pins|bolts?|rods?)\b"
)
_OTHER_PLATES = re.compile(
    r"\b(?:no|never|without|taken out|removed|came out|took (?:them|it) out|dinner|kitchen|number plates?|licen[cs]e|dishes|bowls?|cups?|shelf|shelves|wardrobe|ikea|flatpack|device|nuface|charger|phone|bowling|"
    r"cutlery|drill|screen|hair ?pins?|(?:car|bike)(?! (?:crash|accident|smash|wreck|fall|race)))\b"
)
_FELL_OFF = re.compile(
    r"\b(?:came|come|fell|knocked|thrown|flew|tumbled|slipped) off (?:my|the|a|his|her) (?:bike|car)\b"
)


def told_of_the_skin(doc: Doc) -> list[Hit]:
    """What is told in these ways, one hit for each, on the words that tell it."""
    words = [t._.norm for t in doc]
    text = " ".join(words)
    hits: list[Hit] = []
    if _KNOCKED.search(text) and (bruise := _COLOURED.search(text)):
        hits.append(_hit("bruising", text, bruise))
    for start, end in _sentences(text):
        said = text[start:end]
        spot = _WILL_NOT_HEAL.search(said) or _CHANGED_MOLE.search(said)
        if spot and not _NO_SPOT.search(said):
            hits.append(_hit("suspicious_lesion", text, spot, start))
        numb = _UNFELT.search(said)
        if numb and not _OF_THE_CURRENT.search(said):
            hits.append(_hit("numb", text, numb, start))
        metal = _PLATES.search(said)
        if metal and not _OTHER_PLATES.search(_FELL_OFF.sub(" ", said)):
            hits.append(_hit("metal_implant", text, metal, start, metal.lastgroup))
    return hits


def _sentences(text: str) -> list[tuple[int, int]]:
    ends = [m.start() for m in re.finditer(r"(?<=\s)[.?!;](?=\s|$)", text)]
    return list(zip([0, *ends], [*ends, len(text)], strict=True))


def _hit(condition: str, text: str, found: re.Match[str], offset: int = 0, group: str | None = None) -> Hit:
    """A hit on the words of a match; `text` is one word for each token, with blanks between."""
    start, end = found.span(group) if group else found.span()
    first = text[: offset + start].count(" ")
    return Hit(condition, "alias", first, first + text[offset + start : offset + end].count(" ") + 1)


# A recorder is told by what it does: "a chip under the skin that logs my heartbeat".
_RECORDS = re.compile(
    r"\b(?:logs?|logging|logged|records?|recording|recorded|recorder|monitors?|monitoring|tracks?|tracking|watch(?:es|ing)|listens?|listening|keeps? (?:an eye|tabs)|keeping (?:an eye|tabs)|writes? down|writing down|notes?|noting|spies|spying)\b"
    r"[^.?!;]{0,40}?\b(?:heart\w*|ticker|pulse|rhythms?|beats?)\b"
)
_ACTS = re.compile(
    r"\b(?:pac(?:es|ing|er)|pacemaker|shocks?|defib\w*|jolts?|zaps?|keeps? (?:my|the|it)[^.?!;]{0,20}(?:going|beating|steady|in time|in step|regular))\b"
)


def is_a_recorder(plain: str) -> bool:
    """Whether plain words tell of an implant that only writes the heartbeat down."""
    return bool(_RECORDS.search(plain)) and not _ACTS.search(plain)
