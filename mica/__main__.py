"""The `mica` command: run, chat, ask, train, rules, evaluate, telegram and doctor."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from mica.project import (
    DEFAULT_ACTIONS_PORT,
    DEFAULT_PORT,
    THIS_PROJECT,
    MicaError,
    Project,
    port_setting,
)


def main(arguments: list[str] | None = None, project: Project = THIS_PROJECT) -> int:
    """Run one command. Returns the exit code; an error is one sentence on standard error."""
    options = _parser().parse_args(arguments)
    try:
        return _run(options, project)
    except MicaError as error:
        print(f"mica: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 1
    except KeyboardInterrupt:
        print("\nmica: interrupted.", file=sys.stderr)
        return 130


def _run(options: argparse.Namespace, project: Project) -> int:
    # Imported here, so that each command pays only for what it needs.
    port = options.port or port_setting("MICA_PORT", DEFAULT_PORT)
    actions_port = options.actions_port or port_setting("MICA_ACTIONS_PORT", DEFAULT_ACTIONS_PORT)
    if options.command == "run":
        from mica.running import run

        return run(project, port, actions_port)
    if options.command == "chat":
        from mica.talking import chat

        return chat(port, actions_port, options.sender)
    if options.command == "ask":
        from mica.talking import ask

        return ask(port, options.message, options.sender, options.json)
    if options.command == "train":
        from mica.preparation import build_encoder, check_knowledge, train

        check_knowledge(project)
        build_encoder(project)
        if not train(project, options.force):
            print("The model is up to date.")
        return 0
    if options.command == "evaluate":
        from evaluation.command import evaluate

        return evaluate(
            project,
            quick=options.quick,
            folds=options.folds,
            accepting=options.accept,
            only=options.round or (),
            out=options.out,
        )
    if options.command == "telegram":
        from channels.telegram.administration import administer

        return administer(options.order)
    if options.command == "rules":
        from mica.preparation import check_knowledge
        from mica.rules_page import write_rules

        check_knowledge(project)
        for path in write_rules(project):
            print(path)
        return 0
    from mica.doctor import examine

    return examine(project, port, actions_port, options.quick)


def _parser() -> argparse.ArgumentParser:
    ports = argparse.ArgumentParser(add_help=False)
    ports.add_argument("--port", type=_port, help="port of Mica (default: MICA_PORT, or 5005)")
    ports.add_argument(
        "--actions-port", type=_port, help="port of its action server (default: MICA_ACTIONS_PORT, or 5055)"
    )
    talker = argparse.ArgumentParser(add_help=False)
    talker.add_argument("--sender", metavar="ID", help="the conversation to go on with (default: a new one)")

    parser = argparse.ArgumentParser(prog="mica", description="Mica answers questions about microcurrent.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("run", parents=[ports], help="start Mica and keep it running until Ctrl-C")
    commands.add_parser("chat", parents=[ports, talker], help="talk to Mica; starts it if it is not running")
    asking = commands.add_parser("ask", parents=[ports, talker], help="ask a running Mica one thing")
    asking.add_argument("message", nargs="*", help="what to say (default: standard input)")
    asking.add_argument("--json", action="store_true", help="print messages and envelope as one JSON object")
    training = commands.add_parser("train", parents=[ports], help="train the model if it is not up to date")
    training.add_argument("--force", action="store_true", help="train it in any case")
    evaluating = commands.add_parser("evaluate", parents=[ports], help="measure how well messages are understood")
    evaluating.add_argument("--quick", action="store_true", help="a part of the messages, no cross-validation")
    evaluating.add_argument("--folds", type=_folds, default=5, help="of the cross-validation (default: 5)")
    evaluating.add_argument("--accept", action="store_true", help="take these figures as what later ones are held to")
    evaluating.add_argument("--round", action="append", metavar="NAME", help="only this round, without floors")
    evaluating.add_argument("--out", type=Path, metavar="FOLDER", help="for the report (default: .mica/evaluation)")
    bot = commands.add_parser("telegram", parents=[ports], help="the Telegram bot: its webhook and how it stands")
    bot.add_argument("order", choices=["set-webhook", "remove-webhook", "status"])
    commands.add_parser("rules", parents=[ports], help="write the rules as pages that can be reviewed")
    examining = commands.add_parser("doctor", parents=[ports], help="check that everything is in order")
    examining.add_argument("--quick", action="store_true", help="check only the environment and the knowledge")
    return parser


def _folds(text: str) -> int:
    if not text.isdecimal() or int(text) < 2:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of folds, 2 or more")
    return int(text)


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"'{text}' is not a port number from 1 to 65535")
    return int(text)


if __name__ == "__main__":
    raise SystemExit(main())
