"""Korean, Japanese and Vietnamese names read out in Mandarin: Jin Zhengen, Wen Zaiyin, Anbei Jinsan, Pingrang.

What it finds
-------------
People, places and companies of Korea, Japan and Vietnam in pinyin: Jin Zheng'en for Kim Jong Un, Antian Wenxiong for
Fumio Kishida, Ruan Fuzhong for Nguyen Phu Trong, Dongjing for Tokyo; joined, spaced or hyphenated, in either order, or
with only the surname put right (Kim Zhengen). Of people that no table knows, the finding has no suggestion: the
characters behind a reading are many.

Why machine translation does it
-------------------------------
Chinese news writes these names in characters, and the characters say nothing of how the bearer says his name. A system
that has not learnt 文在寅 as one name spells what a Chinese reader would say.

When it is right to keep
------------------------
Chinese people bear like names, and Chinese places and words sound alike (Henei, Sanxing). So most readings count only
where the country of the name stands near, and a name of nobody known only right after that nationality, in a sentence
without China. Historical texts name Kaifeng Dongjing.

Sources
-------
chinese_readings.tsv has the names with their characters, asian_surnames.tsv the surnames.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.lexicons import load
from mtcheck.names.triggers import has_trigger
from mtcheck.rules import Example, Rule
from mtcheck.rules._countries import countries
from mtcheck.settings import Settings
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_POSSESSIVES = ("'s", "’s", "ʼs")
_APOSTROPHES = str.maketrans("", "", "'’ʼ`‘")
_HYPHENS = ("-", "‑", "‐")
_GAPS = (" ", "\N{NO-BREAK SPACE}", *_HYPHENS)
_PEOPLE = {"ja": "Japanese", "ko": "Korean", "vi": "Vietnamese"}
_ADJECTIVES = {people: language for language, people in _PEOPLE.items()}
_NOUNS = {"Japan": "ja", "Korea": "ko", "Vietnam": "vi"}
_WORDS_BETWEEN = 6
# No noun of the phrase that the nationality belongs to: a plural, a verb, a preposition.
_ENDS_PHRASE = re.compile(
    r"^[a-z]+(?:[^s]s|ed)$|^(?:met|beat|told|saw|and|or|to|with|by|of|for|against|over|from|in|at|on|after|before|than)$"
)
# The initials and finals of Mandarin.
_SYLLABLE = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|a|o|e|i|u)"
    r"|(?:ang|ai|ao|ou|an|en|er|a|e|o)"
)
_ONLY_CHINESE = re.compile(r"zh|x|q|ian|iao|uan|iang|uang|uo(?!k)|ie|iu|ue|ui(?!$)|c[aeuio]")
_SHORT_SURNAMES = frozenset("菅林森原泽岸")


class Reading(NamedTuple):
    """A row of the table, with its syllables joined."""

    hanzi: str
    english: str
    language: str
    kind: str
    certain: bool
    syllables: tuple[str, ...]


class Surname(NamedTuple):
    """A surname as its people spell it."""

    english: str
    language: str


class Hit(NamedTuple):
    """What words `first` to `last` are."""

    first: int
    last: int
    english: str
    hanzi: str
    confidence: float


def _bare(word: str) -> str:
    """The word in lower case without possessive, apostrophes and diacritics.

    >>> _bare("Zheng'en’s"), _bare("Lü")
    ('zhengen', 'lu')
    """
    if word.endswith(_POSSESSIVES):
        word = word[:-2]
    word = word.lower().translate(_APOSTROPHES)
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


_TABLE = "chinese-reading"


@cache
def _readings() -> tuple[dict[str, tuple[Reading, ...]], frozenset[str]]:
    """Readings by their letters, and the words that can begin one."""
    found: dict[str, list[Reading]] = defaultdict(list)
    starts: set[str] = set()
    surnames = {row["key"]: row["english"] for row in rows("asian_surnames", "names")}
    for row in rows("chinese_readings", "names"):
        syllables = tuple(row["pinyin"].replace("ü", "u").split())
        reading = Reading(
            row["hanzi"], row["english"], row["language"], row["kind"], row["certain"] == "yes", syllables
        )
        orders = [syllables]
        if reading.kind == "person":
            at = _surname_length(reading)
            given, surname = syllables[at:], syllables[:at]
            if given:
                orders.append(given + surname)
                english = surnames.get(f"{reading.language}:{reading.hanzi[:at]}", "")
                if reading.language == "vi" and len(given) > 1 and given[0] == "shi":
                    orders.append(surname + given[1:])
                first_name = reading.english.removeprefix(f"{english} ").lower().replace("-", "").replace(" ", "")
                if reading.language == "ko" and english and first_name and surname not in {(english.lower(),), ("li",)}:
                    orders.append((*surname, first_name))
                if len(given) > 1 and english and " " not in english and english.lower() != "".join(surname):
                    orders += [(english.lower(), *given), (*given, english.lower())]
        for order in orders:
            key = "".join(order)
            if key != _bare(reading.english).replace(" ", "").replace("-", ""):
                found[key].append(reading)
                starts.update("".join(order[:n]) for n in range(1, len(order) + 1))
    return {key: tuple(dict.fromkeys(readings)) for key, readings in found.items()}, frozenset(starts)


def _surname_length(reading: Reading) -> int:
    if reading.language != "ja" or (reading.hanzi[0] in _SHORT_SURNAMES and len(reading.hanzi) < 4):
        return 1
    return 3 if reading.hanzi.startswith(("佐佐木", "长谷川", "五十岚", "小野寺", "中曾根", "萩生田", "三木谷")) else 2


@cache
def _surnames() -> dict[str, tuple[Surname, ...]]:
    found: dict[str, list[Surname]] = defaultdict(list)
    for row in rows("asian_surnames", "names"):
        found["".join(row["pinyin"].replace("ü", "u").split())].append(Surname(row["english"], row["language"]))
    return {key: tuple(surnames) for key, surnames in found.items()}


@cache
def _chinese_people() -> frozenset[str]:
    """Public figures of China, whom no nationality beside them makes Korean."""
    people = (row["english"] for row in rows("eastern_cyrillic", "names") if row["language"] == "zh")
    return frozenset(" ".join(map(_bare, name.split())) for name in people)


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per reading; a person named in full makes his surname sure in the rest of the text."""
    bare = [_bare(word.text) if _in_name(document, i) else "" for i, word in enumerate(document.words)]
    if not has_trigger(_TABLE, set(bare)):
        return
    candidates = list(_candidates(document, bare))
    signs = {reading.language for _, _, reading in candidates if reading.certain}
    hits = []
    later: dict[str, Reading] = {}
    for first, last, reading in candidates:
        confidence = _confidence(document, first, last, reading, signs)
        if confidence:
            hits.append(Hit(first, last, reading.english, reading.hanzi, confidence))
            if reading.kind == "person" and reading.language == "ja" and len(reading.syllables) > 2:
                later["".join(reading.syllables[: _surname_length(reading)])] = reading
    taken = {i for hit in hits for i in range(hit.first, hit.last + 1)}
    if later:
        hits += _later_surnames(bare, later, taken)
        taken = {i for hit in hits for i in range(hit.first, hit.last + 1)}
    hits += _unknown(document, bare, taken)
    for hit in sorted(hits):
        yield _match(document, hit)


def _match(document: Document, hit: Hit) -> Match:
    last = document.words[hit.last]
    end = last.end - (2 if last.text.endswith(_POSSESSIVES) else 0)
    span = Span(document.words[hit.first].start, end)
    written = span.of(document.text)
    if not hit.english:
        return Match(
            span,
            f"“{written}” is a {hit.hanzi} name read out in Chinese; find how its bearer spells it.",
            confidence=hit.confidence,
            evidence=(Evidence("route", f"pinyin reading beside a {hit.hanzi} nationality"),),
        )
    english = hit.english.upper() if written.isupper() else hit.english
    message = f"“{written}” is the Chinese reading of {hit.hanzi}, in English {english}."
    return Match(span, message, (english,), hit.confidence, (Evidence("route", f"pinyin of {hit.hanzi}"),))


def triggers() -> set[str]:
    """The folded words that a reading can have, but for words of English, beside which another one stands."""
    found = set(_surnames())
    for reading in {reading for readings in _readings()[0].values() for reading in readings}:
        parts = reading.syllables
        found |= {"".join(parts[i:j]) for i in range(len(parts)) for j in range(i + 1, len(parts) + 1)}
    return {word for word in found | set(_readings()[1]) if len(word) > 1 and word not in load("words")}


def _in_name(document: Document, i: int) -> bool:
    """True for a word with a capital, or one that a hyphen joins to such a word: Zheng-en."""
    words = document.words
    if words[i].text[0].isupper():
        return True
    return bool(i) and words[i - 1].text[0].isupper() and document.text[words[i - 1].end : words[i].start] in _HYPHENS


def _joined(document: Document, i: int) -> bool:
    """True if word `i` and the next one can be parts of one name."""
    return document.text[document.words[i].end : document.words[i + 1].start] in _GAPS


def _candidates(document: Document, bare: list[str]) -> Iterator[tuple[int, int, Reading]]:
    """The longest readings at each place."""
    readings, starts = _readings()
    i = 0
    while i < len(bare):
        if bare[i] not in starts:
            i += 1
            continue
        key, best = bare[i], None
        if key in readings:
            best = (i, i, readings[key])
        last = i
        while last + 1 < len(bare) and last - i < 5 and bare[last + 1] and _joined(document, last):
            last += 1
            key += bare[last]
            if key in readings:
                best = (i, last, readings[key])
        if best is None:
            i += 1
            continue
        for reading in best[2]:
            yield best[0], best[1], reading
        i = best[1] + 1


def _confidence(document: Document, first: int, last: int, reading: Reading, signs: set[str]) -> float:
    """How sure the reading is, by how near its country stands; 0 where it may be Chinese."""
    words, named, language = document.words, document.view(countries), reading.language
    start = words[first].start
    if _part_of_more(document, first, last):
        return 0.0
    if reading.certain and (reading.kind == "person" or first == last):
        return 0.95
    chinese = named.in_sentence(document, "zh", start)
    if reading.kind != "person" and (chinese or named.in_sentence(document, "old", start)):
        return 0.0
    if len(reading.hanzi) == 2 and reading.kind == "person" and (last == first or chinese):
        return 0.0
    if named.in_sentence(document, language, start):
        return 0.85
    if language in signs or named.in_paragraph(document, language, start):
        return 0.75
    after = words[last + 1].text if last + 1 < len(words) else ""
    if language == "vi" and reading.kind == "place" and after in {"Province", "Provincial"}:
        return 0.75
    return 0.7 if named.sentences[language] and not named.sentences["zh"] else 0.0


def _part_of_more(document: Document, first: int, last: int) -> bool:
    """True if the name goes on in pinyin: Jin Zhengen Hua, Dongjing Lu."""
    words = document.words
    after = words[last + 1].text if last + 1 < len(words) and _joined(document, last) else ""
    return after in {"Lu", "Road", "Xian", "County", "Township", "Street", "Jie", "Dadao", "Expressway", "Dynasty"}


def _later_surnames(bare: list[str], later: dict[str, Reading], taken: set[int]) -> Iterator[Hit]:
    for i, form in enumerate(bare):
        if form in later and i not in taken:
            reading = later[form]
            surname = reading.english.split()[-1]
            yield Hit(i, i, surname, reading.hanzi[: _surname_length(reading)], 0.85)


def _is_pinyin(word: str) -> bool:
    """True if the word is one to three syllables of pinyin.

    >>> _is_pinyin("zhengen"), _is_pinyin("jong"), _is_pinyin("kim")
    (True, False, False)
    """
    ends = {0}
    for _ in range(3):
        ends = {match for end in ends for match in _syllable_ends(word, end)} | {
            end for end in ends if end == len(word)
        }
    return len(word) in ends and word not in {"jong", "jung"}


def _syllable_ends(word: str, start: int) -> Iterator[int]:
    if start and word[start : start + 1] in {"a", "e", "o"} and word[start - 1] not in "ng":
        return
    for length in range(1, 7):
        if start + length <= len(word) and _SYLLABLE.fullmatch(word, start, start + length):
            yield start + length


def _unknown(document: Document, bare: list[str], taken: set[int]) -> Iterator[Hit]:
    """Full names in pinyin right after a nationality, or before one in apposition: Zheng Shixin, envoy of Vietnam."""
    words = document.words
    for i, word in enumerate(words):
        possessive = word.text.endswith(_POSSESSIVES)
        noun = _NOUNS.get(word.text[:-2] if possessive else word.text)
        language = _ADJECTIVES.get(word.text) or noun
        if language is None or document.view(countries).in_sentence(document, "zh", word.start):
            continue
        places: list[int] = []
        if not noun or possessive:
            places += _after(document, i)
        if not noun or (i and words[i - 1].text in {"of", "in", "for", "North", "South"}):
            places += _before(document, i)
        for first in places:
            last = _end_of_name(document, bare, first, language)
            if last and not taken.intersection(range(first, last + 1)):
                yield Hit(first, last, "", _PEOPLE[language], 0.6)
                taken.update(range(first, last + 1))
                break


def _after(document: Document, i: int) -> Iterator[int]:
    """Words after word `i`, as far as no mark parts them from it."""
    for j in range(i + 1, min(i + 1 + _WORDS_BETWEEN, len(document.words) - 1)):
        if not _joined(document, j - 1):
            return
        yield j
        if _ENDS_PHRASE.search(document.words[j].text):
            return


def _before(document: Document, i: int) -> Iterator[int]:
    """Words before word `i`, from the last comma on backwards: the name that its phrase explains."""
    words, commas = document.words, 0
    for j in range(i - 1, max(-1, i - 2 - _WORDS_BETWEEN), -1):
        gap = document.text[words[j].end : words[j + 1].start]
        if not commas and words[j + 1].text not in {"of", "for", "in", "to"} and _ENDS_PHRASE.search(words[j + 1].text):
            return
        commas += gap == ", "
        if (gap != ", " and gap not in _GAPS) or commas > 1:
            return
        if commas:
            yield j


def _end_of_name(document: Document, bare: list[str], first: int, language: str) -> int:
    """The last word of the name in pinyin that begins at word `first`, or 0."""
    words = document.words
    if not any(surname.language == language for surname in _surnames().get(bare[first], ())):
        return 0
    if not words[first].text[0].isupper() or _is_english(words[first].text):
        return 0
    if first and bare[first - 1] and _joined(document, first - 1) and _is_pinyin(bare[first - 1]):
        return 0
    last = first
    while last + 1 < len(words) and last - first < 2 and bare[last + 1] and _joined(document, last):
        if not _is_pinyin(bare[last + 1]) or _is_english(words[last + 1].text):
            break
        last += 1
    if " ".join(bare[first : last + 1]) in _chinese_people():
        return 0
    if last == first or not _ONLY_CHINESE.search("".join(bare[first : last + 1])):
        return 0
    if last + 1 < len(words) and _joined(document, last) and words[last + 1].text[0].isupper():
        return 0
    return last


def _is_english(word: str) -> bool:
    return word.lower() in load("words") and len(word) > 3


RULE = Rule(
    find=find,
    summary="A Korean, Japanese or Vietnamese name read out in Chinese: Jin Zhengen, Dongjing.",
    category=Category.NAME,
    severity=Severity.CRITICAL,
    mqm="accuracy/mistranslation",
    status="stable",
    since="0.1.0",
    sources=("zh",),
    examples=(
        Example(
            "State media said [[Jin Zheng'en => Kim Jong Un]] watched; [[Piao Geun-hye => Park Geun-hye]] did not."
        ),
        Example("The two met [[Wen Zaiyin => Moon Jae-in]] and [[Piao Jinhui => Park Geun-hye]]’s aides."),
        Example("Before him [[An Bei Jinsan => Shinzo Abe]] had led Japan; [[Anbei => Abe]] stepped down."),
        Example("[[Antian Wenxiong => Fumio Kishida]] and [[Yin Xiyue => Yoon Suk Yeol]] shook hands."),
        Example("Snow fell on [[Shouer => Seoul]] and [[Pingrang => Pyongyang]]."),
        Example("The Japanese team left [[Dongjing => Tokyo]] for home."),
        Example("[[Ruan Fuzhong => Nguyen Phu Trong]] led Vietnam from [[Henei => Hanoi]]."),
        Example("[[Kim Zhengen => Kim Jong Un]] sent his sister [[Jin Yu-zheng => Kim Yo Jong]]."),
        Example("South Korean Foreign Minister [[Zheng Guoxian]] arrived late."),
        Example("[[Zheng Xiaoxian]], first secretary of the Vietnamese embassy, laid a wreath."),
        Example("The Chinese envoy Xing Haiming spoke to Zhang Ming in Beijing."),
        Example("Kim Jong Un, Moon Jae-in and Shinzo Abe never met in Hanoi."),
        Example("Under the Song dynasty Dongjing had a million people."),
        Example("The paper Sanxing Daily and the Henei commandery are Chinese matters."),
        Example("Japanese officials met Zhang Xiaoming, and the Korean coach Li Qiang came too."),
        Example("Li Zaiming, a farmer near Chongqing, grows tea."),
        Example("The Japanese and Chinese foreign ministers, Taro Kono and Wang Yi, dined."),
        Example("Vietnamese premier Pham Minh Chinh received Tran Thanh Man."),
    ),
)
