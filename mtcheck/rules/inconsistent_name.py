"""One person or place spelt two ways in a text.

What it finds
-------------
Martínez and later Martinez, Prima and Artem Pryma, Sergei and Sergey Lavrov, Zelensky and Zelenskyy, Kiev beside Kyiv.
One spelling is kept: that of the house list, else the one that papers want today, else, in a text that keeps
diacritics, the one with them, else the more frequent one. The others are marked.

Why machine translation does it
-------------------------------
An engine writes each name anew in each sentence: once it copies what the source has, once it romanizes, once it
remembers the English form. What several agencies wrote differently the source page had united.

When it is right to keep
------------------------
Two people whose names are alike: John Clark and Mary Clarke. The rule wants a given name or surname in common, or
names so rare that they meet in one person only. Texts that speak of spellings, former names ("Kyiv, formerly Kiev"),
institutions that keep theirs (Dynamo Kiev), and places inside quotations stay.

Sources
-------
mtcheck/names/tables/variant_names.tsv has known spellings; mtcheck/names/similarity.py what romanizations differ in;
SCOWL and GeoNames (mtcheck/lexicons) tell rare names from common ones and from words.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache, partial
from itertools import pairwise
from typing import NamedTuple

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.lexicons import load
from mtcheck.names.kept import in_fixed_phrase, is_spelling_talk, sentence_around
from mtcheck.names.routes import is_foreign
from mtcheck.names.similarity import (
    Variant,
    accented,
    forms_of,
    given_name_of,
    name_key,
    one_letter_apart,
    other_sounds,
    plain,
    variants,
    variants_of_several_words,
    without_one_letter,
    words_before_names,
)
from mtcheck.rules import Example, Rule
from mtcheck.settings import Settings
from mtcheck.tables import rows
from mtcheck.text.capitals import CapitalisedRun
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_POSSESSIVES = ("'s", "’s", "ʼs", "'", "’")
_CONTRACTED = tuple(f"{mark}{ending}" for mark in "'’" for ending in ("t", "re", "ve", "ll", "d", "m"))
# Particles inside names; others, such as "of" and "the", part a name from what it stands in.
_INSIDE = frozenset("de del della di da dos du la van von der den al el bin bint ibn ben ter zu".split())
_HISTORY = re.compile(
    r"\b(?:1[0-8]\d\d|19[0-8]\d|century|colonial|ancient|medieval|empire|former name|old name|then)\b"
)
_OWN_LANGUAGE = regex.compile(r":|[^\p{Latin}\P{L}]")
# What stands between two spellings where the text speaks of both.
_ADJACENT = re.compile(
    r"[^\w.]*(?:(?:or|and|also|not|now|then|formerly|called|known|as|spelled|spelt|written|instead|of|the|in|is|was|than"
    r"|rather|from|old|new|to|for|became|meaning|[A-Z][a-z]+ian|[Ss]panish|English|French)[^\w.]+)*"
)
_NEAR = 40  # characters between two spellings that stand side by side: "Kyiv (Kiev)"
_REACH = 5  # words between a name and the one beside it: particles, initials
_RARE = 5  # letters of a name that may be recognised without its given name
_LONG = 7
_MOST_FORMS = 6
_MOST_RELATED = 20
_LOOSE = frozenset(("place", "organisation", "people", "thing"))


class Mention(NamedTuple):
    """One use of a name. `before` and `after` are the keys of the names beside it, such as the given name.

    Beside it may also stand a word that is hardly a name ("Toft"): it parts two people, but makes no two one, and has a
    "~" before its key. `alone` is True if no other capitalised word stands there but a title.
    """

    span: Span
    before: str = ""
    after: str = ""
    alone: bool = True

    @property
    def beside(self) -> frozenset[str]:
        """The names beside it that may show who is meant."""
        return frozenset(name for name in (self.before, self.after) if len(name) > 1 and name[0] != "~")

    @property
    def is_bare(self) -> bool:
        """True if no name stands beside it."""
        return not self.before and not self.after


class Spelling(NamedTuple):
    """One spelling of a name and its uses; `listed` is what the table says of it."""

    form: str
    mentions: tuple[Mention, ...]
    listed: Variant | None

    @property
    def befores(self) -> set[str]:
        return {mention.before for mention in self.mentions if mention.before}

    @property
    def afters(self) -> set[str]:
        return {mention.after for mention in self.mentions if mention.after}


class Link(NamedTuple):
    """Why two spellings are one name: the uses to change, and how sure that is."""

    mentions: tuple[Mention, ...]
    confidence: float
    why: str
    severity: Severity = Severity.MINOR
    typo: bool = False


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per use of a spelling that the text has another one for."""
    house = frozenset(word for name in settings.house_list for word in (name.form, *name.form.split()))
    marked: set[Span] = set()
    for spellings in _groups(document):
        shared = _shared(spellings)
        ranked = sorted(spellings, key=partial(_rank, document, house, shared))
        for place, spelling in enumerate(ranked):
            if spelling.form in house:
                continue
            for kept in ranked[:place]:
                link = _link(document, kept, spelling)
                if link is None:
                    continue
                for mention in link.mentions:
                    if mention.span not in marked:
                        marked.add(mention.span)
                        yield _match(document, mention, kept, link)
                break
    yield from _dropped_accents(document, marked)


def _match(document: Document, mention: Mention, kept: Spelling, link: Link) -> Match:
    found, times = mention.span.of(document.text), len(kept.mentions)
    often = f" ({times} times)" if times > 1 else ""
    return Match(
        mention.span,
        f"“{found}” is spelt “{kept.form}” elsewhere in this text{often}.",
        (kept.form,),
        confidence=link.confidence,
        evidence=(Evidence("consistency", link.why),),
        related=tuple(other.span for other in kept.mentions[:_MOST_RELATED]),
        severity=link.severity,
    )


# --- what the text has ------------------------------------------------------------------------------------------


def _groups(document: Document) -> Iterator[list[Spelling]]:
    """Spellings that may be of one name, found by keys; a group has two or more."""
    places: dict[str, list[tuple[CapitalisedRun, int]]] = defaultdict(list)
    for run in document.capitalised_runs:
        for index, word in enumerate(run.words):
            if (
                word.text[0].isupper()
                and len(word.text) > 2
                and not word.text.isupper()
                and not word.text.endswith(_CONTRACTED)
            ):
                places[_bare(word.text)].append((run, index))
    keys: dict[str, set[str]] = defaultdict(set)
    for form in places:
        keys[name_key(form)].add(form)
        for key in other_sounds(form):
            keys[key].add(form)
    several = _of_several_words(document)
    for form in several:
        keys[name_key(form)].add(form)
    for form, whole in _joined(document, places):
        keys[name_key(whole)].add(form)
        several.setdefault(form, _pairs(document, form, places))
    lowered: frozenset[str] | None = None
    for forms in keys.values():
        if len(forms) == 1:
            listed = variants().get(next(iter(forms)).lower())
            if listed is None or listed.kind != "place" or listed.standing == "preferred":
                continue
            lowered = lowered or _lower_words(document)
            spellings = _spellings(document, forms, places, several)
            spellings += _in_lower_case(document, listed, lowered)
        else:
            spellings = _spellings(document, forms, places, several)
        if len(spellings) > 1:
            yield spellings
    for pair in _typos(document, places):
        yield _spellings(document, pair, places, several)


def _spellings(
    document: Document,
    forms: Iterable[str],
    places: dict[str, list[tuple[CapitalisedRun, int]]],
    several: dict[str, tuple[Mention, ...]],
) -> list[Spelling]:
    """The forms with their uses; those that differ in case or in Unicode's ways to write a letter count as one."""
    united: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        united[unicodedata.normalize("NFC", form).lower().replace("’", "'")].append(form)
    if len(united) > _MOST_FORMS:  # no text spells a name in so many ways
        return []
    found = []
    for same in united.values():
        mentions = [mention for form in same for mention in several.get(form, ())]
        mentions += (_mention(document, run, index, index) for form in same for run, index in places.get(form, ()))
        if mentions:
            form = max(sorted(same), key=lambda form: len(places.get(form, ())))
            found.append(Spelling(form, tuple(sorted(mentions)), variants().get(form.lower())))
    return found


def _bare(word: str) -> str:
    for ending in _POSSESSIVES:
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


def _mention(document: Document, run: CapitalisedRun, first: int, last: int) -> Mention:
    words = run.words
    start = words[first].start
    span = Span(start, words[last].start + len(_bare(words[last].text)))
    before, titled = _before(run, first)
    after, followed = ("", False) if span.end < words[last].end else _after(run, last)
    return Mention(span, before, after, not (titled or followed))


def _before(run: CapitalisedRun, index: int) -> tuple[str, bool]:
    """The key of the name before word `index`, and whether any capitalised word stands there that is no title."""
    initial = ""
    for place in range(index - 1, max(-1, index - 1 - _REACH), -1):
        word = run.words[place].text
        if not word[0].isupper():
            if word not in _INSIDE:
                break
            continue
        if word.lower() in _INSIDE:
            continue
        opening = place == 0 and run.starts_sentence and _is_word(word) and word not in load("names")
        if word in words_before_names() or word.endswith(_POSSESSIVES):
            break
        if opening:
            return initial, True
        if len(word) == 1:
            initial = word.lower()
            continue
        return _key(word), True
    return initial, bool(initial)


def _after(run: CapitalisedRun, index: int) -> tuple[str, bool]:
    for word in run.words[index + 1 : index + 1 + _REACH]:
        text = _bare(word.text)
        if not text or (not text[0].isupper() and text not in _INSIDE):
            break
        if not text[0].isupper() or len(text) == 1 or text.lower() in _INSIDE:
            continue
        return _key(text) if text in load("names") or not _is_word(text) else "", True
    return "", False


def _key(word: str) -> str:
    return name_key(word) if word in load("names") or not _is_word(word) else f"~{name_key(word)}"


@lru_cache(maxsize=20_000)
def _is_word(name: str) -> bool:
    return name.lower() in load("words")


def _of_several_words(document: Document) -> dict[str, tuple[Mention, ...]]:
    """Known spellings of several words: Al Jazeera, al-Qaida."""
    words, text = document.words, document.text
    firsts = variants_of_several_words()
    found: dict[str, list[Mention]] = defaultdict(list)
    end = 0
    for index, word in enumerate(words):
        candidates = firsts.get(word.text.lower())
        if not candidates or word.start < end:
            continue
        for form in candidates:
            last = index + len(form) - 1
            if last >= len(words) or not words[last].text[0].isalpha():
                continue
            if any(_bare(words[index + i].text).lower() != part for i, part in enumerate(form)):
                continue
            span = Span(word.start, words[last].start + len(_bare(words[last].text)))
            surface = span.of(text)
            listed = variants().get(surface.lower())
            if listed and listed.kind != "given" and not surface.isupper() and not surface.islower():
                found[surface].append(Mention(span))
                end = span.end
                break
    return {form: tuple(mentions) for form, mentions in found.items()}


def _joined(document: Document, places: dict[str, list[tuple[CapitalisedRun, int]]]) -> Iterator[tuple[str, str]]:
    """Names written as two words that the text has as one, too: Abdul Aziz, with Abdulaziz."""
    whole = {plain(form): form for form in places if len(form) >= _LONG}
    seen = set()
    for run in document.capitalised_runs:
        for one, other in zip(run.words, run.words[1:], strict=False):
            if len(one.text) + len(other.text) < _LONG or not other.text[0].isupper():
                continue
            form = document.text[one.start : other.start + len(_bare(other.text))]
            if form in seen or form.isupper() or not form.replace(" ", "").replace("-", "").isalpha():
                continue
            seen.add(form)
            match = whole.get(plain(form))
            if match and not (_is_word(one.text) and _is_word(_bare(other.text))) and not _is_word(match):
                yield form, match


def _pairs(document: Document, form: str, places: dict[str, list[tuple[CapitalisedRun, int]]]) -> tuple[Mention, ...]:
    first = re.split(r"\W+", form)[0]
    found = []
    for run, index in places.get(_bare(first), ()):
        if index + 1 < len(run.words):
            mention = _mention(document, run, index, index + 1)
            if mention.span.of(document.text) == form:
                found.append(mention)
    return tuple(found)


def _lower_words(document: Document) -> frozenset[str]:
    return frozenset(word.text for word in document.words if word.text.islower())


def _in_lower_case(document: Document, listed: Variant, lowered: frozenset[str]) -> list[Spelling]:
    """The preferred spelling of a place, where the text has it in lower case: "the capital kyiv"."""
    found = []
    for form in forms_of(listed.group):
        variant = variants()[form.lower()]
        if variant.standing == "preferred" and {form.lower(), f"{form.lower()}’s", f"{form.lower()}'s"} & lowered:
            uses = (word for word in document.words if _bare(word.text) == form.lower())
            mentions = tuple(Mention(Span(word.start, word.start + len(form))) for word in uses)
            found.append(Spelling(form, mentions, variant))
    return found


def _typos(document: Document, places: dict[str, list[tuple[CapitalisedRun, int]]]) -> Iterator[tuple[str, str]]:
    """Long names that differ in one letter and follow the same name."""
    met: dict[tuple[str, str], str] = {}
    for form, uses in places.items():
        if len(form) < _LONG or _is_word(form) or len(form) > 30:
            continue
        befores = {_before(run, index)[0] for run, index in uses} - {""}
        for before in sorted(befores):
            if len(before) == 1 or before[0] == "~":
                continue
            for key in without_one_letter(plain(form)):
                other = met.setdefault((before, key), form)
                if other != form and name_key(other) != name_key(form) and one_letter_apart(plain(other), plain(form)):
                    if not (form in load("names") and other in load("names")):
                        yield other, form
                    break


# --- which one stays, and whether they are one ------------------------------------------------------------------


def _rank(document: Document, house: frozenset[str], shared: frozenset[str], spelling: Spelling) -> tuple[object, ...]:
    """Sorts the spelling to keep first; uses count that are of the person whom several spellings mean."""
    standing = spelling.listed.standing if spelling.listed else ""
    return (
        spelling.form not in house,
        ("preferred", "", "old").index(standing),
        _is_by_another_route(spelling.form),
        all(given_name_of().get(after) != spelling.form for after in spelling.afters & shared),
        not (_has_accent(spelling.form) and _keeps_accents(document, spelling.form)),
        not _is_phrase(spelling),
        -sum(not shared or mention.is_bare or not shared.isdisjoint(mention.beside) for mention in spelling.mentions),
        spelling.form not in load("names"),
        not (spelling.befores or spelling.afters),  # a full name is nearer to who wrote it than a headline's
        spelling.mentions[0],
    )


def _is_by_another_route(form: str) -> bool:
    """True for Zajarova, which is worse than Zakharova however often it stands; not for known names such as Scholz."""
    return not _has_accent(form) and form not in load("names") and is_foreign(form)


def _shared(spellings: Iterable[Spelling]) -> frozenset[str]:
    """The names that stand beside more than one of the spellings."""
    beside = Counter(name for spelling in spellings for name in {n for m in spelling.mentions for n in m.beside})
    return frozenset(name for name, count in beside.items() if count > 1)


def _is_phrase(spelling: Spelling) -> bool:
    """True for a name of two known words that the text has glued, too: Hancock Energy, with HancockEnergy."""
    parts = spelling.form.split()
    return len(parts) > 1 and not spelling.listed and any(_is_word(part) or part in load("names") for part in parts)


def _has_accent(form: str) -> bool:
    return not form.isascii() and plain(form) != form.lower().replace("’", "").replace("-", "")


def _accented_words(document: Document) -> frozenset[str]:
    return frozenset(
        plain(_bare(word.text))
        for run in document.capitalised_runs
        for word in run.words
        if not word.text.isascii() and _has_accent(_bare(word.text))
    )


def _keeps_accents(document: Document, form: str) -> bool:
    """True if names other than `form` keep theirs in this text."""
    return not document.view(_accented_words) <= {plain(form)}


def _link(document: Document, kept: Spelling, other: Spelling) -> Link | None:
    """The uses of `other` that are to be spelt as `kept`, if they are one name."""
    kinds = {spelling.listed.kind for spelling in (kept, other) if spelling.listed}
    kind = kinds.pop() if len(kinds) == 1 else ""
    known = bool(kept.listed and other.listed and kept.listed.group == other.listed.group)
    if known and kind in _LOOSE:
        link = _one_thing(kept, other, kind)
    else:
        link = _one_person(document, kept, other, known and kind == "person", kind)
    if link is None or _side_by_side(document, kept, other) or all(_in_gloss(document, m) for m in kept.mentions):
        return None
    accents_only = plain(kept.form) == plain(other.form)
    mentions = tuple(
        mention
        for mention in link.mentions
        if not _is_on_purpose(document, mention, other)
        and not _in_gloss(document, mention)
        and (not document.in_quotation(mention.span) or (accents_only and kind not in _LOOSE) or link.typo)
    )
    return link._replace(mentions=mentions) if mentions else None


def _one_thing(kept: Spelling, other: Spelling, kind: str) -> Link | None:
    mentions = other.mentions
    if kind == "place":
        mentions = tuple(mention for mention in mentions if mention.alone)
    return Link(mentions, 0.8, f"both are spellings of {kept.listed.group if kept.listed else kept.form}")


def _one_person(document: Document, kept: Spelling, other: Spelling, known: bool, kind: str) -> Link | None:
    accents_only = plain(kept.form) == plain(other.form)
    severity = Severity.MINOR if accents_only or known else Severity.MAJOR
    befores, afters, others = kept.befores, kept.afters, other.befores
    if accents_only:
        befores, others = _names_only(befores), _names_only(others)
    same = [
        mention
        for mention in other.mentions
        if not mention.beside.isdisjoint((befores & {mention.before}) | (afters & {mention.after}))
    ]
    bare = [mention for mention in other.mentions if mention.is_bare]
    if same:
        if len(same) + len(bare) == len(other.mentions):
            same += bare
        typo = name_key(kept.form) != name_key(other.form)
        return Link(tuple(sorted(same)), 0.9, "the same name stands beside both", severity, typo)
    if kind == "given" or (befores and others and not _initials_agree(befores, others)):
        return None
    if (afters and (other.afters or others)) or (befores and other.afters):
        return None
    if (afters or other.afters) and not accents_only:
        return None
    if not accents_only and any(_names_a_firm(document, mention) for mention in kept.mentions + other.mentions):
        return None
    if known or _is_rare(kept.form, other.form, accents_only):
        return Link(other.mentions, 0.8 if accents_only or known else 0.7, "no other name stands beside them", severity)
    return None


@cache
def _firms() -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("naming_nouns") if row["kind"] == "organisation")


def _names_a_firm(document: Document, mention: Mention) -> bool:
    """True in "the Tinkoff group": a firm keeps the spelling that its founder's name had once."""
    index = document.first_word_at(mention.span.end)
    return index < len(document.words) and document.words[index].text in _firms()


def _names_only(keys: set[str]) -> set[str]:
    return {key for key in keys if key[0] != "~"}


def _initials_agree(some: set[str], others: set[str]) -> bool:
    return any(one[0] == other[0] for one in some for other in others if len(one) == 1 or len(other) == 1)


def _is_rare(one: str, other: str, accents_only: bool) -> bool:
    """True if two people of such names are unlikely to meet in a text."""
    if _is_word(plain(one)) or _is_word(plain(other)):
        return False
    if accents_only:
        return True
    names = load("names")
    return min(len(one), len(other)) >= _RARE and not (one in names and other in names)


def _side_by_side(document: Document, kept: Spelling, other: Spelling) -> bool:
    """True if the two stand next to each other in a sentence, as in "Kyiv (Kiev)"."""
    spans = sorted((mention.span, spelling.form) for spelling in (kept, other) for mention in spelling.mentions)
    return any(
        one != two
        and after.start - before.end <= _NEAR
        and document.sentence_at(before.start).contains(after)
        and _ADJACENT.fullmatch(document.text, before.end, after.start)
        for (before, one), (after, two) in pairwise(spans)
    )


def _in_gloss(document: Document, mention: Mention) -> bool:
    """True in parentheses that give the name in its own language: (Arabic: زها حديد, Zahā Ḥadīd)."""
    before = document.text[sentence_around(document, mention.span).start : mention.span.start]
    bracket = before.rfind("(")
    return bracket > before.rfind(")") and _OWN_LANGUAGE.search(before, bracket) is not None


def _is_on_purpose(document: Document, mention: Mention, spelling: Spelling) -> bool:
    if is_spelling_talk(document, mention.span) or in_fixed_phrase(document, mention.span, spelling.form):
        return True
    sentence = sentence_around(document, mention.span).of(document.text)
    old = spelling.listed is not None and spelling.listed.standing == "old"
    return old and _HISTORY.search(sentence) is not None


# --- accents that a neighbour lost ------------------------------------------------------------------------------


def _dropped_accents(document: Document, marked: set[Span]) -> Iterator[Match]:
    """Names without their accent in a paragraph where another one lost its own, in a text that keeps them."""
    lost = [span for span in marked if span.of(document.text) in accented()]
    if not lost or len(document.view(_accented_words)) < 2:
        return
    names = accented()
    for paragraph in {document.paragraph_at(span.start).span for span in lost}:
        first = document.first_word_at(paragraph.start)
        for word in document.words[first:]:
            if word.start >= paragraph.end:
                break
            form = _bare(word.text)
            span = Span(word.start, word.start + len(form))
            if form in names and span not in marked:
                yield Match(
                    span,
                    f"“{form}” has lost its accent, which other names in this text keep: {names[form]}.",
                    (names[form],),
                    confidence=0.65,
                    evidence=(Evidence("consistency", "a name beside it lost the accent that it has elsewhere"),),
                    related=tuple(sorted(lost)),
                )


RULE = Rule(
    find=find,
    summary="One person or place spelt two ways in a text.",
    category=Category.CONSISTENCY,
    severity=Severity.MINOR,
    mqm="terminology/inconsistent-use-of-terminology",
    status="stable",
    since="0.1.0",
    examples=(
        Example("Artem Pryma finished eighth. [[Prima => Pryma]] had started twentieth."),
        Example("Foreign Minister Sergei Lavrov spoke. Sergei Lavrov met them. [[Sergey => Sergei]] Lavrov left."),
        Example("Volodymyr Zelenskyy spoke. Zelenskyy flew to Oslo. There [[Zelensky => Zelenskyy]] met the king."),
        Example("Shells fell near Kyiv at dawn. The mayor of [[Kiev => Kyiv]] said two people were hurt."),
        Example("Benjamin Netanyahu spoke. Netanyahu then left. “We won,” [[Netanyahou => Netanyahu]] said."),
        Example("Dmytro Kuleba came. Kuleba sat down. [[Kulebá => Kuleba]] rose."),
        Example("Muhammad Tantawi wrote it. Muhammad Tantawi read it. [[Mohammed => Muhammad]] Tantawi signed it."),
        Example("He plays for Guimarães. The club Guimarães has João Félix. [[Guimaraes => Guimarães]] lost."),
        Example("President Bashar al-Assad spoke. Assad left. Bashar Al [[Asad => Assad]] came back."),
        Example("Fighters of Hezbollah fired. Hezbollah denied it. Later [[Hizbullah => Hezbollah]] fired again."),
        Example("Reporters of Al Jazeera came. Al Jazeera said so. [[Al-Jazeera => Al Jazeera]] did not."),
        Example(
            "Pavlo Yatsenko met Ihor Kovalchenko. Ihor [[Kovalcheko => Kovalchenko]] left. Ihor Kovalchenko slept."
        ),
        Example("Darío Pérez sang. Later [[Dario => Darío]] danced with Ana Núñez."),
        Example(
            "[[Vladimir => Volodymyr]] Zelensky spoke on Monday. Volodymyr Zelensky and Vladimir Putin did not meet."
        ),
        Example("The Smirnoff company fell. Its founder was Pyotr Smirnov, and Smirnov was rich."),
        Example("John Clark met Mary Clarke. Later Clark left."),
        Example("Anna Petrov came with Boris Petroff."),
        Example("Dario Martínez met Darío Jaramillo."),
        Example("Kyiv (Kiev) is the capital. The city of Kyiv, formerly Kiev, is old."),
        Example("Dynamo Kiev lost in Kyiv. The Bombay Stock Exchange in Mumbai fell."),
        Example("Shells fell near Kyiv. “The Kiev regime did it, and Kiev knows,” he said."),
        Example("Ivan Petrov married Anna Petrova. The Petrovs live in Kyiv, among Kyivans."),
        Example("Iran and Iraq, Niger and Nigeria, Austria and Australia, Slovenia and Slovakia met."),
        Example("Philip Green met Phillip Brown. Philip laughed, Phillip did not."),
        Example("Stephen Reid and Steven Reed played. Stephen scored."),
        Example("Marine Le Pen and Marina Silva; Sara Smith and Sarah Jones."),
        Example("José Pérez called Jose Ferrer."),
        Example("Vitali Klitschko and his brother Wladimir Klitschko spoke. Vitali smiled."),
        Example("Vladimir Putin called Volodymyr Zelensky. Zelensky hung up on Putin."),
        Example("The name Zelenskyy is also spelled Zelensky. Zelenskyy came."),
        Example("In 1850 Bombay was a port of the East. Now Mumbai has many people."),
        Example("Mohammed Morsi met Muhammad Yunus. Mohammed Ali won."),
        Example("Hassan Rouhani met Hasan Ozer."),
        Example("Martinez won. Martinez is from Spain, and so is Gonzalez."),
        Example("The archive of Rubén Ibáñez is in Cádiz. [[Ibanez => Ibáñez]] and [[Nunez => Núñez]] were friends."),
    ),
)
