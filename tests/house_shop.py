"""A house of lamps, bags, clothes and boxes for tests: colours behind a comma and no groups, fittings, imitations, departments for women and men, pages."""

import json
from pathlib import Path

from tests.shop_files import write_beside

# id, title, department, price, columns of its own, text
ROWS = [
    ("l1", "Tally Touch Bedside Lamp, Nickel", "Lighting > Bedside Lamps", 24, {"fitting": "E14", "bulb_included": "No"}, "One touch on the base. Good for stiff hands."),
    ("l2", "Pembury Ceramic Table Lamp, Sage", "Lighting > Table Lamps", 48, {"fitting": "E27", "bulb_included": "No", "color": "Sage"}, "With a linen shade."),
    ("l3", "Pembury Ceramic Table Lamp, Navy", "Lighting > Table Lamps", 48, {"fitting": "E27", "bulb_included": "No", "color": "Navy"}, "With a linen shade."),
    ("b1", "Wick Candle Bulb", "Lighting > Bulbs", 4, {"fitting": "E14", "dimmable": "Yes"}, "Warm white."),
    ("b2", "Wick Globe Bulb", "Lighting > Bulbs", 6, {"fitting": "E27", "dimmable": "No"}, "Warm white."),
    ("b3", "Wick Dimmable Candle Bulb", "Lighting > Bulbs", 5, {"fitting": "B22", "dimmable": "Yes"}, "Warm white."),
    ("b4", "Wick Dimmable Globe Bulb", "Lighting > Bulbs", 7, {"fitting": "B22", "dimmable": "Yes"}, "Warm white, with a bayonet cap."),
    ("g1", "Harbour Garden Light", "Lighting > Outdoor Lights", 21, {"ip_rating": "IP44", "height_cm": "22"}, "For walls. Two of them can be joined."),
    ("p1", "Dome Pendant 30 cm", "Lighting > Pendants", 39, {"color": "Black"}, "Steel."),
    ("p2", "Dome Pendant 40 cm", "Lighting > Pendants", 54, {"color": "Black"}, "Steel."),
    ("h1", "Greta Work Tote, Black", "Bags > Handbags", 165, {"color": "Black", "material": "Leather"}, "Takes a 14 inch laptop."),
    ("h2", "Elin Crossbody, Black", "Bags > Handbags", 85, {"color": "Black", "material": "Leather"}, "With a zip."),
    ("h3", "Oriel Shoulder Bag, Lilac", "Bags > Handbags", 35, {"color": "Lilac", "material": "Vegan leather", "dimensions_cm": "27 x 17 x 9"}, "Quilted. A vegan leather."),
    ("u1", "Oriel Purse, Lilac", "Bags > Purses", 28, {"color": "Lilac", "material": "Vegan leather"}, "With a zip. A vegan leather."),
    ("u2", "Oriel Purse, Red", "Bags > Purses", 26, {"color": "Red", "material": "Leather"}, "With a zip."),
    ("c1", "Halden Cabin Case, Pink", "Bags > Suitcases", 119, {"color": "Pink", "size": "Cabin", "dimensions_cm": "55 x 40 x 20", "weight_kg": "2.6"}, "Four wheels."),
    ("c2", "Halden Large Case, Olive", "Bags > Suitcases", 149, {"color": "Olive", "size": "Large", "dimensions_cm": "75 x 50 x 30", "weight_kg": "4.1"}, "Four wheels."),
    ("d1", "Florrie Wrap Dress, Cobalt", "Women > Dresses", 59, {"color": "Cobalt", "size": "12", "gender": "female", "care": "Machine wash at 30"}, "With flutter sleeves."),
    ("d2", "Florrie Wrap Dress, Emerald", "Women > Dresses", 79, {"color": "Emerald", "size": "14", "gender": "female", "care": "Hand wash"}, "With flutter sleeves."),
    ("d3", "Maud Sequin Dress, Silver", "Women > Dresses", 55, {"color": "Silver", "size": "12", "gender": "female", "care": "Dry clean"}, "No sleeves, all sequins."),
    ("s1", "Cobbold Court Shoes, Nude", "Women > Shoes", 52, {"color": "Nude", "size": "5", "gender": "female"}, "A 6 cm block heel."),
    ("s2", "Stride Court Trainers, White", "Men > Shoes", 79, {"color": "White", "size": "8", "gender": "male", "material": "Leather"}, "For every day."),
    ("s3", "Stride Canvas Trainers, Navy", "Men > Shoes", 38, {"color": "Navy", "size": "8", "gender": "male", "material": "Cotton"}, "For every day."),
    ("s4", "Stride Cloud Trainers, Pink", "Women > Shoes", 88, {"color": "Pink", "size": "5", "gender": "female", "material": "Mesh"}, "For every day."),
    ("j1", "Fell Shell Jacket, Black", "Men > Jackets", 120, {"color": "Black", "size": "M", "gender": "male"}, "Waterproof."),
    ("j2", "Harrow Faux Leather Jacket, Black", "Women > Jackets", 75, {"color": "Black", "size": "M", "gender": "female", "material": "Polyurethane"}, "Soft faux leather."),
    ("j3", "Harrow Denim Jacket, Blue", "Men > Jackets", 69, {"color": "Blue", "size": "L", "gender": "male", "material": "Cotton"}, "Warm enough for spring."),
    ("x1", "Clear Storage Box 35 l", "Storage > Boxes", 9, {"material": "Polypropylene", "eco_certified": "No"}, "With a lid."),
    ("x2", "Keepsake Box", "Storage > Boxes", 22, {"material": "Oak", "eco_certified": "Yes"}, "With a lid."),
    ("t1", "Loom Bath Towel, Navy", "Towels > Bath Towels", 12, {"color": "Navy"}, "600 gsm cotton."),
    ("t2", "Loom Bath Sheet, White", "Towels > Bath Towels", 24, {"color": "White"}, "600 gsm cotton."),
    ("t3", "Loom Hand Towel, Navy", "Towels > Bath Towels", 8, {"color": "Navy"}, "600 gsm cotton."),
]  # fmt: skip
BEFORE = {"c2": 199, "x2": 25}  # what some cost before they were reduced
PAGES = {
    "prices": "# Students\n\nWe offer 10% off for students and nurses with a valid code.\n",
    "delivery": "# Delivery\n\nParcels take 3 to 5 working days and cost £4.50.\n",
}


def write(folder: Path) -> Path:
    """Write the feed into a folder, with the shop's pages and settings beside it, and return its path."""
    write_beside(folder, 'name = "The House"\n', PAGES)
    feed = folder / "feed.jsonl"
    lines = [
        {"id": key, "title": title, "product_type": department, "description": text, "availability": "in_stock", **columns}
        | ({"price": f"{BEFORE[key]}.00 GBP", "sale_price": f"{price}.00 GBP"} if key in BEFORE else {"price": f"{price}.00 GBP"})
        for key, title, department, price, columns, text in ROWS
    ]  # fmt: skip
    feed.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return feed
