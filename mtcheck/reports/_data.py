"""A report as plain data: the JSON contract, schema 1."""

from __future__ import annotations

import json
from typing import Any

from mtcheck.findings import Finding, Report
from mtcheck.text.document import Document
from mtcheck.text.span import Span


def document_data(report: Report) -> dict[str, Any]:
    """The object that stands for one document; offsets count code points of the source."""
    document = report.document
    origin = report.source_language
    return {
        "name": document.name,
        "id": document.identifier,
        "language": document.language,
        "source_language": {"guess": origin.guess, "confidence": origin.confidence, "evidence": list(origin.evidence)},
        "unit": "codepoint",
        "length": len(document.text if document.source is None else document.source),
        "findings": [_finding_data(finding, document) for finding in report.findings],
        "suppressed": len(report.suppressed),
        "unused_suppressions": [_place(span, document) for span in report.unused_suppressions],
        "score": report.score,
        "notes": list(document.notes),
    }


def _finding_data(finding: Finding, document: Document) -> dict[str, Any]:
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "category": finding.category.value,
        "mqm": finding.mqm,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 3),
        **_place(finding.span, document),
        "message": finding.message,
        "suggestions": [{"text": s.text, "confidence": s.confidence} for s in finding.suggestions],
        "evidence": [{"kind": e.kind, "note": e.note} for e in finding.evidence],
        "related": [_place(span, document) for span in finding.related],
        "in_quotation": finding.in_quotation,
    }


def _place(span: Span, document: Document) -> dict[str, Any]:
    """Where a span of the text lies in the source, with `pieces` when markup cuts it."""
    pieces = document.offsets.to_source(span)
    source = document.text if document.source is None else document.source
    start, end = (pieces[0].start, pieces[-1].end) if pieces else (0, 0)
    line, column = document.positions.line_column(start)
    place: dict[str, Any] = {"start": start, "end": end, "line": line, "column": column, "text": source[start:end]}
    if len(pieces) > 1:
        place["pieces"] = [{"start": piece.start, "end": piece.end} for piece in pieces]
    return place


def dump(data: dict[str, Any], indent: int | None = None) -> str:
    """JSON that any UTF-8 stream can take: lone surrogates, which none can, are escaped."""
    written = json.dumps(data, ensure_ascii=False, indent=indent)
    try:
        written.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(data, ensure_ascii=True, indent=indent)
    return written
