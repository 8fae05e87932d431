"""Traces: the names of a text that came by a wrong route, each judged with all that the text says about it.

A whole name is judged first (routes.trace). What it shows then speaks for the same surname where it stands alone; and
countries, the English spelling elsewhere and other names by the same route speak for names that alone say too little.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.lexicons import load
from mtcheck.names.context import countries_near, nationality_of
from mtcheck.names.index import home
from mtcheck.names.romanization import NATIVE
from mtcheck.names.routes import Route, is_foreign, trace, trace_alone
from mtcheck.text.capitals import CapitalisedRun
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_POSSESSIVES = ("'s", "’s", "ʼs")
# Native languages that a country speaks for.
_LANGUAGES = {
    **dict.fromkeys(("RU", "KZ", "KG", "UZ", "TM", "TJ", "MD", "GE", "AM", "AZ"), ("ru",)),
    "BG": ("bg",),
    "BY": ("be", "ru"),
    "MK": ("mk",),
    "RS": ("sr",),
    "UA": ("uk", "ru"),
}
# What any context could say at most; where that is not enough, none is looked for.
_ALL = frozenset(NATIVE)
# Below this a whole name is left alone.
_LEAST = 0.55
_MIN_LENGTH = 4


class Trace(NamedTuple):
    """A name in the text, with its route and what spoke for it; `route.confidence` has all of that in it."""

    span: Span
    name: str
    route: Route
    sign: str


class _Token(NamedTuple):
    span: Span
    name: str


class _Signs(NamedTuple):
    """What the whole names of a text say: the names shown, folded, and the languages they were written in."""

    shown: dict[str, Trace]
    written: frozenset[str]


def find_traces(document: Document, target: str = "en") -> tuple[Trace, ...]:
    """The names of `document` that the target language would not write so, in order.

    >>> [trace.name for trace in find_traces(Document("Maria Zajarova spoke. Later Zajarova left for Minsk."))]
    ['Zajarova', 'Zajarova']
    """
    runs = map(_tokens, document.capitalised_runs)
    found: dict[Span, Trace] = {}
    suspects: list[_Token] = []
    for tokens in runs:
        # Few words get this far: the look-up is one step for words of English texts.
        odd = [token for token in tokens if _is_odd(token, target)]
        if odd:
            suspects += odd
            for trace_found in _whole_names(document, tokens, odd, target):
                earlier = found.get(trace_found.span)
                if earlier is None or earlier.route.confidence < trace_found.route.confidence:
                    found[trace_found.span] = trace_found
    for trace_found in list(found.values()):
        if trace_found.route.confidence < _LEAST:
            del found[trace_found.span]
    # A given name is many people's: Andrej Woronow says nothing of Andrej Babiš.
    shown = {one.name.casefold(): one for one in found.values() if one.route.reading.slot != "g"}
    signs = _Signs(shown, frozenset(one.route.written for one in found.values()))
    for token in suspects:
        if token.span not in found and (alone := _alone(document, token, signs, target)):
            found[token.span] = alone
    return tuple(found[span] for span in sorted(found))


def _tokens(run: CapitalisedRun) -> list[_Token]:
    tokens = []
    for word in run.words:
        text = word.text
        if text.endswith(_POSSESSIVES):
            text = text[:-2]
        if text[:1].isupper():
            name = text.capitalize() if text.isupper() and len(text) > _MIN_LENGTH else text
            tokens.append(_Token(Span(word.start, word.start + len(text)), name))
    return tokens


def _is_odd(token: _Token, target: str) -> bool:
    name = token.name
    if len(name) < _MIN_LENGTH or not name.isalpha():
        return False
    if target == "en" and name.lower() in load("words"):
        return False
    return is_foreign(name, target)


def _whole_names(document: Document, tokens: list[_Token], odd: list[_Token], target: str) -> Iterator[Trace]:
    """The routes of given name and surname in one run of capitalised words, titles before them left out."""
    suspects = set(odd)
    names = [token for token in tokens if token in suspects or not _is_title(token.name, target)]
    if len(names) < 2:
        return
    for place, token in enumerate(names):
        if token not in suspects:
            continue
        pairs = [(names[0], token)] if place else []
        # The given name itself is odd: its surname is one of the next two words.
        pairs += [(token, other) for other in names[place + 1 : place + 3]] if place == 0 else []
        for given, surname in pairs:
            if not trace(given.name, surname.name, _ALL, target):
                continue
            languages = _languages(document, given.span)
            if languages is None:
                continue
            for which, route in trace(given.name, surname.name, languages, target).items():
                owner = (given, surname)[which]
                if owner in suspects:
                    yield Trace(owner.span, owner.name, route, "given name and surname")


def _is_title(name: str, target: str) -> bool:
    """True for a dictionary word that is nobody's given name: President, Minister, The."""
    if target != "en" or name.lower() not in load("words"):
        return False
    return len(name) < _MIN_LENGTH or not home(name).given


def _languages(document: Document, span: Span) -> frozenset[str] | None:
    """The native languages that the context speaks for; None if it makes the person a citizen of another."""
    citizen = nationality_of(document, span)
    if citizen:
        return frozenset(_LANGUAGES[citizen[0]][:1]) if citizen[0] in _LANGUAGES else None
    near = countries_near(document, span, "sentence") or countries_near(document, span, "paragraph")
    return frozenset(language for code in near for language in _LANGUAGES.get(code, ()))


def _alone(document: Document, token: _Token, signs: _Signs, target: str) -> Trace | None:
    known = signs.shown.get(token.name.casefold())
    if known:
        return Trace(token.span, token.name, known.route, "the whole name stands elsewhere in the text")
    if trace_alone(token.name, _ALL, target) is None:
        return None
    languages = _languages(document, token.span)
    if languages is None:
        return None
    route = trace_alone(token.name, languages, target)
    if route is None:
        return None
    sign = "a well-known surname"
    form = route.reading.form(target)
    if form in document.view(_texts):
        route, sign = route._replace(confidence=0.95), "the text has the other form too"
    elif route.written in signs.written:
        route, sign = route._replace(confidence=max(route.confidence, 0.9)), "another name came by the same route"
    elif languages & {route.reading.language}:
        sign = "the context names the country"
    return Trace(token.span, token.name, route, sign)


def _texts(document: Document) -> frozenset[str]:
    return frozenset(word.text for word in document.words)
