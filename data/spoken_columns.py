"""Columns as people say them: "adult_size_cm" holds an adult size, in cm."""

import re

from data.units import UNITS

_PER = re.compile(r" per (?:\d+ ?(?:g|ml|kg|l)|serving|portion|unit|pack|piece)$")  # "sugar g per 100g"


def _spoken(name: str) -> str:
    return re.sub(r"[_()]", " ", name).strip()


def split(name: str) -> tuple[str, str]:
    """A column's name in words, and the unit that it says: "adult_size_cm", "adult_size_(cm)" → ("adult size", "cm"); "" where it says none."""
    *start, last = _PER.sub("", _spoken(name)).split() or [""]
    return (" ".join(start), UNITS[last]) if start and last in UNITS else (" ".join([*start, last]), "")


_COUNTED = re.compile(r"^(?:number|no|num|count) of (?=\w)|(?<=\w) count$")  # "number of keys" are keys


def heading(name: str) -> str:
    """A column's name in words, as it stands before a value: "thread count", and "keys" of a number of keys."""
    whole = split(name)[0]
    return whole if whole.endswith(" count") else plain(name)


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
