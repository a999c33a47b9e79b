"""Everything that is measured on the held-out sets of a round."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from actions.rules.memory import Memory
from evaluation.compound import measure_compound
from evaluation.dates import measure_dates
from evaluation.exclusions import measure_exclusions
from evaluation.heldout import Round
from evaluation.mentions import measure_mentions
from evaluation.pipeline import A_DAY, Reader, Understood
from evaluation.red_flags import measure_red_flags
from evaluation.scope import measure_scope
from evaluation.score import Measured, together
from evaluation.topics import measure_topics

#: What each figure says, in the order of the report.
FIGURES: Mapping[str, str] = {
    "exclusions_heard": "exclusions not taken for something harmless",
    "exclusions_found": "exclusions found for what they are, in the reply",
    "warnings_kept": "warnings not lost by reading them as denied or over",
    "dates_not_cleared_early": "nobody cleared before it is time",
    "mentions_article": "mentions found, of the article's exclusions",
    "mentions_rest": "mentions found, of the other conditions",
    "mentions": "mentions found, of all conditions",
    "mentions_precise": "findings that were meant (precision)",
    "false_friends": "false friends left alone",
    "status": "assertion status",
    "collapsed": "assertion status: warning, absent or past",
    "whose": "whose it is",
    "dates": "dates",
    "topics": "topics",
    "topics_answered": "plain questions not refused",
    "compound": "several things at once: all parts",
    "compound_parts": "several things at once: each part",
    "out_of_scope": "out of scope not answered",
    "out_of_scope_no_alarm": "out of scope without a false alarm",
    "small_talk": "small talk not answered as a topic",
    "red_flags": "red flags found",
    "no_false_alarm": "no false alarm on what only looks like one",
    "red_flags_by_pattern": "red flags found by the patterns alone",
    "no_false_alarm_by_pattern": "no false alarm by the patterns alone",
}


class Once:
    """A reader that reads each message once, for several measurements look at the same ones."""

    def __init__(self, reader: Reader) -> None:
        """Read with `reader`."""
        self.knowledge = reader.knowledge
        self._reader = reader
        self._read: dict[tuple[str, date], Understood] = {}

    def read(self, text: str, today: date = A_DAY, memory: Memory | None = None) -> Understood:
        """See Reader; a message within a conversation is read anew."""
        if memory is not None:
            return self._reader.read(text, today, memory)
        if (text, today) not in self._read:
            self._read[text, today] = self._reader.read(text, today)
        return self._read[text, today]

    @property
    def all_read(self) -> list[Understood]:
        """Every message that was read at the beginning of a conversation."""
        return list(self._read.values())


def measure_round(held_out: Round, reader: Reader) -> Measured:
    """All figures of one round."""
    name = held_out.name
    return together(
        [
            measure_exclusions(held_out.conditions, reader, name),
            measure_mentions(held_out.conditions, reader, name),
            measure_dates(held_out.dates, reader, name),
            measure_topics(held_out.topics, reader, name),
            measure_compound(held_out.compound, reader, name),
            measure_scope(held_out.out_of_scope, reader, name),
            measure_red_flags(held_out.red_flags, reader, name),
        ]
    )
