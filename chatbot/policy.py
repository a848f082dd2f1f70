"""Whether to ask: only what was not told, only where the answer splits what is left, at most one question a turn."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from chatbot.reading import Reading
from chatbot.situations import seeks_something
from chatbot.state import State
from retrieval.columns import Mask
from retrieval.facts import Facts

WORTH = 1.2  # bits that an answer must be expected to give
MANY = 12  # products under which there is nothing to ask
ASKABLE = {"category": "What kind of thing is it?", "gender": "Who is it for?", "size": "Which size?", "color": "Any colour in mind?",
           "material": "Any material in mind?", "occasion": "What is it for?"}  # fmt: skip

SAMPLE = 2_000  # products that tell what a question would gain

MOST_QUESTIONS = 3  # in a conversation


@dataclass(frozen=True, slots=True)
class Question:
    """text and field are empty when there is nothing to ask. options: answers to click."""

    text: str = ""
    field: str = ""
    options: tuple[str, ...] = ()


def choose_question(facts: Facts, state: State, mask: Mask, reading: Reading) -> Question:
    """The question with the highest expected information gain over the products left, if it pays."""
    products = facts.products(mask)
    if (
        len(products) < MANY
        or len(state.asked) >= MOST_QUESTIONS
        or reading.intent.name == "just_show"
        or seeks_something(reading)
        or state.order
        or state.photos
    ):
        return Question()
    some = products[:: max(1, len(products) // SAMPLE)]
    known = {limit.field for limit in state.limits} | set(state.asked) | ({"category"} if state.kinds else set())
    best, gain = Question(), WORTH
    for field, text in ASKABLE.items():
        if field in known:
            continue
        values = Counter(value for row in some for value in values_of(facts, row, field))
        covered = sum(values.values()) / len(some)
        if len(values) < 2 or covered < 0.6 or (field == "gender" and len(values) < 2):
            continue
        share = np.array(list(values.values())) / sum(values.values())
        bits = float(-(share * np.log2(share)).sum()) * min(1.0, covered)
        bits /= 1 + 0.35 * list(ASKABLE).index(field)  # what kind, for whom and which size come first
        if bits > gain:
            best, gain = Question(text, field, tuple(str(value).lower() for value, _ in values.most_common(3))), bits
    return best


def values_of(facts: Facts, row: int, field: str) -> tuple[str, ...]:
    item = facts.items[row]
    if field == "category":
        return item.category[-1:]
    value = item.attributes.get(field, "")
    return (value,) if value else ()
