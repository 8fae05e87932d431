"""The development texts beside the repository, where they are present: what must be found there, what must not.

Nothing of the texts stands here but the marked words themselves.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))
import corpora  # noqa: E402

from mtcheck import Checker, Settings  # noqa: E402
from mtcheck.text.span import Span  # noqa: E402

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
    ("foreign-romanization", "Zajarova", "Zakharova", 1),
    ("foreign-romanization", "Ordasz", "Ordash", 4),
    ("garbled-name", "Kharkovk", "Kharkiv", 1),
    ("wrong-variety", "Igor", "Ihor", 1),
    ("inconsistent-name", "Kiev", "Kyiv", 1),
    ("inconsistent-name", "Martinez", "Martínez", 1),
    ("inconsistent-name", "Dario", "Darío", 1),
]
# Right as they stand, though they look as if they had come by another route.
RIGHT = ("Klitschko", "Vilkha", "Stoltenberg", "Duda", "Bartoszewski", "Viacheslav")


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


def test_right_names_of_the_article_are_left_alone(article: list) -> None:
    assert [text for _, text, _ in article if text in RIGHT] == []


def test_a_house_style_asks_for_its_spelling() -> None:
    (document,) = corpora.samples()["article"]
    found = Checker(Settings(style="ap", select=frozenset({"wrong-variety"}))).check(document).findings
    fixes = {(f.span.of(document.text), f.suggestions[0].text, f.severity.value) for f in found}
    assert ("Viacheslav", "Vyacheslav", "minor") in fixes


def test_no_trap_is_sprung() -> None:
    (document,) = corpora.samples()["article"]
    gold = records("es-en-article.gold.jsonl")
    # Some traps have a true fault inside, which the yardstick lets pass too.
    findings = [f for f in Checker().check(document).findings if not any(touches(f.span, g) for g in gold)]
    for trap in records("es-en-article.traps.jsonl"):
        assert not [f.rule for f in findings if touches(f.span, trap)], trap["quote"]


def records(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (corpora.SHARED / "samples" / name).read_text("utf-8").splitlines()]


def touches(span: Span, record: dict[str, Any]) -> bool:
    return bool(span.start < record["end"] and record["start"] < span.end)


def test_native_texts_on_like_topics_are_quiet() -> None:
    reports = list(Checker().check_many(corpora.samples()["native"]))
    assert sum(len(report.findings) for report in reports) <= 1


def test_clean_news_stays_below_the_limit() -> None:
    reports = list(Checker().check_many(corpora.clean_originals()))
    rate = 1000 * sum(len(report.findings) for report in reports) / sum(report.words for report in reports)
    assert rate <= 0.5
