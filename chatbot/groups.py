"""What a column says of all things of a kind or a brand: "how loud are your dishwashers?", "how long is the guarantee on Norrland stuff?"."""

import re

import numpy as np

from chatbot.lexicon import FILLER
from chatbot.pointing import Answer, in_front
from chatbot.questions import MEASURED
from chatbot.reading import Reading
from chatbot.recommend import SHOWN, Recommender
from chatbot.shop_questions import scope
from chatbot.state import State
from chatbot.turn import Reply
from chatbot.wording import join
from data.items import Item
from data.spoken_columns import plain, with_unit
from data.words import fold, stems

FEW = 3  # things, each of which is told about
MOST_VALUES = 6  # of a column that are told


def told_of_a_group(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """What a column says of the things of a kind or a brand that a question names; None for other messages, and where no column says it."""
    text = fold(reading.text)
    brands = [limit for limit in reading.limits if limit.field == "brand" and not limit.negative]
    if not (reading.kinds or brands) or reading.named or reading.reference or not _ASKS.match(text):
        return None
    column = column_asked(shop, text, {*reading.called, *(root for limit in brands for root in stems(limit.words))})
    if not column:
        return None
    mask, noun, asked = scope(shop, reading, State(spoken=state.spoken))
    rows = [row for row in shop.facts.products(mask) if column in shop.facts.items[row].attributes]
    if not rows:
        return None
    items = [shop.facts.items[row] for row in rows]
    amounts = shop.facts.numbers[column].amounts[rows] if column in shop.facts.numbers else np.array([])
    if len(items) <= FEW or np.unique(amounts).size < 2:
        text = each(column, items)
        cards, after = in_front(shop, asked, rows[:SHOWN])
    else:
        least, most = int(amounts.argmin()), int(amounts.argmax())
        text = f"From {cell(column, items[least])} ({items[least].title}) to {cell(column, items[most])} ({items[most].title})."
        cards, after = in_front(shop, asked, [rows[least], rows[most]])
    text = f"{plain(column).capitalize()} of {len(items)} {noun}: {text}" if len(items) > 1 else text
    return Reply(text, cards, "answer", ("why this one?",)), after


def column_asked(shop: Recommender, text: str, called: set[str]) -> str:
    """The column that a question is about, by its name or by what people ask for it: the noise level, of "how loud"; "" where it is about more, or no column."""
    said = {root for root in stems(text) if root not in FILLER} - called
    said = said - {"long"} or said  # "how long is the guarantee"
    hinted = {name for root in said & MEASURED.keys() for name in MEASURED[root].split()}
    for name in shop.facts.facets:
        own = set(stems(plain(name)))
        named = (
            said == own or (name in hinted and len(said) == 1) or (len(own) == 1 and own <= hinted and len(said) == 1)
        )
        if named and name not in ("size", "color", "brand", "material"):
            return name
    return ""


def each(column: str, items: list[Item]) -> str:
    """The one value that all have, or each with those that have it."""
    having: dict[str, list[str]] = {}
    for item in items:
        having.setdefault(cell(column, item), []).append(item.title)
    if len(having) == 1:
        return f"{next(iter(having))}."
    told = [f"{value} ({join(titles) if len(titles) <= FEW else len(titles)})" for value, titles in having.items()]
    return f"{', '.join(told[:MOST_VALUES])}."


def cell(column: str, item: Item) -> str:
    return with_unit(column, item.attributes[column])


_ASKS = re.compile(
    r"\W*(?:(?:and|so|ok|okay|hi|hello|but)\W+)*(?:how (?!many\b|much\b)[a-z]+ (?:is|are|do|does)|what (?:[a-z]+ ){1,3}(?:do|does|have|has|is|are)|what(?:'?s| is| are) the [a-z ]+? (?:of|on|for)|how long(?:'s| is| are) the)\b"
)
