"""Routes: by which language the names of a person reached English, judged over the given name and surname together.

One part alone says little: Schamba, Ordasz or Kuzmin may be anybody's. So all that can be known of both parts is
weighed at once (`features`), with the weights of a logistic regression (tables/route_weights.tsv) that
scripts/fit_routes.py fits on names of people; the sum is the probability that the name is spelt by that route.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from mtcheck.lexicons import load
from mtcheck.names.index import home, spelling_cost
from mtcheck.names.readings import Reading, foreign_readings, is_usual_given_name, is_well_romanized, target_readings
from mtcheck.names.romanization import normalized, unmarked, writing_languages
from mtcheck.tables import rows

# A reading by the target language this much worse than the best foreign one is a coincidence.
_OWN_LEAD = 3
_MAX_OWN_COST = 2
# What being on a short list of names is worth, in steps of `bearers`.
_SHORT_LISTS = 4
# Serbs, Croats and their neighbours, with the mark or, as in most English papers, without.
_SOUTH_SLAVIC = re.compile("[iu][cć]$")
# Who puts accents on names from Cyrillic (Shoigú), which their bearers do not.
_ACCENTS = frozenset({"es", "pt"})
# Whose names Russians and Ukrainians bear too.
_NEIGHBOUR = {"uk": "ru", "be": "ru", "ru": "uk"}
# How much likelier than others a language is to have handed a name on to English news, in log-odds.
_PRIOR = {"cs": -0.8, "fi": -1.5, "hu": -0.8, "it": -0.2, "nl": -0.5, "pt": -0.5, "ro": -1.0, "sv": -1.0, "tr": -0.8}
# What the context adds when it names the country, in log-odds.
_SUPPORT = 1.5
# How sure the whole name of somebody well known is, and from which frequency of the English surname on.
_FAMOUS, _FAMOUS_FREQUENCY = 0.85, 4
# From here on a surname is common enough at home for the context to speak for it.
_KNOWN_COUNT = 3
# A name that so many languages share tells of none.
_INTERNATIONAL = 5
# Endings that surnames of many languages share, which say too little where a surname stands alone.
_COMMON_ENDINGS = frozenset("ин ина ын ына ко ий ій их ых ой ец ян ук юк бек бай унь ін іна".split())
# A name of which only one part can be read must be this sure.
_HALF_READ = 0.85
# What a part that cannot be read counts against a way to read the other.
_UNREAD = 4.0
# So little does a likelier reading lose against the one with the best evidence.
_TOLERANCE = 0.6


class Part(NamedTuple):
    """One word of a name with its readings; `accepted` if the target language writes it so, as this name or another.

    `own` are the readings by the target language, `foreign` those by others.
    """

    name: str
    own: tuple[Reading, ...]
    foreign: tuple[Reading, ...]
    accepted: bool


class Route(NamedTuple):
    """What a foreign part stands for: its `reading`, the language it was `written` in, and the probability (0–1)."""

    reading: Reading
    written: str
    confidence: float


@cache
def _established() -> frozenset[str]:
    return frozenset(row["form"] for row in rows("established_names", "names"))


@cache
def _suffixes() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    found = (
        (row["suffix"], frozenset(row["language"].split()), frozenset(row["weak_in"].split()))
        for row in rows("surname_suffixes", "names")
    )
    return tuple(sorted(found, key=lambda row: -len(row[0])))


@cache
def _weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in rows("route_weights", "names")}


def is_established(name: str) -> bool:
    """True for a spelling that English has settled on, marks aside.

    >>> is_established("Klitschko"), is_established("Zajarova")
    (True, False)
    """
    return unmarked(name).lower() in _established()


def _value(readings: Sequence[Reading], target: str | None = None) -> int:
    costs = ((reading, (reading.cost_in(target) if target else None) or reading.cost) for reading in readings)
    return max((_count(reading) - 2 * cost for reading, cost in costs), default=-99)


def _count(reading: Reading) -> int:
    """How common a name is; lists of South Slavic names are short, so that being on one says more."""
    return reading.bearers + (_SHORT_LISTS if reading.language in ("bg", "mk", "sr") else 0)


@lru_cache(maxsize=20_000)
def part(name: str, target: str = "en") -> Part:
    """The readings of one word, judged.

    >>> part("Zakharova").accepted, part("Zajarova").accepted, part("Klitschko").accepted
    (True, False, True)
    >>> part("Zakharova", "es").accepted, part("Zajarova", "es").accepted
    (False, True)
    """
    # English has several systems; what other languages have beside their own is mostly English.
    most = _MAX_OWN_COST if target == "en" else 0
    own = tuple(reading for reading in target_readings(name, target) if (reading.cost_in(target) or 0) <= most)
    if is_accepted(name, target):
        return Part(name, own, foreign_readings(name, target) if _is_given_name(name) else (), accepted=True)
    foreign = foreign_readings(name, target)
    accepted = not foreign or _value(own, target) + _OWN_LEAD >= _value(foreign)
    if target == "en" and not accepted and min(reading.cost for reading in foreign) > 0 and is_well_romanized(name):
        accepted = True
    return Part(name, own, foreign, accepted)


def is_accepted(name: str, target: str = "en") -> bool:
    """True for a spelling that needs no reading: settled on, attested in English texts or at home in the target.

    >>> is_accepted("Johnson"), is_accepted("Zajarova")
    (True, False)
    """
    at_home = home(name)
    if target == "en":
        letters = writing_languages(name)
        # The index says of English words alone which of them are no foreign spelling of a name.
        if "en" in letters and ("en" in at_home.frequencies or _SOUTH_SLAVIC.search(name.lower())):
            return True
        if letters != _ACCENTS and is_established(name):
            return True
    return target in at_home.given or target in at_home.surname


def is_foreign(name: str, target: str = "en") -> bool:
    """True if a spelling has readings by other languages and none that the target language would write so.

    >>> is_foreign("Zajarova"), is_foreign("Zakharova"), is_foreign("Johnson")
    (True, False, False)
    """
    return not is_accepted(name, target) and not part(name, target).accepted


def _is_given_name(name: str) -> bool:
    return bool(home(name).given)


def _suffix(reading: Reading) -> tuple[str, frozenset[str]]:
    for suffix, languages, weak in _suffixes():
        if reading.language in languages and reading.native.endswith(suffix):
            return suffix, weak
    return "", frozenset()


def ending_of(reading: Reading) -> str:
    """The ending by which the native name is a surname, or ""."""
    return _suffix(reading)[0]


def strength(reading: Reading, written: str) -> int:
    """2 if the native name ends as East Slavic surnames do and those of `written` do not, 1 if both do, else 0."""
    suffix, weak = _suffix(reading)
    return (1 if written in weak else 2) if suffix else 0


class Candidate(NamedTuple):
    """One way to read a person's name: the readings of both parts (None for no reading) in one pair of languages."""

    given: Reading | None
    surname: Reading | None
    language: str
    written: str


def candidates(given: Part, surname: Part, target: str = "en") -> Iterator[Candidate]:
    """Every pair of languages that some foreign part can be read in, native and written, with the best readings."""
    foreign = [one for one in (given, surname) if not one.accepted]
    pairs = {(r.language, code) for one in foreign for r in one.foreign for code in r.written}
    for language, written in sorted(pairs):
        chosen = [
            _best(one, slot, language, written, target)
            or _best(one, slot, _NEIGHBOUR.get(language, ""), written, target)
            for one, slot in ((given, "g"), (surname, "s"))
        ]
        if any(reading and not one.accepted for one, reading in zip((given, surname), chosen, strict=True)):
            yield Candidate(chosen[0], chosen[1], language, written)


def _best(one: Part, slot: str, language: str, written: str, target: str) -> Reading | None:
    """The likeliest reading of a part; of an accepted one, by the target or, as with Maria and Julia, by both."""
    choices = [(one.own, target), (one.foreign, written)] if one.accepted else [(one.foreign, written)]
    for readings, code in choices:
        found = [r for r in readings if r.language == language and r.slot == slot and code in r.written]
        if found:
            best = max(found, key=lambda r: (r.bearers - 2 * (r.cost_in(code) or 0), r.native))
            # Lists spell ё as е, but who wrote -jow heard it: Vorobyov, not Vorobyev.
            heard = [r for r in found if r != best and r.native.replace("ё", "е") == best.native and r.cost < best.cost]
            return heard[0] if heard else best
    return None


def features(given: Part, surname: Part, candidate: Candidate, target: str = "en") -> dict[str, float]:
    """What speaks for and against a candidate, by name."""
    found: dict[str, float] = {"bias": 1, f"in {candidate.written}": 1, f"from {candidate.language}": 1}
    homes = home(given.name).given, home(surname.name).surname
    kinds = {}
    for slot, one, reading, home_of in (
        ("given", given, candidate.given, homes[0]),
        ("surname", surname, candidate.surname, homes[1]),
    ):
        if reading is None:
            found[f"{slot} unread"] = 1
            continue
        kind = _kind(slot, reading, home_of, candidate.written)
        kinds[slot] = kind
        found[f"{slot} {kind}"] = 1
        found[f"{slot} {kind}, count"] = reading.bearers
        if one.accepted:
            found[f"{slot} accepted"] = 1
        else:
            found[f"{slot} cost"] = reading.cost_in(candidate.written) or 0
        if target == "en":
            found[f"{slot} known"] = one.name in load("names")
            found[f"{slot} word"] = one.name.lower() in load("words")
            found[f"{slot} attested"] = unmarked(one.name).lower() in load("attested")
        found[f"{slot} short"] = len(one.name) < 5
        frequencies = home(one.name).frequencies
        abroad = max(frequencies.values(), default=0)
        found[f"{slot} frequency there"] = frequencies.get(candidate.written, 0)
        found[f"{slot} frequency abroad"] = abroad
        found[f"{slot} frequency of the native name"] = reading.frequency
        found[f"{slot} commoner abroad"] = max(0, abroad - reading.frequency)
    if candidate.given and candidate.surname:
        genders = {candidate.given.gender, candidate.surname.gender}
        found["genders differ"] = genders == {"m", "f"}
        found["genders agree"] = len(genders) == 1 and "u" not in genders
        found["languages differ"] = candidate.given.language != candidate.surname.language
        found["both foreign"] = not given.accepted and not surname.accepted
    if candidate.surname:
        ending = ("none", "weak", "strong")[strength(candidate.surname, candidate.written)]
        found[f"ending {ending}"] = 1
        found[f"given {kinds.get('given', 'unread')}, ending {ending}"] = 1
        if kinds.get("given", "").startswith("at home"):
            found[f"given at home, surname {kinds['surname']}, count"] = candidate.surname.bearers
        found["surname unlisted"] = not candidate.surname.listed
    if candidate.surname and homes[0]:
        # Whose given name is Czech and whose surname ends in -ová is Czech.
        shapes = (strength(candidate.surname, language) == 1 or language in homes[1] for language in homes[0])
        found["shape of home"] = any(shapes)
        letters = writing_languages(given.name) & writing_languages(surname.name)
        if "en" not in letters and letters & homes[0]:
            found[f"letters of home, ending {ending}"] = 1
    found["home together"] = bool(homes[0] & homes[1])
    return {feature: float(value) for feature, value in found.items() if value}


def _kind(slot: str, reading: Reading, home_of: frozenset[str], written: str) -> str:
    """Whose a part is: at home in the written-in language or in many, at home elsewhere, or of Slavs alone."""
    if home_of:
        return "at home there" if written in home_of or len(home_of) >= _INTERNATIONAL else "at home elsewhere"
    return "usual" if slot == "given" and is_usual_given_name(reading) else "of nobody else"


def probability(weighed: dict[str, float], support: float = 0.0) -> float:
    """The probability of a route from its features and from what the context adds, in log-odds."""
    weights = _weights()
    return 1 / (1 + math.exp(-support - sum(weights.get(feature, 0) * value for feature, value in weighed.items())))


def plausibility(candidate: Candidate) -> float:
    """How likely a candidate is among all ways to read a name, given that it came by some route."""
    total = _PRIOR.get(candidate.written, 0.0)
    for reading in (candidate.given, candidate.surname):
        if reading is None:
            total -= _UNREAD
        else:
            cost = reading.cost_in(candidate.written) or 0
            total += 0.6 * reading.bearers + reading.english_frequency + 0.8 * reading.frequency - cost
            if not reading.listed:
                # The longer the ending that is known and the shorter the name, the better the letters were grouped.
                total += 0.5 * len(ending_of(reading)) - 0.6 * len(reading.native)
    return total


@lru_cache(maxsize=20_000)
def trace(given: str, surname: str, languages: frozenset[str] = frozenset(), target: str = "en") -> dict[int, Route]:
    """The likeliest route of a given name (0) and surname (1), for the parts that the target does not write so.

    `languages` are native languages that the context speaks for.

    >>> trace("Maria", "Zajarova")[1].reading.form()
    'Zakharova'
    >>> trace("Maria", "Zakharova", target="es")[1].reading.form("es")
    'Zajarova'
    """
    parts = part(given, target), part(surname, target)
    if all(one.accepted for one in parts):
        return {}
    weighed = []
    for candidate in candidates(*parts, target):
        supported = candidate.language in languages
        if _may_be_bulgarian(candidate, parts, target):
            continue
        confidence = probability(features(*parts, candidate, target), _SUPPORT if supported else 0.0)
        if _is_famous(candidate, parts):
            confidence = max(confidence, _FAMOUS)
        weighed.append((confidence, plausibility(candidate) + _SUPPORT * supported, candidate))
    if not weighed:
        return {}
    least = max(confidence for confidence, _, _ in weighed) * (1 - _TOLERANCE)
    confidence, _, candidate = max(
        (item for item in weighed if item[0] >= least), key=lambda i: (i[1], i[0], i[2].language, i[2].written)
    )
    if (candidate.surname is None or candidate.given is None) and confidence < _HALF_READ:
        return {}
    return {
        place: Route(reading, candidate.written, confidence)
        for place, (one, reading) in enumerate(zip(parts, (candidate.given, candidate.surname), strict=True))
        if reading and not one.accepted and reading.form(target) != one.name
    }


def _may_be_bulgarian(candidate: Candidate, parts: tuple[Part, Part], target: str) -> bool:
    """True for a whole name that the target writes so if its bearer is Bulgarian: Hristina Hristova."""
    given, surname = candidate.given, candidate.surname
    if given is None or surname is None or not any(reading.language == "bg" for reading in parts[0].own):
        return False
    return spelling_cost(surname.native, normalized(parts[1].name), "bg", target) == 0


def _is_famous(candidate: Candidate, parts: tuple[Part, Part]) -> bool:
    """True for a whole name whose surname English knows well, but not by this spelling."""
    given, surname = candidate.given, candidate.surname
    return (
        given is not None
        and surname is not None
        and surname.english_frequency >= _FAMOUS_FREQUENCY
        and not parts[1].accepted
        and not home(parts[1].name).surname
        and strength(surname, candidate.written) == 2
    )


@lru_cache(maxsize=20_000)
def trace_alone(name: str, languages: frozenset[str] = frozenset(), target: str = "en") -> Route | None:
    """The route of a surname that stands without a given name, if it ends as one of the language and is well known.

    >>> trace_alone("Zajarova").reading.form(), trace_alone("Ordasz")
    ('Zakharova', None)
    """
    one = part(name, target)
    at_home = home(name)
    if one.accepted or at_home.surname or at_home.given:
        return None
    if target == "en" and one.foreign and is_established(name):
        return Route(one.foreign[0], one.foreign[0].written[0], _FAMOUS)  # but for its accents: Shoigú
    best: Route | None = None
    for reading in one.foreign:
        written = max(reading.written, key=lambda code: (-(reading.cost_in(code) or 0), _PRIOR.get(code, 0), code))
        supported = reading.language in languages
        if reading.slot != "s" or strength(reading, written) < 2 or reading.cost > 1:
            continue
        if ending_of(reading) in _COMMON_ENDINGS and not supported:
            continue
        commoner_abroad = max(at_home.frequencies.values(), default=0) > reading.frequency
        if commoner_abroad or not ((supported and reading.bearers >= _KNOWN_COUNT) or reading.english_frequency >= 3):
            continue
        confidence = 0.9 if supported and reading.english_frequency else 0.75
        if best is None or (confidence, reading.bearers) > (best.confidence, best.reading.bearers):
            best = Route(reading, written, confidence)
    return best
