"""A dash between a quotation and its speaker, or speech that a dash opens, as other languages write it.

What it finds
-------------
A closing quotation mark, a comma and a dash before a verb of saying ("…", - said the minister), with or without the
comma, and a paragraph that gives speech between two dashes (- I will come, - he said.).

Why machine translation does it
-------------------------------
Russian, Ukrainian, Bulgarian and Polish part a quotation from its speaker by a comma and a dash, and introduce
speech by a dash; Spanish, French and Portuguese dialogue does likewise. Systems copy these marks.

When it is right to keep
------------------------
A dash after a quoted title or term goes on with the sentence ("Dune" – which ran for weeks). A dash may stand
before a source line under a pull quote.

Sources
-------
Russian, Ukrainian, Belarusian, Bulgarian, Polish, Spanish, French, Portuguese. D. E. Rosenthal, Spravochnik po
pravopisaniyu i stilistike, on direct speech.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.rules import Example, Rule
from mtcheck.rules._attribution import attributed_at, attributes
from mtcheck.settings import Settings
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_AFTER_QUOTATION = regex.compile(r"(?:(?P<stop>[,.!?…])\s?)?(?P<mark>[\"”“»])(?P<comma>,?)\s?[-–—]\s(?=[\p{L}])")
_SPEECH = regex.compile(
    r"^[-–—]\s?(?P<speech>[\p{Lu}\p{N}][^\r\n“”\"]{3,600}?[,.!?…])\s[-–—]\s(?=\p{L})", regex.MULTILINE
)
_ENDS = ("!", "?", "…")


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per dash between speech and speaker."""
    text = document.text
    for found in _AFTER_QUOTATION.finditer(text):
        if attributes(text, found.end()) or (found["comma"] and attributed_at(text, found.end())):
            yield _after_quotation(found)
    for found in _SPEECH.finditer(text):
        if attributes(text, found.end()):
            yield _speech(found)


def _after_quotation(found: regex.Match[str]) -> Match:
    mark = "”" if found["mark"] in "“»" else found["mark"]
    stop = found["stop"] if found["stop"] in _ENDS else ","
    return Match(
        Span(*found.span()),
        "A dash stands between the quotation and the words that attribute it.",
        (f"{stop}{mark} ", f"{mark}{',' if found['comma'] else ''} "),
        confidence=0.9,
        evidence=(
            Evidence("punctuation", "Comma and dash after a quotation are the punctuation of another language."),
        ),
    )


def _speech(found: regex.Match[str]) -> Match:
    return Match(
        Span(*found.span()),
        "The speech stands between dashes instead of quotation marks.",
        (f'"{found["speech"]}" ',),
        confidence=0.85,
        evidence=(Evidence("punctuation", "A dash opens the paragraph, another leads to the speaker."),),
    )


RULE = Rule(
    find=find,
    summary="A dash between a quotation and its speaker, as other languages write it.",
    category=Category.INTEGRITY,
    severity=Severity.MINOR,
    mqm="linguistic-conventions/punctuation",
    sources=("ru", "uk", "be", "bg", "pl", "es", "fr", "pt"),
    status="stable",
    examples=(
        Example('"The bridge is closed[[", -  => ," ]]said the mayor.'),
        Example("“The bridge is closed[[”, –  => ,” ]]the mayor said."),
        Example('"Who closed the bridge[[?" -  => ?" ]]she asked.'),
        Example('"The bridge is closed[[" —  => ," ]]he said.'),
        Example('[[- The bridge is closed, -  => "The bridge is closed," ]]he said.'),
        Example('"Dune" - which ran for weeks - was shown again.'),
        Example('The "Admiral" - said to be lost - came home.'),
        Example('"The bridge is closed," said the mayor.'),
        Example("- The bridge is closed, - by order of the mayor."),
        Example('They sang "Yesterday" - the song he wrote in 1965.'),
        Example('"Jaws" - the film the critics praised - was shown.'),
        Example('"The bridge is closed[[, "-  => ," ]]said the clerk.'),
        Example("“We have brains.” — Peres, on oil"),
    ),
)
