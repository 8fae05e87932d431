"""Quotations: who opened, who closed, and what was left open."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from mtcheck.text.paragraphs import Paragraph
from mtcheck.text.span import Span

_MARK = regex.compile(r"[“”„«»]|\"")
_CLOSING = {"“": "”", "„": "“”", "«": "»", '"': '"'}


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation within one paragraph.

    `span` takes in its marks. `closed` is False when the paragraph ends before the quotation does; `continued` is
    True when, besides, the next paragraph reopens it, as English quotations of several paragraphs do.
    """

    span: Span
    closed: bool
    continued: bool = False


def find_quotations(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Quotation, ...]:
    """The quotations of `text` in order.

    >>> text = "“It rained,” he said. “It blew."
    >>> [(q.span.of(text), q.closed) for q in find_quotations(text, (Paragraph(Span(0, len(text)), False),))]
    [('“It rained,”', True), ('“It blew.', False)]
    """
    found = []
    for paragraph in paragraphs:
        opened: tuple[int, str] | None = None
        for mark in _MARK.finditer(text, paragraph.span.start, paragraph.span.end):
            if opened and mark.group() in _CLOSING[opened[1]]:
                found.append(Quotation(Span(opened[0], mark.end()), closed=True))
                opened = None
            elif mark.group() in _CLOSING and not opened:
                opened = mark.start(), mark.group()
        if opened:
            found.append(Quotation(Span(opened[0], paragraph.span.end), closed=False))
    return tuple(found)
