"""Conversions between code points and what other programs count: lines and columns, UTF-16 units, UTF-8 bytes.

This is the only place where such conversions are made.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

import regex

_LINE_BREAK = regex.compile(r"\r\n|\r|\n")
# Cumulative counts are kept once per this many code points, so that a 50 MB text costs little memory.
_STRIDE = 4096


def _utf16_length(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def _utf8_length(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True)
class Positions:
    """Where the code points of `text` lie, for other programs.

    Offsets and counts start at 0, lines and columns at 1.

    >>> p = Positions("😀 kyiv\\r\\nsecond")
    >>> p.line_column(8), p.utf16(2), p.utf8(2), p.from_utf16(3)
    ((2, 1), 3, 5, 2)
    """

    text: str
    _line_starts: list[int] = field(init=False, repr=False, compare=False)
    _cache: dict[str, list[int]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        starts = [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]
        object.__setattr__(self, "_line_starts", starts)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column (in code points) of `offset`; CRLF, CR and LF end a line."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def utf16(self, offset: int) -> int:
        """Number of UTF-16 code units before `offset` (what LanguageTool and browsers count)."""
        return self._before("utf16", offset)

    def utf8(self, offset: int) -> int:
        """Number of UTF-8 bytes before `offset`."""
        return self._before("utf8", offset)

    def from_utf16(self, units: int) -> int:
        """The code point offset that has `units` UTF-16 units before it; inside a pair, the offset of its character."""
        return self._after("utf16", units)

    def from_utf8(self, count: int) -> int:
        """The code point offset that has `count` UTF-8 bytes before it; inside a character, that character's offset."""
        return self._after("utf8", count)

    def _totals(self, unit: str) -> list[int]:
        if unit not in self._cache:
            self._cache[unit] = list(accumulate((_LENGTH[unit](chunk) for chunk in self._chunks()), initial=0))
        return self._cache[unit]

    def _chunks(self) -> Iterator[str]:
        return (self.text[i : i + _STRIDE] for i in range(0, len(self.text), _STRIDE))

    def _before(self, unit: str, offset: int) -> int:
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} lies outside a text of {len(self.text)} code points")
        chunk = offset // _STRIDE
        return self._totals(unit)[chunk] + _LENGTH[unit](self.text[chunk * _STRIDE : offset])

    def _after(self, unit: str, count: int) -> int:
        totals = self._totals(unit)
        if not 0 <= count <= totals[-1]:
            raise ValueError(f"{unit} offset {count} lies outside a text of {totals[-1]} units")
        chunk = bisect_right(totals, count) - 1
        start, left = chunk * _STRIDE, count - totals[chunk]
        for i, character in enumerate(self.text[start : start + _STRIDE]):
            width = _LENGTH[unit](character)
            if left < width:
                return start + i
            left -= width
        return min(start + _STRIDE, len(self.text))


_LENGTH = {"utf16": _utf16_length, "utf8": _utf8_length}
