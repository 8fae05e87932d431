"""A word of the source language left in the English text.

What it finds
-------------
Small words, months and nouns that stayed ("the según report", "on lunes"), the Spanish preposition before a person
("A Elena Torres was"), abbreviations of the source ("the EE.UU.", "the OTAN"), and words in another script.

Why machine translation does it
-------------------------------
Engines copy what they do not know: words that lost letters on the way, words glued to a name, abbreviations. Spanish
marks a person as object with "a", which looks like the English article.

When it is right to keep
------------------------
Names and their particles (Ursula von der Leyen, El Salvador), loan words (de facto), words that are quoted or
explained, and glosses in parentheses.

Sources
-------
mtcheck/lexicons/foreign.tsv (from wordfreq), tables/leftover_words.tsv and tables/source_abbreviations.tsv.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.lexicons import load
from mtcheck.rules import Example, Rule
from mtcheck.rules._attribution import reporting_verbs
from mtcheck.rules._foreign import NAMES, is_foreign, is_loan, languages, passages, whole
from mtcheck.settings import Settings
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span
from mtcheck.text.words import Word

_PERSONAL_A = regex.compile(
    r"(?<![\p{L}\p{N}.])A (?P<name>\p{Lu}[\p{Ll}\p{M}]+)(?P<more>(?: \p{Lu}[\p{Ll}\p{M}]+){0,3})[ ,]"
)
# What may follow a person who is the subject: English articles do not stand before those.
_AFTER_PERSON = frozenset("was is has had will would did does he she they who le lo la les los".split())
_PRONOUNS = frozenset("He She They It".split())
_VOWELS = "AEIOÁÉÍÓ"
# "The word Київ", "called gobierno", "Greek: Ιερώνυμος": a word that is spoken about.
_MENTION = regex.compile(
    r"""\b(?:words?|term|names?|called|named|spel(?:led|t)|letters?|means?|meaning
    |[Ii]n[ ]\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+:)\s\Z""",
    regex.VERBOSE,
)
_OPENERS = tuple("([\"“‘'«*_-‑/.@&’")
_CLOSERS = tuple(")]\"”’'»*_-‑/@&")
_MIN_CONTENT, _MIN_PARTICLE = 4, 3


@cache
def _words() -> dict[str, tuple[str, str]]:
    return {row["form"]: (row["language"], row["english"]) for row in rows("leftover_words")}


@cache
def _abbreviations() -> tuple[regex.Pattern[str], dict[str, tuple[str, str]]]:
    table = {row["form"]: (row["language"], row["english"]) for row in rows("source_abbreviations")}
    forms = "|".join(regex.escape(form) for form in sorted(table, key=len, reverse=True))
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}./-])(?:{forms})(?![\p{{L}}\p{{N}}/-])"), table


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per word or abbreviation left over."""
    yield from _personal_a(document)
    yield from _abbreviated(document)
    yield from _small_words(document)
    yield from _other_scripts(document)


def _personal_a(document: Document) -> Iterator[Match]:
    for match in _PERSONAL_A.finditer(document.text):
        name, run_end = match["name"], match.end("more") if match["more"] else match.end("name")
        index = document.first_word_at(run_end)
        after = document.words[index].text if index < len(document.words) else ""
        last = match["more"].split(" ")[-1] if match["more"] else ""
        article_clashes = name[0] in _VOWELS  # English would have "An"
        is_subject = after in _AFTER_PERSON or after in reporting_verbs() or last in _PRONOUNS or after in _PRONOUNS
        if (
            name in load("names")
            and name.lower() not in load("words")
            and ((article_clashes and (match["more"] or is_subject)) or last in _PRONOUNS or after in _PRONOUNS)
        ):
            yield Match(
                Span(match.start(), match.end("name")),
                f"“A” is the Spanish preposition before a person, not an article: “{name}”.",
                (name,),
                0.9,
                evidence=(Evidence("language", "Spanish marks a person as object with “a”"),),
            )


def _abbreviated(document: Document) -> Iterator[Match]:
    pattern, table = _abbreviations()
    for match in pattern.finditer(document.text):
        span = Span(*match.span())
        language, english = table[match.group()]
        if not _set_apart(document.text, span):
            yield Match(
                span,
                f"“{match.group()}” is {NAMES[language]}; English writes “{english}”.",
                (english,),
                0.85,
                evidence=(Evidence("language", f"abbreviation in {NAMES[language]}"),),
            )


def _small_words(document: Document) -> Iterator[Match]:
    words = document.words
    covered = document.view(passages)
    for index, word in enumerate(words):
        if not is_foreign(word.text) or is_loan(words, index) or document.in_quotation(word.span):
            continue
        if not _stands_in_english(words, index, word.text) or _set_apart(document.text, word.span):
            continue
        if any(passage.span.overlaps(word.span) for passage in covered if passage.words > 3):
            continue
        restored = whole(word.text)
        code, english = _words().get(restored or word.text, (languages(word.text)[0], ""))
        note = f"a word of {NAMES[code]}" + (f", “{restored}” before it lost letters" if restored else "")
        yield Match(
            word.span,
            f"“{word.text}” is {NAMES[code]}, not English.",
            (english,) if english else (),
            0.85 if english or len(word.text) > _MIN_CONTENT else 0.7,
            evidence=(Evidence("language", note),),
        )


def _stands_in_english(words: tuple[Word, ...], index: int, word: str) -> bool:
    """True if the neighbours are English: both for a short word, which may be part of a name, else one."""
    around = [words[i].text for i in (index - 1, index + 1) if 0 <= i < len(words)]
    english = [neighbour.islower() and neighbour in load("words") for neighbour in around]
    if len(word) < _MIN_PARTICLE or word.capitalize() in load("names"):
        return False
    return any(english) if len(word) > _MIN_CONTENT else len(english) == 2 and all(english)


def _set_apart(text: str, span: Span) -> bool:
    """True if the word is explained, quoted or part of something longer: parentheses, quotation marks, hyphens."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    if before in _OPENERS or after in _CLOSERS or (after == "." and text[span.end + 1 : span.end + 2].isalpha()):
        return True
    return _MENTION.search(text, max(0, span.start - 20), span.start) is not None


def _other_scripts(document: Document) -> Iterator[Match]:
    for passage in document.view(passages):
        short = passage.language is None and passage.words < 4
        if short and not document.in_quotation(passage.span) and not _set_apart(document.text, passage.span):
            word = passage.span.of(document.text)
            yield Match(
                passage.span,
                f"“{word}” is left in another script.",
                confidence=0.8,
                evidence=(Evidence("script", "letters that English does not use"),),
            )


RULE = Rule(
    find=find,
    summary="A word of the source language left in the English text.",
    category=Category.LEFTOVER,
    severity=Severity.MAJOR,
    mqm="accuracy/untranslated",
    status="stable",
    examples=(
        Example("[[A Elena => Elena]] Torres was late for the opening."),
        Example("[[A Adriana => Adriana]] said no."),
        Example("The help came late, [[según => according to]] sources in Vienna."),
        Example("The talks with the [[EE.UU. => US]] failed, and the [[OTAN => NATO]] envoy left."),
        Example("The TVA runs dams in Tennessee, the PIB speaks in New Delhi, and the coin is of 300 BCE."),
        Example("Two boats left on [[lunes => Monday]] from the harbour."),
        Example("They sold the old [[edificio]] on the square."),
        Example("The old [[мост]] across the river is closed."),
        Example("A Paris court said no. A Clinton aide was late. A Rolls Royce was stolen."),
        Example("An Iberia jet left. A European court and a Ukrainian bank said no. A US envoy left."),
        Example("Ursula von der Leyen, Luis de la Torre and Rio de Janeiro."),
        Example("It was a de facto coup d’état, a fait accompli, and à la carte for all."),
        Example("The Spanish word “gobierno” means government (gobierno)."),
        Example("He read El País and Le Monde on the Costa del Sol."),
        Example("Beta (β) rays and α decay are old."),
        Example("A Eurosceptic was elected. A One Nation member was late."),
    ),
)
