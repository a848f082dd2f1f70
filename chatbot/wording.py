"""Chosen items to sentences. Names only items it was given, at the prices they have."""

import random
import re
from collections.abc import Sequence
from decimal import Decimal

from chatbot.vocabulary import Vocabulary
from data.items import Item
from data.nouns import IRREGULAR_PLURALS, in_pairs, is_plural, singular
from data.spoken_columns import plain
from retrieval.fitments import TO_FIT
from retrieval.limits import Limit

SIGNS = {
    "USD": "${}",
    "EUR": "{} €",
    "GBP": "£{}",
    "JPY": "¥{}",
    "CHF": "{} CHF",
    "INR": "₹{}",
    "CAD": "C${}",
    "AUD": "A${}",
}


def money(amount: Decimal | float, currency: str) -> str:
    """ "$39.90", "39.90 €", "¥1200"."""
    places = 0 if currency in ("JPY", "KRW") else 2
    value = Decimal(str(amount))
    figures = f"{value:.{places}f}" if places else f"{value:.0f}"
    if places and value == value.to_integral_value() and not isinstance(amount, Decimal):
        figures = f"{value:.0f}"  # a budget is said as it was: "$100"
    return SIGNS.get(currency, "{} " + currency).format(figures)


def join(parts: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def count(number: int, singular: str, plural: str = "") -> str:
    """ "1 jacket", "3 jackets"."""
    return f"{number} {singular if number == 1 else plural or many(singular)}"


def many(noun: str) -> str:
    """The plural of an English noun phrase; one that is a plural already stays, and "climbing" becomes "climbing items"."""
    last = noun.split()[-1] if noun else noun
    if last in UNCOUNTED:
        return f"kinds of {noun}"
    if is_mass(noun):
        return f"{noun} items"
    if last in IRREGULAR_PLURALS:
        return noun[: -len(last)] + IRREGULAR_PLURALS[last]
    if (last.endswith("s") and not last.endswith("ss")) or last.endswith(("fish", "sheep", "dice")):
        return noun
    if last.endswith(("ss", "ch", "sh", "x", "z")):
        return noun + "es"
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if last.endswith("fe"):
        return noun[:-2] + "ves"
    return noun + "s"


UNCOUNTED = frozenset(["milk", "cream", "cheese", "butter", "rice", "pasta", "bread", "flour", "sugar", "salt", "honey", "oil", "meat", "fish", "water", "tea", "coffee", "wine", "beer", "chocolate", "fruit", "soap", "paint", "yarn", "wool", "fabric", "software", "music", "paper"])  # fmt: skip
_MASS = re.compile(
    r"(?:^|\w\s|\w{2,})(?<!r)(?<!st)ing$|(?:wear|ware|gear|furniture|equipment|apparel|luggage|baggage|food|decor|cutlery|crockery|stationery|haberdashery|poultry|hosiery|storage|care|linen|tech|alcohol|booze|medication|jewell?ery|makeup|cosmetics)$|[/&]| and "
)


ACRONYMS = frozenset(
    ["TV", "PC", "SSD", "GPU", "CPU", "DVD", "CD", "LP", "SUV", "UPS", "NAS", "GPS", "LED"]
)  # that can be counted


def is_mass(noun: str) -> bool:
    """Whether a noun cannot be counted: "climbing", "footwear", "ski/boarding"."""
    return ((noun.isupper() and noun not in ACRONYMS) or _MASS.search(noun.lower()) is not None) and not re.search(
        r"(?:ear|key|bo|o-)rings?$|\bstrings?$|\brings?$", noun.lower()
    )


def one(noun: str) -> str:
    """The singular of a label: "jackets" → "jacket"; words that come in pairs stay."""
    if noun.startswith("kind of "):
        return noun
    if noun.startswith("kinds of "):
        return noun.replace("kinds", "kind", 1)
    if noun.split()[-1:] and noun.split()[-1] in UNCOUNTED:
        return f"kind of {noun}"
    if is_mass(noun):
        return f"{noun} item"
    if noun.endswith(" items"):
        return noun[:-1]
    return f"pair of {noun}" if in_pairs(noun) else singular(noun)


def article(noun: str) -> str:
    """ "a jacket", "an axe", "jeans"."""
    if is_plural(noun) and not noun.startswith(("pair of ", "kind of ")):
        return noun
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def price_of(item: Item) -> str:
    return "" if item.price is None else money(item.price, item.currency)


def named(item: Item) -> str:
    """An item with its price: "Alpine Down Jacket ($249.99)"."""
    cost = price_of(item)
    return f"{item.title} ({cost})" if cost else item.title


def beyond(limit: Limit, currency: str, word: str, step: float) -> str:
    """What a limit is called that leaves a shown price out: "under $59.90", of at most 59.89."""
    return f"{word} {money(Decimal(f'{limit.amount + step:.2f}'), currency)}"


MOST_LISTED = 3  # values that are named one by one; of more, "metal" is what was said


def limit_words(limit: Limit, currency: str, vocabulary: Vocabulary) -> str:
    """A limit as a shopper would say it: "under $100", "not black", "size M"."""
    if limit.field == "price" and limit.words in (
        beyond(limit, currency, "under", 0.01),
        beyond(limit, currency, "over", -0.01),
    ):
        return limit.words  # cheaper than something that was shown
    if limit.field == "price":
        return f"{'up to' if limit.op == '<=' else 'from'} {money(limit.amount, currency)}"
    several = len(limit.values) > 1 and " " not in limit.words  # "shady", of all sorts of shade
    said_so = several or len(limit.values) > MOST_LISTED or limit.words.startswith("with ")
    values = limit.words if said_so and limit.words else join(limit.values, "or")
    if limit.field == "id":  # one that is left out needs no word
        return "" if limit.negative else limit.words
    if limit.words and (limit.numeric or limit.field in vocabulary.facts.numbers):
        return limit.words
    if limit.numeric:
        unit = vocabulary.facts.numbers[limit.field].unit if limit.field in vocabulary.facts.numbers else ""
        return f"{plain(limit.field)} {'at most' if limit.op == '<=' else 'at least'} {limit.values[0]} {unit}".strip()
    if limit.field == "kind":
        labels = [vocabulary.label(value) for value in limit.values]
        if limit.words.startswith("for ") and not limit.negative:
            return limit.words
        return f"no {join(labels, 'or')}" if limit.negative else join([many(label) for label in labels], "or")
    if limit.field in ("availability", "sale"):
        return limit.words or "in stock"
    if limit.field == "text" and limit.negative:  # all that is known of what is silent
        return f"no mention of {re.sub(r'^(?:no|not|without) ', '', limit.words) or limit.values[0]}"
    if limit.field == "text":
        return limit.words or f"{'no ' if limit.negative else ''}{limit.values[0]}"
    if limit.field in vocabulary.facts.flags:
        return plain(limit.field) if limit.values == ("yes",) else f"not {plain(limit.field)}"
    if limit.field == "size":
        return f"size {values}"
    if limit.field in ("gender", TO_FIT):
        return limit.words or values
    if limit.negative and (len(limit.values) > 1 or limit.words.startswith("no ")) and limit.words:
        return limit.words
    return f"not {values}" if limit.negative else values


def conditions(limits: Sequence[Limit], currency: str, vocabulary: Vocabulary) -> str:
    """What must hold, to be put after a noun: " up to $150", " for $5 to $10", " (blue, up to $150)", or ""."""
    prices = {limit.op: limit for limit in limits if limit.field == "price"}
    said = [limit_words(limit, currency, vocabulary) for limit in limits
            if limit.field != "price" and (limit.field != "kind" or limit.negative)]  # fmt: skip
    said = list(filter(None, dict.fromkeys(said)))
    if len(prices) == 2:
        price = f"for {money(prices['>='].amount, currency)} to {money(prices['<='].amount, currency)}"
    else:
        price = "".join(limit_words(limit, currency, vocabulary) for limit in prices.values())
    if price and not said:
        return f" {price}"
    listed = ", ".join(filter(None, (*said, price)))
    return f" ({listed})" if listed else ""


class Voice:
    """Picks among ways to say a thing; the same turn of the same conversation always says the same."""

    def __init__(self, seed: str) -> None:
        self._dice = random.Random(seed)

    def pick(self, *forms: str) -> str:
        return self._dice.choice(forms)
