"""Deletes what is left of sessions that are over: what Mica is told she keeps for the conversation only.

Nobody can read a session any more once it is over; its token is taken for erasing alone. So its words go, out of
the database and out of the event log, whoever closed the page without erasing them.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable

from channels.web.event_log import KEPT_SECONDS, EventLog
from channels.web.records import Records
from channels.web.talking import conversation
from mica.log_lines import describe

logger = logging.getLogger(__name__)

SWEEP_EVERY_SECONDS = 3_600.0


class Retention:
    """Sweeps when the server starts and every hour. Several servers may do so at the same time."""

    def __init__(self, log: EventLog, records: Records, now: Callable[[], float] = time.time) -> None:
        """Sweep in these. `now`: seconds since 1970; tests pass their own clock."""
        self._log = log
        self._records = records
        self._now = now

    async def run(self) -> None:
        """Sweep for ever."""
        while True:
            try:
                await self.sweep()
            except Exception as error:
                logger.error("Sessions that are over could not be deleted; it is tried again.\n%s", describe(error))
            await asyncio.sleep(SWEEP_EVERY_SECONDS)

    async def sweep(self) -> int:
        """Delete what has had its time. Returns how many conversations that were.

        Raises:
            Refused: 503, the database cannot be reached.
        """
        await self._log.let_go()
        await self._records.tidy()
        # Nothing was said for longer than a session lasts, so that this one is over.
        return await self._records.delete_quiet(conversation(""), self._now() - KEPT_SECONDS)
