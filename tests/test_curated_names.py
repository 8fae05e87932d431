"""Names from Arabic, Persian, Hebrew, Greek, Urdu and Turkish in the spelling of a third language."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck import Document
from mtcheck.lexicons import load
from mtcheck.names import curated
from mtcheck.names.curated import find_curated

TABLES = ("arabic", "greek", "hebrew", "persian", "turkish", "urdu")
COLUMNS = ["english", "native", "kind", "gender", "es", "fr", "de", "it", "pt", "pl", "nl", "guard"]
KINDS = {"person", "given", "surname", "place", "organisation", "term"}


def table(name: str) -> list[dict[str, str]]:
    path = Path(curated.__file__).parent / "tables" / f"{name}.tsv"
    header, *body = (line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    assert header == COLUMNS
    return [dict(zip(header, row, strict=True)) for row in body]


def found(text: str) -> list[tuple[str, str]]:
    document = Document(text)
    return [(name.span.of(text), name.english) for name in find_curated(document)]


def forms(row: dict[str, str]) -> list[str]:
    return [form for column in COLUMNS[4:11] for form in row[column].split("|") if form]


@pytest.mark.parametrize("name", TABLES)
def test_tables_hold_known_values_and_foreign_forms_only(name: str) -> None:
    rows = table(name)
    english = {row["english"].lower() for table_name in TABLES for row in table(table_name)}
    words = load("words")
    assert len(rows) > 20
    for row in rows:
        assert row["kind"] in KINDS
        assert row["gender"] in {"", "f", "m"}
        assert row["guard"] in {"", "full"}
        assert row["guard"] or row["kind"] not in {"given", "surname"}
        assert row["native"]
        for form in forms(row):
            assert form == form.strip()
            assert form.lower() not in english, form
            assert row["guard"] or form.lower() not in words, form


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aides of Alí Jamenei met him.", [("Alí Jamenei", "Ali Khamenei")]),
        ("Envoys of Gadafi’s son fled; Gheddafi stayed.", [("Gadafi", "Gaddafi"), ("Gheddafi", "Gaddafi")]),
        ("The army shelled Hizbulá and Hisbollah posts.", [("Hizbulá", "Hezbollah"), ("Hisbollah", "Hezbollah")]),
        ("Nétanyahou, or NÉTANYAHOU, was late.", [("Nétanyahou", "Netanyahu"), ("NÉTANYAHOU", "NETANYAHU")]),
        ("Followers of Chomeini and Jomeini sang.", [("Chomeini", "Khomeini"), ("Jomeini", "Khomeini")]),
        ("Greeks voted for Tsípras and Varufakis.", [("Tsípras", "Tsipras"), ("Varufakis", "Varoufakis")]),
        ("Mahmud Ahmadinedschad wrote to Bachar al-Asad.", [
            ("Mahmud Ahmadinedschad", "Mahmoud Ahmadinejad"), ("Bachar al-Asad", "Bashar al-Assad"),
        ]),
        ("Sadam Husein called for yihad.", [("Sadam Husein", "Saddam Hussein"), ("yihad", "jihad")]),
        ("The ayatolá and the yihadistas want the charia.", [
            ("ayatolá", "ayatollah"), ("yihadistas", "jihadists"), ("charia", "Sharia"),
        ]),
        ("Al Yazira reported that hutíes had fired.", [("Al Yazira", "Al Jazeera"), ("hutíes", "Houthis")]),
        ("Chaled Meschal arrived from Doha.", [("Chaled Meschal", "Khaled Meshaal")]),
        ("Ebrahim Raisí and Hasán Rohaní.", [("Ebrahim Raisí", "Ebrahim Raisi"), ("Hasán Rohaní", "Hassan Rouhani")]),
        ("Naftalí Bénet will meet Mitsotákis.", [("Naftalí Bénet", "Naftali Bennett"), ("Mitsotákis", "Mitsotakis")]),
        ("A clerk, Dschalal al-Raschid, was freed.", [("Dschalal al-Raschid", "Jalal al-Rashid")]),
        ("Police held Chaled Mohammed at noon.", [("Chaled", "Khaled")]),
        ("Dschihadisten hid in Faluya and Jan Yunis.", [
            ("Dschihadisten", "Jihadists"), ("Faluya", "Fallujah"), ("Jan Yunis", "Khan Yunis"),
        ]),
        ("The Syrian port and Schadi Haschem of Homs.", [("Schadi Haschem", "Shadi Hashem")]),
    ],
)  # fmt: skip
def test_foreign_spellings_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Gaddafi, Khadafy, Qaddafi, Gadhafi and al-Qadhafi are one man.",
        "Hezbollah, Hizbollah, Hizbullah and the Houthis signed.",
        "Khamenei and Khomeini, Rouhani and Ahmadinejad, Raisi and Pezeshkian.",
        "Mohammed, Muhammad, Mohamed, Ahmed and Ahmad Hussein met Yasser and Nasser.",
        "Bashar al-Assad, Hafez al-Assad, Asad Umar and Ain al-Asad air base.",
        "Abdelaziz Bouteflika, Rached Ghannouchi, Abdelmadjid Tebboune, Michel Aoun and Najib Mikati.",
        "Recep Tayyip Erdogan, Hasan Ahmet Yilmaz and Yusuf Demir spoke in Ankara.",
        "Elías Salomón, Omar Jalil and Alí Rodríguez voted in Caracas.",
        "Lamine Yamal scored for Spain while Nayib Bukele looked on.",
        "Yusuf Schmidt and Jakub Nowak moved to Oran Street with Belén.",
        "Dschaber was late, and Chaled left.",
        "Rafa Nadal ate chia seeds; Alia sang.",
        "Tsipras, Mitsotakis and Varoufakis, Netanyahu and Gantz.",
        "Yorgos Lanthimos and Mosul, Aleppo, Tel Aviv, sharia, jihad, imam.",
    ],
)
def test_english_spellings_and_namesakes_are_not(text: str) -> None:
    assert found(text) == []


def test_a_country_in_the_sentence_vouches_for_a_guarded_place() -> None:
    assert found("Troops in Libya and Algeria; Orán was calm.") == [("Orán", "Oran")]
    assert found("The bus to Orán left Salta.") == []


@pytest.mark.parametrize("unit", ["al ", "al-", "Chaled ", "Abu ", "Dschaber al-", "’s "])
def test_long_lines_take_linear_time(unit: str) -> None:
    list(find_curated(Document(unit * 20_000)))
