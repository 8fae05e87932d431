"""Cyrillic into Latin, in all the ways that translation systems and passports do it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BASE = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya yo i yi ye g".split(),
        strict=True,
    )
)
_BASE |= {"ъ": "", "ь": ""}
_PASSPORT = {"й": "i", "ю": "iu", "я": "ia", "ё": "e"}
_PHONETIC = {"ж": "z", "й": "j", "х": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "sc", "ю": "ju", "я": "ja", "ё": "jo"}
_UKRAINIAN = {"г": "h", "и": "y", "ё": "io"}

_YE = re.compile("(?<![бвгджзйклмнпрстфхцчшщ])е")
_IOTATED = re.compile("ь(?=[юяёе])")
_ENDING = re.compile("ий\\b")
# The rule of nine: after these and before a consonant Ukrainian borrows и, elsewhere і.
_NOT_NINE = re.compile("(?<![дтзсцжшчр])и|и(?=[аеиоуэюяйі])")


def romanizations(words: Sequence[str]) -> list[set[str]]:
    """For each lower-case Cyrillic word, its romanizations in bare lower-case letters.

    >>> sorted(romanizations(["байден"])[0])
    ['baiden', 'bajden', 'bayden']
    >>> {"khyuston", "hiuston", "hjuston"} <= romanizations(["хьюстон"])[0]
    True
    """
    text = "\n".join(words)
    found: list[set[str]] = [set() for _ in words]
    for version in _versions(text):
        for forms, form in zip(found, version.split("\n"), strict=True):
            forms.add(form)
    return found


def _versions(text: str) -> list[str]:
    """All words in each system at once: translating one long text is many times faster than many short ones."""
    plain = _BASE
    no_kh = {**_BASE, "х": "h"}
    result = [
        _translated(text, plain),
        _translated(text, no_kh),
        _translated(_YE.sub("є", text), plain),
        _translated(_ENDING.sub("ы", text), plain),
        _translated(_ENDING.sub("и", text), plain),
        _translated(text, {**plain, "ё": "e"}),
        _translated(text, {**no_kh, "ё": "e"}),
        _translated(text, plain | _PASSPORT),
        _translated(text, no_kh | _PASSPORT),
        _translated(text, {**plain, "й": "i"}),
        _translated(text, _BASE | _PHONETIC),
        _translated(_IOTATED.sub("j", text), _BASE | _PHONETIC),
        _translated(text, {**no_kh, "ц": "c", "й": "j"}),
    ]
    if "дж" in text:
        soft = text.replace("дж", "ж")
        result += [
            _translated(soft, {**no_kh, "ж": "j"}),
            _translated(soft, {**no_kh, "ж": "dj"}),
            _translated(soft, no_kh | _PASSPORT | {"ж": "dj"}),
            _translated(soft, _BASE | _PHONETIC | {"ж": "dj"}),
        ]
    ukrainian = _NOT_NINE.sub("і", text)
    result += [
        _translated(ukrainian, plain | _UKRAINIAN),
        _translated(ukrainian, plain | _UKRAINIAN | {"й": "i", "ю": "iu", "я": "ia"}),
    ]
    return result


def _translated(text: str, system: dict[str, str]) -> str:
    return text.translate({ord(letter): latin for letter, latin in system.items()})
