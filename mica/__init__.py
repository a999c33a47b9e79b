"""Mica's command line, its processes and what it changes at the start of an interpreter."""
