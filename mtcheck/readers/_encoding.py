"""Bytes to text: UTF-8 where it is that, else what it declares or what it most likely is, and then it says so."""

from __future__ import annotations

import codecs

from mtcheck.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"\x1f\x8b": "gzip-compressed",
    b"\xd0\xcf\x11\xe0": "an old office document",
}
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1b")
_SAMPLE = 100_000
# Random bytes are control characters in one case of nine; text has next to none, damaged UTF-8 a few.
_CONTROL_SHARE, _CONTROL_SHARE_ELSE = 0.1, 0.02
# No language in Latin script has this share of bytes above 127; Cyrillic and Greek have three times as much.
_LATIN_SHARE = 0.25


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text in `data` without a byte order mark, and remarks for the user.

    `encoding` forces one. Raises InputError if the bytes are no text or not in that encoding. Code points that no
    stream can carry (lone surrogates, which only UTF-16 and UTF-32 can smuggle in) become U+FFFD.

    >>> decode(b"caf\\xe9 in kyiv", "a.txt")
    ('café in kyiv', ('a.txt: read as windows-1252, because it is not UTF-8',))
    """
    if encoding is not None:
        return _forced(data, name, encoding), ()
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise InputError(f"{name}: is {kind}, not text; convert it to text first")
    for mark, codec in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(codec), ()
            except UnicodeDecodeError:
                text = data.decode(codec, "replace")
                return text, (f"{name}: broken {codec.removesuffix('-sig').upper()}; unreadable bytes became U+FFFD",)
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    binary = InputError(f"{name}: is not text (binary data); give a text file, or name its --encoding")
    if controls > _CONTROL_SHARE * len(sample):
        raise binary
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if controls > _CONTROL_SHARE_ELSE * len(sample):
            raise binary from error
        codec = _guess(sample)
        if error.start and _mostly_utf8(data):
            return data.decode("utf-8", "replace"), (f"{name}: broken UTF-8; unreadable bytes became U+FFFD",)
        return data.decode(codec, "replace"), (f"{name}: read as {codec}, because it is not UTF-8",)


def _forced(data: bytes, name: str, encoding: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except LookupError as error:
        raise InputError(f"{name}: there is no encoding {encoding!r}") from error
    except UnicodeError as error:
        raise InputError(f"{name}: is not valid {encoding}; leave --encoding out to have it detected") from error


def _mostly_utf8(data: bytes) -> bool:
    """True if most characters outside ASCII are good UTF-8: a damaged UTF-8 file, not another encoding."""
    text = data.decode("utf-8", "replace")
    good = sum(character > "\x7f" for character in text) - text.count("\ufffd")
    return good > text.count("\ufffd")


def _guess(sample: bytes) -> str:
    high = sum(byte > 127 for byte in sample)
    if high > _LATIN_SHARE * len(sample):
        from charset_normalizer import from_bytes  # 50 ms to import, seldom needed

        best = from_bytes(sample).best()
        if best is not None:
            return best.encoding
    return "windows-1252"
