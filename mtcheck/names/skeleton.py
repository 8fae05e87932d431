"""Skeletons: one key for all the spellings of a name, by which the index is searched.

A skeleton keeps a name's consonants and vowels and drops what romanizations quarrel about: glides, soft signs, double
letters, y and i. ж ш ч дж are Z S C dZ in it, ц is c and х is h. `native_skeletons` makes it from Cyrillic, and
`latin_skeletons` from Latin, once for each group of languages that spell alike, with every choice where a letter is
ambiguous there. A skeleton only proposes names; the romanization tables decide.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product

# A group's written-in languages, and what its Latin units stand for; choices are separated by "|".
GROUPS: dict[str, tuple[tuple[str, ...], str]] = {
    "english": (("en",), "ch=C sh=S zh=Z kh=h ts=c tz=c tch=C j=dZ|i|Z sch=SC|S c=k|c ck=k ph=f th=t ou=u|ou q=k"),
    "spanish": (
        ("es",),
        "ch=C|S sh=S zh=Z kh=h j=h|Z ts=c tz=c z=z|c y=i|Z s=s|z gu=g|gu qu=k c=k ph=f sch=SC dy=dZ|di dj=dZ tch=C",
    ),
    "french": (
        ("fr", "pt"),
        "ch=S|C tch=C sh=S zh=Z kh=h j=Z ou=u gu=g|gu gh=g ts=c tz=c s=s|z c=k|s ç=s ph=f qu=k th=t x=ks|S ck=k",
    ),
    "german": (
        ("de",),
        "sch=S|Z tsch=C stsch=SC sh=Z|S zh=Z ch=h|C kh=h z=c|z tz=c ts=c s=s|z ss=s ck=k th=t ph=f ü=u c=c",
    ),
    "polish": (("pl",), "sz=S cz=C rz=r|Z ch=h c=c|t z=z|Z ss=s ts=c"),
    "dutch": (("nl",), "sj=S|s zj=Z|z tsj=C ch=h|C kh=h sh=S zh=Z oe=u ts=c tz=c sch=SC|S tch=C sjch=SC sjtj=SC"),
    "marked": (
        ("cs", "fi", "it"),
        "ch=h|C kh=h c=c|C s=s|S z=z|Z ts=c tš=C tsh=C sh=S zh=Z gh=g sci=S sc=S|SC|sC ci=C|ci g=g|dZ j=i|Z",
    ),
    "nordic": (
        ("sv",),
        "sj=S|Z|s zj=Z|z tj=C tsj=C ch=h|C kh=h s=s|z ts=c tz=c sh=S|Z zh=Z dsj=dZ stj=SC sjch=SC sch=S",
    ),
    "hungarian": (("hu",), "s=S|s sz=s zs=Z cs=C gy=d ny=n ly=l ty=t c=c ch=h kh=h ssz=s sh=S ts=c ch=h|C"),
    "turkish": (("tr",), "c=dZ|c|C j=Z s=s|S ts=c tz=c sh=S zh=Z kh=h ch=C dj=dZ"),
    "romanian": (("ro",), "ch=k|C ci=C|ci c=k|C gh=g gi=dZ|gi j=Z s=s|S ts=c sh=S kh=h cs=ks t=t|c"),
}
_DEFAULT = dict(
    pair.split("=")
    for pair in (
        "j=i w=v y=i x=ks q=k č=C ć=C š=S ś=s ş=S ž=Z ż=Z ź=z ç=C ţ=c ł=l ľ=l ń=n ň=n ñ=n ď=d ť=t ř=r đ=d ğ=g "
        "'= ǵ=g ḱ=k"
    ).split()
)
_ALL_UNITS = {pair.split("=")[0] for _, units in GROUPS.values() for pair in units.split()}
_UNIT = re.compile("|".join(sorted((u for u in _ALL_UNITS if len(u) > 1), key=len, reverse=True)) + "|.")
_MAX_CHOICES = 16

_NATIVE = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ђ": "d", "ѓ": "g", "е": "e", "ё": "o", "є": "e",
        "ж": "Z", "з": "z", "ѕ": "dz", "и": "i", "і": "i", "ї": "i", "й": "i", "ј": "i", "к": "k", "ќ": "k", "л": "l",
        "љ": "l", "м": "m", "н": "n", "њ": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "C", "у": "u",
        "ў": "u", "ф": "f", "х": "h", "ц": "c", "ч": "C", "џ": "dZ", "ш": "S", "щ": "SC", "ъ": "", "ы": "i", "ь": "",
        "э": "e", "ю": "u", "я": "a", "'": "",
    }
)  # fmt: skip
_GLIDE = re.compile("i+(?=[aeou])|(?<=i)i+")
_DOUBLE = re.compile(r"(.)\1+")
_SOFT_O = re.compile("(?<=[жчшщь])е|е(?=ва?$)")


def _folded(skeleton: str) -> str:
    return _DOUBLE.sub(r"\1", _GLIDE.sub("", skeleton).replace("ts", "c"))


def native_skeletons(name: str, language: str) -> tuple[str, ...]:
    """The keys of a native name in lower case; two where an е may be said as ё.

    >>> native_skeletons("захарова", "ru"), native_skeletons("хрущев", "ru"), native_skeletons("сергій", "uk")
    (('zaharova',), ('hruSCev', 'hruSCov'), ('serhi',))
    """
    plain = name.replace("г", "х") if language in ("uk", "be") else name
    if language == "bg":
        plain = plain.replace("щ", "шт").replace("ъ", "а")
    spellings = [plain]
    if language == "ru":
        spellings.append(_SOFT_O.sub("о", plain))
        spellings.append(plain.replace("ё", "е"))
    if "ў" in plain:
        spellings.append(plain.replace("ў", "в"))
    return tuple(dict.fromkeys(_folded(spelling.translate(_NATIVE)) for spelling in spellings))


@cache
def _mapping(group: str) -> dict[str, tuple[str, ...]]:
    """What each unit stands for in the group; units of other groups are taken apart."""
    own = {unit: tuple(meant.split("|")) for unit, meant in (p.split("=") for p in GROUPS[group][1].split())}
    inner = re.compile("|".join(sorted(own, key=len, reverse=True)) + "|.")

    def meanings(unit: str) -> tuple[str, ...]:
        parts = [own.get(part) or (_DEFAULT.get(part, part),) for part in inner.findall(unit)]
        return tuple(dict.fromkeys("".join(choice) for choice in product(*parts)))

    letters = "abcdefghijklmnopqrstuvwxyz" + "".join(_DEFAULT)
    return {unit: meanings(unit) for unit in {*_ALL_UNITS, *letters}}


def latin_skeletons(word: str, group: str) -> tuple[str, ...]:
    """The keys that a Latin spelling, as `romanization.normalized` gives it, may have in a group of languages.

    >>> latin_skeletons("zajarova", "spanish"), latin_skeletons("ordasz", "polish")
    (('zaharova', 'zaZarova', 'caharova', 'caZarova'), ('ordaS',))
    """
    mapping = _mapping(group)
    parts = [mapping.get(unit, (unit,)) for unit in _UNIT.findall(word)]
    choices = 1
    for part in parts:
        choices *= len(part)
    if choices == 1:
        return (_folded("".join([part[0] for part in parts])),)
    if choices > _MAX_CHOICES:
        # The rarer choices of the last ambiguous letters go first.
        for place in range(len(parts) - 1, -1, -1):
            if choices <= _MAX_CHOICES:
                break
            choices //= len(parts[place])
            parts[place] = parts[place][:1]
    return tuple(dict.fromkeys(_folded("".join(choice)) for choice in product(*parts)))
