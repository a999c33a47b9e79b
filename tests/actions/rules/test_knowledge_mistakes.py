"""Each mistake in a knowledge file is told in the words, and at the place, that help to mend it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from actions.rules.knowledge_files import Document, KnowledgeError, Problem, field_name, read_yaml
from tests.actions.rules.small_knowledge import GUIDANCE, TOPICS, edit, message, problems

SOME = "conditions/some.yml"


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("sources.yml", "grade: mica, ", "grade: mica, colour: red, ",
         "knowledge/sources.yml line 2, field `colour`: is not a known field (id, grade, title, address, note)"),
        ("sources.yml", "id: MICA", "id: mica",
         "knowledge/sources.yml line 2, field `id`: 'mica' does not look like a source id"),
        ("sources.yml", "The article", "''", "knowledge/sources.yml line 1, field `title`: is empty"),
        ("sources.yml", "The article", "[]",
         "knowledge/sources.yml line 1, field `title`: a list is not text (put it in quotes)"),
        ("sources.yml", "The article", "{a: b}",
         "knowledge/sources.yml line 1, field `title`: a set of fields is not text (put it in quotes)"),
        ("sources.yml", "title: The article,", "title: ,",
         "knowledge/sources.yml line 1, field `title`: nothing is not text (put it in quotes)"),
        ("topics/gel.yml", "related: [gel_brand]", "related: gel_brand",
         "knowledge/topics/gel.yml line 7, field `related`: 'gel_brand' is not a list"),
        ("topics/gel.yml", "related: [gel_brand]", "related: [gel_brand, gel_brand]",
         "knowledge/topics/gel.yml line 7, field `related`: has the same entry twice (gel_brand)"),
        ("topics/gel.yml", "sources: [SEED]", "sources: [SEED, MICA, MICA]",
         "knowledge/topics/gel.yml line 6, field `statements[0].sources`: has the same entry twice (MICA)"),
        ("topics/gel.yml", "[The gel carries the current.]", "[A., B., C., D.]",
         "knowledge/topics/gel.yml line 6, field `statements[0].say`: has more than 3 entries"),
        ("topics/gel.yml", "{say: [The gel carries the current.], sources: [SEED]}", "The gel.",
         "knowledge/topics/gel.yml line 6, field `statements[0]`: 'The gel.' is not a set of fields"),
        ("topics/gel.yml", "[The gel carries the current.], sources", "[The gel.], when: ['(wet'], sources",
         "knowledge/topics/gel.yml line 6, field `statements[0].when[0]`: "
         "is no regular expression (missing ), unterminated subpattern at position 0)"),
        ("topics/gel.yml", "  related:",
         f"  particulars: [{{when: [dry], say: [{'Wet. ' * 46}], sources: [SEED]}}]\n  related:",
         "knowledge/topics/gel.yml line 7, field `particulars[0].say`: has 46 words, more than 45"),
        (SOME, "rank: 1", "rank: 100", "knowledge/conditions/some.yml line 5, field `rank`: 100 must be at most 99"),
        (SOME, "rank: 1", "rank: 0", "knowledge/conditions/some.yml line 5, field `rank`: 0 must be at least 1"),
        ("guidance.yml", "min: 3", "min: three",
         "knowledge/guidance.yml line 1, field `sessions_per_week.min`: 'three' is not a number"),
        ("guidance.yml", GUIDANCE, "{}", "knowledge/guidance.yml line 1: is empty"),
        (SOME, "verdict: avoid", "verdict: local", "knowledge/conditions/some.yml line 1, field `where`: "
         "is missing, as the verdict is local"),
        (SOME, "removed: ask", "graver: {becomes: gone, words: [bad]}",
         "knowledge/conditions/some.yml line 8, field `graver.becomes`: there is no condition 'gone'"),
        (SOME, "past: present", "past: pacemaker",
         "knowledge/conditions/some.yml line 7, field `past`: a condition cannot become itself (use present)"),
        (SOME, "past: present", "past: gone",
         "knowledge/conditions/some.yml line 7, field `past`: there is no condition 'gone'"),
        (SOME, "kind: implant", "kind: state",
         "knowledge/conditions/some.yml line 8, field `removed`: is for implants only"),
        (SOME, "removed: ask", "fades_days: 3",
         "knowledge/conditions/some.yml line 8, field `fades_days`: what must be avoided for ever does not fade"),
        (SOME, "  wait: {days: 10, from: the day of the injection}\n", "",
         "knowledge/conditions/some.yml line 20, field `wait`: is missing, as the verdict is wait"),
        (SOME, "{days: 10, from", "{days: 10, ask_until_days: 10, from",
         "knowledge/conditions/some.yml line 28, field `wait.ask_until_days`: must be more than the days of the wait"),
        ("topics/gel.yml", "related: [gel_brand]", "related: [gel_brand, why_gel]",
         "knowledge/topics/gel.yml line 7, field `related[1]`: a topic is not related to itself"),
        ("topics/gel.yml", "related: [gel_brand]", "related: [gone]",
         "knowledge/topics/gel.yml line 7, field `related[0]`: there is no topic 'gone'"),
        ("topics/gel.yml", "Any gel made for it will do.", "word " * 81,
         "knowledge/topics/gel.yml line 12, field `statements`: the longest wordings have 81 words, more than 80"),
        ("red_flags.yml", "Call an ambulance now.", "word " * 81,
         "knowledge/red_flags.yml line 5, field `statements`: the longest wordings have 81 words, more than 80"),
        (SOME, "aliases: [botox]", "aliases: [botox]\n  past_aliases: [PACE  maker]",
         "knowledge/conditions/some.yml line 35, field `past_aliases[0]`: 'PACE  maker' already means pacemaker "
         "(knowledge/conditions/some.yml line 18)"),
        (SOME, "aliases: [botox]", "aliases: [botox]\n  absent_aliases: [botox]",
         "knowledge/conditions/some.yml line 35, field `absent_aliases[0]`: 'botox' already means botox_recent "
         "(knowledge/conditions/some.yml line 34)"),
        ("topics/gel.yml", "[SEED]", "[GONE]",
         "knowledge/topics/gel.yml line 6, field `statements[0].sources[0]`: there is no source 'GONE'"),
        (SOME, "label: Pacemaker", "label: Safe pacemaker", "knowledge/conditions/some.yml line 2, field `label`: "
         "the word 'safe' must not be said (see `allow` for a denial)"),
        (SOME, "ask_whom: the device clinic", "ask_whom: an approved clinic", "knowledge/conditions/some.yml line 15, "
         "field `ask_whom`: the word 'approved' must not be said (see `allow` for a denial)"),
        (SOME, "phrase: a pacemaker", "phrase: a PROVEN pacemaker", "knowledge/conditions/some.yml line 3, field "
         "`phrase`: the word 'proven' must not be said (see `allow` for a denial)"),
        ("topics/gel.yml", "title: Why the gel", "title: Why the safe gel", "knowledge/topics/gel.yml line 2, field "
         "`title`: the word 'safe' must not be said (see `allow` for a denial)"),
        (SOME, "text: Wait ten full days.", "text: A proven wait.", "knowledge/conditions/some.yml line 29, field "
         "`say[0].text`: the word 'proven' must not be said (see `allow` for a denial)"),
        ("phrases.yml", "My answer stays.", "Safe.", "knowledge/phrases.yml line 1, field `stays.say[0]`: "
         "the word 'safe' must not be said (see `allow` for a denial)"),
        ("small_talk.yml", "Jeg snakker bare engelsk.", "Safe.", "knowledge/small_talk.yml line 3, field "
         "`languages.no.say[0]`: the word 'safe' must not be said (see `allow` for a denial)"),
        (SOME, "  rank: 1\n", "  rank: 1\n  rank: 2\n",
         "knowledge/conditions/some.yml line 6, field `rank`: the key is already on line 5"),
        ("guidance.yml", "{min: 3, max: 5", "{min: 3, min: 5",
         "knowledge/guidance.yml line 1, field `sessions_per_week.min`: the key is already on line 1"),
    ],
)  # fmt: skip
def test_the_whole_sentence_about_a_mistake(root: Path, name: str, old: str, new: str, expected: str) -> None:
    edit(root, name, old, new)
    assert problems(root) == [expected]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("sources.yml", "The article", "Safe proven and approved"),
        ("topics/gel.yml", "Any gel made for it will do.", "word " * 80),
        ("topics/gel.yml", "[Any gel made for it will do.]", f"[{'word ' * 80}, {'word ' * 79}]"),
        ("topics/gel.yml", "Any gel made for it will do.", "It is unsafe and disapproved."),
        (SOME, "past: present", "past: ask"),
        (SOME, "past: present", "past: absent"),
        (SOME, "past: present", "past: botox_recent"),
        (SOME, "past: present\n  removed: ask", "past: ask\n  fades_days: 3"),
        (SOME, "{days: 10, from", "{days: 10, ask_until_days: 11, from"),
        (SOME, "{days: 10, from", "{from"),
        (SOME, "verdict: avoid", "verdict: local\n  where: there"),
        (SOME, "past: present\n  fades_days", "past: absent\n  fades_days"),
    ],
)
def test_what_is_no_mistake(root: Path, name: str, old: str, new: str) -> None:
    edit(root, name, old, new)
    assert problems(root) == []


@pytest.mark.parametrize(
    ("allow", "word", "fits"),
    [
        ("approved", "approved", True),
        ("FDA approved", "approved", True),
        ("clinically proven", "proven", True),
        ("safe", "safe", True),
        ("safe", "proven", False),
        ("FDA approved", "proven", False),
    ],
)
def test_a_denial_may_say_its_own_word_and_no_other(root: Path, allow: str, word: str, fits: bool) -> None:
    new = f"{{say: [Not {word}.], sources: [SEED], allow: [{allow}], reason: it denies the claim}}"
    edit(root, "topics/gel.yml", "{say: [Any gel made for it will do.], sources: [SEED]}", new)
    assert (problems(root) == []) is fits


def test_words_of_several_statements_are_counted_together(root: Path) -> None:
    half = f"{{say: [{'word ' * 41}], sources: [SEED]}}"
    edit(
        root,
        "topics/gel.yml",
        "    - {say: [Any gel made for it will do.], sources: [SEED]}",
        f"    - {half}\n    - {half}",
    )
    assert "have 82 words" in message(root)


def test_the_same_id_in_three_places_points_at_the_first(root: Path) -> None:
    (root / "topics" / "more.yml").write_text((TOPICS.split("- id: gel_brand")[0]) * 2, "utf-8")
    first = "is already the id at knowledge/topics/gel.yml line 1"
    assert [p.endswith(first) for p in problems(root)] == [True, True]


def test_an_alias_in_three_places_points_at_the_first(root: Path) -> None:
    edit(root, SOME, "aliases: [botox]", "aliases: [botox]\n  past_aliases: [botox]\n  absent_aliases: [botox]")
    assert [p.endswith("means botox_recent (knowledge/conditions/some.yml line 34)") for p in problems(root)] == [
        True,
        True,
    ]


def test_missing_folders_are_all_told(root: Path) -> None:
    (root / SOME).unlink()
    (root / "topics" / "gel.yml").unlink()
    expected = [f"knowledge/{part} line 1: there is no .yml file here" for part in ("conditions", "topics")]
    assert problems(root)[:2] == expected


def test_a_file_that_is_not_there(root: Path) -> None:
    (root / "phrases.yml").unlink()
    assert problems(root) == ["knowledge/phrases.yml line 1: the file cannot be read (No such file or directory)"]


def test_an_empty_file_is_told_and_the_others_are_still_read(root: Path) -> None:
    (root / "guidance.yml").write_text("# nothing\n", "utf-8")
    edit(root, "sources.yml", "id: MICA", "id: mica")
    assert problems(root) == [
        "knowledge/sources.yml line 2, field `id`: 'mica' does not look like a source id",
        "knowledge/guidance.yml line 1: nothing is not a set of fields",
    ]


def test_broken_files_do_not_hide_the_mistakes_of_others(root: Path) -> None:
    edit(root, SOME, "  phrase: a pacemaker", "\tphrase: a pacemaker")
    (root / "guidance.yml").unlink()
    edit(root, "topics/gel.yml", "use: true", "use: 1")
    assert [problem.split(",")[0] for problem in sorted(problems(root))] == [
        "knowledge/conditions/some.yml line 3: not readable as YAML",
        "knowledge/guidance.yml line 1: the file cannot be read (No such file or directory)",
        "knowledge/topics/gel.yml line 4",
    ]


def test_all_missing_fields_of_a_record_are_told(root: Path) -> None:
    (root / "sources.yml").write_text("- {id: SEED}\n", "utf-8")
    assert set(problems(root)) == {
        f"knowledge/sources.yml line 1, field `{field}`: is missing" for field in ("grade", "title")
    }


RULES = {
    "pattern": ({"type": "string", "pattern": "^x$"}, "a", "'a' does not look like ^x$"),
    "several": ({"type": "array", "minItems": 2}, ["a"], "needs at least 2 entries"),
    "types": ({"type": ["number", "null"]}, "a", "'a' is not ['number', 'null']"),
    "fields": ({"type": "object", "additionalProperties": False}, {"a": 1}, "is not a known field ()"),
    "other": ({"type": "integer", "multipleOf": 2}, 3, "3 is not a multiple of 2"),
    "nothing": ({"type": "boolean"}, None, "nothing is not true or false"),
    "whole": ({"type": "integer"}, "a", "'a' is not a whole number"),
}


@pytest.mark.parametrize("rule", RULES)
def test_rules_that_the_schemas_may_come_to_use(root: Path, rule: str) -> None:
    schema, value, expected = RULES[rule]
    (root / "schema" / "sources.json").write_text(json.dumps({"type": "array", "items": schema}), "utf-8")
    (root / "sources.yml").write_text(f"- {json.dumps(value)}\n", "utf-8")
    field = ", field `a`" if rule == "fields" else ""
    assert problems(root)[0] == f"knowledge/sources.yml line 1{field}: {expected}"


# --- reading one file -----------------------------------------------------------------------------------


def read(tmp_path: Path, text: str) -> Document:
    path = tmp_path / "a.yml"
    path.write_text(text, "utf-8")
    return read_yaml(path, "a.yml", "part")


def test_words_stay_words_and_numbers_become_numbers(tmp_path: Path) -> None:
    text = "- [no, off, yes, 2026-01-01, 1e3, 0x1f, true, -3, +4, 2.5, -0.5, null, ~, ]\n"
    assert read(tmp_path, text).value == [
        ["no", "off", "yes", "2026-01-01", "1e3", "0x1f", True, -3, 4, 2.5, -0.5, None, None]
    ]


def test_every_field_knows_its_line(tmp_path: Path) -> None:
    document = read(tmp_path, "# first\n- a: 1\n  b:\n    - x\n    - {c: y}\n- d\n")
    assert (document.name, document.part) == ("a.yml", "part")
    assert document.lines == {
        (): 2, (0,): 2, (0, "a"): 2, (0, "b"): 3, (0, "b", 0): 4, (0, "b", 1): 5, (0, "b", 1, "c"): 5, (1,): 6
    }  # fmt: skip


def test_a_problem_is_at_its_field_or_the_nearest_parent(tmp_path: Path) -> None:
    document = read(tmp_path, "\n- a:\n    - x\n")
    assert document.problem((0, "a", 0), "m") == Problem("a.yml", 3, "a[0]", "m")
    assert document.problem((0, "a", 5, "z"), "m") == Problem("a.yml", 2, "a[5].z", "m")
    assert document.problem((7,), "m") == Problem("a.yml", 2, "", "m")
    assert Document("a.yml", "part", None, {}).problem(("a",), "m") == Problem("a.yml", 1, "a", "m")


def test_an_empty_file_is_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "").value is None
    assert read(tmp_path, "").lines == {}


def test_all_keys_that_are_there_twice_are_told(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError) as caught:
        read(tmp_path, "a: 1\nb: 2\na: 3\nb: 4\n")
    assert caught.value.problems == (
        Problem("a.yml", 3, "a", "the key is already on line 1"),
        Problem("a.yml", 4, "b", "the key is already on line 2"),
    )
    assert str(caught.value) == "a.yml line 3, field `a`: the key is already on line 1 (and 1 more)"


def test_one_problem_stands_alone() -> None:
    assert str(KnowledgeError((Problem("a.yml", 3, "", "is odd"),))) == "a.yml line 3: is odd"
    assert str(KnowledgeError((Problem("a.yml", 3, "", "is odd"),) * 3)) == "a.yml line 3: is odd (and 2 more)"


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ((), ""),
        ((3,), ""),
        ((3, "say", 0, "text"), "say[0].text"),
        (("a", "b"), "a.b"),
        (("a", 1), "a[1]"),
        ((0, 1, "a"), "[1].a"),
    ],
)
def test_names_of_fields(field: tuple[str | int, ...], name: str) -> None:
    assert field_name(field) == name
