"""Tell what `mutmut run` found, file by file: `python -m tests.actions.rules.mutants`. Fails below 90 %."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

#: Share of mutants that the tests must notice.
LEAST = 0.9
# mutmut's exit codes: a failing test, or a test run that had to be stopped.
_WORDS = {1: "killed", 3: "killed", 0: "survived", 5: "no tests", 33: "no tests", 36: "timeout", -24: "timeout"}


def tally(folder: Path) -> dict[str, Counter[str]]:
    """How many mutants of each file came to which end."""
    found = {}
    for meta in sorted(folder.glob("**/*.py.meta")):
        codes = json.loads(meta.read_text("utf-8"))["exit_code_by_key"].values()
        found[meta.name.removesuffix(".py.meta")] = Counter(_WORDS.get(code, "not run") for code in codes)
    return {name: counts for name, counts in found.items() if counts}


def main() -> int:
    """Print the table. Returns the exit code of the process."""
    found = tally(Path("mutants"))
    found["all"] = sum(found.values(), Counter())
    ends = ("killed", "timeout", "survived", "no tests", "not run")
    print(f"{'file':20}" + "".join(f"{end:>10}" for end in ends) + "     total")
    for name, counts in found.items():
        print(f"{name:20}" + "".join(f"{counts[end]:10}" for end in ends) + f"{counts.total():10}")
    everything = found["all"]
    share = everything["killed"] / max(1, everything.total())
    print(f"killed: {share:.1%} (at least {LEAST:.0%} must be)")
    return 0 if share >= LEAST else 1


if __name__ == "__main__":
    raise SystemExit(main())
