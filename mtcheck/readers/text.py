"""Plain text: one document per file. Line ends are kept as they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from mtcheck.errors import InputError
from mtcheck.readers._encoding import decode
from mtcheck.text.document import Document

SUFFIXES = (".txt", ".text")


def read(stream: BinaryIO, name: str, encoding: str | None) -> Iterator[Document | InputError]:
    """The one document in `stream`."""
    try:
        text, notes = decode(stream.read(), name, encoding)
    except InputError as error:
        yield error
    else:
        yield Document(text, name=name, notes=notes)
