"""The same messages typed differently: seeded, so that a message always comes out the same."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from evaluation.heldout import Round
from evaluation.measure import Once
from evaluation.mentions import measure_mentions
from evaluation.pipeline import Reader
from evaluation.scope import measure_scope
from evaluation.score import Measured, together
from evaluation.topics import measure_topics
from evaluation.typos import with_typos

Perturbation = Callable[[str, random.Random], str]

_EMOJI = ("😊", "🙏", "😬", "💆‍♀️", "✨", "😅")
_MARKS = re.compile(r"[.,;:!?\"'’()\-–—]+")
_SEED = 7
#: What is looked at after a perturbation; the other sets are small or about something else than spelling.
FIGURES = ("mentions", "mentions_article", "mentions_rest", "mentions_precise", "collapsed", "topics", "out_of_scope")


def _joined(text: str, chance: random.Random) -> str:
    """Two neighbouring words written as one, once in about eight words."""
    words = text.split()
    for _ in range(max(1, len(words) // 8)):
        if len(words) < 2:
            break
        place = chance.randrange(len(words) - 1)
        words[place : place + 2] = [words[place] + words[place + 1]]
    return " ".join(words)


def _extra_spaces(text: str, chance: random.Random) -> str:
    words = [word + " " * chance.choice((1, 1, 2, 3)) for word in text.split()]
    return " " + "".join(words)


PERTURBATIONS: Mapping[str, Perturbation] = {
    "typos 1": lambda text, chance: with_typos(text, 1, chance),
    "typos 2": lambda text, chance: with_typos(text, 2, chance),
    "typos 3": lambda text, chance: with_typos(text, 3, chance),
    "lower case": lambda text, chance: text.lower(),
    "upper case": lambda text, chance: text.upper(),
    "no punctuation": lambda text, chance: " ".join(_MARKS.sub("", text).split()),
    "extra spaces": _extra_spaces,
    "joined words": _joined,
    "emoji": lambda text, chance: f"{text} {chance.choice(_EMOJI)}",
}
#: What the quick form looks at, in so many of the messages on conditions: one in three.
QUICK, QUICK_STEP = "typos 2", 3
#: What the figures of the quick form are called.
QUICK_NAME = f"{QUICK} in a third"


def perturbed(text: str, name: str) -> str:
    """`text` after the perturbation of this name."""
    return PERTURBATIONS[name](text, random.Random(f"{_SEED} {name} {zlib.crc32(text.encode())}"))


def measure_perturbed(rounds: Sequence[Round], reader: Reader, name: str) -> Measured:
    """The figures of `FIGURES` on all rounds after one perturbation."""
    once = Once(reader)
    return together(_of_round(each, once, name) for each in rounds)


def sampled(rounds: Sequence[Round]) -> list[Round]:
    """What the quick form perturbs."""
    return [Round(each.name, conditions=each.conditions[::QUICK_STEP]) for each in rounds]


def _of_round(held_out: Round, reader: Reader, name: str) -> Measured:
    label = f"{held_out.name}, {name}"
    conditions = [replace(row, text=perturbed(row.text, name)) for row in held_out.conditions]
    topics = [replace(row, text=perturbed(row.text, name)) for row in held_out.topics]
    outside = [replace(row, text=perturbed(row.text, name)) for row in held_out.out_of_scope]
    return together(
        [
            measure_mentions(conditions, reader, label),
            measure_topics(topics, reader, label),
            measure_scope(outside, reader, label),
        ]
    )
