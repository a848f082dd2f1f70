"""A shop of a high street, for tests: shoes for a family, teas and powders with what is in them, hi-fi with what comes with it, furniture in sizes with names."""

import json
from pathlib import Path
from typing import Any

from tests.shop_files import write_beside


def in_sizes(
    group: str, title: str, category: str, price: float, sizes: tuple[str, ...], columns: dict[str, Any], text: str
) -> list[tuple[str, str, str, float, dict[str, Any], str]]:
    """A product in several sizes, a row for each."""
    return [
        (f"{group}-{size.split()[0].lower()}-{size.split()[-1].lower()}", title, category, price, {"item_group_id": group, "size": size, **columns}, text)
        for size in sizes
    ]  # fmt: skip


# id, title, category, price, columns of its own, text
ROWS: list[tuple[str, str, str, float, dict[str, Any], str]] = [
    *in_sizes("matron", "Allday Matron Work Trainer", "Work Shoes", 64, ("UK 5", "UK 6"), {"brand": "Allday", "color": "White", "weight": "610 g"}, "Slip resistant sole, wipes clean."),
    *in_sizes("court", "Ardent Court 70 Trainers", "Trainers", 75, ("UK 5", "UK 6", "UK 9"), {"brand": "Ardent", "color": "White", "weight": "720 g"}, "Leather, for courts and streets."),
    *in_sizes("oxford", "Tarn Oxford Lace Up Black", "Dress Shoes", 39.99, ("UK 9",), {"brand": "Tarn", "gender": "men"}, "Plain and smart."),
    *in_sizes("derby", "Tarn Derby", "Dress Shoes", 89, ("UK 9",), {"brand": "Tarn", "gender": "men", "color": "Brown"}, "Polished leather."),
    *in_sizes("scafell", "Heron Scafell Hiker", "Walking Boots", 135, ("UK 9", "UK 10"), {"brand": "Heron", "gender": "men", "color": "Grey", "weight": "1180 g"}, "Waterproof and light on the foot. Not for crampons."),
    *in_sizes("nevis", "Heron Nevis Mountain", "Walking Boots", 229, ("UK 9", "UK 10"), {"brand": "Heron", "gender": "men", "color": "Brown", "weight": "1640 g"}, "Waterproof, stiff enough to take crampons."),
    *in_sizes("chelsea", "Tarn Chelsea Boots", "Boots", 119, ("UK 5", "UK 9"), {"brand": "Tarn", "color": "Black"}, "Elastic sides."),
    *in_sizes("dealer", "Tarn Brogue Boots", "Boots", 129, ("UK 9",), {"brand": "Tarn", "color": "Tan"}, "Laces and a leather sole."),
    *in_sizes("scuff", "Kidling School Shoe Scuff-Proof", "Kids Shoes", 44, ("Kids 10", "Kids 11"), {"brand": "Kidling", "gender": "boys", "color": "Black"}, "For the playground."),
    *in_sizes("frog", "Kidling Splash Kids Wellies", "Wellies", 19, ("Kids 8", "Kids 9"), {"brand": "Kidling", "gender": "girls", "color": "Pink"}, "Natural rubber."),
    *in_sizes("loafer", "Tarn Penny Loafer", "Dress Shoes", 139, ("UK 9",), {"brand": "Tarn", "gender": "men", "color": "Brown"}, "In suede or leather: the navy is suede, the brown is leather."),
    ("gel", "Archfoot Gel Insoles", "Insoles", 14.5, {"brand": "Archfoot"}, "For those who stand all day."),
    ("earl", "Rook Earl Grey 100g", "Tea > Loose Leaf", 17.9, {"caffeine": "high", "flavour": "bergamot"}, "Black tea, takes milk well. Brew at 95°C."),
    ("mint", "Rook Peppermint Leaf 60g", "Tea > Loose Leaf", 8.9, {"caffeine": "none", "flavour": "mint"}, "Fresh, good hot or iced."),
    ("sleepy", "Dormouse Bedtime Blend 20 Bags", "Tea > Bags", 9.9, {"caffeine": "none", "flavour": "lavender"}, "Lavender and lemon balm. Not recommended in pregnancy."),
    ("sencha", "Rook Sencha 50g", "Tea > Loose Leaf", 16, {"caffeine": "medium", "flavour": "grassy"}, "Brew at 70 degrees for ninety seconds."),
    ("needle", "Silver Needle White Tea 30g", "Tea > Loose Leaf", 34, {"caffeine": "low", "availability": "out of stock"}, "Buds alone."),
    ("whey", "Ironhill Whey Isolate Vanilla", "Supplements > Protein Powder", 59, {"allergens": "milk, soy", "item_group_id": "whey", "flavour": "vanilla"}, "27 g of protein in each scoop."),
    ("pea", "Verdant Pea Protein Salted Caramel", "Supplements > Protein Powder", 46, {"item_group_id": "pea", "flavour": "salted caramel"}, "Plants alone."),
    ("pea-choc", "Verdant Pea Protein Chocolate", "Supplements > Protein Powder", 52, {"item_group_id": "pea", "flavour": "chocolate"}, "Plants alone."),
    ("d3", "Lumen Vitamin D3 60 Capsules", "Supplements > Vitamins", 18.95, {}, "From lichen."),
    ("c", "Lumen Vitamin C 20 Tablets", "Supplements > Vitamins", 9.95, {}, "They fizz."),
    ("multi", "Lumen Multivitamin 60 Tablets", "Supplements > Vitamins", 24, {}, "One a day."),
    ("basket", "Larch Tea Infuser Basket", "Teaware", 15.5, {}, "A fine mesh."),
    ("pot", "Larch Glass Teapot 600ml", "Teaware", 45, {"material": "Glass"}, "With a lid."),
    ("box", "Rook Tea Tasting Box", "Gifts > Gift Boxes", 49, {}, "Eight teas in tins."),
    ("remote", "Clicko Big Button Remote", "Remotes", 16.99, {}, "Six large buttons. Takes 2 AA batteries, not included."),
    ("aa", "Volta AA Batteries 24 ct", "Batteries", 13.99, {}, "Alkaline."),
    ("aaa", "Volta AAA Batteries 24 ct", "Batteries", 12.99, {}, "Alkaline."),
    ("deck", "Spindle SD-1 Turntable", "Turntables", 199, {"color": "Walnut"}, "Plays records at 33 and 45."),
    ("actives", "Cormorant A40 Powered Speakers", "Speakers", 199.99, {"color": "Black", "battery_life": "no"}, "With a phono input: a turntable plugs straight in."),
    ("barrel", "Tussle Barrel Party Speaker", "Speakers", 179, {"color": "Blue"}, "Shrugs off a splash."),
    ("pebble-white", "Aria Pebble Earbuds White", "Earbuds", 149, {"brand": "Aria", "color": "White"}, "Noise cancelling."),
    ("pebble-sage", "Aria Pebble Earbuds Sage Green", "Earbuds", 149, {"brand": "Aria", "color": "Sage Green", "availability": "out of stock"}, "Noise cancelling."),
    ("ladder", "Leenan Ladder Desk", "Desks", 129, {"color": "Walnut", "width": "64 cm"}, "Leans on a wall."),
    ("oakdesk", "Slane Writing Desk Oak", "Desks", 459, {"color": "Oak", "width": "115 cm"}, "Two drawers."),
    *in_sizes("standing", "Stigr Standing Desk", "Desks", 439, ("120 x 60 cm", "140 x 70 cm"), {"color": "White", "width": "140 cm"}, "Goes up and down."),
    *in_sizes("frame", "Rossan Wooden Bed Frame", "Beds", 399, ("Double 135x190", "King 150x200"), {}, "Pine with slats."),
    *in_sizes("foam", "Cloudy Foam Mattress", "Mattresses", 339, ("Double 135x190", "King 150x200"), {}, "Three layers."),
    ("kidsbed", "Tadpole Mattress Single", "Mattresses", 119, {"size": "Single 90x190"}, "For a first bed."),
    ("kells", "Kells Leather Sofa", "Sofas", 1890, {"color": "Tan", "width": "212 cm"}, "Full-grain leather."),
    ("inver", "Inver Recliner Faux Leather", "Sofas", 779, {"color": "Brown", "width": "158 cm"}, "Wipes clean."),
    ("lisbeth", "Lisbeth Sofa Bed", "Sofas", 329, {"color": "Green", "width": "180 cm"}, "Clicks flat."),
    ("kasse", "Kasse Bookcase", "Bookcases", 99, {"max_load_per_shelf": "15 kg", "weight": "32 kg"}, "Five shelves. The cable cover is sold separately."),
    ("dock", "Dock Bookcase", "Bookcases", 289, {"max_load_per_shelf": "40 kg", "weight": "41 kg"}, "Mango wood. Cable cover included."),
]  # fmt: skip

PAGES = {
    "gifts": "# Gift wrapping\n\nGift wrapping is 5 pounds for each order, and you can add a note of thirty words.\n",
    "delivery": "# Delivery\n\nLarge furniture is brought by our own people. They take your old mattress away for 35 pounds.\n",
    "payment": "# Payment\n\nWe take cards. We do not take cryptocurrency.\n",
    "prices": "# Price match\n\nIf you see a thing for less elsewhere within 14 days, our price match policy refunds the difference.\n",
}


def write(folder: Path) -> Path:
    """Write the feed into a folder, with the shop's pages and settings beside it, and return its path."""
    write_beside(folder, 'name = "The High Street"\ncurrency = "GBP"\nhandover = "hi@highstreet.example"\n', PAGES)
    feed = folder / "feed.jsonl"
    feed.write_text(
        "".join(
            json.dumps(
                {"id": id, "title": title, "product_type": category, "price": f"{price:.2f} GBP", "availability": "in stock", "description": text, **columns}
            )
            + "\n"
            for id, title, category, price, columns, text in ROWS
        ),
        "utf-8",
    )  # fmt: skip
    return feed
