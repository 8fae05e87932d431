"""What is compiled from the tables of names fits them, and the lists stay within the size that the repository bears."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import marisa_trie

import mtcheck
from mtcheck.names import index, triggers
from mtcheck.names.romanization import WRITTEN, table

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "scripts"))
import build_compiled_names as build  # noqa: E402

HINT = "run python scripts/build_compiled_names.py"


def test_triggers_are_those_of_the_tables() -> None:
    assert set(marisa_trie.Trie().mmap(str(triggers.PATH))) == set(build.all_triggers()), HINT


def test_choices_are_the_rows_of_the_tables() -> None:
    assert json.loads(index.CHOICES.read_text("utf-8")) == build.choices(), HINT


def test_index_is_small_enough_to_ship() -> None:
    folder = Path(mtcheck.__file__).parent / "names"
    assert sum(path.stat().st_size for path in folder.glob("*.marisa")) < 10_000_000


def test_compiled_costs_are_those_of_the_tables() -> None:
    for written in WRITTEN:
        place = index.PAIRS.index(("ru", written))
        latin = table("ru", written).romanize("захарова")
        expected = table("ru", written).cost("захарова", latin)
        assert list(index.spelling_costs("захарова", latin, 1 << place)) == [expected]
