"""Generated shops whose kinds, columns and values nobody has seen: what holds in them does not hang on a list of words."""

import json
import random
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from data.items import Item
from data.nouns import singular

KINDS = ("valves", "gaskets", "lenses", "brushes", "ropes", "puzzles", "batteries", "helmets", "seeds", "cheeses", "stamps", "hinges", "filters", "pulleys", "whistles", "trays",
         "cushions", "masks", "blades", "baskets", "ladders", "magnets", "pens", "notebooks", "kites", "anchors", "sails", "paddles", "rugs", "mirrors")  # fmt: skip
COLUMNS = {
    "color": ("red", "blue", "green", "black", "white", "orange", "grey", "purple"), "material": ("steel", "brass", "oak", "rubber", "linen", "glass", "nylon"),
    "finish": ("matte", "glossy", "satin", "brushed"), "hardness": ("soft", "medium", "hard"), "scent": ("lemon", "cedar", "rose", "mint"),
    "difficulty": ("easy", "moderate", "tricky"), "origin": ("portugal", "japan", "mexico", "iceland"), "thread": ("coarse", "fine"), "vegan": ("yes", "no"),
    "washable": ("yes", "no"), "shape": ("round", "square", "oval"), "roast": ("light", "dark"), "room": ("kitchen", "bathroom", "hallway"),
}  # fmt: skip
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"


def invented(dice: random.Random, syllables: int = 2) -> str:
    """A word that is in no dictionary: "belkor"."""
    return "".join(dice.choice(CONSONANTS) + dice.choice(VOWELS) for _ in range(syllables)) + dice.choice("klmnrst")


def generate(seed: int, count: int = 300) -> tuple[Item, ...]:
    """A shop of its own: kinds, columns (some with invented names and values), brands, prices, things sold out."""
    dice = random.Random(seed)
    kinds = dice.sample(KINDS, dice.randint(4, 9))
    columns: dict[str, Sequence[str]] = {name: COLUMNS[name] for name in dice.sample(sorted(COLUMNS), 4)}
    columns |= {invented(dice): [invented(dice) for _ in range(dice.randint(2, 5))] for _ in range(2)}
    of_kind = {kind: dice.sample(sorted(columns), dice.randint(2, 5)) for kind in kinds}
    brands = [invented(dice, 3).capitalize() for _ in range(6)]
    return tuple(one(dice, number, kinds, columns, of_kind, brands) for number in range(count))


def one(
    dice: random.Random, number: int, kinds: Sequence[str], columns: dict[str, Sequence[str]], of_kind: dict[str, list[str]], brands: Sequence[str]
) -> Item:  # fmt: skip
    """One item; its title says its brand, a name and its kind, its text some of what its columns say."""
    kind, brand = dice.choice(kinds), dice.choice(brands)
    facts = {name: dice.choice(columns[name]) for name in of_kind[kind] if dice.random() < 0.95}
    told = [value for value in facts.values() if value not in ("yes", "no") and dice.random() < 0.5]
    single = singular(kind)
    return Item(
        id=f"g{number}",
        title=f"{brand} {invented(dice).capitalize()} {single.capitalize()}",
        description=f"{single.capitalize()} by {brand}{', ' + ', '.join(told) if told else ''}. Made for every day.",
        price=Decimal(round(100 * 10 ** dice.uniform(0.7, 2.5))) / 100,
        availability="in_stock" if dice.random() < 0.93 else "out_of_stock",
        category=("All", kind.capitalize()),
        attributes={"brand": brand, **facts},
    )


def write(items: Sequence[Item], path: Path) -> Path:
    """A feed of generated items as JSON Lines; returns where it is."""
    with path.open("w") as file:
        for item in items:
            row = {"id": item.id, "title": item.title, "description": item.description, "price": f"{item.price} EUR",
                   "availability": item.availability, "product_type": " > ".join(item.category), **item.attributes}  # fmt: skip
            file.write(json.dumps(row) + "\n")
    return path
