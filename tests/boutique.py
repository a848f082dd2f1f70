"""A boutique for tests: clothes and shoes as Shopify exports them, in sizes and colours of which some are sold out, with tags; and used cameras."""

import json
from pathlib import Path

from tests.shop_files import write_beside

# title, vendor, type, tags, price, sizes, colours, sold out (size, colour), text
ROWS = [
    ("Aurel Wrap Dress", "Lind", "Dresses", "midi,wedding", 119, ["38", "40", "42"], ["Forest Green", "Navy"], [], "Ties at the waist. 100% viscose. Machine wash at 30°C."),
    ("Delfine Lace Dress", "Lind", "Dresses", "party", 198, ["38", "40"], ["Black"], [("38", "Black"), ("40", "Black")], "Fully lined."),
    ("Odil Cigarette Trousers", "Corvel", "Trousers", "office", 89, ["38", "44"], ["Navy"], [], "A wool blend."),
    ("Greta Wide Trousers", "Corvel", "Trousers", "office", 99, ["38", "40"], ["Black"], [], "Two side pockets."),
    ("Lou Silk Blouse", "Corvel", "Blouses", "silk", 129, ["38", "40"], ["Ivory"], [], "Pure silk."),
    ("Vera Bow Blouse", "Corvel", "Blouses", "easy care", 55, ["38", "40"], ["Sky Blue"], [], "Needs no ironing."),
    ("Ribbed Tank Top", "Lind", "Tops", "basic,sleeveless", 20, ["S", "M"], ["White"], [], "Cotton rib."),
    ("Breton Tee Long Sleeve", "Lind", "Tops", "basic", 42, ["S", "M"], ["White"], [], "Striped."),
    ("Saga Cashmere Jumper", "Fjell", "Knitwear", "jumper", 189, ["S", "M"], ["Oatmeal"], [], "Hand wash or dry clean."),
    ("Merino Beanie", "Fjell", "Accessories", "hat,beanie,wool", 30, [], ["Grey"], [], "Warm and soft."),
    ("Straw Sun Hat wide brim", "Fjell", "Accessories", "hat,summer", 49, [], ["Natural"], [], "For the beach."),
    ("Blanket Scarf", "Fjell", "Accessories", "scarf,wool", 59, [], ["Red"], [], "Lambswool."),
    ("Edit Wool Wrap Coat", "Fjell", "Coats & Jackets", "wool,coat", 329, ["38", "40"], ["Camel"], [], "Belted."),
    ("Chelsea Trench Coat", "Corvel", "Coats & Jackets", "trench,coat", 179, ["38", "40"], ["Beige"], [], "In showerproof cotton with a belt."),
    ("Storm Parka", "Corvel", "Coats & Jackets", "parka,vegan", 249, ["38", "40"], ["Navy"], [], "Warm to -15 °C."),
    ("Roxan Biker Jacket", "Corvel", "Coats & Jackets", "leather,biker", 349, ["38", "40"], ["Black"], [], "Soft leather."),
    ("Cropped Denim Jacket", "Lind", "Coats & Jackets", "denim", 75, ["38", "40"], ["Blue"], [], "Five buttons."),
    ("Ada Leather Loafers", "Kesta", "Shoes", "flats,leather", 129, ["39", "40"], ["Black", "Burgundy"], [("40", "Black")], "Calf leather, 2 cm heel."),
    ("Vega White Sneakers", "Kesta", "Shoes", "flats,vegan", 79, ["39", "42"], ["White"], [], "Made from a leather alternative."),
]  # fmt: skip
PAGES = {
    "sizes": "# Size guide\n\nOur sizes are EU sizes. Kesta shoes run small: take one size up.\n\n# Gift wrapping\n\nGift wrapping with a card costs 4.50 EUR.\n",
    "returns": "# Returns\n\nYou can send things back within 30 days. Exchanges for another size are free.\n",
}


def write(folder: Path) -> Path:
    """Write the feed into a folder, with the shop's pages and settings beside it, and return its path."""
    feed = folder / "boutique.json"
    products = []
    for number, (title, vendor, kind, tags, price, sizes, colors, gone, text) in enumerate(ROWS, 1):
        options = [{"name": "Size"}, {"name": "Color"}] if sizes else [{"name": "Color"}]
        variants = [
            {"id": 1000 * number + 10 * i + j, "sku": f"{number}-{i}-{j}", "price": f"{price}.00", "compare_at_price": None,
             "option1": size or color, "option2": color if size else None, "available": (size, color) not in gone}
            for i, size in enumerate(sizes or [""])
            for j, color in enumerate(colors)
        ]  # fmt: skip
        products.append({"id": number, "title": title, "body_html": text, "vendor": vendor, "product_type": kind,
                         "tags": tags.split(","), "options": options, "variants": variants, "images": []})  # fmt: skip
    feed.write_text(json.dumps({"products": products}), "utf-8")
    write_beside(folder, 'name = "Linnea"\ncurrency = "EUR"\nhandover = "hello@linnea.example"\n', PAGES)
    return feed
