"""Paragraphs that break off in mid-sentence or in mid-word.

What it finds
-------------
A paragraph that stops at dots where its sentence cannot stop (“… would also have dropped another...”), a word cut in
two by them (“in the sout…”), the marks that feeds put where they cut (“[...]”, “[+1234 chars]”), and a last
line without any stop after “the” or “with”. Once a text holds such a stub, its other paragraphs that end in dots are
taken for stubs as well.

Why machine translation does it
-------------------------------
It does not: what reaches it is a page or a feed in which related articles are shown by their first lines, cut to a
number of letters. The translation carries the stub on, and often guesses at the half word.

When it is right to keep
------------------------
In a quotation, where a speaker falls silent; in headlines and comment, for suspense; in a text that is nothing but a
preview of a few lines, where the dots say “more on the page”: those the rule shows only at low confidence.

Sources
-------
Any language.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.lexicons import is_known
from mtcheck.rules import Example, Rule
from mtcheck.settings import Settings
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_FEED_CUT = regex.compile(r"(?:(?:\.{3}|…)\s?)?\[\s?[+＋]\s?\d++\s(?:chars?|characters|more)\]$", regex.IGNORECASE)
_BRACKETED = regex.compile(r"(?<=[\p{L}\p{N},]\s?)(?:\[\s?(?:\.{3}|…)\s?\]|\((?:\.{3}|…)\))$")
_DOTS = regex.compile(r"(?<=[\p{L}\p{N}])(?:\.{3,4}|…)$")
_LAST_WORD = regex.compile(r"(?<![\p{L}\p{N}\p{M}'’-])\p{Latin}[\p{Latin}\p{M}]*+$")
_TAIL = 40  # code points: the longest mark and the longest word that is looked at

# Words that no sentence ends in. Prepositions that verbs and adjectives take along ("what it is for", "something I am
# concerned with") are left out.
_NEVER_LAST = frozenset(
    """a an the my your its our their of from into at via per than among amongst between towards toward upon during
    despite amid unto and or nor because although whereas whilst whether unless lest that who which whose whom every
    several is are was were has have had would could should""".split()
)
# Besides these at dots: elsewhere a speaker who falls silent uses them, but quotations are left out.
_NEVER_LAST_AT_DOTS = _NEVER_LAST | frozenset(
    "another by for her his i if in on to while when where as be been".split()
)
# Fewer words than this are an exclamation or a list's lead ("And the...").
_LEAST_WORDS = 5
# A text of this size that ends in dots is a preview of another one: 12 of 13 readers' marks in the hand-marked feed
# texts pass over its dots.
_PREVIEW_PARAGRAPHS, _PREVIEW_WORDS = 5, 180

_FULL = "\n".join(
    f"The council met on {day} and heard from the engineers who had looked at the dam, the bridge and the old road."
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
)  # the whole paragraphs around the stubs in the examples


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per paragraph that breaks off."""
    text = document.text
    dotted: list[tuple[Span, bool]] = []
    for paragraph in document.paragraphs:
        start, end = max(paragraph.span.start, paragraph.span.end - _TAIL), paragraph.span.end
        if text[end - 1] in ")]" and (
            mark := _FEED_CUT.search(text, start, end) or _BRACKETED.search(text, start, end)
        ):
            yield _cut(Span(*mark.span()), "The text is cut off here.", 0.9, "a mark that feeds put where they cut")
        elif text[end - 1] in ".…" and (mark := _DOTS.search(text, start, end)):
            dots = Span(*mark.span())
            if document.in_quotation(dots) or text.count(" ", paragraph.span.start, end) < _LEAST_WORDS - 1:
                continue
            if fragment := _fragment(document, dots):
                word = fragment.of(text).rstrip(".…")
                yield _cut(fragment, f"“{word}” is cut off.", 0.75, "no such word is known, and dots follow it")
            else:
                dotted.append((dots, _last_word(text, dots.start) in _NEVER_LAST_AT_DOTS))
    yield from _stubs(document, dotted)
    yield from _unstopped(document)


def _stubs(document: Document, dotted: list[tuple[Span, bool]]) -> Iterator[Match]:
    """The paragraphs that end in dots, judged together: one clear stub speaks for the others."""
    certain = sum(unfinished for _, unfinished in dotted)
    preview = _is_preview(document)
    for dots, unfinished in dotted:
        if unfinished:
            word = _last_word(document.text, dots.start)
            confidence = 0.45 if preview else 0.85
            yield _cut(dots, f"The sentence breaks off after “{word}”.", confidence, f"no sentence ends in “{word}”")
        elif certain:
            note = "another paragraph of this text breaks off in mid-sentence"
            yield _cut(dots, "The paragraph seems to break off here.", 0.4 if preview else 0.7, note)
        else:
            yield _cut(dots, "The paragraph may break off here.", 0.3, "it ends in dots")


def _unstopped(document: Document) -> Iterator[Match]:
    """The last paragraph, where it has no stop and ends in a word that no sentence ends in."""
    if not document.paragraphs:
        return
    span = document.paragraphs[-1].span
    word = _LAST_WORD.search(document.text, max(span.start, span.end - _TAIL), span.end)
    if word is None or word.group() not in _NEVER_LAST or span.of(document.text).count(" ") < 2 * _LEAST_WORDS:
        return
    message = f"The text ends in mid-sentence, after “{word.group()}”."
    yield _cut(Span(*word.span()), message, 0.8, f"no sentence ends in “{word.group()}”")


def _fragment(document: Document, dots: Span) -> Span | None:
    """The last word with its dots, if no lexicon and no other place in the text knows the word."""
    word = _LAST_WORD.search(document.text, max(0, dots.start - _TAIL), dots.start)
    if word is None or regex.search(r"(.)\1\1", word.group()):  # "hmmm..."
        return None
    if word.group()[0].isupper() or is_known(word.group()) or is_known(word.group().title()):
        return None  # names are endless; only lower-case words are sure to be cut
    if any(other.text == word.group() and other.end != dots.start for other in document.words):
        return None
    return Span(word.start(), dots.end)


def _is_preview(document: Document) -> bool:
    return len(document.paragraphs) <= _PREVIEW_PARAGRAPHS and len(document.words) <= _PREVIEW_WORDS


def _last_word(text: str, end: int) -> str:
    word = _LAST_WORD.search(text, max(0, end - _TAIL), end)
    return word.group().lower() if word else ""


def _cut(span: Span, message: str, confidence: float, note: str) -> Match:
    return Match(span, message, confidence=confidence, evidence=(Evidence("truncation", note),))


RULE = Rule(
    find=find,
    summary="A paragraph that breaks off in mid-sentence or in mid-word.",
    category=Category.INTEGRITY,
    severity=Severity.MINOR,
    mqm="accuracy/omission",
    status="stable",
    since="0.1.0",
    examples=(
        Example("The mayor said on Monday that the bridge would be closed for the[[...]]\n" + _FULL),
        Example("After the match the coach spoke at length about the future of[[…]]\n" + _FULL),
        Example("The team entered the cup after [[bxuv…]]"),
        Example(
            "The minister will visit the port on Friday for another[[...]]\n"
            "A storm has reached the coast of Crete[[...]]\n" + _FULL
        ),
        Example("Prices rose again in the spring, the bank said, and [[(…)]]"),
        Example("The committee will meet again on Tuesday to talk about the budget and [[the]]"),
        # Suspense, at the end of a whole sentence.
        Example("He opened the door, and there was nobody in the room...\n" + _FULL),
        # A speaker falls silent.
        Example("“We looked for them all night with lamps and then the...”\n" + _FULL),
        # A transcript marks a pause with spaced dots.
        Example("What the mayor forgets is that a harbour is not only for the ...\n" + _FULL),
        # A list's lead.
        Example("And the winner is...\nThe prize went to a baker from Leeds."),
        # A text that is a preview as a whole.
        Example("Storm hits Crete\nA storm has reached the island, and boats stay in port because of the…"),
        # Sentences may end in a preposition.
        Example("It was not the kind of house that any of them had wanted to live in"),
        # So they may in comment, with dots for a sigh.
        Example("It is no joke... but something I am increasingly concerned with...\n" + _FULL),
        # A day in lower case is a slip, and no cut word.
        Example("Nobody here has slept since it was released on Friday..."),
        # Drawn-out sounds are no cut words.
        Example("She looked at the bill for a long time and said hmmm..."),
        # An ellipsis inside the paragraph stands for words left out of a quotation.
        Example("The report says the dam “will [...] hold for decades”, the ministry wrote."),
    ),
)
