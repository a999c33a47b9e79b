"""Where the benchmarks keep what they build: all of it in .mica/benchmarks, where git does not look."""

from __future__ import annotations

import os
from pathlib import Path

from mica.project import THIS_PROJECT

FOLDER = THIS_PROJECT.state / "benchmarks"

#: An environment with rasa 3.6.21 and TensorFlow; the variable names another one than ours.
STOCK_ENVIRONMENT_VARIABLE = "MICA_STOCK_ENVIRONMENT"
STOCK_ENVIRONMENT = Path(os.environ.get(STOCK_ENVIRONMENT_VARIABLE) or FOLDER / "venv-stock").absolute()
STOCK_PYTHON = STOCK_ENVIRONMENT / "bin" / "python"

#: What the stock project is made of: files as they are, and this project's training examples.
STOCK_SOURCES = Path(__file__).parent / "stock_project"
STOCK_PROJECT = FOLDER / "stock"
STOCK_MODEL = STOCK_PROJECT / "models" / "stock.tar.gz"
STOCK_TRAINING = FOLDER / "training.json"

RESULTS = FOLDER / "results.json"
