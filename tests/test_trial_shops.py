"""Three shops of everyday trickiness, talked to as people talk: what must be shown, and what must be said."""

from collections.abc import Callable

import pytest

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from tests import art_shop, music_shop, pet_shop
from tests.conftest import Talk, compact


@pytest.fixture(scope="module")
def music(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return put_together(compact(), music_shop.write(tmp_path_factory.mktemp("music")))[0]


@pytest.fixture(scope="module")
def pets(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return put_together(compact(), pet_shop.write(tmp_path_factory.mktemp("pets")))[0]


@pytest.fixture(scope="module")
def art(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return put_together(compact(), art_shop.write(tmp_path_factory.mktemp("art")))[0]


def products(talk: Talk, *lines: str) -> tuple[str, set[str]]:
    """The text of the last reply, and what it shows: the ids of products, without what tells variants apart."""
    for line in lines:
        reply = talk(line)
    return reply.text, {card.item.group or card.item.id for card in reply.cards}


SHOWN: list[tuple[str, tuple[str, ...], set[str]]] = [
    # what is denied, in many words
    ("music", ("electric guitar, nothing over 250",), {"eg1"}),
    ("music", ("electric guitar, nothing under 500",), {"eg2", "eg3"}),
    ("music", ("electric guitar, nothing more expensive than 250",), {"eg1"}),
    ("music", ("straps, nothing leather",), {"sp2"}),
    ("music", ("straps, but nothing leather",), {"sp2"}),
    ("pets", ("dog treats, nothing with chicken",), {"dt2"}),
    ("pets", ("a lead that isn't red or black or teal",), {"dl2", "dl3"}),
    ("pets", ("cat food without fish",), {"cf2"}),
    ("pets", ("grain-free dog food",), {"df2", "df5", "dw1"}),
    ("pets", ("dog food without grain",), {"df2", "df5", "dw1"}),
    # comparisons with a figure are limits
    ("music", ("keyboards", "cheaper than 400"), {"kb1", "kb2", "kb3"}),
    ("music", ("keyboards", "cheaper than 100"), {"kb2"}),
    ("pets", ("aquarium", "bigger than 50 litres"), {"ft1"}),
    # sizes as the shop writes them
    ("music", ("violin in size 1/2",), {"vi1"}),
    ("music", ("guitar 3/4 size",), {"cg1"}),
    ("music", ("instrument cable 6 m",), {"cb1"}),
    ("music", ("6 metre cable",), {"cb1"}),
    ("pets", ("dog bed for a 30 kg dog",), {"db1"}),
    ("pets", ("dog bed that holds 40 kg",), {"db1"}),
    # narrowing keeps what holds
    ("pets", ("dog stuff under 10", "only toys"), {"dy1", "dy2", "dy3"}),
    ("pets", ("cat stuff", "just the toys"), {"cy1", "cy2"}),
    ("pets", ("a leather lead for my dog",), {"dl3"}),
    ("pets", ("raincoat for a dog",), {"do1"}),
    ("pets", ("no food, a dog bed",), {"db1"}),
    ("pets", ("leather lead", "actually not leather"), {"dl1", "dl2"}),
    ("pets", ("cat stuff under 30", "she has got a scratching post already"), {"cc2", "cy1", "cy2", "cf1", "cf2"}),
    ("music", ("amp with at least 20 watts",), {"am2"}),
    ("music", ("Show me keyboards with at least 61 keys", "lighter than 5 kilos", "forget the weight"), {"kb1", "kb3"}),
    ("music", ("straps not leather", "any leather ones then?"), {"sp1"}),
    ("pets", ("compare the two leather things",), {"dc1", "dl3"}),
    # the short and the joined forms
    ("music", ("amps",), {"am1", "am2"}),
    ("music", ("an amp under 100",), {"am1"}),
    ("music", ("drum sticks",), {"st1"}),
    # a book about a guitar is none
    ("music", ("show me pianos not black",), {"dp1", "dp2"}),
    ("music", ("ukuleles",), {"uk1"}),
    # what one thing is called is nothing that the others have to be; what is used with another thing
    ("art", ("watercolour sets", "is there anything cheaper than the 24 pan one"), {"w1"}),
    ("art", ("brushes", "show me something dearer than the flat one"), {"b2"}),
    ("art", ("a brush without animal hair",), {"b1"}),
    ("art", ("sketchbooks", "got anything vegan"), {"b1"}),
    ("art", ("notebooks", "which of those is best rated", "compare the two notebooks"), {"n1", "n2"}),
    ("art", ("notebook that works with fountain pens",), {"n1", "n2"}),
    # several needs, one sum
    ("music", ("need an electric guitar and an amp, 300 max for both",), {"eg1", "am1"}),
    ("pets", ("fish tank and a heater, 100 for both",), {"ft2", "fh1"}),
    ("music", ("an electric guitar and a guitar amp under 300",), {"eg1", "am1"}),
    ("music", ("ukulele in concert size",), {"uk1"}),
    # models by their code
    ("music", ("which is better, the BP-88 or the Salon?",), {"dp1", "dp2"}),
    ("music", ("keyboards", "is the mini one in stock?"), {"kb2"}),
    ("music", ("compare the K61 and the K76",), {"kb1", "kb3"}),
    ("pets", ("hamster wheel", "do you have a bigger one?"), {"sw1"}),
]


@pytest.mark.parametrize(("shop", "lines", "shown"), SHOWN, ids=[" | ".join(lines) for _, lines, _ in SHOWN])
def test_what_was_asked_for_is_shown(
    request: pytest.FixtureRequest, shop: str, lines: tuple[str, ...], shown: set[str]
) -> None:
    text, found = products(Talk(request.getfixturevalue(shop)), *lines)
    assert found == shown, text


SAID: list[tuple[str, tuple[str, ...], Callable[[str], bool]]] = [
    ("pets", ("dry dog food", "the first one", "is it grain free?"), lambda text: "grain free" in text.lower()),
    ("pets", ("is the terrarium available?",), lambda text: "sold out" in text and "129" in text),
    ("music", ("Larkspur LD-20 in sunburst",), lambda text: "sold out" in text),
    ("music", ("a violin in 3/4",), lambda text: "sold out" in text),
    ("music", ("do you have the Yamaha P-45?",), lambda text: "no" in text.lower() and "P-45" in text),
    ("music", ("do you have the Larkspur LD-30?",), lambda text: "no" in text.lower() and "LD-30" in text),
    ("music", ("Yamaha keyboards",), lambda text: "yamaha" in text.lower()),
    ("pets", ("snake food",), lambda text: "snake" in text),
    ("pets", ("dog bowl",), lambda text: text.lower().startswith("no,") and "dog bowl" in text),
    ("pets", ("hamster wheel", "how big is it?"), lambda text: "21 cm" in text),
    ("pets", ("leads", "how long is the first one?"), lambda text: " m" in text and "does not say" not in text),
    ("pets", ("dog bed", "how much weight does the first one take?"), lambda text: " kg" in text),
    ("pets", ("cat tree", "was it on sale?"), lambda text: "119" in text),
    ("music", ("keyboards", "which one has the most keys?"), lambda text: "K76" in text),
    ("music", ("keyboards", "which of these has the best rating?"), lambda text: "K76" in text),
    ("music", ("which brands make ukuleles?",), lambda text: "Kailoa" in text),
    ("pets", ("what animals do you cater for?",), lambda text: "cat" in text and "hamster" in text),
    (
        "music",
        ("larkspur dreadnought in black", "and the sunburst one, can I get that?"),
        lambda text: "sold out" in text,
    ),
    ("music", ("a violin in 3/4", "when will it be back in stock?"), lambda text: "sold out" in text),
    ("music", ("violins", "what sizes do you have in stock?"), lambda text: "4/4" in text and "6 m" not in text),
    ("pets", ("dog toys", "show me something completely different"), lambda text: "sold out" not in text),
    (
        "art",
        ("which ink is better value, the teal or the blue black?",),
        lambda text: "Blue Black ($11.00) is the cheapest per 100 ml: $22.00." in text,
    ),
    ("art", ("what's good for a 3 year old?",), lambda text: "closest to “for a 3 year old”" in text),
    (
        "art",
        ("notebooks", "why is the dotted one dearer?"),
        lambda text: text.startswith(
            "The shop gives no reason for the difference in price. Side by side: Leaf A5 Lined Notebook"
        ),
    ),
    (
        "art",
        ("the ballpoint", "what would 20 ballpoints cost?"),
        lambda text: "20 × Scribble Ballpoint ($1.20): $24.00." in text,
    ),
    ("art", ("a craft knife", "add it to my list"), lambda text: "open the item by its card" in text),
    ("pets", ("cheapest dog food per kilo",), lambda text: "per kilo: £4.75." in text),
    ("pets", ("cat stuff",), lambda text: " cats" not in text),
    ("pets", ("a dog bed and two toys, 60 altogether",), lambda text: "2 × " in text and "Together £" in text),
    ("music", ("ukuleles", "is there a bigger one?"), lambda text: "concert" in text and "tenor" in text),
    ("music", ("how are you today?",), lambda text: "close" not in text),
    ("pets", ("do you take returns?",), lambda text: "pages do not say" in text),
    ("pets", ("how do I pay?",), lambda text: "pages do not say" in text),
    ("music", ("I'm annoyed, the strap arrived torn",), lambda text: "I am sorry about that." in text),
    ("music", ("you're useless",), lambda text: "have no" not in text),
    ("music", ("hmm not sure what i want",), lambda text: "have no" not in text),
    ("music", ("how many guitars do you sell?",), lambda text: "5 guitars" in text),
]


@pytest.mark.parametrize(("shop", "lines", "right"), SAID, ids=[" | ".join(lines) for _, lines, _ in SAID])
def test_what_is_so_is_said(
    request: pytest.FixtureRequest, shop: str, lines: tuple[str, ...], right: Callable[[str], bool]
) -> None:
    text, _ = products(Talk(request.getfixturevalue(shop)), *lines)
    assert right(text), text
