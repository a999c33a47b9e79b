"""Lets Rasa run test_stories.yml with the trained model: which action does which message lead to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from rasa.core.constants import FAILED_STORIES_FILE

from mica.preparation import prepare
from mica.project import THIS_PROJECT
from policies.safety_first import CALL_FOR_HELP, NOT_COMPLETED

STORIES = Path(__file__).with_name("test_stories.yml")
FEWEST = 25
#: What Rasa writes into its list of failed stories when there is none.
ALL_GOOD = "# None of the test stories failed - all good!"


def test_every_turn_of_a_story_ends_as_the_file_explains() -> None:
    stories = yaml.safe_load(STORIES.read_text("utf-8"))["stories"]
    assert len(stories) >= FEWEST
    for story in stories:
        steps = story["steps"]
        assert len(steps) % 3 == 0, story["story"]
        for turn in range(0, len(steps), 3):
            heard, action, said = steps[turn : turn + 3]
            alarming = any("red_flag" in entity for entity in heard.get("entities", []))
            assert "intent" in heard, story["story"]
            assert action["action"].startswith("action_"), story["story"]
            assert said == {"action": CALL_FOR_HELP if alarming else NOT_COMPLETED}, story["story"]


@pytest.mark.live
def test_rasa_predicts_the_actions_of_the_stories(tmp_path: Path) -> None:
    prepare(THIS_PROJECT)
    command = [
        sys.executable, "-m", "rasa", "test", "core", "--model", str(THIS_PROJECT.model), "--stories",
        str(STORIES), "--e2e", "--out", str(tmp_path), "--no-plot",
    ]  # fmt: skip
    done = subprocess.run(
        command,
        cwd=THIS_PROJECT.root,
        env=os.environ | {"NO_COLOR": "1"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"[-3000:]
    failed = (tmp_path / FAILED_STORIES_FILE).read_text("utf-8")
    assert failed == ALL_GOOD, failed
