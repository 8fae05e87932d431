"""What a rule-only run may load: nothing heavy, and no network."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = (
    "torch",
    "transformers",
    "numpy",
    "spacy",
    "sacrebleu",
    "onnxruntime",
    "scipy",
    "pandas",
    "socket",
    "urllib.request",
)


ARTICLE = Path(__file__).parents[1] / "examples" / "article.txt"  # every rule family at work


def test_a_rule_only_run_imports_nothing_heavy() -> None:
    program = f"""
import sys
from mtcheck.cli import cli
try:
    cli(["check", "--no-model", {str(ARTICLE)!r}], standalone_mode=False)
except SystemExit as stop:
    assert stop.code == 1, stop.code
print(*(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "lowercase-name" in run.stdout
    assert run.stderr.split() == []


def test_the_library_neither_prints_nor_configures_logging() -> None:
    program = "import logging, mtcheck; mtcheck.check('Rain in kyiv.'); assert not logging.getLogger().handlers"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == ("", "")
