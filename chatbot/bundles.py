"""Several needs at once: one item for each, within one sum."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import numpy as np

from chatbot.comparing import compared, seen_as
from chatbot.lexicon import NUMBERS
from chatbot.pointing import Answer, best_titled, in_front, items_of, pointed_at, spoken_alone, which_one
from chatbot.reading import Reading
from chatbot.reasons import item_shares
from chatbot.recommend import Recommender
from chatbot.state import OF_THE_SHOPPER, State, evolve, show
from chatbot.turn import Card, Reply
from chatbot.understanding import understand
from chatbot.wording import join, many, money, named
from data.items import Item
from data.spoken_columns import plain
from data.words import fold, stem, stems, words
from retrieval.columns import Mask
from retrieval.limits import Limit, Limits
from retrieval.ranking import one_of_each
from retrieval.store import Hit


def budget_for_all(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Below 200 altogether": the best of each kind whose sum stays within the amount, and the sum is said."""
    cap = next((limit.amount for limit in reading.limits if limit.field == "price" and limit.op == "<="), None)
    if cap is None or not shop.priced:
        if not shop.priced:
            return None
        if both := it_and_another(shop, reading.text, state):
            return summed(shop, both, state)
        return each_of(shop, reading, state, total=True) or sum_of(shop, reading, state)
    after = evolve(state, replace(reading, limits=tuple(limit for limit in reading.limits if limit.field != "price")))
    if (
        len(after.kinds) == 1
        and state.kinds
        and not set(state.kinds) & set(after.kinds)
        and _AS_WELL.search(reading.text)
    ):
        held = (limit for limit in state.limits if limit not in after.limits)
        after = replace(
            after, kinds=(*state.kinds, *after.kinds), limits=(*held, *after.limits)
        )  # "I need a grinder as well, both under 650"
    # a price is that of the sum now
    after = replace(after, limits=tuple(limit for limit in after.limits if limit.field != "price"))
    beside, missing = beside_kinds(shop, reading, after, cap) if len(after.kinds) > 1 else ({}, ())
    return gathered(shop, after, cap, reading.text, beside, missing)


def beside_kinds(
    shop: Recommender, reading: Reading, after: State, cap: float
) -> tuple[dict[str, list[Hit]], tuple[str, ...]]:
    """What else a list asks for, that is no kind of thing here: hits by the words of titles, "a 77mm polarizer", and what nothing is called by."""
    found: dict[str, list[Hit]] = {}
    missing = []
    for part in filter(None, (part.strip() for part in _PARTS.split(reading.text))):
        one = understand(part, shop.vocabulary)
        if one.kinds or any(limit.field == "price" for limit in one.limits) or not (_A_THING.search(part) or one.named):
            continue
        rows = list(one.named) or best_titled(shop, stems(part))[:MOST_PARTS]
        affordable = shop.facts.only(rows) & shop.facts.offered & (np.nan_to_num(shop.facts.prices, nan=np.inf) <= cap)
        if affordable.any():
            query, _ = shop.query(replace(after, kinds=(), notes=tuple(words(part)), limits=()))
            found[part] = one_of_each(shop.store.search([query], 60, affordable)[0])
        elif one.absent:
            missing.append(many(one.absent[0]))
    return found, tuple(missing)


def gathered(
    shop: Recommender,
    after: State,
    cap: float,
    said: str,
    beside: dict[str, list[Hit]] | None = None,
    missing: tuple[str, ...] = (),
) -> Answer:
    """The best of each kind that is wanted, whose sum stays within an amount. said: the words that say how many of each.

    beside: hits for what else is wanted, by how it was said. missing: what is wanted and not here.
    """
    per_need = served_apart(needs(shop, after, cap, said) | (beside or {}))
    number = {kind: quantity(shop, kind, said) for kind in per_need}
    chosen, left_out = within(per_need, cap, number)
    if not chosen:
        return Reply(f"Nothing that fits stays within {money(cap, shop.currency)} altogether.", act="abstain"), after
    total = sum(
        (number[kind] * hit.item.price for kind, hit in chosen.items() if hit.item.price is not None), start=Decimal(0)
    )
    names = join(
        [f"{number[kind]} × {named(hit.item)}" if number[kind] > 1 else named(hit.item) for kind, hit in chosen.items()]
    )
    text = f"Together {money(total, shop.currency)}, within {money(cap, shop.currency)}: {names}."
    if left_out:
        text += f" That leaves no room for {join([many(shop.vocabulary.label(kind)) for kind in left_out])}."
    if missing:
        text += f" I have no {join(list(missing), 'or')}."
    pool = [hit for hits in per_need.values() for hit in hits]
    cards = tuple(Card(hit.item, ("within the sum",), item_shares(hit, pool)) for hit in chosen.values())
    shown = show(replace(after, together=cap, counted=said), tuple(hit.item.id for hit in chosen.values()))
    return Reply(text, cards, "show", ("why this one?",)), shown


def number_of(shop: Recommender, item: Item, state: State) -> int:
    """How many of one of the things within a sum are needed."""
    row = shop.facts.row[item.id]
    kind = next((kind for kind in state.kinds if shop.facts.of_kinds((kind,))[row]), "")
    return quantity(shop, kind, state.counted) if kind else 1


def cost_of(shop: Recommender, items: Sequence[Item], state: State) -> Decimal:
    """What the things within a sum cost together, each as many times as it is needed."""
    return sum(
        (number_of(shop, item, state) * item.price for item in items if item.price is not None), start=Decimal(0)
    )


def named_each(shop: Recommender, items: Sequence[Item], state: State) -> str:
    """The things within a sum in a sentence: "2 × Cushion (£19.50) and Throw (£35.00)"."""
    numbers = [number_of(shop, item, state) for item in items]
    return join(
        [
            f"{number} × {named(item)}" if number > 1 else named(item)
            for number, item in zip(numbers, items, strict=True)
        ]
    )


def served_apart(per_need: dict[str, list[Hit]]) -> dict[str, list[Hit]]:
    """Needs without those that an earlier one names already: "something cuddly", beside soft toys."""
    found: dict[str, list[Hit]] = {}
    for kind, hits in per_need.items():
        mine = {hit.item.product for hit in hits}
        others = [{hit.item.product for hit in other} for other in found.values()]
        if not any(2 * len(mine & other) > min(len(mine), len(other)) for other in others):
            found[kind] = hits
    return found


_AS_WELL = re.compile(r"\b(?:both|as well|too|also|along with (?:it|that|them))\b", re.I)


_PARTS = re.compile(r"[,.](?!\d)|[;?]|\b(?:and|plus)\b(?: also)?", re.I)
MOST_PARTS = 8  # of a message that lists things
MEASURES = frozenset(
    stems(
        "in inch inches cm mm m metre metres kg g l litre litres person people year years month months piece pieces man season gb tb w watt watts v"
    )
)
_A_THING = re.compile(rf"(?:^|\b)(?:an?|the|some|my|{'|'.join(NUMBERS)}|\d{{1,2}}) \w", re.I)


def each_of(shop: Recommender, reading: Reading, state: State, total: bool = False) -> Answer | None:
    """ "A balance bike, a helmet and the frisbee": what fits each best, and their sum; None unless things are listed that one wish cannot hold.

    total: whether their sum is asked for.
    """
    said = list(filter(None, (part.strip() for part in _PARTS.split(reading.text))))
    if not 1 < len(said) <= MOST_PARTS or any(limit.field == "price" for limit in reading.limits):
        return None
    read = [(part, reading_of(shop, part, state)) for part in said]
    things = [(part, one) for part, one in read if one.kinds or one.named or (one.absent and _A_THING.search(part))]
    plainly = all(one.kinds and not one.named for _, one in things)
    if len(things) < 2 or (plainly and not total and not differ(shop, reading, things)):
        return None
    kept = tuple(
        limit
        for limit in state.limits
        if limit.field in OF_THE_SHOPPER or (limit.negative and limit.hard and limit.field != "kind")
    )
    things = like_the_last(shop, things)
    chosen: list[tuple[Hit, int]] = []
    missing: list[str] = []
    for part, one in things:
        wanted = evolve(State(limits=kept), one)
        if one.named:
            mask = shop.facts.only(list(one.named)) & shop.facts.offered
        else:
            mask = rather_titled(shop, shop.candidates(wanted)[0], one.kinds)
        if not one.absent and mask.any() and (hits := shop.search(wanted, mask, 1).hits):
            chosen.append((hits[0], max(1, said_count(shop, part))))
        else:
            missing.append(
                many(
                    one.absent[0]
                    if one.absent
                    else shop.vocabulary.label(one.kinds[0])
                    if one.kinds
                    else shop.facts.items[one.named[0]].title
                )
            )
    if not chosen:
        return None
    rows = [hit.row for hit, _ in chosen]
    priced = all(hit.item.price is not None for hit, _ in chosen)
    cards, after = in_front(shop, state, rows)
    names = join([f"{number} × {named(hit.item)}" if number > 1 else named(hit.item) for hit, number in chosen])
    cost = sum((number * (hit.item.price or 0) for hit, number in chosen), start=Decimal(0))
    text = f"{names}{f': {money(cost, shop.currency)} together' if len(chosen) > 1 and priced else ''}."
    if missing:
        text += f" I have no {join(missing, 'or')}."
    cards = tuple(replace(card, reasons=("one of those you asked for",)) for card in cards)
    called = (one.kinds[:1] or (shop.facts.kinds.called(row),) for (_, one), row in zip(things, rows, strict=False))
    kinds = tuple(dict.fromkeys(kind for own in called for kind in own if kind))
    after = after if missing else replace(after, kinds=kinds)
    return Reply(text, cards, "show", ("why this one?",)), replace(after, focus=tuple(card.item.id for card in cards))


def differ(shop: Recommender, reading: Reading, things: list[tuple[str, Reading]]) -> bool:
    """Whether what a message says of one thing cannot hold for another: "a 60 cm spirit level and a tape measure"."""
    fitting = shop.facts.allowed(tuple(limit for limit in reading.limits if limit.field != "kind"))
    there = [bool((shop.facts.of_kinds(one.kinds) & fitting).any()) for _, one in things]
    return any(there) and not all(there)


def rather_titled(shop: Recommender, mask: Mask, kinds: tuple[str, ...]) -> Mask:
    """Of some rows those that have a name in their titles, where there are such: a bath towel is rather one than what lies beside them."""
    if not kinds:
        return mask
    titled = mask & shop.facts.only(shop.facts.texts.titled_all(kinds[0].split()))
    return titled if titled.any() else mask


def like_the_last(shop: Recommender, things: list[tuple[str, Reading]]) -> list[tuple[str, Reading]]:
    """Parts of a list, each also with the look that is said at its end, where it comes so: "2 bath towels and 2 hand towels in navy"."""
    looks = tuple(limit for limit in things[-1][1].limits if limit.field in ("color", "material", "pattern"))

    def dressed(one: Reading) -> Reading:
        both = replace(one, limits=(*one.limits, *looks))
        bare = one.named or any(limit.field in {look.field for look in looks} for limit in one.limits)
        return one if bare or not looks or not shop.candidates(evolve(State(), both))[0].any() else both

    return [(part, dressed(one)) for part, one in things]


_THE_ONE = re.compile(r"\b(?:the|that) ([\w' -]+?) one\b", re.I)


def reading_of(shop: Recommender, part: str, state: State) -> Reading:
    """The reading of one part of a list; one that names nothing is tried by the words of titles: "4 boosters". "The kids one" was seen before."""
    reading = understand(part, shop.vocabulary)
    if (said := _THE_ONE.search(part)) and (seen := seen_as(shop, said[1], state)):
        return replace(reading, kinds=(), absent=(), named=(shop.facts.row[seen[0].id],))
    if reading.kinds and _THAT.search(part) and (row := shown_last(shop, reading, state)) is not None:
        return replace(reading, kinds=(), absent=(), named=(row,))
    if reading.kinds or reading.named or not _A_THING.search(part):
        return reading
    return replace(reading, named=tuple(best_titled(shop, stems(part))[:1]))


_THAT = re.compile(r"\b(?:the|that|those|these|this)\b", re.I)


def shown_last(shop: Recommender, one: Reading, state: State) -> int | None:
    """The row of the thing that was spoken of alone last, or that alone was shown last, of those that a part of a list means: "the lamp", after one; None where none was."""
    looks = tuple(limit for limit in one.limits if limit.field in ("color", "size", "material", "pattern", "text"))
    of_kind = shop.facts.of_kinds(one.kinds) & shop.facts.allowed(looks)
    titled = shop.facts.only(shop.facts.texts.titled_all(one.kinds[0].split())) & shop.facts.allowed(looks)
    for mask in (of_kind & titled, of_kind, titled):  # a bulb may be called a lamp too, and a work shoe a trainer
        for shown in (*((item,) for item in reversed(state.spoken)), state.table, *reversed(state.earlier)):
            rows = [row for item in shown if (row := shop.facts.row.get(item)) is not None and mask[row]]
            if rows:
                return rows[0] if len(rows) == 1 else None
    return None


_SEVERAL = "|".join(word for word, value in NUMBERS.items() if 1 < value < 21)
_NUMBERED = re.compile(rf"\b(\d{{1,2}}|{_SEVERAL}) ([a-z]+)", re.I)


def in_figures(said: str) -> int:
    """A number in figures or as a word: "two" → 2; 0 for what is none."""
    return int(said) if said.isdigit() else NUMBERS.get(said.lower(), 0)


def said_count(shop: Recommender, part: str) -> int:
    """The number before a thing: "4 boosters" → 4; 0 where there is none, or where it measures: "a 12 inch stone"."""
    match = _NUMBERED.search(part)
    if match is None or stem(match[2].lower()) in measured(shop) | MEASURES:
        return 0
    return in_figures(match[1])


def measured(shop: Recommender) -> set[str]:
    """Stems of the names and units of columns of amounts: "a 5 string bass" is one bass."""
    return {root for name, column in shop.facts.numbers.items() for root in stems(f"{plain(name)} {column.unit}")}


def sum_of(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "How much is that together?": the sum of what is pointed at; None where that is less than two things."""
    if said_together(reading.text):
        reading = replace(reading, named=())  # "all three" is no three-tier stand
    items = [
        item
        for item in compared(shop, reading, state) or pointed_at(shop, reading, state, "all")
        if item.price is not None and (item.on_offer or reading.named or reading.reference.places)
    ]
    plainly = reading.reference.places or reading.named or state.together
    together, number = said_together(reading.text), said_number(reading.text)
    if number > 1 and len(items) > 1 and not plainly:  # "how much for 8 of them?", of one of those in front
        items = items_of(shop, state.focus) if len(state.focus) == 1 else items
        return times(shop, items[0], number, state) if len(items) == 1 else which_one(state, items)
    picked = spoken_alone(shop, state)
    if not together and len(items) < 2 and len(picked) > 1 and _SUMS.search(reading.text):
        items = picked[-2:]  # "together that's how much?", of a present for mum and one for dad
    if together and (len(items) != together or len(state.focus) == 1) and len(picked) >= together:
        items = picked[-together:]  # one after the other
    elif len(items) > MOST_SUMMED and not plainly:
        if len(picked) < 2:
            return which_one(state, items, "ones")
        items = picked
    if len(items) == 1 and number > 1:
        return times(shop, items[0], number, state)
    if together and len(items) < together:
        hints = tuple(item.title for item in items_of(shop, state.table)[:3])
        text = f"I am not sure which {together} you mean. Name them, and I add them up."
        return Reply(text, act="ask", suggestions=hints), state
    if len(items) < 2 or not (reading.reference or state.focus):
        return None
    return summed(shop, items, state)


def summed(shop: Recommender, items: list[Item], state: State) -> Answer:
    """What some items cost together."""
    cost = sum((item.price for item in items if item.price is not None), start=Decimal(0))
    cards, after = in_front(shop, state, [shop.facts.row[item.id] for item in items])
    text = f"Together {money(cost, shop.currency)}: {join([named(item) for item in items])}."
    return Reply(text, cards, "answer", ()), replace(
        after, table=state.table or after.table, focus=tuple(item.id for item in items)
    )


def it_and_another(shop: Recommender, text: str, state: State) -> list[Item]:
    """The one thing that is spoken of, and the only other one that "with the pen" means: "how much is it with the pen?"; [] for other messages."""
    said, spoken_of = IT_WITH.search(fold(text)), items_of(shop, state.focus or state.table)
    if said is None or len(spoken_of) != 1:
        return []
    other = reading_of(shop, f"the {said[1] or said[2]}", state)
    if not (other.named or other.kinds):
        return []  # "with the discount"
    rows = list(other.named) or np.flatnonzero(shop.facts.of_kinds(other.kinds) & shop.facts.offered).tolist()
    products = shop.facts.products(
        shop.facts.only([row for row in rows if shop.facts.items[row].id != spoken_of[0].id])
    )
    both = [*spoken_of, *(shop.facts.items[row] for row in products)]
    return both if len(both) == 2 and all(item.price is not None for item in both) else []


IT_WITH = re.compile(
    r"\bhow much (?:is|are|would|will|does|do|for) (?:it|that|this|they|them|those)(?: be| cost| come to)? (?:with|and|plus|including) (?:the|an?) ([\w' -]+?)\W*$"
    r"|\b(?:the|an?) ([\w' -]+?) (?:too|as well|with it)\b[\s,.;]*(?:and )?(?:(?:how much|what)\b.*\b(?:both|together|all|total)\b|(?:in )?total\W*$|(?:al)?together\W*$)"
)
_SUMS = re.compile(r"\b(?:together|altogether|all in all|in total|total)\b", re.I)
_TOGETHER = re.compile(r"\b(?:(both|the two)|all (three|four|five))\b", re.I)
MOST_SUMMED = 4  # things on the table, up to which all of them may be wanted at once


def said_together(text: str) -> int:
    """How many things a message speaks of at once: "both" → 2, "all three" → 3; 0 where it does not say."""
    said = _TOGETHER.search(text)
    return 0 if said is None else 2 if said[1] else in_figures(said[2])


_TIMES = re.compile(
    rf"(?<!number )(?<!the )(?<!other )(?<!these )(?<!those )\b(\d{{1,3}}|{_SEVERAL})\b(?: more)?(?: of| x| ×| please\b|\b(?=\W*$))",
    re.I,
)


def said_number(text: str) -> int:
    """How many are spoken of: "two of them" → 2; 1 where no number is said."""
    match = _TIMES.search(text)
    return 1 if match is None else in_figures(match[1])


def times(shop: Recommender, item: Item, number: int, state: State) -> Answer:
    """What several of one thing cost."""
    assert item.price is not None
    cards, after = in_front(shop, state, [shop.facts.row[item.id]])
    short = item.inventory is not None and item.inventory < number and not item.group
    text = f"{number} × {named(item)}: {money(number * item.price, item.currency)}." + (
        f" Only {item.inventory} {'is' if item.inventory == 1 else 'are'} left." if short else ""
    )
    return Reply(text, cards, "answer"), replace(after, table=state.table or after.table, earlier=state.earlier)


def quantity(shop: Recommender, kind: str, text: str) -> int:
    """How many of a thing are needed: "two sleeping bags" → 2; 1 where no number is said."""
    clauses = map(words, re.split(r"[,;](?!\d)", text))  # "20 quid all in, toy and treats" is one toy
    listed = next((said for said in clauses if kind.split()[-1] in map(stem, said)), [])
    at = next((i for i, word in enumerate(listed) if stem(word) == kind.split()[-1]), None)
    if at is None:
        return 1
    for word in reversed(listed[max(0, at - 4) : at]):
        if word in ("and", "plus", "a", "an", "for", "or"):
            return 1
        if stem(word) in measured(shop) | MEASURES:  # "a 5 string bass" is one
            return 1
        number = in_figures(word)
        if 1 <= number <= 20:
            return number
    return 1


def needs(shop: Recommender, state: State, cap: float, text: str) -> dict[str, list[Hit]]:
    """For each thing that is needed, hits of which as many as `text` says cost at most `cap`, best first: the kinds named, else those found."""
    prices = np.nan_to_num(shop.facts.prices, nan=np.inf)
    affordable = prices <= cap
    if len(state.kinds) > 1:
        found, theirs = {}, for_several_people(shop, text)
        refused = tuple(limit for limit in state.limits if limit.negative and limit.field not in OF_THE_SHOPPER)
        for kind in apart(shop, state.kinds):
            limits = (*theirs[kind], *refused) if kind in theirs else said_of(shop, state, kind)
            alone = replace(state, kinds=also_called(shop, kind, state.kinds), limits=limits)
            query, _ = shop.query(alone)
            enough = prices * quantity(shop, kind, text) <= cap
            found[kind] = with_the_cheapest(shop.store.search([query], 60, shop.candidates(alone)[0] & enough)[0])
        return {kind: called_otherwise(shop, kind, found) or hits for kind, hits in found.items()}
    for kind in state.kinds:
        affordable &= prices * quantity(shop, kind, text) <= cap
    pool = shop.search(state, shop.candidates(state)[0] & affordable, 12).pool
    by_kind: dict[str, list[Hit]] = {}
    for hit in with_the_cheapest(pool):
        by_kind.setdefault(shop.facts.kinds.called(hit.row), []).append(hit)
    return dict(list(by_kind.items())[:4])


def called_otherwise(shop: Recommender, kind: str, found: dict[str, list[Hit]]) -> list[Hit]:
    """The hits of one need without what is called as another one: a cot bed mattress is no cot bed where a mattress is needed too."""
    others = {other.split()[-1] for other in found if is_another(shop, kind, other, tuple(found))}
    return [
        hit
        for hit in found[kind]
        if shop.facts.kinds.called(hit.row).split()[-1:] != []
        and shop.facts.kinds.called(hit.row).split()[-1] not in others
    ]


def with_the_cheapest(hits: Sequence[Hit]) -> list[Hit]:
    """One hit for each product, and of those that have a cheaper size or look also that."""
    best = one_of_each(hits)
    least: dict[str, Hit] = {}
    for hit in hits:
        cheapest = least.setdefault(hit.item.product, hit)
        if (hit.item.price or 0) < (cheapest.item.price or 0):
            least[hit.item.product] = hit
    return [*best, *(least[hit.item.product] for hit in best if least[hit.item.product] is not hit)]


OF_A_PERSON = OF_THE_SHOPPER | {"size", "age"}


def for_several_people(shop: Recommender, text: str) -> dict[str, Limits]:
    """What each of several things is to be like, where they are for people of different sizes or ages: "shoes for my son, kids 11, and wellies for my daughter, a kids 8"; {} for others."""
    groups: list[list[str]] = []
    for part in _PARTS.split(text):
        if understand(part, shop.vocabulary).kinds:
            groups.append([part])
        elif groups:
            groups[-1].append(part)
    read = [understand(", ".join(group), shop.vocabulary) for group in groups]
    own = [{limit.field: limit.values for limit in one.limits if limit.field in OF_A_PERSON} for one in read]
    differ = any(
        one[field] != other[field]
        for one, other in itertools.combinations(own, 2)
        for field in one.keys() & other.keys()
    )
    return (
        {kind: tuple(limit for limit in one.limits if limit.field != "price") for one in read for kind in one.kinds}
        if differ
        else {}
    )


def apart(shop: Recommender, kinds: tuple[str, ...]) -> list[str]:
    """Kinds without those that only name again what another one does: a lamp and a light are one need."""
    rows = {kind: set(shop.facts.kinds.rows(tuple(kind.split())).tolist()) for kind in kinds}
    wider = sorted(kinds, key=lambda kind: -len(rows[kind]))
    found: list[str] = []
    for kind in wider:
        own = is_called_mostly(shop, kind, rows[kind])
        if not any(
            len(rows[kind] & rows[other]) > len(rows[kind]) / 2 and not (own and is_another(shop, kind, other, kinds))
            for other in found
        ):
            found.append(kind)
    return sorted(found, key=kinds.index)


def is_called_mostly(shop: Recommender, kind: str, rows: set[int]) -> bool:
    """Whether most things of a kind are called so, whatever else they are: a cot bed mattress is a mattress."""
    head = kind.split()[-1]
    called_so = (shop.facts.kinds.called(row).split()[-1:] == [head] for row in rows)
    return len(rows) <= MOST_CALLED and sum(called_so) > len(rows) / 2


def is_another(shop: Recommender, kind: str, other: str, kinds: tuple[str, ...]) -> bool:
    """Whether a kind is no sort of another, and both are not what one word came to: a mattress beside a cot bed, and no thriller beside science fiction, of novels."""
    meant = (set(shop.vocabulary.kind(tuple(one.split()))) for one in kinds)
    return other.split()[-1] != kind.split()[-1] and not any({kind, other} <= own for own in meant)


MOST_CALLED = 500  # things of a kind, up to which it is looked at what each is called


def also_called(shop: Recommender, kind: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """A kind with those of some kinds that are other words for it: trousers, and what the shop calls pants."""
    own = set(shop.vocabulary.kind(tuple(kind.split())))
    return (kind, *(other for other in kinds if other != kind and (other in own or kind in shop.vocabulary.kind(tuple(other.split())))))  # fmt: skip


def said_of(shop: Recommender, state: State, kind: str) -> Limits:
    """The limits that one of several kinds can meet: "a red fish and some food" asks for no red food."""
    rows = shop.allowed(State(), (Limit("kind", "in", (kind,)),))
    others = shop.allowed(State(), (Limit("kind", "in", tuple(other for other in state.kinds if other != kind)),))
    return tuple(
        limit for limit in state.limits
        if limit.negative or limit.field == "price" or (held := shop.facts.allowed((limit,)))[rows].any() or not held[others].any()
    )  # fmt: skip


def within(per_need: dict[str, list[Hit]], cap: float, number: dict[str, int]) -> tuple[dict[str, Hit], list[str]]:
    """One hit per need whose prices, times how many are needed, add up to at most `cap`: the cheapest first, then better ones
    while there is room.

    Returns need → hit, and the needs that had to be left out, the dearest first.
    """

    def cost(kind: str, hit: Hit) -> float:
        return number[kind] * float(hit.item.price or 0)

    chosen = {kind: min(hits, key=lambda hit: cost(kind, hit)) for kind, hits in per_need.items() if hits}
    left_out = [kind for kind, hits in per_need.items() if not hits]
    while sum(cost(kind, hit) for kind, hit in chosen.items()) > cap:
        dearest = max(chosen, key=lambda kind: cost(kind, chosen[kind]))
        del chosen[dearest]
        left_out.append(dearest)
    for kind in chosen:
        spent = sum(cost(other, hit) for other, hit in chosen.items() if other != kind)
        chosen[kind] = next(hit for hit in per_need[kind] if spent + cost(kind, hit) <= cap)
    return chosen, left_out
