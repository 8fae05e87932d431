"""Words of other languages in English text: which they are, and where they stand together as a passage."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from mtcheck.lexicons import FOLDER, is_known, load
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span
from mtcheck.text.words import Word, find_words

NAMES = {
    "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "es": "Spanish", "fi": "Finnish",
    "fr": "French", "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic", "it": "Italian", "lt": "Lithuanian",
    "lv": "Latvian", "nb": "Norwegian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sh": "Serbo-Croatian", "sk": "Slovak", "sl": "Slovenian", "sv": "Swedish", "tr": "Turkish",
    "uk": "Ukrainian",
}  # fmt: skip
# English words that no passage of another language holds; short ones that others share ("in", "die", "me") are out.
_ENGLISH = frozenset(
    """the of and to that with is are by from his her which were has had said not this but been will would they their
    she it its for at who when after about more than also""".split()
)
_SCRIPT = regex.compile(
    r"(?:[\p{Cyrillic}\p{Greek}\p{Arabic}\p{Hebrew}\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Georgian}"
    r"\p{Armenian}\p{Devanagari}][\p{M}\p{N}\p{P}\u30fc]*+[^\S\r\n]?)++"
)
_QUOTES = frozenset('“”„«»"')
# So many more votes than the runner-up make a language clear without langdetect, which takes half a second to load.
_CLEAR = 1.3
_MIN_WORDS, _MIN_LISTED, _MIN_FOREIGN, _MIN_SHARE = 4, 2, 3, 0.4


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch in another language: its place, how many words, the likeliest language, and whether that is clear.

    `language` is a code, or None for a script that several languages write.
    """

    span: Span
    words: int
    language: str | None
    clear: bool


@cache
def _lines() -> list[str]:
    """The rows of foreign.tsv, sorted by their word; never parsed as a whole, because few are asked for."""
    content = FOLDER.joinpath("foreign.tsv").read_text("utf-8").rpartition("#\n")[2]
    return content.split("\n")[1:]


@lru_cache(maxsize=10_000)
def _row(word: str) -> tuple[str, str] | None:
    """The languages of `word`, and the whole word if letters are lost; None if it is English or on no list."""
    if word in load("words"):
        return None
    index = bisect_left(_lines(), f"{word}\t")
    found, _, rest = _lines()[index].partition("\t") if index < len(_lines()) else ("", "", "")
    listed, _, complete = rest.partition("\t")
    return (listed, complete) if found == word else None


@cache
def _loans(word: str) -> tuple[tuple[str, ...], ...]:
    """The loan phrases that `word` stands in, each as its words."""
    phrases = (row["phrase"] for row in rows("loan_phrases") if word in row["phrase"])
    return tuple(tuple(found.text for found in find_words(phrase)) for phrase in phrases)


def is_foreign(word: str) -> bool:
    """True if another language has `word` where English has not.

    >>> is_foreign("gobierno"), is_foreign("government")
    (True, False)
    """
    return _row(word) is not None


def languages(word: str) -> tuple[str, ...]:
    """The languages that have `word` where English has not; capitalised words are taken for names.

    >>> languages("gobierno"), languages("government"), languages("Gobierno")
    (('es',), (), ())
    """
    row = _row(word)
    return tuple(row[0].split(",")) if row else ()


def whole(word: str) -> str:
    """The word that `word` was before it lost letters to an encoding, or "".

    >>> whole("gobierno")
    ''
    """
    row = _row(word)
    return row[1] if row else ""


def is_loan(words: tuple[Word, ...], index: int) -> bool:
    """True if the word at `index` stands in an expression that English has taken over ("joie de vivre")."""
    word = words[index].text.lower()
    for phrase in _loans(word):
        if word not in phrase:
            continue
        first = index - phrase.index(word)
        if first >= 0 and tuple(w.text.lower() for w in words[first : first + len(phrase)]) == phrase:
            return True
    return False


def passages(document: Document) -> tuple[Passage, ...]:
    """The stretches of four words and more in another language, in order; a view for `Document.view`."""
    found = [*_latin_passages(document), *_script_passages(document.text)]
    return tuple(sorted(found, key=lambda passage: passage.span))


def _latin_passages(document: Document) -> Iterator[Passage]:
    words = document.words
    hits = [i for i, word in enumerate(words) if word.text.islower() and is_foreign(word.text)]
    limit = 0
    for index in hits:
        if index < limit:
            continue
        sentence = document.sentence_at(words[index].start)
        first, last = index, index
        while last + 1 < len(words) and words[last + 1].start < sentence.end and _goes_on(document, last):
            last += 1
        while (
            first - 1 >= limit and words[first - 1].start >= sentence.start and _goes_on(document, first - 1, back=True)
        ):
            first -= 1
        limit = last + 1
        passage = _trimmed(words, first, last)
        if passage:
            yield passage


def _goes_on(document: Document, index: int, *, back: bool = False) -> bool:
    """True if a passage may run over from the word at `index` to the next one, or `back` from the next to it."""
    before, after = document.words[index : index + 2]
    if not _QUOTES.isdisjoint(document.text[before.end : after.start]):
        return False
    word = (before if back else after).text
    english = word.lower() in _ENGLISH or (word.islower() and len(word) > 4 and word in load("words"))
    return not english


def _unknown(word: str) -> bool:
    return word.islower() and len(word) > 3 and not is_known(word)


def _trimmed(words: tuple[Word, ...], first: int, last: int) -> Passage | None:
    """The stretch from its first foreign word to its last, if it is foreign enough to be a passage."""
    listed = {i for i in range(first, last + 1) if is_foreign(words[i].text.lower()) and not is_loan(words, i)}
    if len(listed) < _MIN_LISTED:
        return None
    # Beside listed ones, words that no English list knows speak for another language too.
    foreign = [i for i in range(first, last + 1) if i in listed or _unknown(words[i].text)]
    if len(foreign) < _MIN_FOREIGN:
        return None
    # A capital word or a short one ("La", "En", "a") before the first foreign word belongs to the passage.
    start, end = foreign[0], foreign[-1]
    while start > first and len(words[start - 1].text) <= 3:
        start -= 1
    while end < last and (not words[end + 1].text.islower() or words[end + 1].text not in load("words")):
        end += 1
    size = end - start + 1
    if size < _MIN_WORDS or len(foreign) < _MIN_SHARE * size:
        return None
    votes = Counter(code for i in listed for code in languages(words[i].text.lower()))
    best = min(votes, key=lambda code: (-votes[code], code))
    second = max((count for code, count in votes.items() if code != best), default=0)
    return Passage(Span(words[start].start, words[end].end), size, best, votes[best] > _CLEAR * second)


def _script_passages(text: str) -> Iterator[Passage]:
    """Words in another script; a run of them is one passage of any length."""
    for run in _SCRIPT.finditer(text):
        content = run.group().rstrip(' \t.,;:!?…"”’»)]}、。')
        letters = sum(character.isalpha() for character in content)
        if letters >= 2:
            words = max(
                len(content.split()), letters // 4 if regex.search(r"[\p{Han}\p{Hiragana}\p{Katakana}]", content) else 1
            )
            yield Passage(Span(run.start(), run.start() + len(content)), words, None, clear=False)
