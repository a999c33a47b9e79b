"""A strict stand-in for Telegram's Bot API server: its limits, its errors, its deliveries, and faults on demand."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import socket
import time
from collections import deque
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
from aiohttp import web

from tests.channels.telegram.bot_call import Call, Fault
from tests.channels.telegram.deliveries import Deliveries
from tests.channels.telegram.schema import problems

TOKEN = "4242:fake-token_of-the-tests"
USERNAME = "MicaTestBot"
_MESSAGES = ("sendMessage", "sendPhoto", "sendDocument")


class FakeApi:
    """The server. Times in `calls` are seconds of `time.monotonic`."""

    def __init__(self, limits: bool = False) -> None:
        self.calls: list[Call] = []
        self.wrong: list[str] = []
        self.limits = limits
        self.blocked: set[int] = set()
        self.deliveries = Deliveries()
        self._faults: dict[str, deque[Fault | None]] = {}
        self._messages = 1000
        self._update = 7000
        self._sent: deque[float] = deque()
        self._sent_to: dict[int, float] = {}
        self._port = 0
        self._runner: web.AppRunner | None = None
        self._polls = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    # --- the server's life ---

    async def start(self) -> None:
        """Listen, on the same port each time."""
        app = web.Application(client_max_size=60_000_000)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        self._runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", self._port))
        self._port = int(listener.getsockname()[1])
        await web.SockSite(self._runner, listener).start()

    async def cut(self) -> None:
        """The network is gone: nothing listens, what is open is closed."""
        assert self._runner is not None
        await self._runner.cleanup()
        self._runner = None

    async def stop(self) -> None:
        await self.deliveries.stop()
        if self._runner is not None:
            await self.cut()

    # --- what people do ---

    def push(self, update: dict[str, Any], number: int | None = None) -> int:
        """An update as it is, for the bot to get; it gets a number unless it has one."""
        if number is not None:
            self._update = number
        else:
            self._update += 1
        self.deliveries.add({"update_id": self._update, **update})
        return self._update

    def write(self, person: int, words: str, number: int | None = None, **more: Any) -> int:
        """Somebody writes to the bot."""
        return self.push({"message": self.message(person, text=words, **more)}, number)

    def message(self, person: int, **more: Any) -> dict[str, Any]:
        self._messages += 1
        who = {"id": person, "is_bot": False, "first_name": "Ann", "language_code": "en"}
        chat = {"id": person, "type": "private", "first_name": "Ann"}
        return {"message_id": self._messages, "date": int(time.time()), "from": who, "chat": chat, **more}

    def press(self, person: int, title: str) -> int:
        """Somebody presses the newest button of this title."""
        call, button = next(
            (c, b)
            for c in reversed(self.calls)
            for b in c.buttons
            if c.chat == person and b["text"] == title and c.status == 200
        )
        return self.press_key(person, button["callback_data"], call.message)

    def press_key(self, person: int, key: str, message: int = 1) -> int:
        shown = {"message_id": message, "date": 1, "chat": {"id": person, "type": "private"}, "text": "shown"}
        who = {"id": person, "is_bot": False, "first_name": "Ann"}
        press = {"id": f"c{self._update}", "from": who, "message": shown, "chat_instance": "1", "data": key}
        return self.push({"callback_query": press})

    # --- faults and what was seen ---

    def fault(self, method: str, status: int, times: int = 1, **more: Any) -> None:
        self._faults.setdefault(method, deque()).extend([Fault(status, **more)] * times)

    def let_pass(self, method: str, times: int) -> None:
        """So many calls go well before the next fault."""
        self._faults.setdefault(method, deque()).extend([None] * times)

    def sent(self, chat: int | None = None) -> list[Call]:
        """The messages that arrived, in order."""
        return [c for c in self.calls if c.method in _MESSAGES and c.message and chat in (None, c.chat)]

    def texts(self, chat: int | None = None) -> list[str]:
        return [call.text for call in self.sent(chat)]

    def of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    # --- the Bot API ---

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        if request.match_info["token"] != TOKEN:
            return _error(401, "Unauthorized")
        fields, files = await _read(request)
        call = Call(time.monotonic(), method, fields, files)
        if method != "getUpdates":
            self.calls.append(call)
        self.wrong += problems(method, fields, files)
        fault = self._next_fault(call)
        if fault is not None:
            if fault.arrives:
                self._carry_out(call)
            await asyncio.sleep(fault.wait)
            if fault.cut:
                assert request.transport is not None
                request.transport.close()
                raise ConnectionResetError
            call.status = fault.status
            if fault.body is not None:
                return web.Response(status=fault.status, text=fault.body)
            return _error(fault.status, fault.description, fault.parameters)
        if method == "getUpdates":
            return await self._get_updates(fields)
        result = self._refusal(call)
        if result is None:
            call.status = 200
            return web.json_response({"ok": True, "result": self._carry_out(call)})
        call.status = result.status
        return result

    def _next_fault(self, call: Call) -> Fault | None:
        waiting = self._faults.get(call.method)
        if not waiting or (waiting[0] is not None and waiting[0].chat not in (None, call.chat)):
            return None
        return waiting.popleft()

    def _refusal(self, call: Call) -> web.Response | None:
        """The checks of the real server."""
        if call.chat in self.blocked:
            return _error(403, "Forbidden: bot was blocked by the user")
        if call.method == "sendMessage":
            if not call.text.strip():
                return _error(400, "Bad Request: message text is empty")
            if len(call.text.encode("utf-16-le")) // 2 > 4096:
                return _error(400, "Bad Request: message is too long")
            raw = str(call.fields["text"])
            if call.fields.get("parse_mode") == "HTML" and re.search(r"<(?!/?(?:b|pre)>)|&(?!lt;|gt;|amp;|quot;)", raw):
                return _error(400, "Bad Request: can't parse entities: unsupported start tag")
        if len(call.text.encode("utf-16-le")) // 2 > 1024 and "caption" in call.fields:
            return _error(400, "Bad Request: message caption is too long")
        for button in call.buttons:
            if len(str(button.get("callback_data", "")).encode()) > 64:
                return _error(400, "Bad Request: BUTTON_DATA_INVALID")
            if not button.get("callback_data") and not button.get("url"):
                return _error(400, "Bad Request: can't parse inline keyboard button")
        return self._too_fast(call) if self.limits and call.method in _MESSAGES else None

    def _too_fast(self, call: Call) -> web.Response | None:
        """One message a second in a chat, thirty over all. The clock of the sender may differ by a few milliseconds."""
        while self._sent and call.at - self._sent[0] >= 1:
            self._sent.popleft()
        if len(self._sent) >= 30 or call.at - self._sent_to.get(call.chat, -9.0) < 0.95:
            return _error(429, "Too Many Requests: retry after 1", {"retry_after": 1})
        self._sent.append(call.at)
        self._sent_to[call.chat] = call.at
        return None

    def _carry_out(self, call: Call) -> Any:
        fields = call.fields
        bot = {"id": int(TOKEN.partition(":")[0]), "is_bot": True, "first_name": "Mica", "username": USERNAME}
        match call.method:
            case "getMe":
                return bot | {"can_join_groups": True, "can_read_all_group_messages": False}
            case "setWebhook":
                allowed = json.loads(fields.get("allowed_updates") or "[]")
                self.deliveries.call(fields["url"], fields.get("secret_token"), allowed)
            case "deleteWebhook":
                self.deliveries.call("", None, [])
            case "getWebhookInfo":
                waiting = len(self.deliveries.waiting)
                return {"url": self.deliveries.url, "has_custom_certificate": False, "pending_update_count": waiting}
            case "sendMessage" | "sendPhoto" | "sendDocument":
                self._messages += 1
                call.message = self._messages
                chat = {"id": call.chat, "type": "private" if call.chat > 0 else "supergroup"}
                return {
                    "message_id": call.message,
                    "date": int(time.time()),
                    "chat": chat,
                    "from": bot,
                    "text": call.text,
                }
            case "editMessageReplyMarkup":
                return {
                    "message_id": int(fields["message_id"]),
                    "date": 1,
                    "chat": {"id": call.chat, "type": "private"},
                }
        return True

    async def _get_updates(self, fields: dict[str, Any]) -> web.Response:
        if self.deliveries.url:
            return _error(409, "Conflict: can't use getUpdates method while webhook is active")
        self._polls += 1
        mine = self._polls
        if "offset" in fields:
            self.deliveries.confirm(int(fields["offset"]))
        allowed = json.loads(fields.get("allowed_updates") or "[]")
        end = time.monotonic() + int(fields.get("timeout", 0))
        while (
            not (found := self.deliveries.wanted(allowed)[: int(fields.get("limit", 100))]) and time.monotonic() < end
        ):
            if mine != self._polls:
                return _error(409, "Conflict: terminated by other getUpdates request")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.deliveries.changed.wait(), 0.05)
            self.deliveries.changed.clear()
        return web.json_response({"ok": True, "result": found})


def _error(status: int, description: str, parameters: dict[str, Any] | None = None) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    return web.json_response(body | ({"parameters": parameters} if parameters else {}), status=status)


async def _read(request: web.Request) -> tuple[dict[str, Any], dict[str, bytes]]:
    fields: dict[str, Any] = dict(request.query)
    files: dict[str, bytes] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = value.file.read()
        else:
            fields[name] = value
    return fields, files


@contextlib.asynccontextmanager
async def fake_api(limits: bool = False) -> AsyncIterator[FakeApi]:
    """A running server; afterwards it asserts that everything it was sent had the right shape."""
    api = FakeApi(limits)
    await api.start()
    try:
        yield api
    finally:
        await api.stop()
    assert not api.wrong


async def get_json(address: str) -> Any:
    async with aiohttp.ClientSession(trust_env=False) as client, client.get(address) as reply:
        return await reply.json()
