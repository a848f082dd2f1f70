"""Messages that tell what is the matter and name nothing that is wanted: which they are, and what is shown for them."""

import pytest

from chatbot.advice import as_story
from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from chatbot.situations import tells
from chatbot.state import State
from tests import house_shop, sport_shop
from tests.conftest import Talk, compact


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return put_together(compact(), house_shop.write(tmp_path_factory.mktemp("house")))[0]


@pytest.fixture(scope="module")
def sports(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return put_together(compact(), sport_shop.write(tmp_path_factory.mktemp("sports")))[0]


def told(shop: Assistant, message: str) -> bool:
    reading = shop.read(message)
    if not tells(reading) or shop.asks_the_shop(reading):
        return False
    return as_story(shop.recommender, shop.parts.pages, reading, State()).told


TOLD = [
    "my hands are so stiff in the morning that i can't work little knobs",
    "people next to me never shut up when i try to read at night",
    "it is pitch dark by our front door and i can't find the keyhole",
    "somebody keeps leaving toys all over the floor of the kids room",
    "the wall round my shower has gone all black and slippery",
    "she wants to read in bed without waking me",
]
ASKED = [
    "black skinny jeans in a size 12, not too long",
    "my nan wants a purse, she's got arthritis in her hands",
    "going to a wedding in june need a dress size 12, nothing black",
    "im doing up my kitchen, want 3 black pendants over the island",
    "lamp for my desk, something that is not too bright please",
    "looking to get a proper suitcase for two weeks in spain",
    "have you got anything for a cold room under 30",
    "what would you suggest for someone who is always cold",
    "the first one is a bit too expensive for me",
    "preferably made of oak and in one piece if there is such",
    "do you deliver to my mother who lives on an island",
    "my parcel never arrived and the birthday is on sunday",
]


@pytest.mark.parametrize("message", TOLD)
def test_a_trouble_that_is_told_names_nothing_that_is_wanted(house: Assistant, message: str) -> None:
    assert told(house, message)


@pytest.mark.parametrize("message", ASKED)
def test_what_asks_for_a_thing_or_says_how_it_is_to_be_is_no_story(house: Assistant, message: str) -> None:
    assert not told(house, message)


def test_what_helps_is_shown_with_the_sentence_that_says_so(house: Assistant) -> None:
    reply = Talk(house)("my hands are so stiff in the morning that i can't work little knobs")
    assert reply.cards[0].item.id == "l1"
    assert "“Good for stiff hands.”" in reply.text
    assert reply.cards[0].reasons == ("“Good for stiff hands.”",)


def test_why_it_is_shown_is_the_sentence_that_says_so(house: Assistant) -> None:
    talk = Talk(house)
    talk("my hands are so stiff in the morning that i can't work little knobs")
    assert "“Good for stiff hands.”" in talk("why this one?").text


def test_a_trouble_with_a_budget_stays_within_it(house: Assistant) -> None:
    reply = Talk(house)("it is pitch dark by our garden wall at night, i have 30 quid at most")
    assert reply.cards and all(card.item.price is not None and card.item.price <= 30 for card in reply.cards)


def test_what_nothing_helps_with_is_not_sold_something(sports: Assistant) -> None:
    reply = Talk(sports)("my laptop crashes whenever i open two spreadsheets")
    assert not reply.text.startswith("For that")


def test_a_thing_named_after_the_story_narrows_it(house: Assistant) -> None:
    talk = Talk(house)
    talk("my hands are so stiff in the morning that i can't work little knobs")
    assert {card.item.product for card in talk("in lamps then").cards} <= {
        "l1",
        "l2",
        "l3",
        "g1",
        "p1",
        "p2",
        "b1",
        "b2",
        "b3",
        "b4",
    }
