"""Kinds of turns told by examples: what the rules do not know, and what they know better."""

from pathlib import Path

import numpy as np
import pytest

from chatbot.assistant import Assistant
from chatbot.state import State
from chatbot.turn import Turn
from data.intent_phrases import PHRASES
from models import weights
from models.intents import OUT, Classifier, Features, fit
from models.text import MiniLM
from models.weights import MissingWeightsError
from tests.conftest import Talk

# in words that are not among the phrases
UNSEEN = {
    "you're amazing": "thanks",
    "what's the score of the game": "offtopic",
    "do you price match?": "policy",
    "this bot is trash": "abuse",
    "could you show me a few different ones?": "more",
    "that's pricier than I hoped": "cheaper",
    "I'd like to talk with somebody from the team": "human",
}


@pytest.mark.parametrize(("said", "intent"), UNSEEN.items())
def test_a_turn_is_told_by_what_it_is_like(demo: Assistant, said: str, intent: str) -> None:
    assert demo.respond(Turn(said), State())[0].intent == intent


@pytest.mark.parametrize(
    "said", ["something to brighten up my flat", "red mugs", "a gift for my uncle", "under 40 please"]
)
def test_a_wish_stays_a_wish(demo: Assistant, said: str) -> None:
    assert demo.respond(Turn(said), State())[0].intent == "search"


def test_a_turn_that_is_no_wish_adds_nothing_to_the_wish(demo: Assistant) -> None:
    talk = Talk(demo)
    before = talk("blue jackets").wish
    talk("you're amazing")
    assert talk("under 400").wish == before


@pytest.mark.parametrize("said", ["surprise me", "just show me something", "stop asking me stuff"])
def test_just_show_me_is_respected_from_the_first_message(demo: Assistant, said: str) -> None:
    reply = demo.respond(Turn(said), State())[0]
    assert reply.cards and reply.act == "show"


def test_a_classifier_is_the_same_after_it_was_saved(tmp_path: Path) -> None:
    encoder = MiniLM()
    texts = [text for found in list(PHRASES.values())[:4] for text in found]
    labels = [name for name, found in list(PHRASES.items())[:4] for _ in found]
    vectors = encoder.encode_texts(texts)
    model = fit(texts, labels, vectors, encoder)
    model.save(tmp_path)
    again = Classifier.load(tmp_path, encoder.name)
    np.testing.assert_allclose(again.probabilities(texts, vectors), model.probabilities(texts, vectors), atol=5e-3)


def test_what_is_like_nothing_is_out_of_scope() -> None:
    features = Features.of(["red mug", "blue mug"])
    undecided = np.zeros((2, 3 + len(features.weights)), dtype=np.float32)
    model = Classifier(("a", "b"), features, undecided, np.zeros(2, dtype=np.float32), threshold=0.6)
    assert model("red", np.ones(3, dtype=np.float32)) == (OUT, 0.5)


def test_a_classifier_of_another_encoder_is_refused_with_the_command_that_mends_it() -> None:
    with pytest.raises(MissingWeightsError, match=r"python app\.py train intents"):
        Classifier.load(weights.intents(), "other@1")
