"""Questions about items on the table: answered from their columns and texts, or "the shop does not say"; comparisons."""

import re
from dataclasses import replace

import numpy as np

from chatbot.kinds import asks_for_a_thing
from chatbot.lexicon import FILLER, SYNONYMS
from chatbot.pointing import (
    Answer,
    called_by_name,
    in_front,
    items_in_view,
    items_of,
    pointed_at,
    sizes_of,
    table_items,
    variants,
    which_one,
)
from chatbot.recommend import WITH_SENTENCES, Recommender
from chatbot.state import State, evolve
from chatbot.turn import Reply, Table
from chatbot.understanding import Reading
from chatbot.wording import count, join, money, named, price_of
from data.items import Item
from data.spoken_columns import plain, with_unit
from data.words import fold, sentences, stem, stems, words
from retrieval.columns import KEYWORDS, parts
from retrieval.limits import Limit, Limits
from retrieval.texts import says

SILENT = "the shop does not say"


def compare(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    items = compared(shop, reading, state) or pointed_at(shop, reading, state, "all")[:4]
    if (
        len(items) == 1
        and reading.named
        and (beside := [item for item in items_of(shop, state.focus or state.table) if item.id != items[0].id])
    ):
        items = [beside[0], *items]  # "compare with the Comet"
    if len(items) == 1 and state.earlier and len(state.earlier[-1]) == 1 and not reading.named:
        items = [
            *items_of(shop, state.earlier[-1]),
            *items,
        ]  # one after the other
    if len(items) < 2 and not reading.reference.places:
        items = table_items(shop, state)[:3]
    if len(items) < 2 and reading.kinds:  # "compare the two collars", and none lies there yet
        state = evolve(state, reading)
        items = [hit.item for hit in shop.search(state, shop.candidates(state)[0], 3).hits]
    if len(items) < 2:
        number = len(table_items(shop, state))
        return Reply(f"To compare, name two of the {number} items in front of you." if number > 1 else
                     "There is only one item in front of you; I need two to compare.", act="ask", suggestions=shop.openers), state  # fmt: skip
    if (
        _BY_PRICE.search(reading.text)
        and len(items) == 2
        and (told := price_difference(shop, items, state)) is not None
    ):
        return told
    rows = differences(shop, items)
    cards, after = in_front(shop, state, [shop.facts.row[item.id] for item in items])
    lead = f"{join([named(item) for item in items])}."
    if rows:
        text = f"Side by side: {lead} They differ in {join([row[0] for row in rows[:4]])}."
    else:
        text = f"Side by side: {lead} The shop lists no difference."
    table = Table(tuple(item.id for item in items), tuple(rows))
    return Reply(text, cards, "compare", ("the cheaper of those",), table), replace(
        after, table=state.table or after.table, focus=tuple(item.id for item in items)
    )


_BY_PRICE = re.compile(
    r"\bprice difference\b|\bdifference in price\b|\bhow much (?:more|less|cheaper|dearer)\b|\b(?:more expensive|cheaper) than\b",
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
    r"\b(?:and|with|to|or|vs\.?|versus|between|against|compared?|comparison|differences?|differ)\b|[,;]", re.I
)


def compared(shop: Recommender, reading: Reading, state: State) -> list[Item]:
    """Items that are named one by one: "compare the neon tetra and the cardinal tetra", "compare it with the Vado"; [] unless there are two."""
    facts, found = shop.facts, list[Item]()
    for part in _AND.split(reading.text):
        roots = [stem(word) for word in words(part)]
        one = called_by_name(part, table_items(shop, state)) or [
            facts.items[row] for row in best_titled(shop, roots)[:1]
        ]
        if not one and re.search(r"\b(?:it|this|that)\b", part):
            one = [item for item in table_items(shop, state) if item.id in state.focus][:1]
        found += [item for item in one if item not in found]
    return found[:4] if len(found) > 1 else []


def best_titled(shop: Recommender, roots: list[str]) -> list[int]:
    """Rows whose title has most of some words, one of which is a name of its own."""
    own = [root for root in roots if shop.vocabulary.distinct(root) and len(shop.facts.texts.title_rows(root))] or [
        root for root in roots if 0 < shop.facts.count(shop.facts.texts.title_rows(root)) <= FEW]  # fmt: skip
    counts = shop.facts.texts.title_counts(set(roots))
    rows = {int(row) for root in own for row in shop.facts.texts.title_rows(root)}
    return sorted(
        rows, key=lambda row: (-counts[row], not shop.facts.offered[row], shop.facts.texts.title_sizes[row], row)
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
            listed.append((plain(name), *(with_unit(name, item.attributes.get(name, "–")) for item in items)))
    listed.append(("availability", *(item.availability.replace("_", " ") for item in items)))
    return [row for row in listed if len(set(row[1:])) > 1]


def detail(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """A question about items: answered from their columns and texts, or "the shop does not say"."""
    items = pointed_at(shop, reading, state)
    if not items and reading.reference.places:
        number = len(table_items(shop, state))
        if not number:
            return Reply(
                "Nothing lies in front of you yet. What are you looking for?", act="ask", suggestions=shop.openers
            ), state
        return Reply(f"I have shown you {number} item{'s' * (number > 1)}; which one do you mean?", act="ask",
                     suggestions=tuple(f"number {i + 1}" for i in range(min(number, 4)))), state  # fmt: skip
    if not items and reading.reference.what == "others" and state.table:
        return Reply("There are no others in front of you.", act="answer", suggestions=("show me more",)), state
    if (
        reading.intent.name == "detail"
        and _WHICH.search(reading.text)
        and (told := which_of(shop, reading, state)) is not None
    ):
        return told
    if not items and 1 < len(state.table) <= FEW + 1:
        items = table_items(shop, state)  # of two or three things in front, each is told about
    if not items:
        if len(state.table) > 1 and (reading.reference or reading.intent.name == "detail"):
            return which_one(state, table_items(shop, state))
        return None
    plainly = topic(reading.text) or any(re.search(pattern, reading.text, re.I) for _, pattern in ASKED)
    asked = reading.text if plainly else state.detail or reading.text
    titled = set().union(*(stems(item.title) for item in items))
    variant = [
        limit
        for limit in reading.limits
        if limit.field in ("color", "size") and not limit.negative and not set(stems(limit.values[0])) <= titled
    ]
    lines = [
        in_variants(shop, item, variant[0])
        if variant
        else by_span(shop, item, reading.limits) or answer_about(shop, item, asked)
        for item in items[:6]
    ]
    text = (
        lines[0]
        if len(set(lines)) == 1
        else " ".join(f"{item.title}: {line}" for item, line in zip(items, lines, strict=False))
    )
    if reading.intent.name in ("lowest", "highest"):  # "the cheapest of those"
        text = f"That is {join([named(item) for item in items])}."
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
    ("before", r"\b(?:before|on sale|reduced|discount(?:ed)?|old price|original(?:ly)?|regular price|used to cost)\b"),
    (
        "price",
        r"\bhow much(?! (?!is\b|are\b|does (?:it|this|that|the \w+(?: one)?) cost|do (?:they|these|those) cost|for\b|would\b)\w)|\b(?:price|costs?)\b",
    ),
    ("size", r"\b(?:sizes?|sizing)\b"),
    ("color", r"\b(?:colou?rs?)\b"),
    ("material", r"\b(?:made (?:of|from|out of)|material|fabric)\b"),
    ("availability", r"\b(?:in stock|available|availability|sold out|left)\b"),
    ("brand", r"\b(?:brand|who makes|manufacturer|made by)\b"),
    ("care", r"\b(?:wash|washed|care|clean|iron)\b"),
    ("rating", r"\b(?:rating|reviews?|rated|stars)\b"),
)


_OF_THEM = frozenset(stems("two three them these those"))
_WHICH = re.compile(r"\bwhich (?:ones?|of (?:them|these|those)(?: two| three)?)\b", re.I)


def which_of(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Which of them are washable?": those on the table that are so; None where the message says nothing that items can be."""
    items = items_in_view(shop, state)
    limits = reading.limits
    about = tuple(word for word in topic(reading.text) if word not in _OF_THEM | FILLER)
    if len(items) < 2 or not (limits or about):
        return None
    if limits:
        mask, said = shop.facts.allowed(limits), join(shop.words_of(limits))
        telling = [item for item in items if mask[shop.facts.row[item.id]]]
    else:
        telling, said = (
            [
                item
                for item in items
                if any(set(about) <= set(stems(one)) and says(one, about[-1:]) for one in sentences(item.description))
            ],
            " ".join(reading.notes),
        )
    if not telling:
        return Reply(f"None of these {len(items)}, as far as the shop says.", act="answer"), state
    cards, after = in_front(shop, state, [shop.facts.row[item.id] for item in telling])
    text = f"{join([named(item) for item in telling])}{f' ({said})' if said else ''}."
    return Reply(text, cards, "answer", ("why this one?",)), replace(
        after, table=state.table, earlier=state.earlier, focus=tuple(item.id for item in telling)
    )


_EMPTY = frozenset(stems("instead rather then else now also maybe ones which is it are they the this that one ones first second third last others rest and what about does do have can has of a an in "
                         "for to with me tell more number both all my i be how which come comes please show see want take give would like look thanks many much get need kept keep keeps say says"))  # fmt: skip


def topic(text: str) -> tuple[str, ...]:
    """The stems of what a question is about."""
    return tuple(word for word in stems(text) if word not in _EMPTY and not word.isdigit())


def answer_about(shop: Recommender, item: Item, question: str) -> str:
    """One or two sentences that answer a question about an item from what the shop says of it."""
    spoken_of = subject(question, item)
    whole = len(spoken_of) > 1 and says_all(item, spoken_of)  # a sentence that says it all tells more than a column
    if (
        told := ("" if whole else by_column(item, question))
        or by_value(shop, item, question)
        or by_tag(shop, item, question)
    ):
        return told
    field = next((name for name, pattern in ASKED if re.search(pattern, question, re.I)), "")
    if not field and (told := by_meaning(shop, item, question)):
        return told
    if field == "before":
        was = "It is not on sale" if item.old_price is None else f"It was {money(item.old_price, item.currency)}"
        return f"{was}; it costs {price_of(item)} now." if item.price is not None else "The shop gives no price for it."
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
        return (
            f"Yes, it is {item.availability.replace('_', ' ')}{left}."
            if item.on_offer
            else f"No, {named(item)} is sold out."
        )
    if field == "rating" and item.rating is not None:
        return f"{item.rating} of 5 stars" + (
            f" from {count(item.rating_count, 'rating')}." if item.rating_count else "."
        )
    if field and field in item.attributes:
        return f"{field.capitalize()}: {item.attributes[field]}."
    about = subject(question, item)
    if not about:
        return item.description or f"{SILENT.capitalize()} more about it."
    best = passage(item, about)
    if best is None:
        best = alike(shop, item, question)
        return f"The shop says: “{best}”" if best else f"{SILENT.capitalize()}."
    yes_no = re.match(r".*?\b(?:is|are|does|do|has|have|can|will)\b", question, re.I) and not re.match(
        r"\W*(?:how|what|which|when|where)\b", question, re.I
    )
    return f"{verdict(best, about, is_about_set(question)) if yes_no else 'The shop says'}: “{best}”"


# said of what does not come with a thing, though it is named
_APART = re.compile(r"\b(?:sold|available|bought|buy|order(?:ed)?) separately\b|\bnot (?:included|supplied|provided)\b|\bat extra cost\b|\boptional extra\b", re.I)  # fmt: skip


_LIGHT = frozenset(stems("need needs come comes include includes require supplied delivered get run use made"))


def verdict(sentence: str, about: tuple[str, ...], of_set: bool) -> str:
    """What a sentence answers to a question of yes or no; where it does not say, that the shop says it and no more.

    of_set: whether the question is what comes with a thing.
    """
    if set(about) - set(stems(sentence)) - _LIGHT:
        return "The shop says"
    return "Yes" if says(sentence, about[-1:]) and not (of_set and _APART.search(sentence)) else "No"


def in_variants(shop: Recommender, item: Item, limit: Limit) -> str:
    """ "Do you have it in green?": answered from the item and its siblings."""
    siblings = [other for other in variants(shop, item) if other.on_offer]
    wanted = shop.facts.allowed((limit,))
    if any(wanted[shop.facts.row[other.id]] for other in siblings):
        return f"Yes, in {limit.words.removeprefix('in ')}."
    there = dict.fromkeys(other.attributes[limit.field] for other in siblings if limit.field in other.attributes)
    if there and any(wanted[shop.facts.row[other.id]] for other in variants(shop, item)):
        return f"In {limit.words.removeprefix('in ')} it is sold out; it comes in {join(list(there))}."
    return f"No, it comes in {join(list(there))}." if there else f"{SILENT.capitalize()}."


# what questions ask for, in stems → words that the name of a column may have
MEASURED = {"heavi": "weight", "weigh": "weight", "lighter": "weight", "heavier": "weight", "tall": "height", "high": "height", "wide": "width",
            "long": "length playing_time duration running_time play_time", "deep": "depth", "old": "year vintage age", "older": "year vintage", "big": "size dimensions screen_size diameter volume",
            "larg": "size dimensions screen_size diameter", "strong": "abv alcohol strength", "bright": "brightness", "fast": "speed"}  # fmt: skip


_BEARING = re.compile(
    r"\b(?:how (?:much|heavy|many kilos?)|(?:what|which) (?:max(?:imum)? )?(?:weight|load))\b.*\b(?:take|hold|carry|bear|support|stand)s?\b"
)
_EXTENT = re.compile(r"\bhow (?:big|large|long|tall|high|wide|deep)\b|\bdimensions?\b|\bmeasure", re.I)


def by_column(item: Item, question: str) -> str:
    """The answer that a column of the item gives to a question that names it; "" if none is named."""
    asked = set(topic(question))
    wanted = asked | {word for root in asked for word in MEASURED.get(root, "").split()}
    if _BEARING.search(question):  # what it bears, not what it weighs
        wanted -= {"weight"}
        wanted |= {"max_load", "load", "capacity", "max_weight"}
    if (
        _EXTENT.search(question)
        and not set(subject(question, item)) - {*MEASURED, "dimens", "measur", "grow", "becom"}
        and re.search(r"\d", item.attributes.get("size", ""))
    ):
        wanted.add("size")
    for name, value in item.attributes.items():
        if name in ("color", "brand", "material") or (name == "size" and "size" not in wanted - asked):
            continue  # these have sentences of their own
        roots = set(stems(plain(name)))
        if roots <= wanted or name in wanted:
            return stated(name, value)
    return ""


def stated(name: str, value: str) -> str:
    """What a column says of an item, as a sentence: "Adult size: 9 cm.", "No, it is not vegetarian."."""
    said = plain(name)
    told = {"yes": f"Yes, it is {said}.", "no": f"No, it is not {said}."}
    if said.endswith(" included"):
        told = {"yes": f"Yes, {said}.", "no": f"No, {said.replace(' included', ' not included')}."}
    return told.get(value.lower(), f"{said.capitalize()}: {with_unit(name, value)}.")


def by_value(shop: Recommender, item: Item, question: str) -> str:
    """The answer to a question that names a value of some column: "is it easy to keep?", where things are easy or hard; "" if it names none."""
    for root in subject(question, item):
        for name, label in shop.vocabulary.value((root,)):
            if name in item.attributes and name not in WITH_SENTENCES:
                cell = with_unit(name, item.attributes[name])
                if re.search(r"\bor\b", question, re.I):  # "sun or shade?"
                    return stated(name, item.attributes[name])
                return f"{'Yes' if set(stems(label)) <= set(stems(cell)) else 'No'}, its {plain(name)} is {cell}."
    return ""


def by_tag(shop: Recommender, item: Item, question: str) -> str:
    """The answer of a list of tags to a question that one of the shop's tags is about: "is it toxic?", of "toxic to pets"; "" if none is."""
    about = set(subject(question, item))
    if (
        len(about) == 1
        and (others := [other[0] for other in SYNONYMS.get(tuple(about), ()) if len(other) == 1])
        and not any(
            about <= set(stems(value.label))
            for name in KEYWORDS & set(shop.facts.facets)
            for value in shop.facts.facets[name].values()
        )
    ):
        about = set(others[:1])
    for name in KEYWORDS & set(item.attributes):
        own = [part for part in parts(item.attributes[name], ",") if stems(part)]
        if told := [part for part in own if about <= set(stems(part))] if about else []:
            return f"Yes: {join(told)}."
        known = [
            value.label for value in shop.facts.facets[name].values() if about and about <= set(stems(value.label))
        ]
        if known and not says_all(item, tuple(about)):
            return f"The shop does not list it as {join(known[:2], 'or')}; it says: {', '.join(own)}."
    return ""


def by_span(shop: Recommender, item: Item, limits: Limits) -> str:
    """The answer to "can 6 people play it?" and "is it for a 9 year old?" from columns that say from what to what; "" for others."""
    for limit in limits:
        column = shop.facts.numbers.get(limit.field)
        if column is None or column.span is None or limit.field not in item.attributes:
            continue
        fits = bool(shop.facts.allowed((limit,))[shop.facts.row[item.id]])
        return (
            f"{'Yes' if fits else 'No'}: {plain(limit.field)} {with_unit(limit.field, item.attributes[limit.field])}."
        )
    return ""


MEANT = 0.38  # cosine of a question and the name of a column that it is about; other columns are seldom above .35


def by_meaning(shop: Recommender, item: Item, question: str) -> str:
    """The answer of the column that a question is about, in whatever words: "what does it eat?" of a diet; "" if it is about none.

    A question whose every word stands in one sentence of the item's text is answered by that sentence.
    """
    about = subject(question, item)
    told = tuple(word for word in about if word not in MEASURED)
    if not about or _BEARING.search(question) or says_all(item, about) or (told and says_all(item, told)):
        return ""
    title = set(stems(item.title))
    asked = " ".join(word for word in words(question) if stem(word) not in title)
    name, likeness = shop.nearest_column(asked)
    return stated(name, item.attributes[name]) if likeness >= MEANT and name in item.attributes else ""


# a question by its first word, or by its mark
_QUESTION = re.compile(r"^\W*(?:(?:and|so|ok|okay|but|hi|hello|hey|also|oh)\W+)*(?:is|isn't|are|does|do|can|could|will|would|has|have|was|how|what|what's|whats|which|where|when|who)\b|\?\s*$", re.I)  # fmt: skip
_ORIGIN = re.compile(r"\bwhere (?:is|are|does|do)\b.*\bfrom\b")
FEW = 2  # products of one name that a question may be about


def asked_about(shop: Recommender, reading: Reading) -> tuple[int, ...]:
    """Rows of the items that a question is about by their name: "how big does the clownfish get?"; none for other messages."""
    text = fold(reading.text)
    if (
        reading.reference
        or not (_QUESTION.search(text) or (reading.named and _QUESTION.search(sentences(text)[-1])))
        or (asks_for_a_thing(text) and not (reading.named and reading.limits) and not _ORIGIN.search(text))
    ):
        return ()
    rows = list(reading.named)
    if (
        not rows
        and reading.kinds
        and not reading.absent
        and reading.intent.name != "values"
        and not (reading.intent.name == "count" and reading.limits)
    ):
        spoken_of = (*reading.kinds, *map(stem, reading.notes))  # "the minimum tank for a yellow tang"
        of_kinds = [shop.facts.kinds.rows(tuple(kind.split())) for kind in spoken_of]
        single = [found for found in of_kinds if 0 < shop.facts.count(found) <= FEW]
        rows = shop.facts.products(shop.facts.only(single[0])) if len(single) == 1 else []
        rows = [row for row in rows if shop.facts.allowed(reading.limits)[row]] or rows
    brands = tuple(limit for limit in reading.limits if limit.field == "brand" and not limit.negative)
    if not rows and not reading.kinds and brands:
        branded = np.flatnonzero(shop.facts.allowed(brands))
        rows = shop.facts.products(shop.facts.only(branded)) if shop.facts.count(branded) <= FEW else []
    if re.match(r"\W*(?:ok |and |so )?(?:what|how) about\b", text) and reading.kinds and not reading.named:
        return ()
    return (
        tuple(rows)
        if rows and (is_about_set(text) or _CONTENTS.search(text) or subject(reading.text, shop.facts.items[rows[0]]))
        else ()
    )


def subject(question: str, item: Item) -> tuple[str, ...]:
    """The stems of what a question is about, without the item's own name."""
    return tuple(word for word in topic(question) if word not in set(stems(item.title)))


_CONTENTS = re.compile(r"^\W*(?:and |so |ok )?what'?s? (?:is |are )?in (?:the|a|it|this|that)\b", re.I)
_SET = re.compile(
    r"\b(?:included?|in the (?:box|set|pack|kit)|(?:come|comes|supplied|delivered) with|part of (?:it|the set))\b", re.I
)


def is_about_set(text: str) -> bool:
    """Whether a message asks what comes with the thing in front: "are headphones included?"."""
    return (
        _SET.search(text) is not None
        and re.match(r"\W*(?:and |ok |so |but )?(?:is|are|does|do|what|which|will|any)\b", text, re.I) is not None
    )


def says_all(item: Item, about: tuple[str, ...]) -> bool:
    """Whether one sentence of an item's text has all of these stems."""
    return any(set(about) <= set(stems(sentence)) for sentence in sentences(item.description))


ALIKE = 0.45  # cosine of a question and a sentence that answers it


def alike(shop: Recommender, item: Item, question: str) -> str:
    """The sentence of an item's text that a question is about, in whatever words; "" if none is."""
    said = [one for one in sentences(item.description) if one]
    if not said:
        return ""
    first, *others = shop.vectors([question, *said])
    likeness = [float(first @ other) for other in others]
    best = max(range(len(said)), key=likeness.__getitem__)
    return said[best] if likeness[best] >= ALIKE else ""


def passage(item: Item, about: tuple[str, ...]) -> str | None:
    """The sentence of an item's text that says most of what was asked; None if none says any of it."""
    said = sentences(item.description)
    scored = [(len(set(stems(sentence)) & set(about)), -i, sentence) for i, sentence in enumerate(said)]
    best = max(scored)
    return best[2] if best[0] and best[0] >= len(set(about)) / 2 else None
