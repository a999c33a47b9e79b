"""One turn of a conversation, from any channel: it always ends, and never in silence."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

from channels.unfinished import unfinished
from mica.conversation_database import RecordsOutOfReach
from mica.log_lines import describe

logger = logging.getLogger(__name__)

#: How long a turn may take, in seconds: less than Rasa's lock of a conversation lives (60) and less
#: than `rasa shell` waits (10), so that no turn overtakes another one.
TURN_SECONDS = 8.0

_running: set[asyncio.Task[Any]] = set()


async def answer(
    handle: Callable[[UserMessage], Awaitable[Any]],
    message: UserMessage,
    seconds: float = TURN_SECONDS,
    responses: Mapping[str, Any] | None = None,
) -> list[dict[str, Any]]:
    """Let Rasa handle `message` and return what the bot says.

    A caller that hangs up does not stop the turn: what the person wrote is still taken in.

    Args:
        handle: Rasa's handler, as a channel's `blueprint` gets it.
        message: the message; its output channel must be a `CollectingOutputChannel`.
        seconds: how long the turn may take.
        responses: the domain's responses, for the words of a turn that failed.

    Returns:
        The messages of the turn, each with `text` (and perhaps `buttons`) or `custom`. If the turn
        failed, took too long or said nothing: that the check was not completed. Of a turn that failed
        only an emergency is passed on, since its other findings may be half of the truth.
    """
    if not isinstance(message.output_channel, CollectingOutputChannel):
        raise TypeError("a turn is collected before it is sent")
    turn = asyncio.ensure_future(_within(handle, message, seconds))
    _running.add(turn)
    turn.add_done_callback(_running.discard)
    error = await asyncio.shield(turn)
    messages: list[dict[str, Any]] = message.output_channel.messages
    if error is not None and not any(_is_emergency(m) for m in messages):
        return unfinished(error, responses)
    if not any(str(m.get("text") or "").strip() for m in messages):
        logger.error("A turn on channel %s said nothing.", message.input_channel)
        return unfinished(None, responses)
    return messages


async def _within(
    handle: Callable[[UserMessage], Awaitable[Any]], message: UserMessage, seconds: float
) -> BaseException | None:
    try:
        async with asyncio.timeout(seconds):
            await handle(message)
    except (Exception, RecordsOutOfReach) as error:
        logger.error("A turn on channel %s was not completed.\n%s", message.input_channel, describe(error))
        return error
    return None


def _is_emergency(message: Mapping[str, Any]) -> bool:
    custom = message.get("custom")
    return isinstance(custom, Mapping) and custom.get("kind") == "emergency"
