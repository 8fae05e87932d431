"""Readers beyond what tests/cli shows: line ends, damaged encodings, odd records."""

from __future__ import annotations

import io

import pytest

from mtcheck import Document
from mtcheck.errors import InputError
from mtcheck.readers import read
from mtcheck.readers._encoding import decode

# Long enough for a detector to be sure.
CYRILLIC = "Сьогодні вночі ріка вийшла з берегів, і три села залишилися без світла та мосту. " * 3


def documents(data: bytes, name: str = "a.txt", **options: str) -> list[Document | InputError]:
    return list(read(io.BytesIO(data), name, **options))


def test_line_ends_are_kept() -> None:
    (document,) = documents(b"One\r\ntwo\rthree\n")
    assert document.text == "One\r\ntwo\rthree\n"
    assert [document.positions.line_column(i) for i in (0, 5, 9)] == [(1, 1), (2, 1), (3, 1)]


@pytest.mark.parametrize(
    ("data", "text", "note"),
    [
        (CYRILLIC.encode("cp1251"), CYRILLIC, "windows-1251|cp1251"),
        ("It cost € 5 in Málaga".encode("cp1252"), "It cost € 5 in Málaga", "windows-1252"),
        ("Málaga, Córdoba, Cádiz".encode() + b"\xe1", "Málaga, Córdoba, Cádiz\ufffd", "broken UTF-8"),
        ("kyiv".encode("utf-32"), "kyiv", None),
        ("kyiv".encode("utf-16") + b"\x00", "kyiv\ufffd", "broken UTF-16"),
        (b"", "", None),
    ],
)
def test_encodings(data: bytes, text: str, note: str | None) -> None:
    decoded, notes = decode(data, "a")
    assert decoded == text
    if note is None:
        assert notes == ()
    else:
        assert any(part in notes[0] for part in note.split("|"))


def test_the_format_can_be_forced() -> None:
    (document,) = documents(b'{"text": "Rain."}', "feed.txt", format_="jsonl")
    assert document.text == "Rain."


def test_lone_surrogates_in_json_survive() -> None:
    (document,) = documents(b'{"text": "Rain \\ud800 in Oslo."}', "a.jsonl")
    assert document.text == "Rain \ud800 in Oslo."


def test_deep_nesting_is_one_error() -> None:
    (error,) = documents(b"[" * 100_000 + b"\n", "a.jsonl")
    assert isinstance(error, InputError)


def test_a_record_tells_its_source_language() -> None:
    (document,) = documents(b'{"id": "x", "text": "Rain.", "source_lang": "uk"}', "a.jsonl")
    assert (document.identifier, document.source_language) == ("x", "uk")
