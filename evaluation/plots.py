"""Plots of the report, as SVG text that stands in a page by itself."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence

#: The confusions that are drawn: more cannot be read.
MOST_INTENTS = 24
_BINS = 25


def confusion_svg(confused: Counter[tuple[str, str]], most: int = MOST_INTENTS) -> str:
    """How often the intent of a row was taken for that of a column: the intents that are confused most."""
    from matplotlib.figure import Figure

    weight: Counter[str] = Counter()
    for (true, told), count in confused.items():
        weight[true] += count
        weight[told] += count
    names = sorted(name for name, _ in weight.most_common(most))
    figure = Figure(figsize=(10, 9), layout="constrained")
    axes = figure.subplots()
    cells = [[confused.get((row, column), 0) for column in names] for row in names]
    if names:
        # Twice the most: no cell becomes so dark that its number cannot be read.
        axes.imshow(cells, cmap="Blues", vmax=2 * max(1, *map(max, cells)))
        for y, line in enumerate(cells):
            for x, count in enumerate(line):
                if count:
                    axes.text(x, y, str(count), ha="center", va="center", fontsize=7)
    axes.set_xticks(range(len(names)), names, rotation=90, fontsize=8)
    axes.set_yticks(range(len(names)), names, fontsize=8)
    axes.set_xlabel("taken for")
    axes.set_ylabel("was")
    return _svg(figure)


def confidence_svg(inside: Sequence[float], outside: Sequence[float]) -> str:
    """How probable the best topic was, for questions in scope and for messages out of scope; shares of each."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 4), layout="constrained")
    axes = figure.subplots()
    for values, label, colour in ((inside, "in scope", "tab:blue"), (outside, "out of scope", "tab:orange")):
        if values:
            weights = [1 / len(values)] * len(values)
            axes.hist(
                list(values), bins=_BINS, range=(0, 1), weights=weights, alpha=0.6,
                label=f"{label} ({len(values)})", color=colour,
            )  # fmt: skip
    axes.set_xlabel("probability of the best topic")
    axes.set_ylabel("share of messages")
    if inside or outside:
        axes.legend()
    return _svg(figure)


def _svg(figure: object) -> str:
    """Without the date and the random ids that would make every report differ."""
    import matplotlib

    written = io.StringIO()
    with matplotlib.rc_context({"svg.hashsalt": "mica", "svg.fonttype": "none"}):
        figure.savefig(written, format="svg", metadata={"Date": None})  # type: ignore[attr-defined]
    text = written.getvalue()
    return text[text.index("<svg") :]
