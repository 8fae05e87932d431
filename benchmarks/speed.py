"""How fast a rule-only run is, beside Harper in the same minute on the same core.

    pip install -e '.[bench]' && python benchmarks/speed.py [--save] [--rounds N]

Whole processes, pinned to one core, in turn (mtcheck, Harper, mtcheck, …): start to first finding on one article, and
words per second over clean news with the time of a start taken off. Figures are medians, ratios are taken pair by
pair. `--rules` prints instead what each rule costs within a process.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import corpora

from mtcheck import Checker, Document

RESULTS = Path(__file__).parent / "results"
ARTICLE = Path(__file__).parents[1] / "examples" / "article.txt"
BIN = Path(sys.executable).parent
# Harper takes a second per three thousand words; this many keep a round short.
PEER_WORDS = 20_000


def timed(command: list[str | Path]) -> tuple[float, float]:
    """Wall seconds and peak memory in MiB of one run of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0  # it has been waited for
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def write_news(folder: Path, limit: int | None) -> tuple[Path, int]:
    """Clean news as one text file a document, in a folder; and how many words they have."""
    documents = [*corpora.clean_originals(), *corpora.native_news()]
    words = 0
    for number, document in enumerate(documents):
        if limit and words >= limit:
            break
        (folder / f"{number}.txt").write_text(document.text, "utf-8")
        words += len(document.words)
    return folder, words


def compare(rounds: int) -> dict[str, object]:
    """Both programs in turn, on one article and on the same news."""
    harper = shutil.which("harper", path=BIN)
    with tempfile.TemporaryDirectory() as all_news, tempfile.TemporaryDirectory() as some_news:
        whole, whole_words = write_news(Path(all_news), None)
        part, part_words = write_news(Path(some_news), PEER_WORDS)
        mtcheck = [BIN / "mtcheck", "check", "--no-model", "--quiet", "--format", "jsonl"]
        peer = [harper, "lint", "--no-parallel", "--quiet", "--format", "compact"]
        rows = []
        for _ in range(rounds):
            start, memory = timed([*mtcheck, ARTICLE])
            run, run_memory = timed([*mtcheck, *sorted(whole.iterdir())])
            speed = whole_words / (run - start)
            row = {"start_s": start, "start_mib": memory, "words_per_s": speed, "run_mib": run_memory}
            if harper:
                peer_start, peer_memory = timed([*peer, ARTICLE])
                peer_run, _ = timed([*peer, *sorted(part.iterdir())])
                peer_speed = part_words / (peer_run - peer_start)
                row |= {"harper_start_s": peer_start, "harper_start_mib": peer_memory, "harper_words_per_s": peer_speed}
                row |= {"start_ratio": start / peer_start, "words_per_s_ratio": speed / peer_speed}
            rows.append(row)
    medians = {key: statistics.median(row[key] for row in rows) for key in rows[0]}
    return {
        "signature": Checker().signature,
        "python": platform.python_version(),
        "words": whole_words,
        "harper_words": part_words,
        "rounds": rounds,
        "median": {key: round(value, 4) for key, value in medians.items()},
        "raw": [{key: round(value, 4) for key, value in row.items()} for row in rows],
    }


def per_rule() -> None:
    """What the views and each rule cost, in microseconds a word, best of three."""
    checker = Checker()
    documents = [*corpora.clean_originals(), *corpora.native_news()]
    words = sum(len(document.words) for document in documents)
    total = 0.0

    def report(name: str, work) -> None:
        nonlocal total
        best = min(work() for _ in range(3))
        total += best
        print(f"{name:26} {best / words * 1e6:6.2f} µs a word")

    def fresh(prepared: bool) -> list[Document]:
        copies = [replace(document) for document in documents]
        for copy in copies if prepared else ():
            _ = copy.words, copy.paragraphs, copy.sentences, copy.quotations
        return copies

    for view in ("words", "paragraphs", "sentences", "quotations"):

        def time_view(view: str = view) -> float:
            copies = fresh(prepared=False)
            if view == "sentences":
                _ = [copy.paragraphs for copy in copies]
            start = time.process_time()
            for copy in copies:
                getattr(copy, view)
            return time.process_time() - start

        report(f"view {view}", time_view)
    for rule in checker.rules:

        def time_rule(rule=rule) -> float:
            copies = fresh(prepared=True)
            start = time.process_time()
            for copy in copies:
                for _ in rule.find(copy, checker.settings):
                    pass
            return time.process_time() - start

        report(rule.name, time_rule)
    print(f"{'all':26} {total / words * 1e6:6.2f} µs a word, {words / total:,.0f} words/s ({words:,} words)")


def main() -> None:
    """Parse arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--save", action="store_true")
    options = parser.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    if options.rules:
        per_rule()
        return
    figures = compare(options.rounds)
    print(json.dumps(figures["median"], indent=1))
    if options.save:
        (RESULTS / "speed.json").write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
