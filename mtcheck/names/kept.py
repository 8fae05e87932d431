"""Where a text keeps a spelling on purpose: fixed phrases (chicken Kiev) and talk of the spelling itself."""

from __future__ import annotations

import re
from functools import cache

from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_TALK = re.compile(
    r"\b(?:spell\w*|spelt|misspel\w+|transliterat\w*|romani[sz]\w*|pronounc\w*|alias|a\.?k\.?a|née?|formerly|renamed"
    r"|(?:also |better |then |now |previously )?(?:known|written) as|original name|changed (?:his|her|its) name)\b",
    re.IGNORECASE,
)
_LOOK = 200  # characters around a name in which its sentence may speak of its spelling


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """The fixed phrases by the form they keep."""
    return {row["form"]: tuple(filter(None, row["fixed"].split(";"))) for row in rows("varieties", "names")}


def in_fixed_phrase(document: Document, span: Span, form: str) -> bool:
    """True if a phrase that keeps `form` stands around `span`.

    >>> in_fixed_phrase(Document("They ate Peking duck."), Span(9, 15), "Peking")
    True
    """
    text = document.text
    for phrase in _phrases().get(form, ()):
        start = span.start - phrase.find(form)
        if start >= 0 and text[start : start + len(phrase)].casefold() == phrase.casefold():
            return True
    return False


def sentence_around(document: Document, span: Span) -> Span:
    """The sentence around `span`, as far as a reader would look."""
    sentence = document.sentence_at(span.start)
    return Span(max(sentence.start, span.start - _LOOK), max(span.end, min(sentence.end, span.end + _LOOK)))


def is_spelling_talk(document: Document, span: Span) -> bool:
    """True if the sentence around `span` speaks of spellings or former names.

    >>> is_spelling_talk(Document("Kyiv, formerly Kiev, is old."), Span(15, 19))
    True
    """
    return _TALK.search(sentence_around(document, span).of(document.text)) is not None
