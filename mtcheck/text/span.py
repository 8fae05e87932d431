"""Half-open spans of code points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points `start <= i < end` of a text.

    Raises ValueError if `start` is negative or `end` lies before `start`.

    >>> Span(4, 8).of("the kyiv trams")
    'kyiv'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"impossible span [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` at this span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True if the two share a code point, or an empty one lies within the other or at its start."""
        return self.start < max(other.end, other.start + 1) and other.start < max(self.end, self.start + 1)

    def contains(self, other: Span) -> bool:
        """True if `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same span `by` code points further on."""
        return Span(self.start + by, self.end + by)
