"""The knowledge of this project: it loads, quickly, and its parts fit each other."""

from __future__ import annotations

from actions.rules.knowledge import find_problems, load_knowledge


def test_there_is_nothing_wrong_with_the_knowledge() -> None:
    assert [str(problem) for problem in find_problems()] == []


def test_nothing_is_empty() -> None:
    knowledge = load_knowledge()
    assert len(knowledge.conditions) >= 72
    assert knowledge.topics
    assert knowledge.guidance
    assert knowledge.red_flags
    assert knowledge.small_talk.replies
    assert knowledge.small_talk.languages


def test_every_topic_that_helps_to_use_a_device_is_marked() -> None:
    topics = load_knowledge().topics
    assert all(topics[name].use for name in ("frequency", "session_minutes", "intensity", "technique"))
    assert not any(topics[name].use for name in ("what_is", "fda_status", "references"))
