"""One event being answered: what its handlers have at hand, and what they leave behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy.engine import Connection

from actions.rules.wording import long_day
from channels.telegram.brain import Brain, Said
from channels.telegram.chats import OFF, ON, Chat
from channels.telegram.drawing import draw
from channels.telegram.outgoing import Outgoing
from channels.telegram.records import Records
from channels.telegram.schedule import today_in
from channels.telegram.texts import text
from channels.telegram.updates import Event, Me

#: What the brain is asked when somebody wants the plan: it gives the plan, or the verdict that stands.
ASK_PLAN = "how often and how long should i use it"
_HOLDS_REMINDERS = ("avoid", "wait", "ask")


@dataclass
class Context:
    """What a handler may use.

    Attributes:
        event: what somebody did.
        chat: the person's settings; changes are kept when the answer is.
        now: the moment, with its time zone.
        work: the row of the event in the table of what is to be answered.
        writes: what is written together with the answer: all of it or nothing.
        erased: whether the person was forgotten, so that nothing of the answer may be written down.
    """

    event: Event
    chat: Chat
    brain: Brain
    records: Records
    me: Me
    now: datetime
    work: int
    writes: list[Callable[[Connection], None]] = field(default_factory=list)
    erased: bool = False

    @property
    def today(self) -> date:
        """The person's date."""
        return today_in(self.chat.zone, self.now)

    async def say(self, words: str) -> Said:
        """Say something to the brain in the person's conversation."""
        return await self.brain.say(self.event.conversation, words, self.chat.zone)

    async def converse(self, words: str, lead: str = "", close: str = "") -> list[Outgoing]:
        """Say something to the brain, and draw what it says between `lead` and `close`."""
        return await self.show(await self.say(words), lead, close)

    async def show(self, said: Said, lead: str = "", close: str = "") -> list[Outgoing]:
        """Draw a turn, and keep what it changes for the chat."""
        from channels.telegram.forgetting import forget_here

        if said.kind == "privacy" and said.envelope.get("done") == "erased":
            return await forget_here(self, said)
        self._note(said)
        if self.chat.remind == ON and self._holds_reminders(said):
            close = text("reminders_wait")
        return draw(said, lead, self._with_the_date(close) if self._counts_days(said) else close)

    async def may_use(self) -> bool:
        """Whether nothing in the conversation stands against a session today. When in doubt: no."""
        return await self.brain.nothing_stands(self.event.conversation, self.today)

    def _counts_days(self, said: Said) -> bool:
        """Whether a day was counted from a "today" that may not be the person's, for the first time."""
        dated = any(f.get("until") for f in said.envelope.get("findings") or ())
        return (
            said.kind == "verdict"
            and dated
            and not self.chat.zone
            and not self.chat.date_told
            and not self.chat.awaiting
        )

    def _with_the_date(self, close: str) -> str:
        self.chat.date_told, self.chat.awaiting = True, "zone:day"
        return " ".join(filter(None, (close, text("which_today", today=long_day(self.today)))))

    def _note(self, said: Said) -> None:
        envelope = said.envelope
        if said.kind == "plan":
            self.chat.plan = {k: envelope.get(k) for k in ("kind", "sessions_per_week", "minutes_per_session")}
        named = [
            *(envelope.get("sources") or ()),
            *(s for f in envelope.get("findings") or () for s in f.get("sources") or ()),
        ]
        if named:
            self.chat.sources = list(dict.fromkeys(map(str, named)))

    @staticmethod
    def _holds_reminders(said: Said) -> bool:
        envelope = said.envelope
        own = said.kind == "verdict" and envelope.get("subject") == "user"
        return own and envelope.get("verdict") in _HOLDS_REMINDERS


def reminder_settings(chat: Chat) -> tuple[object, ...]:
    """Everything that decides when the chat is reminded next."""
    if chat.remind == OFF or chat.gone:
        return ()
    return chat.remind, chat.zone, chat.remind_at, tuple(chat.remind_days), chat.quiet
