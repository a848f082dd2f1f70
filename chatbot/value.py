"""What is worth its money: things beside each other by what a litre, a kilo, a metre or a piece of them costs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

import numpy as np

from chatbot.followups import Meant
from chatbot.pointing import Answer, in_front, table_items, variants
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.state import State, evolve
from chatbot.turn import Reply
from chatbot.unit_price import SOLD_BY, amount_in, without_amount
from chatbot.wording import money, named
from data.items import Item
from data.words import fold
from retrieval.columns import Mask
from retrieval.limits import Limits

LOOKED_THROUGH = 5_000  # items whose titles are read for what they hold
COMPARED = 3  # things that are shown with what they cost by the amount

_WORTH = re.compile(
    r"\b(?:better|best|most|more) (?:value|economical)\b|\b(?:better|best) (?:deal|buy)\b|\bworks? out (?:the )?(?:cheap|less)|\bcheap\w+ (?:in the long run|over time)\b|\bmore for (?:my|your|the) money\b"
)
_WHETHER = re.compile(r"^\W*(?:so |and |but )?(?:is|are|would|does|do)\b")
Measure = tuple[str, str, float]
MEASURES: tuple[Measure, ...] = (("litre", "l", 1.0), ("kg", "kg", 1.0), ("metre", "m", 1.0), ("piece", "", 1.0))
LITTLE = 0.5  # of a base unit: what is sold by less is compared by the tenth of it
OF_LITTLE: dict[str, Measure] = {"l": ("100 ml", "l", 0.1), "kg": ("100 g", "kg", 0.1)}


def without_amounts(reading: Reading) -> Limits:
    """The limits of a message without that of "1 kg", where prices are to be compared by it."""
    return tuple(limit for limit in reading.limits if not limit.numeric or limit.field == "price")


def by_the_amount(
    shop: Recommender, mask: Mask, asked: State, state: State, highest: bool, by_amount: Measure
) -> Answer | None:
    """ "Which is cheapest per kilo?"; None where no item says how much is in it, and of more things than can be looked through."""
    said, unit, much = by_amount
    if np.count_nonzero(mask) > LOOKED_THROUGH:
        return None
    costs = {
        row: float(item.price) / held * much
        for row in np.flatnonzero(mask).tolist()
        if (item := shop.facts.items[row]).on_offer and item.price is not None and (held := amount_in(item, unit))
    }
    if not costs:
        return None
    best = sorted(costs, key=costs.__getitem__, reverse=highest)[:COMPARED]
    first = shop.facts.items[best[0]]
    cards, after = in_front(shop, asked, best)
    each = [money(Decimal(costs[row]), first.currency) for row in best]
    cards = tuple(replace(card, reasons=(f"{cost} per {said}",)) for card, cost in zip(cards, each, strict=True))
    alike = [shop.facts.items[row].title for row in best].count(first.title) > 1
    size = next((f", {first.attributes[name]}" for name in SOLD_BY if name in first.attributes), "") if alike else ""
    text = f"{named(replace(first, title=f'{first.title}{size}'))} is the {'dearest' if highest else 'cheapest'} per {said}: {each[0]}."
    kept = replace(after, turns=state.turns, judgements=state.judgements, earlier=state.earlier, focus=(first.id,))
    return Reply(text, cards, "answer", ("why this one?",)), kept


def worth_the_money(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Is the 5 litre better value?", of what is in front, or of what the message names: "which rice is the best value?"."""
    if not _WORTH.search(fold(reading.text)):
        return None
    topic = topic_of(reading, state)
    return ("worth", reading) if topic is state or comparable(shop, topic) is not None else None


def topic_of(reading: Reading, state: State) -> State:
    """What is compared: what is in front, unless the message names things of another kind."""
    if state.table and set(reading.kinds) <= set(state.kinds):
        return state
    return evolve(State(spoken=state.spoken), replace(reading, notes=()))


def worth(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """Which of some things costs least by the amount, and whether that is the one that was asked about; else which costs least."""
    topic = topic_of(reading, state)
    beside = comparable(shop, topic)
    if beside is None:
        return by_price_alone(shop, state)
    mask, measure = beside
    found = by_the_amount(shop, mask, topic, state, False, measure)
    if found is None or not _WHETHER.match(fold(reading.text)):
        return found
    (reply, after), asked = found, asked_of(shop, reading, state, mask, measure[1])
    return (
        (replace(reply, text=f"{'Yes' if after.focus == (asked,) else 'No'}: {reply.text}"), after) if asked else found
    )


def comparable(shop: Recommender, topic: State) -> tuple[Mask, Measure] | None:
    """Things that are sold by the same measure, two or more, and that measure; None where there are no two."""
    for listed in side_by_side(shop, topic):
        for measure in MEASURES:
            sold = sold_by(measure[1], [item for item in listed if item.on_offer and item.price is not None])
            if len(sold) > 1:
                little = max(sold_in(item, measure[1]) for item in sold) < LITTLE
                named_by = OF_LITTLE.get(measure[1], measure) if little else measure
                return shop.facts.only([shop.facts.row[item.id] for item in sold]), named_by
    return None


def side_by_side(shop: Recommender, topic: State) -> Iterator[list[Item]]:
    """What may be compared, the nearest first: sizes of the one thing in front, several in front, and what is of the topic."""
    front = table_items(shop, topic)
    yield variants(shop, front[0]) if len(front) == 1 else front
    yield [shop.facts.items[row] for row in np.flatnonzero(shop.allowed(topic))[:LOOKED_THROUGH]]


def sold_in(item: Item, unit: str) -> float:
    """How much of a base unit an item is sold by; 0 where it is by none. Metres are read in titles alone: a column of sizes may mean months."""
    return amount_in(item, unit, () if unit == "m" else SOLD_BY)


def sold_by(unit: str, items: Sequence[Item]) -> list[Item]:
    """Those of some items that are sold by the amount. Litres are also what a kettle holds, so that they count only for one thing in several sizes."""
    sold = [item for item in items if sold_in(item, unit)]
    if unit != "l":
        return sold
    sizes = Counter(without_amount(item) for item in sold)
    return [item for item in sold if sizes[without_amount(item)] > 1]


def by_price_alone(shop: Recommender, state: State) -> Answer | None:
    """The cheapest of the things in front, and that value is weighed by nothing else; None of fewer than two."""
    priced = [item for item in table_items(shop, state) if item.price is not None]
    if len(priced) < 2:
        return None
    first, *_ = ordered = sorted(priced, key=lambda item: item.price or 0)
    cards, after = in_front(shop, state, [shop.facts.row[item.id] for item in ordered[:COMPARED]])
    text = f"The shop gives nothing to weigh value by but the price: {named(first)} is the cheapest of these."
    return Reply(text, cards, "answer", ("compare them",)), replace(after, focus=(first.id,))


def asked_of(shop: Recommender, reading: Reading, state: State, mask: Mask, unit: str) -> str:
    """The id of the one thing that a question is about, by its name, its size or its numbers, or as what is spoken of; "" if none is."""
    said = fold(reading.text)
    items = [shop.facts.items[row] for row in np.flatnonzero(mask)]
    held = {item.id: sold_in(item, unit) for item in items}
    if size := _BY_SIZE.search(said):
        return (max if size[1] else min)(held, key=held.__getitem__)
    asked = [shop.facts.items[row].id for row in reading.named]
    if numbers := set(_NUMBER.findall(said)):
        by_number = [item.id for item in items if numbers <= numbers_of(item)]
        asked = asked if len(asked) == 1 and len({item.title for item in items}) > 1 else by_number
    elif _OF_IT.search(said):
        asked = asked or list(state.focus)
    return asked[0] if len(asked) == 1 else ""


def numbers_of(item: Item) -> set[str]:
    """The numbers in an item's title, and in the columns that say how much is in it."""
    return set(_NUMBER.findall(" ".join((item.title, *(item.attributes.get(name, "") for name in SOLD_BY)))))


_BY_SIZE = re.compile(r"\bthe (?:(big|large|bulk)|small|little)\w*\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_OF_IT = re.compile(r"\b(?:it|this|that)(?: one)?\b")
