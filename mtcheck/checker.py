"""The pipeline: document → rules → candidates → suppression → overlap resolution → report."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from mtcheck import __version__
from mtcheck.errors import SettingsError
from mtcheck.findings import Category, Finding, Match, Report, SourceLanguage, Suggestion, fingerprints
from mtcheck.rules import Rule, all_rules
from mtcheck.settings import Settings
from mtcheck.suppression import suppress
from mtcheck.text.document import Document


class Checker:
    """Checks documents under fixed settings. After construction it never changes, so threads may share one.

    Raises SettingsError if the settings name a rule or category that does not exist.

    >>> report = Checker(Settings(select=frozenset({"casing"}))).check("Shelling by kyiv forces went on.")
    >>> [(finding.rule, finding.span, finding.suggestions[0].text) for finding in report.findings]
    [('lowercase-name', Span(start=12, end=16), 'Kyiv')]
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.rules = tuple(_chosen(self.settings))
        self.signature = _signature(self.settings, self.rules)

    def check(self, text: str | Document) -> Report:
        """The report on one text."""
        document = text if isinstance(text, Document) else Document(text)
        candidates = [
            _finding(rule, match, document)
            for rule in self.rules
            if not self.settings.is_ignored(rule.name, rule.category, document.name)
            for match in rule.find(document, self.settings)
            if match.confidence >= self.settings.min_confidence and _admissible(rule, match, document)
        ]
        findings = _resolve_overlaps(candidates)
        keys = fingerprints(document, ((finding.rule, finding.span) for finding in findings))
        keyed = [replace(finding, fingerprint=key) for finding, key in zip(findings, keys, strict=True)]
        shown, hidden, unused = suppress(document, keyed, self.settings)
        given = self.settings.source_language
        origin = SourceLanguage(given, 1.0, ("given by the user",)) if given else SourceLanguage()
        return Report(document, tuple(shown), tuple(hidden), unused, origin, self.signature)

    def check_many(self, texts: Iterable[str | Document]) -> Iterator[Report]:
        """The report on each text, in order, as soon as it is there; `texts` is read no further than needed.

        >>> reports = Checker().check_many(["It rained in moscow.", "It snowed in Oslo."])
        >>> [len(report.findings) for report in reports]
        [1, 0]
        """
        return map(self.check, texts)


def check(text: str | Document, **settings: Any) -> Report:
    """The report on `text`, with any field of `Settings` as a keyword.

    Building a `Checker` once is faster for many texts.

    >>> from mtcheck import check
    >>> for finding in check("Talks in kyiv failed.").findings:
    ...     print(finding.rule, finding.span.of("Talks in kyiv failed."), finding.suggestions[0].text)
    lowercase-name kyiv Kyiv
    """
    return Checker(Settings(**settings)).check(text)


def _chosen(settings: Settings) -> Iterator[Rule]:
    rules = all_rules()
    named = settings.select.union(settings.ignore, *(names for _, names in settings.per_file_ignores))
    unknown = sorted(named - rules.keys() - set(Category))
    if unknown:
        raise SettingsError(f"there is no rule or category {unknown[0]!r}; 'mtcheck rules' lists them")
    for rule in rules.values():
        by_name = rule.name in settings.select
        by_category = rule.category in settings.select or not settings.select
        if by_name or (by_category and (rule.status == "stable" or settings.preview)):
            yield rule


def _signature(settings: Settings, rules: tuple[Rule, ...]) -> str:
    """Version, number of rules and a hash of what the findings depend on; equal signatures mean equal results."""
    chosen = ",".join(rule.name for rule in rules)
    state = repr((chosen, *(sorted(v) if isinstance(v, frozenset) else v for v in _values(settings))))
    return f"mtcheck:{__version__}|rules:{len(rules)}|settings:{hashlib.sha256(state.encode()).hexdigest()[:8]}"


def _values(settings: Settings) -> Iterator[Any]:
    per_file = tuple((glob, sorted(names)) for glob, names in settings.per_file_ignores)
    yield from (settings.ignore, settings.min_confidence, settings.source_language, settings.style)
    yield from (settings.house_list, settings.baseline, per_file)


def _admissible(rule: Rule, match: Match, document: Document) -> bool:
    if match.span.end > len(document.text):
        raise ValueError(f"rule {rule.name} found a span past the end of the text: {match.span}")
    if document.zones.touch(match.span):
        return False
    return rule.in_quotations or not document.in_quotation(match.span)


def _finding(rule: Rule, match: Match, document: Document) -> Finding:
    share = match.confidence / max(1, len(match.suggestions))
    return Finding(
        rule=rule.name,
        category=rule.category,
        mqm=rule.mqm,
        severity=match.severity or rule.severity,
        confidence=match.confidence,
        span=match.span,
        message=match.message,
        suggestions=tuple(Suggestion(text, round(share, 3)) for text in match.suggestions),
        evidence=match.evidence,
        related=match.related,
        in_quotation=document.in_quotation(match.span),
    )


def _resolve_overlaps(candidates: Iterable[Finding]) -> list[Finding]:
    """Of findings that overlap, the most severe stays; then the surer, the longer, the alphabetically first."""
    ranked = sorted(
        candidates, key=lambda f: (-f.severity.weight, -f.confidence, -len(f.span), f.span, f.rule, f.message)
    )
    kept: list[Finding] = []  # sorted by span; its members never overlap, so only two neighbours can be in the way
    for finding in ranked:
        index = bisect_left(kept, finding.span, key=lambda other: other.span)
        if not any(finding.span.overlaps(other.span) for other in kept[max(0, index - 1) : index + 1]):
            kept.insert(index, finding)
    return kept
