"""`mica telegram`: set the webhook up, remove it, and see how things stand."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError
from telegram.ext import ExtBot

from channels.telegram.bot import make_bot
from channels.telegram.settings import (
    ALLOWED_UPDATES,
    TOKEN_VARIABLE,
    WEBHOOK_VARIABLE,
    Settings,
    SettingsError,
    read_settings,
)
from mica.project import MicaError

_TELEGRAMS_PORTS = "443, 80, 88 or 8443"


def administer(order: str, environment: Mapping[str, str] | None = None) -> int:
    """Carry out "set-webhook", "remove-webhook" or "status", and print how it went. Returns the exit code.

    Raises:
        MicaError: a setting is missing or wrong, or Telegram did not do it.
    """
    try:
        settings = read_settings(environment=environment) if environment is not None else read_settings()
    except SettingsError as error:
        raise MicaError(str(error)) from None
    if settings.mode == "off":
        raise MicaError(f"there is no bot: put the token that @BotFather gives you into {TOKEN_VARIABLE}.")
    return asyncio.run(_carry_out(_ORDERS[order], settings))


async def _carry_out(order: Callable[[ExtBot[Any], Settings], Awaitable[None]], settings: Settings) -> int:
    bot = make_bot(settings)
    try:
        async with bot:
            await order(bot, settings)
    except InvalidToken:
        raise MicaError(f"Telegram does not know the token in {TOKEN_VARIABLE}.") from None
    except BadRequest as error:  # which the library counts among the failures of the network
        raise MicaError(f"Telegram did not do it: {error.message}.") from None
    except NetworkError as error:
        raise MicaError(f"Telegram cannot be reached at {settings.api} ({type(error).__name__}).") from None
    except TelegramError as error:
        raise MicaError(f"Telegram did not do it: {error.message}.") from None
    return 0


async def _set_webhook(bot: ExtBot[Any], settings: Settings) -> None:
    if not settings.webhook.startswith("https://") and settings.api.startswith("https://"):
        raise MicaError(
            f"{WEBHOOK_VARIABLE} must be the public https address of this server (port {_TELEGRAMS_PORTS}), "
            "such as https://mica.example.org."
        )
    await bot.set_webhook(settings.webhook_address, allowed_updates=ALLOWED_UPDATES, secret_token=settings.secret)
    print(f"Telegram calls {settings.webhook_address} from now on.")


async def _remove_webhook(bot: ExtBot[Any], settings: Settings) -> None:
    await bot.delete_webhook()
    print("Telegram calls nobody any more. What has not been fetched waits there for a day.")


async def _status(bot: ExtBot[Any], settings: Settings) -> None:
    info = await bot.get_webhook_info()
    print(f"bot: @{bot.username}")
    print(f"mode of this server: {settings.mode}")
    print(f"webhook: {info.url or 'none'}")
    print(f"updates that wait: {info.pending_update_count}")
    if info.last_error_date is not None:
        at = datetime.fromtimestamp(info.last_error_date.timestamp(), UTC)
        print(f"last error: {at:%Y-%m-%d %H:%M} UTC, {info.last_error_message}")
    if settings.mode == "polling" and info.url:
        print("wrong: a webhook is set, so polling gets nothing; `mica telegram remove-webhook` removes it.")
    if settings.mode == "webhook" and info.url != settings.webhook_address:
        print(f"wrong: it should be {settings.webhook_address}; `mica telegram set-webhook` sets it.")


_ORDERS = {"set-webhook": _set_webhook, "remove-webhook": _remove_webhook, "status": _status}


def state_in_words(environment: Mapping[str, str] | None = None) -> str:
    """For `mica doctor`: whether there is a bot, and how it gets its updates.

    Raises:
        MicaError: a setting cannot be used.
    """
    try:
        settings = read_settings(environment=environment) if environment is not None else read_settings()
    except SettingsError as error:
        raise MicaError(str(error)) from None
    if settings.mode == "off":
        return f"off, for {TOKEN_VARIABLE} is not set"
    return "on, by polling" if settings.mode == "polling" else f"on, by webhook at {settings.webhook_address}"
