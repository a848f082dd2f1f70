"""What somebody cannot have, where a column lists what is in things, or its text says so: "lactose intolerant", "does it contain nuts?"."""

import re

from chatbot.tokens import Token, claim
from chatbot.vocabulary import Vocabulary
from data.items import Item
from data.spoken_columns import plain
from data.words import stem, stems, words
from retrieval.limits import Limit

ALLERGENS = frozenset(stems("nut nuts peanut almond hazelnut walnut cashew milk dairy lactose gluten wheat egg soy soya sesame fish shellfish celery mustard sulphites lupin"))  # fmt: skip
_DAIRY = "milk dairy lactose cream cheese yoghurt whey casein ghee butter buttermilk"
_NUTS = "nut nuts peanut almond hazelnut walnut cashew pecan pistachio macadamia"
# how columns may list what people name otherwise: a single nut may stand under "nuts"
_LISTED_AS = {
    stem(said): frozenset(stems(listed))
    for said, listed in (
        *((said, _DAIRY) for said in ("lactose", "dairy", "milk")),
        *((nut, f"{nut} nuts") for nut in _NUTS.split()[2:]),
        *((said, _NUTS) for said in ("nut", "nuts")),
        *((said, "gluten wheat barley rye spelt oats") for said in ("gluten", "wheat")),
        *((said, "soy soya soybean") for said in ("soy", "soya")),
        ("shellfish", "shellfish crustaceans molluscs prawn crab lobster"),
    )
}
_PLANT_BUTTERS = re.compile(r"\b(?:cocoa|shea|peanut|almond|nut) butter\b", re.I)
_IN_OTHER_WORDS = frozenset(stems("cream butter"))  # "hand cream", "peanut butter": in texts these tell nothing
_CONTAINS = re.compile(
    r"\b(?:contains?|free|traces?|allerg\w+|safe|in (?:it|them|this|that|those)|have|has|got|without)\b", re.I
)
_OF_ALLERGENS = re.compile(r"allerg|may contain|ingredients")


def refused(tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """Limits on what columns of allergens list, for what there is to be none of: "I'm lactose intolerant" → no milk."""
    limits = []
    for token in tokens:
        meant = _LISTED_AS.get(token.root, frozenset((token.root,)))
        if token.use or not token.denied or token.root not in ALLERGENS:
            continue
        said_so = any(other.root in ("allerg", "allergi", "intoler") for other in tokens)
        listed = [(name, listing(name, meant, vocabulary)) for name in vocabulary.facts.facets]
        columns = [Limit(name, "not in", found, True, f"no mention of {token.word}") for name, found in listed if found]
        if columns or said_so:  # and an item whose cells are empty may say it in its text
            claim([token], "value")
            texts = tuple(sorted({*meant, token.root} - _IN_OTHER_WORDS))
            limits += [*columns, Limit("text", "not in", texts, True, f"no {token.word}")]
    return limits


def listing(name: str, meant: frozenset[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The values of a column of allergens that list any of some stems; () for other columns."""
    values = vocabulary.facts.facets[name].values() if _OF_ALLERGENS.search(plain(name)) else ()
    return tuple(value.label for value in values if meant & set(stems(_PLANT_BUTTERS.sub("", value.label))))


def allergens_of(item: Item, question: str) -> str:
    """What the shop lists as allergens, where a question is whether one of those is in: "does it contain nuts?"; "" for others."""
    asked = ALLERGENS & {stem(word) for word in words(question)}
    if not asked or not _CONTAINS.search(question):
        return ""
    cells = [(plain(name), cell) for name, cell in item.attributes.items() if _OF_ALLERGENS.search(plain(name))]
    return " ".join(f"{name.capitalize()}: {cell.replace(' / ', ', ')}." for name, cell in cells)
