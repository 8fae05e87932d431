"""What each rule finds on clean news, on real machine translation and on the hand-marked samples.

    python benchmarks/accuracy.py                    # the whole table (two minutes)
    python benchmarks/accuracy.py --rule NAME --show 30 --corpus native   # findings in context

Corpora: originals (65 English-original documents), native (BBC), gum, human (translations), mt (systems), article,
wild, native-samples.
`--save` writes the figures to benchmarks/results/accuracy.json, from which README's table is made.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import corpora

from mtcheck import Checker, Document, Report, Settings
from mtcheck.reports import Output
from mtcheck.reports.jsonl import render

RESULTS = Path(__file__).parent / "results"
CORPORA = {
    "originals": corpora.clean_originals,
    "native": corpora.native_news,
    "gum": corpora.gum,
    "human": corpora.human_translations,
    "mt": corpora.machine_translations,
    "article": lambda: corpora.samples()["article"],
    "wild": lambda: corpora.samples()["wild"],
    "native-samples": lambda: corpora.samples()["native"],
}


def poisson_interval(count: int, words: int) -> tuple[float, float]:
    """95% interval of a rate per 1,000 words for a Poisson count (Wilson–Hilferty approximation of the exact one)."""

    def bound(k: float, z: float) -> float:
        return 0.0 if k == 0 else k * (1 - 1 / (9 * k) + z / (3 * math.sqrt(k))) ** 3

    return bound(count, -1.96) / words * 1000, bound(count + 1, 1.96) / words * 1000


def tally(checker: Checker, documents: Iterable[Document]) -> tuple[Counter[str], int]:
    """Findings per rule, and the number of words read."""
    counts: Counter[str] = Counter()
    words = 0
    for report in checker.check_many(documents):
        words += report.words
        counts.update(finding.rule for finding in report.findings)
    return counts, words


def yardstick(reports: list[Report], gold: str, traps: str | None = None) -> dict[str, object]:
    """The figures of shared/tools/score_findings.py for these reports."""
    samples = corpora.SHARED / "samples"
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(render(reports, Output("")))
        file.flush()
        command = [sys.executable, corpora.SHARED / "tools/score_findings.py", file.name, samples / gold, "--json"]
        if traps:
            command += ["--traps", samples / traps]
        figures: dict[str, object] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return figures


def precision_on_gold(reports: list[Report], gold: str) -> tuple[Counter[str], Counter[str]]:
    """Per rule: alerts, and those that overlap a gold span."""
    spans = [json.loads(line) for line in (corpora.SHARED / "samples" / gold).read_text("utf-8").splitlines()]
    alerts: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for report in reports:
        mine = [s for s in spans if len(reports) == 1 or s.get("doc") == report.document.identifier]
        for finding in report.findings:
            alerts[finding.rule] += 1
            hits[finding.rule] += any(finding.span.start < s["end"] and s["start"] < finding.span.end for s in mine)
    return alerts, hits


def show(checker: Checker, documents: Iterable[Document], limit: int, seed: int = 1) -> None:
    """Print findings in context; a random choice when there are more than `limit`."""
    lines = []
    for report in checker.check_many(documents):
        text = report.document.text
        for f in report.findings:
            before, after = text[max(0, f.span.start - 50) : f.span.start], text[f.span.end : f.span.end + 40]
            fix = " | ".join(s.text for s in f.suggestions)
            context = f"{before}[[{f.span.of(text)} => {fix}]]{after}".replace("\n", "⏎")
            lines.append(f"{report.document.name} {f.rule} {f.confidence:.2f}  …{context}…")
    chosen = lines if len(lines) <= limit else random.Random(seed).sample(lines, limit)
    print(*chosen, sep="\n")
    print(f"{len(lines)} findings, {len(chosen)} shown")


def main() -> None:
    """Parse arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rule", action="append", default=[], help="only this rule (repeatable; preview ones too)")
    parser.add_argument("--min-confidence", type=float, default=Settings().min_confidence)
    parser.add_argument("--corpus", action="append", choices=CORPORA, help="with --show: which texts")
    parser.add_argument("--show", type=int, help="print up to this many findings in context instead of the table")
    parser.add_argument("--save", action="store_true", help="write the figures to benchmarks/results/")
    options = parser.parse_args()
    checker = Checker(Settings(select=frozenset(options.rule), min_confidence=options.min_confidence))
    if options.show is not None:
        for name in options.corpus or ["originals"]:
            print(f"# {name}")
            show(checker, CORPORA[name](), options.show)
        return
    figures = measure(checker)
    print(table(figures))
    if options.save:
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / "accuracy.json").write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", "utf-8")


def measure(checker: Checker) -> dict[str, object]:
    """All figures as one JSON object."""
    rates = {}
    for name in ("originals", "native", "gum", "human", "mt"):
        counts, words = tally(checker, CORPORA[name]())
        rates[name] = {"words": words, "findings": dict(sorted(counts.items())), "total": counts.total()}
    gold = {}
    for name, spans, traps in (
        ("article", "es-en-article.gold.jsonl", "es-en-article.traps.jsonl"),
        ("wild", "wild.gold.jsonl", None),
    ):
        reports = list(checker.check_many(CORPORA[name]()))
        alerts, hits = precision_on_gold(reports, spans)
        gold[name] = {"yardstick": yardstick(reports, spans, traps), "alerts": alerts, "on_target": hits}
    return {
        "signature": checker.signature,
        "rules": [rule.name for rule in checker.rules],
        "rates": rates,
        "gold": gold,
    }


def table(figures: dict) -> str:
    """The figures as Markdown."""
    names = list(figures["rates"])
    lines = [
        f"`{figures['signature']}`; findings per 1,000 words, gold columns: on target / alerts",
        "",
        "| rule | " + " | ".join(names) + " | article | wild |",
        "|---|" + "---:|" * (len(names) + 2),
    ]
    for rule in [*figures["rules"], "all"]:
        cells = []
        for name in names:
            rate = figures["rates"][name]
            count = rate["total"] if rule == "all" else rate["findings"].get(rule, 0)
            low, high = poisson_interval(count, rate["words"])
            interval = f" [{low:.3f}–{high:.3f}]" if rule == "all" else ""
            cells.append(f"{count / rate['words'] * 1000:.3f} ({count}){interval}")
        for name in ("article", "wild"):
            gold = figures["gold"][name]
            alerts, hits = (
                (sum(gold[key].values()) if rule == "all" else gold[key].get(rule, 0))
                for key in ("alerts", "on_target")
            )
            cells.append(f"{hits}/{alerts}")
        lines.append(f"| {rule} | " + " | ".join(cells) + " |")
    lines.append("")
    for name in ("article", "wild"):
        scores = figures["gold"][name]["yardstick"]
        tiers = ", ".join(
            f"{tier}: {row['found']} of {row['of']} ({row['right_fix']} right fix)"
            for tier, row in sorted(scores["tier"].items())
        )
        lines.append(
            f"{name}: {tiers}; {scores['alerts']} alerts, {scores['off_target']} off target, "
            f"{scores['wrong_kind']} wrong kind, traps sprung: {len(scores['traps'])}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
