"""Several needs at once: one item for each, within one sum."""

from dataclasses import replace
from decimal import Decimal

import numpy as np

from chatbot.pointing import Answer
from chatbot.reasons import item_shares
from chatbot.recommend import Recommender
from chatbot.state import State, evolve, show
from chatbot.turn import Card, Reply
from chatbot.understanding import Reading
from chatbot.wording import join, many, money, named
from retrieval.ranking import one_of_each
from retrieval.store import Hit


def budget_for_all(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Below 200 altogether": the best of each kind whose sum stays within the amount, and the sum is said."""
    cap = next((limit.amount for limit in reading.limits if limit.field == "price" and limit.op == "<="), None)
    if cap is None or not shop.priced:
        return None
    after = evolve(state, replace(reading, limits=tuple(limit for limit in reading.limits if limit.field != "price")))
    per_need = needs(shop, after, cap)
    chosen, left_out = within(per_need, cap)
    if not chosen:
        return Reply(f"Nothing that fits stays within {money(cap, shop.currency)} altogether.", act="abstain"), state
    total = sum((hit.item.price for hit in chosen if hit.item.price is not None), start=Decimal(0))
    text = f"Together {money(total, shop.currency)}, within {money(cap, shop.currency)}: {join([named(hit.item) for hit in chosen])}."
    if left_out:
        text += f" That leaves no room for {join([many(shop.vocabulary.label(kind)) for kind in left_out])}."
    pool = [hit for hits in per_need.values() for hit in hits]
    cards = tuple(Card(hit.item, ("within the sum",), item_shares(hit, pool)) for hit in chosen)
    return Reply(text, cards, "show", ("why this one?",)), show(after, tuple(hit.item.id for hit in chosen))


def needs(shop: Recommender, state: State, cap: float) -> dict[str, list[Hit]]:
    """For each thing that is needed, hits that cost at most `cap`, best first: the kinds named, else those found."""
    affordable = np.nan_to_num(shop.facts.prices, nan=np.inf) <= cap
    if len(state.kinds) > 1:
        found = {}
        for kind in state.kinds:
            alone = replace(state, kinds=(kind,))
            query, _ = shop.query(alone)
            found[kind] = one_of_each(shop.store.search([query], 60, shop.candidates(alone)[0] & affordable)[0])
        return found
    pool = shop.search(state, shop.candidates(state)[0] & affordable, 12).pool
    by_kind: dict[str, list[Hit]] = {}
    for hit in one_of_each(pool):
        by_kind.setdefault(shop.facts.called(hit.row), []).append(hit)
    return dict(list(by_kind.items())[:4])


def within(per_need: dict[str, list[Hit]], cap: float) -> tuple[list[Hit], list[str]]:
    """One hit per need whose prices add up to at most `cap`: the cheapest first, then better ones while there is room.

    Returns the hits and the needs that had to be left out, the dearest first.
    """

    def cost(hit: Hit) -> float:
        return float(hit.item.price or 0)

    cheapest = {kind: min(hits, key=cost) for kind, hits in per_need.items() if hits}
    left_out = [kind for kind, hits in per_need.items() if not hits]
    while sum(map(cost, cheapest.values())) > cap:
        dearest = max(cheapest, key=lambda kind: cost(cheapest[kind]))
        del cheapest[dearest]
        left_out.append(dearest)
    chosen = dict(cheapest)
    for kind in chosen:
        spent = sum(cost(hit) for other, hit in chosen.items() if other != kind)
        chosen[kind] = next(hit for hit in per_need[kind] if spent + cost(hit) <= cap)
    return list(chosen.values()), left_out
