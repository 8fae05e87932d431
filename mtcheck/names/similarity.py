"""Spellings of one name: keys that are equal for them, the table of known variants, and the distance of one letter.

Nothing here says that two names belong to one person; the context has to.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from mtcheck.tables import rows

# Letters that Unicode does not take apart, and the signs inside names that spellings differ in.
_LETTERS = str.maketrans(
    {
        **dict(zip("łøđıħŧðøĸəʹ", "lodihtdoqe ", strict=True)),
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        **dict.fromkeys("'’ʼ‘ʻ`´-‐‑  ", ""),
    }
)
# What romanizations of one sound differ in, in this order: Sergei, Sergey, Sergej; Netanyahu, Netanyahou.
_ROMANIZATIONS = (
    *(("schtsch", "sh"), ("shch", "sh"), ("szcz", "sh"), ("tsch", "C"), ("tsh", "C"), ("tch", "C"), ("tsj", "C")),
    *(("sch", "sh"), ("sz", "sh"), ("sj", "sh"), ("cz", "C"), ("ch", "C"), ("zj", "j"), ("zh", "j")),
    *(("kh", "h"), ("gh", "g"), ("ph", "f"), ("w", "v"), ("ts", "z"), ("tz", "z"), ("ck", "k"), ("c", "k"), ("q", "k")),
    *(("x", "ks"), ("ou", "u"), ("oo", "u"), ("oe", "o"), ("ue", "u"), ("ae", "a")),
    *(("ij", "i"), ("yj", "i"), ("ej", "ei"), ("aj", "ai"), ("oj", "oi"), ("y", "i"), ("ii", "i")),
    *(("iia", "ia"), ("ie", "e"), ("io", "o"), ("iu", "u"), ("ja", "ia"), ("ju", "u")),
)
_DOUBLED = re.compile(r"(.)\1+")
_FRENCH_ENDING = re.compile(r"(?<=[oe])ff$")
_GAP = re.compile(r"[ .-]+")
_LONG = 7
_READ_TWICE = 6
_CARONS = str.maketrans({"š": "sh", "ş": "sh", "ș": "sh", "ś": "sh", "č": "ch", "ç": "ch", "ž": "zh", "ż": "zh"})


class Variant(NamedTuple):
    """A known spelling: `group` is the form that stands for all of its name, `kind` what bears it.

    `standing` is "preferred" for the form that papers want today, "old" for one they no longer use, "" where they
    differ among themselves.
    """

    form: str
    group: str
    kind: str
    standing: str = ""


@lru_cache(maxsize=20_000)
def plain(name: str) -> str:
    """The name in small letters without diacritics, apostrophes, hyphens and spaces.

    >>> plain("Martínez"), plain("Wałęsa"), plain("Qur’an"), plain("Al-Jazeera")
    ('martinez', 'walesa', 'quran', 'aljazeera')
    """
    lowered = name.lower()
    if not lowered.isascii():
        parts = unicodedata.normalize("NFKD", lowered)
        lowered = "".join(char for char in parts if not unicodedata.combining(char))
    return lowered.translate(_LETTERS)


@lru_cache(maxsize=20_000)
def sound(name: str) -> str:
    """A key that is equal for romanizations of one name, and for some other names too.

    >>> sound("Zelenskyy") == sound("Zelenskiy") == sound("Zelensky"), sound("Lavroff") == sound("Lavrov")
    (True, True)
    >>> sound("Iran") == sound("Iraq"), sound("Petrov") == sound("Petrova")
    (False, False)
    """
    key = _FRENCH_ENDING.sub("v", plain(name))
    if key.startswith("dj"):
        key = key[1:]
    for spelling, letter in _ROMANIZATIONS:
        key = key.replace(spelling, letter)
    return _DOUBLED.sub(r"\1", key)


def one_letter_apart(one: str, other: str) -> bool:
    """True for long names that differ in one letter, or in two that changed places, other than at the end.

    The end and the beginning are where different names differ: Petrov, Petrova; Hernandez, Fernandez.

    >>> one_letter_apart("Kovalchuk", "Kovalhcuk"), one_letter_apart("Stoltenberg", "Stolteberg")
    (True, True)
    >>> one_letter_apart("Petrenko", "Petrenka"), one_letter_apart("Hernandez", "Fernandez")
    (False, False)
    """
    if min(len(one), len(other)) < _LONG or abs(len(one) - len(other)) > 1 or one == other or one[0] != other[0]:
        return False
    shorter, longer = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    if at >= len(shorter) - 1:
        return False
    if len(shorter) < len(longer):
        return shorter[at:] == longer[at + 1 :]
    if shorter[at + 1 :] == longer[at + 1 :]:
        return True
    swapped = shorter[at] == longer[at + 1] and shorter[at + 1] == longer[at]
    return swapped and shorter[at + 2 :] == longer[at + 2 :]


def without_one_letter(name: str) -> Iterator[str]:
    """The keys under which names one letter apart meet: the name, and what is left of it without each of its letters.

    >>> set(without_one_letter("Kuleba")) & set(without_one_letter("Kulba"))
    {'Kulba'}
    """
    yield name
    for i in range(1, len(name)):
        yield name[:i] + name[i + 1 :]


def other_sounds(name: str) -> Iterator[str]:
    """Further keys of a name that may be read in two ways: š as sh, Dutch oe as u, German and Polish ch as kh.

    >>> sound("Zubov") in other_sounds("Zoebov"), sound("Khudyakov") in other_sounds("Chudjakow")
    (True, True)
    """
    if len(name) < _READ_TWICE:
        return
    lowered = name.lower()
    if not lowered.isascii() and (spelt_out := lowered.translate(_CARONS)) != lowered:
        yield sound(spelt_out)
    if "oe" in lowered:
        yield sound(lowered.replace("oe", "u"))
    if "ch" in lowered and "sch" not in lowered and "tch" not in lowered:
        yield sound(lowered.replace("ch", "kh"))


@cache
def variants() -> dict[str, Variant]:
    """The table of known spellings by form in small letters.

    >>> variants()["zelenskiy"].group == variants()["zelenskyy"].group
    True
    """
    return {row["form"].lower(): Variant(**row) for row in rows("variant_names", "names")}


@cache
def variants_of_several_words() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The known spellings of several words, as words in small letters, by the first of these, the longest first."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for form in variants():
        words = tuple(_GAP.split(form))
        if len(words) > 1:
            found[words[0]].add(words)
    return {first: tuple(sorted(forms, key=lambda words: (-len(words), words))) for first, forms in found.items()}


@cache
def forms_of(group: str) -> tuple[str, ...]:
    """The spellings that the table has for one name.

    >>> "Kiev" in forms_of("Kyiv")
    True
    """
    return tuple(variant.form for variant in variants().values() if variant.group == group)


def name_key(name: str) -> str:
    """A key that is equal for spellings that the table knows, or that romanizations differ in.

    >>> name_key("Gaddafi") == name_key("Qadhafi"), name_key("Shoigu") == name_key("Shoygu")
    (True, True)
    """
    variant = variants().get(name.lower())
    return sound(variant.group if variant else name)


@cache
def accented() -> dict[str, str]:
    """Spanish and Portuguese names that keep an accent, by their form without it.

    >>> accented()["Martinez"]
    'Martínez'
    """
    return {row["form"]: row["accented"] for row in rows("accented_names", "names")}


@cache
def given_name_of() -> dict[str, str]:
    """The given names of well-known people by the key of their surname.

    >>> given_name_of()[name_key("Zelenskyy")]
    'Volodymyr'
    """
    return {name_key(row["surname"]): row["given"] for row in rows("given_names_of", "names")}


@cache
def words_before_names() -> frozenset[str]:
    """Capitalised words that stand before a name and are no part of it: President, Ukrainian.

    >>> "President" in words_before_names(), "Anna" in words_before_names()
    (True, False)
    """
    return frozenset(row["word"] for row in rows("words_before_names", "names"))
