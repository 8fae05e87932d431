"""Small words that take a capital in the middle of a sentence.

What it finds
-------------
An article, pronoun, preposition, conjunction or auxiliary with a capital where no sentence begins: "and The president",
"Keller She was", "back in the harbour The crews slept". After a word that cannot end a sentence the capital is wrong.
After any other, a full stop may be lost, as when a headline was glued to the text. A subject that is named and then
taken up by a pronoun ("Keller She was") keeps the name alone.

Why machine translation does it
-------------------------------
Sentences are translated one by one and pasted together, links and bold type cut them in two, and each piece begins
with a capital. Spanish "A Keller se la vio" puts the object first, and the pronoun in its place begins a new clause.
Headlines, captions and datelines run into the text when a page is turned into plain text.

When it is right to keep
------------------------
Titles of works and names (The Hague, The Who), words after a colon, dash or quotation mark, headlines in title case,
God's pronouns in religious texts. A capital followed by another capital is always left alone.

Sources
-------
Tables stray_words.tsv, never_last.tsv and title_nouns.tsv, made by hand after reading what clean news capitalises.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.rules import Example, Rule
from mtcheck.settings import Settings
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_SUBJECTS = frozenset({"He", "She", "They", "It"})
_FINITE = frozenset({"are", "can", "could", "did", "does", "had", "has", "have", "is", "was", "were", "will", "would"})
_DIVINE = frozenset({"He", "Him", "His", "Himself"})
_RELIGIOUS = regex.compile(r"\b(?:God|Lord|Allah|Almighty|Jesus|Christ|Creator|Prophet)\b")
_WORD_BEFORE = regex.compile(r"(?<![\p{L}\p{N}\p{M}’'.-])[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*+$")
# No word is longer; it bounds the look back.
_LONGEST_WORD = 40
# Where more than this share of a sentence's words has capitals, capitals follow the rules of titles.
_TITLE_SHARE = 0.5
# A subject that is named and taken up at once stands at the start: "A Marta Keller She was".
_FRONTED_WORDS = 5


@cache
def _column(table: str, column: str) -> dict[str, str]:
    return {row["word"]: row[column] for row in rows(table)}


@cache
def _stray() -> regex.Pattern[str]:
    """A stray word between a word and one in lower case, or between a word and an ordinal: "on The 24th"."""
    words = "|".join(_column("stray_words", "reading"))
    return regex.compile(
        rf"(?<=[\p{{L}}\p{{N}}\p{{M}}] )(?:{words})(?= (?:(?P<next>\p{{Ll}}++)|(?<=The )\d{{1,2}}(?:st|nd|rd|th)\b))"
    )


class Stray(NamedTuple):
    """A small word with a capital at `span`, the word before it at `before`, and the word after it."""

    word: str
    span: Span
    previous: str
    before: Span
    next: str


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per small word with a capital that nothing accounts for."""
    titles: dict[Span, bool] = {}
    for stray in _strays(document.text):
        sentence = document.sentence_at(stray.before.start)
        if sentence not in titles:
            titles[sentence] = _is_title(sentence.of(document.text))
        if titles[sentence] or sentence.end <= stray.span.start:
            continue
        if stray.word in _DIVINE and _RELIGIOUS.search(document.text):
            continue
        match = _judge(stray, stray.before.end - sentence.start, document)
        if match:
            yield match


def _strays(text: str) -> Iterator[Stray]:
    for match in _stray().finditer(text):
        before = _WORD_BEFORE.search(text, max(0, match.start() - 1 - _LONGEST_WORD), match.start() - 1)
        if before:
            yield Stray(
                match.group(), Span(*match.span()), before.group(), Span(*before.span()), match.group("next") or ""
            )


def _is_title(sentence: str) -> bool:
    words = sentence.split()
    return sum(word[:1].isupper() for word in words) > _TITLE_SHARE * len(words)


def _judge(stray: Stray, offset: int, document: Document) -> Match | None:
    """What is wrong with `stray`, whose word before ends `offset` code points into the sentence; None if nothing is."""
    strength = _column("never_last", "strength").get(stray.previous.lower())
    reading = _column("stray_words", "reading")[stray.word]
    if strength == "never" or not stray.next:
        return _wrong_capital(stray)
    if stray.previous.islower():
        if stray.previous in _column("title_nouns", "word"):
            return None
        return _lost_stop(stray, capital_first=reading != "lower" and not strength)
    if not stray.previous[0].isupper() or strength or reading != "clause":
        return None
    if stray.word in _SUBJECTS and stray.next in _FINITE:
        start = document.text[stray.before.end - offset : stray.before.end]
        return _doubled_subject(stray, fronted=len(start.split()) <= _FRONTED_WORDS)
    return _lost_stop(stray, capital_first=True)


def _wrong_capital(stray: Stray) -> Match:
    return Match(
        stray.span,
        f"“{stray.word}” takes no capital after “{stray.previous}”.",
        (stray.word.lower(),),
        confidence=0.9,
        evidence=(Evidence("context", f"no sentence ends with “{stray.previous}”"),),
    )


def _lost_stop(stray: Stray, *, capital_first: bool) -> Match:
    options = (f"{stray.previous}. {stray.word}", f"{stray.previous} {stray.word.lower()}")
    return Match(
        Span(stray.before.start, stray.span.end),
        f"“{stray.word}” has a capital, but no sentence ends before it.",
        options if capital_first else options[::-1],
        confidence=0.85,
        evidence=(Evidence("context", f"no full stop parts “{stray.previous}” from “{stray.word}”"),),
    )


def _doubled_subject(stray: Stray, *, fronted: bool) -> Match:
    options = (stray.previous, f"{stray.previous}. {stray.word}")
    return Match(
        Span(stray.before.start, stray.span.end),
        f"“{stray.word}” repeats the subject “{stray.previous}”, or a full stop is lost before it.",
        options if fronted else options[::-1],
        confidence=0.85,
        evidence=(Evidence("context", f"a name, then “{stray.word} {stray.next}”"),),
    )


RULE = Rule(
    find=find,
    summary="A small word with a capital in mid-sentence: a lost full stop or a doubled subject.",
    category=Category.CASING,
    severity=Severity.MAJOR,
    mqm="linguistic-conventions/capitalization",
    status="stable",
    since="0.1.0",
    examples=(
        Example("A Marta [[Keller She => Keller]] was glad of the prize."),
        Example("The envoys spoke of the talks to Marta [[Keller She => Keller. She]] was glad to hear of them."),
        Example("All boats are back in the [[harbour The => harbour. The]] crews slept on board."),
        Example("The mayor and [[The => the]] president signed it."),
        Example("The firm is due to [[announce Their => announce their]] plans."),
        Example("The museum reopened on [[The => the]] 24th of the month."),
        Example("The talks were held in [[Bonn The => Bonn. The]] index of shares fell by a third."),
        Example("They said that [[In => in]] the north it rained."),
        Example("She read The Times in The Hague, then heard The Who and saw The Lion King."),
        Example("The choir sang to God in thanks for His mercy and for His gifts."),
        Example("Why the Bank Of the North Is in Trouble"),
        Example("He had one wish: The house should stand. “The end,” he said - The rest is known."),
        Example("Her song How we came home, from the album The way back, was sung again."),
        Example("Vitamin A is in it, and Serie A clubs know; type A and B are alike."),
        Example("The officials met Will and May in Plan B country."),
        Example("The U.S. The end. It was I who said so."),
        Example("Roses are red\nThe sky is blue\nAnd so are you"),
        Example("- milk and\n- The bread\n- In the bag"),
    ),
)
