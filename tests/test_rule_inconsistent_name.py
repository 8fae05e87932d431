"""inconsistent-name where an example cannot show it: settings, other rules' faults, tables, hostile input."""

from __future__ import annotations

import time

import pytest

from mtcheck import Checker, Settings
from mtcheck.names.similarity import accented, plain, variants
from mtcheck.settings import HouseName

TEXT = "Zelenskyy spoke. Zelenskyy left. Later Zelensky slept."


def found(text: str, settings: Settings | None = None) -> list[tuple[str, str]]:
    checker = Checker(settings or Settings(select=frozenset({"inconsistent-name"})))
    return [(f.span.of(text), f.suggestions[0].text) for f in checker.check(text).findings]


def test_the_more_frequent_spelling_stays() -> None:
    assert found(TEXT) == [("Zelensky", "Zelenskyy")]


def test_the_house_list_decides() -> None:
    house = Settings(select=frozenset({"inconsistent-name"}), house_list=(HouseName("Volodymyr Zelensky"),))
    assert found(TEXT, house) == [("Zelenskyy", "Zelensky")] * 2


def test_a_place_in_lower_case_counts() -> None:
    assert found("Shells hit the outskirts of kyiv. Later Kiev’s trams ran.") == [("Kiev", "Kyiv")]


def test_an_accent_lost_beside_another() -> None:
    text = "Álvaro Núñez and Lucas Peña won.\n\nA goal by Andres Lama helped Alvaro Nunez in the cup."
    assert found(text) == [("Andres", "Andrés"), ("Alvaro", "Álvaro"), ("Nunez", "Núñez")]


def test_letters_and_combining_marks_are_one_spelling() -> None:
    assert found("Diego Nu\u0301n\u0303ez won. Diego Núñez slept.") == []


def test_headlines_in_capitals_are_let_be() -> None:
    assert found("NUNEZ WINS. Diego Núñez and José Peña slept.") == []


def test_the_tables_agree_with_themselves() -> None:
    for variant in variants().values():
        head = variants()[variant.group.lower()]
        assert (head.group, head.kind) == (variant.group, variant.kind)
    assert all(plain(with_accent) == plain(form) for form, with_accent in accented().items())


@pytest.mark.parametrize(
    "text",
    [
        "Kiev " * 20_000,
        " ".join(f"Xenon{i} Zorbanov{i}" for i in range(5_000)),
        " ".join("Ma" + "a" * i + "rtin" for i in range(600)),
        "(" * 20_000 + "Kyiv. Kiev." * 2_000,
    ],
    ids=["one name", "many names", "long names", "brackets"],
)
def test_hostile_input_takes_linear_time(text: str) -> None:
    start = time.perf_counter()
    found(text)
    assert time.perf_counter() - start < 10
