"""Lets `rasa shell` talk through Mica's own REST channel.

Rasa's shell has a channel of its own that says nothing when a turn fails; Mica's says so.
"""

from __future__ import annotations

from types import ModuleType

from mica.when_imported import when_imported


def install() -> None:
    """Replace the shell's channel once Rasa's server module is imported. Imports nothing of Rasa."""
    when_imported("rasa.core.run", _replace)


def _replace(module: ModuleType) -> None:
    from channels.rest import use_in_shell

    use_in_shell()
