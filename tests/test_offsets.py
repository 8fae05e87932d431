"""Offsets hold on any Unicode text: views stay inside it, conversions go there and back, findings quote it."""

from __future__ import annotations

import json

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck import Checker, Document
from mtcheck.reports import Output
from mtcheck.reports.jsonl import render
from mtcheck.text.offsets import OffsetMap
from mtcheck.text.positions import Positions
from mtcheck.text.span import Span
from mtcheck.text.windows import windows

CHECKER = Checker()
# Words that rules look for, among what breaks offsets: astral and combining characters, bidi marks, line ends.
PIECES = st.sampled_from(
    """kyiv nato Moscow the The and of said he He “ ” " ' ‘ ’ « » . , ... … ? ! ( ) - — : ; 😀 \u200d é e\u0301 ß İ
    \u202e \u200f \u200d \u00ad \ufeff עברית العربية 中文 日本語 Киев Ελλάδα \ud800 \x00 \x1b a1 10"
    Benedettowho agency. Tass. según A&amp; &nbsp; http://a.b/kyiv @kyiv #kyiv `kyiv`""".split()
)
SPACES = st.sampled_from(["", " ", "  ", "\n", "\r\n", "\r", "\t", "\n\n", "\u00a0", "\u2028", "\r\n\r\n"])
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.tuples(PIECES, SPACES), max_size=60).map(lambda parts: "".join(word + space for word, space in parts)),
)


@given(TEXTS)
def test_views_stay_inside_the_text(text: str) -> None:
    document = Document(text)
    for word in document.words:
        assert word.span.of(text) == word.text
    for spans in (
        [word.span for word in document.words],
        [paragraph.span for paragraph in document.paragraphs],
        list(document.sentences),
        list(document.zones.spans),
        [quotation.span for quotation in document.quotations],
    ):
        ends = [0, *(span.end for span in spans)]
        assert all(span.start >= end for span, end in zip(spans, ends, strict=False))
        assert all(len(span) > 0 and span.end <= len(text) for span in spans)


@given(TEXTS)
def test_sentences_cover_every_word(text: str) -> None:
    document = Document(text)
    covered = {i for sentence in document.sentences for i in range(sentence.start, sentence.end)}
    assert all(word.start in covered for word in document.words)


@given(TEXTS)
def test_findings_quote_the_text_and_repeat_to_the_byte(text: str) -> None:
    report = CHECKER.check(text)
    written = "".join(render([report], Output("s")))
    assert written == "".join(render([Checker().check(text)], Output("s")))
    for finding in json.loads(written)["findings"]:
        assert finding["text"] == text[finding["start"] : finding["end"]]
        for place in finding["related"]:
            assert place["text"] == text[place["start"] : place["end"]]


@given(TEXTS)
def test_positions_agree_with_the_codecs(text: str) -> None:
    positions = Positions(text)
    for offset in range(0, len(text) + 1, 1 + len(text) // 20):
        before = text[:offset]
        assert positions.utf16(offset) == len(before.encode("utf-16-le", "surrogatepass")) // 2
        assert positions.utf8(offset) == len(before.encode("utf-8", "surrogatepass"))
        assert positions.from_utf16(positions.utf16(offset)) == offset
        assert positions.from_utf8(positions.utf8(offset)) == offset
        line, column = positions.line_column(offset)
        lines = regex.split(r"\r\n|\r|\n", before)
        assert (line, column) == (len(lines), len(lines[-1]) + 1) or text[offset - 1 : offset + 1] == "\r\n"


@given(st.text(min_size=1, max_size=50).map(lambda text: (text * 9000)[:9000]))
@settings(max_examples=20)
def test_positions_agree_beyond_one_stride(text: str) -> None:
    positions = Positions(text)
    for offset in (4095, 4096, 4097, 8191, 8192, 9000):
        assert positions.from_utf16(positions.utf16(offset)) == offset
        assert positions.from_utf8(positions.utf8(offset)) == offset


@pytest.mark.parametrize("offset", [-1, 5])
def test_positions_refuse_what_lies_outside(offset: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        Positions("kyiv").utf16(offset)


@given(TEXTS, st.integers(min_value=1, max_value=40))
def test_windows_make_up_the_text(text: str, size: int) -> None:
    parts = list(windows(Document(text), size))
    assert "".join(part.text for _, part in parts) == text
    assert all(text[start : start + len(part.text)] == part.text for start, part in parts)
    assert all(len(part.text) <= size for _, part in parts) or len(parts) == 1


def test_a_finding_in_a_later_window_has_its_place_in_the_whole_text() -> None:
    text = "It rained again in Oslo.\n" * 30_000 + "Trains left for kyiv.\n"
    (finding,) = CHECKER.check(text).findings
    assert finding.span == Span(text.index("kyiv"), text.index("kyiv") + 4)


def test_spans_refuse_to_run_backwards() -> None:
    with pytest.raises(ValueError, match="impossible"):
        Span(3, 2)


def test_offset_maps_refuse_overlapping_pieces() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        OffsetMap(((0, 0, 4), (3, 9, 2)))


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        (Span(0, 3), Span(2, 5), True),
        (Span(0, 3), Span(3, 5), False),
        (Span(2, 2), Span(0, 5), True),
        (Span(2, 2), Span(2, 5), True),
        (Span(5, 5), Span(2, 5), False),
        (Span(2, 2), Span(2, 2), True),
    ],
)
def test_overlap(a: Span, b: Span, wanted: bool) -> None:
    assert a.overlaps(b) is b.overlaps(a) is wanted


def test_markup_offsets_lead_back_to_the_source() -> None:
    source = "<p>Rain in <b>ky</b>iv</p>"
    text = "Rain in kyiv"
    document = Document(text, source=source, offsets=OffsetMap(((0, 3, 8), (8, 14, 2), (10, 20, 2))))
    data = json.loads("".join(render([CHECKER.check(document)], Output("s"))))
    (finding,) = data["findings"]
    assert (finding["start"], finding["end"], finding["text"]) == (14, 22, "ky</b>iv")
    assert finding["pieces"] == [{"start": 14, "end": 16}, {"start": 20, "end": 22}]
