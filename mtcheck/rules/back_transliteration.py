"""Names of the West and of East Asia that came back from Cyrillic: Ilon Mask, Uilyam, Gonkong, Si Tszinpin.

What it finds
-------------
Names that were written in Cyrillic by their sound and then put into Latin letter by letter: Dzho Bayden for Joe
Biden, Vashington for Washington, Khyuston for Houston, or, by way of Serbian, Džonson for Johnson. Chinese, Japanese
and Korean names likewise: Si Tszinpin for Xi Jinping, Sindzo Abe for Shinzo Abe, Pkhenyan for Pyongyang. So also
Chinese names in the dress of other Western languages: Mao Tsé-toung, Schi Dschinping.

Why machine translation does it
-------------------------------
Russian, Ukrainian, Bulgarian or Serbian write Elon Musk as Илон Маск. A system that does not know the man romanizes
him like any Ivanov. For Chinese, Japanese and Korean they have systems of their own (Palladius, Polivanov, Kontsevich),
so the way back leads to spellings that no map or newspaper has.

When it is right to keep
------------------------
People of the former Soviet Union and the Balkans bear such names: Dzhon, Dzhamal, Artur, Eduard, Robert. A form that is
an English word, a name of somebody else or an accepted spelling (Tramp, Mask, Meri, Marks) counts only in a whole name
or beside words that make it sure. Chiang Kai-shek, Sun Yat-sen and names of Taiwan keep their spelling.

Sources
-------
western_cyrillic.tsv and eastern_cyrillic.tsv hold the names in Cyrillic; the romanizations are made from them. The
syllables of palladius.tsv, polivanov.tsv and kontsevich.tsv read names that no table has, where the text names the
country.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.lexicons import is_known
from mtcheck.names.cyrillic import romanizations
from mtcheck.names.triggers import has_trigger
from mtcheck.rules import Example, Rule
from mtcheck.rules._countries import countries
from mtcheck.settings import Settings
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_POSSESSIVES = ("'s", "’s", "ʼs")
_APOSTROPHES = str.maketrans("", "", "'’ʼ`")
_GAPS = (" ", "-", "‑", "\N{NO-BREAK SPACE}")
_LONGEST = 5
# Letter groups that only a romanization of a foreign sound makes.
_ALIEN = re.compile(
    r"dzh|chzh|tsz|[pt]kh|chkh|khy|^kh[aeouyi]\w{3}|^ui[lnt]|^u(?:ol|or|ot)|^u[ae](?:yn|yt|ll|yl)|^eyz|eynsht|"
    r"^dz(?:o|ej|ef|er|ul)\w{2}|^dj\w{4}|^mak[dkgm]|ksfor|^nyu|^sheks|^klinton|^holivu|yuar|^vilij|^carls$|^gaaga|nkoln"
)
_LONG = re.compile(r"(o)[hu](?![aeiou])|(?<=u)u|(?<=o)o")
_SLAVIC = re.compile(
    r"(?:ov|ev|yov|in|yn|ova|eva|ina|yna|sk[iy]|skiy|skaya|ska|enko|uk|yuk|chuk|yan|ian|dze|shvili|ić|ic|ich|vych|vich|"
    r"yev|yeva|iev|ieva|oglu|zade|bek|bay|bayev|ua|ia|ava|iya|ets|iuk|lo|ko|ski)$"
)
_TITLES = frozenset(
    """president premier minister chancellor secretary senator governor congressman ambassador general prince princess
    king queen lord sir mr mrs ms leader spokesman spokeswoman pm presidents chief commissioner justice
    dr professor prof actor actress singer director founder billionaire""".split()
)
_MARKS = {
    "zh": re.compile(r"tsz|chzh|khu|syu"),
    "ja": re.compile(r"dz|kh[aieo]|[st]y[aou]|tsz"),
    "ko": re.compile(r"chkh|pkh|tkh|chzh|kh[aeyiuo]|dzh"),
}
_KNOWN = re.compile(r"tsz|chzh|kh[aeou]|syu|tsya|yuy")  # enough where a table knows the name
_SYSTEM = {"zh": "Palladius", "ja": "Polivanov", "ko": "Kontsevich"}


class Name(NamedTuple):
    """A name of the tables: its English, the bare lower-case words of it, what it names, and the language it is of."""

    english: str
    words: tuple[str, ...]
    kind: str
    language: str
    cyrillic: str


_TABLE = "back-transliteration"


class Index(NamedTuple):
    """Cyrillic words by their romanizations, and by the English words they stand for; names by Cyrillic words."""

    forms: Mapping[str, set[str]]
    english: Mapping[str, set[str]]
    names: Mapping[tuple[str, ...], list[Name]]


class Hit(NamedTuple):
    """A name found at words `first` to `last`."""

    first: int
    last: int
    name: Name
    confidence: float


def _bare(word: str) -> str:
    """The word in lower case without possessive, apostrophes and diacritics.

    >>> _bare("Džonson’s"), _bare("Uil'yam")
    ('dzonson', 'uilyam')
    """
    if word.endswith(_POSSESSIVES):
        word = word[:-2]
    word = word.lower().translate(_APOSTROPHES)
    if word.isascii():
        return word
    word = word.replace("đ", "dj").replace("ł", "l").replace("ø", "o").replace("ı", "i")
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _split(name: str) -> tuple[str, ...]:
    return tuple(name.lower().replace("-", " ").split())


@cache
def _index() -> Index:
    forms: dict[str, set[str]] = defaultdict(set)
    right: dict[str, set[str]] = defaultdict(set)
    names: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    tokens: set[str] = set()
    for row in (*rows("western_cyrillic", "names"), *rows("eastern_cyrillic", "names")):
        english, language, kinds = row["english"], row.get("language", ""), row["kind"].split(";")
        words = tuple(map(_bare, _split(english)))
        for cyrillic in row["cyrillic"].split(";"):
            key = _split(cyrillic)
            tokens.update(key)
            for name, form in _named(Name(english, words, "", language, cyrillic), key, kinds):
                names[form].append(name)
            if len(key) == len(words):
                for word, token in zip(words, key, strict=True):
                    right[word].add(token)
        for serbian in filter(None, row.get("serbian", "").split(";")):
            key = tuple(map(_bare, _split(serbian)))
            for name, form in _named(Name(english, words, "", language, serbian), key, kinds):
                names[form].append(name)
            for word in key:
                forms[word].add(word)
    ordered = sorted(tokens)
    for token, spellings in zip(ordered, romanizations(ordered), strict=True):
        for spelling in spellings:
            forms[spelling].add(token)
    return Index(forms, right, names)


def _named(name: Name, key: tuple[str, ...], kinds: list[str]) -> Iterator[tuple[Name, tuple[str, ...]]]:
    """The name as each kind of thing that it names, with the words to know it by; of a person, the surname too."""
    for kind in kinds:
        yield name._replace(kind=kind), key
    if "person" not in kinds or len(key) < 2:
        return
    if name.language == "ja":
        yield name._replace(kind="person", words=name.words[::-1]), key[::-1]
    if name.language != "ko" and len(key) == len(name.words):
        at = 0 if name.language == "zh" else -1
        surname = name.english.split()[at]
        yield Name(surname, (name.words[at],), "last", name.language, name.cyrillic.split()[at]), (key[at],)


@cache
def _contexts() -> dict[str, tuple[str, frozenset[str]]]:
    return {row["form"]: (row["english"], frozenset(row["beside"].split())) for row in rows("back_forms", "names")}


@cache
def _dressed() -> dict[str, str]:
    """Names in the dress of other languages, and whole names of one person that no romanization gives."""
    given = [*rows("chinese_dress", "names"), *(row for row in rows("back_forms", "names") if " " in row["form"])]
    return {" ".join(_split(row["form"])): row["english"] for row in given}


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per name that came back; a whole name makes its surname sure in the rest of the text."""
    bare = [_bare(word.text) if _in_name(document, i) else "" for i, word in enumerate(document.words)]
    hits = _listed(document, bare) if has_trigger(_TABLE, set(bare)) else []
    taken = {i for hit in hits for i in range(hit.first, hit.last + 1)}
    hits += _unknown(document, bare, taken)
    for hit in sorted(hits):
        yield _match(document, hit)


def _listed(document: Document, bare: list[str]) -> list[Hit]:
    index = _index()
    full = list(_full_names(document, bare))
    surnames = {hit.name.words[0 if hit.name.language == "zh" else -1] for hit in full if hit.name.kind == "person"}
    taken = {i for hit in full for i in range(hit.first, hit.last + 1)}
    hits = list(full)
    for i, form in enumerate(bare):
        if form in index.forms and i not in taken and (hit := _single(document, bare, i, surnames)):
            hits.append(hit)
            taken.add(i)
    return hits


def triggers() -> set[str]:
    """The folded words that only a name come back can have, and the longest of each name in other dress."""
    odd = {word for word in _index().forms if word not in _index().english and (len(word) > 3 or not is_known(word))}
    return odd | {max(map(_bare, _split(form)), key=len) for form in _dressed()}


def _in_name(document: Document, i: int) -> bool:
    """True for a word with a capital, or one that a hyphen joins to such a word: Uoll-strit."""
    words = document.words
    if words[i].text[0].isupper():
        return True
    return bool(i) and words[i - 1].text[0].isupper() and document.text[words[i - 1].end : words[i].start] == "-"


def _match(document: Document, hit: Hit) -> Match:
    first, last = document.words[hit.first], document.words[hit.last]
    end = last.end - (2 if last.text.endswith(_POSSESSIVES) else 0)
    span = Span(first.start, end)
    written = span.of(document.text)
    english = hit.name.english.upper() if written.isupper() and len(written) > 1 else hit.name.english
    if not english:
        message = f"“{written}” is no English spelling of a name: it was romanized from Cyrillic."
    elif hit.name.cyrillic:
        message = f"“{written}” is {english} come back from “{hit.name.cyrillic}”."
    else:
        message = f"“{written}” is how other languages write {english}."
    evidence = Evidence("route", hit.name.cyrillic or "spelling of another language")
    return Match(span, message, (english,) if english else (), hit.confidence, (evidence,))


def _joined(document: Document, i: int) -> bool:
    """True if word `i` and the next one can be parts of one name."""
    gap = document.text[document.words[i].end : document.words[i + 1].start]
    return gap in _GAPS or (gap in {". ", "."} and len(document.words[i].text) == 1)


def _full_names(document: Document, bare: list[str]) -> Iterator[Hit]:
    """Names of two words or more that the tables hold, and given names beside surnames."""
    index, dressed = _index(), _dressed()
    words = document.words
    i = 0
    while i < len(words):
        if not bare[i]:
            i += 1
            continue
        stop = i + 1
        while stop < len(words) and stop - i < _LONGEST and _joined(document, stop - 1):
            stop += 1
        best = None
        if bare[i] in index.forms or bare[i] in index.english:
            for end in range(stop, i + 1, -1):
                if bare[end - 1] and (best := _whole(document, bare, i, end)):
                    break
        if best is None and stop > i + 1:
            for end in range(stop, i + 1, -1):
                english = dressed.get(" ".join(_bare_keep(word.text) for word in words[i:end]))
                if english:
                    best = Hit(i, end - 1, Name(english, (), "dress", "zh", ""), 0.9)
                    break
        if best:
            yield best
            i = best.last + 1
        else:
            i += 1


def _bare_keep(word: str) -> str:
    """The word in lower case without possessive; its diacritics and apostrophes stay."""
    return (word[:-2] if word.endswith(_POSSESSIVES) else word).lower().replace("’", "'").replace("ʼ", "'")


def _whole(document: Document, bare: list[str], start: int, end: int) -> Hit | None:
    """The name that words `start` to `end` are, if any of them is not as English writes it."""
    index = _index()
    spelled = [bare[i] or document.words[i].text.lower() for i in range(start, end)]
    none: set[str] = set()
    choices = [sorted(index.forms.get(form, none) | index.english.get(form, none)) for form in spelled]
    if not all(choices):
        return None
    for key in product(*choices):
        for name in index.names.get(key, ()):
            if _reads(name, key, spelled) and _telling(name, spelled) and _placed(document, name, spelled, start):
                return Hit(start, end - 1, name, 0.95)
    if end - start == 2:
        return _given_and_surname(spelled, choices, start)
    return None


def _reads(name: Name, key: tuple[str, ...], spelled: list[str]) -> bool:
    """True if each word is the English one of this name or a romanization, and one of them is not English."""
    if _as_written(name, spelled):
        return False
    right = name.words if len(name.words) == len(spelled) else ("",) * len(spelled)
    forms = _index().forms
    return all(s == r or token in forms.get(s, ()) for s, r, token in zip(spelled, right, key, strict=True))


def _as_written(name: Name, spelled: list[str]) -> bool:
    """True if English writes the name so, hyphens, spaces and the length of Japanese vowels aside."""
    written, right = "".join(spelled), "".join(name.words)
    return written == right or (name.language == "ja" and _LONG.sub(r"\1", written) == _LONG.sub(r"\1", right))


def _telling(name: Name, spelled: list[str]) -> bool:
    """False if the words may be somebody or something else."""
    wrong = [s for s, right in zip(spelled, name.words, strict=False) if s != right]
    if len(spelled) != len(name.words):
        wrong = spelled
    if name.kind in {"place", "organisation"}:
        return True
    return len(wrong) > 1 or not is_known(wrong[0].capitalize())


def _placed(document: Document, name: Name, spelled: list[str], start: int) -> bool:
    """False for short syllables ("Van I") that only the country of the person makes a name."""
    if name.language not in {"zh", "ko"} or len(spelled) > 2:
        return True
    if name.language == "zh" and any(_KNOWN.search(word) for word in spelled):
        return True
    return _near_country(document, name, start)


def _near_country(document: Document, name: Name, i: int) -> bool:
    return document.view(countries).in_paragraph(document, name.language, document.words[i].start)


def _given_and_surname(spelled: list[str], choices: list[list[str]], start: int) -> Hit | None:
    """Somebody unknown whose given name and surname both came back: Dzheyms Uilson."""
    index = _index()
    if any(is_known(word) or is_known(word.capitalize()) for word in spelled):
        return None
    if not any(_ALIEN.search(word) for word in spelled):
        return None
    if not all(word in index.forms for word in spelled):
        return None
    given = [n for token in choices[0] for n in index.names.get((token,), ()) if n.kind == "given"]
    surname = [n for token in choices[1] for n in index.names.get((token,), ()) if n.kind in {"surname", "last"}]
    if not given or not surname or given[0].words[0] == spelled[0] or surname[0].words[0] == spelled[1]:
        return None
    name = Name(
        f"{given[0].english} {surname[0].english}", (), "both", "", f"{given[0].cyrillic} {surname[0].cyrillic}"
    )
    return Hit(start, start + 1, name, 0.85)


def _single(document: Document, bare: list[str], i: int, surnames: set[str]) -> Hit | None:
    """A name of one word that the tables hold, where the word can be nothing else."""
    index, word, form = _index(), document.words[i], bare[i]
    names = [name for token in index.forms[form] for name in index.names.get((token,), ())]
    if not names or any(_as_written(name, [form]) for name in names):
        return None
    for name in names:
        if name.kind == "last" and name.words[0] in surnames and not _is_joined_name(document, bare, i):
            return Hit(i, i, name, 0.9)
    if form in _contexts():
        english, beside = _contexts()[form]
        near = not beside.isdisjoint(_sentence_words(document, word.start))
        return Hit(i, i, names[0]._replace(english=english), 0.85) if near else None
    if is_known(form) or is_known(form.capitalize()) or len(form) < 5:
        return None
    rank = {"place": 0, "organisation": 1, "last": 2, "surname": 3, "given": 4}
    name = min(names, key=lambda n: rank.get(n.kind, 5))
    if name.kind in {"place", "organisation"}:
        if not (_ALIEN.search(form) or (name.language and _KNOWN.search(form))) and (
            len(form) < 6 or (name.language in {"zh", "ko"} and not _near_country(document, name, i))
        ):
            return None
        return None if _is_joined_name(document, bare, i) else Hit(i, i, name, 0.9)
    if name.kind not in {"last", "surname", "given"} or _is_joined_name(document, bare, i):
        return None
    if name.language and not (_MARKS[name.language].search(form) or _KNOWN.search(form)):
        return None
    if _ALIEN.search(form):
        return Hit(i, i, name, 0.85 if name.kind == "given" else 0.9)
    before = document.words[i - 1].text.lower() if i and _joined(document, i - 1) else ""
    if name.kind == "last" and before in _TITLES and not _SLAVIC.search(form):
        return Hit(i, i, name, 0.85)
    return None


def _sentence_words(document: Document, offset: int) -> frozenset[str]:
    """The bare words of the sentence at `offset`, kept for the next one who asks."""
    kept: dict[Span, frozenset[str]] = document.view(_kept)
    sentence = document.sentence_at(offset)
    if sentence not in kept:
        kept[sentence] = frozenset(map(_bare, re.findall(r"\w+", sentence.of(document.text))))
    return kept[sentence]


def _kept(document: Document) -> dict[Span, frozenset[str]]:
    return {}


def _is_joined_name(document: Document, bare: list[str], i: int) -> bool:
    """True if a neighbour is a name that makes word `i` somebody's own: Dzheyms Petrov, Tramp Tower."""
    words = document.words
    for j, joint in ((i - 1, i - 1), (i + 1, i)):
        if 0 <= j < len(words) and bare[j] and _joined(document, joint):
            other = words[j].text
            if _bare(other) in _TITLES or (is_known(other.lower()) and j < i):
                continue
            if (bare[j] in _index().forms or bare[j] in _index().english) and not _SLAVIC.search(bare[j]):
                continue
            if is_known(other.lower()) and not is_known(other):
                continue
            return True
    return False


@cache
def _syllables(language: str) -> dict[str, str]:
    """Romanized Cyrillic syllables of a system and what English writes for them."""
    table, column = {"zh": ("palladius", "pinyin"), "ja": ("polivanov", "hepburn"), "ko": ("kontsevich", "korean")}[
        language
    ]
    # Latin loses the soft sign that tells -n from -ng: Lin and Chen are likelier than Ling and Cheng, Wang than Wan.
    given = sorted(rows(table, "names"), key=lambda row: row["cyrillic"].endswith(("ань", "янь", "ин", "эн", "юн")))
    result: dict[str, str] = {}
    for row, forms in zip(given, romanizations([row["cyrillic"] for row in given]), strict=True):
        for form in forms:
            result.setdefault(form, row[column].split(";")[0])
    return result


def _spelled_out(word: str, language: str) -> str | None:
    """The word in pinyin or Hepburn if it is made of syllables of that system.

    >>> _spelled_out("tszyuntao", "zh"), _spelled_out("dzyun", "ja"), _spelled_out("london", "zh")
    ('juntao', 'jun', None)
    """
    syllables = _syllables(language)
    best: list[str | None] = [""] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 8), end):
            before = best[start]
            if before is not None and word[start:end] in syllables:
                best[end] = before + syllables[word[start:end]]
                break
    return best[-1]


def _unknown(document: Document, bare: list[str], taken: set[int]) -> Iterator[Hit]:
    """Whole names in Palladius, Polivanov or Kontsevich that no table holds, where the sentence names the country."""
    words = document.words
    marked = {form for form in set(bare) if form and any(mark.search(form) for mark in _MARKS.values())}
    for i, form in enumerate(bare):
        if form not in marked or i in taken:
            continue
        first, last = i, i
        while first > i - 2 and first and bare[first - 1] and first - 1 not in taken and _joined(document, first - 1):
            first -= 1
        while (
            last < i + 2
            and last + 1 < len(words)
            and bare[last + 1]
            and last + 1 not in taken
            and _joined(document, last)
        ):
            last += 1
        for language, mark in _MARKS.items():
            if not mark.search(form) or not document.view(countries).in_sentence(document, language, words[i].start):
                continue
            start, stop = first, last
            read = {j: _spelled_out(bare[j], language) for j in range(first, last + 1)}
            while start < i and (read[start] is None or is_known(bare[start])):
                start += 1
            while stop > i and (read[stop] is None or is_known(bare[stop])):
                stop -= 1
            count = stop - start + 1
            spelled = [read[j] for j in range(start, stop + 1)]
            if not (2 <= count <= 3) or None in spelled or (language == "ko") != (count == 3):
                continue
            english = "" if language == "ko" else " ".join((part or "").capitalize() for part in spelled)
            yield Hit(start, stop, Name(english, (), "unknown", language, f"the {_SYSTEM[language]} system"), 0.7)
            taken.update(range(start, stop + 1))
            break


RULE = Rule(
    find=find,
    summary="A Western or East Asian name that came back from Cyrillic: Ilon Mask, Si Tszinpin.",
    category=Category.NAME,
    severity=Severity.CRITICAL,
    mqm="accuracy/mistranslation",
    status="stable",
    since="0.1.0",
    sources=("ru", "uk", "be", "bg", "sr", "mk"),
    examples=(
        Example("The rocket firm of [[Ilon Mask => Elon Musk]] sent more dishes."),
        Example("[[Dzho Bayden => Joe Biden]] spoke to [[Emmanyuel Makron => Emmanuel Macron]] on Monday."),
        Example("Talks in [[Vashington => Washington]] and [[Nyu-York => New York]] went on."),
        Example("Banks in [[Gonkong => Hong Kong]] fell, said [[Boris Dzhonson => Boris Johnson]]’s aide."),
        Example("The chair went to [[Khillari Klinton => Hillary Clinton]]; later [[Klinton => Clinton]] left."),
        Example("Premier [[Džo Bajden => Joe Biden]] and [[Dejvid Kameron => David Cameron]] met."),
        Example(
            "[[Si Tszinpin => Xi Jinping]] flew from [[Guanchzhou => Guangzhou]] and China’s [[Van I => Wang Yi]]."
        ),
        Example(
            "Before [[Fumio Kisida => Fumio Kishida]] came [[Sindzo Abe => Shinzo Abe]] of [[Khirosima => Hiroshima]]."
        ),
        Example("A rocket rose near [[Pkhenyan => Pyongyang]], and [[Kim Chen Yn => Kim Jong Un]] watched."),
        Example("The poems of [[Mao Tsé-toung => Mao Zedong]] are in print again."),
        Example("The Chechen rebel Dzhokhar Dudayev and his aide Dzhon Ivanov were named."),
        Example("Artur Petrov, Eduard Kim and Robert Dzhafarov sat with Emma Sargsyan."),
        Example("A tramp in a mask slept near the Meri bookshop; Mr Bush paid."),
        Example("Chiang Kai-shek and Sun Yat-sen are honoured in Taipei by Tsai Ing-wen."),
        Example("Karl Marx, Viktor Orbán and Ursula von der Leyen have streets or posts."),
        Example("Joe Biden, Donald Trump and Elon Musk were there, as was Dzhamal Khan."),
        Example("Xi Jinping met Fumio Kishida and Yoon Suk Yeol in Hiroshima."),
    ),
)
