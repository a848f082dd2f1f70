"""A toy shop for tests: from how old, for how many and how long said as spans, in nested attributes; what is included said in texts."""

import json
from pathlib import Path

# id, title, department, price, age, players, minutes, attributes more, text
ROWS = [
    ("g1", "Harbor Lords", "Board Games > Strategy", 49.99, "10+", "2-4", "60-90 min", {"language": ["English"]}, "Outbid rival captains over three seasons."),
    ("g2", "Iron Duchies", "Board Games > Strategy", 79.99, "14+", "3-5", "180 min", {"language": ["English"]}, "An evening of alliances and betrayal."),
    ("g3", "Moss & Acorn", "Board Games > Family", 34.99, "8+", "1-4", "30-45 min", {"language": ["English", "German"]}, "Grow a forest floor tile by tile."),
    ("g4", "Snail Dash", "Board Games > Kids", 19.99, "4+", "2-6", "15 min", {"language": ["English"]}, "Wooden snails race; the slowest may win."),
    ("g5", "Word Spinners", "Board Games > Party", 26.99, "12+", "4-10", "30 min", {"language": ["English"]}, "Clues, laughter and a sand timer."),
    ("g6", "Castle Crash", "Board Games > Kids", 29.99, "5+", "2-4", "20 min", {"language": ["German"]}, "Knock the walls down with a catapult."),
    ("c1", "Sheep Snap", "Card Games", 9.99, "5+", "2-6", "10 min", {}, "A fast game with sheep."),
    ("c2", "Lone Sailor", "Card Games", 15.99, "10+", "1", "20 min", {}, "A solitaire adventure; fits a pocket."),
    ("p1", "Alpine Tarn 1000", "Puzzles", 17.99, "10+", "", "", {"pieces": 1000}, "A mountain lake at dawn."),
    ("p2", "Harvest Friends 48", "Puzzles", 12.99, "4+", "", "", {"pieces": 48}, "A big floor puzzle."),
    ("t1", "Dump Truck Big", "Toys > Vehicles", 27.99, "2+", "", "", {}, "Carries a bucket of sand."),
    ("t2", "RC Buggy Dune", "Toys > Vehicles", 64.99, "8+", "", "", {"battery": "rechargeable"}, "Does 20 km/h; half an hour on one charge."),
    ("t3", "Fire Station Set", "Toys > Vehicles", 54.99, "5+", "", "", {"battery": "2 AAA"}, "The siren needs two AAA batteries, not included."),
    ("t4", "Balance Bike Pico", "Outdoor Toys", 79.99, "2+", "", "", {"weight": "3.9 kg"}, "12 inch wheels, holds riders of up to 30 kg."),
    ("t5", "Frisbee Soft", "Outdoor Toys", 8.99, "5+", "", "", {}, "Safe on the fingers."),
    ("b1", "Bear Bruno", "Plush", 24.99, "0+", "", "", {"size": "35 cm", "washable": True}, "A classic to keep."),
    ("b2", "Bear Bruno Giant", "Plush", 89.99, "3+", "", "", {"size": "110 cm", "washable": False}, "As tall as a child."),
    ("k1", "Teether Ring Leaf", "Baby", 9.99, "0+", "", "", {}, "Natural rubber."),
    ("n1", "Night Light Fox", "Baby", 29.99, "0+", "", "", {}, "Glows softly; runs on a cable."),
    ("n2", "Night Sky 2000 Glow", "Puzzles", 29.99, "12+", "", "", {"pieces": 2000}, "Shines in the dark."),
    ("x1", "Dragon Duel Booster Pack", "Card Games > Trading Cards", 4.49, "7+", "2", "20 min", {}, "Twelve random cards."),
    ("x2", "Dragon Duel Starter Deck", "Card Games > Trading Cards", 14.99, "7+", "2", "20 min", {}, "Two ready decks."),
]  # fmt: skip


def write(folder: Path) -> Path:
    """The feed as JSON Lines; returns where it is."""
    feed = folder / "toys.jsonl"
    with feed.open("w") as file:
        for number, title, department, price, age, players, minutes, more, text in ROWS:
            attributes = {"age": age, "players": players, "playing_time": minutes, **more}
            row = {"id": number, "title": title, "product_type": department, "price": f"{price} USD", "description": text,
                   "attributes": {name: value for name, value in attributes.items() if value != ""}}  # fmt: skip
            file.write(json.dumps(row) + "\n")
    return feed
