"""What "it" means in a part of a message, where a part before it has named the gel.

A part is read alone: "which gel, and how much of it" would ask for a price, for "it" is mostly the device. Only what
people ask of a gel, and of no device, is put right.
"""

from __future__ import annotations

import re

_GEL = re.compile(r"\b(?:gels?|conductors?|conductive (?:serum|cream)|primer)\b", re.IGNORECASE)
_OTHER_THING = re.compile(r"\b(?:gels?|device|current|makeup|make ?up|botox|face|serum|cream|oil)\b", re.IGNORECASE)
_IT = r"(?:it|that|this|the stuff)"
_OF_A_GEL = re.compile(
    rf"""
    \b(?:
        how \s (?: much | little | thick(?:ly)? | thin(?:ly)? ) (?: \s of )? \s (?P<amount>{_IT}) \b
      | how \s (?: much | thick(?:ly)? ) \s (?: do | should | would | must ) \s (?: i | you | we ) \s (?: put | apply | slap | smear | spread | use | need ) (?: \s (?P<put>{_IT}) )?
      | (?: does | will | should | do \s i \s (?: keep | leave ) | keep | leave | before | until | if | when | once | can ) \s (?P<wet>{_IT}) \s
        (?: stays? | lasts? | keeps? | remains? | be | is | gets? | goes | go | dry | dries | wet )? \s? (?: wet | moist | damp | slippy | slick | tacky | sticky | runny | dry | dries | dried | on \s (?: you | me | the \s skin ) ) \b
      | (?: wash | rinse | wipe | washing | rinsing | wiping ) \s (?P<off>{_IT}) \s off
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def with_its_name(part: str, before: str) -> str:
    """A part of a message with "the gel" in the place of "it", if the words `before` it name the gel and it asks of it."""
    if not _GEL.search(before) or _OTHER_THING.search(part):
        return part
    found = _OF_A_GEL.search(part)
    if found is None:
        return part
    group = next((name for name, said in found.groupdict().items() if said), None)
    if group is None:
        return f"{part} of the gel"
    start, end = found.span(group)
    return f"{part[:start]}the gel{part[end:]}"
