"""A text to check, and its views: words, paragraphs, sentences, quotations, zones, positions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from mtcheck.text.capitals import CapitalisedRun, find_capitalised_runs
from mtcheck.text.offsets import OffsetMap
from mtcheck.text.paragraphs import Paragraph, find_paragraphs
from mtcheck.text.positions import Positions
from mtcheck.text.quotations import Quotation, QuotationFault, QuotationScan, scan_quotations
from mtcheck.text.sentences import find_sentences
from mtcheck.text.span import Span
from mtcheck.text.words import Word, find_words
from mtcheck.text.zones import Zones, find_zones

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Document:
    """One text with what is known of it.

    `text` is what rules read; every `Span` counts code points of it. `source` is the file as decoded when that is
    another string (markup), and `offsets` leads from one to the other. `name` is what the user calls the text (a
    path), `identifier` the `id` of a JSON Lines record. `language` is a BCP 47
    code, `source_language` that of the language it was translated from, where known. `notes` are remarks of the
    reader for the user ("read as windows-1252").

    Views are computed when first asked for and kept. Asking from several threads is safe: the worst is that a view
    is computed twice.

    >>> document = Document("Snow fell on kyiv. Trains stopped.")
    >>> [sentence.of(document.text) for sentence in document.sentences]
    ['Snow fell on kyiv.', 'Trains stopped.']
    """

    text: str
    name: str = "-"
    identifier: str | int | None = None
    language: str = "en"
    source_language: str | None = None
    source: str | None = None
    offsets: OffsetMap = field(default_factory=OffsetMap)
    notes: tuple[str, ...] = ()
    _views: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def view(self, compute: Callable[[Document], T]) -> T:
        """`compute(self)`, computed once: how rules share a look at the text that not every rule needs."""
        if compute not in self._views:
            self._views[compute] = compute(self)
        view: T = self._views[compute]
        return view

    @property
    def words(self) -> tuple[Word, ...]:
        """All words in order."""
        return self.view(_words)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Paragraphs and headings in order."""
        return self.view(_paragraphs)

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences in order; none crosses a paragraph."""
        return self.view(_sentences)

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Quotations in order, without those inside others; none crosses a paragraph."""
        return self.view(_quotation_scan).quotations

    @property
    def quotation_faults(self) -> tuple[QuotationFault, ...]:
        """Quotation marks out of order."""
        return self.view(_quotation_scan).faults

    @property
    def capitalised_runs(self) -> tuple[CapitalisedRun, ...]:
        """Stretches of words that look like one name, in order; none crosses a sentence."""
        return self.view(_capitalised_runs)

    @property
    def zones(self) -> Zones:
        """Stretches that are not prose."""
        return self.view(_zones)

    @property
    def positions(self) -> Positions:
        """Lines, columns and other programs' units, counted in the source."""
        return self.view(_positions)

    def sentence_at(self, offset: int) -> Span:
        """The sentence around `offset`, or the nearest one before it."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start)
        return self.sentences[max(0, index - 1)] if self.sentences else Span(0, len(self.text))

    def paragraph_at(self, offset: int) -> Paragraph:
        """The paragraph around `offset`, or the nearest one before it."""
        index = bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.span.start)
        return self.paragraphs[max(0, index - 1)] if self.paragraphs else Paragraph(Span(0, len(self.text)), False)

    def in_quotation(self, span: Span) -> bool:
        """True if `span` lies inside a quotation."""
        index = bisect_right(self.quotations, span.start, key=lambda quotation: quotation.span.start)
        return index > 0 and self.quotations[index - 1].span.contains(span)

    def first_word_at(self, offset: int) -> int:
        """Index into `words` of the first one that ends after `offset`; `len(words)` if there is none."""
        return bisect_right(self.words, offset, key=lambda word: word.end)


def _words(document: Document) -> tuple[Word, ...]:
    return find_words(document.text)


def _paragraphs(document: Document) -> tuple[Paragraph, ...]:
    return find_paragraphs(document.text)


def _sentences(document: Document) -> tuple[Span, ...]:
    return find_sentences(document.text, document.paragraphs)


def _quotation_scan(document: Document) -> QuotationScan:
    return scan_quotations(document.text, document.paragraphs)


def _capitalised_runs(document: Document) -> tuple[CapitalisedRun, ...]:
    return find_capitalised_runs(document.text, document.words, document.sentences)


def _zones(document: Document) -> Zones:
    return find_zones(document.text)


def _positions(document: Document) -> Positions:
    return Positions(document.text if document.source is None else document.source)
