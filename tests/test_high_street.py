"""What people ask in passing: sides that are told beside a question, what they cannot have, and which of two is meant."""

import pytest

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from chatbot.turn import Reply
from tests import high_street
from tests.conftest import Talk, compact


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return put_together(compact(), high_street.write(tmp_path_factory.mktemp("street")))[0]


def last_reply(shop: Assistant, lines: tuple[str, ...]) -> Reply:
    talk = Talk(shop)
    return [talk(line) for line in lines][-1]


SHOWN: list[tuple[tuple[str, ...], set[str]]] = [
    # what is told denies nothing, and asks for nothing
    (("i own nothing to play records on. budget of 420 for a turntable and some speakers",), {"deck", "actives"}),
    (("my gran can't handle her tv remote anymore, anything simple?",), {"remote"}),
    (("earbuds", "they hurt my ears, show me speakers"), {"actives", "barrel"}),
    (("good morning, do you have turntables?",), {"deck"}),
    (("earl grey", "not keen on bergamot, other loose leaf?"), {"mint", "sencha"}),
    (("tea with no lavender? i need one with lavender",), {"sleepy"}),
    # what somebody cannot have
    (("i'm lactose intolerant, got a protein powder?",), {"pea"}),
    (("loose leaf tea, caffeine free",), {"mint"}),
    (("a tea that wont keep me awake",), {"mint", "sleepy"}),
    (("nothing with lavender please, can't stand the smell. caffeine free tea",), {"mint"}),
    # a letter of a name, a size with a name and its sides, words that some of the things say and others do not
    (("vitamin d pls",), {"d3"}),
    (("king size bed and a mattress to go with it, total under 800",), {"frame", "foam"}),
    (("a bookcase with a cable cover",), {"dock"}),
    (("bookcase, at least 30kg a shelf",), {"dock"}),
    (("aaa batteries",), {"aaa"}),
    # either of two, of two columns
    (("a walnut or white desk",), {"ladder", "standing"}),
    # ranges are what each may cost, limits that are stretched, real and not
    (("bookcases and desks between 90 and 130",), {"kasse", "ladder"}),
    (("sofas no wider than 160 cm", "if i can stretch to 185 cm?"), {"inver", "lisbeth"}),
    (("a sofa in real leather",), {"kells"}),
    # a colour that only the title gives
    (("black dress shoes, size 9",), {"oxford"}),
    # two people, each with a size
    (("black school shoes for my son, kids 11, and wellies for my daughter, she's a kids 8. 65 quid for both",), {"scuff", "frog"}),
    # named, and not: on another shelf, sold out, plural
    (("earl grey", "do you have the silver needle?"), {"needle"}),
    (("how many boots do you sell?",), {"chelsea", "dealer", "scafell", "nevis"}),
    # what is loved is no thing that is wanted
    (("a present for my sister, she likes desks",), {"ladder", "oakdesk", "standing"}),
    (("size 9 boots would be lovely",), {"chelsea", "dealer", "scafell", "nevis"}),
    (("do those boots keep water out?",), {"scafell", "nevis"}),
    (("a present for my mum, she loves tea, 45 to 50 pounds",), {"box", "pot", "pea"}),
    (("desks", "compare the ladder one with the oak one"), {"ladder", "oakdesk"}),
    (("the salted caramel protein", "compare the salted caramel and the choc one"), {"pea"}),
    (("work trainers in 6", "and gel insoles", "how much would the white trainers and those insoles be together?"), {"matron", "gel"}),
    (("what would the peppermint plus the infuser basket come to?",), {"mint", "basket"}),
    (("a speaker", "show me something louder that still survives a splash"), {"barrel", "actives"}),
    (("what's the cheapest infuser?",), {"basket"}),
    (("men's walking boots in 10, brown", "rather too expensive, something cheaper?"), {"nevis"}),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "items"), SHOWN, ids=[" | ".join(lines) for lines, _ in SHOWN])
def test_what_is_shown_is_what_was_meant(shop: Assistant, lines: tuple[str, ...], items: set[str]) -> None:
    reply = last_reply(shop, lines)
    assert {card.item.group or card.item.id for card in reply.cards} == items, reply.text


SAID: list[tuple[tuple[str, ...], str]] = [
    (("the big button remote", "does it come with batteries?"), "No: “Takes 2 AA batteries, not included.”"),
    (("i'm five months pregnant, is the dormouse bedtime blend safe for me?",), "“Not recommended in pregnancy.”"),
    (("the penny loafer", "is the brown one suede?"), "No: "),
    (("sencha", "what temp should i use for it?"), "70 degrees"),
    (("men's walking boots, size 10", "in brown", "would the heavier one take crampons?"), "“Waterproof, stiff enough to take crampons.”"),
    (("do you have the pebble in green?",), "In green it is sold out; it comes in White."),
    (("the pebble earbuds in white", "do you have them in purple?"), "No, it comes in White."),
    (("compare the scafell with the nevis", "which of the two has the lower weight?"), "Heron Scafell Hiker (£135.00) has the least weight: 1180 g."),
    (("men's walking boots in 10, brown", "rather too expensive, something cheaper?"), "Without “Brown” there is Heron Scafell Hiker (£135.00)."),
    (("bookcase, at least 60kg a shelf",), "Without “at least 60kg” there are Kasse Bookcase (£99.00) and Dock Bookcase (£289.00)."),
    (("do you do gift wrap and can i add a note?",), "Gift wrapping is 5 pounds"),
    (("the wooden bed frame", "right, and would my old mattress be taken away?"), "They take your old mattress away for 35 pounds."),
    (("do you take crypto? and what's your price match policy?",), "our price match policy refunds the difference."),
    (("do you take crypto? and what's your price match policy?",), "We do not take cryptocurrency."),
    (("my last order came with two left shoes, i'm furious",), "I am sorry about that."),
    (("your last delivery was late and the driver was rude",), "I am sorry about that."),
    (("do you have the dock bookcase and does it come with a cable cover?",), "“Cable cover included.”"),
    (("sofas", "nothing wider than 160cm"), "at most 160cm wide"),
    (("i've 500 sterling for a sofa",), "up to £500"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "words"), SAID, ids=[" | ".join(lines) for lines, _ in SAID])
def test_what_is_said_is_so(shop: Assistant, lines: tuple[str, ...], words: str) -> None:
    reply = last_reply(shop, lines)
    assert words in reply.text, reply.text


def test_a_denial_that_says_nothing_of_a_thing_is_no_limit(shop: Assistant) -> None:
    talk = Talk(shop)
    assert "mention" not in talk("i own nothing to play my records on, show me turntables").text
    assert "mention" not in talk("i don't own a strainer, show me loose leaf tea").text
    assert "mention" not in talk("she can't work her remote anymore, a remote please").text
