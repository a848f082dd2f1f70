"""Turns that judge what is on the table: likes, dislikes, cheaper, bigger, different, more, and why."""

import re
from dataclasses import replace

import numpy as np

from chatbot.absence import nothing_fits
from chatbot.advice import advise
from chatbot.comparing import price_difference
from chatbot.details import detail
from chatbot.narrowing import of_that_sort
from chatbot.pointing import (
    NO_QUESTION,
    Answer,
    called_the_one,
    fits_description,
    in_front,
    items_in_view,
    items_of,
    key_of,
    pointed_at,
    spoken_alone,
    table_items,
    than_the_one,
    variants,
    which_one,
)
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.references import Reference
from chatbot.shop_questions import graded_column
from chatbot.sides import extent, sides
from chatbot.sizes import SCALE
from chatbot.state import OF_THE_SHOPPER, State, evolve, judge, show
from chatbot.turn import Reply
from chatbot.wording import join, limit_words, money, named, price_of
from data.items import Item
from data.spoken_columns import plain, says_size, with_unit
from data.words import stems, words
from retrieval.limits import Limit


def like(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    items = pointed_at(shop, reading, state)
    if not items:
        return which_one(state, table_items(shop, state)) if len(state.table) > 1 else None
    for item in items:
        state = judge(state, item.id, True)
    state = replace(state, focus=tuple(item.id for item in items))
    return shop.recommend(state, reading, f"Noted, you like {join([item.title for item in items])}. ")


def dislike(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """A rejection, with its reason where one is given: that acts on the attribute, not on the item."""
    if _PRICE_OF.search(reading.text):
        return cheaper(shop, reading, state)
    items = pointed_at(shop, reading, state)
    for field in ("color", "brand", "material", "pattern"):
        named_so = {"color": "colour", "brand": "make"}.get(field, field)
        if field in stems(reading.text) or named_so in words(reading.text):
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


_PRICE_OF = re.compile(r"\b(?:the|its|that) (?:price|cost)\b", re.I)


def cheaper(shop: Recommender, reading: Reading, state: State, up: bool = False) -> Answer | None:
    """Relative to what is on the table, or to the item that is pointed at: below its cheapest, else the cheaper half, or an honest no."""
    front = table_items(shop, state)
    if sorts := of_that_sort(shop, reading, state):  # "too pricey, something textile"
        state, reading = replace(state, kinds=sorts), replace(reading, kinds=())
    beside = than_the_one(reading.text, front)
    if beside:  # what it is called is nothing that the others have to be
        reading = replace(reading, kinds=(), notes=(), limits=(), absent=())
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
    items = beside or items or (items_of(shop, state.focus) if len(state.focus) == 1 and not reading.kinds else [])
    items = items or (front if not reading.kinds else [])
    if _IS_IT_CHEAPER.match(reading.text) and (told := whether_cheaper(shop, reading, state)) is not None:
        return told
    if re.search(r"\b(?:the |this )?same\b", reading.text, re.I):  # "the same but cheaper" is about the first
        items = items[:1]
    prices = sorted({item.price for item in items if item.price is not None}, reverse=up)
    if not prices:
        return shop.recommend(replace(after, order="-price" if up else "price"), reading)
    op, step = (">=", 0.01) if up else ("<=", -0.01)
    # what is to cost less than that cannot cost at least as much either
    kept = (
        limit
        for limit in after.limits
        if limit.field != "price" or (limit.hard and limit.op != op and (limit.amount < float(prices[0] or 0)) != up)
    )
    base = replace(after, limits=tuple(kept), order="")
    if "more like" not in reading.text and not base.kinds and not base.notes and not base.photos and items:
        base = replace(base, kinds=tuple(filter(None, (shop.facts.kinds.called(shop.facts.row[items[0].id]),))))
    least = Limit("price", op, (f"{float(prices[0] or 0) + step:.2f}",), True)
    if base.kinds and not after.kinds and not shop.allowed(replace(base, limits=(*base.limits, least))).any():
        base = replace(base, kinds=())  # "something dearer", of all by one maker
    # below all of them if there is such a thing, else the cheaper half of them: either way the price falls
    for anchor in dict.fromkeys((prices[0], prices[len(prices) // 2])):
        words = f"{'over' if up else 'under'} {money(anchor or 0, shop.currency)}"
        limit = Limit("price", op, (f"{float(anchor or 0) + step:.2f}",), True, words)
        tried = replace(base, limits=(*base.limits, limit))
        if shop.allowed(tried).any():
            plain = replace(reading, notes=(), limits=(limit,))
            return advise(shop, plain, tried) if tried.story else shop.recommend(tried, reading)
    firm = tuple(limit for limit in base.limits if limit.hard)
    if len(firm) < len(base.limits) and shop.allowed(replace(base, limits=(*firm, limit))).any():
        # what was preferred is given up, and said
        return shop.recommend(replace(base, limits=(*base.limits, limit)), reading)
    wide = tuple(dict.fromkeys((*base.kinds, *(kind.split()[-1] for kind in base.kinds))))
    if wide != base.kinds:  # no other biker jacket, but other jackets
        return cheaper(shop, replace(reading, kinds=()), replace(state, kinds=wide), up)
    edge = shop.facts.extreme("price", shop.allowed(base), up)
    word = "most expensive" if up else "cheapest"
    if edge is None:
        return Reply(f"There is nothing {'above' if up else 'below'} that.", act="abstain"), state
    item = shop.facts.items[edge]
    noun = (
        shop.noun(base, 1) + (f" ({', '.join(said)})" if (said := dict.fromkeys(shop.words_of(base.limits))) else "")
        if base.kinds
        else "one that fits"
    )
    cards, _ = in_front(shop, state, [edge])
    text = f"There is nothing {'above' if up else 'below'} that: the {word} {noun} is {named(item)}."
    for look in (one for one in base.limits if one.field in LOOKS and not one.negative):
        others = replace(base, limits=(*(one for one in base.limits if one is not look), limit))
        if (best := shop.facts.extreme("price", shop.allowed(others), not up)) is not None:
            text += f" Without “{limit_words(look, shop.currency, shop.vocabulary)}” there is {named(shop.facts.items[best])}."
            break
    return Reply(text, cards, "abstain", ("something different",)), replace(state, focus=(item.id,))


LOOKED_AT = frozenset(
    {"color", "flavour", "flavor", "scent", "fragrance", "pattern", "material", "style", "finish", "taste"}
)
LOOKS = ("color", "pattern", "material")
_IS_IT_CHEAPER = re.compile(
    r"^\W*(?:(?:and|so|ok|okay)\W+)*is (?:it|(?:the|that) [\w -]+?)(?: one)? (?:any |much )?(?:cheaper|more expensive|dearer)\W*$",
    re.I,
)


def whether_cheaper(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Is the olive one cheaper?", than the one that was spoken of; None where it is not known which two are meant."""
    table = table_items(shop, state)
    one = called_the_one(reading.text, table) or [item for item in table if fits_description(shop, reading, item)]
    others = [item for item in spoken_alone(shop, state) if item not in one]
    return price_difference(shop, [one[0], others[-1]], state) if len(one) == 1 and others else None


def picked(shop: Recommender, items: list[Item], state: State, what: str) -> Answer | None:
    """ "The cheaper of those": one item of the table."""
    if not items:
        return None
    cards, after = in_front(shop, state, [shop.facts.row[items[0].id]])
    two = len(state.focus or state.table) == 2
    word = ("cheaper" if two else "cheapest") if what == "cheaper" else ("dearer" if two else "most expensive")
    text = f"The {word} of these is {named(items[0])}."
    return Reply(text, cards, "answer", ("why this one?", "more like this")), replace(
        after, table=state.table, earlier=state.earlier
    )


def more(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """Further items for the same wish: those shown already are left out this time."""
    seen = {key_of(shop, i) for table in (*state.earlier, state.table) for i in table}
    mask = shop.candidates(state)[0].copy()
    if not mask.any():
        return nothing_fits(shop, state)
    for row in np.flatnonzero(mask):
        if shop.facts.items[row].product in seen:
            mask[row] = False
    if not mask.any():
        return Reply(f"That is all: I have shown you every one of the {shop.noun(state)} that fit.", act="answer",
                     suggestions=("start over",)), state  # fmt: skip
    found = shop.search(state, mask)
    hits = found.hits
    after = show(state, tuple(hit.item.id for hit in hits))
    few = len(hits) <= 3
    names = f": {join([named(hit.item) for hit in hits])}" if few else shop.span(hits)
    text = f"{'One' if len(hits) == 1 else len(hits)} more {shop.noun(state, len(hits))}{names}."
    return Reply(
        text,
        shop.cards(state, found, shop.limits(state)),
        "show",
        shop.suggestions(after, hits, NO_QUESTION),
        shares=found.shares,
    ), after


def different(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """Something else within the same limits: far from the table, which is left out."""
    pushed = state
    for item in state.table:
        pushed = judge(pushed, item, False)
    found = more(shop, reading, pushed)
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
    if any(limit.numeric for limit in reading.limits):
        return None  # "bigger than 50 litres" says how big
    items = pointed_at(shop, reading, state) or table_items(shop, state)[:1]
    if not items:
        return None
    item = items[0]
    row = shop.facts.row[item.id]
    state = also(shop, reading, state, row)
    if not (larger := other_sizes(shop, item, up)) and other_sizes(shop, item, not up):
        cards, after = in_front(shop, state, [row])
        text = f"{named(item)} is the {'biggest' if up else 'smallest'} that it comes in."
        return Reply(text, cards, "answer", ("more like this",)), replace(
            after, table=state.table or after.table, earlier=state.earlier
        )
    if not larger and (gone := other_sizes(shop, item, up, sold_out=True)):
        labels = [other.attributes[sized(other)[0]] for other in gone]
        text = f"{item.title} also comes {'bigger' if up else 'smaller'}, but {join(labels)} {'is' if len(labels) == 1 else 'are'} sold out."
        cards, after = in_front(shop, state, [row])
        return Reply(text, cards, "answer", ("more like this",)), replace(after, table=state.table or after.table)
    if larger:
        cards, after = in_front(shop, state, [shop.facts.row[other.id] for other in larger])
        labels = [other.attributes[sized(other)[0]] for other in larger]
        sizes_in = join([f"{label} ({price_of(other)})" if other.price is not None else label for label, other in zip(labels, larger, strict=True)])  # fmt: skip
        text = f"{item.title} also comes {'bigger' if up else 'smaller'}: {sizes_in}."
        return Reply(text, cards, "show", ("why this one?",)), after
    if own := sides(item):
        wider = of_other_area(shop, state, item, up)
        said = f"{'bigger' if up else 'smaller'} than {own}"
        if not wider:
            return Reply(f"Nothing that fits is {said}.", act="abstain", suggestions=("something different",)), state
        limit = Limit("id", "in", wider, True, said)
        return shop.recommend(replace(state, limits=(*state.limits, limit), order=""), reading)
    most = ""
    graded_by, _ = graded_column(shop, "biggest", reading.text, shop.facts.only([row]))
    for name in filter(None, (graded_by, *shop.facts.numbers)):
        column = shop.facts.numbers[name]
        extent = name == graded_by or column.unit in EXTENTS or not column.unit
        if name != "rating" and extent and not name.startswith(("min_", "max_")) and np.isfinite(column.amounts[row]):
            op, step = (">=", 1e-6) if up else ("<=", -1e-6)
            limit = Limit(
                name,
                op,
                (f"{column.amounts[row] + step:.6f}",),
                True,
                f"{'bigger' if up else 'smaller'} than {with_unit(name, item.attributes.get(name, ''))}",
            )
            kept = tuple(other for other in state.limits if other.field != name)
            base = replace(state, limits=(*kept, limit), order="")
            if shop.candidates(base)[0].any():
                return shop.recommend(base, reading)
            most = most or (limit.words if column.unit else "")  # a number of strings is no size
    listed = list(
        dict.fromkeys(
            other.attributes["size"] for other in variants(shop, item) if "size" in other.attributes and other.on_offer
        )
    )
    if len(listed) > 1:  # which of them is the bigger one, the shop does not say
        return Reply(f"{item.title} comes in {join(listed)}. Which one shall it be?", act="ask", suggestions=tuple(listed[:4])), state  # fmt: skip
    if most:
        return Reply(f"Nothing that fits is {most}.", act="abstain", suggestions=("something different",)), state
    state = judge(state, item.id, False, "")
    lead = f"I will leave out {item.title}. "
    wide = tuple(dict.fromkeys(kind.split()[-1] for kind in state.kinds))
    if (
        wide != state.kinds
        and not shop.allowed(replace(state, limits=(*state.limits, Limit("id", "not in", (item.id,), True)))).any()
    ):
        state = replace(state, kinds=wide)  # no other landing net, but other nets
    known = shop.facts.values("size", shop.allowed(state))
    if known and not any(limit.field == "size" for limit in state.limits):
        return Reply(
            f"{lead}Which size do you need?", act="ask", suggestions=tuple(label for label, _ in known[:4])
        ), state
    return shop.recommend(state, reading, lead + "The shop gives no sizes for these. " if not known else lead)


def of_other_area(shop: Recommender, state: State, item: Item, up: bool) -> tuple[str, ...]:
    """What is bigger, or smaller, than an item by its two sides, and fits all but a size and what can be given up."""
    kept = tuple(limit for limit in state.limits if limit.field != "size" and limit.hard)
    rows = np.flatnonzero(shop.allowed(replace(state, limits=kept))).tolist()
    mine, areas = extent(item), {row: extent(shop.facts.items[row]) for row in rows[:MOST_MEASURED]}
    return tuple(
        shop.facts.items[row].id for row, other in areas.items() if other and (other > mine if up else other < mine)
    )


MOST_MEASURED = 2_000  # items whose sides are read in a turn


def also(shop: Recommender, reading: Reading, state: State, row: int) -> State:
    """The state with what a critique asks for beside: "a smaller one in black", of a white one."""
    new = tuple(limit for limit in reading.limits if not shop.facts.allowed((limit,))[row])
    return evolve(state, replace(reading, kinds=(), notes=(), limits=new)) if new else state


EXTENTS = frozenset({"cm", "inch", "ft", "m", "l", "persons", "people", "kg"})  # units of what makes a thing big
TOO = {"heavy": "lighter", "light": "heavier", "long": "shorter", "short": "longer", "tall": "shorter", "wide": "narrower", "narrow": "wider",
       "slow": "faster", "loud": "quieter", "noisy": "quieter", "thick": "thinner", "thin": "thicker", "strong": "milder", "weak": "stronger",
       "deep": "thinner", "old": "younger", "dim": "brighter"}  # fmt: skip


def graded(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Something stronger", "which is lighter?": more of what the shop's own column says than the item that is spoken of; None where it has no such column."""
    items = pointed_at(shop, reading, state) or table_items(shop, state)[:1]
    if not items or (reading.kinds and set(reading.kinds) != set(state.kinds)):
        return None
    row = shop.facts.row[items[0].id]
    comparative = TOO.get(reading.intent.detail, reading.intent.detail)  # "too heavy" wants a lighter one
    grade = comparative.removesuffix("er") + "est"
    field, up = graded_column(shop, grade, reading.text, shop.facts.only([row]))
    if not field:
        return None
    state = also(shop, reading, state, row)
    together = items if len(items) > 1 else items_in_view(shop, state)
    spoken_of = [shop.facts.row[item.id] for item in together]
    if _WHICH.search(reading.text) and len(spoken_of) > 1:
        best = shop.facts.extreme(field, shop.facts.only(spoken_of), up)
        if best is None:
            return None
        chosen = shop.facts.items[best]
        cards, after = in_front(shop, state, [best])
        text = f"{named(chosen)}: {plain(field)} {with_unit(field, chosen.attributes.get(field, ''))}."
        pair = tuple(shop.facts.items[row].id for row in spoken_of)
        return Reply(text, cards, "answer", ("why this one?",)), replace(
            after, table=state.table, earlier=(*state.earlier, pair)[-8:]
        )
    words = f"{comparative} than {with_unit(field, items[0].attributes.get(field, ''))}"
    limit = Limit(field, ">" if up else "<", (f"{shop.facts.numbers[field].amounts[row]:.10g}",), True, words)
    base = replace(state, limits=(*(other for other in state.limits if other.field != field), limit), order="")
    if not shop.candidates(base)[0].any():
        return Reply(f"Nothing that fits is {words}.", act="abstain", suggestions=("something different",)), state
    return shop.recommend(base, reading)


_WHICH = re.compile(r"\bthe \w+er one\b|\bwhich(?: one| of (?:them|these|those)(?: two)?)?(?: is| are|'s)?\b", re.I)


def size_of(item: Item) -> float | None:
    """How big a size is among its like: what is first in "28 cm", or the place of a letter; of variants in other units, the price. None if that cannot be told."""
    name, said = sized(item)
    number = re.match(r"\d+(?:[.,]\d+)?", said)
    if number and "/" not in said and name == "size":
        return float(number.group().replace(",", "."))
    if said in SCALE:
        return float(SCALE[said])
    cost = item.old_price or item.price  # a reduced one is no smaller
    return float(cost) if said and name != "size" and cost is not None else None


def sized(item: Item) -> tuple[str, str]:
    """The column that says how big an item is, and what it says: "size", else one like "pot_size"; ("", "") where there is none."""
    name = next(
        (name for name in ("size", *item.attributes) if name in item.attributes and says_size(name)),
        "",
    )
    return name, item.attributes.get(name, "").lower()


def other_sizes(shop: Recommender, item: Item, up: bool, sold_out: bool = False) -> list[Item]:
    """Variants on offer, or sold out ones, that differ from an item in nothing but a bigger or a smaller size, the nearest first."""
    mine = size_of(item)
    if mine is None:
        return []
    found = []
    for other in variants(shop, item):
        theirs = size_of(other)
        alike = other.attributes.get("color") == item.attributes.get("color")
        if other.on_offer != sold_out and alike and theirs is not None and (theirs > mine if up else theirs < mine):
            found.append((abs(theirs - mine), other.id, other))
    others = [other for _, _, other in sorted(found)]
    # of several flavours, the same
    return ([other for other in others if looks(other) == looks(item)] or others)[:4]


def looks(item: Item) -> dict[str, str]:
    """What an item is in words, as its columns say: its flavour, its scent, and no figure."""
    return {
        name: cell
        for name, cell in item.attributes.items()
        if cell and not any(map(str.isdigit, cell)) and name in LOOKED_AT
    }


def more_like(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "More like this": near in words and looks to what is pointed at."""
    if bigger := re.search(r"\bbut (?:\w+ )?(bigger|larger|smaller)\b", reading.text, re.I):
        return size_up(shop, reading, state, bigger[1].lower() != "smaller")
    items = pointed_at(shop, reading, state) or table_items(shop, state)[:1]
    if not items:
        return None
    for item in items:
        state = judge(state, item.id, True)
    titled = set(stems(items[0].title))  # "more like Ash Linen Cushion" asks for no linen
    reading = replace(reading, limits=tuple(limit for limit in reading.limits if not {*stems(limit.words)} <= titled))
    kinds = tuple(filter(None, (shop.facts.kinds.called(shop.facts.row[items[0].id]),)))
    alike = replace(state, notes=(), kinds=kinds)
    if reading.limits:  # "something like it, in green if you have it"
        wished = evolve(replace(state, notes=()), replace(reading, kinds=(), notes=(), named=()))
        close = replace(wished, kinds=kinds)
        return shop.recommend(close if shop.candidates(close)[0].any() else wished, reading)
    found = more(shop, reading, alike)
    kept = tuple(limit for limit in state.limits if limit.negative or limit.field in ("price", "size", *OF_THE_SHOPPER))
    if found is None or found[0].cards or kept == state.limits:
        return found
    given_up = join(shop.words_of([limit for limit in state.limits if limit not in kept]))
    wider = more(shop, reading, replace(alike, limits=kept))
    if wider is None or not wider[0].cards:
        return found
    return replace(wider[0], text=f"Nothing else like it is {given_up}. {wider[0].text}"), wider[1]
