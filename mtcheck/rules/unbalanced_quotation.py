"""Quotation marks that open twice, or open and close without their partner.

What it finds
-------------
A curly mark that opens a quotation inside one that nothing closed (“They knew. “Later they denied it,” she said), that
closes where nothing is open, or that nothing closes, neither in its paragraph nor in those that follow. Also pairs
of two kinds (“Enough", he said) and marks turned the wrong way (enough,“ he said).

Straight marks do not show their direction, and clean news often has an odd number of them, so a lone one stays below
the confidence that is shown by default.

Why machine translation does it
-------------------------------
Systems translate sentence by sentence: a quotation of two sentences reaches them in halves, and each half gets the
marks it seems to need. „…“ and «…» of the source come back as a mixture of shapes, and a Russian comma and dash after
a quotation as a mark that opens again.

When it is right to keep
------------------------
A quotation of several paragraphs opens each of them and closes only the last. Text that was cut off may end
inside a quotation.

Sources
-------
Any language; most often Russian, Ukrainian, Icelandic, Japanese and Spanish. Chicago Manual of Style, 17th
ed., 13.30, on quotations of several paragraphs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.rules import Example, Rule
from mtcheck.rules._attribution import attributed_at
from mtcheck.settings import Settings
from mtcheck.text.document import Document
from mtcheck.text.quotations import FaultKind, QuotationFault
from mtcheck.text.span import Span

_MARKS = regex.compile(r"[“”\"«»„]")
_TOKEN = regex.compile(r"[^\s“”\"«»„]{1,40}")
_TOKEN_BEFORE = regex.compile(r"[^\s“”\"«»„]{1,40}+$")
_SENTENCE_END = regex.compile(r"[.!?…]\s+$")
_COMMA_BEFORE = regex.compile(r"[,!?]\s*$")
_LAST_TOKEN = regex.compile(r"\S{1,40}$")
# README of the development data: 3–12% of clean documents have an odd number of straight marks.
_STRAIGHT_CONFIDENCE = 0.3
# Excerpts and teasers end inside a quotation.
_CUT_CONFIDENCE = 0.35
# A span longer than this is no place an editor can look at.
_LONGEST_SPAN = 120


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per quotation mark out of order."""
    for fault in document.quotation_faults:
        yield _JUDGES[fault.kind](document, fault)


def _with_next_token(document: Document, mark: Span) -> Span:
    token = _TOKEN.match(document.text, mark.end, document.paragraph_at(mark.start).span.end)
    return Span(mark.start, token.end() if token else mark.end)


def _confidence(fault: QuotationFault, curly: float) -> float:
    return _STRAIGHT_CONFIDENCE if fault.straight else curly


def _turned(document: Document, fault: QuotationFault) -> Match | None:
    """`talks, “the minister said`: the mark should have closed."""
    text, mark = document.text, fault.mark
    comma = _COMMA_BEFORE.search(text, max(0, mark.start - 4), mark.start)
    if fault.straight or not comma or not attributed_at(text, mark.end):
        return None
    span = _with_next_token(document, Span(comma.start(), mark.end))
    fix = f"{text[comma.start()]}” {text[mark.end : span.end].strip()}"
    return Match(
        span,
        f"The mark before “{text[mark.end : span.end].strip()}” opens a quotation where one should close.",
        (fix,),
        confidence=0.85,
        evidence=(Evidence("direction", "A comma stands before it and the speaker follows."),),
    )


def _reopened(document: Document, fault: QuotationFault) -> Match:
    if turned := _turned(document, fault):
        return turned
    text, mark = document.text, fault.mark
    span = _with_next_token(document, mark)
    between_sentences = _SENTENCE_END.search(text, max(0, mark.start - 4), mark.start) is not None
    return Match(
        span,
        f"The quotation is opened again before “{text[mark.end : span.end]}” although nothing closed it.",
        (text[mark.end : span.end],),
        confidence=_confidence(fault, 0.85 if between_sentences else 0.65),
        evidence=(Evidence("pairing", "Two opening marks meet one closing mark in this paragraph."),),
        related=() if fault.opening is None else (fault.opening,),
    )


def _unopened(document: Document, fault: QuotationFault) -> Match:
    text, mark = document.text, fault.mark
    evidence = (Evidence("pairing", "No quotation is open here, nor was one left open by the paragraphs before."),)
    sentence = document.sentence_at(mark.start)
    whole = Span(min(sentence.start, mark.start), mark.end)
    token = _TOKEN_BEFORE.search(text, max(0, mark.start - 40), mark.start)
    span = Span(token.start() if token else mark.start, mark.end)
    before = text[span.start : mark.start]
    if (
        attributed_at(text, mark.end)
        and len(whole) <= _LONGEST_SPAN
        and not _MARKS.search(text, whole.start, mark.start)
    ):
        message = f"The quotation that ends with “{before}” was never opened."
        return Match(whole, message, ("“" + whole.of(text),), _confidence(fault, 0.8), evidence)
    message = f"The quotation mark after “{before}” closes nothing."
    return Match(span, message, (before,), _confidence(fault, 0.7), evidence)


def _unclosed(document: Document, fault: QuotationFault) -> Match:
    if turned := _turned(document, fault):
        return turned
    text, mark = document.text, fault.mark
    paragraph = document.paragraph_at(mark.start)
    cut = paragraph.heading or text.endswith(("...", "…"), 0, paragraph.span.end) or fault.kind is FaultKind.UNFINISHED
    confidence = min(_confidence(fault, 0.7), _CUT_CONFIDENCE if cut else 1)
    message = f"The quotation that begins with “{_with_next_token(document, mark).of(text)}” is never closed."
    evidence = (Evidence("pairing", "Neither this paragraph nor those after it close or continue the quotation."),)
    for comma in regex.finditer(r"[,!?]\s", text, pos=mark.end, endpos=paragraph.span.end):
        if attributed_at(text, comma.end()) and (token := _LAST_TOKEN.search(text, mark.end, comma.start() + 1)):
            fixes = (token.group() + "”",)
            return Match(Span(*token.span()), message, fixes, confidence, evidence, related=(mark,))
    starts = not text[paragraph.span.start : mark.start].strip() or text[mark.start - 2 : mark.start].strip() in ".:!?"
    last = _LAST_TOKEN.search(text, mark.end, paragraph.span.end)
    if starts and last and last.group()[-1] in ".!?":
        return Match(Span(*last.span()), message, (last.group() + "”",), confidence, evidence, related=(mark,))
    return Match(_with_next_token(document, mark), message, (), confidence, evidence)


def _mismatched(document: Document, fault: QuotationFault) -> Match:
    text, mark = document.text, fault.mark
    shape = "”" if fault.opening is None else fault.opening.of(text)
    right = {"”": "“", '"': '"'}.get(shape, "”")
    return Match(
        mark,
        f"The mark {mark.of(text)} does not fit the quotation's other mark.",
        (right,),
        confidence=0.8,
        evidence=(Evidence("pairing", "The two marks of one quotation have the same shape, turned to each other."),),
        related=() if fault.opening is None else (fault.opening,),
        severity=Severity.MINOR,
    )


_JUDGES: MappingProxyType[FaultKind, Callable[[Document, QuotationFault], Match]] = MappingProxyType(
    {
        FaultKind.REOPENED: _reopened,
        FaultKind.UNOPENED: _unopened,
        FaultKind.UNCLOSED: _unclosed,
        FaultKind.UNFINISHED: _unclosed,
        FaultKind.MISMATCHED: _mismatched,
    }
)

RULE = Rule(
    find=find,
    summary="A quotation mark that opens twice, or has no partner.",
    category=Category.INTEGRITY,
    severity=Severity.MAJOR,
    mqm="linguistic-conventions/punctuation",
    status="stable",
    examples=(
        Example("“The dam was empty by May. [[“Nobody => Nobody]] told the farmers,” the engineer said."),
        Example("“We will rebuild the harbour[[, “the => ,” the]] mayor of Odesa said."),
        Example("[[The bridge cannot carry lorries,” => “The bridge cannot carry lorries,”]] the inspector said."),
        Example("The school will [[reopen” => reopen]] in March after repairs."),
        Example("“We saw smoke over the [[port, => port,”]] a fisherman said.\nNobody was hurt. The “pilot” left."),
        Example("“The road is [[closed. => closed.”]]\nThe “winter service” blamed the snow."),
        Example('He called it “a gift[[" => ”]] to the town.'),
        Example('"The vote is over,[[“ => "]] the clerk said.'),
        # A quotation of several paragraphs: each opens, only the last closes.
        Example("“The first winter was hard.\n“The second was worse,” she said."),
        # One line per sentence: the quotation closes lines later.
        Example("“The first winter was hard.\nNobody came.\nThe second was worse,” she said."),
        Example("“He told me ‘no’ and left,” she said."),
        Example("“The film “Dune” ran for weeks,” he said."),
        Example("“That,” she said, “is all.”"),
        # Straight marks: flattened paragraphs reopen them, and clean news loses some.
        Example('She said: "We waited. "Then the train came."'),
        Example('The sofa is 90" wide and the player 6\'2" tall, "a giant".'),
        Example('He ran the 100 metres in 10"07.'),
        # A text that was cut off.
        Example("The minister spoke late. “We have nothing to add."),
        Example("“We want peace...\nThe talks go on in “good spirit” in Geneva."),
        Example("The ’90s were “loud”, and the players’ union liked ’em."),
    ),
)
