"""Mica beside the stock Rasa pipeline: what a start, a turn and a mistake cost. See README.md."""
