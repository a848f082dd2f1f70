"""How long the sides of things are: whether one fits where there is so much room, and which of two is bigger."""

import math
import re

from data.items import Item
from data.spoken_columns import plain, with_unit
from data.words import fold, sentences

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


def party_said(item: Item) -> tuple[float, float, str]:
    """From how many people to how many an item's text says that it is for, and the sentence: (4, 8, "For families of 4 to 8."); (0, 0, "") where it does not say."""
    for sentence in (*sentences(item.description), item.title):
        if said := _PARTY.search(fold(sentence)):
            numbers = [int(group) for group in said.groups() if group]
            low = 1 if len(numbers) == 1 and _UP_TO.search(said.string[: said.start()]) else numbers[0]
            return low, numbers[-1], sentence
    return 0, 0, ""


_PARTY = re.compile(
    r"\b(?:serves?|serving|sleeps?|seats?|feeds?|famil(?:y|ies) of|groups? of|parties of) (?:up to )?(\d{1,2})(?: ?(?:-|–|to|or) ?(\d{1,2}))?\b"
    r"|\b(\d{1,2})(?: ?(?:-|–|to|or) ?(\d{1,2}))? (?:people|persons?|players|diners|guests|adults)\b"
)
_UP_TO = re.compile(r"\bup to $")


def by_party(item: Item, people: int) -> str:
    """The answer to "is it big enough for 6 people?" from what an item's text says; "" where nothing is asked or said."""
    low, high, sentence = party_said(item) if people else (0, 0, "")
    return (
        f"{'Yes' if low <= people <= high else 'No' if people > high else 'The shop says'}: “{sentence}”"
        if high
        else ""
    )


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
