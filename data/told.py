"""Measures that titles and descriptions tell ("weighs 190 g", "holds up to 8 kg", "45MP"), so that they can be filtered and asked about."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from data.items import Item
from data.spoken_columns import plain, says_size, split
from data.units import BASE_UNITS
from data.words import stems

_N = r"(?P<told>(?<![\w.,×/+–—-])\d+(?:[.,]\d+)?"
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
    "load": (_MASS, rf"\b(?:holds?|supports?|carries|bears?|load|payload|rated for){_SO}AMOUNT", rf"\b(?:weight (?:capacity|limit)|(?:max(?:imum)?\.? )?user weight|max(?:imum)?\.? weight){_SO}AMOUNT", r"AMOUNT (?:max(?:imum)? )?(?:load|payload|capacity)\b"),
    "weight": (_MASS, rf"\b(?:weighs?|weighing|weight){_SO}AMOUNT", r"(?:^|[,;.(] ?)(?:(?:only|just|about) )?AMOUNT(?=\s*(?:[,;.()|]|$))"),
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
_HELD_IN = {"weight": "kg", "volume": "l", "power": "w", "brightness": "lm", "storage": "gb", "megapixels": "mp", "battery": "mah", "noise": "db"}  # fmt: skip
_AMOUNT = re.compile(r"\d+(?:[.,]\d+)?\s*-?([a-z]+)", re.I)
LOOKED_AT = 2_000  # items from which it is seen what a shop's texts tell at all


def measures_of(item: Item, names: Sequence[str] = tuple(_WAYS)) -> Iterator[tuple[str, str]]:
    """What an item's title, or else its description, tells, as (column, amount); nothing that it tells two of. names: what to look for."""
    said = {unit.lower() for text in (item.title, item.description) for unit in _SAID.findall(text)}
    for name in names:
        if not any(map(_IN_UNITS[name].fullmatch, said)):
            continue
        texts = (item.description,) if name in _ONLY_DESCRIBED else (item.title, item.description)
        told = next(filter(None, (found(name, pattern, text) for text in texts for pattern in _PATTERNS[name])), set())
        if len(told) == 1:
            yield name, told.pop()


def found(name: str, pattern: re.Pattern[str], text: str) -> set[str]:
    """The amounts that a text tells of a measure in one way, "5-litre" as "5 litre"."""
    return {match["told"].replace("-", " ") for match in pattern.finditer(text) if is_its_own(name, match, text)}


def is_its_own(name: str, match: re.Match[str], text: str) -> bool:
    """Whether an amount is the item's: no end of a span ("60 to 80 cm"), no part of a sum ("2 lb 3 oz"), and of nobody and nothing else in its clause."""
    before, behind = text[: match.start("told")], text[match.end("told") :]
    clause = f"{re.split(r'[.,;!?] ', before)[-1]}{match['told']}{re.split(r'[.,;!?]', behind)[0]}"
    sentence = re.split(r"[.;!?] ", before)[-1]
    others = _OF_OTHERS.search(clause) or (name in _SIDES and _OF_PARTS.search(clause))
    others = others or (name in _NOT_SO and _NOT_SO[name].search(clause)) or re.search(r"\bfits (?:up to )?$", before)
    others = others or (name == "weight" and (_NO_WEIGHT.search(clause) or _NUTRIENT.search(sentence)))
    return not (others or _SPAN_BEFORE.search(before) or re.match(r" ?(?:\d|[x×] ?\d|/)", behind))


_SPAN_BEFORE = re.compile(r"\d ?(?:[a-z]{1,6} )?(?:to|and|or|x|×|[-–—+]) ?$", re.I)
# whose measure it is, where it is not the item's: "the model is 178 cm tall", "for dogs up to 10 kg", "replaces a 60 W bulb"
_OF_OTHERS = re.compile(
    r"\b(?:models?|replac\w+|equivalent|equals|suitable|ships?|shipped|box|carton|packag\w+|charg(?:es?|ing) in|recharg\w+|to charge|charging time|distances?"
    r"|for (?:\w+ ){0,2}(?:dogs?|cats?|pets?|bab(?:y|ies)|children|kids|people|persons?|men|women|users?|riders?))\b",
    re.I,
)
# of a drive that it takes, and of the noise that it keeps away
_NOT_SO = {
    "storage": re.compile(r"\b(?:cards?|drives?) (?:up to|of)\b", re.I),
    "noise": re.compile(r"\b(?:cancel|reduc)\w*", re.I),
}
_NO_WEIGHT = re.compile(
    r"\b(?:capacity|limit|load|max\w*|user|up to|per|serving|portion|dose|contains)\b",
    re.I,
)
_NUTRIENT = re.compile(r"\b(?:protein|sugars?|fat|carbs?|carbohydrates?|salt|fib(?:re|er)|caffeine)\b", re.I)
_OF_PARTS = re.compile(r"\b(?:cable|cord|lead|chain|strap|handle|sleeve|hose) (?:length|width|height|is)\b", re.I)


def tellable(items: Sequence[Item]) -> tuple[str, ...]:
    """The measures that some of the items tell and no column of the shop's own holds, by its name or by its unit."""
    some = items[:: max(1, len(items) // LOOKED_AT)]
    cells: dict[str, list[str]] = defaultdict(list)
    for item in some:
        for name, cell in item.attributes.items():
            cells[name].append(cell)
    held = {unit for name, column in cells.items() if not says_size(name) for unit in units_of(name, column)}
    names = [name for name in _WAYS if not is_named(name, set(cells)) and _HELD_IN.get(name) not in held]
    told = {name for item in some for name, _ in measures_of(item, names)}
    return tuple(name for name in names if name in told)


def units_of(name: str, cells: Sequence[str]) -> set[str]:
    """The base units that a column is in: that of its name, and those of half of its cells."""
    units = Counter(match[1].lower() for cell in cells if (match := _AMOUNT.fullmatch(cell)))
    return {
        BASE_UNITS.get(unit, (unit, 1.0))[0]
        for unit in (split(name)[1], *units)
        if unit and units[unit] * 2 >= len(cells) * (unit in units)
    }


def is_named(name: str, own: set[str]) -> bool:
    """Whether a column of the shop's own is called so, or by a part of it: "item_weight" is a weight, "burn" a burn time."""
    meant = set(stems(plain(name)))
    return any(said and (meant <= said or said <= meant) for said in (set(stems(plain(column))) for column in own))
