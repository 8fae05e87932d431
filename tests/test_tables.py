"""Tables and lexicons keep their form: a head that says whence, sorted, unique, complete rows."""

from __future__ import annotations

from pathlib import Path

import pytest

import mtcheck

PACKAGE = Path(mtcheck.__file__).parent
TABLES = sorted(PACKAGE.glob("*/**/*.tsv"))
ROMANIZATION = PACKAGE / "names" / "tables" / "romanization"
LEXICONS = sorted((PACKAGE / "lexicons").glob("*.txt"))


def name(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", [*TABLES, *LEXICONS], ids=name)
def test_head_states_the_source(path: Path) -> None:
    head = [line for line in path.read_text("utf-8").splitlines()[:20] if line.startswith("#")]
    assert any(line.startswith("# Source: ") for line in head)


@pytest.mark.parametrize("path", TABLES, ids=name)
def test_table_is_rectangular_sorted_and_unique(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    header, *body = (line.split("\t") for line in lines)
    assert all(len(row) == len(header) for row in body)
    # A unit may be written in several ways: there, what is unique are unit, Latin and context.
    keys = [row[:3] if path.is_relative_to(ROMANIZATION) else row[:1] for row in body]
    assert [key[0] for key in keys] == sorted(key[0] for key in keys)
    assert len(set(map(tuple, keys))) == len(keys)
    assert all(cell == cell.strip() for row in body for cell in row)


@pytest.mark.parametrize("path", LEXICONS, ids=name)
def test_lexicon_is_sorted_and_unique(path: Path) -> None:
    entries = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert entries == sorted(set(entries))
