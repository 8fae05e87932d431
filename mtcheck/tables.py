"""Tables that a linguist can read: tab-separated, comments on top, sorted by the first column."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


@cache
def rows(name: str, package: str = "rules") -> tuple[dict[str, str], ...]:
    """The rows of `PACKAGE/tables/NAME.tsv` as dictionaries by column; missing cells are empty.

    >>> rows("agencies")[0]["form"], rows("surname_suffixes", "names")[0]["language"]
    ('AAP', 'ru')
    """
    lines = (_PACKAGE / package / "tables" / f"{name}.tsv").read_text("utf-8").splitlines()
    header, *body = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple([dict(zip(header, row)) for row in body])  # noqa: B905 a test keeps tables rectangular
