"""Questions to the whole shop, answered from its columns and not from what was shown last."""

import re
from dataclasses import replace

from chatbot.absence import not_here, nothing_fits
from chatbot.details import detail
from chatbot.pointing import NO_QUESTION, Answer
from chatbot.reasons import item_shares
from chatbot.recommend import Recommender
from chatbot.state import State, evolve, show
from chatbot.turn import Card, Reply
from chatbot.understanding import Reading
from chatbot.wording import count, join, many, named, one
from data.words import stems, words
from retrieval.facts import Mask

# a question that names the shop or nothing in particular is about everything; "the cheapest" alone about the topic
_WHOLE = re.compile(
    r"\b(?:things?|items?|products?|shop|store|anything|everything|overall|in all|in total|altogether|(?:do )?you (?:have|sell|carry))\b",
    re.I,
)


def scope(shop: Recommender, reading: Reading, state: State) -> tuple[Mask, str, State]:
    """The rows that a question is about: those of the message, else of the topic, else the whole shop. Also how to call them."""
    elliptic = not (reading.kinds or reading.limits or reading.notes or reading.absent) and not _WHOLE.search(
        reading.text
    )
    before = replace(State(), kinds=state.kinds, limits=state.limits) if elliptic else State()
    asked = evolve(before, replace(reading, notes=()))
    mask = shop.allowed(asked)
    noun = shop.noun(asked)
    said = shop.words_of(asked.limits)
    return mask, noun + (f" ({', '.join(said)})" if said else ""), asked


def extreme(shop: Recommender, reading: Reading, state: State, highest: bool, field: str = "price") -> Answer | None:
    if reading.reference.what or reading.reference.places:
        return None
    mask, noun, asked = scope(shop, reading, state)
    if not reading.kinds and not reading.limits and reading.absent:
        return None
    if field == "price" and not shop.priced:
        return Reply("This shop gives no prices, so I cannot say.", act="answer"), state
    if field == "rating" and "rating" not in shop.facts.numbers:
        return None
    if not mask.any():
        return nothing_fits(shop, asked)
    ordered = replace(asked, order={"price": "-price" if highest else "price", "rating": "-rating"}[field])
    query, shares = shop.query(ordered)
    hits = shop.in_order(query, mask, ordered.order, 3)
    top = [hit for hit in hits if field == "price" and hit.item.price == hits[0].item.price] or hits[:1]
    word = {"price": "most expensive" if highest else "cheapest", "rating": "best rated"}[field]
    stars = f", {hits[0].item.rating} stars" if field == "rating" else ""
    names = join([named(hit.item) for hit in top])
    singular = re.sub(r"^\S.*?(?= \(|$)", lambda match: one(match.group()), noun)
    text = f"The {word} {singular if len(top) == 1 else noun} {'is' if len(top) == 1 else 'are'} {names}{stars}."
    reason = {"price": "highest price" if highest else "lowest price", "rating": "best rated"}[field]
    cards = tuple(Card(hit.item, (reason,), item_shares(hit, hits)) for hit in top)
    after = show(replace(asked, turns=state.turns, judgements=state.judgements, first=state.first or reading.text,
                         earlier=state.earlier, table=state.table), tuple(card.item.id for card in cards))  # fmt: skip
    return Reply(text, cards, "answer", shop.suggestions(after, hits[:1], NO_QUESTION), shares=shares), after


def counted(shop: Recommender, reading: Reading, state: State) -> Answer:
    if reading.absent:
        return not_here(shop, reading, state)
    mask, noun, asked = scope(shop, reading, state)
    total = len(shop.facts.products(mask))
    if reading.notes and not reading.kinds and not reading.limits:
        return Reply(
            f"I have {count(total, 'product')} in all; I cannot count “{' '.join(reading.notes)}” exactly.",
            act="answer",
        ), state
    if any(word in stems(reading.text) for word in ("brand", "color", "size", "categori", "materi")):
        field = next(f for f, s in (("brand", "brand"), ("color", "color"), ("size", "size"), ("category", "categori"), ("material", "materi"))
                     if s in stems(reading.text))  # fmt: skip
        number = len(shop.facts.values(field, mask))
        return Reply(
            f"{number} {field if number == 1 else many(field)}.", act="answer", suggestions=(f"which {many(field)}?",)
        ), state
    if not total:
        return Reply(f"None: I have no {noun} on offer.", act="answer", suggestions=shop.openers()), state
    what = one(noun) if total == 1 and "(" not in noun else noun
    return Reply(f"I have {total} {what}.", act="answer", suggestions=(f"show me {shop.noun(asked)}",)), replace(
        asked, turns=state.turns, table=state.table, earlier=state.earlier, judgements=state.judgements, first=state.first)  # fmt: skip


FIELDS = {
    "brand": "brand",
    "color": "color",
    "colour": "color",
    "size": "size",
    "material": "material",
    "pattern": "pattern",
    "make": "brand",
}


def values(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    field = FIELDS.get(reading.intent.detail.rstrip("s"), "category")
    if (reading.reference and state.table) or (field in ("size", "color") and not reading.kinds and state.focus):
        return detail(shop, reading, state)
    if reading.absent:
        return not_here(shop, reading, state)
    if field == "category" and reading.kinds:
        return None  # "what kinds of juice" wants to see them
    mask, noun, _ = scope(shop, reading, state)
    listed = shop.facts.values(field, mask)
    if not listed and field == "category":
        heads = sorted(((len(rows), head) for head, rows in shop.facts.heads.items()), reverse=True)
        listed = [(many(shop.vocabulary.label(head)), number) for number, head in heads]
    if not listed:
        return Reply(f"The shop does not give a {field} for {noun}.", act="answer"), state
    about = "" if noun == "items" else f" of {noun}" if field != "category" else ""
    few = [label for label, _ in listed[:12]]
    rest = len(listed) - len(few)
    what = many("category" if field == "category" else field)
    if rest:
        text = f"{len(listed)} {what}{about}: {', '.join(few)}, and {rest} more."
    else:
        text = f"{len(listed)} {what if len(listed) > 1 else one(what)}{about}: {join(few)}."
    kinds = "" if not reading.kinds else f" {shop.noun(evolve(State(), reading))}"
    return Reply(text, act="answer", suggestions=tuple(f"show me {label}{kinds}" for label in few[:3])), state


def most_of(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """ "Which brand has the most jackets?" """
    field = next((FIELDS[word.rstrip("s")] for word in words(reading.text) if word.rstrip("s") in FIELDS), "brand")
    mask, noun, _ = scope(shop, reading, state)
    listed = shop.facts.values(field, mask)
    if not listed:
        return None
    fewest = re.search(r"\b(?:fewest|least)\b", reading.text) is not None
    number = listed[-1 if fewest else 0][1]
    best = [label for label, n in listed if n == number]
    return Reply(f"{join(best)} {'has' if len(best) == 1 else 'have'} the {'fewest' if fewest else 'most'} {noun}: {number}"
                 f"{' each' if len(best) > 1 else ''}.", act="answer", suggestions=(f"{shop.noun(evolve(State(), reading))} from {best[0]}",)), state  # fmt: skip
