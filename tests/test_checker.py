"""The pipeline: suppression, overlaps, fingerprints, source languages, threads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from mtcheck import Checker, Document, Settings, check
from mtcheck.checker import _resolve_overlaps
from mtcheck.findings import Category, Finding, Severity
from mtcheck.settings import HouseName
from mtcheck.text.span import Span


def finding(
    start: int, end: int, severity: Severity = Severity.MAJOR, confidence: float = 0.9, rule: str = "a"
) -> Finding:
    return Finding(rule, Category.NAME, "x/y", severity, confidence, Span(start, end), "")


def test_of_findings_that_overlap_the_most_severe_stays() -> None:
    style = finding(0, 20, Severity.MINOR)
    specific = finding(5, 9, Severity.CRITICAL, 0.6)
    assert _resolve_overlaps([style, specific]) == [specific]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (finding(0, 4, confidence=0.9), finding(0, 4, confidence=0.8)),
        (finding(0, 9), finding(3, 6)),
        (finding(0, 4, rule="a"), finding(0, 4, rule="b")),
    ],
)
def test_ties_are_broken_alike_in_any_order(first: Finding, second: Finding) -> None:
    assert _resolve_overlaps([first, second]) == _resolve_overlaps([second, first]) == [first]


def test_neighbours_both_stay() -> None:
    both = [finding(0, 4), finding(4, 8)]
    assert _resolve_overlaps(reversed(both)) == both


TEXT = "Rain hit kyiv today.\n\nSnow hit kyiv today."


@pytest.mark.parametrize(
    ("text", "shown", "suppressed", "unused"),
    [
        (TEXT, 2, 0, 0),
        (f"<!-- mtcheck: ignore-file -->\n\n{TEXT}", 0, 2, 0),
        (f"<!-- mtcheck: ignore-file casing -->\n\n{TEXT}", 0, 2, 0),
        (f"<!-- mtcheck: ignore-file name -->\n\n{TEXT}", 2, 0, 1),
        (f"<!-- mtcheck: ignore lowercase-name, repeated-word -->\n\n{TEXT}", 1, 1, 0),
        (f"{TEXT} <!-- mtcheck: ignore -->", 1, 1, 0),
        (f"{TEXT}\n\n<!-- mtcheck: ignore -->", 2, 0, 1),
        (f"{TEXT}\n\n<!-- a comment of somebody else -->", 2, 0, 0),
    ],
)
def test_comments_suppress_what_they_stand_at(text: str, shown: int, suppressed: int, unused: int) -> None:
    report = check(text)
    assert (len(report.findings), len(report.suppressed), len(report.unused_suppressions)) == (
        shown,
        suppressed,
        unused,
    )


def test_the_house_list_accepts_a_form_as_it_is() -> None:
    report = check("Rain hit kyiv. Snow hit odesa.", house_list=(HouseName("kyiv"),))
    assert [f.span.of(report.document.text) for f in report.findings] == ["odesa"]
    assert len(report.suppressed) == 1


def test_a_baseline_survives_changes_elsewhere() -> None:
    known = frozenset(f.fingerprint for f in check(TEXT).findings)
    changed = f"A new first paragraph.\n\n{TEXT}\n\nTrains left odesa."
    report = check(changed, baseline=known)
    assert [f.span.of(changed) for f in report.findings] == ["odesa"]


def test_equal_faults_have_keys_of_their_own() -> None:
    report = check("Rain hit kyiv. " * 5)
    assert len({f.fingerprint for f in report.findings}) == 5


def test_ignoring_by_file_name() -> None:
    settings = Settings(per_file_ignores=(("feeds/*", frozenset({"lowercase-name"})),))
    checker = Checker(settings)
    assert checker.check(Document(TEXT, name="feeds/a.txt")).findings == ()
    assert len(checker.check(Document(TEXT, name="a.txt")).findings) == 2


def test_zones_are_no_prose() -> None:
    assert check("See www.kyiv.example, @kyiv, #kyiv, `kyiv`, news@kyiv.example, kyiv.com/odesa.").findings == ()


def test_the_source_language_that_was_given_is_reported() -> None:
    document = Document("Rain.", source_language="uk")
    assert check(document, source_language="es").source_language.guess == "uk"
    assert check("Rain.", source_language="es").source_language.guess == "es"
    assert check("Rain.").source_language.guess is None


def test_the_score_is_penalty_points_per_thousand_words() -> None:
    assert check("Rain hit kyiv today.").score == 1250.0
    assert check("").score == 0.0


def test_threads_share_a_checker_and_a_document() -> None:
    checker = Checker()
    document = Document(TEXT * 50)
    with ThreadPoolExecutor(8) as pool:
        reports = list(pool.map(checker.check, [document, *[replace(document) for _ in range(31)]]))
    assert all(report.findings == reports[0].findings for report in reports)
