"""Messages about several things at once: which way they are answered, and how what was put together is changed."""

import re
from dataclasses import replace
from decimal import Decimal

import numpy as np

from chatbot.bundles import (
    MOST_PARTS,
    budget_for_all,
    cost_of,
    each_of,
    gathered,
    named_each,
    quantity,
    said_number,
    said_of,
    times,
)
from chatbot.extraction import those_with
from chatbot.followups import the_one
from chatbot.lexicon import FILLER
from chatbot.pointing import Answer, called_by_name, in_front, items_of, pointed_at, variants
from chatbot.questions import asked_part
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.state import State, evolve
from chatbot.turn import Reply
from chatbot.understanding import understand
from chatbot.wording import money, named
from data.items import Item
from data.nouns import is_plural, singular
from data.spoken_columns import plain
from data.units import UNITS
from data.words import fold, stem, stems, words
from retrieval.limits import Limit, Limits
from retrieval.texts import searchable


def of_several(shop: Recommender, name: str, reading: Reading, state: State) -> Answer | None:
    """What to say to a message about several things at once, or that changes those spoken of; None for other messages."""
    if lines := lines_of_things(shop, reading.text):
        return each_of(shop, replace(reading, text=", ".join(f"a {line}" for line in lines)), state, total=True)
    if name in ("search", "together", "detail", "cheaper", "dislike") and (found := edited(shop, reading, state)):
        return found
    if name in ("search", "detail") and (found := so_many(shop, reading, state)):
        return found
    listed_plainly = name == "detail" and lists_three(shop, reading.text)  # "can I get it done for 110?"
    if (
        (name == "search" or listed_plainly)
        and several_needs(shop, reading)
        and (found := budget_for_all(shop, reading, state))
    ):
        return found
    asks_costs = _COSTS.search(reading.text) is not None
    asked = asked_part(reading.text)  # "I've got two cats and a dark flat, which plant is safe?" lists nothing
    listed = LISTED.search(asked) or (asks_costs and _JOINED.search(asked))
    own = {kind.split()[-1] for kind in reading.kinds}
    if not listed and len(own) > 1 and any(limit.field != "price" for limit in reading.limits):
        listed = _JOINED.search(asked)
    if (name == "search" or (name == "detail" and asks_costs)) and listed:
        return each_of(shop, reading, state, total=asks_costs)
    return None


def lines_of_things(shop: Recommender, text: str) -> list[str]:
    """The lines of a shopping list, "red scarf⏎blue hat"; [] for other messages."""
    lines = [
        re.sub(r"^\W*(?:[-*•]|\d+[.)])?\s*(?:an? )?", "", line).strip(" ,.;")
        for line in text.splitlines()
        if line.strip()
    ]
    if not 1 < len(lines) <= MOST_PARTS or any(len(line.split()) > LONGEST_LINE for line in lines):
        return []
    read = [understand(f"a {line}", shop.vocabulary) for line in lines]
    return lines if sum(bool(one.kinds or one.named) for one in read) > 1 else []


LONGEST_LINE = 6  # words


def so_many(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "What would 12 of them cost?", "how much for 5 of the blue ones?", of one thing that is meant; None for other messages."""
    number = max(said_number(reading.text), number_of_kind(reading), number_of_pieces(shop, reading, state))
    if number < 2 or not _COSTS.search(reading.text) or (reading.kinds and not state.table):
        return None
    looks = tuple(
        limit for limit in reading.limits if limit.field in ("color", "size", "material") and not limit.negative
    )
    items = [item for item in pointed_at(shop, reading, state) if item.price is not None]
    one = the_one(shop, state)
    items = items or ([one] if one is not None and one.price is not None else [])
    if len(items) != 1:
        return None
    alike = those_with(shop, variants(shop, items[0]), looks) if looks else items
    return times(shop, next((one for one in alike if one.on_offer), items[0]), number, state)


def number_of_kind(reading: Reading) -> int:
    """How many of the kind that a message names: "what would 20 ballpoints cost?" → 20; 1 where no number stands before it."""
    heads = {stem(kind.split()[-1]) for kind in reading.kinds}
    return next((int(number) for number, noun in _SO_MANY.findall(fold(reading.text)) if stem(noun) in heads), 1)


def number_of_pieces(shop: Recommender, reading: Reading, state: State) -> int:
    """How many pieces of the one thing in front a message speaks of: "what would 5 balls cost?", "3 metres" of what is sold by the metre; 1 for others."""
    said, item = _PIECES.search(fold(reading.text)), the_one(shop, state)
    if said is None or item is None:
        return 1
    unit = UNITS.get(said[2])
    told = f"{searchable(item)} . {' . '.join(f'{plain(name)} {cell}' for name, cell in item.attributes.items())}"
    sold_so = re.search(rf"\b(?:per|by the|by|a|each) {re.escape(singular(said[2]))}\b", fold(told))
    return int(said[1]) if unit is None or sold_so else 1


_PIECES = re.compile(
    r"\b(\d{1,3}) (balls|skeins|hanks|packs|packets|boxes|bags|tins|bottles|rolls|pieces|pairs|sets|tubs|cans|jars|cases|bars|sheets|bulbs|plants|pots|metres|meters|yards)\b"
)
_SO_MANY = re.compile(r"\b(\d{1,3}) ([a-z-]+s)\b")


def several_needs(shop: Recommender, reading: Reading) -> bool:
    """Whether several things are needed within one sum: "a tent and two sleeping bags under 300"."""
    prices = [limit for limit in reading.limits if limit.field == "price"]
    budget = [limit.op for limit in prices if limit.hard] == ["<="]  # "between 50 and 100" is what each may cost
    own = [kind for kind in reading.kinds if not any(set(other.split()) < set(kind.split()) for other in reading.kinds)]
    if not budget or len(own) < 2:  # photo frames are frames
        return False
    roots = {kind.split()[-1] for kind in reading.kinds}
    said = [word for word in words(reading.text) if stem(word) in roots]
    one_of_each = (
        bool(said)
        and not any(is_plural(word) for word in said)
        and re.search(r"\band\b|\+|&", reading.text) is not None
    )
    return one_of_each or LISTED.search(reading.text) is not None or lists_three(shop, reading.text)


def lists_three(shop: Recommender, text: str) -> bool:
    """Whether three things or more are listed, with or without articles: "jacket, pants and a skull cap"."""
    listed = re.split(r",(?!\d)|\b(?:and|plus)\b|[+&]", text)
    return len(listed) > 2 and sum(bool(understand(part, shop.vocabulary).kinds) for part in listed[:MOST_PARTS]) > 2


def edited(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """Several things within one sum, changed: "drop the mat", "add a stove", "can you do it for 150?"; None for other messages."""
    if not state.together or len(state.table) < 2:
        return None
    cap, kinds = state.together, state.kinds
    if cost_of(shop, items_of(shop, state.table), state) > Decimal(f"{cap:.2f}"):
        return None  # other things lie there now
    if _LEFT.search(reading.text):
        left = Decimal(f"{cap:.2f}") - cost_of(shop, items_of(shop, state.table), state)
        return Reply(f"{money(left, shop.currency)} of {money(cap, shop.currency)} is left.", act="answer"), state
    if less := _FOR_LESS.search(reading.text):
        cap = float(less[1] or less[2] or less[3])
    elif out := _WITHOUT_IT.match(reading.text):
        gone = set(understand(f"show me {out[1]}", shop.vocabulary).kinds)
        kinds = tuple(
            kind for kind in kinds if kind not in gone and kind.split()[-1] not in {one.split()[-1] for one in gone}
        )
    elif other := SWAPPED.match(reading.text) or MADE_SO.match(reading.text):
        old, new = (understand(f"show me {said}", shop.vocabulary).kinds for said in other.groups())
        heads = {kind.split()[-1] for kind in old}
        kept = tuple(kind for kind in kinds if kind.split()[-1] not in heads)
        if other.re is MADE_SO and old and (told := over_the_sum(shop, old, other[2], state)):
            return told
        if old and not new and len(kept) < len(kinds):  # "swap the mouse for something that makes no noise"
            return with_another(shop, old, understand(f"show me {other[2]}", shop.vocabulary), state)
        kinds = (*kept, *new) if new and len(kept) < len(kinds) else kinds
    elif (bad := _NOT_THIS.search(reading.text)) and (
        found := with_another_like_it(
            shop,
            bad[1] or bad[2] or bad[3],
            understand(f"show me {bad[1] or bad[2] or bad[3]}", shop.vocabulary),
            state,
        )
    ):
        return found
    elif (one := _OF_ONE.match(reading.text)) and (found := with_one_so(shop, one[2], one[1], state)):
        return found  # "not white for the cover"
    elif more := _WITH_IT.match(reading.text):
        kinds = tuple(dict.fromkeys((*kinds, *understand(f"show me {more[1]}", shop.vocabulary).kinds)))
        state, cap = replace(state, counted=f"{state.counted}, {more[1]}"), float(more[2] or cap)
    elif cheaper := _CHEAPER.search(reading.text):
        return with_a_cheaper(shop, understand(f"show me {cheaper[1] or cheaper[2]}", shop.vocabulary).kinds, state)
    elif limits := in_a_size(shop, reading, state):
        return gathered(shop, replace(state, limits=limits, notes=()), cap, state.counted)
    elif of_all_of_them(reading):
        after = evolve(state, replace(reading, notes=()))
        return gathered(shop, replace(after, notes=(), together=cap), cap, state.counted)
    elif _TOTAL.search(reading.text) and not reading.kinds:
        items = items_of(shop, state.table)
        cards, after = in_front(shop, state, [shop.facts.row[item.id] for item in items])
        text = f"Together {money(cost_of(shop, items, state), shop.currency)}: {named_each(shop, items, state)}."
        return Reply(text, cards, "answer"), after
    if (cap, kinds) == (state.together, state.kinds) or not kinds:
        return None
    return gathered(shop, replace(state, kinds=kinds, notes=()), cap, state.counted)


def in_a_size(shop: Recommender, reading: Reading, state: State) -> Limits:
    """The limits of several things, with a size that a message says alone: "size 43", of boots beside trousers in a 50; () for other messages."""
    if reading.kinds or reading.notes or {limit.field for limit in reading.limits} != {"size"}:
        return ()
    new, old = reading.limits[0], next((limit for limit in state.limits if limit.field == "size"), None)
    having = shop.facts.allowed((new,))
    coming_so = [kind for kind in state.kinds if (having & shop.facts.of_kinds((kind,))).any()]
    if not coming_so:
        return ()
    if old is not None and len(coming_so) < len(state.kinds):  # the other things keep theirs
        new = replace(new, values=(*old.values, *new.values), words=f"{old.words}, {new.words}")
    return (*(limit for limit in state.limits if limit is not old), new)


def of_all_of_them(reading: Reading) -> bool:
    """Whether a message says what all of the things are to be, or none of them: "can everything be white?", "she hates grey"."""
    refused = all(limit.negative for limit in reading.limits) and not reading.reference
    of_one = reading.kinds or reading.named or not reading.limits
    looks = all(limit.field in ("color", "material", "pattern") for limit in reading.limits)
    alone = looks and not reading.notes and _IN_A_LOOK.match(reading.text) is not None
    return not of_one and (refused or alone or _EVERYTHING.search(reading.text) is not None)


_IN_A_LOOK = re.compile(
    r"^\W*(?:(?:and|or|ok|okay|so|what|how) )*(?:about )?(?:the (?:same|two) )?(?:both |all )?in \w+(?: \w+)?(?: instead)?\W*$",
    re.I,
)  # "and in black?"


_LEFT = re.compile(
    r"^\W*(?:(?:and|so|ok|okay)\W+)*what'?s left(?: over)?(?: of (?:my|the|that) [£$€]?\d+)?\W*$|\bwhat does (?:that|it|this) leave\b|\bleft (?:of|from|in|out of) (?:my|the|our) (?:budget|money)\b|\bhow much (?:money )?(?:is|do (?:i|we) have) left\b",
    re.I,
)
_EVERYTHING = re.compile(r"\b(?:every ?thing|all of (?:it|them|that)|all in|they all|it all|them all|the lot)\b", re.I)


def with_another(shop: Recommender, kinds: tuple[str, ...], wish: Reading, state: State) -> Answer | None:
    """The things within one sum, that of some kinds for one as it is wished for now, as far as the sum allows; None where none is so."""
    wanted = shop.allowed(State(), (Limit("kind", "in", kinds),))
    kept = [item for item in items_of(shop, state.table) if not wanted[shop.facts.row[item.id]]]
    left = state.together - float(cost_of(shop, kept, state))
    limits = said_of(shop, state, kinds[0]) if kinds else state.limits
    after = evolve(State(limits=limits, kinds=kinds), replace(wish, kinds=kinds))
    number = max((quantity(shop, kind, state.counted) for kind in kinds), default=1)  # as many as were needed
    mask = shop.candidates(after)[0] & (np.nan_to_num(shop.facts.prices, nan=np.inf) * number <= left)
    hits = shop.search(after, mask, 1).hits if mask.any() and len(kept) < len(state.table) else ()
    return put_in(shop, hits[0].row, kept, state) if hits else None


def over_the_sum(shop: Recommender, kinds: tuple[str, ...], said: str, state: State) -> Answer | None:
    """The things within one sum with another one of some kinds, "make the shaker the steel one", or by how much that is too much; None where none is so."""
    wanted = shop.allowed(State(), (Limit("kind", "in", kinds),))
    roots = [root for root in stems(said) if root not in FILLER]
    such = [row for row in np.flatnonzero(wanted & shop.facts.offered) if set(roots) <= set(stems(searchable(shop.facts.items[row])))]  # fmt: skip
    kept = [item for item in items_of(shop, state.table) if not wanted[shop.facts.row[item.id]]]
    if not such or not roots or len(kept) == len(state.table):
        return None
    row = min(such, key=lambda row: shop.facts.prices[row])
    total = cost_of(shop, [*kept, shop.facts.items[row]], state)
    if total <= Decimal(f"{state.together:.2f}"):
        return put_in(shop, int(row), kept, state)
    over = money(total - Decimal(f"{state.together:.2f}"), shop.currency)
    text = f"With {named(shop.facts.items[row])} it comes to {money(total, shop.currency)}, {over} more than {money(state.together, shop.currency)}; I left it as it was."
    cards, after = in_front(shop, state, shop.facts.rows_with(state.table))
    return Reply(text, cards, "answer"), after


def with_one_so(shop: Recommender, thing: str, wish: str, state: State) -> Answer | None:
    """The things within one sum, one of them as it is wished for now: "not white for the cover"; None where it is none of them, or nothing is wished."""
    kinds = understand(f"show me {thing}", shop.vocabulary).kinds
    asked = understand(wish, shop.vocabulary)
    return with_another(shop, kinds, asked, state) if kinds and asked.limits and not asked.kinds else None


def with_another_like_it(shop: Recommender, said: str, wish: Reading, state: State) -> Answer | None:
    """The things within one sum, the one that is called so for another one of its kind: "the lamp is ugly, another one?", "I don't like the rabbit"; None where it is none of them."""
    table = items_of(shop, state.table)
    wanted = shop.allowed(State(), (Limit("kind", "in", wish.kinds),)) if wish.kinds else None
    mine = [item for item in table if wanted is not None and wanted[shop.facts.row[item.id]]]
    mine = mine or called_by_name(f"the {said}", table)
    if not mine:
        return None
    of_it = (kind for kind in state.kinds if shop.facts.of_kinds((kind,))[shop.facts.row[mine[0].id]])
    kinds = wish.kinds or tuple(of_it)
    siblings = np.flatnonzero(shop.facts.siblings([shop.facts.row[item.id] for item in mine])).tolist()
    out = {*(item.id for item in mine), *(shop.facts.items[row].id for row in siblings)}  # in no colour
    gone = Limit("id", "not in", tuple(sorted(out)), True, "another one")
    return with_another(shop, kinds, replace(wish, limits=(*wish.limits, gone), notes=(), named=()), state)


_NOT_THIS = re.compile(
    r"\b(?:the|that|this) ([\w -]+?) (?:is|looks|are|look) (?:\w+ )?(?:ugly|horrible|awful|hideous|boring|not nice|not my style)\b"
    r"|\b(?:don'?t|do not) (?:really )?like the ([\w -]+?)(?=\W*$|[,.;!?])|\banother ([\w -]+?)(?: please| instead)?\W*$",
    re.I,
)


def put_in(shop: Recommender, row: int, kept: list[Item], state: State) -> Answer:
    """The things within one sum, with a new one among those that are kept."""
    cards, after = in_front(shop, state, [*(shop.facts.row[item.id] for item in kept), row])
    items = [card.item for card in cards]
    total, listed = cost_of(shop, items, state), named_each(shop, items, state)
    text = f"Together {money(total, shop.currency)}, within {money(state.together, shop.currency)}: {listed}."
    return Reply(text, cards, "show", ("why this one?",)), after


def with_a_cheaper(shop: Recommender, kinds: tuple[str, ...], state: State) -> Answer | None:
    """The things within one sum, that of some kinds for a cheaper one; None where it is none of them."""
    wanted = shop.allowed(State(), (Limit("kind", "in", kinds),)) if kinds else None
    mine = next(
        (item for item in items_of(shop, state.table) if wanted is not None and wanted[shop.facts.row[item.id]]), None
    )
    if mine is None or mine.price is None or wanted is None:
        return None
    below = wanted & shop.allowed(state, ()) & (np.nan_to_num(shop.facts.prices, nan=np.inf) < float(mine.price))
    if not below.any():
        return Reply(f"{named(mine)} is the cheapest of its kind here.", act="answer"), state
    dearest = shop.facts.extreme("price", below, True)
    assert dearest is not None  # some are below
    return put_in(shop, dearest, [item for item in items_of(shop, state.table) if item is not mine], state)


_COSTS = re.compile(r"\bhow much\b|\bcomes? to\b|\badd(?:ed|s)? up\b|\bsum of\b|\bcosts?\b|\btotal\b|\bprice\b", re.I)
LISTED = re.compile(r"\b(?:an?|one|two|three|four|\d+|some|the)\b.*(?:\band|\bplus|\+|&) (?:also )?(?:an?|one|two|three|four|\d+|some|the)\b", re.I)  # fmt: skip
_JOINED = re.compile(r"\w (?:and|plus|\+|&) (?:the |an? |some )?\w", re.I)
_WITHOUT_IT = re.compile(
    r"^\W*(?:(?:ok|okay|actually|no|and|then)\W+)*(?:drop|remove|lose|skip|forget|without|leave out|take out|ditch|no need for) (?:the |that |a |an )?([\w' -]+?)\W*$",
    re.I,
)
_WITH_IT = re.compile(
    r"^\W*(?:(?:ok|okay|actually|and|then|now)\W+)*(?:add|include|also add|throw in|plus|and also) (?:an? |some |the )?([\w' -]+?)(?: too| as well)?"
    r"(?:,? (?:and )?(?:(?:i|we|it) )?(?:can |could )?(?:go|stretch)(?: up)? to \W?(\d+)[\w ]*)?\W*$",
    re.I,
)
_OF_ONE = re.compile(
    r"^\W*(?:(?:ok|okay|but|and|oh|hm+|well)\W+)*(.+?),? for (?:the|that) ([\w' -]+?)(?: please| tho| though)?\W*$",
    re.I,
)
SWAPPED = re.compile(
    r"^\W*(?:(?:ok|okay|actually|can you|could you|and|then|please)\W+)*(?:swap|change|replace|exchange) (?:the |that |those )?([\w' -]+?) (?:for|with|to) (?!(?:an? |something )?(?:cheaper|less)\b)(?:an? |some |the )?([\w' -]+?)\W*$",
    re.I,
)
MADE_SO = re.compile(
    r"^\W*(?:(?:ok|okay|actually|can you|could you|and|then|please)\W+)*make the ([\w' -]+?) (?:the|a|an) ([\w' -]+?)(?: one)?(?: please| instead)?\W*$",
    re.I,
)
_FOR_LESS = re.compile(
    r"\b(?:(?:can|could) you )?(?:do|make|get|keep) (?:it|that|them|this|all|everything)(?: all)?(?: for| within| under)? (?:only )?\W?(\d+)|\bonly (?:got|have) \W?(\d+)\W*$|\b(?:make|change|raise|up|put|set|increase|stretch) (?:the|my|our) budget (?:up )?(?:to )?\W?(\d+)",
    re.I,
)
_CHEAPER = re.compile(
    r"\b(?:swap|change|replace|exchange) the ([\w' -]+?) (?:for|with|to) (?:a |an |something )?(?:cheaper|less expensive)\b|\b(?:a )?cheaper ([\w' -]+?)(?: please| then| is fine)?\W*$",
    re.I,
)
_TOTAL = re.compile(
    r"\b(?:total|sum|come to|add up|altogether|all together|in all|all of (?:that|it|them|those|this|these)|all that|everything)\b",
    re.I,
)
