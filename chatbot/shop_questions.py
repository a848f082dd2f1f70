"""Questions to the whole shop, answered from its columns and not from what was shown last."""

import re
from dataclasses import replace

import numpy as np

from chatbot.absence import not_here, nothing_fits
from chatbot.details import detail
from chatbot.measures import is_hinted
from chatbot.missing import CONTAINERS
from chatbot.pointing import NO_QUESTION, Answer, in_front, items_in_view
from chatbot.questions import MEASURED
from chatbot.reading import Reading
from chatbot.reasons import item_shares
from chatbot.recommend import SHOWN, Recommender
from chatbot.sides import extent, sides
from chatbot.state import State, evolve, show
from chatbot.turn import Card, Reply
from chatbot.unit_price import measure_asked
from chatbot.value import COMPARED, LOOKED_THROUGH, by_the_amount, without_amounts
from chatbot.wording import count, join, many, money, named, one
from data.spoken_columns import plain, with_unit
from data.words import stem, stems, words
from retrieval.columns import Mask

# a question that names the shop or nothing in particular is about everything; "the cheapest" alone about the topic
_WHOLE = re.compile(
    r"\b(?:things?|items?|products?|shop|store|anything|everything|overall|in all|in total|altogether|(?:do )?you (?:have|sell|carry))\b",
    re.I,
)


_SOLD_HERE = re.compile(r"\bdo you (?:stock|sell|carry)\b", re.I)
_OF_WHAT = re.compile(r"\bhow many (?:different |other )?(brand|make|colou?r|size|categor|material|pattern)", re.I)
_OF_WHICH = re.compile(
    r"^\W*(?:and |so |ok )?how many (?:(?:of )?(?:them|those|these) )?(?:are|come|cost|have)\b", re.I
)
_OF_THEM = re.compile(
    r"^\W*(?:and |so )?how many (?:of (?:them|those|these) )?(?:do you have|are there|have you got|is there)\W*$", re.I
)


def scope(shop: Recommender, reading: Reading, state: State) -> tuple[Mask, str, State]:
    """The rows that a question is about: those of the message, else of the topic, else the whole shop. Also how to call them."""
    whole = _WHOLE.search(reading.text) and not _OF_THEM.search(reading.text)
    if (
        state.kinds
        and not reading.kinds
        and reading.intent.name == "values"
        and reading.intent.detail.rstrip("s") in FIELDS
        and not (reading.intent.detail.startswith("brand") and _SOLD_HERE.search(reading.text))
    ):
        whole = None  # "what sizes do you have?" while violins are spoken of
    said_more = [limit for limit in reading.limits if limit.field != "availability" and not limit.negative]
    of_them = _OF_WHICH.search(reading.text) is not None and bool(state.kinds)
    of_them = of_them or (bool(state.kinds) and reading.intent.name in ("lowest", "highest", "rated") and not whole)
    elliptic = not (reading.kinds or (said_more and not of_them) or reading.notes or reading.absent or whole)
    before = State(spoken=state.spoken)
    if elliptic:
        before = replace(before, kinds=state.kinds, limits=state.limits)
    asked = evolve(before, replace(reading, notes=()))
    mask = shop.allowed(asked)
    noun = shop.noun(asked)
    said = list(dict.fromkeys(shop.words_of(asked.limits)))
    return mask, noun + (f" ({', '.join(said)})" if said else ""), asked


def singular(noun: str) -> str:
    """ "jackets (blue)" → "jacket (blue)"."""
    head, _, conditions = noun.partition(" (")
    return " or ".join(one(part) for part in head.split(" or ")) + (f" ({conditions}" if conditions else "")


def extreme(shop: Recommender, reading: Reading, state: State, highest: bool, field: str = "price") -> Answer | None:
    of_those = reading.reference.what == "all" or (not reading.kinds and _WHICH_ONE.search(reading.text))
    if field == "rating" and len(state.table) > 1 and of_those and not _OF_ALL.search(reading.text):
        return most_in(shop, "rating", True, state, reading) if "rating" in shop.facts.numbers else None
    by_amount = measure_asked(reading.text) if field == "price" else None
    if by_amount is None and (reading.reference.what or reading.reference.places):
        return None
    mask, noun, asked = scope(
        shop, replace(reading, notes=(), limits=without_amounts(reading)) if by_amount else reading, state
    )
    if not reading.kinds and not reading.limits and reading.absent:
        return None
    said = stems(" ".join(reading.notes))
    if not asked.kinds and not set(said) & CONTAINERS:  # "the cheapest infuser", which no title ends in
        called = shop.facts.only(shop.facts.texts.titled_all(said)) & mask
        mask, noun = (called, many(one(" ".join(reading.notes)))) if called.any() else (mask, noun)
    if field == "price" and not shop.priced:
        return Reply("This shop gives no prices, so I cannot say.", act="answer"), state
    if field == "rating" and "rating" not in shop.facts.numbers:
        return None
    if not mask.any():
        return nothing_fits(shop, asked)
    if by_amount and (told := by_the_amount(shop, mask, asked, state, highest, by_amount)) is not None:
        return told
    ordered = replace(asked, order={"price": "-price" if highest else "price", "rating": "-rating"}[field])
    query, shares = shop.query(ordered)
    hits = shop.in_order(query, mask, ordered.order, 3)
    top = [hit for hit in hits if field == "price" and hit.item.price == hits[0].item.price] or hits[:1]
    word = {"price": "most expensive" if highest else "cheapest", "rating": "best rated"}[field]
    stars = f", {hits[0].item.rating} stars" if field == "rating" else ""
    names = join([named(hit.item) for hit in top])
    text = f"The {word} {singular(noun) if len(top) == 1 else noun} {'is' if len(top) == 1 else 'are'} {names}{stars}."
    if by_amount:
        text += f" That goes by the price of the pack; the shop does not say how much is in each, so I cannot work out prices per {by_amount[0]}."
    reason = {"price": "highest price" if highest else "lowest price", "rating": "best rated"}[field]
    cards = tuple(Card(hit.item, (reason,), item_shares(hit, hits)) for hit in top)
    after = show(replace(asked, turns=state.turns, judgements=state.judgements, first=state.first or reading.text,
                         earlier=state.earlier, table=state.table), tuple(card.item.id for card in cards))  # fmt: skip
    return Reply(text, cards, "answer", shop.suggestions(after, hits[:1], NO_QUESTION), shares=shares), after


_OF_A_COLUMN = re.compile(r"\bhow many (?:different |other )?([a-z]+) (?:of|for|does|do|are|is|have)\b", re.I)


def column_called(shop: Recommender, said: str) -> str:
    """The column of words that is called as a message says, "flavours"; "" where none is."""
    return next((name for name in shop.facts.facets if stems(plain(name)) == stems(said)), "")


def of_those(noun: str, asked: State) -> str:
    """ " of whey", where some things are spoken of."""
    return f" of {noun}" if asked.kinds else ""


_WHICH_ONE = re.compile(r"\bwhich (?:one|ones|of)\b|\bthe (?:best|highest|top)[- ]rated one\b", re.I)


def counted(shop: Recommender, reading: Reading, state: State) -> Answer:
    of_these = (
        (reading.reference.what or state.focus)
        and state.table
        and (reading.notes or reading.absent)
        and not reading.kinds
    )
    if of_these and (told := detail(shop, reading, state)) is not None:  # "how many calories do they have?"
        return told
    if reading.absent:
        return not_here(shop, reading, state)
    mask, noun, asked = scope(shop, reading, state)
    total = shop.facts.count(mask)
    if reading.notes and not reading.kinds and not reading.limits:
        return Reply(
            f"I have {count(total, 'product')} in all; I cannot count “{' '.join(reading.notes)}” exactly.",
            act="answer",
        ), state
    if of_what := _OF_WHAT.search(reading.text):
        field = FIELDS.get(of_what[1].lower(), "category")
        number = len(shop.facts.values(field, mask))
        return Reply(
            f"{number} {field if number == 1 else many(field)}.", act="answer", suggestions=(f"which {many(field)}?",)
        ), state
    if (of_column := _OF_A_COLUMN.search(reading.text)) and (name := column_called(shop, of_column[1])):
        number = len(shop.facts.values(name, mask))
        return Reply(f"{number} {plain(name) if number == 1 else many(plain(name))}{of_those(noun, asked)}.", act="answer", suggestions=(f"which {many(plain(name))}?",)), asked if reading.kinds else state  # fmt: skip
    if not total:
        return Reply(f"None: I have no {noun} on offer.", act="answer", suggestions=shop.openers), state
    what = singular(noun) if total == 1 else noun
    if reading.notes:
        return Reply(f"I cannot count by “{' '.join(reading.notes)}”; in all I have {total} {what}.", act="answer",
                     suggestions=(f"show me {' '.join(reading.notes)} {shop.noun(asked)}",)), state  # fmt: skip
    asked = replace(asked, turns=state.turns, table=state.table, earlier=state.earlier, judgements=state.judgements, first=state.first)  # fmt: skip
    if not asked.kinds:
        # "how many things are under 3 pounds?" asks for nothing from then on
        asked = replace(asked, limits=state.limits)
    text = f"I have {total} {what}.{more_sold_out(shop, asked, mask)}"
    reply = Reply(text, act="answer", suggestions=(f"show me {shop.noun(asked)}",))
    if total > SHOWN:
        return reply, show(asked, ())  # what is spoken of now is not what lay there
    cards, after = in_front(shop, asked, shop.facts.products(mask))  # few enough to be spoken of next
    return replace(reply, cards=cards), after


def more_sold_out(shop: Recommender, asked: State, mask: Mask) -> str:
    """That some more would fit if they were not sold out; "" where none would, and where it is asked what is in stock."""
    limits = shop.limits(asked)
    if any(limit.field == "availability" for limit in limits) or not limits:
        return ""
    gone = shop.facts.count(shop.facts.allowed(limits)) - shop.facts.count(mask)
    return f" {'One more is' if gone == 1 else f'{gone} more are'} sold out." if gone > 0 else ""


FIELDS = {
    "brand": "brand",
    "color": "color",
    "colour": "color",
    "size": "size",
    "material": "material",
    "pattern": "pattern",
    "make": "brand",
}


GENERAL = frozenset(stems("categories kinds types departments products styles things stuff sorts"))


def values(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    field = FIELDS.get(reading.intent.detail.rstrip("s"), "category")
    said = set(stems(reading.intent.detail))
    if field not in shop.facts.facets and said & reading.called:
        return None  # "which needles are metal?" is a wish, though there is a column for the needle that is recommended
    if field not in shop.facts.facets:
        called = [name for name in shop.facts.facets if said and said <= set(stems(plain(name)))]
        if called:  # "what widths do the straps come in?": that of the lug, and no lens's
            asked_of = scope(shop, reading, state)[0]
            field = max(called, key=lambda name: sum(number for _, number in shop.facts.values(name, asked_of)))
    if field == "category" and reading.intent.detail and stems(reading.intent.detail)[0] not in GENERAL:
        return None  # "which wines are from Spain?" is a wish
    if (
        reading.reference.what == "all"
        and field not in ("size", "color", "category")
        and (
            own := dict.fromkeys(
                item.attributes[field] for item in items_in_view(shop, state) if field in item.attributes
            )
        )
    ):
        return Reply(f"{join(list(own))}.", act="answer"), state  # "which brands make them?"
    if (
        (reading.reference and state.table)
        or reading.reference.places
        or (field in ("size", "color") and not reading.kinds and state.focus)
    ):
        return detail(shop, reading, state)
    if said:  # "what flavours", of the whey that is spoken of
        reading = replace(reading, notes=tuple(note for note in reading.notes if not set(stems(note)) <= said))
    if reading.notes and not reading.kinds and (rows := of_its_title(shop, reading)):
        return detail(shop, replace(reading, named=rows, notes=()), state)
    if reading.absent:
        return not_here(shop, reading, state)
    if field == "category" and reading.kinds:
        return None  # "what kinds of juice" wants to see them
    mask, noun, asked = scope(shop, reading, state)
    listed = shop.facts.values(field, mask)
    if field == "category" and noun == "items":
        listed = shop.facts.departments(mask)
    if not listed and field == "category":
        heads = sorted(((len(rows), head) for head, rows in shop.facts.kinds.heads.items()), reverse=True)
        listed = [(many(shop.vocabulary.label(head)), number) for number, head in heads]
    if not listed:
        return Reply(f"The shop does not give a {plain(field)} for {noun}.", act="answer"), state
    noun = noun.removeprefix("kinds of ").removeprefix("items ")
    about = (
        "" if noun == "items" else f" {noun}" if noun.startswith("(") else f" of {noun}" if field != "category" else ""
    )
    few = [label for label, _ in listed[:12]]
    rest = len(listed) - len(few)
    what = many(plain(field))
    if rest:
        text = f"{len(listed)} {what}{about}: {', '.join(few)}, and {rest} more."
    else:
        text = f"{len(listed)} {what if len(listed) > 1 else plain(field)}{about}: {join(few)}."
    kinds = "" if not reading.kinds else f" {shop.noun(evolve(State(), reading))}"
    spoken_of = replace(show(asked, ()), turns=state.turns, judgements=state.judgements, first=state.first or reading.text, earlier=state.earlier)  # fmt: skip
    hints = tuple(f"show me {label}{kinds}" for label in few[:3])
    return Reply(text, act="answer", suggestions=hints), spoken_of if reading.kinds else state


def of_its_title(shop: Recommender, reading: Reading) -> tuple[int, ...]:
    """The rows of the one product with all words of a question in its title: "what sizes does Morning Meadow come in?"; () where there is none, or are more."""
    rows = shop.facts.texts.titled_all(stems(" ".join(reading.notes)))
    return tuple(int(row) for row in rows[:1]) if shop.facts.count(rows) == 1 else ()


_WHICH_MORE = re.compile(
    r"\bwhich (?:one |of (?:these|those|them) |\w+ )?\w+ (?:the )?(?:more|most|less|least|longer|longest)\b", re.I
)
_HOLDS = re.compile(r"\b(?:holds?|carr(?:y|ies)|takes?|bears?|supports?)\b", re.I)


def most_of(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Which brand has the most jackets?", "which one has the most keys?" """
    column = amount_column(shop, _PER.sub("", reading.text))
    if not column and _PER.search(reading.text):
        return None  # "the most protein per serve", where no column holds it
    if _HOLDS.search(reading.text) and len(stems(plain(column))) < 2:  # "holds the most water: the water column"
        column = next((name for name in shop.facts.numbers if is_hinted(name, reading.text)), "") or column
    if not column and _WHICH_MORE.search(reading.text) and (state.table or not reading.kinds):
        # those compared, or else all that lie there
        compared = tuple(shop.facts.rows_with(state.focus)) if len(state.focus) > 1 else ()
        asked = replace(reading, named=compared, reference=replace(reading.reference, what="all"))
        return detail(shop, asked, state) if state.table else None
    if not column and re.search(r"\bwith (?:the )?(?:most|highest|least|lowest|fewest)\b", reading.text):
        return None  # "a jacket with the most pockets", where nobody counts those
    fewest = (
        re.search(r"\b(?:fewest|least|lowest|less|lower|smaller|shorter|narrower|thinner)\b", reading.text) is not None
    )
    if column:
        return most_in(shop, column, not fewest, state, reading)
    field = next((FIELDS[word.rstrip("s")] for word in words(reading.text) if word.rstrip("s") in FIELDS), "brand")
    mask, noun, _ = scope(shop, reading, state)
    listed = shop.facts.values(field, mask)
    if not listed:
        return None
    number = listed[-1 if fewest else 0][1]
    best = [label for label, n in listed if n == number]
    return Reply(f"{join(best)} {'has' if len(best) == 1 else 'have'} the {'fewest' if fewest else 'most'} {noun}: {number}"
                 f"{' each' if len(best) > 1 else ''}.", act="answer", suggestions=(f"{shop.noun(evolve(State(), reading))} from {best[0]}",)), state  # fmt: skip


_OF_ALL = re.compile(r"\b(?:you (?:have|sell|stock|do|got)|(?:whole |entire )?(?:shop|store)|of all)\b", re.I)


def amount_column(shop: Recommender, text: str) -> str:
    """The column of amounts that a text names, or that is meant by one of its words: "protein", "calories"; "" where none is."""
    said = set(stems(text))
    said |= {stem(word) for root in said & _MEANT for word in MEASURED[root].split()}
    said |= {root for adjective in said & DEGREES.keys() for names in DEGREES[adjective] if is_held(shop, names) for root in stems(names)}  # fmt: skip
    whole = next((name for name in shop.facts.numbers if set(stems(plain(name))) <= said), "")
    return whole or next((name for name in shop.facts.numbers if is_side_of(plain(name).split(), said)), "")


def is_held(shop: Recommender, name: str) -> bool:
    """Whether a column of amounts is called so."""
    return any(plain(column) == name for column in shop.facts.numbers)


# adjectives, of which things have more or less → how the columns may be called that say how much
DEGREES = {stem(adjective): tuple(names.split("|")) for adjective, names in {
    "waterproof": "water resistance|waterproof rating|waterproofing|hydrostatic head|water column|waterproof", "powerful": "power|wattage|motor power|watts",
    "breathable": "breathability", "absorbent": "absorbency|absorption", "hardy": "hardiness", "acidic": "acidity", "efficient": "efficiency|energy efficiency|energy rating|energy class|energy label|energy efficiency class|efficiency class|efficiency rating", "economical": "energy rating|energy class|energy label|fuel economy|efficiency",
    "alcoholic": "abv|alcohol|alcohol content", "caffeinated": "caffeine", "sugary": "sugar|sugars", "fatty": "fat", "salty": "salt|sodium", "spacious": "capacity|volume",
    "spicy": "heat|scoville|spice level", "flexible": "flex|flexibility", "nutritious": "protein", "filling": "fibre|protein", "sensitive": "sensitivity",
}.items()}  # fmt: skip


def is_side_of(name: list[str], said: set[str]) -> bool:
    """Whether a column is of how big a part is that a text names: the heel height, of "the lower heel"."""
    return (
        len(name) == 2 and stem(name[0]) in said and name[1] in ("height", "width", "length", "depth", "size", "weight")
    )


_PER = re.compile(r"\bper \w+", re.I)
_MEANT = frozenset({"calori", "fatten"})  # words that mean an amount and are not said of it


def most_in(shop: Recommender, column: str, highest: bool, state: State, reading: Reading) -> Answer | None:
    """The item with the most or least in a column of amounts, of those on the table, or of those that the message names."""
    rows = shop.facts.rows_with(state.focus if len(state.focus) > 1 else state.table)  # those that were compared
    rows = rows if len(rows) > 1 else []  # one thing has neither the most nor the least
    said = set(stems(plain(column)))
    reading = replace(reading, kinds=tuple(kind for kind in reading.kinds if not set(kind.split()) <= said))
    of_all = _OF_ALL.search(reading.text) is not None
    mask = shop.facts.only(rows) if rows and not reading.kinds and not of_all else scope(shop, reading, state)[0]
    row = shop.facts.extreme(column, mask, highest)
    if row is None:
        text = f"The shop gives no {plain(column)} for {'these' if rows else 'them'}."
        return Reply(text, act="answer"), state
    item = shop.facts.items[row]
    value = item.attributes.get(column, "") or f"{item.rating} stars"
    as_much = as_good(shop, column, mask, row)
    cards, after = in_front(shop, state, as_much)
    best_word = (
        "best"
        if column == "rating" or shop.facts.numbers[column].unit == "class"
        else "greatest"
        if plain(column).split()[-1] in ("height", "width", "length", "depth", "size")
        else "most"
    )
    word = best_word if highest else {"best": "lowest", "greatest": "smallest"}.get(best_word, "least")
    have = "has" if len(as_much) == 1 else "have"
    text = (
        f"{join([named(card.item) for card in cards])} {have} the {word} {plain(column)}: {with_unit(column, value)}."
    )
    return Reply(text, cards, "answer", ("why this one?", "more like this")), replace(after, table=state.table or after.table, earlier=state.earlier)  # fmt: skip


def as_good(shop: Recommender, column: str, mask: Mask, row: int) -> list[int]:
    """A row with the most or the least of a column, and the first few products of the mask that have as much."""
    amounts = shop.facts.numbers[column].amounts
    others = shop.facts.products(mask & (amounts == amounts[row]) & shop.facts.offered)
    own = shop.facts.items[row].product
    return [row, *(other for other in others if shop.facts.items[other].product != own)][:COMPARED]


CALLED = {"screen": "size", "abv": "strength", "vintage": "year", "brightness": "brightness", "noise": "noise level"}
# superlatives → words that the column's name may have, the likeliest first, and whether the highest is meant
GRADES = {
    "lightest": ("weight", False), "heaviest": ("weight", True), "smallest": ("screen size volume capacity diameter width height weight pieces persons", False),
    "biggest": ("screen size volume capacity diameter width height weight pieces persons", True), "largest": ("screen size volume capacity diameter width height pieces persons", True),
    "roomiest": ("capacity volume persons", True), "mildest": ("strength abv heat", False), "coldest": ("temperature", False), "hottest": ("temperature heat", True), "slowest": ("speed", False), "quietest": ("noise db", False),
    "loudest": ("noise db", True), "deepest": ("depth", True), "oldest": ("vintage year aged age", False), "newest": ("vintage year", True), "youngest": ("vintage year", True),
    "longest": ("length pages duration play time range", True), "shortest": ("length pages duration height", False), "tallest": ("height", True), "widest": ("width", True), "narrowest": ("width", False),
    "strongest": ("abv alcohol strength power", True), "weakest": ("abv alcohol strength power", False), "brightest": ("brightness lumens lumen", True),
    "warmest": ("temperature tog", True), "coolest": ("temperature tog", False), "fastest": ("speed refresh_rate rate", True), "leanest": ("fat kcal", False), "thinnest": ("thickness depth", False), "thickest": ("thickness pile depth", True),
}  # fmt: skip


def graded_column(shop: Recommender, grade: str, text: str, mask: Mask) -> tuple[str, bool]:
    """The column that a superlative is about, and whether its highest amount is meant; "" where the shop has none for these rows."""
    names, highest = GRADES.get(grade, ("", False))
    if grade in ("longest", "shortest") and _LASTS.search(text):  # "which lasts longer on a charge?"
        names = "life burn duration play time"
    numbers = shop.facts.numbers
    said = set(stems(text))
    told = [
        name for name in numbers if np.isfinite(numbers[name].amounts[mask]).any() and "age" not in plain(name).split()
    ]
    borne = {name for name in told if numbers[name].unit in ("kg", "lb") and {"capacity", "load"} & set(plain(name).split())}  # fmt: skip
    fields = [
        name
        for word in names.split()
        for name in sorted(told, key=lambda name: plain(name) != word)  # the weight, and not that of a line
        if word in plain(name).split() and name not in borne
    ]
    # "the biggest battery" is no screen, whatever else is big
    fields = [name for name in told if names and name not in fields and set(stems(plain(name))) <= said] + fields
    # "the longest range" is not the length
    fields.sort(key=lambda name: not set(stems(plain(name))) <= set(stems(text)))
    if not fields:
        return "", highest
    # what is old was made long ago, and has been aged for long
    turned = grade in ("oldest", "youngest") and plain(fields[0]) in ("aged", "age")
    # and what is warm is so down to a low temperature
    return fields[0], highest != (turned or (grade in ("warmest", "coolest") and "temperature" in plain(fields[0])))


_LASTS = re.compile(r"\b(?:lasts?|runs?|keeps going|battery|charge)\b", re.I)


def every(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Are all your fish freshwater?": yes, no, or how many of how many; None for other questions that begin so."""
    limits = tuple(limit for limit in reading.limits if limit.field != "price")
    if not reading.kinds or not limits:
        return None
    of_kind = shop.allowed(evolve(State(), replace(reading, limits=(), notes=())))
    total, fitting = shop.facts.count(of_kind), shop.facts.count(of_kind & shop.facts.allowed(limits))
    if not total:
        return None
    said, noun = join(shop.words_of(limits)), shop.noun(evolve(State(), reading))
    text = {total: f"Yes: {'all ' if total > 1 else ''}{total} {noun} {'are' if total > 1 else 'is'} {said}.", 0: f"No: none of {total} {noun} is {said}."}.get(
        fitting, f"{fitting} of {total} {noun} {'are' if fitting > 1 else 'is'} {said}.")  # fmt: skip
    hints = (f"show me {said} {noun}",)
    if not 0 < fitting <= SHOWN:
        return Reply(text, act="answer", suggestions=hints), state
    asked = evolve(State(), replace(reading, notes=()))
    cards, after = in_front(shop, asked, shop.facts.products(of_kind & shop.facts.allowed(limits)))
    return Reply(text, cards, "answer", hints), replace(after, turns=state.turns, judgements=state.judgements, first=state.first, earlier=state.earlier)  # fmt: skip


_SAVING = re.compile(r"\b(?:savings?|discounts?|reductions?|reduced|price (?:cut|drop)|bargains?|deals?)\b", re.I)
_OF_SIZES = re.compile(r"\b(?:biggest|largest|smallest|longest|shortest) sizes?\b", re.I)


def most_reduced(shop: Recommender, mask: Mask, asked: State) -> Answer | None:
    """ "Which is the biggest saving?"; None where nothing is reduced."""
    saved = {row: item.old_price - item.price for row in np.flatnonzero(mask & shop.facts.reduced).tolist()
             if (item := shop.facts.items[row]).old_price is not None and item.price is not None}  # fmt: skip
    if not saved:
        return None
    row = max(saved, key=saved.__getitem__)
    item = shop.facts.items[row]
    cards, after = in_front(shop, asked, [row])
    cards = tuple(replace(card, reasons=("most reduced",)) for card in cards)
    text = f"You save most on {named(item)}: {money(saved[row], item.currency)} off."
    return Reply(text, cards, "answer", ("what else is on sale?",)), after


def by_sides(shop: Recommender, mask: Mask, biggest: bool) -> int | None:
    """The row with the most or the least room within its two sides, "120 x 170 cm"; None where fewer than two rows tell theirs."""
    rows = np.flatnonzero(mask & shop.facts.offered)
    if len(rows) > LOOKED_THROUGH:
        return None
    areas = {row: found for row in rows.tolist() if (found := extent(shop.facts.items[row]))}
    return (max if biggest else min)(areas, key=areas.__getitem__) if len(areas) > 1 else None


_WHICH_IS = re.compile(
    r"\W*(?:(?:and|so|ok|okay)\W+)*which(?:'?s| is| one| are)\b(?!.*\byou\b)", re.I
)  # "which is the narrowest?"


def superlative(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "The lightest laptop": by the shop's own column; None where it has none, so that the word ranks by meaning."""
    if _OF_SIZES.search(reading.text) and (state.focus or len(state.table) == 1 or reading.named):
        return detail(shop, reading, state)  # "what's the biggest size?" of the one in front
    mask, noun, asked = scope(shop, replace(reading, notes=()), state)
    if _SAVING.search(reading.text) and reading.intent.detail in ("biggest", "largest"):
        return most_reduced(shop, mask, replace(asked, turns=state.turns, earlier=state.earlier, table=state.table))
    of_these = len(state.table) > 1 and (
        reading.reference.what == "all"
        or (not (state.kinds or reading.kinds or reading.limits) and bool(_WHICH_IS.match(reading.text)))
    )
    if of_these:
        mask, noun = shop.facts.only([shop.facts.row[item.id] for item in items_in_view(shop, state)]), "of these"
    field, highest = graded_column(shop, reading.intent.detail, reading.text, mask)
    row = shop.facts.extreme(field, mask, highest) if field and mask.any() else None
    if row is None and reading.intent.detail in ("biggest", "largest", "smallest"):
        row = by_sides(shop, mask, highest)
    if row is None:
        what = GRADES.get(reading.intent.detail, ("", False))[0].split(" ")[0]
        slang = reading.intent.detail == "coolest"  # "the coolest mug you have"
        if slang or not what or not mask.any() or not (reading.kinds or of_these or state.kinds):
            return None
        lead = f"The shop gives no {CALLED.get(what, what)} for {'these' if of_these else noun}"
        if of_these:
            return Reply(f"{lead}, so I cannot say which is the {reading.intent.detail}.", act="answer"), state
        return shop.recommend(evolve(state, reading), reading, f"{lead}; I went by meaning. ")
    item = shop.facts.items[row]
    value = with_unit(field, item.attributes.get(field, "")) if field else sides(item)
    best = as_good(shop, field, mask, row) if field else [row]
    cards, after = in_front(
        shop, replace(asked, turns=state.turns, judgements=state.judgements, first=state.first or reading.text), best
    )
    measured = plain(field) if field else "size"
    cards = tuple(replace(card, reasons=(f"{measured}: {value}",)) for card in cards)
    what = f"{singular(noun)} is" if len(best) == 1 else f"{noun} are"
    text = f"The {reading.intent.detail} {what} {join([named(card.item) for card in cards])}: {measured} {value}."
    after = replace(after, earlier=state.earlier, table=state.table if of_these else after.table)
    return Reply(text, cards, "answer", ("why this one?",)), after
