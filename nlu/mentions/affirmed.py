"""What is said outright to be so: a yes, a denial of its own denial.

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

from nlu.mentions import answers, negation, temporality


def answered_yes(before: str, rest: str) -> bool:
    """Whether a mention is answered with a yes, or has come back."""
    return any(
        (
            answers.said_yes_to(before),
            answers.has_one(before, rest),
            negation.AFFIRMED_BEFORE.search(before),
            negation.AFFIRMED_AFTER.match(rest) and not negation.is_denied_though(before, rest),
            negation.ANSWERED_YES.match(rest),
            temporality.CAME_BACK.match(rest),
        )
    )


def is_affirmed(before: str, after: str, rest: str, sentence: str) -> bool:
    """Whether a mention is said outright to be so, a denial of its denial included."""
    denied = negation.negations_before(before, after, sentence) > 0
    taken_back = negation.TAKEN_BACK_LATER.search(rest) or negation.WISHED_AWAY.search(before)
    answered = not denied and answers.answered_first(before)
    poorly = not denied and negation.NOT_GREAT.match(after)
    return (
        answered or bool(poorly) or answered_yes(before, rest) or is_double(sentence) or (denied and bool(taken_back))
    )


def is_double(sentence: str) -> bool:
    """Whether a denial in the words before a mention is itself denied."""
    return any(pattern.search(sentence) for pattern in (negation.DOUBLE, negation.ADMITTED))
