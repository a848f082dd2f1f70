"""Amounts in a message: budgets, ranges and currencies, in figures and in words."""

import re
from dataclasses import dataclass

from chatbot.lexicon import NUMBERS
from data.catalog import plain_digits
from data.columns import SYMBOLS
from data.words import cut
from retrieval.limits import Limit

CURRENCY_WORDS = {"dollar": "USD", "dollars": "USD", "bucks": "USD", "usd": "USD", "euro": "EUR", "euros": "EUR", "eur": "EUR",
                  "pound": "GBP", "pounds": "GBP", "gbp": "GBP", "quid": "GBP", "sterling": "GBP", "yen": "JPY", "jpy": "JPY", "chf": "CHF",
                  "francs": "CHF", "rupees": "INR", "inr": "INR", "kronor": "SEK", "sek": "SEK", "zloty": "PLN"}  # fmt: skip
_SIGN = r"(?:us\$|c\$|a\$|[$€£¥₹₩₺])"
_MONEY = rf"(?P<s{{n}}>{_SIGN})?\s?(?P<a{{n}}>\d+(?:[.,]\d+)*)(?P<k{{n}}>k\b)?\s?(?P<c{{n}}>{_SIGN}|(?:{'|'.join(CURRENCY_WORDS)})\b)?"
_ONE, _TWO = _MONEY.format(n=1), _MONEY.format(n=2)
# an amount that is followed by a unit is a size or a weight, not a price
_NOT_UNIT = (
    r"(?!\s?(?:-|–)?\s?(?:l|litres?|liters?|ml|cl|kg|kgs|kilos?|kilograms?|g|grams?|mg|lbs?|oz|ounces?|cm|mm|m|metres?|meters?|inch(?:es)?|in\b(?=\s*(?:$|[.,;!?)]|(?:screens?|displays?|wheels?|tvs?|monitors?|laptops?|long|wide|tall|high|deep|diameter|blades?|frames?|tires?|tyres?)\b))|ft|feet"
    r"|watts?|w|lm|lumens?|gb|gigs?|gigabytes?|tb|terabytes?|mp|mins?|minutes?|players?|hours?|hrs?|days?|years?|weeks?|months?|months|persons?|people|pieces?|packs?|stars?|mah"
    r"|[kmg]?hz|dpi|rpm|bars?|psi|nm|j|joules?|k?wh|mb|fps|gsm|kcals?|grit|denier|togs?|ply|spf|v|volts?|ah|amps?|k?mph|kph|km|miles?|mpix(?:el)?s?|megapixels?|k?cal|calories|rows?|speeds?|gears?|strings?|keys|tiers?|steps?|treads?|seats?|doors?|drawers?|servings?|sheets?|capsules?|tablets?(?= of| per)|percent|degrees?|pairs?|items?|things|guests|kids|children|adults|girls|boys|friends|students|plates|cups|glasses|cards|invites|tables|rooms|portions|slices)\b|\s?[%°]|\d|[.,]\d|-\d)"
)
_AT_MOST = (r"under|below|less than(?: or equal to)?|cheaper than|up to(?: and including)?|at (?:the )?most|max(?:imum)?\.?(?: price)?(?: of| is)?|within|inside|"
            r"keep it (?:below|under|to)|for less than|lower than|beneath|south of|<=?|budget (?:is|of)|budget:?|(?:limit|cap|ceiling|top price) (?:is|of)|price limit|"
            r"capped at|(?:can|could) (?:stretch|go)(?: up)? to|(?:can|could) (?:afford|pay|spend|do)|as much as|(?:do|get|find|have) (?:it|one|something|anything) for|"
            r"(?:want|like|going|willing) to (?:spend|pay)|spend(?:ing)?")  # fmt: skip
_AT_LEAST = r"over|above|beyond|more than|at least|from|min(?:imum)?(?: of)?|starting (?:at|from)|upwards of|>=?|higher than|north of"

RANGE = re.compile(
    rf"(?:(?P<both>between)|from|for)?\s*{_ONE}\s*(?:-|–|to|until|(?(both)and|(?(s1)and|(?(c1)and|(?!)))))\s*{_TWO}{_NOT_UNIT}(?!\s*(?:person|man|season))",
    re.I,
)
# "cheaper than the 24 pan one" names no price
_NO_ONE = r"(?!\s?-?(?!pounds?\b|euros?\b|dollars?\b|quid\b|bucks?\b)[a-z]+ ones?\b)"
AT_MOST = re.compile(rf"(?:\b(?:{_AT_MOST}))\s*(?:about |around |the )?{_ONE}{_NOT_UNIT}{_NO_ONE}", re.I)
OR_LESS = re.compile(
    rf"{_ONE}{_NOT_UNIT}\s*(?:(?:or|and) (?:less|under|below)|max(?:imum)?|at (?:the )?most|tops|limit|altogether|(?:in |as a )?total|combined|all up|(?:all )?together|all in|to spend"
    r"|is (?:my|our|the) (?:absolute )?(?:limit|max(?:imum)?|most|budget|ceiling|cap|top)|is all (?:i|we) (?:have|can))\b",
    re.I,
)
AT_LEAST = re.compile(rf"(?:\b(?:{_AT_LEAST}))\s*{_ONE}{_NOT_UNIT}", re.I)
OR_MORE = re.compile(
    rf"(?<!\biso)(?<!\biso )(?<!\bspf)(?<!\bspf )(?<!\d){_ONE}{_NOT_UNIT}\s*(?:or more|(?:and |or )?up(?:wards)?\b|(?:or|and) (?:over|above|higher)|plus|\+)",
    re.I,
)
# "about 180 sq metres" is no price, whatever is measured
_NO_NOUN = r"(?!\s?(?!(?:each|in|for|or|and|max|total|altogether|per|a|the|if|but|please|tops|all|on|with|to|is|would|something|budget|give|ish|quid|ideally|maybe|at|each)\b)[a-z]{2,})"
AROUND = re.compile(
    rf"(?<!what )(?<!how )\b(?:around|about|roughly|approximately|circa|ca|near|~)\s*(?:{_ONE}{_NOT_UNIT})(?:(?<=[a-z$€£¥₹₩₺])|{_NO_NOUN})",
    re.I,
)
OR_SO = re.compile(rf"{_ONE}{_NOT_UNIT}(?:\s*(?:or so|or thereabouts|give or take)|-?ish)\b", re.I)
BARE = re.compile(
    rf"(?:\b(?:for|costs?|costing|budget|pay|spend|price|of)\s*)?(?:{_SIGN}\s?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*\s?"
    rf"(?:{_SIGN}|(?:{'|'.join(CURRENCY_WORDS)})\b))",
    re.I,
)
SOFT_CHEAP = re.compile(
    r"\b(?:not too? (?:expensive|pricey|costly|dear)|not (?:so|very|that) expensive|inexpensive|affordable|low.?cost|budget.friendly|"
    r"(?<!not the )(?<!nothing )(?<!not )(?<!no )(?<!too )cheap|good value|nothing (?:too )?fancy|no[- ]frills|bog[- ]standard|entry[- ]level|(?<=\ba )basic(?= one\b)|on a budget)\b(?!\s*(?:of|is|:))",
    re.I,
)


# who says "dollars" or "bucks" in a shop with one of these means it
DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "SGD", "HKD"})
_OF_AMERICA = re.compile(r"\busd\b|\bus ?\$|\bus dollars?\b|\bamerican\b", re.I)
_NAMED = re.compile(rf"\b({'|'.join(CURRENCY_WORDS)})\b", re.I)


def another_than(currency: str, said: str, text: str) -> bool:
    """Whether a currency that was `said` in a text is another than that of a shop: "bucks" are dollars of all countries."""
    return said != currency and not (said == "USD" and currency in DOLLARS and not _OF_AMERICA.search(text))


def asked_in(text: str, currency: str) -> str:
    """Another currency than the shop's that a text names: "how much is that in euros?" → "EUR"; "" where it names none."""
    named = _NAMED.search(text)
    said = CURRENCY_WORDS[named[1].lower()] if named else ""
    return said if said and another_than(currency, said, text) else ""


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


# a limit may be said by what is not wanted: "nothing over 50" and "it mustn't cost more than 50" are at most 50
_NEGATION = r"\b(?:no|not|never|nothing|none|neither|cannot|without|avoid|\w+n't|cant|wont|dont|doesnt|isnt|mustnt|shouldnt|couldnt|wouldnt)"
_BETWEEN = (
    r"(?: (?:a|an|any|anything|at|back|be|being|bit|cent|circumstances|come|comes|cost|costs|costing|dollar|euro|even|far|get|give|go|goes|going|have|i|is|it|items?|let|like|me"
    r"|much|ones?|pay|paying|penny|please|priced|products?|quite|really|set|should|show|something|spend|spending|stuff|that|things?|to|under|us|want|way|we|which|willing|would"
    r"|you))*?"
)
_FIGURE = r"(?= (?:about |around )?\W?\d)"
_OVER = r"(?:over|above|beyond|past|exceed(?:s|ing)?|north of|(?:more|higher|dearer|pricier|greater|more expensive|more costly|more pricey) than)"
_UNDER = r"(?:under|below|beneath|south of|(?:less|lower|cheaper|less expensive|less costly|less pricey) than)"
# "no longer than 45 mm" is at most 45 mm, long
_NO_MORE = r"\b(?:no|not|isn't|never|nothing) (?:any |much )?({more})er than (\d+(?:[.,]\d+)?\s?[a-z\"%]*)"
_GRADE = {
    "heavi": "heavy",
    "bigg": "big",
    "larg": "large",
    "wid": "wide",
    "thinn": "thin",
}  # a comparative without its ending
_TURNED = (
    (re.compile(_NEGATION + _BETWEEN + " " + _OVER + _FIGURE), "at most"),
    (re.compile(_NEGATION + _BETWEEN + " " + _UNDER + _FIGURE), "at least"),
    (
        re.compile(_NO_MORE.format(more="long|heavi|bigg|larg|tall|wid|high|deep|thick|old|strong")),
        lambda said: f"at most {said[2]} {_GRADE.get(said[1], said[1])}",
    ),
    (
        re.compile(_NO_MORE.format(more="short|light|small|low|narrow|thinn|young|mild|weak")),
        lambda said: f"at least {said[2]} {_GRADE.get(said[1], said[1])}",
    ),
    (re.compile(r"\b" + _OVER + _FIGURE), "more than"),
    (re.compile(r"\bless (?:expensive|costly|pricey) than" + _FIGURE), "less than"),
)


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
    small = rf"(?<=size )(?<!full size )(?:{ones})|(?:{ones})(?= (?:{'|'.join(CURRENCY_WORDS)})\b)"
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


_A_BUDGET = re.compile(r"\b(?:budget|spend|pay|afford|got|have)(?: (?:is|of|only|up to|like|maybe|probably))*\W*$")


def read_amounts(text: str) -> Amounts:
    """Find what a message says about prices. "45L", "2-person" and "size 8" are none of its business."""
    limits: list[Limit] = []
    currency = ""
    rest = text
    lower = None  # the other end, said beside "at most"
    if (near := AROUND.search(rest)) and not amount(near, 1):
        return Amounts((), "", rest)  # "comfort around 0" is no price
    if match := RANGE.search(rest):
        low, high = sorted((amount(match, 1), amount(match, 2)))
        limits = [price(">=", low, match.group()), price("<=", high, match.group())]
    elif match := AROUND.search(rest) or OR_SO.search(rest):
        middle = amount(match, 1)
        lowest = price(">=", middle * 0.8, match.group(), hard=False)
        limits = [price("<=", middle * 1.2, match.group())]
        if not _A_BUDGET.search(rest[: match.start()]):  # who has a budget takes what costs less
            limits.insert(0, lowest)
    elif match := AT_MOST.search(rest) or OR_LESS.search(rest):
        limits = [price("<=", amount(match, 1), match.group())]
        lower = AT_LEAST.search(cut(rest, match))
        if lower:
            limits.append(price(">=", amount(lower, 1), lower.group()))
    elif match := AT_LEAST.search(rest) or OR_MORE.search(rest):
        limits = [price(">=", amount(match, 1), match.group())]
    if match:
        currency = currency_of(match)
        rest = cut(rest, match)
        if lower:
            rest = cut(rest, lower)
    elif found := BARE.search(rest):
        digits = re.search(_ONE, found.group(), re.I)
        assert digits is not None  # BARE has the same digits
        currency = currency_of(digits)
        limits = [price("<=", amount(digits, 1), found.group())]
        rest = cut(rest, found)
    cheap = SOFT_CHEAP.search(rest) if not limits else None
    if cheap:
        rest = cut(rest, cheap)
    return Amounts(tuple(limits), currency, rest, cheap.group() if cheap else "")
