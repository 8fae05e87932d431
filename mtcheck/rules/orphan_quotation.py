"""A quotation that nobody says, repeated from elsewhere in the text.

What it finds
-------------
A whole sentence in quotation marks that opens a paragraph, is given to no speaker there, and echoes words quoted
elsewhere: “It will not be forgotten.” Earlier, the ministry had named the dead.

Why machine translation does it
-------------------------------
Pages set pull quotes and highlighted sentences between the paragraphs. When the page is cut into text, the highlight
lands at the start of the next paragraph and is translated as if it belonged there.

When it is right to keep
------------------------
A quotation with its speaker behind or before it, a pull quote on a line of its own, and an opening quotation that the
story takes up later.

Sources
-------
Read off translated feeds; in 420,000 words of clean news no quotation of this shape echoes another.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.rules import Example, Rule
from mtcheck.rules._attribution import attributed_at, speaks
from mtcheck.settings import Settings
from mtcheck.text.document import Document
from mtcheck.text.quotations import Quotation
from mtcheck.text.span import Span
from mtcheck.text.words import Word

_SENTENCE_ENDS = frozenset(".!?…")
_MIN_ECHO, _MAX_ECHO = 3, 6
# Pages highlight one sentence; a longer quotation that echoes another is how people talk.
_MAX_WORDS = 15
_MAX_PLACES = 8


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per quotation without a speaker that echoes another place of the text."""
    starts = {paragraph.span.start: paragraph.span for paragraph in document.paragraphs}
    for quotation in document.quotations:
        paragraph = starts.get(quotation.span.start)
        if paragraph and _unclaimed(document, quotation, paragraph) and (echo := _echo(document, quotation.span)):
            yield Match(
                quotation.span,
                "Nobody says this quotation, and its words stand elsewhere in the text.",
                ("",),
                0.8,
                evidence=(Evidence("document", f"“{echo.of(document.text)}” is quoted elsewhere"),),
                related=(echo,),
            )


def _unclaimed(document: Document, quotation: Quotation, paragraph: Span) -> bool:
    """True if the quotation is whole sentences, text follows in its paragraph, and no speaker stands beside it."""
    text, span = document.text, quotation.span
    if not quotation.closed or text[span.end - 2] not in _SENTENCE_ENDS or span.end >= paragraph.end:
        return False
    if paragraph.start == document.paragraphs[0].span.start:
        return False  # a lead may open with words that the story comes back to
    before = text[max(0, span.start - 9) : span.start].rstrip()[-1:]
    following = document.sentence_at(span.end + 1)
    if before == ":" or attributed_at(text, span.end) or not text[span.end + 1 : span.end + 2].isupper():
        return False
    # "She added that …" is how the speaker is named afterwards.
    words = text[following.start : following.end].split(" ", 2)
    return not (words[0] in ("He", "She", "They", "I", "We") and speaks(text, following))


def _echo(document: Document, quoted: Span) -> Span | None:
    """Where the last words of the quotation stand in another one."""
    words = document.words
    first, last = document.first_word_at(quoted.start), document.first_word_at(quoted.end - 1)
    size = min(last - first, _MAX_ECHO)
    if size < _MIN_ECHO or last - first > _MAX_WORDS:
        return None
    tail = _lowered(words[last - max(_MIN_ECHO, size - 1) : last])
    for end in document.view(_quoted_trigrams).get(tail[-_MIN_ECHO:], ()):
        start = end - len(tail)
        if not first < end <= last and start >= 0 and _lowered(words[start:end]) == tail:
            return Span(words[start].start, words[end - 1].end)
    return None


def _lowered(words: tuple[Word, ...]) -> tuple[str, ...]:
    return tuple(word.text.lower() for word in words)


def _quoted_trigrams(document: Document) -> dict[tuple[str, ...], list[int]]:
    """Each three words in a row inside a quotation, with the index after them; a few places each are enough."""
    found: dict[tuple[str, ...], list[int]] = {}
    for quotation in document.quotations:
        first = document.first_word_at(quotation.span.start)
        last = document.first_word_at(quotation.span.end - 1)
        for end in range(first + _MIN_ECHO, last + 1):
            places = found.setdefault(_lowered(document.words[end - _MIN_ECHO : end]), [])
            if len(places) < _MAX_PLACES:
                places.append(end)
    return found


RULE = Rule(
    find=find,
    summary="A quotation without a speaker that repeats words quoted elsewhere.",
    category=Category.INTEGRITY,
    severity=Severity.MAJOR,
    mqm="accuracy/addition",
    status="stable",
    examples=(
        Example(
            "The storm “will not be forgotten here,” the mayor said.\n\n"
            "[[“It will not be forgotten here.” => ]] Earlier, the harbour had been closed."
        ),
        Example(
            "“We lost the whole harvest in one night,” a farmer said.\n\nRain went on.\n\n"
            "[[“We lost the whole harvest in one night.” => ]] The dam at Lund held until Friday."
        ),
        Example('The bank said rates "must rise again soon".\n\n[["Rates must rise again soon." => ]] Shares fell.'),
        Example(
            "He called it “a very dark day for us all”.\n\nIt rained.\n\n"
            "[[“It is a very dark day for us all.” => ]] In Oslo, trains stopped."
        ),
        Example(
            "The storm “will not be forgotten here,” the mayor said.\n\n"
            "“It will not be forgotten here,” said the mayor. Earlier, the harbour had been closed."
        ),
        Example(
            "The storm “will not be forgotten,” she said.\n\n“It will not be forgotten.” She added that it was over."
        ),
        Example("The storm “will not be forgotten here,” she said.\n\n“It will not be forgotten here.”\n\nRain fell."),
        Example("The mayor said:\n\n“It will not be forgotten.” The harbour was closed, “not be forgotten” she said."),
        Example("It rained.\n\n“It will not be forgotten here.” Earlier, the harbour had been closed."),
        Example("“We will not forget this night.” Rain fell.\n\nThey “will not forget this night,” he said."),
        Example("They said “yes, yes”.\n\n“Oh, yes, yes.” Earlier, rain fell."),
    ),
)
