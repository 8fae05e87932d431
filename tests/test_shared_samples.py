"""The development texts beside the repository, where they are present: what must be found there, what must not.

Nothing of the texts stands here but the marked words themselves.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))
import corpora  # noqa: E402

from mtcheck import Checker  # noqa: E402

pytestmark = pytest.mark.skipif(
    not (corpora.SHARED / "samples").is_dir(), reason=f"no development texts at {corpora.SHARED.name}/samples"
)


@pytest.fixture(scope="module")
def article() -> list[tuple[str, str, str]]:
    """Rule, text and first suggestion of each finding in the sample article."""
    (document,) = corpora.samples()["article"]
    return [
        (f.rule, f.span.of(document.text), f.suggestions[0].text if f.suggestions else "")
        for f in Checker().check(document).findings
    ]


MUST = [
    ("lowercase-name", "kyiv", "Kyiv", 2),
    ("agency-casing", "Ria Novosti", "RIA Novosti", 1),
    ("run-together-words", "Benedettowho", "Benedetto, who", 1),
]


@pytest.mark.parametrize(("rule", "text", "fix", "count"), MUST, ids=str)
def test_the_article_shows(article: list, rule: str, text: str, fix: str, count: int) -> None:
    assert article.count((rule, text, fix)) == count


@pytest.mark.parametrize(
    ("rule", "part", "count"),
    [
        ("false-sentence-break", "Tass", 1),
        ("unbalanced-quotation", "“", 1),
        ("orphan-quotation", "unpunished", 1),
        ("leftover-source-word", "A Alejandra", 1),
        ("stray-capital", "She", 1),
        ("truncated-text", "...", 5),
        ("teaser-boilerplate", "Related articles", 1),
    ],
)
def test_the_article_shows_a_span_with(article: list, rule: str, part: str, count: int) -> None:
    assert sum(name == rule and part in text for name, text, _ in article) == count


def test_no_trap_is_sprung() -> None:
    (document,) = corpora.samples()["article"]
    traps = map(json.loads, (corpora.SHARED / "samples/es-en-article.traps.jsonl").read_text("utf-8").splitlines())
    findings = Checker().check(document).findings
    for trap in traps:
        assert not [f.rule for f in findings if f.span.start < trap["end"] and trap["start"] < f.span.end], trap[
            "quote"
        ]


def test_native_texts_on_like_topics_are_quiet() -> None:
    reports = list(Checker().check_many(corpora.samples()["native"]))
    assert sum(len(report.findings) for report in reports) <= 1


def test_clean_news_stays_below_the_limit() -> None:
    reports = list(Checker().check_many(corpora.clean_originals()))
    rate = 1000 * sum(len(report.findings) for report in reports) / sum(report.words for report in reports)
    assert rate <= 0.5
