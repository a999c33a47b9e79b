"""The Telegram bot: one way in for polling and webhook, one way out, the brain's words drawn for a chat."""

from channels.telegram.input_channel import MicaTelegram

__all__ = ["MicaTelegram"]
