"""What must be in order before Mica can start: knowledge, sentence encoder, model."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from mica.freshness import fingerprint, model_is_fresh
from mica.progress import Step
from mica.project import MicaError, Project

_ERROR = re.compile(r"[\w.]*(Error|Exception|NotFound)\b.*:")


def prepare(project: Project) -> None:
    """Check the knowledge, build the encoder if it is missing, train if the model is not fresh.

    Raises:
        MicaError: one of them failed.
    """
    check_knowledge(project)
    build_encoder(project)
    train(project)


def check_knowledge(project: Project) -> str:
    """Load and check every file of knowledge/. Returns how much there is, in words.

    Raises:
        MicaError: a file is broken; the sentence names file, line and field.
    """
    from actions.rules.knowledge import KnowledgeError, load_knowledge

    try:
        knowledge = load_knowledge(project.root / "knowledge")
    except KnowledgeError as error:
        raise MicaError(str(error)) from error
    return f"{len(knowledge.conditions)} conditions, {len(knowledge.topics)} topics"


def build_encoder(project: Project) -> None:
    """Build the sentence encoder unless it is there.

    Raises:
        MicaError: it could not be built.
    """
    if not (project.root / "nlu" / "build_encoder.py").exists():
        return
    from nlu.onnx_encoder import encoder_is_current

    if encoder_is_current(project.encoder):
        return
    with Step("Building the sentence encoder"):
        command = [sys.executable, "-m", "nlu.build_encoder"]
        _run(project, command, project.state / "encoder.log", "the sentence encoder could not be built")


def train(project: Project, force: bool = False) -> bool:
    """Train the model if it is not fresh. Returns whether it was trained.

    The old model stays in place until the new one is complete.

    Raises:
        MicaError: Rasa could not train; the old model, if there was one, is still there.
    """
    if not force and model_is_fresh(project):
        return False
    wanted = fingerprint(project.root)
    made = project.state / "training"
    # --force: Rasa's cache does not see a change in a module that a component imports.
    command = [
        sys.executable, "-m", "rasa", "train", "--force",
        "--fixed-model-name", "mica", "--out", str(made),
    ]  # fmt: skip
    with Step("Training the model"):
        _run(project, command, project.state / "train.log", "the model could not be trained")
        project.model.parent.mkdir(exist_ok=True)
        project.model_fingerprint.unlink(missing_ok=True)
        os.replace(made / "mica.tar.gz", project.model)
        project.model_fingerprint.write_text(wanted + "\n", "utf-8")
    return True


def last_words(log: Path) -> str:
    """The last line of a log that names an error, else its last line."""
    lines = [line.strip() for line in log.read_text("utf-8", errors="replace").splitlines() if line.strip()]
    errors = [line for line in lines if _ERROR.match(line)]
    return (errors or lines or ["no output"])[-1]


def _run(project: Project, command: list[str], log: Path, failure: str) -> None:
    log.parent.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {"NO_COLOR": "1", "PYTHONUNBUFFERED": "1"}
    with log.open("w", encoding="utf-8") as output:
        done = subprocess.run(
            command,
            cwd=project.root,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode:
        raise MicaError(f"{failure} ({last_words(log)}); see {log.relative_to(project.root)}.")
