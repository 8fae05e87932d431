"""Every example of every rule: exact spans, first suggestions, silence; and a corrected text raises nothing at all."""

from __future__ import annotations

import pytest

from mtcheck import Checker, Settings
from mtcheck.rules import Example, all_rules

CASES = [
    pytest.param(name, example, id=f"{name}-{number}")
    for name, rule in all_rules().items()
    for number, example in enumerate(rule.examples)
]


def found(text: str, settings: Settings) -> list[tuple[int, int, str | None, str]]:
    findings = Checker(settings).check(text).findings
    return [(f.span.start, f.span.end, f.suggestions[0].text if f.suggestions else None, f.rule) for f in findings]


@pytest.mark.parametrize(("name", "example"), CASES)
def test_example(name: str, example: Example) -> None:
    wanted = [(span.start, span.end, fix, name) for span, fix in example.faults]
    assert found(example.text, Settings(select=frozenset({name}), style=example.style, target=example.target)) == wanted


@pytest.mark.parametrize(("name", "example"), CASES)
def test_corrected_example_is_clean(name: str, example: Example) -> None:  # noqa: ARG001 the name labels the case
    if any(fix is None for _, fix in example.faults):
        pytest.skip("a fault without a suggestion stays")
    assert found(example.corrected, Settings(style=example.style, target=example.target)) == []
