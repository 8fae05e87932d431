"""The romanization tables against published systems and examples."""

from __future__ import annotations

import iuliia
import pytest

from mtcheck.names.index import MAX_COST, PAIRS, spelling_costs
from mtcheck.names.romanization import FOLDER, NATIVE, WRITTEN, normalized, table

NAMES = """Захаров Хрущева Чайковский Ельцин Достоевский Жириновский Юрьев Цыганов Щукин Эйхенбаум Воробьев Ильин Дарья
Аркадий Геннадий Ксения Прасковья Федор Яблочков Подъячев Игорь Шостакович""".split()
# Systems of English texts: what they write must be a spelling that the English table has.
SYSTEMS = ("BGN_PCGN", "BGN_PCGN_ALT", "ICAO_DOC_9303", "WIKIPEDIA", "MOSMETRO", "YANDEX_MAPS")
# How the handbooks named in the heads of the tables write these; their norm, so at no cost.
RUSSIAN = {
    "захаров": "es zajarov fr zakharov de sacharow it zacharov pt zakharov pl zacharow nl zacharov cs zacharov "
    "sv zacharov fi zaharov tr zaharov hu zaharov ro zaharov",
    "щукин": "es shchukin fr chtchoukine de schtschukin it ščukin pl szczukin nl sjtsjoekin cs ščukin sv sjtjukin "
    "fi štšukin tr şçukin hu scsukin ro şciukin",
    "чехов": "es chejov fr tchekhov de tschechow it čechov pt tchekhov pl czechow nl tsjechov cs čechov sv tjechov "
    "fi tšehov tr çehov hu csehov ro cehov",
    "жуков": "es zhukov fr joukov it žukov pt jukov pl żukow nl zjoekov cs žukov sv zjukov fi žukov tr jukov hu zsukov "
    "ro jukov",
    "путин": "es putin fr poutine de putin it putin pt putin pl putin nl poetin cs putin sv putin fi putin tr putin "
    "hu putyin ro putin",
    "шостакович": "es shostakovich fr chostakovitch de schostakowitsch it šostakovič pt chostakovitch pl szostakowicz "
    "nl sjostakovitsj cs šostakovič sv sjostakovitj fi šostakovitš tr şostakoviç hu sosztakovics ro şostakovici",
    "юрий": "es yuri fr iouri de juri it jurij pl jurij nl joeri cs jurij sv jurij fi juri tr yuri hu jurij ro iuri",
    "евгений": "es evgeni fr evgueni de jewgeni it evgenij pt evgueni pl jewgienij nl jevgeni cs jevgenij sv jevgenij "
    "fi jevgeni tr yevgeni hu jevgenyij ro evgheni",
    "александр": "es aleksandr fr aleksandr de alexandr it aleksandr pl aleksandr nl aleksandr hu alekszandr",
}
UKRAINIAN = {
    "зеленський": "en zelensky es zelenski fr zelensky de selenskyj it zelenskyj pl zełenski nl zelensky cs zelenskyj "
    "sv zelenskyj hu zelenszkij",
    "володимир": "en volodymyr es volodymyr fr volodymyr de wolodymyr it volodymyr pl wołodymyr nl volodymyr "
    "cs volodymyr sv volodymyr fi volodymyr tr volodimir hu volodimir",
    "сергій": "en serhiy es serhi fr serhi de serhij it serhij pl serhij nl serhij cs serhij sv serhij hu szerhij",
    "шевченко": "en shevchenko es shevchenko fr chevtchenko de schewtschenko it ševčenko pl szewczenko nl sjevtsjenko "
    "cs ševčenko sv sjevtjenko fi ševtšenko tr şevçenko hu sevcsenko ro şevcenko",
    "київ": "en kyiv fr kyiv de kyjiw it kyjiv pl kyjiw cs kyjiv sv kyjiv",
}
OTHERS = {
    ("be", "лукашэнка"): "en lukashenka de lukaschenka pl łukaszenka cs lukašenka fr loukachenka hu lukasenka",
    ("be", "ціханоўская"): "en tsikhanouskaya de zichanouskaja pl cichanouskaja cs cichanouskaja",
    ("bg", "борисов"): "en borisov es borisov fr borisov de borisow pl borisow hu boriszov",
    ("bg", "първанов"): "en parvanov fr parvanov de parwanow pl pyrwanow cs parvanov",
    ("sr", "вучић"): "en vučić fr vučić de vučić hu vučić cs vučić",
    ("mk", "груевски"): "en gruevski fr gruevski de gruevski",
}


def test_every_pair_has_a_table() -> None:
    assert {(path.stem, path.parent.name) for path in FOLDER.glob("*/*.tsv")} == set(PAIRS)
    assert len(PAIRS) == len(NATIVE) * len(WRITTEN) == 84


@pytest.mark.parametrize("system", SYSTEMS)
def test_english_takes_published_systems(system: str) -> None:
    schema = getattr(iuliia, system)
    refused = []
    for name in NAMES:
        latin = "".join(letter for letter in schema.translate(name) if letter.isalpha())
        if table("ru", "en").cost(name.lower(), normalized(latin)) is None:
            refused.append((name, latin))
    assert refused == []


CASES = [
    *((("ru", name), forms) for name, forms in RUSSIAN.items()),
    *((("uk", name), forms) for name, forms in UKRAINIAN.items()),
    *OTHERS.items(),
]


@pytest.mark.parametrize(("native", "forms"), CASES, ids=[name for (_, name), _ in CASES])
def test_norms_of_handbooks(native: tuple[str, str], forms: str) -> None:
    language, name = native
    words = forms.split()
    wrong = {
        written: form
        for written, form in zip(words[::2], words[1::2], strict=True)
        if table(language, written).cost(name, form) != 0
    }
    assert wrong == {}


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("language", ["ru", "uk"])
def test_what_a_table_writes_it_reads(language: str, written: str) -> None:
    source = table(language, written)
    place = PAIRS.index((language, written))
    for name in NAMES if language == "ru" else UKRAINIAN:
        latin = normalized(source.romanize(name))
        assert source.cost(name.lower(), latin) is not None, latin
        # The compiled rows agree with the table.
        costs = spelling_costs(name.lower(), latin, 1 << place)
        assert list(costs) == [source.cost(name.lower(), latin)] or source.cost(name.lower(), latin) > MAX_COST
