"""What things cost by the kilo, the litre, the metre or the piece: "which is cheapest per kilo?"."""

import re
from collections.abc import Sequence

from chatbot.cells import pieces_in
from data.items import Item
from data.words import fold, words

# what people say → the base unit, and how much of it
PER = {
    "kilo": ("kg", 1.0), "kg": ("kg", 1.0), "kilogram": ("kg", 1.0), "100g": ("kg", 0.1), "100 g": ("kg", 0.1), "gram": ("kg", 0.001),
    "litre": ("l", 1.0), "liter": ("l", 1.0), "l": ("l", 1.0), "100ml": ("l", 0.1), "100 ml": ("l", 0.1),
    "metre": ("m", 1.0), "meter": ("m", 1.0), "m": ("m", 1.0),
    **{one: ("serving", 1.0) for one in ("serving", "serve", "portion", "dose", "scoop")},
    "piece": ("", 1.0), "item": ("", 1.0), "sheet": ("", 1.0), "tablet": ("", 1.0), "capsule": ("", 1.0), "bag": ("", 1.0), "pod": ("", 1.0), "roll": ("", 1.0), "one": ("", 1.0), "unit": ("", 1.0),
}  # fmt: skip
_PER = re.compile(
    rf"\b(?:per|a|by the|for each|each|pound for pound|weight for weight)\s+({'|'.join(sorted(PER, key=len, reverse=True))})\b"
)
BASE = {"kg": ("kg", 1.0), "g": ("kg", 0.001), "l": ("l", 1.0), "litre": ("l", 1.0), "liter": ("l", 1.0), "ml": ("l", 0.001), "cl": ("l", 0.01), "m": ("m", 1.0), "metre": ("m", 1.0), "meter": ("m", 1.0)}  # fmt: skip
_AMOUNT = re.compile(
    rf"(?:\b(\d+)\s?[x×]\s?)?(?<![\d.])(\d+(?:[.,]\d+)?)\s?-?({'|'.join(sorted(BASE, key=len, reverse=True))})s?\b"
)
SERVINGS = ("servings", "portions", "doses", "number_of_servings")
# columns that may say how much is in it, after the title
SOLD_BY = ("size", "pack_size", "net_weight", "contents", "quantity")
HOLDING = (*SOLD_BY, "weight", "volume", "capacity", "length")


def measure_asked(text: str) -> tuple[str, str, float] | None:
    """What prices are to be compared by, as it is said, its base unit and how much of that: "per 100 g" → ("100 g", "kg", 0.1); None where nothing is."""
    said = _PER.search(fold(text))
    return (said[1], *PER[said[1]]) if said else None


def amount_in(item: Item, unit: str, columns: Sequence[str] = HOLDING) -> float:
    """How much of a base unit an item holds, by its title or one of these columns: 3.6 kg in "12 x 300g"; 0 where none says so. unit "": pieces."""
    if not unit:
        return float(pieces_in(item))
    if unit == "serving":
        return next((float(item.attributes[name]) for name in SERVINGS if item.attributes.get(name, "").isdigit()), 0.0)
    for text in (item.title, *(item.attributes[name] for name in columns if name in item.attributes)):
        for said in _AMOUNT.finditer(fold(text)):
            base, factor = BASE[said[3]]
            if base == unit:
                return float(said[1] or 1) * float(said[2].replace(",", ".")) * factor
    return 0.0


def without_amount(item: Item) -> str:
    """An item's title without how much is in it and without its colour: what is the same in all its sizes."""
    left = _AMOUNT.sub(" ", fold(item.title))
    return " ".join(word for word in words(left) if word not in words(item.attributes.get("color", "")))
