"""The demo shop: an outdoor, fashion and home store, made whole from a seed, so that the first run needs nothing.

It is written as a shop would hand it over: `catalog.csv` with Google-feed columns, pictures beside it, `pages/`,
`shop.toml`, and `history.csv` with what shoppers did. Everything after that is the ordinary import.
"""

import csv
import multiprocessing
import os
import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from data.board import PALETTE, Look
from data.drawing import draw

SEED = 7
VERSION = "3"  # raised when the shop changes, so that a cached one is made again
LARGEST = 25_000  # bytes of a picture
STYLES = 12  # products of each kind; each comes in two colours

LETTERS = ("XS", "S", "M", "L", "XL")
SHOES = ("37", "38", "39", "40", "41", "42", "43", "44", "45", "46")
WAISTS = ("28", "30", "32", "34", "36")


@dataclass(frozen=True, slots=True)
class Kind:
    """What all products of one kind may be; each product draws from it."""

    name: str
    category: str
    cost: tuple[int, int]  # in dollars, lowest and highest
    materials: tuple[str, ...]
    details: tuple[str, ...]  # variants of the silhouette; they are also said in the title
    facts: tuple[str, ...]
    care: str
    occasions: tuple[str, ...]
    patterns: tuple[str, ...] = ("plain",)
    sizes: tuple[str, ...] = ()
    genders: tuple[str, ...] = ("unisex",)
    waterproof: tuple[str, ...] = ()
    measure: tuple[str, tuple[str, ...]] | None = None  # a numeric column and its values


ALL = ("plain", "plain", "plain", "striped", "checked", "dotted", "floral", "camouflage", "colour-block")
QUIET = ("plain", "plain", "plain", "colour-block")
SOFT = ("plain", "striped", "checked", "dotted", "floral")
WEAR = ("women", "men", "unisex")

KINDS = (
    Kind("t-shirt", "Fashion > Tops", (15, 49), ("cotton", "organic cotton", "bamboo viscose", "merino wool"),
         ("crew neck", "V neck", "long sleeve"), ("It is pre-washed and keeps its shape.", "The fabric is 180 grams heavy.",
         "There is no logo on it.", "A small logo sits on the chest."), "machine wash at 30 °C",
         ("everyday", "travel", "sports"), ALL, LETTERS, WEAR),
    Kind("shirt", "Fashion > Tops", (35, 95), ("cotton", "linen", "flannel", "denim"), ("long sleeve", "short sleeve"),
         ("It has one chest pocket.", "It is cut a little longer at the back.", "The buttons are made of corozo nut."),
         "machine wash at 40 °C, iron while damp", ("office", "everyday", "wedding guest"), SOFT, LETTERS, WEAR),
    Kind("sweater", "Fashion > Knitwear", (45, 149), ("wool", "merino wool", "cashmere", "cotton"), ("crew neck", "roll neck"),
         ("It is knitted in one piece without side seams.", "It is soft enough for bare skin.", "It is warm without being bulky."),
         "hand wash cold, dry flat", ("winter", "office", "everyday"), ("plain", "plain", "striped", "colour-block"), LETTERS, WEAR),
    Kind("jacket", "Fashion > Jackets", (79, 329), ("recycled nylon", "down", "leather", "waxed canvas", "fleece"), ("hooded", "no hood"),
         ("It packs into its own pocket.", "The zips are sealed.", "It has two hand pockets and one inside pocket.",
          "It is windproof."), "wipe clean or machine wash at 30 °C", ("hiking", "winter", "everyday", "rain"), QUIET, LETTERS,
         WEAR, ("yes", "no")),
    Kind("dress", "Fashion > Dresses", (39, 189), ("cotton", "linen", "silk", "viscose", "satin"), ("sleeveless", "short sleeve", "long sleeve"),
         ("It has two side pockets.", "The waist is elasticated at the back.", "It falls to just above the knee.", "It is fully lined."),
         "machine wash at 30 °C, hang to dry", ("wedding guest", "party", "office", "beach"), ALL, LETTERS, ("women",)),
    Kind("skirt", "Fashion > Skirts", (29, 99), ("cotton", "denim", "wool", "satin"), ("A-line", "pleated"),
         ("It closes with a hidden zip.", "It has an elastic waistband.", "It falls below the knee."), "machine wash at 30 °C",
         ("office", "everyday", "party"), SOFT, LETTERS, ("women",)),
    Kind("trousers", "Fashion > Trousers", (45, 149), ("denim", "cotton twill", "linen", "wool", "ripstop nylon"), ("straight", "cargo"),
         ("They have five pockets.", "The fabric has two per cent elastane for comfort.", "They dry within an hour."),
         "machine wash at 40 °C, inside out", ("everyday", "hiking", "office"), ("plain", "plain", "checked", "camouflage"), WAISTS, WEAR),
    Kind("shorts", "Fashion > Shorts", (25, 79), ("cotton", "linen", "recycled polyester"), ("drawstring", "tailored"),
         ("They dry within minutes.", "They have a zipped back pocket.", "The inseam is 18 cm."), "machine wash at 30 °C",
         ("beach", "sports", "summer"), ALL, LETTERS, WEAR),
    Kind("beanie", "Fashion > Hats", (15, 45), ("merino wool", "chunky knit", "acrylic knit", "cashmere"), ("classic", "pompom"),
         ("It covers the ears.", "It is lined with fleece.", "One size fits most heads."), "hand wash cold", ("winter", "skiing"),
         ("plain", "striped", "dotted")),
    Kind("cap", "Fashion > Hats", (15, 39), ("cotton", "canvas", "recycled polyester"), ("curved peak", "flat peak"),
         ("The strap at the back adjusts.", "It has a sweatband inside.", "It shades the eyes."), "hand wash cold",
         ("sports", "beach", "summer"), ("plain", "striped", "camouflage", "checked")),
    Kind("scarf", "Fashion > Scarves", (19, 119), ("cashmere", "wool", "silk", "cotton"), ("fringed", "long"),
         ("It is 180 cm long.", "It can be worn as a shawl.", "It is woven in two tones."), "dry clean", ("winter", "office", "gift"), SOFT),
    Kind("sneakers", "Shoes > Sneakers", (49, 159), ("leather", "canvas", "recycled mesh", "suede"), ("low top", "high top"),
         ("The insole can be taken out.", "The sole is made of natural rubber.", "They weigh 310 grams each."), "wipe with a damp cloth",
         ("everyday", "sports", "travel"), QUIET, SHOES, WEAR, ("no",)),
    Kind("boots", "Shoes > Boots", (89, 269), ("leather", "suede", "rubber", "nubuck"), ("high shaft", "low shaft"),
         ("The sole grips on wet rock.", "They are lined with wool.", "The laces run through metal hooks."), "brush clean and wax",
         ("hiking", "winter", "rain"), ("plain",), SHOES, WEAR, ("yes", "yes", "no")),
    Kind("sandals", "Shoes > Sandals", (29, 119), ("leather", "recycled webbing", "cork"), ("strappy", "trekking"),
         ("The footbed shapes itself to the foot.", "The straps adjust in three places."), "wipe clean", ("beach", "summer", "travel"),
         ("plain",), SHOES, WEAR),
    Kind("handbag", "Accessories > Bags", (39, 289), ("leather", "canvas", "jute", "vegan leather"), ("shoulder", "two handles"),
         ("A 13-inch laptop fits in.", "It has a zipped pocket inside.", "The strap can be taken off."), "treat with leather balm",
         ("office", "party", "everyday"), SOFT, (), ("women",)),
    Kind("sunglasses", "Accessories > Sunglasses", (25, 159), ("acetate", "steel", "polycarbonate"), ("square", "round"),
         ("The lenses are polarised.", "They block all UV light up to 400 nm.", "They come with a hard case."), "clean with a soft cloth",
         ("beach", "driving", "summer")),
    Kind("watch", "Accessories > Watches", (59, 349), ("leather", "steel", "rubber", "silk"), ("round", "square"),
         ("The movement is Swiss quartz.", "The battery lasts three years.", "The glass is sapphire."), "keep away from perfume",
         ("office", "gift", "everyday"), ("plain", "plain", "striped", "dotted"), (), WEAR, ("yes", "no")),
    Kind("backpack", "Outdoor > Backpacks", (39, 249), ("recycled nylon", "canvas", "waxed canvas", "ripstop nylon"), ("city", "trekking"),
         ("It has a padded sleeve for a laptop.", "The hip belt carries the load.", "A rain cover is included.", "It has a pocket for a water bladder."),
         "wipe clean", ("hiking", "travel", "school", "commuting"), ("plain", "plain", "camouflage", "colour-block", "floral"), (), ("unisex",),
         ("yes", "no"), ("capacity", ("15 l", "20 l", "28 l", "35 l", "45 l", "60 l"))),
    Kind("tent", "Outdoor > Tents", (99, 599), ("ripstop nylon", "polyester", "cotton canvas"), ("dome", "tunnel"),
         ("It stands in five minutes.", "The seams are taped.", "It has two entrances.", "The poles are made of aluminium."), "dry before storing",
         ("camping", "festival", "trekking"), ("plain", "plain", "colour-block"), (), ("unisex",), ("yes",),
         ("persons", ("1", "2", "3", "4", "6"))),
    Kind("sleeping bag", "Outdoor > Sleeping bags", (59, 349), ("down", "recycled polyester", "merino wool"), ("mummy", "blanket shape"),
         ("The hood closes with one hand.", "It packs down to the size of a melon.", "The zip is on the left."), "wash in a large machine at 30 °C",
         ("camping", "trekking", "winter"), ("plain", "plain", "checked"), (), ("unisex",), (), ("comfort temperature", ("-10 °C", "-5 °C", "0 °C", "5 °C", "10 °C"))),
    Kind("water bottle", "Outdoor > Bottles", (12, 45), ("stainless steel", "glass", "aluminium", "tritan"), ("narrow neck", "wide mouth"),
         ("It keeps drinks cold for 24 hours.", "It is free from BPA.", "The lid does not leak."), "dishwasher safe", ("hiking", "sports", "office"),
         ("plain", "plain", "floral", "dotted"), (), ("unisex",), (), ("capacity", ("0.5 l", "0.75 l", "1 l"))),
    Kind("headlamp", "Outdoor > Lights", (19, 89), ("polycarbonate", "aluminium"), ("rechargeable", "battery"),
         ("It has a red night mode.", "The beam reaches 90 metres.", "It weighs 75 grams."), "wipe clean", ("camping", "running", "trekking"),
         ("plain",), (), ("unisex",), ("yes", "no"), ("brightness", ("200 lm", "350 lm", "500 lm"))),
    Kind("trekking poles", "Outdoor > Poles", (29, 159), ("aluminium", "carbon fibre"), ("foam grip", "cork grip"),
         ("They fold into three parts.", "The length adjusts from 105 to 135 cm.", "They are sold as a pair."), "dry after use",
         ("hiking", "trekking")),
    Kind("bike helmet", "Outdoor > Cycling", (35, 179), ("polycarbonate", "carbon fibre"), ("road", "visor"),
         ("It has 14 air vents.", "The dial at the back adjusts the fit.", "It meets EN 1078."), "wash the pads by hand", ("cycling", "commuting"),
         ("plain", "plain", "striped", "camouflage"), ("S", "M", "L")),
    Kind("mug", "Home > Kitchen", (9, 35), ("ceramic", "porcelain", "stoneware", "enamel"), ("round", "tall"),
         ("It is safe in the microwave.", "It is thrown by hand.", "The glaze is free from lead."), "dishwasher safe", ("gift", "office", "breakfast"),
         ALL, (), ("unisex",), (), ("capacity", ("250 ml", "350 ml", "450 ml"))),
    Kind("lamp", "Home > Lighting", (35, 229), ("linen", "walnut", "oak", "brass"), ("table", "floor"),
         ("The light can be dimmed.", "A warm-white bulb is included.", "The cable is two metres long."), "dust with a dry cloth",
         ("living room", "bedroom", "reading"), ("plain", "plain", "checked", "striped")),
    Kind("cushion", "Home > Textiles", (15, 69), ("linen", "cotton", "velvet", "wool"), ("piped", "tassels"),
         ("The filling is included.", "The cover has a hidden zip.", "It is 45 x 45 cm."), "cover: machine wash at 30 °C", ("living room", "bedroom", "gift"), ALL),
    Kind("vase", "Home > Decoration", (19, 129), ("ceramic", "glass", "stoneware"), ("round", "tall"),
         ("It is watertight.", "It is made by hand, so no two are alike.", "It holds a full bunch of flowers."), "rinse by hand",
         ("gift", "living room", "wedding gift"), SOFT),
    Kind("blanket", "Home > Textiles", (35, 189), ("wool", "fleece", "cotton", "cashmere"), ("fringed", "reversible"),
         ("It is 130 x 170 cm.", "It is woven from recycled yarn.", "It does not scratch."), "gentle wash at 30 °C", ("living room", "bedroom", "gift", "winter"), SOFT),
    Kind("chair", "Home > Furniture", (89, 449), ("oak", "walnut", "velvet", "linen", "beech"), ("dining", "armchair"),
         ("It carries up to 120 kg.", "The legs come off for moving.", "It is delivered assembled."), "vacuum and spot clean",
         ("dining room", "living room", "office"), ("plain", "plain", "checked")),
    Kind("frying pan", "Home > Kitchen", (29, 139), ("cast iron", "stainless steel", "aluminium"), ("steel handle", "wooden handle"),
         ("It works on induction.", "It can go into the oven.", "The coating is free from PFAS."), "hand wash, dry at once", ("cooking", "wedding gift"),
         ("plain",), (), ("unisex",), (), ("diameter", ("20 cm", "24 cm", "28 cm"))),
    Kind("candle", "Home > Decoration", (9, 49), ("beeswax", "soy wax", "rapeseed wax"), ("pillar", "jar"),
         ("It burns for 40 hours.", "It is unscented.", "It smells of cedar and orange."), "trim the wick to 5 mm", ("gift", "living room", "wedding gift")),
    Kind("rug", "Home > Textiles", (59, 399), ("wool", "jute", "cotton", "recycled polyester"), ("rectangular", "round"),
         ("It lies flat from the first day.", "It is woven by hand.", "It suits underfloor heating."), "vacuum, spot clean", ("living room", "bedroom", "hallway"),
         SOFT, ("120 x 170 cm", "160 x 230 cm", "200 x 300 cm")),
    Kind("teapot", "Home > Kitchen", (25, 99), ("ceramic", "porcelain", "cast iron", "stoneware"), ("classic", "with strainer"),
         ("It holds a steel strainer.", "It pours without dripping.", "It keeps tea warm for an hour."), "dishwasher safe", ("breakfast", "gift"),
         SOFT, (), ("unisex",), (), ("capacity", ("0.6 l", "0.9 l", "1.2 l"))),
    Kind("wall clock", "Home > Decoration", (19, 119), ("oak", "steel", "ceramic"), ("silent", "classic"),
         ("It does not tick.", "It runs on one AA battery.", "It is 30 cm across."), "dust with a dry cloth", ("kitchen", "living room", "office"),
         ("plain", "plain", "dotted", "checked")),
    Kind("plant pot", "Home > Garden", (9, 79), ("terracotta", "ceramic", "stoneware"), ("with saucer", "classic"),
         ("It has a hole for drainage.", "It stands frost.", "The plant is not included."), "rinse with water", ("garden", "living room", "balcony"), SOFT,
         (), ("unisex",), ("yes", "no"), ("diameter", ("12 cm", "18 cm", "24 cm"))),
)  # fmt: skip

BRANDS = {
    "Fashion": ("Marlow & Finch", "Tidewell", "Norvik", "Aster Lane", "Halden"),
    "Shoes": ("Halden", "Strider & Co", "Tidewell", "Korvo"),
    "Accessories": ("Marlow & Finch", "Korvo", "Aster Lane", "Lumen & Oak"),
    "Outdoor": ("Fernweh", "Northpine", "Tarnhow", "Norvik"),
    "Home": ("Lumen & Oak", "Hearthside", "Kiln & Clay", "Wren House"),
}
NAMES = (
    "Alder", "Birch", "Cedar", "Dune", "Ember", "Fjord", "Grove", "Harbour", "Isla", "Juniper", "Kestrel", "Linden",
    "Maple", "Nova", "Orchard", "Pebble", "Quill", "Rowan", "Sorrel", "Thistle", "Umber", "Vale", "Willow", "Yarrow",
    "Zephyr", "Bramble", "Clover", "Drift", "Elm", "Fable", "Gale", "Heath",
)  # fmt: skip
COLUMNS = ("id", "item_group_id", "title", "description", "link", "image_link", "price", "sale_price", "availability",
           "inventory", "brand", "product_type", "color", "size", "material", "pattern", "gender", "occasion", "care",
           "waterproof", "capacity", "persons", "comfort temperature", "brightness", "diameter", "rating",
           "rating_count")  # fmt: skip

PAGES = {
    "returns.md": "# Returns\n\nYou can return anything within 30 days of delivery, unused and in its packaging. The return is free: "
    "print the label from your account and hand the parcel in at any post office. We refund the full price within five working days "
    "of its arrival.\n\n## Exchanges\n\nTo exchange a size or a colour, return the item and order the other one; shipping is free for "
    "exchanges.\n\n## Exceptions\n\nCandles that have been lit and underwear cannot be returned.\n",
    "shipping.md": "# Shipping\n\nStandard delivery takes two to four working days and costs 4.90 dollars; orders over 75 dollars ship free. "
    "Express delivery arrives the next working day for 12.90 dollars when you order before noon.\n\n## Abroad\n\nWe ship to Canada and "
    "the European Union within seven working days for 14.90 dollars.\n\n## Tracking\n\nYou get a tracking link by e-mail as soon as the parcel "
    "leaves our warehouse.\n",
    "sizes.md": "# Sizes\n\nOur clothes run true to size. XS is a US 2, S a 4 to 6, M an 8 to 10, L a 12 to 14 and XL a 16. Shoes carry "
    "European sizes: 38 is a US women's 7.5, 42 a US men's 9. Between two sizes, take the larger one.\n",
    "contact.md": "# Opening hours and contact\n\nOur shop in Harbour Street 12 is open Monday to Saturday, 10 am to 7 pm. You reach our "
    "team by e-mail at help@fernandfable.example and by phone on 555-0142, Monday to Friday, 9 am to 5 pm.\n",
    "payment.md": "# Payment\n\nYou can pay by credit card, PayPal, Apple Pay or on invoice. Gift cards are accepted in the shop and online. "
    "Your card is charged when the parcel leaves the warehouse.\n",
    "warranty.md": "# Warranty and repairs\n\nEvery product has a two-year warranty. Outdoor gear can be repaired in our workshop for five "
    "years after purchase; write to us with a photo of the damage.\n",
}
SHOP = """name = "Fern & Fable"
accent = "#2f6f5e"
currency = "USD"
pages = "pages"
handover = "help@fernandfable.example"
"""


@dataclass(frozen=True, slots=True)
class Product:
    """One colour of one style, with its picture; its sizes are rows of the feed."""

    group: str
    number: str
    style: str
    kind: Kind
    look: Look
    brand: str
    gender: str
    occasion: str
    facts: tuple[str, ...]
    price: Decimal
    sale: Decimal | None
    waterproof: str
    measure: str

    @property
    def title(self) -> str:
        detail = "" if self.look.detail in ("classic", "straight", "crew neck") else self.look.detail
        pattern = "" if self.look.pattern == "plain" else self.look.pattern
        words = (self.style, self.look.colour, pattern, self.look.material, detail, self.kind.name)
        return " ".join(word[0].upper() + word[1:] for part in words if part for word in part.split())

    @property
    def description(self) -> str:
        be = "are" if self.kind.name in PLURAL else "is"
        who = "" if self.gender == "unisex" else f" for {self.gender}"
        noun = self.kind.name if self.kind.name in PLURAL else f"{'an' if self.look.material[0] in 'aeiou' else 'a'} " \
            f"{self.look.material} {self.kind.name}"  # fmt: skip
        noun = f"{self.look.material} {noun}" if self.kind.name in PLURAL else noun
        wet = {"yes": "Rain stays outside: waterproof.", "no": "Not waterproof.", "": ""}[self.waterproof]
        pattern = "" if self.look.pattern == "plain" else f", {self.look.pattern}"
        return " ".join(filter(None, (
            f"The {self.style} {be} {noun}{who} in {self.look.colour}{pattern}, made for {self.occasion}.",
            *self.facts, wet, f"Care: {self.kind.care}.")))  # fmt: skip


PLURAL = ("trousers", "shorts", "sneakers", "boots", "sandals", "sunglasses", "trekking poles")


def products(seed: int = SEED) -> list[Product]:
    """Every product of the shop; the same for the same seed."""
    dice = random.Random(seed)
    made = []
    for kind in KINDS:
        for index, style in enumerate(dice.sample(NAMES, STYLES)):
            group = f"{kind.name.replace(' ', '-')}-{index + 1:02d}"
            department = kind.category.split(" > ")[0]
            brand, gender = dice.choice(BRANDS[department]), dice.choice(kind.genders)
            material, detail = dice.choice(kind.materials), dice.choice(kind.details)
            low, high = kind.cost
            price = Decimal(round(low + (high - low) * dice.random() ** 1.6)) + Decimal("0.90")
            sale = (price * Decimal("0.75")).quantize(Decimal("0.1")) if dice.random() < 0.15 else None
            facts = tuple(dice.sample(kind.facts, min(2, len(kind.facts))))
            # a product either has a logo or has none
            if len(facts) == 2 and all("logo" in fact for fact in facts):
                facts = facts[:1]
            measure = dice.choice(kind.measure[1]) if kind.measure else ""
            wet = dice.choice(kind.waterproof) if kind.waterproof else ""
            if material in ("fleece", "suede") and wet:
                wet = "no"
            for number, colour in enumerate(dice.sample(sorted(PALETTE), 2), 1):
                look = Look(kind.name, colour, dice.choice(kind.patterns), material, detail)
                made.append(Product(group, f"{group}-{number}", style, kind, look, brand, gender, dice.choice(kind.occasions),
                                    facts, price, sale, wet, measure))  # fmt: skip
    return made


def feed_rows(listed: Sequence[Product], seed: int = SEED) -> Iterator[dict[str, str]]:
    """The feed: one row for each size of each product."""
    dice = random.Random(seed + 1)
    for product in listed:
        sizes = product.kind.sizes or ("",)
        if len(sizes) > 5:  # no shoe comes in every size
            start = dice.randrange(0, len(sizes) - 4)
            sizes = sizes[start : start + 5]
        rating, count = round(dice.uniform(3.4, 5), 1), int(dice.paretovariate(0.8) * 3) % 900
        for size in sizes:
            stock = 0 if dice.random() < 0.08 else dice.randint(1, 40)
            column = product.kind.measure[0] if product.kind.measure else ""
            number = product.number + (f"-{size.replace(' ', '').replace('x', '-')}" if size else "")
            yield {
                "id": number,
                "item_group_id": product.group, "title": product.title, "description": product.description,
                "link": f"/demo/items/{number}", "image_link": f"images/{product.number}.webp",
                "price": f"{product.price:.2f} USD", "sale_price": f"{product.sale:.2f} USD" if product.sale else "",
                "availability": "in_stock" if stock else "out_of_stock", "inventory": str(stock), "brand": product.brand,
                "product_type": product.kind.category, "color": product.look.colour, "size": size,
                "material": product.look.material, "pattern": product.look.pattern,
                "gender": "" if product.gender == "unisex" else product.gender, "occasion": product.occasion,
                "care": product.kind.care, "waterproof": product.waterproof, "rating": str(rating), "rating_count": str(count),
                **({column: product.measure} if column else {}),
            }  # fmt: skip


def history(listed: Sequence[Product], seed: int = SEED, shoppers: int = 3000) -> Iterator[tuple[str, str, str, int]]:
    """What shoppers did, as (shopper, item group, kind of event, day): popularity with a long tail, and taste groups.

    Each shopper belongs to one of five groups that like certain departments, colours and prices.
    """
    dice = random.Random(seed + 2)
    tastes: list[Callable[[Product], float]] = [
        lambda p: 6.0 if p.kind.category.startswith("Outdoor") or p.occasion in ("hiking", "rain", "trekking") else 0.3,
        lambda p: 6.0 if p.kind.category.startswith("Home") and p.look.colour in ("cream", "beige", "sand", "white", "olive") else 0.3,
        lambda p: 6.0 if p.look.pattern in ("floral", "dotted") or p.look.colour in ("pink", "rose", "coral", "lavender") else 0.3,
        lambda p: 6.0 if p.look.colour in ("black", "charcoal", "grey", "navy") and p.look.pattern == "plain" else 0.3,
        lambda p: 6.0 if p.price < 40 or p.sale else 0.3,
    ]  # fmt: skip
    fame = {product.group: dice.paretovariate(1.2) for product in listed}
    weights = [[fame[p.group] * taste(p) for p in listed] for taste in tastes]
    for number in range(shoppers):
        taste = dice.randrange(len(tastes))
        for product in dice.choices(listed, weights[taste], k=2 + int(dice.expovariate(0.25))):
            kind = dice.choices(("click", "like", "cart", "purchase"), (6, 1.5, 1.5, 1))[0]
            yield f"u{number}", product.group, kind, dice.randrange(365)


def save_picture(job: tuple[Look, str]) -> None:
    look, path = job
    picture = draw(look)
    for quality in (74, 55):  # a few busy patterns need the second
        picture.save(path, "WEBP", quality=quality, method=2)
        if os.path.getsize(path) <= LARGEST:
            return


def make(folder: Path, report: Callable[[int, int], None] = lambda done, total: None) -> Path:
    """Write the shop into `folder` and return the path of its feed; a finished one of this version is kept.

    report: called with (pictures drawn, pictures in all).
    """
    feed = folder / "catalog.csv"
    stamp = folder / "version"
    if stamp.exists() and stamp.read_text() == VERSION:
        return feed
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "images").mkdir(parents=True)
    (folder / "pages").mkdir()
    listed = products()
    jobs = [(product.look, str(folder / "images" / f"{product.number}.webp")) for product in listed]
    # a fresh interpreter each: a fork would take along the threads of whatever runs here
    with ProcessPoolExecutor(min(4, os.cpu_count() or 1), multiprocessing.get_context("spawn")) as pool:
        for done, _ in enumerate(pool.map(save_picture, jobs, chunksize=16), 1):
            report(done, len(jobs))
    with feed.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(feed_rows(listed))
    with (folder / "history.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(("shopper", "item", "kind", "day"))
        rows.writerows(history(listed))
    for name, text in PAGES.items():
        (folder / "pages" / name).write_text(text, encoding="utf-8")
    (folder / "shop.toml").write_text(SHOP, encoding="utf-8")
    stamp.write_text(VERSION)  # last, so that a killed run is made again
    return feed


def captions(product: Product) -> list[str]:
    """Words that fit the product's picture: for training a picture encoder."""
    look = product.look
    pattern = "" if look.pattern == "plain" else look.pattern + " "
    return [product.title, f"{look.colour} {pattern}{look.kind}", look.kind, f"a drawing of a {look.colour} {look.kind}",
            f"{look.colour} {look.detail} {look.kind}", f"{pattern}{look.kind}".strip()]  # fmt: skip
