"""A known spelling of a name that today's usage, or the house style, does not want.

What it finds
-------------
Places of Ukraine and other countries in an older or a Russian reading (Kiev, Vyshgorod, Alma-Ata, Byelorussia), given
names of Ukrainians in Russian (Igor for a minister in Kyiv whose name is Ihor), and, where a house style is set, the
spelling that the house does not use: Gaddafi where AP writes Gadhafi, Viacheslav where it has Vyacheslav. On a house
list, the variants that stand beside an accepted form.

Why machine translation does it
-------------------------------
The source text, or the English that the system was trained on, has the Russian or the colonial name; and what Spanish,
German or French papers print is often the older form. Of a person, the system sees letters and not a citizenship: the
Ukrainian Ігор comes out as the Russian Igor.

When it is right to keep
------------------------
Without a house style, only names that no house prints today are shown, in the author's own voice, in a text that is
about that country and is recent: it has Kyiv or Zelensky somewhere, or dates of the last years. Sentences about the
past keep the names of the past (the siege of Kiev in 1941, Soviet Byelorussia), and so do fixed names: chicken Kiev,
Peking duck, the Battle of Kharkov, Odessa in Texas. People whom English knows by another reading stay: Vitali
Klitschko, Sergei Bubka, Alexander Lukashenko. Quotations are left alone unless `names-in-quotations` is set.

Sources
-------
The style guides of AP, the BBC, the Guardian and Reuters and their copy of recent years; Ukraine's official
romanization of 2010. Tables varieties.tsv, given_readings.tsv, kept_readings.tsv, recent_words.tsv in mtcheck/names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.names.context import (
    bare,
    countries_near,
    country_words,
    forms_of,
    nationality_of,
    role_of,
    says_country,
)
from mtcheck.names.kept import in_fixed_phrase, is_spelling_talk
from mtcheck.names.triggers import has_trigger
from mtcheck.rules import Example, Rule
from mtcheck.settings import STYLES, HouseName, Settings
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span
from mtcheck.text.words import Word

# Patterns stay strings: few texts have a name that needs them, and compiling costs every start.
_TRIGGERS, _GIVEN = "wrong-variety", "~"
_TWO_READINGS = re.compile("Ukrain|Belarus|Kyiv|Kiev|Minsk|Kharkiv|Odes|Lviv|Zelensk|Lukashenk")
_PAST_YEAR = r"\b(?:1\d\d\d|20(?:0\d|1[0-3]))(?:s|’s|'s)?\b"
_SOVIET_YEAR = r"\b1(?:[0-8]\d\d|9(?:[0-8]\d|9[01]))(?:s|’s|'s)?\b"
_NEW_YEAR = r"\b20(?:19|2\d|3[0-5])\b"
_MIDDLE_YEAR = r"\b(?:199\d|200\d|201[0-3])\b"
_PAST = (
    r"\b(?:Soviet|USSR|Nazi|Nazis|Wehrmacht|Red Army|Holocaust|[Tt]sarist|[Cc]zarist|Habsburg|Ottoman|World War"
    r"|Second World|First World|(?:18|19)th[- ]century|(?:eighteenth|nineteenth)[- ]century|colonial|British Raj"
    r"|[Ff]ormerly|[Ff]ormer name|[Kk]nown as|(?:then|once|was|is|be) called|[Rr]enamed|[Ss]pelled|[Ss]pelling)\b"
)
_PLACE_BEFORE = (
    r"\b(?:in|near|outside|around|towards?|city of|town of|village of|region of|mayor of|outskirts of"
    r"|suburbs of|port of|province of|district of|residents of|settlement of|cent(?:re|er) of"
    r"|(?:west|east|north|south) of)"
    r"(?: the)? $"
)
_PLACE_AFTER = (
    r"(?:[’']s)? (?:[Rr]egion|[Oo]blast|[Dd]istrict|[Cc]ity|[Pp]rovince|[Dd]irection|[Aa]irport|[Rr]aion|[Hh]ighway"
    r"|[Mm]ayor|[Pp]ort|[Tt]own|[Mm]unicipal)\b"
)
_OPPOSED = r"(?i)\b(?:opposition|activist|dissident|prisoner|exiled|rights|journalist)\b"
# What only the Ukrainian romanization has in such surnames: Klymenko, Honcharuk, Zaluzhnyi.
_UKRAINIAN_END = ("skyi", "tskyi", "zkyi", "skyy", "nyi", "yshyn", "vych", "iuk")
_SHARED_END = ("enko", "chuk", "shyn", "yuk", "ruk", "lo", "nko")
_UKRAINIAN_LETTERS = r"[bcdfgklmnprstvz]y[bcdfghklmnprstvz]|^H|[aeiouylrn]h"
_SLAVIC_SURNAME = r"\p{Lu}\p{Ll}*(?:[oe]va?|[iy]na?|sk(?:y|iy|ii|aya|aia)|nyi?|enko|chuk|ich|yuk|iuk|un|ykh)"
# How sure a finding is without a house style and with one, by the table's usage.
_CONFIDENCE = {"rejected": (0.6, 0.85), "mixed": (0.5, 0.85), "house": (0.5, 0.75)}
_SIGHT = 400  # code points of its sentence looked at around a name
_SETTLED = 2  # signs of this weight settle that a text is recent
_GLUE = frozenset("-‑/.@#_")
_PREFIXES = frozenset("pro anti non post ex mid greater east west north south central".split())
_LIST_GAPS = frozenset((", ", " and ", ", and ", " or ", " to ", "–", "-"))
_SHIPS = frozenset("ship boat cruiser carrier frigate corvette submarine destroyer tanker vessel ferry trawler".split())
_AFTER_Y = ("bbc", "guardian", "reuters")  # they write Serhiy where AP and Ukraine's own rules have Serhii


class Variety(NamedTuple):
    """A row of varieties.tsv, with the suggestions of each house in the order of `STYLES`."""

    form: str
    preferred: tuple[str, ...]
    houses: dict[str, tuple[str, ...] | None]  # None: the house accepts the form
    kind: str
    country: str
    needs: frozenset[str]
    usage: str
    why: str

    @property
    def rejected(self) -> bool:
        """True if no house writes it."""
        return self.usage != "house"


class Reading(NamedTuple):
    """A row of given_readings.tsv."""

    ukrainian: tuple[str, ...]
    belarusian: str
    house: str


@cache
def _varieties() -> dict[str, list[str]]:
    """The forms of the table by their first word, as it is and in capitals; the longest first."""
    found: dict[str, list[str]] = {}
    for row in rows("varieties", "names"):
        first = _first_word(row["form"])
        found.setdefault(first, []).append(row["form"])
        if first.upper() != first:
            found.setdefault(first.upper(), []).append(row["form"])
    for forms in found.values():
        if len(forms) > 1:
            forms.sort(key=len, reverse=True)
    return found


@cache
def _by_form() -> dict[str, dict[str, str]]:
    return {row["form"]: row for row in rows("varieties", "names")}


@cache
def _variety_of(form: str) -> Variety:
    row = _by_form()[form]
    preferred = tuple(row["preferred"].split(";"))
    houses = {
        style: None if row[style] == "-" else tuple(row[style].split(";")) if row[style] else preferred
        for style in STYLES
    }
    return Variety(
        form,
        preferred,
        houses,
        row["kind"],
        row["country"],
        frozenset(row["needs"].split()),
        row["usage"],
        row["why"],
    )


@cache
def _readings() -> dict[str, Reading]:
    """Each given name that may need another reading, as it is and in capitals."""
    found = {}
    for row in rows("given_readings", "names"):
        reading = Reading(tuple(filter(None, row["ukrainian"].split(";"))), row["belarusian"], row["house"])
        found[row["form"]] = found[row["form"].upper()] = reading
    return found


@cache
def _kept() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in rows("kept_readings", "names"))


@cache
def _known_ukrainians() -> dict[str, tuple[str, ...]]:
    return {row["surname"]: tuple(row["given"].split(";")) for row in rows("known_ukrainians", "names")}


@cache
def _recent_words() -> dict[str, tuple[int, str]]:
    return {row["word"]: (int(row["weight"]), row["country"]) for row in rows("recent_words", "names")}


@cache
def _variants(names: tuple[HouseName, ...]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Variants on the house list by their first word, each with the accepted form; the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name in names:
        for variant in name.variants:
            found.setdefault(_first_word(variant), []).append((variant, name.form))
    return {first: tuple(sorted(pairs, key=lambda pair: -len(pair[0]))) for first, pairs in found.items()}


def _first_word(form: str) -> str:
    return form.replace("-", " ").split(" ", 1)[0]


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per name in a variety that the house list, the house style or today's usage does not want."""
    if not settings.house_list and not has_trigger(_TRIGGERS, _openings(document, settings)):
        return
    varieties, readings = _varieties(), _readings()
    variants = _variants(settings.house_list)
    givens: list[int] = []
    end = 0
    for index, word in enumerate(document.words):
        text = word.text
        if text not in varieties and text not in readings and text not in variants:
            if text[-1] != "s" or text[-2:-1] not in ("’", "'", "ʼ"):
                continue
            text = text[:-2]
            if text not in varieties and text not in variants:
                continue
        if word.start < end or _is_quoted(document, word, settings):
            continue
        match = _house_variant(document, word, variants.get(text, ())) or _variety(
            document, settings, index, varieties.get(text, [])
        )
        if match:
            end = match.span.end
            yield match
        elif text in readings:
            givens.append(index)
    if givens:
        yield from _given_names(document, settings, givens)


def triggers() -> Iterator[str]:
    """The words that varieties and, marked, readings of given names begin with."""
    yield from _varieties()
    yield from (_GIVEN + name for name in _readings())


def _openings(document: Document, settings: Settings) -> Iterator[str]:
    """The words of the text, and marked where a house or a country whose names have two readings asks for those."""
    words = {_bare(word.text) for word in document.words}
    yield from words
    if settings.style or _TWO_READINGS.search(document.text):
        yield from (_GIVEN + word for word in words)


def _bare(text: str) -> str:
    return text[:-2] if text.endswith(("’s", "'s", "ʼs")) else text


def _is_quoted(document: Document, word: Word, settings: Settings) -> bool:
    return not settings.names_in_quotations and document.in_quotation(word.span)


def _stands(text: str, form: str, start: int) -> bool:
    """True if `form` stands at `start` and ends a word there, a possessive aside."""
    if not text.startswith(form, start):
        return False
    after = text[start + len(form) : start + len(form) + 3]
    return not after[:1].isalnum() and not (after[:1] in ("’", "'") and after[1:2].isalpha() and after[1] not in "sS")


def _house_variant(document: Document, word: Word, pairs: tuple[tuple[str, str], ...]) -> Match | None:
    for variant, form in pairs:
        if _stands(document.text, variant, word.start) and not _stands(document.text, form, word.start):
            return Match(
                Span(word.start, word.start + len(variant)),
                f"The house list has “{form}” for “{variant}”.",
                (form,),
                confidence=0.95,
                evidence=(Evidence("house-list", f"“{variant}” is a variant of “{form}”"),),
                severity=Severity.MAJOR,
            )
    return None


def _variety(document: Document, settings: Settings, index: int, forms: list[str]) -> Match | None:
    word = document.words[index]
    for form in forms:
        capitals = word.text.isupper() and len(word.text) > 2 and not form.isupper()
        found = form.upper() if capitals else form
        if not _stands(document.text, found, word.start):
            continue
        variety, span = _variety_of(form), Span(word.start, word.start + len(found))
        wanted = variety.preferred if settings.style is None else variety.houses[settings.style]
        if wanted is None or (settings.style is None and not variety.rejected):
            return None
        if len(wanted) == 2 and document.text[max(0, span.start - 4) : span.start] == "the ":
            wanted = wanted[::-1]
        if capitals:
            wanted = tuple(name.upper() for name in wanted)
        elif document.sentence_at(span.start).start == span.start:
            wanted = tuple(name[0].upper() + name[1:] for name in wanted)
        if found in wanted or in_fixed_phrase(document, span, form) or is_spelling_talk(document, span):
            return None
        if document.text[span.start - 1 : span.start] == "(":
            return None
        if not _fits(document, span, index, variety, settings):
            return None
        return _variety_match(span, found, variety, wanted, settings.style)
    return None


def _variety_match(span: Span, form: str, variety: Variety, wanted: tuple[str, ...], style: str | None) -> Match:
    if variety.rejected:
        message = f"“{form}” is written “{wanted[0]}” today."
        why = "no house style has it today"
        note = why if variety.why.startswith("no house") else f"{variety.why}; {why}"
    else:
        message = f"“{form}” is “{wanted[0]}” in this house."
        note = f"the house style {style} has “{wanted[0]}”"
    confidence = _CONFIDENCE[variety.usage][style is not None]
    important = style is not None and variety.kind == "city" and variety.country == "UA"
    return Match(
        span,
        message,
        wanted,
        confidence=confidence,
        evidence=(Evidence("table", note),),
        severity=Severity.MAJOR if important else Severity.MINOR,
    )


def _fits(document: Document, span: Span, index: int, variety: Variety, settings: Settings) -> bool:
    """True if the text around is about the place or person meant, and about today."""
    text, styled = document.text, settings.style is not None
    if _is_glued(document, span, index):
        return False
    if "place" in variety.needs and not _is_place(document, span, variety.country):
        return False
    if "alone" in variety.needs and _in_longer_name(document, index, span):
        return False
    if variety.kind == "person" and regex.match(r" \p{Lu}", text, pos=span.end):
        return False  # a given name: Erdoğan Toprak
    if _is_past(document, span, styled) and variety.kind in ("city", "place", "country", "people", "river"):
        return False
    if variety.country and ("country" in variety.needs or not styled) and not _is_about(document, span, variety):
        return False
    if variety.usage == "mixed" and not styled and not _writes_ukrainian(document):
        return False
    return (styled and "recent" not in variety.needs) or _is_recent(document, variety.country)


def _writes_ukrainian(document: Document) -> bool:
    """True if the text has a Ukrainian place in its own reading: Kyiv, Luhansk."""
    return not _ukrainian_readings().isdisjoint(forms_of(document, "UA"))


@cache
def _ukrainian_readings() -> frozenset[str]:
    """Cities that both languages write differently: not Donetsk, which the table has for its adjective."""
    cities = (row for row in rows("varieties", "names") if row["country"] == "UA" and row["kind"] == "city")
    return frozenset(row["preferred"].partition(";")[0] for row in cities if not row["form"].endswith("skaya"))


def _is_glued(document: Document, span: Span, index: int) -> bool:
    """True within an address, a handle, a compound such as Agro-Kiev, or as a ship; "pro-Kiev" is none of these."""
    before = document.text[span.start - 1] if span.start else ""
    prefix = document.words[index - 1].text if index else ""
    if before not in _GLUE:
        return prefix in _SHIPS
    return not (before in "-‑/" and (prefix.lower() in _PREFIXES or says_country(prefix)))


def _is_place(document: Document, span: Span, country: str) -> bool:
    """True after "in" and the like, before "region" and the like, and in a list beside another place of the country."""
    text = document.text
    before, after = text[max(0, span.start - 24) : span.start], text[span.end : span.end + 24]
    if regex.search(_PLACE_BEFORE, before) or regex.match(_PLACE_AFTER, after):
        return True
    index = country_words(document)
    after_span = bisect_left(index, span.start + 1, key=lambda word: word.start)
    for word in index[max(0, after_span - 2) : after_span + 1]:
        gap = text[word.end : span.start] if word.end <= span.start else text[span.end : word.start]
        if gap in _LIST_GAPS and country in word.codes and word.kind in ("capital", "place"):
            return True
    return False


def _in_longer_name(document: Document, index: int, span: Span) -> bool:
    words, text = document.words, document.text
    before = words[index - 1] if index else None
    if before and text[before.end : span.start] in (" ", "-") and before.text[0].isupper():
        opens = document.sentence_at(span.start).start == before.start
        if role_of(before.text) != "modifier" and not (opens and len(before.text) < 6):
            return True
    after = document.first_word_at(span.end)
    after += after < len(words) and words[after].start < span.end
    if after >= len(words) or text[span.end : words[after].start] not in (" ", "’s ", "'s ", "-"):
        return False
    return words[after].text[0].isupper() and not role_of(words[after].text)


def _is_past(document: Document, span: Span, styled: bool) -> bool:
    """True if the sentence is about a time when the form was right."""
    sentence = document.sentence_at(span.start)
    start, end = max(sentence.start, span.start - _SIGHT), min(sentence.end, span.end + _SIGHT)
    signs = document.view(_signs_of_the_past)[styled]
    first = bisect_left(signs, start)
    return first < len(signs) and signs[first] < end


def _signs_of_the_past(document: Document) -> tuple[list[int], list[int]]:
    """Where words and years of the past stand: for a text without a house style, and for one with."""
    words = [match.start() for match in regex.finditer(_PAST, document.text)]
    recent, soviet = (
        [match.start() for match in regex.finditer(years, document.text)] for years in (_PAST_YEAR, _SOVIET_YEAR)
    )
    return sorted(words + recent), sorted(words + soviet)


def _is_about(document: Document, span: Span, variety: Variety) -> bool:
    """True if another word of the text says the country, and the sentence does not say America instead."""
    if not forms_of(document, variety.country) - {variety.form, variety.form.upper()}:
        return False
    near = countries_near(document, span, "sentence")
    return "US" not in near or variety.country in near or "country" not in variety.needs


def _is_recent(document: Document, country: str) -> bool:
    """True if words or years date the text to about 2014 or later; words of the war count for names of Ukraine."""
    general, by_country = document.view(_recency)
    return general + by_country.get(country, 0) >= _SETTLED


def _recency(document: Document) -> tuple[int, dict[str, int]]:
    """The weight of the signs that the text is recent: of all of them, and of those for one country."""
    weights = _recent_words()
    general, by_country = 0, dict[str, int]()
    for word in {bare(word.text) for word in document.words}.intersection(weights):
        weight, country = weights[word]
        if country:
            by_country[country] = by_country.get(country, 0) + weight
        else:
            general += weight
    new, old = len(regex.findall(_NEW_YEAR, document.text)), len(regex.findall(_MIDDLE_YEAR, document.text))
    if new > old:
        general += min(new - old, _SETTLED)
    return general, by_country


class _Given(NamedTuple):
    place: int  # of the given name among the document's words
    name: str  # given name and surname, in lower case
    wanted: tuple[str, ...]
    confidence: float
    said: str


def _given_names(document: Document, settings: Settings, indices: list[int]) -> Iterator[Match]:
    """Matches for the given names at `indices`; what one mention says of a person holds for the others."""
    if settings.style is None and not _is_recent(document, "UA"):
        return
    found: list[_Given] = []
    open_names: dict[int, str] = {}
    foreign: set[str] = set()
    for index in indices:
        surnames = _surnames(document, index)
        given = document.words[index].text
        if not surnames or any(f"{given} {surname}".lower() in _kept() for surname in surnames):
            continue
        name = f"{given} {surnames[-1]}".lower()
        said = nationality_of(document, document.words[index].span)
        if said and said[0] not in ("UA", "BY"):
            foreign.add(name)
        judged = _judge_given(document, settings, index, surnames, said)
        if judged:
            found.append(judged)
        elif said is None:
            open_names[index] = name
    known = {given.name: given for given in found if given.name not in foreign}
    found = [given for given in found if given.name in known or given.confidence == _STYLE_ONLY]
    found += [known[name]._replace(place=place) for place, name in open_names.items() if name in known]
    for found_name in sorted(found):
        yield _given_match(document, found_name)


_STYLE_ONLY = 0.62


def _surnames(document: Document, index: int) -> list[str]:
    """The one or two words with a capital that follow the given name: a surname, or a patronymic and a surname."""
    words, text = document.words, document.text
    found: list[str] = []
    for after in range(index + 1, min(index + 3, len(words))):
        previous, word = words[after - 1], words[after]
        if text[previous.end : word.start] != " " or not word.text[0].isupper() or previous.text != bare(previous.text):
            break
        found.append(bare(word.text))
        if not found[-1].endswith(("vich", "vych", "vna", "vitch", "vyč")):
            break
    if index and text[words[index - 1].end : words[index].start] in ("-", ".", "@", "_"):
        return []
    return found


def _judge_given(
    document: Document, settings: Settings, index: int, surnames: list[str], said: tuple[str, str] | None
) -> _Given | None:
    word = document.words[index]
    reading = _readings()[word.text]
    surname = surnames[-1].capitalize() if surnames[-1].isupper() else surnames[-1]
    name = f"{word.text} {surnames[-1]}".lower()
    styled = settings.style is not None
    if says_country(word.text) and not regex.fullmatch(_SLAVIC_SURNAME, surname):
        return None  # German, in “Ukraine’s German Leopards”
    if said and said[0] == "UA" and reading.ukrainian:
        return _Given(index, name, _spelt(reading.ukrainian, settings.style), 0.75 if styled else 0.65, said[1])
    if said and said[0] == "BY" and reading.belarusian and regex.search(_OPPOSED, said[1]):
        return _Given(index, name, (reading.belarusian,), 0.6 if styled else 0.5, said[1])
    known = not set(reading.ukrainian).isdisjoint(_known_ukrainians().get(surname, ()))
    if said is None and reading.ukrainian and (known or _looks_ukrainian(surname)):
        country = countries_near(document, word.span, "document" if known else "paragraph").get("UA")
        if country:
            why = f"{'known by' if known else 'the Ukrainian spelling of'} the surname {surnames[-1]}; near “{country}”"
            confidence = (0.75 if styled else 0.6) if known else (0.65 if styled else 0.55)
            return _Given(index, name, _spelt(reading.ukrainian, settings.style), confidence, why)
    if styled and reading.house and (said is None or said[0] == "RU") and regex.fullmatch(_SLAVIC_SURNAME, surname):
        near = countries_near(document, word.span, "document")
        if said or "RU" in near:
            why = f"the house style {settings.style} has “{reading.house}”"
            return _Given(index, name, (reading.house,), _STYLE_ONLY, why)
    return None


def _looks_ukrainian(surname: str) -> bool:
    if surname.endswith(_UKRAINIAN_END):
        return True
    return surname.endswith(_SHARED_END) and regex.search(_UKRAINIAN_LETTERS, surname) is not None


def _spelt(forms: tuple[str, ...], style: str | None) -> tuple[str, ...]:
    return forms[::-1] if style in _AFTER_Y and len(forms) == 2 and forms[1].endswith("iy") else forms


def _given_match(document: Document, given: _Given) -> Match:
    word = document.words[given.place]
    wanted = tuple(form.upper() for form in given.wanted) if word.text.isupper() else given.wanted
    if given.confidence == _STYLE_ONLY:
        message = f"“{word.text}” is “{wanted[0]}” in this house."
    else:
        message = f"“{word.text}” is the Russian reading of the name; here the person’s is “{wanted[0]}”."
    return Match(
        word.span, message, wanted, confidence=given.confidence, evidence=(Evidence("citizenship", given.said),)
    )


RULE = Rule(
    find=find,
    summary="A known spelling of a name that usage today, or the house style, does not want.",
    category=Category.VARIETY,
    severity=Severity.MINOR,
    mqm="terminology/wrong-term",
    status="stable",
    since="0.1.0",
    examples=(
        Example("Trams in Kyiv ran again on Sunday. Ukraine closed the road from [[Kiev => Kyiv]] to the west."),
        Example("Zelensky thanked Ukraine’s builders in [[Kharkov => Kharkiv]] and [[Vyshgorod => Vyshhorod]]."),
        Example("Ukraine’s Culture Minister [[Igor => Ihor]] Bondar flew home to Kyiv."),
        Example("The mayor of Lviv, [[Sergei => Serhii]] Koval, wrote it on Telegram in 2024, Kyiv said."),
        Example("The paper in [[Kiev => Kyiv]] closed, and [[KIEV => KYIV]] was its name.", style="bbc"),
        Example("Shells hit Kyiv, [[Lvov => Lviv]] and [[Nikolaev => Mykolaiv]], Ukraine said; Zelenskyy flew home."),
        Example("They crossed the [[Dnepr => Dnieper]]. A mill in [[Dnepr => Dnipro]] closed, Kyiv’s press said."),
        Example("Libya’s [[Gaddafi => Gadhafi]] and [[Hizbullah => Hezbollah]] were named.", style="ap"),
        Example("The report named [[al-Qaida => al-Qaeda]] and [[Zelenskyy => Zelensky]].", style="bbc"),
        Example("The Russian governor [[Viacheslav => Vyacheslav]] Orlov wrote to Moscow.", style="ap"),
        Example("It flew to [[Swaziland => Eswatini]] from Mbabane’s sister city in Eswatini in 2023 and 2024."),
        Example("Talks moved to Kiev from Warsaw, where the Ukrainian team had met."),
        Example("In 1941 the army left Kiev, a plaque in Kyiv says. It was Soviet Kharkov that fell in Ukraine."),
        Example("“We go back to Kiev,” said the driver in Kyiv."),
        Example("Kyiv cooks like chicken Kiev. The Battle of Kharkov was in the film shown in Ukraine."),
        Example("Odessa, Texas, sent a bus to Kyiv. A class from Odessa in Texas wrote."),
        Example("Kyiv’s mayor Vitali Klitschko met the Ukrainian jumper Sergei Bubka."),
        Example("The Russian journalist Igor Orlov came to Kyiv from Perm."),
        Example("Kyiv heard Igor Lapin. Prince Lvov and Arkady Nikolaev were read in Ukraine."),
        Example("He ate Peking duck in Beijing on TikTok. Peking University wrote to China’s press."),
        Example("Kyiv showed Ukraine’s German Leopards and a Soviet Odessa-made shell."),
        Example("The Dnieper rose in Kyiv, and Chernobyl, Gomel and Minsk had snow."),
        Example("Gaddafi, Zelensky and al-Qaeda were named.", style="bbc"),
        Example("In the 1930s the family left Kiev and Tiflis for Bombay.", style="ap"),
    ),
)
