"""A name or word glued to the next one, where a link or a tag was lost.

What it finds
-------------
A name and the word after it in one ("Benítezwho", "Kowalskiannounced", "Marchenkoone of"), a sentence that begins
inside a word ("FrankfurtThe"), a small word glued to a name ("inMoscow", "theKremlin") or to another ("ofthe").

Why machine translation does it
-------------------------------
News pages link names. The text is cut at the link, translated piece by piece and joined again; the space that stood
inside the tag is lost on the way.

When it is right to keep
------------------------
Names that end like a word (Ferdinand, Goethe, Cleveland) or have a capital inside (McDonald, YouTube, easyJet), and any
word that a dictionary knows. A form that stands twice in the text is taken for a name.

Sources
-------
Seen most in feeds translated from Spanish, Ukrainian and Russian pages; the word lists of mtcheck/lexicons.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.lexicons import is_known, load
from mtcheck.rules import Example, Rule
from mtcheck.rules._attribution import reporting_verbs
from mtcheck.rules._tables import rows
from mtcheck.settings import Settings
from mtcheck.text.document import Document
from mtcheck.text.words import Word

_INNER_CAPITAL = regex.compile(r"(?P<left>\p{L}[\p{Ll}’']*\p{Ll})(?P<right>\p{Lu}(?:[\p{Ll}’']+)?)")
_STARTERS = frozenset(
    """A The This That These Those There Then They He She It We You In On At By For From With After Before As But And So
    If When While Since Although However His Her Its Their Our What Who How Why According Also Now Meanwhile Photo
    Read""".split()
)
# What stands glued before a name: closed-class words only, because brands begin with others (easyJet, openSUSE).
_BEFORE_NAMES = frozenset(
    "in of the to by and from with for at on that as is was said near between against via".split()
)
# Two small words in one. Each pair is common in English text; none is a word when joined.
_SMALL_FIRST = frozenset("in of to by and from with for at on that as is was said all".split())
_SMALL_SECOND = ("the", "this", "that", "his", "her", "their", "its", "our", "these", "those")
# Small words that end no unknown word ("filethat", "homesfor") but these.
_AFTER_WORDS = ("that", "which", "while", "with", "from", "who", "when", "where", "because", "for", "and")
_MIN_STEM, _MIN_WORD = 3, 4
# Verbs shorter than this end too many names ("Lloyd" + "says" is fine, "Kennedy" ends in no verb, "Barred" in "red").
_MIN_VERB = 4


class _Glue(NamedTuple):
    """A word in two: where it parts, what to write, how sure, and what speaks for it."""

    fix: str
    confidence: float
    note: str


@cache
def _forms() -> dict[str, tuple[bool, str, str]]:
    """Glued forms: whether strong, what joins it to the name, and the word that has to follow."""
    table = {row["form"]: (row["strength"] == "strong", f"{row['mark']} ", row["next"]) for row in rows("glued_forms")}
    for verb in reporting_verbs():
        if len(verb) >= _MIN_VERB and verb.endswith(("ed", "s", "said", "told")):
            table.setdefault(verb, (True, " ", ""))
    return table


@cache
def _endings() -> tuple[str, ...]:
    return tuple(row["ending"] for row in rows("surname_endings"))


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per word that is two."""
    counts = Counter(word.text for word in document.words)
    suspects = {token for token, count in counts.items() if count == 1 and len(token) > _MIN_WORD and _suspect(token)}
    if not suspects:
        return
    for i, word in enumerate(document.words):
        if word.text in suspects and not _compound(document.text, word):
            after = document.words[i + 1].text if i + 1 < len(document.words) else ""
            if glue := _part(word.text, after, counts):
                yield Match(
                    word.span,
                    f"“{word.text}” is two words: {glue.fix}.",
                    tuple(dict.fromkeys((glue.fix, glue.fix.replace(", ", " ")))),
                    glue.confidence,
                    evidence=(Evidence("lexicon", glue.note),),
                )


def _suspect(token: str) -> bool:
    """A cheap look at the shape, before any dictionary is opened."""
    if token.islower():
        return token.endswith((*_SMALL_SECOND, *_AFTER_WORDS)) or token.startswith("the")
    if token[1:].islower():
        return token.isalpha()
    return _INNER_CAPITAL.fullmatch(token) is not None


def _compound(text: str, word: Word) -> bool:
    """True if a hyphen or the like binds the word to its neighbours."""
    return text[word.start - 1 : word.start] in tuple("-‑_/.@#&") or text[word.end : word.end + 1] in tuple("-‑_/@")


def _part(token: str, after: str, counts: Counter[str]) -> _Glue | None:
    if token.islower():
        return _part_small(token)
    if is_known(token):
        return None
    if inner := _INNER_CAPITAL.fullmatch(token):
        return _part_at_capital(inner["left"], inner["right"], counts)
    return _part_name(token, after, counts)


def _part_at_capital(left: str, right: str, counts: Counter[str]) -> _Glue | None:
    if left in _BEFORE_NAMES and len(right) >= _MIN_WORD and (right in load("names") or counts[right]):
        return _Glue(f"{left} {right}", 0.9, f"“{right}” is a name")
    if right in _STARTERS and len(left) >= _MIN_STEM and (is_known(left) or counts[left]):
        return _Glue(f"{left}. {right}", 0.9, f"“{right}” begins sentences")
    return None


def _part_small(token: str) -> _Glue | None:
    if token in load("words"):  # "ofthe" is so frequent a slip that frequency lists know it
        return None
    for second in _SMALL_SECOND:
        first = token.removesuffix(second)
        if first != token and first in _SMALL_FIRST:
            return _Glue(f"{first} {second}", 0.9, f"“{first}” and “{second}” are words, “{token}” is none")
    rest = token.removeprefix("the")
    if rest != token and len(rest) > _MIN_WORD and rest in load("words") and not is_known(token):
        return _Glue(f"the {rest}", 0.8, f"“{rest}” is a word, “{token}” is none")
    for small in _AFTER_WORDS:
        rest = token.removesuffix(small)
        if rest != token and len(rest) >= _MIN_WORD and rest in load("words") and not is_known(token):
            return _Glue(f"{rest} {small}", 0.8, f"“{rest}” is a word, “{token}” is none")
    return None


def _part_name(token: str, after: str, counts: Counter[str]) -> _Glue | None:
    for cut in range(_MIN_STEM, len(token)):  # the longest form first: "Kravetswithout", not "Kravetswith|out"
        stem, form = token[:cut], token[cut:]
        if form not in _forms():
            if counts[stem] and len(stem) > _MIN_WORD and len(form) > _MIN_WORD and form in load("words"):
                return _Glue(f"{stem} {form}", 0.75, f"“{stem}” stands elsewhere in the text, and “{form}” is a word")
            continue
        strong, joint, required = _forms()[form]
        if required and after.lower() != required:
            continue
        fix = f"{stem}{joint}{form}"
        if counts[stem]:
            return _Glue(fix, 0.95, f"“{stem}” stands elsewhere in the text")
        if strong and len(stem) > _MIN_STEM and stem in load("names"):
            return _Glue(fix, 0.85, f"“{stem}” is a name, “{token}” is none")
        if strong and len(stem) > _MIN_WORD and stem.endswith(_endings()):
            return _Glue(fix, 0.75, f"“{stem}” ends like a surname, “{token}” is unknown")
    return None


RULE = Rule(
    find=find,
    summary="A name or word glued to the next one.",
    category=Category.INTEGRITY,
    severity=Severity.CRITICAL,
    mqm="linguistic-conventions/whitespace",
    status="stable",
    examples=(
        Example("The striker Martín [[Benítezwho => Benítez, who]] scored twice left. Benítez smiled."),
        Example("Piotr [[Kowalskiannounced => Kowalski announced]] that the bridge will open."),
        Example("Next came [[Marchenkoone => Marchenko, one]] of the oldest players."),
        Example("Prices rose on the market in [[FrankfurtThe => Frankfurt. The]] index fell."),
        Example("The talks [[inMoscow => in Moscow]] failed, sources close to [[theKremlin => the Kremlin]] say."),
        Example("At the end [[ofthe => of the]] day [[theministry => the ministry]] was silent."),
        Example("“It is over,” Oksana [[Shevchuksaid => Shevchuk said]] on Monday."),
        Example("The Defence Ministry spoke. A [[Ministrystatement => Ministry statement]] said it was over."),
        Example("They sought [[homesfor => homes for]] the children and [[helpthat => help that]] was near."),
        Example("Then Maria [[Olivarezbecause => Olivarez because]] she was ill stayed."),
        Example("Ferdinand of Cleveland read Goethe in Holland with Roland and Thomas."),
        Example("YouTube, LinkedIn, easyJet, eBay, McDonald, DiCaprio, FitzGerald and JetBlue rose."),
        Example("Their theatre and another island, whatsoever, without theology."),
        Example("Newland met Wieland. Newland and Wieland left."),
        Example("The firm openSUSE-based iPhone macOS phpMyAdmin."),
        Example("Mr. Barred and Ms. Townsend met Lord Ashfield and Goran Ivanisevic."),
        Example("Bernhard Grzimek and Wendelin Wiedeking spoke."),
        Example("The Grondona house, the Kirkland sisters and the hall of V. K. Arsenyeva; Arsenyev died."),
    ),
)
