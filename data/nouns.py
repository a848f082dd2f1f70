"""English nouns, one or many: how a catalogue writes them and how people say them."""

import re

IRREGULAR_PLURALS = {"mouse": "mice", "knife": "knives", "shelf": "shelves", "scarf": "scarves", "man": "men", "woman": "women", "child": "children",
                     "foot": "feet", "wife": "wives", "leaf": "leaves", "loaf": "loaves",
                     "lens": "lenses", "canvas": "canvases", "atlas": "atlases", "gas": "gases"}  # fmt: skip
_SINGULARS = {plural: single for single, plural in IRREGULAR_PLURALS.items()}
_IN_PAIRS = re.compile(r"(?:pants|trousers|shorts|jeans|glasses|goggles|leggings|tights|pyjamas|pajamas|scissors|overalls|dungarees|headphones|earphones|earbuds|binoculars|secateurs|pliers|tweezers|shears|clippers|knickers|boxers|briefs)$", re.I)  # fmt: skip


def in_pairs(noun: str) -> bool:
    """Whether one of it is called a pair: "jeans"."""
    return _IN_PAIRS.search(noun) is not None


def is_plural(noun: str) -> bool:
    """Whether a noun looks like more than one: "jackets", not "dress" or "cactus"."""
    last = noun.rpartition(" ")[2]
    return last.endswith("s") and not last.endswith(("ss", "us", "is")) and last not in IRREGULAR_PLURALS


def singular(noun: str) -> str:
    """A noun phrase without the ending of its plural: "hiking accessories" → "hiking accessory"; one that has none stays."""
    start, _, last = noun.rpartition(" ")
    return f"{start} {_one(last)}" if start else _one(last)


def _one(word: str) -> str:
    if word in _SINGULARS:
        return _SINGULARS[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if is_plural(word) else word
