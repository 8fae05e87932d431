"""Romanization: how texts of one language write names of another script, and back.

A table `tables/romanization/WRITTEN/NATIVE.tsv` says it for one pair of languages, a row per choice: the native
`unit`, the `latin` for it, the `context` it is chosen in, and its `cost`: 0 for the norm, 1 for a common variant,
2 to 4 for ever rarer ones. A context is a place, `L_R`: what stands before and after the unit, each a set of letters
or nothing for anything, where V is any vowel, C any consonant, ^ the start and $ the end of the word; a cell may hold
several places.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from mtcheck.tables import rows

FOLDER = Path(__file__).parent / "tables" / "romanization"
NATIVE = {
    "be": "Belarusian",
    "bg": "Bulgarian",
    "mk": "Macedonian",
    "ru": "Russian",
    "sr": "Serbian",
    "uk": "Ukrainian",
}
WRITTEN = {
    "cs": "Czech or Slovak", "de": "German", "en": "English", "es": "Spanish", "fi": "Finnish", "fr": "French",
    "hu": "Hungarian", "it": "Italian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "sv": "Swedish, Norwegian or Danish", "tr": "Turkish",
}  # fmt: skip
_VOWELS = frozenset("аеёиоуыэюяіїєъ")
_CONSONANTS = frozenset("бвгґдђѓжзјйклљмнњпрсѕтћќўфхцчџшщ")
_PLAIN = str.maketrans({"ł": "l", "đ": "d", "ı": "i", "ß": "ss"})
# The long vowel that Czech and Slovak give women's names and adjectives.
_CZECH_ENDING = re.compile("(?<=[vknhc])á$")
_LATIN_VOWELS = frozenset("aeiouy")


class Place(NamedTuple):
    """Where a row holds: letters that may stand `before` and `after` the unit (^ and $: the ends); None for any."""

    before: frozenset[str] | None = None
    after: frozenset[str] | None = None


class Row(NamedTuple):
    """One choice: `unit` is written `latin` in any of `places`, at `cost`."""

    unit: str
    latin: str
    places: tuple[Place, ...]
    cost: int

    def holds(self, native: str, start: int) -> bool:
        """True if the context allows the unit at `start` of `native`."""
        end = start + len(self.unit)
        before = native[start - 1] if start else "^"
        after = native[end] if end < len(native) else "$"
        return any(
            (place.before is None or before in place.before) and (place.after is None or after in place.after)
            for place in self.places
        )


class Table:
    """How texts in `written` write names that are `native` there; both are language codes."""

    def __init__(self, native: str, written: str) -> None:
        self.native, self.written = native, written

    @cached_property
    def rows(self) -> dict[str, tuple[Row, ...]]:
        """The choices by unit."""
        found: dict[str, list[Row]] = {}
        inherited: dict[str, tuple[Row, ...]] = {}
        for line in (FOLDER / self.written / f"{self.native}.tsv").read_text("utf-8").splitlines():
            if line.startswith("# Base: "):
                inherited = table(line.split()[2], self.written).rows
            elif not line.startswith("#"):
                unit, latin, context, cost = line.split("\t")
                if cost != "cost":
                    found.setdefault(unit, []).append(Row(unit, latin, _places(context), int(cost)))
        # Lexicons and newspapers spell ё as е.
        if "ё" in found:
            known = {row.latin for row in found.get("е", inherited.get("е", ()))}
            as_ye = [Row("е", row.latin, row.places, row.cost + 1) for row in found["ё"] if row.latin not in known]
            found["е"] = [*found.get("е", inherited.get("е", ())), *as_ye]
        return {**inherited, **{unit: tuple(rows) for unit, rows in found.items()}}

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.rows))

    def cost(self, native: str, latin: str) -> int | None:
        """What it costs to write `native` as `latin` (both in lower case), or None if this table never would.

        Marks of consonants may be dropped, at one more each.

        >>> table("ru", "es").cost("захарова", "zajarova"), table("ru", "de").cost("захарова", "zajarova")
        (0, None)
        """
        if not native or not latin:
            return None
        best: list[dict[int, int]] = [{} for _ in range(len(native) + 1)]
        best[0][0] = 0
        for start, reached in enumerate(best[:-1]):
            if not reached:
                continue
            for length in range(1, min(self._longest, len(native) - start) + 1):
                for row in self.rows.get(native[start : start + length], ()):
                    if not row.holds(native, start):
                        continue
                    target = best[start + length]
                    plain = unmarked(row.latin)
                    for position, cost in reached.items():
                        if latin.startswith(row.latin, position):
                            end, total = position + len(row.latin), cost + row.cost
                        elif plain != row.latin and latin.startswith(plain, position):
                            end, total = position + len(plain), cost + row.cost + 1
                        else:
                            continue
                        if total < target.get(end, 99):
                            target[end] = total
        return best[-1].get(len(latin))

    def romanize(self, native: str) -> str:
        """`native` as the norm writes it; letters that the table lacks stay.

        >>> table("ru", "en").romanize("Хрущев"), table("uk", "en").romanize("Зеленський")
        ('Khrushchev', 'Zelensky')
        """
        lowered = native.lower()
        best: list[tuple[int, int, str]] = [(0, 0, "")]
        for end in range(1, len(native) + 1):
            options = []
            for start in range(max(0, end - self._longest), end):
                unit = lowered[start:end]
                rows = [row for row in self.rows.get(unit, ()) if row.holds(lowered, start)]
                if not rows and end - start == 1 and unit not in self.rows:
                    rows = [Row(unit, unit, (), 9)]
                # Of equal costs, the path with fewer and so more specific units wins, then the row that comes first.
                cost, steps, written = best[start]
                options += [(cost + row.cost, steps + 1, written + row.latin) for row in rows]
            best.append(min(options, key=lambda option: option[:2]) if options else (99, 0, best[-1][2]))
        latin = best[-1][2]
        return latin.capitalize() if native[:1].isupper() else latin


@cache
def table(native: str, written: str) -> Table:
    """The table for one pair of language codes; its file is read when first needed."""
    return Table(native, written)


def _places(context: str) -> tuple[Place, ...]:
    return tuple(_place(part) for part in context.split()) or (Place(),)


def _place(part: str) -> Place:
    before, _, after = part.partition("_")
    return Place(_letters(before), _letters(after))


def _letters(notation: str) -> frozenset[str] | None:
    if not notation:
        return None
    letters = frozenset(notation)
    if "V" in letters:
        letters = letters - {"V"} | _VOWELS
    if "C" in letters:
        letters = letters - {"C"} | _CONSONANTS
    return letters


@cache
def unmarked(latin: str) -> str:
    """`latin` without any diacritics.

    >>> unmarked("Čubarová"), unmarked("Wałęsa")
    ('Cubarova', 'Walesa')
    """
    if latin.isascii():
        return latin
    decomposed = unicodedata.normalize("NFD", latin.translate(_PLAIN).replace("Ł", "L"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def normalized(latin: str) -> str:
    """`latin` as the tables spell it: lower case, no marks on vowels, straight apostrophes.

    >>> normalized("Iósif"), normalized("Čubarová"), normalized("Timoşenko")
    ('iosif', 'čubarova', 'timoşenko')
    """
    if latin.isascii():
        return latin.lower()
    lowered = latin.lower().replace("ș", "ş").replace("ț", "ţ").replace("’", "'").replace("ʼ", "'").replace("ı", "i")
    kept = []
    for letter in unicodedata.normalize("NFC", lowered.replace("ß", "ss")):
        base = unicodedata.normalize("NFD", letter)[0]
        kept.append(base if base in _LATIN_VOWELS else letter)
    return "".join(letter for letter in kept if not unicodedata.combining(letter))


@cache
def _letters_of() -> dict[str, frozenset[str]]:
    return {row["letter"]: frozenset(row["languages"].split()) for row in rows("letters", "names")}


@cache
def writing_languages(latin: str) -> frozenset[str]:
    """The languages that may have romanized a name, by the letters with marks in its spelling.

    >>> sorted(writing_languages("Světlana")), "en" in writing_languages("Savicka"), sorted(writing_languages("Dvořák"))
    (['cs'], True, [])
    """
    languages = frozenset(WRITTEN)
    if latin.isascii():
        return languages
    spelt = unicodedata.normalize("NFC", latin.lower()).replace("ș", "ş").replace("ț", "ţ")
    if _CZECH_ENDING.search(spelt):
        languages, spelt = frozenset({"cs"}), spelt[:-1]
    for letter in spelt:
        languages &= _letters_of().get(letter, languages)
    return languages
