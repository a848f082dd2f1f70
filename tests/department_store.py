"""A department store for tests: shoes, things for the house, gifts and screens, in variants that differ in size, colour or price, with columns of their own."""

import csv
from pathlib import Path

from tests.shop_files import write_beside

COLUMNS = ["id", "item_group_id", "title", "brand", "product_type", "price", "sale_price", "size", "color", "availability", "tags", "material", "weight",
           "height", "width", "noise", "casting_weight", "case_size", "sections", "players", "pet_safe", "caffeine", "framed", "water_column", "hdmi_ports", "description"]  # fmt: skip
GONE = "out of stock"
# what differs from an empty cell, item by item
ROWS: list[dict[str, str]] = [
    *({"id": f"pulse-m-{n}", "item_group_id": "pulse-m", "title": "Pulse Men's Running Shoe", "brand": "Strideline", "product_type": "Shoes > Running Shoes", "price": "95", "size": f"UK {n}", "color": "Blue", "description": "Everyday road shoe."} for n in (9, 10)),
    *({"id": f"pulse-w-{n}", "item_group_id": "pulse-w", "title": "Pulse Women's Running Shoe", "brand": "Strideline", "product_type": "Shoes > Running Shoes", "price": "95", "size": f"UK {n}", "color": "Rose", "description": "Everyday road shoe."} for n in (5, 6)),
    *({"id": f"tarn-{who}", "item_group_id": f"tarn-{who}", "title": f"Tarn Walking Boot {name}", "brand": "Fellrook", "product_type": "Shoes > Walking Boots", "price": "155", "size": "UK 6", "color": "Brown", "tags": "hiking", "description": "Waterproof leather boot."} for who, name in (("w", "Womens"), ("m", "Mens"))),
    *({"id": f"scholar-{n}", "item_group_id": "scholar", "title": "Scholar School Shoe", "brand": "Conker", "product_type": "Shoes > School Shoes", "price": "42", "size": f"UK {n} Kids", "color": "Black", "description": "A single riptape strap."} for n in (10, 12)),
    {"id": "prefect", "item_group_id": "prefect", "title": "Prefect Lace Up", "brand": "Conker", "product_type": "Shoes > School Shoes", "price": "44", "size": "UK 5", "color": "Black", "description": "A lace-up for seniors."},
    *({"id": f"court-{color.lower()}-{n}", "item_group_id": "court", "title": "Court Classic Trainer", "brand": "Nuvo", "product_type": "Shoes > Trainers", "price": "70", "size": f"UK {n}", "color": color, "availability": GONE if (color, n) == ("White", 9) else "", "description": "Leather upper."} for color in ("White", "Black") for n in (8, 9)),
    {"id": "wenlock", "title": "Wenlock Suede Loafer", "brand": "Harrow", "product_type": "Shoes > Loafers", "price": "98", "size": "UK 10", "color": "Tan", "material": "Suede", "description": "Leather sole."},
    {"id": "polish", "title": "Buffwell Wax Polish", "brand": "Buffwell", "product_type": "Shoe Care", "price": "6.50", "description": "For smooth leather. Not for suede."},
    *({"id": f"vest-{size[:2]}", "item_group_id": "vest", "title": "Kids Life Vest", "brand": "Buoyline", "product_type": "Boating > Life Vests", "price": "29.99", "size": size, "color": "Orange", "availability": GONE if size == "30-40 kg" else "", "description": "Foam vest with a collar."} for size in ("10-20 kg", "20-30 kg", "30-40 kg")),
    {"id": "rod-light", "title": "Blade Light Spinning Rod 7ft", "brand": "Korvik", "product_type": "Fishing > Rods", "price": "89", "casting_weight": "1-7 g", "weight": "98 g", "sections": "2", "description": "A soft tip."},
    {"id": "rod-strong", "title": "Blade Strong Spinning Rod 8ft", "brand": "Korvik", "product_type": "Fishing > Rods", "price": "94", "casting_weight": "15-45 g", "weight": "140 g", "sections": "4", "description": "For big lures."},
    {"id": "reel-4000", "title": "Tern 4000 Spinning Reel", "brand": "Korvik", "product_type": "Fishing > Reels", "price": "59.95", "color": "Grey", "weight": "298 g", "description": "A steady drag."},
    {"id": "reel-2500", "title": "Tern 2500 Spinning Reel", "brand": "Korvik", "product_type": "Fishing > Reels", "price": "54.95", "color": "Grey", "weight": "245 g", "description": "With a spare spool."},
    {"id": "line", "title": "Presenter WF5F Floating Fly Line", "brand": "Brackwell", "product_type": "Fishing > Lines", "price": "32", "description": "Welded loops at both ends."},
    *({"id": f"tv-{inches}", "title": f'Lumen {inches}" 4K TV', "brand": "Orvane", "product_type": "Electronics > TVs", "price": price, "hdmi_ports": "4", "description": "A bright panel."} for inches, price in (("55", "699"), ("65", "949"))),
    {"id": "tv-43", "title": 'Halvor 43" 4K TV', "brand": "Halvor", "product_type": "Electronics > TVs", "price": "249", "hdmi_ports": "3", "description": "Small and smart."},
    {"id": "hdmi-short", "title": "Halvor HDMI Cable 3 ft", "brand": "Halvor", "product_type": "Electronics > Cables", "price": "6.99", "description": "4K at 60 Hz."},
    {"id": "hdmi-fast", "title": "Lynkk Ultra High Speed HDMI 2.1 Cable 10ft 8K", "brand": "Lynkk", "product_type": "Electronics > Cables", "price": "16.99", "description": "4K at 120 Hz."},
    {"id": "robot-1", "title": "Mopsie R1 Robot Vacuum", "brand": "Mopsie", "product_type": "Electronics > Robot Vacuums", "price": "149", "noise": "55 dB", "height": "2.9 in", "description": "It only vacuums."},
    {"id": "robot-3", "title": "Mopsie R3 Mop & Vac Robot", "brand": "Mopsie", "product_type": "Electronics > Robot Vacuums", "price": "299", "noise": "62 dB", "height": "3.8 in", "description": "It mops too."},
    *({"id": f"orbit-{mm}", "item_group_id": "orbit", "title": f"Orbit Smartwatch {mm}mm", "brand": "Aerith", "product_type": "Electronics > Watches", "price": "229", "case_size": f"{mm} mm", "color": "Black", "description": "Counts steps."} for mm in ("41", "45")),
    {"id": "wired", "title": "Studio Wired Headphones", "brand": "Klippa", "product_type": "Electronics > Headphones", "price": "89", "description": "Closed over-ear headphones."},
    {"id": "hooks", "title": "Sprint Earbuds with Ear Hooks", "brand": "Klippa", "product_type": "Electronics > Headphones", "price": "69", "description": "They stay put on a run."},
    {"id": "pillar", "title": "Pure Beeswax Pillar Candle", "brand": "Hollis", "product_type": "Home > Candles", "price": "19", "tags": "unscented", "description": "Burns slowly."},
    {"id": "lavender", "title": "Chamomile Soy Candle", "brand": "Ashcombe", "product_type": "Home > Candles", "price": "22", "description": "Smells of lavender."},
    {"id": "calathea", "title": "Calathea Orbifolia", "brand": "Fernhaus", "product_type": "Garden > Houseplants", "price": "32", "pet_safe": "yes", "description": "Likes medium light."},
    {"id": "snake", "title": "Snake Plant", "brand": "Fernhaus", "product_type": "Garden > Houseplants", "price": "24", "pet_safe": "no", "description": "Toxic to cats."},
    {"id": "succulents", "title": "Mini Succulents 3 pk", "brand": "Fernhaus", "product_type": "Garden > Houseplants", "price": "18", "pet_safe": "no", "description": "For a sunny sill."},
    {"id": "can", "title": "Indoor Watering Can", "brand": "Burdock", "product_type": "Garden > Tools", "price": "28", "description": "A long thin spout."},
    *({"id": f"oak-{size[0]}", "item_group_id": "oak", "title": "Solid Oak Photo Frame", "brand": "Ember", "product_type": "Home > Photo Frames", "price": price, "size": size, "material": "Oak", "description": "With a stand."} for size, price in (("4x6 in", "24"), ("5x7 in", "29"), ("8x10 in", "39"))),
    {"id": "brass", "title": "Antique Brass Frame 5x7", "brand": "Gild", "product_type": "Home > Photo Frames", "price": "36", "material": "Brass", "description": "Stands or hangs."},
    {"id": "print", "title": "Vintage Fern Print", "brand": "Greyling", "product_type": "Home > Wall Art", "price": "69", "framed": "yes", "description": "Botanical."},
    {"id": "earl", "title": "Earl Grey Tea Caddy", "brand": "Bellweather", "product_type": "Food > Tea", "price": "16", "caffeine": "Yes", "description": "Loose leaf."},
    {"id": "library", "title": "Tea Library", "brand": "Bellweather", "product_type": "Food > Tea", "price": "35", "caffeine": "Some", "description": "Six tins."},
    {"id": "quiet", "title": "Quiet Hour Herbal Tea", "brand": "Bellweather", "product_type": "Food > Tea", "price": "9.50", "caffeine": "No", "description": "Caffeine free."},
    {"id": "hamper", "title": "The Grand Hamper", "brand": "Wren", "product_type": "Food > Hampers", "price": "165", "description": "Champagne, truffles and fig jam in a basket."},
    *({"id": f"note-{color.lower()}", "item_group_id": "note", "title": "Hardcover Notebook", "brand": "Plume", "product_type": "Stationery > Notebooks", "price": "22", "color": color, "description": "Dotted pages."} for color in ("Black", "Bordeaux")),
    {"id": "snap", "title": "Snap! Card Game", "brand": "Kobold", "product_type": "Toys > Board Games", "price": "8.95", "players": "2-6", "description": "Quick rounds."},
    {"id": "post", "title": "Owl Post Game", "brand": "Kobold", "product_type": "Toys > Board Games", "price": "24.95", "players": "2-4", "description": "All play against the sunrise."},
    {"id": "owl", "title": "Owl Soft Toy with Night Light", "brand": "Nacht", "product_type": "Toys > Soft Toys", "price": "36.95", "description": "Eight lullabies."},
    {"id": "jacket", "title": "Rain Jacket with Hood", "brand": "Regn", "product_type": "Clothes > Jackets", "price": "34.50", "water_column": "5000 mm", "color": "Yellow", "description": "Free of PVC and PFAS."},
    {"id": "parka", "title": "Winter Parka", "brand": "Fjell", "product_type": "Clothes > Jackets", "price": "89.95", "water_column": "10000 mm", "color": "Navy", "description": "Taped seams."},
    *({"id": f"harlow-{color.split()[0].lower()}", "title": f"Harlow Velvet Sofa - {color}", "brand": "Tamsett", "product_type": "Home > Sofas", "price": price, "color": color, "width": "198 cm", "weight": "52 kg", "description": "The covers are dry clean only."} for color, price in (("Forest Green", "899"), ("Mustard", "799"))),
    {"id": "dunmore", "title": "Dunmore Leather Chesterfield", "brand": "Bracken", "product_type": "Home > Sofas", "price": "1695", "color": "Brown", "width": "158 cm", "weight": "61 kg", "description": "Deep buttoned."},
    *({"id": f"chair-{n}", "title": f"{name} Office Chair", "brand": "Desk", "product_type": "Home > Office Chairs", "price": price, "width": "66 cm", "weight": weight, "description": text} for n, name, price, weight, text in ((1, "Mesh", "279", "19 kg", "Rated for 150 kg."), (2, "Lite", "119", "12 kg", "Rated for 110 kg."))),
    *({"id": f"desk-{n}", "title": f"{name} Standing Desk", "brand": "Rung", "product_type": "Home > Desks", "price": price, "width": width, "weight": "38 kg", "description": "Electric."} for n, name, price, width in ((1, "Long", "389", "140 cm"), (2, "Short", "319", "120 cm"))),
    {"id": "throw-s", "title": "Waffle Throw Blanket", "brand": "Cotton & Clay", "product_type": "Home > Blankets", "price": "48", "size": "127 x 152 cm", "weight": "700 g", "material": "Cotton", "description": "Machine washable."},
    {"id": "throw-l", "title": "Sherpa Fleece Blanket", "brand": "Snugfell", "product_type": "Home > Blankets", "price": "31", "size": "180 x 220 cm", "weight": "600 g", "material": "Polyester", "description": "Very soft."},
]  # fmt: skip
PAGES = {
    "delivery": "# Delivery\n\nStandard delivery is £4.95 and takes 2 to 3 working days. Orders over £60 are delivered free. Next-day delivery is £8.95 if you order before 2 pm. "
    "We do not deliver outside the United Kingdom, and scooters cannot be sent at all.\n\n# Gift wrapping\n\nGift wrapping costs £3.50 per item. A card is free with it.\n",
    "fitting": "# Fitting and sizes\n\nAll sizes are UK sizes. For wellies, measure the foot and add 1 cm. Children's feet are measured free in our shop in Ludlow, without an appointment.\n",
    "about": "# Cruelty free\n\nNone of what we sell is tested on animals.\n",
    "returns": "# Returns\n\nYou can return anything unused within 45 days for a refund. If something arrives broken, send us a photo and we replace it.\n\n"
    "# Lessons\n\nFree casting lessons for children take place on the first Saturday of the month.\n",
}  # fmt: skip


def write(folder: Path) -> Path:
    """Write the feed into a folder, with the shop's pages and settings beside it, and return its path."""
    feed = folder / "store.csv"
    with feed.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.DictWriter(file, COLUMNS, restval="")
        sheet.writeheader()
        sheet.writerows({**row, "availability": row.get("availability") or "in stock"} for row in ROWS)
    write_beside(folder, 'name = "Marlow & Daughters"\ncurrency = "GBP"\nhandover = "hello@marlow.example"\n', PAGES)
    return feed
