"""Measures that titles and descriptions tell ("weighs 190 g", "holds up to 8 kg", "45MP"), so that they can be filtered and asked about."""

import re
from collections.abc import Iterator, Sequence

from data.items import Item
from data.spoken_columns import plain, split
from data.units import BASE_UNITS
from data.words import stems

_N = r"(?P<told>(?<![\w.,×/-])\d+(?:[.,]\d+)?"
_MASS = "kg|kilos?|g|grams?|lbs?|oz"
_LENGTH = "cm|mm|inch(?:es)?|metres?|meters?|m|ft"
_HOURS = "h|hrs?|hours?"
_SO = r"(?: (?:up to|just|only|about|around|approx\.?|of|is|are|a|rated|rating|capacity|time|life))*:? ?"
# the sides of a thing → what it is along them
_SIDES = {"height": "tall|high", "width": "wide", "depth": "deep", "length": "long", "thickness": "thick", "diameter": "across|in diameter", "heel": "heels"}  # fmt: skip
_PARTS = ("drop", "pile", "brim", "inseam", "wingspan", "blade", "cable", "cord", "chain")


def _along(side: str, so: str) -> tuple[str, ...]:
    """How a text tells how far a thing reaches along a side: "heel 6 cm", "6 cm heel", "6 cm tall"."""
    return _LENGTH, rf"\b{side}{_SO}AMOUNT", rf"AMOUNT (?:{so})\b"


# a column's name → the units that it is told in, and how a text tells it, the surest way first; a FIGURE is an AMOUNT whose unit the name says
_WAYS = {
    "load": (_MASS, rf"\b(?:holds?|supports?|carries|bears?|load|payload|rated for){_SO}AMOUNT", r"AMOUNT (?:max(?:imum)? )?(?:load|payload|capacity)\b"),
    "weight": (_MASS, rf"\b(?:weighs?|weighing|weight){_SO}AMOUNT", r"(?:^|[,;.(] ?)(?:(?:only|just|about) )?AMOUNT(?=\s*(?:[,;.()/|]|$))"),
    **{side: _along(side, f"{side}|{so}") for side, so in _SIDES.items()},
    **{part: _along(part, part) for part in _PARTS},
    "volume": ("l|litres?|liters?|ml|cl", r"AMOUNT(?! ?(?:/|per|a day|of))"),
    "power": ("w|watts?", r"AMOUNT(?! ?(?:/|h\b))"),
    "brightness": ("lm|lumens?", "AMOUNT"),
    "battery": ("mah", "AMOUNT"),
    "megapixels": ("mp|megapixels?", "AMOUNT"),
    "noise": ("db", "AMOUNT"),
    "gsm": ("gsm", "AMOUNT"),
    "tog": ("tog", "FIGURE"),
    "thread_count": ("tc|thread[ -]count", "FIGURE"),
    "storage": ("gb|tb", r"AMOUNT(?! (?:of )?(?:ram|memory))"),
    "burn_time": (_HOURS, rf"\bburn(?:s|ing)?(?: (?:for|time))?{_SO}AMOUNT", r"AMOUNT(?: of)? burn"),
    "battery_life": (_HOURS, r"\b(?:battery|playtime|playback|charge)\b[^.;\d]{0,30}?AMOUNT", r"AMOUNT(?: of)? (?:battery|playtime|playback|talk ?time|music|use\b)"),
    "water_resistance": ("m|metres|meters|bar|atm", r"\bwater[ -]?(?:resist\w*|proof)(?: (?:to|down to|of|up to))* AMOUNT", r"AMOUNT water\b"),
}  # fmt: skip


def _compiled(way: str, units: str) -> re.Pattern[str]:
    unit = rf" ?-?(?:{units})"
    return re.compile(way.replace("AMOUNT", rf"{_N}{unit})\b").replace("FIGURE", rf"{_N}){unit}\b"), re.I)


_PATTERNS = {name: [_compiled(way, units) for way in ways] for name, (units, *ways) in _WAYS.items()}
_IN_UNITS = {name: re.compile(units, re.I) for name, (units, *_) in _WAYS.items()}
_SAID = re.compile(r"\d ?-?([a-z]+(?:[ -]count)?)", re.I)  # what stands behind a figure
_ONLY_DESCRIBED = frozenset({"weight", "load"})  # a weight in a title is that of what is in the pack
# what a column of the shop's own in these units holds already
_UNITS = {"weight": "kg", "volume": "l", "power": "w", "brightness": "lm", "storage": "gb", "megapixels": "mp", "battery": "mah", "noise": "db"}  # fmt: skip
_AMOUNT = re.compile(r"\d+(?:[.,]\d+)?\s*-?([a-z]+)", re.I)
LOOKED_AT = 2_000  # items from which it is seen what a shop's texts tell at all


def measures_of(item: Item, names: Sequence[str] = tuple(_WAYS)) -> Iterator[tuple[str, str]]:
    """What an item's title, or else its description, tells, as (column, amount); nothing that it tells two of. names: what to look for."""
    said = {unit.lower() for text in (item.title, item.description) for unit in _SAID.findall(text)}
    for name in names:
        if not any(map(_IN_UNITS[name].fullmatch, said)):
            continue
        texts = (item.description,) if name in _ONLY_DESCRIBED else (item.title, item.description)
        told = next(filter(None, (found(pattern, text) for text in texts for pattern in _PATTERNS[name])), set())
        if len(told) == 1:
            yield name, told.pop()


def found(pattern: re.Pattern[str], text: str) -> set[str]:
    """The amounts that a text tells in one way."""
    return {match["told"] for match in pattern.finditer(text)}


def tellable(items: Sequence[Item]) -> tuple[str, ...]:
    """The measures that some of the items tell and no column of the shop's own holds, by its name or by its unit."""
    some = items[:: max(1, len(items) // LOOKED_AT)]
    own = {name for item in some for name in item.attributes}
    cells = {cell for item in some for cell in item.attributes.values()}
    units = {split(name)[1] for name in own} | {
        match[1].lower() for cell in cells if (match := _AMOUNT.fullmatch(cell))
    }
    held = {BASE_UNITS.get(unit, (unit, 1.0))[0] for unit in units}
    names = [name for name in _WAYS if not is_named(name, own) and _UNITS.get(name) not in held]
    told = {name for item in some for name, _ in measures_of(item, names)}
    return tuple(name for name in names if name in told)


def is_named(name: str, own: set[str]) -> bool:
    """Whether a column of the shop's own is called so, or by a part of it: "item_weight" is a weight, "burn" a burn time."""
    meant = set(stems(plain(name)))
    return any(meant <= said or said <= meant for said in (set(stems(plain(column))) for column in own))
