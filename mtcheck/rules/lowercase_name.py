"""Names of people, places, peoples, days and organisations in lower case.

What it finds
-------------
A word that is only ever a name and stands in lower case: kyiv, nato, european, friday, "new york". The suggestion is
cased as the name is: NATO, UNESCO, McCartney. A name of several words is marked whole; of "kyiv's" and "kyiv-based"
only the name is.

Why machine translation does it
-------------------------------
Spanish, French, Russian and many other languages write days, months and peoples in lower case, and a system copies
what it sees. Names in scripts without capitals (Arabic, Chinese, Japanese) come out in either case, and a name put in
by search and replace after the translation ("kiev" > "kyiv") keeps the case of the list it came from.

When it is right to keep
------------------------
Words that good papers also write small are not looked at: french fries, brazil nuts, the china cabinet, brands that
spell themselves so. Nor are texts in lower case throughout (chat, verse), foreign phrases, glosses such as (tama), and
parts of names after a hyphen, as in Park Yong-chan.

Sources
-------
SCOWL tells names from words (no name here is listed in lower case up to size 80), GeoNames and Unicode CLDR have the
places, wordfreq the words of other languages; see scripts/build_lexicons.py. The table proper_names.tsv adds names that
share their letters with a word and names of several words, each with the contexts that decide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.lexicons import is_known, load
from mtcheck.rules import Example, Rule
from mtcheck.settings import Settings
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_POSSESSIVES = ("'s", "’s", "ʼs")
_HYPHENS = "-‐‑"
_OPENING, _CLOSING = "\"'“‘«(", "\"'”’»)"
# British papers write acronyms that are said as words with one capital: Nato.
_ACRONYMS_AS_WORDS = ("bbc", "guardian")
# Next to these a word is part of a path, a handle, a formula or a file name.
_GLUE = frozenset("_/\\@#&=+~*|<>$%")
_CHAT = re.compile(r"(?<![\w.'’-])i(?![\w.-])")
_CAPITAL = regex.compile(r"\p{Lu}")
_DATE = re.compile(
    r"\b(?P<before_year>march|may)(?= (?:of )?(?:19|20)\d\d\b)"
    r"|\b(?:[12]?\d|3[01])(?:st|nd|rd|th)? (?:of )?(?P<after_day>march|may)(?=, (?:19|20)\d\d\b)"
)
_WHY = {
    "acronym": "is an acronym",
    "date": "is the name of a month here",
    "event": "is the name of an event",
    "initials": "is an abbreviation of initials",
    "institution": "is the name of an institution",
    "nationality": "names a people or language",
    "organisation": "is the name of an organisation",
    "person": "is the name of a person",
    "place": "is the name of a place",
    "religion": "names a faith or its members",
}


@cache
def _column(table: str, column: str) -> frozenset[str]:
    return frozenset(row[column] for row in rows(table))


class Name(NamedTuple):
    """A name as it is cased; `words` are its words in lower case, the rest are the table's columns."""

    form: str
    words: tuple[str, ...]
    kind: str = ""
    unless_before: frozenset[str] = frozenset()
    only_after: frozenset[str] = frozenset()
    fixed: bool = False


class Hit(NamedTuple):
    """A name found in lower case."""

    span: Span
    name: Name


@cache
def _names() -> tuple[dict[str, Name], dict[str, tuple[tuple[int, Name], ...]]]:
    """Names of one word by it; names of several by each word, with the place of that word in them."""
    single = {form.lower(): Name(form, (form.lower(),)) for form in load("proper_only")}
    several: dict[str, list[tuple[int, Name]]] = defaultdict(list)
    for row in rows("proper_names"):
        name = Name(
            row["form"],
            tuple(row["form"].lower().split()),
            row["kind"],
            frozenset(row["unless_before"].split()),
            frozenset(row["only_after"].split()),
            row["fixed"] == "yes",
        )
        if len(name.words) == 1:
            single[name.words[0]] = name
            continue
        for place, (word, cased) in enumerate(zip(name.words, name.form.split(), strict=True)):
            if word != cased:
                several[word].append((place, name))
    return single, {word: tuple(sorted(found, key=lambda f: -len(f[1].words))) for word, found in several.items()}


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per name in lower case; neighbours such as "vladimir putin" make one."""
    group: list[Hit] = []
    for hit in sorted(_in_cased_prose(document, chain(_hits(document), _dates(document)))):
        if group and document.text[group[-1].span.end : hit.span.start] != " ":
            yield _match(document, settings, group)
            group = []
        group.append(hit)
    if group:
        yield _match(document, settings, group)


def _match(document: Document, settings: Settings, hits: list[Hit]) -> Match:
    span = Span(hits[0].span.start, hits[-1].span.end)
    form = " ".join(hit.name.form for hit in hits)
    suggestions = [form]
    if len(hits) == 1 and hits[0].name.kind == "acronym":
        suggestions.append(form.capitalize())
        if settings.style in _ACRONYMS_AS_WORDS or _writes_as_word(document, form):
            suggestions.reverse()
    why = _WHY.get(hits[0].name.kind, "is only ever a name") if len(hits) == 1 else "are only ever names"
    return Match(
        span,
        f"“{span.of(document.text)}” takes the capitals of a name: {suggestions[0]}.",
        tuple(suggestions),
        confidence=0.95,
        evidence=(Evidence("lexicon", f"“{form}” {why}"),),
    )


def _writes_as_word(document: Document, acronym: str) -> bool:
    """True if the text itself writes Nato where others write NATO."""
    return acronym not in document.text and re.search(rf"\b{acronym.capitalize()}\b", document.text) is not None


def _in_cased_prose(document: Document, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits in sentences with capitals and without a lone "i": who writes without capitals does so on purpose."""
    cased: dict[Span, bool] = {}
    for hit in hits:
        sentence = document.sentence_at(hit.span.start)
        if sentence not in cased:
            content = sentence.of(document.text)
            cased[sentence] = bool(_CAPITAL.search(content)) and not _CHAT.search(content)
        if cased[sentence]:
            yield hit


def _dates(document: Document) -> Iterator[Hit]:
    """March and May where a year makes them months."""
    for date in _DATE.finditer(document.text):
        span = Span(*date.span("before_year" if date["before_year"] else "after_day"))
        yield Hit(span, Name(span.of(document.text).capitalize(), (), "date"))


def _hits(document: Document) -> Iterator[Hit]:
    single, several = _names()
    end = 0
    for index, word in enumerate(document.words):
        text = _bare(word.text)
        if (text not in single and text not in several) or word.start < end:
            continue
        hit = next(_aligned(document, several.get(text, ()), index), None)
        if hit is None and text in single and _stands_alone(document, index, single[text]):
            hit = Hit(Span(word.start, word.start + len(text)), single[text])
        if hit:
            end = hit.span.end
            yield hit


def _bare(word: str) -> str:
    """The word without a possessive ’s."""
    return word[:-2] if word.endswith(_POSSESSIVES) else word


def _aligned(document: Document, names: tuple[tuple[int, Name], ...], index: int) -> Iterator[Hit]:
    """The names of several words that stand around word `index`, which is one of theirs, the longest first."""
    words, text = document.words, document.text
    for place, name in names:
        first, last = index - place, index - place + len(name.words) - 1
        if first < 0 or last >= len(words) or words[first].text.lower() != name.words[0]:
            continue
        end = words[last].end
        if words[last].text.lower() != name.words[-1]:
            end -= len(words[last].text) - len(_bare(words[last].text))
        found = " ".join(text[words[first].start : end].split())
        if found.lower() == " ".join(name.words) and _is_slip(name, found) and _is_prose(document, first, last, name):
            yield Hit(Span(words[first].start, end), name)


def _is_slip(name: Name, found: str) -> bool:
    """False for "new England manager" or "Olympic games": lower case that can be meant."""
    if name.fixed or found.islower():
        return True
    pairs = zip(found.split(), name.form.split(), strict=True)
    return any(word.islower() and word not in load("words") for word, cased in pairs if word != cased)


def _is_prose(document: Document, first: int, last: int, name: Name) -> bool:
    """True if the words `first` to `last` stand where the table wants them, in English, and are glued to nothing."""
    words, text = document.words, document.text
    start, end = words[first].start, words[last].end
    before = words[first - 1].text.lower() if first else ""
    after = words[last + 1].text.lower() if last + 1 < len(words) else ""
    if after in name.unless_before:
        return False
    if name.only_after and before not in name.only_after and not words[last].text.endswith(_POSSESSIVES):
        return False
    if text[start - 1 : start] in _GLUE or text[end : end + 1] in _GLUE:
        return False
    foreign = _column("foreign_function_words", "word")
    touching = text[words[first - 1].end : start] == " " if first else False
    return not (touching and before in foreign) and not (text[end : end + 1] == " " and after in foreign)


def _stands_alone(document: Document, index: int, name: Name) -> bool:
    """True if the word at `index` is one of English prose: no part of a compound name, a gloss or a foreign phrase."""
    words, text = document.words, document.text
    word = words[index]
    before, after = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 1]
    if not _is_prose(document, index, index, name):
        return False
    if before == "." or (after == "." and text[word.end + 1 : word.end + 2].isalnum()):
        return False
    if before and before in _OPENING and after and after in _CLOSING:
        return False
    if before and before in _HYPHENS and (index == 0 or not _may_precede_hyphen(words[index - 1].text)):
        return False
    if after and after in _HYPHENS and (index + 1 == len(words) or not _may_follow_hyphen(words[index + 1].text)):
        return False
    neighbours = [words[i].text for i in (index - 1, index + 1) if 0 <= i < len(words)]
    return len(neighbours) < 2 or any(_is_english(_bare(other)) for other in neighbours)


def _is_english(text: str) -> bool:
    """True for a word with a capital, an English word, or another name in lower case."""
    return not text.islower() or text in _names()[0] or is_known(text)


def _may_precede_hyphen(text: str) -> bool:
    return text.lower() in _column("hyphen_prefixes", "prefix") or text in _names()[0]


def _may_follow_hyphen(text: str) -> bool:
    return text.lower() in _names()[0] or (len(text) > 3 and text in load("words"))


RULE = Rule(
    find=find,
    summary="A name of a person, place, people, day or organisation in lower case.",
    category=Category.CASING,
    severity=Severity.MAJOR,
    mqm="linguistic-conventions/capitalization",
    status="stable",
    since="0.1.0",
    examples=(
        Example("Trams in [[kyiv => Kyiv]] stood still."),
        Example("The [[european => European]] ministers met on [[friday => Friday]] in Oslo."),
        Example("Talks with [[nato => NATO]] and [[unesco => UNESCO]] failed."),
        Example("Spain left [[nato => Nato]] alone. The Nato chief agreed."),
        Example("He flew to [[new york => New York]] and [[buenos aires => Buenos Aires]]."),
        Example("The [[united States => United States]] and [[Saudi arabia => Saudi Arabia]] signed."),
        Example(
            "[[moscow => Moscow]]’s envoy met a [[kyiv => Kyiv]]-based, pro-[[european => European]] group in Riga."
        ),
        Example("President [[vladimir putin => Vladimir Putin]] spoke."),
        Example("Shells hit [[kharkiv => Kharkiv]], [[mykolaiv => Mykolaiv]], [[odesa => Odesa]] and Sumy."),
        Example("It opened in [[march => March]] 2019 in [[china => China]]."),
        Example("The [[eu => EU]] said [[russian => Russian]] troops had left."),
        Example("Spain is in [[nato => Nato]].", style="guardian"),
        Example("They built turkey farms in March."),
        Example("She served french fries on the best china, with brazil nuts."),
        Example("The march of 2,000 people went on. They may 20 times over."),
        Example("i went to paris and london with Ann last friday"),
        Example("\nroses in moscow and snow in berlin\nthe river keeps no count\n"),
        Example("The paper, under its slogan “vida en europa y america”, folded. See moscow.example or @kyiv."),
        Example("The bridge (tokyo) and lawmaker Park Yong-chan, of al-qaida no friend, stood there."),
        Example("A new England manager and the new Mexico coach met Islamic state schools’ heads."),
        Example("He drove his lexus to the foreign ministry and said so to the new president."),
        Example("An article “sur la politique de moscow” ran in Le Monde."),
    ),
)
