"""JSON Lines: one `{"id", "text"[, "source", "source_lang"]}` a line, read as they come."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from mtcheck.errors import InputError
from mtcheck.readers._encoding import decode
from mtcheck.text.document import Document

SUFFIXES = (".jsonl", ".ndjson")


def read(stream: BinaryIO, name: str, encoding: str | None) -> Iterator[Document | InputError]:
    """A document per line; empty lines are passed over."""
    for number, line in enumerate(stream, 1):
        if line.strip():
            try:
                yield _document(line, f"{name}:{number}", name, encoding)
            except InputError as error:
                yield error


def _document(line: bytes, place: str, name: str, encoding: str | None) -> Document:
    text, notes = decode(line, place, encoding)
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{place}: is no JSON ({error}); expected one object a line") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise InputError(f'{place}: has no "text"; expected {{"id": …, "text": "…"}}')
    return Document(
        record["text"],
        name=name,
        identifier=_optional(record, "id", (str, int), place),
        source_language=_optional(record, "source_lang", str, place),
        notes=notes,
    )


def _optional(record: dict[str, Any], key: str, kind: type | tuple[type, ...], place: str) -> Any:
    value = record.get(key)
    if value is not None and not isinstance(value, kind):
        raise InputError(f"{place}: {key!r} must be a string, not {value!r:.40}")
    return value
