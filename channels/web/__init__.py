"""The web channel: sessions, messages, events and documents for the chat widget (see openapi.yml)."""
