"""Whether a thing fits the model that is asked about: "does it fit the iPhone 15?", "is that for the pro?"."""

import re
from dataclasses import replace

from chatbot.fitments import label_in
from chatbot.pointing import Answer, in_front, items_in_view
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.state import State
from chatbot.turn import Reply
from chatbot.wording import join, named
from data.items import Item
from data.words import fold, stems
from retrieval.columns import Phrase
from retrieval.fitments import TO_FIT, tokens_of
from retrieval.limits import Limit

Meant = tuple[str, Reading]
FEW = 3  # things that are asked about, up to which each is told of
MOST_LISTED = 6  # models of one thing that are told


def whether_it_fits(shop: Recommender, reading: Reading, state: State) -> Answer | None:
    """Yes or no for what is asked about, with what it fits and what fits instead; None for other messages, and where nothing is known."""
    said = _ASKS.match(fold(reading.text)) if shop.facts.fitments.models else None
    if said is None:
        return None
    items = [item for item in asked_about(shop, reading, state) if shop.facts.fitments.bound[shop.facts.row[item.id]]]
    wanted = meant(shop, reading, said["model"], items)
    if not 0 < len(items) <= FEW or wanted is None:
        return None
    told = [(fits_it(shop, item, wanted), item) for item in items]
    yes = [(words, item) for words, item in told if words.startswith("Yes")]
    if len(items) == 1:
        text = told[0][0] + instead(shop, items[0], wanted)
    elif 0 < len(yes) < len(told):
        text = " ".join(f"{item.title}: {words}" for words, item in yes)
        text += f" The other{'s do' if len(told) - len(yes) > 1 else ' does'} not, as far as the shop says."
    else:
        text = " ".join(f"{item.title}: {words}" for words, item in told)
    cards, after = in_front(shop, state, [shop.facts.row[item.id] for item in items])
    return Reply(text, cards, "answer", ("why this one?", "more like this")), replace(
        after, detail=f"does it fit {wanted.words.removeprefix('for ')}"
    )


# "does it fit the iphone 15", "is that for the pro", "will the clear case work with an s24"
_ASKS = re.compile(
    r"\W*(?:(?:and|so|but|ok|okay|wait|oh|sorry)\W+)*(?:is|are|does|do|will|would|can|could) (?!you\b|u\b|we\b|there\b)(?:i (?:use|put) )?[\w' -]*?\b(?:fit|fits|for|work with|works with|go on|go with|compatible with|suitable for|suit|made for|meant for|right for|on) (?:(?:the|my|an?|his|her|our|their) )*(?P<model>[\w+ .-]+?)(?: (?:too|as well|also|then|or not))?\W*$"
)


def what_it_takes(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "What ink does the DeskJet 2720 take?" is a wish for ink that fits it."""
    fitted = reading.kinds and any(limit.field == TO_FIT for limit in reading.limits)
    return ("search", replace(reading, named=())) if fitted and _TAKES.match(fold(reading.text)) else None


_TAKES = re.compile(r"\W*(?:(?:and|so|but|ok|okay)\W+)*(?:what|which)(?:'s| is| are)? (?:the )?[\w -]+? (?:do|does|will|would|should|can|fits?|for|goes|works?|suits?)\b")  # fmt: skip


def asked_about(shop: Recommender, reading: Reading, state: State) -> list[Item]:
    """What a question of fit is about: what it names, what is so of its kind, else what is in front."""
    described = tuple(limit for limit in reading.limits if limit.field not in (TO_FIT, "kind"))
    if reading.named:
        rows = shop.facts.products(shop.facts.only(list(reading.named)))
    elif reading.kinds and (said := _OF_A_NAME.match(fold(reading.text))):
        of_kind = shop.facts.allowed((Limit("kind", "in", reading.kinds), *described)) & shop.facts.offered
        titled = of_kind & shop.facts.only(shop.facts.texts.titled_all(stems(said["name"])))
        rows = shop.facts.products(titled if titled.any() else of_kind)
    else:
        return list(items_in_view(shop, state))
    return [shop.facts.items[row] for row in rows]


_OF_A_NAME = re.compile(
    r"\W*(?:(?:and|so|but|ok|okay)\W+)*(?:is|are|does|do|will|would|can|could) (?:the|your) (?P<name>[\w' -]+?) (?:fits?|works?|be|go|goes|suits?|for|compatible|suitable|made)\b"
)


def meant(shop: Recommender, reading: Reading, tail: str, items: list[Item]) -> Limit | None:
    """The model that is asked about, as a limit: the one that is named, or one of the family of what things in front fit, by its end; None where it is none."""
    if limit := next((limit for limit in reading.limits if limit.field == TO_FIT), None):
        return limit
    fitments, end = shop.facts.fitments, tokens_of(tail)
    if not end or not all(token[0].isdigit() or token in fitments.endings for token in end):
        return None
    for key in (tokens_of(label) for item in items for label in fitments.of_row(shop.facts.row[item.id])):
        if found := with_end(key, end, fitments.families):
            known = [fitments.models[one].label for one in found if one in fitments.models]
            called = label_in(found[0], " ".join(found[0]), fitments)
            return Limit(TO_FIT, "in", tuple(known) or (" ".join(found[0]),), True, f"for {called}")
    return None


def with_end(key: Phrase, end: Phrase, families: dict[Phrase, tuple[Phrase, ...]]) -> list[Phrase]:
    """The model beside another whose name ends so: ("iphone", "15", "pro") for an iPhone 15 Max and "pro"."""
    figure = next((place for place, token in enumerate(key) if token[0].isdigit()), len(key) - 1)
    before = key[: figure + 1] if not end[0][0].isdigit() else key[:figure]
    return [(*before, *end)]


def fits_it(shop: Recommender, item: Item, wanted: Limit) -> str:
    """Whether an item fits a model, as a sentence."""
    row = shop.facts.row[item.id]
    fitting = shop.facts.fitments.of_row(row)
    listed = join(fitting[:MOST_LISTED]) + (
        f" and {len(fitting) - MOST_LISTED} more" if len(fitting) > MOST_LISTED else ""
    )
    if shop.facts.allowed((wanted,))[row]:
        return f"Yes, it is {wanted.words}." if len(fitting) == 1 else f"Yes: the shop says that it fits {listed}."
    return f"No, not that the shop says: it is for {listed}."


def instead(shop: Recommender, item: Item, wanted: Limit) -> str:
    """What of the same sort fits instead of an item; "" where it fits itself, or nothing does."""
    fitting = shop.facts.allowed((wanted,))
    if fitting[shop.facts.row[item.id]]:
        return ""
    alike = [other for row in shop.facts.products(fitting & shop.facts.offered)
             if (other := shop.facts.items[row]).category == item.category]  # fmt: skip
    return (
        f" {wanted.words[0].upper()}{wanted.words[1:]} there is {join([named(other) for other in alike], 'or')}."
        if 0 < len(alike) <= FEW
        else ""
    )
