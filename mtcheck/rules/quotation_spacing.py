"""A quotation mark glued to the words on both its sides, or with its space on the wrong side.

What it finds
-------------
Straight and curly marks whose space is lost or has moved: they saw a"grave danger, the"Nightfall"parade, a grave
"danger "for us, and they" do not know.

Why machine translation does it
-------------------------------
Many engines cut text into pieces that do not know on which side of a straight mark the space belongs, and put the
pieces together by rule of thumb. Chinese and Japanese sources set no spaces around their marks at all.

When it is right to keep
------------------------
Inches and seconds (a 10" disc), and paragraphs in which a mark is missing altogether: there nobody can tell an
opening mark from a closing one, and only a curly mark speaks for itself.

Sources
-------
Read off machine translations of WMT21–23 news.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mtcheck.findings import Category, Match, Severity
from mtcheck.rules import Example, Rule
from mtcheck.settings import Settings
from mtcheck.text.document import Document
from mtcheck.text.paragraphs import Paragraph
from mtcheck.text.span import Span

_MARK = regex.compile(r'(?<!\d)["“”]|(?<=\d)["“”](?=\p{L})')
_WORD_BEFORE = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*+\Z")
_WORD_AFTER = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*+")
_REACH = 40
_OPENS_AFTER = frozenset("([{—–/")
_CLOSES_BEFORE = frozenset(".,;:!?)]}…—–")


def _forced(text: str, mark: int, span: Span) -> str | None:
    """The role a mark must have, by its shape, at an edge or beside punctuation; None if it could have either."""
    if text[mark] != '"':
        return "open" if text[mark] == "“" else "close"
    if mark + 1 == span.end or text[mark + 1] in _CLOSES_BEFORE:
        return "close"
    return "open" if mark == span.start or text[mark - 1] in _OPENS_AFTER else None


def _in_turn(text: str, marks: list[int], span: Span) -> bool:
    """True if the marks of a paragraph open and close by turns, as far as their places tell."""
    forced = (_forced(text, mark, span) for mark in marks)
    return len(marks) % 2 == 0 and all(role in (None, _role(i)) for i, role in enumerate(forced))


def _role(index: int) -> str:
    return "close" if index % 2 else "open"


def _glued(text: str, mark: int, role: str, *, sure: bool) -> Match | None:
    """The fault of a mark between two words."""
    if not text[max(0, mark - 1) : mark].isalnum():  # spares most marks the search below
        return None
    before, after = _WORD_BEFORE.search(text, max(0, mark - _REACH), mark), _WORD_AFTER.match(text, mark + 1)
    if not before or not after:
        return None
    opening, closing = f"{before[0]} {text[mark]}{after[0]}", f"{before[0]}{text[mark]} {after[0]}"
    fixes = (opening, closing) if role == "open" else (closing, opening)
    message = f"The quotation mark is glued to “{before[0]}” and “{after[0]}”."
    return Match(Span(before.start(), after.end()), message, fixes[:1] if sure else fixes)


def _moved(text: str, mark: int, role: str) -> Match | None:
    """The fault of a mark that has its space on the wrong side."""
    gap = text[mark + 1 : mark + 2] if role == "open" else text[mark - 1 : mark]
    if gap != " ":
        return None
    left, right = (mark, mark + 2) if role == "open" else (mark - 1, mark + 1)
    before, after = _WORD_BEFORE.search(text, max(0, left - _REACH), left), _WORD_AFTER.match(text, right)
    if not before or not after:
        return None
    fix = f"{before[0]} {text[mark]}{after[0]}" if role == "open" else f"{before[0]}{text[mark]} {after[0]}"
    side = "before this opening" if role == "open" else "after this closing"
    return Match(Span(before.start(), after.end()), f"The space belongs {side} quotation mark.", (fix,))


def _faults(text: str, paragraph: Paragraph) -> Iterator[Match]:
    marks = [mark.start() for mark in _MARK.finditer(text, paragraph.span.start, paragraph.span.end)]
    if not marks:
        return
    sure = _in_turn(text, marks, paragraph.span)
    glued = [
        _glued(text, mark, _forced(text, mark, paragraph.span) or _role(i), sure=sure) for i, mark in enumerate(marks)
    ]
    yield from filter(None, glued)
    if not sure:
        return
    moved = [_moved(text, mark, _role(i)) for i, mark in enumerate(marks)]
    # Two marks with their spaces wrong may be a quotation within a quotation ("the "new" plan"): believe it beside a
    # glued one, or where no mark of the paragraph is right.
    if any(glued) or sum(map(bool, moved)) == len(marks):
        yield from filter(None, moved)


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per mark whose space is lost or has moved."""
    for paragraph in document.paragraphs:
        yield from _faults(document.text, paragraph)


RULE = Rule(
    find=find,
    summary="A quotation mark without its space, or with it on the wrong side.",
    category=Category.INTEGRITY,
    severity=Severity.MAJOR,
    mqm="linguistic-conventions/punctuation",
    status="stable",
    examples=(
        Example('It would be [[a"grave => a "grave]] mistake", he said.'),
        Example('They put off [[the"Nightfall => the "Nightfall]] [[parade"in => parade" in]] May.'),
        Example(
            'It is [[a"grave => a "grave]] [[danger "for => danger" for]] us, and [[they" do => they "do]] not know."'
        ),
        Example('The patrol [[ships" Kazan => ships "Kazan]] and [[Tver "sailed => Tver" sailed]].'),
        Example("He saw [[the“Nightfall => the “Nightfall]]” parade."),
        Example('A paragraph with [[one"mark => one "mark]] alone.'),
        Example('It was "a hasty and odd "night owl" timetable" to them.'),
        Example('He did not "frame" the firm," the bank said, and "left".'),
        Example('A 10" disc, a 6\'2" man and a 9"58 run.'),
        Example('The "seller"-oriented market is "slow".'),
        Example('The day is old\n"When it rains," he said.'),
        Example('"It rained," he said. ("It did not.") She said: "No".'),
    ),
)
