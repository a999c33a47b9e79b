"""What people see of the bot before they write: the command menu, the description. Never worth a failure."""

from __future__ import annotations

import logging
from typing import Any

from telegram import BotCommand
from telegram.error import TelegramError
from telegram.ext import ExtBot

from channels.telegram.texts import DESCRIPTION, SHORT_DESCRIPTION, command_descriptions, languages
from mica.log_lines import describe

logger = logging.getLogger(__name__)


async def introduce(bot: ExtBot[Any]) -> None:
    """Set the menu in all its languages (English is the default) and the descriptions."""
    try:
        for language in languages():
            menu = [BotCommand(name, said[language]) for name, said in command_descriptions().items()]
            await bot.set_my_commands(menu, language_code="" if language == "en" else language)
        await bot.set_my_description(DESCRIPTION)
        await bot.set_my_short_description(SHORT_DESCRIPTION)
    except TelegramError as error:
        logger.warning("The bot's menu could not be set.\n%s", describe(error))
