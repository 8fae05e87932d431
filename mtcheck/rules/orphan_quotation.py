"""A quotation that nobody says, cut from its sentence.

What it finds
-------------
A whole sentence in quotation marks that begins a paragraph although the rest of the paragraph turns to something else
and no speaker is named beside it, while its words stand elsewhere in the text: it was said there, and is left
over here.

Why machine translation does it
-------------------------------
Feeds are put together from several reports before they are translated, and systems that work on single sentences
part a quotation from the clause that names its speaker. What remains is a copy without an owner.

When it is right to keep
------------------------
A pull quote or subhead is a paragraph of its own. A lead may open with words that the text comes back to. In an
interview the speaker is known, and in a run of quotations the one named before goes on.

Sources
-------
Any language. MQM, accuracy/addition.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.rules import Example, Rule
from mtcheck.rules._attribution import speaks
from mtcheck.settings import Settings
from mtcheck.text.document import Document
from mtcheck.text.quotations import Quotation
from mtcheck.text.span import Span

_WHOLE_SENTENCE = regex.compile(r"[“\"‘'«]\p{Lu}[^.!?…]*+[.!?…]++[”\"’'»]")
_FEWEST, _MOST = 3, 15
# Three words in five must come again: "will not be forgotten" of "It will not be forgotten".
_ECHO_SHARE = 0.6
_CONTENT_LENGTH = 5
_MOST_PLACES = 8


@cache
def _goes_on() -> regex.Pattern[str]:
    """The sentence that follows goes on about the quotation: it is attributed, or commented on."""
    return regex.compile(
        r"(?:that|this|these|those|such|so|thus|with|it|he|she|they|we|i|his|her|their|the (?:words?|quote|quotation|"
        r"phrase|remark|comment|statement|message|line|sentence|slogan|question|answer)s?)\b|[“\"‘']",
        regex.IGNORECASE,
    )


@cache
def _turns() -> regex.Pattern[str]:
    """It turns elsewhere."""
    return regex.compile(
        r"(?:earlier|meanwhile|previously|separately|elsewhere|later|before that|in the meantime|at the same time|"
        r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last (?:week|month|year|night)|the day before)\b",
        regex.IGNORECASE,
    )


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per quotation without an owner."""
    for quotation in document.quotations:
        if (rest := _rest(document, quotation)) is None:
            continue
        echo = _echo(document, quotation.span)
        if echo is not None:
            yield _match(document, quotation.span, rest, echo)


def _rest(document: Document, quotation: Quotation) -> Span | None:
    """The sentence after a quotation that begins its paragraph without owner; None where it has one."""
    text, span = document.text, quotation.span
    paragraph = document.paragraph_at(span.start).span
    if (
        span.start != paragraph.start
        or not quotation.closed
        or not _WHOLE_SENTENCE.fullmatch(text, span.start, span.end)
    ):
        return None
    rest = document.sentence_at(min(span.end + 1, len(text)))
    if rest.start < span.end or not paragraph.contains(rest) or paragraph.start < _first_body_paragraph(document):
        return None  # "…" he said; a pull quote; the headline and the lead
    before = document.paragraph_at(paragraph.start - 1).span
    announced = text[before.end - 1] == ":" or speaks(text, document.sentence_at(before.end - 1))
    return None if announced or _goes_on().match(text, rest.start) else rest


def _first_body_paragraph(document: Document) -> int:
    """Where the paragraph after headline and lead starts; past the end of the text if there is none."""
    return document.paragraphs[2].span.start if len(document.paragraphs) > 2 else len(document.text)


def _trigrams(document: Document) -> dict[tuple[str, str, str], list[int]]:
    """Where each three words stand, in lower case; the first few places are enough."""
    places: dict[tuple[str, str, str], list[int]] = {}
    lowered = [word.text.lower() for word in document.words]
    for index, trigram in enumerate(zip(lowered, lowered[1:], lowered[2:], strict=False)):
        known = places.setdefault(trigram, [])
        if len(known) < _MOST_PLACES:
            known.append(index)
    return places


def _echo(document: Document, span: Span) -> Span | None:
    """Where most of the words of the quotation at `span` stand again, in their order."""
    words = document.words
    first, end = document.first_word_at(span.start), document.first_word_at(span.end)
    if not _FEWEST <= end - first <= _MOST:
        return None
    quoted = [word.text.lower() for word in words[first:end]]
    size = max(_FEWEST, round(len(quoted) * _ECHO_SHARE))
    for start in range(len(quoted) - size + 1):
        window = quoted[start : start + size]
        for place in document.view(_trigrams).get((window[0], window[1], window[2]), ()):
            again = words[place : place + size]
            if not first <= place < end and [word.text.lower() for word in again] == window and _has_content(window):
                return Span(again[0].start, again[-1].end)
    return None


def _has_content(window: list[str]) -> bool:
    return max(map(len, window)) >= _CONTENT_LENGTH


def _match(document: Document, span: Span, rest: Span, echo: Span) -> Match:
    turns = _turns().match(document.text, rest.start) is not None
    notes = ["Its words stand elsewhere in the text, and no speaker is named beside it."]
    if turns:
        notes.append("The sentence that follows turns to another time or speaker.")
    return Match(
        Span(span.start, rest.start),
        f"Nobody says {span.of(document.text)} here.",
        ("",),
        confidence=0.85 if turns or speaks(document.text, rest) else 0.6,
        evidence=tuple(Evidence("echo", note) for note in notes),
        related=(echo,),
    )


_STORY = "Flood in Minsk\nThe river rose. The mayor said the dam “must be rebuilt this summer.”\nTrains stood still.\n"

RULE = Rule(
    find=find,
    summary="A quotation without a speaker, left over from another place in the text.",
    category=Category.INTEGRITY,
    severity=Severity.MAJOR,
    mqm="accuracy/addition",
    status="stable",
    examples=(
        Example(_STORY + "[[“It must be rebuilt this summer.”  => ]]Earlier, the police said two roads were closed."),
        Example(_STORY + "[[“The dam must be rebuilt this summer!”  => ]]Meanwhile, shops in the centre opened."),
        Example(_STORY + '[["It must be rebuilt this summer."  => ]]Shops in the centre opened again.'),
        Example(_STORY + "[[“We must be rebuilt this summer.”  => ]]The ministry said 14 people were hurt."),
        Example(_STORY + "“It must be rebuilt this summer,” he said. Earlier, the police closed two roads."),
        Example(_STORY + "“It must be rebuilt this summer.” Those words were met with applause."),
        Example(_STORY + "“It must be rebuilt this summer.” She has asked for money before."),
        # A pull quote, a subhead.
        Example(_STORY + "“It must be rebuilt this summer.”\nEarlier, the police closed two roads."),
        # The speaker is announced or goes on.
        Example(_STORY + "The mayor was brief:\n“It must be rebuilt this summer.” Earlier, it rained."),
        Example(_STORY + "The mayor said so.\n“It must be rebuilt this summer.” Earlier, it rained."),
        # Nothing is repeated: a scene, a voice from the street.
        Example(_STORY + "“My cellar is full of water.” Earlier, Olga had carried out the chairs."),
        # A lead that the text comes back to.
        Example("“It must be rebuilt.” Earlier, it rained. The mayor said it “must be rebuilt” soon."),
    ),
)
