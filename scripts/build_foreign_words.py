"""Rebuild mtcheck/lexicons/foreign.tsv: frequent words of other languages that are no words of English.

    pip install -e '.[lexicons]' && python scripts/build_foreign_words.py

Reads wordfreq (PyPI) and the lists that scripts/build_lexicons.py wrote.
"""

from __future__ import annotations

import math
import unicodedata
from importlib.metadata import version
from pathlib import Path

import regex
import wordfreq

LEXICONS = Path(__file__).parent.parent / "mtcheck" / "lexicons"
# Languages in Latin script that news is translated from, with how frequent (Zipf) a word must be to be listed:
# deeper for the larger word lists. wordfreq's "sh" is Bosnian, Croatian and Serbian in Latin letters.
LANGUAGES = {
    **dict.fromkeys(("es", "pt", "fr", "it", "de"), 4.3),
    **dict.fromkeys(("cs", "nl", "pl", "sh", "ro", "ca", "tr", "sv"), 4.5),
    **dict.fromkeys(("hu", "sk", "sl", "da", "nb", "fi", "is", "lt", "lv", "id"), 4.6),
}
# A foreign word is a hundred times rarer in English text, where it comes in quotations and names.
MIN_RATIO = 2.0
# Above this, a word counts although some name is spelled like it ("para", "una", "della").
NAMELIKE_ZIPF = 5.4
# Letters that a feed in ISO 8859-1 drops ("soutěže" -> "soute") leave words that no translator knows.
STRIPPED_FROM = ("cs", "pl", "sh", "ro", "hu", "sk", "sl", "tr", "lt", "lv")
MIN_STRIPPED_LENGTH, STRIPPED_ZIPF = 4, 4.2


def entries(name: str) -> set[str]:
    """The entries of one of mtcheck's lists."""
    _, _, content = (LEXICONS / f"{name}.txt").read_text("utf-8").rpartition("#\n")
    return set(content.split())


def zipf(language: str) -> dict[str, float]:
    """Zipf frequency of each word in wordfreq's best list for `language`."""
    found = wordfreq.get_frequency_dict(language, wordlist="best")
    return {unicodedata.normalize("NFC", word): math.log10(f) + 9 for word, f in found.items()}


def stripped(word: str) -> str:
    """`word` without the letters that ISO 8859-1 does not have."""
    return word.encode("latin-1", "ignore").decode("latin-1")


def main() -> None:
    """Build the list."""
    english, words = zipf("en"), entries("words")
    names = {name.lower() for name in entries("names")}
    best: dict[str, tuple[float, set[str]]] = {}
    damaged: dict[str, tuple[float, str, str]] = {}
    for language, least in LANGUAGES.items():
        for word, frequency in zipf(language).items():
            if frequency < STRIPPED_ZIPF or word in words or not regex.fullmatch(r"\p{Latin}[\p{Latin}\p{M}]+", word):
                continue
            if language in STRIPPED_FROM and len(rest := stripped(word)) >= MIN_STRIPPED_LENGTH and rest != word:
                damaged[rest] = max(damaged.get(rest, (0.0, "", "")), (frequency, language, word))
            if frequency < least or frequency - english.get(word, 0.0) < MIN_RATIO:
                continue
            if word in names and frequency < NAMELIKE_ZIPF:
                continue
            highest, languages = best.setdefault(word, (0.0, set()))
            best[word] = (max(highest, frequency), languages | {language})
    rows = {word: f"{word}\t{','.join(sorted(languages))}\t" for word, (_, languages) in best.items()}
    for rest, (_, language, word) in damaged.items():
        if rest not in rows and rest not in words and rest not in names and rest not in english:
            rows[rest] = f"{rest}\t{language}\t{word}"
    head = (
        "# Frequent words of other languages that are no words of English; `whole` is the word before a feed in\n"
        "# ISO 8859-1 lost letters of it.\n"
        f"# Source: wordfreq {version('wordfreq')} (data CC BY-SA 4.0)\n"
        f"# Built by scripts/build_foreign_words.py; {len(rows)} entries.\n"
        "#\n"
        "word\tlanguages\twhole\n"
    )
    (LEXICONS / "foreign.tsv").write_text(head + "\n".join(rows[key] for key in sorted(rows)) + "\n", "utf-8")
    print(f"foreign: {len(rows)} entries")


if __name__ == "__main__":
    main()
