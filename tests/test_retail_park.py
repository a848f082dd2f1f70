"""Shops of a retail park (appliances, babies, paint and tools, camping, books and games, flowers), talked to as people talk: what must be shown, and what must be said."""

from collections.abc import Callable

import pytest

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from tests import (
    appliance_shop,
    baby_shop,
    camping_shop,
    clothes_shop,
    florist,
    game_shop,
    garden_centre,
    paint_shop,
    perfumery,
)
from tests.conftest import Talk, compact

SHOPS = {
    "appliances": appliance_shop,
    "baby": baby_shop,
    "paint": paint_shop,
    "camping": camping_shop,
    "games": game_shop,
    "florist": florist,
    "clothes": clothes_shop,
    "cosmetics": perfumery,
    "garden": garden_centre,
}


@pytest.fixture(scope="module")
def park(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Assistant]:
    return {name: put_together(compact(), shop.write(tmp_path_factory.mktemp(name)))[0] for name, shop in SHOPS.items()}


SHOWN: list[tuple[str, tuple[str, ...], set[str]]] = [
    # what broke is wanted anew, unless something else is asked for
    ("appliances", ("my vacuum died. we have two dogs", "cordless ideally"), {"V03", "V04", "V07"}),
    ("appliances", ("my kettle broke, need a new one",), {"K01", "K03", "K04"}),
    ("appliances", ("my kettle broke, do you have toasters?",), {"T01", "T02", "T03"}),
    ("appliances", ("any offers on vacuums?",), {"V02", "V07"}),
    # what is to be done with a thing is no thing, and who does it is called after that
    ("appliances", ("something to dry my hair",), {"P01"}),
    ("appliances", ("something to grind coffee",), {"C06"}),
    ("appliances", ("bags for my harold",), {"V06"}),
    ("appliances", ("blenders", "glass jug"), {"B02"}),
    ("appliances", ("any white washing machines with 1400 spin",), {"W02"}),
    ("appliances", ("washing machines", "how deep are they, i only have 58cm", "ok what would fit then"), {"W01", "W03"}),
    ("appliances", ("compare the dual zone and the 4 l air fryer", "which one's better for 6 people"), {"A02"}),
    ("appliances", ("which microwaves have a grill", "just need a basic one"), {"M01"}),
    # newborns by what they are, and not by a size of other things
    ("baby", ("bottles for a newborn",), {"FE1", "FE3"}),
    ("baby", ("car seat", "from birth please, under 200"), {"CS1"}),
    ("baby", ("nappies for a 7kg baby",), {"NA5", "NA"}),
    ("baby", ("sleeping bag for summer, hes 8 months",), {"SL4", "SL6"}),
    ("baby", ("cot bed with mattress, under 320 together",), {"SL2", "SL3"}),
    ("baby", ("whats the cheapest thing by nestling", "something dearer"), {"TO2", "CS3", "CS1", "SL1", "SL3", "CS5"}),
    # a drill with batteries is a drill, and what a spirit level measures is nothing of a tape
    ("paint", ("18v drill with 2 batteries",), {"TL01"}),
    ("paint", ("60cm spirit level and a tape measure",), {"TL08", "TL11"}),
    ("paint", ("sage green paint",), {"PT03"}),
    ("camping", ("down sleeping bags", "too expensive", "actually forget that, show me the expensive ones again"), {"SB1"}),
    ("games", ("a crime novel and a 1000 piece puzzle, 30 quid together",), {"BK103", "PZ301"}),
    ("games", ("a crime novel and a 1000 piece puzzle, 30 quid together", "a lego set", "undo that"), {"BK103", "PZ301"}),
    ("games", ("a crime novel and a jigsaw under £30 together", "show me another crime novel"), {"BK104", "PZ303"}),
    ("games", ("jigsaws", "one with more than 500 pieces"), {"PZ301", "PZ302"}),
    ("games", ("compare the two chess sets", "the cheaper one, what colour is it"), {"GM211"}),
    # what is refused, and what somebody thinks he does not want
    ("clothes", ("show me scarves, not the one which is pink",), {"S2"}),
    ("clothes", ("a wool coat", "I don't think I want wool"), {"C2", "C3"}),
    ("clothes", ("dresses under 50", "what about 80"), {"D1", "D2"}),
    ("clothes", ("jeans", "start again, same but black"), {"J1"}),
    ("cosmetics", ("a serum for my pregnant sister", "now a serum for me"), {"SK03", "SK04", "SK05"}),
    # what a list says that things consist of is refused with them
    ("florist", ("no roses please, bouquet under 50",), {"B07"}),
    ("florist", ("sunflowers",), {"B04"}),
    ("florist", ("balloon and prosecco for a birthday", "under 25 together", "swap the prosecco for chocolates"), {"X04", "X02"}),
    ("garden", ("fully hardy shrubs",), {"LAV-HID", "PL1002", "PL1003", "PL1004", "PL1005", "PL1006"}),
]  # fmt: skip


@pytest.mark.parametrize(("shop", "lines", "wanted"), SHOWN, ids=[" | ".join(lines) for _, lines, _ in SHOWN])
def test_what_is_shown_is_what_was_meant(
    park: dict[str, Assistant], shop: str, lines: tuple[str, ...], wanted: set[str]
) -> None:
    talk = Talk(park[shop])
    for line in lines:
        reply = talk(line)
    assert {card.item.group or card.item.id for card in reply.cards} == wanted, reply.text


SAID: list[tuple[str, tuple[str, ...], Callable[[str], bool]]] = [
    ("appliances", ("washing machines", "which one is the most efficient?"), lambda text: "AquaSpin 9 kg" in text and "energy rating: A." in text),
    ("appliances", ("what brands do you carry?", "which has the most washing machines?"), lambda text: text == "AquaSpin has the most washing machines: 2."),
    ("appliances", ("compact air fryer", "whats the wattage"), lambda text: text == "Power: 900 W."),
    ("appliances", ("mini fridge", "how loud"), lambda text: text == "Noise level: 28 dB."),
    ("appliances", ("integrated dishwashers", "does it come with the door?"), lambda text: text == "The shop says: “Fully integrated: needs a door panel.”"),
    ("appliances", ("toothbrush", "does it come with spare heads"), lambda text: "Smile Sonic Toothbrush: The shop says: “One brush head included.”" in text),
    ("appliances", ("do you have anything for making soup",), lambda text: "I have no soup" not in text),
    ("appliances", ("do you sell tvs?", "right, what do you sell then"), lambda text: text.startswith("7 categories: ")),
    ("appliances", ("how loud are your dishwashers",), lambda text: all(one in text for one in ("44 dB", "46 dB", "49 dB"))),
    ("appliances", ("how long is the guarantee on norrland stuff",), lambda text: text == "Warranty of 4 items (Norrland): 5 years."),
    ("appliances", ("air fryers", "how wide are they", "which is the narrowest"), lambda text: "Pippin Compact Air Fryer" in text and "21 cm" in text),
    ("appliances", ("kettle and toaster in cream, less than 70 for both",), lambda text: text.startswith("Together $62.98, within $70")),
    ("appliances", ("kettle and toaster in cream, less than 70 for both", "and in black?"), lambda text: "That leaves no room for toasters" in text),
    ("appliances", ("does the espresso machine take pods?", "ok and a milk frother with it, total?"), lambda text: text.startswith("Together $138.00")),
    ("appliances", ("whats the difference between the v8 and v12", "which has longer battery"), lambda text: "40 minutes" in text and "70 minutes" in text),
    ("appliances", ("it's boiling in my flat",), lambda text: "Portable Air Conditioner" in text.partition(".")[0]),
    ("appliances", ("compact air fryer", "can i put the basket in the dishwasher"), lambda text: text.startswith("The shop does not say")),
    ("baby", ("the white noise machine", "does it need batteries"), lambda text: text.startswith("The shop says: “Runs from USB")),
    ("baby", ("high chair", "wooden", "whats the difference to the cheaper one"), lambda text: text.startswith("Side by side: Fold Flat Highchair")),
    ("baby", ("baby carrier for my husband", "from what age"), lambda text: text == "Age from: 4 months."),
    ("baby", ("spin 360 car seat", "max weight?"), lambda text: text == "Max weight: 18 kg."),
    ("baby", ("car seats for a newborn under 200", "does it need isofix"), lambda text: text == "The shop says: “Isofix base needed, sold separately.”"),
    ("paint", ("paint for a bathroom", "will 1 tin do 60 square metres"), lambda text: text.startswith("No: ") and "2 × Kitchen & Bathroom Paint" in text and "$54.00 in all" in text),
    ("paint", ("floor tiles", "how many boxes for 8 square metres"), lambda text: "you need 8 × Porcelain Floor Tiles" in text and "$208.00" in text),
    ("paint", ("white paint 10l", "is it enough for 100 m2"), lambda text: text.startswith("Yes: ") and "130 m2" in text),
    ("paint", ("sage green paint", "do i need 2 coats"), lambda text: text == "Yes: “Two coats over most colours.”"),
    ("paint", ("decking screws", "how many in a box"), lambda text: text == "Pack of 250, by its name."),
    ("paint", ("smoke alarm", "3 please, how much"), lambda text: "3 × Smoke Alarm" in text and "$54.00" in text),
    ("paint", ("do you have wallpaper",), lambda text: text.startswith("No, I have no wallpapers here.")),
    ("paint", ("can you mix a colour for me",), lambda text: text.startswith("The shop does not say whether it does that.")),
    ("paint", ("the dimmable e27 bulb", "whats the difference to the warm white e27 one"), lambda text: text.startswith("Side by side: ")),
    ("camping", ("need a tent and two sleeping bags, 300 max for everything", "do the bags zip together?"), lambda text: text == "Yes: “Two can be zipped together.”"),
    ("camping", ("spark mini gas stove", "does gas come with it?"), lambda text: text == "No: “Gas not included.”"),
    ("camping", ("how many tents do you have?", "whats the most expensive one"), lambda text: text.count("Pikka Storm 2 Expedition Tent") == 1),
    ("camping", ("show me stoves", "are they safe indoors?", "which ones are?"), lambda text: "I have no stoves" not in text),
    ("games", ("birthday present for a 4 year old boy, around 25 pounds", "he likes dinosaurs"), lambda text: "Jigsaw Dinosaurs" not in text and "Atlas" not in text),
    ("games", ("a dinosaur jigsaw and a soft toy under 40 pounds together", "i dont like the rabbit"), lambda text: text.startswith("Together £") and "Rabbit" not in text),
    ("games", ("compare 1, 2 and 3",), lambda text: text.startswith("Nothing lies in front of you yet.")),
    ("florist", ("something for a funeral", "not lilies"), lambda text: text.startswith("I have no funeral items (not lilies).")),
    ("florist", ("what sizes does morning meadow come in",), lambda text: text == "It comes in Small, Medium and Large."),
    ("florist", ("gift under 25", "not alcohol"), lambda text: "(no prosecco, up to $25)" in text),
    ("florist", ("vase for a large bouquet",), lambda text: "size Large" not in text),
    ("florist", ("scarlet letter", "is there a bigger one"), lambda text: "but Large is sold out" in text),
    ("clothes", ("the silk scarf", "how much is it with the discount?"), lambda text: text.startswith("It is not on sale")),
    ("clothes", ("a linen dress", "no back please"), lambda text: "Taken back" not in text),
    ("clothes", ("I'm pregnant, a rain jacket", "is it ok in the rain?"), lambda text: "Waterproof" in text),
    ("clothes", ("I am not pregnant any more",), lambda text: text.startswith("Noted")),
    ("clothes", ("jeans", "a silk scarf", "undo that"), lambda text: text.startswith("Back to the ")),
    ("clothes", ("a silk scarf\nblack jeans\n\ngreen gloves",), lambda text: "Silk Scarf" in text and "Jeans" in text and "I have no green gloves" in text),
]  # fmt: skip


@pytest.mark.parametrize(("shop", "lines", "right"), SAID, ids=[" | ".join(lines) for _, lines, _ in SAID])
def test_what_is_said_is_so(
    park: dict[str, Assistant], shop: str, lines: tuple[str, ...], right: Callable[[str], bool]
) -> None:
    talk = Talk(park[shop])
    for line in lines:
        reply = talk(line)
    assert right(reply.text), reply.text
