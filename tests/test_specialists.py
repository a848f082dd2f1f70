"""Six specialists (a chemist, beds, yarn and fabric, luggage, barbecues, shoes), talked to as people talk: what must be shown, and what must be said."""

from collections.abc import Callable

import pytest

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from tests import barbecue_shop, bed_shop, chemist, luggage_shop, shoe_shop, yarn_shop
from tests.conftest import Talk, compact


@pytest.fixture(scope="module")
def chem(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return put_together(compact(), chemist.write(tmp_path_factory.mktemp("chemist")))[0]


@pytest.fixture(scope="module")
def beds(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return put_together(compact(), bed_shop.write(tmp_path_factory.mktemp("beds")))[0]


@pytest.fixture(scope="module")
def yarn(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return put_together(compact(), yarn_shop.write(tmp_path_factory.mktemp("yarn")))[0]


@pytest.fixture(scope="module")
def luggage(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return put_together(compact(), luggage_shop.write(tmp_path_factory.mktemp("luggage")))[0]


@pytest.fixture(scope="module")
def grills(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return put_together(compact(), barbecue_shop.write(tmp_path_factory.mktemp("grills")))[0]


@pytest.fixture(scope="module")
def shoes(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return put_together(compact(), shoe_shop.write(tmp_path_factory.mktemp("shoes")))[0]


SHOWN: list[tuple[str, tuple[str, ...], set[str]]] = [
    # what somebody cannot have holds for whatever else is asked for, though no column lists it
    ("chem", ("i'm allergic to nuts", "night cream"), set()),
    ("chem", ("i'm allergic to nuts", "what body and face things have you got", "shower oil"), set()),
    ("chem", ("i am allergic to lanolin", "nappy cream"), set()),
    ("chem", ("i am allergic to lanolin", "nappy cream", "forget the lanolin"), {"HC043"}),
    ("chem", ("a face cream without perfume",), {"HC001"}),
    ("chem", ("shampoo that doesnt smell of anything",), {"HC021"}),
    ("chem", ("unscented body lotion",), set()),
    ("chem", ("toothpaste", "not for babies lol"), {"HC031", "HC032"}),
    # ages that a column begins with
    ("chem", ("sun cream for a 1 yr old",), {"HC011"}),
    ("chem", ("sun cream", "my son is 2"), {"HC011"}),
    ("chem", ("sun cream for a 1 yr old", "and for me, for the face"), {"HC009"}),
    # things by the second half of their name, and by what their text calls them
    ("chem", ("an electric brush?",), {"HC033"}),
    ("chem", ("what vitamin d have you got thats vegan",), {"HC026"}),
    ("chem", ("something with roses, up to 20", "ok 25"), {"HC007", "HC018"}),
    ("beds", ("king fitted sheet",), {"SL-520"}),
    ("beds", ("i need a king duvet cover and a king fitted sheet, 120 altogether",), {"SL-501", "SL-520"}),
    (
        "yarn",
        ("anything wool on sale?", "what about not on sale", "just the machine washable ones"),
        {"Y120", "Y121", "Y122"},
    ),
    # what lies below a category of things as what goes with them is none of them
    ("grills", ("barbecues",), {"g1", "g2", "g3", "g5", "g6"}),
    ("grills", ("barbecue accessories",), {"a1", "a2", "a3"}),
    ("grills", ("a grill tool set",), {"a3"}),
    ("grills", ("gas barbecues", "which of those comes with a hose"), {"g1"}),
    ("grills", ("something to sit on for my dad he is 140 kilos",), {"f7"}),
    ("grills", ("we're 8 people what grill do u recommend", "hmm gas scares me. charcoal then"), {"g3"}),
    ("shoes", ("waterproff hiking boots for my wife, she is size 39",), {"TRK02-BRO-39"}),
    ("shoes", ("black dress shoes for men size 43 under 200",), {"DRS02-BLA-43"}),
    ("luggage", ("something with wheels, under 100", "not black"), {"TR-1007", "TR-1020", "TR-1021"}),
]


@pytest.mark.parametrize(("shop", "lines", "shown"), SHOWN, ids=[" | ".join(lines) for _, lines, _ in SHOWN])
def test_what_was_asked_for_is_shown(
    request: pytest.FixtureRequest, shop: str, lines: tuple[str, ...], shown: set[str]
) -> None:
    talk = Talk(request.getfixturevalue(shop))
    for line in lines:
        reply = talk(line)
    assert {card.item.id for card in reply.cards} == shown, reply.text


SAID: list[tuple[str, tuple[str, ...], Callable[[str], bool]]] = [
    # what is not for somebody
    ("chem", ("im pregnant, what can i take",), lambda text: "Salicylic" not in text and "Retinol" not in text),
    ("chem", ("im pregnant, what can i take", "is the retinol serum ok for me?"), lambda text: "Not suitable in pregnancy" in text),
    ("beds", ("do u have any bunk beds", "my son is 5, is it ok for him?"), lambda text: text.startswith("No: “For children over 6")),
    ("beds", ("bunk beds", "is it ok for my daughter, she is 7?"), lambda text: text.startswith("Yes: “For children over 6")),
    # why something is not shown
    ("chem", ("what vitamin d have you got thats vegan", "why not the tablets?"), lambda text: "Vitamin D3 1000 IU: it is not vegan" in text),
    ("chem", ("what vitamin d have you got thats vegan", "what does it taste like"), lambda text: "Peppermint" in text),
    # two questions, of which the second is of what the first was
    ("chem", ("how many things do you have for babies, and whats the best rated",), lambda text: "Water Wipes" in text and "Dinosaur" not in text),
    ("chem", ("how many things do you have for babies, and whats the best rated", "cheapest of them"), lambda text: "Water Wipes (£2.25)" in text),
    ("chem", ("are the plasters latex free?", "waterproof?"), lambda text: "Waterproof plasters" in text),
    ("chem", ("a present for my mum, she loves roses, up to 25", "whats in the box?", "and smth for dad he has a beard", "together thats how much?"), lambda text: "£33.00" in text),
    ("chem", ("ok ta bye",), lambda text: "elcome" not in text),
    # what is named beside what lies there
    ("beds", ("do u have any bunk beds", "the dinosaur one, whats the thread count"), lambda text: "144" in text),
    ("beds", ("something for guests, we havent got much space", "is the folding one in stock"), lambda text: "Wren Folding Guest Bed" in text and "sold out" in text),
    ("beds", ("day beds", "the trundle one then - is a mattress included"), lambda text: "Mattresses are not included" in text),
    ("beds", ("double mattress", "max 500", "does the firm one have foam in it? and how heavy is it"), lambda text: "no foam of any kind" in text and "38 kg" in text),
    ("beds", ("mattress topper", "hmm ok forget the size. is the wool one held in place somehow"), lambda text: "corner straps" in text),
    ("beds", ("im after a double matress, bad back so it cant be soft",), lambda text: "let that go" not in text and "not soft" in text.lower()),
    ("beds", ("silk pillowcase", "is it machine washable"), lambda text: text.startswith("No: “Hand wash")),
    ("beds", ("mattresses, cheapest first",), lambda text: text.startswith("Mattresses, cheapest first")),
    ("yarn", ("anything vegan from costa verde", "the teal, what needle size"), lambda text: "4.0 mm" in text),
    ("yarn", ("anything vegan from costa verde", "the teal, what needle size", "what do 5 balls cost"), lambda text: "$23.00" in text),
    ("yarn", ("linen fabric", "how wide is it and what would 3 metres cost"), lambda text: "140 cm" in text and "$36.00" in text),
    ("yarn", ("sewing machines", "would it cope with jeans"), lambda text: "eight layers of denim" in text and "struggles" in text),
    ("grills", ("the lightest barbecue",), lambda text: "Voltgrill" in text),
    ("grills", ("how many barbecues do you have",), lambda text: "5 barbecues" in text),
    ("grills", ("a bbq for my balcony, im not allowed open fire",), lambda text: "no mention of open fire)" in text),
    ("shoes", ("shoes with heels",), lambda text: "Audrey Pump" in text and "Block Heel Pump" in text),
    ("shoes", ("black dress shoes for men size 43 under 200", "why not the oxford?"), lambda text: "219.00" in text and "sold out" in text),
    ("shoes", ("rain boots size 30", "is the blue one available in 30?"), lambda text: text.startswith("No, it comes in Red")),
    ("shoes", ("hiking boots", "great thx, and whats your return policy"), lambda text: "elcome" not in text and "Gladly" not in text),
    ("shoes", ("how many sandals do you have altogether and what brands",), lambda text: "2 sandals" in text and "brands of sandals: " in text),
    ("shoes", ("hiking boots for women size 39", "forget it all. men's dress shoes"), lambda text: "39" not in text and "for men" in text),
    ("shoes", ("oxford cap-toe", "and how much in dollars"), lambda text: "219.00" in text and "do not convert" in text),
    ("grills", ("gas barbecues", "the cheaper one", "compare both"), lambda text: text.startswith("Side by side: ")),
    ("shoes", ("hiking boots", "do they also have slippers"), lambda text: "Slipper" in text),
    ("chem", ("sun cream", "anything that isn't for kids"), lambda text: "no mention of kids" in text),
    ("chem", ("vitamins, max 8 pounds",), lambda text: "up to £8" in text),
    ("luggage", ("waterproof bags for sailing", "is the smaller one ok as cabin luggage?", "and the other?"), lambda text: "too large for cabin" in text),
    ("luggage", ("waterproof bags for sailing", "can i carry the orange one on my back"), lambda text: "detachable straps" in text),
    ("luggage", ("packing cubes", "warranty on the feather cabin?"), lambda text: text == "Warranty: 2 years."),
    ("luggage", ("do you have the ride-on dino", "how much weight can it take?"), lambda text: "max 40 kg" in text),
    ("luggage", ("do u have the fjellro womens rucksack", "when is it back?"), lambda text: "does not say when it is back" in text),
    ("luggage", ("do u have the fjellro womens rucksack", "anything similar in stock"), lambda text: "Trek 65 Rucksack" in text),
    ("luggage", ("the most expensive suitcase?", "blimey. why does it cost that much"), lambda text: "Aluminium frame" in text),
    ("yarn", ("scissors", "what about a rotary cutter is that safe"), lambda text: "safety lock" in text),
    ("yarn", ("waterproof fabric",), lambda text: "Rain Check Waterproof Canvas" in text and "sold out" in text),
    ("yarn", ("sewing machines", "whats the guarantee"), lambda text: "Atlas Heavy Duty Sewing Machine: Warranty: 5 years." in text),
    ("beds", ("do u have any bunk beds", "right. what else for a kids room, nothing over 100 quid"), lambda text: "bunk" not in text.lower()),
    ("luggage", ("flying next week n need somthing that goes under the seat, free bag",), lambda text: "no mention of seat" not in text),
    ("yarn", ("a kit for somebody who has never knitted", "whats in the box"), lambda text: "The shop says: “Two balls" in text),
]  # fmt: skip


@pytest.mark.parametrize(("shop", "lines", "right"), SAID, ids=[" | ".join(lines) for _, lines, _ in SAID])
def test_what_is_said_is_so(
    request: pytest.FixtureRequest, shop: str, lines: tuple[str, ...], right: Callable[[str], bool]
) -> None:
    talk = Talk(request.getfixturevalue(shop))
    for line in lines:
        reply = talk(line)
    assert right(reply.text), reply.text


def test_what_a_shop_adds_to_its_export_is_kept(luggage: Assistant) -> None:
    facts = luggage.recommender.facts
    assert {"wheels", "warranty", "lock"} <= set(facts.facets)
    assert facts.items[facts.row["TR-1001"]].attributes["wheels"] == "4 spinner"
