"""Keeps what has arrived until it is answered, and what is to be sent until it is sent.

An update is written down before Telegram is told that it was taken, and a turn's messages before the
first is sent. So a server that ends at any moment is followed by one that goes on where it stopped.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from channels.telegram.outgoing import OPEN, Outgoing, with_keys
from channels.telegram.tables import BUTTONS, OUTBOX, SEEN, WORK
from channels.telegram.updates import NOTICE, REMINDER, Event

#: How long an update is known by its id, in seconds: as long as Telegram tries to deliver it.
SEEN_SECONDS = 24 * 3600.0
#: How many rows are taken up at once.
BATCH = 500

WAITING, ANSWERED = "waiting", "answered"
READY, SENDING = "ready", "sending"
UNUSED, USED = "open", "used"
#: The action of a press on a button that was pressed already.
AGAIN = "again"


@dataclass(frozen=True)
class Work:
    """One thing to be answered; `tries` counts how often it was begun."""

    id: int
    conversation: str
    event: Event
    state: str
    tries: int


@dataclass(frozen=True)
class Parcel:
    """One thing to be sent; `doubtful` when a server ended while it was being sent."""

    id: int
    outgoing: Outgoing
    doubtful: bool = False


def receive(connection: Connection, bot: int, updates: Sequence[tuple[int, Event | None]], now: float) -> int:
    """Write down what is new among `updates` (id, event), in this order. Returns how many are to be answered."""
    ids = [update for update, _ in updates]
    known = set(
        connection.execute(sa.select(SEEN.c.update_id).where(SEEN.c.bot == bot, SEEN.c.update_id.in_(ids))).scalars()
    )
    taken = 0
    for update, event in updates:
        if update in known:
            continue
        known.add(update)
        connection.execute(sa.insert(SEEN).values(bot=bot, update_id=update, at=now))
        if event is not None:
            add(connection, bot, event, now)
            taken += 1
    return taken


def add(connection: Connection, bot: int, event: Event, now: float) -> None:
    """Put `event` at the end of what is to be answered."""
    connection.execute(
        sa.insert(WORK).values(
            bot=bot,
            conversation=event.conversation,
            event=json.dumps(event.as_json()),
            state=WAITING,
            tries=0,
            at=now,
        )
    )


def forget_seen(connection: Connection, now: float) -> None:
    """Drop ids that Telegram cannot deliver again."""
    connection.execute(sa.delete(SEEN).where(SEEN.c.at < now - SEEN_SECONDS))


def open_work(connection: Connection, bot: int) -> list[Work]:
    """What is not finished, oldest first."""
    rows = connection.execute(sa.select(WORK).where(WORK.c.bot == bot).order_by(WORK.c.id).limit(BATCH))
    return [Work(r.id, r.conversation, Event.read(json.loads(r.event)), r.state, r.tries) for r in rows]


def one(connection: Connection, work: int) -> Work | None:
    """One row as it is now; None when it is finished."""
    r = connection.execute(sa.select(WORK).where(WORK.c.id == work)).one_or_none()
    return Work(r.id, r.conversation, Event.read(json.loads(r.event)), r.state, r.tries) if r else None


def count_open(connection: Connection, bot: int) -> int:
    """How much is not finished."""
    return int(connection.execute(sa.select(sa.func.count()).select_from(WORK).where(WORK.c.bot == bot)).scalar_one())


def begin(connection: Connection, work: int) -> None:
    """Note that answering has begun once more."""
    connection.execute(sa.update(WORK).where(WORK.c.id == work).values(tries=WORK.c.tries + 1))


def answered(connection: Connection, work: Work, outgoing: Sequence[Outgoing]) -> list[Parcel]:
    """Write down what is to be sent for `work`; from now on it is never thought through again.

    The words of the event are dropped. Buttons of earlier turns go out of date, but a reminder dates nothing.
    """
    if outgoing and work.event.kind not in (REMINDER, NOTICE):
        drop_unused_buttons(connection, work.conversation)
    parcels = [add_parcel(connection, work, item) for item in outgoing]
    event = work.event
    bare = Event(event.kind, event.conversation, event.chat, event.thread, event.group)
    connection.execute(
        sa.update(WORK).where(WORK.c.id == work.id).values(state=ANSWERED, event=json.dumps(bare.as_json()))
    )
    return parcels


def add_parcel(connection: Connection, work: Work, outgoing: Outgoing) -> Parcel:
    """One more thing to be sent for `work`, with what its buttons mean."""
    keyed = with_keys(outgoing, lambda: secrets.token_urlsafe(12))
    for button in (b for row in keyed.buttons for b in row if b.action != OPEN):
        meaning = {"key": button.key, "title": button.title, "action": button.action, "payload": button.payload}
        connection.execute(sa.insert(BUTTONS).values(**meaning, conversation=work.conversation, state=UNUSED))
    row = {"work": work.id, "conversation": work.conversation, "outgoing": json.dumps(keyed.as_json()), "state": READY}
    return Parcel(int(connection.execute(sa.insert(OUTBOX).values(row)).inserted_primary_key[0]), keyed)


def unsent(connection: Connection, work: int) -> list[Parcel]:
    """What is still to be sent for `work`, in order."""
    rows = connection.execute(sa.select(OUTBOX).where(OUTBOX.c.work == work).order_by(OUTBOX.c.id))
    return [Parcel(r.id, Outgoing.from_json(json.loads(r.outgoing)), r.state == SENDING) for r in rows]


def mark(connection: Connection, parcel: int, under_way: bool) -> None:
    """Note whether the parcel is under way, so that it may have arrived."""
    state = SENDING if under_way else READY
    connection.execute(sa.update(OUTBOX).where(OUTBOX.c.id == parcel).values(state=state))


def drop_parcel(connection: Connection, parcel: int) -> None:
    """The parcel was sent, or never will be."""
    connection.execute(sa.delete(OUTBOX).where(OUTBOX.c.id == parcel))


def finish(connection: Connection, work: int) -> None:
    """Nothing is left to do for `work`."""
    connection.execute(sa.delete(OUTBOX).where(OUTBOX.c.work == work))
    connection.execute(sa.delete(WORK).where(WORK.c.id == work))


def drop_unused_buttons(connection: Connection, conversation: str) -> None:
    """A new turn has come: buttons of earlier ones that nobody pressed mean nothing any more."""
    connection.execute(sa.delete(BUTTONS).where(BUTTONS.c.conversation == conversation, BUTTONS.c.state == UNUSED))


def press(connection: Connection, work: Work) -> Work:
    """The press with what its button means; without an `action` when it means nothing (any more).

    The buttons of the turn are used up with it; of a used one nothing but its key is kept, so that a second
    press (`action` "again") is told from a press on a button that is out of date.
    """
    event = work.event
    mine = (BUTTONS.c.conversation == work.conversation, BUTTONS.c.key == event.key)
    row = connection.execute(sa.select(BUTTONS).where(*mine)).one_or_none()
    if row is None:
        return work
    if row.state == USED:
        return replace(work, event=replace(event, action=AGAIN))
    resolved = replace(event, action=row.action, text=row.payload, title=row.title)
    connection.execute(
        sa.delete(BUTTONS).where(BUTTONS.c.conversation == work.conversation, BUTTONS.c.key != event.key)
    )
    connection.execute(sa.update(BUTTONS).where(*mine).values(state=USED, title="", payload=""))
    # In the same transaction: a server that ends right now leaves a press that still can be answered.
    connection.execute(sa.update(WORK).where(WORK.c.id == work.id).values(event=json.dumps(resolved.as_json())))
    return replace(work, event=resolved)
