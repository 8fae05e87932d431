"""Names of places and people with a letter too many, too few or wrong: Kharkovk.

What it finds
-------------
A word that no list knows, one letter away from a city whose country the text speaks of, where the words around say that
a place is meant ("the city of Kharkovk"); and a surname one letter away from that of a well-known person whose given
name stands before it (Emmanuel Macrom). The suggestion is the name as English writes it today.

Why machine translation does it
-------------------------------
Systems spell rare names piece by piece and may take one piece too many (Kharkov + k), drop one or pick a likelier one.
Endings of the source language also stay: a Russian "в Харькове" ends as Kharkove.

When it is right to keep
------------------------
Small places and people with rare names are on no list either: without a word that says place, without the country in
the text or without the given name of the person meant, nothing is said. Names shorter than six letters are left alone,
as are words that any list of English or another language has.

Sources
-------
Cities are GeoNames' (scripts/build_large_places.py), their older forms those of varieties.tsv; people are those of
western_cyrillic.tsv and given_names_of.tsv.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.lexicons import is_known
from mtcheck.names.context import countries_near
from mtcheck.names.index import home
from mtcheck.names.readings import foreign_readings
from mtcheck.names.romanization import unmarked
from mtcheck.names.triggers import has_trigger
from mtcheck.rules import Example, Rule
from mtcheck.rules._foreign import is_foreign
from mtcheck.settings import Settings
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_POSSESSIVES = ("'s", "’s", "ʼs")
_PEOPLE, _PLACES = "garbled-person", "garbled-place"
_LEAST = 6
# Before a word: it is a place. "of" and "from" only after a word for a kind of place.
_BEFORE = frozenset("in near outside around throughout across to towards toward via at over".split())
_KINDS = frozenset(
    """city town village port capital region oblast province district suburb stronghold settlement municipality
    cities towns villages outskirts mayor governor residents people streets centre center north south east west
    northeast northwest southeast southwest bombing shelling siege liberation capture battle""".split()
)
# What stands after the names of small places, which no list holds.
_SMALL = frozenset("district town village settlement street avenue square river lake".split())
_HYPHENS = frozenset("-‐‑")


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per garbled name."""
    house = {name.form for name in settings.house_list}
    for index, word in enumerate(document.words):
        text = word.text[:-2] if word.text.endswith(_POSSESSIVES) else word.text
        if len(text) < _LEAST or not text[0].isupper() or not text.isalpha() or text.isupper() or text in house:
            continue
        place = _says_place(document, index)
        person = bool(index) and has_trigger(_PEOPLE, (document.words[index - 1].text,))
        if not (place or person) or not _is_nobodys(text):
            continue
        span = Span(word.start, word.start + len(text))
        match = (_place(document, span, text) if place else None) or _person(document, index, span, text)
        if match:
            yield match


def people_triggers() -> Iterable[str]:
    """The given names of well-known people."""
    return _people()


def place_triggers() -> Iterable[str]:
    """The names of places, whole and with a letter left out."""
    return _place_neighbours()


def _is_nobodys(word: str) -> bool:
    """True for a word that no list has, of English, of another language, or of names."""
    if is_known(word) or is_known(unmarked(word)) or is_foreign(word.lower()):
        return False
    at_home = home(word)
    if at_home.given or at_home.surname or at_home.frequencies:
        return False
    return not any(reading.listed for reading in foreign_readings(word))


@cache
def _places() -> dict[str, tuple[str, str]]:
    """The form that English wants and the country, by each form of a place."""
    found = {row["name"]: (row["name"], row["country"]) for row in rows("large_places", "names")}
    for row in rows("varieties", "names"):
        if row["kind"] == "city" and row["usage"] == "rejected" and len(row["form"]) >= _LEAST - 1:
            found.setdefault(row["form"], (row["preferred"].split(";")[0], row["country"]))
    return found


@cache
def _people() -> dict[str, dict[str, str]]:
    """The surnames of well-known people by their given name, with the whole name."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows("western_cyrillic", "names"):
        words = row["english"].split()
        if "person" in row["kind"].split(";") and len(words) == 2:
            found[words[0]][words[1]] = row["english"]
    for row in rows("given_names_of", "names"):
        found[row["given"]][row["surname"]] = f"{row['given']} {row['surname']}"
    return found


@cache
def _place_neighbours() -> dict[str, tuple[str, ...]]:
    return _neighbours(tuple(_places()))


def _neighbours(names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The names by themselves and by each way to leave out one letter after the first."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        lowered = name.lower()
        for key in {lowered, *_shortened(lowered)}:
            found[key].append(name)
    return {key: tuple(same) for key, same in found.items()}


def _shortened(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(1, len(word)))


def _near(word: str, neighbours: dict[str, tuple[str, ...]]) -> set[str]:
    """The names that are one letter away from `word`: one more, one less, another one, or two changed about."""
    lowered = unmarked(word).lower()
    keys = (lowered, *_shortened(lowered))
    return {name for key in keys for name in neighbours.get(key, ()) if _one_away(lowered, name.lower())}


def _one_away(one: str, other: str) -> bool:
    if one == other or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, others = one[start:], other[start:]
    swapped = (
        len(rest) > 1 and len(others) > 1 and (rest[1], rest[0]) == (others[0], others[1]) and rest[2:] == others[2:]
    )
    return rest[1:] == others or rest == others[1:] or rest[1:] == others[1:] or swapped


def _place(document: Document, span: Span, text: str) -> Match | None:
    lowered = unmarked(text).lower()
    if not has_trigger(_PLACES, (lowered, *_shortened(lowered))):
        return None
    near = _near(text, _place_neighbours())
    if not near or lowered in map(str.lower, map(unmarked, _places())):
        return None
    countries = countries_near(document, span, "document")
    wanted = {_places()[name][0]: name for name in sorted(near) if _places()[name][1] in countries}
    if len(wanted) != 1:
        return None
    form, meant = wanted.popitem()
    spelt = "" if form == meant else f" ({meant})"
    country = countries[_places()[meant][1]]
    return Match(
        span,
        f"“{text}” is no place on record; {form}{spelt} is one letter away.",
        (form,),
        confidence=0.8,
        evidence=(Evidence("edit-distance", f"{text} → {meant}"), Evidence("context", f"the text speaks of {country}")),
    )


def _says_place(document: Document, index: int) -> bool:
    """True if the words before or after the one at `index` make it a place."""
    words = document.words
    before = [word.text.lower() for word in words[max(0, index - 3) : index]]
    after = words[index + 1].text.lower() if index + 1 < len(words) else ""
    if after in _SMALL or document.text[words[index].end : words[index].end + 1] in _HYPHENS:
        return False
    if after in _KINDS:
        return True
    if not before or document.sentence_at(words[index].start).start == words[index].start:
        return False
    if before[-1] in _BEFORE or before[-1] in _KINDS:
        return True
    return before[-1] in ("of", "from") and not _KINDS.isdisjoint(before[:-1])


def _person(document: Document, index: int, span: Span, text: str) -> Match | None:
    if not index or document.text[document.words[index - 1].end : span.start] != " ":
        return None
    known = _people().get(document.words[index - 1].text)
    if not known:
        return None
    near = _near(text, _neighbours(tuple(known)))
    if len(near) != 1:
        return None
    surname = near.pop()
    return Match(
        span,
        f"“{text}” is no name on record; {known[surname]} is one letter away.",
        (surname,),
        confidence=0.8,
        evidence=(Evidence("edit-distance", f"{text} → {surname}"),),
    )


RULE = Rule(
    find=find,
    summary="A name of a place or person with a letter too many, too few or wrong.",
    category=Category.NAME,
    severity=Severity.CRITICAL,
    mqm="accuracy/mistranslation",
    status="stable",
    since="0.1.0",
    examples=(
        Example("Seven people were hurt in the Ukrainian city of [[Kharkovk => Kharkiv]]."),
        Example("Ukraine said that shells had hit [[Dnipron => Dnipro]] region."),
        Example("Emmanuel [[Macrom => Macron]] spoke in Paris."),
        Example("Syrian troops went on to [[Alepppo => Aleppo]]."),
        Example("Russia closed the airport at [[Yekaterimburg => Yekaterinburg]] for an hour."),
        Example("The painter Anna Kharkovk sold a picture in Leeds."),
        Example("They moved to Mossdale, near Leeds."),
        Example("A Berlim street is not a place; Mr Romeo is no Rome."),
        Example("The Brazilian city of Caruaru and the town of Marilia are far inland."),
        Example("Emma Macrom spoke in Paris. Emmanuel Adebayor scored."),
        Example("In Ukraine, Kharkiv and Chuhuiv were calm."),
        Example("Poland’s Krakowiak dance came to Krakow."),
    ),
)
