"""Any bytes in: a result or a one-line error, never a traceback, and never more than linear time."""

from __future__ import annotations

import io
import os
import random
import time

import pytest

from mtcheck import Checker, Document
from mtcheck.errors import InputError
from mtcheck.readers import formats, read
from mtcheck.reports import Output, renderer
from mtcheck.reports import formats as report_formats

CHECKER = Checker()
SEED = """Flood on the Dnister.\r\n\r\n“We have seen so much water,” the spokeswoman told the agency. Interfax. Bohdan
Kravetswho asked for patience . The the road to kyiv,according to Afp... {"id": "a", "text": "según “del gobierno"}
<!-- mtcheck: ignore casing --> «Ja», sagte er. „Nein“ — 10" 6'2" ’90s http://x.example/a?b=c @user #tag `code` é 😀"""
ALPHABET = "“”‘’\"'«»„.,;:!?…()[]{}<>-—–/\\@#&`_*~|\t\n\r \x00\x1b\ufeff\u202e\u200d\ud800 aZéßİЖ中ا😀0 9"


def mutated(text: str, chance: random.Random) -> str:
    """`text` after a few random cuts, insertions, repetitions and swaps."""
    for _ in range(chance.randint(1, 12)):
        i, j = sorted(chance.choices(range(len(text) + 1), k=2))
        kind = chance.randrange(4)
        if kind == 0:
            text = text[:i] + text[j:][:400]
        elif kind == 1:
            text = text[:i] + "".join(chance.choices(ALPHABET, k=chance.randint(1, 8))) + text[i:]
        elif kind == 2:
            text = text[:j] + text[i:j][:100] + text[j:]
        else:
            text = text[i:j] + text[:i] + text[j:]
    return text


def test_ten_thousand_random_and_mutated_texts() -> None:
    chance = random.Random(20261124)
    renderers = {name: renderer(name) for name in report_formats()}
    for number in range(10_000):
        noise = "".join(chance.choices(ALPHABET, k=chance.randint(0, 200)))
        report = CHECKER.check(mutated(SEED, chance) if number % 4 else noise)
        for name, render in renderers.items() if number % 10 == 0 else ():
            written = "".join(render([report], Output("s", width=chance.choice((1, 20, 100)))))
            written.encode("utf-8", "replace" if name == "text" else "strict")


def test_two_thousand_random_and_mutated_files() -> None:
    chance = random.Random(20261124)
    words = {"utf-8": "Київ", "utf-8-sig": "中", "utf-16": "é", "utf-32": "é", "cp1251": "Київ", "latin-1": "Málaga"}
    files = [(f"Rain in kyiv, {word}. “Yes” " * 5).encode(codec, "replace") for codec, word in words.items()]
    for _ in range(2_000):
        data = bytearray(chance.choice(files))
        for _ in range(chance.randint(0, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        for name in formats():
            for item in read(io.BytesIO(bytes(data)), "f", format_=name):
                if isinstance(item, InputError):
                    assert "\n" not in str(item)
                else:
                    CHECKER.check(item)


UNITS = [
    *("a", " ", ".", '"', "“", "’", "'", "(", ")", ",", "-", "\n", "\r\n", "é", "e\u0301", "中", "Ж", "😀", "`", "…"),
    *(
        "a.",
        "A.",
        "a ",
        "A ",
        "a, ",
        ". ",
        '" ',
        "a-",
        "a'",
        "a@",
        "a.b",
        "1,",
        "1 ",
        "#a ",
        "Ж ",
        "x\u200d",
        "a:",
        "a/",
    ),
    *("the ", "The ", "said ", "el ", "de la ", "A Ana ", "kyiv ", "Kyivwho ", "“a” ", "‘a ", "a” ", "...", "… "),
    *(
        "Zajarova ",
        "Maria Zajarova ",
        "Zajarova, Ukraine. ",
        "Zajarova in Ukraine and ",
        "Kiev ",
        "Kiev Kyiv ",
        "Igor, Ukraine ",
    ),
    *(
        "Ukraine Kharkovk ",
        "Genf ",
        "in Nueva York ",
        "Uilyam ",
        "Jin Zhengen ",
        "Jamenei ",
        "Martínez Martinez ",
        "-Yakov",
    ),
    *("http://", "&amp;", "<!-- mtcheck: ", "a...\n", "Related articles\n", "“a\n", "the agency. Tass. ", "a b a b "),
]


# A megabyte (MTCHECK_ADVERSARIAL=1000000) takes minutes; a quadratic step shows at a tenth of that.
LONGEST = int(os.environ.get("MTCHECK_ADVERSARIAL", "100000"))


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_time_grows_linearly_on_a_long_adversarial_line(unit: str) -> None:
    """For four times the text a quadratic step takes sixteen times as long; a linear one, with noise, below ten."""
    times = []
    for size in (LONGEST // 4, LONGEST):
        document = Document((unit * (size // len(unit) + 1))[:size])
        start = time.process_time()
        for rule in CHECKER.rules:
            for _ in rule.find(document, CHECKER.settings):
                pass
        times.append(time.process_time() - start)
    assert times[1] < 10 * times[0] + 1.0, times


def test_a_large_text_is_checked_in_windows() -> None:
    report = CHECKER.check("Trains to Oslo were late on Monday, the mayor said.\n" * 40_000)
    assert report.words == 400_000
    assert all(finding.span.end <= len(report.document.text) for finding in report.findings)
