"""A third shop for tests: a bit of everything that trips a reader up. Euros, nested cells, names in front of titles,
categories of two things, sizes that look like ranges, columns with units, years and yes or no."""

import json
from pathlib import Path

ROWS = [
    ("p1", "Orchard oPhone SE", "Phones", "249.00", {"storage": "64 GB", "refurbished": "yes"}, "A small phone."),
    ("p2", "Orchard oPhone 13", "Phones", "429.00", {"storage": "128 GB", "refurbished": "no"}, "A phone."),
    ("p3", "Orchard oPhone 15", "Phones", "1.299", {"storage": "512 GB", "refurbished": "no"}, "The newest phone."),
    ("t1", "Kasa Crystal 43 TV", "TV & Audio", "349.00", {"screen_size": "43 inch"}, "A television."),
    ("t2", "Kasa Crystal 55 TV", "TV & Audio", "999.00", {"screen_size": "55 inch"}, "A television."),
    ("a1", "Brumm Headphones", "TV & Audio", "39.00", {"weight": "180 g"}, "Over-ear, with a red light when they charge."),
    ("l1", "Tessera Laptop 13", "Laptops", "899.00", {"screen_size": "13.3 inch", "ram": "16 GB", "storage": "512 GB", "weight": "1.1 kg"}, "Light."),
    ("l2", "Tessera Laptop 16", "Laptops", "1299.00", {"screen_size": "16 inch", "ram": "32 GB", "storage": "1 TB", "weight": "2.0 kg"}, "Large."),
    ("w1", "Monte Chiaro Rosso 2015", "Wine > Red Wine", "14.00", {"vintage": "2015", "country": "Italy"}, "Dry. Goes with steak."),
    ("w2", "Val Verde Blanco 2021", "Wine > White Wine", "9.00", {"vintage": "2021", "country": "Spain"}, "Fresh, with hints of red apple."),
    ("k1", "Dino T-Shirt", "Kids", "12.00", {"size": "4-5Y", "color": "green"}, "For little dinosaurs."),
    ("k2", "Dino T-Shirt", "Kids", "12.00", {"size": "6-7Y", "color": "green"}, "For bigger dinosaurs."),
    ("k3", "Nest Bed", "Kids", "199.00", {"size": "90x200 cm"}, "A bed of pine."),
    ("h1", "Blue Purse", "Bags", "25.00", {"color": "blue", "rating": 4.8}, "It closes with a zip."),
]  # fmt: skip


def write(folder: Path) -> Path:
    """Write the feed with prices and specs nested, as some systems export them."""
    listed = [
        {"id": id_, "title": title, "product_type": kind, "price": {"amount": price, "currency": "EUR"}, "specs": specs, "description": text}
        for id_, title, kind, price, specs, text in ROWS
    ]  # fmt: skip
    listed[-1]["sale_price"] = "19.00 EUR"
    feed = folder / "corner.json"
    feed.write_text(json.dumps(listed), encoding="utf-8")
    (folder / "shop.toml").write_text('name = "The Corner"\ncurrency = "EUR"\n', encoding="utf-8")
    return feed
