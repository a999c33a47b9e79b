"""Mica's action server: thin custom actions, one a file, over the pure rules in `rules/`."""
