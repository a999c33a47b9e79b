"""Finding health conditions in what people write: what, whose, whether, and when."""
