"""Capitalised runs: stretches of words that look like one name ("Ursula von der Leyen", "Bank of England")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from mtcheck.text.span import Span
from mtcheck.text.words import Word

# What may stand between two words of one name: a space, a hyphen, an ampersand, the full stop of an initial.
_JOINT = regex.compile(r"[^\S\r\n]|\.?[-‐–][^\S\r\n]?|\.[^\S\r\n]?|[^\S\r\n]&[^\S\r\n]|[’'][^\S\r\n]?")
# Only an abbreviated word carries a full stop inside a name.
_ABBREVIATED = regex.compile(r"\p{Lu}|(?:Mr|Mrs|Ms|Dr|St|Ste|Jr|Sr|Gen|Sen|Rep|Gov|Lt|Col|Maj|Capt|Sgt|Prof|Rev|Hon)")
_PARTICLES = frozenset(
    """de del dela della dello dei degli di da das do dos du des la las le les lo los van von vom zu zum zur der den dem
    ten ter te het 't bin bint ibn ben al el ul ur ed y i e af av of the""".split()
)
_MAX_PARTICLES = 3


@dataclass(frozen=True, slots=True)
class CapitalisedRun:
    """One run: its place, its words in order, and whether it begins its sentence, where any word has a capital."""

    span: Span
    words: tuple[Word, ...]
    starts_sentence: bool


def find_capitalised_runs(
    text: str, words: tuple[Word, ...], sentences: tuple[Span, ...]
) -> tuple[CapitalisedRun, ...]:
    """The capitalised runs of `text` in order; none crosses a sentence.

    >>> from mtcheck.text.document import Document
    >>> runs = Document("Yesterday Ursula von der Leyen met J. Smith-Kay of the Bank of England.").capitalised_runs
    >>> [" ".join(word.text for word in run.words) for run in runs]
    ['Yesterday Ursula von der Leyen', 'J Smith Kay of the Bank of England']
    """
    starts = {sentence.start for sentence in sentences}
    opening = {word.start for word in _first_words(words, sentences)}
    return tuple(
        CapitalisedRun(Span(run[0].start, run[-1].end), tuple(run), run[0].start in opening)
        for run in _runs(text, words, starts)
    )


def _first_words(words: tuple[Word, ...], sentences: tuple[Span, ...]) -> Iterator[Word]:
    position = 0
    for sentence in sentences:
        while position < len(words) and words[position].start < sentence.start:
            position += 1
        if position < len(words):
            yield words[position]


def _runs(text: str, words: tuple[Word, ...], sentence_starts: set[int]) -> Iterator[list[Word]]:
    run: list[Word] = []
    particles: list[Word] = []  # seen since the run's last capitalised word; they join it when another one follows
    for word in words:
        joined = bool(run) and word.start not in sentence_starts and _joins((particles or run)[-1], word, text)
        if word.text[0].isupper():
            if joined:
                run += [*particles, word]
            else:
                if run:
                    yield run
                run = [word]
            particles = []
        elif joined and word.text in _PARTICLES and len(particles) < _MAX_PARTICLES:
            particles.append(word)
        elif run:
            yield run
            run, particles = [], []
    if run:
        yield run


def _joins(before: Word, word: Word, text: str) -> bool:
    gap = text[before.end : word.start]
    if gap == " ":
        return True
    if len(gap) > 3 or not _JOINT.fullmatch(gap):
        return False
    return "." not in gap or _ABBREVIATED.fullmatch(before.text) is not None
