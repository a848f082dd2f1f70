"""A sports shop for tests: sizes with their region, substances that only texts name, amounts in columns named after their unit, pages."""

import json
from pathlib import Path

from tests.shop_files import write_beside

# id, group, title, department, price, columns of its own, text
ROWS = [
    ("s1", "s", "Kelda Swift Women's Running Shoes", "Running > Shoes", 90, {"size": "UK 5", "gender": "female"}, "Neutral, for the road. A drop of 8 mm."),
    ("s2", "s", "Kelda Swift Women's Running Shoes", "Running > Shoes", 90, {"size": "UK 6", "gender": "female"}, "Neutral, for the road. A drop of 8 mm."),
    ("s3", "", "Kelda Stride Men's Running Shoes", "Running > Shoes", 95, {"size": "UK 9", "gender": "male"}, "Cushioned. For the road."),
    ("t1", "", "Lowen Running Tights", "Running > Clothing", 32, {"size": "6", "gender": "female"}, "With a pocket for a key."),
    ("t2", "", "Lowen Running Shorts", "Running > Clothing", 25, {"size": "12", "gender": "female"}, "Light."),
    ("t3", "", "Lowen Trail Shorts", "Running > Clothing", 29, {"size": "14", "gender": "female"}, "Stretchy, with two pockets."),
    ("y1", "", "Asana Grip Yoga Mat", "Yoga", 48, {"material": "Rubber"}, "Natural rubber top, does not slip. Contains latex."),
    ("y2", "", "Asana Everyday Yoga Mat", "Yoga", 24, {"material": "Foam"}, "Wipes clean. 6 mm thick."),
    ("y3", "", "Asana Exercise Band", "Yoga", 9, {"material": "Latex"}, "Light resistance."),
    ("k1", "k", "Ferro Kettlebell 8 kg", "Gym > Weights", 28, {"weight_kg": "8", "size": "8 kg"}, "Cast iron."),
    ("k2", "k", "Ferro Kettlebell 16 kg", "Gym > Weights", 49, {"weight_kg": "16", "size": "16 kg"}, "Cast iron."),
    ("p1", "", "Ferro Door Bar", "Gym > Bars", 25, {"weight_kg": "2.5"}, "For pull-ups. Fits doors of 62 to 92 cm. No drilling."),
    ("b1", "", "Ostend Cool Box", "Outdoor", 45, {"capacity_litres": "24", "dishwasher_safe": "No"}, "Keeps cans cold for a day."),
    ("b2", "", "Ostend Trail Bottle", "Outdoor", 18, {"capacity_litres": "0.7", "dishwasher_safe": "Yes"}, "Steel. The lid does not leak."),
    ("b3", "", "Ostend Race Bottle", "Outdoor", 8, {"capacity_litres": "0.5", "dishwasher_safe": "No"}, "Soft, folds flat."),
    ("g1", "", "Fuelio Energy Gels", "Nutrition", 12, {"dietary": "Vegan, gluten free", "pack": "12 gels"}, "Orange flavour, with caffeine."),
    ("g2", "", "Fuelio Oat Bars", "Nutrition", 9, {"dietary": "Vegan", "pack": "6 bars"}, "Oats and dates."),
    ("g3", "", "Fuelio Whey Bars", "Nutrition", 11, {"dietary": "gluten free", "pack": "6 bars"}, "With milk protein."),
    ("r1", "", "Volley Tour Tennis Balls Tube of 4", "Rackets", 8, {}, "For hard courts."),
    ("r2", "", "Volley Start Tennis Racket", "Rackets", 30, {}, "Light, for beginners. Comes with a cover."),
    ("f1", "", "Arco Match Football Size 5", "Football > Balls & Equipment", 24, {}, "Thirty-two panels."),
    ("f2", "", "Arco Marker Cones Set of 20", "Football > Balls & Equipment", 8, {}, "Soft, in two colours."),
    ("f3", "", "Arco Shin Pads", "Football > Balls & Equipment", 9, {}, "Slip in."),
    ("f4", "", "Arco Keeper Gloves", "Football > Balls & Equipment", 27, {}, "Latex palm."),
]  # fmt: skip
PAGES = {
    "returns": "# Returns\n\nSend anything back within 30 days, unworn, for a full refund.\n\nExchanges for another size are free.\n\nSwimwear cannot come back without its strip.\n",
    "services": "# Workshop\n\nWe restring rackets in our shop for £18, within three days.\n\n# Old shoes\n\nBring worn shoes to the shop: we recycle them, whatever the brand.\n",
    "delivery": "# Delivery\n\nParcels take 3 to 5 working days and cost £4.50. Next day delivery is £8 if you order by two.\n",
}


def write(folder: Path) -> Path:
    """Write the feed as JSON Lines, and the shop's pages and shop.toml beside it; returns where the feed is."""
    path = folder / "sports.jsonl"
    with path.open("w") as file:
        for id_, group, title, kind, price, columns, text in ROWS:
            row = {"id": id_, "item_group_id": group, "title": title, "product_type": kind, "price": f"{price}.00 GBP", "brand": title.split()[0], "description": text}  # fmt: skip
            file.write(json.dumps({name: value for name, value in (row | columns).items() if value}) + "\n")
    write_beside(folder, 'name = "Fair Play"\n', PAGES)
    return path
