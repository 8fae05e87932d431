"""teaser-boilerplate on lines that are long or odd."""

from __future__ import annotations

import pytest

from mtcheck import Checker, Settings

CHECKER = Checker(Settings(select=frozenset({"teaser-boilerplate"})))


@pytest.mark.parametrize(
    "unit", ["(", "[", "&", "&a", "<", "<a ", "a", "a.", "read more ", "(photo: ", "Share\n", "a: ", " - A", '"', " "]
)
def test_long_lines_take_linear_time(unit: str) -> None:
    CHECKER.check(unit * 100_000)


@pytest.mark.parametrize("end", ["", ":", "…", " »", "!", " →"])
@pytest.mark.parametrize("start", ["", "• ", "► ", "» "])
def test_signs_around_a_label_do_not_matter(start: str, end: str) -> None:
    text = f"Rain is due on Sunday.\n{start}Read also{end}\nThe bridge is open again."
    assert [finding.span.of(text) for finding in CHECKER.check(text).findings] == [f"{start}Read also{end}"]
