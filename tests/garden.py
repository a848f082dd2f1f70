"""A second shop for tests: garden things, other attributes than the demo's, kronor, and no prices at all."""

import json
from pathlib import Path

KINDS = {
    "Tulip Bulbs": ("Plants", {"light": "full sun", "height": "40 cm"}, "Plant them in autumn, ten centimetres deep."),
    "Hydrangea Shrub": ("Plants", {"light": "half shade", "height": "120 cm"}, "It is hardy and flowers in July."),
    "Watering Can": ("Tools", {"material": "zinc", "volume": "8 l"}, "The rose can be taken off."),
    "Garden Fork": ("Tools", {"material": "steel", "length": "95 cm"}, "Forged in one piece with an ash handle."),
    "Bird Feeder": ("Wildlife", {"material": "pine"}, "It is squirrel proof and easy to clean."),
    "Clay Pot": (
        "Pots",
        {"material": "terracotta", "diameter": "22 cm"},
        "It is frost resistant and has a drainage hole.",
    ),
}
NAMES = ("Solvik", "Lund", "Ekhaga", "Bergsjo", "Vallby", "Norrgard")
COLORS = ("white", "pink", "violet", "yellow", "red", "green")
MAKERS = ("Rosendal", "Trollkulla")


def rows() -> list[dict[str, str]]:
    listed = []
    for k, (kind, (category, facts, text)) in enumerate(KINDS.items()):
        for n, name in enumerate(NAMES):
            color = COLORS[(n + k) % 6]
            listed.append({
                "id": f"g{k}{n}", "title": f"{name} {color.title()} {kind}", "description": f"{text} The {name} is a favourite.",
                "brand": MAKERS[n % 2], "product_type": f"Garden > {category}", "color": color, "currency": "SEK",
                "availability": "out of stock" if n == 5 else "in stock", **facts,
            })  # fmt: skip
    return listed


def write(folder: Path) -> Path:
    feed = folder / "garden.jsonl"
    feed.write_text("\n".join(map(json.dumps, rows())), encoding="utf-8")
    (folder / "shop.toml").write_text('name = "Root & Leaf"\ncurrency = "SEK"\n', encoding="utf-8")
    return feed
