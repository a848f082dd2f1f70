"""Measures that titles and descriptions tell ("weighs 190 g", "holds up to 8 kg", "45MP"), so that they can be filtered and asked about."""

import re
from collections.abc import Iterator, Sequence

from data.items import Item
from data.spoken_columns import plain, split
from data.units import BASE_UNITS
from data.words import stems

_N = r"(?P<told>(?<![\w.,×/-])\d+(?:[.,]\d+)?"
_MASS = r" ?-?(?:kg|kilos?|g|grams?|lbs?|oz))\b"
_LENGTH = r" ?-?(?:cm|mm|inch(?:es)?|metres?|meters?|m|ft))\b"
_HOURS = r" ?-?(?:h|hrs?|hours?))\b"
_SO = r"(?: (?:up to|just|only|about|around|approx\.?|of|is|are|a|rated|rating|capacity|time|life))*:? ?"
# the sides of a thing → what it is along them
_SIDES = {"height": "tall|high", "width": "wide", "depth": "deep", "length": "long", "thickness": "thick", "diameter": "across|in diameter", "heel": "heels"}  # fmt: skip
_PARTS = ("drop", "pile", "brim", "inseam", "wingspan", "blade", "cable", "cord", "chain")


def _along(side: str, so: str) -> tuple[str, str]:
    """How a text tells how far a thing reaches along a side: "heel 6 cm", "6 cm heel", "6 cm tall"."""
    return rf"\b{side}{_SO}{_N}{_LENGTH}", rf"{_N}{_LENGTH} (?:{so})\b"


# a column's name → how a text tells what it holds, the surest way first
_WAYS = {
    "load": (rf"\b(?:holds?|supports?|carries|bears?|load|payload|rated for){_SO}{_N}{_MASS}", rf"{_N}{_MASS} (?:max(?:imum)? )?(?:load|payload|capacity)\b"),
    "weight": (rf"\b(?:weighs?|weighing|weight){_SO}{_N}{_MASS}", rf"(?:^|[,;.(] ?)(?:(?:only|just|about) )?{_N}{_MASS}(?=\s*(?:[,;.()/|]|$))"),
    **{side: _along(side, f"{side}|{so}") for side, so in _SIDES.items()},
    **{part: _along(part, part) for part in _PARTS},
    "volume": (rf"{_N} ?-?(?:l|litres?|liters?|ml|cl))\b(?! ?(?:/|per|a day|of))",),
    "power": (rf"{_N} ?-?(?:w|watts?))\b(?! ?(?:/|h\b))",),
    "brightness": (rf"{_N} ?-?(?:lm|lumens?))\b",),
    "battery": (rf"{_N} ?-?mah)\b",),
    "megapixels": (rf"{_N} ?-?(?:mp|megapixels?))\b",),
    "noise": (rf"{_N} ?-?db)\b",),
    "gsm": (rf"{_N} ?-?gsm)\b",),
    "tog": (rf"{_N}) ?-?tog\b", rf"\btog (?:rating )?{_N})\b"),
    "thread_count": (rf"{_N}) ?-?(?:tc|thread[ -]count)\b", rf"\bthread count{_SO}{_N})\b"),
    "spf": (rf"\bspf ?{_N})(?![\w.])",),
    "storage": (rf"{_N} ?-?(?:gb|tb))\b(?! (?:of )?(?:ram|memory))",),
    "burn_time": (rf"\bburn(?:s|ing)?(?: (?:for|time))?{_SO}{_N}{_HOURS}", rf"{_N}{_HOURS}(?: of)? burn"),
    "battery_life": (rf"\b(?:battery|playtime|playback|charge)\b[^.;\d]{{0,30}}?{_N}{_HOURS}", rf"{_N}{_HOURS}(?: of)? (?:battery|playtime|playback|talk ?time|music|use\b)"),
    "water_resistance": (rf"\bwater[ -]?(?:resist\w*|proof)(?: (?:to|down to|of|up to))* {_N} ?(?:m|metres|meters|bar|atm))\b", rf"{_N} ?(?:m|metres|meters|bar|atm)) water\b"),
}  # fmt: skip
_PATTERNS = {name: [re.compile(way, re.I) for way in ways] for name, ways in _WAYS.items()}
_ONLY_DESCRIBED = frozenset({"weight", "load"})  # a weight in a title is that of what is in the pack
# what a column of the shop's own in these units holds already
_UNITS = {"weight": "kg", "volume": "l", "power": "w", "brightness": "lm", "storage": "gb", "megapixels": "mp", "battery": "mah", "noise": "db"}  # fmt: skip
_AMOUNT = re.compile(r"\d+(?:[.,]\d+)?\s*-?([a-z]+)", re.I)
LOOKED_AT = 5_000  # items from which it is seen what a shop's texts tell at all


def measures_of(item: Item, names: Sequence[str] = tuple(_WAYS)) -> Iterator[tuple[str, str]]:
    """What an item's title, or else its description, tells, as (column, amount); nothing that it tells two of. names: what to look for."""
    for name in names:
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
    return tuple(name for name in names if any(any(measures_of(item, (name,))) for item in some))


def is_named(name: str, own: set[str]) -> bool:
    """Whether a column of the shop's own is called so, or by a part of it: "item_weight" is a weight, "burn" a burn time."""
    meant = set(stems(plain(name)))
    return any(meant <= said or said <= meant for said in (set(stems(plain(column))) for column in own))
