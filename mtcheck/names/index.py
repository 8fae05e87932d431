"""The index of native names, a memory-mapped trie, and the search in it for what a Latin spelling may stand for."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import marisa_trie

from mtcheck.names.romanization import NATIVE, WRITTEN, normalized
from mtcheck.names.skeleton import GROUPS, latin_skeletons, native_skeletons

# Beyond this a spelling is too odd for its table to be taken for a reading.
MAX_COST = 5
# Keys are "SKELETON<tab>NAME<tab>CODE", with the name in one byte a letter, which suits all six Cyrillic alphabets.
ENCODING = "cp1251"
SEPARATOR = "\t"
# Keys that begin so are names of languages written in Latin: "~NAME<tab>CODE".
LATIN = "~"
_PATH = Path(__file__).with_name("index.marisa")
# The rows of all romanization tables, compiled by scripts/build_compiled_names.py: 84 files would take longer.
CHOICES = Path(__file__).with_name("choices.json")
PAIRS = tuple((native, written) for written in WRITTEN for native in NATIVE)


class Entry(NamedTuple):
    """A native name in lower case, with its language, slot and gender, and how common it is.

    `slot` is g for a given name, s surname, p patronymic, t toponym; `gender` m, f or u (unknown); `bearers` (0–9) is
    how common the name is among people; `english_frequency` and `frequency` (0–9: Zipf times 1.5) are how common its
    English form is in English texts, and the name itself in those of its language.
    """

    name: str
    language: str
    slot: str
    gender: str
    bearers: int
    english_frequency: int
    frequency: int


class Choice(NamedTuple):
    """A way to write a native unit: the Latin, what may stand before and after ("" for any), the cost, the tables."""

    latin: str
    before: str
    after: str
    cost: int
    tables: int


@cache
def _trie() -> marisa_trie.BinaryTrie:
    return marisa_trie.BinaryTrie().mmap(str(_PATH))


@cache
def mask(*written: str) -> int:
    """The bits of the tables of written-in languages; bit n belongs to `PAIRS[n]`."""
    return sum(1 << place for place, pair in enumerate(PAIRS) if pair[1] in written)


@cache
def _choices() -> tuple[dict[str, list[Choice]], dict[str, int]]:
    """The rows of all tables by native unit, and the length of the longest unit by its first letter."""
    content = json.loads(CHOICES.read_text("utf-8"))
    choices = {
        unit: [Choice(latin, before, after, cost, int(bits, 16)) for latin, before, after, cost, bits in rows]
        for unit, rows in content.items()
    }
    longest: dict[str, int] = {}
    for unit in choices:
        longest[unit[0]] = max(longest.get(unit[0], 0), len(unit))
    return choices, longest


def spelling_costs(native: str, latin: str, tables: int) -> dict[int, int]:
    """Those of `tables` (bits) that write `native` as `latin`, both in lower case, as bits by cost, 0 to MAX_COST."""
    choices, longest = _choices()
    size = len(native)
    # For each place in the native name: where in the Latin one may be, at which cost, by which tables.
    reached: list[dict[tuple[int, int], int]] = [{} for _ in range(size + 1)]
    reached[0][0, 0] = tables
    for start in range(size):
        here = reached[start]
        if not here:
            continue
        last = native[start - 1] if start else "^"
        for end in range(start + 1, min(start + longest.get(native[start], 0), size) + 1):
            if native[start:end] not in choices:
                continue
            following = native[end] if end < size else "$"
            for written, before, after, more, bits in choices[native[start:end]]:
                if (before and last not in before) or (after and following not in after):
                    continue
                for (position, cost), left in here.items():
                    both = left & bits
                    if both and cost + more <= MAX_COST and latin.startswith(written, position):
                        target, stop = reached[end], (position + len(written), cost + more)
                        target[stop] = target.get(stop, 0) | both
    found, seen = {}, 0
    for cost in range(MAX_COST + 1):
        bits = reached[size].get((len(latin), cost), 0) & ~seen
        if bits:
            found[cost] = bits
            seen |= bits
    return found


def spelling_cost(native: str, latin: str, language: str, written: str) -> int | None:
    """What it costs texts in `written` to spell a name that is native in `language` as `latin`; None if they never do.

    >>> spelling_cost("захарова", "zajarova", "ru", "es"), spelling_cost("захарова", "zajarova", "ru", "de")
    (0, None)
    """
    return next(iter(spelling_costs(native, latin, 1 << PAIRS.index((language, written)))), None)


@lru_cache(maxsize=20_000)
def search(latin: str, *groups: str) -> dict[str, dict[int, int]]:
    """The native names that tables of the `groups` (keys of `skeleton.GROUPS`) write as `latin`, with `spelling_costs`.

    >>> 0 in search("Zajarova", "spanish")["захарова"]
    True
    """
    word = normalized(latin)
    trie = _trie()
    found: dict[str, dict[int, int]] = {}
    for group in groups:
        bits = mask(*GROUPS[group][0])
        spellings = [word]
        if group == "marked" and word.endswith("ova"):
            # Czech and Slovak give women the ending -ová: Zacharovová, Savčenková.
            spellings += [word[:-3] + ending for ending in ("a", "o", "")]
        if group == "french" and word.endswith("ne"):
            spellings.append(word[:-1])  # Poutine
        if word.endswith("er"):
            spellings.append(word[:-2] + "r")  # Alexander
        elif word.endswith("re"):
            spellings.append(word[:-1])  # Alexandre
        for skeleton in dict.fromkeys(key for spelling in spellings for key in latin_skeletons(spelling, group)):
            prefix = (skeleton + SEPARATOR).encode(ENCODING, "replace")
            for name in {key.split(b"\t")[1] for key in trie.keys(prefix)}:
                native = name.decode(ENCODING)
                for cost, tables in spelling_costs(native, word, bits).items():
                    costs = found.setdefault(native, {})
                    costs[cost] = costs.get(cost, 0) | tables
    return found


@lru_cache(maxsize=20_000)
def entries(native: str) -> tuple[Entry, ...]:
    """What the index holds about a native name in lower case.

    >>> {(entry.slot, entry.gender) for entry in entries("захарова") if entry.language == "ru"}
    {('s', 'f')}
    """
    found = []
    for skeleton in {key for language in NATIVE for key in native_skeletons(native, language)[:1]}:
        for key in _trie().keys(f"{skeleton}{SEPARATOR}{native}{SEPARATOR}".encode(ENCODING, "replace")):
            code = key.rpartition(b"\t")[2].decode("ascii")
            found.append(Entry(native, code[:2], code[2], code[3], int(code[4]), int(code[5]), int(code[6])))
    return tuple(dict.fromkeys(found))


class Home(NamedTuple):
    """Where a Latin spelling is at home: languages that have it as given name or surname, and its frequency in each.

    Frequencies are Zipf's times 1.5 (0–9), and only there for words that could be read as a native name.
    """

    given: frozenset[str]
    surname: frozenset[str]
    frequencies: dict[str, int]


@lru_cache(maxsize=20_000)
def home(name: str) -> Home:
    """Where among languages written in Latin `name` is at home.

    >>> home("Wiktor").given, home("Zajarova").surname
    (frozenset({'pl'}), frozenset())
    """
    prefix = f"{LATIN}{normalized(name)}{SEPARATOR}".encode(errors="replace")  # half characters are nobody's
    codes = [key.rpartition(b"\t")[2].decode("ascii") for key in _trie().keys(prefix)]
    return Home(
        frozenset(code[:2] for code in codes if code[2] == "g"),
        frozenset(code[:2] for code in codes if code[2] == "s"),
        {code[:2]: int(code[3]) for code in codes if code[2] == "f"},
    )
