"""Turns that start from a wish: what is to be remarked on, products by their names, photos, and then a recommendation."""

import re
from dataclasses import replace

import numpy as np

from chatbot.absence import not_here
from chatbot.advice import advise
from chatbot.amounts import another_than
from chatbot.lexicon import FILLER
from chatbot.looking import SURE, seen_on, taken
from chatbot.missing import asks_for_a_thing
from chatbot.reading import Reading
from chatbot.reasons import item_shares
from chatbot.recommend import POOL, SHOWN, Recommender, firm
from chatbot.state import OF_THE_SHOPPER, State, evolve, show
from chatbot.turn import Card, Reply
from chatbot.wording import article, join, money, named, one
from data.items import Item
from data.spoken_columns import says_size
from data.thesaurus import under
from data.titles import core
from data.words import fold, stem, stems, words
from retrieval.columns import Phrase
from retrieval.fitments import TO_FIT
from retrieval.limits import Limit
from retrieval.ranking import one_of_each


def follow(shop: Recommender, reading: Reading, after: State, before: State, photo: bool) -> tuple[Reply, State]:
    """A wish, a refinement, or the name of a product."""
    lead = remarks(shop, reading, after)
    if not shop.priced and any(limit.field == "price" for limit in after.limits):
        after = replace(after, limits=tuple(limit for limit in after.limits if limit.field != "price"))
        lead += "This shop gives no prices, so I cannot go by a budget. "
    if reading.model and not photo:
        lead += f"No, I have no {reading.model} here. "
        if not (reading.kinds or reading.limits or reading.named):
            return Reply(lead.strip(), act="abstain", suggestions=shop.openers), before
    if reading.told and not photo:
        reply, after = advise(shop, reading, after)
        return replace(reply, text=f"{of_the_currency(shop, reading)} {reply.text}".strip()), after
    if reading.named and not photo:
        return by_name(shop, reading, after)
    if reading.absent and (feature := stated_of_the_topic(shop, reading, before)) is not None:
        reading = replace(reading, absent=(), notes=(), limits=(feature,))
        after = evolve(before, reading)
    if reading.absent:
        return not_here(shop, reading, before)
    none = none_so(shop, reading, before)
    lead += none
    if (
        reading.unknown
        and not photo
        and not none
        and set(reading.notes) <= set(reading.unknown)
        and not (
            before.kinds and all(map(shop.vocabulary.is_derived, reading.unknown))
        )  # "looser ones", "something fruity"
        and not reading.kinds
        and not reading.limits
    ):
        text = f"I know nothing called “{' '.join(reading.unknown)}” here. What are you looking for?"
        return Reply(text, act="ask", suggestions=shop.openers), before
    if after.story and not after.kinds and goes_on_telling(reading) and not photo:
        return advise(shop, reading, after)
    after = widened(shop, freed(shop, reading, after, before))
    if reading.intent.name == "just_show" and not (reading.limits or shop.candidates(after)[0].any()):
        after, said = without_what_nothing_has(shop, after)
        lead += said
    if photo:
        after, seen = saw(shop, after)
        lead += seen
    if reading.cheap and shop.priced:
        after = keep_cheap(shop, after)
        lead += f"I took “{reading.cheap}” as the lower half of the prices. "
    if (
        not photo
        and not reading.kinds
        and not reading.limits
        and not reading.notes
        and not reading.dropped
        and before.empty
        and reading.intent.name != "just_show"
    ):
        if reading.unfiltered:  # "what's good for a 3 year old?"
            meant = tuple(words(" ".join(reading.unfiltered)))
            return shop.recommend(replace(after, notes=meant), replace(reading, notes=meant), lead)
        return Reply(
            "What are you looking for?" if not lead else lead.strip(), act="ask", suggestions=shop.openers
        ), before
    return shop.recommend(after, reading, lead)


def stated_of_the_topic(shop: Recommender, reading: Reading, state: State) -> Limit | None:
    """ "Glass jug", of blenders, as what some of them say that they have; None where none does, and where a thing is asked for."""
    said = tuple(root for root in stems(reading.text) if root not in FILLER)
    if not state.kinds or asks_for_a_thing(fold(reading.text)) or not 1 < len(said) <= LONGEST_FEATURE:
        return None
    told = shop.facts.of_kinds(state.kinds)[shop.facts.texts.rows(said)].any()
    return Limit("text", "in", (" ".join(said),), True, fold(reading.text).strip(" .!?")) if told else None


LONGEST_FEATURE = 3  # words


def without_what_nothing_has(shop: Recommender, state: State) -> tuple[State, str]:
    """For who only wants to be shown something where nothing fits: the state with its prices and denials only, and what was given up."""
    firm = tuple(limit for limit in state.limits if limit.negative or limit.field == "price")
    gone = shop.words_of([limit for limit in state.limits if limit not in firm])
    state = replace(state, notes=(), limits=firm)
    state = state if shop.allowed(state).any() else replace(state, kinds=())
    return state, f"Nothing is {join(gone)}, so I let that go. " if gone else ""


_ONES = re.compile(
    r"\b(?!other\b|more\b|different\b|good\b|nice\b|better\b|normal\b|usual\b|previous\b|same\b)([a-z]{4,}) ones?\W*$"
)


def none_so(shop: Recommender, reading: Reading, state: State) -> str:
    """That none of the things spoken of is as "petrol ones?" asks, where no text of theirs says so and no column; "" for other messages."""
    said = _ONES.search(fold(reading.text))
    if said is None or not state.kinds or reading.kinds:
        return ""
    root = stem(said[1])
    if root not in map(stem, reading.notes) or _GRADE.search(root):
        return ""
    is_said = shop.facts.of_kinds(state.kinds)[shop.facts.texts.rows((root,))].any()
    return "" if is_said else f"None of them is said to be {said[1]}. "


_GRADE = re.compile(r"(?:er|est|ish|y)$")


def goes_on_telling(reading: Reading) -> bool:
    """Whether a message only says what would help in the situation that was told must be like, or not be: "not tablets, he spits them out"."""
    return reading.intent.name == "search" and bool(reading.limits or reading.notes or reading.dropped)


def is_a_sort(shop: Recommender, kind: Phrase) -> bool:
    """Whether a name is of a sort of things of which there are others: "skinny jeans", of jeans."""
    kinds = shop.facts.kinds
    return kind in kinds.categories or len(kinds.rows(kind[-1:])) > len(kinds.rows(kind)) > 0


def freed(shop: Recommender, reading: Reading, after: State, before: State) -> State:
    """Another thing is wanted, and nothing of that kind is as the one before was to be: what was said of that one may be given up."""
    if not reading.kinds or set(reading.kinds) <= set(before.kinds) or shop.allowed(after).any():
        return after
    limits = tuple(
        replace(limit, hard=False)
        if limit in before.limits and not limit.negative and limit.field not in ("price", *OF_THE_SHOPPER)
        else limit
        for limit in after.limits
    )
    loose = replace(after, limits=limits)
    return loose if shop.candidates(loose)[0].any() else after


def widened(shop: Recommender, after: State) -> State:
    """Where nothing of a name is as it has to be, and what is under that name is, all of that is wanted: "gluten free bread", where only the wraps are."""
    if len(after.kinds) != 1 or not after.limits or shop.allowed(replace(after, limits=firm(after.limits))).any():
        return after
    below = shop.vocabulary.sold(under(tuple(after.kinds[0].split())))
    wide = replace(after, kinds=tuple(dict.fromkeys((*after.kinds, *below))))
    return wide if below and shop.allowed(replace(wide, limits=firm(wide.limits))).any() else after


def remarks(shop: Recommender, reading: Reading, after: State) -> str:
    """What the shopper should know about how the message was taken."""
    said = []
    if reading.unnamed:
        said.append(f"Nothing here is called “{reading.unnamed}”.")
    if not shop.priced and re.search(r"\bhow much\b|\bprices?\b|\bcosts?\b", reading.text, re.I):
        said.append("This shop gives no prices.")
    if reading.allowed and not (reading.fine and any(limit in after.limits for limit in reading.fine)):
        said.append(
            f"{join([shop.vocabulary.label(kind) for kind in reading.allowed]).capitalize()} may be shown again."
        )
    if (
        shop.tells_no_fit(after.kinds)
        and (untold := [limit.words for limit in after.limits if limit.field == TO_FIT])
        and (reading.kinds or reading.limits)
    ):
        said.append(f"The shop does not say which of its {shop.noun(after)} are {join(untold)}.")
    if reading.unfiltered:
        said.append(
            f"The shop gives nothing to filter {join([f'“{words}”' for words in reading.unfiltered])} by; I went by meaning."
        )
    said.append(of_the_currency(shop, reading))
    return "".join(f"{sentence} " for sentence in said if sentence)


def of_the_currency(shop: Recommender, reading: Reading) -> str:
    """That an amount in another currency than the shop's was not converted; "" where none was said."""
    if not (reading.currency and shop.priced and another_than(shop.currency, reading.currency, reading.text)):
        return ""
    return f"Prices here are in {shop.currency}; I did not convert from {reading.currency}."


def by_name(shop: Recommender, reading: Reading, state: State) -> tuple[Reply, State]:
    """A product named by its title is found, shown before or not, sold out or not."""
    rows = list(reading.named)
    asked = tuple(limit for limit in reading.limits if limit.field in ("color", "size") and not limit.negative)
    for among in (shop.facts.only(rows), shop.facts.siblings(rows)) if asked else ():
        if (fitting := shop.facts.allowed(asked) & among).any():
            rows = np.flatnonzero(fitting).tolist()
            break
    if state.kinds and len(rows) > 1:  # "matte", of lipsticks: no foundation
        of_topic = shop.facts.of_kinds(state.kinds)
        rows = [row for row in rows if of_topic[row]] or rows
    held = tuple(
        limit
        for limit in state.limits
        if limit.field == "price" or (limit.negative and limit.hard and limit.field != "id")
    )
    affordable = shop.facts.allowed(held)
    rows = [row for row in rows if affordable[row]] or rows
    query, shares = shop.query(replace(state, limits=()))
    hits = sorted(
        one_of_each(
            sorted(shop.store.search([query], POOL, shop.facts.only(rows))[0], key=lambda hit: not hit.item.on_offer)
        ),
        key=lambda hit: not hit.item.on_offer,
    )[:SHOWN]
    names = join([named(hit.item) + ("" if hit.item.on_offer else ", which is sold out") for hit in hits])
    cards = tuple(Card(hit.item, ("the one you named",), item_shares(hit, hits)) for hit in hits)
    topic = shop.facts.of_kinds(state.kinds) if state.kinds else None
    known = any(is_a_sort(shop, tuple(kind.split())) for kind in state.kinds)
    if (
        topic is not None
        and not known
        and len({core(shop.facts.items[row].title) for row in np.flatnonzero(topic)[:SHOWN]}) == 1
    ):
        state, topic = replace(state, kinds=()), None  # "the salt orchard" is a title, and no kind of thing
    called = tuple(filter(None, (shop.facts.kinds.called(hits[0].row),)))
    kinds = state.kinds if topic is None or all(topic[hit.row] for hit in hits) else called
    kept = tuple(limit for limit in state.limits if limit not in reading.limits or limit.field == "price")
    after = show(replace(state, notes=(), kinds=kinds, limits=kept), tuple(hit.item.id for hit in hits))
    first = hits[0].item
    text = f"Here it is: {names}." if len(hits) == 1 else f"I have {names}."
    if len(hits) == 1 and not first.on_offer:
        text = f"{named(first)} is sold out{f' in {join([limit.values[0] for limit in asked])}' if asked else ''}."
    elif first.price is None and shop.priced and len(hits) == 1:
        text += " The shop gives no price for it."
    elif len(hits) == 1 and not asked:
        text += comes_in(shop, first)
    return Reply(text, cards, "show",
                 ("more like this", "why this one?"), shares=shares), after  # fmt: skip


def comes_in(shop: Recommender, item: Item) -> str:
    """What else an item comes in, where that costs something else: " It also comes in 2 L (£8.99)."; or nothing."""
    siblings = [
        shop.facts.items[row] for row in np.flatnonzero(shop.facts.siblings([shop.facts.row[item.id]])).tolist()
    ]
    others = {
        other.attributes[name]: other.price
        for other in siblings
        if other.on_offer and other.price not in (None, item.price)
        for name in other.attributes
        if says_size(name) and other.attributes[name] != item.attributes.get(name)
    }
    listed = [f"{label} ({money(price, shop.currency)})" for label, price in others.items() if price is not None]
    return f" It also comes in {join(listed)}." if 0 < len(listed) <= SHOWN else ""


def keep_cheap(shop: Recommender, state: State) -> State:
    """A low price was wished for without a figure: the lower half of what fits otherwise, as a soft limit."""
    mask = shop.allowed(state) & np.isfinite(shop.facts.prices)
    if not mask.any():
        return state
    cap = float(np.median(shop.facts.prices[mask]))
    return replace(state, limits=(*state.limits, Limit("price", "<=", (f"{cap:.2f}",), False, "not too expensive")))


def saw(shop: Recommender, state: State) -> tuple[State, str]:
    """The state with the kinds of things that its photos show, as far as that is sure, and what to say of it."""
    if not state.photos or not shop.has_looks:
        return state, ""
    seen = [
        found
        for photo in state.photos
        if (found := seen_on(np.array(photo, dtype=np.float32), shop.store, shop.looks_of))
    ]
    if not seen:
        return state, ""
    kinds = tuple(dict.fromkeys(kind for found in seen for kind in taken(found)))
    named = dict.fromkeys(kind for found in seen for kind in (taken(found) or (found[0][0],)))
    labels = [article(one(shop.vocabulary.label(kind))) for kind in named]
    if any(found[0][1] < SURE for found in seen):
        text = f"I see something like {join(labels, 'or')}, but I am not sure. "
    else:
        text = f"I see {join(labels)}. "
    return (state if state.kinds else replace(state, kinds=kinds)), text
