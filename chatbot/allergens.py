"""What somebody cannot have, where a column lists what is in things: "lactose intolerant", "does it contain nuts?"."""

import re

from chatbot.tokens import Token, claim
from chatbot.vocabulary import Vocabulary
from chatbot.wording import join
from data.items import Item
from data.spoken_columns import plain
from data.words import stem, stems, words
from retrieval.limits import Limit

ALLERGENS = frozenset(stems("nut nuts peanut almond hazelnut walnut cashew milk dairy lactose gluten wheat egg soy soya sesame fish shellfish celery mustard sulphites lupin"))  # fmt: skip
# how columns may list what people name otherwise
_LISTED_AS = {
    stem(said): frozenset(stems(listed))
    for said, listed in (
        ("lactose", "milk dairy lactose"),
        ("dairy", "milk dairy lactose cream butter"),
        ("gluten", "gluten wheat barley rye spelt oats"),
        ("nut", "nut nuts peanut almond hazelnut walnut cashew pecan pistachio macadamia"),
        ("soya", "soy soya soybean"),
        ("soy", "soy soya soybean"),
        ("shellfish", "shellfish crustaceans molluscs prawn crab lobster"),
    )
}
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
        for name, values in vocabulary.facts.facets.items():
            found = [value.label for key, value in values.items() if meant & set(key)]
            if found and _OF_ALLERGENS.search(plain(name)):
                claim([token], "value")
                listed = (word for label in found for word in words(label) if stem(word) in meant)
                said = join(list(dict.fromkeys(listed)), "or")
                limits.append(Limit(name, "not in", tuple(found), True, f"no {said}"))
    return limits


def allergens_of(item: Item, question: str) -> str:
    """What the shop lists as allergens, where a question is whether one of those is in: "does it contain nuts?"; "" for others."""
    asked = ALLERGENS & {stem(word) for word in words(question)}
    if not asked or not _CONTAINS.search(question):
        return ""
    cells = [(plain(name), cell) for name, cell in item.attributes.items() if _OF_ALLERGENS.search(plain(name))]
    return " ".join(f"{name.capitalize()}: {cell.replace(' / ', ', ')}." for name, cell in cells)
