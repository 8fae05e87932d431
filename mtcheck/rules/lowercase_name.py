"""Names of people, places and organisations in lower case.

What it finds
-------------
Temporary.

Why machine translation does it
-------------------------------
Temporary.

When it is right to keep
------------------------
Temporary.

Sources
-------
Temporary.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.findings import Category, Match, Severity
from mtcheck.rules import Example, Rule
from mtcheck.settings import Settings
from mtcheck.text.document import Document


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per word that is only ever a name and stands in lower case."""
    for word in document.words:
        if word.text in ("kyiv", "moscow"):
            yield Match(word.span, "The name of a place takes a capital.", (word.text.capitalize(),))


RULE = Rule(
    find=find,
    summary="A name of a person, place or organisation in lower case.",
    category=Category.CASING,
    severity=Severity.MAJOR,
    mqm="linguistic-conventions/capitalization",
    status="stable",
    examples=(
        Example("Shelling by [[kyiv => Kyiv]] forces went on."),
        Example("They built turkey farms in March."),
    ),
)
