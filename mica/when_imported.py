"""Lets something happen right after a module is first imported, without importing it now."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

TYPE_CHECKING = False  # importing typing at the start of every interpreter would cost 8 ms
if TYPE_CHECKING:
    from collections.abc import Callable


class ImportWatcher:
    """Finds one module on disk as usual, and runs a function once the module has run."""

    def __init__(self, name: str, then: Callable[[ModuleType], None]) -> None:
        """Run `then` with the module called `name`."""
        self._name = name
        self._then = then

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """The ordinary spec of the watched module with another loader; None for every other module."""
        if name != self._name:
            return None
        spec = PathFinder.find_spec(name, path)  # type: ignore[arg-type]
        if spec is not None and spec.loader is not None:
            run = spec.loader.exec_module

            def run_and_follow(module: ModuleType) -> None:
                run(module)
                self._then(module)

            spec.loader.exec_module = run_and_follow  # type: ignore[method-assign]
        return spec


def when_imported(name: str, then: Callable[[ModuleType], None]) -> None:
    """Run `then(module)` after the module `name` has been imported, at once if it already is."""
    if name in sys.modules:
        then(sys.modules[name])
    else:
        sys.meta_path.insert(0, ImportWatcher(name, then))
