from __future__ import annotations

import re
from pathlib import Path

_HERE = Path(__file__).parent


def test_the_tests_that_the_readme_names_exist() -> None:
    named = re.findall(r"`(test_\w+)::(test_\w+)`", (_HERE / "README.md").read_text("utf-8"))
    assert len(named) > 60
    for file, test in named:
        assert f"def {test}(" in (_HERE / f"{file}.py").read_text("utf-8"), f"{file}::{test}"
