"""Words: runs of letters, marks and digits, with apostrophes inside. Hyphens part words."""

from __future__ import annotations

from typing import NamedTuple

import regex

from mtcheck.text.span import Span

# The regex module's \w holds combining marks, other than that of re.
_WORD = regex.compile(r"[^\W_]++(?:['’ʼ][^\W_]++)*+")


class Word(NamedTuple):
    """One word of a text; a plain tuple, because a text has many."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


def find_words(text: str) -> tuple[Word, ...]:
    """The words of `text` in order.

    >>> [word.text for word in find_words("d’affaires of kyiv-based O'Brien’s F-16s")]
    ['d’affaires', 'of', 'kyiv', 'based', "O'Brien’s", 'F', '16s']
    """
    return tuple([Word._make((*match.span(), match[0])) for match in _WORD.finditer(text)])
