"""What the tests of the rules share.

Examples of property tests are drawn afresh in an ordinary run, and are few and always the same under `make mutants`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.actions.rules.small_knowledge import write_knowledge

settings.register_profile(
    "mutants",
    max_examples=25,
    derandomize=True,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),  # a mutant is killed by any failure; the smallest one need not be found
    suppress_health_check=list(HealthCheck),
)
settings.register_profile("no_clock", deadline=None)  # a busy machine is no mistake
if settings.get_current_profile_name() != "mutants":
    settings.load_profile("no_clock")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of a small knowledge that loads."""
    root = tmp_path / "knowledge"
    write_knowledge(root)
    return root
