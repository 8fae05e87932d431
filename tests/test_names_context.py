"""Which countries a text speaks of, and whose citizen a person is said to be."""

from __future__ import annotations

import time

import pytest

from mtcheck.names.context import countries_near, country_words, nationality_of
from mtcheck.text.document import Document
from mtcheck.text.span import Span


def at(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


SAID = [
    ("Ukraine’s Interior Minister Igor Bondar said so.", "Igor", "UA"),
    ("Ukraine's Elina Koval won.", "Elina", "UA"),
    ("The Belarusian opposition leader Ales Karp left.", "Karp", "BY"),
    ("He met Oleg Bondar, a Russian journalist, in Kyiv.", "Oleg", "RU"),
    ("Igor Koval, mayor of Kharkiv, spoke.", "Igor", "UA"),
    ("The governor of Belgorod, Viacheslav Orlov, wrote.", "Orlov", "RU"),
    ("Polish President Jan Nowak came.", "Nowak", "PL"),
    ("Kremlin spokesman Dmitry Orlov spoke.", "Dmitry", "RU"),
    ("Elina Koval of Ukraine won.", "Elina", "UA"),
    ("The head of the Kyiv regional military administration, Ruslan Koval, spoke.", "Ruslan", "UA"),
    ("The commander of the Ukrainian Ground Forces Alexander Koval spoke.", "Alexander", "UA"),
    ("Igor Koval, the deputy head of the Office of the President of Ukraine, spoke.", "Igor", "UA"),
    ("Kim Min-su, the South Korean foreign minister, spoke.", "Kim", "KR"),
]
UNSAID = [
    ("In Kharkiv, Igor Lapin spoke.", "Igor"),
    ("The US ambassador to Ukraine Ann Miller spoke.", "Ann"),
    ("Ann Miller, the ambassador to Ukraine, spoke.", "Ann"),
    ("Russia expert Mark Miller spoke.", "Mark"),
    ("Georgia governor Brad Miller spoke.", "Brad"),
    ("Michael Jordan played in Texas.", "Michael"),
    ("The war in Ukraine worries Ann Miller.", "Ann"),
    ("Ann Miller, who left Kyiv in May, spoke.", "Ann"),
    ("Ann Miller visited Ukraine.", "Ann"),
]


@pytest.mark.parametrize(("text", "part", "code"), SAID)
def test_citizenship_is_read_from_what_directly_concerns_the_name(text: str, part: str, code: str) -> None:
    found = nationality_of(Document(text), at(text, part))
    assert found is not None
    assert found[0] == code
    assert found[1] in text


@pytest.mark.parametrize(("text", "part"), UNSAID)
def test_other_mentions_of_a_country_say_nothing(text: str, part: str) -> None:
    assert nationality_of(Document(text), at(text, part)) is None


def test_what_stands_nearer_comes_first() -> None:
    text = "Warsaw agreed.\n\nTass said so. Igor Lapin left the Bundestag."
    document, span = Document(text), at(text, "Igor")
    assert countries_near(document, span, "sentence") == {"DE": "Bundestag"}
    assert list(countries_near(document, span)) == ["DE", "RU"]
    assert list(countries_near(document, span, "document")) == ["DE", "RU", "PL"]


def test_a_name_that_is_a_persons_too_counts_only_alone() -> None:
    assert country_words(Document("Michael Jordan met Chad Smith and Paris Hilton.")) == ()
    assert [word.codes for word in country_words(Document("Aid for Jordan and for Chad ended."))] == [("JO",), ("TD",)]


def test_long_texts_without_sentences_take_linear_time() -> None:
    text = "Ukraine’s deputy " * 20_000
    document = Document(text + "Igor Bondar")
    start = time.perf_counter()
    nationality_of(document, Span(len(text), len(text) + 4))
    countries_near(document, Span(len(text), len(text) + 4))
    assert time.perf_counter() - start < 5
