"""Questions: to the whole shop, answered from its columns; and about what is on the table, answered from the items."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import numpy as np

from chatbot.policy import Question
from chatbot.reasons import item_shares
from chatbot.recommend import Recommender
from chatbot.references import Reference
from chatbot.state import State, evolve, judge, show
from chatbot.turn import Card, Reply, Table
from chatbot.understanding import Reading
from chatbot.wording import count, join, many, money, named, one, price_of
from data.items import Item
from data.words import stems, words
from retrieval.facts import Mask, says, searchable
from retrieval.limits import Limit
from retrieval.ranking import one_of_each
from retrieval.store import Hit

Answer = tuple[Reply, State]
SILENT = "the shop does not say"
NO_QUESTION = Question()


# -- questions to the whole shop -------------------------------------------------------------------------------------


def scope(shop: Recommender, reading: Reading, state: State) -> tuple[Mask, str, State]:
    """The rows that a question is about: those of the message, else the whole shop. Also how to call them."""
    asked = evolve(State(), replace(reading, notes=()))
    mask = shop.allowed(asked)
    noun = shop.noun(asked)
    said = shop.words_of(asked.limits)
    return mask, noun + (f" ({', '.join(said)})" if said else ""), asked


def in_front(shop: Recommender, state: State, rows: list[int]) -> tuple[tuple[Card, ...], State]:
    """Cards for rows, in this order, and the state with them on the table."""
    only = np.zeros(len(shop.facts), dtype=bool)
    only[rows] = True
    query, _ = shop.query(state)
    hits = shop.store.search([query], len(rows), only)[0]
    ordered = sorted(hits, key=lambda hit: rows.index(hit.row))
    cards = tuple(Card(hit.item, (), item_shares(hit, hits)) for hit in ordered)
    return cards, show(state, tuple(card.item.id for card in cards))


def extreme(shop: Recommender, reading: Reading, state: State, highest: bool, field: str = "price") -> Answer | None:
    if reading.reference.what or reading.reference.places:
        return None
    mask, noun, asked = scope(shop, reading, state)
    if not reading.kinds and not reading.limits and reading.absent:
        return None
    if field == "price" and not shop.priced:
        return Reply("This shop gives no prices, so I cannot say.", act="answer"), state
    if field == "rating" and "rating" not in shop.facts.numbers:
        return None
    if not mask.any():
        return shop.nothing_fits(asked)
    ordered = replace(asked, order={"price": "-price" if highest else "price", "rating": "-rating"}[field])
    query, shares = shop.query(ordered)
    hits = shop.in_order(query, mask, ordered.order, 3)
    top = [hit for hit in hits if field == "price" and hit.item.price == hits[0].item.price] or hits[:1]
    word = {"price": "most expensive" if highest else "cheapest", "rating": "best rated"}[field]
    stars = f", {hits[0].item.rating} stars" if field == "rating" else ""
    names = join([named(hit.item) for hit in top])
    singular = re.sub(r"^\S.*?(?= \(|$)", lambda match: one(match.group()), noun)
    text = f"The {word} {singular if len(top) == 1 else noun} {'is' if len(top) == 1 else 'are'} {names}{stars}."
    reason = {"price": "highest price" if highest else "lowest price", "rating": "best rated"}[field]
    cards = tuple(Card(hit.item, (reason,), item_shares(hit, hits)) for hit in top)
    after = show(replace(asked, turns=state.turns, judgements=state.judgements, first=state.first or reading.text,
                         earlier=state.earlier, table=state.table), tuple(card.item.id for card in cards))  # fmt: skip
    return Reply(text, cards, "answer", shop.suggestions(after, hits[:1], NO_QUESTION), shares=shares), after


def counted(shop: Recommender, reading: Reading, state: State) -> Answer:
    if reading.absent:
        return shop.not_here(reading, state)
    mask, noun, asked = scope(shop, reading, state)
    total = len(shop.facts.products(mask))
    if reading.notes and not reading.kinds and not reading.limits:
        return Reply(
            f"I have {count(total, 'product')} in all; I cannot count “{' '.join(reading.notes)}” exactly.",
            act="answer",
        ), state
    if any(word in stems(reading.text) for word in ("brand", "color", "size", "categori", "materi")):
        field = next(f for f, s in (("brand", "brand"), ("color", "color"), ("size", "size"), ("category", "categori"), ("material", "materi"))
                     if s in stems(reading.text))  # fmt: skip
        number = len(shop.facts.values(field, mask))
        return Reply(
            f"{number} {field if number == 1 else many(field)}.", act="answer", suggestions=(f"which {many(field)}?",)
        ), state
    if not total:
        return Reply(f"None: I have no {noun} on offer.", act="answer", suggestions=shop.openers()), state
    what = one(noun) if total == 1 and "(" not in noun else noun
    return Reply(f"I have {total} {what}.", act="answer", suggestions=(f"show me {shop.noun(asked)}",)), replace(
        asked, turns=state.turns, table=state.table, earlier=state.earlier, judgements=state.judgements, first=state.first)  # fmt: skip


FIELDS = {
    "brand": "brand",
    "color": "color",
    "colour": "color",
    "size": "size",
    "material": "material",
    "pattern": "pattern",
    "make": "brand",
}


def values(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    field = FIELDS.get(reading.intent.detail.rstrip("s"), "category")
    if (reading.reference and state.table) or (field in ("size", "color") and not reading.kinds and state.focus):
        return detail(shop, reading, state)
    if reading.absent:
        return shop.not_here(reading, state)
    if field == "category" and reading.kinds:
        return None  # "what kinds of juice" wants to see them
    mask, noun, _ = scope(shop, reading, state)
    listed = shop.facts.values(field, mask)
    if not listed and field == "category":
        heads = sorted(((len(rows), head) for head, rows in shop.facts.heads.items()), reverse=True)
        listed = [(many(shop.vocabulary.label(head)), number) for number, head in heads]
    if not listed:
        return Reply(f"The shop does not give a {field} for {noun}.", act="answer"), state
    about = "" if noun == "items" else f" of {noun}" if field != "category" else ""
    few = [label for label, _ in listed[:12]]
    rest = len(listed) - len(few)
    what = many("category" if field == "category" else field)
    if rest:
        text = f"{len(listed)} {what}{about}: {', '.join(few)}, and {rest} more."
    else:
        text = f"{len(listed)} {what if len(listed) > 1 else one(what)}{about}: {join(few)}."
    kinds = "" if not reading.kinds else f" {shop.noun(evolve(State(), reading))}"
    return Reply(text, act="answer", suggestions=tuple(f"show me {label}{kinds}" for label in few[:3])), state


def most_of(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Which brand has the most jackets?" """
    field = next((FIELDS[word.rstrip("s")] for word in words(reading.text) if word.rstrip("s") in FIELDS), "brand")
    mask, noun, _ = scope(shop, reading, state)
    listed = shop.facts.values(field, mask)
    if not listed:
        return None
    fewest = re.search(r"\b(?:fewest|least)\b", reading.text) is not None
    number = listed[-1 if fewest else 0][1]
    best = [label for label, n in listed if n == number]
    return Reply(f"{join(best)} {'has' if len(best) == 1 else 'have'} the {'fewest' if fewest else 'most'} {noun}: {number}"
                 f"{' each' if len(best) > 1 else ''}.", act="answer", suggestions=(f"{shop.noun(evolve(State(), reading))} from {best[0]}",)), state  # fmt: skip


# -- turns about what is on the table --------------------------------------------------------------------------------


def pointed_at(shop: Recommender, reading: Reading, state: State, default: str = "focus") -> list[Item]:
    """The items that a message means, in the order of the table."""
    facts = shop.facts
    table = [facts.items[facts.row[i]] for i in state.table if i in facts.row]
    what = reading.reference
    if reading.named:
        return [facts.items[row] for row in reading.named[:4]]
    if what.places:
        return [table[place] for place in what.places if -len(table) <= place < len(table)]
    if what.what == "before" and state.earlier:
        return [facts.items[facts.row[i]] for i in state.earlier[-1] if i in facts.row]
    if what.what == "others":
        return [item for item in table if item.id not in state.focus]
    if what.what in ("cheaper", "dearer"):
        spoken_of = [item for item in table if item.id in state.focus]  # two that were compared
        priced = [item for item in (spoken_of if len(spoken_of) > 1 else table) if item.price is not None]
        best = sorted(priced, key=lambda item: item.price or 0, reverse=what.what == "dearer")
        return best[:1]
    described = [item for item in table if fits_description(shop, reading, item)]
    if described and len(described) < len(table):
        return described
    if what.what == "all":
        return table
    focus = [item for item in table if item.id in state.focus]
    return focus or (table if default == "all" or len(table) == 1 else [])


def fits_description(shop: Recommender, reading: Reading, item: Item) -> bool:
    """Whether "that blue jacket" can mean this item."""
    limits = tuple(limit for limit in reading.limits if limit.field in ("color", "brand", "material", "pattern"))
    kinds = (Limit("kind", "in", reading.kinds),) if reading.kinds else ()
    return bool(limits or kinds) and bool(shop.facts.allowed((*limits, *kinds))[shop.facts.row[item.id]])


def which_one(state: State, items: list[Item], noun: str = "one") -> Answer:
    """Two or more fit: ask, naming them."""
    listed = items[:4]
    text = f"Which {noun} do you mean: {join([item.title for item in listed], 'or')}?"
    return Reply(text, act="ask", suggestions=tuple(f"number {i + 1}" for i in range(len(listed)))), state


def table_items(shop: Recommender, state: State) -> list[Item]:
    return [shop.facts.items[shop.facts.row[i]] for i in state.table if i in shop.facts.row]


def compare(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    items = pointed_at(shop, reading, state, "all")[:4]
    if len(items) < 2 and not reading.reference.places:
        items = table_items(shop, state)[:3]
    if len(items) < 2:
        number = len(table_items(shop, state))
        return Reply(f"To compare, name two of the {number} items in front of you." if number > 1 else
                     "There is only one item in front of you; I need two to compare.", act="ask", suggestions=shop.openers()), state  # fmt: skip
    rows = differences(shop, items)
    cards, after = in_front(shop, state, [shop.facts.row[item.id] for item in items])
    lead = f"{join([named(item) for item in items])}."
    if rows:
        text = f"Side by side: {lead} They differ in {join([row[0] for row in rows[:4]])}."
    else:
        text = f"Side by side: {lead} The shop lists no difference."
    table = Table(tuple(item.id for item in items), tuple(rows))
    return Reply(text, cards, "compare", ("the cheaper of those",), table), replace(
        after, table=state.table, focus=tuple(item.id for item in items)
    )


def differences(shop: Recommender, items: list[Item]) -> list[tuple[str, ...]]:
    """Fields in which items differ, each with a value per item; "–" where the shop gives none."""
    listed: list[tuple[str, ...]] = []
    if any(item.price is not None for item in items):
        listed.append(("price", *(price_of(item) or "–" for item in items)))
    if any(item.rating is not None for item in items):
        listed.append(("rating", *(str(item.rating or "–") for item in items)))
    names = dict.fromkeys(name for item in items for name in item.attributes)
    for name in names:
        if name == "size":
            listed.append(("sizes", *(", ".join(sizes_of(shop, item)) or "–" for item in items)))
        else:
            listed.append((name, *(item.attributes.get(name, "–") for item in items)))
    listed.append(("availability", *(item.availability.replace("_", " ") for item in items)))
    return [row for row in listed if len(set(row[1:])) > 1]


def variants(shop: Recommender, item: Item) -> list[Item]:
    """The item and its siblings of one group."""
    return [other for other in shop.facts.items if other.group == item.group] if item.group else [item]


def sizes_of(shop: Recommender, item: Item) -> list[str]:
    same = [other for other in variants(shop, item) if other.attributes.get("color") == item.attributes.get("color")]
    return list(
        dict.fromkeys(other.attributes["size"] for other in same if "size" in other.attributes and other.on_offer)
    )


def detail(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """A question about items: answered from their columns and texts, or "the shop does not say"."""
    items = pointed_at(shop, reading, state)
    if not items and reading.reference.what == "others" and state.table:
        return Reply("There are no others in front of you.", act="answer", suggestions=("show me more",)), state
    if not items:
        if len(state.table) > 1 and (reading.reference or reading.intent.name == "detail"):
            return which_one(state, table_items(shop, state))
        return None
    asked = reading.text if topic(reading.text) else state.detail or reading.text
    lines = [answer_about(shop, item, asked) for item in items[:6]]
    text = (
        lines[0]
        if len(lines) == 1
        else " ".join(f"{item.title}: {line}" for item, line in zip(items, lines, strict=False))
    )
    cards, after = in_front(shop, state, [shop.facts.row[item.id] for item in items[:6]])
    after = replace(
        after,
        table=state.table or after.table,
        earlier=state.earlier,
        focus=tuple(item.id for item in items),
        detail=asked,
    )
    return Reply(text, cards, "answer", ("why this one?", "more like this")), after


ASKED = (
    ("price", r"\b(?:how much|price|cost|costs)\b"),
    ("size", r"\b(?:sizes?|sizing)\b"),
    ("color", r"\b(?:colou?rs?)\b"),
    ("material", r"\b(?:made (?:of|from|out of)|material|fabric)\b"),
    ("availability", r"\b(?:in stock|available|availability|sold out|left)\b"),
    ("brand", r"\b(?:brand|who makes|manufacturer|made by)\b"),
    ("care", r"\b(?:wash|washed|care|clean|iron)\b"),
    ("rating", r"\b(?:rating|reviews?|rated|stars)\b"),
)
_EMPTY = frozenset(stems("is it are they the this that one ones first second third last others rest and what about does do have can has of a an in "
                         "for to with me tell more number both all my i be how which come comes"))  # fmt: skip


def topic(text: str) -> tuple[str, ...]:
    """The stems of what a question is about."""
    return tuple(word for word in stems(text) if word not in _EMPTY and not word.isdigit())


def answer_about(shop: Recommender, item: Item, question: str) -> str:
    """One or two sentences that answer a question about an item from what the shop says of it."""
    field = next((name for name, pattern in ASKED if re.search(pattern, question, re.I)), "")
    if field == "price":
        return f"It costs {price_of(item)}." if item.price is not None else "The shop gives no price for it."
    if field == "size" and (listed := sizes_of(shop, item)):
        return f"It comes in {join(listed)}." if len(listed) > 1 else f"Only in {listed[0]}."
    if field == "color" and (
        found := list(dict.fromkeys(v.attributes["color"] for v in variants(shop, item) if "color" in v.attributes))
    ):
        return f"It comes in {join(found)}."
    if field == "availability":
        left = (
            f", {item.inventory} left" if item.inventory is not None and item.inventory <= 5 and item.on_offer else ""
        )
        return f"Yes, it is {item.availability.replace('_', ' ')}{left}." if item.on_offer else "No, it is sold out."
    if field == "rating" and item.rating is not None:
        return f"{item.rating} of 5 stars from {count(item.rating_count, 'rating')}."
    if field and field in item.attributes:
        return f"{field.capitalize()}: {item.attributes[field]}."
    about = topic(question)
    for name, value in item.attributes.items():
        if set(stems(name)) & set(about):
            return {"yes": f"Yes, it is {name}.", "no": f"No, it is not {name}."}.get(
                value.lower(), f"{name.capitalize()}: {value}."
            )
    if not about:
        return item.description or f"{SILENT.capitalize()} more about it."
    best = passage(item, about)
    if best is None:
        return f"{SILENT.capitalize()}."
    yes_no = re.match(r".*?\b(?:is|are|does|do|has|have|can|will)\b", question, re.I) and not re.match(
        r"\W*(?:how|what|which|when|where)\b", question, re.I
    )
    if yes_no:
        return ("Yes: " if says(searchable(item), about[-1:]) else "No: ") + f"“{best}”"
    return f"The shop says: “{best}”"


def passage(item: Item, about: tuple[str, ...]) -> str | None:
    """The sentence of an item's text that says most of what was asked; None if none says any of it."""
    sentences = [item.title, *re.split(r"(?<=[.!?])\s+", item.description)]
    scored = [(len(set(stems(sentence)) & set(about)), -i, sentence) for i, sentence in enumerate(sentences)]
    best = max(scored)
    return best[2] if best[0] and best[0] >= len(set(about)) / 2 else None


def explain(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Why this?": the causes, computed again for the table as it stands."""
    items = pointed_at(shop, reading, state) or table_items(shop, state)[:1]
    if not items:
        return None
    item = items[0]
    mask, _, limits = shop.candidates(state)
    hits, pool, shares = shop.search(state, mask)
    cards = shop.cards(state, hits, pool, limits)
    card = next((card for card in cards if card.item.id == item.id), None)
    said = card.reasons if card else ()
    parts = [f"{name} {round(100 * share)} %" for name, share in (card.shares if card else {}).items() if share >= 0.05]
    if said:
        text = f"{item.title}: {join(said)}. Of its score, {join(parts)}."
    elif card:
        text = (
            f"{item.title} would be here without any single cause: it fits on all counts. Of its score, {join(parts)}."
        )
    else:
        text = f"{item.title} was shown for an earlier wish; it is not among the best for what you want now."
    return Reply(text, tuple(filter(None, (card,))), "explain", ("more like this", "something different"), shares=shares), replace(
        state, focus=(item.id,))  # fmt: skip


def like(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    items = pointed_at(shop, reading, state)
    if not items:
        return which_one(state, table_items(shop, state)) if len(state.table) > 1 else None
    for item in items:
        state = judge(state, item.id, True)
    state = replace(state, focus=tuple(item.id for item in items))
    reply, after = shop.recommend(state, reading, f"Noted, you like {join([item.title for item in items])}. ")
    return reply, after


def dislike(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """A rejection, with its reason where one is given: that acts on the attribute, not on the item."""
    items = pointed_at(shop, reading, state)
    for field in ("color", "brand", "material", "pattern"):
        if field in stems(reading.text) or (field == "color" and "colour" in words(reading.text)):
            told = items or table_items(shop, state)[:1]
            refused = {item.attributes[field] for item in told if field in item.attributes}
            if refused:
                limit = Limit(field, "not in", tuple(sorted(refused)), True, f"not {join(sorted(refused), 'or')}")
                return shop.recommend(replace(state, limits=(*(x for x in state.limits if x.field != field or x.negative), limit)), reading,
                                      f"Not {join(sorted(refused), 'or')}, then. ")  # fmt: skip
    if not items:
        return which_one(state, table_items(shop, state)) if len(state.table) > 1 else None
    for item in items:
        state = judge(state, item.id, False)
    return shop.recommend(state, reading, f"I will leave out {join([item.title for item in items])}. ")


def cheaper(shop: Recommender, reading: Reading, state: State, up: bool = False) -> Answer | None:
    """Relative to what is on the table, or to the item that is pointed at: below its cheapest, or an honest no."""
    after = evolve(state, reading)
    if not shop.priced:
        return Reply("This shop gives no prices, so I cannot tell what is cheaper.", act="answer"), state
    items = (
        pointed_at(shop, reading, state)
        if reading.reference.places or reading.named or reading.reference.what == "focus"
        else []
    )
    if reading.reference.what in ("cheaper", "dearer"):
        return picked(shop, pointed_at(shop, reading, state), state, reading.reference.what)
    items = items or (table_items(shop, state) if not reading.kinds else [])
    if re.search(r"\b(?:the |this )?same\b", reading.text, re.I):  # "the same but cheaper" is about the first
        items = items[:1]
    prices = sorted({item.price for item in items if item.price is not None}, reverse=up)
    if not prices:
        return shop.recommend(replace(after, order="-price" if up else "price"), reading)
    op, step = (">=", 0.01) if up else ("<=", -0.01)
    base = replace(
        after, limits=tuple(limit for limit in after.limits if limit.field != "price" or limit.op != op), order=""
    )
    if "more like" not in reading.text and not base.kinds and not base.notes and not base.photos and items:
        base = replace(base, kinds=tuple(filter(None, (shop.kind_of(shop.facts.row[items[0].id]),))))
    words = f"{'over' if up else 'under'} {money(prices[0] or 0, shop.currency)}"
    tried = replace(
        base, limits=(*base.limits, Limit("price", op, (f"{float(prices[0] or 0) + step:.2f}",), True, words))
    )
    if shop.allowed(tried).any():
        return shop.recommend(tried, reading)
    edge = shop.facts.extreme("price", shop.allowed(base), up)
    word = "most expensive" if up else "cheapest"
    if edge is None:
        return Reply(f"There is nothing {'above' if up else 'below'} that.", act="abstain"), state
    item = shop.facts.items[edge]
    noun = one(shop.noun(base, 1)) if base.kinds else "one that fits"
    cards, _ = in_front(shop, state, [edge])
    text = f"There is nothing {'above' if up else 'below'} that: the {word} {noun} is {named(item)}."
    return Reply(text, cards, "abstain", ("something different",)), replace(state, focus=(item.id,))


def picked(shop: Recommender, items: list[Item], state: State, what: str) -> Answer | None:
    """ "The cheaper of those": one item of the table."""
    if not items:
        return None
    cards, after = in_front(shop, state, [shop.facts.row[items[0].id]])
    word = "cheapest" if what == "cheaper" else "most expensive"
    text = f"The {word} of these is {named(items[0])}."
    return Reply(text, cards, "answer", ("why this one?", "more like this")), replace(
        after, table=state.table, earlier=state.earlier
    )


def more(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """Further items for the same wish: those shown already are left out this time."""
    seen = {key_of(shop, i) for table in (*state.earlier, state.table) for i in table}
    mask = shop.candidates(state)[0].copy()
    if not mask.any():
        return shop.nothing_fits(state)
    for row in np.flatnonzero(mask):
        if (shop.facts.items[row].group or shop.facts.items[row].id) in seen:
            mask[row] = False
    if not mask.any():
        return Reply(f"That is all: I have shown you every one of the {shop.noun(state)} that fit.", act="answer",
                     suggestions=("start over",)), state  # fmt: skip
    hits, pool, shares = shop.search(state, mask)
    after = show(state, tuple(hit.item.id for hit in hits))
    few = len(hits) <= 3
    names = f": {join([named(hit.item) for hit in hits])}" if few else shop.span(hits)
    text = f"{'One' if len(hits) == 1 else len(hits)} more {shop.noun(state, len(hits))}{names}."
    return Reply(
        text,
        shop.cards(state, hits, pool, shop.limits(state)),
        "show",
        shop.suggestions(after, hits, NO_QUESTION),
        shares=shares,
    ), after


def key_of(shop: Recommender, item_id: str) -> str:
    row = shop.facts.row.get(item_id)
    return item_id if row is None else shop.facts.items[row].group or item_id


def different(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """Something else within the same limits: far from the table, which is left out."""
    pushed = state
    for item in state.table:
        pushed = judge(pushed, item, False)
    found = more(shop, reading, replace(pushed, notes=state.notes))
    if found is None:
        return None
    reply, after = found
    return reply, replace(after, judgements=state.judgements)


def first_those(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Put the waterproof ones first": the order changes, the set stays."""
    items = table_items(shop, state)
    wanted = tuple(limit for limit in reading.limits if limit.field != "price")
    if not items or not wanted:
        return None
    allowed = shop.facts.allowed(wanted)
    ordered = sorted(items, key=lambda item: not allowed[shop.facts.row[item.id]])
    if len(items) == 1:
        return detail(shop, replace(reading, reference=Reference((0,))), state)
    number = sum(bool(allowed[shop.facts.row[item.id]]) for item in items)
    cards, after = in_front(shop, state, [shop.facts.row[item.id] for item in ordered])
    said = join(shop.words_of(wanted))
    text = f"{number} of these {len(items)} {'is' if number == 1 else 'are'} {said}; {'it comes' if number == 1 else 'they come'} first."
    return Reply(
        text if number else f"None of these is {said}, as far as the shop says.", cards, "show", shares={}
    ), after


def sort(shop: Recommender, reading: Reading, state: State, order: str) -> Answer | None:
    if not shop.priced:
        return Reply("This shop gives no prices, so I cannot sort by them.", act="answer"), state
    return shop.recommend(replace(evolve(state, reading), order=order), reading)


def size_up(shop: Recommender, reading: Reading, state: State, up: bool) -> Answer | None:
    """ "Too small": by a column of amounts if the shop has one for these items, and not that one again."""
    items = pointed_at(shop, reading, state) or table_items(shop, state)[:1]
    if not items:
        return None
    item = items[0]
    row = shop.facts.row[item.id]
    for name, column in shop.facts.numbers.items():
        if name != "rating" and np.isfinite(column.amounts[row]):
            op, step = (">=", 1e-6) if up else ("<=", -1e-6)
            limit = Limit(
                name,
                op,
                (f"{column.amounts[row] + step:.6f}",),
                True,
                f"{'bigger' if up else 'smaller'} than {item.attributes.get(name, '')}",
            )
            kept = tuple(other for other in state.limits if other.field != name)
            base = replace(state, limits=(*kept, limit), order="")
            if shop.allowed(base).any():
                return shop.recommend(base, reading)
    state = judge(state, item.id, False, "")
    lead = f"I will leave out {item.title}. "
    known = shop.facts.values("size", shop.allowed(state))
    if known and not any(limit.field == "size" for limit in state.limits):
        return Reply(
            f"{lead}Which size do you need?", act="ask", suggestions=tuple(label for label, _ in known[:4])
        ), state
    return shop.recommend(state, reading, lead + "The shop gives no sizes for these. " if not known else lead)


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
    pool = shop.search(state, shop.candidates(state)[0] & affordable, 12)[1]
    by_kind: dict[str, list[Hit]] = {}
    for hit in one_of_each(pool):
        by_kind.setdefault(shop.kind_of(hit.row), []).append(hit)
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


def more_like(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "More like this": near in words and looks to what is pointed at."""
    items = pointed_at(shop, reading, state) or table_items(shop, state)[:1]
    if not items:
        return None
    for item in items:
        state = judge(state, item.id, True)
    return more(
        shop, reading, replace(state, notes=(), kinds=tuple(filter(None, (shop.kind_of(shop.facts.row[items[0].id]),))))
    )


Handler = Callable[[Recommender, Reading, State], Answer | None]
SHOP_QUESTIONS: dict[str, Handler] = {
    "highest": lambda shop, reading, state: extreme(shop, reading, state, True),
    "lowest": lambda shop, reading, state: extreme(shop, reading, state, False),
    "rated": lambda shop, reading, state: extreme(shop, reading, state, True, "rating"),
    "count": counted,
    "values": values,
    "most_of": most_of,
    "together": budget_for_all,
    "sort": lambda shop, reading, state: sort(shop, reading, state, "price"),
    "sort_down": lambda shop, reading, state: sort(shop, reading, state, "-price"),
    "cheaper": cheaper,
    "more_expensive": lambda shop, reading, state: cheaper(shop, reading, state, True),
}
TABLE_TURNS: dict[str, Handler] = {
    "compare": compare,
    "detail": detail,
    "explain": explain,
    "like": like,
    "dislike": dislike,
    "more": more,
    "different": different,
    "first": first_those,
    "bigger": lambda shop, reading, state: size_up(shop, reading, state, True),
    "smaller": lambda shop, reading, state: size_up(shop, reading, state, False),
    "alike": more_like,
}
