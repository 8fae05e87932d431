"""The command line, each case a file in tests/cli: arguments, input files, expected output and exit code."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

CASES = sorted((Path(__file__).parent / "cli").glob("*.toml"))


def command(*arguments: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "mtcheck", *arguments], cwd=cwd, input=stdin, capture_output=True, check=False
    )


def content(value: str | dict[str, str]) -> bytes:
    """Bytes of an input file: text as UTF-8, or {hex = "…"}."""
    return value.encode("utf-8") if isinstance(value, str) else bytes.fromhex(value["hex"])


def assert_output(actual: bytes, case: dict[str, Any], stream: str) -> None:
    text = actual.decode("utf-8").replace("\r\n", "\n")
    if stream in case:
        assert text == case[stream]
    for part in case.get(f"{stream}-has", []):
        assert part in text
    for part in case.get(f"{stream}-has-not", []):
        assert part not in text
    assert "Traceback" not in text


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    case = tomllib.loads(path.read_text("utf-8"))
    for name, value in case.get("files", {}).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content(value))
    for step in case.get("steps", [case]):
        run = command(*step["args"], cwd=tmp_path, stdin=content(step.get("stdin", "")))
        assert run.returncode == step.get("exit", 0), run.stderr.decode()
        assert_output(run.stdout, step, "stdout")
        assert_output(run.stderr, step, "stderr")


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": 1, "text": "Rain in kyiv."}\n' * 5000, "utf-8")
    shell = f"{sys.executable} -m mtcheck check a.jsonl --format jsonl | head -n 1"
    run = subprocess.run(["bash", "-c", shell], cwd=tmp_path, capture_output=True, check=False)
    assert run.stdout.count(b"\n") == 1
    assert run.stderr == b""
