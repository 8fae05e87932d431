"""Sentences and paragraphs, as a table: "|" marks the breaks."""

from __future__ import annotations

import pytest

from mtcheck import Document

SENTENCES = """
It rained.| It snowed.
He met Gen. Lee and Sen. Maria Ortiz on Jan. 1.| They left.
He came in Jan.| Snow fell.
The U.S. Navy sailed.| So did the U.K. fleet.
He left the U.S.| She stayed.
St. Petersburg and 5th St. are far apart.
J. K. Rowling and George W. Bush met.| They talked.
Plan B failed.| The rest is known.
At 5 p.m. Tuesday it closed.| At 6 p.m.| The doors opened.
Smith & Co. Ltd. grew 3.5 percent.| Profit fell.
“It rained,” he said.| “It blew.”| They left.
“Will it rain?” she asked.| Nobody knew.
Why?| Because!| Nobody said…| It stopped.
It was the No. 1 song.| No.| It was not.
He said: “Go.”| (She went.)| «Bien.»| Then came 12 boats.
Oslo, Rome, etc. were named.| Others were not.
Sts. Peter and Paul stands there.
Version 2.0 came out.| 3 users liked it.
... and so on.
Wait... what?
""".strip().splitlines()


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences(marked: str) -> None:
    text = marked.replace("|", "")
    assert [s.of(text) for s in Document(text).sentences] == [part.strip() for part in marked.split("|")]


WRAPPED = """The ferry that has linked the town with the mainland since the
1880s will stay, the council decided on Tuesday night after a
long debate.

The vote was close."""


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        (" \r\n\t\r\n", []),
        ("Storm hits Oslo\nIt rained.\r\nIt blew.", ["Storm hits Oslo*", "It rained.", "It blew."]),
        ("One.\rTwo.\u2029Three.", ["One.", "Two.", "Three."]),
        (WRAPPED, [WRAPPED.partition("\n\n")[0], "The vote was close."]),
        ("  Indented.  \n\n\n  Again  ", ["Indented.", "Again*"]),
        ("Who’s next?\nHe said:", ["Who’s next?", "He said:"]),
    ],
)
def test_paragraphs(text: str, paragraphs: list[str]) -> None:
    """A star marks headings."""
    found = [p.span.of(text) + "*" * p.heading for p in Document(text).paragraphs]
    assert found == paragraphs


def test_the_sentence_around_an_offset() -> None:
    document = Document("It rained.\n\nIt snowed. It blew.")
    assert document.sentence_at(24).of(document.text) == "It blew."
    assert document.paragraph_at(24).span.of(document.text) == "It snowed. It blew."
    assert Document("").sentence_at(0).of("") == ""
