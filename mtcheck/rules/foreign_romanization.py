"""Names in another language's romanization: Zajarova for Zakharova, Jamenei for Khamenei.

What it finds
-------------
A Russian, Ukrainian, Belarusian, Bulgarian or Macedonian name that is spelt as Spanish, French, German, Polish or
another language spells it: Zajarova, Zacharowa, Sacharowa for Zakharova. The suggestion is the English form; the
evidence names the native form and the route. Given name and surname are judged together, and a surname alone where the
text or its fame makes it certain. Arabic, Persian, Hebrew, Greek and Turkish names and terms (Jamenei, Hisbollah,
Nétanyahou, Tsípras, yihad) are known from lists.

Why machine translation does it
-------------------------------
A name in another script reaches each language by that language's own romanization. A system that translates a Spanish
text copies Zajarova as it copies any name, although English writes Захарова as Zakharova.

When it is right to keep
------------------------
People who write in Latin spell their own names: Poles, Czechs, Germans of Russian descent, emigrants (Tchaikovsky,
Rachmaninoff, Klitschko). Spellings that English has settled on, names that are at home in another language and names on
the house list are left alone.

Sources
-------
The romanization tables in mtcheck/names/tables/romanization, each with its source in the head; native names from
russiannames, names_translator, OpenCorpora, Faker and GeoNames; frequencies from wordfreq; see
scripts/build_name_index.py. The weights of the evidence are fitted by scripts/fit_routes.py. The lists are the tables
arabic, persian, hebrew, greek, urdu and turkish beside the romanization tables.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.findings import Category, Evidence, Match, Severity
from mtcheck.names.curated import CuratedName, find_curated
from mtcheck.names.romanization import NATIVE, WRITTEN
from mtcheck.names.traces import Trace, find_traces
from mtcheck.rules import Example, Rule
from mtcheck.settings import Settings
from mtcheck.text.document import Document

_ORIGINS = {"ar": "Arabic", "el": "Greek", "fa": "Persian", "he": "Hebrew", "tr": "Turkish", "ur": "Urdu"}
_GENDERS = {"f": "a woman’s name", "m": "a man’s name"}


def find(document: Document, settings: Settings) -> Iterator[Match]:
    """A match per name that English does not write so."""
    accepted = {name.form for name in settings.house_list}
    for trace in find_traces(document, settings.target):
        if trace.name not in accepted:
            yield _match(document, trace, settings.target)
    if settings.target == "en":
        for name in find_curated(document):
            if name.span.of(document.text) not in accepted:
                yield _listed(document, name)


def _match(document: Document, trace: Trace, target: str) -> Match:
    reading, written = trace.route.reading, trace.route.written
    text = trace.span.of(document.text)
    form = reading.form(target)
    if text.isupper():
        form = form.upper()
    native = reading.native.capitalize()
    route = f"{native} ({NATIVE[reading.language]}) → {WRITTEN[written]} → {trace.name}"
    evidence = [Evidence("romanization", route), Evidence("sign", trace.sign)]
    if reading.gender in _GENDERS:
        evidence.append(Evidence("gender", _GENDERS[reading.gender]))
    if not reading.listed:
        evidence.append(Evidence("lexicon", f"“{native}” is on no list; its ending makes it a surname"))
    return Match(
        trace.span,
        f"“{text}” is {native} as {WRITTEN[written]} texts write it; {WRITTEN[target]} has {form}.",
        (form,),
        confidence=round(min(trace.route.confidence, 0.99), 2),
        evidence=tuple(evidence),
    )


def _listed(document: Document, name: CuratedName) -> Match:
    text = name.span.of(document.text)
    written = " or ".join(WRITTEN[code] for code in name.written)
    route = f"{name.native} ({_ORIGINS[name.native_language]}) → {written} → {text}"
    return Match(
        name.span,
        f"“{text}” is another language’s spelling; English has {name.english}.",
        (name.english,),
        confidence=name.confidence,
        evidence=(Evidence("romanization", route), Evidence("sign", name.note)),
    )


RULE = Rule(
    find=find,
    summary="A name from another script in another language’s romanization.",
    category=Category.NAME,
    severity=Severity.CRITICAL,
    mqm="accuracy/mistranslation",
    status="stable",
    since="0.1.0",
    targets=(),
    examples=(
        Example("The spokeswoman, Maria [[Zajarova => Zakharova]], told the agency so."),
        Example("[[Sergueï => Sergei]] Lavrov flew to Cairo."),
        Example("The singer [[Aleksiej => Alexei]] [[Worobjow => Vorobyov]] won."),
        Example("Dmitri [[Goudkov => Gudkov]] was arrested; [[Goudkov => Gudkov]]’s father was not."),
        Example("The deputy [[Szergej => Sergei]] [[Zseleznyak => Zheleznyak]] agreed."),
        Example("DMITRI [[GOUDKOV => GUDKOV]] was arrested."),
        Example("Aides of [[Alí Jamenei => Ali Khamenei]] met leaders of [[Hizbulá => Hezbollah]] there."),
        Example("Maria [[Zakharova => Zajarova]] habló el martes.", target="es"),
        Example("Wladimir [[Yakovlev => Jakowlew]] sprach mit Maria [[Zajarova => Sacharowa]].", target="de"),
        Example("Tchaikovsky, Rachmaninoff and Vitali Klitschko are on the programme."),
        Example("Andrej Babiš met Jarosław Kaczyński and Zuzana Čaputová in Prague."),
        Example("Maria Zakharova and Dmitry Peskov spoke to Yevgeny Prigozhin."),
        Example("Anna Kowalska, Jana Nováková and Roman Kowalczyk won their matches."),
        Example("Joschka Fischer and Katja Kipping sat beside Sahra Wagenknecht."),
        Example("Johnson, Michalski and Schulz signed for Sochaux."),
        Example("Volodymyr Zelensky, Vitaliy Mykolenko and Oleksandr Usyk were there."),
    ),
)
