"""The development texts beside the repository, as documents. Nothing of them is ever written into it."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mtcheck import Document

SHARED = Path(os.environ.get("MTCHECK_SHARED", Path(__file__).parents[2] / "shared"))


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The records of a gzipped JSON Lines file in `data/`."""
    with gzip.open(SHARED / "data" / name, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def clean_originals() -> list[Document]:
    """The 65 English-original news documents of WMT21."""
    return [
        Document("\n".join(row["segments"]), name=row["id"])
        for row in rows("news_human.jsonl.gz")
        if row["kind"] == "english_original"
    ]


def native_news() -> list[Document]:
    """Native British news of 2004–05."""
    return [Document(row["text"], name=row["id"]) for row in rows("news_native.jsonl.gz")]


def gum() -> list[Document]:
    """Clean English of other genres (GUM)."""
    return [Document(row["text"], name=row["id"]) for row in rows("gum_clean.jsonl.gz")]


def human_translations() -> list[Document]:
    """Human translations of the documents that `machine_translations` are of."""
    return [
        Document("\n".join(row["segments"]), name=row["id"])
        for row in rows("news_human.jsonl.gz")
        if row["kind"] == "human_translation"
    ]


def machine_translations() -> Iterator[Document]:
    """Every system's output for every document, one document each."""
    for row in rows("news_mt.jsonl.gz"):
        for system, segments in row["systems"].items():
            yield Document("\n".join(segments), name=f"{row['id']}#{system}")


def samples() -> dict[str, list[Document]]:
    """The hand-marked texts: the article, the wild texts, and native texts on like topics."""
    folder = SHARED / "samples"
    article = Document((folder / "es-en-article.txt").read_text("utf-8"), name="es-en-article")
    result = {"article": [article]}
    for name in ("wild", "native"):
        records = map(json.loads, (folder / f"{name}.jsonl").read_text("utf-8").splitlines())
        result[name] = [Document(row["text"], name=row["id"], identifier=row["id"]) for row in records]
    return result
