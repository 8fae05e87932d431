"""truncated-text where the marks of examples would be in the way."""

from __future__ import annotations

import pytest

from mtcheck import Checker, Settings

CHECKER = Checker(Settings(select=frozenset({"truncated-text"})))


@pytest.mark.parametrize("mark", ["[...]", "[…]", "(…)", "… [+1834 chars]", "...[+ 12 characters]"])
def test_marks_of_feeds(mark: str) -> None:
    text = f"Prices rose again in the spring, the bank said {mark}"
    assert [finding.span.of(text) for finding in CHECKER.check(text).findings] == [mark]


@pytest.mark.parametrize("unit", ["...", "… ", "[", "(", "a.", '"', " ", "a", "the\n", "the...\n", "[+1 "])
def test_long_lines_take_linear_time(unit: str) -> None:
    CHECKER.check(unit * 100_000)
