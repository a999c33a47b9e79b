"""Settings of the property tests: drawn afresh in an ordinary run, few and always the same under `make mutants`."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "mutants", max_examples=25, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)
