"""Readings and routes of names, and what a text adds to them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.names import gender, read, romanize
from mtcheck.names.explanation import as_data, as_text
from mtcheck.names.readings import reverse
from mtcheck.names.romanization import WRITTEN, normalized, table, writing_languages
from mtcheck.names.routes import part, trace, trace_alone
from mtcheck.names.traces import find_traces
from mtcheck.text.document import Document

# A surname, the language it is spelt by, and how English writes it.
SURNAMES = [
    ("Zajarova", "es", "Zakharova"), ("Jruschov", "es", "Khrushchev"), ("Choubine", "fr", "Shubin"),
    ("Tchaadaev", "fr", "Chaadayev"), ("Tschernenko", "de", "Chernenko"), ("Schukow", "de", "Zhukov"),
    ("Czernienko", "pl", "Chernenko"), ("Szczerbakow", "pl", "Shcherbakov"), ("Sjtsjerbakov", "nl", "Shcherbakov"),
    ("Ščerbakov", "cs", "Shcherbakov"), ("Zacharovová", "cs", "Zakharova"), ("Tjernenko", "sv", "Chernenko"),
    ("Csernyenko", "hu", "Chernenko"), ("Çernenko", "tr", "Chernenko"), ("Łukaszenka", "pl", "Lukashenko"),
    ("Taschijew", "de", "Tashiyev"), ("Poroschenko", "de", "Poroshenko"), ("Timoşenko", "tr", "Timoshenko"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "written", "english"), SURNAMES, ids=[name for name, *_ in SURNAMES])
def test_surnames_are_read(name: str, written: str, english: str) -> None:
    readings = [reading for reading in read(name).foreign if written in reading.written]
    assert english in {reading.form() for reading in readings}


@pytest.mark.parametrize(
    "name", ["Zakharova", "Klitschko", "Tchaikovsky", "Johnson", "Müller", "Smith", "Kowalski", "London", "Jankovic"]
)
def test_english_spellings_and_other_peoples_are_accepted(name: str) -> None:
    assert part(name).accepted or trace_alone(name) is None


FOREIGN = """Maria Zajarova, Siergiej Szojgu, Wladimir Schirinowski, Andrij Melnyczuk, Joelia Svetlova, Sergueï Jadan,
Aleksiej Woronow, Mikhaïl Gorchkov, Oleksij Danilow""".replace("\n", " ").split(", ")
NATIVE = """Andrej Babiš, Jana Nováková, Roman Kowalski, Joschka Fischer, Igor Matovič, Katarzyna Kowalczyk,
Mehmet Şimşek, Giorgia Meloni, Vladimír Černý, Jelena Jankovic, Zuzana Čaputová, Miroslav Klose, Sergio Ramos,
Hristo Stoichkov, Dragan Stojković, Anna Schmidt, Maxim Biller, Wojciech Jaruzelski""".replace("\n", " ").split(", ")


@pytest.mark.parametrize("name", FOREIGN)
def test_whole_names_by_another_route(name: str) -> None:
    assert find_traces(Document(f"{name} said on Monday that nothing was lost."))


@pytest.mark.parametrize("name", NATIVE)
def test_whole_names_of_others(name: str) -> None:
    assert find_traces(Document(f"{name} said on Monday that nothing was lost.")) == ()


def names_in(text: str) -> list[str]:
    return [trace_found.name for trace_found in find_traces(Document(text))]


def test_a_whole_name_speaks_for_the_surname_alone() -> None:
    assert names_in("Andrei Gorschkow spoke. Later Gorschkow’s aide left.") == ["Gorschkow", "Gorschkow"]


def test_a_citizen_of_another_country_spells_her_own_name() -> None:
    assert names_in("The German minister, Irina Saizewa, spoke.") == []
    assert names_in("The Russian minister, Irina Saizewa, spoke.") == ["Saizewa"]


def test_capitals_possessives_and_hyphens() -> None:
    assert names_in("MARIA ZAJAROVA SPOKE.") == ["Zajarova"]
    assert names_in("Maria Zajarova’s aide spoke.") == ["Zajarova"]


def test_targets() -> None:
    assert trace("Maria", "Zakharova", target="es")[1].reading.form("es") == "Zajarova"
    assert trace("Maria", "Zajarova", target="es") == {}
    assert trace("Maria", "Zajarova", target="de")[1].reading.form("de") == "Sacharowa"


def test_gender_and_forms() -> None:
    assert (gender("Zakharova"), gender("Zajarova"), gender("Sergei")) == ("female", "female", "male")
    assert romanize("Шойгу", into="fr") == "Choigou"


def test_explanations_name_route_form_and_gender() -> None:
    text = as_text("Maria Zajarova")
    assert "Zajarova: not an English spelling; female" in text
    assert "→ Zakharova (Захарова by way of Spanish" in text
    assert as_data("Zajarova")["words"][0]["readings"][0]["written"] == ["es"]
    assert "no reading" in as_text("Xyzzy")


def test_letters_tell_who_wrote() -> None:
    assert writing_languages("Łukaszenka") == {"pl"}
    assert writing_languages("Dvořák") == frozenset()


def test_half_a_character_is_no_name() -> None:
    assert read("\udcffZajarova").foreign == ()
    assert part("\ud800").accepted


@given(st.text(max_size=30))
@settings(max_examples=300, deadline=None)
def test_any_text_may_be_asked_for(text: str) -> None:
    read(text)
    part(text)
    trace(text, text[::-1])
    find_traces(Document(text.title()))


@given(st.text("абвгдежзийклмнопрстуфхцчшщъыьэюя", min_size=1, max_size=12), st.sampled_from(sorted(WRITTEN)))
@settings(max_examples=300, deadline=None)
def test_what_a_table_writes_has_a_cost(native: str, written: str) -> None:
    source = table("ru", written)
    latin = normalized(source.romanize(native))
    if latin:
        assert source.cost(native, latin) is not None
    reverse(latin, source)
