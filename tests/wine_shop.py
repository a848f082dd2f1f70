"""A wine merchant for tests: how much of something there is in a thing, years, countries, bottles that nobody asks for."""

import csv
from pathlib import Path

# id, title, department, price, country, region, grape, vintage, alcohol, sweetness, tags, stock, text
ROWS = [
    ("r1", "Campo Rojo Crianza", "Wine > Red", 11.50, "Spain", "Rioja", "Tempranillo", "2020", "13.5%", "Dry", "", 24, "Soft and spicy, for lamb."),
    ("r2", "Campo Rojo Gran Reserva", "Wine > Red", 34.00, "Spain", "Rioja", "Tempranillo", "2012", "14%", "Dry", "", 6, "Long in oak."),
    ("r3", "Poggio Nero Classico", "Wine > Red", 19.00, "Italy", "Tuscany", "Sangiovese", "2021", "13%", "Dry", "organic", 18, "Cherries, for pizza and pasta."),
    ("r4", "Quilla Malbec Bonita", "Wine > Red", 9.20, "Argentina", "Mendoza", "Malbec", "2022", "14.5%", "Dry", "vegan", 40, "Plums. For steak and barbecue."),
    ("r5", "Libre Rosso alcohol-free", "Wine > Red", 7.40, "Italy", "", "Merlot", "", "0%", "Dry", "vegan", 12, "All of the fruit and none of the head."),
    ("w1", "Steinberg Riesling Kabinett", "Wine > White", 13.80, "Germany", "Mosel", "Riesling", "2022", "8.5%", "Sweet", "", 9, "Light, for spicy food."),
    ("w2", "Dervin Chablis", "Wine > White", 22.00, "France", "Burgundy", "Chardonnay", "2021", "12.5%", "Dry", "", 11, "Oysters and nothing else."),
    ("w3", "Alvora Verde", "Wine > White", 6.90, "Portugal", "Minho", "Loureiro", "2023", "10.5%", "Dry", "", 60, "Served cold by the sea."),
    ("c1", "Maison Delorme Brut Half Bottle", "Wine > Sparkling > Champagne", 29.00, "France", "Champagne", "Chardonnay", "", "12%", "Dry", "", 7, "For two."),
    ("c2", "Maison Delorme Cuvée 2012", "Wine > Sparkling > Champagne", 120.00, "France", "Champagne", "Pinot Noir", "2012", "12.5%", "Dry", "gift", 3, "In a gift box."),
    ("k1", "Ardnashiel 10 Islay Malt", "Spirits > Whisky", 41.00, "Scotland", "Islay", "", "", "46%", "", "", 5, "Smoky, with salt and iodine."),
    ("k2", "Glen Tyne 12", "Spirits > Whisky", 32.00, "Scotland", "Speyside", "", "", "40%", "", "", 14, "Honey and pears, not smoky."),
    ("k3", "Dunmore Irish Whiskey From The Barrel", "Spirits > Whisky", 45.00, "Ireland", "", "", "", "51%", "", "", 4, "Strong and round."),
    ("u1", "Ron Caracol Añejo", "Spirits > Rum", 27.00, "Cuba", "", "", "", "38%", "", "", 10, "Vanilla."),
    ("x1", "Crystal Decanter 1.5 L", "Accessories", 44.00, "Czechia", "", "", "", "", "", "", 8, "Mouth-blown."),
    ("x2", "Vacuum Wine Stopper", "Accessories", 9.50, "Netherlands", "", "", "", "", "", "", 30, "Keeps an open bottle fresh for a week."),
]  # fmt: skip
COLUMNS = ("id", "title", "product_type", "price", "country", "region", "grape", "vintage", "alcohol", "sweetness", "tags", "quantity", "description")  # fmt: skip


def write(folder: Path) -> Path:
    """Write the feed as CSV; returns where it is."""
    path = folder / "wine.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows((*row[:3], f"{row[3]:.2f} EUR", *row[4:]) for row in ROWS)
    return path
