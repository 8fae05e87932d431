"""From offsets in a document's text to offsets in the file that it was read from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from mtcheck.text.span import Span


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Which stretch of the source each stretch of the text was taken from, verbatim.

    `pieces` holds `(text_start, source_start, length)` in code points, sorted, without overlaps in the text. Text that
    no piece covers (a blank line put in by a reader) has no place in the source. No pieces at all: text and source
    are the same.

    >>> OffsetMap(((0, 3, 4), (4, 11, 5))).to_source(Span(2, 6))
    (Span(start=5, end=7), Span(start=11, end=13))
    >>> OffsetMap().to_source(Span(2, 6))
    (Span(start=2, end=6),)
    """

    pieces: tuple[tuple[int, int, int], ...] = ()

    def __post_init__(self) -> None:
        end = 0
        for text_start, source_start, length in self.pieces:
            if text_start < end or source_start < 0 or length <= 0:
                raise ValueError(f"piece {(text_start, source_start, length)} overlaps the one before or is empty")
            end = text_start + length

    def to_source(self, span: Span) -> tuple[Span, ...]:
        """The source spans that `span` of the text came from: several when markup cuts it, none when it was put in."""
        if not self.pieces:
            return (span,)
        found: list[Span] = []
        index = max(0, bisect_right(self.pieces, span.start, key=lambda piece: piece[0]) - 1)
        for text_start, source_start, length in self.pieces[index:]:
            if text_start >= max(span.end, span.start + 1):
                break
            start, end = max(span.start, text_start), min(span.end, text_start + length)
            if start < end or (start == end and len(span) == 0):
                here = Span(source_start + start - text_start, source_start + end - text_start)
                if found and found[-1].end == here.start:
                    here = Span(found.pop().start, here.end)
                found.append(here)
        return tuple(found)
