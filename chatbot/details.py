"""Questions about items on the table: which items are meant, and what the shop says of them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain

import numpy as np

from chatbot.amounts import asked_in
from chatbot.cautions import CONDITIONS, old_enough, warns
from chatbot.cells import by_column, by_load, by_span
from chatbot.extraction import (
    SILENT,
    answer_about,
    in_variants,
    in_words,
    of_the_other,
    of_variants,
    passage,
    those_with,
)
from chatbot.lexicon import FILLER, NUMBERS
from chatbot.missing import asks_for_a_thing
from chatbot.plain_words import spelt
from chatbot.pointing import FEW, THE_ONE, Answer, in_front, items_in_view, pointed_at, table_items, variants, which_one
from chatbot.questions import (
    ASKS_ANYWHERE,
    MEASURED,
    QUESTION,
    asked_part,
    asks_beside_price,
    asks_contents,
    field_asked,
    is_about_set,
    is_yes_no,
    stays_so,
    subject,
    topic,
)
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.sides import by_party, by_room, party_said
from chatbot.state import State, evolve, show
from chatbot.turn import Reply
from chatbot.wording import join, money, named, price_of
from data.items import Item
from data.thesaurus import under
from data.words import fold, sentences, stem, stems, words
from retrieval.columns import COLORS
from retrieval.limits import Limit, Limits
from retrieval.texts import says, searchable


def detail(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """A question about items: answered from their columns and texts, or "the shop does not say"."""
    items = pointed_at(shop, reading, state)
    if not items and (said := pointed_at_nothing(shop, reading, state)) is not None:
        return said
    asks_which = _WHICH.search(reading.text) or WHICH_IS.search(reading.text)
    cheapest = reading.reference.what in ("cheaper", "dearer")
    if asks_which and reading.named and not {*reading.named} & {*shop.facts.rows_with(state.table)}:
        reading = replace(reading, named=(), kinds=())  # "which of those comes with a hose?", where hoses are sold too
    if asks_which and not cheapest and not reading.named and (told := which_of(shop, reading, state)) is not None:
        return told
    question = asked_part(reading.text)
    picked = [] if items else likely(shop, reading, state, question)
    items = items or picked
    if not items and (told := told_of_all(shop, reading, state, question)) is not None:
        return told
    if not items:
        asks = len(state.table) > 1 and (
            reading.reference or reading.intent.name == "detail" or QUESTION.match(question)
        )
        return which_one(replace(state, detail=question), table_items(shop, state)) if asks else None
    question = without_the_name(question, items)
    asked = question if speaks_of_something(reading, items, question) else state.detail or question
    lines = [told_of(shop, item, reading, asked) for item in items[:6]]
    if all(SILENT in line.lower() for line in lines):  # "I'm pregnant, is it safe?": by what is told beside it
        lines = [told_beside(item, reading.text) or line for item, line in zip(items, lines, strict=False)]
    if (state.story or state.conditions) and _FINE_FOR.search(question):  # "I'm pregnant", said before
        lines = [fine_for(item, line, question, state) for item, line in zip(items, lines, strict=False)]
    telling = [(item, line) for item, line in zip(items, lines, strict=False) if SILENT not in line.lower()]
    if telling and not reading.reference:  # of several that a name may mean, those that answer
        items, lines = [item for item, _ in telling], [line for _, line in telling]
    cards, after = in_front(shop, state, [shop.facts.row[item.id] for item in items[:6]])
    after = replace(
        after,
        table=state.table or after.table,
        earlier=state.earlier,
        focus=tuple(item.id for item in items),
        detail=unbranded(asked, items),
    )
    text = told_together(reading, question, items, lines, bool(picked) and len(items) < len(state.table))
    if room := tuple(
        limit for limit in reading.limits if limit.numeric and limit.field != "price" and question != reading.text
    ):
        after = evolve(
            after, replace(reading, limits=room, kinds=(), notes=(), named=(), absent=())
        )  # "I only have 58 cm"
    if len(items) == 1 and lines == [items[0].description] == [text]:  # "the second one", and nothing is asked
        text = f"{named(items[0])}: {text}"
    return Reply(text, cards, "answer", ("why this one?", "more like this")), after


def fine_for(item: Item, line: str, question: str, state: State) -> str:
    """What the shop says of an item to who told before what he is or has: a warning, or a sentence that speaks of it; else the line, or that it does not say."""
    said = sentences(item.description)
    told = [one.word for one in state.conditions]
    if caution := warns(said, " ".join((state.story, *told))):
        return f"The shop says: “{caution}”"
    others = {root for word in told for root in CONDITIONS[stem(word)]}
    spoken = next((one for one in said if others & set(stems(one))), "")
    where = _IN_OR_FOR.search(question)
    asked = {*topic(where[1])} if where else {*topic(question)} - {*stems(item.title)}
    of_something_else = asked - FILLER - others - OF_BEING_FINE
    if spoken and not of_something_else:
        return f"The shop says: “{spoken}”"
    return (
        line if not told or of_something_else else f"{SILENT.capitalize()}."
    )  # "is it ok in the rain?" asks of the rain


_IN_OR_FOR = re.compile(r"\b(?:in|for|with|on|at) (?!me\b|him\b|her\b)(.+)", re.I)
OF_BEING_FINE = frozenset(stems("ok okay safe suitable fine good alright use take have eat drink now while during"))


def told_of_all(shop: Recommender, reading: Reading, state: State, question: str) -> Answer | None:
    """The one answer that all things in front have to "are they vegan?"; None where they differ, where some do not say, and where "it" means one."""
    table = table_items(shop, state)[:MOST_SHOWN]
    if not is_yes_no(question) or len(table) < len(state.table) or _OF_ONE.search(question):
        return None
    lines = {told_of(shop, item, reading, question) for item in table}
    if len(lines) != 1 or (line := lines.pop()).lower().startswith(SILENT):
        return None
    cards, after = in_front(shop, state, [shop.facts.row[item.id] for item in table])
    kept = replace(after, table=state.table, earlier=state.earlier, focus=(), detail=question)
    return Reply(f"All {len(table)}: {line}", cards, "answer", ("compare 1 and 2",)), kept


_OF_ONE = re.compile(r"\b(?:it|its|this|that|he|she)\b", re.I)


def without_the_name(question: str, items: list[Item]) -> str:
    """A question in which "the firm one" is "it", where that only points: the shop says nothing else of the word."""
    said = THE_ONE.search(question)
    if said is None or len(items) != 1:
        return question
    told = set(stems(items[0].description))
    return question if set(stems(said[1])) & told else f"{question[: said.start()]}it{question[said.end() :]}"


def told_beside(item: Item, text: str) -> str:
    """The sentence of an item's text that speaks of what a message only tells beside its question; "" where there is none."""
    told = text.replace(asked_part(text), " ") if asked_part(text) != text else ""
    about = tuple(root for root in subject(told, item) if root not in FILLER | NUMBERS.keys() | _OF_TIME)
    said = passage(item, about) if about else None
    return f"The shop says: “{said}”" if said else ""


_OF_TIME = frozenset(stems("day week month year hour old"))


def pointed_at_nothing(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """What to say where a message points at what is not there: "the fifth one" of three; None where it points at nothing."""
    number = len(table_items(shop, state))
    if reading.reference.places and not number:
        text = "Nothing lies in front of you yet. What are you looking for?"
        return Reply(text, act="ask", suggestions=shop.openers), state
    if reading.reference.places:
        return Reply(f"I have shown you {number} item{'s' * (number > 1)}; which one do you mean?", act="ask",
                     suggestions=tuple(f"number {i + 1}" for i in range(min(number, 4)))), state  # fmt: skip
    if reading.reference.what == "others" and state.table:
        return Reply("There are no others in front of you.", act="answer", suggestions=("show me more",)), state
    return None


def likely(shop: Recommender, reading: Reading, state: State, question: str) -> list[Item]:
    """The items that a question is likely about which points at none: what was recommended in a situation, the few in front, those that answer it."""
    table = table_items(shop, state)
    if state.story and reading.reference.what == "focus":
        return table[:1]
    if 1 < len(state.table) <= FEW + 1:
        return table
    return answering(shop, table, question)


# what any thing has, whatever else is said of it: a weight, a height
MEASURES = MEASURED.keys() | {root for names in MEASURED.values() for root in stems(names)}


def answering(shop: Recommender, items: list[Item], question: str) -> list[Item]:
    """Those of several things in front that say something to a question, where that is one or two: only one feeder among cat food "comes with batteries"."""
    of_all = set(topic(question)) & MEASURES or field_asked(question) not in ("", "before", "care")
    if not QUESTION.match(question) or of_all:
        return []
    if field_asked(question) == "before":
        telling = [item for item in items if item.old_price is not None]
    else:
        telling = [item for item in items[:MOST_SHOWN] if SILENT not in answers_to(shop, item, question).lower()]
    return telling if 0 < len(telling) <= FEW < len(items) else []


def speaks_of_something(reading: Reading, items: list[Item], question: str) -> bool:
    """Whether a message says itself what is asked; "and the second one?" asks again what was asked before."""
    own = {root for item in items for root in stems(f"{item.title} {item.attributes.get('brand', '')}")}
    about = set(topic(question)) - (own if AND_THAT.match(reading.text) else set())
    return bool(about or field_asked(question) or asks_contents(question))


def told_of(shop: Recommender, item: Item, reading: Reading, question: str) -> str:
    """What the shop says of one item to a question, its variants included: "have you got it in nylon?"."""
    titled = set(stems(item.title))
    said = tuple(limit for limit in reading.limits if not set(stems(limit.values[0])) <= titled)
    if any(limit.field == "size" for limit in said):  # "in navy 116": both, though a title says navy
        said = tuple(limit for limit in reading.limits if limit in said or limit.field == "color")
    colors = tuple(limit for limit in reading.limits if limit.field == "color" and not limit.negative)
    if not reading.limits and (strange := strange_color(question)):
        return in_variants(shop, item, (strange,))  # "do you have them in purple?", which nothing here is
    about = set(subject(question, item)) - set(stems(item.attributes.get("brand", "")))
    nothing_else = not about - FILLER - {root for limit in colors for root in stems(limit.words)}
    nothing_else = nothing_else and len(of_variants(shop, item, reading.limits)) == len(colors)
    nothing_else = nothing_else and field_asked(question) != "availability"
    pointed = colors if points_by(reading.text, colors) else strange_pointer(reading.text)
    called_so = bool(pointed) and set(stems(pointed[0].words)) <= titled  # "the rose one", of a rose
    if pointed and not called_so and "color" in item.attributes and not those_with(shop, variants(shop, item), pointed):
        return in_variants(shop, item, pointed)  # "is the blue one available?", of what comes in red
    points = only_points(reading.text, colors)
    if (
        colors
        and nothing_else
        and not points
        and is_yes_no(question)
        and shop.facts.allowed(colors)[shop.facts.row[item.id]]
    ):
        if not item.on_offer:
            return in_variants(shop, item, colors)
        return f"Yes, it is {item.attributes.get('color', colors[0].words)}."  # "is the cheaper one pink?"
    asked_for = () if points else of_variants(shop, item, said)
    if told := affordable(item, reading):
        return told
    if _BACK_IN.search(question) and (told := whether_back(shop, item, asked_for)):
        return told
    if told := of_the_other(shop, item, question, asked_for):
        return told
    looks = all(limit.field == "color" for limit in said) and stays_so(question)
    if (
        asked_for
        and field_asked(question) != "before"
        and not looks
        and not (_WH_ASKED.match(question) and by_column(item, question))
        and not asks_besides(item, spelt(fold(question), shop.vocabulary), asked_for)
    ):
        return in_variants(shop, item, asked_for)
    return (
        by_span(shop, item, reading.limits)
        or (old_enough(item, fold(reading.text)) if is_yes_no(question) or _FINE_FOR.search(reading.text) else "")
        or by_load(item, reading.text)
        or (by_party(item, reading.people) if is_yes_no(question) else "")
        or by_room(item, reading.text)
        or answers_to(shop, item, question)
    )


_FINE_FOR = re.compile(r"\b(?:ok|okay|safe|suitable|fine|good|alright|old enough|too (?:young|old|little))\b", re.I)


def only_points(text: str, colors: Limits) -> bool:
    """Whether a colour only says which thing is meant, and something else is asked of it: "can I carry the orange one on my back?"."""
    pointer = points_by(text, colors)
    return pointer is not None and bool(set(words(text)) - _OF_HAVING_IT - set(words(pointer[1])))


def strange_pointer(text: str) -> Limits:
    """ "The blue one" as a limit on the colour, also where nothing here is blue; () where no thing is pointed at by its colour."""
    pointer = THE_ONE.search(fold(text))
    said = pointer[1] if pointer and set(stems(pointer[1])) <= COLORS else ""
    return (Limit("color", "in", (said,), True, said),) if said else ()


def points_by(text: str, colors: Limits) -> re.Match[str] | None:
    """ "The blue one", of a message whose limits on colours are these; None where no thing is pointed at by its colour."""
    pointer, spoken = THE_ONE.search(text), {root for limit in colors for root in stems(limit.words)}
    return pointer if pointer and set(stems(pointer[1])) <= spoken else None


_OF_HAVING_IT = frozenset(words("can could may i we you get have has got buy order is are it that the one ones in stock available still left do does come please and so ok too also"))  # fmt: skip
_WH_ASKED = re.compile(r"\W*(?:(?:and|so|ok|but)\W+)*(?:what|whats|what's|which|how)\b", re.I)


def strange_color(question: str) -> Limit | None:
    """The colour that a question wants a thing in, as a limit, where nothing else is asked; None for other questions."""
    said = _IN_COLOR.search(fold(question))
    return Limit("color", "in", (said[1],), True, said[1]) if said and stem(said[1]) in COLORS else None


_IN_COLOR = re.compile(
    r"\b(?:have|got|do|come|comes|get|available|sell|stock) (?:it |them |that |this |these |those |one )?in ([a-z]+)\W*$"
)


def affordable(item: Item, reading: Reading) -> str:
    """What is said to "I only have 50 dollars, is the owl ok with that?"; "" for other questions."""
    cap = next((limit.amount for limit in reading.limits if limit.field == "price"), None)
    if cap is None or item.price is None or not _ENOUGH.search(reading.text):
        return ""
    if foreign := asked_in(reading.text, item.currency):
        return f"It costs {price_of(item)}. I do not convert from {foreign}."
    if cap >= item.price:
        return f"Yes, it costs {price_of(item)}."
    return f"No, it costs {price_of(item)}, {money(item.price - Decimal(f'{cap:.2f}'), item.currency)} more."


_ENOUGH = re.compile(
    r"\bis (?:it|that|this|the \w+(?: one)?)(?: still| also)? (?:under|below|less than|within)\b|\bbudget\b.*\bfits?\b|\b(?:ok|okay|fine|possible|doable) with (?:that|this)\b|\benough (?:for|to (?:buy|get))\b|\bafford\b|\b(?:does|would|will) (?:that|this) (?:cover|buy|get|do)\b|\bcan i get (?:it|that|this|the \w+) (?:for|with) (?:that|this)\b|\bwithin (?:that|this|my budget)\b",
    re.I,
)


def whether_back(shop: Recommender, item: Item, variant: Limits) -> str:
    """What is said to "when is it back in stock?" of what is sold out; "" where it is not."""
    meant = those_with(shop, variants(shop, item), variant)
    if not meant or any(other.on_offer for other in meant):
        return ""
    within = f"In {in_words(variant)} it" if variant else "It"
    return f"{within} is sold out; {SILENT} when it is back."


_BACK_IN = re.compile(
    r"\bwhen (?:(?:will be|is) )?back\b|\bwhen (?:is|are|will|might|does) (?:it|they|this|that|these|those)(?: one)?(?: be| come)? back\b|\b(?:back in(?: stock| soon)?|come back|coming back|re-?stock\w*|get (?:any )?more in|in again|available again)\b",
    re.I,
)


def asks_besides(item: Item, question: str, variant: Limits) -> bool:
    """Whether a question on a variant is of something else: "is that one see-through in white?"."""
    said = {root for limit in variant for root in (*stems(limit.words), *stems(" ".join(limit.values)))}
    said |= SIZE_WORDS if any(limit.field == "size" for limit in variant) else set()
    about = set(subject(question, item)) - FILLER - said - _OF_VARIANTS - set(stems(item.attributes.get("brand", "")))
    only_looks = all(limit.field in ("color", "size") for limit in variant)
    return bool(only_looks and about and is_yes_no(question) and not field_asked(question))


SIZE_WORDS = frozenset(stems("extra small medium large xs s m l xl"))
_OF_VARIANTS = frozenset(
    stems(
        "come comes available avail stock left still got version variant color colour shade size other any just go goes up do you sell"
    )
)


def told_together(reading: Reading, question: str, items: list[Item], lines: list[str], picked: bool) -> str:
    """What was told of items as one text, each by its title where they differ, or where they were `picked` for the shopper."""
    if reading.intent.name in ("lowest", "highest") and not asks_beside_price(reading.text):  # "the cheapest of those"
        word = "cheapest" if reading.intent.name == "lowest" else "most expensive"
        return f"The {word} {'is' if len(items) == 1 else 'are'} {join([named(item) for item in items])}."
    asks = ASKS_ANYWHERE.search(question)
    if not asks and all(SILENT in line.lower() for line in lines):  # "the bigger one please"
        return f"{'Here it is' if len(items) == 1 else 'Here they are'}: {join([named(item) for item in items])}."
    if len(set(lines)) == 1 and not picked:
        return lines[0]
    return " ".join(f"{item.title}: {line}" for item, line in zip(items, lines, strict=False))


_ANOTHER_QUESTION = re.compile(
    r"[?.!]\s+|,? \b(?:and|also)\b (?=(?:how|what|is|are|does|do|can|will|has|have|where|when)\b)", re.I
)


def answers_to(shop: Recommender, item: Item, question: str) -> str:
    """What the shop says of an item to one question, or to several in a message: "how big is it and what does it weigh?"."""
    asked = [part for part in _ANOTHER_QUESTION.split(question) if QUESTION.match(part)]
    if len(asked) < 2:
        return answer_about(shop, item, question)
    told: dict[str, str] = {}  # by what is quoted, which is said once
    for line in (answer_about(shop, item, part) for part in asked):
        told.setdefault(line.partition("“")[2] or line, line)
    return " ".join([line for line in told.values() if SILENT not in line.lower()] or list(told.values())[:1])


def unbranded(question: str, items: list[Item]) -> str:
    """A question without the brands of the items it was about, so that it can be asked of others."""
    brands = {word for item in items for word in words(item.attributes.get("brand", ""))}
    return " ".join(word for word in question.split() if not set(words(word)) & brands)


_OF_THEM = frozenset(stems("two three them these those"))
_WHICH = re.compile(r"\bwhich (?:ones?|of (?:them|these|those)(?: two| three)?)\b", re.I)


WHICH_IS = re.compile(
    r"^\W*(?:(?:and|so|ok|okay)\W+)*(?:(?:is|are|do|does|has|have|can|will|would) )?any of (?:them|these|those)\b|"
    r"^\W*(?:(?:and|so|ok|okay)\W+)*which (?:ones? |of (?:them|these|those)(?: two| three)? )?"
    r"(?:has|have|is|are|can|comes?|doesn't|don't|does|do|would|will|isn't|aren't)\b(?! (?:your|you|the (?:best|cheapest|most)|best|better)\b)",
    re.I,
)


AND_THAT = re.compile(r"^\W*(?:(?:and|ok|so|then)\W+)*(?:(?:what|how) about )?(?:the|that)\b", re.I)


def which_of(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Which of them are washable?": those on the table that are so; None where the message says nothing that items can be."""
    items = items_in_view(shop, state)
    telling = telling_so(shop, reading, items) if len(items) > 1 else None
    if reading.people and len(items) > 1 and any(party_said(item)[1] for item in items):  # "which one's better for 6?"
        telling = [item for item in items if party_said(item)[0] <= reading.people <= party_said(item)[1]]
    if telling is None:
        return None
    if not telling and not reading.limits and is_partly_said(asked_of(reading), items):
        return None
    if not telling:
        return Reply(f"None of these {len(items)}, as far as the shop says.", act="answer"), state
    cards, after = in_front(shop, state, [shop.facts.row[item.id] for item in telling])
    said = join(shop.words_of(reading.limits)) or " ".join(reading.notes)
    text = f"{join([named(item) for item in telling])}{f' ({said})' if said else ''}."
    return Reply(text, cards, "answer", ("why this one?",)), replace(
        after, table=state.table, earlier=state.earlier, focus=tuple(item.id for item in telling)
    )


def telling_so(shop: Recommender, reading: Reading, items: list[Item]) -> list[Item] | None:
    """Those of some items that are as a message says, by their columns or else by a sentence; None where it says nothing that items can be."""
    if reading.limits:
        # each as the variant that is so, with its price
        among = [[item, *(other for other in variants(shop, item) if other.on_offer)] for item in items]
        so = {item.id for item in those_with(shop, chain.from_iterable(among), reading.limits)}
        return [found for siblings in among if (found := next((one for one in siblings if one.id in so), None))]
    about = asked_of(reading)
    if not about:
        return None

    meant = [about, *(under(about) if len(about) == 1 else ())]  # an almond is a nut

    def told(sentence: str) -> bool:
        said = stems(sentence)
        found = ([first_like(root, said) for root in thing] for thing in meant)
        return any(all(roots) and says(sentence, tuple(roots[-1:])) for roots in found)

    return [item for item in items if any(map(told, (item.title, *sentences(item.description))))]


def asked_of(reading: Reading) -> tuple[str, ...]:
    """The stems of what a question asks of some things, without those that the things are called by."""
    return tuple(root for root in topic(reading.text) if root not in _OF_THEM | FILLER | reading.called)


def is_partly_said(about: Iterable[str], items: list[Item]) -> bool:
    """Whether the shop says a part of what is asked of some of the items, so that "none of these" is not sure."""
    asked = set(about)
    return any(not asked.isdisjoint(stems(searchable(item))) for item in items)


def first_like(root: str, said: Sequence[str]) -> str:
    """The first stem of a sentence that is a word's, or begins with it: "washabl" for "wash"; "" where none is."""
    return next((other for other in said if other == root or (len(root) > 3 and other.startswith(root))), "")


def which_of_all(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Which of your wallets block RFID?", "do any of the gifts have nuts in?": those of all whose text says so; None where the message says nothing that texts say."""
    any_of = _ANY_OF.match(reading.text) is not None
    if any_of and all(limit.field in ("text", "kind") for limit in reading.limits):
        reading = replace(reading, limits=())  # what texts say
    if not reading.kinds or reading.limits or not OF_YOURS.match(reading.text):
        return None
    rows = shop.facts.products(shop.facts.of_kinds(reading.kinds) & shop.facts.offered)
    found = telling_so(shop, reading, [shop.facts.items[row] for row in rows[:MOST_READ]])
    if found == [] and any_of and len(rows) <= MOST_READ:
        about = set(topic(reading.text)) - reading.called
        if is_partly_said(about, [shop.facts.items[row] for row in rows]):
            return None
        noun = shop.noun(evolve(State(), reading), len(rows))
        return Reply(f"None of the {len(rows)} {noun}, as far as the shop says.", act="answer"), state
    if not found:
        return None
    cards, _ = in_front(shop, state, [shop.facts.row[item.id] for item in found[:MOST_SHOWN]])
    shown = tuple(card.item.id for card in cards)
    names = join([named(card.item) for card in cards])
    text = f"{names}." if len(found) == len(cards) else f"{len(found)} of them say so, among them {names}."
    text = f"Yes: {text}" if any_of else text
    after = replace(show(state, shown), kinds=reading.kinds, limits=(), notes=(), focus=shown)
    return Reply(text, cards, "answer", ("why this one?",)), after


MOST_READ = 300  # things whose texts are read for one question
MOST_SHOWN = 6
_ANY_OF = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but)\W+)*(?:do|does|is|are|has|have|can|will) any of (?:your|the|all) ", re.I
)
OF_YOURS = re.compile(
    rf"\W*(?:(?:and|so|ok|okay|but)\W+)*which (?:of (?:your|the|all) |(?!one\b|ones\b|of\b)[a-z-]+(?: [a-z-]+)? (?:have|has|comes?) (?!the\b|got the\b|(?:in|from|to|as|up)\b|.*\b(?:most|least|more|less)\b))|{_ANY_OF.pattern}",
    re.I,
)

_ORIGIN = re.compile(r"\bwhere (?:is|are|does|do)\b.*\bfrom\b")


_GOOD_FOR = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but)\W+)*what(?:'s|s| is| are)? (?:good|best|nice|great|suitable|recommended) (?:for|to|with)\b"
)
_BEST_FOR = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but)\W+)*(?:which|any|got any|do you have an?y?|(?:what|what's|whats)\b.*\b(?:best|right|good|suitable))\b.* for (?:an?|the|my|our)?\b"
)
_WHICH_THINGS = re.compile(r"\W*(?:(?:and|so|ok|okay|but)\W+)*which\b(?! of\b| one\b)")


def asked_about(shop: Recommender, reading: Reading) -> tuple[int, ...]:
    """Rows of the items that a question is about by their name: "how big does the clownfish get?"; none for other messages."""
    text = fold(reading.text)
    if (
        reading.reference
        or OF_YOURS.match(reading.text)
        or _GOOD_FOR.match(text)
        or (reading.kinds and reading.limits and _WHICH_THINGS.match(text))
        or not (
            QUESTION.search(text) or (reading.named and re.search(r"\?\s*$|" + QUESTION.pattern, sentences(text)[-1]))
        )
        or re.search(r"\b(?:any|some)thing\b", text)
        or (asks_for_a_thing(text) and not (reading.named and reading.limits) and not _ORIGIN.search(text))
    ):
        return ()
    rows = list(reading.named)
    if reading.kinds and _BEST_FOR.match(text) and not shop.facts.of_kinds(reading.kinds)[rows].any():
        return ()  # "what's the best compost for a camellia?"
    if (
        not rows
        and reading.kinds
        and not reading.absent
        and reading.intent.name != "values"
        and not (reading.intent.name == "count" and reading.limits)
    ):
        told = set(stems(text))
        plainly = [kind for kind in reading.kinds if set(kind.split()) <= told] or reading.kinds
        spoken_of = (*plainly, *map(stem, reading.notes))  # "the minimum tank for a yellow tang"
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


_CONTENTS = re.compile(r"^\W*(?:and |so |ok )?what'?s? (?:is |are )?in (?:the|a|it|this|that)\b", re.I)
