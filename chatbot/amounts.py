"""Amounts in a message: budgets, ranges and currencies, in figures and in words."""

import re
from dataclasses import dataclass

from chatbot.lexicon import NUMBERS
from data.catalog import SYMBOLS, plain_digits
from retrieval.limits import Limit

CURRENCY_WORDS = {"dollar": "USD", "dollars": "USD", "bucks": "USD", "usd": "USD", "euro": "EUR", "euros": "EUR", "eur": "EUR",
                  "pound": "GBP", "pounds": "GBP", "gbp": "GBP", "quid": "GBP", "yen": "JPY", "jpy": "JPY", "chf": "CHF",
                  "francs": "CHF", "rupees": "INR", "inr": "INR", "kronor": "SEK", "sek": "SEK", "zloty": "PLN"}  # fmt: skip
_SIGN = r"(?:us\$|c\$|a\$|[$€£¥₹₩₺])"
_MONEY = rf"(?P<s{{n}}>{_SIGN})?\s?(?P<a{{n}}>\d+(?:[.,]\d+)*)(?P<k{{n}}>k\b)?\s?(?P<c{{n}}>{_SIGN}|(?:{'|'.join(CURRENCY_WORDS)})\b)?"
_ONE, _TWO = _MONEY.format(n=1), _MONEY.format(n=2)
# an amount that is followed by a unit is a size or a weight, not a price
_NOT_UNIT = (
    r"(?!\s?(?:-|–)?\s?(?:l|litres?|liters?|ml|cl|kg|g|grams?|mg|lbs?|oz|ounces?|cm|mm|m|metres?|meters?|inch(?:es)?|in\b|ft|feet"
    r"|watts?|w|lm|lumens?|gb|tb|mp|hours?|hrs?|days?|years?|weeks?|months?|months|persons?|people|pieces?|packs?|stars?|mah"
    r"|percent|degrees?|pairs?|items?|things)\b|\s?[%°]|\d|-\d)"
)
_AT_MOST = (r"under|below|less than|cheaper than|up to|at most|no more than|not more than|not over|max(?:imum)?(?: of)?|within|"
            r"keep it (?:below|under)|for less than|not above|lower than|beneath|<=?|budget (?:is|of)|budget:?|inside|"
            r"don't want to (?:spend|pay) more than|(?:want|like|going|willing) to (?:spend|pay)|spend(?:ing)?")  # fmt: skip
_AT_LEAST = r"over|above|more than|at least|from|min(?:imum)?(?: of)?|not less than|no less than|starting at|upwards of|>=?|higher than"

RANGE = re.compile(
    rf"(?:between|from|for)?\s*{_ONE}\s*(?:-|–|to|and|until)\s*{_TWO}{_NOT_UNIT}(?!\s*(?:person|man|season))", re.I
)
AT_MOST = re.compile(rf"(?:\b(?:{_AT_MOST}))\s*(?:about |around |the )?{_ONE}{_NOT_UNIT}", re.I)
OR_LESS = re.compile(
    rf"{_ONE}{_NOT_UNIT}\s*(?:or less|or under|or below|max(?:imum)?|at most|tops|altogether|in total|(?:all )?together|all in)\b",
    re.I,
)
AT_LEAST = re.compile(rf"(?:\b(?:{_AT_LEAST}))\s*{_ONE}{_NOT_UNIT}", re.I)
OR_MORE = re.compile(rf"{_ONE}{_NOT_UNIT}\s*(?:or more|and up|or over|plus|\+)", re.I)
AROUND = re.compile(rf"\b(?:around|about|roughly|approximately|circa|ca|near|~)\s*{_ONE}{_NOT_UNIT}", re.I)
BARE = re.compile(
    rf"(?:\b(?:for|costs?|costing|budget|pay|spend|price|of)\s*)?(?:{_SIGN}\s?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*\s?"
    rf"(?:{_SIGN}|(?:{'|'.join(CURRENCY_WORDS)})\b))",
    re.I,
)
SOFT_CHEAP = re.compile(
    r"\b(?:not too? (?:expensive|pricey|costly|dear)|not (?:so|very|that) expensive|inexpensive|affordable|low.?cost|budget.friendly|"
    r"cheap|good value|on a budget)\b(?!\s*(?:of|is|:))",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Amounts:
    """What a message says about money.

    limits: on the price. currency: the one that was named, or "". rest: the message without those words.
    cheap: a low price is wished for without a figure, in these words.
    """

    limits: tuple[Limit, ...]
    currency: str
    rest: str
    cheap: str = ""


# a limit may be said by what is not wanted: "nothing over 50" is at most 50
_TURNED = (
    (re.compile(r"\b(?:nothing|none|not|no|never)(?: that (?:is|costs?))? (?:over|above|(?:more|higher|dearer|pricier|more expensive|more costly) than)(?= (?:about |around )?\W?\d)"), "at most"),
    (re.compile(r"\b(?:nothing|none|not|no|never)(?: that (?:is|costs?))? (?:under|below|(?:less|lower|cheaper|less expensive) than)(?= (?:about |around )?\W?\d)"), "at least"),
    (re.compile(r"\b(?:dearer|pricier|more expensive|more costly) than(?= (?:about |around )?\W?\d)"), "more than"),
    (re.compile(r"\bless (?:expensive|costly|pricey) than(?= (?:about |around )?\W?\d)"), "less than"),
)  # fmt: skip


def turned(text: str) -> str:
    """Limits said by their opposite, said straight: "nothing under 20" → "at least 20"."""
    for pattern, straight in _TURNED:
        text = pattern.sub(straight, text)
    return text


def figures(text: str) -> str:
    """Spoken numbers as figures: "under one hundred and twenty dollars" → "under 120 dollars".

    Single small words ("one", "two") stay, unless a currency or a comparison makes them an amount.
    """

    tens = "|".join(word for word, value in NUMBERS.items() if value >= 20)
    ones = "|".join(word for word, value in NUMBERS.items() if value < 20)
    number = (
        rf"(?:(?:a|{ones}) (?:hundred|thousand)(?: (?:and )?(?:(?:{tens})(?:[ -](?:{ones}))?|{ones}))?|(?:{tens})(?:[ -](?:{ones}))?"
        rf"|(?:hundred|thousand))"
    )
    small = rf"(?<=size )(?:{ones})|(?:{ones})(?= (?:{'|'.join(CURRENCY_WORDS)})\b)"
    return re.sub(rf"\b(?:{number}|{small})\b", lambda match: str(value_of(match.group())), text, flags=re.I)


def value_of(spoken: str) -> int:
    total = current = 0
    for word in re.split(r"[ -]", spoken.lower()):
        if word == "hundred":
            current = max(1, current) * 100
        elif word == "thousand":
            total, current = total + max(1, current) * 1000, 0
        elif word == "a":
            current = 1
        else:
            current += NUMBERS.get(word, 0)
    return total + current


def amount(match: re.Match[str], n: int) -> float:
    digits = match[f"a{n}"]
    return float(plain_digits(digits)) * (1000 if match[f"k{n}"] else 1)


def currency_of(match: re.Match[str]) -> str:
    for n in (2, 1):
        for name in (f"c{n}", f"s{n}"):
            if (said := match.groupdict().get(name)) and (
                code := CURRENCY_WORDS.get(said.lower()) or SYMBOLS.get(said.upper())
            ):
                return code
    return ""


def price(op: str, value: float, words: str, hard: bool = True) -> Limit:
    return Limit("price", op, (f"{value:.10g}",), hard, words.strip())


def read_amounts(text: str) -> Amounts:
    """Find what a message says about prices. "45L", "2-person" and "size 8" are none of its business."""
    limits: list[Limit] = []
    currency = ""
    rest = text
    if match := RANGE.search(rest):
        low, high = sorted((amount(match, 1), amount(match, 2)))
        limits = [price(">=", low, match.group()), price("<=", high, match.group())]
    elif match := AROUND.search(rest):
        middle = amount(match, 1)
        limits = [
            price(">=", middle * 0.8, match.group(), hard=False),
            price("<=", middle * 1.2, match.group(), hard=False),
        ]
    elif match := AT_MOST.search(rest) or OR_LESS.search(rest):
        limits = [price("<=", amount(match, 1), match.group())]
        rest = rest.replace(match.group(), " ", 1)
        if lower := AT_LEAST.search(rest):
            limits.append(price(">=", amount(lower, 1), lower.group()))
            rest = rest.replace(lower.group(), " ", 1)
    elif match := AT_LEAST.search(rest) or OR_MORE.search(rest):
        limits = [price(">=", amount(match, 1), match.group())]
    if match:
        currency = currency_of(match)
        rest = rest.replace(match.group(), " ", 1)
    elif found := BARE.search(rest):
        digits = re.search(_ONE, found.group(), re.I)
        assert digits is not None  # BARE has the same digits
        currency = currency_of(digits)
        limits = [price("<=", amount(digits, 1), found.group())]
        rest = rest.replace(found.group(), " ", 1)
    cheap = SOFT_CHEAP.search(rest) if not limits else None
    if cheap:
        rest = rest.replace(cheap.group(), " ", 1)
    return Amounts(tuple(limits), currency, rest, cheap.group() if cheap else "")
