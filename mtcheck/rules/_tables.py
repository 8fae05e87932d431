"""Tables that a linguist can read: tab-separated, comments on top, sorted by the first column."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_TABLES = Path(__file__).with_name("tables")


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `tables/NAME.tsv` as dictionaries by column; missing cells are empty.

    >>> rows("agencies")[0]["form"]
    'AAP'
    """
    lines = (_TABLES / f"{name}.tsv").read_text("utf-8").splitlines()
    header, *body = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(dict(zip(header, [*row, *[""] * len(header)], strict=False)) for row in body)
