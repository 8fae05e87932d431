"""Paragraphs and headings.

A line is a paragraph, as feeds and converted pages have it, unless the text is hard-wrapped: lines of like width that
break in mid-sentence belong together until a blank line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from mtcheck.text.span import Span

_BLOCK = regex.compile(r"[^\s](?:[^\r\n]|\r?\n(?![^\S\r\n]*(?:\r?\n|$))|\r(?!\n))*+")
_LINE = regex.compile(r"[^\r\n\u2028\u2029]+")
_TERMINAL = regex.compile(r"[.!?…:;,][\"'”’»)\]]*$")
# Plain text is wrapped between 60 and 100 columns; shorter lines are headings and verse, longer ones paragraphs.
_WRAP_MIN, _WRAP_MAX = 40, 110
_HEADING_MAX_WORDS = 25


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of text between breaks; `heading` if it is short and ends without punctuation."""

    span: Span
    heading: bool


def _is_wrapped(lines: list[Span], text: str) -> bool:
    """True if the lines of one block are one paragraph that was broken to a width."""
    if len(lines) < 2 or any(not _WRAP_MIN <= len(line) <= _WRAP_MAX for line in lines[:-1]):
        return False
    joints = [text[before.end - 1] not in ".!?…" and text[after.start].islower() for before, after in pairwise(lines)]
    return sum(joints) * 2 >= len(joints)


def _stretches(text: str) -> Iterator[Span]:
    for block in _BLOCK.finditer(text):
        lines = [_stripped(Span(*line.span()), text) for line in _LINE.finditer(text, block.start(), block.end())]
        lines = [line for line in lines if len(line)]
        if _is_wrapped(lines, text):
            yield Span(lines[0].start, lines[-1].end)
        else:
            yield from lines


def _stripped(span: Span, text: str) -> Span:
    content = span.of(text)
    start = span.start + len(content) - len(content.lstrip())
    return Span(start, max(start, span.start + len(content.rstrip())))


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of `text` in order, without the white space around them.

    >>> [(p.span.start, p.heading) for p in find_paragraphs("Storm hits Odesa\\n\\nIt rained. It blew.")]
    [(0, True), (18, False)]
    """
    return tuple(
        Paragraph(
            span,
            not _TERMINAL.search(text, max(span.start, span.end - 8), span.end)
            and span.of(text).count(" ") < _HEADING_MAX_WORDS,
        )
        for span in _stretches(text)
    )
