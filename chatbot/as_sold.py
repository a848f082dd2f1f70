"""What people need several words for and shops have one: "that won't poison my cat" is pet safe, "velcro" is a riptape strap."""

import re

from chatbot.vocabulary import Vocabulary
from data.spoken_columns import plain
from data.words import stems


def as_sold(text: str, vocabulary: Vocabulary) -> str:
    """A message with what some shops have one word for in the word of this shop: "that won't poison my cat" → "pet safe"."""
    texts, facts = vocabulary.facts.texts, vocabulary.facts
    flags = {stems(plain(name)) for name in facts.flags}
    for pattern, names in _ONE_WORD:
        held = [name for name in names if stems(name) in flags]  # a column holds it of more items than texts tell
        if (match := pattern.search(text)) is None:
            continue
        told = [name for name in names if len(texts.rows(stems(name)))]
        if own := next(iter(held), "") or (" or ".join(told[:2]) if names in _EITHER else next(iter(told), "")):
            text = f"{text[: match.start()]}{own}{text[match.end() :]}"
    safe = next((name for name in _SAFE if stems(name) in flags), "")
    if safe and (match := _FINE_FOR_PETS.search(text)) and _PET.search(text):
        text = f"{text[: match.start()]}{safe}{text[match.end() :]}"
    return text


_UNSCENTED = ("unscented", "fragrance free", "scent free", "unperfumed")
_EITHER = (_UNSCENTED,)  # of which a shop may use several
_PETS = r"(?:(?:to|for) )?(?:(?:my|our|the|your) )?(?:cats?|dogs?|pets?|animals?|kittens?|pupp(?:y|ies)|rabbits?|them)"
_PET = re.compile(r"\b(?:cats?|dogs?|pets?|kittens?|pupp(?:y|ies)|rabbits?)\b")
# said of food too, and so only where a column tells what is safe: "which houseplants are ok for cats?"
_FINE_FOR_PETS = re.compile(
    rf"\b(?:(?:is |are )?(?:ok|okay|fine|alright|all right|good|suitable) (?:for|around|with|near) {_PETS})\b"
)
_SAFE = ("pet safe", "pet friendly", "safe for pets")
# what people say that shops have a word for, and the words, the commonest first
_ONE_WORD = (
    (
        re.compile(
            rf"\b(?:that |which |who )?(?:(?:won't|wont|will not|doesn't|does not|don't|isn't|is not|aren't|not) (?:be )?(?:poison|kill|hurt|harm|toxic|poisonous)(?: {_PETS})?|(?:is |are )?safe (?:for|around|with) {_PETS})"
        ),
        ("pet safe", "pet friendly", "non toxic", "safe for pets"),
    ),
    (
        re.compile(
            r"\b(?:that |which )?(?:(?:does not|doesn't|don't|dont|do not) smell(?: of anything)?|without (?:any |a )?(?:smell|scent|fragrance|perfume)|(?:no|not) (?:smell|scent|scented|fragrance|fragranced|perfume|perfumed)|un(?:scented|perfumed)|(?:perfume|scent|fragrance)[ -]free)\b"
        ),
        _UNSCENTED,
    ),
    (
        re.compile(
            r"\b(?:that |which )?(?:won't|wont|will not|doesn't|doesnt|does not|don't) keep (?:me|us|him|her|them|you) (?:up|awake)(?: (?:at|all) night)?\b"
        ),
        ("caffeine free", "decaf"),
    ),
    (
        re.compile(
            r"\b(?:(?:that )?(?:comes?|is|are) )?(?:already|ready|fully|pre)[ -]?(?:built|assembled|made up|put together)\b"
        ),
        ("fully assembled", "ready assembled", "pre assembled", "already assembled", "assembled"),
    ),
    (
        re.compile(
            r"\b(?:that |which )?(?:(?:is |are )?(?:without|free of|free from|has no|have no|contains? no|with no)|(?:is |are )?not (?:made )?(?:of|from|out of)|no) (?:any )?(?:animal (?:hairs?|products?|parts?|ingredients?|skins?)|animals)\b"
        ),
        ("vegan", "synthetic"),
    ),
    (re.compile(r"\bdecaf(?:feinated)?\b"), ("decaf", "decaffeinated", "caffeine free")),
    (re.compile(r"\b(?:blank|unlined|unruled) (?=pages?\b|paper\b)"), ("blank ", "plain ", "unlined ")),
    (
        re.compile(r"\b(?:without|with no|no) (?:an? |any )?(?:cable|cord|flex|wire|plug)s?\b"),
        ("cordless", "rechargeable", "wireless", "battery powered"),
    ),
    (re.compile(r"\bkeeps? (?:out (?:the )?(?:water|rain|wet)|(?:the )?(?:water|rain|wet) out)\b"), ("waterproof",)),
    (re.compile(r"\bvelcro\b"), ("velcro", "hook and loop", "riptape", "touch fastening", "rip tape")),
)
