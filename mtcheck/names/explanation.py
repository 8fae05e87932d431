"""The explanation of one name for people and programs: every reading with its route, form and gender."""

from __future__ import annotations

from typing import Any

from mtcheck.names.readings import Reading, gender, read
from mtcheck.names.romanization import NATIVE, WRITTEN
from mtcheck.names.routes import is_established, part, trace

_SLOTS = {"g": "given name", "s": "surname", "p": "patronymic", "t": "place"}
_GENDERS = {"f": "female", "m": "male"}
_SHOWN = 6


def as_data(name: str, target: str = "en") -> dict[str, Any]:
    """What is known of a name of one or more words, as plain data.

    >>> as_data("Zajarova")["words"][0]["readings"][0]["form"]
    'Zakharova'
    """
    words = name.split()
    routes = trace(words[0], words[-1], target=target) if len(words) > 1 else {}
    traced = {words[(0, -1)[place]]: route for place, route in routes.items()}
    described = []
    for word in words:
        readings = read(word, target)
        one = part(word, target)
        entry: dict[str, Any] = {
            "word": word,
            "accepted": one.accepted,
            "established": is_established(word),
            "gender": gender(word),
            "readings": [_reading(reading, target) for reading in (*readings.own, *readings.foreign)],
        }
        if word in traced:
            entry["route"] = {
                "native": traced[word].reading.native.capitalize(),
                "written": traced[word].written,
                "form": traced[word].reading.form(target),
                "confidence": round(traced[word].confidence, 3),
            }
        described.append(entry)
    return {"name": name, "target": target, "words": described}


def _reading(reading: Reading, target: str) -> dict[str, Any]:
    return {
        "native": reading.native.capitalize(),
        "language": reading.language,
        "written": list(reading.written),
        "cost": reading.cost,
        "kind": _SLOTS[reading.slot],
        "gender": _GENDERS.get(reading.gender, ""),
        "form": reading.form(target),
        "listed": reading.listed,
    }


def as_text(name: str, target: str = "en") -> str:
    """The same for people, a line a reading.

    >>> print(as_text("Zajarova").splitlines()[0])
    Zajarova: not an English spelling; female
    """
    lines = []
    for entry in as_data(name, target)["words"]:
        verdict = f"{'an' if entry['accepted'] else 'not an'} English spelling"
        if target != "en":
            verdict = f"{'spelt' if entry['accepted'] else 'not spelt'} as {WRITTEN[target]} does"
        lines.append(f"{entry['word']}: {verdict}" + (f"; {entry['gender']}" if entry["gender"] else ""))
        if "route" in entry:
            route = entry["route"]
            way = f"{route['native']} by way of {WRITTEN[route['written']]}"
            lines.append(f"  → {route['form']} ({way}; {route['confidence']:.0%} sure, as a whole name)")
        for reading in entry["readings"][:_SHOWN]:
            written = ", ".join(WRITTEN[code] for code in reading["written"])
            kind = f"{reading['gender']} {reading['kind']}".strip()
            doubt = "" if reading["listed"] else ", by its ending"
            lines.append(
                f"  {reading['native']} ({NATIVE[reading['language']]} {kind}{doubt}) "
                f"as written in {written} → {reading['form']}"
            )
        if not entry["readings"]:
            lines.append("  no reading in a Cyrillic alphabet")
    return "\n".join(lines)
