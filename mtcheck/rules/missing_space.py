"""A space lost after a punctuation mark or at a bracket.

What it finds
-------------
Words glued to the mark before them: "the mandate.The party", "on Friday,but", "the report;however", "the union(EBU)".

Why machine translation does it
-------------------------------
Engines translate sentence by sentence and stretch by stretch. Where the page had a tag, a link or a line break and no
space, the pieces are put back together without one; Chinese and Japanese sources have no spaces to begin with.

When it is right to keep
------------------------
Web addresses and names written that way ("Yahoo!News", "Booking.com", "One.Tel"), times and scores, abbreviations
("p.m.", "e.g."), optional endings ("the minister(s)") and stock tickers ("NYSE:IBM").

Sources
-------
The Chicago Manual of Style 6.7 (punctuation and space); read off machine translations of WMT21–23 news.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.rules import Example, Rule
from mtcheck.settings import Settings
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_WORD = r"\p{L}[\p{L}\p{M}’'-]*+"
_GLUED = regex.compile(
    rf"""(?<![\w.&@/’'-])(?P<before>{_WORD})
         (?P<mark>[.!?]["”’)]?|[,;]|(?=\())
         (?P<after>\(?{_WORD})""",
    regex.VERBOSE,
)
# A capital word before a full stop may be the first part of a company's name ("One.Tel"), unless a sentence begins.
_STARTERS = frozenset(
    """The This That These Those There Then They He She It We You In On At By For From With After Before As But And So
    If When While Since Although However His Her Its Their Our My What Who How Why According Also Now
    Meanwhile""".split()
)
_ENDINGS = frozenset(("(s", "(es", "(ies", "(e", "(er", "(in", "(innen", "(a", "(as", "(os", "(r", "(x", "(n", "(t"))


def _is_fault(before: str, mark: str, after: str) -> bool:
    if mark[:1] in (".", "!", "?"):
        if len(before) < 2 or (len(after) < 2 and after not in ("A", "I")):
            return False
        if not after[0].isupper() or (after.isupper() and len(after) > 1):
            return False
        return before.islower() or after in _STARTERS
    if mark in (",", ";"):
        return len(before) > 1 and len(after) > 1 and (before.islower() or after.islower())
    return len(before) > 2 and len(after) > 2 and after.lower() not in _ENDINGS


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per pair of glued words, with the mark between them."""
    for match in _GLUED.finditer(document.text):
        before, mark, after = match["before"], match["mark"], match["after"]
        if document.text[match.end() : match.end() + 1] == ")" and after.startswith("(") and len(after) < 3:
            continue
        if _is_fault(before, mark, after):
            glued = f"before “{after}”" if not mark else f"after “{mark}”"
            yield Match(
                Span(*match.span()),
                f"A space is missing {glued}.",
                (f"{before}{mark} {after}",),
                confidence=0.9,
                evidence=(Evidence("pattern", "two words with no space between them"),),
            )


RULE = Rule(
    find=find,
    summary="A space lost after a punctuation mark or at a bracket.",
    category=Category.INTEGRITY,
    severity=Severity.MINOR,
    mqm="linguistic-conventions/whitespace",
    status="stable",
    examples=(
        Example("The party won a clear [[mandate.The => mandate. The]] vote was close."),
        Example("Power will be back before [[Friday,but => Friday, but]] nobody is sure."),
        Example("He read the [[report;then => report; then]] he left the room."),
        Example("The letter went to [[Ichikawa.The => Ichikawa. The]] reply came late."),
        Example("Is it [[over?Nobody => over? Nobody]] knows."),
        Example("She heads the broadcasting [[union(EBU => union (EBU]]) in Geneva."),
        Example("Shares in One.Tel and Booking.com fell, Yahoo!News reported."),
        Example("The talks began at 5 p.m. and ended at 6.30, e.g. with J.K.Rowling."),
        Example("Ask the minister(s) about NYSE:IBM and the 6-4,6-3 score."),
        Example("Node.js runs on saveourferry.example.org and on ASP.NET servers."),
        Example("M&C Saatchi paid $1,000,000 in the U.S.A. last year."),
        Example("He played f(x) and N,N-dimethyl on the A.B.C. stage."),
        Example("“It is over.” The crowd left."),
    ),
)
