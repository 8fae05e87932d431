"""The reports. A file here whose name does not begin with "_" is one format of `mtcheck check --format`.

Each has `render(reports, output) -> Iterator[str]`: pieces of text as the reports come, so that a long run streams.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from mtcheck.findings import Report


@dataclass(frozen=True, slots=True)
class Output:
    """Where a report goes: the signature of the run, and for people the width in columns and whether colour shows."""

    signature: str
    width: int = 100
    color: bool = False


Render = Callable[[Iterable[Report], Output], Iterator[str]]


def formats() -> list[str]:
    """The names of all formats."""
    return sorted(info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_"))


def renderer(name: str) -> Render:
    """The `render` function of the format called `name`; only its module is imported."""
    render: Render = importlib.import_module(f"{__name__}.{name}").render
    return render


def plural(count: int, noun: str) -> str:
    """
    >>> plural(1, "finding"), plural(2, "finding")
    ('1 finding', '2 findings')
    """
    return f"{count} {noun}{'' if count == 1 else 's'}"
