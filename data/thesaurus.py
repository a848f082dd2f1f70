"""What shoppers call things where shops say something else: the lines of thesaurus.txt, in stems."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from data.words import stems

Phrase = tuple[str, ...]
SOURCE = Path(__file__).with_name("thesaurus.txt")


def phrases(listed: str) -> list[Phrase]:
    """ "sofa bed, futon" → [("sofa", "bed"), ("futon",)]."""
    return list(dict.fromkeys(stems(text) for text in listed.split(",")))


Names = dict[Phrase, tuple[Phrase, ...]]
"""A name, and others in the order in which they are listed."""


def read(lines: Iterable[str]) -> tuple[Names, Names]:
    """Other words for the same thing, and what is directly under a wide word."""
    same: Names = {}
    under: Names = {}
    for line in lines:
        names, _, below = line.partition(":")
        group = phrases(names)
        for name in group:
            others = (other for other in group if other != name)
            same[name] = tuple(dict.fromkeys((*same.get(name, ()), *others)))
            if below:
                under[name] = tuple(dict.fromkeys((*under.get(name, ()), *phrases(below))))
    return {name: others for name, others in same.items() if others}, under


def by_trade(text: str) -> list[list[str]]:
    """The lines of each section."""
    sections: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.startswith("# ---"):
            sections.append([])
        elif line.strip() and line[0] != "#":
            sections[-1].append(line)
    return sections


_SECTIONS = by_trade(SOURCE.read_text(encoding="utf-8"))
_TRADES = [read(lines) for lines in _SECTIONS]
_LINES = [line for lines in _SECTIONS for line in lines]
SYNONYMS, _UNDER = read(_LINES)
UMBRELLAS = _UNDER.keys()
NAMES = frozenset(SYNONYMS.keys() | UMBRELLAS)
# as they are written: ("cutleri",) → "cutlery"
WRITTEN = {stems(name): name.strip() for line in _LINES for name in re.split("[,:]", line)}
WORDS = frozenset(word for name in WRITTEN for word in name)


@cache
def under(name: Phrase) -> tuple[Phrase, ...]:
    """All that is under a wide word, also under what is itself wide, each with its other words: headwear → hat, cap, beanie, bobble hat.

    A word leads on in the trade in which it was met: a tub under "storage" is no bath. One that is not spoken of there leads on
    where one trade alone speaks of it.
    """
    found: dict[Phrase, None] = {}
    waiting = [(one, trade) for trade, (_, wide) in enumerate(_TRADES) for one in wide.get(name, ())]
    for one, trade in waiting:
        if one not in found:
            found[one] = None
            spoken_of = [trade] if speaks_of(trade, one) else [i for i in range(len(_TRADES)) if speaks_of(i, one)]
            if len(spoken_of) == 1:
                same, wide = _TRADES[spoken_of[0]]
                waiting += [(other, spoken_of[0]) for other in (*same.get(one, ()), *wide.get(one, ()))]
    return tuple(found)


def speaks_of(trade: int, name: Phrase) -> bool:
    """Whether the section of a trade has other words for a name, or something under it."""
    same, wide = _TRADES[trade]
    return name in same or name in wide


def covers(name: Phrase, others: Iterable[Phrase]) -> bool:
    """Whether all others are other words for a thing, or lie under it."""
    return {*others} <= {*SYNONYMS.get(name, ()), *under(name)}
