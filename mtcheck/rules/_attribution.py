"""Who says it: the words beside a quotation that give it to a speaker."""

from __future__ import annotations

from functools import cache

import regex

from mtcheck.rules._tables import rows
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


def speaks(text: str, span: Span) -> bool:
    """True if a verb of saying stands anywhere in `span`.

    >>> speaks("Rain fell, she said.", Span(0, 20)), speaks("Rain fell.", Span(0, 10))
    (True, False)
    """
    verbs = reporting_verbs()
    return any(word.lower() in verbs for word in regex.findall(r"\p{L}+", span.of(text)))
