"""Where things are in a project, and what is settled once for all processes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

#: Mica listens here and nowhere else; deploy/ puts a proxy in front.
HOST = "127.0.0.1"
DEFAULT_PORT = 5005
DEFAULT_ACTIONS_PORT = 5055


class MicaError(Exception):
    """Something that a person can put right. The text is one sentence that says what."""


@dataclass(frozen=True)
class Project:
    """The folder that holds config.yml, and what Mica builds inside it."""

    root: Path

    @property
    def state(self) -> Path:
        """What Mica writes while it runs; can be deleted at any time, with the conversations in it."""
        return self.root / ".mica"

    @property
    def logs(self) -> Path:
        """The output of the two servers."""
        return self.state / "logs"

    @property
    def encoder(self) -> Path:
        """The sentence encoder that `python -m nlu.build_encoder` builds."""
        return self.state / "encoder"

    @property
    def model(self) -> Path:
        """The trained model."""
        return self.root / "models" / "mica.tar.gz"

    @property
    def model_fingerprint(self) -> Path:
        """What the model was trained from, as one hash."""
        return self.root / "models" / "mica.fingerprint"


#: The project that this file belongs to.
THIS_PROJECT = Project(Path(__file__).resolve().parent.parent)


def port_setting(variable: str, default: int) -> int:
    """The port that an environment variable names.

    Raises:
        MicaError: it is not a port number.
    """
    text = os.environ.get(variable, "").strip() or str(default)
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise MicaError(f"{variable} must be a port number from 1 to 65535, not '{text}'.")
    return int(text)
