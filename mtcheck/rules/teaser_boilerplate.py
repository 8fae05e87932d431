"""Furniture of a web page in the middle of an article.

What it finds
-------------
Lines that invite to other pages (“Read also: …”, “You may also be interested in”, “Follow us on Telegram”), buttons and
labels (“Share on Facebook”, “Advertisement”, “Comments (12)”, “3 min read”), picture credits in brackets, the name of
the site behind the headline, character references that nobody resolved (“&commat;”) and left-over tags (“<br>”).

Why machine translation does it
-------------------------------
The article was taken from its page by a program that took the furniture along, and the translator translates what it
is given. The literal forms give it away: Spanish “También te puede interesar” becomes “You may also be interested in”,
German “Anzeige” “Advertisement”, Russian “Материалы по теме” “Materials on the topic”.

When it is right to keep
------------------------
Never in the body of an article; the rule does not look at running text, where people read more and subscribe to
newspapers.

Sources
-------
Any language; the table names what the phrases are in some.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from html import unescape

import regex

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.rules import Example, Rule
from mtcheck.settings import Settings
from mtcheck.tables import rows
from mtcheck.text.document import Document
from mtcheck.text.paragraphs import Paragraph
from mtcheck.text.span import Span

_LINE_MAX_WORDS = 12  # longer than any phrase of the table with its slot filled
_LEAD_MAX_WORDS = 30  # a label with a headline behind it
_CONTENT = regex.compile(r"[^\s•·►▶▷→»›>*|(\[©–—-](?:.*[^\s.:!?…»›>→)\]|–—-])?", regex.DOTALL)
_LEAD = regex.compile(r"([^:]{2,60}):\s")
_SLOT = r"[^\s]+(?: [^\s]+){0,5}"

_REFERENCE = regex.compile(r"&(?:amp;)?(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z]{2,24}\d{0,2});")
_TAG = regex.compile(
    r"</?(?:a|b|i|u|p|br|em|hr|li|ul|ol|h[1-6]|div|img|span|strong|iframe|script|figure|blockquote|figcaption)"
    r"(?:\s[\w-]{1,20}=[^<>]{0,300})?\s?/?>",
    regex.IGNORECASE,
)
_CREDIT = regex.compile(
    r"\s?[(\[](?:(?:archive|file|illustrative|symbolic|symbol|stock)\s)?"
    r"(?:photos?|foto|images?|pictures?|illustration|photo credit|image source|source photo|credit):\s"
    r"[^()\[\]\r\n]{2,60}[)\]]",
    regex.IGNORECASE,
)
_COUNTS = regex.compile(
    r"(?:comments?|replies|photos|shares|views) ?\(?\d[\d.,]*\)?|\d[\d.,]* (?:comments?|shares|views|reactions)"
    r"|(?:copyright|©|\(c\)) ?©? ?\d{4}\b.{0,60}",
    regex.IGNORECASE,
)
# A headline's tail that no headline has: the site with its language edition or the date of the page.
_SITE = regex.compile(
    r"\s[-–—|]\s(?:\p{Lu}[\p{L}\d.]*(?:\s\p{Lu}[\p{L}\d.]*){0,2}\s(?:in\s(?:Russian|Ukrainian|Spanish|Arabic|French|German"
    r"|Portuguese|Chinese|Turkish|Persian|Polish|Serbian))|[\p{Lu}\d][^\s|]*(?:\s[^\s|]+){0,3}\s[-–—|]\s\d{1,2}[./]\d{1,2}[./]\d{2,4})$"
)
# A tail that may be the site's name, or else the headline's last words: shown only on demand.
_PERHAPS_SITE = regex.compile(r"\s[-–—|]\s(?=\p{Lu}|\d|i[A-Z])[\p{L}\d.]+(?:\s[\p{L}\d.]+){0,2}$")


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per piece of furniture."""
    text = document.text
    for paragraph in document.paragraphs:
        yield from _line(text, paragraph)
    yield from _tails(document)
    yield from _headline(document)
    if "&" in text:
        yield from _references(text)
    if "<" in text:
        for tag in _TAG.finditer(text):
            yield _match(Span(*tag.span()), f"“{tag.group()}” is a tag of the page.", "", 0.9, "an HTML tag")
    for credit in _CREDIT.finditer(text):
        message = f"“{credit.group().strip()}” is the credit of a picture that is not here."
        yield _match(Span(*credit.span()), message, "", 0.85, "a picture credit in brackets")


def _line(text: str, paragraph: Paragraph) -> Iterator[Match]:
    """A match if the paragraph is a piece of furniture, or begins with the label of one."""
    span = paragraph.span
    spaces = text.count(" ", span.start, span.end)
    label = _CONTENT.search(text, span.start, span.end) if spaces < _LINE_MAX_WORDS else None
    if label and (_is_furniture(label.group(), ("line", "lead", "tail")) or _COUNTS.fullmatch(label.group())):
        yield _match(span, f"“{span.of(text)}” is furniture of the page.", "", 0.85, "a label that stands alone")
    elif spaces < _LEAD_MAX_WORDS and (lead := _LEAD.match(text, span.start, span.end)):
        content = _CONTENT.search(lead.group(1))
        if content and _is_furniture(content.group(), ("lead",)):
            yield _match(span, f"“{lead.group().strip()}” leads to another page.", "", 0.85, "a label before a link")


def _tails(document: Document) -> Iterator[Match]:
    """The last sentence of a paragraph, where it is an invitation to go elsewhere."""
    text = document.text
    sentences = document.sentences
    for before, sentence, after in zip(sentences, sentences[1:], (*sentences[2:], None), strict=False):
        if text.count(" ", sentence.start, sentence.end) >= _LINE_MAX_WORDS:
            continue
        paragraph = document.paragraph_at(sentence.start).span
        if before.start < paragraph.start or (after and after.start < paragraph.end):
            continue
        content = _CONTENT.search(text, sentence.start, sentence.end)
        if content and _is_furniture(content.group(), ("tail",)):
            message = f"“{sentence.of(text)}” is furniture of the page."
            yield _match(Span(before.end, sentence.end), message, "", 0.8, "an invitation at the end of a paragraph")


def _headline(document: Document) -> Iterator[Match]:
    """The name of the site behind the first line."""
    if not document.paragraphs or not document.paragraphs[0].heading:
        return
    span = document.paragraphs[0].span
    line = span.of(document.text)
    if site := _SITE.search(line):
        message = f"“{site.group().strip()}” is the title of the page, not of the article."
        yield _match(Span(*site.span()).shifted(span.start), message, "", 0.75, "the site's edition or a date")
    elif len(document.paragraphs) > 1 and (site := _PERHAPS_SITE.search(line)):
        message = f"“{site.group().strip()}” may be the name of the site."
        yield _match(Span(*site.span()).shifted(span.start), message, "", 0.4, "a name behind a dash")


def _references(text: str) -> Iterator[Match]:
    for reference in _REFERENCE.finditer(text):
        character = unescape(unescape(reference.group()))
        if character != reference.group() and ";" not in character:
            if character == "¿" and _between_letters(text, reference.span()):
                character = "’"  # an apostrophe that went through an old code page: "the world&#191;s"
            message = f"“{reference.group()}” stands for a character that was never put in."
            yield _match(Span(*reference.span()), message, character, 0.95, "an HTML character reference")


def _between_letters(text: str, place: tuple[int, int]) -> bool:
    start, end = place
    return start > 0 and text[start - 1].isalpha() and text[end : end + 1].isalpha()


def _is_furniture(content: str, places: tuple[str, ...]) -> bool:
    phrase = " ".join(content.replace("’", "'").lower().split())
    fixed, slotted = _phrases(places)
    if phrase in fixed:
        return True
    first = phrase.partition(" ")[0]
    return any(regex.fullmatch(pattern, phrase) for pattern in (*slotted.get(first, ()), *slotted.get("*", ())))


@cache
def _phrases(places: tuple[str, ...]) -> tuple[frozenset[str], dict[str, list[str]]]:
    """The phrases for these places: those without a slot, and patterns for those with one by their first word."""
    phrases = [row["phrase"] for row in rows("furniture") if row["place"] in places]
    slotted: dict[str, list[str]] = {}
    for phrase in phrases:
        if "*" in phrase:
            pattern = _SLOT.join(map(regex.escape, phrase.split("*")))
            slotted.setdefault(phrase.partition(" ")[0], []).append(pattern)
    return frozenset(phrases), slotted


def _match(span: Span, message: str, fix: str, confidence: float, note: str) -> Match:
    return Match(span, message, (fix,), confidence, (Evidence("furniture", note),))


RULE = Rule(
    find=find,
    summary="Furniture of a web page: links to other articles, buttons, credits, character codes.",
    category=Category.INTEGRITY,
    severity=Severity.MINOR,
    mqm="design-and-markup/markup",
    status="stable",
    since="0.1.0",
    examples=(
        Example("Rain is due on Sunday.\n[[Related articles => ]]\nThe bridge is open again."),
        Example("Rain is due on Sunday.\n[[Read also: Ferry to Crete runs aground => ]]\nThe bridge is open again."),
        Example("Rain is due on Sunday.\n[[You may also be interested in: => ]]\nThe bridge is open again."),
        Example("Rain is due on Sunday.\n[[Subscribe to our Telegram channel! => ]]"),
        Example("Rain is due on Sunday.[[ Follow us on Telegram. => ]]"),
        Example("Rain is due on Sunday.\n[[Comments (12) => ]]"),
        Example("Rain is due on Sunday.\n[[4 min read => ]]"),
        Example("The ferry lay in port for a week[[ (Photo: dpa) => ]]."),
        Example("The photographer can be reached at [[&commat; => @]] ferrypics."),
        Example("Profits at Marks [[&amp; => &]] Spencer rose."),
        Example("It is the world[[&#191; => ’]]s oldest ferry."),
        Example("The river rose again.[[<br> => ]] It fell on Monday."),
        Example("Ferry runs aground off Crete[[ - DW - 09.02.2023 => ]]\nNobody was hurt, the coast guard said."),
        Example("Ferry runs aground off Crete[[ - RT in Russian => ]]\nNobody was hurt, the coast guard said."),
        # In running text the same words are words.
        Example("Children should read more, the minister said."),
        Example("More than 3,000 people subscribe to our newsletter, the publisher said."),
        Example("She asked her readers to follow us on the tour."),
        Example("There were no comments from the company, and the source of the leak is not known."),
        Example("In this century advertising has changed. Advertisers pay by the click."),
        # A headline that begins like a label.
        Example("Related party deals cost the bank dear\nThe bank lost a third of its value."),
        # A colon behind a speaker or a theme.
        Example("Source of the fire: a candle in the attic, the brigade said."),
        # A dash in a headline need not stand before a site.
        Example("Storms hit Crete - Ferries stay in port\nNobody was hurt, the coast guard said."),
        # A heading in angle brackets.
        Example("<A note on eating fish> Herring is best in June."),
        Example("AT&T and R&D; spending rose."),
        Example("The value x < 5 and y > 7 was measured."),
    ),
)
