"""Teaches the sentence encoder Mica's field: `make tune` turns the training data into data/encoder/adapter.npz.

`lessons.py` runs in Mica's environment and writes down what is to be learnt; the rest needs JAX and runs in an
environment of its own (requirements-tuning.lock). Nobody needs either to build, train or run Mica.
"""
