"""Rebuild what mtcheck/names keeps of its tables for a fast start: python scripts/build_compiled_names.py.

`triggers.marisa` holds the words that entries of the large tables begin with, `choices.json` the rows of all
romanization tables by native unit. tests/test_compiled_names.py fails where they do not fit the tables.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import marisa_trie

from mtcheck.names import curated, index, triggers
from mtcheck.names.readings import endings
from mtcheck.names.romanization import WRITTEN, table, unmarked
from mtcheck.rules import back_transliteration, chinese_reading, garbled_name, untranslated_exonym, wrong_variety


def all_triggers() -> Iterator[str]:
    """Every trigger with its table."""
    for name, words in (
        ("curated", curated.triggers()),
        ("back-transliteration", back_transliteration.triggers()),
        ("chinese-reading", chinese_reading.triggers()),
        ("garbled-person", garbled_name.people_triggers()),
        ("garbled-place", garbled_name.place_triggers()),
        ("untranslated-exonym", untranslated_exonym.triggers()),
        ("wrong-variety", wrong_variety.triggers()),
    ):
        yield from (f"{name}:{word}" for word in words)
    for written in WRITTEN:
        yield from (f"ending-{written}:{ending}" for ending in endings(written))


def choices() -> dict[str, list[list[Any]]]:
    """By native unit: the Latin, the letters before and after ("" for any), the cost, the tables as hexadecimal."""
    merged: dict[str, dict[tuple[str, str, str, int], int]] = {}
    for place, pair in enumerate(index.PAIRS):
        for unit, rows in table(*pair).rows.items():
            found = merged.setdefault(unit, {})
            for row in rows:
                plain = unmarked(row.latin)
                spellings = [(row.latin, row.cost)] + ([(plain, row.cost + 1)] if plain != row.latin else [])
                for latin, cost in spellings:
                    for context in row.places:
                        before, after = ("".join(sorted(letters or ())) for letters in (context.before, context.after))
                        key = (latin, before, after, cost)
                        found[key] = found.get(key, 0) | 1 << place
    return {
        unit: [[*key, f"{bits:x}"] for key, bits in sorted(found.items(), key=str)]
        for unit, found in sorted(merged.items())
    }


if __name__ == "__main__":
    trie = marisa_trie.Trie(sorted(set(all_triggers())))
    trie.save(str(triggers.PATH))
    index.CHOICES.write_text(json.dumps(choices(), ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"{len(trie):,} triggers, {triggers.PATH.stat().st_size + index.CHOICES.stat().st_size:,} bytes")
