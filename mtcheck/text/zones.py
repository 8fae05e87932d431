"""Zones that are not prose: URLs, e-mail addresses, handles, hashtags, file names, code, mtcheck's own comments.

No rule speaks there; the checker drops what lies inside.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

import regex

from mtcheck.text.span import Span

# Top-level domains that newspapers print without "www." or "https://"; a closed list, because "Moscow.The" is no host.
_TLD = (
    "com|org|net|edu|gov|mil|int|info|biz|tv|io|ai|app|dev|news|media|online|site|eu|uk|us|ca|au|nz|ie|in|za|de|at|ch"
    "|fr|be|nl|lu|es|pt|br|mx|ar|cl|co|pe|ve|it|gr|pl|cz|sk|hu|ro|bg|hr|rs|si|ba|mk|me|al|ua|ru|su|by|kz|ge|am|az|md|lt"
    "|lv|ee|fi|se|no|dk|is|tr|il|ir|iq|sa|ae|eg|cn|jp|kr|tw|hk|sg|th|vn|id|my|ph|pk|bd"
)
_ZONE = regex.compile(
    rf"""
      <!--\s*mtcheck:.*?-->                                        # suppression comments
    | `{{3}}.*?(?:`{{3}}|\Z) | `[^`\r\n]++`                        # code
    | (?:https?|ftp)://[^\s<>"”»]++ | \bwww\.[^\s<>"”»]++
    | [\w.+\-]++@[\w\-]++(?:\.[\w\-]++)++                          # e-mail
    | (?<![\w/])[@#][\p{{L}}_][\w]++                               # handles, hashtags
    | \b[\p{{L}}\p{{N}}][\p{{L}}\p{{N}}\-]*+(?:\.[\p{{L}}\p{{N}}\-]++)*?\.(?:{_TLD})\b(?![\p{{L}}.]\p{{L}})(?:/[^\s<>"”»]*+)?
    | \b[\w\-]++\.(?:html?|php|pdf|jpe?g|png|gif|docx?|xlsx?|txt|csv|json|xml|mp[34]|zip|exe|py|js)\b
    """,
    regex.VERBOSE | regex.DOTALL | regex.IGNORECASE,
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
