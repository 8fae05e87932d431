"""Which countries a text speaks of near a place in it, and whose citizen the person named there is.

Both answers come with the words that say so. Table nationalities.tsv has the words for each country, varieties.tsv
more places, roles.tsv the offices and callings that stand between a country and a person: "the Belarusian opposition
leader Ales Karp".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Literal, NamedTuple

from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span
from mtcheck.text.words import Word

Reach = Literal["sentence", "paragraph", "document"]
Kind = Literal["name", "demonym", "capital", "place", "institution", "person"]

_FIRST = re.compile(r"[\w'’]+")
_COLUMNS: tuple[tuple[str, Kind], ...] = (
    ("name", "name"),
    ("demonyms", "demonym"),
    ("capital", "capital"),
    ("places", "place"),
    ("institutions", "institution"),
    ("people", "person"),
)
_POSSESSIVES = ("'s", "’s", "ʼs", "'", "’")
# What may stand between the words of an apposition; a comma only where the name begins or ends.
_GAPS = frozenset((" ", "\u00a0", "-", "‑", " (", "/"))
_ARTICLES = frozenset(("a", "an", "the", "one", "his", "her", "its", "their", "who", "is", "was", "himself"))
_OF = frozenset(("of", "for", "in", "from", "at", "on"))
_LINKS = frozenset(("and", "of", "the", "for", "at", "to", "in", "on"))
_REACH_WORDS = 12  # words looked through between a country and a name
_NAME_WORDS = 3
_MOST_NEAR = 30  # words looked at on either side within a sentence or paragraph, which may be a whole book


class CountryWord(NamedTuple):
    """A word or name that says a country: its place, the codes it may stand for, and what it is."""

    start: int
    end: int
    codes: tuple[str, ...]
    kind: Kind

    def of(self, text: str) -> str:
        """The word as it stands in `text`."""
        return text[self.start : self.end]


class _Entry(NamedTuple):
    rest: str  # the name after its first word: "Korea" with its space for South Korea
    codes: tuple[str, ...]
    kind: Kind
    alone: bool  # it is a person's name too, and counts only where it is not part of a longer one


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """Every entry by its first word, the longest first."""
    found: dict[str, tuple[tuple[str, ...], Kind, bool]] = {}
    for row in rows("nationalities", "names"):
        also_people = row["also_people"].split(";")
        for column, kind in _COLUMNS:
            for form in row[column].split(";"):
                if form:
                    codes = found[form][0] if form in found else ()
                    found[form] = ((*codes, row["code"]), kind, form in also_people)
    for row in rows("varieties", "names"):
        if row["kind"] in ("city", "place") and row["country"] and not row["needs"]:
            for form in (row["form"], row["preferred"].partition(";")[0]):
                found.setdefault(form, ((row["country"],), "place", False))
    by_first: dict[str, list[_Entry]] = {}
    for form, (codes, kind, alone) in found.items():
        first = _FIRST.match(form)[0]  # type: ignore[index] # every form begins with a letter
        by_first.setdefault(first, []).append(_Entry(form[len(first) :], tuple(dict.fromkeys(codes)), kind, alone))
    for entries in by_first.values():
        entries.sort(key=lambda e: -len(e.rest))
    return {first: tuple(entries) for first, entries in by_first.items()}


def country_words(document: Document) -> tuple[CountryWord, ...]:
    """All words of the text that say a country, in order. Computed once per document.

    >>> document = Document("South Korea’s Yonhap quoted the Kremlin.")
    >>> [(found.of(document.text), found.codes) for found in country_words(document)]
    [('South Korea', ('KR',)), ('Yonhap', ('KR',)), ('Kremlin', ('RU',))]
    """
    return document.view(_country_words)


def _country_words(document: Document) -> tuple[CountryWord, ...]:
    entries, text, words = _entries(), document.text, document.words
    found: list[CountryWord] = []
    end = 0
    for index, word in enumerate(words):
        first = bare(word.text)
        if first not in entries:
            if word.text not in entries:
                continue
            first = word.text
        if word.start < end:
            continue
        for entry in entries[first]:
            start = word.start + len(first)
            if entry.rest and not text.startswith(entry.rest, start):
                continue
            stop = start + len(entry.rest)
            if entry.rest and text[stop : stop + 1].isalnum():
                continue
            if entry.alone and _in_longer_name(words, text, index, stop):
                continue
            found.append(CountryWord(word.start, stop, entry.codes, entry.kind))
            end = stop
            break
    return tuple(found)


def bare(word: str) -> str:
    """The word without its possessive ending.

    >>> bare("Ukraine’s"), bare("Hollandes")
    ('Ukraine', 'Hollandes')
    """
    for ending in _POSSESSIVES:
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


def says_country(word: str) -> bool:
    """True if `word`, alone, says a country.

    >>> says_country("Warsaw"), says_country("Ukrainian"), says_country("Korea")
    (True, True, False)
    """
    return any(not entry.rest for entry in _entries().get(word, ()))


def _in_longer_name(words: tuple[Word, ...], text: str, index: int, end: int) -> bool:
    """True if the word stands beside another one with a capital: "Michael Jordan", "Chad Smith"."""
    before = words[index - 1] if index else None
    if before and text[before.end : words[index].start] == " " and before.text[0].isupper():
        return bare(before.text) not in _entries()
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() and not text[end + 1 :].startswith("I ")


def countries_near(document: Document, span: Span, reach: Reach = "paragraph") -> dict[str, str]:
    """Codes of the countries named near `span`, each with the word that names it, the nearest first.

    The sentence comes first, then the paragraph, then the whole text, as far as `reach` allows. Words inside `span` do
    not count.

    >>> document = Document("Talks in Minsk went on. Igor Bondar, the Ukrainian envoy, left.")
    >>> countries_near(document, Span(24, 28))
    {'UA': 'Ukrainian', 'BY': 'Minsk'}
    """
    found: dict[str, str] = {}
    index = country_words(document)
    if not index:
        return found
    areas = [document.sentence_at(span.start)]
    if reach != "sentence":
        areas.append(document.paragraph_at(span.start).span)
    middle = bisect_left(index, span.start, key=lambda word: word.start)
    for area in areas:
        first = bisect_left(index, area.start, middle - min(middle, _MOST_NEAR), middle, key=lambda word: word.start)
        last = bisect_left(index, area.end, middle, min(len(index), middle + _MOST_NEAR), key=lambda word: word.start)
        for word in sorted(index[first:last], key=lambda word: abs(word.start - span.start)):
            _add(found, word, span, document)
    if reach == "document":
        for words in document.view(_first_words).values():
            for word in words:
                _add(found, word, span, document)
    return found


def _add(found: dict[str, str], word: CountryWord, span: Span, document: Document) -> None:
    if not span.overlaps(Span(word.start, word.end)):
        for code in word.codes:
            found.setdefault(code, word.of(document.text))


def _first_words(document: Document) -> dict[tuple[str, ...], list[CountryWord]]:
    """The first two words that say each country: two, as one may be the very word asked about."""
    found: dict[tuple[str, ...], list[CountryWord]] = {}
    for word in country_words(document):
        words = found.setdefault(word.codes, [])
        if len(words) < 2:
            words.append(word)
    return found


def forms_of(document: Document, country: str) -> frozenset[str]:
    """The different words of the text that say `country`.

    >>> sorted(forms_of(Document("Kyiv thanked the Ukrainian crews. Kyiv paid."), "UA"))
    ['Kyiv', 'Ukrainian']
    """
    return document.view(_forms).get(country, frozenset())


def _forms(document: Document) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word in country_words(document):
        for code in word.codes:
            found.setdefault(code, set()).add(word.of(document.text))
    return {code: frozenset(forms) for code, forms in found.items()}


def nationality_of(document: Document, span: Span) -> tuple[str, str] | None:
    """The country whose citizen the person named at `span` is said to be, and the words that say so; None if unsaid.

    `span` may be the given name, the surname or both. Only what directly concerns the name counts: "Ukraine’s Interior
    Minister NAME", "the Belarusian opposition leader NAME", "NAME, a Russian journalist", "NAME, mayor of Kharkiv",
    "the governor of Belgorod, NAME", "NAME of Ukraine".

    >>> document = Document("Kharkiv’s mayor met Oleg Bondar, a Russian journalist from Perm.")
    >>> nationality_of(document, Span(20, 24))
    ('RU', 'a Russian journalist')
    """
    index = country_words(document)
    if not index:
        return None
    sentence = document.sentence_at(span.start)
    first, last = _name_at(document, span, sentence)
    found = _said_before(document, first, sentence) or _said_after(document, last, sentence)
    if found is None:
        return None
    word, said = found
    codes = word.codes
    if len(codes) > 1:
        others = {code for other in index for code in other.codes if len(other.codes) == 1}
        codes = tuple(code for code in codes if code in others)
    return (codes[0], said.of(document.text)) if len(codes) == 1 else None


@cache
def _roles() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in rows("roles", "names")}


def role_of(word: str) -> str:
    """What `word` is between a country and a name: "person", "abroad", "modifier" or "".

    >>> role_of("mayor"), role_of("Interior"), role_of("critic"), role_of("table")
    ('person', 'modifier', 'abroad', '')
    """
    lowered = bare(word).lower()
    kind = _roles().get(lowered, "")
    if not kind and lowered.endswith("s"):
        kind = _roles().get(lowered[:-1], "")
    return kind


def _country_at(document: Document, word: Word) -> CountryWord | None:
    index = country_words(document)
    place = bisect_left(index, word.start + 1, key=lambda found: found.start) - 1
    return index[place] if place >= 0 and word.start < index[place].end else None


def _name_at(document: Document, span: Span, sentence: Span) -> tuple[int, int]:
    """Indices of the first and last word of the whole name around `span`."""
    words, text = document.words, document.text
    first = document.first_word_at(span.start)
    last = max(first, document.first_word_at(max(span.start, span.end - 1)))
    first, last = min(first, len(words) - 1), min(last, len(words) - 1)

    def goes_on(before: Word, after: Word, added: Word) -> bool:
        if not _joined(text, before, after) or before.text != bare(before.text):
            return False
        if not added.text[0].isupper():  # Min-su
            return added is after and text[before.end] in "-‑" and text[after.end : after.end + 1] not in ("-", "‑")
        return not role_of(added.text) and _country_at(document, added) is None

    for _ in range(_NAME_WORDS):
        if not first or words[first - 1].start < sentence.start:
            break
        if not goes_on(words[first - 1], words[first], words[first - 1]):
            break
        first -= 1
    for _ in range(_NAME_WORDS):
        if last + 1 >= len(words) or words[last + 1].end > sentence.end:
            break
        if not goes_on(words[last], words[last + 1], words[last + 1]):
            break
        last += 1
    return first, last


def _joined(text: str, before: Word, after: Word) -> bool:
    gap = text[before.end : after.start]
    return gap in (" ", "\u00a0", "-", "‑") or (gap == ". " and len(before.text) == 1)


def _said_before(document: Document, first: int, sentence: Span) -> tuple[CountryWord, Span] | None:
    """What stands before the name: offices back to a country, or an office "of" a country."""
    words, text = document.words, document.text
    position = first - 1
    if position < 0 or words[position].start < sentence.start:
        return None
    gap = text[words[position].end : words[first].start]
    comma = gap == ", "
    if not comma and gap not in _GAPS:
        return None
    person, abroad = False, False
    while position >= 0 and words[position].start >= sentence.start and first - position <= _REACH_WORDS:
        word = words[position]
        if position + 1 < first and text[word.end : words[position + 1].start] not in _GAPS:
            return None
        country = _country_at(document, word)
        role = role_of(word.text)
        if country:
            return _judge_before(document, country, (position, first), sentence, (person, abroad, comma))
        if role == "abroad":
            person = abroad = True
        elif role == "person":
            person = True
        elif role != "modifier" and word.text.lower() not in _LINKS and not word.text.isdigit():
            return None
        position -= 1
    return None


def _judge_before(
    document: Document,
    country: CountryWord,
    place: tuple[int, int],
    sentence: Span,
    seen: tuple[bool, bool, bool],
) -> tuple[CountryWord, Span] | None:
    """Whether a country that ends at word `place[0]` concerns the name at word `place[1]`.

    `seen` says whether a person's office stands between, whether that office may serve abroad, and whether a comma
    comes before the name.
    """
    words, text = document.words, document.text
    position, first = place
    person, abroad, comma = seen
    possessive = words[position].text != bare(words[position].text)
    end = words[first - 1].end
    if person:
        if abroad and not possessive and country.kind != "demonym":
            return None  # a Russia expert, a Moscow correspondent
        between = {word.text.lower() for word in words[position + 1 : first]}
        return None if between & {"to", "in", "on"} else (country, Span(country.start, end))
    head = _head_before(document, country, sentence)
    if head is not None:
        return country, Span(head, end)
    if comma or position != first - 1 or text[words[position].end : words[first].start] != " ":
        return None
    if (possessive and country.kind == "name") or country.kind == "demonym":
        return country, Span(country.start, end)
    return None


def _head_before(document: Document, country: CountryWord, sentence: Span) -> int | None:
    """Start of an office that the country belongs to: "the governor of Belgorod", "a lawmaker from Lviv"."""
    words, text = document.words, document.text
    position = document.first_word_at(country.start) - 1
    of = False
    for _ in range(_REACH_WORDS):
        if position < 0 or words[position].start < sentence.start:
            return None
        word = words[position]
        if text[word.end : words[position + 1].start] not in _GAPS:
            return None
        lowered = word.text.lower()
        role = role_of(word.text)
        if lowered in ("of", "for", "from"):
            of = True
        elif of and role == "person":
            return word.start
        elif role == "abroad" or (role != "modifier" and lowered != "the"):
            return None
        position -= 1
    return None


def _said_after(document: Document, last: int, sentence: Span) -> tuple[CountryWord, Span] | None:
    """What stands behind the name: ", a Russian journalist", ", mayor of Kharkiv", " of Ukraine", " (Ukraine)"."""
    words, text = document.words, document.text
    position = last + 1
    if position >= len(words) or words[position].end > sentence.end or words[last].text.endswith(("’s", "'s")):
        return None
    gap = text[words[last].end : words[position].start]
    start = words[position].start
    if gap in (" ", " ("):
        if gap == " " and words[position].text.lower() not in ("of", "from"):
            return None
        position += gap == " "
        country = _country_at(document, words[position]) if position < len(words) else None
        if country and country.kind in ("name", "place", "capital") and _ends(text, country.end):
            return country, Span(start, country.end)
        return None
    if gap not in (", ", ", (", " – ", " — "):
        return None
    person = abroad = of = False
    country = None
    while position < len(words) and words[position].end <= sentence.end and position - last <= _REACH_WORDS:
        word = words[position]
        if position > last + 1 and text[words[position - 1].end : word.start] not in _GAPS:
            break
        lowered = word.text.lower()
        role = role_of(word.text)
        here = _country_at(document, word)
        if here and country is None:
            if person and not of:
                break
            if of and abroad and here.kind != "demonym":
                break
            country = here
            if of and here.kind != "demonym":
                return country, Span(start, country.end)
        elif here:
            pass
        elif role:
            person = person or role != "modifier"
            abroad = abroad or role == "abroad"
            if country and person:
                return None if abroad and country.kind != "demonym" else (country, Span(start, word.end))
        elif lowered in _OF and person:
            if lowered in ("in", "on", "at"):
                break
            of = True
        elif lowered not in _ARTICLES and lowered not in ("and", "ex"):
            break
        position += 1
    if country and (of or country.kind == "demonym") and (of or _ends(text, country.end)):
        return country, Span(start, country.end)
    return None


def _ends(text: str, end: int) -> bool:
    return text[end : end + 1] in ("", ",", ".", ";", ")", ":", "\n") or text[end : end + 1] == " "
