"""How schemathesis comes in: as a page of an allowed site, with a session that has something to show.

Named by the variable SCHEMATHESIS_HOOKS; `test_openapi.py` runs it.
"""

from __future__ import annotations

import time
import uuid
from typing import Any

import requests
import schemathesis

SITE = "https://shop.example"
_PREFIX = "/webhooks/web"
_SAID = ("screening", "no", "no", "no", "question", "plan")


@schemathesis.auth(refresh_interval=None)
class Session:
    """A session for everything but erasing, which gets a fresh one each time."""

    _shared: str = ""

    def get(self, case: schemathesis.Case[Any], context: schemathesis.AuthContext) -> str:
        base = str(case.operation.base_url)
        if case.method.upper() == "DELETE":
            return self._begin(base)
        if not Session._shared:
            Session._shared = self._prepared(base)
        return Session._shared

    def set(self, case: schemathesis.Case[Any], data: str, context: schemathesis.AuthContext) -> None:
        case.headers["Authorization"] = f"Bearer {data}"

    def _begin(self, base: str) -> str:
        reply = requests.post(f"{base}{_PREFIX}/session", headers={"Origin": SITE}, timeout=10)
        return str(reply.json()["token"])

    def _prepared(self, base: str) -> str:
        token = self._begin(base)
        headers = {"Origin": SITE, "Authorization": f"Bearer {token}"}
        for text in _SAID:
            body = {"id": str(uuid.uuid4()), "text": text}
            requests.post(f"{base}{_PREFIX}/messages", json=body, headers=headers, timeout=10)
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            events = requests.get(f"{base}{_PREFIX}/history", headers=headers, timeout=10).json()["events"]
            if sum(event["event"] == "bot" for event in events) == len(_SAID):
                return token
            time.sleep(0.1)
        raise RuntimeError("the session was not answered")


@schemathesis.hook
def before_call(context: Any, case: schemathesis.Case[Any], kwargs: dict[str, Any]) -> None:
    """An Origin made up at random is refused before anything else is looked at."""
    if "Origin" in (case.headers or {}):
        case.headers["Origin"] = SITE
    body = case.body
    if isinstance(body, dict) and type(seq := body.get("seq")) is int and 1 <= seq <= 1_000_000_000:
        case.body = {**body, "seq": 1 + seq % 20}  # one that there may be
