"""What a check returns: findings with their evidence, gathered in a report."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from mtcheck.text.document import Document
from mtcheck.text.span import Span


class Severity(StrEnum):
    """MQM severities. `weight` is MQM's penalty: minor 1, major 5, critical 25."""

    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def weight(self) -> int:
        """Penalty points; they also order severities."""
        return {"minor": 1, "major": 5, "critical": 25}[self.value]


class Category(StrEnum):
    """What kind of fault a finding is."""

    NAME = "name"
    CASING = "casing"
    PRONOUN = "pronoun"
    INTEGRITY = "integrity"
    LEFTOVER = "leftover"
    OMISSION = "omission"
    PHRASE = "phrase"
    ATTRIBUTION = "attribution"
    CONSISTENCY = "consistency"
    NUMBER = "number"
    VARIETY = "variety"
    FLUENCY = "fluency"
    ADEQUACY = "adequacy"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a finding: `kind` is for programs, `note` for people."""

    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Text to write instead of the span, and the probability (0–1) that it is the right fix."""

    text: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Match:
    """What a rule yields for one fault. The checker adds the rule's name, category and severity.

    `suggestions` replace the text at `span`, best first. `confidence` (0–1) is the probability that an editor would
    agree. `severity` overrules that of the rule.
    """

    span: Span
    message: str
    suggestions: tuple[str, ...] = ()
    confidence: float = 0.9
    evidence: tuple[Evidence, ...] = ()
    related: tuple[Span, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in one document. `span` and `related` count code points of the document's text."""

    rule: str
    category: Category
    mqm: str
    severity: Severity
    confidence: float
    span: Span
    message: str
    suggestions: tuple[Suggestion, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    related: tuple[Span, ...] = ()
    in_quotation: bool = False
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class SourceLanguage:
    """Which language the text was translated from: a code or None, how sure (0–1), and why."""

    guess: str | None = None
    confidence: float = 0.0
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one document, sorted, with those that were suppressed.

    `unused_suppressions` are the places of suppression comments that hid nothing. `signature` names the version and
    the settings that the findings depend on. `words` is the length of the text in words.
    """

    document: Document
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    unused_suppressions: tuple[Span, ...]
    source_language: SourceLanguage
    signature: str
    words: int

    @property
    def score(self) -> float:
        """MQM penalty points per 1,000 words; 0 is a clean text, and there is no upper end."""
        penalty = sum(finding.severity.weight for finding in self.findings)
        return round(1000 * penalty / max(1, self.words), 2)


_NEIGHBOURS = 3


def fingerprints(document: Document, findings: Iterable[Finding], seen: Counter[str]) -> list[str]:
    """One key per finding, made of its rule, the text at its span and the words around it in its paragraph.

    The same fault keeps its key when the text changes elsewhere or moves to other lines. Equal faults in equal context
    are told apart by their count, which `seen` carries on from one window of a text to the next.
    """
    words = document.words
    keys = []
    for finding in findings:
        span = finding.span
        first = document.first_word_at(span.start)
        after = first
        while after < len(words) and words[after].start < span.end:
            after += 1
        near = (*words[max(0, first - _NEIGHBOURS) : first], *words[after : after + _NEIGHBOURS])
        paragraph = document.paragraph_at(span.start).span
        around = (word.text for word in near if paragraph.start <= word.start < paragraph.end)
        key = "\x1f".join((finding.rule, span.of(document.text), *around))
        seen[key] += 1
        key = f"{key}\x1f{seen[key]}"
        keys.append(hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16])
    return keys
