"""A village shop for tests: cards of card, packs for so many, soil by the litre, plants that harm, sizes in words with one sold out, texts that answer in other words."""

import json
from pathlib import Path

from tests.shop_files import write_beside

# id, group, title, department, price, columns of its own, text
ROWS = [
    ("c1", "", "Inka Birthday Card, Nan", "Cards > Birthday Cards", 3, {"material": "Card"}, "Garden birds. Message inside: 'Have a lovely day'."),
    ("c2", "", "Inka Leaving Card, Giant", "Cards > Leaving Cards", 5, {"material": "Card"}, "Room for a whole office to sign. Blank inside."),
    ("p1", "", "Bunting Paper Plates, Stars, Pack of 8", "Party > Plates", 4, {"material": "Card"}, "23 cm. No plastic coating."),
    ("p2", "", "Bunting Party Box for 16", "Party > Boxes", 35, {}, "Plates, cups, napkins and balloons for sixteen."),
    ("p3", "", "Bunting Number Balloon, 5, Gold", "Party > Balloons", 6, {"material": "Foil"}, "86 cm. Needs helium."),
    ("p4", "", "Bunting Sage Balloons, Pack of 20", "Party > Balloons", 4, {"color": "Sage", "material": "Latex", "pack_size": "20"}, "30 cm."),
    ("b1", "b", "Ribbon Gift Bag, Stars, Small", "Party > Gift Bags", 2, {"size": "Small"}, "With a tag."),
    ("b2", "b", "Ribbon Gift Bag, Stars, Medium", "Party > Gift Bags", 3, {"size": "Medium"}, "With a tag."),
    ("b3", "b", "Ribbon Gift Bag, Stars, Large", "Party > Gift Bags", 4, {"size": "Large"}, "With a tag."),
    ("m1", "", "Larkin Name Mug", "Gifts > Mugs", 14, {"personalised": "Yes"}, "Bone china. Any name of up to twelve letters."),
    ("m2", "", "Larkin Oak Frame", "Gifts > Frames", 24, {"personalised": "Yes"}, "A name is engraved below the picture."),
    ("m3", "", "Larkin Bath Bombs, Set of 6", "Gifts > Bath", 13, {"personalised": "No"}, "With almond oil."),
    ("s1", "", "Peat Free Compost 50 Litre", "Garden > Compost", 9, {}, "For pots and borders."),
    ("s2", "", "Seed Compost 20 Litre", "Garden > Compost", 6, {}, "With sand for drainage."),
    ("h1", "", "Spider Plant", "Garden > Houseplants", 8, {"color": "Green"}, "Easy to keep."),
    ("h2", "", "Peace Lily", "Garden > Houseplants", 16, {"color": "Green"}, "White flowers. Toxic to cats and dogs."),
    ("h3", "", "Garden Ivy", "Garden > Climbers", 7, {"color": "Green"}, "An evergreen that climbs by itself. Harmful if eaten."),
    ("l1", "", "Glow Bollard Light", "Garden > Lights", 20, {"power": "Mains"}, "With a 12 m cable."),
    ("l2", "", "Glow Lantern", "Garden > Lights", 25, {"power": "Solar"}, "Shines for eight hours after a sunny day."),
    ("d1", "", "Strider No Pull Dog Harness", "Dogs > Harnesses", 22, {}, "Padded chest and reflective trim."),
    ("d2", "", "Tufty Cone Toy, Medium", "Dogs > Toys", 10, {"material": "Rubber"}, "Fill it with treats."),
    ("d3", "", "Tufty Cone Toy, Large", "Dogs > Toys", 13, {"material": "Rubber"}, "Fill it with treats."),
    ("d4", "", "Tufty Rope", "Dogs > Toys", 5, {"material": "Cotton"}, "Two knots."),
    ("d5", "", "Joint Tablets for Dogs", "Dogs > Health", 20, {}, "Glucosamine for stiff older dogs. Allow six weeks for results."),
    ("d6", "", "Chewy Dinner Chicken & Rice 2 kg", "Dogs > Food", 12, {}, "Made with fresh chicken and brown rice."),
    ("d7", "", "Chewy Dinner Beef 12 kg", "Dogs > Food", 24, {}, "Contains wheat."),
    ("e1", "", "Snug Donut Bed", "Dogs > Beds", 22, {}, "Soft fleece that calms. The whole bed goes in the machine at 40."),
    ("e2", "", "Snug Raised Bed", "Dogs > Beds", 35, {}, "A steel frame. Holds up to 40 kg. 110 x 80 x 20 cm."),
    ("e3", "", "Snug Travel Mat", "Dogs > Beds", 18, {}, "Rolls up."),
    ("e4", "", "Snug Cooling Pad", "Dogs > Beds", 19, {}, "Wipe it clean."),
    ("t1", "", "Clearwater Nano Tank, Black", "Fish > Tanks", 55, {"color": "Black"}, "For shrimps. Too small for goldfish."),
    ("t2", "", "Clearwater 60 Litre Tank", "Fish > Tanks", 99, {}, "With a filter. Heater not included."),
    ("t3", "", "Goldfish Flakes", "Fish > Food", 5, {}, "For goldfish."),
    ("g1", "", "Ironside Pier, White", "Music > Bass Guitars", 289, {}, "Four strings."),
    ("g2", "", "Ironside Pier, Sky Blue", "Music > Bass Guitars", 249, {"handedness": "Right"}, "Short scale."),
    ("g3", "", "Harrow Dread", "Music > Acoustic Guitars", 159, {"handedness": "Left"}, "Spruce top."),
]  # fmt: skip
GONE = {"b3"}  # sold out
PAGES = {"visit": "# Opening hours\n\nThe shop is open Monday to Saturday from 9 to 6, and closed on Sunday.\n"}


def write(folder: Path) -> Path:
    """Write the feed into a folder, with the shop's pages and settings beside it, and return its path."""
    feed = folder / "village.json"
    rows = [
        {"id": id_, "item_group_id": group, "title": title, "product_type": kind, "price": f"{price}.00 GBP",
         "availability": "out_of_stock" if id_ in GONE else "in_stock", "description": text, **own}
        for id_, group, title, kind, price, own, text in ROWS
    ]  # fmt: skip
    feed.write_text(json.dumps([{name: value for name, value in row.items() if value} for row in rows]), "utf-8")
    write_beside(folder, 'name = "The Village Shop"\n', PAGES)
    return feed
