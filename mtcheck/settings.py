"""What a user can choose, with its defaults, and how it is read from `pyproject.toml` or `mtcheck.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Literal

from mtcheck.errors import SettingsError

FailOn = Literal["critical", "major", "minor", "never"]
FAIL_ON: tuple[FailOn, ...] = ("critical", "major", "minor", "never")
STYLES = ("ap", "bbc", "guardian", "reuters")
# Languages of the texts that are checked; beyond English only the rules for names apply.
TARGETS = ("cs", "de", "en", "es", "fi", "fr", "hu", "it", "nl", "pl", "pt", "ro", "sv", "tr")


@dataclass(frozen=True, slots=True)
class HouseName:
    """A name on the house list: the accepted `form`, and the `variants` that it replaces.

    `gender` is "female", "male", "neutral" or "".
    """

    form: str
    gender: str = ""
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a check depends on besides the text.

    `select` and `ignore` hold names of rules or categories; an empty `select` means every stable rule. `preview`
    adds those still in preview. `min_confidence` is between 0 and 1. `source_language` is the language the text was
    translated from, where known, and `target` (one of `TARGETS`) the language it is in. `style` is one of `STYLES`.
    `house_list` are names that are right as they stand,
    with the variants they replace; `names_in_quotations` looks for wrong varieties of names in quotations too.
    `baseline` holds fingerprints of findings to hide. `per_file_ignores` maps a glob to rules or categories.

    >>> Settings(ignore=frozenset({"casing"})).is_ignored("lowercase-name", "casing", "news/a.txt")
    True
    """

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    preview: bool = False
    min_confidence: float = 0.5
    fail_on: FailOn = "major"
    source_language: str | None = None
    style: str | None = None
    target: str = "en"
    names_in_quotations: bool = False
    house_list: tuple[HouseName, ...] = ()
    baseline: frozenset[str] = frozenset()
    per_file_ignores: tuple[tuple[str, frozenset[str]], ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.min_confidence <= 1:
            raise SettingsError(f"min-confidence must lie between 0 and 1, not at {self.min_confidence}")
        if self.fail_on not in FAIL_ON:
            raise SettingsError(f"fail-on must be one of {', '.join(FAIL_ON)}, not {self.fail_on!r}")
        if self.target not in TARGETS:
            raise SettingsError(f"target must be one of {', '.join(TARGETS)}, not {self.target!r}")
        if self.style is not None and self.style not in STYLES:
            raise SettingsError(f"style must be one of {', '.join(STYLES)}, not {self.style!r}")

    def is_ignored(self, rule: str, category: str, name: str) -> bool:
        """True if `ignore`, or `per_file_ignores` for a document called `name`, takes out the rule."""
        ignored = self.ignore.union(*(rules for glob, rules in self.per_file_ignores if fnmatch(name, glob)))
        return not ignored.isdisjoint((rule, category))


def find_config(start: Path) -> Path | None:
    """The nearest `mtcheck.toml`, or `pyproject.toml` with a `[tool.mtcheck]` table, in `start` or a parent."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (own := folder / "mtcheck.toml").is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and b"[tool.mtcheck" in project.read_bytes():
            return project
    return None


def load_settings(path: Path) -> Settings:
    """The settings in a TOML file; raises SettingsError naming the file and the fault."""
    import tomllib  # these three cost a run without settings 10 ms

    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: is no valid TOML: {error}") from error
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("mtcheck", {})
    try:
        return _settings(table, path.parent)
    except SettingsError as error:
        raise SettingsError(f"{path}: {error}") from error


def _settings(table: Mapping[str, Any], folder: Path) -> Settings:
    known = {field.name.replace("_", "-") for field in fields(Settings)}
    unknown = sorted(set(table) - known)
    if unknown:
        raise SettingsError(f"unknown setting {unknown[0]!r}; known are {', '.join(sorted(known))}")
    values: dict[str, Any] = {key.replace("-", "_"): value for key, value in table.items()}
    for key in ("select", "ignore"):
        if key in values:
            values[key] = frozenset(_strings(values[key], key))
    if "house_list" in values:
        values["house_list"] = load_house_list(folder / _string(values["house_list"], "house-list"))
    if "baseline" in values:
        values["baseline"] = load_baseline(folder / _string(values["baseline"], "baseline"))
    if "per_file_ignores" in values:
        globs = values["per_file_ignores"]
        if not isinstance(globs, Mapping):
            raise SettingsError("per-file-ignores must be a table of globs")
        values["per_file_ignores"] = tuple((glob, frozenset(_strings(rules, glob))) for glob, rules in globs.items())
    kinds: tuple[tuple[str, type | tuple[type, ...]], ...] = (
        ("preview", bool),
        ("min_confidence", (int, float)),
        ("source_language", str),
        ("style", str),
        ("target", str),
        ("names_in_quotations", bool),
    )
    for key, kind in kinds:
        if key in values and not isinstance(values[key], kind):
            raise SettingsError(f"{key.replace('_', '-')} has the wrong type: {values[key]!r}")
    return replace(Settings(), **values)


def _string(value: object, key: str) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"{key} must be a string, not {value!r}")
    return value


def _strings(value: object, key: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f"{key} must be a list of strings, not {value!r}")
    return value


def load_house_list(path: Path) -> tuple[HouseName, ...]:
    """The names of a CSV file with a column `form`, or of a TOML file with `[[name]]`.

    `gender` and `variants` are optional; variants are parted by semicolons in a CSV file and a list in a TOML file.
    """
    import csv
    import tomllib

    try:
        content = path.read_text("utf-8-sig")
        rows = (
            tomllib.loads(content).get("name", []) if path.suffix == ".toml" else csv.DictReader(content.splitlines())
        )
        names = []
        for number, row in enumerate(rows, 1):
            form, gender = (row.get("form") or "").strip(), (row.get("gender") or "").strip()
            if not form:
                raise SettingsError(f"{path}: name {number} has no 'form'; expected columns: form, gender, variants")
            if gender not in ("", "female", "male", "neutral"):
                raise SettingsError(f"{path}: name {number} ({form}): gender {gender!r} is not female, male or neutral")
            names.append(HouseName(form, gender, _variants(row.get("variants"), f"{path}: name {number} ({form})")))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, csv.Error, AttributeError, TypeError) as error:
        raise SettingsError(
            f"{path}: is no house list (CSV with a column 'form', or TOML with [[name]]): {error}"
        ) from error
    return tuple(names)


def _variants(value: object, name: str) -> tuple[str, ...]:
    """The variants in a cell of a CSV file ("Kiev; Kiew") or a list of a TOML file."""
    if value is None or isinstance(value, str):
        value = (value or "").split(";")
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f"{name}: variants must be a list of strings, not {value!r}")
    return tuple(filter(None, map(str.strip, value)))


def load_baseline(path: Path) -> frozenset[str]:
    """The fingerprints in a file written by `mtcheck baseline create`."""
    import json

    try:
        content = json.loads(path.read_text("utf-8"))
        return frozenset(entry["fingerprint"] for entry in content["findings"])
    except OSError as error:
        raise SettingsError(
            f"{path}: cannot be read: {error.strerror}; 'mtcheck baseline create' writes one"
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise SettingsError(f"{path}: is no baseline; 'mtcheck baseline create' writes one") from error
