"""Whatever is typed is answered: any characters, query syntax, very long words, right-to-left marks, nothing that hangs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chatbot.assistant import Assistant
from chatbot.state import State
from chatbot.turn import Turn, TurnError

AWKWARD = ('"*', "NEAR(a b", "' OR 1=1 --", "a" * 4000, "é" + "\u0301" * 3000, "\u202etxet", "🧥👟🔥", "\x00\x01", "((((((((((" * 300, "1" * 3999, "under " * 600, "not " * 900,
           "compare " * 400, "-" * 4000, "$" * 500, "and a " * 700, "the second " * 300,
           ", " * 1900, "'s " * 1300, "? 20 / of " * 390, ", white one 24 in " * 220)  # fmt: skip


def answered(shop: Assistant, text: str, state: State) -> State:
    try:
        reply, after = shop.respond(Turn(text), state)
    except TurnError as error:
        told, after = (error.message, error.hint) if error.status < 500 else ("", ""), state
    else:
        told = (reply.text, "")
    assert told[0], "every message is answered, or refused in one clear sentence"
    return after


@pytest.mark.parametrize("text", AWKWARD, ids=lambda text: ascii(text)[:24])
def test_awkward_text_is_answered_and_the_conversation_goes_on(garden_shop: Assistant, text: str) -> None:
    """A pattern that takes long over what it cannot match would hold this up for hours."""
    after = answered(garden_shop, text, State())
    answered(garden_shop, "shrubs", after)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(max_size=120), min_size=1, max_size=3))
def test_any_text_is_answered(garden_shop: Assistant, texts: list[str]) -> None:
    state = State()
    for text in texts:
        state = answered(garden_shop, text, state)
