"""Sentences of English news text.

A mark ends a sentence when white space and something that can begin one follow, unless the word before it is an
abbreviation that points forward ("Gen.", "Jan. 1", "St."), an initial, or an abbreviation that may stand anywhere
("U.S.", "p.m.") before a word that does not begin sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mtcheck.text.paragraphs import Paragraph
from mtcheck.text.span import Span

_BOUNDARY = regex.compile(
    r"""(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>["'”’»)\]]*+)(?P<space>\s++)(?=["'“‘«„(\[—–-]*+\s?[\p{Lu}\p{N}\p{Lo}●■•])""",
    regex.VERBOSE,
)
_WORD_BEFORE = regex.compile(r"(?:[\p{L}\p{N}\p{M}][.’'-]?)+\Z")
_NEXT_WORD = regex.compile(r"[\p{L}\p{N}]++")
# Always part of what follows.
_TITLES = frozenset(
    """mr mrs ms mx dr prof hon rev revd fr sr sra srta gen lt col maj capt cpt cmdr cdr adm sgt cpl pvt brig sen rep
    gov pres supt insp det st sts ste mt ft pte vs v cf eg ie viz approx est nr bros messrs mme mlle""".split()
)
# Part of what follows when that is a number.
_BEFORE_NUMBER = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec no nos p pp art sec ch vol fig op para b d c ca".split()
)
# May end a sentence; they do when a word follows that begins sentences more often than names.
_ANYWHERE = frozenset(
    """inc ltd co corp plc llc bros jr etc al dept univ u.s u.k u.n e.u d.c u.s.a u.a.e a.m p.m ph.d b.a m.a m.d
    l.a n.y b.c a.d""".split()
)
_STARTERS = frozenset(
    """the a an he she it they we i you this that these those there in on at by for from with after before as but and
    or if when while since until although though however meanwhile earlier later his her its their our my your what
    who how why where most many some several all both no not one two three officials police according under last next
    now then yet so""".split()
)


def _ends(text: str, match: regex.Match[str]) -> bool:
    stop = match.group("stop")
    if stop != ".":
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
    if before is None:
        return True
    word = before.group()
    lowered = word.lower()
    following = _NEXT_WORD.search(text, match.end())
    after = following.group() if following else ""
    if match.group("close"):
        return True
    if lowered in _TITLES:
        # "St." and "Ft." end sentences too ("on 5th St."), as "no." does; a capital word points forward.
        return not after[:1].isupper()
    if lowered in _BEFORE_NUMBER:
        return not after[:1].isdigit()
    if len(word) == 1 and word.isupper():
        return after.lower() in _STARTERS and word != "I"
    if lowered in _ANYWHERE or regex.fullmatch(r"(?:\p{L}\.)+\p{L}", word):
        return after.lower() in _STARTERS
    return True


def _split(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in _BOUNDARY.finditer(text, span.start, span.end):
        if _ends(text, match):
            yield Span(start, match.start("space"))
            start = match.end()
    if start < span.end:
        yield Span(start, span.end)


def find_sentences(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Span, ...]:
    """The sentences of each paragraph in order.

    >>> text = "Gen. Lee met the U.S. envoy on Jan. 1. He left."
    >>> [s.of(text) for s in find_sentences(text, (Paragraph(Span(0, len(text)), False),))]
    ['Gen. Lee met the U.S. envoy on Jan. 1.', 'He left.']
    """
    return tuple(sentence for paragraph in paragraphs for sentence in _split(text, paragraph.span))
