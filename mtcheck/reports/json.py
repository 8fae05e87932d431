"""JSON: one object for the whole run, schema 1."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mtcheck import __version__
from mtcheck.findings import Report
from mtcheck.reports import Output
from mtcheck.reports._data import document_data, dump


def render(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """The object in pieces, a document at a time."""
    tool = dump({"name": "mtcheck", "version": __version__, "signature": output.signature})
    yield f'{{"schema": 1, "tool": {tool}, "documents": ['
    separator = "\n"
    for report in reports:
        yield separator + dump(document_data(report))
        separator = ",\n"
    yield "\n]}\n"
