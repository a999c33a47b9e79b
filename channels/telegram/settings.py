"""What the surroundings say about the Telegram bot: token, mode, addresses. Nothing here talks to anybody."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from channels.turn import TURN_SECONDS

#: The token that @BotFather gives. It comes from the environment only, never from a file of the project.
TOKEN_VARIABLE = "MICA_TELEGRAM_TOKEN"
#: The public https address of this server. With it Telegram calls us; without it we ask Telegram.
WEBHOOK_VARIABLE = "MICA_TELEGRAM_WEBHOOK_URL"
#: What Telegram puts into a header of each webhook call. Without it, it is derived from the token.
SECRET_VARIABLE = "MICA_TELEGRAM_SECRET"
#: Another Bot API server than Telegram's own.
API_VARIABLE = "MICA_TELEGRAM_API"

TELEGRAM = "https://api.telegram.org"
#: Where the webhook is under the public address.
WEBHOOK_PATH = "/webhooks/telegram/webhook"
#: The kinds of update that the bot wants to hear of. All others are taken without an error, and not answered.
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

_TOKEN = re.compile(r"(\d{1,20}):[\w-]{3,100}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_ADDRESS = re.compile(r"https?://[\w.:\[\]-]+(?:/[\w./~-]*)?")


class SettingsError(ValueError):
    """A setting that cannot be used. The text is one sentence that says what to do, and quotes no secret."""


@dataclass(frozen=True)
class Settings:
    """The bot of this server.

    Attributes:
        token: the bot's token; "" when there is no bot.
        secret: what a webhook call must carry.
        webhook: the public address of this server, without the path; "" means long polling.
        api: the address of the Bot API.
        turn_seconds: how long a turn may take.
    """

    token: str = field(default="", repr=False)
    secret: str = field(default="", repr=False)
    webhook: str = ""
    api: str = TELEGRAM
    turn_seconds: float = TURN_SECONDS

    @property
    def bot(self) -> int:
        """The bot's own id, which the token begins with."""
        return int(self.token.partition(":")[0])

    @property
    def mode(self) -> str:
        """In words: "off", "polling" or "webhook"."""
        return "off" if not self.token else "webhook" if self.webhook else "polling"

    @property
    def webhook_address(self) -> str:
        """What Telegram calls."""
        return self.webhook.rstrip("/") + WEBHOOK_PATH


def read_settings(
    credentials: Mapping[str, Any] | None = None, environment: Mapping[str, str] = os.environ
) -> Settings:
    """The settings in the environment; `webhook_url`, `api` and `turn_seconds` may stand in credentials.yml too.

    Raises:
        SettingsError: one of them cannot be used.
    """
    given = credentials or {}
    token = environment.get(TOKEN_VARIABLE, "").strip()
    if not token:
        return Settings()
    if not _TOKEN.fullmatch(token):
        raise SettingsError(f"{TOKEN_VARIABLE} is no bot token: it looks like 123456:ABC-DEF, as @BotFather gives it.")
    secret = environment.get(SECRET_VARIABLE, "").strip() or _derived_secret(token)
    if not _SECRET.fullmatch(secret):
        raise SettingsError(f"{SECRET_VARIABLE} may have 1 to 256 letters, digits, _ and - only.")
    webhook = _address(environment.get(WEBHOOK_VARIABLE) or given.get("webhook_url"), WEBHOOK_VARIABLE, "")
    api = _address(environment.get(API_VARIABLE) or given.get("api"), API_VARIABLE, TELEGRAM)
    return Settings(token, secret, webhook, api, float(given.get("turn_seconds") or TURN_SECONDS))


def _derived_secret(token: str) -> str:
    """The same for every server of one bot, and no way back to the token."""
    return hmac.new(token.encode(), b"mica telegram webhook", hashlib.sha256).hexdigest()


def _address(value: object, variable: str, default: str) -> str:
    text = str(value or "").strip().rstrip("/")
    if not text:
        return default
    if not _ADDRESS.fullmatch(text):
        raise SettingsError(f"{variable} must be an address such as https://mica.example.org.")
    return text
