"""The endpoints under /webhooks/web, in the order of openapi.yml."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from actions.clock import today_for
from channels import plan_calendar
from channels.emergency_numbers import EMERGENCY, numbers_for
from channels.web import bodies, card, documents
from channels.web.answers import PRIVATE, as_file, as_json, endpoint
from channels.web.event_log import EventLog
from channels.web.gate import Gate
from channels.web.limiter import Limiter
from channels.web.readiness import Readiness, is_loaded
from channels.web.records import Records
from channels.web.refusal import Refused, unavailable
from channels.web.restoring import restore
from channels.web.settings import Settings
from channels.web.streaming import Streams
from channels.web.talking import Talking, conversation
from channels.web.tokens import Session, Tokens
from channels.web.utterance import shown

#: Topics whose questions are offered to begin with.
STARTERS = ("what_is", "can_i_use", "frequency", "does_it_hurt")
_WAIT_SECONDS = 0.05


@dataclass(frozen=True)
class Endpoints:
    """What answers requests."""

    settings: Settings
    gate: Gate
    tokens: Tokens
    limiter: Limiter
    log: EventLog
    records: Records
    talking: Talking
    streams: Streams
    readiness: Readiness

    def add_to(self, routes: Blueprint) -> None:
        """Add the routes to a blueprint. Each reads its body itself, piece by piece, or not at all."""
        for method, uri, work in (
            ("POST", "/session", self.begin),
            ("DELETE", "/session", self.erase),
            ("POST", "/session/refresh", self.refresh),
            ("POST", "/messages", self.say),
            ("GET", "/events", self.events),
            ("GET", "/history", self.history),
            ("POST", "/feedback", self.feedback),
            ("GET", "/transcript", self.transcript),
            ("GET", "/calendar", self.calendar),
            ("GET", "/summary", self.summary),
            ("GET", "/ready", self.ready),
            ("GET", "/", self.alive),
        ):
            routes.add_route(endpoint(work), uri, methods=[method], stream=True, name=work.__name__)

    async def begin(self, request: Request) -> HTTPResponse:
        """A session begins."""
        origin = await self.gate.origin(request)
        locale, timezone = bodies.new_session(await bodies.read_json(request, optional=True))
        session, token = self.tokens.begin(origin, locale, timezone)
        await self.log.begin(session.id)
        return as_json(_session(session, token), 201)

    async def refresh(self, request: Request) -> HTTPResponse:
        """A session gets more time."""
        session, token = self.tokens.refresh(await self.gate.session(request))
        return as_json(_session(session, token))

    async def erase(self, request: Request) -> HTTPResponse:
        """Everything of a session is erased, and this is said once it is done."""
        session = await self.gate.session(request, erasing=True)
        await self.records.begin_erasure(session.id)
        async with asyncio.timeout(self.settings.turn_seconds + 5):
            while not await self._erase(request, session):
                await asyncio.sleep(_WAIT_SECONDS)
        await self.log.announce(session.id, "session", {"state": "erased"})
        return as_json({"erased": True})

    async def _erase(self, request: Request, session: Session) -> bool:
        """False while a turn is running. Raises Refused (503) when something is left."""
        async with self.log.turn(session.id) as ours:
            if not ours:
                return False
            sender = conversation(session.id)
            store = request.app.ctx.agent.tracker_store
            kept = await store.exists(sender)
            if not await self.records.erase_conversation(sender, kept_before=kept) or await store.exists(sender):
                raise Refused(503, "not_erased", "Not everything could be erased. Please try again.", retry_after=5)
            await self.records.erase_feedback(session.id)
            await self.log.erase(session.id)
            await self.records.finish_erasure(session.id)
            return True

    async def say(self, request: Request) -> HTTPResponse:
        """A message is taken in; it is answered in the background."""
        session = await self.gate.session(request)
        message = bodies.message(await bodies.read_json(request))
        await self.limiter.count("messages", session.id)
        if not is_loaded(request.app.ctx.agent):
            raise unavailable()
        await self._log_of(request, session)
        message = replace(message, locale=session.locale, timezone=session.timezone)
        seq, is_new = await self.log.take_in(session.id, message)
        self.talking.answer_waiting(session.id)
        return as_json({"id": message.id, "seq": seq}, 202 if is_new else 200)

    async def events(self, request: Request) -> None:
        """The stream of events."""
        session = await self.gate.session(request)
        log_id = await self._log_of(request, session)
        await self.streams.serve(request, session, log_id, {**PRIVATE, "X-Accel-Buffering": "no"})

    async def history(self, request: Request) -> HTTPResponse:
        """The events that were."""
        session = await self.gate.session(request)
        before, limit = bodies.history_query(request)
        log_id = await self._log_of(request, session)
        found = await self.log.read(session.id, before=before)
        events: list[dict[str, Any]] = [
            {"id": f"{log_id}-{event.seq}", "event": event.name, "data": shown(event)} for event in found[-limit:]
        ]
        last = found[-1].seq if found else 0
        return as_json({"events": events, "more": len(found) > limit, "last_event_id": f"{log_id}-{last}"})

    async def feedback(self, request: Request) -> HTTPResponse:
        """Thumbs up or down for an utterance."""
        session = await self.gate.session(request)
        seq, score = bodies.feedback(await bodies.read_json(request))
        log_id = await self._log_of(request, session)
        found = await self.log.read(session.id, after=seq - 1, before=seq + 1)
        if not found or found[0].name != "bot":
            raise _not_found("There is no such utterance.")
        await self.records.note_feedback(session.id, f"{log_id}-{seq}", str(found[0].data["kind"]), score)
        return response.empty(204, PRIVATE)

    async def transcript(self, request: Request) -> HTTPResponse:
        """The talk as a text."""
        session = await self.gate.session(request)
        await self._log_of(request, session)
        text = documents.transcript(await self.log.read(session.id))
        return as_file(text, "text/plain", "mica-chat.txt")

    async def calendar(self, request: Request) -> HTTPResponse:
        """The plan as a calendar."""
        session = await self.gate.session(request)
        await self._log_of(request, session)
        today = today_for({"timezone": session.timezone} if session.timezone else None)
        text = documents.calendar(await self.log.read(session.id), today, session.timezone)
        if text is None:
            raise _not_found("There is no plan to put into a calendar.")
        return as_file(text, plan_calendar.MEDIA_TYPE, plan_calendar.FILE_NAME)

    async def summary(self, request: Request) -> HTTPResponse:
        """The screening as a page to print."""
        session = await self.gate.session(request)
        await self._log_of(request, session)
        page = documents.summary_page(await self.log.read(session.id))
        if page is None:
            raise _not_found("There is no summary yet.")
        return response.html(page, headers={**PRIVATE, "Content-Security-Policy": documents.SUMMARY_POLICY})

    async def ready(self, request: Request) -> HTTPResponse:
        """Whether a question can be answered."""
        answers_now = await self.readiness.of(getattr(request.app.ctx, "agent", None))
        return as_json(answers_now, 200 if answers_now["ready"] else 503)

    async def alive(self, request: Request) -> HTTPResponse:
        """Whether the server runs."""
        return as_json({"status": "ok"})

    async def _log_of(self, request: Request, session: Session) -> str:
        """The id of the session's log, which is made anew from Rasa's records if it was lost. Raises Refused."""
        async with asyncio.timeout(self.settings.turn_seconds + 5):
            while (found := await self.log.id_of(session.id)) is None:
                async with self.log.turn(session.id) as ours:
                    if ours and await self.log.id_of(session.id) is None:
                        store = request.app.ctx.agent.tracker_store
                        await restore(self.log, session.id, await store.retrieve_full_tracker(conversation(session.id)))
                        return await self.log.begin(session.id)
                await asyncio.sleep(_WAIT_SECONDS)
            return found


def _session(session: Session, token: str) -> dict[str, Any]:
    knowledge = card.knowledge()
    config = {
        "longest_text": bodies.LONGEST_TEXT,
        "greeting": [knowledge.small_talk.replies["greet"].text, knowledge.phrases["privacy"].text],
        "starters": [knowledge.topics[topic].ask for topic in STARTERS],
        "emergency_numbers": card.as_json(numbers_for(EMERGENCY, session.locale, session.timezone)),
    }
    expires = datetime.fromtimestamp(session.expires, UTC).isoformat()
    return {"token": token, "expires_at": expires, "config": config}


def _not_found(message: str) -> Refused:
    return Refused(404, "not_found", message)
