"""Suppression: findings that somebody has decided not to see.

A comment `<!-- mtcheck: ignore RULE, … -->` hides findings in its own paragraph, or, when it is a paragraph by itself,
in the next one; `<!-- mtcheck: ignore-file RULE, … -->` hides them in the whole text. A category stands for its rules;
without names, everything is hidden. The house list hides what touches a name exactly as it is accepted there. A
baseline hides known findings by their fingerprint.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from mtcheck.findings import Finding
from mtcheck.settings import Settings
from mtcheck.text.document import Document
from mtcheck.text.span import Span

_COMMENT = regex.compile(r"<!--\s*mtcheck:\s*(?P<verb>ignore-file|ignore)\b(?P<rules>[\w\s,-]*?)\s*-->")


@dataclass(frozen=True, slots=True)
class _Comment:
    span: Span
    scope: Span
    rules: frozenset[str]

    def hides(self, finding: Finding) -> bool:
        named = not self.rules or not self.rules.isdisjoint((finding.rule, finding.category))
        return named and self.scope.overlaps(finding.span)


def _comments(document: Document) -> Iterable[_Comment]:
    if "mtcheck:" not in document.text:
        return
    for match in _COMMENT.finditer(document.text):
        span = Span(*match.span())
        scope = Span(0, len(document.text))
        if match["verb"] == "ignore":
            scope = document.paragraph_at(span.start).span
            if scope == span:
                following = (p.span for p in document.paragraphs if p.span.start >= span.end)
                scope = next(following, scope)
        yield _Comment(span, scope, frozenset(match["rules"].replace(",", " ").split()))


def _house_spans(document: Document, settings: Settings) -> list[Span]:
    forms = [name.form for name in settings.house_list if name.form in document.text]
    if not forms:
        return []
    pattern = "|".join(regex.escape(form) for form in sorted(forms, key=len, reverse=True))
    return [Span(*match.span()) for match in regex.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", document.text)]


def suppress(
    document: Document, findings: Iterable[Finding], settings: Settings
) -> tuple[list[Finding], list[Finding], tuple[Span, ...]]:
    """Part `findings` into those to show and those suppressed; also the comments that suppressed nothing."""
    comments = list(_comments(document))
    accepted = _house_spans(document, settings)
    shown: list[Finding] = []
    hidden: list[Finding] = []
    used: set[_Comment] = set()
    for finding in findings:
        by = [comment for comment in comments if comment.hides(finding)]
        used.update(by)
        known = finding.fingerprint in settings.baseline or any(name.contains(finding.span) for name in accepted)
        (hidden if by or known else shown).append(finding)
    return shown, hidden, tuple(comment.span for comment in comments if comment not in used)
