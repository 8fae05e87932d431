"""Rebuild mtcheck/names/tables/exonyms.tsv: names that other languages have for places, with the English name.

    pip install -e '.[lexicons]' && python scripts/build_exonyms.py

Reads the files exonyms_*.txt beside it (by hand), countries and the cities of time zones from Babel (Unicode CLDR),
and wordfreq and mtcheck's own lists, which tell what English has for something else.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

import regex
import wordfreq
from babel import Locale

from mtcheck.text.words import find_words

HERE = Path(__file__).parent
PACKAGE = HERE.parent / "mtcheck"
OUT = PACKAGE / "names" / "tables" / "exonyms.tsv"
BY_HAND = ("exonyms_cities.txt", "exonyms_geography.txt", "exonyms_inflected.txt")
APART = "exonyms_apart.txt"
# CLDR's locales, and the codes that mtcheck has for their languages.
LOCALES = {
    **{code: code for code in "ca cs da de es fi fr hu it nb nl pl pt ro sk sv tr".split()},
    "hr": "sh",
    "sr_Latn": "sh",
}
CODES = {*LOCALES.values(), "ru", "uk"}
# Marks after a form in the files by hand, and the guard that they stand for; "free" overrules `Judge`.
GUARDS = {"*": "place", "!": "in", "=": "free"}
# Where newspapers write another name than CLDR.
ENGLISH = {
    "AE": "the United Arab Emirates", "BS": "the Bahamas", "CD": "the Democratic Republic of Congo",
    "CF": "the Central African Republic", "CG": "the Republic of Congo", "CI": "Ivory Coast",
    "CZ": "the Czech Republic", "DO": "the Dominican Republic", "FK": "the Falkland Islands",
    "FO": "the Faroe Islands", "GB": "the United Kingdom", "GM": "Gambia", "KM": "the Comoros",
    "KY": "the Cayman Islands", "MH": "the Marshall Islands", "MM": "Myanmar", "MV": "the Maldives",
    "NL": "the Netherlands", "PH": "the Philippines", "SB": "the Solomon Islands", "SC": "the Seychelles",
    "TL": "East Timor", "TR": "Turkey", "US": "the United States", "VA": "Vatican City",
}  # fmt: skip
# Territories whose names in CLDR are descriptions, or are islands that no news text names in another language.
LEFT_OUT = frozenset(
    """AC AX BL BQ BV CC CP CQ CX DG EA EU EZ GS HK HM IC IM IO JE MF MO MP PM PS QO SJ TA TF
    UM UN VG VI WF XA XB ZZ""".split()
)
# Cities of CLDR's time zones that are not in the files by hand.
MORE_CITIES = frozenset(
    """Abidjan|Auckland|Brisbane|Bujumbura|Buenos Aires|Cayenne|Chita|Conakry|Darwin|Dar es Salaam|Famagusta|Gaborone|
    Guadalcanal|Guayaquil|Juba|Kirov|Lubumbashi|Managua|Monrovia|Nouakchott|Novokuznetsk|Nuuk|Phoenix|Port of Spain|
    Tegucigalpa|Thimphu|Tijuana|Urumqi|Vancouver|Windhoek|Winnipeg""".replace("\n    ", "").split("|")
)
# A form this common in English (Zipf) is English too, or a name there: it needs a sign that a place is meant.
COMMON = 2.4
_LATIN = regex.compile(r"[\p{Latin}\p{M} '’.·-]+")
# Letters that do not decompose.
_FOLDS = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae"})


@dataclass
class Form:
    """A foreign form: its English name, what kind of place, the languages that have it, and the sign it needs."""

    english: str
    kind: str
    guard: str = ""
    languages: set[str] = field(default_factory=set)


def fold(text: str) -> str:
    """`text` without diacritics."""
    decomposed = unicodedata.normalize("NFD", text.translate(_FOLDS))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def entries(name: str) -> set[str]:
    """The entries of one of mtcheck's lists."""
    return set((PACKAGE / "lexicons" / f"{name}.txt").read_text("utf-8").rpartition("#\n")[2].split("\n"))


def by_hand() -> Iterator[tuple[str, Form]]:
    """The forms of the files by hand."""
    for name in BY_HAND:
        kind = "city"
        for number, line in enumerate((HERE / name).read_text("utf-8").splitlines(), 1):
            if line.startswith("## "):
                kind = line[3:]
            if not line or line.startswith("#"):
                continue
            english, _, rest = line.partition(": ")
            for item in rest.split(";"):
                words = item.split()
                cut = len(words)
                while cut > 1 and words[cut - 1] in CODES:
                    cut -= 1
                form, languages = " ".join(words[:cut]), set(words[cut:])
                if not languages:
                    raise SystemExit(f"{name}:{number}: {form!r} has no language")
                guard = GUARDS.get(form[-1], "")
                yield form.rstrip("*!=").replace("’", "'"), Form(english, kind, guard, languages)


def territories() -> Iterator[tuple[str, Form]]:
    """The names of countries and territories in CLDR."""
    names = Locale("en").territories
    for code, language in LOCALES.items():
        for territory, form in Locale.parse(code).territories.items():
            if len(territory) != 2 or not territory.isalpha() or territory in LEFT_OUT or territory not in names:
                continue
            plain = names[territory].replace("’", "'").replace(" & ", " and ")
            if plain.endswith("Islands"):
                plain = f"the {plain}"
            if _LATIN.fullmatch(form) and "(" not in form:
                yield form.replace("’", "'"), Form(ENGLISH.get(territory, plain), "country", "", {language})


def zone_cities() -> Iterator[tuple[str, Form]]:
    """The cities that CLDR names time zones after, where they are among ours or have another name in few languages."""
    known = {form.english for _, form in by_hand()} | MORE_CITIES
    zones = Locale("en").time_zones
    for code, language in LOCALES.items():
        for zone, names in Locale.parse(code).time_zones.items():
            form = names.get("city", "").replace("’", "'")
            english = zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
            if english in known and form and _LATIN.fullmatch(form) and fold(form) != fold(english):
                yield form, Form(english, "city", "", {language})


def apart(section: str) -> set[str]:
    """The forms of one section of the file of forms that need care."""
    _, _, rest = (HERE / APART).read_text("utf-8").partition(f"## {section}:")
    return set(rest.partition("\n## ")[0].split("\n")[1:]) - {""}


def english_names() -> set[str]:
    """What English calls countries and the places listed, the article left out."""
    names = {*Locale("en").territories.values(), *ENGLISH.values(), *(form.english for _, form in by_hand())}
    return {name.removeprefix("the ").lower() for name in names}


class Judge:
    """Tells whether English has a form too, and which sign it then needs."""

    def __init__(self) -> None:
        self.english = english_names() | apart("out")
        self.words, self.names = entries("words"), entries("names") | apart("place")
        self.zipf = {w: math.log10(f) + 9 for w, f in wordfreq.get_frequency_dict("en", wordlist="large").items()}

    def guard(self, form: str) -> str:
        """ "out" for what is English, "place" for what may be, "" for what is foreign only."""
        if form.lower() in self.english or form.lower() in self.words:
            return "out"
        if " " in form or "-" in form:
            return ""
        if len(form) < 4 or form in self.names or self.zipf.get(form.lower(), 0) >= COMMON:
            return "place"
        return ""


def collect() -> dict[str, Form]:
    """Every form; what stands in the files by hand goes before CLDR, and a form before another one's folded form."""
    judge = Judge()
    found: dict[str, Form] = {}
    fixed = set()
    for form, row in by_hand():
        known = found.setdefault(form, Form(row.english, row.kind, row.guard or judge.guard(form)))
        if known.english != row.english:
            raise SystemExit(f"{form}: {known.english} or {row.english}?")
        known.languages |= row.languages
        fixed.add(form)
    for form, row in territories():
        # "Congo" is English of a sort, and two countries.
        if form in fixed:
            if found[form].english == row.english:
                found[form].languages |= row.languages
            continue
        guard = judge.guard(form)
        if guard != "out":
            known = found.setdefault(form, Form(row.english, row.kind, guard))
            known.languages |= row.languages
    for form, row in zone_cities():
        if form not in found and not judge.guard(form):
            found[form] = Form(row.english, row.kind)
        if form in found and form not in fixed and found[form].english == row.english:
            found[form].languages |= row.languages
    for form, row in list(found.items()):
        plain = fold(form)
        guard = judge.guard(plain)
        # Where a sign is asked for anyway, the form may be a name without its diacritics.
        if plain not in found and len(plain) > 3 and (not guard or (row.guard and guard == "place")):
            found[plain] = Form(row.english, row.kind, row.guard, row.languages)
    for row in found.values():
        row.guard = row.guard.replace("free", "")
    return {form: row for form, row in found.items() if row.guard != "out"}


def key(form: str) -> str:
    """The word that a form is looked up by: its last capitalised one, as the first may be small ("the mer Noire")."""
    words = [word.text for word in find_words(form)]
    return next((word for word in reversed(words) if word[0].isupper()), words[0]).lower()


def main() -> None:
    """Write the table."""
    found = collect()
    head = f"""# Names that other languages have for places, and their English names.
# Source: compiled for mtcheck from knowledge of press usage and reference works, not checked entry by entry;
# licence Apache-2.0. Countries, territories and cities of time zones also from
# Babel {version("Babel")} (Unicode CLDR; Unicode-3.0, see NOTICE.md).
# Built by scripts/build_exonyms.py from scripts/exonyms_*.txt; forms without diacritics are derived.
# languages: those that have the form; guard: what English may have the form for something else, such as a surname or a
# club, asks for: "place" for a sign that a place is meant, "in" for "in" or "near" before it.
# key: the word that the rule looks the form up by.
#
"""
    columns = "form\tenglish\tkind\tlanguages\tguard\tkey"
    body = [
        "\t".join((form, row.english, row.kind, ",".join(sorted(row.languages)), row.guard, key(form)))
        for form, row in sorted(found.items())
    ]
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(head + "\n".join([columns, *body]) + "\n", "utf-8")
    print(f"{len(body)} forms of {len({row.english for row in found.values()})} places")


if __name__ == "__main__":
    main()
