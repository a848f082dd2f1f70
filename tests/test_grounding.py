"""What a message means in the light of what was said and shown, on shops of tools, wine, gadgets, sports, pets and things for a house and a village, in the words of people."""

from collections.abc import Callable
from pathlib import Path

import pytest

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from chatbot.turn import Reply
from tests import (
    boutique,
    camera_shop,
    gadget_shop,
    house_shop,
    pet_shop,
    sport_shop,
    supermarket,
    tool_shop,
    village_shop,
    wine_shop,
)
from tests.conftest import Talk, compact

WRITERS: dict[str, Callable[[Path], Path]] = {
    "tools": tool_shop.write,
    "wine": wine_shop.write,
    "gadgets": gadget_shop.write,
    "sports": sport_shop.write,
    "house": house_shop.write,
    "village": village_shop.write,
    "pets": pet_shop.write,
    "supermarket": supermarket.write,
    "boutique": boutique.write,
    "cameras": camera_shop.write,
}


@pytest.fixture(scope="module")
def shops(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Assistant]:
    return {name: put_together(compact(), write(tmp_path_factory.mktemp(name)))[0] for name, write in WRITERS.items()}


def last_reply(shop: Assistant, lines: tuple[str, ...]) -> Reply:
    talk = Talk(shop)
    return [talk(line) for line in lines][-1]


SHOWN: list[tuple[str, tuple[str, ...], str]] = [
    # what a thing is for is not wanted too
    ("tools", ("need a drill for putting up shelves",), "d1 d2 d3"),
    ("wine", ("something for keeping open wine fresh",), "x2 *"),
    ("gadgets", ("something that connects my laptop to the tv",), "d1 *"),
    ("gadgets", ("cables", "for xphone 4"), "k1"),
    # one kind of thing lies beside another, and bears its name
    ("tools", ("ladders",), "l1 l2 l3"),
    ("tools", ("drill bits",), "b1 b2"),
    ("tools", ("hammers",), "h1 h2"),
    ("gadgets", ("how about phones",), "a1 a3 a4 a5"),
    ("gadgets", ("xphones",), "a1 a3"),
    ("gadgets", ("xphone 4",), "a1"),
    # the one of a brand that was shown
    ("tools", ("drills", "the ostara"), "d2"),
    ("gadgets", ("laptops", "the penna one"), "l3"),
    # amounts on the side of a thing that is meant
    ("tools", ("screws", "longer than 50mm"), "s1 s3"),
    ("tools", ("ladder, not wood and it has to hold 150kg",), "l1 l3"),
    ("gadgets", ("monitors", "at least 144hz"), "m2 m3"),
    ("gadgets", ("phones", "at least 8gb ram"), "a1 a4"),
    ("gadgets", ("monitor 27 inch", "32 then"), "m3"),
    ("wine", ("white, below 9 percent",), "w1"),
    ("wine", ("red wine", "vintage 2021 or newer"), "r3 r4"),
    ("wine", ("reds", "max 15€ a bottle"), "r1 r4 r5"),
    # how much of something there is to be: none
    ("wine", ("anything without alcohol",), "r5"),
    ("wine", ("non alcoholic red",), "r5"),
    ("gadgets", ("phone without a touchscreen",), "a5 *"),
    # a part of what a column says
    ("tools", ("stainless screws",), "s1"),
    ("gadgets", ("4k monitors",), "m1 m3"),
    # what somebody has is not wanted, and what is fine again is not demanded
    ("tools", ("a present under 35", "nah, he's got hammers", "what about the ear defenders"), "e1"),
    ("gadgets", ("laptops, nothing silver", "ok silver is fine, up to 900"), "l2 l3"),
    # another topic, by what it means
    ("tools", ("nitrile gloves", "also hearing protection"), "e1 *"),
    ("wine", ("rum", "ok champagne"), "c1 c2"),
    # what was on sale, in stock or of one brand is let go with its question
    ("gadgets", ("NX-401B", "cheaper"), "a3 a4 a5 c1 c2 *"),
    # limits hold for what was just said before what was said before that
    ("wine", ("italian red", "only malbec"), "r4"),
    # what a text denies is no match
    ("wine", ("smoky whisky",), "k1 *"),
    ("wine", ("argentine wine",), "r4"),
    ("wine", ("whisky that is stronger than 45%",), "k1 k3"),
    # words of money are no slips of the pen for things of the shop
    ("gadgets", ("charging cables under 10 quid",), "k1"),
    # others by whoever made it, and others like it
    ("gadgets", ("verve 9", "anything else by the same brand?"), "l2"),
    # what is taken back is no longer wished for, and not shown either
    ("gadgets", ("gaming monitor", "forget the gaming"), "m1 m2 m3"),
    # several things within one sum, and how it is changed
    ("gadgets", ("a phone, a case and a cable, 700 all in", "drop the case"), "a1 k1 k2 k3 a4 a3 a5 *"),
    ("tools", ("gloves, a claw hammer and a stepladder, 120 together", "add ear defenders"), "g1 h1 l3 e1"),
    ("tools", ("gloves, a claw hammer and a stepladder, 120 together", "drop the gloves"), "h1 l3"),
    # what something is not to be more than
    ("tools", ("screws", "no longer than 45mm"), "s2 s4"),
    # a phrase of a figure and a kilo, a slip in a short word
    ("gadgets", ("a phone, a case and a cable, 700 all in", "swap the phone for a cheaper one"), "a4 a5 a3 a1 c1 c2 k1 k2 k3 *"),
    # which of them, and the one that is more so
    ("tools", ("ladders", "which is non conductive"), "l3"),
    ("tools", ("drills", "which of them is lightest"), "d3"),
    ("wine", ("rioja", "the older one"), "r2"),
    ("gadgets", ("phones", "which has the biggest battery of these"), "a4"),
    ("gadgets", ("phone with the most ram",), "a4"),
    # a size where the shop writes where it is from, and of whom it is
    ("sports", ("need some trainers, womens size 6",), "s2"),
    ("sports", ("running shoes, im a 9",), "s3"),
    ("sports", ("shorts in a 12", "what about a 14 then"), "t3"),
    # what a text says it contains, though a column has another thing; what somebody has never done; where something is done
    ("sports", ("yoga mats but im allergic to latex",), "y2"),
    ("sports", ("never played tennis before, which racket should i get",), "r2 r1"),
    ("sports", ("shoes for running in the woods",), "s1 s3"),
    # values listed in one cell, each by itself and together
    ("sports", ("vegan bars",), "g2"),
    ("sports", ("anything gluten free",), "g1 g3"),
    ("sports", ("anything gluten free", "and vegan"), "g1"),
    ("sports", ("which of your bottles can go in the dishwasher",), "b2"),
    # a department with a rest in its name is not all of it
    ("sports", ("balls",), "f1"),
    # after an answer on another kind of thing, that is spoken of
    ("sports", ("running shoes", "now yoga mats", "the stride one, what's it like"), "s3"),
    ("sports", ("yoga mats", "48 is mad. cheaper"), "y2"),
    # what is sold, and of none in front; another look than anything in front
    ("house", ("purses", "what purses do you have that arent red"), "u1"),
    ("house", ("white trainers 8 mens", "ok navy then, do they come in 8"), "s3"),
    ("house", ("bulbs", "just the dimmable ones"), "b1 b3 b4"),
    ("house", ("bulbs", "just the dimmable ones", "have you got any bayonet ones aswell"), "b4 b3 b2 b1 *"),
    # what fits the thing that is spoken of
    ("house", ("bedside lamps", "show me a bulb that fits it"), "b1"),
    # the same for somebody else, without what was said of the first
    ("house", ("white trainers 8 mens", "my girlfriend wants some too, shes a 5"), "s4"),
    ("house", ("mens jacket", "waterproof", "anything warmer for under 100"), "j3"),
    # words written apart, a material that is only imitated, one that is of a wider sort
    ("house", ("black hand bag",), "h1 h2"),
    ("house", ("handbags, no leather",), "h3"),
    ("house", ("jackets, not leather please", "womens"), "j2"),
    ("house", ("what plastic boxes do you have",), "x1"),
    ("house", ("wooden boxes",), "x2"),
    ("house", ("which of your boxes are eco",), "x2"),
    # another thing by what it is to do, in the middle of a conversation; "not a bulb"; guests are no price
    ("house", ("handbags", "something for my stiff hands to switch on at night"), "l1 *"),
    ("house", ("no not a bulb, a lamp",), "l1 l2 l3 g1 p1 p2"),
    ("house", ("about 40 guests are coming, bulbs please",), "b1 b2 b3 b4"),
    ("house", ("suitcases", "the olive one", "bit steep"), "c1"),
    # few things that were counted are spoken of next, and one of several kept things is changed
    ("house", ("dresses", "how many cases have you got", "compare them"), "c1 c2"),
    ("house", ("lamp, case and a box, 250 all in", "swap the box for a purse"), "g1 l1 l2 l3 p1 p2 c1 c2 u1 u2 *"),
    # a department that is also what things are made of; a shortened name; what is called "no"; whom a thing is told of
    ("village", ("just a card first",), "c1 c2"),
    ("village", ("and the gift, up to 15 quid",), "m1 m3"),
    ("village", ("got any bass under 260?",), "g2"),
    ("village", ("no pull harness",), "d1"),
    ("village", ("my daughter won a goldfish at the fair, need a tank, nothing massive",), "t1 t2"),
    ("pets", ("i have a dog and need a bed",), "db1-S-grey db1-M-grey db1-L-grey db1-M-navy db1-L-navy *"),
    ("village", ("60 litre tank",), "t2"),
    # what is taken back, and what is asked for in the same breath; another topic without its name
    ("village", ("got anything for lefties?", "ok forget the lefty thing, cheapest bass u do"), "g2"),
    ("house", ("dresses", "forget dresses, just show me the purses"), "u1 u2"),
    ("village", ("gift bags", "i changed my mind, show me the personalised things"), "m1 m2"),
    ("village", ("toy cones", "the bigger one pls"), "d3"),
    ("village", ("gift bags", "large one in stock?", "the next size down then"), "b2 b1 *"),
    # a feature is no thing; one person's kind for another; the rest of what is denied; words that begin a brand
    ("house", ("mens jackets", "which are waterproof"), "j1"),
    ("house", ("womens jackets", "what about mens"), "j1 j3"),
    ("house", ("do you have anything in yellow",), "*"),
    ("house", ("dresses", "not sequins, maybe a wrap one"), "d1 d2"),
    ("house", ("purses, red ones", "lilac is fine"), "u1"),
    # what harms is not safe
    ("village", ("houseplants that are safe for dogs",), "h1"),
    ("pets", ("dog toys", "also got a hamster, what does it eat"), "sf2 *"),
    # diets hold, and what is under a name is found where nothing of that name is so
    ("supermarket", ("i'm coeliac, what bread can i have",), "b3"),
    ("supermarket", ("gluten free sausages",), "m2"),
    ("supermarket", ("crisps, but nobody likes vinegar",), "c2"),
    ("supermarket", ("my son has a nut allergy. show me snacks",), "c1 c2"),
    ("supermarket", ("i don't eat meat", "or fish", "something frozen"), "i2 i1"),
    ("supermarket", ("cheese", "ones under 410 calories please"), "d2"),
    ("supermarket", ("a vegan and gluten free wrap",), "b3"),
    ("supermarket", ("penne and spaghetti", "do you have an ice cream that's vegan"), "i2"),
    # slips in words that are written as one; parts of departments
    ("supermarket", ("icecreem??",), "i1 i2"),
    ("supermarket", ("do you have wine?",), "w1 w2"),
    # tags that are things, what is under a name in its department, what only looks like leather
    ("boutique", ("warm coats",), "15-0-0 14-0-0 13-0-0"),
    ("boutique", ("a hat and a scarf for 90 together",), "10-0-0 12-0-0"),
    ("boutique", ("flat shoes that aren't leather",), "19-0-0"),
    ("boutique", ("tops", "something without sleeves"), "7-0-0"),
    ("boutique", ("the roxan biker jacket", "that's way too much, something similar but not leather"), "17-0-0"),
    ("boutique", ("the delfine lace dress", "something like it then, in green"), "1-0-0"),
    ("boutique", ("the aurel dress", "i'm normally a 40"), "1-1-0"),
    ("boutique", ("do u have loafers",), "18-0-0"),
    ("boutique", ("the aurel dress", "which hat would you wear with it?"), "11-0-0 10-0-0"),
    # one after the other, each with what was said of it
    ("boutique", ("odil trousers in navy", "ok those. now a blouse, silk if you have it"), "5-0-0"),
    ("pets", ("cat trees", "anything cheaper than the three-storey one"), "ct1"),
    ("boutique", ("a silk blouse", "doesn't have to be silk, under 70"), "6-0-0"),
    # used and new; inches, kilos, figures beside "bigger"; budgets in other words; makers with a word
    ("cameras", ("a camera body, no second hand please",), "k1 k3"),
    ("cameras", ("a full frame body", "the same but used"), "k2"),
    ("cameras", ("monitors", "only the 27 inch ones"), "m1 m2"),
    ("cameras", ("a bigger monitor please, at least 30 inches",), "m3"),
    ("cameras", ("monitors", "at least 4k please"), "m2"),
    ("cameras", ("tripod that carries at least 8 kilos, below 200",), "t1"),
    ("cameras", ("telescopes", "i only have like 150"), "n1"),
    ("cameras", ("monitors", "too expensive, i only want to spend 230 or so"), "m1"),
    ("cameras", ("the lumora swift",), "m1"),
]  # fmt: skip


@pytest.mark.parametrize(("shop", "lines", "wanted"), SHOWN, ids=[" | ".join(lines)[:48] for _, lines, _ in SHOWN])
def test_what_is_shown_is_what_was_meant(
    shops: dict[str, Assistant], shop: str, lines: tuple[str, ...], wanted: str
) -> None:
    """The products shown, one item of each. A star: the first one named comes first, whatever follows; alone: something is shown."""
    reply = last_reply(shops[shop], lines)
    shown = [{"a2": "a1"}.get(card.item.id, card.item.id) for card in reply.cards]
    first, *_ = names = wanted.split()
    if names == ["*"]:
        assert shown, reply.text
    elif names[-1] == "*" and len(names) == 2:
        assert shown[:1] == [first], (shown, reply.text)
    elif names[-1] == "*":
        assert shown and set(shown) <= set(names), (shown, reply.text)
    else:
        assert set(shown) == set(names), (shown, reply.text)


SAID: list[tuple[str, tuple[str, ...], str]] = [
    # a question about the one of a brand, and the same question about another
    ("tools", ("drills", "does the brockmann come with a battery?"), "Yes: “One battery and a charger in the box.”"),
    ("gadgets", ("headphones", "the hush one, does it fold?"), "No: “"),
    # the one thing in front
    ("tools", ("claw hammer", "what colour is the grip"), "blue nylon grip"),
    ("tools", ("show me ladders", "the last one, how heavy"), "Weight: "),
    ("wine", ("chablis", "which year is it"), "Vintage: 2021"),
    ("wine", ("decanter", "how big is it"), "1.5 L"),
    ("wine", ("malbec", "is it argentine?"), "Yes, its country is Argentina"),
    ("gadgets", ("laptop under 500", "made in germany?"), "does not say"),
    # what stands in other words
    ("tools", ("how accurate is the laser measure",), "accuracy of 2 mm"),
    ("tools", ("sledge hammer", "what is the warranty on it"), "Lifetime guarantee"),
    ("tools", ("deck screws", "do they rust?"), "The shop says: “Guaranteed against rust"),
    # columns that are asked for by their names
    ("wine", ("what countries do you have wine from",), "countries"),
    ("wine", ("which grapes do you have?",), "Tempranillo"),
    ("gadgets", ("which laptop brands",), "Oriel and Penna"),
    # how many there are of one
    ("wine", ("how many of the alvora can i get",), "60 left"),
    ("wine", ("chablis", "how many bottles of it are left in stock"), "11 left"),
    # what there is none of, and what is cheapest under which name
    ("gadgets", ("cheapest xphone",), "Numa xPhone 3"),
    ("wine", ("most expensive bottle?",), "Maison Delorme Cuvée 2012"),
    ("gadgets", ("gaming laptop",), "sold out"),
    ("gadgets", ("forge gaming", "is it sold out?"), "Yes, "),
    ("tools", ("sandman drills?",), "Nothing here is called “sandman drills”"),
    # comparing the ones that were seen last
    ("wine", ("whats the difference between the ardnashiel and the glen tyne",), "Side by side: Ardnashiel 10 Islay Malt (41.00 €) and Glen Tyne 12 (32.00 €)."),
    ("gadgets", ("laptops", "compare the first two"), "Side by side"),
    # one sum for a list of things
    ("gadgets", ("charger cable + monitor, 300 all in",), "Together $"),
    # a measure of each of a few things
    ("tools", ("ladders", "how heavy?"), "Kestrel Loft Ladder: Weight: 9 kg."),
    ("tools", ("hammer and gloves, 60 together", "whats the total?"), "Together £"),
    ("tools", ("hammer and gloves, 60 together", "can you do it for 35?"), "within £35"),
    # the same question about another
    ("tools", ("claw hammer", "how heavy is it?", "and the sledge?"), "4.5 kg"),
    ("tools", ("which ladder holds more weight?",), "150 kg"),
    # amounts by their unit, how many there are in one, and what a sentence of no answers
    ("sports", ("cool box", "hmm how many litres is that"), "Capacity: 24 l."),
    ("sports", ("cool box", "how much does it hold"), "Capacity: 24 l."),
    ("sports", ("energy gels", "how many are in it"), "12 gels."),
    ("sports", ("tennis balls", "how many in the first one"), "Tube of 4"),
    ("sports", ("tennis balls", "how many pockets are there in it"), "does not say"),
    ("sports", ("door bar", "does it need drilling"), "No: “No drilling.”"),
    ("sports", ("which of your shorts have two pockets",), "Lowen Trail Shorts (£29.00)."),
    ("sports", ("yoga mats", "the everyday one, how thick is it"), "The shop says: “6 mm thick.”"),
    # the shop's pages, in other words than theirs, with a thing that is sold in the question, and where an item is silent
    ("sports", ("can i swap the shorts if they dont fit",), "Exchanges for another size are free"),
    ("sports", ("do you restring rackets",), "We restring rackets"),
    ("sports", ("can you take our old trainers",), "we recycle them"),
    ("sports", ("cheers, when would it come if i order today",), "3 to 5 working days"),
    ("sports", ("can she send them back if she doesnt get on with them",), "within 30 days"),
    # after an answer on another kind of thing, that is spoken of
    ("sports", ("yoga mats", "what's the heaviest kettlebell?", "got a 10 kg one?"), "I have no kettlebells"),
    # things that were each spoken of alone, one after the other
    ("house", ("lilac shoulder bag", "do you do a matching purse", "how much would both be"), "Together £63.00: Oriel Shoulder Bag, Lilac (£35.00) and Oriel Purse, Lilac (£28.00)."),
    ("house", ("dresses", "the cobalt one", "shoes to go with it, size 5", "how high is the heel", "what do both come to"), "Together £111.00: Florrie Wrap Dress, Cobalt"),
    ("house", ("bedside lamps", "show me a bulb that fits it", "so how much are the lamp and the bulb together"), "£28.00 together"),
    ("house", ("bulbs", "how much would it be altogether"), "Together £22.00"),
    ("house", ("cheapest dress", "and the cheapest purse", "cheapest bulb", "all three together how much"), "Together £85.00"),
    ("house", ("handbags", "how many in a big one", "ur a bot arent u"), "assistant"),
    ("house", ("lilac purse", "n how much for 3 of em"), "3 × Oriel Purse, Lilac (£28.00): £84.00."),
    ("house", ("2 bath towels and 2 hand towels in navy, how much",), "2 × Loom Bath Towel, Navy (£12.00) and 2 × Loom Hand Towel, Navy (£8.00): £40.00 together."),
    ("house", ("2 black pendants, 80 for both",), "Together £78.00, within £80: 2 × Dome Pendant 30 cm (£39.00)."),
    # questions on what lies in front: several at once, of each, of the few that are called so
    ("house", ("garden light", "how tall is it and can i join two together"), "Height: 22 cm. Yes: “Two of them can be joined.”"),
    ("house", ("2 bath towels and 2 hand towels in navy, how much", "whats the gsm"), "600 gsm"),
    ("house", ("dresses", "has the wrap one got sleeves"), "Yes: “With flutter sleeves.”"),
    ("house", ("dresses", "the cobalt one", "can i put it in the washing machine"), "Care: Machine wash at 30."),
    ("house", ("suitcases", "how big is the pink one and what does it weigh"), "Dimensions: 55 x 40 x 20 cm. Weight: 2.6 kg."),
    ("house", ("suitcases", "how big is the pink one", "is the olive one cheaper"), "costs £30.00 more than"),
    ("house", ("court shoes", "how high is the heel"), "6 cm block heel"),
    ("house", ("bedside lamps", "what bulb does it take"), "Fitting: E14."),
    ("house", ("bedside lamps", "do you fit them for me?"), "does not say whether it does that"),
    ("house", ("garden light", "is it waterproof"), "IP44"),
    ("house", ("table lamps", "do you have the pembury one in red"), "No, it comes in Sage and Navy."),
    ("house", ("black hand bag", "the lilac one is cute, how wide is it"), "27 x 17 x 9 cm"),
    ("house", ("what have you got on offer", "which is the biggest saving"), "£50.00 off"),
    ("house", ("i'm a student, do i get anything off",), "10% off for students"),
    ("house", ("do you do student discounts",), "10% off for students"),
    ("tools", ("which of your ladders hold 150 kg",), "2 ladders (hold 150 kg)"),
    # what is said first and then asked about, in one message
    ("village", ("the most expensive tank you do, whats in it",), "Clearwater 60 Litre Tank (£99.00). With a filter."),
    ("village", ("tanks", "ok the 60 litre then, does it come with a heater"), "No: “Heater not included.”"),
    ("village", ("sage balloons, how many in a pack",), "There are 20 in it."),
    ("pets", ("a dog coat, is it waterproof?",), "Yes: “Waterproof dog coat"),
    # beside what is told; of the one that answers; the nearest sentence; what something bears
    ("village", ("harness", "is it reflective, we walk in the dark"), "Yes: “Padded chest and reflective trim.”"),
    ("village", ("chewy dinner chicken", "does it have chicken in, my sister says it gives them the runs"), "Yes: “Made with fresh chicken"),
    ("village", ("dog beds", "the fluffy one, what is it made of"), "“Soft fleece that calms.”"),
    ("village", ("dog beds", "hes 32 kg, would the raised one take him"), "Yes: “Holds up to 40 kg.”"),
    ("village", ("dog beds", "the raised one", "my nan is 14 stone, can she sit on it"), "No: “Holds up to 40 kg.”"),
    ("village", ("dog beds", "the raised one", "how big is it"), "110 x 80 x 20 cm"),
    ("village", ("goldfish tanks", "is the little black one ok for a goldfish"), "Too small for goldfish."),
    ("village", ("joint tablets", "how long does that take to work"), "Allow six weeks"),
    ("village", ("garden ivy", "does it stay green in winter"), "An evergreen"),
    ("village", ("party box", "what else is in the box"), "Plates, cups, napkins"),
    ("village", ("goldfish flakes", "wow 5 quid, what makes it so dear"), "gives no reason for its price of £5.00"),
    ("pets", ("cat trees", "how much is that normally? says its reduced"), "Clawdia Three-Storey Cat Tree: It was £119.00"),
    # packs for so many, and prices by the amount
    ("village", ("party for 12 kids", "paper plates", "so how many packs do i need"), "For 12 you need 2 ×"),
    ("village", ("how many packs of the plates would i need for 40?",), "5 × Bunting Paper Plates"),
    ("village", ("compost 50 litre", "how many bags for a 120 litre tub would i need"), "For 120 litre you need 3 ×"),
    ("village", ("cheapest dog food per kilo",), "Chewy Dinner Beef 12 kg (£24.00) is the cheapest per kilo: £2.00."),
    ("pets", ("dog food", "which is cheapest per kilo"), "is the cheapest per kilo: £4.75."),
    ("pets", ("dog food", "which of them is the best value?"), "is the cheapest per kg: £4.75."),
    ("pets", ("muddy paws adult chicken & rice", "is the 6 kg better value?"), "Yes: Muddy Paws Adult Chicken & Rice, 6 kg (£36.50) is the cheapest per kg: £6.08."),
    ("pets", ("muddy paws adult chicken & rice", "does the small bag work out cheaper?"), "No: Muddy Paws Adult Chicken & Rice, 6 kg"),
    ("pets", ("which dog food is the best value?",), "is the cheapest per kg: £4.75."),
    ("house", ("suitcases", "which is the best value?"), "The shop gives nothing to weigh value by but the price: "),
    # what the cheaper one is like; what a material or a part of a value is not; several of one, and which several is asked
    ("house", ("suitcases", "is the cheaper one pink?"), "Yes"),
    ("house", ("suitcases", "how heavy is the cheapest of them"), "2.6 kg"),
    ("house", ("storage boxes", "the clear one", "is it wood?"), "No, its material is Polypropylene."),
    ("house", ("lilac purse", "price for 3 of them"), "3 × Oriel Purse, Lilac (£28.00): £84.00."),
    ("house", ("suitcases", "all three together how much"), "I am not sure which 3 you mean"),
    ("house", ("suitcases", "which one is the lightest of them", "whats the difference between the first and the second"), "Side by side: Halden"),
    ("house", ("do you have any sewing machines?",), "sewing machines"),
    ("house", ("my first grandchild is due in may, any soft towels",), "towel"),
    # all of a kind, by their texts; what is sold out, what is not said, and when the shop is shut
    ("village", ("do any of the gifts have nuts in",), "Yes: Larkin Bath Bombs"),
    ("village", ("do any of the lights have a timer",), "None of the 2 lights, as far as the shop says."),
    ("village", ("gift bags", "large one in stock?"), "is sold out"),
    ("village", ("garden lights", "clockwork ones?"), "None of them is said to be clockwork."),
    ("village", ("mugs", "do you do engraving on pewter"), ""),
    ("village", ("what time you shut sunday",), "closed on Sunday"),
    # how many of the one in front, in other words than its text; other colours of it; services that nobody sells
    ("sports", ("tennis balls", "how many in the tube"), "Tube of 4"),
    ("house", ("table lamps", "any other colours?"), "It comes in Sage and Navy."),
    ("house", ("is there a discount if i spend 300",), "10% off for students"),
    ("tools", ("do you offer a discount",), "does not say whether it does that"),
    # variants in two columns at once; figures of columns; the thing that "the", "those" and "your" mean
    ("boutique", ("loafers", "in black, size 40?"), "In size 40 and black it is sold out; in black it comes in 39; in size 40 it comes in Burgundy."),
    ("boutique", ("loafers", "what sizes are left in black"), "In black it comes in 39."),
    ("boutique", ("loafers", "anything similar in another colour"), "It comes in Black and Burgundy."),
    ("boutique", ("aurel dress", "is it see-through in navy?"), "The shop does not say."),
    ("boutique", ("the trench coat", "will it keep me dry in the rain?"), "In showerproof cotton"),
    ("boutique", ("the aurel dress", "whats it made off"), "100% viscose."),
    ("boutique", ("saga jumper", "trench coat", "remind me, what did the jumper cost?"), "It costs 189.00 €."),
    ("boutique", ("i hear kesta runs small, true?",), "take one size up"),
    ("boutique", ("do you do gift wrapping?",), "costs 4.50 EUR"),
    ("cameras", ("lenses", "is the 85 sealed?"), "No, it is not weather sealed."),
    ("cameras", ("the studio monitor", "would that charge my laptop over one cable?"), "One USB-C cable"),
    ("cameras", ("power supplies", "how many different lenses do you stock"), "I have 3 lenses."),
    ("cameras", ("two lads, 6 and 11, a tripod for both under 70",), "Mini Tripod"),
    ("cameras", ("lenses", "which of those is lightest?"), "Halden 50mm f/1.8 ($199.00): weight 186 g"),
    ("cameras", ("the studio monitor", "is it 300 euros or less?"), "It costs $389.00. I do not convert into EUR."),
    ("cameras", ("is the tessar 150-600 weather sealed?",), "Yes, it is weather sealed."),
    ("cameras", ("cheapest lens in the shop?",), "The cheapest lens is Halden 50mm"),
    ("cameras", ("what do other customers say about the murid glide?",), "4.4 of 5 stars from 410 reviews."),
    ("cameras", ("which one is lighter, the nova 70 or the drift 114",), "Side by side: Nova 70"),
    ("cameras", ("lenses", "does it take filters", "is it heavy"), "Tessar 150-600mm: Weight: 1930 g."),
    ("supermarket", ("what's the highest protein thing in the whole shop",), "Parmesan Wedge 200g (£4.60) has the most protein: 33 g per 100g."),
    ("supermarket", ("raisin bars", "do they contain nuts?"), "Allergens: oats, may contain nuts."),
    ("supermarket", ("how much sugar is in the raisin bars?",), "Sugar: 23 g per 100g."),
    ("supermarket", ("penne and spaghetti", "which of those two is less fattening"), "Penne 1kg (£0.85) has the least kcal"),
    # sums, so many of one, and other currencies
    ("cameras", ("i need a tripod, a 77mm polariser and a 128gb card, 250 for the lot", "how much is all of that"), "Together $133.00"),
    ("cameras", ("a monitor, a keyboard and a mouse, 300 all in", "can everything be white?"), "Together $243.00"),
    ("boutique", ("trousers, a top and a hat, 180 euros all in", "swap the top for something without sleeves"), "Ribbed Tank Top (20.00 €)"),
    ("boutique", ("trousers, a top and a hat, 180 euros all in", "what's left of my budget?"), "22.00 € of 180 € is left."),
    ("supermarket", ("beef mince", "what would 12 of them cost"), "12 × Beef Mince 500g (£4.75): £57.00."),
    ("supermarket", ("sausages", "is 20 dollars enough for those?"), "I do not convert from USD."),
    ("boutique", ("the roxan biker jacket", "how much is it in swiss francs"), "349.00 €. I do not convert into CHF."),
    ("supermarket", ("how many things have you got for under a quid",), "I have 1 item (up to £1)."),
    # complaints, and what is meant for an assistant
    ("supermarket", ("half my order arrived smashed",), "I am sorry about that. If something is damaged, tell us within 48 hours"),
    ("supermarket", ("the lightly salted crisps", "are they free?"), "The shop does not say."),
    ("supermarket", ("alright mate hows it going",), "Larder"),
    ("supermarket", ("are you a robot lol",), "a program"),
    # what is stated is not asked for
    ("sports", ("he's a builder so it has to be tough",), "closest"),
    ("sports", ("brill ta",), "anything else"),
    # talk
    ("tools", ("u r useless",), ""),
    ("gadgets", ("whats ur name",), "assistant"),
]  # fmt: skip


@pytest.mark.parametrize(("shop", "lines", "words"), SAID, ids=[" | ".join(lines)[:48] for _, lines, _ in SAID])
def test_what_is_said_is_so(shops: dict[str, Assistant], shop: str, lines: tuple[str, ...], words: str) -> None:
    reply = last_reply(shops[shop], lines)
    assert words in reply.text, reply.text
    assert "uselesses" not in reply.text


def test_words_that_only_rank_are_not_said_to_fit(shops: dict[str, Assistant]) -> None:
    assert "ranked with “lamb” in mind" in Talk(shops["wine"])("red wine for lamb").text
