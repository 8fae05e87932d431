"""Belarusian spellings of Russian and Ukrainian names, for which there is no list of their own."""

from __future__ import annotations

import re

_RUSSIAN = (
    (r"щ", "шч"),
    (r"и", "і"),
    (r"ъ", "'"),
    (r"([жшрц])і", r"\1ы"),
    (r"ті", "ці"),
    (r"ді", "дзі"),
    (r"т([еёюяь])", r"ц\1"),
    (r"д([еёюяь])", r"дз\1"),
    (r"([жшрчц])е", r"\1э"),
    (r"([рчшжц])([ью])", lambda match: match[1] if match[2] == "ь" else match[1] + "у"),
    (r"чя", "ча"),
    (r"(?<=[аеёіоуыэюя])в(?=[^аеёіоуыэюя]|$)", "ў"),
    (r"ский$", "скі"),
    (r"цкий$", "цкі"),
    (r"([кгх])ий$", r"\1і"),
    (r"ый$", "ы"),
)
_UKRAINIAN = (
    (r"и", "ы"),
    (r"([кгх])ы", r"\1і"),
    (r"е", "э"),
    (r"є", "е"),
    (r"ї", "і"),
    (r"йо|ьо", "ё"),
    (r"ський$", "скі"),
    (r"цький$", "цкі"),
    (r"щ", "шч"),
    (r"(?<=[аеёіоуыэюя])в(?=[^аеёіоуыэюя]|$)", "ў"),
)
_VOWEL = re.compile("[аеёіоуыэюя]")


def belarusian(name: str, language: str) -> tuple[str, ...]:
    """How Belarusian may spell a name that is `language` ("ru" or "uk"), in lower case.

    Unstressed о and э turn into а there, and where the stress lies is not known: one spelling with all of them turned,
    one with none, and those with one vowel kept.

    >>> belarusian("тихановский", "ru")
    ('ціханоўскій', 'ціханаўскій')
    >>> belarusian("лукашенко", "ru")
    ('лукашэнко', 'лукашанка', 'лукашэнка', 'лукашанко')
    """
    spelt = name
    for pattern, replacement in _RUSSIAN if language == "ru" else _UKRAINIAN:
        spelt = re.sub(pattern, replacement, spelt)
    stressed = [match.start() for match in _VOWEL.finditer(spelt)]
    turned = spelt.translate(str.maketrans("оэ", "аа"))
    kept = (turned[:place] + spelt[place] + turned[place + 1 :] for place in stressed if spelt[place] in "оэ")
    return tuple(dict.fromkeys((spelt, turned, *kept)))
