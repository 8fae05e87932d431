"""Names from Arabic, Persian, Hebrew, Greek, Urdu and Turkish as other languages of Europe spell them, from tables.

No rule leads from such a form to the English one (Jamenei, Chomeini, Hizbulá, Varufakis), so the tables list them. What
English also writes (Khadafy, Hizbollah, Mohamed), and what people write themselves (Bouteflika, Omar), is not there.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from mtcheck.lexicons import is_known
from mtcheck.names.triggers import has_trigger
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span
from mtcheck.text.words import Word

_TABLE, _SMALL = "curated", "~"
_NATIVE = {"persian": "fa", "hebrew": "he", "greek": "el", "arabic": "ar", "urdu": "ur", "turkish": "tr"}
_WRITTEN = ("es", "fr", "de", "it", "pt", "pl", "nl")
_PARTS = frozenset({"given", "surname"})
_PEOPLE = _PARTS | {"person"}
_POSSESSIVES = ("'s", "’s", "ʼs")
_APOSTROPHES = str.maketrans("", "", "'’ʼ‘ʿʾ`")
_LETTERS = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "đ": "d", "ß": "ss"})
_GAPS = frozenset({" ", "\u00a0", "-", "‐", "‑", "–"})
_LONGEST = 80
_SPACES = frozenset({" ", "\u00a0"})
# The article and what stands for "son of", between a given name and a surname.
_PARTICLES = frozenset("al el as ar an at ad az ash asch asz bin ben ibn ha ol".split())
# A country beside it tells a guarded name from a namesake.
_COUNTRIES = {
    "ar": frozenset(
        """syria syrian syrians damascus aleppo iraq iraqi iraqis baghdad mosul lebanon lebanese beirut yemen yemeni
        yemenis sanaa egypt egyptian egyptians cairo libya libyan libyans tripoli benghazi sudan sudanese khartoum saudi
        riyadh qatar qatari doha emirates emirati dubai kuwait kuwaiti oman omani bahrain bahraini jordan jordanian
        palestinian palestinians gaza hamas hezbollah arab arabs algeria algerian tunisia tunisian morocco moroccan
        mauritania jihadist jihadists islamist islamists houthi houthis muslim muslims islam islamic""".split()
    ),
    "fa": frozenset(
        """iran iranian iranians tehran persian afghanistan afghan afghans kabul taliban kandahar herat shah ayatollah
        tajik islamic""".split()
    ),
    "he": frozenset(
        """israel israeli israelis jerusalem knesset haifa likud gaza palestinian palestinians jewish jews hebrew
        zionist kibbutz""".split()
    ),
    "el": frozenset("greece greek greeks athens cyprus cypriot cypriots syriza pasok thessaloniki nicosia".split()),
    "ur": frozenset(
        """pakistan pakistani pakistanis islamabad karachi lahore kashmir kashmiri india indian taliban peshawar
        afghan afghanistan punjab""".split()
    ),
    "tr": frozenset("turkey turkish turks ankara istanbul kurdish kurds kurdistan pkk ottoman".split()),
}


class CuratedName(NamedTuple):
    """A name in the spelling of another language, or several that make one person.

    `native_language` is the code of the language the name comes from, `written` of those that spell it as it stands;
    `kind` is person, given, surname, place, organisation or term, `gender` f, m or "".
    """

    span: Span
    english: str
    native: str
    native_language: str
    written: tuple[str, ...]
    kind: str
    gender: str
    confidence: float
    note: str


class _Entry(NamedTuple):
    english: str
    native: str
    language: str
    kind: str
    gender: str
    guarded: bool


class _Form(NamedTuple):
    """A foreign spelling: its words folded, and as they are spelt where the diacritics make the difference.

    `capital` forms need one; terms, and forms that the table lists small, stand in either case.
    """

    folded: tuple[str, ...]
    exact: tuple[str, ...]
    capital: bool
    written: tuple[str, ...]
    entry: _Entry


def _plain(word: str) -> str:
    """The word in lower case, without apostrophes, its diacritics composed; el is al."""
    word = word.lower()
    if not word.isascii() or "'" in word:
        word = unicodedata.normalize("NFC", word.translate(_APOSTROPHES))
    return "al" if word == "el" else word


@lru_cache(maxsize=4096)
def _strip(word: str) -> str:
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word.translate(_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _fold(word: str) -> str:
    return _strip(_plain(word))


def _split(name: str) -> list[str]:
    return [_plain(word) for word in name.replace("-", " ").split()]


@cache
def _forms() -> dict[str, dict[str, tuple[_Form, ...]]]:
    """The foreign spellings by their first word and their second one (or ""), folded; the longest first."""
    spellings: list[tuple[str, _Entry, list[str]]] = []
    english: set[tuple[str, ...]] = set()
    for table, language in _NATIVE.items():
        for row in rows(table, "names"):
            entry = _Entry(row["english"], row["native"], language, row["kind"], row["gender"], bool(row["guard"]))
            english.add(tuple(map(_strip, _split(entry.english))))
            codes_of: dict[str, list[str]] = {}
            for code in _WRITTEN:
                if row[code]:
                    for form in row[code].split("|"):
                        codes_of.setdefault(form, []).append(code)
            spellings += [(form, entry, codes) for form, codes in codes_of.items()]
    parts = {word for name in english for word in name}
    found: dict[tuple[str, ...], _Form] = {}
    # Where two names share a form, the one that needs no company goes first; lower case goes before capitals.
    for form, entry, codes in sorted(spellings, key=lambda s: (s[1].guarded, not s[0].islower())):
        plain = tuple(_split(form))
        folded = tuple(map(_strip, plain))
        exact = () if form.isascii() or not _needs_diacritics(folded, entry.guarded, english, parts) else plain
        capital = entry.kind != "term" and not form.islower()
        known = found.setdefault(exact or folded, _Form(folded, exact, capital, tuple(codes), entry))
        if known.entry is entry:
            written = tuple(code for code in _WRITTEN if code in known.written or code in codes)
            found[exact or folded] = known._replace(written=written)
    index: dict[str, dict[str, tuple[_Form, ...]]] = defaultdict(dict)
    for spelling in sorted(found.values(), key=lambda f: -len(f.folded)):
        first, second = (*spelling.folded, "")[:2]
        index[first][second] = (*index[first].get(second, ()), spelling)
    return dict(index)


def _needs_diacritics(folded: tuple[str, ...], guarded: bool, english: set[tuple[str, ...]], parts: set[str]) -> bool:
    """True if the form without its diacritics is English, or may well be something else (Orán, Rafá, Hasán)."""
    if folded in english or (guarded and len(folded) == 1):
        return True
    if len(folded) > 1:
        return all(word in parts or len(word) < 6 for word in folded)
    return len(folded[0]) < 6 or is_known(folded[0].capitalize())


@cache
def _accepted() -> dict[str, frozenset[str]]:
    """The names of people of one word as English writes them, by language; they vouch for a guarded one beside them."""
    return {
        language: frozenset(
            _fold(row["english"])
            for row in rows(table, "names")
            if row["kind"] in _PEOPLE and " " not in row["english"]
        )
        for table, language in _NATIVE.items()
    }


def triggers() -> Iterator[str]:
    """What spellings of the tables begin with, see `_openings`."""
    for first, by_second in _forms().items():
        for second, forms in by_second.items():
            for form in forms:
                if not form.capital:
                    yield _SMALL + first
                else:
                    yield f"{first} {second}" if second else first


def _openings(document: Document) -> Iterator[str]:
    """Every word, folded and marked, and where it has a capital, unmarked too and with the word after it."""
    words = document.words
    yield from (_SMALL + _fold(_bare(text)) for text in {word.text for word in words})
    for place, word in enumerate(words):
        # Names have a capital, if only after the article: "al-Dschasira".
        if word.text[0].isupper() or word.text in _PARTICLES:
            opening = _key(word)
            yield opening
            if place + 1 < len(words):
                yield f"{opening} {_key(words[place + 1])}"


class _Hit(NamedTuple):
    first: int
    last: int
    form: _Form


def find_curated(document: Document) -> Iterator[CuratedName]:
    """The names of `document` that stand in the spelling of another language, in order.

    >>> document = Document("Aides of Alí Jamenei met the yihadistas.")
    >>> [(name.span.of(document.text), name.english, name.written) for name in find_curated(document)]
    [('Alí Jamenei', 'Ali Khamenei', ('es',)), ('yihadistas', 'jihadists', ('es',))]
    """
    if not has_trigger(_TABLE, _openings(document)):
        return
    hits = tuple(_hits(document))
    at = {hit.first: hit for hit in hits}
    ending = {hit.last: hit for hit in hits}
    pending: CuratedName | None = None
    end = -1
    for hit in hits:
        name = _name(document, hit, at, ending)
        if name is None:
            continue
        if pending and _is_one_person(document, pending, name, end, hit.first):
            pending = _merged(document, pending, name)
        else:
            if pending:
                yield pending
            pending = name
        end = hit.last
    if pending:
        yield pending


def _hits(document: Document) -> Iterator[_Hit]:
    forms = _forms()
    words = document.words
    free = 0
    for index, word in enumerate(words):
        by_second = forms.get(_key(word))
        if by_second is None or index < free:
            continue
        second = _key(words[index + 1]) if index + 1 < len(words) else ""
        for form in (*by_second.get(second, ()), *by_second.get("", ())):
            last = index + len(form.folded) - 1
            if _stands_at(document, index, last, form):
                free = last + 1
                yield _Hit(index, last, form)
                break


def _bare(text: str) -> str:
    return text[:-2] if text.endswith(_POSSESSIVES) else text


def _key(word: Word) -> str:
    return _fold(_bare(word.text))


def _stands_at(document: Document, first: int, last: int, form: _Form) -> bool:
    words, text = document.words, document.text
    if last >= len(words):
        return False
    if form.capital and not words[last].text[0].isupper():
        return False
    for place in range(first + 1, last + 1):
        if text[words[place - 1].end : words[place].start] not in _GAPS:
            return False
        if _key(words[place]) != form.folded[place - first]:
            return False
    found = tuple(_plain(_bare(word.text)) for word in words[first : last + 1])
    return not form.exact or found == form.exact


def _name(document: Document, hit: _Hit, at: dict[int, _Hit], ending: dict[int, _Hit]) -> CuratedName | None:
    """The name at `hit`, or None where nothing vouches for a guarded one."""
    words, entry, form = document.words, hit.form.entry, hit.form
    span = Span(words[hit.first].start, words[hit.last].start + len(_bare(words[hit.last].text)))
    confidence = 0.75 if form.exact else 0.9
    note = f"the spelling of {' or '.join(form.written)} for {entry.native}"
    if entry.guarded:
        if _has_company(document, hit, at, ending):
            confidence, note = 0.9, f"{note}, beside another such name"
        elif entry.kind not in _PARTS and _names_country(document, span, entry.language):
            confidence, note = 0.7, f"{note}, in a sentence on its country"
        else:
            return None
    english = _cased(document, hit, span, entry)
    return CuratedName(
        span, english, entry.native, entry.language, form.written, entry.kind, entry.gender, confidence, note
    )


def _has_company(document: Document, hit: _Hit, at: dict[int, _Hit], ending: dict[int, _Hit]) -> bool:
    """True if the next name, past a particle, is spelt in the same language or is a known name of the same origin."""
    words = document.words
    for step, edge, table in ((1, hit.last, at), (-1, hit.first, ending)):
        place = edge + step
        while 0 <= place < len(words) and _joined(document, place, step):
            other = table.get(place)
            if other and other.form.entry.kind in _PEOPLE:
                if set(other.form.written) & set(hit.form.written):
                    return True
                break
            key = _key(words[place])
            if words[place].text[0].isupper() and key in _accepted()[hit.form.entry.language]:
                return True
            if key not in _PARTICLES or abs(place - edge) > 1:
                break
            place += step
    return False


def _joined(document: Document, place: int, step: int) -> bool:
    """True if the word at `place` follows (or precedes, with step -1) its neighbour after a space or hyphen."""
    words = document.words
    before, after = (place - 1, place) if step > 0 else (place, place + 1)
    return document.text[words[before].end : words[after].start] in _GAPS


def _names_country(document: Document, span: Span, language: str) -> bool:
    sentence = document.sentence_at(span.start)
    countries = _COUNTRIES[language]
    for word in document.words[document.first_word_at(sentence.start) :]:
        if word.start >= sentence.end:
            return False
        if _bare(word.text).lower() in countries:
            return True
    return False


def _cased(document: Document, hit: _Hit, span: Span, entry: _Entry) -> str:
    text = span.of(document.text)
    if len(text) > 1 and text.isupper():
        return entry.english.upper()
    if text[0].isupper() and entry.kind == "term" and entry.english[0].islower():
        starts = document.sentence_at(span.start).start >= span.start - 1
        words = document.words
        neighbours = [words[i].text for i in (hit.first - 1, hit.last + 1) if 0 <= i < len(words)]
        if starts or any(word[0].isupper() and len(word) > 1 for word in neighbours):
            return entry.english[0].upper() + entry.english[1:]
    if text[0].isupper() and entry.kind != "term" and document.sentence_at(span.start).start >= span.start - 1:
        return entry.english[0].upper() + entry.english[1:]
    return entry.english


def _is_one_person(document: Document, one: CuratedName, other: CuratedName, end: int, start: int) -> bool:
    """True if the two, of which the first ends with word `end` and the second starts with `start`, name one person."""
    if one.kind not in _PEOPLE or other.kind not in _PEOPLE or one.native_language != other.native_language:
        return False
    if other.span.end - one.span.start > _LONGEST:
        return False
    if start - end > 2 or (start - end == 2 and _key(document.words[end + 1]) not in _PARTICLES):
        return False
    between = document.text[one.span.end : other.span.start]
    return between in _GAPS or (start - end == 2 and between[0] in _SPACES and between[-1] in _GAPS)


def _merged(document: Document, one: CuratedName, other: CuratedName) -> CuratedName:
    between = document.text[one.span.end : other.span.start]
    return one._replace(
        span=Span(one.span.start, other.span.end),
        english=f"{one.english}{between}{other.english}",
        native=f"{one.native} {other.native}",
        written=tuple(code for code in one.written if code in other.written) or one.written,
        kind="person",
        gender=one.gender or other.gender,
        confidence=max(one.confidence, other.confidence),
    )
