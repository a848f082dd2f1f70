"""What trips a reader up: names in front of titles, two things in one category, sizes like ranges, units, years."""

from collections.abc import Callable

import pytest

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from tests import corner_shop
from tests.conftest import Talk, compact


@pytest.fixture(scope="module")
def corner(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return put_together(compact(), corner_shop.write(tmp_path_factory.mktemp("corner")))[0]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("do you have oPhones?", {"p1", "p2", "p3"}),
        ("ohpones", {"p1", "p2", "p3"}),
        ("refurbished oPhone under 300", {"p1"}),
        ("oPhone over 1.000 €", {"p3"}),
        ("a TV under 400", {"t1"}),
        ("tv between 40 and 50 inch", {"t1"}),
        ("13 inch laptop", {"l1"}),
        ("laptop with at least 1tb storage", {"l2"}),
        ("laptop with 16gb ram", {"l1"}),
        ("red wine under 15", {"w1"}),
        ("wine from 2020", {"w2"}),
        ("wine before 2018", {"w1"}),
        ("t-shirt 4-5Y", {"k1"}),
        ("t-shirt size 6-7", {"k2"}),
        ("a t-shirt for a 5 year old", {"k1"}),
        ("bed 90x200", {"k3"}),
        ("rating above 4.5", {"h1"}),
        ("purses", {"h1"}),
        ("what's on sale?", {"h1"}),
        ("the lightest laptop", {"l1"}),
        ("oldest wine", {"w1"}),
        ("not refurbished oPhone", {"p2", "p3"}),
    ],
)
def test_what_was_asked_for_is_shown_and_nothing_else(
    corner: Assistant, talk: Callable[[Assistant], Talk], said: str, shown: set[str]
) -> None:
    assert {card.item.id for card in talk(corner)(said).cards} == shown


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("how many laptops", "I have 2 laptops."),
        ("how many Italian wines do you have?", "I have 1 kind of wine (Italy)."),
        ("which countries do you have?", "2 countries"),
        ("do you have a ps5?", "No, I have no ps5s here."),
        ("do you have kayaks?", "No, I have no kayaks here."),
        ("asdkjh qwe", "I know nothing called “asdkjh qwe” here."),
        ("the second one", "Nothing lies in front of you yet."),
    ],
)
def test_an_answer_says_what_is_so(
    corner: Assistant, talk: Callable[[Assistant], Talk], said: str, answer: str
) -> None:
    assert answer in talk(corner)(said).text


def test_words_for_how_a_thing_is_are_never_taken_for_things(
    corner: Assistant, talk: Callable[[Assistant], Talk]
) -> None:
    for line in ("lighter", "something italian", "what goes with steak?", "older"):
        assert not talk(corner)(line).text.startswith("No,"), line


def test_a_question_that_leaves_out_its_noun_is_about_the_topic(
    corner: Assistant, talk: Callable[[Assistant], Talk]
) -> None:
    said = talk(corner)
    said("laptops")
    assert [card.item.id for card in said("the cheapest").cards] == ["l1"]
    assert "2 laptops" in said("how many do you have?").text
    assert {card.item.id for card in said("what is the most expensive thing you have?").cards} == {"p3", "l2"}


def test_an_item_is_asked_about_by_its_columns(corner: Assistant, talk: Callable[[Assistant], Talk]) -> None:
    said = talk(corner)
    said("laptops under 1000")
    assert said("how much ram does it have?").text == "Ram: 16 GB."
    assert said("how heavy is it?").text == "Weight: 1.1 kg."
    said("purses")
    assert said("how much was it before?").text == "It was 25.00 €; it costs 19.00 € now."


def test_a_denied_colour_does_not_deny_the_thing(corner: Assistant, talk: Callable[[Assistant], Talk]) -> None:
    said = talk(corner)
    said("t-shirts")
    assert {card.item.id for card in said("any color but red").cards} <= {"k1", "k2"}
    assert not said("no, blue").cards
    assert [limit.values for limit in said.state.limits if limit.field == "color" and not limit.negative] == [("blue",)]
