"""All rules over whole texts. Review a change as prose; MTCHECK_UPDATE=1 writes the new state."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mtcheck import Checker, Document
from mtcheck.reports import Output
from mtcheck.reports.text import render

HERE = Path(__file__).parent / "snapshots"
TEXTS = [HERE.parents[1] / "examples" / "article.txt", *sorted(HERE.glob("*.txt"))]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_snapshot(path: Path) -> None:
    document = Document(path.read_text("utf-8"), name=path.name)
    written = "".join(render([Checker().check(document)], Output("s", width=100)))
    snapshot = HERE / f"{path.stem}.out"
    if os.environ.get("MTCHECK_UPDATE"):
        snapshot.write_text(written, "utf-8")
    assert written == snapshot.read_text("utf-8")
