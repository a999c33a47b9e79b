"""Whether a port can be had, said in a sentence when it cannot."""

from __future__ import annotations

import socket

from mica.project import HOST, MicaError


def is_free(port: int) -> bool:
    """Whether a server could listen on this port of the loopback address."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As the servers do: a connection that was closed a moment ago does not count.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def require_free(port: int, for_what: str, variable: str) -> None:
    """Make sure that a port is free.

    Raises:
        MicaError: it is taken; the sentence names it and the variable that chooses another.
    """
    if not is_free(port):
        raise MicaError(
            f"port {port}, which {for_what} needs, is taken by another program: "
            f"stop that program or choose another port with {variable}."
        )
