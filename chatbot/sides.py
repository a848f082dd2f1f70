"""How long the sides of things are: whether one fits where there is so much room, and which of two is bigger."""

import math
import re

from data.items import Item
from data.spoken_columns import plain, with_unit
from data.words import fold

CENTIMETRES = {"mm": 0.1, "cm": 1.0, "m": 100.0, "in": 2.54, "inch": 2.54, "inches": 2.54, '"': 2.54, "ft": 30.48, "feet": 30.48}  # fmt: skip
# the side that has to fit, by how it is measured, or by where a thing is to go
SIDE = {"wide": "width", "high": "height", "tall": "height", "deep": "depth", "long": "length", "under": "height", "beneath": "height",
        "below": "height", "behind": "depth", "between": "width", "next to": "width"}  # fmt: skip
_NUMBER = r"\d+(?:[.,]\d+)?"
_UNIT = r"mm|cm|m|in|inch(?:es)?|ft|feet|\""
_ROOM = re.compile(
    rf"\bfits?\b.*?\b(?P<where>under|beneath|below|in|into|inside|on|onto|through|between|behind|next to)\b.*?\b(?P<amount>{_NUMBER}) ?(?P<unit>{_UNIT})(?: (?P<side>wide|high|tall|deep|long))?"
)
_LENGTH = re.compile(rf"({_NUMBER}) ?({_UNIT})(?!\w)")
_SIDES = re.compile(
    rf"({_NUMBER}) ?(?:{_UNIT})? ?[x×] ?({_NUMBER})(?: ?(?:{_UNIT})? ?[x×] ?({_NUMBER}))? ?({_UNIT})(?!\w)", re.I
)


def by_room(item: Item, text: str) -> str:
    """The answer to "does it fit under a sofa with 4 inches of clearance?" from a column of that side; "" for others."""
    said = _ROOM.search(fold(text))
    side = SIDE.get(said["side"] or said["where"], "") if said else ""
    if said is None or not side:
        return ""
    for name, value in item.attributes.items():
        cell = with_unit(name, value)
        mine = _LENGTH.match(fold(cell))
        if mine and side in plain(name).split():
            fits = centimetres(mine[1], mine[2]) <= centimetres(said["amount"], said["unit"])
            return f"{'Yes' if fits else 'No'}: {plain(name)} {cell}."
    return ""


def centimetres(number: str, unit: str) -> float:
    return float(number.replace(",", ".")) * CENTIMETRES[unit.lower()]


def sides(item: Item) -> str:
    """Two sides of an item, or three, as its size or its title gives them, "130 x 170 cm"; "" where they give none."""
    cells = (value for name, value in item.attributes.items() if "size" in name or "dimension" in name)
    return next((said.group() for cell in (*cells, item.title) if (said := _SIDES.search(cell))), "")


def extent(item: Item) -> float:
    """The product of an item's sides, in square or cubic centimetres; 0 where they are not given."""
    said = _SIDES.search(sides(item))
    return math.prod(centimetres(side, said[4]) for side in said.groups()[:3] if side) if said else 0.0
