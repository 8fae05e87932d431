"""Long texts in windows, so that memory stays bounded however long a text is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mtcheck.text.document import Document

# About 80,000 words: far beyond any article, and its views take some 50 MB.
WINDOW = 500_000


def windows(document: Document, size: int = WINDOW) -> Iterator[tuple[int, Document]]:
    """The document in stretches of at most `size` code points, each with the offset of its start.

    Cuts fall on line breaks where there are any, else on spaces, else anywhere. A text that fits is its own window.

    >>> [(start, part.text) for start, part in windows(Document("one two three"), size=8)]
    [(0, 'one two '), (8, 'three')]
    """
    text = document.text
    if len(text) <= size:
        yield 0, document
        return
    start = 0
    while start < len(text):
        end = min(start + size, len(text))
        if end < len(text):
            cut = max(text.rfind("\n", start, end), text.rfind("\r", start, end)) + 1 or text.rfind(" ", start, end) + 1
            end = cut if cut > start else end
        yield start, replace(document, text=text[start:end])
        start = end
