"""Text into words and stems: one way for catalogues and for shoppers, so that both meet."""

import re
import threading
import unicodedata
from functools import lru_cache

import Stemmer

_OWN = threading.local()  # a stemmer for each thread, as it keeps what it works on
_JOINED = re.compile(
    r"\b([a-z])(?: ?- ?|(?<=[etv]) )(shirts?|neck|line|bikes?|readers?|cigarettes?|books?|scooters?)\b"
)  # "e-bike", "t shirt"; not "a bike"
_WORD = re.compile(r"\d+(?:[.,]\d+)+|\w+(?:'\w+)?")


def fold(text: str) -> str:
    """Lower case without accents, typographic quotes made plain: "Café" → "cafe"."""
    text = text.replace("’", "'").replace("‘", "'").casefold().replace("wi-fi", "wifi")
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return _JOINED.sub(r"\1\2", text)


_CONTRACTED = re.compile(r"\b(do|does|did|is|are|was|were|have|has|had|would|could|should|ca|wo)nt\b")


def spelled_out(text: str) -> str:
    """Contractions with the apostrophe that was left out: "doesnt" → "doesn't"."""
    return _CONTRACTED.sub(r"\1n't", text)


def words(text: str) -> list[str]:
    """Words in order, folded, possessives dropped: "Men's T-Shirts" → ["men", "tshirts"]."""
    return [word.removesuffix("'s") for word in _WORD.findall(fold(text))]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Snowball's English stem, with the plurals that it leaves alone: "knives" → "knife", "women" → "woman"."""
    found = IRREGULAR.get(word) or _stemmer().stemWord(_ISED.sub(r"iz\1", word))
    found = IRREGULAR.get(found, found)  # "colours" → "colour" → "color"
    return f"{found[:-3]}or" if found in BRITISH else found


def _stemmer() -> Stemmer.Stemmer:
    if not hasattr(_OWN, "stemmer"):
        _OWN.stemmer = Stemmer.Stemmer("english", 0)  # nothing kept: `stem` does that
    return _OWN.stemmer


# verbs that British English may write with an s: "polarised", "personalising", "organiser"
_ISED = re.compile(r"(?<=[a-z]{3}[b-np-z])is(e|es|ed|ing|ers?|ations?)$")
# stems that British English writes with "our": one word in both
BRITISH = frozenset(["harbour", "flavour", "favour", "favourit", "humour", "neighbour", "labour", "odour", "vapour", "armour", "parlour", "savour", "honour", "behaviour", "rumour"])  # fmt: skip
IRREGULAR = {"women": "woman", "men": "man", "children": "child", "knives": "knife", "scarves": "scarf",
             "shelves": "shelf", "feet": "foot", "lens": "lens", "buses": "bus", "iris": "iris", "mice": "mous", "loaves": "loaf", "teeth": "tooth", "geese": "goos", "womens": "woman", "mens": "man", "skis": "ski",
             "skiing": "ski", "grey": "gray", "colour": "color", "jewellery": "jeweleri", "jewelry": "jeweleri",
             "litre": "liter", "litres": "liter", "metre": "meter", "metres": "meter", "fibre": "fiber", "centre": "center", "cosy": "cozi", "tyre": "tire", "tyres": "tire",
             "mould": "mold", "aluminium": "aluminum", "pyjamas": "pajama", "yogurt": "yoghurt", "yogurts": "yoghurt", "duffle": "duffel", "tee": "tshirt", **dict.fromkeys(("personalise", "personalised", "personalising", "personalisation", "personalize", "personalized", "personalizing", "personalization"), "personalis"), "recorder": "recorder", "infuser": "infuser", "infusers": "infuser", "recorders": "recorder", "bedding": "bedding", "beddings": "bedding", "tees": "tshirt"}  # fmt: skip


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text, in order."""
    return _stems_of_value(text) if len(text) <= VALUE else tuple(stem(word) for word in words(text))


VALUE = 60  # characters up to which a text is likely to come again: a value, a category, a title


@lru_cache(maxsize=100_000)
def _stems_of_value(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in words(text))


def sentences(text: str) -> list[str]:
    """A text's sentences, each with its mark."""
    return re.split(r"(?<=[.!?])\s+", text)


def cut(text: str, match: re.Match[str]) -> str:
    """A text without what was matched in it."""
    return f"{text[: match.start()]} {text[match.end() :]}"
