from __future__ import annotations

import subprocess
import sys

SCRIPT = """
from mica import shell_channel
shell_channel.install()
import sys
assert "rasa" not in sys.modules
import rasa.core.run
[channel] = rasa.core.run.create_http_input_channels("cmdline", None)
print(type(channel).__name__, channel.name(), channel.url_prefix())
"""


def test_rasa_shell_gets_micas_channel() -> None:
    ran = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["MicaShell", "cmdline", "rest"]
