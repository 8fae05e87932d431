"""Two words with nothing between them, often where a link or a tag was lost.

What it finds
-------------
A name with the next word stuck to it (Barbettowho, Morettiindicated), a sentence that begins inside a word
(FrankfurtThe), a small word stuck to a name (inMoscow), and small words stuck to others (ofthe, theagency).

Why machine translation does it
-------------------------------
Web pages are translated piece by piece. Where a link, a line break or a bold name parted two pieces, the engine trims
the space, and the page puts the pieces together again without one.

When it is right to keep
------------------------
Names that are written so: LinkedIn, YouTube, easyJet, McDonald, Cleveland, Beckwith, theGrio. A word that comes back
in the same text is taken for such a name.

Sources
-------
The tables glued_words, reporting_verbs, stray_words and surname_endings; read off machine translations of news from
Spanish, German, Japanese and Chinese.
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
from mtcheck.settings import Settings
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_JUNCTION = regex.compile(r"(?P<left>\p{L}\p{Ll}++)(?P<right>\p{Lu}\p{Ll}++)")
_ACRONYM = regex.compile(r"(?P<left>\p{Lu}{2,}+)(?P<right>\p{Ll}{3,}+)")
_FOLLOWING = regex.compile(r" (?:\p{L}++(?: |\b)){1,2}")
# What makes a token part of something longer: a host, a handle, a compound.
_TIES = frozenset("-_./@&’'+*#=\\")

_PREPOSITIONS = frozenset("about against at by for from in into of on over to under with".split())
_SMALL_LEFT = _PREPOSITIONS | frozenset("and as but if is or than that was were".split())
_AUXILIARIES = frozenset("are could did do does had has have is may might must should was were will would".split())
_SMALL_RIGHT = frozenset("the this that these those his her their its our your".split())
# Before a name a glued "on" or "as" is as often the head of a brand (onStar, asWell).
_BEFORE_NAMES = frozenset("and at between by for from in of that the to with".split())
# "to" and "in" begin too many words.
_BEFORE_WORDS = ("the", "of", "and", "from", "with", "that", "which")


class _Split(NamedTuple):
    """A way to part a token: what to write, why, how sure.

    One of `follows` must come next, if there are any; `once` if brands look so too and come back in the text.
    """

    suggestions: tuple[str, ...]
    kind: str
    note: str
    confidence: float
    follows: tuple[str, ...] = ()
    once: bool = True
    severity: Severity = Severity.MAJOR


class _Glued(NamedTuple):
    """A row of glued_words."""

    comma: bool
    follows: tuple[str, ...]
    stem: str


@cache
def _glued_words() -> dict[str, _Glued]:
    """What may be stuck to a name; verbs of saying in the past and third person belong to them."""
    found = {
        row["form"]: _Glued(False, (), "any" if len(row["form"]) > 4 else "document")
        for row in rows("reporting_verbs")
        if row["form"].endswith(("ed", "s"))
    }
    for row in rows("glued_words"):
        follows = tuple(row["next"].split("|")) if row["next"] else ()
        found[row["form"]] = _Glued(row["join"] == "comma", follows, row["stem"])
    return found


@cache
def _after_words() -> tuple[str, ...]:
    return tuple(row["form"] for row in rows("glued_words") if row["words"] == "yes")


@cache
def _glued_lengths() -> tuple[int, ...]:
    return tuple(sorted({len(form) for form in _glued_words()}, reverse=True))


@cache
def _surname_endings() -> tuple[str, ...]:
    return tuple(row["ending"] for row in rows("surname_endings"))


@cache
def _starters() -> frozenset[str]:
    """Words that begin a sentence and, at the end of a brand, are rare: "The", "According", not "In" of LinkedIn."""
    return frozenset(row["word"] for row in rows("stray_words") if row["reading"] != "lower") | {"The"}


@cache
def _small_pairs() -> dict[str, str]:
    """Two function words in one: "ofthe", "fromtheir"; the few that are words ("forthis" is not) are left out."""
    pairs = {f"{a}{b}": f"{a} {b}" for a in _SMALL_LEFT for b in _SMALL_RIGHT if len(a + b) > 4}
    pairs |= {f"{verb}not": f"{verb} not" for verb in _AUXILIARIES}
    return {glued: apart for glued, apart in pairs.items() if glued not in load("words")}


def _split_small(text: str) -> _Split | None:
    """ "ofthe", which people write so often that word lists have it."""
    apart = _small_pairs().get(text.lower())
    # "Inthe" opens a sentence; "Ather" and "Ofher" are more likely names.
    if not apart or not (text.islower() or apart.endswith(" the")):
        return None
    return _Split((text[0] + apart[1:],), "lexicon", "two function words in one", 0.95, once=False)


def _split_words(text: str) -> _Split | None:
    """ "filethat", "theagency", "Officialssaid", "boundaryboundary": no word, but two."""
    words = load("words")
    lowered = text.lower()
    half = text[: len(text) // 2]
    if half + half == text and len(half) > 3 and half in words:
        return _Split((half,), "repetition", f"“{half}” stands twice", 0.85)
    # Surnames end in "-and", "-to" and "-with".
    endings = (ending for ending in _after_words() if text.endswith(ending))
    cuts = [len(text) - len(ending) for ending in endings if lowered == text or (len(ending) > 3 and ending != "with")]
    # "wonthe" is two words, "Hotto" and "thatness" are not.
    cuts = [cut for cut in cuts if (len(text) > 6 and cut > 3) or text[cut:] == "the"]
    cuts += [len(head) for head in _BEFORE_WORDS if text.startswith(head) and len(text) > len(head) + 4]
    for cut in cuts:
        left, right = text[:cut], text[cut:]
        if lowered[:cut] in words and right in words:
            note = f"“{text}” is no word, “{left}” and “{right}” are"
            return _Split((f"{left} {right}",), "lexicon", note, 0.85)
    return None


def _split_name(text: str, seen: Counter[str]) -> _Split | None:
    """ "Benedettowho", "Ministrythat": a capitalised word and one that may follow it."""
    glued = _glued_words()
    for length in _glued_lengths():
        stem, form = text[:-length], text[-length:]
        if len(stem) < 3 or form not in glued:
            continue
        note, confidence = _stem_evidence(stem, glued[form].stem, seen)
        if note:
            spaced = f"{stem} {form}"
            fixes = (f"{stem}, {form}", spaced) if glued[form].comma else (spaced,)
            return _Split(
                fixes, "lexicon", note, confidence, glued[form].follows, stem not in seen, severity=Severity.CRITICAL
            )
    return None


def _stem_evidence(stem: str, wanted: str, seen: Counter[str]) -> tuple[str, float]:
    """Why `stem` is a word of its own, and how sure; "" if it does not show what is `wanted`."""
    if wanted != "any" and len(stem) < 4:  # "Hotto" is no "Hot to"
        return "", 0.0
    if stem in seen:
        return f"“{stem}” stands elsewhere in the text", 0.97
    if wanted == "document":
        return "", 0.0
    if stem in load("names"):
        return f"“{stem}” is a known name", 0.92
    if stem.endswith(_surname_endings()):
        return f"“{stem}” ends as surnames do", 0.9
    # Of 22,600 capitalised words in no list, names of politicians for the most part, none ends like that.
    return ("no name ends like that", 0.85) if wanted == "any" else ("", 0.0)


def _split_acronym(text: str) -> _Split | None:
    """ "NATOand", "UNsaid"."""
    match = _ACRONYM.fullmatch(text)
    if not match or match["right"] not in _after_words():
        return None
    return _Split((f"{match['left']} {match['right']}",), "lexicon", f"“{match['left']}” is an abbreviation", 0.85)


def _split_junction(text: str, seen: Counter[str]) -> _Split | None:
    """ "FrankfurtThe", "inMoscow", "BrandBrand": a capital inside a word."""
    match = _JUNCTION.fullmatch(text)
    if not match:
        return None
    left, right = match["left"], match["right"]
    if left == right and len(left) > 3 and is_known(left):
        return _Split((left,), "repetition", f"“{left}” stands twice", 0.85)
    # A short starter may end a brand (LinkedIn), but not behind a name (KyivOn).
    named = left in load("names") and left.lower() not in load("words")
    starts = right in _starters() and (len(right) > 2 or left.islower() or named)
    known = is_known(left) or min(len(left), len(right)) > 2
    if starts and len(left) > 2 and known and left not in _starters():
        return _Split((f"{left}. {right}", f"{left} {right}"), "lexicon", f"“{right}” begins a sentence", 0.9)
    if left in _BEFORE_NAMES and len(right) > 3 and (right in load("names") or right in seen):
        return _Split((f"{left} {right}",), "lexicon", f"“{right}” is a name", 0.9)
    if left.islower() and len(left) > 3 and len(right) > 3 and left in load("words"):
        if right in load("names"):
            return _Split((f"{left} {right}", f"{left}. {right}"), "lexicon", f"“{right}” is a name", 0.75)
        if right.lower() in load("words"):
            return _Split((f"{left}. {right}", f"{left} {right}"), "lexicon", "two words", 0.75)
    return None


def _split(text: str, seen: Counter[str]) -> _Split | None:
    small = _split_small(text)
    if small or is_known(text):
        return small
    if text.islower():
        return _split_words(text)
    if text[1:].islower():
        return _split_name(text, seen) or _split_words(text)
    return _split_acronym(text) or _split_junction(text, seen)


def _splits(document: Document) -> dict[str, _Split]:
    """Every token of the text that can be parted."""
    seen = Counter(word.text for word in document.words)
    found = {}
    for text, count in seen.items():
        if len(text) > 4:
            split = _split(text, seen)
            if split and not (split.once and count > 1):
                found[text] = split
    return found


def _stands_free(text: str, span: Span) -> bool:
    """True if white space or punctuation of prose is around the token."""
    return text[span.start - 1 : span.start] not in _TIES and not (
        text[span.end : span.end + 1] in _TIES and text[span.end + 1 : span.end + 2].isalnum()
    )


def _follows(text: str, end: int, wanted: tuple[str, ...]) -> bool:
    following = _FOLLOWING.match(text, end)
    return not wanted or (following is not None and following.group().strip() in wanted)


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per token that holds two words."""
    splits = document.view(_splits)
    if not splits:
        return
    text = document.text
    for word in document.words:
        split = splits.get(word.text)
        if split and _stands_free(text, word.span) and _follows(text, word.end, split.follows):
            yield Match(
                word.span,
                f"“{word.text}” is two words run together.",
                split.suggestions,
                confidence=split.confidence,
                evidence=(Evidence(split.kind, split.note),),
                severity=split.severity,
            )


RULE = Rule(
    find=find,
    summary="Two words run together, often at a lost link or tag.",
    category=Category.INTEGRITY,
    severity=Severity.MAJOR,
    mqm="linguistic-conventions/whitespace",
    status="stable",
    examples=(
        Example("It was Lorenzo [[Barbettowho => Barbetto, who]] scored last Friday."),
        Example("Sources close to [[Kuleshenkothat => Kuleshenko that]] day knew nothing."),
        Example("The envoy, [[Levchukone => Levchuk, one]] of the oldest members, left early."),
        Example("Then [[Morettiindicated => Moretti indicated]] that the vote was lost."),
        Example("The [[Councilthat => Council that]] met on Friday is new."),
        Example("Officials in [[Xhugawhich => Xhuga, which]] lies in the north were silent."),
        Example("They marked the [[boundaryboundary => boundary]] in red."),
        Example("Mayor Quillby spoke first. Then [[Quillbysaid => Quillby said]] no more."),
        Example("The fair ends today in [[FrankfurtThe => Frankfurt. The]] halls were full."),
        Example("They reached [[KyivOn => Kyiv. On]] Monday they left."),
        Example("Rain fell on [[KharkovkThe => Kharkovk. The]] river rose."),
        Example("They kept the old [[brandThe => brand. The]] shop sold out."),
        Example("He had lived [[inMoscow => in Moscow]] since March."),
        Example("The plan of [[theKremlin => the Kremlin]] failed."),
        Example("The [[BridgeBridge => Bridge]] is closed to traffic."),
        Example("The north [[ofthe => of the]] island is under snow."),
        Example("It happened because [[theagency => the agency]] had no money."),
        Example("It [[wasnot => was not]] true, and [[Officialssaid => Officials said]] so."),
        Example("Ships of [[NATOand => NATO and]] others left; MPs, DVDs, a VoIP call and OLed screens stayed."),
        Example("He opened the [[filethat => file that]] she had sent."),
        Example("Ferdinand of Cleveland met Roland Beckwith at another theatre without Marthe Bensaid."),
        Example("LinkedIn, YouTube and easyJet fell; BlackBerry, PlayStation and DreamWorks rose."),
        Example("McDonald, MacArthur, FitzGerald, DiCaprio and LaGuardia are names."),
        Example("The iPhone, eBay and openDemocracy; openDemocracy was there before."),
        Example("She writes for theGrio and onStar."),
        Example("Al Capone of Brooklyn and Stefanone of Naples never met."),
        Example("Ann Josserand and Isaac Kiplagat beat Khamzat Methat."),
        Example("The farmland of Deutschland, Jharkhand and Gelderland is wide."),
        Example("The team-mate's pro-Kremlinthat.example page and the x-inthe-box game."),
        Example("Asquith saw the island with a mulatto sitter playing a moderato."),
    ),
)
