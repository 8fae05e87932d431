"""Readings of one name: which native names its Latin spelling may stand for, and by which language it came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from mtcheck.names.index import PAIRS, Entry, entries, search, spelling_cost
from mtcheck.names.romanization import NATIVE, Table, normalized, table, unmarked, writing_languages
from mtcheck.names.skeleton import GROUPS
from mtcheck.names.triggers import has_trigger
from mtcheck.tables import rows

_GROUP_OF = {written: group for group, (languages, _) in GROUPS.items() for written in languages}
_HYPOTHESIS_COST = 3
# So many ways to group the letters are followed.
_BEAM = 8
_MOST_HYPOTHESES = 5
_HYPOTHESIS_LANGUAGES = ("ru", "uk", "be")
_ENDING_SIZES = range(2, 9)
# Endings of two letters that make a surname of a word on no list; others, such as -in, are too many languages'.
_TELLING = ("ов", "ев", "ёв", "єв", "ів", "ук", "юк", "ко", "оў", "еў")


@cache
def _unenglish() -> re.Pattern[str]:
    """Letters that no English romanization of these languages has."""
    return re.compile(r"[cs]z|rz|[wjqx]|sch|tch|ou|oe|ch[tn]|[^a-z']|c(?!h)|gu[ei]|dj|gy")


class Reading(NamedTuple):
    """One reading: a `native` name (in lower case) in `language`, as texts in the `written` languages spell it.

    `costs` say, language by language, how far the spelling is from the norm there (0 is the norm), the least first.
    `slot` is g for a given name, s surname, p patronymic, t toponym; `gender` m, f or u; `bearers`, `english_frequency`
    and `frequency` (0–9) as in the index. `listed` is False for a name that no list holds and only its ending makes
    a name.
    """

    native: str
    language: str
    written: tuple[str, ...]
    costs: tuple[int, ...]
    slot: str
    gender: str
    bearers: int
    english_frequency: int
    frequency: int
    listed: bool = True

    @property
    def cost(self) -> int:
        """The least of the costs."""
        return self.costs[0]

    def cost_in(self, written: str) -> int | None:
        """The cost in one written-in language, or None if its texts would not spell the name so."""
        return self.costs[self.written.index(written)] if written in self.written else None

    def without(self, written: str) -> Reading | None:
        """The reading without one of the written-in languages; None if there is no other."""
        if written not in self.written:
            return self
        left = [(cost, code) for cost, code in zip(self.costs, self.written, strict=True) if code != written]
        if not left:
            return None
        costs, codes = zip(*left, strict=True)
        return self._replace(written=codes, costs=costs)

    def form(self, target: str = "en") -> str:
        """The form in the target language, capitalised."""
        return romanize(self.native, target, self.language, self.slot)


@cache
def _usage(names: str) -> dict[tuple[str, str], str]:
    """How English writes the names of a table, "given_names" or "press_surnames", by name and language."""
    return {(row["native"], code): row[code] for row in rows(names, "names") for code in NATIVE if row.get(code)}


@cache
def _suffixes() -> tuple[dict[str, str], ...]:
    return tuple(sorted(rows("surname_suffixes", "names"), key=lambda row: -len(row["suffix"])))


def is_usual_given_name(reading: Reading) -> bool:
    """True for the given names of the table: those that East Slavs and their neighbours mostly bear."""
    return (reading.native, reading.language) in _usage("given_names")


def romanize(native: str, into: str = "en", language: str = "ru", slot: str = "s") -> str:
    """How texts in a target language write a native name: English as usage has it where a list says so, else by tables.

    `slot` is g for a given name and s for a surname.

    >>> romanize("Захарова"), romanize("Захарова", into="es"), romanize("Сергій", language="uk", slot="g")
    ('Zakharova', 'Zajarova', 'Serhiy')
    """
    if into == "en":
        usual = _usage("given_names" if slot == "g" else "press_surnames").get((native.lower(), language))
        if usual:
            return usual
    return table(language, into).romanize(native.lower()).capitalize()


@lru_cache(maxsize=20_000)
def target_readings(name: str, target: str = "en") -> tuple[Reading, ...]:
    """The native names that texts in the target language write as `name`, the likeliest first.

    >>> target_readings("Zakharova")[0].native, target_readings("Zajarova", "es")[0].native
    ('захарова', 'захарова')
    """
    spelt = _readings(name, search(name, _GROUP_OF[target]))
    return _ranked(reading for reading in spelt if target in reading.written)


@lru_cache(maxsize=20_000)
def foreign_readings(name: str, target: str = "en") -> tuple[Reading, ...]:
    """The native names that texts in other languages than the target write as `name`, the likeliest first.

    >>> reading = foreign_readings("Zajarova")[0]
    >>> reading.native, reading.written, reading.form()
    ('захарова', ('es',), 'Zakharova')
    """
    groups = (group for group, (languages, _) in GROUPS.items() if set(languages) - {target})
    spelt = _readings(name, search(name, *groups))
    found = _ranked(kept for reading in spelt if (kept := reading.without(target)))
    if any(reading.bearers or reading.frequency for reading in found):
        return found
    return (*found, *_ranked(_hypotheses(name, target))[:_MOST_HYPOTHESES])


def _ranked(readings: Iterator[Reading]) -> tuple[Reading, ...]:
    # Of made-up readings with equal costs the one with the fewest letters read the longest units, as one should.
    return tuple(sorted(readings, key=lambda r: (r.cost - r.bearers, r.cost, not r.listed and len(r.native), r.native)))


def _readings(name: str, found: dict[str, dict[int, int]]) -> Iterator[Reading]:
    letters = writing_languages(name)
    for native, by_cost in found.items():
        for language in dict.fromkeys(entry.language for entry in entries(native)):
            spelt = [
                (cost, code)
                for cost, tables in sorted(by_cost.items())
                for place, (lang, code) in enumerate(PAIRS)
                if tables >> place & 1 and lang == language and code in letters
            ]
            if not spelt:
                continue
            costs, written = zip(*sorted(spelt), strict=True)
            for entry in entries(native):
                if entry.language == language:
                    yield _reading(entry, written, costs)


def _reading(entry: Entry, written: tuple[str, ...], costs: tuple[int, ...]) -> Reading:
    return Reading(
        entry.name,
        entry.language,
        written,
        costs,
        slot=entry.slot,
        gender=entry.gender,
        bearers=entry.bearers,
        english_frequency=entry.english_frequency,
        frequency=entry.frequency,
    )


def _hypotheses(name: str, target: str) -> Iterator[Reading]:
    """Readings of a name that no list holds, if it ends as surnames do and would not be spelt so in the target."""
    latin = normalized(name)
    if len(latin) < 5 or (target == "en" and not _unenglish().search(latin)):
        return
    best: dict[tuple[str, str], list[tuple[int, str]]] = {}
    letters = writing_languages(name)
    tails = [unmarked(latin[-size:]) for size in _ENDING_SIZES]
    for written in sorted(letters | {target} if letters else ()):
        if not has_trigger(f"ending-{written}", tails):
            continue
        for language in _HYPOTHESIS_LANGUAGES:
            spelt = reverse(latin, table(language, written))
            # Of several ways to group the letters, one that ends as a surname does.
            for cost, native in (one for one in spelt if _suffix(one[1], language)):
                if written == target:
                    # The target language spells a name of this kind so: nothing is foreign about it.
                    if cost <= 1 and target != "en":
                        return
                else:
                    best.setdefault((native, language), []).append((cost, written))
                break
    for (native, language), spellings in best.items():
        suffix = _suffix(native, language)
        if suffix and len(native) > len(suffix["suffix"]) + 1:
            costs, written_in = zip(*sorted(spellings), strict=True)
            yield Reading(native, language, written_in, costs, "s", suffix["gender"], 0, 0, 0, listed=False)


def endings(written: str) -> set[str]:
    """How texts in a language end the surnames of the table of suffixes, without marks.

    >>> "owa" in endings("de"), "ova" in endings("de")
    (True, False)
    """
    found = set()
    for row in _suffixes():
        if len(row["suffix"]) < 3 and row["suffix"] not in _TELLING:
            continue
        for language in row["language"].split():
            # After a consonant and after a vowel: Popow, Agajew.
            for before in ("п", "а"):
                latin = unmarked(table(language, written).romanize(before + row["suffix"]))
                found.add(latin.removeprefix(table(language, written).romanize(before)))
    return {ending for ending in found if len(ending) in _ENDING_SIZES}


def _suffix(native: str, language: str) -> dict[str, str] | None:
    return next((row for row in _suffixes() if native.endswith(row["suffix"]) and language in row["language"]), None)


def is_well_romanized(name: str) -> bool:
    """True if English could write some native name so, whether a list holds it or not.

    >>> is_well_romanized("Khomutynnik"), is_well_romanized("Szomutynnik"), is_well_romanized("Joukov")
    (True, False, False)
    """
    latin = normalized(name)
    if _unenglish().search(latin):
        return False
    spelt = (reverse(latin, table(language, "en")) for language in ("ru", "uk"))
    return any(found and found[0][0] <= 1 for found in spelt)


def reverse(latin: str, source: Table) -> list[tuple[int, str]]:
    """The native names that `source` may write as `latin`, each with its cost, the cheapest and shortest first.

    >>> reverse("taschijew", table("ru", "de"))[0]
    (0, 'ташиев')
    """
    units = _reversed_rows(source)
    longest = max(map(len, units))
    states: list[dict[str, int]] = [{} for _ in range(len(latin) + 1)]
    states[0][""] = 0
    for start in range(len(latin)):
        # Fewer letters read longer units, as one should.
        for native, cost in sorted(states[start].items(), key=lambda item: (item[1], len(item[0])))[:_BEAM]:
            for end in range(start + 1, min(start + longest, len(latin)) + 1):
                for unit, more in units.get(latin[start:end], ()):
                    longer, total = native + unit, cost + more
                    if total <= _HYPOTHESIS_COST and total < states[end].get(longer, 99):
                        states[end][longer] = total
    spelt = [(cost, native) for native, cost in states[-1].items()]
    exact = [
        (least, native)
        for _, native in sorted(spelt)
        if (least := spelling_cost(native, latin, source.native, source.written)) is not None
    ]
    return sorted(exact, key=lambda item: (item[0], len(item[1]), item[1]))


@cache
def _reversed_rows(source: Table) -> dict[str, tuple[tuple[str, int], ...]]:
    """The rows by Latin unit, contexts aside; of several natives the cheap and the common come first."""
    found: dict[str, dict[str, int]] = {}
    for unit, choices in source.rows.items():
        for row in choices:
            if row.latin and _FOREIGN_LETTERS[source.native].isdisjoint(unit):
                for latin, more in ((row.latin, 0), (unmarked(row.latin), 1)):
                    units = found.setdefault(latin, {})
                    units.setdefault(unit, row.cost + (more if latin != row.latin else 0))
    return {
        latin: tuple(sorted(units.items(), key=lambda item: (item[1], -_COMMON.find(item[0]))))[:3]
        for latin, units in found.items()
    }


# Letters that the tables inherit for languages which do not have them.
_FOREIGN_LETTERS = {
    "ru": frozenset("іїєґў'"),
    "uk": frozenset("ыэёъў"),
    "be": frozenset("ищъїєґ"),
}
# Letters of Russian names, the rarest first.
_COMMON = "ъэщфцхёюжгьчзшыябйпумдлвткрснеоиа"


class Readings(NamedTuple):
    """All readings of a name: by the target language (`own`) and by others (`foreign`), the likeliest first."""

    name: str
    own: tuple[Reading, ...]
    foreign: tuple[Reading, ...]


def read(name: str, target: str = "en") -> Readings:
    """What a name of one word in Latin may stand for.

    >>> read("Sjojgoe").foreign[0].form()
    'Shoigu'
    """
    return Readings(name, target_readings(name, target), foreign_readings(name, target))


def gender(name: str) -> str:
    """The gender that a name in Latin tells by its native readings: "female", "male" or "" for neither or both.

    >>> gender("Zakharova"), gender("Sergei"), gender("Shevchenko")
    ('female', 'male', '')
    """
    readings = read(name)
    for found in (readings.own, readings.foreign):
        likely = [reading for reading in found if reading.bearers >= found[0].bearers - 2]
        genders = {reading.gender for reading in likely}
        if len(genders) == 1:
            return {"f": "female", "m": "male"}.get(genders.pop(), "")
    return ""
