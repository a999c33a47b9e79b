"""The knowledge loader: typed records from good files, one clear sentence for a bad one."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest

from actions.rules.knowledge import Statement, find_problems, load_knowledge
from tests.actions.rules.small_knowledge import TOPICS, edit, message


def test_good_files_become_records_in_the_order_of_the_files(root: Path) -> None:
    knowledge = load_knowledge(root)
    assert list(knowledge.conditions) == ["pacemaker", "botox_recent"]
    pacemaker = knowledge.conditions["pacemaker"]
    assert pacemaker.say == (Statement(("Current can disturb a pacemaker.",), ("SEED",)),)
    assert pacemaker.removed == "ask"
    assert pacemaker.innocent == ("pacemaker runner",)
    assert pacemaker.wait is None
    wait = knowledge.conditions["botox_recent"].wait
    assert wait is not None
    assert (wait.days, wait.start) == (10, "the day of the injection")
    assert knowledge.topics["why_gel"].related == ("gel_brand",)
    assert knowledge.guidance["sessions_per_week"].maximum == 5
    assert knowledge.red_flags["stroke_signs"].patterns[0].all[1] == ("drooping", "hanging down")
    assert knowledge.sources["SEED"].address == "https://example.org/article"


def test_a_language_code_is_text_even_when_it_spells_no(root: Path) -> None:
    small_talk = load_knowledge(root).small_talk
    assert list(small_talk.replies) == ["greet"]
    assert small_talk.languages["no"].statement.text == "Jeg snakker bare engelsk."


def test_records_cannot_be_changed(root: Path) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        load_knowledge(root).topics["why_gel"].title = "x"  # type: ignore[misc]


def test_files_are_read_in_a_stable_order(root: Path) -> None:
    topic = TOPICS.split("- id: gel_brand")[0].replace("why_gel", "charging")
    (root / "topics" / "device.yml").write_text(topic, encoding="utf-8")
    assert list(load_knowledge(root).topics) == ["charging", "why_gel", "gel_brand"]


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (
            "conditions/some.yml",
            "verdict: avoid",
            "verdict: maybe",
            "knowledge/conditions/some.yml line 4, field `verdict`: 'maybe' is not one of avoid, wait, ask, local",
        ),
        ("conditions/some.yml", "  label: Pacemaker\n", "", "line 1, field `label`: is missing"),
        ("conditions/some.yml", "  rank: 1\n", "  rank: 1\n  colour: red\n", "line 6, field `colour`: is"),
        ("conditions/some.yml", "rank: 1", "rank: high", "field `rank`: 'high' is not a whole number"),
        ("conditions/some.yml", "[pacemaker, pace maker]", "[]", "line 18, field `aliases`: is empty"),
        ("conditions/some.yml", "past: present", "past: gone", "field `past`: there is no condition 'gone'"),
        (
            "conditions/some.yml",
            "  removed: ask\n",
            "  graver: {becomes: gone, words: [bad]}\n",
            "line 8, field `graver.becomes`: there is no condition 'gone'",
        ),
        (
            "conditions/some.yml",
            "  wait: {days: 10, from: the day of the injection}\n",
            "",
            "field `wait`: is missing, as the verdict is wait",
        ),
        (
            "conditions/some.yml",
            "{days: 10, from",
            "{days: 10, ask_until_days: 10, from",
            "field `wait.ask_until_days`: must be more than the days of the wait",
        ),
        ("conditions/some.yml", "{days: 10, from", "{ask_until_days: 9, from", "is a dependency of `ask_until_days`"),
        ("conditions/some.yml", "verdict: avoid", "verdict: local", "`where`: is missing, as the verdict is local"),
        (
            "conditions/some.yml",
            "removed: ask",
            "fades_days: 90",
            "line 8, field `fades_days`: what must be avoided",
        ),
        (
            "conditions/some.yml",
            "aliases: [botox]",
            "aliases: [botox, Pace  Maker]",
            "line 34, field `aliases[1]`: 'Pace  Maker' already means pacemaker "
            "(knowledge/conditions/some.yml line 18)",
        ),
        ("conditions/some.yml", "id: botox_recent", "id: pacemaker", "line 20, field `id`: 'pacemaker' is"),
        ("conditions/some.yml", "[MICA]", "[MIKA]", "field `then.sources[0]`: there is no source 'MIKA'"),
        ("topics/gel.yml", "[gel_brand]", "[gel_brnd]", "field `related[0]`: there is no topic 'gel_brnd'"),
        ("topics/gel.yml", "The gel carries", "Safe: the gel", "line 6, field `statements[0].say[0]`"),
        ("topics/gel.yml", "Any gel", "Clinically proven gel", "the word 'proven' must not be said"),
        ("topics/gel.yml", "Any gel made for it will do.", "word " * 81, "have 81 words, more than 80"),
        ("topics/gel.yml", "use: true", "use: yes", "field `use`: 'yes' is not true or false"),
        ("topics/gel.yml", "  use: true", "  use: true\n  use: true", "field `use`: the key is already on"),
        ("guidance.yml", "min: 3", "min: -3", "field `sessions_per_week.min`: -3 must be at least 0"),
        ("red_flags.yml", "[[face, mouth]", "[[]", "field `patterns[0].all[0]`: is empty"),
        ("small_talk.yml", "[Hello.]", "[Hello: x", "knowledge/small_talk.yml line 1: not readable as YAML"),
        (
            "screening.yml",
            "[botox_recent]",
            "[botox]",
            "line 10, field `options[1].conditions[0]`: there is no condition 'botox'",
        ),
        ("screening.yml", "[botox_recent]", "[pacemaker]", "'pacemaker' is already asked about in implants"),
        ("screening.yml", "unnamed: pacemaker", "unnamed: icd", "field `unnamed`: 'icd' is in none of the options"),
        ("sources.yml", "grade: mica", "grade: E", "'E' is not one of A, B, C, D, article, mica"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_field(root: Path, name: str, old: str, new: str, expected: str) -> None:
    edit(root, name, old, new)
    assert expected in message(root)


def test_a_denial_may_use_a_forbidden_word_and_says_why(root: Path) -> None:
    denial = "{say: [It is not approved.], sources: [SEED], allow: [approved]"
    edit(root, "topics/gel.yml", "{say: [Any gel made for it will do.], sources: [SEED]}", denial + "}")
    assert "field `statements[0]`: `reason` is a dependency of `allow`" in message(root)
    edit(root, "topics/gel.yml", "allow: [approved]", "allow: [approved], reason: it denies the claim")
    assert load_knowledge(root).topics["gel_brand"].statements[0].text == "It is not approved."


def test_all_problems_are_counted_and_listed(root: Path) -> None:
    edit(root, "topics/gel.yml", "[gel_brand]", "[one, two]")
    assert message(root).endswith("(and 1 more)")
    assert len(find_problems(root)) == 2


def test_a_missing_file_is_a_problem_and_not_an_empty_part(root: Path) -> None:
    (root / "red_flags.yml").unlink()
    assert "knowledge/red_flags.yml line 1: the file cannot be read" in message(root)


def test_a_missing_folder_is_a_problem_and_not_an_empty_part(root: Path) -> None:
    shutil.rmtree(root / "conditions")
    assert "knowledge/conditions line 1: there is no .yml file here" in message(root)
