"""What people ask a shop whose texts tell more than its columns: measures, colours of parts, sizes that are words, and what is to be let go."""

import pytest

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from chatbot.turn import Reply
from tests import long_weekend
from tests.conftest import Talk, compact


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return put_together(compact(), long_weekend.write(tmp_path_factory.mktemp("weekend")))[0]


def last_reply(shop: Assistant, lines: tuple[str, ...]) -> Reply:
    talk = Talk(shop)
    return [talk(line) for line in lines][-1]


SHOWN: list[tuple[tuple[str, ...], set[str]]] = [
    # measures that only texts tell: which of two an amount is, and amounts in either unit
    (("a tripod under 1.5 kg that holds at least 5 kilos",), {"trek"}),
    (("full frame bodies with more than 30 megapixels",), {"m5r"}),
    (("is there anything reaching 600mm?",), {"super-tele"}),
    (("camera bags", "the summit backpack", "something smaller than that"), {"daylight"}),
    (("tripods", "which of those is the lightest?"), {"gripster"}),
    (("what's the warmest duvet you do?",), {"duvet-13"}),
    (("whats the biggest rug you have",), {"rug-big"}),
    (("whats the lightest rug you have",), {"rug-small", "rug-big"}),
    # more or less, said behind the amount
    (("watch straps, 20mm at most",), {"nato"}),
    (("sunglasses, 80 tops",), {"drift", "lido"}),
    # what a category of two words ends in
    (("show me your bags",), {"messenger", "daylight", "summit"}),
    # values: a part's colour, either spelling, lists, and the noun of a column behind its value
    (("polarised sunnies",), {"drift", "calder"}),
    (("sunglasses", "got any of those in blue?"), {"drift"}),
    (("sunglasses", "no plastic frames please"), {"drift", "calder"}),
    (("it's my mum's birthday on friday, looking for something in pink",), {"mastic", "gerbera"}),
    (("something in pink", "she can't stand strong smells, anything without scent?"), {"gerbera"}),
    (("a watch with built-in GPS",), {"trail"}),
    # sizes that are words, the longest that is said, and nothing that is called like a size
    (("duvet cover, super king",), {"cover-super"}),
    (("duvet covers", "it's a double"), {"cover-double"}),
    (("which houseplants are ok for cats?",), {"spider"}),
    # what is let go, and what is not wanted
    (("sunglasses under 50", "money's no object after all, but not black"), {"drift", "calder"}),
    (("a film camera, not the refurbished one",), {"reload"}),
    (("tripods, no aluminium", "forget about carbon, show me all tripods"), {"trek", "standfast", "gripster"}),
    (("watches with gps", "she won't like gps"), {"fit"}),
    # another thing beside, and what the one before was to be is not held against it
    (("the pastel bouquet", "can i add a balloon that says happy birthday?"), {"balloon"}),
    (("red flowers", "and chocolates but she can't have nuts"), {"bar"}),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "items"), SHOWN, ids=[" | ".join(lines) for lines, _ in SHOWN])
def test_what_is_shown_is_what_was_meant(shop: Assistant, lines: tuple[str, ...], items: set[str]) -> None:
    reply = last_reply(shop, lines)
    assert {card.item.id for card in reply.cards} == items, reply.text


SAID: list[tuple[tuple[str, ...], str]] = [
    (("tripods", "how heavy is the gripster?"), "Weight: 394 g."),
    # several of a thing within one sum stay several, whatever is said of the set then
    (("two camera bags and a duvet, 500 for the lot", "she hates green"), "2 × "),
    (("two candles and a balloon, 30 euros all in", "how much is all of that"), "Together 25.85 €: 2 × Beeswax Candle, unscented (9.95 €) and Foil Balloon Happy Birthday (5.95 €)."),
    (("two candles and a balloon, 30 euros all in", "what's left of my budget?"), "4.15 € of 30 € is left."),
    (("which bags brands do you have?",), "2 brands of bags: Northpass and Brockwell."),
    (("what widths do the watch straps come in",), "20 mm"),
    # two questions, and what one of them is not answered by
    (("the m5r", "can it do 8k? and is it waterproof?"), "As to “is it waterproof”, the shop does not say."),
    (("the pastel bouquet", "how much is it? and do you deliver on sundays?"), "It costs 29.95 €. We deliver from Monday to Saturday. There is no delivery on Sundays."),
    # a colour that is only how it is pointed at
    (("sunglasses", "is the black one in stock?"), "Yes, in black."),
    (("the pastel bouquet", "would you take it back? what does that cost"), "You can return unused things"),
    # complaints of what was bought
    (("the flowers I got yesterday are already dead. what a joke",), "I am sorry about that. If something arrives wilted"),
    (("my parcel turned up with a hole in the duvet, what now",), "I am sorry about that."),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "words"), SAID, ids=[" | ".join(lines) for lines, _ in SAID])
def test_what_is_said_is_so(shop: Assistant, lines: tuple[str, ...], words: str) -> None:
    reply = last_reply(shop, lines)
    assert words in reply.text, reply.text
