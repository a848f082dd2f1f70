"""Messages that say what is meant and then ask about it: "the most expensive tank you do, what's in it?"."""

import itertools
import re

from chatbot.questions import QUESTION
from chatbot.reading import Reading
from chatbot.several import LISTED

# kinds of turns that lay something before the shopper
LAYING = frozenset({"search", "cheaper", "lowest", "highest", "rated", "superlative"})
# how what is asked of it begins or points
_OF_IT = re.compile(
    r"\b(?:it|its|it's|that|this|one|they|them|their|these|those)\b|^\W*(?:and )?(?:how (?!about\b|many do you\b)|what(?:'s| is|s)? (?:the |in |size|colou?r|made)|is the |are the |will the |does the |do the |has the )",
    re.I,
)
_SPLIT = re.compile(r"[,.;!?]+\s+|\s+-\s+")
_NO_MARK = re.compile(
    r"^\W*(?:(?:and|ok|so|but)\W+)*(?:what|how) about ((?:an?|the|your|that) [\w' -]+?),? ((?:is|are|does|do|can|will|has|would|how \w+ (?:is|are)) (?:that|it|they|those|one)\b.*)$",
    re.I,
)
MOST_PARTS = 12  # of a message that are looked at; what is longer tells a story
_TOLD = re.compile(r"\b(?:my|his|her|our|i|i'm|im|i'd|id|i've|ive|we|she|he|they)\b", re.I)


def wish_and_question(text: str) -> tuple[str, str]:
    """What a message means first and what it then asks about that, as two messages; "" twice where it is not so made."""
    if unmarked := _NO_MARK.match(text):  # "what about a rotary cutter is that safe"
        return unmarked[1], unmarked[2]
    for mark in itertools.islice(_SPLIT.finditer(text), MOST_PARTS):
        first, rest = text[: mark.start()], text[mark.end() :]
        asks = QUESTION.match(rest) and _OF_IT.search(rest)
        if asks and not (QUESTION.match(first) or _TOLD.search(first) or LISTED.search(first)):
            return first.strip(), rest.strip()
    return "", ""


def two_questions(text: str) -> tuple[str, str]:
    """Two questions to the shop in one message, "how many e-readers do you sell and what's the cheapest"; "" twice where there are not two."""
    if both := _BOTH_ENDS.search(text):
        before, behind = text[: both.start()], text[both.end() :]
        return f"{before}the {both[1]}{behind}", f"{before}the {both[2]}{behind}"
    said = _AND_ALSO.match(text)
    return (said["first"].strip(), f"what is the {said['second'].strip()}") if said else ("", "")


_EXTREME = r"(?:cheapest|dearest|priciest|most expensive|least expensive|best rated|most popular)"
_BOTH_ENDS = re.compile(rf"\b(?:the |your )?({_EXTREME}) and (?:the |your )?({_EXTREME})\b(?=\W*\w)", re.I)
_AND_ALSO = re.compile(
    rf"(?P<first>(?:how many|what(?:'s|s| is| are)?|which)\b.*?\b(?:sell|have|stock|carry|there|got|{_EXTREME})\b[\w ]*?),? and (?:(?:what|which)(?:'s|s| is| one is)? )?(?:the |your )?(?P<second>{_EXTREME}(?: one| thing)?)\W*$",
    re.I,
)


def asked_together(text: str) -> tuple[str, str]:
    """Two questions of any kind in one message, "does it fit? is it real leather?"; "" twice where there are not two."""
    for mark in _THEN_ASKS.finditer(text):
        first, second = text[: mark.start()].strip(), text[mark.end() :].strip()
        if (
            QUESTION.match(first)
            and len(first.split()) >= SHORTEST
            and (len(second.split()) >= SHORTEST or _LISTS.fullmatch(second))
        ):
            return first, second
    return "", ""


_LISTS = re.compile(
    r"(?:what|which) (?:brands|colou?rs|sizes|kinds|types)\W*", re.I
)  # "how many sandals are there and what brands"
SHORTEST = 3  # words of a question that stands by itself
_THEN_ASKS = re.compile(
    r"(?:\?\s+(?:(?:and|also|oh|plus)\s+)*|,?\s+and\s+)(?=(?:is|are|does|do|can|could|will|would|has|what|what's|whats|which|how|where|when)\b(?! about\b))",
    re.I,
)


def lays(reading: Reading) -> bool:
    """Whether the first of two parts lays something before the shopper, of which the second may ask."""
    return reading.intent.name in LAYING and bool(reading.kinds or reading.named or reading.reference.what)


def asks_of_it(reading: Reading) -> bool:
    """Whether the second of two parts asks of what the first is about, and is no wish of its own."""
    wishes = any(limit.field == "price" for limit in reading.limits)
    return reading.intent.name in ("detail", "search", "count", "values", "offtopic") and not wishes
