"""A full stop in the middle of a sentence.

What it finds
-------------
A noun cut off from the name that belongs to it (told the agency. Tass.; the city of. Odesa; by Russian President.
Vladimir Putin), a name cut in two (San. Francisco; “Zorya. Luhansk”), a stop after a word that ends no sentence
(of the. Agency), a date with the stop of a German or Nordic ordinal (on 19. July), and a sentence that goes on in lower
case after its stop.

Why machine translation does it
-------------------------------
Names stand in links or in bold print, and the engine is given the text up to the tag, takes it for a sentence and
closes it. Stops of abbreviations in the source ("ag. TASS", "г. Одеса") survive as stops, too.

When it is right to keep
------------------------
Abbreviations (Gen. Lee, the U.S. and, Steel Co. said), verbless style (A tense night. Moscow.), speech that breaks off
(an ellipsis), lower-case brands at the start of a sentence (eBay, adidas), text without capitals.

Sources
-------
The table naming_nouns; read off machine translations of news from Spanish and Russian.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.lexicons import is_known, load
from mtcheck.rules import Example, Rule
from mtcheck.rules._attribution import reporting_verbs
from mtcheck.settings import Settings
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_STOP = regex.compile(r"(?<=\p{L})\.[^\S\r\n]++(?=\p{L})")
_TOKEN = regex.compile(r"\S++")
_NAME_TOKEN = regex.compile(r"\p{Lu}[\p{L}\p{M}’'-]*+")
_NAME_END = regex.compile(r"(?P<name>\p{Lu}[\p{L}\p{M}’'-]++)[.!?][\"”’)]*+")
_REACH = 90
_TOKENS = 8
_LONGEST_WORD = 24
_OPENING = "“\"'‘«(["
# No sentence of 300,000 words of native news ends with one of these; "of", "with", "because" and "between" may end one.
_NEVER_LAST = frozenset("a an the and or nor my your our their its every although unless whereas via whose".split())
_DETERMINERS = frozenset("the a an this that his her its their our".split())
_BEFORE_TITLES = frozenset("by with from told met between against".split())
_SMALL_IN_NAMES = frozenset("de del della di da do dos du la le van von der bin al el of the y".split())
# Words that begin names and are no surnames, as Costa and Hong are.
_FIRST_PARTS = frozenset("San Los Las Buenos Nizhny Kuala El".split())
# Short words that are no abbreviations.
_SHORT_LAST = frozenset("it him her us me all out off up too one two six ten ago day way war man men".split())
_DOMAINS = frozenset("Com Net Org Ru Ua".split())  # what is left of "NHL.com"
_TAILS = frozenset("on in at this last yesterday today".split())
# What goes on with the sentence before it, after a comma or without.
_COMMA_BEFORE = frozenset("which who where whose whom but while although though whereas".split())
_PLAIN_BEFORE = frozenset(
    """and or that to of in on at by for from with as than because when before after until since if into about per via
    without within during under over through between among against""".split()
)
# Only those that the word list has too.
_ABBREVIATIONS = frozenset("approx cent chap chaps cons figs paras prof secs sept sing temp temps".split())
# Chat, verse and diaries without capitals.
_MOST_LOWER = 4


@cache
def _date() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<=\b(?:on|of|from|since|until|till|before|after|by|to|and|the|eve|for|night|morning|ago,|between) )"
        r"(?P<day>[12]?\d|3[01])\. (?P<month>January|February|March|April|May|June|July|August|September|October"
        r"|November|December)\b(?! (?:is|was|has|had|saw|will|would)\b)"
    )


@cache
def _quoted_name() -> regex.Pattern[str]:
    return regex.compile(r"(?P<open>[“\"«„])(?P<first>\p{Lu}\p{Ll}{2,20})\. (?P<second>\p{Lu}\p{Ll}{2,20})(?=[”\"»“])")


class _Place(NamedTuple):
    """One full stop in its surroundings: the words before it (without it) and after it, with where they start."""

    text: str
    stop: int
    before: list[tuple[int, str]]
    after: list[tuple[int, str]]

    @property
    def last(self) -> str:
        """The word that the stop follows."""
        return self.before[-1][1]

    @property
    def next(self) -> str:
        """The word after the stop, without what follows it."""
        return self.after[0][1].rstrip('.,;:!?"”’)')

    def match(self, first: int, last_end: int, fix: str | tuple[str, ...], note: str, confidence: float) -> Match:
        """A match from the `first` of the words before to `last_end`."""
        span = Span(self.before[first][0], last_end)
        message = f"The full stop after “{self.last}” cuts a sentence."
        fixes = (fix,) if isinstance(fix, str) else fix
        return Match(span, message, fixes, confidence, (Evidence("pattern", note),))


@cache
def _naming_nouns() -> dict[str, tuple[str, bool]]:
    """Kind of each noun, and whether its name may follow "of"."""
    return {row["noun"]: (row["kind"], row["of"] == "yes") for row in rows("naming_nouns")}


@cache
def _cutting_words() -> frozenset[str]:
    """Words after which a full stop before a capital is looked into."""
    nouns = _naming_nouns().keys()
    return frozenset(nouns) | {noun.capitalize() for noun in nouns} | _NEVER_LAST | _FIRST_PARTS | {"of"}


def _places(document: Document) -> Iterator[_Place]:
    text = document.text
    for stop in _STOP.finditer(text):
        at = stop.start()
        last = text[max(0, at - _LONGEST_WORD) : at].rsplit(None, 1)[-1]
        if last not in _cutting_words() and (text[stop.end()].isupper() or len(last) < 2):
            continue
        start = max(0, at - _REACH, text.rfind("\n", max(0, at - _REACH), at) + 1)
        before = [(token.start(), token.group()) for token in _TOKEN.finditer(text, start, at)]
        if start and not text[start - 1].isspace():
            del before[:1]
        newline = text.find("\n", stop.end(), stop.end() + _REACH)
        end = newline if newline >= 0 else stop.end() + _REACH
        after = [(token.start(), token.group()) for token in islice(_TOKEN.finditer(text, stop.end(), end), _TOKENS)]
        if before:
            yield _Place(text, at, before, after)


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row["form"].lower() for row in rows("agencies"))


def _is_name(word: str) -> bool:
    """True for "Odesa" and "Tass", not for "No" and "Mark", which begin sentences too."""
    return word.lower() not in load("words") or word.lower() in _agencies()


def _lone_name(place: _Place) -> tuple[str, int] | None:
    """The name that is all there is of the sentence after the stop, but for a day or a place, and where it ends."""
    named, end = False, 0
    press = _naming_nouns()[place.last][0] in ("agency", "medium")
    for position, (start, token) in enumerate(place.after[:5]):
        closing = _NAME_END.fullmatch(token)
        if closing:
            end = start + len(closing["name"])
            # "Le Monde" and "The Times" are made of common words.
            named = named or _is_name(closing["name"]) or (press and position > 0)
        elif named and token in _TAILS and _is_short(place.after[position + 1 :]):
            closing = _TOKEN.match(token)
        elif not (_NAME_TOKEN.fullmatch(token) or (position and token in _SMALL_IN_NAMES)):
            return None
        if closing:
            return (place.text[place.after[0][0] : end], end) if named else None
        end = start + len(token)
        named = named or (len(token) > 2 and token[0].isupper() and _is_name(token))
    return None


def _named_after_according(place: _Place, first: int | None) -> tuple[str, int] | None:
    """The name in "According to the portal. Infobae, the coach will leave", where no sentence came before the stop."""
    words = [word for _, word in place.before]
    if first is None or first < 2 or words[first - 2 : first] != ["According", "to"]:
        return None
    end = 0
    for start, token in place.after[:4]:
        name = _NAME_TOKEN.match(token)
        if not name:
            break
        end = start + name.end()
        if name.end() < len(token):
            break
    return (place.text[place.after[0][0] : end], end) if end and _is_name(place.next) else None


def _is_short(tail: list[tuple[int, str]]) -> bool:
    """True if a full stop comes within three words."""
    return any(token.endswith(".") for _, token in tail[:3])


def _determiner(place: _Place) -> int | None:
    """Where among the words before the stop the noun phrase begins: at most three words from its noun."""
    words = [word for _, word in place.before]
    for index in range(len(words) - 2, max(-1, len(words) - 6), -1):
        if words[index].lower().lstrip(_OPENING) in _DETERMINERS:
            return index
        if not words[index].replace("-", "").isalpha():
            return None
    return None


def _beside(determiner: str, middle: list[str], noun: str, name: str) -> str:
    """How an editor joins noun and name: "the Tass news agency", "the Russian newspaper Izvestia"."""
    if noun == "agency" and middle in ([], ["news"]):
        return f"{determiner} {name} news agency"
    return " ".join((determiner, *middle, noun, name))


def _cut_name(place: _Place) -> Match | None:
    """ "told the agency. Tass.": a noun, a stop, and nothing but a name."""
    noun = place.last
    if noun not in _naming_nouns():
        return None
    first = _determiner(place)
    lone = _lone_name(place) or _named_after_according(place, first)
    if first is None or lone is None or lone[0] in _DOMAINS:
        return None
    name, end = lone
    words = [word for _, word in place.before[first:]]
    fix = _beside(words[0], words[1:-1], noun, name)
    return place.match(first, end, fix, f"“{noun}” wants a name beside it, and “{name}” is no sentence", 0.9)


def _begins_sentence(place: _Place, index: int) -> bool:
    """True if the word at `index` of those before the stop is the first of its sentence or paragraph."""
    if index:
        return place.before[index - 1][1].rstrip('"”’)').endswith((".", "!", "?"))
    start = place.before[0][0]
    return start == 0 or place.text[start - 1] == "\n"


def _is_verb(word: str) -> bool:
    return word in reporting_verbs() or word in ("is", "was", "has", "had", "will", "would", "does")


def _full_name_follows(place: _Place) -> int | None:
    """Where a name of two words after the stop ends."""
    names = place.after[:2]
    if len(names) < 2 or not _NAME_TOKEN.fullmatch(names[0][1]) or len(names[0][1]) < 2:
        return None
    second = _NAME_TOKEN.match(names[1][1])
    if not second or len(second.group()) < 2 or not (_is_name(names[0][1]) or _is_name(second.group())):
        return None
    return names[1][0] + second.end()


def _cut_title(place: _Place) -> Match | None:
    """ "by Finnish President. Aino Lund", "The minister. Aino Lund said": a title, a stop, a full name."""
    noun = place.last
    kind, _ = _naming_nouns().get(noun.lower(), ("", False))
    end = _full_name_follows(place) if kind == "person" else None
    if end is None:
        return None
    first = len(place.before) - 1
    while first and _NAME_TOKEN.fullmatch(place.before[first - 1][1]) and len(place.before) - first < 4:
        first -= 1
    words = [word for _, word in place.before[first:]]
    alone = _begins_sentence(place, first)
    if noun[0].isupper() and words[0].lower() not in _DETERMINERS and len(words) > 1:
        fits = alone or place.before[first - 1][1] in _BEFORE_TITLES
    else:
        fits = alone and words[0] == "The" and len(words) < 4
    following = place.after[2][1] if len(place.after) > 2 else ""
    if not fits or (alone and not _is_verb(following.rstrip(","))):
        return None
    joined = f"{place.text[place.before[first][0] : place.stop]} {place.text[place.after[0][0] : end]}"
    return place.match(first, end, joined, f"“{noun}” is the title of the name that follows", 0.85)


def _cut_after_of(place: _Place) -> Match | None:
    """ "the city of. Odesa"."""
    if place.last != "of" or len(place.before) < 2 or not place.next[:1].isupper() or not _is_name(place.next):
        return None
    if not _naming_nouns().get(place.before[-2][1].lower(), ("", False))[1]:
        return None
    start = place.after[0][0]
    return place.match(-1, start + len(place.next), f"of {place.next}", "“of” wants the name that follows", 0.9)


def _cut_in_two(place: _Place) -> Match | None:
    """ "San. Francisco"."""
    if place.last not in _FIRST_PARTS or not place.next[:1].isupper() or not _is_name(place.next):
        return None
    fix = f"{place.last} {place.next}"
    return place.match(-1, place.after[0][0] + len(place.next), fix, f"“{place.last}” begins names", 0.85)


def _unfinished(place: _Place) -> Match | None:
    """ "of the. Agency": a word that ends no sentence."""
    if place.last not in _NEVER_LAST or len(place.before) < 2 or not place.before[-2][1][-1:].isalpha():
        return None
    following = place.next
    if following.lower() in _NEVER_LAST or not following:
        return None
    if following[0].isupper() and following not in load("names") and following.lower() in load("words"):
        following = following.lower()
    end = place.after[0][0] + len(following)
    return place.match(-1, end, f"{place.last} {following}", f"no sentence ends with “{place.last}”", 0.85)


def _lower_after(place: _Place) -> Match | None:
    """ "in the north. and then": the sentence goes on, or the next one has lost its capital."""
    last, following = place.last, place.next
    if (
        (len(last) < 4 and last not in _SHORT_LAST)
        or not last.islower()
        or last in _ABBREVIATIONS
        or last not in load("words")
    ):
        return None
    if not following.islower() or following not in load("words"):
        return None
    end = place.after[0][0] + len(following)
    if following == last:
        return place.match(-1, end, last, f"“{last}” stands twice, with a full stop between", 0.85)
    apart = f"{last}. {following.capitalize()}"
    if following in _COMMA_BEFORE:
        return place.match(-1, end, (f"{last}, {following}", apart), f"“{following}” goes on with the sentence", 0.85)
    if following in _PLAIN_BEFORE:
        return place.match(-1, end, (f"{last} {following}", apart), f"“{following}” goes on with the sentence", 0.85)
    return place.match(-1, end, (apart, f"{last} {following}"), "a small letter after a full stop", 0.8)


def _cut_quoted_names(document: Document) -> Iterator[Match]:
    """ "“Zorya. Luhansk”": two capital words in quotation marks, at least one of them in no list."""
    for match in _quoted_name().finditer(document.text):
        first, second = match["first"], match["second"]
        if not is_known(first) or not is_known(second):
            yield Match(
                Span(match.start("first"), match.end("second")),
                f"The full stop after “{first}” cuts a name.",
                (f"{first} {second}",),
                confidence=0.85,
                evidence=(Evidence("pattern", "two capital words in quotation marks"),),
            )


def _ordinal_dates(document: Document) -> Iterator[Match]:
    """ "on 19. July"."""
    for match in _date().finditer(document.text):
        yield Match(
            Span(*match.span()),
            f"English writes no full stop after the day in “{match.group()}”.",
            (f"{match['day']} {match['month']}", f"{match['month']} {match['day']}"),
            confidence=0.85,
            evidence=(Evidence("pattern", "the stop of an ordinal number in German, Czech or Icelandic"),),
        )


def _cut(place: _Place) -> Match | None:
    if place.next[:1].isupper():
        return _unfinished(place) or _cut_name(place) or _cut_title(place) or _cut_after_of(place) or _cut_in_two(place)
    return _unfinished(place)


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per full stop that ends no sentence."""
    lower = []
    for place in _places(document):
        match = _cut(place)
        if match:
            yield match
        elif found := _lower_after(place):
            lower.append(found)
    if len(lower) <= _MOST_LOWER:
        yield from lower
    yield from _cut_quoted_names(document)
    yield from _ordinal_dates(document)


RULE = Rule(
    find=find,
    summary="A full stop in the middle of a sentence.",
    category=Category.INTEGRITY,
    severity=Severity.MAJOR,
    mqm="linguistic-conventions/punctuation",
    status="stable",
    examples=(
        Example("“Nothing has changed,” she told [[the agency. Interfax => the Interfax news agency]]."),
        Example(
            "He gave it to [[the Russian newspaper. Izvestia => the Russian newspaper Izvestia]]. Others followed."
        ),
        Example("He said so to [[the agency. Tass => the Tass news agency]] on Friday. Nobody replied."),
        Example("The fire took 2,000 square [[meters. meters => meters]] of roof."),
        Example("According to [[the portal. Infobae => the portal Infobae]], the coach will leave."),
        Example("The figures come from [[the newspaper. Le Monde => the newspaper Le Monde]]."),
        Example("They read it in [[the daily. El Universo => the daily El Universo]]."),
        Example("The note was signed by [[Polish President. Andrzej Duda => Polish President Andrzej Duda]] at noon."),
        Example("[[The minister. Sergei Lavrov => The minister Sergei Lavrov]] said that talks had failed."),
        Example("The trams stopped in the city [[of. Odesa => of Odesa]] overnight."),
        Example("Fog closed the airport of [[San. Francisco => San Francisco]] all morning."),
        Example("He met the head of [[the. Agency => the agency]] in Rome."),
        Example("The fair opens on [[19. July => 19 July]] in Graz."),
        Example("He enjoyed [[it. to => it to]] the end."),
        Example("Profits rose by 19. July was better. He was born in 1915. March came."),
        Example("They ate in the “[[Ribka. Morska => Ribka Morska]]” restaurant."),
        Example("Trains stopped in the [[north. and => north and]] buses were full."),
        Example("She wrote to her [[brother. who => brother, who]] never answered."),
        Example("It rained all [[night. nobody => night. Nobody]] slept."),
        Example("Gen. Lee met the U.S. envoy, and Steel Co. said St. Petersburg was shut on Jan. 1."),
        Example("A tense night. Moscow. Three in the morning."),
        Example("He fought against Albert Costa. Spaniards cheered, said Ms Hong. Officials agreed."),
        Example("He asked the captain. Mark. He asked the agency. Tass on Friday denied it all."),
        Example("He left the club. Arsenal won without him."),
        Example("The minister lied, according to the newspaper. El Universo reported the trip first."),
        Example("He became Polish President. Lech Kowalski resigned in May."),
        Example("It is something to be proud of. Odesa knows that."),
        Example("They wait... and wait. eBay fell. adidas rose."),
        Example("Paris. Berlin. Rome. The tour goes on."),
        Example("He told the agency. No. The agency told him."),
        Example("“Never. Again” was the slogan, and “Dr. No” the film."),
        Example("Choose plan A. Then take vitamin B. and rest."),
        Example("the rain fell. the wind blew. the sea rose. the boats sank. the night came. nobody slept."),
    ),
)
