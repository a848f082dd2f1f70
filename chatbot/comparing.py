"""Two or more items side by side: a small table of what differs, and by how much one costs more."""

import re
from dataclasses import replace

from chatbot.colloquial import colloquial
from chatbot.lexicon import FILLER
from chatbot.pointing import (
    Answer,
    best_titled,
    called_by_name,
    in_front,
    items_of,
    pointed_at,
    sizes_of,
    table_items,
    which_one,
)
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.state import State, evolve
from chatbot.turn import Reply, Table
from chatbot.understanding import understand
from chatbot.wording import join, money, named, price_of
from data.items import Item
from data.nouns import is_plural
from data.spoken_columns import heading, with_unit
from data.words import fold, sentences, stem, stems, words
from retrieval.limits import Limit

_BOTH = re.compile(r"\b(?:both|the two|them)\b", re.I)
PAIR = 2


def compare(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    items = (
        compared(shop, reading, state)
        or all_called(shop, reading)
        or the_two(shop, reading, state)
        or pointed_at(shop, reading, state, "all")[:4]
    )
    if (
        len(items) == 1
        and reading.named
        and (beside := [item for item in items_of(shop, state.focus or state.table) if item.id != items[0].id])
    ):
        items = [beside[0], *items]  # "compare with the Comet"
    items = list({item.id: item for item in items}.values())
    of_kind = shop.facts.of_kinds(reading.kinds) if reading.kinds else None
    if (
        of_kind is not None
        and items
        and not of_kind[shop.facts.rows_with([item.id for item in items])].any()
        and not reading.named
    ):
        items = []  # "the two finger tabs", and a bow lies there
    if len(items) == 1 and reading.reference.places and len(state.table) == 1:
        items = table_items(shop, state)  # "the first two", and one lies there
    if len(items) == len(state.table) == 1 and state.earlier and len(state.earlier[-1]) == 1 and not reading.named:
        items = [
            *items_of(shop, state.earlier[-1]),
            *items,
        ]  # one after the other
    if len(items) > PAIR and _THE_TWO.search(reading.text) and not (reading.named or reading.reference.places):
        return which_one(state, items, "two")
    if len(items) < 2 and len(state.table) == 1 and _TO_ANOTHER.search(reading.text):
        before = next((ids for ids in reversed(state.earlier) if len(ids) > 1 and state.table[0] in ids), ())
        items = items_of(shop, before) if len(before) == PAIR else items  # "to the cheaper one", which lay there before
    if len(items) < 2 and not reading.reference.places:
        items = table_items(shop, state)[:3]
    if len(items) < 2 and _BOTH.search(reading.text):  # "compare both", after one of two was picked
        shown = (
            items_of(shop, ids) for ids in reversed(state.earlier) if len(ids) == PAIR and {*state.table} <= {*ids}
        )
        items = next(shown, items)
    if len(items) < 2 and reading.kinds:  # "compare the two collars", and none lies there yet
        state = evolve(state, reading)
        items = [hit.item for hit in shop.search(state, shop.candidates(state)[0], 3).hits]
        items = two_titled(shop, reading) or items if len(items) < PAIR else items
    if len(items) < 2:
        number = len(table_items(shop, state))
        if not number:
            text = "Nothing lies in front of you yet. Name two things, and I compare them."
            return Reply(text, act="ask", suggestions=shop.openers), state
        return Reply(f"To compare, name two of the {number} items in front of you." if number > 1 else
                     "There is only one item in front of you; I need two to compare.", act="ask", suggestions=shop.openers), state  # fmt: skip
    asks_why = WHY_DEARER.search(reading.text)
    if (
        not asks_why
        and _BY_PRICE.search(reading.text)
        and len(items) == 2
        and (told := price_difference(shop, items, state)) is not None
    ):
        return told
    asked = set(stems(reading.text))
    # what was asked about first
    rows = sorted(differences(shop, items), key=lambda row: not set(stems(row[0])) <= asked)
    cards, after = in_front(shop, state, [shop.facts.row[item.id] for item in items])
    if len(rows) < FEW_ROWS and (own := own_sentences(items)):
        rows.append((SAYS, *own))
    lead = f"{join([named(item) for item in items])}."
    if rows:
        differing = [row[0] for row in rows[:4] if row[0] != SAYS] or ["what the shop says"]
        text = f"Side by side: {lead} They differ in {join(differing)}."
    else:
        text = f"Side by side: {lead} The shop lists no difference."
    text = f"The shop gives no reason for the difference in price. {text}" if asks_why else text
    table = Table(tuple(item.id for item in items), tuple(rows))
    return Reply(text, cards, "compare", ("the cheaper of those",), table), replace(
        after, table=state.table or after.table, focus=tuple(item.id for item in items)
    )


WHY_DEARER = re.compile(
    r"\b(?:why|how come|what makes)\b.*\b(?:dearer|more expensive|pricier|cheaper|costs? (?:so much |a lot )?(?:more|less)|(?:twice|double) (?:the price|as much))\b",
    re.I,
)
_BY_PRICE = re.compile(
    r"\bprice difference\b|\bdifference in price\b|\bhow much (?:more|less|cheaper|dearer)\b|\b(?:more expensive|cheaper|dearer|pricier|costs? (?:more|less)(?: or (?:less|more))?) than\b",
    re.I,
)


def price_difference(shop: Recommender, items: list[Item], state: State) -> Answer | None:
    """By how much one of two items is dearer; None where a price is missing."""
    low, high = sorted(items, key=lambda item: item.price or 0)
    if low.price is None or high.price is None:
        return None
    cards, after = in_front(shop, state, [shop.facts.row[item.id] for item in items])
    gap = high.price - low.price
    text = (
        f"{named(high)} costs {money(gap, high.currency)} more than {named(low)}."
        if gap
        else f"Both cost {money(low.price, low.currency)}."
    )
    return Reply(text, cards, "compare"), replace(
        after, table=state.table or after.table, focus=tuple(item.id for item in items)
    )


_AND = re.compile(
    r"\b(?:and|with|to|or|than|vs\.?|versus|between|against|compared?|comparison|differences?|differ)\b|[,;]", re.I
)


def the_two(shop: Recommender, reading: Reading, state: State) -> list[Item]:
    """ "Compare the two notebooks": the two of that kind that were shown last, one of them in front or not; [] where there are not two."""
    if not (reading.kinds and _THE_TWO.search(reading.text)):
        return []
    of_kind = shop.facts.of_kinds(reading.kinds)
    for shown in (state.table, *reversed(state.earlier)):
        items = [item for item in items_of(shop, shown) if of_kind[shop.facts.row[item.id]]]
        if len(items) == 2:
            return items
    return []


def all_called(shop: Recommender, reading: Reading) -> list[Item]:
    """ "The difference between the felcos": the few products that have that name in their titles; [] where none have, or many."""
    said = _THE_NAMED.search(fold(reading.text))
    root = stem(said[1]) if said else ""
    if not root or not is_plural(said[1] if said else "") or (root,) in shop.facts.kinds.categories or reading.kinds:
        return []
    rows = shop.facts.products(shop.facts.only(shop.facts.texts.titled_all((root,))) & shop.facts.offered)
    return [shop.facts.items[row] for row in rows] if 1 < len(rows) <= MOST_COMPARED else []


def two_titled(shop: Recommender, reading: Reading) -> list[Item]:
    """ "The two chess sets", of which one is called a set and the other is not: the two products with the first word in their titles; [] where there are not two."""
    first = next((kind.split()[0] for kind in reading.kinds if " " in kind), "")
    titled = shop.facts.only(shop.facts.texts.titled_all((first,))) & shop.facts.offered if first else None
    rows = shop.facts.products(titled) if titled is not None and _THE_TWO.search(reading.text) else []
    return [shop.facts.items[row] for row in rows] if len(rows) == PAIR else []


MOST_COMPARED = 4
_THE_NAMED = re.compile(r"\b(?:between|compare|of) (?:all )?(?:the|your|those) ([a-z]{3,})\W*$")
_THE_TWO = re.compile(r"\b(?:the|these|those|both) (?:two|both)\b|\bboth\b", re.I)


def compared(shop: Recommender, reading: Reading, state: State) -> list[Item]:
    """Items that are named one by one: "compare the neon tetra and the cardinal tetra", "compare it with the Vado"; [] unless there are two."""
    facts, found = shop.facts, list[Item]()
    for part in _AND.split(reading.text):
        roots = [stem(word) for word in words(part)]
        one = (
            seen_as(shop, part, state)
            or called_by_name(part, table_items(shop, state))
            or (
                branded_in_topic(shop, part, state) or titled_in_topic(shop, part, found, state)
                if _THE_ONE.search(part)
                else []
            )
            or [facts.items[row] for row in beside_those(shop, roots, found)[:1]]
        )
        one = one or branded_in_topic(shop, part, state) or numbered_like_it(shop, part, state)
        one = one or measured_in_topic(shop, part, state)
        if not one and re.search(r"\b(?:it|this|that)\b", part):
            one = [item for item in table_items(shop, state) if item.id in state.focus][:1]
        found += [item for item in one if item not in found]
    if len(found) == 1 and _TO_IT.search(reading.text) and len(state.focus) == 1 and found[0].id != state.focus[0]:
        found = [*items_of(shop, state.focus), *found]
    return found[:4] if len(found) > 1 else []


def beside_those(shop: Recommender, roots: list[str], found: list[Item]) -> list[int]:
    """Rows that are titled by some words, first those in a department of what was named before: of chains, the lock beside a lock, and no lube."""
    departments = {item.category[:1] for item in found}
    rows = best_titled(shop, roots)
    said = [len(set(roots) & set(stems(shop.facts.items[row].title))) for row in rows]
    best = [row for row, number in zip(rows, said, strict=True) if number == said[0]]
    return sorted(best, key=lambda row: shop.facts.items[row].category[:1] not in departments)


_TO_ANOTHER = re.compile(
    r"\b(?:to|from|with|and|than) the (?:other|cheaper|dearer|pricier|more expensive|bigger|smaller) one\b", re.I
)
_TO_IT = re.compile(
    r"\bdifference (?:to|from|with)\b|\bcompared? (?:to|with)\b|\bdiffer from\b|\b(?:more|less|better|worse|\w+er) than\b",
    re.I,
)


_THE_ONE = re.compile(r"\bones?\b", re.I)  # "the petronell one", of kettles


def branded_in_topic(shop: Recommender, part: str, state: State) -> list[Item]:
    """The best item of what is wanted that has the brand named in a part of a message: "the coralie one", of foundations; [] where none has."""
    known = shop.facts.facets.get("brand", {})
    brands = tuple(value.label for key, value in known.items() if set(key[:1]) <= set(stems(part)))
    if not brands or not state.kinds:
        return []
    wanted = State(kinds=state.kinds, limits=(Limit("brand", "in", brands),))
    mask = shop.candidates(wanted)[0]
    return [hit.item for hit in shop.search(wanted, mask, 1).hits] if mask.any() else []


def titled_in_topic(shop: Recommender, part: str, beside: list[Item], state: State) -> list[Item]:
    """The one product with all words of a part of a message in its title, of the variants of what it is compared with and of what is wanted: "the ladder one", of desks; [] where there is none."""
    said = [root for root in stems(colloquial(fold(part))) if root not in FILLER]
    titled = shop.facts.only(shop.facts.texts.titled_all(said)) & shop.facts.offered
    rows = [shop.facts.row[item.id] for item in (*beside, *items_of(shop, state.focus))]
    wanted = [shop.facts.of_kinds([kind.split()[-1] for kind in state.kinds])] if state.kinds else []
    for among in (shop.facts.siblings(rows), *wanted):
        if len(found := shop.facts.products(titled & among)) == 1:
            return [shop.facts.items[found[0]]]
    return []


def numbered_like_it(shop: Recommender, part: str, state: State) -> list[Item]:
    """The product called like the one that is spoken of, but for the figure named in a part of a message: the Tern 2500, beside the 4000; [] where none is."""
    said, one = re.search(r"\b(?:the|a) (\w*\d\w*)\b", part), items_of(shop, state.focus)
    if said is None or len(one) != 1:
        return []
    rest = {root for root in stems(one[0].title) if root.isalpha()}
    rows = shop.facts.products(shop.facts.only(shop.facts.texts.titled_all(stems(said[1]))))
    others = [shop.facts.items[row] for row in rows]
    return [other for other in others if len(rest & set(stems(other.title))) > 1 and other.id != one[0].id][:1]


def measured_in_topic(shop: Recommender, part: str, state: State) -> list[Item]:
    """The best item of what is wanted that measures what a part of a message says: "the 100w", of chargers; [] where none does."""
    said = re.search(r"\b\d[\d.,]* ?[a-z]{1,8}\b", fold(part))
    if said is None or not state.kinds:
        return []
    limits = understand(f"{shop.vocabulary.label(state.kinds[0])} {said.group()}", shop.vocabulary).limits
    wanted = State(kinds=state.kinds, limits=limits)
    mask = shop.candidates(wanted)[0]
    return [hit.item for hit in shop.search(wanted, mask, 1).hits] if limits and mask.any() else []


def seen_as(shop: Recommender, part: str, state: State) -> list[Item]:
    """The item that was shown last of those whose brand or title has all the words of a part of a message; [] where none has."""
    said = set(stems(part)) - FILLER
    for ids in (state.focus, state.table, *reversed(state.earlier)) if said else ():
        for item in items_of(shop, ids):
            if said <= set(stems(f"{item.attributes.get('brand', '')} {item.title}")):
                return [item]
    return []


SAYS = "the shop says"
FEW_ROWS = 4  # rows of a table, below which it also shows what the texts say


def own_sentences(items: list[Item]) -> list[str]:
    """What each item's text says that the texts of the others do not, as long as a cell may be; [] where none says anything of its own."""
    told = [sentences(item.description) for item in items]
    own = []
    for mine in told:
        others = {sentence for other in told if other is not mine for sentence in other}
        own.append(" ".join(sentence for sentence in mine if sentence not in others))
    return (
        [
            text if len(text) <= LONGEST_CELL else f"{text[:LONGEST_CELL].rsplit(' ', 1)[0]} …"
            for text in (one or "–" for one in own)
        ]
        if any(own)
        else []
    )


LONGEST_CELL = 120


def differences(shop: Recommender, items: list[Item]) -> list[tuple[str, ...]]:
    """Fields in which items differ, each with a value per item; "–" where the shop gives none."""
    listed: list[tuple[str, ...]] = []
    if any(item.price is not None for item in items):
        listed.append(("price", *(price_of(item) or "–" for item in items)))
    if any(item.rating is not None for item in items):
        listed.append(("rating", *(str(item.rating or "–") for item in items)))
    names = dict.fromkeys(name for item in items for name in item.attributes)
    for name in names:
        if name == "size" and len({item.product for item in items}) == 1:
            listed.append(("size", *(item.attributes.get("size", "–") for item in items)))
        elif name == "size":
            listed.append(("sizes", *(", ".join(sizes_of(shop, item)) or "–" for item in items)))
        else:
            listed.append((heading(name), *(with_unit(name, item.attributes.get(name, "–")) for item in items)))
    listed.append(("availability", *(item.availability.replace("_", " ") for item in items)))
    return [row for row in listed if len(set(row[1:])) > 1]
