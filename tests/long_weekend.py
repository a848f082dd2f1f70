"""A shop for weekends away, for tests: its texts tell measures that no column holds, its colours are lists or those of a part, and its sizes are words."""

import json
from pathlib import Path
from typing import Any

from tests.shop_files import write_beside

# id, title, category, price, columns of its own, text
ROWS: list[tuple[str, str, str, float, dict[str, Any], str]] = [
    ("trek", "Granit Trek Carbon Tripod", "Tripods", 279, {"brand": "Granit"}, "Folds to 39 cm, max height 152 cm, load capacity 8 kg, weight 1.1 kg."),
    ("standfast", "Standfast Video Tripod", "Tripods", 219, {"brand": "Standfast"}, "Aluminium legs. Max height 165 cm, load capacity 6 kg, weight 3.9 kg."),
    ("gripster", "Pelikko Gripster Mini Tripod", "Tripods", 59.95, {"brand": "Pelikko"}, "Load capacity 3 kg, height 30 cm, weighs 394 g."),
    ("super-tele", "Tavanar 150-600mm Super Tele", "Lenses", 1199, {"brand": "Tavanar"}, "For birds and planes. Weighs 2,010 g."),
    ("standard", "Veltra 50mm Prime", "Lenses", 249, {"brand": "Veltra"}, "Small and fast. Weighs 186 g."),
    ("m5", "Veltra M5 Mirrorless Body 24MP", "Mirrorless Cameras", 1599, {"brand": "Veltra"}, "Full-frame body. 658 g."),
    ("m5r", "Veltra M5R Mirrorless Body 45MP", "Mirrorless Cameras", 2899, {"brand": "Veltra"}, "Full-frame body, 8K video. 720 g."),
    ("x20", "Orrin X-20 Mirrorless", "Mirrorless Cameras", 899, {"brand": "Orrin"}, "26 megapixels. Takes SD cards. 383 g."),
    ("messenger", "Brockwell Field Camera Bag", "Camera Bags", 189, {"brand": "Brockwell", "color": "Khaki"}, "Canvas with a leather strap. Holds 8 L."),
    ("daylight", "Northpass Daylight 20L Backpack", "Camera Bags", 129, {"brand": "Northpass", "color": "Black"}, "A day out. Rain cover sold separately."),
    ("summit", "Northpass Summit 30L Backpack", "Camera Bags", 199, {"brand": "Northpass", "color": "Green"}, "Rain cover included."),
    ("reload", "Halvard Reload Film Camera", "Film Cameras", 39.9, {"brand": "Halvard"}, "Takes any 35mm film."),
    ("classic", "Halvard Classic Film Camera, refurbished", "Film Cameras", 289, {"brand": "Halvard"}, "From 1984, serviced."),
    ("drift", "Drift Wayfarer Sunglasses", "Eyewear > Sunglasses", 79, {"Frame Colour": "Navy Blue", "Frame Material": "Nylon", "Polarized": "yes"}, "Floats."),
    ("lido", "Lido Oversized Sunglasses", "Eyewear > Sunglasses", 38, {"Frame Colour": "Black", "Frame Material": "Plastic", "Polarized": "no"}, "A big square frame of plastic."),
    ("calder", "Calder Aviator Sunglasses", "Eyewear > Sunglasses", 210, {"Frame Colour": "Gold", "Frame Material": "Metal", "Polarized": "yes"}, "A light metal frame."),
    ("trail", "Pulsent Trail Watch", "Watches", 249, {"Strap Colour": "Black", "lug_width": "22 mm"}, "GPS and maps. Swim-proof."),
    ("fit", "Pulsent Fit Watch", "Watches", 79, {"Strap Colour": "Lilac", "lug_width": "18 mm"}, "Uses your phone; no GPS of its own."),
    ("nato", "Bandhaus NATO Watch Strap", "Watch Straps", 12, {"color": "Green", "lug_width": "20 mm"}, "Nylon."),
    ("duvet-13", "Northmere Goose Down Duvet 13.5 tog King", "Bedding > Duvets", 199, {"size": "King"}, "Our warmest."),
    ("duvet-10", "CloudNine Hollowfibre Duvet 10.5 tog King", "Bedding > Duvets", 38, {"size": "King"}, "Treated against dust mites."),
    ("duvet-4", "CloudNine Summer Duvet 4.5 tog Double", "Bedding > Duvets", 26, {"size": "Double"}, "For hot nights."),
    ("cover-king", "Linnhe Linen Duvet Cover King", "Bedding > Duvet Covers", 128, {"size": "King", "color": "Oatmeal"}, "Stonewashed."),
    ("cover-super", "Wick Percale Duvet Cover Super King", "Bedding > Duvet Covers", 72, {"size": "Super King", "color": "Sage"}, "Crisp."),
    ("cover-double", "Wick Percale Duvet Cover Double", "Bedding > Duvet Covers", 52, {"size": "Double", "color": "Sage"}, "Crisp."),
    ("cot-sheet", "Ashdown Jersey Fitted Sheet Cot Bed", "Bedding > Sheets", 15, {"size": "Cot Bed", "color": "White"}, "Two in a pack."),
    ("mastic", "Mama Mia Pastel Bouquet", "Flowers > Bouquets", 29.95, {"colours": ["pink", "white"]}, "Roses and lisianthus."),
    ("gerbera", "Get Well Gerberas", "Flowers > Bouquets", 22.95, {"colours": ["orange", "pink"]}, "No pollen to speak of and no scent."),
    ("freesia", "Letterbox Freesias", "Flowers > Bouquets", 19.95, {"colours": ["yellow"]}, "A strong, sweet scent."),
    ("candle", "Beeswax Candle, unscented", "Candles", 9.95, {}, "Burns for 8 hours."),
    ("red-roses", "Two Dozen Roses", "Flowers > Bouquets", 69.95, {"colours": ["red"]}, "Long-stemmed."),
    ("rug-small", "Pawprint Washable Rug", "Rugs", 79, {"size": "120 x 170 cm"}, "For muddy dogs."),
    ("rug-big", "Caldbeck Wool Rug", "Rugs", 260, {"size": "200 x 290 cm"}, "Tufted by hand."),
    ("spider", "Spider Plant", "House Plants", 11.95, {"pet_safe": True}, "Easy."),
    ("monstera", "Monstera", "House Plants", 29.95, {"pet_safe": False}, "Toxic to cats and dogs if chewed."),
    ("balloon", "Foil Balloon Happy Birthday", "Balloons", 5.95, {}, "Delivered filled with helium."),
    ("bar", "Kakaw Dark Chocolate Bar", "Chocolates", 5.95, {"vegan": True}, "Made without nuts."),
    ("pralines", "Delvaux Hazelnut Pralines", "Chocolates", 16.5, {"vegan": False}, "Contains nuts and milk."),
]  # fmt: skip

PAGES = {
    "returns": "# Returns\n\nYou can return unused things within 30 days. If something arrives wilted or broken, send us a photo and we replace it.\n",
    "delivery": "# Delivery\n\nWe deliver from Monday to Saturday. There is no delivery on Sundays.\n",
}


def write(folder: Path) -> Path:
    """Write the feed into a folder, with the shop's pages and settings beside it, and return its path."""
    write_beside(folder, 'name = "The Long Weekend"\ncurrency = "EUR"\nhandover = "hi@weekend.example"\n', PAGES)
    feed = folder / "feed.jsonl"
    lines = [
        {"id": key, "title": title, "category": category, "price": price, "description": text, "in_stock": True, **more}
        for key, title, category, price, more, text in ROWS
    ]
    feed.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    return feed
