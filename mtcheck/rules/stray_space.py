"""A space before a punctuation mark, inside a bracket or quotation mark, or a mark set twice.

What it finds
-------------
"12 million euros ." "Who knows ?" "the mayor , who" "( in French )" "“ It is over ”" and "the end.." or ",,".

Why machine translation does it
-------------------------------
French sets a space before ? ! ; and inside « »; engines carry it over. Others print words and marks as the separate
tokens they work on, or leave two marks where two stretches of text were joined.

When it is right to keep
------------------------
Ellipses with a space before them (" ..."), names such as ".NET", smileys, scores and ratios, typographers' thin spaces.

Sources
-------
The Chicago Manual of Style 6.7; Lexique des règles typographiques en usage à l’Imprimerie nationale (French spacing).
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.rules import Example, Rule
from mtcheck.settings import Settings
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_GAP = "[ \u00a0\u202f]"
_STRAY = regex.compile(
    rf"""
      (?<=[\w”"’)]){_GAP}++(?P<mark>[,;!?]|\.(?!\.|\s\.))(?=[\s”"’]|$)   # euros .
    | (?<![\w.,!?…])(?P<open>\(|“){_GAP}++(?=[\p{{L}}\p{{N}}])                       # ( in French
    | (?<=[\p{{L}}\p{{N}}.,!?…]){_GAP}++(?P<close>\)|”)                      # in French )
    | (?<=[\p{{L}}\p{{N}}])(?:(?P<dots>\.\.)(?=[\s”"]|$)|(?P<commas>,[ ]?,)(?!,))  # the end..
    """,
    regex.VERBOSE,
)
_WORD_BEFORE = regex.compile(r"[\p{L}\p{N}\p{M}’'-]++\Z")
_WORD_AFTER = regex.compile(r"[\p{L}\p{N}\p{M}’'-]++")
_REACH = 40
# Tokenised text has a stray space in every sentence; the editor needs to be told once.
_THROUGHOUT = 8


def _match(text: str, found: regex.Match[str]) -> Match:
    start, end = found.span()
    if mark := found["open"]:
        word = _WORD_AFTER.match(text, end)
        after = word.group() if word else ""
        return Match(Span(start, end + len(after)), f"A stray space after “{mark}”.", (mark + after,))
    word = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
    before = word.group() if word else ""
    span = Span(start - len(before), end)
    if twice := found["dots"] or found["commas"]:
        return Match(span, f"“{twice}” should be one mark.", (before + twice[0],))
    mark = found["mark"] or found["close"]
    return Match(span, f"A stray space before “{mark}”.", (before + mark,))


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per stray space or doubled mark; one for all when they are everywhere."""
    text = document.text
    matches = [_match(text, found) for found in _STRAY.finditer(text)]
    if len(matches) <= _THROUGHOUT:
        yield from matches
        return
    first = matches[0]
    yield Match(
        first.span,
        f"Stray spaces or doubled marks throughout the text ({len(matches)} places).",
        first.suggestions,
        evidence=(Evidence("pattern", "tokenised or French spacing"),),
        related=tuple(match.span for match in matches[1:]),
        severity=Severity.MAJOR,
    )


RULE = Rule(
    find=find,
    summary="A space before a punctuation mark or inside a bracket, or a mark set twice.",
    category=Category.INTEGRITY,
    severity=Severity.MINOR,
    mqm="linguistic-conventions/whitespace",
    status="stable",
    examples=(
        Example("The damage could reach 12 million [[euros . => euros.]]"),
        Example("Who [[knows ? => knows?]] Nobody, said the [[mayor , => mayor,]] who was late."),
        Example("The firm [[( in => (in]] French, [[SNCF ) => SNCF)]] runs the trains."),
        Example("[[“ It => “It]] is [[over ” => over”]] she said."),
        Example("He left before the [[end.. => end.]] Nobody saw him."),
        Example("First [[Rome,, => Rome,]] then Oslo."),
        Example("He waited ... and waited … and left."),
        Example("It runs on the .NET platform and a .22 calibre."),
        Example("She smiled :) and won 2 : 1, then ;) again."),
        Example("“‘Go,’ he said,” she said. (See box.)"),
        Example("One line\r\n. another line"),
        Example("Wait.... what? The rain . . . it never stopped."),
        Example("She called him Anton „Fox“ Lindgren."),
    ),
)
