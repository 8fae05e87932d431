"""Word and name lists, one entry a line; each file's head says what it holds, whence and under which licence.

The lists are built by `scripts/build_lexicons.py` and read when first asked for.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def load(name: str) -> frozenset[str]:
    """The entries of `NAME.txt`.

    >>> "ministry" in load("words"), "Kyiv" in load("names"), "Kyiv" in load("proper_only")
    (True, True, True)
    """
    content = (files(__name__) / f"{name}.txt").read_text("utf-8")
    _, _, entries = content.rpartition("#\n")
    return frozenset(entries.split())


def is_known(word: str) -> bool:
    """True if `word` is an English word, a known name, or any word attested in English text, its case aside.

    >>> is_known("Ministry"), is_known("Cleveland"), is_known("Benedettowho")
    (True, True, False)
    """
    lowered = word.lower()
    return lowered in load("words") or lowered in load("attested") or word in load("names")
