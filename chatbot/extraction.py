"""What the shop says of one item, from its columns and its text, in answer to a question."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

import numpy as np

from chatbot.allergens import allergens_of
from chatbot.amounts import asked_in
from chatbot.cells import (
    BEARING,
    BEARS_UP_TO,
    HELD_IN,
    HOW_MANY,
    LIGHT,
    OF_WEIGHT,
    by_column,
    by_meaning,
    by_tag,
    by_value,
    counted_in,
    in_columns,
    says_all,
    stated,
)
from chatbot.lexicon import FILLER, MATERIALS, NUMBERS, has_word
from chatbot.pointing import sizes_of, variants
from chatbot.questions import ASKED, asks_contents, field_asked, is_about_set, is_yes_no, subject, topic
from chatbot.recommend import Recommender
from chatbot.sizes import in_order
from chatbot.unit_price import amount_in, measure_asked
from chatbot.wording import count, join, money, named, price_of
from data.items import Item
from data.spoken_columns import plain, with_unit
from data.words import fold, sentences, stem, stems, words
from retrieval.columns import COLORS
from retrieval.limits import Limit, Limits
from retrieval.texts import APART, says

SILENT = "the shop does not say"


def answer_about(shop: Recommender, item: Item, question: str) -> str:
    """One or two sentences that answer a question about an item from what the shop says of it."""
    spoken_of = subject(question, item)
    told_of = tuple(word for word in spoken_of if word not in FILLER)
    whole = len(told_of) > 1 and says_all(item, told_of)  # a sentence that says it all tells more than a column
    if told := allergens_of(item, question):
        return told
    if told := cost_per_amount(item, question):
        return told
    if _KEEPS.search(question):
        kept = next((one for one in sentences(item.description) if _KEPT.search(one)), "")
        return f"The shop says: “{kept}”" if kept else f"{SILENT.capitalize()}."
    if NEEDS_ELSE.search(question) and (told := needed_with(item)):
        return f"The shop says: “{told}”"
    if asks_contents(question) and (told := ingredients_of(item)):
        return told
    if asks_contents(question) and (told := contents_of(item)):
        return f"The shop says: “{told}”"
    if _COMES_IN.search(question) and (told := in_columns(shop, item, question)):
        return told
    if (
        told := ("" if whole else by_column(item, question))
        or number_in_it(shop, item, question)
        or by_value(shop, item, question)
        or by_tag(shop, item, question)
    ):
        return told
    if _WHY_SO_DEAR.search(question):
        return f"The shop gives no reason for its price of {price_of(item)}; it says: “{' '.join(sentences(item.description)[:2])}”"
    field = field_asked(question)
    part = tuple(
        word
        for word in spoken_of
        if word not in FILLER and not re.search("|".join(pattern for _, pattern in ASKED), f"{word} {word}s")
    )
    if field in ("color", "material") and part and (said := passage(item, part)):
        return f"The shop says: “{said}”"  # "what is the toe made of?"
    told_plainly = is_yes_no(question) and bool(part) and passage(item, part[-1:]) is not None
    if not field and not told_plainly and (told := by_meaning(shop, item, question)):
        return told
    if field == "before":
        was = "It is not on sale" if item.old_price is None else f"It was {money(item.old_price, item.currency)}"
        return f"{was}; it costs {price_of(item)} now." if item.price is not None else "The shop gives no price for it."
    if field == "price":
        if item.price is None:
            return "The shop gives no price for it."
        foreign = asked_in(question, item.currency)
        return f"It costs {price_of(item)}.{f' I do not convert into {foreign}.' if foreign else ''}"
    if field in ("size", "price") and (priced := sizes_with_prices(shop, item)):
        return f"It comes in {join(priced)}."
    if field == "size" and (listed := sizes_of(shop, item)):
        return f"It comes in {join(listed)}." if len(listed) > 1 else f"Only in {listed[0]}."
    if field == "size" and (told := in_sizes(shop, item)):
        return told
    if field == "color" and (told := in_colors(shop, item)):
        return told
    if field == "availability":
        return whether_on_offer(item, question)
    if field == "rating" and item.rating is not None:
        return f"{item.rating} of 5 stars" + (
            f" from {count(item.rating_count, 'review')}." if item.rating_count else "."
        )
    if field and field in item.attributes:
        return f"{field.capitalize()}: {item.attributes[field]}."
    if field == "material" and (said := next((one for one in sentences(item.description) if _MADE_OF.search(one) or MATERIALS & set(stems(one))), "")):  # fmt: skip
        return f"The shop says: “{said}”"
    if told := load_told(item, question):
        return told
    if told := whether_machine_washed(item, question):
        return told
    about = tuple(word for word in spoken_of if word not in FILLER) or spoken_of
    own = set(stems(f"{' '.join(item.category)} {item.attributes.get('brand', '')}"))
    apart = next(
        (
            one
            for one in sentences(item.description)
            if APART.search(one) and set(stems(one)) & set(topic(question)) - FILLER
        ),
        "",
    )
    if is_about_set(question) and apart:
        return f"{verdict(apart, tuple(word for word in topic(question) if word not in FILLER), True, question)}: “{apart}”"
    if is_about_set(question) and not set(about) - LIGHT and (set(topic(question)) & set(stems(item.title))) - own:
        return f"By its name: {item.title}."
    if not about and (told := of_its_name(item, question)):
        return told
    if not about:
        return item.description or f"{SILENT.capitalize()} more about it."
    best = passage(item, about)
    if best is None:
        best, likeness = alike(shop, item, question)
        if likeness >= ALIKE:
            return f"The shop says: “{best}”"
        return f"{SILENT.capitalize()} exactly, only: “{best}”" if likeness >= NEAR else f"{SILENT.capitalize()}."
    said = verdict(best, about, not APART.search(question), question) if is_yes_no(question) else "The shop says"
    return f"{said}: “{best}”"


def needed_with(item: Item) -> str:
    """The sentence that says what an item needs, or comes without: "Passive speakers, need an amplifier."; "" where none does."""
    return next((one for one in sentences(item.description) if _NEEDS.search(one)), "")


NEEDS_ELSE = re.compile(r"\b(?:need|needs|require|requires|have to (?:buy|get|have))\b.*\b(?:anything|something|what) ?(?:else|more|extra)?\b|\bwhat (?:else )?(?:do|does|would|will) (?:\w+ ){1,4}(?:need|require)\b", re.I)  # fmt: skip
_NEEDS = re.compile(r"\b(?:needs?(?! (?:no|nothing|little|not)\b)|requires?(?! (?:no|nothing|little|not)\b)|sold separately|not included|not supplied|(?:excludes?|excluding))\b", re.I)  # fmt: skip


def cost_per_amount(item: Item, question: str) -> str:
    """What an item costs by an amount of it, "how much is that per serving?", "per kilo"; "" where that is not asked, or the shop does not say how much is in it."""
    asked = measure_asked(question) if _COSTS.search(question) else None
    held = amount_in(item, asked[1]) if asked else 0.0
    if asked is None or not held or item.price is None:
        return ""
    return f"{money(item.price / Decimal(str(held)) * Decimal(str(asked[2])), item.currency)} per {asked[0]}."


_COSTS = re.compile(r"\b(?:how much|price|costs?|what)\b", re.I)
_KEEPS = re.compile(r"\bhow long (?:do|does|will|would|can|should) (?:\w+ ){1,3}(?:keep|stay fresh|be kept|be stored)\b|\b(?:shelf life|best before|use by|expiry|go off|goes off)\b", re.I)  # fmt: skip
_KEPT = re.compile(r"\b(?:keeps? (?:for|up to|until)|kept for|shelf life (?:of|is|:)|best before|use (?:within|by)|stays? fresh|expir\w+|long life)\b", re.I)  # fmt: skip


def load_told(item: Item, question: str) -> str:
    """The sentence that says what an item bears, for "how much weight can it take?"; "" for others."""
    if not (OF_WEIGHT.search(question) and BEARING.search(question)):
        return ""
    said = next((one for one in sentences(item.description) if BEARS_UP_TO.search(fold(one))), "")
    return f"The shop says: “{said}”" if said else ""


def whether_machine_washed(item: Item, question: str) -> str:
    """The no to "is it machine washable?" of what is washed otherwise: "Hand wash only."; "" for others."""
    if not _IN_MACHINE.search(question) or re.search(r"\bmachine\b", item.description, re.I):
        return ""
    said = next((one for one in sentences(item.description) if _BY_HAND.search(one)), "")
    return f"No: “{said}”" if said else ""


_IN_MACHINE = re.compile(
    r"\b(?:machine[- ]wash\w*|(?:in|into|through) the (?:wash(?:ing machine|er)?|machine))\b", re.I
)
_BY_HAND = re.compile(
    r"\b(?:hand[- ]?wash\w*|wash(?:ed)? by hand|dry[- ]clean\w*|do not wash|wipe[- ]?clean|spot[- ]?clean|sponge clean)\b",
    re.I,
)
MOST_SIZES = 8  # that are told with their prices


def sizes_with_prices(shop: Recommender, item: Item) -> list[str]:
    """The sizes of an item each with its price, "5x7 in for $29.00", where they differ in it and the title names none; [] for others."""
    same = {other.attributes["size"]: other for other in variants(shop, item)
            if other.on_offer and other.price is not None and "size" in other.attributes and other.attributes.get("color") == item.attributes.get("color")}  # fmt: skip
    named_so = any(set(stems(size)) <= set(stems(item.title)) for size in same)
    if named_so or not 1 < len(same) <= MOST_SIZES or len({other.price for other in same.values()}) < 2:
        return []
    return [f"{size} for {price_of(other)}" for size, other in same.items()]


def in_colors(shop: Recommender, item: Item) -> str:
    """The colours of an item and its variants, and which of them are sold out; "" where the shop gives none."""
    colored = [other for other in variants(shop, item) if "color" in other.attributes]
    there = dict.fromkeys(other.attributes["color"] for other in colored if other.on_offer)
    gone = [color for color in dict.fromkeys(other.attributes["color"] for other in colored) if color not in there]
    sold_out = f"{join(gone)} {'is' if len(gone) == 1 else 'are'} sold out." if gone else ""
    return " ".join(filter(None, (f"It comes in {join(list(there))}." if there else "", sold_out)))


def in_sizes(shop: Recommender, item: Item) -> str:
    """What an item and its variants have in a column of some size, "case size: 41 mm and 45 mm", where there is no other; "" where they have none."""
    name = next(
        (name for name in item.attributes if plain(name).endswith(" size") and not plain(name).startswith("pack")), ""
    )
    told = dict.fromkeys(
        other.attributes[name] for other in variants(shop, item) if name in other.attributes and other.on_offer
    )
    return f"{plain(name).capitalize()}: {join([with_unit(name, value) for value in told])}." if told else ""


def of_its_name(item: Item, question: str) -> str:
    """The answer to a question of yes or no on what an item is called by: "does it have chicken in?", of puppy food with chicken and rice; "" for others."""
    called = tuple(dict.fromkeys(word for word in topic(question) if word not in FILLER))
    if not called or not is_yes_no(question) or is_about_set(question):
        return ""
    best = passage(item, called)
    return f"{verdict(best, called, False)}: “{best}”" if best else f"By its name: {item.title}."


_WHY_SO_DEAR = re.compile(r"\b(?:why|how come|what makes|what's)\b.*\b(?:expensive|dear|pricey|much|cost)\b", re.I)


def contents_of(item: Item) -> str:
    """The sentence that says what is in an item: one that says so, else one that lists three things or more; "" where none does."""
    said = sentences(item.description)
    return next((one for one in said if _HOLDS.search(one)), "") or next(
        (one for one in said if one.count(",") > 1 or _LISTS_TWO.search(one)), ""
    )


def ingredients_of(item: Item) -> str:
    """What a column says that an item is made from: "Ingredients: retinol, squalane."; "" where there is none."""
    name = next((name for name in item.attributes if INGREDIENTS & set(stems(plain(name)))), "")
    return stated(name, item.attributes[name]) if name else ""


INGREDIENTS = frozenset(stems("ingredients composition contents"))
_LISTS_TWO = re.compile(
    r"\b(?:\d+|an?|one|two|three|four|six) [^,]+, [^,]+ and (?:\d+|an?|one|two|three|four|six) ", re.I
)


def whether_on_offer(item: Item, question: str) -> str:
    """The answer to "is it in stock?", and to "is it sold out?", which is yes where the other is no."""
    if not item.on_offer:
        answer = "Yes" if _SOLD_OUT.search(question) else "No"
        return f"{answer}, {named(item)} is sold out."
    offered = item.availability.replace("_", " ")
    if _SOLD_OUT.search(question):
        return f"No, it is {offered}."
    told = item.inventory is not None and (item.inventory <= 5 or "how many" in question.lower())
    return f"Yes, it is {offered}, {item.inventory} left." if told else f"Yes, it is {offered}."


_SOLD_OUT = re.compile(r"\bsold out\b|\bout of stock\b", re.I)
_KEEPING_OFF = r"\b{word}\w*[- ](?:proof|resistant|free)\b|\b(?:against|resists?|resistant to|prevents?|protects? from) (?:\w+ ){{0,2}}{word}"


_FREE_OF = re.compile(r"\bfree\b|\bwithout\b|\bno\b", re.I)


def verdict(sentence: str, about: tuple[str, ...], of_set: bool, question: str = "") -> str:
    """What a sentence answers to a question of yes or no; where it does not say, that the shop says it and no more.

    of_set: whether what is sold apart is a no.
    """
    if set(about) - set(stems(sentence)) - LIGHT or re.search(
        _KEEPING_OFF.format(word=re.escape(about[-1])), fold(sentence)
    ):
        return "The shop says"
    denied = any(re.search(_DENIES.format(word=re.escape(word[:-1] or word)), fold(sentence)) for word in about)
    parts = re.split(r"[;,]", sentence)
    at = next((i for i, part in enumerate(parts) if about[-1] in stems(part)), 0)
    # "takes two batteries, not included"
    clause = f"{parts[at]},{parts[at + 1]}" if at + 1 < len(parts) and APART.match(parts[at + 1].strip()) else parts[at]
    if APART.search(clause) and re.search(r"\b(?:need|require|take|use)s?\b", question, re.I):
        return "The shop says"  # "runs from USB or three batteries (not included)"
    if is_about_set(question) and _FOR_ANOTHER.search(clause) and not APART.search(clause):
        return "The shop says"  # "needs a door panel" is neither
    asked_of, told_of = COLORS & set(stems(question)), COLORS & set(stems(parts[at]))
    if asked_of and told_of and not asked_of & told_of and asked_of & set(stems(sentence)):
        return "No"  # "is the brown one suede?": "the navy is suede, the brown is leather"
    if _FREE_OF.search(sentence) and re.search(
        rf"\b(?:free (?:of|from) (?:\w+ ){{0,2}}|without (?:any )?){re.escape(about[-1])}|\b{re.escape(about[-1])}\w*[- ]free\b",
        fold(question),
    ):
        return "Yes"  # it is free of what was asked about
    return (
        "Yes"
        if says(sentence, about[-1:], apart=True) and not denied and not (of_set and APART.search(clause))
        else "No"
    )


_FOR_ANOTHER = re.compile(
    r"\b(?:needs?|requires?|for use with|fits|can be (?:bought|added|ordered)|compatible with)\b", re.I
)
_DENIES = r"\b(?:not|cannot|never|\w+n't)\b[^.,;:]*\b{word}"  # "titanium cannot be resized"


ALIKE_NAMES = 0.5  # cosine of a word and the name of a column that means the same: pieces, and sections


def by_like_name(shop: Recommender, item: Item, said: str) -> str:
    """The whole number in the column whose name is nearest to what is counted, "Sections: 4." of pieces; "" where none is near."""
    name, likeness = shop.nearest_column(words(said)[0])
    cell = item.attributes.get(name, "")
    return stated(name, cell) if likeness >= ALIKE_NAMES and cell.isdigit() else ""


def number_in_it(shop: Recommender, item: Item, question: str) -> str:
    """How many of something an item has or comes with, as a cell, its title or a sentence says it; "" where that is not asked or said."""
    asked = HOW_MANY.search(fold(question))
    if asked is None:
        return ""
    of = [stem(word) for word in words(asked[1])[:2] if stem(word) not in FILLER]
    cells = [
        (name, match)
        for name, cell in item.attributes.items()
        if not (_OF_SIDES.search(fold(cell)) or _A_DAY.search(question))
        for match in _NUMBERED.finditer(fold(cell))
    ]
    if told := next((match for _, match in cells if of and stem(match[2]) in (of[-1], SHORT.get(of[-1]))), None):
        return f"{told.group().capitalize()}."
    if not of and (pieces := counted_in(item)) > 1:
        return f"There are {pieces} in it."
    if not of and (told := next((match for name, match in cells if name in HELD_IN), None)):
        return f"{told.group().capitalize()}."
    for said in sentences(item.description):
        if _A_DAY.search(said) and not _A_DAY.search(question):
            continue  # "Four capsules a day." says how many are taken
        if of and any(
            stem(match[2]) == of[-1] or stem(match[3] or "") == of[-1] for match in _NUMBERED.finditer(fold(said))
        ):
            return f"The shop says: “{said}”"
    if near := by_like_name(shop, item, asked[1]):
        return near
    title = _CONTENTS.search(item.title)
    of_title = not of or of[-1] in stems(item.title) or of[-1] in PACKS  # a "Shirt Pack of 3" has not three pockets
    if of_title and not title and (number := _IN_BRACKETS.search(item.title)):
        return f"There are {number[1]} in it, by its name."
    return f"{title.group()}, by its name." if title and of_title else ""


SHORT = {"capsul": "cap", "tablet": "tab"}  # as columns write them
_A_DAY = re.compile(r"\b(?:a|per|each|every) (?:day|week|meal|night)\b|\bdaily\b", re.I)
PACKS = frozenset(stems("pack packet box set bag case tub tube bundle"))
_IN_BRACKETS = re.compile(r"\((\d{1,3})\)\W*$")  # "Solar Path Lights (6)"
_NUMBERED = re.compile(
    rf"\b(\d+|{'|'.join(word for word, value in NUMBERS.items() if value)})[ -]([a-z]+)(?: ([a-z]+))?"
)
_OF_SIDES = re.compile(r"\d ?(?:[a-z]+ ?)?[x×] ?\d")
_CONTENTS = re.compile(r"\b(?:pack|set|box|bundle|case|tin|tube|bag|roll|multipack) of \d+\b|\b\d+ ?(?:s|pk|-?packs?|pcs|-?pieces?|sprays|tablets|capsules|sachets|sheets|bags|wipes)\b|(?<![.\d])\b\d+ ?x ?\d+\b(?![.\d]| ?(?:mm|cm|m|in|inch(?:es)?|ft)\b)", re.I)  # fmt: skip


def of_variants(shop: Recommender, item: Item, limits: Limits) -> Limits:
    """The limits of a message on what tells an item's variants apart: a size, a colour, a weight that they differ in; () where there are none."""
    siblings = variants(shop, item)
    told_apart = [
        field
        for field in dict.fromkeys(limit.field for limit in limits if not limit.negative)
        if field in ("color", "size")
        or (len({other.attributes.get(field) for other in siblings}) > 1 and field in item.attributes)
    ]
    return tuple(limit for limit in limits if limit.field in told_apart and not limit.negative)


def in_variants(shop: Recommender, item: Item, limits: Limits) -> str:
    """ "Do you have it in green?", "in black, size 40?", "how much is the kilo?": answered from the item and its siblings."""
    siblings = variants(shop, item)
    offered = [other for other in siblings if other.on_offer]
    having = those_with(shop, offered, limits)
    own = item.attributes.get("color", "")
    if (
        having
        and own
        and all(limit.field == "size" for limit in limits)
        and own not in {other.attributes.get("color") for other in having}
    ):
        return in_variants(shop, item, (*limits, Limit("color", "in", (own,), True, own.lower())))
    said = in_words(limits)
    if having:
        costs = f" for {price_of(having[0])}" if having[0].price not in (None, item.price) else ""
        return f"Yes, in {said}{costs}."
    told = [listed(shop, offered, limit.field, [other for other in limits if other is not limit]) for limit in limits]
    instead = "; ".join(filter(None, told))
    if instead and those_with(shop, siblings, limits):
        return f"In {said} it is sold out; {instead}."
    return f"No, {instead}." if instead else f"{SILENT.capitalize()}."


def in_words(limits: Sequence[Limit]) -> str:
    """What limits ask for, behind "in": "size 40 and black"."""
    return join([limit.words.removeprefix("in ") for limit in limits])


def those_with(shop: Recommender, items: Iterable[Item], limits: Sequence[Limit]) -> list[Item]:
    """Those of some items that all limits allow."""
    mask = shop.facts.allowed(tuple(limits))
    return [item for item in items if mask[shop.facts.row[item.id]]]


def listed(shop: Recommender, items: Sequence[Item], field: str, among: Sequence[Limit]) -> str:
    """What items come in, as a clause: "in size 40 it comes in White and Tan"; "" where that is nothing. among: what holds for them."""
    having = those_with(shop, items, among)
    there = list(dict.fromkeys(item.attributes[field] for item in having if field in item.attributes))
    there = in_order(there) if field == "size" else there
    within = f"in {in_words(among)} " if among else ""
    return f"{within}it comes in {join(there)}" if there else ""


def of_the_other(shop: Recommender, item: Item, question: str, limits: Limits) -> str:
    """ "What sizes are left in black?": the values of a column that items with the others have; "" for other questions."""
    asked = _LISTS.search(question)
    field = field_asked(question) if asked else ""
    others = [limit for limit in limits if limit.field != field]
    if field not in ("size", "color") or not others:
        return ""
    told = listed(shop, [other for other in variants(shop, item) if other.on_offer], field, others)
    return f"{told[0].upper()}{told[1:]}." if told else f"In {in_words(others)} it is sold out."


_LISTS = re.compile(r"\b(?:what|which|any) (?:other )?(?:sizes?|colou?rs?)\b", re.I)


_HOLDS = re.compile(
    r"\b(?:contains?|includes?|comes? with|consists? of|holds|inside|made up of|with (?:\w+ ){0,2}\w+ and)\b", re.I
)
_COMES_IN = re.compile(r"\b(?:comes? in|available in|are there|other|else)\b", re.I)
ALIKE = 0.45  # cosine of a question and a sentence that answers it
SHARED = 0.1  # of cosine, that a word of the question in a sentence is worth
NEAR = 0.25  # cosine from which on a sentence is worth hearing, though it may not answer


def alike(shop: Recommender, item: Item, question: str) -> tuple[str, float]:
    """The sentence of an item's text that is nearest to a question in meaning, and its cosine; "" and 0 where there is no text."""
    row = shop.facts.row[item.id]
    said = shop.sentences(row)
    if not said:
        return "", 0.0
    likeness = shop.sentence_vectors(row) @ shop.meaning(question)
    asked = set(topic(question)) - FILLER
    shared = np.array([len(asked & set(stems(sentence))) for sentence in said])
    best = int((likeness + SHARED * shared).argmax())
    return said[best], float(likeness[best])


_MADE_OF = re.compile(r"\d ?% ?[a-z]|\bmade (?:of|from|in|with)\b", re.I)


def passage(item: Item, about: tuple[str, ...]) -> str | None:
    """The sentence of an item's text that says most of what was asked; None if none says any of it."""
    said = sentences(item.description)
    scored = [
        (sum(has_word(set(stems(sentence)), word) for word in set(about)), -i, sentence)
        for i, sentence in enumerate(said)
    ]
    best = max(scored)
    return best[2] if best[0] and best[0] >= len(set(about)) / 2 else None
