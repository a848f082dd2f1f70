"""A shop of cameras and computers for tests: new and used, screens in inches, figures in names, and things that several words of a title name."""

import json
from pathlib import Path

# id, title, category, price, columns of its own, text
ROWS = [
    ("k1", "Halden H7 Mark II Body", "Cameras > Mirrorless", 2199, {"brand": "Halden", "condition": "new", "sensor": "full frame", "weight_g": "658"}, "Two card slots."),
    ("k2", "Halden H7 Body - 14k clicks", "Cameras > Mirrorless", 1149, {"brand": "Halden", "condition": "used - good", "sensor": "full frame", "weight_g": "650"}, "One card slot."),
    ("k3", "Corvan Vela 30 Body", "Cameras > Mirrorless", 599, {"brand": "Corvan", "condition": "new", "sensor": "APS-C", "weight_g": "420"}, "For families."),
    ("l1", "Halden 85mm f/1.8", "Lenses", 549, {"brand": "Halden", "condition": "new", "weather_sealed": "no", "weight_g": "371"}, "For portraits."),
    ("l2", "Halden 50mm f/1.8", "Lenses", 199, {"brand": "Halden", "condition": "new", "weather_sealed": "no", "weight_g": "186"}, "Small and bright."),
    ("l3", "Tessar 150-600mm", "Lenses", 999, {"brand": "Tessar", "condition": "new", "weather_sealed": "yes", "weight_g": "1930"}, "For birds."),
    ("t1", "Stavik Aluminium Tripod", "Tripods", 129, {"brand": "Stavik", "condition": "new", "max_load_kg": "8"}, "With a ball head."),
    ("t2", "Stavik Mini Tripod", "Tripods", 60, {"brand": "Stavik", "condition": "new", "max_load_kg": "3"}, "For the table."),
    ("p1", "Clar Circular Polariser 77mm", "Filters", 45, {"brand": "Clar", "condition": "new"}, "Against reflections."),
    ("p2", "Clar UV 77mm", "Filters", 23, {"brand": "Clar", "condition": "new"}, "Protects the glass."),
    ("c1", "Datavio Memory Card 128GB", "Cards", 28, {"brand": "Datavio", "condition": "new"}, "Writes 90 MB/s."),
    ("n1", "Nova 70 Telescope", "Telescopes", 129, {"brand": "Astrel", "condition": "new", "weight_g": "3900"}, "For beginners."),
    ("n2", "Drift 114 Telescope", "Telescopes", 199, {"brand": "Astrel", "condition": "new", "weight_g": "3200"}, "On a table."),
    ("m1", "Lumora Swift Monitor", "Monitors", 229, {"brand": "Lumora", "condition": "new", "screen_size": "27 in", "color": "Black"}, "165 Hz."),
    ("m2", "Lumora Studio 4K Monitor", "Monitors", 389, {"brand": "Lumora", "condition": "new", "screen_size": "27 in", "color": "White"}, "One USB-C cable carries the picture."),
    ("m3", "Vantara Ultrawide Monitor", "Monitors", 399, {"brand": "Vantara", "condition": "new", "screen_size": "34 in", "color": "Black"}, "Curved."),
    ("m4", "Lumora Home Monitor", "Monitors", 129, {"brand": "Lumora", "condition": "new", "screen_size": "23.8 in", "color": "White"}, "With speakers."),
    ("b1", "Clack Keyboard", "Keyboards", 89, {"brand": "Clack", "condition": "new", "color": "White"}, "Mechanical."),
    ("b2", "Typher Keyboard", "Keyboards", 30, {"brand": "Typher", "condition": "new", "color": "Black"}, "Large print."),
    ("u1", "Murid Hush Mouse", "Mice", 25, {"brand": "Murid", "condition": "new", "color": "White"}, "Makes no noise."),
    ("u2", "Murid Glide Mouse", "Mice", 20, {"brand": "Murid", "condition": "new", "color": "Black"}, "Two buttons."),
    ("s1", "Ferro 650W Power Supply", "Power Supplies", 79, {"brand": "Ferro", "condition": "new"}, "Semi-modular."),
    ("s2", "Ferro 850W Power Supply", "Power Supplies", 129, {"brand": "Ferro", "condition": "new"}, "Modular."),
]  # fmt: skip


def write(folder: Path) -> Path:
    """Write the feed into a folder, and return its path."""
    feed = folder / "cameras.json"
    rows = [
        {"id": id_, "title": title, "product_type": kind, "price": f"{price}.00 USD", "product_review_average": 4.4 if id_ == "u2" else 4.1,
         "product_review_count": 410 if id_ == "u2" else 12, "availability": "in_stock", "description": text, **own}
        for id_, title, kind, price, own, text in ROWS
    ]  # fmt: skip
    feed.write_text(json.dumps(rows), "utf-8")
    return feed
