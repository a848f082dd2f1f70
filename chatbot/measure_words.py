"""Whether the assistant takes a shopper's word for what a shop calls something else: pairs of words, in a shop for each trade."""

import csv
import json
import tempfile
from collections import defaultdict
from pathlib import Path

import numpy as np

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from chatbot.settings import Settings
from models.statistics import with_interval

PAIRS = Path(__file__).parent.parent / "data" / "word_pairs.tsv"
"""What a shopper says, what a shop calls it, and whether that is the same, something under it, or another thing."""

TOLD = {
    "same": "other words for one thing, understood",
    "under": "things under a wide word, found",
    "other": "things that are only alike, not taken for it",
}


def table() -> list[str]:
    """How many of the pairs are understood, with 95 % intervals, one line for each relation."""
    trades: dict[str, list[dict[str, str]]] = defaultdict(list)
    with PAIRS.open(encoding="utf-8", newline="") as file:
        for pair in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            trades[pair["trade"]].append(pair)
    right: dict[str, list[float]] = {relation: [] for relation in TOLD}
    for pairs in trades.values():
        with tempfile.TemporaryDirectory() as folder:
            names = list(dict.fromkeys(pair["shop"] for pair in pairs))
            settings = Settings(preset="compact", store=Path(folder, "store"))
            shop = put_together(settings, stocked(names, Path(folder)))[0]
            for pair in pairs:
                taken = finds(shop, pair["shopper"], names.index(pair["shop"]))
                right[pair["relation"]].append(float(taken != (pair["relation"] == "other")))
    return [f"{sum(map(len, right.values()))} pairs of words, {len(trades)} trades, one shop for each with a thing of every name",
            *(f"  {words:<58}{with_interval(np.array(right[relation]))}, {len(right[relation])} pairs" for relation, words in TOLD.items())]  # fmt: skip


def stocked(names: list[str], folder: Path) -> Path:
    """A feed with two things of each name."""
    rows = [
        {"id": f"{i}-{brand}", "title": f"{brand} {name.title()}", "price": f"{5 + i}.00 GBP"}
        for i, name in enumerate(names)
        for brand in ("Norvik", "Pallo")
    ]
    feed = folder / "feed.jsonl"
    feed.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return feed


def finds(shop: Assistant, said: str, thing: int) -> bool:
    """Whether who asks for something is understood to ask for a thing that is sold, among others perhaps."""
    reading = shop.read(f"do you have any {said}?")
    facts = shop.recommender.facts
    rows = set(reading.named)
    if reading.kinds and not reading.absent:
        rows |= set(np.flatnonzero(facts.of_kinds(reading.kinds)).tolist())
    return any(facts.items[row].id.startswith(f"{thing}-") for row in rows)
