"""How many packs so many people, or pieces, take: "how many packs of the plates would I need for 40?"."""

import math
import re
from dataclasses import replace

from chatbot.cells import pieces_in
from chatbot.pointing import Answer, in_front, items_of, pointed_at, table_items
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.state import State
from chatbot.turn import Reply
from chatbot.unit_price import BASE, amount_in
from chatbot.wording import money, named
from data.items import Item
from data.words import fold, sentences

_PACK = r"(packs?|packets?|box(?:es)?|bags?|sets?|rolls?|tins?|tubs?|bottles?|cartons?|bundles?)"
_NEEDED = re.compile(
    rf"\b(?:i|we)(?:'d|d|'ll| would| will)? need (?:about |around |roughly )?\d{{2,4}} of (?:them|those|these)\b|\bhow many (?:{_PACK}\b|of (?:them|those|these)\b|$)?.*?\b(?:(?:do|would|will|should|shall|'d|did) (?:i|we|you) (?:need|want|have to (?:buy|get)|take)|(?:i|we)(?:'d|'ll| would| will)? need)\b"
)
_FOR = re.compile(
    r"\bfor (?:about |around |roughly |all |my |our |the )*(\d{1,4})\b|\bneed (?:about |around |roughly )?(\d{1,4}) of (?:them|those|these)\b"
)
_MEASURED = re.compile(rf"\b(\d+(?:\.\d+)?) ?-?({'|'.join(sorted(BASE, key=len, reverse=True))})s?\b")
_PEOPLE = re.compile(
    r"\b(\d{1,4}) (?:\w+ )?(?:people|persons?|guests?|kids|children|adults|friends|ladies|girls|boys|men|women|of us|heads|toddlers|teenagers|colleagues|pupils|players|places)\b"
)


def people_in(text: str) -> int:
    """How many people a folded message speaks of: "a party for 12 kids" → 12; 0 where it speaks of none."""
    said = _PEOPLE.search(text)
    return int(said[1]) if said else 0


def packs_needed(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """How many of one thing so many take, and what they cost; None for other messages, and where it is not known what a pack holds."""
    text = fold(reading.text)
    if area := _AREA.search(text):
        return enough_for_the_area(shop, reading, state, area)
    if not _NEEDED.search(text):
        return None
    item = thing_meant(shop, reading, state)
    if item is None:
        return None
    cards, after = in_front(shop, state, [shop.facts.row[item.id]])
    if measured := _MEASURED.search(text):  # "for a 100 litre tub"
        base, factor = BASE[measured[2]]
        held = amount_in(item, base)
        if not held:
            return None
        return Reply(
            enough(item, math.ceil(float(measured[1]) * factor / held), measured.group(), f"{held:g} {base}"),
            cards,
            "answer",
        ), after
    each = pieces_in(item)
    if each < 2:
        return None
    said = _FOR.search(text)
    wanted = int(said[1] or said[2]) if said else people_in(text) or state.people
    if not wanted:
        return Reply(f"{named(item)} holds {each}. For how many do you need it?", cards, "ask"), after
    return Reply(
        enough(item, math.ceil(wanted / each), str(wanted), str(each)), cards, "answer", ("why this one?",)
    ), after


def enough_for_the_area(shop: Recommender, reading: Reading, state: State, area: re.Match[str]) -> Answer | None:
    """How many of one thing cover so many square metres, or whether so many do; None where that is not asked, or the shop does not say what one covers."""
    text = fold(reading.text)
    how_many, will_do = _HOW_MANY.search(text), _WILL_DO.search(text)
    spoken_of = items_of(shop, state.focus or state.table)
    item = spoken_of[0] if len(spoken_of) == 1 else thing_meant(shop, reading, state)
    item = item if how_many or will_do else None
    each, said = covered_by(item) if item is not None else (0.0, "")
    if item is None or not each:
        return None
    cards, after = in_front(shop, state, [shop.facts.row[item.id]])
    needed = math.ceil(float(area[1]) / each)
    if will_do is None:
        return Reply(enough(item, needed, area.group().strip(), said, "covers"), cards, "answer"), after
    there = int(will_do[1]) if will_do[1].isdigit() else 1
    verdict = "Yes" if there >= needed else "No"
    more = "" if there >= needed else f" {enough(item, needed, area.group().strip(), said, 'covers')}"
    return Reply(f"{verdict}: {item.title} covers {said}.{more}", cards, "answer"), after


def covered_by(item: Item) -> tuple[float, str]:
    """How many square metres an item covers, by a column or its text, and how that is said; (0, "") where neither says so."""
    cells = (cell for name, cell in item.attributes.items() if "cover" in name)
    told = (said for said in sentences(item.description) if re.search(r"\bcovers?\b", said, re.I))
    found = next((match for text in (*cells, *told) if (match := _AREA.search(fold(text)))), None)
    return (float(found[1]), found.group().strip()) if found else (0.0, "")


_AREA = re.compile(
    r"\b(\d+(?:\.\d+)?) ?(?:square met(?:er|re)s?|sq\.? ?m(?:et(?:er|re)s?)?|sqm|m2|m²|met(?:er|re)s? squared)(?!\w)"
)
_HOW_MANY = re.compile(r"\bhow (?:many|much)\b")
_WILL_DO = re.compile(
    r"\b(?:will|would|does|do|is|are) (\d{1,2}|one|an?|this|that|it)(?: \w+){0,2} (?:do|cover|be enough|enough|last|go)\b"
)


def enough(item: Item, number: int, wanted: str, each: str, verb: str = "holds") -> str:
    """How many packs of an item are enough, and what they cost together."""
    cost = f", {money(number * item.price, item.currency)} in all" if item.price is not None else ""
    return f"For {wanted} you need {number} × {named(item)}, which {verb} {each}{cost}."


def thing_meant(shop: Recommender, reading: Reading, state: State) -> Item | None:
    """The one item that a message means: of a kind that it names, the first of those in front, or else what fits the wish best; else what is spoken of."""
    if not reading.kinds:
        items = pointed_at(shop, reading, state) or table_items(shop, state)
        return items[0] if items else None
    of_kind = shop.facts.of_kinds(reading.kinds) & shop.facts.allowed(reading.limits)
    in_view = [row for row in shop.facts.rows_with((*state.focus, *state.table)) if of_kind[row]]
    if in_view:
        return shop.facts.items[in_view[0]]
    # dinosaur plates, where a dinosaur party was spoken of
    asked = replace(state, kinds=(*reading.kinds, *state.kinds), photos=())
    mask = of_kind & shop.facts.offered
    hits = shop.search(asked, mask, 1).hits if mask.any() else []
    return hits[0].item if hits else None
