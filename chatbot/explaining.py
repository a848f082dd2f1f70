"""Why something is shown, and why something is not: read off the score and the limits as they stand."""

import re
from dataclasses import replace

from chatbot.advice import nearest
from chatbot.extraction import in_variants
from chatbot.lexicon import FILLER
from chatbot.pointing import (
    Answer,
    in_front,
    items_in_view,
    pointed_at,
    table_items,
)
from chatbot.reading import Reading
from chatbot.recommend import CLOSEST, FITS, Recommender
from chatbot.state import State
from chatbot.turn import Reply
from chatbot.wording import join, limit_words, price_of
from data.items import Item
from data.spoken_columns import plain, with_unit
from data.words import fold, stems
from retrieval.limits import Limits


def explain(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Why this?": the causes, computed again for the table as it stands; "why not the tablets?": what they are not."""
    if (left_out := why_not(shop, reading, state)) is not None:
        return left_out
    items = pointed_at(shop, reading, state) or table_items(shop, state)[:1]
    if not items:
        return None
    item = items[0]
    mask, _, limits = shop.candidates(state)
    found = shop.search(state, mask)
    card = next((card for card in shop.cards(state, found, limits) if card.item.id == item.id), None)
    said = card.reasons if card else ()
    if state.story:
        told = [one for one in nearest(shop, state.story, shop.facts.only([shop.facts.row[item.id]])) if one.sentence]
        said = (f"the shop says “{told[0].sentence}”",) if told else said
    parts = [f"{name} {round(100 * share)} %" for name, share in (card.shares if card else {}).items() if share >= 0.05]
    because = [reason for reason in said if reason not in (FITS, CLOSEST) and not reason.startswith(("a ", "an "))]
    if because:
        text = f"{item.title}: {join(because)}."
    elif asked := asked_for(shop, state, item):
        text = f"{item.title}: you asked for {asked}, and that is what it is."
    elif card:
        text = f"{item.title} would be here without any single cause: it fits on all counts."
    else:
        text = f"{item.title} answered what you asked before."
    if len(parts) > 1:
        text += f" Of its score, {join(parts)}."
    return Reply(text, tuple(filter(None, (card,))), "explain", ("more like this", "something different"), shares=found.shares), replace(
        state, focus=(item.id,))  # fmt: skip


def why_not(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """What speaks against the one or the few things that "why not the tablets?" names; None for other messages, and where nothing is called so."""
    said = _WHY_NOT.search(fold(reading.text))
    roots = [root for root in stems(said[1]) if root not in FILLER] if said else []
    if not roots:
        return None
    facts = shop.facts
    saying = facts.only(facts.texts.titled_all(roots))
    saying = saying if saying.any() else facts.only(facts.texts.rows(tuple(roots)))
    among = facts.of_kinds(state.kinds) if state.kinds else facts.offered
    rows = facts.products(saying & among) or facts.products(saying)
    if not 0 < len(rows) <= FEW_ASKED_OF:
        return None
    limits = shop.limits(state)
    told = [against(shop, row, limits) for row in rows]
    text = " ".join(f"{facts.items[row].title}: {why}." for row, why in zip(rows, told, strict=True))
    cards, after = in_front(shop, state, rows)
    return Reply(text, cards, "explain", ("something different",)), replace(
        after, table=state.table or after.table, earlier=state.earlier
    )


_WHY_NOT = re.compile(r"\bwhy (?:not|isn't|aren't) (?:the |that |this |those |these |your |any )?([\w' -]+)")
FEW_ASKED_OF = 3  # things that "why not …?" may name


def against(shop: Recommender, row: int, limits: Limits) -> str:
    """Which limits keep an item from being shown, as a clause."""
    item = shop.facts.items[row]
    broken = [limit for limit in limits if not shop.facts.allowed((limit,))[row]]
    said = [] if item.on_offer else ["it is sold out"]
    for limit in broken:
        cell = item.attributes.get(limit.field, "")
        words = limit_words(limit, shop.currency, shop.vocabulary)
        if limit.field == "price":
            said.append(f"it costs {price_of(item)}, and you asked for {words}")
        elif limit.field in ("size", "color") and not limit.negative:
            told = in_variants(shop, item, (limit,)).rstrip(".")
            said += [] if told.startswith("Yes") else [f"{told[0].lower()}{told[1:]}"]
        elif limit.field in shop.facts.flags and cell:
            said.append(f"it is {'' if cell == 'yes' else 'not '}{plain(limit.field)}")
        elif cell:
            against_it = "which you ruled out" if limit.negative else f"and you asked for {words}"
            said.append(f"its {plain(limit.field)} is {with_unit(limit.field, cell)}, {against_it}")
        else:
            said.append(f"the shop does not say that it is as you asked: {words}")
    return join(said) or "nothing speaks against it; what I showed came closer to your words"


def choose(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Which one should I take?": the best of those that were spoken of together, and why."""
    best = items_in_view(shop, state)[:1]
    told = explain(shop, replace(reading, named=(shop.facts.row[best[0].id],)), state) if best else None
    return None if told is None else (replace(told[0], text=f"I would take {told[0].text}"), told[1])


def asked_for(shop: Recommender, state: State, item: Item) -> str:
    """What was asked for that an item is and has, in words; "" where that is nothing."""
    row = shop.facts.row[item.id]
    met = tuple(limit for limit in state.limits if shop.facts.allowed((limit,))[row])
    of_kind = bool(state.kinds) and bool(shop.facts.of_kinds(state.kinds)[row])
    said = ", ".join(dict.fromkeys(shop.words_of(met)))
    if of_kind:
        noun = shop.noun(State(kinds=state.kinds), 2)
        return f"{noun} ({said})" if said else noun
    return said
