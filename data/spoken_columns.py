"""Columns as people say them: "adult_size_cm" holds an adult size, in cm."""

import re

# what the last word of a column's name may say of its unit → the unit as it is written
UNITS = {
    **{unit: unit for unit in ("mm", "cm", "m", "km", "g", "kg", "mg", "ml", "cl", "l", "w", "kw", "v", "lm", "gb", "tb", "mb", "mp", "mah", "hz", "inch", "oz", "lb", "ft", "min", "h")},
    "millimetres": "mm", "millimeters": "mm", "centimetres": "cm", "centimeters": "cm", "metres": "m", "meters": "m", "kilometres": "km", "kilometers": "km", "grams": "g", "kilos": "kg",
    "kilograms": "kg", "litre": "l", "litres": "l", "liter": "l", "liters": "l", "watt": "w", "watts": "w", "volt": "v", "volts": "v", "hour": "hours", "hours": "hours", "hrs": "hours",
    "minutes": "min", "mins": "min", "months": "months", "month": "months", "days": "days", "years": "years", "weeks": "weeks", "inches": "inch", "in": "inch", "lbs": "lb", "c": "°C", "f": "°F",
    "percent": "%", "pct": "%", "gsm": "gsm", "kcal": "kcal",
}  # fmt: skip


_PER = re.compile(r" per (?:\d+ ?(?:g|ml|kg|l)|serving|portion|unit|pack|piece)$")  # "sugar g per 100g"


def _spoken(name: str) -> str:
    return re.sub(r"[_()]", " ", name).strip()


def split(name: str) -> tuple[str, str]:
    """A column's name in words, and the unit that it says: "adult_size_cm", "adult_size_(cm)" → ("adult size", "cm"); "" where it says none."""
    *start, last = _PER.sub("", _spoken(name)).split() or [""]
    return (" ".join(start), UNITS[last]) if start and last in UNITS else (" ".join([*start, last]), "")


_COUNTED = re.compile(r"^(?:number|no|num|count) of (?=\w)|(?<=\w) count$")  # "number of keys" are keys


def plain(name: str) -> str:
    """A column's name in words, without its unit."""
    return _COUNTED.sub("", split(name)[0])


def says_size(name: str) -> bool:
    """Whether a column says how big variants are: "size", "pot_size"."""
    return name == "size" or name.endswith("_size")


def with_unit(name: str, cell: str) -> str:
    """A cell with the unit that its column's name says: "9" → "9 cm"."""
    unit, per = split(name)[1], _PER.search(_spoken(name))
    cell = f"{cell} {unit}".replace(" %", "%") if unit and cell[-1:].isdigit() else cell
    return f"{cell}{per.group() if per else ''}"
