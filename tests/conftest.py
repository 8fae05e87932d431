"""Common to all tests: reproducible property tests without deadlines, because CI machines differ in speed."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("mtcheck", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("mtcheck")
