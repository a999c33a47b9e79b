"""Keeps conversations: Rasa's SQL tracker store, with a turn's cost bounded and no amnesia.

What differs from Rasa's own:

* A turn loads the newest events and the newest value of each slot, not the whole conversation.
* A turn adds exactly its own events. Rasa's store skips as many events as it finds stored, and so
  loses a turn that another one has overtaken. Here such a turn is refused aloud.
* A database error ends the turn (`RecordsOutOfReach`) instead of starting an empty conversation.
* A turn that sets the slot `forgotten` leaves nothing behind, itself included.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore, TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, Event, Restarted, SessionStarted, SlotSet
from rasa.shared.core.events import AllSlotsReset as SlotsReset
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import InvalidConfigException
from sqlalchemy.engine import Connection, Row

from mica import conversation_database as database
from mica.conversation_database import EVENTS, RecordsOutOfReach

#: The slot that "forget me" sets.
FORGOTTEN_SLOT = "forgotten"
#: How many of the newest events a turn sees.
WINDOW = 60

_RESETS = (SessionStarted.type_name, Restarted.type_name, SlotsReset.type_name)
#: An event that is stored carries its row's id and timestamp under this name.
_ROW = "mica_row"
_EVENTS_TABLE = SQLTrackerStore.SQLEvent.__table__
_INDEXES = (
    sa.Index("ix_events_sender_newest", _EVENTS_TABLE.c.sender_id, _EVENTS_TABLE.c.id),
    sa.Index(
        "ix_events_sender_kind_newest",
        _EVENTS_TABLE.c.sender_id,
        _EVENTS_TABLE.c.type_name,
        _EVENTS_TABLE.c.action_name,
        _EVENTS_TABLE.c.id,
    ),
)


class BoundedTrackerStore(SQLTrackerStore):
    """The tracker store of endpoints.yml. `MICA_DATABASE_URL` says which database it uses."""

    def __init__(
        self,
        domain: Any = None,
        host: str | None = None,
        event_broker: Any = None,
        window: int = WINDOW,
        **settings: Any,
    ) -> None:
        """Open the store; the database itself is reached when the first turn needs it.

        Args:
            domain: Rasa's domain; its slots are those that are carried along.
            host: Rasa passes `url` of endpoints.yml here; it must not be set.
            event_broker: receives the events of each turn, if there is one.
            window: how many of the newest events a turn sees.
            settings: whatever else endpoints.yml says; it must say nothing else.

        Raises:
            InvalidConfigException: endpoints.yml names a database, which the action server would not see.
        """
        if host or settings:
            raise InvalidConfigException(
                f"The tracker store takes no {', '.join(settings) or 'url'} in endpoints.yml: "
                f"name the database in {database.URL_VARIABLE}, where the action server finds it too."
            )
        TrackerStore.__init__(self, domain, event_broker)
        self.engine = database.open_engine(database.database_url())
        self.sessionmaker = sa.orm.session.sessionmaker(bind=self.engine)
        self.loaded = 0  # how many events were loaded so far; tests read it
        self._window = window
        self._tables_exist = False

    async def retrieve(self, sender_id: str) -> Any:
        """The tracker of a conversation as a turn needs it; None for a new conversation.

        Raises:
            RecordsOutOfReach: the database cannot be read, or holds something unreadable.
        """
        return await asyncio.to_thread(self._tracker, sender_id, False)

    async def retrieve_full_tracker(self, conversation_id: str) -> Any:
        """The tracker with every event that is kept, for Rasa's HTTP API and exports."""
        return await asyncio.to_thread(self._tracker, conversation_id, True)

    async def exists(self, conversation_id: str) -> bool:
        """Whether anything of a conversation is kept."""
        return await asyncio.to_thread(self._in_reach, self._newest, conversation_id) is not None

    async def save(self, tracker: Any) -> None:
        """Add the events that `tracker` gained since it was retrieved, all of them or none.

        Raises:
            RecordsOutOfReach: the database cannot be written, or another turn has changed the
                conversation in the meantime.
        """
        new = [event for event in tracker.events if not hasattr(event, _ROW)]
        if not new:
            return
        if any(isinstance(e, SlotSet) and e.key == FORGOTTEN_SLOT and e.value is True for e in new):
            await asyncio.to_thread(self._in_reach, self._forget, tracker.sender_id)
            return
        known = next((getattr(e, _ROW) for e in reversed(tracker.events) if hasattr(e, _ROW)), None)
        await asyncio.to_thread(self._in_reach, self._append, tracker.sender_id, known, new)
        if self.event_broker is not None:
            await self._stream_new_events(self.event_broker, new, tracker.sender_id)

    def _in_reach(self, work: Any, *arguments: Any) -> Any:
        """Run database work. Whatever goes wrong in it is `RecordsOutOfReach`."""
        try:
            if not self._tables_exist:
                database.make_folder(self.engine.url)
                # The Telegram channel makes its tables in the same moment: one waits for the other.
                engine = database.writing(self.engine)
                self.Base.metadata.create_all(engine)
                for index in _INDEXES:
                    index.create(engine, checkfirst=True)
                self._tables_exist = True
            return work(*arguments)
        except Exception as error:
            self._tables_exist = False
            raise RecordsOutOfReach(type(error).__name__) from error

    def _tracker(self, sender_id: str, whole: bool) -> Any:
        return self._in_reach(self._read, sender_id, whole)

    def _read(self, sender_id: str, whole: bool) -> Any:
        with self.engine.connect() as connection:
            rows = self._all_rows(connection, sender_id) if whole else self._rows(connection, sender_id)
        self.loaded += len(rows)
        if not rows:
            return None
        return DialogueStateTracker.from_events(sender_id, [_event(row) for row in rows], self.domain.slots)

    def _all_rows(self, connection: Connection, sender_id: str) -> list[Row]:
        return connection.execute(_rows_of(sender_id).order_by(EVENTS.c.id)).all()

    def _rows(self, connection: Connection, sender_id: str) -> list[Row]:
        newest = _rows_of(sender_id).order_by(EVENTS.c.id.desc()).limit(self._window)
        window = connection.execute(newest).all()[::-1]
        for position in range(len(window) - 1, -1, -1):
            if window[position].type_name == SessionStarted.type_name:
                return window[position:]
        if len(window) < self._window:
            return window
        window = window[_first_turn(window) :]
        return self._slot_rows(connection, sender_id, window[0].id) + window

    def _slot_rows(self, connection: Connection, sender_id: str, before: int) -> list[Row]:
        """The newest event of every slot before row `before`, unless the slots were reset since."""
        earlier = [EVENTS.c.sender_id == sender_id, EVENTS.c.id < before]
        slot_names = [slot.name for slot in self.domain.slots]
        queries = [
            _newest_id(*earlier, EVENTS.c.type_name == kind, EVENTS.c.action_name.is_(None)) for kind in _RESETS
        ] + [
            _newest_id(*earlier, EVENTS.c.type_name == SlotSet.type_name, EVENTS.c.action_name == name)
            for name in slot_names
        ]
        found = tuple(connection.execute(sa.select(*queries)).one())
        reset = max((i for i in found[: len(_RESETS)] if i is not None), default=0)
        wanted = [i for i in found[len(_RESETS) :] if i is not None and i > reset]
        return connection.execute(_rows_of(sender_id).where(EVENTS.c.id.in_(wanted)).order_by(EVENTS.c.id)).all()

    def _newest(self, sender_id: str, connection: Connection | None = None) -> tuple[int, float] | None:
        if connection is None:
            with self.engine.connect() as own:
                return self._newest(sender_id, own)
        query = _rows_of(sender_id).order_by(EVENTS.c.id.desc()).limit(1)
        row = connection.execute(query).one_or_none()
        return None if row is None else (row.id, row.timestamp)

    def _append(self, sender_id: str, known: tuple[int, float] | None, new: Sequence[Any]) -> None:
        with database.writing(self.engine).begin() as connection:
            database.hold_conversation(connection, sender_id)
            if self._newest(sender_id, connection) != known:
                raise RuntimeError("another turn has changed this conversation")
            connection.execute(sa.insert(EVENTS), [_row(sender_id, event) for event in new])
            query = _rows_of(sender_id).where(EVENTS.c.id > (known[0] if known else 0)).order_by(EVENTS.c.id)
            rows = connection.execute(query).all()
            if [row.timestamp for row in rows] != [event.timestamp for event in new]:
                raise RuntimeError("the events of this turn were not stored in their order")
        for event, row in zip(new, rows, strict=True):
            setattr(event, _ROW, (row.id, row.timestamp))

    def _forget(self, sender_id: str) -> None:
        with database.writing(self.engine).begin() as connection:
            database.hold_conversation(connection, sender_id)
            database.delete_conversation(connection, sender_id)
        database.empty_journal(self.engine)


def _rows_of(sender_id: str) -> Any:
    columns = (EVENTS.c.id, EVENTS.c.timestamp, EVENTS.c.type_name, EVENTS.c.action_name, EVENTS.c.data)
    return sa.select(*columns).where(EVENTS.c.sender_id == sender_id)


def _newest_id(*conditions: Any) -> Any:
    return sa.select(sa.func.max(EVENTS.c.id)).where(*conditions).scalar_subquery()


def _first_turn(window: Sequence[Row]) -> int:
    """Where the first whole turn in `window` begins: where Mica last listened. 0 if there is none."""
    for position, row in enumerate(window[:-1]):
        if row.type_name == ActionExecuted.type_name and row.action_name == ACTION_LISTEN_NAME:
            return position
    return 0


def _event(row: Row) -> Any:
    event = Event.from_parameters(json.loads(row.data))
    if event is None:
        raise ValueError("an event of an unknown kind is stored")
    setattr(event, _ROW, (row.id, row.timestamp))
    return event


def _row(sender_id: str, event: Any) -> dict[str, Any]:
    data = event.as_dict()
    return {
        "sender_id": sender_id,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp"),
        "intent_name": ((data.get("parse_data") or {}).get("intent") or {}).get("name"),
        "action_name": data.get("name"),
        "data": json.dumps(data),
    }
