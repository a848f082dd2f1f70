"""A bike shop for tests, as Shopify exports it: variants by size and colour, metafields of the shop's own, departments whose names share a noun."""

import csv
from pathlib import Path

FIELDS = {"Gears": "gears", "Frame material": "frame_material", "Weight kg": "weight_kg", "Range km": "range_km", "Waterproof": "waterproof", "Lumens": "lumens"}  # fmt: skip
# title | text | vendor | type | sizes with stock | colours | price | gears | frame | weight | range | waterproof | lumens
ROWS = """
Domar AL 2 Road Bike|A relaxed position for long rides.|Halvard|Road Bikes|50 cm:2,54 cm:1,58 cm:0|Navy|1199|16|aluminum|10.5|||
Allegra Sport|A quick first racer with a carbon fork.|Vendra|Road Bikes|49 cm:0,52 cm:3,56 cm:2|Red|1250|18|aluminum|9.6|||
Tarmo SL7|Electronic shifting. Light and stiff.|Vendra|Road Bikes|52 cm:1,54 cm:1|White|5200|24|carbon|7.9|||
Marrow 5 Mountain Bike|A hardtail for first trails.|Halvard|Mountain Bikes|S:3,M:4,L:2|Red,Black|799|16|aluminum|14.3|||
Habit Trail|With full suspension, front and rear.|Candor|Mountain Bikes|M:1,L:1|Green|2450|12|aluminum|15.2|||
FX 2 Hybrid Bike|Light and quick for commuting.|Halvard|City & Hybrid Bikes|S:2,M:3,L:3|Black|749|16|aluminum|11.7|||
Tukan Folding Bike|Folds in twenty seconds to the size of a suitcase.|Brimmon|City & Hybrid Bikes|One Size:2|Green|1850|6|steel|11.6|||
Volta Quiet E-Bike|For commuting, with rack and lights.|Vendra|E-Bikes|S:1,M:2|Grey|3250|10|aluminum|24.5|145||
Verdo Lowstep E-Bike|Comfortable, with a low step.|Halvard|E-Bikes|S:1,M:1|White|2499|9|aluminum|22.8|90||
Pixie 16 Kids Bike|For first rides alone.|Halvard|Kids Bikes|16 inch:3|Red|260|1|aluminum|8.1|||
Starling Helmet|Cool and light.|Halvard|Helmets|S:1,M:2,L:2|White|69.99|||0.3|||
Trailhead Helmet|Covers more of the head.|Candor|Helmets|M:1,L:1|Black|129|||0.4|||
Combination Cable Lock|Four digits, no key.|Kryten|Locks|One Size:9|Black|19.99|||0.4|||
Mini Shackle Lock|Hardened steel.|Kryten|Locks|One Size:5|Black|64.95|||1.6|||
Bordeaux Folding Lock|Folds up small.|Abrus|Locks|One Size:4|Red|94.99|||1.2|||
City Light Set|Front and rear.|Luxo|Lights|One Size:8|Black|24.99|||||yes|60
Lumen 900 Front Light|For unlit roads.|Luxo|Lights|One Size:3|Black|79.95|||||yes|900
Rain Jacket Torrent|Keeps out a day of rain.|Vaya|Clothing|M:1,L:2,XL:0|Yellow|139.99|||||yes|
Summer Gloves Gel|Padded palms.|Vaya|Clothing|M:3,L:2|Black|24.95||||||
Back-Roller Panniers|Roll-top, 40 liters the pair.|Ortolan|Bags & Racks|One Size:3|Yellow|190|||1.9||yes|
"""


def write(folder: Path) -> Path:
    """Write the export; returns where it is."""
    path = folder / "bikes.csv"
    extra = [f"{name} (product.metafields.custom.{key})" for name, key in FIELDS.items()]
    with path.open("w", newline="") as file:
        table = csv.DictWriter(file, ["Handle", "Title", "Body (HTML)", "Vendor", "Type", "Option1 Name", "Option1 Value", "Option2 Name", "Option2 Value",
                                      "Variant SKU", "Variant Inventory Qty", "Variant Price", "Status", *extra])  # fmt: skip
        table.writeheader()
        for line in ROWS.strip().splitlines():
            title, text, vendor, kind, sizes, colours, price, *more = line.split("|")
            handle = title.lower().replace(" ", "-")
            first = {"Title": title, "Body (HTML)": f"<p>{text}</p>", "Vendor": vendor, "Type": kind, "Status": "active", "Option1 Name": "Size",
                     "Option2 Name": "Color", **dict(zip(extra, more, strict=True))}  # fmt: skip
            for colour in colours.split(","):
                for size in sizes.split(","):
                    label, stock = size.split(":")
                    table.writerow({**first, "Handle": handle, "Option1 Value": label, "Option2 Value": colour, "Variant SKU": f"{handle}-{label}-{colour}",
                                    "Variant Inventory Qty": stock, "Variant Price": price})  # fmt: skip
                    first = {}
    return path
