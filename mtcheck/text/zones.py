"""Zones that are not prose: URLs, e-mail addresses, handles, hashtags, file names, code, mtcheck's own comments.

No rule speaks there; the checker drops what lies inside.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

import regex

from mtcheck.text.span import Span

# Top-level domains that newspapers print without "www." or "https://"; a closed list, because "Moscow.The" is no host.
_DOMAINS = (
    "com|org|net|edu|gov|mil|int|info|biz|tv|io|ai|app|dev|news|media|online|site|eu|uk|ca|au|nz|ie|za|de|ch"
    "|fr|nl|lu|es|pt|br|mx|ar|cl|co|pe|ve|gr|pl|cz|sk|hu|ro|bg|hr|rs|si|ba|mk|al|ua|ru|su|kz|ge|az|md|lt"
    "|lv|ee|fi|se|dk|tr|il|ir|iq|sa|ae|eg|cn|jp|kr|tw|hk|sg|th|vn|ph|pk|bd"
)
# Those that are English words too need a path behind them: "He said it.It rained" is no Italian host.
_WORD_DOMAINS = "in|it|at|by|no|is|my|be|me|us|am|id"
# Every alternative that begins with a run of characters is kept from starting inside that run: linear time.
_ZONE = regex.compile(
    rf"""
      <!--\s{{0,9}}mtcheck:[^<>]{{0,400}}?-->                          # suppression comments
    | `{{3}}.*?(?:`{{3}}|\Z) | (?<!\w)`[^`\s](?:[^`\r\n]{{0,80}}?[^`\s])?`(?!\w)   # code
    | (?:https?|ftp)://[^\s<>"”»]++ | (?<![\w.])www\.[^\s<>"”»]++
    | (?<![\w.+\-])[\w.+\-]++@[\w\-]++(?:\.[\w\-]++)++                 # e-mail
    | (?<![\w/])[@\#][\p{{L}}_]\w++                                    # handles, hashtags
    | (?<![\w.\-])[\p{{L}}\p{{N}}][\p{{L}}\p{{N}}\-]*+(?:\.[\p{{L}}\p{{N}}\-]++)*?   # hosts
      \.(?:(?:{_DOMAINS})(?![\w\-])(?!\.\w)(?:/[^\s<>"”»]*+)? | (?:{_WORD_DOMAINS})/[^\s<>"”»]*+)
    | (?<![\w\-])[\w\-]++\.(?:html?|php|pdf|jpe?g|png|gif|docx?|xlsx?|txt|csv|json|xml|mp[34]|zip|exe|py|js)(?!\w)
    """,
    regex.VERBOSE | regex.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Zones:
    """Sorted spans without overlaps, with a fast test."""

    spans: tuple[Span, ...]

    def touch(self, span: Span) -> bool:
        """True if `span` overlaps a zone.

        >>> find_zones("see www.kyiv.example now").touch(Span(8, 12))
        True
        """
        index = bisect_right(self.spans, span.start, key=lambda zone: zone.start)
        near = self.spans[max(0, index - 1) : index + 1]
        return any(zone.overlaps(span) for zone in near)


def find_zones(text: str) -> Zones:
    """The stretches of `text` that are not prose."""
    return Zones(tuple(Span(*match.span()) for match in _ZONE.finditer(text)))
