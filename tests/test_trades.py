"""Shops of trades that nothing was made for, in the words of people: a cheese counter, fish and tanks, bikes, toys, a nursery."""

from collections.abc import Callable
from pathlib import Path

import pytest

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from chatbot.turn import Reply
from tests import aquarium, bike_shop, deli, nursery, toy_shop
from tests.conftest import Talk, compact

WRITERS: dict[str, Callable[[Path], Path]] = {
    "deli": deli.write, "fish": aquarium.write, "bikes": bike_shop.write, "toys": toy_shop.write, "nursery": nursery.write,
}  # fmt: skip


@pytest.fixture(scope="module")
def trades(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Assistant]:
    return {name: put_together(compact(), write(tmp_path_factory.mktemp(name)))[0] for name, write in WRITERS.items()}


def last_reply(shop: Assistant, lines: tuple[str, ...]) -> Reply:
    talk = Talk(shop)
    return [talk(line) for line in lines][-1]


SHOWN: list[tuple[str, tuple[str, ...], str]] = [
    # the opposite of what a column says
    ("deli", ("unpasteurised cheese",), "c1 c2 c3 b2 s1"),
    ("deli", ("cheese that is not pasteurised",), "c1 c2 c3 b2 s1"),
    # amounts as people say them, and what follows an amount is still heard
    ("deli", ("cheese under a fiver",), "s2 s3"),
    ("deli", ("cheese for a tenner or less, but nothing blue and nothing french",), "c1 c2 c3 c4 s2 s3"),
    ("bikes", ("helmets under 80 in medium",), "starling-helmet"),
    ("bikes", ("locks under 100 but not cable",), "mini-shackle-lock bordeaux-folding-lock"),
    ("bikes", ("bikes under 1000 but not red", "no budget", "under 800"), "marrow-5-mountain-bike fx-2-hybrid-bike"),
    # departments that are sorts of a thing, and things that only bear its name
    ("deli", ("blue cheeses",), "b1 b2 b3"),
    ("deli", ("goat's cheese",), "s3"),
    ("deli", ("crackers",), "k1 k2"),
    # where things are from
    ("deli", ("nothing french, just blue cheese",), "b1 b3"),
    ("deli", ("italian cheese",), "c3"),
    ("deli", ("spanish things",), "c4"),
    # columns whose names say their unit
    ("fish", ("fish smaller than 5 cm",), "f1"),
    ("fish", ("a 150 watt heater",), "h2"),
    ("fish", ("tanks", "anything smaller than 60 litres"), "t4"),
    ("fish", ("fish for a 60 litre tank",), "f1 f3"),
    ("fish", ("which fish need more than 300 litres?",), "f8 f9"),
    ("deli", ("cheese aged over 12 months",), "c2 c3"),
    ("deli", ("cheese of strength 3 or below",), "c4 b3 s1 s2 s3"),
    ("bikes", ("lights with at least 500 lumens",), "lumen-900-front-light"),
    ("bikes", ("road bikes under 9 kg",), "tarmo-sl7"),
    # what is not wanted
    ("fish", ("marine fish", "hide the yellow ones"), "f7 f9"),
    # a name beside a brand that is called alike
    ("fish", ("do you sell tetras?",), "f1 f2"),
    # titles by a word of their own
    ("fish", ("do you have the lido 120?",), "t2"),
    ("deli", ("do you sell brillac?",), "s1"),
    ("bikes", ("the FX 2",), "fx-2-hybrid-bike"),
    # sizes in words, as a correction
    ("bikes", ("rain jacket", "XL?", "large in yellow"), "rain-jacket-torrent"),
    ("bikes", ("helmet in size S", "actually large"), "starling-helmet trailhead-helmet"),
    # one thing in front of another only describes it
    ("bikes", ("i want a bike lock",), "combination-cable-lock mini-shackle-lock bordeaux-folding-lock"),
    # another thing is wanted, and what was said of the first cannot hold for it
    ("bikes", ("Kryten", "road bikes"), "domar-al-2-road-bike allegra-sport tarmo-sl7"),
    ("deli", ("how many goat's cheeses", "what about cheddar"), "c1 c2"),
    # for how old, how many and how long, where the shop says from what to what
    ("toys", ("board games for a 6 year old",), "g4 g6"),
    ("toys", ("games for a 7 and a 9 year old",), "c1 g4 g6 x1 x2"),
    ("toys", ("board games for 5 players",), "g2 g4 g5"),
    ("toys", ("board games under 45 minutes",), "g4 g5 g6"),
    ("toys", ("board games", "max half an hour"), "g4 g5 g6"),
    ("toys", ("solo games",), "c2 g3"),
    ("toys", ("board games, ages 10 and up", "there are 4 of us"), "g1 g3 g4 g6"),
    ("toys", ("something for a newborn",), "b1 k1 n1"),
    # what is a thing, and what is only said in front of one
    ("toys", ("dump trucks",), "t1"),
    ("toys", ("is there a german version of moss & acorn?",), "g3"),
    ("toys", ("bears", "which ones are washable?"), "b1"),
    ("toys", ("teddy bears", "the big one"), "b2"),
    ("nursery", ("roses",), "climber rose"),
    ("nursery", ("tulips",), "tulip"),
    ("nursery", ("berries",), "blueberry strawberry"),
    ("nursery", ("gloves in size L",), "gloves"),
    # facts that only a list in the description gives
    ("nursery", ("plants for shade",), "fern hosta"),
    ("nursery", ("shrubs under 1.5 m",), "rose"),
    ("nursery", ("drought tolerant plants under 5",), "lavender"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("shop", "lines", "wanted"), SHOWN, ids=lambda value: value[-1][:48] if isinstance(value, tuple) else None
)
def test_what_is_shown_is_what_was_asked_for(
    trades: dict[str, Assistant], shop: str, lines: tuple[str, ...], wanted: str
) -> None:
    reply = last_reply(trades[shop], lines)
    assert {card.item.group or card.item.id for card in reply.cards} == set(wanted.split()), reply.text


SAID: list[tuple[str, tuple[str, ...], str]] = [
    # a question about an item by its name, in words that its columns do not use
    ("fish", ("how big does the clownfish get?",), "9 cm"),
    ("fish", ("what does the pleco eat?",), "herbivore"),
    ("fish", ("what temperature does the glow tetra need?",), "20-26 °C"),
    ("fish", ("is the triggerfish reef safe?",), "No, it is not reef safe"),
    ("fish", ("what is the minimum tank for a yellow tang?",), "400 l"),
    ("fish", ("is the striped danio easy to keep?",), "Yes, its difficulty is easy"),
    ("fish", ("what's the volume of the lido 120?",), "120 l"),
    ("deli", ("where is the brillac from?",), "France"),
    ("deli", ("how strong is the bassingham?",), "Strength: 5"),
    ("deli", ("prosciutto", "how long is it aged?"), "18 months"),
    ("deli", ("is the vallona gluten free?",), "Yes: “Gluten free.”"),
    ("bikes", ("how many gears does the allegra have?",), "Gears: 18"),
    ("bikes", ("what's the range of the volta?",), "145 km"),
    ("bikes", ("what sizes does the FX 2 come in?",), "S, M and L"),
    ("bikes", ("Allegra Sport", "size 49"), "sold out. Sizes that fit otherwise: 52 cm and 56 cm"),
    # a question about an item that its text answers
    ("fish", ("can I keep a goldfish in a bowl?",), "Not for bowls"),
    ("fish", ("does the starter kit include a heater?",), "Yes: “Tank, lid with a lamp, filter and heater.”"),
    ("bikes", ("how small does the tukan fold?",), "suitcase"),
    # what nobody says is not made up
    ("bikes", ("is the mini shackle lock waterproof?",), "does not say"),
    # sold out is said
    ("deli", ("do you have nduzza?",), "sold out"),
    ("fish", ("lido 240?",), "sold out"),
    # the whole shop
    ("deli", ("how many cheeses do you have?",), "10 kinds of cheese"),
    ("deli", ("what is your most expensive cheese?",), "Montaro Stagionato"),
    ("deli", ("which countries are your cheeses from?",), "England, France, Ireland, Italy and Spain"),
    ("deli", ("oldest hard cheese",), "Montaro Stagionato"),
    ("bikes", ("most expensive bike",), "Tarmo SL7"),
    ("bikes", ("how many bikes?",), "10 bikes"),
    ("bikes", ("e-bikes", "which has the longest range?"), "Volta Quiet E-Bike"),
    ("bikes", ("how many helmets in size L?",), "2 helmets"),
    ("fish", ("biggest tank",), "Lido 120"),
    ("fish", ("how many fish?", "how many are marine?"), "I have 3"),
    ("fish", ("what do you sell?",), "Fish, Tanks"),
    # comparing what is named
    ("fish", ("compare the glow tetra and the ember tetra",), "Side by side: Glow Tetra"),
    ("bikes", ("compare the volta with the verdo",), "Side by side: Volta Quiet"),
    # several things, each with its own wishes, and one sum
    ("bikes", ("i need a lock, a light and a helmet, 200 total",), "within $200: "),
    ("deli", ("a soft cheese and some crackers under £20 together",), "Crackers"),
    ("deli", ("blue cheese", "how much are the first and the second together?"), "Together £"),
    # all of them, and those that are more so
    ("fish", ("are all your fish freshwater?",), "6 of 9 kinds of fish"),
    ("deli", ("sierra", "something stronger"), "stronger than 3"),
    ("fish", ("the 50 watt heater", "how much is it?"), "24.90"),
    ("fish", ("tetras", "the cheapest of those"), "The cheapest is Glow Tetra"),
    ("fish", ("cheapest tank", "and the most expensive", "what's the difference between them?"), "Side by side"),
    ("fish", ("I've got a 60 litre tank, which fish can I keep?",), "60 litre"),
    ("fish", ("i'd like a red fish and some food, max 20 together",), "Together"),
    ("bikes", ("show me panniers", "how many litres?"), "40 liters"),
    ("bikes", ("FX 2", "and what sizes?"), "S, M and L"),
    # manners
    ("deli", ("lovely cheers",), "else"),
    ("bikes", ("rain jacket", "add it to my basket"), "cannot put things into your basket"),
    ("fish", ("do you have a book about goldfish?",), "no books"),
    ("deli", ("camembert?",), "I know nothing called “camembert” here"),
    ("toys", ("is Harbor Lords ok for a 9 year old?",), "No: age 10+"),
    ("toys", ("can 6 people play Sheep Snap?",), "Yes: players 2-6"),
    ("toys", ("harbour lords", "can we play it with 5"), "No: players 2-4"),
    ("toys", ("how long does Iron Duchies take?",), "180 min"),
    ("toys", ("fire station set", "does it need batteries?"), "Battery: 2 AAA"),
    ("toys", ("fire station set", "are batteries included?"), "No: "),
    ("toys", ("what weight can the balance bike carry?",), "30 kg"),
    ("toys", ("is there a german version of harbor lords?",), "No, its language is English"),
    ("toys", ("bears", "whats the price difference?"), "$65.00 more"),
    ("toys", ("compare harbor lords and iron duchies", "which one is cheaper?"), "is Harbor Lords"),
    # several of a thing, and several things
    ("toys", ("sheep snap", "3 of them please, what is the total?"), "$29.97"),
    ("toys", ("4 boosters and the starter deck, how much?",), "$32.95 together"),
    ("toys", ("I want a balance bike, a helmet and a frisbee",), "$88.98 together. I have no helmets"),
    ("nursery", ("compost, a spade and gloves, what does it come to?",), "$64.40 together"),
    # tags, negations that are none, and what nothing is called
    ("nursery", ("is the Monstera toxic?",), "Yes: toxic to pets"),
    ("nursery", ("is the Spider Plant poisonous?",), "does not list it as toxic"),
    ("nursery", ("slug pellets", "is it safe for my dog?"), "The shop says: “Ferric phosphate, safe for hedgehogs and pets.”"),
    ("nursery", ("how high does the coxley grow?",), "Height: 300 cm"),
    ("nursery", ("how many seeds are in the radish pack?",), "300 seeds"),
    ("nursery", ("monstera", "the bigger one"), "21 cm ($34.00)"),
    ("nursery", ("do you have cannabis seeds?",), "Nothing here is called “cannabis seeds”"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("shop", "lines", "words"), SAID, ids=lambda value: value[-1][:48] if isinstance(value, tuple) else None
)
def test_what_is_said_is_so(trades: dict[str, Assistant], shop: str, lines: tuple[str, ...], words: str) -> None:
    reply = last_reply(trades[shop], lines)
    assert words in reply.text, reply.text


def test_what_do_you_recommend_shows_something(trades: dict[str, Assistant]) -> None:
    for line in ("what do you recommend?", "what's popular?", "any suggestions?"):
        assert Talk(trades["bikes"])(line).cards, line


def test_a_name_of_nothing_is_let_go_with_its_own_words(trades: dict[str, Assistant]) -> None:
    """No sentence has a gap where a name should be."""
    for line in ("cheddar or stilton for grilling?", "crackers for my port"):
        assert "  " not in Talk(trades["deli"])(line).text
