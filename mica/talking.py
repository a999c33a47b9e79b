"""`mica chat` and `mica ask`: talk to a running Mica from a terminal or a script."""

from __future__ import annotations

import contextlib
import json
import sys
import uuid

from mica.client import Client, NotRunningError, Reply
from mica.project import MicaError
from mica.running import BackgroundMica
from mica.terminal import show

_PROMPT = "\nYou: "
_LEAVE = ("/quit", "/exit")


def new_sender() -> str:
    """A conversation of its own that nobody can guess."""
    return f"cli:{uuid.uuid4().hex}"


def ask(port: int, words: list[str], sender: str | None, as_json: bool) -> int:
    """Send one message, from the command line or standard input, and print the reply.

    Raises:
        MicaError: there is no message, Mica is not running, or it gave no reply.
    """
    message = " ".join(words).strip() if words and words != ["-"] else sys.stdin.read().strip()
    if not message:
        raise MicaError('there is no message: try `mica ask "what is microcurrent"`.')
    with contextlib.closing(Client(port)) as client:
        reply = client.say(message, sender or new_sender())
    if as_json:
        print(json.dumps(reply.as_json(), ensure_ascii=False))
    else:
        show(reply, sys.stdout)
    return 0


def chat(port: int, actions_port: int, sender: str | None) -> int:
    """Hold a conversation, line by line. Starts Mica for as long as it lasts when none is running.

    Raises:
        MicaError: Mica could not be started, or (when the input is not a terminal) gave no reply.
    """
    with contextlib.ExitStack() as stack:
        client = stack.enter_context(contextlib.closing(Client(port)))
        if not client.answers():
            print("Starting Mica; this takes a few seconds ...", file=sys.stderr, flush=True)
            stack.enter_context(BackgroundMica(port, actions_port))
        _converse(client, sender or new_sender(), interactive=sys.stdin.isatty())
    return 0


def _converse(client: Client, sender: str, interactive: bool) -> None:
    if interactive:
        import readline  # noqa: F401  (editing and history for input())

        print("Type your question. Ctrl-D or /quit ends the conversation.")
    reply = Reply()
    while True:
        try:
            line = input(_PROMPT if interactive else "").strip()
        except (EOFError, KeyboardInterrupt):
            if interactive:
                print()
            return
        if line in _LEAVE:
            return
        if not line:
            continue
        try:
            reply = client.say(_meant(line, reply), sender)
        except NotRunningError:
            raise
        except MicaError as error:
            if not interactive:
                raise
            print(f"mica: {error}", file=sys.stderr)
            continue
        show(reply, sys.stdout)
        if not interactive:
            print()


def _meant(line: str, reply: Reply) -> str:
    """The payload of the button whose number was typed, or the line itself."""
    if line.isdecimal() and 1 <= int(line) <= len(reply.buttons):
        return reply.buttons[int(line) - 1]["payload"]
    return line
