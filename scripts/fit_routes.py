"""Refit mtcheck/names/tables/route_weights.tsv, the weights of the evidence for a name's route.

    pip install numpy && python scripts/fit_routes.py

Fits a logistic regression on names of people: such as were spelt by another language's tables (made from the index by
the tables, and real ones where the development data is present) against names of people of other countries and East
Slavic names in English spelling. People whose identifier hashes to an odd number are left out: benchmarks/names.py
measures on them.
"""

from __future__ import annotations

import csv
import gzip
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha1
from itertools import accumulate
from pathlib import Path

import numpy as np

from mtcheck.names.index import _trie
from mtcheck.names.romanization import WRITTEN, table
from mtcheck.names.routes import candidates, features, part

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
from corpora import SHARED

OUT = Path(__file__).parent.parent / "mtcheck" / "names" / "tables" / "route_weights.tsv"
# Countries where East Slavs live or whose own names are like theirs.
SLAVIC = frozenset(
    """Russia Ukraine Belarus Kyrgyzstan Moldova Abkhazia Bulgaria Kazakhstan Armenia Serbia Azerbaijan Georgia Estonia
    Latvia Lithuania Israel Macedonia Montenegro Bosnia_and_Herzegovina""".split()
)
SEED, ROUNDS, RIDGE = 3, 40, 1.0
MADE_PER_LANGUAGE, REAL_WEIGHT, RESPELT_WEIGHT = 150, 3.0, 0.5


def is_development(identifier: str) -> bool:
    """True for the half of the people that weights may be fitted on."""
    return sha1(identifier.encode()).digest()[0] % 2 == 0


def made_up(rng: random.Random) -> Iterator[tuple[str, str]]:
    """Names of the index as each language writes them, common ones more often."""
    pools: dict[str, list[tuple[str, str, float]]] = defaultdict(list)
    for key in _trie():
        if key.startswith(b"~"):
            continue
        _, name, code = key.decode("cp1251").split("\t")
        if code[:2] in ("ru", "uk") and code[2] in "gs":
            pools[code[:3]].append((name, code[3], 2 ** (int(code[4]) * (1.6 if code[2] == "g" else 0.8))))
    weights = {pool: list(accumulate(weight for *_, weight in names)) for pool, names in pools.items()}
    for written in WRITTEN:
        for _ in range(MADE_PER_LANGUAGE if written != "en" else 0):
            language = rng.choice(("ru", "ru", "uk"))
            (given, gender, _), (surname, other, _) = (
                rng.choices(pools[language + slot], cum_weights=weights[language + slot])[0] for slot in "gs"
            )
            if {gender, other} != {"m", "f"}:
                source = table(language, written)
                yield source.romanize(given).capitalize(), source.romanize(surname).capitalize()


def people(data: Path) -> Iterator[tuple[str, str, bool]]:
    """Given name, surname and whether it is spelt by another route, of the development half."""
    with gzip.open(data / "names_cyrillic.jsonl.gz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if is_development(record["q"]):
                if any(record["foreign"]):
                    yield *record["written"], True
                yield *record["english"], False
    with gzip.open(data / "people_names.tsv.gz", "rt", encoding="utf-8") as lines:
        for record in csv.DictReader(lines, delimiter="\t"):
            words = record["en"].split()
            if is_development(record["q"]) and record["country"] not in SLAVIC and len(words) > 1:
                yield words[0], words[-1], False


def respelt(data: Path) -> Iterator[tuple[str, str]]:
    """Politicians of the development half as the tables of each language write their native names."""
    with gzip.open(data / "people_names.tsv.gz", "rt", encoding="utf-8") as lines:
        for record in csv.DictReader(lines, delimiter="\t"):
            if record["country"] not in ("Russia", "Ukraine", "Belarus") or not is_development(record["q"]):
                continue
            for language in ("ru", "uk"):
                words = record[language].replace(",", "").split()
                if len(words) >= 2 and not record[language].isascii():
                    for written in WRITTEN:
                        if written != "en":
                            source = table(language, written)
                            yield source.romanize(words[0]).capitalize(), source.romanize(words[-1]).capitalize()


def fit(rows: list[list[dict[str, float]]], labels: list[bool], importance: list[float]) -> dict[str, float]:
    """Weights by feature; of the several candidates of a name, each round fits the one that the weights like best."""
    names = sorted({name for row in rows for found in row for name in found})
    columns = {name: place for place, name in enumerate(names)}
    weights = np.zeros(len(names))
    dense = []
    for row in rows:
        block = np.zeros((len(row), len(names)))
        for number, found in enumerate(row):
            for name, value in found.items():
                block[number, columns[name]] = value
        dense.append(block)
    target = np.array(labels, dtype=float)
    sample = np.array(importance)
    for _ in range(ROUNDS):
        x = np.stack([block[int(np.argmax(block @ weights))] for block in dense])
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (sample * (p - target)) + RIDGE * weights
        hessian = (x * (sample * p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(names))
        weights -= 0.5 * np.linalg.solve(hessian, gradient)
    return dict(zip(names, weights, strict=True))


def main() -> None:
    """Fit, and write the table."""
    rng = random.Random(SEED)
    examples = [(given, surname, True, 1.0) for given, surname in made_up(rng)]
    examples += [(given, surname, True, RESPELT_WEIGHT) for given, surname in respelt(SHARED / "data")]
    examples += ((*person, REAL_WEIGHT) for person in people(SHARED / "data"))
    rows, labels, importance = [], [], []
    for given, surname, label, weight in examples:
        parts = part(given), part(surname)
        if all(one.accepted for one in parts):
            continue
        found = [features(*parts, candidate) for candidate in candidates(*parts)]
        if found:
            rows.append(found)
            labels.append(label)
            importance.append(weight)
    weights = fit(rows, labels, importance)
    head = (
        "# Weights of the evidence for a name's route, see mtcheck/names/routes.py; what is not here weighs nothing.\n"
        f"# Source: scripts/fit_routes.py, logistic regression over {sum(labels):,} names by another route and\n"
        f"# {len(labels) - sum(labels):,} others that could be read so; ridge {RIDGE}, seed {SEED}.\n"
        "#\nfeature\tweight\n"
    )
    lines = [f"{name}\t{weight:.3f}\n" for name, weight in sorted(weights.items()) if abs(weight) >= 0.0005]
    OUT.write_text(head + "".join(lines), "utf-8")
    print(f"{len(labels):,} names, {sum(labels):,} by another route")


if __name__ == "__main__":
    main()
