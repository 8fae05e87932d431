"""The rules. A file here whose name does not begin with "_" is one rule; being here is all it takes to be run."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Literal

from mtcheck.findings import Category, Match, Severity
from mtcheck.settings import Settings
from mtcheck.text.document import Document
from mtcheck.text.span import Span

Find = Callable[[Document, Settings], Iterator[Match]]

_MARKED = re.compile(r"\[\[(?P<text>.*?)(?: => (?P<fix>.*?))?\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the spans that its rule must find, as in `"near [[Kharkov => Kharkiv]]."`.

    `[[text => fix]]` asks for the span and for `fix` as first suggestion, `[[text]]` for the span and no suggestion,
    `[[text => ]]` for its removal. A text without marks must stay silent: it is a near miss. `style` is the house
    style it holds under, and `target` the language of the text.

    >>> Example("the [[kyiv => Kyiv]] trams").faults
    ((Span(start=4, end=8), 'Kyiv'),)
    """

    marked: str
    style: str | None = None
    target: str = "en"

    @property
    def text(self) -> str:
        """The text without the marks."""
        return _MARKED.sub(lambda mark: mark["text"], self.marked)

    @property
    def corrected(self) -> str:
        """The text with every fix applied."""
        return _MARKED.sub(lambda mark: mark["text"] if mark["fix"] is None else mark["fix"], self.marked)

    @property
    def faults(self) -> tuple[tuple[Span, str | None], ...]:
        """The spans to be found in `text`, each with its first suggestion, or None for none."""
        found, removed = [], 0
        for mark in _MARKED.finditer(self.marked):
            start = mark.start() - removed
            found.append((Span(start, start + len(mark["text"])), mark["fix"]))
            removed += len(mark.group()) - len(mark["text"])
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `find` yields a match per fault; the rest says what it is.

    `mqm` is the MQM error type it maps to. `sources` are the source languages whose translations show the fault, ()
    for any. `status` is "stable", or "preview" for a rule that runs only on demand because its precision is not yet
    measured to be 0.8; `since` is the version that gave it this status. A rule of wording is not `in_quotations`:
    there, the words are somebody's. `targets` are the languages of the texts it is for, () for any. `name` and `doc`
    come from the rule's file.
    """

    find: Find
    summary: str
    category: Category
    severity: Severity
    mqm: str
    examples: tuple[Example, ...]
    sources: tuple[str, ...] = ()
    status: Literal["stable", "preview"] = "preview"
    since: str = "0.1.0"
    in_quotations: bool = True
    targets: tuple[str, ...] = ("en",)
    name: str = ""
    doc: str = ""


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule by name, in alphabetical order: `run_together_words.py` is "run-together-words"."""
    rules = {}
    for module_info in pkgutil.iter_modules(__path__):
        if module_info.ispkg or module_info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{__name__}.{module_info.name}")
        name = module_info.name.replace("_", "-")
        rules[name] = replace(module.RULE, name=name, doc=(module.__doc__ or "").strip())
    return MappingProxyType(dict(sorted(rules.items())))
