"""What every rule file must hold."""

from __future__ import annotations

import pytest

from mtcheck.rules import Rule, all_rules

HEADINGS = ("What it finds", "Why machine translation does it", "When it is right to keep", "Sources")
RULES = [pytest.param(rule, id=name) for name, rule in all_rules().items()]


@pytest.mark.parametrize("rule", RULES)
def test_documentation_has_the_four_headings_in_order(rule: Rule) -> None:
    places = [rule.doc.find(f"\n{heading}\n{'-' * len(heading)}\n") for heading in HEADINGS]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("rule", RULES)
def test_examples_show_faults_and_near_misses(rule: Rule) -> None:
    faulty = [example for example in rule.examples if example.faults]
    assert len(faulty) >= 4
    assert len(rule.examples) - len(faulty) >= 6


@pytest.mark.parametrize("rule", RULES)
def test_texts_for_people(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert len(rule.summary) <= 90
    assert "/" in rule.mqm
