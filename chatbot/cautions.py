"""What texts say that things are not for: ages, conditions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from chatbot.ages import years_said
from chatbot.lexicon import FILLER, has_word
from chatbot.tokens import Token
from data.items import Item
from data.words import fold, sentences, stem, stems
from retrieval.columns import Mask
from retrieval.facts import Facts


def warns(said: Sequence[str], told: str) -> str:
    """The sentence that says an item is not for who tells such a thing, "Not suitable in pregnancy."; "" where none does."""
    about = {root for root in stems(told) if root not in FILLER and len(root) > 2}
    return next(
        (one for one in said if _NOT_FOR.search(one) and any(has_word(set(stems(one)), root) for root in about)), ""
    )


def is_warning(sentence: str) -> bool:
    """Whether a sentence says what an item is not for."""
    return _NOT_FOR.search(sentence) is not None


# what somebody may be, or have → words that texts have for it
CONDITIONS = {stem(word): stems(f"{word} {others}") for word, others in {
    "pregnant": "pregnancy expecting", "pregnancy": "pregnant", "breastfeeding": "nursing lactation", "nursing": "breastfeeding", "asthma": "asthmatic",
    "epilepsy": "epileptic", "epileptic": "epilepsy", "diabetic": "diabetes", "diabetes": "diabetic", "pacemaker": "pacemakers", "eczema": "", "rosacea": "",
}.items()}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Condition:
    """What somebody is or has, of which texts may warn, in the shopper's word. own: whether it is the shopper who is so."""

    word: str
    own: bool


def conditions_in(tokens: Sequence[Token]) -> tuple[Condition, ...]:
    """What a message says that somebody is or has: "I'm pregnant", "for my sister, she's pregnant"; not "a nursing top", nor what is denied."""
    own = not any(token.word in OF_OTHERS for token in tokens)
    before_things = {i for i, (_, after) in enumerate(pairwise(tokens)) if after.use == "kind" and not after.after}
    return tuple(
        Condition(token.word, own)
        for i, token in enumerate(tokens)
        if token.root in CONDITIONS and not token.denied and i not in before_things
    )


OF_OTHERS = frozenset(
    {
        "she",
        "he",
        "they",
        "she's",
        "he's",
        "who",
        "who's",
        "her",
        "his",
        "sister",
        "wife",
        "mum",
        "mom",
        "friend",
        "daughter",
        "mother",
        "husband",
        "dad",
        "partner",
        "son",
        "brother",
    }
)


def not_so(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Stems of what a message says that somebody is not, or has not: "I'm not pregnant any more"; these words deny nothing that a thing has."""
    denied = [token for token in tokens if token.denied and token.root in CONDITIONS]
    for token in denied:
        token.denied, token.use = False, "cue"
    return tuple(token.root for token in denied)


def still_so(
    held: Sequence[Condition], said: Sequence[Condition], ended: Sequence[str], text: str
) -> tuple[Condition, ...]:
    """What somebody is or has after a message. ended: stems of what nobody is any more; what others are is past once something is for the shopper."""
    for_me = _FOR_ME.search(text) is not None
    kept = (one for one in held if stem(one.word) not in ended and (one.own or not for_me))
    return tuple(dict.fromkeys((*kept, *said)))


_FOR_ME = re.compile(r"\bfor (?:me|myself)\b", re.I)


def warned_of(facts: Facts, told: Sequence[Condition], mask: Mask) -> dict[int, str]:
    """Rows of a mask whose items are not for who is told to be so, each with the sentence that says it; texts that are the same are read once."""
    rows = {
        int(row)
        for one in told
        for other in CONDITIONS[stem(one.word)]
        for row in (*facts.texts.rows((other,)), *facts.texts.denying((other,)))
        if mask[row]
    }
    read: dict[str, str] = {}
    for row in sorted(rows):
        text = facts.items[row].description
        if text not in read:
            read[text] = warns(sentences(text), " ".join(one.word for one in told))
    return {row: said for row in sorted(rows) if (said := read[facts.items[row].description])}


_NOT_FOR = re.compile(
    r"\b(?:not (?:be used |to be used )?(?:for|suitable|recommended|intended|safe|advised|meant)|unsuitable|(?:avoid|do not use|don't use|never use) (?:it )?(?:if|when|in|during|while)|sleeps (?:warm|hot))\b",
    re.I,
)


def old_enough(item: Item, text: str) -> str:
    """The answer to "is it ok for a 5 year old?" from a sentence that says for what ages an item is, or is not: "For children over 6."; "" for others."""
    years = years_said(text)
    if years is None:
        return ""
    for sentence in sentences(item.description):
        if (told := _FROM_AGE.search(fold(sentence))) and not re.search(r"\bguarantee|\bwarrant", fold(sentence)):
            least = float(told[1] or told[2] or told[3]) / (12 if told["months"] else 1)
            enough = (years > least if told[1] else years >= least) and years <= float(told["most"] or years)
            return f"{'Yes' if enough else 'No'}: “{sentence}”"
    return ""


# from what age on something is for: "for children over 6", "not suitable for under 3s", "from 3 years", "ages 8+"
_FROM_AGE = re.compile(
    r"\b(?:(?:children|kids|ages?|those|anyone) (?:aged )?over (\d{1,2})\b"
    r"|(?:not|never) (?:suitable |recommended |safe |meant |intended )?for (?:\w+ )?(?:children |kids |babies )?(?:aged )?(?:under|below|younger than) (?:the age of )?(\d{1,2})s?\b"
    r"|(?:from|ages?|aged|for) (\d{1,2}) ?(?:\+|(?:-|–|to) ?(?P<most>\d{1,2})(?= years?\b| yrs?\b|\W*$|[,.;])|(?:years?|yrs?)(?! (?:of|warranty|guarantee))\b|and (?:up|over|above|older)\b))(?P<months> months?\b)?"
)
