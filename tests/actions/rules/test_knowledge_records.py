"""Every field of every knowledge file becomes the field of a record, and nothing else does."""

from __future__ import annotations

from pathlib import Path

from actions.rules.knowledge import (
    Condition,
    Graver,
    Guidance,
    Language,
    Pattern,
    RedFlag,
    SmallTalk,
    Source,
    Statement,
    Topic,
    Wait,
    load_knowledge,
)

CONDITION = """\
- id: rash
  label: Rash
  phrase: a rash
  verdict: wait
  rank: 7
  kind: implant
  past: botox_recent
  fades_days: 9
  removed: ask
  wait: {days: 3, from: the day, ask_until_days: 8}
  where: the place
  listed_as: pacemaker
  ask_whom: a nurse
  changes: [{text: One., sources: [SEED]}, {text: Two., sources: [MICA]}]
  say: [{text: Wait., sources: [SEED, MICA]}, {text: "And\\n  wait.", sources: [MICA]}]
  then: {text: Then., sources: [MICA]}
  differ: {text: They differ., sources: [SEED]}
  article: true
  aliases: [rash]
  past_aliases: [rash gone]
  absent_aliases: [no rash]
  descriptions: [red dots]
  not: [rash decision]
  graver: {becomes: pacemaker, words: [bad, worse]}
"""


def test_a_condition_with_all_its_fields(root: Path) -> None:
    (root / "conditions" / "more.yml").write_text(CONDITION, "utf-8")
    assert load_knowledge(root).conditions["rash"] == Condition(
        id="rash",
        label="Rash",
        phrase="a rash",
        verdict="wait",
        rank=7,
        kind="implant",
        past="botox_recent",
        say=(Statement(("Wait.",), ("SEED", "MICA")), Statement(("And wait.",), ("MICA",))),
        then=Statement(("Then.",), ("MICA",)),
        ask_whom="a nurse",
        changes=(Statement(("One.",), ("SEED",)), Statement(("Two.",), ("MICA",))),
        article=True,
        aliases=("rash",),
        past_aliases=("rash gone",),
        absent_aliases=("no rash",),
        descriptions=("red dots",),
        innocent=("rash decision",),
        wait=Wait("the day", 3, 8),
        fades_days=9,
        removed="ask",
        differ=Statement(("They differ.",), ("SEED",)),
        where="the place",
        listed_as="pacemaker",
        graver=Graver("pacemaker", ("bad", "worse")),
    )


def test_a_condition_with_the_fewest_fields(root: Path) -> None:
    lines = [line for line in CONDITION.splitlines() if line.split(":")[0].strip() not in
             ("fades_days", "removed", "wait", "where", "listed_as", "differ", "past_aliases", "absent_aliases",
              "descriptions", "not", "graver")]  # fmt: skip
    text = "\n".join(lines).replace("verdict: wait", "verdict: ask").replace("article: true", "article: false")
    (root / "conditions" / "more.yml").write_text(text, "utf-8")
    rash = load_knowledge(root).conditions["rash"]
    assert (rash.fades_days, rash.removed, rash.wait, rash.where, rash.listed_as, rash.differ, rash.graver) == (
        None,
    ) * 7
    assert (rash.past_aliases, rash.absent_aliases, rash.descriptions, rash.innocent) == ((),) * 4
    assert rash.article is False


def test_a_wait_until_healed_has_no_days(root: Path) -> None:
    text = CONDITION.replace("{days: 3, from: the day, ask_until_days: 8}", "{from: the day it has healed}")
    (root / "conditions" / "more.yml").write_text(text, "utf-8")
    assert load_knowledge(root).conditions["rash"].wait == Wait("the day it has healed")


def test_topics(root: Path) -> None:
    topics = load_knowledge(root).topics
    gel = Statement(("The gel carries the current.",), ("SEED",))
    assert topics["why_gel"] == Topic("why_gel", "Why the gel", "Why do I need the gel?", True, (gel,), ("gel_brand",))
    assert topics["gel_brand"].related == ()


def test_sources(root: Path) -> None:
    assert load_knowledge(root).sources == {
        "SEED": Source("SEED", "article", "The article", "https://example.org/article"),
        "MICA": Source("MICA", "mica", "Mica's own rule"),
    }


def test_guidance(root: Path) -> None:
    text = (
        "a: {value: 2, unit: days, say: [A., B.], sources: [SEED]}\nb: {min: 1, max: 4, say: [C.], sources: [MICA]}\n"
    )
    (root / "guidance.yml").write_text(text, "utf-8")
    assert load_knowledge(root).guidance == {
        "a": Guidance("a", Statement(("A.", "B."), ("SEED",)), None, None, 2, "days"),
        "b": Guidance("b", Statement(("C.",), ("MICA",)), 1, 4, None, None),
    }


def test_red_flags(root: Path) -> None:
    (flag,) = load_knowledge(root).red_flags.values()
    assert flag == RedFlag(
        id="stroke_signs",
        title="Signs of a stroke",
        rank=1,
        call="emergency",
        statements=(Statement(("Call an ambulance now.",), ("MICA",)),),
        hold=Statement(("Please get help first.",), ("MICA",)),
        patterns=(Pattern((("face", "mouth"), ("drooping", "hanging down")), (("years",),)),),
        examples=("my face is drooping",),
        near_misses=("my face has been drooping for years",),
    )


def test_a_red_flag_with_the_fewest_fields(root: Path) -> None:
    path = root / "red_flags.yml"
    lines = [line for line in path.read_text("utf-8").splitlines() if "none:" not in line and "near_misses" not in line]
    path.write_text("\n".join(lines), "utf-8")
    (flag,) = load_knowledge(root).red_flags.values()
    assert (flag.patterns[0].none, flag.near_misses) == ((), ())


def test_small_talk_and_phrases(root: Path) -> None:
    knowledge = load_knowledge(root)
    norwegian = Language("no", Statement(("Jeg snakker bare engelsk.",), ("MICA",)))
    assert knowledge.small_talk == SmallTalk({"greet": Statement(("Hello.",), ("MICA",))}, {"no": norwegian})
    assert knowledge.phrases == {
        "stays": Statement(("My answer stays.",), ("MICA",)),
        "noted": Statement(("Noted.",), ("MICA",)),
        "redness": Statement(("Stop for today.",), ("MICA",)),
    }


def test_small_talk_without_other_languages(root: Path) -> None:
    (root / "small_talk.yml").write_text("greet: {say: [Hello.], sources: [MICA]}\n", "utf-8")
    assert load_knowledge(root).small_talk.languages == {}
