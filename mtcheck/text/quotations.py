"""Quotations: who opened, who closed, and what went wrong on the way.

News text quotes with “…”, "…", ‘…’ and '…'; machine translation adds the source's «…», „…“ and ``…''. What a mark
does depends on where it stands: a straight one opens after white space and closes before it, an apostrophe sits in a
word or stands for letters left out (’90s, 'em, players’), and a digit before a straight mark makes it inches or
seconds (6'2", 10"07).

Three habits of news text are right although marks stay unpaired in a paragraph: a quotation of several paragraphs
opens each of them and closes only the last; where a page or corpus has a line per sentence, it opens in one line and
closes in a later one; and an excerpt may end inside a quotation. The first two are recognised, the third is
`FaultKind.UNFINISHED`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from itertools import islice
from typing import NamedTuple

import regex

from mtcheck.text.paragraphs import Paragraph
from mtcheck.text.span import Span

# Single marks between letters are apostrophes, always; they are most of all marks, so the pattern leaves them out.
_MARK = regex.compile(r"[“”„«»\"]|``|''|(?<![\p{L}\p{N}])['‘’]|['‘’](?![\p{L}\p{N}])")
_SINGLE = frozenset("'‘’")
_ENDS = frozenset(("”", "»", "''"))
_TYPED = frozenset(('"', "''"))
_BRACKETS = frozenset("([{<“‘„«")
_OPENS_AFTER = frozenset("([{<“‘„«\"'—–-―/|…")
_CLOSES_BEFORE = frozenset(".,;:!?)]}>”’»\"'—–…/|")
_ELISION = regex.compile(
    r"(?:em|til|till|tis|twas|twere|twill|cause|cos|coz|cuz|bout|round|neath|gainst|nuff|fraid|ere|scuse|tude|n|am"
    r"|\d0s|\d\d)\b(?!['’])",
    regex.IGNORECASE,
)
_INCHES_BEFORE = regex.compile(r"\d['’]\s?\d{1,2}(?:[.½¼¾]\d?)?$")
# A quotation that was opened in one line may close this many lines later; longer ones were not seen in WMT's news.
_LINES_BETWEEN = 8
# A paragraph with more marks than this is no prose; what follows is not worth reading.
_MOST_MARKS = 5_000
# A single-quoted stretch whose only possible end may be a plural possessive ("the 'players' …") is short or none.
_WEAK_END_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation within one paragraph.

    `span` takes in its marks. `closed` is False when the paragraph ends before the quotation does; `continued` is
    True when, besides, the next paragraph reopens it, as English quotations of several paragraphs do, or goes on with
    it and closes it.
    """

    span: Span
    closed: bool
    continued: bool = False


class FaultKind(StrEnum):
    """What is wrong with a mark."""

    REOPENED = "reopened"  # an opening mark in a quotation that nothing closed before
    UNOPENED = "unopened"  # a closing mark where no quotation is open
    UNCLOSED = "unclosed"  # an opening mark that no later one closes
    UNFINISHED = "unfinished"  # the same, but the text ends: it may be an excerpt
    MISMATCHED = "mismatched"  # “…" or "…”, or a curly mark turned the wrong way


@dataclass(frozen=True, slots=True)
class QuotationFault:
    """A mark out of order. `mark` is its place, `opening` that of the mark it quarrels with, if there is one.

    `straight` is True if the mark itself is of a keyboard: then its direction was inferred, and the fault is less sure.
    """

    kind: FaultKind
    mark: Span
    opening: Span | None
    straight: bool


@dataclass(frozen=True, slots=True)
class QuotationScan:
    """The quotations of a text, sorted, without overlaps, and the faults met on the way, sorted."""

    quotations: tuple[Quotation, ...]
    faults: tuple[QuotationFault, ...]


class _Look(IntEnum):
    """What the neighbours of a mark make of it."""

    CLOSING = -1
    EITHER = 0
    OPENING = 1


class _Mark(NamedTuple):
    start: int
    end: int
    text: str
    look: _Look

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def straight(self) -> bool:
        return self.text == '"'


def _look(text: str, start: int, end: int, paragraph: Span) -> _Look:
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    if before.isspace():
        return _Look.EITHER if after.isspace() and start > paragraph.start else _Look.OPENING
    if after.isspace() or (after in _CLOSES_BEFORE and before not in _BRACKETS):
        return _Look.CLOSING
    return _Look.OPENING if before in _OPENS_AFTER else _Look.EITHER


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    for match in islice(_MARK.finditer(text, paragraph.start, paragraph.end), _MOST_MARKS):
        start, end = match.span()
        yield _Mark(start, end, match.group(), _look(text, start, end, paragraph))


def _is_measure(mark: _Mark, text: str, quoted: bool) -> bool:
    """True for inches and seconds: 10"07, 6'2", and 21" where no straight quotation (`quoted`) waits for its end."""
    if not mark.straight or mark.start == 0 or not text[mark.start - 1].isdigit():
        return False
    if text[mark.end : mark.end + 1].isdigit():
        return True
    if not quoted and mark.look is not _Look.OPENING:
        return True
    return _INCHES_BEFORE.search(text, max(0, mark.start - 8), mark.start) is not None


@dataclass(slots=True)
class _Carry:
    """A quotation that its paragraph left open: whether it goes on, the following paragraphs tell."""

    opening: _Mark
    rest: Span
    between: list[Span] = field(default_factory=list)


class _DoubleMarks:
    """Pairs double marks, paragraph by paragraph, with a stack; typographic ones are one family, straight ones not."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._start = 0
        self._stack: list[_Mark] = []
        self._straight_open = 0
        self._carry: _Carry | None = None
        self._surplus: list[tuple[int, int]] | None = None
        self.quotations: list[Quotation] = []
        self.faults: list[QuotationFault] = []

    def read(self, marks: Sequence[_Mark], paragraph: Span) -> None:
        """Pair the `marks` of the next paragraph."""
        self._start, self._stack, self._straight_open, self._surplus = paragraph.start, [], 0, None
        self._resolve_carry(marks, paragraph)
        for index, mark in enumerate(marks):
            if not _is_measure(mark, self._text, self._straight_open > 0):
                if self._opens(mark):
                    self._open(mark, index, marks)
                else:
                    self._close(mark, index, marks)
        if self._stack:
            opening = self._stack[0]
            self._carry = _Carry(opening, Span(max(opening.start, paragraph.start), paragraph.end))

    def finish(self) -> None:
        """Judge what the last paragraph left open."""
        self._drop_carry(FaultKind.UNFINISHED)

    def _opens(self, mark: _Mark) -> bool:
        """True if `mark` opens: typographic marks say so themselves unless they plainly stand the other way round."""
        top = self._stack[-1].text if self._stack else ""
        match mark.text:
            case "“":
                return not (top == "„" or (top and mark.look is _Look.CLOSING))
            case "„" | "``":
                return True
            case "«":
                return not (top == "»" and mark.look is _Look.CLOSING)
            case "”" | "»" | "''":
                return not top and mark.look is _Look.OPENING
        return mark.look is _Look.OPENING or (mark.look is _Look.EITHER and not self._straight_open)

    def _open(self, mark: _Mark, index: int, marks: Sequence[_Mark]) -> None:
        if mark.text == "”":
            self._fault(FaultKind.MISMATCHED, mark)
        open_before = self._straight_open if mark.straight else len(self._stack) - self._straight_open
        # Nested quotations of the same kind close twice; where the marks to come do not suffice, this one is too many.
        if open_before and self._closing_surplus(index, mark.straight, marks) < open_before + 1:
            self._fault(FaultKind.REOPENED, mark, self._stack[-1])
            return
        self._stack.append(mark)
        self._straight_open += mark.straight

    def _close(self, mark: _Mark, index: int, marks: Sequence[_Mark]) -> None:
        same_open = self._straight_open if mark.straight else len(self._stack) - self._straight_open
        if not self._stack or (
            not same_open and self._closing_surplus(index, not mark.straight, marks) >= len(self._stack)
        ):
            self._fault(FaultKind.UNOPENED, mark)
            return
        while same_open and self._stack[-1].straight != mark.straight:
            self._straight_open -= self._stack.pop().straight
        opening = self._stack.pop()
        self._straight_open -= opening.straight
        if not same_open or (mark.text == "“" and opening.text == "“"):
            self._fault(FaultKind.MISMATCHED, mark, opening)
        if not self._stack:
            start = max(opening.start, self._start)  # it may have opened in an earlier line
            self.quotations.append(Quotation(Span(start, mark.end), closed=True))

    def _closing_surplus(self, index: int, straight: bool, marks: Sequence[_Mark]) -> int:
        """How many more marks of the family close than open after mark number `index` of the paragraph."""
        if self._surplus is None:
            curly = plain = 0
            self._surplus = [(0, 0)] * len(marks)
            for i in range(len(marks) - 1, -1, -1):
                self._surplus[i] = curly, plain
                mark = marks[i]
                if mark.straight:
                    plain -= 0 if _is_measure(mark, self._text, True) else mark.look
                else:
                    curly += 1 if mark.text in _ENDS or (mark.text == "“" and mark.look is _Look.CLOSING) else -1
        return self._surplus[index][straight]

    def _resolve_carry(self, marks: Sequence[_Mark], paragraph: Span) -> None:
        """See whether this paragraph goes on with the quotation that an earlier one left open."""
        if self._carry is None:
            return
        carry = self._carry
        if not marks:
            carry.between.append(paragraph)
            if len(carry.between) > _LINES_BETWEEN:
                self._drop_carry(FaultKind.UNCLOSED)
            return
        first = marks[0]
        if first.look is _Look.OPENING and not self._text[paragraph.start : first.start].strip("-–—‘'… "):
            self.quotations.append(Quotation(carry.rest, closed=False, continued=True))
        elif first.text in _ENDS or first.look is _Look.CLOSING:
            for span in (carry.rest, *carry.between):
                self.quotations.append(Quotation(span, closed=False, continued=True))
            self._stack = [carry.opening]
            self._straight_open = int(carry.opening.straight)
        else:
            self._drop_carry(FaultKind.UNCLOSED)
        self._carry = None

    def _drop_carry(self, kind: FaultKind) -> None:
        if self._carry:
            self._fault(kind, self._carry.opening)
            self.quotations.append(Quotation(self._carry.rest, closed=False))
            self._carry = None

    def _fault(self, kind: FaultKind, mark: _Mark, opening: _Mark | None = None) -> None:
        self.faults.append(
            QuotationFault(kind, mark.span, None if opening is None else opening.span, mark.text in _TYPED)
        )


def _may_open(mark: _Mark, text: str) -> bool:
    following = text[mark.end : mark.end + 1]
    return (
        mark.text != "’"
        and mark.look is _Look.OPENING
        and (following.isalnum() or following in '"“$£€[(…')
        and not _ELISION.match(text, mark.end)
    )


def _is_weak_end(mark: _Mark, text: str) -> bool:
    """True if `mark` may just as well be the apostrophe of a plural possessive: "the players' union"."""
    return text[mark.start - 1].lower() in "sxz" and text[mark.end : mark.end + 2].strip()[:1].isalpha()


def _single_quotations(marks: Sequence[_Mark], text: str, paragraph: Span, goes_on: bool) -> Iterator[Quotation]:
    """The quotations in single marks of one paragraph, where they are sure; `goes_on`: the next reopens one."""
    opening: _Mark | None = None
    weak_end: _Mark | None = None
    for mark in marks:
        if _may_open(mark, text):
            if opening and weak_end:
                yield Quotation(Span(opening.start, weak_end.end), closed=True)
            opening, weak_end = mark, None
        elif opening and mark.text != "‘" and mark.look is _Look.CLOSING:
            if _is_weak_end(mark, text):
                weak_end = weak_end or mark
            else:
                yield Quotation(Span(opening.start, mark.end), closed=True)
                opening = weak_end = None
    if opening and weak_end and weak_end.end - opening.start <= _WEAK_END_CHARACTERS:
        yield Quotation(Span(opening.start, weak_end.end), closed=True)
    elif opening and opening.start == paragraph.start and goes_on:
        yield Quotation(Span(opening.start, paragraph.end), closed=False, continued=True)


class _Cover:
    """Which offsets lie inside sorted spans without overlaps."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._spans = [quotation.span for quotation in quotations]

    def covers(self, offset: int) -> bool:
        index = bisect_right(self._spans, offset, key=lambda span: span.start)
        return index > 0 and offset < self._spans[index - 1].end


def scan_quotations(text: str, paragraphs: Sequence[Paragraph]) -> QuotationScan:
    """The quotations of `text` at the top level, and the marks that are out of order; none crosses a paragraph.

    >>> text = "“It rained,” he said. “It blew. “It froze,” he added."
    >>> scan = scan_quotations(text, (Paragraph(Span(0, len(text)), False),))
    >>> [quotation.span.of(text) for quotation in scan.quotations]
    ['“It rained,”', '“It blew. “It froze,”']
    >>> [(fault.kind.value, fault.mark) for fault in scan.faults]
    [('reopened', Span(start=32, end=33))]
    """
    reader = _DoubleMarks(text)
    singles: list[list[_Mark]] = []
    for paragraph in paragraphs:
        marks = list(_marks(text, paragraph.span))
        singles.append([mark for mark in marks if mark.text in _SINGLE])
        reader.read([mark for mark in marks if mark.text not in _SINGLE], paragraph.span)
    reader.finish()
    double = sorted(reader.quotations, key=lambda quotation: quotation.span)
    single = list(_outside(double, singles, text, paragraphs))
    inside = _Cover(single)
    quotations = [*single, *(quotation for quotation in double if not inside.covers(quotation.span.start))]
    return QuotationScan(
        tuple(sorted(quotations, key=lambda quotation: quotation.span)),
        tuple(sorted(reader.faults, key=lambda fault: fault.mark)),
    )


def _outside(
    double: Sequence[Quotation], singles: Sequence[list[_Mark]], text: str, paragraphs: Sequence[Paragraph]
) -> Iterator[Quotation]:
    """The quotations in single marks that lie in none in double marks; inside one, they are nested."""
    inside = _Cover(double)
    following = [*(text[paragraph.span.start] for paragraph in paragraphs[1:]), ""]
    for marks, paragraph, first in zip(singles, paragraphs, following, strict=False):
        free = [mark for mark in marks if not inside.covers(mark.start)]
        if free:
            yield from _single_quotations(free, text, paragraph.span, first == free[0].text)
