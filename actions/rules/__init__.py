"""What Mica knows and decides: pure functions over typed values. Nothing here imports Rasa."""
