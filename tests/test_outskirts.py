"""Shops at the edge of town (supplements, lights, tackle, motorcycles, running, phones, ink, vacuums), talked to as people talk: what must be shown, and what must be said."""

from collections.abc import Callable

import pytest

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from tests import (
    ink_shop,
    light_shop,
    motorcycle_shop,
    paint_shop,
    phone_shop,
    running_shop,
    supplement_shop,
    tackle_shop,
    vacuum_shop,
)
from tests.conftest import Talk, compact

SHOPS = {
    "supplements": supplement_shop,
    "lights": light_shop,
    "tackle": tackle_shop,
    "motorcycles": motorcycle_shop,
    "running": running_shop,
    "paint": paint_shop,
    "phones": phone_shop,
    "ink": ink_shop,
    "vacuums": vacuum_shop,
}


@pytest.fixture(scope="module")
def outskirts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Assistant]:
    return {name: put_together(compact(), shop.write(tmp_path_factory.mktemp(name)))[0] for name, shop in SHOPS.items()}


SHOWN: list[tuple[str, tuple[str, ...], set[str]]] = [
    # with some of it and with none, where a column says how much
    ("running", ("gels without caffeine",), {"G1", "G5"}),
    ("running", ("caffeine free gels",), {"G1", "G5"}),
    ("running", ("caffeine free gels", "the ones with caffeine then"), {"G2", "G4"}),
    # "or less" behind the name of what is measured, a size before its country
    ("running", ("shoes in 43", "only ones with 4mm drop or less"), {"S1-43", "S2-43"}),
    ("running", ("size 9 uk trail shoes",), {"S1-43"}),
    # too dear is what is named, and not what lies beside it
    ("running", ("compare the pace and the summit", "i don't like the price of the summit"), {"W1", "W3"}),
    ("running", ("gps watches", "the summit is too expensive"), {"W1", "W3"}),
    ("running", ("mugs", "any that hold more than 400ml"), {"M2"}),
    ("running", ("shoes", "lol ok thanks"), set()),
    # what goes with the one thing is made for the same
    ("tackle", ("the stalker rod", "ok and a reel for it"), {"E1"}),
    ("tackle", ("kielder fly rod", "and some line for it"), {"L5"}),
    ("tackle", ("bivvy for 2 people",), {"C2"}),
    ("tackle", ("what bait do you have", "something fruity"), {"B2"}),
    ("tackle", ("a lure for pike", "not the soft ones"), {"S2"}),
    ("tackle", ("landing net", "too big, got one i can clip on"), {"N2"}),
    ("motorcycles", ("top case that fits 2 helmets",), {"L1"}),
    ("motorcycles", ("ladies riding jeans", "size 30?", "what about the mens in 32"), {"T2-32"}),
    ("motorcycles", ("leather jacket", "hmm too pricey, something textile", "the touring one in 50?"), {"J1-50"}),
    ("motorcycles", ("jacket and trousers that zip together in a 50 under 500",), {"J1-50", "T1-50"}),
    ("motorcycles", ("jacket and trousers in a 50 under 500", "boots too, 700 for the lot", "size 43"), {"J1-50", "T1-50", "B1-43"}),
    ("motorcycles", ("disc lock or chain, which is more secure",), {"C1", "C2"}),
    # a light is any of what gives light, where only the wall lights have a department called so
    ("lights", ("most expensive light",), {"C2"}),
    ("lights", ("lights for the bedroom", "the firefly vs the solar ones", "how long do they run"), {"T4", "O1"}),
    ("lights", ("floor lamp over the sofa", "which bulb do i need for it"), {"B1", "B2", "B5"}),
    ("lights", ("pendant for above a kitchen island 90cm",), {"P3"}),
    ("motorcycles", ("kids helmet for my son, his head is 50cm",), {"H5-YM"}),
    ("supplements", ("lifting belt, my waist is 100cm",), {"LB2"}),
    ("supplements", ("vegan omega 3",), {"VM3"}),
    ("supplements", ("vitamins for my 6 year old",), {"VM4"}),
    ("supplements", ("whey chocolate big bag", "whats the smaller one"), {"PW1-C-1"}),
    ("supplements", ("im lactose intolerant, what protein can i have", "cheapest of those"), {"PV1-U"}),
    ("supplements", ("whey, creatine and a shaker under 60", "make the shaker the steel one", "drop the creatine"), {"PW1-C-1", "SH1"}),
    ("supplements", ("whey, creatine and a shaker under 80", "make the shaker the steel one"), {"PW1-C-1", "CR1", "SH3"}),
    ("motorcycles", ("how many hours do the intercoms last", "the cheaper one for me and my wife"), {"E2"}),
    # what fits one model, and what fits no other
    ("phones", ("iphone 15 case",), {"C1-BK"}),
    ("phones", ("case for my apple iphone 15 pro max",), {"C3-CL"}),
    ("phones", ("s24 ultra case",), {"C5"}),
    ("phones", ("case for a pixel 9",), set()),
    ("phones", ("case for s24", "and a screen protector"), {"G3"}),
    ("phones", ("screen protector for iphone 15", "case to go with it"), {"C1-BK"}),
    ("phones", ("screen protector iphone 15", "would that fit the pro", "any that will"), {"G2"}),
    ("phones", ("apple watch strap 45mm",), {"W2", "W3"}),
    ("phones", ("chargers", "case for iphone 15 pro", "cable"), {"K1", "K4", "K5", "K6"}),
    ("phones", ("car mount",), {"M1", "M2"}),
    ("phones", ("65w charger", "whats the difference between the 65w and 100w"), {"H2", "H3"}),
    ("ink", ("ink for a deskjet 2540",), {"I1", "I2", "I3"}),
    ("ink", ("what ink does the hp deskjet 2720 take",), {"I4"}),
    ("ink", ("toner for my brother mfc-l2710dw",), {"T1", "T2"}),
    ("ink", ("printer ink", "it's a pixma tr4550"), {"I6", "I7"}),
    ("ink", ("do you sell printers",), {"D1", "D2"}),
    ("vacuums", ("bags for a miele c3", "and a filter for it"), {"F3"}),
    ("vacuums", ("filter dyson v8", "what about a battery"), {"B1"}),
    ("vacuums", ("filter for shark", "for bosch"), set()),
    ("vacuums", ("what do you have for the dyson v10",), {"F2", "B2", "H1"}),
]  # fmt: skip


@pytest.mark.parametrize(("shop", "lines", "ids"), SHOWN, ids=[" | ".join(lines) for _, lines, _ in SHOWN])
def test_what_is_shown_is_what_was_asked_for(
    outskirts: dict[str, Assistant], shop: str, lines: tuple[str, ...], ids: set[str]
) -> None:
    talk = Talk(outskirts[shop])
    for line in lines:
        reply = talk(line)
    assert {card.item.id for card in reply.cards} == ids, reply.text


SAID: list[tuple[str, tuple[str, ...], Callable[[str], bool]]] = [
    ("running", ("mustard mug", "how big is it"), lambda text: text == "Capacity: 350 ml."),
    ("running", ("can i return shoes if ive run in them once?",), lambda text: "called" not in text),
    ("tackle", ("bite alarms", "the junior set. what comes with it"), lambda text: text.endswith("“Everything to begin: 8ft rod, reel, line and six flies.”")),
    ("tackle", ("is the junior set any good for a 10 year old",), lambda text: text == "Yes: “For ages 8 to 14.”"),
    ("tackle", ("is the junior set ok for a 16 year old",), lambda text: text == "No: “For ages 8 to 14.”"),
    ("tackle", ("barbless hooks size 16", "id need 50 of them, whats that cost"), lambda text: "5 × Barbless Feeder Hooks" in text and "£13.75 in all" in text),
    ("tackle", ("carp rods", "the stalker, does it fold up small",), lambda text: text.endswith("“Telescopic, packs down to 60 cm.”")),
    ("tackle", ("bivvy for 2 people", "is that waterproof"), lambda text: text == "The shop says: “Hydrostatic head 10000 mm.”"),
    ("tackle", ("strawberry boilies", "how long do they keep"), lambda text: text == "The shop says: “Keep for a year unopened.”"),
    ("tackle", ("bite alarms", "how much off are they"), lambda text: "It was £110.00; it costs £89.00 now." in text),
    ("motorcycles", ("airbag", "battery life"), lambda text: "30 hours" in text),
    ("motorcycles", ("chain lube", "and a cleaner", "both how much"), lambda text: text.startswith("Together 22.40 €")),
    ("motorcycles", ("gift under 80 for my boyfriend", "not a helmet", "he likes retro stuff"), lambda text: "Helmet" not in text),
    ("motorcycles", ("leather jacket", "that's too expensive"), lambda text: "“S”" not in text),
    ("lights", ("bathroom ceiling light", "is it waterproof"), lambda text: "IP44" in text),
    ("lights", ("swing arm wall light", "is the switch on the cable"), lambda text: text == "Yes: “2 m cable with switch.”"),
    ("lights", ("desk lamp", "green ones", "is the shade plastic"), lambda text: "glass shade" in text),
    ("lights", ("festoon lights", "can i join two"), lambda text: "connectable up to 40 m" in text),
    ("lights", ("gu10 bulbs", "how many in a pack"), lambda text: text == "There are 5 in it, by its name."),
    ("supplements", ("shaker", "clear", "how many ml"), lambda text: text == "700 ml."),
    ("supplements", ("vegan omega 3", "how many capsules"), lambda text: text == "60 caps."),
    ("supplements", ("vegan omega 3", "how much per capsule"), lambda text: text == "£0.28 per capsule."),
    ("supplements", ("pea protein unflavoured", "how much per serving"), lambda text: text == "£0.93 per serving."),
    ("supplements", ("how many flavours of whey do you have", "what flavours"), lambda text: text.endswith(": Chocolate and Vanilla.")),
    ("supplements", ("electrolytes", "is there sugar in"), lambda text: text == "No: “Zero sugar.”"),
    ("supplements", ("whey, creatine and a shaker under 60", "make the shaker the steel one"), lambda text: "£10.97 more than £60" in text),
    ("supplements", ("whey, creatine and a shaker under 60", "whats left of my 60"), lambda text: text == "£1.03 of £60 is left."),
    ("paint", ("my kettle arrived broken, what do i do",), lambda text: text.startswith("I am sorry about that.")),
    ("paint", ("can you cut wood to size",), lambda text: text.startswith("The shop does not say whether it does that.")),
    ("phones", ("case for s24", "does it fit the s24 ultra"), lambda text: text.startswith("No, not that the shop says: it is for Galaxy S24.") and "Rugged Case for Galaxy S24 Ultra" in text),
    ("phones", ("does the clear case fit my iphone 15 pro",), lambda text: text.startswith("No, not that the shop says: it is for iPhone 15 Pro Max.")),
    ("phones", ("case for a pixel 9",), lambda text: text == "I have no cases (for Pixel 9). I have them for Pixel 8."),
    ("phones", ("case for iphone 15", "and a charger"), lambda text: text.startswith("The shop does not say which of its chargers are for iPhone 15.")),
    ("ink", ("toner for my brother mfc-l2710dw", "is it original"), lambda text: "Brother TN-2420 Toner: Yes: “Original toner.”" in text),
    ("ink", ("will the 305 work in my envy 4500",), lambda text: text.startswith("No")),
    ("vacuums", ("filter dyson v8", "does it fit the v11"), lambda text: text == "No, not that the shop says: it is for Dyson V7 and Dyson V8."),
    ("vacuums", ("do the miele bags fit a c1",), lambda text: text.startswith("Yes")),
    ("vacuums", ("dyson v11 battery",), lambda text: text == "Battery for Dyson V11 ($79.99) is sold out. I have them for Dyson V8 and Dyson V10."),
]  # fmt: skip


@pytest.mark.parametrize(("shop", "lines", "right"), SAID, ids=[" | ".join(lines) for _, lines, _ in SAID])
def test_what_is_said_is_so(
    outskirts: dict[str, Assistant], shop: str, lines: tuple[str, ...], right: Callable[[str], bool]
) -> None:
    talk = Talk(outskirts[shop])
    for line in lines:
        reply = talk(line)
    assert right(reply.text), reply.text
