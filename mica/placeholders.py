"""Stand-ins for modules that an installed package imports and Mica does without.

A finder on `sys.meta_path` answers for the modules of its table and for no others, so that nothing
is imported before somebody asks for it. It costs one look-up in a dictionary per import.
"""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

TYPE_CHECKING = False  # importing typing at the start of every interpreter would cost 8 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import NoReturn, TypeAlias

    #: Fills an empty module. It runs when the module is first imported.
    Filler: TypeAlias = Callable[[ModuleType], None]


class PlaceholderFinder:
    """Serves the modules of a table instead of those on disk."""

    def __init__(self, fillers: Mapping[str, Filler]) -> None:
        """Serve the modules whose full names are the keys of `fillers`."""
        self._fillers = fillers

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """The spec of a placeholder, or None for a module that is not in the table."""
        if name not in self._fillers:
            return None
        # A placeholder is a package: `boto3.dynamodb.conditions` is found through `boto3`.
        return ModuleSpec(name, self, origin="mica.placeholders", is_package=True)  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> None:
        """Python's own empty module will do."""

    def exec_module(self, module: ModuleType) -> None:
        """Fill the module."""
        self._fillers[module.__name__](module)


def install(fillers: Mapping[str, Filler]) -> None:
    """Serve these modules from now on. Modules that are imported already stay as they are."""
    sys.meta_path.insert(0, PlaceholderFinder(fillers))


def refuse(sentence: str) -> NoReturn:
    """Stop with the one kind of error that Rasa's command line prints as one sentence.

    Raises:
        rasa.shared.exceptions.InvalidConfigException: always.
    """
    from rasa.shared.exceptions import InvalidConfigException

    raise InvalidConfigException(sentence)
