"""The command line. It only reads, calls `Checker` and writes; everything it knows is in the library."""

from __future__ import annotations

import gc
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, BinaryIO, TextIO

import click
from click.shell_completion import CompletionItem

from mtcheck import __version__, readers, reports, rules
from mtcheck.checker import Checker
from mtcheck.errors import InputError, MtcheckError, SettingsError
from mtcheck.findings import Category, Finding, Report, Severity
from mtcheck.settings import FAIL_ON, STYLES, TARGETS, Settings, find_config, load_baseline, load_settings
from mtcheck.text.document import Document

STDIN = "-"
# Fewer documents than this are over before a bar could be read.
_BAR_FROM = 4


def _split_names(ctx: click.Context, param: click.Parameter, value: str | None) -> frozenset[str] | None:  # noqa: ARG001
    """Names of rules or categories, separated by commas; whether they exist is the checker's to say."""
    return None if value is None else frozenset(value.replace(",", " ").split())


def _complete_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Complete the last name of a list."""
    done, comma, last = incomplete.rpartition(",")
    names = (*rules.all_rules(), *(category.value for category in Category))
    return [CompletionItem(done + comma + name) for name in names if name.startswith(last)]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="mtcheck")
def cli() -> None:
    """Find the marks that machine translation leaves in news text.

    \b
    mtcheck check article.txt                      look at one article
    mtcheck check feed.jsonl --format jsonl        one result a line, in order
    mtcheck check - --fail-on critical < a.txt     in a pipeline
    mtcheck explain false-sentence-break           what a rule finds, and why
    """


@cli.command(epilog="Exit code: 0 nothing at or above --fail-on, 1 findings, 2 an error of usage or input.")
@click.argument("paths", nargs=-1, metavar="[PATH… | -]", type=click.Path(path_type=str))
@click.option("--format", "format_", type=click.Choice(reports.formats()), default="text", show_default=True)
@click.option("--from", "from_", type=click.Choice(list(readers.formats())), help="Read the input as this format.")
@click.option("--encoding", help="Encoding of the input; UTF-8 or detected otherwise.")
@click.option("--source-lang", metavar="XX", help="Language the text was translated from, as a code: es, uk, …")
@click.option("--no-model", is_flag=True, help="Rules only. No model is used as yet, so this changes nothing.")
@click.option(
    "--min-confidence", type=click.FloatRange(0, 1), metavar="P", help="Hide findings less sure than this. [0.5]"
)
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="Lowest severity that makes the exit code 1. [major]")
@click.option(
    "--select",
    callback=_split_names,
    shell_complete=_complete_names,
    metavar="RULE,…",
    help="Only these rules or categories.",
)
@click.option(
    "--ignore",
    callback=_split_names,
    shell_complete=_complete_names,
    metavar="RULE,…",
    help="All but these rules or categories.",
)
@click.option("--preview", is_flag=True, default=None, help="Also the rules that are still in preview.")
@click.option("--style", type=click.Choice(STYLES), help="House style for names and agencies.")
@click.option("--target", type=click.Choice(TARGETS), help="Language of the text; beyond English, only names. [en]")
@click.option(
    "--config", type=click.Path(path_type=Path), help="Settings file. [nearest mtcheck.toml or pyproject.toml]"
)
@click.option("--baseline", type=click.Path(path_type=Path), help="Hide the findings listed in this file.")
@click.option("--quiet", "-q", is_flag=True, help="No remarks and no progress on standard error.")
def check(
    paths: tuple[str, ...], format_: str, from_: str | None, encoding: str | None, quiet: bool, **options: Any
) -> None:
    """Check files, or standard input for "-", and report what looks machine-translated.

    A .jsonl file has one {"id", "text"} a line and yields one result for each; any other file is one text.
    """
    options.pop("no_model")
    settings = _settings(**options)
    checker = Checker(settings)
    desk = _Desk(quiet=quiet, fail_on=settings.fail_on)
    output = reports.Output(checker.signature, shutil.get_terminal_size((100, 0)).columns, _color(sys.stdout))
    documents = desk.documents(_paths(paths), from_, encoding)
    _write(reports.renderer(format_)(desk.tally(checker.check_many(documents)), output), replacing=format_ == "text")
    sys.exit(desk.exit_code)


@cli.group()
def baseline() -> None:
    """Accept what is there today, and hear only of what is new."""


@baseline.command("create")
@click.argument("paths", nargs=-1, metavar="[PATH… | -]", type=click.Path(path_type=str))
@click.option("--output", "-o", type=click.Path(path_type=Path), default="mtcheck-baseline.json", show_default=True)
@click.option(
    "--config", type=click.Path(path_type=Path), help="Settings file. [nearest mtcheck.toml or pyproject.toml]"
)
def baseline_create(paths: tuple[str, ...], output: Path, config: Path | None) -> None:
    """Write the present findings of files to a baseline, for `check --baseline`.

    Entries are keyed by rule, text and neighbouring words, so that edits elsewhere leave them valid.
    """
    checker = Checker(replace(_settings(config=config), baseline=frozenset()))
    desk = _Desk(quiet=False, fail_on="never")
    entries = [
        {
            "fingerprint": f.fingerprint,
            "rule": f.rule,
            "text": f.span.of(report.document.text),
            "name": report.document.name,
        }
        for report in checker.check_many(desk.documents(_paths(paths), None, None))
        for f in report.findings
    ]
    content = json.dumps({"schema": 1, "signature": checker.signature, "findings": entries}, indent=1) + "\n"
    try:
        output.write_text(content, "utf-8")
    except OSError as error:
        raise SettingsError(f"{output}: cannot be written: {error.strerror}") from error
    click.echo(f"{output}: {reports.plural(len(entries), 'finding')}")
    sys.exit(desk.exit_code)


@cli.command("rules")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def list_rules(format_: str) -> None:
    """List all rules."""
    if format_ == "json":
        fields = (
            "name",
            "category",
            "severity",
            "mqm",
            "status",
            "since",
            "sources",
            "in_quotations",
            "targets",
            "summary",
        )
        data = [{field: getattr(rule, field) for field in fields} for rule in rules.all_rules().values()]
        click.echo(json.dumps(data, indent=1))
        return
    width = max(map(len, rules.all_rules()))
    for rule in rules.all_rules().values():
        status = "" if rule.status == "stable" else f" ({rule.status})"
        click.echo(f"{rule.name:{width}}  {rule.category:10}  {rule.severity:8}  {rule.summary}{status}")


@cli.command()
@click.argument("rule", shell_complete=_complete_names)
def explain(rule: str) -> None:
    """Say what a rule finds, why machine translation does it, and when to keep the text as it is."""
    if rule not in rules.all_rules():
        near = get_close_matches(rule, rules.all_rules(), n=1)
        hint = f"did you mean {near[0]!r}?" if near else "'mtcheck rules' lists them"
        raise SettingsError(f"there is no rule {rule!r}; {hint}")
    chosen = rules.all_rules()[rule]
    click.echo(f"{rule}: {chosen.category}, {chosen.severity}, {chosen.mqm}, {chosen.status} since {chosen.since}\n")
    click.echo(chosen.doc)
    click.echo("\nExamples\n--------")
    for example in chosen.examples:
        click.echo(
            f"{'✗' if example.faults else '✓'} {example.marked}" + (f"   [{example.style}]" if example.style else "")
        )


@cli.command()
@click.argument("words", nargs=-1, required=True, metavar="NAME…")
@click.option("--target", type=click.Choice(TARGETS), default="en", show_default=True, help="Language to write it in.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def names(words: tuple[str, ...], target: str, format_: str) -> None:
    """Explain a name: what it may stand for in Cyrillic, by which language it came, its English form and gender.

    A given name and a surname are judged together: mtcheck names Maria Zajarova
    """
    from mtcheck.names.explanation import as_data, as_text

    name = " ".join(words)
    if not name.strip():
        raise click.UsageError("give a name of at least one letter")
    click.echo(
        json.dumps(as_data(name, target), indent=1, ensure_ascii=False) if format_ == "json" else as_text(name, target)
    )


@cli.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script of a shell: eval "$(mtcheck completion bash)"."""
    from click.shell_completion import get_completion_class

    script = get_completion_class(shell)
    assert script is not None  # the three shells above are click's own
    click.echo(script(cli, {}, "mtcheck", "_MTCHECK_COMPLETE").source())


def _settings(config: Path | None, **options: Any) -> Settings:
    """The settings of the configuration file, overruled by the options that were given."""
    path = config or find_config(Path.cwd())
    settings = load_settings(path) if path else Settings()
    given = {name: value for name, value in options.items() if value is not None}
    if "source_lang" in given:
        given["source_language"] = given.pop("source_lang")
    if "baseline" in given:
        given["baseline"] = load_baseline(given["baseline"])
    return replace(settings, **given)


def _paths(paths: tuple[str, ...]) -> tuple[str, ...]:
    if not paths and sys.stdin.isatty():
        raise click.UsageError("give a file to check, or - for standard input")
    return paths or (STDIN,)


def _color(stream: TextIO) -> bool:
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _write(pieces: Iterable[str], *, replacing: bool) -> None:
    """Write pieces to standard output as UTF-8, whatever the locale says."""
    stream = sys.stdout.buffer
    for piece in pieces:
        stream.write(piece.encode("utf-8", "replace" if replacing else "strict"))
        stream.flush()


class _Desk:
    """What one run hands from its files to its exit code: documents in, reports past, errors counted."""

    def __init__(self, *, quiet: bool, fail_on: str) -> None:
        self._quiet = quiet
        self._threshold = Severity(fail_on).weight if fail_on != "never" else float("inf")
        self._failed = False
        self._erred = False

    @property
    def exit_code(self) -> int:
        """2 after an error, 1 after a finding at or above the threshold, else 0."""
        return 2 if self._erred else int(self._failed)

    def documents(self, paths: tuple[str, ...], format_: str | None, encoding: str | None) -> Iterator[Document]:
        """The documents of all paths, as they are read; errors and remarks go to standard error."""
        with _progress(paths, quiet=self._quiet) as advance:
            for path in paths:
                for item in self._read(path, format_, encoding):
                    if isinstance(item, InputError):
                        self._erred = True
                        click.echo(f"mtcheck: {item}", err=True)
                        continue
                    for note in () if self._quiet else item.notes:
                        click.echo(f"mtcheck: {note}", err=True)
                    yield item
                    advance(path)

    def tally(self, found: Iterable[Report]) -> Iterator[Report]:
        """The same reports, noted for the exit code."""
        for report in found:
            self._failed |= any(self._fails(finding) for finding in report.findings)
            yield report

    def _fails(self, finding: Finding) -> bool:
        return finding.severity.weight >= self._threshold

    def _read(self, path: str, format_: str | None, encoding: str | None) -> Iterator[Document | InputError]:
        try:
            with _open(path) as stream:
                yield from readers.read(stream, path, format_=format_, encoding=encoding)
        except IsADirectoryError:
            yield InputError(f"{path}: is a directory; give its files, as in {path.rstrip('/')}/*.txt")
        except FileNotFoundError:
            yield InputError(f"{path}: no such file")
        except (OSError, ValueError) as error:
            yield InputError(f"{path!r}: cannot be read: {getattr(error, 'strerror', None) or error}")


@contextmanager
def _open(path: str) -> Iterator[BinaryIO]:
    if path == STDIN:
        yield sys.stdin.buffer
    else:
        with open(path, "rb") as stream:
            yield stream


@contextmanager
def _progress(paths: tuple[str, ...], *, quiet: bool) -> Iterator[Any]:
    """A function to call after each document: it moves a bar on standard error, if one is wanted there."""
    streams = any(path.endswith((".jsonl", ".ndjson")) or path == STDIN for path in paths)
    if quiet or not sys.stderr.isatty() or (len(paths) < _BAR_FROM and not streams):
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("checking"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None if streams else len(paths))
        yield lambda path: bar.update(task, advance=1, description=path)


def main() -> None:
    """Run the command; every expected failure is one line on standard error and an exit code."""
    # Word lists and views are many small objects without cycles; looking for cycles among them took 40 ms of a start.
    gc.set_threshold(100_000, 50, 50)
    try:
        cli(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)
    except MtcheckError as error:
        click.echo(f"mtcheck: {error}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader has seen enough (`mtcheck … | head`); keep Python from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
