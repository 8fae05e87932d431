"""Places under the name that another language has for them, where English has its own.

What it finds
-------------
Moscú for Moscow, Genf for Geneva, Nueva York, Nowy Jork, Mer Noire, Mnichov, Charkow: names of countries, regions,
cities, rivers, seas, mountains and islands in another language, with or without their diacritics, and names that the
places have at home and English does not use (Wien, Praha). The suggestion is the English name, with its article.

Why machine translation does it
-------------------------------
A system copies what it takes for a person's name, and a rare exonym looks like one. Word pieces that two languages
share hold it fast: Polish and German names of Ukrainian towns come through whole.

When it is right to keep
------------------------
In longer names (Bayern München, Hotel Wien, Calle Londres, Gazeta Warszawa), in titles, in passages in another
language, and where a text speaks of the name itself: Munich (München), “called Wien in German”. Forms that are also a
surname, a club or a word (Londres, Torino, Colonia) count only where the words around them say that a place is meant;
those that English uses as well (Roma, São Paulo, Medellín, Côte d’Ivoire) never do.

Sources
-------
The table exonyms.tsv: countries and large cities from Unicode CLDR, all else compiled by hand from style guides and
reference works, weighed against English word and name lists; see scripts/build_exonyms.py.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.lexicons import load
from mtcheck.names.triggers import has_trigger
from mtcheck.rules import Example, Rule
from mtcheck.rules._foreign import NAMES, is_foreign, passages
from mtcheck.settings import Settings
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span
from mtcheck.text.words import find_words

_TRIGGERS = "untranslated-exonym"
_TABLE = Path(__file__).parents[1] / "names" / "tables" / "exonyms.tsv"
_POSSESSIVES = ("'s", "’s", "ʼs")
_HYPHENS = frozenset("-‐‑")
_SPACES = frozenset(" \u00a0")
_GLUE = frozenset("_/\\@#&=+~*|<>$%")
_TYPOGRAPHY = str.maketrans({"’": "'", "ʼ": "'", "‐": "-", "‑": "-", "\u00a0": " "})
# The generic part of these may be small: "the mar Negro".
_WITH_GENERIC = frozenset({"sea", "lake", "river", "mountains", "island"})
# A capital word before the form that is no part of its name: it begins a sentence, or says when or where.
_OPENERS = frozenset(
    """in from to at near of and the but for with as while when if since after before between against over inside
    outside across through via towards toward like unlike although because that then both today yesterday meanwhile
    whether does did is was will can would has have only even where how why what this now so under about around
    northern southern eastern western central greater north south east west monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december""".split()
)
# A capital word behind it that is none either.
_FOLLOWERS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mayor governor president prime foreign defence defense police""".split()
)
_PLACED = frozenset(
    """in near outside inside across throughout within into around visit visits visited visiting reach reached enter
    entered invade invaded invading leave northern southern eastern western central neighbouring neighboring""".split()
)
_IN = frozenset("in near outside inside across throughout within into northern southern eastern western".split())
_PLACE_NOUNS = frozenset(
    """capital city town port village island region province district river lake country republic state suburb mayor
    governor president king queen government outskirts streets suburbs centre center airport border borders people
    citizens residents parts part north south east west coast banks shores map heart rest embassy ambassador army
    parliament authorities economy minister chancellor police court university population territory annexation
    occupation invasion independence kingdom bay gulf bridge peninsula valley area talks summit delegation""".split()
)
_AFTER_LANDMARK = frozenset("said says has had is was will would announced on and press spokesman spokeswoman".split())
_FROM = frozenset({"from", "to"})
_TO_SOMEBODY = frozenset(
    "according thanks compared spoke talked related due married lost gave given sold passed next similar".split()
)
_IN_SOMEBODY = frozenset(
    "believe believed believes believing confidence confident faith hope interest interested trust trusts".split()
)
# Words that say that a name is spoken of as a name.
_OF_NAMES = frozenset(
    "called named name names known word words term renamed spelled spelling titled entitled dubbed aka".split()
)
# Right before a form, with or without a comma, these say that something is named after the place.
_NAMED_AFTER = frozenset(
    """album single song film movie novel book play series show episode poem painting opera magazine newspaper band
    restaurant bar café cafe hotel pub club ship boat ferry frigate cruiser yacht submarine perfume brand""".split()
)
_ENDONYM_SPEECH = frozenset({"name", "word", "term", "spelling", "meaning", "means"})
_NO_ARTICLE = frozenset(
    """the a an this that its our his her their your my whole entire all northern southern eastern western central
    neighbouring neighboring modern former today's""".split()
)
_ASIDE = 60
_MORE_WORDS = 2
_SURE, _BY_LANGUAGE = 0.85, 0.6
_OPENING, _CLOSING = "“\"'‘«„", "”\"'’»“"


class Exonym(NamedTuple):
    """One row of the table; `words` are those of the form, `key` the place among them of the one it is looked up by."""

    form: str
    english: str
    kind: str
    languages: tuple[str, ...]
    guard: str
    words: tuple[str, ...]
    key: int


class Hit(NamedTuple):
    """A form in a text: its place, its first and last word, and whether it stands in capitals only."""

    exonym: Exonym
    span: Span
    first: int
    last: int
    capitals: bool


_NONE = Hit(Exonym("", "", "", (), "", (), 0), Span(0, 0), 0, 0, False)


@cache
def _lines() -> dict[str, list[str]]:
    """The rows of the table by their last cell, the word they are looked up by; parsed when that is met."""
    found: dict[str, list[str]] = {}
    for line in _TABLE.read_text("utf-8").rpartition("#\n")[2].split("\n")[1:-1]:
        found.setdefault(line[line.rindex("\t") + 1 :], []).append(line)
    return found


def triggers() -> Iterable[str]:
    """The words that foreign names of places are looked up by."""
    return _lines()


@cache
def _exonyms(key: str) -> tuple[Exonym, ...]:
    """The forms looked up by `key`, the longest first."""
    found = []
    for line in _lines().get(key, ()):
        form, english, kind, languages, guard, _ = line.split("\t")
        words = tuple(word.text for word in find_words(form))
        place = [word.lower() for word in words].index(key)
        found.append(Exonym(form, english, kind, tuple(languages.split(",")), guard, words, place))
    return tuple(sorted(found, key=lambda exonym: -len(exonym.words)))


@cache
def _english() -> frozenset[str]:
    """The English names of one word, in lower case: places in whose company another is one."""
    lines = (line for found in _lines().values() for line in found)
    return frozenset(line.split("\t")[1].lower().removeprefix("the ") for line in lines)


@cache
def _foreign_function_words() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("foreign_function_words")) | set("e y i et d l di du dell".split())


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per foreign name of a place."""
    hits = [hit for hit in document.view(_hits) if not _is_right(document, hit)]
    sure = {hit: _confidence(document, hit) for hit in hits}
    # One name of a place that came through shows the language whose names the system copies.
    languages = {
        code for hit in hits if sure[hit] >= _SURE and hit.exonym.guard != "in" for code in hit.exonym.languages
    }
    for hit in hits:
        confidence = sure[hit]
        if not confidence and hit.exonym.guard == "place" and not languages.isdisjoint(hit.exonym.languages):
            confidence = _BY_LANGUAGE
        if confidence:
            yield _match(document, hit, confidence)


def _is_right(document: Document, hit: Hit) -> bool:
    """True where the form may stay: in a longer name, as a mention, or in a passage of its language."""
    return (
        _in_longer_name(document, hit)
        or hit.span.of(document.text) in document.view(_longer_names)
        or _is_mentioned(document, hit)
        or _in_passage(document, hit)
    )


def _in_passage(document: Document, hit: Hit) -> bool:
    """True in a passage of another language, of which the form ("Mer du Nord") is not the best part itself."""
    found = document.view(passages)
    index = bisect_right(found, hit.span.start, key=lambda passage: passage.span.start)
    near = found[max(0, index - 1) : index + 1]
    return any(p.span.overlaps(hit.span) and p.words > len(hit.exonym.words) + _MORE_WORDS for p in near)


def _hits(document: Document) -> tuple[Hit, ...]:
    """Every form in the text, in order; a view."""
    keys = [_bare(word.text).lower() if word.text[0].isupper() else "" for word in document.words]
    if not has_trigger(_TRIGGERS, set(keys)):
        return ()
    lines, hits = _lines(), [_NONE]
    for index, key in enumerate(keys):
        if key not in lines:
            continue
        hit = next((hit for exonym in _exonyms(key) if (hit := _aligned(document, exonym, index))), None)
        if hit is None or hits[-1].span.start < hit.span.start < hits[-1].span.end:
            continue
        if hit.span.start < hits[-1].span.end:
            hits.pop()  # "Corea" before "Corea del Sur"
        hits.append(hit)
    return tuple(hits[1:])


def _bare(word: str) -> str:
    """The word without a possessive ’s."""
    return word[:-2] if word.endswith(_POSSESSIVES) else word


def _aligned(document: Document, exonym: Exonym, index: int) -> Hit | None:
    """The form around word `index`, its key, if it stands there."""
    words, form = document.words, exonym.form
    first, last = index - exonym.key, index - exonym.key + len(exonym.words) - 1
    if first < 0 or last >= len(words):
        return None
    start, end = words[first].start, words[last].end
    if words[last].text.endswith(_POSSESSIVES) and not form.endswith(_POSSESSIVES):
        end -= 2
    if form.endswith("."):
        end += 1
    found = document.text[start:end].translate(_TYPOGRAPHY)
    capitals = found.isupper() and not form.isupper()
    several = len(exonym.words) > 1
    if found != form and not (capitals and len(found) > 4 and found.lower() == form.lower()):
        small = found[0].islower() and exonym.kind not in _WITH_GENERIC
        if not several or small or " ".join(found.split()).lower() != form.lower():
            return None
    return Hit(exonym, Span(start, end), first, last, capitals)


def _before(document: Document, hit: Hit) -> str:
    """The word before the hit, if only a space parts them."""
    words = document.words
    if hit.first == 0:
        return ""
    word = words[hit.first - 1]
    return word.text if document.text[word.end : hit.span.start] in _SPACES else ""


def _after(document: Document, hit: Hit) -> str:
    """The word after the hit and its possessive, if only a space parts them."""
    words = document.words
    if hit.last + 1 == len(words):
        return ""
    word = words[hit.last + 1]
    return word.text if document.text[words[hit.last].end : word.start] in _SPACES else ""


def _in_longer_name(document: Document, hit: Hit) -> bool:
    """True if the form is glued to something, or its neighbours make one name with it."""
    text, words = document.text, document.words
    left, right = text[hit.span.start - 1 : hit.span.start], text[hit.span.end : hit.span.end + 1]
    if left in _GLUE or right in _GLUE or (left == "." and text[hit.span.start - 2 : hit.span.start - 1].isalnum()):
        return True
    if left in _HYPHENS and (hit.first == 0 or not _may_precede_hyphen(words[hit.first - 1].text)):
        return True
    if right in _HYPHENS and (hit.last + 1 == len(words) or not _may_follow_hyphen(words[hit.last + 1].text)):
        return True
    if left and left in "'’" and hit.first and words[hit.first - 1].end == hit.span.start - 1:
        return True
    before = _before(document, hit)
    if _joins_before(before, hit.capitals):
        return True
    if before == "do" and hit.first > 1 and words[hit.first - 2].text[0].isupper():
        return True  # "Banco do Brasil"; elsewhere "do" is English
    # "the mayor of Moscú Sergei Sobyanin" has two names side by side.
    of_place = before == "of" and hit.first > 1 and words[hit.first - 2].text.lower() in _PLACE_NOUNS
    return not of_place and _joins_after(_after(document, hit), hit)


def _may_precede_hyphen(word: str) -> bool:
    return word.lower() in {row["prefix"] for row in rows("hyphen_prefixes")} or _is_place(word)


def _may_follow_hyphen(word: str) -> bool:
    return word in load("words") or _is_place(word)


def _joins_before(word: str, capitals: bool) -> bool:
    """True if `word` before a form makes a longer name of it: "Hotel", "de"; not "In", "Northern"."""
    if not word:
        return False
    lowered = word.lower()
    if word[0].isupper():
        return lowered not in _OPENERS and not (capitals and word.isupper() and lowered in load("words"))
    return lowered in _foreign_function_words() or is_foreign(lowered)


def _joins_after(word: str, hit: Hit) -> bool:
    if not word:
        return False
    lowered = word.lower()
    if word[0].isdigit():
        # "Hannover 96" is a club, "Torino 2006" were the Games, and "Londres 2012" those of London.
        return hit.exonym.guard == "in" or (bool(hit.exonym.guard) and not (len(word) == 4 and word.isdigit()))
    if word[0].isupper():
        return lowered not in _FOLLOWERS and not (hit.capitals and word.isupper() and lowered in load("words"))
    return lowered in _foreign_function_words() or is_foreign(lowered)


def _is_mentioned(document: Document, hit: Hit) -> bool:
    """True if the text speaks of the name, glosses it, or quotes a title."""
    text, words, span = document.text, document.words, hit.span
    left, right = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    closing = text[span.end + 1 : span.end + 2] if right in {",", "."} else right
    if left and left in _OPENING and closing and closing in _CLOSING and not text.startswith(_POSSESSIVES, span.end):
        return True
    english = hit.exonym.english.removeprefix("the ")
    near = text[max(0, span.start - len(english) - 12) : span.end + len(english) + 12]
    aside = left == "(" and right == ")"
    if aside and (hit.exonym.kind != "country" or english in text[max(0, span.start - _ASIDE) : span.start]):
        return True
    if english in near and regex.search(
        rf"{regex.escape(english)}(?:, | \(|/| or |, or | – | - )[^.]{{0,12}}?{regex.escape(span.of(text))}"
        rf"|{regex.escape(span.of(text))}(?:, | \(|/| or |, or | – )[^.]{{0,12}}?{regex.escape(english)}",
        near,
    ):
        return True
    if (
        hit.first
        and words[hit.first - 1].text in _NAMED_AFTER
        and text[words[hit.first - 1].end : span.start] in {" ", ", "}
    ):
        return True
    if any(words[i].text.lower() in _OF_NAMES for i in range(max(0, hit.first - 3), hit.first)):
        return True
    if any(words[i].text.lower() in _ENDONYM_SPEECH for i in range(hit.last + 1, min(len(words), hit.last + 5))):
        return text[span.end : span.end + 1] in {",", " "} and right != "'"
    return document.in_quotation(span) and _in_title(document, span)


def _in_title(document: Document, span: Span) -> bool:
    """True if the quotation around `span` is short and has no English word in lower case."""
    index = bisect_right(document.quotations, span.start, key=lambda quotation: quotation.span.start)
    quotation = document.quotations[index - 1].span
    if quotation.end - quotation.start > _ASIDE:
        return False
    inner = find_words(quotation.of(document.text))
    return len(inner) <= 8 and not any(len(w.text) > 2 and w.text.islower() and w.text in load("words") for w in inner)


def _confidence(document: Document, hit: Hit) -> float:
    """How sure it is that the place is meant; 0 where a guarded form has no sign of it."""
    guard = hit.exonym.guard
    sign = _sign(document, hit)
    if not guard:
        return 0.95 if sign else 0.85
    if guard == "in":
        return 0.8 if sign == "in" else 0.0
    return {"in": 0.9, "place": 0.85, "from": 0.75}.get(sign, 0.0)


def _sign(document: Document, hit: Hit) -> str:
    """What tells that the form is a place: "in" the surest, "place" and "from" less so, "" for nothing."""
    words, text = document.words, document.text
    before, after = _before(document, hit).lower(), _after(document, hit).lower()
    earlier = words[hit.first - 2].text.lower() if hit.first > 1 else ""
    possessive = text[hit.span.end : words[hit.last].end] != ""
    if before == "the" and hit.exonym.english.startswith("the "):
        # "in the Pays-Bas": the article belongs to the name.
        before, earlier = earlier, words[hit.first - 3].text.lower() if hit.first > 2 else ""
        if hit.exonym.kind in _WITH_GENERIC or after in _PLACE_NOUNS:
            return "place"
        if hit.exonym.kind == "landmark" and (after in _AFTER_LANDMARK or not after):
            return "in"
    if possessive:
        # "in Torino’s view" is somebody's, "in Alemania’s capital" is not.
        return "place" if after in _PLACE_NOUNS else ""
    if (
        (before in _IN and earlier not in _IN_SOMEBODY)
        or text[hit.span.end : hit.span.end + 6] == "-based"
        or _in_company(document, hit)
    ):
        return "in"
    if (before in _PLACED and before != "in") or before in _PLACE_NOUNS or (before == "of" and earlier in _PLACE_NOUNS):
        return "place"
    if (before == "the" and after in _PLACE_NOUNS) or _in_dateline(document, hit):
        return "place"
    if before in _FROM and earlier not in _TO_SOMEBODY:
        return "from"
    return ""


_DATELINE = regex.compile(
    r"(?:, [\w. ]{1,15})? ?\([\p{L}/ .-]{2,20}\)\.? ?[-–—]|(?P<capitals>, [\w. ]{1,15} [-–—]| [-–—]) "
)


def _in_dateline(document: Document, hit: Hit) -> bool:
    """True at the head of a paragraph, before an agency or, in capitals, a dash: "LONDRES, May 3 —"."""
    if document.paragraph_at(hit.span.start).span.start != hit.span.start:
        return False
    found = _DATELINE.match(document.text, hit.span.end)
    return found is not None and (hit.capitals or not found["capitals"])


_COMPANY_BEFORE = regex.compile(r"(\p{Lu}[\p{L}’'-]+)(?:,| and| or|, and|, or) $")
_COMPANY_AFTER = regex.compile(r"(?:,| and| or|, and|, or) (\p{Lu}[\p{L}’'-]+)")


def _in_company(document: Document, hit: Hit) -> bool:
    """True if the form stands in a list beside the name of another place: "Francia and Germany", "Mosca, Russia"."""
    text = document.text
    before = _COMPANY_BEFORE.search(text[max(0, hit.span.start - 30) : hit.span.start])
    after = _COMPANY_AFTER.match(text, hit.span.end)
    return any(_is_place(found[1]) for found in (before, after) if found)


def _is_place(word: str) -> bool:
    word = _bare(word)
    return word.lower() in _english() or any(e.form == word and not e.guard for e in _exonyms(word.lower()))


def _longer_names(document: Document) -> frozenset[str]:
    """The forms that the text has in a longer name, as "Ana Londres" before "Londres"; a view."""
    hits = ((hit, _before(document, hit)) for hit in document.view(_hits))
    return frozenset(
        hit.span.of(document.text) for hit, word in hits if word[:1].isupper() and _joins_before(word, hit.capitals)
    )


def _match(document: Document, hit: Hit, confidence: float) -> Match:
    exonym, found = hit.exonym, hit.span.of(document.text)
    english = exonym.english
    before = _before(document, hit)
    if english.lower().startswith("the "):
        left = document.text[hit.span.start - 1 : hit.span.start]
        if before.lower() in _NO_ARTICLE or left in _HYPHENS:
            english = english[4:]
        elif document.sentence_at(hit.span.start).start == hit.span.start:
            english = english[0].upper() + english[1:]
    if hit.capitals:
        english = english.upper()
    return Match(
        hit.span,
        f"English calls “{found}” {english}.",
        (english,),
        confidence=confidence,
        evidence=(Evidence("exonym", f"“{found}” is {_languages(document, exonym)} for {exonym.english}"),),
    )


def _languages(document: Document, exonym: Exonym) -> str:
    codes = exonym.languages
    if document.source_language in codes:
        codes = (document.source_language,)
    names = [NAMES[code] for code in codes]
    if len(names) > 3:
        return f"{names[0]} (and that of {len(names) - 1} other languages)"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


RULE = Rule(
    find=find,
    summary="A place under its name in another language, where English has one of its own.",
    category=Category.NAME,
    severity=Severity.MAJOR,
    mqm="accuracy/untranslated",
    status="stable",
    since="0.1.0",
    examples=(
        Example("Talks in [[Genf => Geneva]] went on until [[Moscú => Moscow]] agreed."),
        Example("He flew from [[Nueva York => New York]] to [[Estambul => Istanbul]] on Monday."),
        Example("[[Turquía => Turkey]]’s foreign minister met a [[Varsovie => Warsaw]]-based envoy."),
        Example("Ships left the [[Mer Noire => Black Sea]] for the port of [[Jersón => Kherson]]."),
        Example(
            "She left for [[Estados Unidos => the United States]]. [[Reino Unido => The United Kingdom]] came next."
        ),
        Example("Farmers in the [[Pays-Bas => Netherlands]] and in [[Wien => Vienna]] protested."),
        Example("Troops shelled [[Charkow => Kharkiv]] and [[Lwów => Lviv]] overnight."),
        Example("Floods closed roads near [[München => Munich]] and along the [[Río Danubio => Danube]]."),
        Example("Trade between [[Francia => France]] and Spain grew, officials in [[Londres => London]] said."),
        Example("FIRE IN [[MOSCÚ => MOSCOW]] KILLS TWO"),
        Example("Bayern München beat Rapid Wien, and Torino drew at Sevilla."),
        Example("He stayed at the Hotel Wien in Calle Londres, wrote Gazeta Warszawa."),
        Example("Ana Londres won. According to Londres, the race was hard."),
        Example("The city is called Wien in German; Munich (München) is larger."),
        Example("The film “Nueva York, mi amor” opened in São Paulo, Brasília and Medellín."),
        Example("Reports from Roma, Lyon, Côte d’Ivoire and Türkiye came in."),
        Example("The slogan read “los niños de Turquía piden ayuda para la gente”, he said."),
        Example("See moscú.example or write to @Moscú."),
    ),
)
