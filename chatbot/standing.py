"""Where a thing stands in a message: alone, after what it is for or comes with, or in a place."""

import re

from chatbot.lexicon import FEATURES, FILLER, MATERIALS
from chatbot.tokens import Token
from retrieval.columns import COLORS

VAGUE = frozenset({"something", "anything", "stuff", "thing", "things"})
DETERMINERS = frozenset({"a", "an", "the", "my", "our", "his", "her", "their", "your", "two", "both"})
PLACES = frozenset({"in", "at", "on", "near", "under", "behind", "outside", "inside", "around", "against"})
BEFORE_PURPOSES = frozenset({"for", "with", "in", "on", "to", "at", "from", "of"})  # what follows is not what is wanted
ADJECTIVE_ENDING = re.compile(r"(?:ic|ical|less|ful|ous)$")


def ends_there(tokens: list[Token], end: int) -> bool:
    """Whether what is spoken of ends before a word: at the end, a mark, or a word that says nothing."""
    return end == len(tokens) or tokens[end].root in FILLER or bool(tokens[end].after)


def stands_alone(tokens: list[Token], at: int) -> bool:
    """Whether a word is all that is asked for, "a bass", and says not only what "the folding one" is like."""
    token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    before = {other.word for other in tokens[max(0, at - 3) : at]}
    asked = before & (DETERMINERS | {"any", "some", "another"}) or any(word.endswith("est") for word in before)
    of_one = (
        after is not None
        and after.word in ("one", "ones")
        and (ADJECTIVE_ENDING.search(token.word) or token.word.endswith("ing"))
    )
    describes = token.root in FILLER | COLORS | MATERIALS | FEATURES
    return bool(asked) and ends_there(tokens, at + 1) and not (of_one or describes or before & BEFORE_PURPOSES)


def stands_after_for(tokens: list[Token], start: int) -> bool:
    """Whether a thing is what another one is for: "for my dog", "for a 30 kg dog"."""
    at = start - 1
    while at > max(0, start - 5) and (
        tokens[at].word in DETERMINERS
        or tokens[at].use in ("measure", "size", "value")
        or (at >= start - 2 and is_adjective(tokens[at]))  # "for trout fly fishing"
    ):
        at -= 1
    if at < 0:
        return False
    # "which fish need a tank"
    needing = at and (tokens[at - 1].use == "kind" or tokens[at - 1].word in ("that", "which"))
    needs = tokens[at].word in ("need", "needs", "require", "requires", "fits", "fit")
    return tokens[at].word == "for" or bool(needing and needs)


def is_purpose(tokens: list[Token], start: int) -> bool:
    """Whether a thing is what something is done to: "a drill for putting up shelves", "a saw to cut a branch"."""
    vague = any(token.word in VAGUE for token in tokens[:start])
    if (
        vague
        and start > 1
        and tokens[start - 1].word in ("my", "our")
        and tokens[start - 2].word not in ("for", "like", "on", "in")
    ):
        return True
    for at in range(start - 2, max(-1, start - 6), -1):
        if any(token.after for token in tokens[at + 1 : start + 1]):
            return False
        doing = tokens[at + 1]
        if tokens[at].word == "for" and doing.word.endswith("ing"):
            return True
        wanted = any(
            (token.root not in FILLER or token.word in ("something", "anything")) and not token.denied
            for token in tokens[:at]
        )
        if (
            tokens[at].word == "to"
            and wanted
            and doing.open
            and doing.root not in FILLER
            and doing.word not in DETERMINERS
        ):
            return True
    return False


def stands_after_with(tokens: list[Token], start: int) -> bool:
    """Whether a thing is what another one comes with: "a bike with full suspension"."""
    at = start - 1
    while at > max(0, start - 4) and (
        tokens[at].word in DETERMINERS or tokens[at].word == "gift" or is_adjective(tokens[at])
    ):
        at -= 1
    return at > 0 and tokens[at].word == "with"


def is_adjective(token: Token) -> bool:
    """Whether a word may say what the thing after it is like: no filler, nothing that was claimed as a thing."""
    return (
        token.use in ("", "value", "feature", "size")
        and (token.root not in FILLER or token.root == "size")
        and token.word.isalpha()
    )


def stands_in_place(tokens: list[Token], start: int) -> bool:
    """Whether a thing is where another one will be: "in the garden", "on my wall"; not in a basket, nor "in the mood"."""
    at = start - 1 if start and not is_adjective(tokens[start - 1]) else start - 2
    own = at > 0 and tokens[at].word in ("the", "my", "our", "his", "her", "their") and tokens[at - 1].word in PLACES
    return own or (
        at > 0 and tokens[at].word in ("a", "an") and tokens[at - 1].word in PLACES - {"in", "on", "at", "around"}
    )
