"""Which sentence splitter suits news: ours beside others, on WMT news documents whose sentences are known.

    pip install pysbd segtok syntok nupunkt && python benchmarks/sentences.py

Each document's segments are joined with spaces and the joints have to be found again. Segments that do not end in a
stop are left out. Some segments hold two sentences, which costs every splitter precision.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from importlib.util import find_spec

import corpora

from mtcheck import Document

Split = Callable[[str], Iterable[str]]


def ours(text: str) -> list[str]:
    """mtcheck's own."""
    return [sentence.of(text) for sentence in Document(text).sentences]


def peers() -> dict[str, Split]:
    """Those that are installed."""
    found: dict[str, Split] = {"mtcheck": ours}
    if find_spec("pysbd"):
        import pysbd

        found["pysbd"] = pysbd.Segmenter(language="en", clean=False).segment
    if find_spec("segtok"):
        from segtok.segmenter import split_single

        found["segtok"] = split_single
    if find_spec("syntok"):
        from syntok import segmenter

        found["syntok"] = lambda text: [
            text[sentence[0].offset : sentence[-1].offset + len(sentence[-1].value)]
            for paragraph in segmenter.process(text)
            for sentence in paragraph
        ]
    if find_spec("nupunkt"):
        import nupunkt

        found["nupunkt"] = nupunkt.sent_tokenize
    return found


def ends(text: str, split: Split) -> set[int]:
    """Where the sentences of `text` end."""
    found, position = set(), 0
    for sentence in map(str.strip, split(text)):
        place = text.find(sentence, position)
        if sentence and place >= 0:
            position = place + len(sentence)
            found.add(position)
    return found


def main() -> None:
    """Print precision, recall and F1 of every splitter."""
    documents = []
    for row in corpora.rows("news_human.jsonl.gz"):
        segments = [" ".join(s.split()) for s in row["segments"] if s.strip() and s.strip()[-1] in '.!?"”’']
        documents.append(segments)
    for name, split in peers().items():
        start, hits, proposed, wanted = time.perf_counter(), 0, 0, 0
        for segments in documents:
            text, gold = "", set()
            for segment in segments:
                text += (" " if text else "") + segment
                gold.add(len(text))
            found = ends(text, split)
            hits, proposed, wanted = hits + len(found & gold), proposed + len(found), wanted + len(gold)
        precision, recall = hits / proposed, hits / wanted
        f1 = 2 * precision * recall / (precision + recall)
        seconds = time.perf_counter() - start
        print(f"{name:8} precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}  {seconds:.1f} s")


if __name__ == "__main__":
    main()
