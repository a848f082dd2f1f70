"""Six shops of an arcade (a jeweller, computers, cosmetics, a garden centre, furniture, clothes), talked to as people talk: what must be shown, and what must be said."""

from collections.abc import Callable

import pytest

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from tests import clothes_shop, computer_shop, furniture_shop, garden_centre, jeweller, perfumery
from tests.conftest import Talk, compact

SHOPS = {
    "jeweller": jeweller,
    "computers": computer_shop,
    "cosmetics": perfumery,
    "garden": garden_centre,
    "furniture": furniture_shop,
    "clothes": clothes_shop,
}


@pytest.fixture(scope="module")
def arcade(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Assistant]:
    return {name: put_together(compact(), shop.write(tmp_path_factory.mktemp(name)))[0] for name, shop in SHOPS.items()}


SHOWN: list[tuple[str, tuple[str, ...], set[str]]] = [
    # a budget has no lower end, and who finds a thing too dear has none any more
    ("jeweller", ("engagement ring, budget around 1000",), {"R02", "R03"}),
    ("jeweller", ("something for my girlfriends birthday, shes born in february, about 50 pounds", "too expensive"), {"N04", "C02"}),
    # to begin anew, and what was for him is not for ladies
    ("jeweller", ("necklace for a man, not leather", "ok forget that, ladies watch that isnt too big"), {"W04", "W05"}),
    ("jeweller", ("necklace for a man", "start over, ladies watch"), {"W04", "W05"}),
    ("jeweller", ("ladies watch that isnt too big", "the smaller one"), {"W04"}),
    # what is refused ends where the question begins
    ("jeweller", ("i am allergic to nickel what earrings can i wear",), {"E01", "E02", "E03", "E04", "E05", "E06"}),
    # what is to match looks as what was wanted before
    ("jeweller", ("pearl earrings", "do you have a matching necklace"), {"N03"}),
    ("jeweller", ("pearl earrings", "and a necklace to match, under 140 for both"), {"E05", "N03"}),
    # by its number, and by how much of it a column holds
    ("jeweller", ("how much is w01",), {"W01"}),
    ("jeweller", ("how many watches have you got", "which is the most waterproof"), {"W01"}),
    ("jeweller", ("how many watches have you got", "which is the most waterproof", "and which is the least waterproof"), {"W02", "W04"}),
    # what lists and resolutions say, also where one thing alone is called so
    ("computers", ("bluetooth speaker for the beach",), {"SP-501", "SP-502"}),
    ("computers", ("4k tv 50 inch or bigger",), {"TV-602"}),
    ("computers", ("a 4k tv", "and for my desk, a 4k monitor"), {"MN-701"}),
    # the same question of others
    ("computers", ("orbit 8 256gb", "does it have a headphone jack", "which of your phones do"), {"PH-304"}),
    ("computers", ("boom party speaker", "is it waterproof", "which ones are"), {"SP-501"}),
    # what something is done to is not wanted
    ("computers", ("something to charge my phone when im camping",), {"AC-802", "AC-801", "AC-805"}),
    # who is pregnant is so in the next topic too
    ("cosmetics", ("i'm pregnant", "which serums can i use"), {"SK05", "SK04"}),
    ("cosmetics", ("a moisturiser", "anything without fragrance"), {"SK06"}),
    ("garden", ("lavender for a sunny border",), {"LAV-HID"}),
    ("garden", ("plants for a shady corner under £10", "evergreen only please"), {"PL1014"}),
    ("garden", ("ok a rose, pink, no thorns if possible",), {"PL1010"}),
    ("garden", ("whats the difference between the fennas",), {"TL4001", "TL4002"}),
    ("garden", ("what about a hose",), {"WA5001"}),
    ("furniture", ("rug about 160x230, not jute", "whats the cheapest in wool?"), {"ATLAS"}),
    ("clothes", ("black jeans mens", "what about 34"), {"J1"}),
    ("clothes", ("which dresses have pockets",), {"D1"}),
    ("clothes", ("whats your cheapest dress", "and the dearest", "ill take the cheaper one"), {"D2"}),
]  # fmt: skip


@pytest.mark.parametrize(("shop", "lines", "wanted"), SHOWN, ids=[" | ".join(lines) for _, lines, _ in SHOWN])
def test_what_is_shown_is_what_was_meant(
    arcade: dict[str, Assistant], shop: str, lines: tuple[str, ...], wanted: set[str]
) -> None:
    talk = Talk(arcade[shop])
    for line in lines:
        reply = talk(line)
    assert {card.item.group or card.item.id for card in reply.cards} == wanted, reply.text


SAID: list[tuple[str, tuple[str, ...], Callable[[str], bool]]] = [
    ("jeweller", ("engagement ring, budget around 1000", "whats the difference between the sapphire and the halo", "are the diamonds in the halo one lab grown?"), lambda text: text.startswith("Yes") and "lab-grown" in text),
    ("jeweller", ("birthstone pendant amethyst", "does it come gift wrapped?"), lambda text: "Gift boxed" in text),
    ("jeweller", ("necklace under 100", "anything with emeralds"), lambda text: "sold out" in text and "Emerald Drops ($560.00)" in text),
    ("jeweller", ("earrings under 100", "in emerald"), lambda text: "Emerald Drops ($560.00) has it" in text),
    ("computers", ("laptop max 600", "does it have hdmi"), lambda text: text.startswith("Yes: “HDMI")),
    ("computers", ("how many tvs do you have",), lambda text: text.startswith("I have 3 TVs.")),
    ("computers", ("best rated headphones",), lambda text: "pair of headphones is Hush 700" in text),
    ("computers", ("tonal bookshelf speakers", "do i need anything else"), lambda text: "need an amplifier" in text),
    ("computers", ("slate 11 pro", "how much is it with the pen"), lambda text: "Together $518.00" in text),
    ("computers", ("slate 11 pro", "i want the pen too, how much for both"), lambda text: "Together $518.00" in text),
    ("cosmetics", ("im pregnant, which serums can i use",), lambda text: "I left out Retinol Night Serum 0.3%: “Not for use in pregnancy.”" in text),
    ("cosmetics", ("im pregnant, which serums can i use", "is the vitamin c one ok too"), lambda text: text == "The shop does not say."),
    ("cosmetics", ("retinol serum", "whats in it"), lambda text: text.startswith("Ingredients: Retinol")),
    ("cosmetics", ("velvet matte foundation", "does it come in anything lighter"), lambda text: "Ivory and Espresso" in text),
    ("cosmetics", ("mascara", "ok the waterproof one then, how do i get it off"), lambda text: "oil remover" in text and "basket" not in text),
    ("cosmetics", ("do you test on animals",), lambda text: text.startswith("The shop does not say")),
    ("cosmetics", ("gel cleanser", "is that still under 30"), lambda text: text.startswith("Yes, it costs $9.50")),
    ("cosmetics", ("sunscreen", "whats the spf"), lambda text: "30" in text and text.count("50.") == 2),
    ("garden", ("a pot, some compost and a rose for under £45 together",), lambda text: "Together £31.97" in text),
    ("garden", ("are there left handed ones",), lambda text: "in stock" not in text),
    ("furniture", ("whats your most expensive table", "how many can it seat"), lambda text: text == "Seats: 8."),
    ("furniture", ("skagen 3 seater", "how long is delivery"), lambda text: text.startswith("Delivery: ")),
    ("furniture", ("lift-top coffee table", "do i have to build it myself"), lambda text: text == "Assembly: Flat pack."),
    ("furniture", ("lift-top coffee table", "whats it measure"), lambda text: "Width: 105 cm. Depth: 58 cm. Height: 45 cm." in text),
    ("furniture", ("sofa no wider than 150cm", "too yellow for me"), lambda text: "Not Mustard" in text),
    ("furniture", ("sofa no wider than 150cm", "too yellow for me", "ok undo that"), lambda text: "Pip Loveseat" in text and "(at most 150cm wide)" in text),
    ("clothes", ("black jeans mens", "in a 32"), lambda text: "no jeans (Black, for men, size 32)" in text and "34" in text),
    ("clothes", ("which dresses have pockets", "do they come in medium"), lambda text: text == "In size M it is sold out; it comes in S and L."),
    ("clothes", ("whats your cheapest dress", "and the dearest", "whats the difference"), lambda text: text.startswith("Side by side: ")),
    ("furniture", ("do u sell mattresses?",), lambda text: text.startswith("No, I have no mattresses here.")),
    ("furniture", ("do you do wardrobes",), lambda text: text == "No, I have no wardrobes here."),
    ("furniture", ("4 dining chairs and a table under 700 total",), lambda text: "4 × " in text and "Dining Table" in text),
    ("furniture", ("lamps", "compare those two"), lambda text: text.startswith("Which two do you mean: ")),
    ("furniture", ("how many nordhem items are there",), lambda text: text == "I have 10 items (Nordhem)."),
]  # fmt: skip


@pytest.mark.parametrize(("shop", "lines", "right"), SAID, ids=[" | ".join(lines) for _, lines, _ in SAID])
def test_what_is_said_is_so(
    arcade: dict[str, Assistant], shop: str, lines: tuple[str, ...], right: Callable[[str], bool]
) -> None:
    talk = Talk(arcade[shop])
    for line in lines:
        reply = talk(line)
    assert right(reply.text), reply.text
