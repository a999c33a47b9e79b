"""Mica's own NLU components: sentence vectors, intents and what a message mentions."""
