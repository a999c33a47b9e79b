"""The options that an answer to a question of the step-by-step check picks by their title or their number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.rules.knowledge import Option
from actions.rules.screening_words import plain

_LEADING_YES = re.compile(
    r"^(?:(?:yes|yeah|yep|it is|its|i have|ive got|i had|she has|he has|that would be|id say)\s)+|^(?:a|an|the)\s"
)
_ORDINALS = {
    name: number
    for number, names in enumerate(
        ("first 1st 1", "second 2nd 2", "third 3rd 3", "fourth 4th 4", "fifth 5th 5", "sixth 6th 6", "seventh 7th 7",
         "eighth 8th 8", "ninth 9th 9"),
    )
    for name in names.split()
}  # fmt: skip
_NUMBER_WORDS = {"one": 0, "two": 1, "three": 2, "four": 3, "five": 4, "six": 5, "seven": 6, "eight": 7, "nine": 8}
_FILLERS = frozenset(
    "yes yeah yep yup the and also plus please its it is that would be option options number numbers answer button "
    "i have think a too as well ones choice she he has my um well".split()
)


def by_title(text: str, shown: Sequence[Option]) -> tuple[Option, ...]:
    """The options whose titles make up the message."""
    titles = {plain(option.label): option for option in shown}
    titles |= {_LEADING_YES.sub("", title): option for title, option in titles.items()}
    bare = text if text in titles else _LEADING_YES.sub("", _LEADING_YES.sub("", text))
    if bare in titles:
        return (titles[bare],)
    parts = [_LEADING_YES.sub("", part) for part in re.split(r" and | plus ", bare)]
    if len(parts) > 1 and all(part in titles for part in parts):
        return tuple(dict.fromkeys(titles[part] for part in parts))
    return ()


def by_number(text: str, shown: Sequence[Option]) -> tuple[Option, ...]:
    """The options that a message points to by number ("the second one", "1 and 3"), none if it says anything else."""
    words = text.split()
    if re.fullmatch(r"(?:yes )?(?:i have )?(?:both|all)(?: (?:of )?(?:these|those|them|the above|three|two))*", text):
        return tuple(shown) if len(shown) == 2 or "all" in words else ()
    numbers = [_ORDINALS[word] for word in words if word in _ORDINALS]
    if "last" in words and shown:
        numbers.append(len(shown) - 1)
    if not numbers:
        numbers = [_NUMBER_WORDS[word] for word in words if word in _NUMBER_WORDS]
        if numbers and len(words) > 1 and not {"number", "option", "and"} & set(words):
            return ()
    known = _FILLERS | set(_ORDINALS) | set(_NUMBER_WORDS) | {"last"}
    if not numbers or any(word not in known for word in words) or any(number >= len(shown) for number in numbers):
        return ()
    return tuple(shown[number] for number in dict.fromkeys(numbers))
