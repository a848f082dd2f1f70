"""What texts say that things are not for: ages, conditions."""

import re
from collections.abc import Sequence

from chatbot.ages import years_said
from chatbot.lexicon import FILLER, has_word
from data.items import Item
from data.words import fold, sentences, stem, stems
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


def conditions_in(notes: Sequence[str]) -> tuple[str, ...]:
    """Those of some words that say what somebody is or has, of which texts may warn: "pregnant"."""
    return tuple(note for note in notes if stem(note) in CONDITIONS)


def warned_of(facts: Facts, told: Sequence[str]) -> dict[int, str]:
    """Rows of items that are not for who is told to be so, each with the sentence that says it."""
    rows = {
        int(row)
        for note in told
        for other in CONDITIONS[stem(note)]
        for row in (*facts.texts.rows((other,)), *facts.texts.denying((other,)))
    }
    found = {row: warns(sentences(facts.items[row].description), " ".join(told)) for row in sorted(rows)}
    return {row: said for row, said in found.items() if said}


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
            enough = years > least if told[1] else years >= least
            return f"{'Yes' if enough else 'No'}: “{sentence}”"
    return ""


# from what age on something is for: "for children over 6", "not suitable for under 3s", "from 3 years", "ages 8+"
_FROM_AGE = re.compile(
    r"\b(?:(?:children|kids|ages?|those|anyone) (?:aged )?over (\d{1,2})\b"
    r"|(?:not|never) (?:suitable |recommended |safe |meant |intended )?for (?:\w+ )?(?:children |kids |babies )?(?:aged )?(?:under|below|younger than) (?:the age of )?(\d{1,2})s?\b"
    r"|(?:from|ages?|aged|for) (\d{1,2}) ?(?:\+|(?:years?|yrs?)(?! (?:of|warranty|guarantee))\b|and (?:up|over|above|older)\b))(?P<months> months?\b)?"
)
