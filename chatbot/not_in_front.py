"""Things that are named while others lie there: "the spin one, is it rear facing?", "warranty on the feather cabin?"."""

import re
from dataclasses import replace

import numpy as np

from chatbot.cells import by_column
from chatbot.choosing import QUESTIONS
from chatbot.followups import Meant
from chatbot.lexicon import FILLER
from chatbot.pointing import BIG, SMALL, THE_ONE, called_the_one, fits_description, table_items
from chatbot.questions import ASKS_ANYWHERE, IS_QUESTION
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.state import State
from data.words import fold, stems
from retrieval.columns import COLORS


def one_not_in_front(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "The spin one, is it rear facing?", of one that was shown before, or else of the only one of what is spoken of, or of all, that is called so."""
    text = fold(reading.text)
    said = THE_ONE.search(text) or _THE_THEN.search(text) or _THE_SIZED.search(text) or _THE_ASKED_OF.search(text)
    if name not in (*QUESTIONS, "superlative") or said is None or reading.named or reading.reference.places:
        return None
    called = set(stems(said[1]))
    if called & (FILLER | BIG | SMALL) or called_the_one(reading.text, table_items(shop, state)):
        return None
    limits = tuple(limit for limit in reading.limits if not set(stems(limit.words)) <= called)
    lying = [item for item in table_items(shop, state) if called <= COLORS and fits_description(shop, reading, item)]
    if lying:  # "the teal, what needle size?"
        if len(lying) > 1 or _THE_ASKED_OF.search(text) is None:
            return None
        return "detail", replace(reading, named=(shop.facts.row[lying[0].id],), kinds=(), limits=limits)
    row = only_one_called(shop, said[1], state)
    if row is None:
        return None
    # "the trundle one then - is a mattress included?"
    behind = re.sub(r"^\W*(?:then\b)?\W*", "", text[said.end() :])
    asks = name == "superlative" or any(map(IS_QUESTION.match, filter(None, (reading.text, behind))))
    read = replace(reading, named=(row,), kinds=(), limits=limits, unnamed="", absent=())
    return ("detail" if asks or ASKS_ANYWHERE.search(reading.text) else "search"), read


def only_one_called(shop: Recommender, said: str, state: State) -> int | None:
    """The row of the one product that some words mean, looked for first in what was shown and last in what is sold out; None where that is none, or several."""
    facts, called = shop.facts, tuple(stems(said))
    before = facts.only(facts.rows_with(item for shown in (*state.earlier, state.spoken) for item in shown))
    spoken_of = facts.of_kinds(state.kinds) if state.kinds else np.zeros(len(facts.items), dtype=bool)
    if set(called) <= COLORS:
        bearing = facts.only(facts.rows("color", said))
        # "the pink one", of what lies there in grey
        places = [bearing & mask for mask in (facts.siblings(facts.rows_with(state.table)), before, spoken_of)]
    else:
        bearing, saying = facts.only(facts.texts.titled_all(called)), facts.only(facts.texts.rows(called))
        # "what's the bergamot one again?", of what was shown, where no title says so
        places = [bearing & before, saying & before, bearing & spoken_of]
        places += [bearing & facts.offered, saying & facts.offered, bearing]
    found = (facts.products(place) for place in places)
    return next((rows[0] for rows in found if len(rows) == 1), None)


_THE_THEN = re.compile(
    r"^\W*(?:(?:ok|okay|so|and|no|right|fine|actually|i'?ll take|let'?s take)\W+)*(?:the|that) ([a-z]+(?: [a-z]+)?) (?:then|instead)\b",
    re.I,
)
_THE_SIZED = re.compile(
    r"\b(?:the|that) (\d+(?:[.,]\d+)? ?(?:lit(?:re|er)s?|l|ml|kg|kilos?|g|cm|mm|m|inch|ft|foot|w|watts?))\b(?!\w| \w)"
)
_THE_ASKED_OF = re.compile(
    r"^\W*(?:(?:ok|okay|so|and|no|right|fine|actually)\W+)*(?:the|that) ([a-z]+(?: [a-z]+)?),\s+(?:(?:and|so)\s+)?(?=(?:what|whats|how|is|are|does|do|can|will|has|would|which)\b)",
    re.I,
)


def column_of_the_named(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Warranty on the feather cabin?", of what is named though something else lies there."""
    rows = () if reading.named or reading.reference.places or not state.table else named_behind(shop, reading.text)
    asks = name in (*QUESTIONS, "policy") and rows and by_column(shop.facts.items[rows[0]], reading.text)
    return ("detail", replace(reading, named=rows, kinds=(), limits=(), absent=())) if asks else None


def named_behind(shop: Recommender, text: str) -> tuple[int, ...]:
    """The row of the one product that has all words in its title which stand behind what is asked: "the warranty on the feather cabin"; () where none is."""
    said = _ON_THE.search(fold(text))
    roots = [root for root in stems(said[1]) if root not in FILLER] if said else []
    called = shop.facts.products(shop.facts.only(shop.facts.texts.titled_all(roots))) if len(roots) > 1 else []
    return tuple(called) if len(called) == 1 else ()


_ON_THE = re.compile(
    r"\b(?:on|for|of|with|does) (?:the|that|your) ([\w' -]{4,}?)(?: (?:vs|versus|and|or|come|have|has)\b|\W*$)"
)
