"""Saying no: nothing fits, or there is no such thing here; and what there is instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chatbot.reading import Reading
from chatbot.reasons import item_shares
from chatbot.state import State, show
from chatbot.turn import Card, Reply
from chatbot.wording import UNCOUNTED, join, limit_words, many, named
from data.items import Item
from data.nouns import singular
from data.spoken_columns import plain
from data.words import stems
from retrieval.fitments import TO_FIT, before_figures, tokens_of
from retrieval.limits import Limit, Limits

if TYPE_CHECKING:
    from chatbot.recommend import Recommender


def nothing_fits(shop: Recommender, state: State, lead: str = "") -> tuple[Reply, State]:
    """Only limits are left and nothing satisfies them all: say so, and what would fit."""
    limits = shop.limits(state)
    noun = shop.noun(state)
    conditions = shop.conditions(limits)
    if gone := sold_out(shop, limits):
        if len(gone) == 1:  # it is what is spoken of now
            state = show(state, (gone[0].id,))
        more, hints, _ = one_too_many(shop, state, limits)
        text = lead + gone_words(gone, limits) + (more if len(gone) == 1 else "")
        return Reply(text, act="abstain", suggestions=hints or shop.openers), state
    text = f"{lead}I have no {noun}{conditions or ' on offer right now'}."
    row, highest = nearest_price(shop, state, limits)
    if row is not None:
        item = shop.facts.items[row]
        text += f" The {'most expensive' if highest else 'cheapest'} that fits otherwise is {named(item)}."
        # what is named is what is spoken of now: "can I wash it?"
        return Reply(text, act="abstain", suggestions=("forget the budget",)), show(state, (item.id,))
    more, hints, instead = one_too_many(shop, state, limits)
    state = show(state, tuple(item.id for item in instead)) if instead else state
    return Reply(text + more, act="abstain", suggestions=hints or shop.openers), state


def sold_out(shop: Recommender, limits: Limits) -> list[Item]:
    """What would fit if it were not sold out, one item for each product; none where some of it is on offer."""
    limits = tuple(limit for limit in limits if limit.field != "availability")  # "a large one in stock"
    fitting = shop.facts.allowed(limits)
    if not limits or (fitting & shop.facts.offered).any():
        return []
    return [shop.facts.items[row] for row in shop.facts.products(fitting)]


def gone_words(items: list[Item], limits: Limits) -> str:
    """That items are sold out; by name where it is one thing or two."""
    if len(items) > 2:
        return f"All {len(items)} that fit are sold out."
    said = [limit.words for limit in limits if limit.field == "size" and not limit.negative]
    said += [limit.values[0] for limit in limits if limit.field == "color" and not limit.negative]
    which = f" ({', '.join(said)})" if said else ""
    return f"{join([named(item) for item in items])}{which} {'is' if len(items) == 1 else 'are'} sold out."


def nearest_price(shop: Recommender, state: State, limits: Limits) -> tuple[int | None, bool]:
    """The row that would fit but for its price, nearest to the range asked for, and whether it is the dearest."""
    priced = tuple(limit for limit in limits if limit.field == "price")
    mask = shop.allowed(state, tuple(limit for limit in limits if limit.field != "price"))
    highest = all(limit.op == ">=" for limit in priced)
    return (shop.facts.extreme("price", mask, highest) if priced and mask.any() else None), highest


def one_too_many(shop: Recommender, state: State, limits: Limits) -> tuple[str, tuple[str, ...], list[Item]]:
    """The last limit without which something would fit, in words, how to let go of it, and the items that the words name."""
    for limit in sorted(reversed(limits), key=lambda limit: limit.field == TO_FIT):
        fitting = shop.facts.products(shop.allowed(state, tuple(other for other in limits if other is not limit)))
        if fitting and limit.field == TO_FIT:  # what fits another phone is nothing to who has this one
            return for_other_models(shop, limit, fitting)
        if fitting and limit.field != "kind" and len(limits) > 1:
            words = limit_words(limit, shop.currency, shop.vocabulary)
            others = tuple(other for other in limits if other.field != limit.field)
            listed = [label for label, _ in shop.facts.values(limit.field, shop.allowed(state, others))]
            if limit.field in ("size", "color", "brand", "material") and listed and not limit.negative:
                hints = (f"any {limit.field}", *listed[:2])
                return f" {limit.field.capitalize()}s that fit otherwise: {join(listed[:6])}.", hints, []
            said = re.sub(r"^(?:no|not|without|for) ", "", limit.words)
            let_go = f"forget the {said}" if limit.field == "text" else f"without the {plain(limit.field)}"
            let_go = f"any {limit.field}" if limit.field in ("color", "size", "brand", "material") else let_go
            items = [shop.facts.items[row] for row in fitting] if len(fitting) <= FEW_NAMED else []
            found = join([named(item) for item in items]) or str(len(fitting))
            there = "there is" if len(fitting) == 1 else "there are"
            return f" Without “{words}” {there} {found}.", (let_go,), items
    return "", (), []


def for_other_models(shop: Recommender, limit: Limit, fitting: list[int]) -> tuple[str, tuple[str, ...], list[Item]]:
    """Which models of the same family, or which at all, things fit that do not fit the one asked for; how to ask for the first of them."""
    fitments = shop.facts.fitments
    labels = list(dict.fromkeys(label for row in fitting for label in fitments.of_row(row)))
    asked = tokens_of(limit.values[0])
    akin = [
        label for label in labels if (family := tokens_of(before_figures(label))) and asked[: len(family)] == family
    ]
    listed = akin or labels
    if not listed or len(listed) > MOST_MODELS:
        return "", (), []
    return (
        f" I have {'them' if len(fitting) > 1 else 'one'} for {join(listed)}.",
        tuple(f"for {label}" for label in listed[:2]),
        [],
    )


MOST_MODELS = 12  # other models that are told
FEW_NAMED = 2  # things that would fit, up to which each is named


MOST_TITLED = 3  # things with the word in their titles, up to which they are shown


def not_here(shop: Recommender, reading: Reading, before: State) -> tuple[Reply, State]:
    """The shop does not have such a thing: say no; what is near is offered by name, and labelled as near."""
    thing = join([word if word.split()[-1] in UNCOUNTED else many(word) for word in reading.absent], "or")
    text = f"No, I have no {thing} here."
    hints = shop.openers
    rows = shop.facts.only(shop.facts.texts.titled_all(stems(reading.absent[0]))) & shop.facts.offered
    if len(reading.absent) == 1 and 0 < len(titled := shop.facts.products(rows)) <= MOST_TITLED:
        word = singular(reading.absent[0])
        hits = shop.store.search([shop.by_meaning(thing)], len(titled), shop.facts.only(titled))[0]
        cards = tuple(Card(hit.item, (f"“{word}” is in its name",), item_shares(hit, hits)) for hit in hits)
        text += f" With “{word}” in the name there is {join([named(hit.item) for hit in hits])}."
        return Reply(text, cards, "show", hints), show(before, tuple(hit.item.id for hit in hits))
    if reading.similar:
        near = many(shop.vocabulary.label(reading.similar))
        text += f" The nearest I have is {near}."
        hints = tuple(dict.fromkeys((f"show me {near}", *hints)))[:3]
    return Reply(text, act="abstain", suggestions=hints), before
