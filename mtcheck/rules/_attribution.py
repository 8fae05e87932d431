"""Who says it: the words beside a quotation that give it to a speaker."""

from __future__ import annotations

from functools import cache

import regex

from mtcheck.tables import rows
from mtcheck.text.span import Span

_REACH = 80


@cache
def reporting_verbs() -> frozenset[str]:
    """The forms of verbs of saying.

    >>> "stressed" in reporting_verbs(), "launched" in reporting_verbs()
    (True, False)
    """
    return frozenset(row["form"] for row in rows("reporting_verbs"))


@cache
def _following() -> regex.Pattern[str]:
    """At most five words of a speaker, then a verb of saying; no punctuation parts them."""
    verbs = "|".join(sorted(reporting_verbs()))
    return regex.compile(rf"\s*+(?:[\p{{L}}\p{{N}}][\p{{L}}\p{{M}}\p{{N}}.’'-]*+\s++){{0,5}}?(?:{verbs})\b")


def attributed_at(text: str, start: int) -> bool:
    """True if a speaker and a verb of saying follow at `start`.

    >>> attributed_at(", the mayor of Lviv said on Monday", 1), attributed_at(". Rain fell all night", 1)
    (True, False)
    """
    return _following().match(text, start, min(len(text), start + _REACH)) is not None


@cache
def _speaker_first() -> regex.Pattern[str]:
    """A pronoun or a name and a verb of saying, or the verb and the speaker."""
    verbs = "|".join(sorted(reporting_verbs()))
    speaker = r"(?:I|he|she|they|we|it|the|an?|\p{Lu}[\p{L}’'-]*+|(?:his|her|its|their|our|my)\s\p{L}++)"
    name = r"(?:the\s)?\p{Lu}[\p{L}’'-]*+(?:\s\p{Lu}[\p{L}’'-]*+){0,3}"
    role = r"the(?:\s(?!(?:I|he|she|it|they|we|the|an?|that|which|who)\b)\p{L}++){1,3}?"
    return regex.compile(
        rf"(?:I|he|she|they|we|{name}|{role})"
        rf"\s(?:also\s|then\s)?(?:{verbs})\b|(?:{verbs})\s{speaker}\b|(?:said|stated)\s(?:in|on|by|at)\b"
    )


def attributes(text: str, start: int) -> bool:
    """True if speaker and verb, or verb and speaker, stand right at `start`.

    >>> attributes("said the mayor", 0), attributes("said to be lost", 0), attributes("he wrote", 0)
    (True, False, True)
    """
    return _speaker_first().match(text, start, min(len(text), start + _REACH)) is not None


def speaks(text: str, span: Span) -> bool:
    """True if a verb of saying stands anywhere in `span`.

    >>> speaks("Rain fell, she said.", Span(0, 20)), speaks("Rain fell.", Span(0, 10))
    (True, False)
    """
    verbs = reporting_verbs()
    return any(word.lower() in verbs for word in regex.findall(r"\p{L}+", span.of(text)))
