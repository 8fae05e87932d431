"""Words and phrases written twice in a row.

What it finds
-------------
A word that stands twice with nothing but space between ("the the", "said said"), a pair that does ("of the of the"),
and longer stretches that return word for word: a phrase three times on end, a sentence that follows itself, a run of
ten words or more that comes again in its own sentence.

Why machine translation does it
-------------------------------
Neural systems fall into loops when the source is unlike what they were trained on, and say again what they have
just said. Short words are doubled where two phrases of the source each ask for one, or where a tag or a link parted
the sentence before it was translated.

When it is right to keep
------------------------
Emphasis ("very very"), sounds and calls ("ha ha"), grammar ("had had", "gave her her prize", "the bill came in in
May"), names ("Duran Duran", "Pago Pago"), chants and refrains. Headings and standfirsts that the text repeats.

Sources
-------
Any language. Raunak, Menezes and Junczys-Dowmunt (2021), "The Curious Case of Hallucinations in Neural Machine
Translation", on oscillating output.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.rules import Example, Rule
from mtcheck.settings import Settings
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span
from mtcheck.text.words import Word

# Doubled, these are a slip wherever they stand.
_NEVER_TWICE = frozenset(
    "the a an of to and or but for with from at by than if into its their our my your his was were will would not "
    "also could should because while during between against about since until through without within".split()
)
# Twice after a verb that takes them ("the law came in in May", "it went on on Monday"); a slip after anything else.
_PARTICLES = frozenset({"in", "on", "over", "by", "for", "at", "with", "to", "about", "through"})
_BEFORE_PARTICLE_SUFFIXES = ("ed", "ing", "en", "s")
_BEFORE_PARTICLE = frozenset(
    "came come go went gone set put took take get got let break broke brought bring sit sat held hold keep kept live "
    "log sign check turn move kick join weigh step give gave look call carry stand stood log plug drive drop it".split()
)
_BINDING = frozenset("-‑–.'’/&@")
_BOUND_AFTER = regex.compile(r"[-‑'’/&@]|[.,:]\w")
# At the start of a sentence these may be a name with its verb: "Will will stay".
_NAMES_AND_VERBS = frozenset({"will", "may", "can"})
_JOINERS = frozenset({"and", "or", "by", "after", "upon", "to", "but", "for", "on", "in"})
# Parallel clauses share up to nine words ("made his debut at the age of"); in 240,000 words of native news
# no sentence repeats ten.
_LONG_RUN = 10
# Shorter sentences are repeated for effect.
_SENTENCE_WORDS = 6
_LOOP_WORDS = 6
# People stutter and chant in quotations: below what is shown by default.
_SPOKEN_CONFIDENCE = 0.45


class _Run(NamedTuple):
    """Words `start` to `end` (exclusive), each equal to the one `distance` words before."""

    start: int
    end: int
    distance: int


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per stretch that stands twice."""
    words = document.words
    lowered = [word.text.lower() for word in words]
    yield from _doubled_words(document, words, lowered)
    yield from _doubled_pairs(document, words, lowered)
    for run in _runs(lowered):
        yield from _long_repetition(document, words, run)


@cache
def _reduplications() -> frozenset[str]:
    return frozenset(row["form"] for row in rows("reduplications"))


def _parted(document: Document, words: Sequence[Word], first: int, last: int) -> bool:
    """True if anything but white space, or the end of a paragraph, stands between words `first` to `last`."""
    text = document.text
    between = (text[words[i].end : words[i + 1].start] for i in range(first, last))
    return not all(gap.isspace() for gap in between) or (
        document.paragraph_at(words[first].start).span.end < words[last].end
    )


def _bound(text: str, span: Span) -> bool:
    """True if a hyphen, dot or slash binds the stretch to its neighbours: "log-in in", "in in-depth", "the the.org"."""
    return text[span.start - 1 : span.start] in _BINDING or _BOUND_AFTER.match(text, span.end) is not None


def _doubled_words(document: Document, words: Sequence[Word], lowered: Sequence[str]) -> Iterator[Match]:
    end = 0
    for i in [i for i, (a, b) in enumerate(pairwise(lowered)) if a == b]:
        if i < end:
            continue
        end = i + 2
        while end < len(lowered) and lowered[end] == lowered[i]:
            end += 1
        if _parted(document, words, i, end - 1):
            continue
        span = Span(words[i].start, words[end - 1].end)
        confidence = _confidence(document, words, i, end)
        if confidence and not _bound(document.text, span):
            yield _match(document, span, words[i].text, confidence)


def _confidence(document: Document, words: Sequence[Word], first: int, end: int) -> float:
    """How sure it is that words `first` to `end`, all alike, are a slip; 0 if they may well be meant."""
    word, again = words[first].text, words[first + 1].text
    lowered = word.lower()
    starts = word[0].isupper() and document.sentence_at(words[first].start).start == words[first].start
    if not (again.islower() and (word.islower() or starts)):
        return 0  # names, titles before names, acronyms: "Duran Duran", "president President", "WHO who"
    if starts and lowered in _NAMES_AND_VERBS:
        return 0
    if lowered in _NEVER_TWICE and not (lowered in _PARTICLES and _takes_particle(words, first)):
        return 0.95
    if lowered in _PARTICLES:
        return 0 if _takes_particle(words, first) else 0.85
    if end - first > 2 or len(lowered) < 3 or not lowered.isalpha() or lowered in _reduplications():
        return 0
    return _SPOKEN_CONFIDENCE if document.in_quotation(words[first].span) else 0.8


def _takes_particle(words: Sequence[Word], first: int) -> bool:
    before = words[first - 1].text.lower() if first else ""
    return before in _BEFORE_PARTICLE or before.endswith(_BEFORE_PARTICLE_SUFFIXES)


def _doubled_pairs(document: Document, words: Sequence[Word], lowered: Sequence[str]) -> Iterator[Match]:
    ahead = zip(lowered, lowered[1:], lowered[2:], lowered[3:], strict=False)
    for i in [i for i, (a, b, c, d) in enumerate(ahead) if a == c and b == d and a != b]:
        pair = {lowered[i], lowered[i + 1]}
        span = Span(words[i].start, words[i + 3].end)
        if (
            pair & _JOINERS and not pair & _NEVER_TWICE.difference(_JOINERS) and not any(map(str.isdigit, pair))
        ) or pair <= _reduplications():
            continue  # more and more and more; bye now bye now
        if (
            not (words[i + 2].text.islower() and words[i].text[0].isalpha())
            or lowered[i : i + 2] == lowered[i + 4 : i + 6]
        ):
            continue  # names; loops have their own finding
        if _parted(document, words, i, i + 3) or _bound(document.text, span):
            continue
        confidence = _SPOKEN_CONFIDENCE if document.in_quotation(words[i].span) else 0.85
        yield _match(document, span, document.text[span.start : words[i + 1].end], confidence)


def _match(document: Document, span: Span, once: str, confidence: float) -> Match:
    return Match(
        span,
        f"“{once}” stands twice in a row.",
        (once,),
        confidence,
        evidence=(Evidence("repetition", "Nothing but white space parts the two."),),
        severity=Severity.MINOR,
    )


def _runs(lowered: Sequence[str]) -> Iterator[_Run]:
    """Stretches of three words or more that repeat what stands a constant distance before, longest first found.

    A stretch is told by its trigrams: one dictionary look-up a word.
    """
    last: dict[tuple[str, str, str], int] = {}
    start = distance = 0
    for i, trigram in enumerate(zip(lowered, lowered[1:], lowered[2:], strict=False)):
        back = i - last.get(trigram, i)
        last[trigram] = i
        if back != distance:
            if distance:
                yield _Run(start, i + 2, distance)
            start, distance = i, back
    if distance:
        yield _Run(start, len(lowered), distance)


def _long_repetition(document: Document, words: Sequence[Word], run: _Run) -> Iterator[Match]:
    length = run.end - run.start
    if run.distance < 2 or length < _SENTENCE_WORDS or document.in_quotation(words[run.start].span):
        return
    span = Span(words[run.start].start, words[run.end - 1].end)
    origin = Span(words[run.start - run.distance].start, words[run.end - 1 - run.distance].end)
    paragraph = document.paragraph_at(span.start).span
    if not (paragraph.contains(origin) and paragraph.contains(span)):
        return
    once = document.text[origin.start : words[min(run.start, run.end - run.distance) - 1].end]
    if length >= 2 * run.distance and length + run.distance >= _LOOP_WORDS:
        yield _loop(Span(origin.start, span.end), once)
    elif length >= run.distance and (whole := _sentence_again(document, span, origin)):
        yield _again(whole, origin, "The sentence follows itself word for word.", 0.85)
    elif length >= _LONG_RUN and document.sentence_at(span.start) == document.sentence_at(origin.start):
        yield _again(span, origin, f"{length} words of this sentence stand in it twice.", 0.75)


def _loop(span: Span, once: str) -> Match:
    return Match(
        span,
        "A phrase is repeated over and over.",
        (once,),
        0.85,
        evidence=(Evidence("loop", f"“{once[:60]}” stands three times or more in a row."),),
    )


def _sentence_again(document: Document, span: Span, origin: Span) -> Span | None:
    """The second of two equal sentences in a row, if `span` covers it."""
    first, second = document.sentence_at(origin.start), document.sentence_at(span.start)
    if first == second or first.of(document.text).lower() != second.of(document.text).lower():
        return None
    return second


def _again(span: Span, origin: Span, message: str, confidence: float) -> Match:
    return Match(
        Span(span.start - 1, span.end),
        message,
        ("",),
        confidence,
        evidence=(Evidence("repetition", "The same words stand shortly before."),),
        related=(origin,),
    )


RULE = Rule(
    find=find,
    summary="A word, phrase or sentence that is written twice in a row.",
    category=Category.INTEGRITY,
    severity=Severity.MAJOR,
    mqm="linguistic-conventions/duplication",
    status="stable",
    examples=(
        Example("The mayor opened [[the the => the]] bridge."),
        Example("[[The the => The]] bridge was opened by the mayor."),
        Example("A spokesman [[said said => said]] the road was closed."),
        Example("The price [[of the of the => of the]] bread rose."),
        Example("The plant was closed [[in 2014 in 2014 => in 2014]] after a fire."),
        Example("Rain fell in the north [[in in => in]] March."),
        Example("They asked for [[bread and water bread and water bread and water => bread and water]] again."),
        Example("The convoy stopped at the river.[[ The convoy stopped at the river. => ]] It was dark."),
        Example(
            "The painter died of a rare disease at a small hospital in Lisbon, where he had[[ died of a rare disease "
            "at a small hospital in Lisbon => ]], his son said."
        ),
        Example("He had had enough, and she knew that that was true."),
        Example("What it is is a very very long road."),
        Example("The law came in in May and went on on Monday."),
        Example("She gave her her prize."),
        Example("Duran Duran flew to Pago Pago with Boutros Boutros-Ghali."),
        Example("They want more and more and more of the same."),
        Example("It was the log-in in question, an in in-depth study."),
        Example("The WHO who led it told US us."),
        Example("Will will stay, and May may go."),
        Example("He won 6 6 6 in the end."),
        Example("“Stop the war, stop the war, stop the war,” they chanted."),
        Example("It was the, the best of all towns."),
        Example("Anna made her debut at the age of 16, and Ivan made his debut at the age of 17."),
        Example("They are not here. They are not here."),
        Example("Rain fell in Odesa\nOdesa saw rain."),
        Example("“No no, bye bye,” she said."),
    ),
)
