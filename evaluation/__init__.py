"""How well Mica understands what it was never trained on: `mica evaluate`."""
