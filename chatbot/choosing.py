"""Which of several things in front a message prefers, turns down or asks for: "which should I take?", "the suitcase one is too cutesy"."""

import re
from dataclasses import replace

from chatbot.comparing import WHY_DEARER
from chatbot.critiques import TOO
from chatbot.details import WHICH_IS
from chatbot.followups import Meant
from chatbot.pointing import called_the_one, items_of, table_items
from chatbot.questions import ASKS_ANYWHERE, asks_beside_price
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.references import Reference
from chatbot.state import State
from chatbot.unit_price import measure_asked
from data.words import fold, stem
from retrieval.columns import COLORS

QUESTIONS = ("search", "detail", "count", "values")  # kinds of turns that a question about items may be taken for


def which_to_take(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "So which one should I take?", of those on the table."""
    asks = _WHICH_TO_TAKE.search(reading.text) and not (reading.kinds or reading.named or reading.reference.places)
    several = len(state.table) > 1 or len(state.focus) > 1  # in front, or compared
    return ("choose", reading) if asks and several and name in (*QUESTIONS, "compare", "just_show") else None


_WHICH_TO_TAKE = re.compile(
    r"\b(?:which|what)(?: one| of (?:them|these|those)(?: two)?)? (?:should|would|shall|do) (?:i|we|you) (?:pick|choose|take|get|go (?:for|with)|buy|recommend|suggest)\W*(?:then|now|personally)?\W*$",
    re.I,
)


def which_of_them(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Which has a dust bag?", of the things on the table."""
    if len(state.table) == 1 and name in (*QUESTIONS, "every") and WHICH_IS.match(reading.text) and not reading.named:
        return "detail", replace(reading, kinds=())  # "are any of those electrical rated?", of one
    having = _WHICH_HAVE.search(reading.text)  # "which ones have washable covers?" wants no covers
    another = reading.kinds and not set(reading.kinds) <= set(state.kinds) and not having
    asks = (
        name in QUESTIONS
        and len(state.table) > 1
        and not another
        and not reading.named
        and WHICH_IS.search(reading.text)
    )
    return ("detail", replace(reading, kinds=()) if having else reading) if asks else None


_WHICH_HAVE = re.compile(r"\b(?:which|any)\b(?: ones?)?(?: of (?:them|these|those))? (?:has|have|comes? with)\b", re.I)


def too_much_of_a_color(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Too yellow for me", of the mustard sofa in front: its colour is turned down, whatever the shop calls it."""
    said, items = _TOO_COLORED.search(fold(reading.text)), items_of(shop, state.focus or state.table)
    if said is None or stem(said[1]) not in COLORS or len(items) != 1 or "color" not in items[0].attributes:
        return None
    return "dislike", replace(reading, text="I do not like the colour", limits=(), notes=(), named=(), kinds=())


_TOO_COLORED = re.compile(r"\btoo ([a-z]+)\b(?! (?:to|of)\b)")


def too_much_so(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "The suitcase one is a bit too cutesy": it is turned down, for a reason that no column knows."""
    said = _TOO.search(fold(reading.text))
    meant_by_it = called_the_one(reading.text, table_items(shop, state)) if said and len(state.table) > 1 else []
    if said is None or not meant_by_it or said[1] in TOO or name not in (*QUESTIONS, "graded"):
        return None
    rows = tuple(shop.facts.row[item.id] for item in meant_by_it)
    return "dislike", replace(reading, named=rows, kinds=(), notes=(), absent=(), unnamed="", unknown=())


_TOO = re.compile(
    r"\bones? (?:is|are|looks?|seems?) (?:\w+ ){0,3}?too (?!expensive\b|dear\b|pricey\b|much\b|steep\b|big\b|small\b|large\b)(\w+)"
)


def better_than_it(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "What about the A40, are they better?": beside the one that is spoken of."""
    others = set(state.focus or state.table) - {shop.facts.items[row].id for row in reading.named}
    asks = name in QUESTIONS and reading.named and others and _BETTER.search(reading.text)
    return ("compare", reading) if asks else None


_BETTER = re.compile(
    r"\b(?:is|are) (?:it|they|that|this|those|these|the \w+(?: one)?) (?:any |much |really )?better\b|\bbetter than (?:it|this|that|the)\b",
    re.I,
)


def why_dearer(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Why is the dotted one dearer?", of two things or more in front: what they differ in may tell."""
    asks = (
        WHY_DEARER.search(reading.text)
        and len(state.table) > 1
        and name in (*QUESTIONS, "explain", "cheaper", "more_expensive")
    )
    return ("compare", replace(reading, reference=Reference(), named=())) if asks else None


def the_cheapest_of_those(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    by_amount = measure_asked(reading.text) is not None  # "which is cheapest per kilo?"
    of_those = reading.reference.what in ("cheaper", "dearer") and state.table and not by_amount
    if not of_those:
        return None
    asks = ASKS_ANYWHERE.search(reading.text) and asks_beside_price(reading.text)  # "is the cheaper one waterproof?"
    return ("detail", reading) if name in ("lowest", "highest") or asks else None
