"""Which stretches of a text are quotations, and which marks are out of order."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck import Document
from mtcheck.text.quotations import FaultKind

# Every expected quotation stands between ⟦ and ⟧; the text under test is the line without them.
QUOTATIONS = [
    # curly, straight, single
    "⟦“It rained,”⟧ he said. ⟦“It blew.”⟧",
    '⟦"It rained,"⟧ he said. ⟦"It blew."⟧',
    "⟦‘I am,’⟧ he said.",
    "⟦'I am,'⟧ he said.",
    "Rail strike ⟦'unavoidable'⟧, minister warns",
    "A ⟦‘serious’⟧ and ⟦‘urgent’⟧ matter",
    # nested
    "⟦“She said ‘no’ twice,”⟧ he said.",
    "⟦'She said \"no\" twice,'⟧ he said.",
    "⟦“The film “Dune” ran for weeks,”⟧ he said.",
    "⟦\"They told us 'go'.\"⟧",
    # apostrophes
    "The players’ union and the boys' club don't agree.",
    "Rock ’n’ roll of the ’90s, '80s and '07; 'em all, 'til dawn, 'Twas cold.",
    "⟦'The players' union is strong,'⟧ he said.",
    "⟦‘Heroes’⟧ of the war were not at the players’ gala.",
    "James' car and the Jones's dog",
    # inches, feet and seconds
    'A 10" pizza, a 6\'2" player and 10"07 over 100 metres',
    'The ⟦"giant"⟧ is 6\'2" tall.',
    '⟦"It was the winter of 1944"⟧, she wrote.',
    # other languages
    "⟦«Enough»⟧, he said. ⟦« Enough »⟧, he said. ⟦»Enough«⟧, he said.",
    "⟦„Enough“⟧, he said. ⟦„Enough”⟧, he said.",
    "⟦``Enough''⟧, he said.",
    "⟦”Enough”⟧, he said.",
    # brackets and dashes
    '(⟦"Enough"⟧), —⟦"Enough"⟧— and ⟦"enough—"⟧ he said.',
    # over paragraphs
    "⟦“The first winter was hard.⟧\n⟦“The second was worse,”⟧ she said.",
    '⟦"The first winter was hard.⟧\n⟦Nobody came.⟧\n⟦The second was worse,"⟧ she said.',
    "⟦'The first winter was hard.⟧\n⟦'The second was worse,'⟧ she said.",
    "He said: ⟦“The first winter was hard.⟧\nNobody “came” then.".replace("“came”", "⟦“came”⟧"),
    # mixed
    "⟦“Enough\"⟧, he said. ⟦“That's enough“⟧ he said.",
    "No marks at all.",
    "",
]


@pytest.mark.parametrize("marked", QUOTATIONS)
def test_quotations(marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    found = text
    for quotation in reversed(Document(text).quotations):
        span = quotation.span
        found = f"{found[: span.start]}⟦{span.of(text)}⟧{found[span.end :]}"
    assert found == marked


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("“They knew. “Later they lied,” she said.", [(FaultKind.REOPENED, 12)]),
        ("“The film “Dune” ran,” he said.", []),
        ("He said so.” Then he left.", [(FaultKind.UNOPENED, 11)]),
        ("He said “so.\nThen “he” left.", [(FaultKind.UNCLOSED, 8)]),
        ("He said “so.", [(FaultKind.UNFINISHED, 8)]),
        ('“So" he said.', [(FaultKind.MISMATCHED, 3)]),
        ("“So“ he said.", [(FaultKind.MISMATCHED, 3)]),
        ("“First.\n“Second,” she said.", []),
        ("“First.\nSecond,” she said.", []),
        ("“First.\n" + "Then.\n" * 20 + "Last,” she said.", [(FaultKind.UNCLOSED, 0), (FaultKind.UNOPENED, 133)]),
        ('It is 6\'2" and 12" wide.', []),
        ('She said: "We waited. "Then it came."', [(FaultKind.REOPENED, 22)]),
    ],
)
def test_faults(text: str, faults: list[tuple[FaultKind, int]]) -> None:
    assert [(fault.kind, fault.mark.start) for fault in Document(text).quotation_faults] == faults


def test_continued_and_closed() -> None:
    document = Document("“First.\n“Second,” she said. “Third.\nFourth.")
    assert [(q.closed, q.continued) for q in document.quotations] == [(False, True), (True, False), (False, False)]


@given(st.text(alphabet="“”‘’\"'«»„`()-— \n.,a1sZ", max_size=80))
def test_quotations_are_sorted_lie_in_a_paragraph_and_never_overlap(text: str) -> None:
    document = Document(text)
    spans = [quotation.span for quotation in document.quotations]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(len(span) and document.paragraph_at(span.start).span.contains(span) for span in spans)
    assert all(0 <= fault.mark.start < fault.mark.end <= len(text) for fault in document.quotation_faults)


@pytest.mark.parametrize(
    "unit", ['"', "“", "”", "'", "‘", "’", "«", "“a ", '"a ', 'a" ', '“"', "‘a", "'s ", "“\n", "``"]
)
def test_a_long_line_of_marks_takes_linear_time(unit: str) -> None:
    document = Document(unit * (300_000 // len(unit)))
    start = time.process_time()
    assert document.quotations is not None
    # A quadratic step would take minutes.
    assert time.process_time() - start < 20
