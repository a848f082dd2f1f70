"""Whether what is shown for a trouble that is told would help: situations in six shops, with the items that a fair assistant would show."""

import csv
import json
import tempfile
from collections import defaultdict
from pathlib import Path

import numpy as np

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from chatbot.settings import Settings
from chatbot.state import State
from chatbot.turn import Reply, Turn
from models.statistics import with_interval

FOLDER = Path(__file__).parent.parent / "data" / "situations"
"""items.jsonl: what six invented shops sell. messages.tsv: what is told there, and the ids of what would help, the best first; none where nothing would."""

FIRST = 3  # items that a shopper sees without scrolling


def table() -> list[str]:
    """How often what helps is shown first, among the first and at all, and how often nothing is sold where nothing helps; with 95 % intervals."""
    items: dict[str, list[str]] = defaultdict(list)
    for line in (FOLDER / "items.jsonl").read_text(encoding="utf-8").splitlines():
        items[json.loads(line)["shop"]].append(line)
    with (FOLDER / "messages.tsv").open(encoding="utf-8", newline="") as file:
        messages = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    right: dict[str, list[float]] = defaultdict(list)
    for name, lines in items.items():
        with tempfile.TemporaryDirectory() as folder:
            feed = Path(folder, "feed.jsonl")
            feed.write_text("\n".join(lines), encoding="utf-8")
            shop = put_together(Settings(preset="compact", store=Path(folder, "store")), feed)[0]
            for message in (one for one in messages if one["shop"] == name):
                reply, _ = shop.respond(Turn(message["message"]), State())
                score(shop, reply, message["items"].split(), right)
    return [f"{len(messages)} situations in {len(items)} shops of {sum(map(len, items.values()))} items",
            *(f"  {words:<58}{with_interval(np.array(found))}, {len(found)} situations" for words, found in right.items())]  # fmt: skip


def score(shop: Assistant, reply: Reply, wanted: list[str], right: dict[str, list[float]]) -> None:
    """Note how well an answer does."""
    if not wanted:
        right["nothing would help, and nothing is said to"].append(float(not reply.text.startswith("For that")))
        return
    facts = shop.recommender.facts
    helps = {facts.items[facts.row[item]].product for item in wanted}
    shown = [card.item.product for card in reply.cards]
    right["what helps is shown first"].append(float(shown[:1] != [] and shown[0] in helps))
    right[f"among the first {FIRST}"].append(float(bool(helps & {*shown[:FIRST]})))
    right["at all"].append(float(bool(helps & {*shown})))
