"""The library's bot, as this project uses it."""

from __future__ import annotations

from typing import Any

from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from channels.telegram.settings import TELEGRAM, Settings


def make_bot(settings: Settings) -> ExtBot[Any]:
    """The library's bot for these settings. Nothing is connected yet."""
    # A Bot API server of one's own is on this machine or beside it: a proxy for the world outside is none for it.
    options = {"trust_env": settings.api == TELEGRAM, "verify": settings.api.startswith("https:")}
    return ExtBot(
        settings.token,
        base_url=f"{settings.api}/bot",
        base_file_url=f"{settings.api}/file/bot",
        request=HTTPXRequest(connection_pool_size=64, read_timeout=20, pool_timeout=20, httpx_kwargs=options),
        get_updates_request=HTTPXRequest(connection_pool_size=2, httpx_kwargs=options),
    )
