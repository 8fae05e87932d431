"""A full stop in the middle of a sentence or a name.

What it finds
-------------
A name cut off from what it belongs to ("told the agency. Interfax."), a name cut in two ("played for Zorya.
Luhansk" beside "Zorya Luhansk"), a stop after a word that ends no sentence ("met with the. Minister"), and a sentence
that goes on in small letters ("left the city. and went home").

Why machine translation does it
-------------------------------
Pages link names or set them in italics. What stood in the tag is translated as a sentence of its own and gets a stop;
abbreviated titles and initials of the source are taken for ends of sentences.

When it is right to keep
------------------------
Abbreviations (Jan. 1, St. Petersburg, Warner Bros. said), initials, fragments for effect ("Paris. Berlin. Rome."), and
brands that begin with a small letter.

Sources
-------
Clean news of 420,000 words has no sentence that is a name alone, and no small letter after a full stop but behind
abbreviations.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.lexicons import load
from mtcheck.rules import Example, Rule
from mtcheck.rules._tables import rows
from mtcheck.settings import Settings
from mtcheck.text.capitals import CapitalisedRun
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_LAST_WORDS = regex.compile(r"(?:\p{L}+[ ]){0,2}\p{L}+(?=\.\Z)")
_WORD = r"(?<![\p{L}\p{N}.’'@/&-])(?P<before>\p{L}{2,})(?P<stop>\.[ ])"
_SMALL_AFTER_STOP = regex.compile(_WORD + r"(?P<after>\p{Ll}{2,})(?![\w.@])")
_CAPITAL_AFTER_STOP = regex.compile(_WORD + r"(?P<after>\p{Lu}[\p{L}\p{M}’'-]*+)")
# Of the words that end no sentence those that never do, not even when stranded ("all we hoped for. Then").
_NEVER_LAST = frozenset(
    "the an and or nor their its my your our every per via versus because whose unless although among despite".split()
)
# These go on with what was said; any other small word may as well begin a sentence that lost its capital.
_CONTINUATIONS = frozenset(
    """and or but of in on at to for from with by as that which who whose where when while than because if into about
    after before since until between against during without through under over""".split()
)
# What is left of a web address ("the website nhl. Com.").
_DOMAINS = frozenset(("Com.", "Net.", "Org.", "Ru.", "Ua."))
_MAX_NAME_WORDS = 4
_MIN_SENTENCE_WORDS = 4


@cache
def _patterns() -> dict[str, str]:
    return {row["noun"]: row["pattern"] for row in rows("appositive_nouns")}


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["form"] for row in rows("abbreviations"))


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row["form"].lower() for row in rows("agencies"))


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per false stop."""
    runs = {run.span.start: run for run in document.capitalised_runs if run.starts_sentence}
    for before, after in pairwise(document.sentences):
        if (run := runs.get(after.start)) and document.text[before.end - 1] == ".":
            if _stands_alone(document, before, after, run):
                yield _cut_off(document.text, before, after)
            elif match := _cut_in_two(document.text, before, run):
                yield match
    yield from _mid_sentence(document.text)


def _stands_alone(document: Document, before: Span, after: Span, run: CapitalisedRun) -> bool:
    """True if the sentence `after` is a name and a stop, on the line of a true sentence."""
    text = document.text
    if run.span.end != after.end - 1 or text[after.end - 1] != "." or len(run.words) > _MAX_NAME_WORDS:
        return False
    if (
        after.of(text) in _DOMAINS
        or "\n" in text[before.end : after.start]
        or before.of(text).count(" ") < _MIN_SENTENCE_WORDS - 1
    ):
        return False
    # "Never." and "Announced." are fragments; a word that is a name too has to be an agency's.
    name = run.span.of(text).lower()
    return name in _agencies() or len(run.words) > 1 or name not in load("words")


def _cut_off(text: str, before: Span, after: Span) -> Match:
    """The finding of a name that stands alone: joined to the noun it belongs to, or to the last word."""
    name = text[after.start : after.end - 1]
    last = _LAST_WORDS.search(text, max(before.start, before.end - 60), before.end)
    words = last[0].split(" ") if last else []
    for size in range(len(words), 0, -1):
        noun = " ".join(words[-size:])
        if pattern := _patterns().get(noun):
            start = before.end - 1 - len(noun)
            fixes = [pattern.format(name=name, noun=noun), f"the {noun} {name}"]
            if text[start - 4 : start] == "the ":
                start -= 4
            else:
                fixes = [fix.removeprefix("the ") for fix in fixes]
            return Match(
                Span(start, after.end),
                f"The stop cuts “{name}” off from “{noun}”.",
                tuple(dict.fromkeys(f"{fix}." for fix in fixes)),
                0.95,
                evidence=(Evidence("pattern", f"“{noun}” takes a name, and “{name}” stands alone"),),
                severity=Severity.CRITICAL,
            )
    start = text.rfind(" ", before.start, before.end) + 1 or before.start
    return Match(
        Span(start, after.end),
        f"“{name}” stands alone as a sentence.",
        (f"{text[start : before.end - 1]} {name}.",),
        0.8,
        evidence=(Evidence("pattern", "a sentence that is a name and nothing else"),),
    )


def _cut_in_two(text: str, before: Span, run: CapitalisedRun) -> Match | None:
    """The finding of a name in two halves that stands elsewhere in one."""
    start = text.rfind(" ", before.start, before.end) + 1
    first, second = text[start : before.end - 1], run.words[0].text
    whole = f"{first} {second}"
    if not start or not first[:1].isupper() or not first.isalpha() or len(first) < 3 or whole not in text:
        return None
    return Match(
        Span(start, run.words[0].end),
        f"The stop cuts the name “{whole}” in two.",
        (whole,),
        0.8,
        evidence=(Evidence("document", f"“{whole}” stands elsewhere in the text"),),
        related=(Span(text.index(whole), text.index(whole) + len(whole)),),
    )


def _mid_sentence(text: str) -> Iterator[Match]:
    """The findings of stops after words that end no sentence, and before small letters."""
    for match in _CAPITAL_AFTER_STOP.finditer(text):
        if match["before"] in _NEVER_LAST:
            yield _joined(match, f"No sentence ends in “{match['before']}”.", 0.85)
    for match in _SMALL_AFTER_STOP.finditer(text):
        before, after = match["before"], match["after"]
        if before.islower() and before not in _abbreviations() and {before, after} <= load("words"):
            yield _joined(match, f"No sentence begins with a small letter: “{after}”.", 0.85)


def _joined(match: regex.Match[str], message: str, confidence: float) -> Match:
    before, after = match["before"], match["after"]
    fixes = [f"{before} {after}", f"{before}. {after[0].upper()}{after[1:]}"]
    if before in _NEVER_LAST:
        fixes.pop()
    elif after not in _CONTINUATIONS:
        fixes.reverse()
    return Match(Span(*match.span()), message, tuple(fixes), confidence, evidence=(Evidence("pattern", message),))


RULE = Rule(
    find=find,
    summary="A full stop in the middle of a sentence or a name.",
    category=Category.INTEGRITY,
    severity=Severity.MAJOR,
    mqm="linguistic-conventions/punctuation",
    status="stable",
    examples=(
        Example("“We have seen enough,” the captain told [[the agency. Interfax. => the Interfax news agency.]]"),
        Example("The report appeared yesterday in [[the newspaper. El Mundo. => the El Mundo newspaper.]]"),
        Example("The ferry was bought last year by [[the company. Nordlink. => the company Nordlink.]]"),
        Example("The envoy met [[the. Minister => the Minister]] on Monday."),
        Example("The bridge links Oslo [[and. Bergen => and Bergen]] by road."),
        Example("He packed his bags, left the [[city. and => city and]] went home."),
        Example("The road was [[closed. nobody => closed. Nobody]] knew why."),
        Example(
            "Zorya Luhansk won again. The crowd sang for [[Zorya. Luhansk => Zorya Luhansk]] had not won for years."
        ),
        Example("The keeper was praised by the home fans and signed by [[Arsenal. Viktoria. => Arsenal Viktoria.]]"),
        Example("He came to Oslo on Jan. 1 and met Gen. Lund in St. Petersburg."),
        Example("Warner Bros. decided to wait, with ferries, trains, etc. that were late."),
        Example("Three cities remain. Paris. Berlin. Rome."),
        Example("Would he sell the house? He would not say. Never. The talks ended."),
        Example("It was the man he had lived with. Nobody knew. He had not told her. She left, though. It rained."),
        Example("J. K. Lund and the U.S. envoy, approx. ten men, left at 5 p.m. and slept."),
        Example("He spoke to the agency. Interfax reported it first."),
        Example("She sold her iPhone. eBay took a fee."),
    ),
)
