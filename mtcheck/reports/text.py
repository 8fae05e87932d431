"""The terminal: each finding with its line, the span underlined, why, and what to write instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from io import StringIO

import regex
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from mtcheck.findings import Finding, Report, Severity
from mtcheck.reports import Output, plural
from mtcheck.text.span import Span

_STYLES = {Severity.CRITICAL: "bold red", Severity.MAJOR: "yellow", Severity.MINOR: "cyan"}
_INDENT = "    "
# Control characters, and marks that reorder text: neither may reach a terminal from a file.
_UNSAFE = regex.compile(r"[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]")


def render(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """The findings grouped by document, then a summary."""
    severities: Counter[Severity] = Counter()
    documents = suppressed = 0
    for report in reports:
        documents += 1
        suppressed += len(report.suppressed)
        severities.update(finding.severity for finding in report.findings)
        if report.findings or report.unused_suppressions:
            yield _print(_document_lines(report, output), output)
    yield _print([_summary(documents, severities, suppressed)], output)


def _print(lines: Iterable[Text], output: Output) -> str:
    file = StringIO()
    console = Console(
        file=file, width=output.width, force_terminal=output.color, no_color=not output.color, highlight=False
    )
    for line in lines:
        console.print(line, soft_wrap=True)
    return file.getvalue()


def _document_lines(report: Report, output: Output) -> Iterator[Text]:
    document = report.document
    title = document.name if document.identifier is None else f"{document.name} [{document.identifier}]"
    yield Text(_safe(title), style="bold underline")
    for finding in report.findings:
        yield from _finding_lines(finding, report, output)
    for span in report.unused_suppressions:
        line, column = document.positions.line_column(span.start)
        yield Text(f"  {line}:{column}  this suppression hides nothing: {_safe(span.of(document.text))}", style="dim")
    yield Text()


def _finding_lines(finding: Finding, report: Report, output: Output) -> Iterator[Text]:
    document = report.document
    places = document.offsets.to_source(finding.span)
    line, column = document.positions.line_column(places[0].start if places else 0)
    style = _STYLES[finding.severity]
    yield Text.assemble(
        (f"  {line}:{column}", "bold"),
        "  ",
        (finding.severity.value, style),
        f"  {finding.rule}",
        (f"  {finding.confidence:.0%}", "dim"),
    )
    before, marked, after = _excerpt(finding.span, document.text, output.width - len(_INDENT))
    yield Text.assemble(_INDENT, before, (marked, style), after)
    yield Text(_INDENT + " " * cell_len(before) + "^" * max(1, cell_len(marked)), style=style)
    yield Text(f"{_INDENT}{_safe(finding.message)}")
    if finding.suggestions:
        wordings = " | ".join(_safe(s.text) or "(delete)" for s in finding.suggestions)
        yield Text.assemble(f"{_INDENT}→ ", (wordings, "green"))


def _excerpt(span: Span, text: str, width: int) -> tuple[str, str, str]:
    """The span with what fits of its line on either side, in at most `width` columns."""
    line_start = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    line_end = min(
        (end for end in (text.find("\r", span.end), text.find("\n", span.end)) if end >= 0), default=len(text)
    )
    marked = _safe(span.of(text))
    room = width - cell_len(marked)
    if room < 2:
        return "", _cut(marked, width), ""
    before, after = (
        _safe(text[max(line_start, span.start - width) : span.start]),
        _safe(text[span.end : line_end][:width]),
    )
    left = max(room // 2, room - cell_len(after))
    before = _cut(before[::-1], left)[::-1]
    return before, marked, _cut(after, room - cell_len(before))


def _cut(text: str, width: int) -> str:
    """As much of the start of `text` as fits in `width` columns, with "…" where something is left out."""
    if cell_len(text) <= width:
        return text
    kept, used = [], 1
    for character in text:
        used += cell_len(character)
        if used > width:
            break
        kept.append(character)
    return "".join(kept) + "…" if width > 0 else ""


def _safe(text: str) -> str:
    """`text` on one line, with nothing in it that could move a terminal's cursor."""
    return _UNSAFE.sub(lambda match: " " if match.group() in "\t\r\n" else "\ufffd", text)


def _summary(documents: int, severities: Counter[Severity], suppressed: int) -> Text:
    total = severities.total()
    parts = [f"{severities[severity]} {severity.value}" for severity in reversed(Severity) if severities[severity]]
    counted = f": {', '.join(parts)}" if parts else ""
    hidden = f"; {suppressed} suppressed" if suppressed else ""
    return Text(f"{plural(total, 'finding')} in {plural(documents, 'document')}{counted}{hidden}", style="bold")
