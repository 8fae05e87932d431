"""People and places: what a Latin spelling stands for, how a native name is romanized, whose gender it tells.

>>> from mtcheck.names import read, romanize
>>> best = read("Zajarova").foreign[0]
>>> best.native, best.written, romanize(best.native)
('захарова', ('es',), 'Zakharova')
"""

from __future__ import annotations

from mtcheck.names.readings import Reading, Readings, gender, read, romanize

__all__ = ["Reading", "Readings", "gender", "read", "romanize"]
