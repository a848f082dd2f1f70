"""Sizes, and amounts with a unit, in a message."""

import re

from chatbot.tokens import Token
from chatbot.vocabulary import Vocabulary
from data.words import stem, words
from retrieval.facts import BASE_UNITS
from retrieval.limits import Limit

SIZE_WORDS = {"small": "S", "medium": "M", "large": "L", "extra large": "XL", "extra small": "XS"}


_SIZE = re.compile(
    r"\b(?:size|in a|in size|sizes|eu|us|uk|size is)\s+(?:a |an |eu |us |uk )?([a-z]{1,4}\b|\d+(?:[.,]5)?)", re.I
)


def sizes(text: str, raw: str, tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """ "size 8", "in M", "XL", and "in 42" where the shop has a 42. raw: the message with its capitals."""
    known = vocabulary.facts.facets.get("size", {})
    found = []
    for match in _SIZE.finditer(text):
        value = match.group(1)
        key = (stem(value.lower()),)
        said_size = "size" in match.group().lower()
        if key in known or (said_size and (value[0].isdigit() or value.lower() in ("s", "m", "l", "xl", "xs", "xxl"))):
            found.append((value, match.group()))
    for word, value in SIZE_WORDS.items():
        if (value.lower(),) in known and re.search(rf"\b(?:size|in|a) {word}\b|\b{word} size\b", text):
            found.append((value, word))
    capital = re.search(r"(?:^|[,;]\s*|\b(?:in|size)\s)([SML])(?=$|[\s,;.!?])", raw)
    if capital and (capital.group(1).lower(),) in known and not found:
        found.append((capital.group(1).lower(), capital.group(1)))
    for i, token in enumerate(tokens):
        alone = token.word in ("xs", "xl", "xxl", "xxs", "3xl") or (
            token.word.isdigit() and i and tokens[i - 1].word in ("in", "wear", "i'm", "im", "size"))  # fmt: skip
        if alone and (token.root,) in known and not any(value == token.word for value, _ in found):
            found.append((token.word, token.word))
    limits = []
    for value, said in found:
        for token in tokens:
            if token.word in words(said) and token.word not in ("a", "in"):
                token.use = "size"
        label = known[(stem(value.lower()),)].label if (stem(value.lower()),) in known else value.upper()
        limits.append(Limit("size", "in", (label,), True, f"size {label}"))
    return limits


def measures(text: str, tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """Amounts with a unit that a column of the shop has: "at least 40 l", "for 2 persons", "under 1 kg"."""
    limits: list[Limit] = []
    for name, column in vocabulary.facts.numbers.items():
        match = measure_pattern(name, column.unit).search(text)
        if not match:
            continue
        said = f"{match.group('op') or ''}{match.group('after') or ''}"
        factor = BASE_UNITS[match.group("unit")][1] if match.group("unit") in BASE_UNITS else 1.0
        value = f"{float(match.group('amount').replace(',', '.')) * factor:.10g}"
        ops = (
            [">="]
            if re.search(r"over|above|more|heav|big|larg|long|tall|bright|wid|least|min", said)
            else ["<="]
            if said
            else [">=", "<="]
        )
        limits += [Limit(name, op, (value,), True, match.group().strip()) for op in ops]
        for token in tokens:
            if token.word in words(match.group()):
                token.use = "measure"
    return limits


def measure_pattern(name: str, unit: str) -> re.Pattern[str]:
    forms = {re.escape(unit or name), re.escape(name), re.escape(name.removesuffix("s")), *UNITS.get(unit, ())}
    forms |= {re.escape(other) for other, (base, _) in BASE_UNITS.items() if base == unit}
    if name in ("persons", "people"):
        forms |= {"people", "persons?", "man", "of us"}
    return re.compile(
        r"(?P<op>under|below|(?:less|lighter|smaller|shorter|lower|thinner|narrower) than|at most|up to|over|above|(?:more|heavier|bigger|larger|longer|taller|brighter|wider) than|at least|min(?:imum)?|max(?:imum)?)?\s*"
        rf"(?P<amount>\d+(?:[.,]\d+)?)\s?-?(?P<unit>{'|'.join(sorted(forms, key=len, reverse=True))})\b(?P<after>\s+(?:or more|or less))?"
    )


_MEASURE = re.compile(
    r"(?:(?:under|below|over|above|at least|at most|up to|(?:less|lighter|smaller|shorter|lower|more|heavier|bigger|larger|longer|taller|wider) than)\s+)?"
    r"\d+(?:[.,]\d+)?\s?-?(?:kilos?|kilograms?|kg|grams?|g|cm|mm|metres?|meters?|m|litres?|liters?|l|ml|lumens?|lm|watts?|w|inch(?:es)?|lbs?|oz|ounces?|"
    r"hours?|mah|gb|persons?|people)\b"
)


def unmeasured(text: str, tokens: list[Token]) -> str:
    """An amount with a unit that no column of the shop holds, in the shopper's words; it cannot be filtered on."""
    match = _MEASURE.search(text)
    if match is None:
        return ""
    meant = [token for token in tokens if token.word in words(match.group())]
    if any(token.use == "measure" for token in meant):
        return ""
    for token in meant:
        token.use = "unmeasured"
    return match.group().strip()


UNITS = {"l": ("litres?", "liters?"), "kg": ("kilos?", "kilograms?"), "g": ("grams?",), "cm": ("centimet(?:er|re)s?",),
         "lm": ("lumens?",), "ml": ("millilit(?:er|re)s?",), "stars": ("star",), "inch": ('"', "in", "inches")}  # fmt: skip
