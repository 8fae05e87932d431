"""Word and name lists, one entry a line; each file's head says what it holds, whence and under which licence.

The lists are built by `scripts/build_lexicons.py` and read when first asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


class Lexicon:
    """The sorted entries of one list, with a test for membership.

    A binary search instead of a set: a run asks for few words, and hashing all of them took longer than the run.
    """

    __slots__ = ("_entries",)

    def __init__(self, entries: list[str]) -> None:
        self._entries = entries

    def __contains__(self, word: str) -> bool:
        index = bisect_left(self._entries, word)
        return index < len(self._entries) and self._entries[index] == word

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)


@cache
def load(name: str) -> Lexicon:
    """The entries of `NAME.txt`.

    >>> "ministry" in load("words"), "Kyiv" in load("names"), "Kyiv" in load("proper_only")
    (True, True, True)
    """
    content = (FOLDER / f"{name}.txt").read_text("utf-8")
    return Lexicon(content.rpartition("#\n")[2].rstrip("\n").split("\n"))


def is_known(word: str) -> bool:
    """True if `word` is an English word, a known name, or any word attested in English text, its case aside.

    >>> is_known("Ministry"), is_known("Cleveland"), is_known("Benedettowho")
    (True, True, False)
    """
    lowered = word.lower()
    return lowered in load("words") or lowered in load("attested") or word in load("names")
