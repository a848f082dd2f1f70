"""A gadget shop for tests: accessories that bear the name of what they fit, model numbers, memory, screens in inches."""

import json
from pathlib import Path

# id, group, title, department, price, brand, columns of its own, text
ROWS = [
    ("a1", "ax4", "Numa xPhone 4 128GB Black", "Phones & Accessories > Smartphones", 599, "Numa", {"color": "Black", "ram": "8 GB", "screen_size": "6.1 inch", "battery": "3900 mAh", "model_number": "NX-401B"}, "48 MP camera, water resistant. Wireless charging."),
    ("a2", "ax4", "Numa xPhone 4 128GB Rose", "Phones & Accessories > Smartphones", 599, "Numa", {"color": "Rose", "ram": "8 GB", "screen_size": "6.1 inch", "battery": "3900 mAh", "model_number": "NX-401B"}, "48 MP camera, water resistant. Wireless charging."),
    ("a3", "ax3", "Numa xPhone 3 64GB Black", "Phones & Accessories > Smartphones", 389, "Numa", {"color": "Black", "ram": "4 GB", "screen_size": "5.8 inch", "battery": "3100 mAh", "model_number": "NX-310A"}, "The small one."),
    ("a4", "", "Oriel Verve 9", "Phones & Accessories > Smartphones", 279, "Oriel", {"color": "Blue", "ram": "12 GB", "screen_size": "6.7 inch", "battery": "5200 mAh", "model_number": "OV-900"}, "Big screen, headphone jack."),
    ("a5", "", "Tello Flip Keypad", "Phones & Accessories > Smartphones", 79, "Tello", {"color": "Red", "ram": "1 GB", "screen_size": "2.7 inch", "battery": "1500 mAh", "model_number": "TF-27"}, "Large keys, no touchscreen."),
    ("c1", "", "Shellac Clear Case for xPhone 4", "Phones & Accessories > Cases", 16, "Shellac", {"color": "Clear"}, "Slim."),
    ("c2", "", "Shellac Defender xPhone 3", "Phones & Accessories > Cases", 29, "Shellac", {"color": "Black"}, "Survives a drop of two metres."),
    ("k1", "", "Voltik USB-C Charging Cable 6 ft", "Cables", 9, "Voltik", {"length": "6 ft", "compatible_with": "xPhone 4"}, "Charges fast. Fits xPhone 4."),
    ("k2", "", "Voltik HDMI Cable 10 ft", "Cables", 15, "Voltik", {"length": "10 ft"}, "For 4K screens."),
    ("k3", "", "Voltik Clip Cable 3 ft", "Cables", 12, "Voltik", {"length": "3 ft", "compatible_with": "xPhone 3"}, "Charges xPhone 3."),
    ("m1", "", "Prisma 27 Monitor 4K", "Monitors", 349, "Prisma", {"screen_size": "27 inch", "refresh_rate": "60 Hz", "ports": "HDMI, USB-C"}, "Sharp, for photos."),
    ("m2", "", "Prisma 27 Gaming Monitor", "Monitors", 259, "Prisma", {"screen_size": "27 inch", "refresh_rate": "165 Hz", "ports": "HDMI"}, "Fast."),
    ("m3", "", "Lumo 32 Monitor 4K", "Monitors", 399, "Lumo", {"screen_size": "31.5 inch", "refresh_rate": "144 Hz", "ports": "HDMI, DisplayPort"}, "Wide colours."),
    ("l1", "", "Oriel Forge Gaming 16", "Laptops", 1290, "Oriel", {"color": "Black", "weight": "2.6 kg", "ram": "32 GB"}, "Laptop for games. Runs loud under load."),
    ("l2", "", "Oriel Feather 13 Laptop", "Laptops", 890, "Oriel", {"color": "Silver", "weight": "1.1 kg", "ram": "16 GB"}, "Light, for students. Windows."),
    ("l3", "", "Penna Book Laptop", "Laptops", 420, "Penna", {"color": "Gray", "weight": "1.6 kg", "ram": "8 GB"}, "For the web and letters."),
    ("h1", "", "Sonder Hush Headphones", "Audio > Headphones", 219, "Sonder", {"color": "Black", "rating": "4.4"}, "Over the ear, cancels noise. Does not fold."),
    ("h2", "", "Sonder Buds (2nd generation)", "Audio > Headphones", 119, "Sonder", {"color": "White", "rating": "4.7"}, "In the ear."),
    ("q1", "", "Voltik Quad Charger", "Cables", 35, "Voltik", {}, "Four ports."),
    ("d1", "", "Adaptik USB-C to HDMI Adapter", "Cables", 22, "Adaptik", {}, "Shows a laptop or a phone on a TV."),
]  # fmt: skip
SOLD_OUT = {"l1"}


def write(folder: Path) -> Path:
    """Write the feed as JSON Lines; returns where it is."""
    path = folder / "gadgets.jsonl"
    with path.open("w") as file:
        for id_, group, title, kind, price, brand, columns, text in ROWS:
            row = {"id": id_, "item_group_id": group, "title": title, "product_type": kind, "price": f"{price}.00 USD", "brand": brand, "description": text,
                   "availability": "out of stock" if id_ in SOLD_OUT else "in stock"}  # fmt: skip
            file.write(json.dumps({name: value for name, value in (row | columns).items() if value}) + "\n")
    return path
