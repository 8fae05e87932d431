"""JSON Lines: one object per document, for pipelines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mtcheck.findings import Report
from mtcheck.reports import Output
from mtcheck.reports._data import document_data, dump


def render(reports: Iterable[Report], output: Output) -> Iterator[str]:  # noqa: ARG001 all renderers are called alike
    """One line for each document, in order."""
    for report in reports:
        yield dump(document_data(report)) + "\n"
