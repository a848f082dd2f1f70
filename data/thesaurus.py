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


def read(lines: Iterable[str]) -> tuple[dict[Phrase, tuple[Phrase, ...]], dict[Phrase, tuple[Phrase, ...]]]:
    """Other words for the same thing, and what is directly under a wide word. Each in the order in which it is listed."""
    same: dict[Phrase, tuple[Phrase, ...]] = {}
    under: dict[Phrase, tuple[Phrase, ...]] = {}
    for line in lines:
        names, _, below = line.partition(":")
        group = phrases(names)
        for name in group:
            others = (other for other in group if other != name)
            same[name] = tuple(dict.fromkeys((*same.get(name, ()), *others)))
            if below:
                under[name] = tuple(dict.fromkeys((*under.get(name, ()), *phrases(below))))
    return {name: others for name, others in same.items() if others}, under


_LINES = [line for line in SOURCE.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#"]
SYNONYMS, _UNDER = read(_LINES)
UMBRELLAS = _UNDER.keys()
NAMES = frozenset(SYNONYMS.keys() | UMBRELLAS)
# as they are written: ("cutleri",) → "cutlery"
WRITTEN = {stems(name): name.strip() for line in _LINES for name in re.split("[,:]", line)}
WORDS = frozenset(word for name in WRITTEN for word in name)


@cache
def under(name: Phrase) -> tuple[Phrase, ...]:
    """All that is under a wide word, also under what is itself wide, each with its other words: headwear → hat, cap, beanie, bobble hat."""
    found: dict[Phrase, None] = {}
    waiting = list(_UNDER.get(name, ()))
    for one in waiting:
        if one not in found:
            found[one] = None
            waiting += [*SYNONYMS.get(one, ()), *_UNDER.get(one, ())]
    return tuple(found)


def covers(name: Phrase, others: Iterable[Phrase]) -> bool:
    """Whether all others are other words for a thing, or lie under it."""
    return {*others} <= {*SYNONYMS.get(name, ()), *under(name)}
