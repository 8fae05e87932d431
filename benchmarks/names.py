"""How well names that came by another route are found, and how often right ones are called wrong.

    python benchmarks/names.py [--part development|test|all] [--save]

Reads names_cyrillic.jsonl.gz, names_es.tsv and people_names.tsv.gz of the shared data. Every name stands in a news
sentence, the source language unknown, and is checked by the rule foreign-romanization at default settings. People are
split by a hash of their identifier: scripts/fit_routes.py fitted its weights on the development half only; the table
that counts is that of the test half. Its misses were read too while tables and lists grew: it is no blind test.
"found": people with a part that is no accepted English spelling for whom one is marked; "right": of these, every
suggestion is the name's English label or another English spelling of the native name; "all parts": every such part is
marked. Intervals are Wilson's, 95%.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import math
import platform
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from hashlib import sha1
from pathlib import Path

from corpora import SHARED, native_news

from mtcheck import Checker, Settings, __version__
from mtcheck.names.readings import foreign_readings, target_readings
from mtcheck.names.routes import is_foreign

RESULTS = Path(__file__).parent / "results" / "names.json"
SENTENCE = "{} said on Tuesday that the plan was ready."
COUNTRIES = (
    "United_States_of_America", "UK", "Spain", "Germany", "France", "Italy", "Poland", "Czech_Republic", "Turkey",
)  # fmt: skip
EAST_SLAVIC = ("Russia", "Ukraine", "Belarus")
LANGUAGES = ("es", "de", "fr", "pl", "it", "nl", "cs", "sv", "tr", "hu", "pt")


def is_development(identifier: str) -> bool:
    """True for the half of the people that weights were fitted on."""
    return sha1(identifier.encode()).digest()[0] % 2 == 0


def wilson(hits: int, total: int) -> tuple[float, float]:
    """The 95% interval of a share."""
    if not total:
        return 0.0, 1.0
    z, share = 1.96, hits / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return middle - half, middle + half


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table of the shared data."""
    path = SHARED / "data" / name
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def parts(name: str) -> list[str]:
    """The words of a name."""
    return name.replace("-", " ").split()


def same(suggestion: str, english: list[str], native: set[str]) -> bool:
    """True if a suggestion is the English label, or an English spelling of the native name or of the label's."""
    word = suggestion.casefold()
    if word in english:
        return True
    natives = {reading.native.replace("ё", "е") for reading in target_readings(suggestion)}
    if natives & native:
        return True
    return any(natives & {r.native.replace("ё", "е") for r in target_readings(label)} for label in english)


def findings(checker: Checker, name: str) -> dict[str, str]:
    """The suggestion for each word of the name that is marked."""
    text = SENTENCE.format(name)
    found = {}
    for finding in checker.check(text).findings:
        found.update(zip(parts(finding.span.of(text)), parts(finding.suggestions[0].text), strict=False))
    return found


def foreign(checker: Checker, chosen: str) -> dict[str, Counter[str]]:
    """Counts by written-in language over names_cyrillic."""
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    with gzip.open(SHARED / "data" / "names_cyrillic.jsonl.gz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if not _chosen(record["q"], chosen) or not any(record["foreign"]):
                continue
            marked = findings(checker, " ".join(record["written"]))
            english = [word.casefold() for name in record["english"] for word in parts(name)]
            native = {
                word.replace("ё", "е")
                for names in record["native"].values()
                for n in names
                for word in parts(n.lower())
            }
            wanted = [w for w, odd in zip(record["written"], record["foreign"], strict=True) if odd]
            row = tally[record["lang"]]
            row["people"] += 1
            row["found"] += bool(marked)
            row["right"] += bool(marked) and all(same(fix, english, native) for fix in marked.values())
            row["all parts"] += all(any(word in marked for word in parts(name)) for name in wanted)
    return tally


def politicians(checker: Checker, chosen: str) -> dict[str, Counter[str]]:
    """The same over the politicians of three countries, by what other languages' labels give them."""
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for record in rows("people_names.tsv.gz"):
        if record["country"] not in EAST_SLAVIC or not record["en"] or not _chosen(record["q"], chosen):
            continue
        english = [word.casefold() for word in parts(record["en"])]
        native = {w.replace("ё", "е") for code in ("ru", "uk", "be") for w in parts(record[code].lower())}
        for language in LANGUAGES:
            label = record[language]
            odd = [w for w in parts(label) if w.casefold() not in english and w.isascii() and is_foreign(w)]
            if not label or not odd:
                continue
            marked = findings(checker, label)
            row = tally[language]
            row["people"] += 1
            row["found"] += bool(marked)
            row["right"] += bool(marked) and all(same(fix, english, native) for fix in marked.values())
    return tally


def spanish_parts() -> Counter[str]:
    """Single parts of names in Spanish: read as the native name, and written as English does."""
    row: Counter[str] = Counter()
    for record in rows("names_es.tsv"):
        readings = foreign_readings(record["written"])
        row["parts"] += 1
        row["read"] += any(r.native.replace("ё", "е") == record["ru"].replace("ё", "е") for r in readings)
        row["right"] += bool(readings) and same(readings[0].form(), [record["english"].casefold()], {record["ru"]})
    return row


def alarms(checker: Checker, chosen: str) -> dict[str, Counter[str]]:
    """False alarms on English labels of the same people, and on full names by country."""
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    with gzip.open(SHARED / "data" / "names_cyrillic.jsonl.gz", "rt", encoding="utf-8") as lines:
        labels = {" ".join(r["english"]) for r in map(json.loads, lines) if _chosen(r["q"], chosen)}
    for label in sorted(labels):
        tally["English labels"]["names"] += 1
        tally["English labels"]["alarms"] += bool(findings(checker, label))
    for record in rows("people_names.tsv.gz"):
        if record["country"] in COUNTRIES and len(record["en"].split()) > 1 and _chosen(record["q"], chosen):
            tally[record["country"]]["names"] += 1
            tally[record["country"]]["alarms"] += bool(findings(checker, record["en"]))
    return tally


def _chosen(identifier: str, chosen: str) -> bool:
    return chosen == "all" or is_development(identifier) == (chosen == "development")


def lookups() -> dict[str, float]:
    """Look-ups a second over the capitalised words of native news in running order, and memory for the tables."""
    runs = (run for document in native_news() for run in document.capitalised_runs)
    names = [word.text.removesuffix("'s").removesuffix("’s") for run in runs for word in run.words]
    names = [name for name in names if name[0].isupper() and name.isalpha() and len(name) > 3]
    speeds = {}
    for title, chosen in (("running text", names), ("each name once", list(dict.fromkeys(names)))):
        # A process of its own, so that nothing is remembered from before.
        measured = subprocess.run(
            [sys.executable, "-c", _LOOK_UP], input="\n".join(chosen), capture_output=True, text=True, check=True
        )
        speed, memory = measured.stdout.split()
        speeds[f"look-ups a second, {title}"] = round(float(speed))
        speeds["MiB for the tables"] = float(memory)
    return speeds


_LOOK_UP = """
import psutil, sys, time
names = sys.stdin.read().split()
import mtcheck
before = psutil.Process().memory_info().rss
from mtcheck.names.routes import is_foreign, trace
trace("Maria", "Zajarova")
start = time.perf_counter()
for name in names:
    is_foreign(name)
speed = len(names) / (time.perf_counter() - start)
print(speed, round((psutil.Process().memory_info().rss - before) / 2**20, 1))
"""


def table(title: str, tally: dict[str, Counter[str]], total: str, shares: tuple[str, ...]) -> list[dict[str, object]]:
    """Print one table and return it."""
    print(f"\n{title}")
    printed = []
    if len(tally) > 1 and total != "names":
        everything: Counter[str] = Counter()
        for row in tally.values():
            everything.update(row)
        tally = {**dict(sorted(tally.items())), "all": everything}
    for name, row in tally.items():
        base = row[total]
        line: dict[str, object] = {"name": name, total: base}
        text = f"{name:26} {base:6}"
        for share in shares:
            of = row["found"] if share == "right" and "found" in row else base
            low, high = wilson(row[share], of)
            line[share] = [row[share], round(low, 3), round(high, 3)]
            text += f"   {share} {row[share] / of if of else 0:.3f} [{low:.3f}–{high:.3f}]"
        print(text)
        printed.append(line)
    return printed


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=["development", "test", "all"], default="test")
    parser.add_argument("--save", action="store_true", help=f"write {RESULTS.name}")
    options = parser.parse_args()
    if not (SHARED / "data").is_dir():
        sys.exit(f"{SHARED}: the shared data is not there")
    checker = Checker(Settings(select=frozenset({"foreign-romanization"})))
    results: dict[str, object] = {"version": __version__, "part": options.part, "python": platform.python_version()}
    chosen = options.part
    results["foreign"] = table(
        f"Names by another route ({chosen} part)", foreign(checker, chosen), "people", ("found", "right", "all parts")
    )
    results["politicians"] = table(
        "Politicians of Russia, Ukraine and Belarus, labels that are no English spelling",
        politicians(checker, chosen), "people", ("found", "right"),
    )  # fmt: skip
    results["spanish parts"] = table("Single parts in Spanish", {"es": spanish_parts()}, "parts", ("read", "right"))
    results["alarms"] = table("False alarms on full names", alarms(checker, chosen), "names", ("alarms",))
    results["speed"] = lookups()
    print("\n" + "\n".join(f"{name}: {value:,}" for name, value in results["speed"].items()))  # type: ignore[attr-defined]
    if options.save:
        RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
