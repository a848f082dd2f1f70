"""A nursery for tests: cultivars in quotation marks, facts listed in descriptions only, tags, pots as variants, a colour column for pots alone."""

import json
from pathlib import Path

# id, title, type, tags, text, listed facts, variants: (option, price)
ROWS = [
    ("lavender", "Lavender 'Hillside'", "Perennials", "full sun, scented, drought tolerant", "Deep violet flowers.", {"Height": "50 cm", "Flowering": "June to August", "Light": "full sun"}, (("9 cm", 4.5), ("2 L", 8.99))),
    ("hosta", "Hosta 'Blue Plate'", "Perennials", "shade", "Leaves like plates.", {"Height": "60 cm", "Flowering": "July", "Light": "shade"}, (("2 L", 10.5),)),
    ("fern", "Fern Male", "Perennials", "shade, evergreen", "Unfurls in May.", {"Height": "90 cm", "Light": "shade"}, (("2 L", 9.5),)),
    ("rose", "Rose 'Iceblink'", "Shrubs", "scented", "Pure white flowers all summer.", {"Height": "120 cm", "Flowering": "June to October", "Light": "full sun"}, (("bare root", 22),)),
    ("climber", "Climbing Rose 'Daybreak'", "Climbers", "scented", "Pale pink flowers on a wall.", {"Height": "300 cm", "Flowering": "June to September", "Light": "full sun"}, (("3 L", 24.5),)),
    ("apple", "Apple 'Coxley' Self-Fertile", "Trees", "edible", "Crisp and nutty.", {"Height": "300 cm", "Flowering": "April", "Light": "full sun"}, (("bare root", 36),)),
    ("monstera", "Monstera Deliciosa", "Houseplants", "toxic to pets, easy care", "Leaves with holes.", {"Height": "60 cm", "Light": "half shade"}, (("12 cm", 14.5), ("21 cm", 34))),
    ("spider", "Spider Plant", "Houseplants", "pet safe, easy care", "Forgives everything.", {"Height": "30 cm", "Light": "half shade"}, (("12 cm", 7.5),)),
    ("strawberry", "Strawberry 'Elsie' 6-pack", "Fruit & Veg Plants", "edible", "Sweet, in June.", {"Height": "20 cm", "Light": "full sun"}, (("", 7.9),)),
    ("blueberry", "Blueberry 'Bluecap'", "Fruit & Veg Plants", "edible", "Needs acid soil.", {"Height": "150 cm", "Light": "full sun"}, (("2 L", 12.9),)),
    ("tulip", "Tulip 'Nightfall' Bulbs", "Bulbs", "", "Ten bulbs; plant in November.", {"Height": "60 cm", "Flowering": "May"}, (("", 5.9),)),
    ("radish", "Radish 'Pink Breakfast' Seeds", "Seeds", "edible", "300 seeds.", {}, (("", 1.79),)),
    ("pot", "Glazed Pot Ocean", "Pots & Planters", "", "Frost proof.", {}, (("20 cm", 24),)),
    ("hose", "Garden Hose 25 m", "Tools", "", "With a nozzle.", {}, (("", 32),)),
    ("spade", "Border Spade", "Tools", "", "Ash handle.", {}, (("", 38),)),
    ("gloves", "Garden Gloves Goatskin", "Tools", "", "Thorn proof.", {}, (("M", 16.5), ("L", 16.5))),
    ("compost", "Ericaceous Compost", "Soil & Feed", "", "For azaleas and blueberries.", {}, (("", 9.9),)),
    ("pellets", "Slug Pellets Organic", "Soil & Feed", "", "Ferric phosphate, safe for hedgehogs and pets.", {}, (("", 7.5),)),
]  # fmt: skip


def write(folder: Path) -> Path:
    """The feed as Shopify's products.json; returns where it is."""
    products = []
    for number, (handle, title, kind, tags, text, facts, variants) in enumerate(ROWS):
        listed = "".join(f"<li><strong>{name}:</strong> {value}</li>" for name, value in facts.items())
        products.append({
            "id": number + 1, "handle": handle, "title": title, "product_type": kind, "tags": [tag for tag in tags.split(", ") if tag], "vendor": "Marlow",
            "body_html": f"<p>{text}</p>{f'<ul>{listed}</ul>' if listed else ''}", "options": [{"name": "Size" if handle == "gloves" else "Pot size"}], "images": [],
            "variants": [{"id": 100 * number + i, "title": option or "Default Title", "option1": option or "Default Title", "price": f"{price:.2f}", "available": True, "sku": f"{handle}-{i}"}
                         for i, (option, price) in enumerate(variants)],
        })  # fmt: skip
    feed = folder / "products.json"
    feed.write_text(json.dumps({"products": products}))
    return feed
