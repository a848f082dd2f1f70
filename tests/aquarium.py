"""A shop of fish and tanks for tests: a brand that is called like a fish, amounts in columns that are named after their unit, and a column of two units."""

import csv
from pathlib import Path

COLUMNS = ("id", "title", "description", "price", "availability", "brand", "product_type", "color", "min_tank_litres", "adult_size_cm", "temperature_c", "water", "difficulty", "diet", "power_w", "volume", "reef_safe")  # fmt: skip
ROWS = """
f1|Glow Tetra|A small schooling fish with a blue stripe. Keep at least eight together.|2.50|in stock|Nordbach|Fish > Freshwater|blue|60|4|20-26|freshwater|easy|omnivore|||
f2|Ember Tetra|Like the glow tetra, with red along the belly.|3.20|in stock|Nordbach|Fish > Freshwater|red|80|5|23-27|freshwater|medium|omnivore|||
f3|Striped Danio|A tireless swimmer that forgives beginners.|2.20|in stock|Nordbach|Fish > Freshwater|blue|54|5|18-25|freshwater|easy|omnivore|||
f4|Common Goldfish|Lives for twenty years. Not for bowls.|6.50|in stock|Nordbach|Fish > Freshwater|orange|200|25|10-22|freshwater|easy|omnivore|||
f5|Silver Angelfish|Tall and stately; may eat very small fish such as tetras.|9.90|in stock|Nordbach|Fish > Freshwater|silver|150|15|24-28|freshwater|medium|omnivore|||
f6|Bristle Pleco|A catfish with whiskers. Needs wood to rasp.|11.90|in stock|Nordbach|Fish > Freshwater|brown|100|13|22-27|freshwater|easy|herbivore|||
f7|Marmo Clownfish|Bred in captivity.|29.90|in stock|Riffgut|Fish > Marine|orange|100|9|24-27|marine|easy|omnivore|||yes
f8|Yellow Tang|A surgeonfish that grazes all day.|149.00|in stock|Riffgut|Fish > Marine|yellow|400|20|24-27|marine|medium|herbivore|||yes
f9|Bandit Triggerfish|A bold character with a strong bite.|89.00|in stock|Riffgut|Fish > Marine|white|500|25|24-27|marine|medium|carnivore|||no
t1|Lido 60 Aquarium|A classic for the first fish.|79.00|in stock|Juvia|Tanks|black||||||||60 l|
t2|Lido 120 Aquarium|With lid, light and filter.|229.00|in stock|Juvia|Tanks|black||||||||120 l|
t3|Lido 240 Aquarium|For a wall of its own.|419.00|out of stock|Juvia|Tanks|black||||||||240 l|
t4|Starter Kit 54|Tank, lid with a lamp, filter and heater.|89.00|in stock|Tetra|Tanks|black||||||||54 l|
h1|Thermo Heater 50|For tanks of up to 60 litres.|24.90|in stock|Tetra|Heaters|black|||||||50||
h2|Thermo Heater 150|For tanks of up to 200 litres.|29.90|in stock|Tetra|Heaters|black|||||||150||
h3|Thermo Heater 300|For tanks of up to 450 litres.|39.90|in stock|Tetra|Heaters|black|||||||300||
d1|Flakes for Every Day|For all that swim at the top.|6.49|in stock|Tetra|Food|||||||||250 ml|
d2|Wafers for Catfish|They sink, and plecos love them.|8.20|in stock|Tetra|Food|||||||||82 g|
s1|Reef Salt 22 kg|For a reef.|79.00|in stock|Riffgut|Water Care||||||||||
l1|Helia Light 1000|Warm white.|159.00|in stock|Juvia|Lighting|silver|||||||40||
"""


def write(folder: Path) -> Path:
    """Write the feed as CSV; returns where it is."""
    path = folder / "aquarium.csv"
    with path.open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for line in ROWS.strip().splitlines():
            row = line.split("|")
            row[3] += " EUR"
            table.writerow(row + [""] * (len(COLUMNS) - len(row)))
    return path
