"""JSON Lines: one object per document, for pipelines."""

from __future__ import annotations

from mtcheck.findings import Report
from mtcheck.reports._data import document_data, dump


def render(report: Report) -> str:
    """One line for one document."""
    return dump(document_data(report)) + "\n"
