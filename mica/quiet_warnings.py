"""Keeps Rasa's page of DeprecationWarnings off the terminal.

Python hides warnings that are meant for a library's authors. Sanic 21.12 shows them again, for every
library, in the moment it is imported; here that one line is undone. `python -W` and PYTHONWARNINGS
still have the last word.
"""

from __future__ import annotations

import sys
import warnings
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

TYPE_CHECKING = False  # importing typing at the start of every interpreter would cost 8 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

NOISY_MODULE = "sanic.app"


class QuietFinder:
    """Finds the noisy module on disk as usual, and has the warnings hidden once it has run."""

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: object = None) -> ModuleSpec | None:
        """The ordinary spec of the noisy module with another loader; None for every other module."""
        if name != NOISY_MODULE:
            return None
        spec = PathFinder.find_spec(name, path)
        if spec is not None and spec.loader is not None:
            run = spec.loader.exec_module

            def run_and_hide(module: ModuleType) -> None:
                run(module)
                warnings.filterwarnings("ignore", category=DeprecationWarning)

            spec.loader.exec_module = run_and_hide  # type: ignore[method-assign]
        return spec


def install() -> None:
    """Hide those warnings from now on."""
    if not sys.warnoptions:
        sys.meta_path.insert(0, QuietFinder())
