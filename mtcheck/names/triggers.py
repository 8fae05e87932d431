"""The words that entries of large tables begin with, so that a text without any of them costs no table.

`triggers.marisa` is built by scripts/build_triggers.py from the tables; tests/test_triggers.py fails where it is stale.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import marisa_trie

PATH = Path(__file__).with_name("triggers.marisa")


@cache
def _trie() -> marisa_trie.Trie:
    return marisa_trie.Trie().mmap(str(PATH))


def has_trigger(table: str, words: Iterable[str]) -> bool:
    """True if one of `words`, folded as the table folds them, can begin an entry of `table`.

    >>> has_trigger("curated", ["the", "jamenei"]), has_trigger("curated", ["the", "minister"])
    (True, False)
    """
    trie = _trie()
    # A half character, which no encoding has, begins no entry.
    return any(f"{table}:{word}" in trie for word in words if word.isascii() or word.isprintable())
