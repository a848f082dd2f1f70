"""What on the table a message means, and how items are laid before a shopper."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from chatbot.lexicon import FILLER
from chatbot.policy import Question
from chatbot.reading import Reading
from chatbot.reasons import item_shares
from chatbot.recommend import Recommender
from chatbot.sizes import in_order
from chatbot.state import State, show
from chatbot.turn import Card, Reply
from chatbot.wording import join
from data.items import Item
from data.words import stems
from retrieval.columns import COLORS
from retrieval.limits import Limit
from retrieval.texts import searchable

Answer = tuple[Reply, State]


NO_QUESTION = Question()
THE_ONES = re.compile(r"\b(?:the|those) (\w+(?: \w+)?) ones?\b", re.I)
THE_ONE = re.compile(r"(?<!\bnot )\b(?:the|that) (\w+(?: \w+)?) one\b", re.I)


def in_front(shop: Recommender, state: State, rows: list[int]) -> tuple[tuple[Card, ...], State]:
    """Cards for rows, in this order, and the state with them on the table."""
    query, _ = shop.query(state)
    hits = shop.store.search([query], len(rows), shop.facts.only(rows))[0]
    ordered = sorted(hits, key=lambda hit: rows.index(hit.row))
    cards = tuple(Card(hit.item, (), item_shares(hit, hits)) for hit in ordered)
    return cards, show(state, tuple(card.item.id for card in cards))


_THEM = re.compile(
    r"\b(?:have|got|get|do|want|sell|are|is|come) (?:them|they)\b(?!.*\b(?:all|each|both|any|which|either)\b)", re.I
)


def pointed_at(shop: Recommender, reading: Reading, state: State, default: str = "focus") -> list[Item]:
    """The items that a message means, in the order of the table."""
    facts = shop.facts
    table = table_items(shop, state)
    what = reading.reference
    if what.places:
        # "the first and the second", after one of them was spoken of
        if len(table) < 2 <= len(what.places) and state.earlier:
            table = items_of(shop, state.earlier[-1])
        return [table[place] for place in what.places if -len(table) <= place < len(table)]
    if reading.named:
        one_each = {facts.items[row].product: facts.items[row] for row in reversed(reading.named)}
        if len(one_each) > 1 and len(state.focus) == 1:  # "the owl", of two, while one of them is spoken of
            one_each = {key: item for key, item in one_each.items() if item.id in state.focus} or one_each
        return list(reversed(one_each.values()))[:4]
    alone = [item for item in state.spoken if item not in state.focus]
    if what.what == "before" and alone and _ONE_BEFORE.search(reading.text):
        return items_of(shop, alone[-1:])
    if what.what == "before" and state.earlier:
        return items_of(shop, state.earlier[-1])
    if what.what == "others":
        return [item for item in table if item.id not in state.focus]
    if what.what in ("cheaper", "dearer"):
        pair = next(
            (
                ids
                for ids in (state.focus, *reversed(state.earlier if state.focus else ()))
                if 1 < len(ids) < 4 and set(state.focus) <= set(ids)
            ),
            (),
        )
        spoken_of = items_of(shop, pair)  # two that were compared
        if len(spoken_of) < 2 and len(table) < 2:  # or that were spoken of one after the other
            spoken_of = spoken_alone(shop, state)[-2:]
        priced = [item for item in (spoken_of if len(spoken_of) > 1 else table) if item.price is not None]
        best = sorted(priced, key=lambda item: item.price or 0, reverse=what.what == "dearer")
        return [in_its_cheapest(shop, best[0], state)] if best and what.what == "cheaper" else best[:1]
    if telling := called_the_one(reading.text, table) or called_the_ones(reading.text, table):
        return telling
    said = COMES_WITH.sub(" ", reading.text)
    for limit in reading.limits:  # "is that under 30" names no cream of SPF 30
        said = said.replace(limit.words, " ") if limit.field == "price" and limit.words else said
    if own := having(reading.text, table) or called_by_name(said, table) or by_size(reading.text, table):
        return own
    compared = items_of(shop, state.focus) if len(state.focus) > 1 else []
    if (telling := [item for item in compared if fits_description(shop, reading, item)]) and len(telling) < len(
        compared
    ):
        return telling  # "the navy one", of two that were compared
    described = [item for item in table if fits_description(shop, reading, item)]
    if described and len(described) < len(table):
        return described
    if what.what == "all":
        # "do you have them in purple?", of the one pair spoken of
        one_pair = len(state.focus) == 1 and _THEM.search(reading.text) is not None
        beside_it = len(state.focus) > 1 and not set(state.focus) <= set(state.table)  # others were compared
        return items_of(shop, state.focus) if one_pair or beside_it else table
    if telling := meant_by(shop, COMES_WITH.sub(" ", reading.text), table):
        return telling
    return items_of(shop, state.focus) or (table if default == "all" or len(table) == 1 else [])


# "does it come with spare heads?" is of no heads
COMES_WITH = re.compile(
    r"\b(?:do|does|will) (?:it|they|this|that|these|those) (?:\w+ )?(?:come|include|ship|arrive|need|require|have|take|use|run)\b.*",
    re.I,
)


def in_its_cheapest(shop: Recommender, item: Item, state: State) -> Item:
    """The variant of an item that costs least of those that are as they were wished for."""
    fitting = shop.facts.siblings([shop.facts.row[item.id]]) & shop.facts.offered
    fitting &= shop.facts.allowed(tuple(limit for limit in state.limits if limit.field != "id"))
    least = shop.facts.extreme("price", fitting, False) if fitting.any() else None
    cheapest = item if least is None else shop.facts.items[least]
    return cheapest if (cheapest.price or 0) < (item.price or 0) else item


_ONE_BEFORE = re.compile(r"\b(?:the one (?:from )?(?:before|earlier)|the previous one)\b", re.I)
_SIZED = re.compile(
    r"\bthe (?:(big|bigger|biggest|large|larger|giant)|(?:small|smaller|smallest|little|mini|tiny)) (?:one|\w+)\b", re.I
)
BIG = frozenset(stems("big large giant jumbo maxi xl xxl grand"))
SMALL = frozenset(stems("small mini little tiny pocket travel junior compact"))


def by_size(text: str, table: list[Item]) -> list[Item]:
    """The one item on the table that "the big one" or "the small one" can only be, by the words of titles."""
    said = _SIZED.search(text)
    if said is None or len(table) < 2:
        return []
    wanted, other = (BIG, SMALL) if said[1] else (SMALL, BIG)
    telling = [item for item in table if wanted & set(stems(item.title))] or [
        item for item in table if not other & set(stems(item.title))
    ]
    return telling if len(telling) == 1 else []


def called_the_one(text: str, table: list[Item]) -> list[Item]:
    """The one item on the table whose title has the words of "the USB one"; [] where none has, or several."""
    called = THE_ONE.search(text)
    said = set(stems(called[1])) if called else set()
    telling = [item for item in table if said and said - BIG - SMALL <= set(stems(item.title))]
    if len(telling) > 1 and said & (BIG | SMALL):
        return by_size(text, telling)  # "the big dewdrop one"
    return telling if len(telling) == 1 and said - BIG - SMALL else []


def than_the_one(text: str, table: list[Item]) -> list[Item]:
    """The one item on the table that "cheaper than the 24 pan one", or "the summit is too dear", names by its title or its columns; [] where none is, or several."""
    said = _THAN_THE_ONE.search(text)
    roots = set(stems(said[said.lastindex or 0])) if said else set()
    called = [item for item in table if roots <= set(stems(" ".join((item.title, *item.attributes.values()))))]
    return called if roots and len(called) == 1 else []


_THAN_THE_ONE = re.compile(
    r"\bthan (?:the|that) ([\w -]+?) one\b|\b(?:price|cost) of (?:the|that) ([\w -]+?)(?: one)?(?= is\b|\W*$|[,.;])"
    r"|\b(?:the|that) ([\w -]+?)(?: one)?(?:'s| is| costs?)? (?:a bit |way |far |much |just )*too (?:expensive|dear|pricey|costly|much)\b",
    re.I,
)


_HAVING = re.compile(
    r"\b(?:the|that) (?:one|ones) (?:with|that has|that have|that comes with|which has|for|from|in) (?:an? |the )?([\w-]+(?: [\w-]+)?)",
    re.I,
)


def having(text: str, table: list[Item]) -> list[Item]:
    """The one item on the table of which the shop says what "the one with the hood" has; [] where that is none, or several."""
    said = _HAVING.search(text)
    wanted = [root for root in stems(said[1]) if root not in FILLER] if said else []
    if not wanted or len(table) < 2:
        return []
    for roots in (wanted, wanted[:1]):
        telling = [item for item in table if set(roots) <= set(stems(searchable(item)))]
        if len(telling) == 1:
            return telling
    return []


APART = 0.05  # by how much one thing must be nearer in meaning than the next, to be "the fluffy one"


def meant_by(shop: Recommender, text: str, table: list[Item]) -> list[Item]:
    """The one item on the table that "the fluffy one" can only be by what is said of the items, though none is called so; [] where that is not sure."""
    called = THE_ONE.search(text)
    if called is None or len(table) < 2 or set(stems(called[1])) & (FILLER | BIG | SMALL | COLORS):
        return []
    said = shop.meaning(called[1])
    near = [float((shop.sentence_vectors(shop.facts.row[item.id]) @ said).max(initial=0.0)) for item in table]
    first, second = sorted(near, reverse=True)[:2]
    return [table[near.index(first)]] if first - second >= APART else []


FEW_CALLED = 3  # things on the table that a name may mean together


def called_the_ones(text: str, table: list[Item]) -> list[Item]:
    """The few items on the table whose titles have the words of "the wrap one": where there are two, each is told about; [] where all are called so."""
    called = THE_ONES.search(text)
    telling = [item for item in table if set(stems(called[1])) <= set(stems(item.title))] if called else []
    return telling if len(telling) <= min(FEW_CALLED, len(table) - 1) else []


def called_by_name(text: str, table: list[Item]) -> list[Item]:
    """The one item on the table that has words in its title which the message says and no other title there has: "the parma ham"."""
    said = set(stems(text)) - FILLER
    titles = [set(stems(item.title)) for item in table]
    own = [
        len(said & title - set().union(*(other for j, other in enumerate(titles) if j != i)))
        for i, title in enumerate(titles)
    ]
    best = max(own, default=0)
    return [table[own.index(best)]] if best and own.count(best) == 1 and len(table) > 1 else []


def fits_description(shop: Recommender, reading: Reading, item: Item) -> bool:
    """Whether "that blue jacket" can mean this item."""
    limits = tuple(
        limit for limit in reading.limits if limit.field not in ("price", "availability", "sale", "text", "kind", "id")
    )
    kinds = (Limit("kind", "in", reading.kinds),) if reading.kinds else ()
    return bool(limits or kinds) and bool(shop.facts.allowed((*limits, *kinds))[shop.facts.row[item.id]])


def which_one(state: State, items: list[Item], noun: str = "one") -> Answer:
    """Two or more fit: ask, naming them. They are what was spoken of last, so that it is not asked again: a next question is answered for each."""
    listed = items[:4]
    text = f"Which {noun} do you mean: {join([item.title for item in listed], 'or')}?"
    suggestions = tuple(f"number {i + 1}" for i in range(len(listed)))
    return Reply(text, act="ask", suggestions=suggestions), replace(state, focus=tuple(item.id for item in listed))


def table_items(shop: Recommender, state: State) -> list[Item]:
    return items_of(shop, state.table)


def items_in_view(shop: Recommender, state: State) -> list[Item]:
    """The items that were last spoken of together, else those on the table."""
    return items_of(shop, state.focus if len(state.focus) > 1 else state.table)


def spoken_alone(shop: Recommender, state: State) -> list[Item]:
    """The products that were each spoken of alone, the last one last, each as it was spoken of last: the bag "in red"."""
    last = {item.product: item for item in items_of(shop, state.spoken) if item.price is not None}
    return [item for item in items_of(shop, state.spoken) if last.get(item.product) is item]


def items_of(shop: Recommender, ids: Iterable[str]) -> list[Item]:
    """The items with these ids, in this order; those that the shop has no longer are left out."""
    return [shop.facts.items[row] for row in shop.facts.rows_with(ids)]


def variants(shop: Recommender, item: Item) -> list[Item]:
    """The item and its siblings: of one group, or else those of its brand whose titles part only behind the comma or the dash, "Table Lamp, Sage"."""
    facts = shop.facts
    if not item.group:
        brand = item.attributes.get("brand", "")
        # "Cabin Trolley 55", beside "Cabin Trolley 55 - Coral"
        name = before_the_look(item) or f"{brand} {item.title}".strip()
        rows = facts.texts.titled_all(stems(name.removeprefix(brand))).tolist()  # which titles need not say
        others = (facts.items[row] for row in rows)
        return [other for other in others if other.id == item.id or before_the_look(other) == name] or [item]
    rows = np.flatnonzero(facts.siblings([facts.row[item.id]])).tolist()
    return [facts.items[row] for row in rows if facts.items[row].group == item.group]


def before_the_look(item: Item) -> str:
    """The brand and the title of an item as far as its look: what stands behind is a colour, or the item's own; "" where there is no such thing."""
    color = item.attributes.get("color", "")
    if color and item.title.lower().endswith(f" {color.lower()}"):  # "Over Ear Headphones Pink"
        return f"{item.attributes.get('brand', '')} {item.title[: -len(color)].rstrip(' ,-–/|:')}".strip()
    parts = re.match(r"(.{4,}?)(?:,| -| –) ([\w' ]{2,24})$", item.title)
    looks = set(stems(parts[2])) if parts else set()
    own = {root for name in ("color", "size", "pattern", "material") for root in stems(item.attributes.get(name, ""))}
    return f"{item.attributes.get('brand', '')} {parts[1]}".strip() if parts and looks & (COLORS | own) else ""


def sizes_of(shop: Recommender, item: Item) -> list[str]:
    same = [other for other in variants(shop, item) if other.attributes.get("color") == item.attributes.get("color")]
    return in_order(
        dict.fromkeys(other.attributes["size"] for other in same if "size" in other.attributes and other.on_offer)
    )


def key_of(shop: Recommender, item_id: str) -> str:
    row = shop.facts.row.get(item_id)
    return item_id if row is None else shop.facts.items[row].product


FEW = 2  # products of one name that a question may be about


def best_titled(shop: Recommender, roots: Sequence[str]) -> list[int]:
    """Rows whose title has most of some words, one of which is a name of its own."""
    roots = [root for root in roots if root not in FILLER]
    own = [root for root in roots if shop.vocabulary.distinct(root) and len(shop.facts.texts.title_rows(root))] or [
        root for root in roots if 0 < shop.facts.count(shop.facts.texts.title_rows(root)) <= FEW]  # fmt: skip
    counts = shop.facts.texts.title_counts(set(roots))
    rows = {int(row) for root in own for row in shop.facts.texts.title_rows(root)}
    return sorted(
        rows, key=lambda row: (-counts[row], not shop.facts.offered[row], shop.facts.texts.title_sizes[row], row)
    )
