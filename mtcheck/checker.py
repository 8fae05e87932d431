"""The pipeline: document → rules → candidates → suppression → overlap resolution → report."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import Counter
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
from mtcheck.text.windows import windows


class Checker:
    """Checks documents under fixed settings. After construction it never changes, so threads may share one.

    Raises SettingsError if the settings name a rule or category that does not exist.

    >>> report = Checker(Settings(select=frozenset({"casing"}))).check("Trams in kyiv stood still.")
    >>> [(finding.rule, finding.span, finding.suggestions[0].text) for finding in report.findings]
    [('lowercase-name', Span(start=9, end=13), 'Kyiv')]
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.rules = tuple(_chosen(self.settings))
        self.signature = _signature(self.settings, self.rules)

    def check(self, text: str | Document) -> Report:
        """The report on one text. A text of more than half a million characters is checked in windows of that size."""
        document = text if isinstance(text, Document) else Document(text)
        language = document.source_language or self.settings.source_language
        origin = SourceLanguage(language, 1.0, ("given by the user",)) if language else SourceLanguage()
        rules = [rule for rule in self.rules if self._applies(rule, document, language)]
        findings: list[Finding] = []
        seen: Counter[str] = Counter()
        words = 0
        for start, window in windows(document):
            found = _resolve_overlaps(self._candidates(rules, window))
            keys = fingerprints(window, found, seen)
            findings += (_placed(finding, start, key) for finding, key in zip(found, keys, strict=True))
            words += len(window.words)
        shown, hidden, unused = suppress(document, findings, self.settings)
        return Report(document, tuple(shown), tuple(hidden), unused, origin, self.signature, words)

    def check_many(self, texts: Iterable[str | Document]) -> Iterator[Report]:
        """The report on each text, in order, as soon as it is there; `texts` is read no further than needed.

        >>> reports = Checker().check_many(["It rained in moscow.", "It snowed in Oslo."])
        >>> [len(report.findings) for report in reports]
        [1, 0]
        """
        return map(self.check, texts)

    def _applies(self, rule: Rule, document: Document, language: str | None) -> bool:
        if self.settings.is_ignored(rule.name, rule.category, document.name):
            return False
        if rule.targets and self.settings.target not in rule.targets:
            return False
        return not (language and rule.sources) or language in rule.sources

    def _candidates(self, rules: Iterable[Rule], document: Document) -> Iterator[Finding]:
        for rule in rules:
            for match in rule.find(document, self.settings):
                if match.confidence >= self.settings.min_confidence and _admissible(rule, match, document):
                    yield _finding(rule, match, document)


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
        by_category = rule.category in settings.select or not settings.select
        if rule.name in settings.select or (by_category and (rule.status == "stable" or settings.preview)):
            yield rule


def _signature(settings: Settings, rules: tuple[Rule, ...]) -> str:
    """Version, number of rules and a hash of all that findings depend on: equal signatures mean equal results."""
    state = (
        [rule.name for rule in rules],
        sorted(settings.ignore),
        [(glob, sorted(names)) for glob, names in settings.per_file_ignores],
        sorted(settings.baseline),
        (settings.min_confidence, settings.source_language, settings.style, settings.house_list),
        (settings.names_in_quotations, settings.target),
    )
    key = hashlib.sha256(repr(state).encode("utf-8", "backslashreplace")).hexdigest()[:8]
    return f"mtcheck:{__version__}|rules:{len(rules)}|settings:{key}"


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


def _placed(finding: Finding, start: int, fingerprint: str) -> Finding:
    """The finding of a window at its place in the whole text."""
    related = tuple(span.shifted(start) for span in finding.related)
    return replace(finding, span=finding.span.shifted(start), related=related, fingerprint=fingerprint)
