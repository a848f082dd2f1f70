"""A cheese counter for tests: columns whose names say the unit, departments that are sorts of a thing, countries, and what goes with what."""

import json
from pathlib import Path

# id, title, department, price, country, vegetarian, pasteurised, months, strength, text
ROWS = [
    ("c1", "Harrow's Farmhouse Cheddar", "Cheese > Hard", 8.95, "England", "no", "no", 12, 4, "Cloth-bound and matured for a year. Earthy and tangy."),
    ("c2", "Wexley Cheddar", "Cheese > Hard", 9.75, "England", "no", "no", 14, 4, "Nutty, with a crunch."),
    ("c3", "Montaro Stagionato", "Cheese > Hard", 9.90, "Italy", "no", "no", 24, 4, "Cut from the wheel, grainy and fruity. Keep the rind for soup."),
    ("c4", "Sierra Curado", "Cheese > Hard", 7.20, "Spain", "yes", "yes", 9, 3, "Firm sheep's cheese with notes of hazelnut."),
    ("b1", "Bassingham Stilton", "Cheese > Blue", 7.60, "England", "no", "yes", 3, 5, "Creamy and salty. Port brings out the best in it."),
    ("b2", "Causserand Noir", "Cheese > Blue", 6.80, "France", "no", "no", 4, 5, "Sheep's milk, ripened in caves."),
    ("b3", "Lough Blue", "Cheese > Blue", 5.90, "Ireland", "yes", "yes", 2, 3, "Mild and buttery."),
    ("s1", "Brillac de Marne", "Cheese > Soft", 6.50, "France", "no", "no", 2, 3, "Runs when it is ripe."),
    ("s2", "Halden Grilling Cheese", "Cheese > Soft", 3.95, "England", "yes", "yes", 0, 1, "Squeaks, and keeps its shape in the pan."),
    ("s3", "Rosalind Ash", "Cheese > Goat", 4.80, "England", "yes", "yes", 1, 2, "Rolled in ash, lemony."),
    ("h1", "Prosciutto Vallona 18 Months", "Charcuterie", 5.95, "Italy", "no", "", 18, 0, "Air-dried in the hills. Gluten free."),
    ("h2", "Cotley Cured Ham", "Charcuterie", 4.75, "England", "no", "", 0, 0, "Treacle cured."),
    ("h3", "Nduzza Calabra", "Charcuterie", 6.20, "Italy", "no", "", 0, 5, "A soft, fiery sausage to spread."),
    ("k1", "Seeded Crackers", "Crackers & Bread", 2.95, "England", "yes", "", 0, 0, "Oats, chia and flax. Certified gluten free."),
    ("k2", "Charcoal Squares", "Crackers & Bread", 3.25, "England", "yes", "", 0, 0, "Black wheat crackers that flatter blue cheese."),
    ("w1", "Quinta Verga Late Bottled Port", "Drinks", 16.50, "Portugal", "yes", "", 0, 0, "Plums and pepper, 19.5% alcohol."),
    ("t1", "Cheese Wire Slicer", "Tools & Boards", 14.50, "Netherlands", "", "", 0, 0, "Steel wire with a beech handle."),
    ("t2", "Cheese Knife Set", "Tools & Boards", 29.95, "Netherlands", "", "", 0, 0, "Three knives of stainless steel."),
    ("g1", "Cheese Lover's Box", "Gifts", 38.00, "England", "", "", 0, 0, "Four cheeses, with onion marmalade."),
    ("g2", "Heather Honey", "Gifts", 7.50, "Scotland", "yes", "", 0, 0, "From the moors."),
]  # fmt: skip
SOLD_OUT = {"h3"}


def write(folder: Path) -> Path:
    """Write the feed as JSON Lines; returns where it is."""
    path = folder / "deli.jsonl"
    with path.open("w") as file:
        for id_, title, kind, price, country, vegetarian, pasteurised, months, strength, text in ROWS:
            row = {"id": id_, "title": title, "product_type": kind, "price": f"{price:.2f} GBP", "description": text, "country_of_origin": country, "vegetarian": vegetarian,
                   "pasteurised": pasteurised, "aged_months": months or "", "strength": strength or "", "availability": "out of stock" if id_ in SOLD_OUT else "in stock"}  # fmt: skip
            file.write(json.dumps({name: value for name, value in row.items() if value != ""}) + "\n")
    return path
