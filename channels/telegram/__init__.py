"""The Telegram bot: one way in for polling and webhook, one way out, the brain's words drawn for a chat."""
