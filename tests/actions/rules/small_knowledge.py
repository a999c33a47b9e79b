"""A small knowledge folder that loads, for tests that spoil it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from actions.rules.knowledge import KNOWLEDGE_ROOT, KnowledgeError, find_problems, load_knowledge

SOURCES = """\
- {id: SEED, grade: article, title: The article, address: "https://example.org/article"}
- {id: MICA, grade: mica, title: Mica's own rule}
"""

CONDITIONS = """\
- id: pacemaker
  label: Pacemaker
  phrase: a pacemaker
  verdict: avoid
  rank: 1
  kind: implant
  past: present
  removed: ask
  say:
    - text: >-
        Current can disturb
        a pacemaker.
      sources: [SEED]
  then: {text: Ask the device clinic., sources: [MICA]}
  ask_whom: the device clinic
  changes: [{text: A low setting changes nothing., sources: [MICA]}]
  article: true
  aliases: [pacemaker, pace maker]
  not: [pacemaker runner]
- id: botox_recent
  label: Botox in the last ten days
  phrase: Botox in the last ten days
  verdict: wait
  rank: 1
  kind: treatment
  past: present
  fades_days: 10
  wait: {days: 10, from: the day of the injection}
  say: [{text: Wait ten full days., sources: [SEED]}]
  then: {text: Your injector may ask for longer., sources: [SEED]}
  ask_whom: the injector
  changes: [{text: A longer wait of the injector decides., sources: [SEED]}]
  article: true
  aliases: [botox]
"""

TOPICS = """\
- id: why_gel
  title: Why the gel
  ask: Why do I need the gel?
  use: true
  statements:
    - {say: [The gel carries the current.], sources: [SEED]}
  related: [gel_brand]
- id: gel_brand
  title: Brands of gel
  ask: Must it be the brand's gel?
  use: true
  statements:
    - {say: [Any gel made for it will do.], sources: [SEED]}
"""

GUIDANCE = """\
sessions_per_week: {min: 3, max: 5, say: [Three to five times a week.], sources: [SEED]}
"""

RED_FLAGS = """\
- id: stroke_signs
  title: Signs of a stroke
  rank: 1
  call: emergency
  statements: [{say: [Call an ambulance now.], sources: [MICA]}]
  hold: {say: [Please get help first.], sources: [MICA]}
  patterns:
    - all: [[face, mouth], [drooping, "hanging down"]]
      none: [[years]]
  examples: [my face is drooping]
  near_misses: [my face has been drooping for years]
"""

SMALL_TALK = """\
greet: {say: [Hello.], sources: [MICA]}
languages:
  no: {say: [Jeg snakker bare engelsk.], sources: [MICA]}
"""

SCREENING = """\
- id: implants
  title: Implants
  open: an open question about implants
  ask: {say: [Is there an implant?], sources: [SEED]}
  ask_other: {say: ["Has {who} an implant?"], sources: [SEED]}
  why: {say: [Current can disturb one.], sources: [SEED]}
  unnamed: pacemaker
  options:
    - {label: A pacemaker, conditions: [pacemaker]}
    - {label: Botox, conditions: [botox_recent]}
"""

FILES = {
    "sources.yml": SOURCES,
    "conditions/some.yml": CONDITIONS,
    "topics/gel.yml": TOPICS,
    "guidance.yml": GUIDANCE,
    "red_flags.yml": RED_FLAGS,
    "small_talk.yml": SMALL_TALK,
    "phrases.yml": "stays: {say: [My answer stays.], sources: [MICA]}\n",
    "screening.yml": SCREENING,
    "reactions.yml": "redness: {say: [Stop for today.], sources: [MICA]}\n",
    "screening_phrases.yml": "noted: {say: [Noted.], sources: [MICA]}\n",
}


def write_knowledge(root: Path) -> None:
    """Write the small knowledge, with the real schemas, into the new folder `root`."""
    shutil.copytree(KNOWLEDGE_ROOT / "schema", root / "schema")
    for name, text in FILES.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def edit(root: Path, name: str, old: str, new: str) -> None:
    """Replace the first `old` in a file; it must be there."""
    text = (root / name).read_text(encoding="utf-8")
    assert text.count(old) >= 1
    (root / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def message(root: Path) -> str:
    """The text of the error that loading gives."""
    with pytest.raises(KnowledgeError) as caught:
        load_knowledge(root)
    return str(caught.value)


def problems(root: Path) -> list[str]:
    """Everything that is wrong, one sentence each."""
    return [str(problem) for problem in find_problems(root)]
