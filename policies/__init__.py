"""Rasa policies of Mica's own."""
