"""Capitalised runs, as a table: brackets mark the runs, a star one that begins its sentence."""

from __future__ import annotations

import re

import pytest

from mtcheck import Document


@pytest.mark.parametrize(
    "marked",
    [
        "[The*] mayor met [Ursula von der Leyen] in [Rio de Janeiro] today.",
        "[Olga*] went. [She*] saw [Jean-Luc O’Brien] and [J. K. Rowling].",
        "the [Bank of England] and the [Marks & Spencer] shop",
        "in [Paris], [Rome] and [Oslo]",
        "he told [Gen. Lee of Oslo] to go. [Rain*] fell.",
        "a letter from [Dr. No] to [St. Petersburg]",
        "[La Liga*] of the year",
        "“[Go*],” said [Ida]",
    ],
)
def test_runs(marked: str) -> None:
    text = re.sub(r"[\[\]*]", "", marked)
    wanted = re.findall(r"\[([^\]*]+)(\*?)\]", marked)
    found = [(run.span.of(text), "*" * run.starts_sentence) for run in Document(text).capitalised_runs]
    assert found == wanted
