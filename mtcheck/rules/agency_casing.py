"""News agencies and broadcasters cased as they do not write themselves.

What it finds
-------------
A name of an agency or a broadcaster in a form that no newspaper prints: Ria Novosti, Afp, Unian, Cnn, Belta. Where two
forms are in use (TASS and Tass, DPA and dpa), the rarer one of a text that mixes them, or the one that the house style
does not want.

Why machine translation does it
-------------------------------
Many papers print agencies in title case (Spanish Efe, Italian Ansa, French "Ria Novosti"), and Cyrillic writes
РИА Новости and БелТА in letters of its own. The system copies the case it reads, or guesses.

When it is right to keep
------------------------
British papers write acronyms that are said as words with one capital: Tass, Ansa, Efe. Without a house style both
forms pass. Words that are names of people too (Mia, Sana, Nan) count only beside "agency", "channel" and the like.

Sources
-------
The agencies' own names; the style guides of AP, BBC, the Guardian and Reuters. Table agencies.tsv.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.rules import Example, Rule
from mtcheck.settings import Settings
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_CUE = regex.compile(
    r"\b(?:news agency|press agency|agency|agencies|newswire|broadcaster|channel|television|TV|radio)\b"
)
# A cue counts this many code points before or after the name: "the Polish news agency Pap", "Pap news agency".
_CUE_REACH = 14


class Agency(NamedTuple):
    """An agency: its own form, the other one in use and the house styles that want that, and whether it needs a cue."""

    form: str
    accepted: str
    title_styles: tuple[str, ...]
    needs_cue: bool


@cache
def _by_spelling() -> dict[str, Agency]:
    """Each spelling that may need a word, wrong, accepted or right, with its agency."""
    found = {}
    for row in rows("agencies"):
        agency = Agency(row["form"], row["accepted"], tuple(row["title_styles"].split()), row["needs_cue"] == "yes")
        spellings = row["wrong"].split(";") + ([agency.form, agency.accepted] if agency.accepted else [])
        found.update({spelling: agency for spelling in spellings if spelling})
    return found


@cache
def _pattern() -> regex.Pattern[str]:
    spellings = "|".join(map(regex.escape, sorted(_by_spelling(), key=lambda spelling: (-len(spelling), spelling))))
    return regex.compile(
        rf"(?<![\p{{L}}\p{{N}}\p{{M}}_.-])(?:{spellings})(?![\p{{L}}\p{{N}}\p{{M}}_]|-\p{{Lu}}|\.\p{{Ll}})"
    )


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per name of an agency that is cased wrongly, or otherwise than the text or the house style has it."""
    in_use: dict[Agency, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for match in _pattern().finditer(document.text):
        spelling, span = match.group(), Span(*match.span())
        agency = _by_spelling()[spelling]
        if spelling in (agency.form, agency.accepted):
            in_use[agency][spelling].append(span)
        elif not agency.needs_cue or _has_cue(document.text, span):
            yield _wrong_form(spelling, span, agency, settings)
    for agency, spellings in in_use.items():
        yield from _unwanted(agency, spellings, settings)


def _has_cue(text: str, span: Span) -> bool:
    return any(
        _CUE.search(text, max(0, start), end)
        for start, end in ((span.start - _CUE_REACH, span.start), (span.end, span.end + _CUE_REACH))
    )


def _preferred(agency: Agency, settings: Settings) -> str | None:
    """The form that the house style wants; None where there is no style, or none for this agency."""
    if not agency.accepted or settings.style is None or not agency.title_styles:
        return None
    return agency.accepted if settings.style in agency.title_styles else agency.form


def _wrong_form(spelling: str, span: Span, agency: Agency, settings: Settings) -> Match:
    best = _preferred(agency, settings) or agency.form
    others = tuple(form for form in (agency.form, agency.accepted) if form and form != best)
    return Match(
        span,
        f"The agency’s name is written “{best}”, not “{spelling}”.",
        (best, *others),
        confidence=0.95,
        evidence=(Evidence("table", f"“{agency.form}” is how the agency writes itself"),),
    )


def _unwanted(agency: Agency, spellings: dict[str, list[Span]], settings: Settings) -> Iterator[Match]:
    """The form that is against the house style or, without one, the rarer of two."""
    wanted = _preferred(agency, settings)
    why = f"the house style {settings.style} has “{wanted}”"
    if wanted is None:
        if len(spellings) < 2:
            return
        wanted = max(spellings, key=lambda spelling: (len(spellings[spelling]), spelling == agency.form))
        why = f"the text has “{wanted}” elsewhere"
    for spelling, spans in spellings.items():
        if spelling != wanted:
            for span in spans:
                yield Match(
                    span,
                    f"“{spelling}” is “{wanted}” here.",
                    (wanted,),
                    confidence=0.8,
                    evidence=(Evidence("usage", why),),
                    related=tuple(spellings.get(wanted, ())[:1]),
                )


RULE = Rule(
    find=find,
    summary="The name of a news agency or broadcaster in a casing that it does not have.",
    category=Category.CASING,
    severity=Severity.MINOR,
    mqm="linguistic-conventions/capitalization",
    status="stable",
    since="0.1.0",
    examples=(
        Example("It was a gas leak, [[Ria Novosti => RIA Novosti]] said."),
        Example("The report by [[Afp => AFP]] and [[Cnn => CNN]] was denied."),
        Example("Minsk confirmed it, [[Belta => BelTA]] reported, citing [[Unian => UNIAN]]’s reporter."),
        Example("The Polish news agency [[Pap => PAP]] had it first."),
        Example("Berlin denies it, says [[Dpa => dpa]]."),
        Example("Tass had it at noon, and Tass again at six; [[TASS => Tass]] at nine."),
        Example("The agency [[TASS => Tass]] said so.", style="ap"),
        Example("The agency [[Tass => TASS]] said so.", style="reuters"),
        Example("The Nato envoy told Tass and Ansa that Unicef had paid."),
        Example("The story was by DPA, EFE and TASS, with Reuters, Xinhua and Interfax."),
        Example("RIA-Novosti and RIA Novosti are one agency."),
        Example("A Pap smear was taken. Mia, Nan and Sana came home with Ina."),
        Example("The actor Raveena Rai and Darijo Srna met at the RAI Amsterdam hall."),
        Example("AFP FILMS CNN CREW IN KYIV"),
        Example("Nos. 2 to 4 went to the Apa river, where Pap Guèye scored."),
        Example("Tass told the BBC’s reporter so.", style="bbc"),
        Example("He wrote to cnn.example and to afp@agency.example."),
    ),
)
