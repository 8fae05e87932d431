"""A sentence, a clause or a run of words left in another language.

What it finds
-------------
Four words or more that are not English and stand in no quotation: "Los vecinos esperan desde ayer la llegada de la
ayuda", a line of Cyrillic or Chinese in the middle of the text.

Why machine translation does it
-------------------------------
Engines copy what they take for a name, a title or noise; sentences that the language guesser took for English, and
pieces of the page that never reached the engine, stay as they were.

When it is right to keep
------------------------
Quotations and slogans in the original, titles of books and songs, names of parties and companies, mottoes, and loan
expressions (joie de vivre). Up to a dozen words in quotation marks or parentheses are passed over, and so are
capitals.

Sources
-------
mtcheck/lexicons/foreign.tsv (from wordfreq); langdetect where that is undecided on eight words and more.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.rules import Example, Rule
from mtcheck.rules._foreign import NAMES, passages
from mtcheck.settings import Settings
from mtcheck.text.document import Document

_MIN_WORDS = 4
# Slogans and sayings are quoted in the original; nobody quotes a dozen words of it without translating.
_QUOTED_WORDS = 12
# From here on langdetect names the language better than the word list does (it got 20 of 33 short stretches right).
_SENTENCE_WORDS = 8


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per passage."""
    for passage in document.view(passages):
        quoted = document.in_quotation(passage.span) or document.text[passage.span.start - 1 :][:1] in ("(", "[")
        if passage.words < (_QUOTED_WORDS if quoted else _MIN_WORDS):
            continue
        undecided = not passage.clear and (passage.words >= _SENTENCE_WORDS or passage.language is None)
        detected = _detect(passage.span.of(document.text)) if undecided else None
        if detected == "en":
            continue
        code = detected or passage.language
        language = NAMES.get(code or "", code or "another script")
        yield Match(
            passage.span,
            f"A passage is left untranslated ({language}).",
            confidence=0.9,
            evidence=(Evidence("language", f"{passage.words} words in {language}"),),
        )


def _detect(text: str) -> str | None:
    """The language of `text` as langdetect sees it, or None if it cannot tell."""
    from langdetect import DetectorFactory, LangDetectException, detect  # half a second to load, needed seldom

    DetectorFactory.seed = 0  # langdetect draws at random otherwise
    try:
        return str(detect(text)).partition("-")[0]
    except LangDetectException:
        return None


RULE = Rule(
    find=find,
    summary="A sentence or clause left in another language.",
    category=Category.LEFTOVER,
    severity=Severity.CRITICAL,
    mqm="accuracy/untranslated",
    status="stable",
    examples=(
        Example("The dam held. [[Los vecinos esperan desde ayer la llegada de la ayuda]]. Rain is forecast."),
        Example("The mayor added that [[nie jest jeszcze przygotowany dla wszystkich]] and left."),
        Example("[[Le gouvernement a annoncé hier une série de mesures pour les agriculteurs]]. It rained."),
        Example("The report says [[вода спадає дуже повільно]] in the north."),
        Example("[[Der Minister hat gestern nicht gesagt, wann die Brücke wieder öffnet]]."),
        Example("“Los vecinos esperan desde ayer la llegada de la ayuda,” read the banner."),
        Example("The party (Movimiento por la vida y para los otros también) won."),
        Example("Her joie de vivre and savoir faire made her the enfant terrible of haute couture."),
        Example("He plays for Deportivo de La Coruña and Paris Saint-Germain."),
        Example("Volodymyr Zelensky (Володимир Зеленський) and the song “Ой у лузі червона калина” were named."),
        Example("The word Київ has four letters."),
        Example("Ursula von der Leyen met Luis de la Torre in Rio de Janeiro."),
    ),
)
