"""The table of exonyms as a whole, and the rule on names, on long and on hostile texts."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest

import mtcheck
from mtcheck import Document, Settings
from mtcheck.findings import Match
from mtcheck.lexicons import load
from mtcheck.rules._foreign import NAMES
from mtcheck.rules.untranslated_exonym import find

TABLE = Path(mtcheck.__file__).parent / "names" / "tables" / "exonyms.tsv"
LINES = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
ROWS = [dict(zip(LINES[0].split("\t"), line.split("\t"), strict=True)) for line in LINES[1:]]


def matches(text: str) -> list[Match]:
    return list(find(Document(text), Settings()))


def fixes(text: str) -> list[str]:
    return [match.suggestions[0] for match in matches(text)]


def test_no_form_is_an_english_name_in_the_table() -> None:
    english = {row["english"].removeprefix("the ") for row in ROWS}
    assert [row["form"] for row in ROWS if row["form"] in english] == []


def test_forms_that_stand_free_are_no_english_words() -> None:
    free = [row["form"] for row in ROWS if not row["guard"]]
    assert [form for form in free if form.lower() in load("words")] == []


def test_columns_hold_what_the_head_says() -> None:
    assert {row["guard"] for row in ROWS} == {"", "in", "place"}
    assert {code for row in ROWS for code in row["languages"].split(",")} <= NAMES.keys()
    kinds = Counter(row["kind"] for row in ROWS)
    assert all(kinds[kind] > 40 for kind in ("city", "continent", "country", "island", "region", "river", "sea"))


@pytest.mark.parametrize("row", [row for row in ROWS if not row["guard"]][::37], ids=lambda row: row["form"])
def test_free_forms_are_found_wherever_they_stand(row: dict[str, str]) -> None:
    name = row["english"]
    assert fixes(f"Roads in {row['form']} were closed.") == [name]
    assert fixes(f"A visitor knew {row['form']}’s roads.") == [name]


def test_most_forms_are_found_after_in() -> None:
    found = [row["form"] for row in ROWS if fixes(f"They live in {row['form']} now.") == [row["english"]]]
    assert len(found) > 0.97 * len(ROWS)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("THE FLOOD IN TURQUÍA GOES ON", "TURKEY"),
        ("A pro-Moscú party won in Riga.", "Moscow"),
        ("Trams on the Teherán-Moscow axis stopped.", "Tehran"),
        ("Ships crossed the mar Negro.", "Black Sea"),
        ("He admires neighbouring Estados Unidos.", "United States"),
        ("LONDRES, 3 May — The king spoke.", "LONDON"),
        ("Londres (EFE) - The king spoke.", "London"),
        ("The mayor of Moscú Sergei Sobyanin spoke.", "Moscow"),
        ("Leaders of Corea del Sur met.", "South Korea"),
        ("Leaders of the Emiratos Árabes Unidos met.", "United Arab Emirates"),
        ("Snow fell on the Alpen.", "Alps"),
        ("Officials of the Casa Blanca said so.", "White House"),
        ("Bus drivers met in Roma, Lyon, San José and Galicia.", None),
        ("He said that “Alemania will not pay”.", "Germany"),
        ("The coach believes in Londres and his team.", None),
        ("He drank in the Café Moscú, Calle de Alemania.", None),
        ("The ship left Genova (Genoa) in June.", None),
        ("Praha, the Czech name of Prague, means threshold.", None),
        ("Banco do Brasil and CNN Brasil gained.", None),
        ("His album, Nueva York, came out.", None),
        ("The cruiser Moskva sank; Moskva’s crew died.", None),
        ("He won silver in Torino 2006 and gold in Londres 2012.", "London"),
        ("They signed him from Sevilla, then sold him to Köln.", None),
        ("A man from Hannover 96 joined 1. FC Köln.", None),
    ],
)
def test_contexts(text: str, fix: str | None) -> None:
    assert fixes(text) == ([fix] if fix else [])


def test_a_second_name_of_the_same_language_frees_a_guarded_one() -> None:
    assert fixes("Polonia won.") == []
    assert fixes("Polonia won. Alemania lost.") == ["Poland", "Germany"]
    assert fixes("Ana Polonia won. Then Polonia left Alemania.") == ["Germany"]


@pytest.mark.parametrize("unit", ["Moscú ", "Moscú, ", "“Genf” ", "(Wien) ", "in Londres. ", "Corea del ", "Estados "])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    start = time.perf_counter()
    matches(unit * 5_000)
    assert time.perf_counter() - start < 5
