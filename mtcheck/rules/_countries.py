"""Where a text names China, Japan, Korea or Vietnam: what tells whose a name is that could be another people's."""

from __future__ import annotations

import re
from typing import NamedTuple

from mtcheck.text.document import Document

_SIGNS = {
    "zh": r"China|Chinese|Beijing|PRC|Taiwan(?:ese)?|Hong Kong|Shanghai|Mainland",
    "ja": r"Japan|Japanese|Tokyo|Osaka|Kyoto|Hokkaido|Okinawa",
    "ko": r"Koreans?|Korea|ROK|DPRK|Seoul|Pyongyang|Busan",
    "vi": r"Viet ?[Nn]am|Vietnamese|Hanoi|Ha Noi|Saigon|Ho Chi Minh",
    "old": r"[Dd]ynasty|Kaifeng|Emperor|Bianliang",  # China of old
}
_SIGN = re.compile(r"\b(?:" + "|".join(f"(?P<{language}>{words})" for language, words in _SIGNS.items()) + r")\b")


class Countries(NamedTuple):
    """By language: the offsets at which sentences and paragraphs start that name the country."""

    sentences: dict[str, frozenset[int]]
    paragraphs: dict[str, frozenset[int]]

    def in_sentence(self, document: Document, language: str, offset: int) -> bool:
        """True if the sentence at `offset` names the country of `language`."""
        starts = self.sentences[language]
        return bool(starts) and document.sentence_at(offset).start in starts

    def in_paragraph(self, document: Document, language: str, offset: int) -> bool:
        """True if the paragraph at `offset` names it."""
        starts = self.paragraphs[language]
        return bool(starts) and document.paragraph_at(offset).span.start in starts


def countries(document: Document) -> Countries:
    """The countries that the text names; to be asked for as a view.

    >>> Document("Rain in Japan. Snow fell.").view(countries).sentences["ja"]
    frozenset({0})
    """
    sentences: dict[str, set[int]] = {language: set() for language in _SIGNS}
    paragraphs: dict[str, set[int]] = {language: set() for language in _SIGNS}
    for sign in _SIGN.finditer(document.text):
        language = sign.lastgroup or ""
        sentences[language].add(document.sentence_at(sign.start()).start)
        paragraphs[language].add(document.paragraph_at(sign.start()).span.start)
    return Countries(
        {language: frozenset(starts) for language, starts in sentences.items()},
        {language: frozenset(starts) for language, starts in paragraphs.items()},
    )
