"""Settings files: what they may say, and that each fault is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck import Checker, Settings
from mtcheck.errors import SettingsError
from mtcheck.settings import HouseName, find_config, load_baseline, load_house_list, load_settings


def write(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, "utf-8")
    return path


def test_every_setting_of_a_project(tmp_path: Path) -> None:
    write(tmp_path, "names.toml", '[[name]]\nform = "kyiv"\ngender = "neutral"\nvariants = ["kiev"]\n')
    write(tmp_path, "known.json", '{"findings": [{"fingerprint": "abc"}]}')
    path = write(
        tmp_path,
        "pyproject.toml",
        """
[tool.mtcheck]
select = ["casing"]
ignore = ["stray-capital"]
preview = true
min-confidence = 0.8
fail-on = "critical"
source-language = "es"
style = "bbc"
names-in-quotations = true
house-list = "names.toml"
baseline = "known.json"
[tool.mtcheck.per-file-ignores]
"feeds/*" = ["agency-casing"]
""",
    )
    assert find_config(tmp_path) == path
    assert load_settings(path) == Settings(
        select=frozenset({"casing"}),
        ignore=frozenset({"stray-capital"}),
        preview=True,
        min_confidence=0.8,
        fail_on="critical",
        source_language="es",
        style="bbc",
        names_in_quotations=True,
        house_list=(HouseName("kyiv", "neutral", ("kiev",)),),
        baseline=frozenset({"abc"}),
        per_file_ignores=(("feeds/*", frozenset({"agency-casing"})),),
    )


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", "[tool.mtcheck]\n")
    (tmp_path / "a").mkdir()
    write(tmp_path / "a", "pyproject.toml", "[project]\n")
    assert find_config(tmp_path / "a") == tmp_path / "pyproject.toml"
    own = write(tmp_path / "a", "mtcheck.toml", "")
    assert find_config(tmp_path / "a") == own


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("select = 'casing'", "select must be a list of strings"),
        ("min-confidence = 2", "min-confidence must lie between 0 and 1"),
        ("min-confidence = 'high'", "min-confidence has the wrong type"),
        ("fail-on = 'always'", "fail-on must be one of"),
        ("style = 'nyt'", "style must be one of"),
        ("style = 3", "style has the wrong type"),
        ("names-in-quotations = 'no'", "names-in-quotations has the wrong type"),
        ("house-list = 'none.csv'", "none.csv: cannot be read"),
        ("house-list = 3", "house-list must be a string"),
        ("baseline = 'none.json'", "none.json: cannot be read"),
        ("per-file-ignores = 'a'", "per-file-ignores must be a table"),
        ("selct = []", "unknown setting 'selct'"),
        ("select = [", "is no valid TOML"),
    ],
)
def test_a_fault_names_the_file_and_the_setting(tmp_path: Path, content: str, fault: str) -> None:
    path = write(tmp_path, "mtcheck.toml", content)
    with pytest.raises(SettingsError) as error:
        load_settings(path)
    assert str(path) in str(error.value)
    assert fault in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.csv", "name\nKyiv\n", "has no 'form'"),
        ("a.csv", "form,gender\nKyiv,lady\n", "gender 'lady'"),
        ("a.toml", "name = 3", "is no house list"),
        ("a.toml", "name = [", "is no house list"),
        ("a.toml", "[[name]]\nform = 'Kyiv'\nvariants = 3", "variants must be a list of strings"),
    ],
)
def test_a_faulty_house_list_is_named(tmp_path: Path, name: str, content: str, fault: str) -> None:
    with pytest.raises(SettingsError, match=fault):
        load_house_list(write(tmp_path, name, content))


def test_variants_on_a_house_list_are_found_and_replaced(tmp_path: Path) -> None:
    names = load_house_list(write(tmp_path, "names.csv", "form,gender,variants\nChornobyl,,Chernobyl; Tchernobyl\n"))
    assert names == (HouseName("Chornobyl", "", ("Chernobyl", "Tchernobyl")),)
    text = "Chernobyl’s guide said: “Chernobyl is open.” Chornobyl it is."
    found = Checker(Settings(house_list=names)).check(text).findings
    assert [(f.rule, f.span.start, f.suggestions[0].text) for f in found] == [("wrong-variety", 0, "Chornobyl")]
    quoted = Checker(Settings(house_list=names, names_in_quotations=True)).check(text).findings
    assert [f.span.start for f in quoted] == [0, 25]


@pytest.mark.parametrize("content", ["", "[]", '{"findings": 3}', '{"findings": [{}]}'])
def test_a_faulty_baseline_is_named(tmp_path: Path, content: str) -> None:
    with pytest.raises(SettingsError, match="is no baseline"):
        load_baseline(write(tmp_path, "b.json", content))


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(SettingsError, match="no rule or category 'spelling'"):
        Checker(Settings(ignore=frozenset({"spelling"})))


def test_the_signature_follows_the_settings() -> None:
    plain, strict = Checker().signature, Checker(Settings(min_confidence=0.9)).signature
    assert plain == Checker(Settings()).signature
    assert plain != strict
