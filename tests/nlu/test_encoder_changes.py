"""What was fitted to the vectors of one encoder is not taken for fitted to those of another."""

from __future__ import annotations

from types import ModuleType

import pytest

from nlu import description_extractor, red_flag_extractor
from nlu.description_extractor import DescriptionExtractor
from nlu.red_flag_extractor import RedFlagExtractor


@pytest.mark.parametrize(
    ("module", "component"),
    [(description_extractor, DescriptionExtractor), (red_flag_extractor, RedFlagExtractor)],
)
def test_with_another_encoder_cached_training_no_longer_counts(
    module: ModuleType,
    component: type[DescriptionExtractor] | type[RedFlagExtractor],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = component.fingerprint_addon({})
    assert component.fingerprint_addon({}) == before

    monkeypatch.setattr(module, "recipe", lambda: "another")

    assert component.fingerprint_addon({}) != before
