"""What happens first in every interpreter of Mica's environment.

A `.pth` file in site-packages, written by `mica.set_up`, puts the project on the path and imports
this module: so it holds for `rasa`, `mica`, `pytest` and `python` alike. It must stay quick (about a
millisecond) and must not import Rasa.
"""

import os

from mica import left_out, no_tensorflow, quiet_logs, quiet_warnings, shell_channel

#: What a variable is when the surroundings do not say otherwise.
ENVIRONMENT = {
    "RASA_TELEMETRY_ENABLED": "false",
    # Where Rasa finds the action server (endpoints.yml), and where the action server listens.
    "MICA_ACTIONS_URL": "http://127.0.0.1:5055/webhook",
    "SANIC_HOST": "127.0.0.1",
    # The products in a turn are small: threads cost them ten times what they bring.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}

for _name, _value in ENVIRONMENT.items():
    os.environ.setdefault(_name, _value)
no_tensorflow.install()
left_out.install()
quiet_warnings.install()
quiet_logs.install()
shell_channel.install()
