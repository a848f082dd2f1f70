"""A tool shop for tests: measures of several sides of a thing, accessories, compounds, brands that are asked for by name."""

import json
from pathlib import Path

# id, title, department, price, brand, columns of its own, text
ROWS = [
    ("d1", "Brockmann Impact Drill 18V", "Power Tools > Drills", 74.50, "Brockmann", {"power_source": "Cordless", "weight": "1.4 kg"}, "One battery and a charger in the box. Not for brick or concrete."),
    ("d2", "Ostara Hammer Drill 1200W", "Power Tools > Drills", 62.00, "Ostara", {"power_source": "Mains", "weight": "3.9 kg"}, "Drills brick and concrete with its hammer action. No battery needed."),
    ("d3", "Tarn Compact Drill 12V", "Power Tools > Drills", 58.90, "Tarn", {"power_source": "Cordless", "weight": "0.9 kg"}, "Body only: the battery is sold separately."),
    ("b1", "Tarn Masonry Drill Bit Set", "Accessories > Drill Bits", 12.40, "Tarn", {"pieces": "8"}, "For brick and stone."),
    ("b2", "Ostara Wood Drill Bit Set", "Accessories > Drill Bits", 9.80, "Ostara", {"pieces": "5"}, "Clean holes in timber."),
    ("s1", "Alder Deck Screws 60mm", "Fixings > Screws", 11.20, "Alder", {"length": "60 mm", "diameter": "4.5 mm", "material": "Stainless steel"}, "Guaranteed against rust for twenty years. Tub of 200."),
    ("s2", "Alder Wood Screws 40mm", "Fixings > Screws", 4.90, "Alder", {"length": "40 mm", "diameter": "4 mm", "material": "Zinc plated steel"}, "For shelves and cupboards indoors."),
    ("s3", "Fenn Frame Screws 100mm", "Fixings > Screws", 13.60, "Fenn", {"length": "100 mm", "diameter": "7.5 mm", "material": "Zinc plated steel"}, "Straight into brick, no plugs needed."),
    ("s4", "Fenn Drywall Screws 35mm", "Fixings > Screws", 6.10, "Fenn", {"length": "35 mm", "diameter": "3.5 mm", "material": "Phosphated steel"}, "Sharp points for plasterboard."),
    ("l1", "Kestrel Extension Ladder", "Ladders & Access", 189.00, "Kestrel", {"max_load": "150 kg", "weight": "18 kg", "material": "Aluminium"}, "Two sections that reach 6 metres."),
    ("l2", "Kestrel Loft Ladder", "Ladders & Access", 79.00, "Kestrel", {"max_load": "100 kg", "weight": "9 kg", "material": "Wood"}, "Folds away behind its hatch."),
    ("l3", "Tarn 6 Tread Stepladder", "Ladders & Access", 64.00, "Tarn", {"max_load": "150 kg per tread", "weight": "6 kg", "material": "Fibreglass"}, "Non-conductive, for electricians."),
    ("h1", "Oakfield Claw Hammer", "Hand Tools > Hammers", 24.00, "Oakfield", {"weight": "0.6 kg"}, "Forged from one piece of steel, with a blue nylon grip."),
    ("h2", "Fenn Sledge Hammer", "Hand Tools > Hammers", 31.00, "Fenn", {"weight": "4.5 kg"}, "Fibreglass handle. Lifetime guarantee."),
    ("p1", "Lorne Metal Paint Hammered Silver", "Paint", 18.50, "Lorne", {"color": "Silver", "volume": "0.75 l"}, "Straight onto rust."),
    ("p2", "Lorne Bathroom Paint Sea Green", "Paint", 21.00, "Lorne", {"color": "Green", "volume": "2.5 l"}, "Resists steam and mould."),
    ("p3", "Lorne Wall Paint White", "Paint", 27.00, "Lorne", {"color": "White", "volume": "5 l"}, "Matt, for walls and ceilings."),
    ("u1", "Alder Steel Shelf Unit", "Storage", 39.00, "Alder", {"max_load": "175 kg per shelf", "material": "Steel"}, "Five shelves, no tools needed."),
    ("e1", "Fenn Ear Defenders", "Safety", 11.90, "Fenn", {}, "Hearing protection that takes off 27 dB."),
    ("g1", "Fenn Nitrile Gloves", "Safety", 6.40, "Fenn", {"material": "Nitrile"}, "Thin, with a good feel."),
    ("m1", "Brockmann Laser Measure", "Hand Tools > Measuring", 44.00, "Brockmann", {}, "Up to 25 m at one button, with an accuracy of 2 mm."),
]  # fmt: skip


def write(folder: Path) -> Path:
    """Write the feed as JSON Lines; returns where it is."""
    path = folder / "tools.jsonl"
    with path.open("w") as file:
        for id_, title, kind, price, brand, columns, text in ROWS:
            row = {"id": id_, "title": title, "product_type": kind, "price": f"{price:.2f} GBP", "brand": brand, "description": text, "availability": "in stock"}  # fmt: skip
            file.write(json.dumps(row | columns) + "\n")
    return path
