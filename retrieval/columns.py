"""A catalogue's columns: the values of each attribute, amounts in one unit, and spans from what to what."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from data.items import Item
from data.spoken_columns import split
from data.titles import QUOTED, core
from data.units import ACROSS, BASE_UNITS, SMALL_UNITS
from data.words import stem, stems, words

Mask = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.int64]
Phrase = tuple[str, ...]
"""A word or several, as stems."""

# columns that hold who made a thing, as people ask for it
MAKERS = ("author", "artist", "designer", "producer", "brand", "publisher", "maker", "manufacturer")
_COLORS = [
    "black", "white", "gray", "grey", "silver", "charcoal", "red", "burgundy", "maroon", "crimson", "rust", "orange", "coral", "peach",
    "terracotta", "pink", "rose", "fuchsia", "magenta", "purple", "violet", "lavender", "lilac", "blue", "navy", "turquoise", "teal", "aqua",
    "cyan", "indigo", "green", "olive", "khaki", "mint", "lime", "emerald", "yellow", "gold", "golden", "mustard", "beige", "cream",
    "ivory", "sand", "tan", "brown", "chocolate", "bronze", "camel", "copper",
]  # fmt: skip
COLORS = frozenset([*_COLORS, *map(stem, _COLORS)])  # as they are written, and their stems
# where a description says what colour a thing has: "in sleek black", "its vibrant blue color"; not "a red light mode"
_COLORED = re.compile(
    rf"\b(?:in|of) (?:an? |the )?(?:[\w-]+ ){{0,2}}({'|'.join(sorted(COLORS))})\b(?=[ ]*(?:[.,;:!)]|and\b|with\b|for\b|is\b|are\b|$))"
    rf"|\b({'|'.join(sorted(COLORS))})(?:[ -]+\w+)?[ -](?:colou?r(?:ed|s)?|shade|hue|finish|design|exterior|upper|accents?)\b"
)
_NUMBER = re.compile(
    r"^[^\d\-]*(-?\d+(?:[.,]\d+)?)\s*([a-zA-Zµ°%\"″]*(?:\s?[CF])?)\s*(?:\b(?:per|each|approx|max)\b.*|\(.*)?$"
)
# "2-4", "60-90 min", "10+", "3 to 6 years", "from 18 months"
_SPAN = re.compile(
    r"^(?:ages?|from|for)?\s*(\d+(?:[.,]\d+)?)\s*([a-z]*)\s*(?:(?:-|–|to)\s*(\d+(?:[.,]\d+)?)|(\+|(?:and|or) (?:up|more|over|older)))?\s*([a-z]*)\s*(\+|(?:and|or) (?:up|more|over|older))?$",
    re.I,
)
KEYWORDS = frozenset({"tags", "tag", "keywords", "labels"})  # columns of words with commas between them
MONTHS = frozenset({"m", "month", "months", "mo", "mths"})


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: how the shop writes it, and the rows that have it."""

    label: str
    rows: Rows


@dataclass(frozen=True)
class Span:
    """What rows of a column reach from and to: players from 2 to 4, an age of 10 or more (inf). NaN where a row has none."""

    lower: npt.NDArray[np.float64]
    upper: npt.NDArray[np.float64]

    def covers(self, lower: float, upper: float) -> Rows:
        """Rows whose span has all of another in it."""
        with np.errstate(invalid="ignore"):
            return np.flatnonzero((self.lower <= lower) & (self.upper >= upper))


@dataclass(frozen=True)
class Numbers:
    """A column of amounts: NaN where a row has none, and the unit that the shop writes.

    span: where cells say from what to what; the amounts are then the most that they say, of an open one the least.
    """

    amounts: npt.NDArray[np.float64]
    unit: str
    span: Span | None = None

    @cached_property
    def held(self) -> frozenset[float]:
        """The amounts that occur."""
        return frozenset(np.unique(self.amounts[np.isfinite(self.amounts)]).tolist())

    @cached_property
    def years(self) -> bool:
        """Whether these are years: numbers without a unit from 1800 to 2199."""
        return not self.unit and bool(self.held) and min(self.held) >= 1800 and max(self.held) < 2200


_GENDERS = {
    "men": re.compile(r"\b(?:men[’']?s|mens|gents|gentlemen[’']?s)\b", re.I),
    "women": re.compile(r"\b(?:women[’']?s|womens|ladies[’']?|lady[’']s)\b", re.I),
    "kids": re.compile(r"\b(?:kids?[’']?|children[’']?s|childrens|boys?[’']?s?|girls?[’']?s?|toddlers?[’']?)\b", re.I),
}
ENOUGH_SAY = 2  # products that say whom they are for, from which on that counts as a column


def genders_said(items: Sequence[Item]) -> dict[Phrase, list[int]]:
    """Rows whose title, category or tags say that they are for men, women or kids, and for no others, where some are for men and others for women."""
    found: dict[str, list[int]] = {name: [] for name in _GENDERS}
    for row, item in enumerate(items):
        tags = [item.attributes[name] for name in KEYWORDS & item.attributes.keys()]
        said = " / ".join((item.title, *item.category, *tags))
        told = [name for name, pattern in _GENDERS.items() if pattern.search(said)]
        if len(told) == 1:
            found[told[0]].append(row)
    products = {name: {items[row].product for row in rows} for name, rows in found.items()}
    told_apart = all(len(products[name]) >= ENOUGH_SAY for name in ("men", "women"))
    return {stems(name): rows for name, rows in found.items() if rows} if told_apart else {}


def facets_of(items: Sequence[Item], listing: Container[str]) -> dict[str, dict[Phrase, Value]]:
    """The values of every attribute, by their stems. listing: those columns whose cells list values. A shop without a colour for most items has those that its words say."""
    found: dict[str, dict[Phrase, list[int]]] = defaultdict(lambda: defaultdict(list))
    labels: dict[tuple[str, Phrase], Counter[str]] = defaultdict(Counter)
    for row, item in enumerate(items):
        for name, cell in item.attributes.items():
            for part in parts(cell, "," if name in listing else ""):
                if key := stems(part):
                    found[name][key].append(row)
                    labels[name, key][part] += 1
    colored = {row for rows in found["color"].values() for row in rows}
    if len(colored) < 0.5 * len(items):
        for row, item in enumerate(items):
            for word in _colors_said(item) if row not in colored else ():
                found["color"][stem(word),].append(row)
                labels["color", (stem(word),)][word] += 1
    if "gender" not in found:
        for key, rows in genders_said(items).items():
            found["gender"][key] = rows
            labels["gender", key][next(name for name in _GENDERS if stems(name) == key)] += 1
    return {
        name: {key: Value(labels[name, key].most_common(1)[0][0], np.unique(rows)) for key, rows in values.items()}
        for name, values in found.items()
        if values
    }


def lists(items: Sequence[Item]) -> frozenset[str]:
    """Columns whose cells list values with commas between them: tags, and those of which most parts stand in more than one cell ("Vegan, gluten free")."""
    cells: dict[str, set[str]] = defaultdict(set)
    for item in items:
        for name, cell in item.attributes.items():
            cells[name].add(cell)
    found = set(KEYWORDS)
    for name, written in cells.items():
        listed = {stems(part) for cell in written if ", " in cell for part in parts(cell, ",")}
        if listed and name != "size" and all(len(part) <= LISTED_WORDS for part in listed):
            number = Counter(stems(part) for cell in written for part in dict.fromkeys(parts(cell, ",")))
            again = sum(number[part] > 1 for part in listed)
            rows = [{stems(part) for part in parts(cell, ",")} for cell in written if ", " in cell]
            sharing = sum(any(number[part] > 1 for part in row) for row in rows)  # "roses, stocks", "roses, ivy"
            alike = len(rows) >= FEW_LISTS and sharing > SHARING * len(rows)
            found |= {name} if again >= LISTED_AGAIN * len(listed) or alike else set()
    return frozenset(found)


LISTED_WORDS = 3  # of a value in a list
FEW_LISTS = 3  # cells that list, below which nothing can be told
SHARING = 0.6  # of the cells that list, that have a value which another has too
LISTED_AGAIN = 0.5  # of the values in lists, that more cells have


def _colors_said(item: Item) -> list[str]:
    """The colours that a title says, else the description."""
    sort = words(core(item.title))[-1:] if QUOTED.search(item.title) else []  # "Rose 'Iceberg'" is no rose thing
    titled = [word for word in words(item.title) if word in COLORS and word not in sort]
    told = (word for match in _COLORED.finditer(item.description.lower()) for word in match.groups())
    return titled or [word for word in told if word in COLORS]


def numbers_of(items: Sequence[Item], names: Iterable[str]) -> dict[str, Numbers]:
    """Columns in which nearly every value is an amount in one unit, or says from what to what; and the ratings."""
    columns: dict[str, Numbers] = {}
    for name in names:
        if name in ("size", "color"):
            continue
        cells = [(row, item.attributes[name]) for row, item in enumerate(items) if name in item.attributes]
        found = None if _begins(name) else _amounts(name, cells, len(items))
        if found := found or _spans(name, cells, len(items)):
            columns[name] = found
    if any(item.rating is not None for item in items):
        rated = np.array([np.nan if item.rating is None else item.rating for item in items])
        columns["rating"] = Numbers(rated, "stars")
    return columns


def _amounts(name: str, cells: Sequence[tuple[int, str]], size: int) -> Numbers | None:
    """A column in which nearly every cell is an amount in one unit, or None."""
    if classes := _classes(name, cells):
        amounts = np.full(size, np.nan)
        amounts[[row for row, _ in cells]] = classes
        return Numbers(amounts, "class")
    based = [(row, *in_base(match, split(name)[1])) for row, cell in cells if (match := _NUMBER.match(cell))]
    if not based or len(based) < 0.9 * len(cells):
        return None
    unit, number = Counter(unit for _, _, unit in based).most_common(1)[0]
    if number < (0.5 if unit else 0.9) * len(based):
        return None
    amounts = np.full(size, np.nan)
    for row, amount, of in based:  # a volume in litres, of tanks, beside one in grams, of their fishes' food
        factor = 1.0 if of == unit or (not of and number >= 0.9 * len(based)) else ACROSS.get((of, unit), np.nan)
        amounts[row] = amount * factor
    return Numbers(amounts, unit)


def _classes(name: str, cells: Sequence[tuple[int, str]]) -> list[float]:
    """How efficient each cell of a column of energy classes says a thing is, A+++ the most and G the least; [] of other columns."""
    if _OF_ENERGY.isdisjoint(stems(split(name)[0])):
        return []
    said = [_CLASS.match(cell) for _, cell in cells]
    return [ord("G") - ord(match[1].upper()) + len(match[2]) for match in said if match] if all(said) else []


_OF_ENERGY = frozenset(stems("energy efficiency"))
_CLASS = re.compile(r"(?:class )?([A-G])(\+{0,3})$", re.I)


def _begins(name: str) -> bool:
    """Whether a column says the age that things are for from on: "age_from", "minimum age"."""
    said = set(words(split(name)[0]))
    return "age" in said and not said.isdisjoint(("from", "min", "minimum"))


def _spans(name: str, cells: Sequence[tuple[int, str]], size: int) -> Numbers | None:
    """A column in which nearly every cell says from what to what, or None."""
    read = [(row, found) for row, cell in cells if (found := span_of(cell))]
    if _begins(name):
        read = [(row, (low, np.inf, unit)) for row, (low, _, unit) in read]
    if len(read) < 0.9 * len(cells) or all(lower == upper for _, (lower, upper, _) in read):
        return None
    unit = Counter(unit for _, (_, _, unit) in read if unit).most_common(1)
    of_ages = "age" in stems(split(name)[0])
    lower, upper = np.full((2, size), np.nan)
    for row, (low, high, said) in read:
        lower[row], upper[row] = (low / 12, high / 12) if of_ages and said in MONTHS else (low, high)
    measured = "years" if of_ages else unit[0][0] if unit else split(name)[1]
    return Numbers(np.where(np.isinf(upper), lower, upper), measured, Span(lower, upper))


def in_base(match: re.Match[str], said: str = "") -> tuple[float, str]:
    """An amount in its base unit: "350 ml" → (0.35, "l"). said: the unit where the cell gives none."""
    unit = match.group(2).lower().strip() or said
    base, factor = BASE_UNITS.get(unit, (unit, 1.0))
    thousands = unit in SMALL_UNITS and re.fullmatch(
        r"[1-9]\d{0,2},\d{3}", match.group(1)
    )  # "2,010 g", and no "1,125 kg"
    return float(match.group(1).replace(",", "" if thousands else ".")) * factor, base


def span_of(cell: str) -> tuple[float, float, str] | None:
    """What a cell says from what to what, and its unit: "60-90 min" → (60, 90, "min"), "10+" → (10, inf, ""), "45 min" → (45, 45, "min")."""
    match = _SPAN.match(cell.strip())
    if match is None:
        return None
    low = float(match[1].replace(",", "."))
    high = float(match[3].replace(",", ".")) if match[3] else low
    is_open = match[4] or match[6] or re.match(r"from\b", cell.strip(), re.I)
    return low, np.inf if is_open else high, (match[5] or match[2]).lower()


def parts(cell: str, mark: str = "") -> list[str]:
    """The values in one cell: "red / blue" → ["red", "blue"]. mark: a sign that parts values too."""
    return [part.strip() for part in re.split(rf" / |;|\||{mark or ';'}", cell) if part.strip()]


def numbered(keys: Iterable[Any]) -> tuple[npt.NDArray[np.int64], list[Any]]:
    """Keys as numbers in the order in which they first come, and the keys."""
    known: dict[Any, int] = {}
    return np.array([known.setdefault(key, len(known)) for key in keys], dtype=np.int64), list(known)
