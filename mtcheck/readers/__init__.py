"""The readers: bytes in, documents out. A file here whose name does not begin with "_" is one format.

Each has `SUFFIXES`, the endings of file names it is chosen for, and `read(stream, name, encoding)`, which yields
documents. What cannot be read it yields as an error that names it, so that one broken record never costs the others.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import PurePath
from types import ModuleType
from typing import BinaryIO

from mtcheck.errors import InputError
from mtcheck.text.document import Document


@cache
def formats() -> dict[str, ModuleType]:
    """Every reader by name."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_"))
    return {name: importlib.import_module(f"{__name__}.{name}") for name in names}


def read(
    stream: BinaryIO, name: str, *, format_: str | None = None, encoding: str | None = None
) -> Iterator[Document | InputError]:
    """The documents in `stream`, read as `format_` or as its `name` suggests; plain text if it suggests nothing.

    >>> import io
    >>> [document.text for document in read(io.BytesIO(b'{"id": 7, "text": "Rain."}'), "a.jsonl")]
    ['Rain.']
    """
    suffix = PurePath(name).suffix.lower()
    chosen = format_ or next((known for known, reader in formats().items() if suffix in reader.SUFFIXES), "text")
    documents: Iterator[Document | InputError] = formats()[chosen].read(stream, name, encoding)
    return documents
