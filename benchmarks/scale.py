"""A generated shop of any size, end to end: python -m benchmarks.scale [--items 1000000]

A feed is written, read and imported with vectors given (as another machine would have made them), opened, and talked to; then it is imported
again with all prices changed while shoppers go on asking. Vectors are generated, so that what is found has no sense; what it takes has.
"""

import argparse
import csv
import os
import platform
import resource
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq

from benchmarks.turn import timed
from chatbot.assembly import Engines, open_shop
from chatbot.assistant import Assistant
from chatbot.settings import Settings
from chatbot.state import State
from chatbot.turn import Turn
from data.catalog import Catalog, read_catalog
from data.shop import Shop
from models.encoders import Vectors, unit
from models.sound import LogMel
from models.text import MiniLM
from retrieval.build import build
from retrieval.embedding import key_of
from retrieval.lance import LanceStore
from retrieval.spread import take, vector_table

KINDS = [
    "jacket",
    "boots",
    "tent",
    "backpack",
    "lamp",
    "mug",
    "shirt",
    "dress",
    "watch",
    "chair",
    "table",
    "sofa",
    "blanket",
    "helmet",
    "gloves",
    "scarf",
    "kettle",
    "knife",
    "speaker",
    "camera",
]
STYLES = ["light", "heavy", "classic", "modern", "slim", "wide", "soft", "warm", "compact", "folding"]
COLORS = ["red", "blue", "green", "black", "white", "grey", "brown", "navy", "beige", "pink"]
MATERIALS = ["wool", "cotton", "leather", "steel", "oak", "plastic", "nylon", "glass"]
LINES = ("blue jacket under 100", "cheaper", "in wool", "what is the most expensive tent?", "which brands of boots do you have?",
         "something warm for winter", "compare 1 and 2", "show me more")  # fmt: skip
CHUNK = 50_000


def write_feed(path: Path, items: int, factor: float = 1.0) -> Path:
    """A feed with kinds, colours, materials, brands, sizes and weights; factor: of all prices."""
    dice = np.random.default_rng(0)
    with path.open("w", newline="") as file:
        out = csv.writer(file)
        out.writerow(["id", "title", "description", "price", "availability", "product_type", "brand", "color", "material", "size", "weight"])  # fmt: skip
        for i in range(items):
            kind, style, color, material = (str(dice.choice(words)) for words in (KINDS, STYLES, COLORS, MATERIALS))
            brand = f"Brand{i % 200}"
            out.writerow([i, f"{brand} {style} {color} {kind} {i % 997}", f"A {style} {kind} of {material} in {color}, made for every day.",
                          f"{factor * dice.integers(500, 50_000) / 100:.2f}", "in_stock" if dice.random() < 0.95 else "out_of_stock",
                          f"All > {kind}s", brand, color, material, "SML"[i % 3], f"{dice.integers(1, 90) / 10} kg"])  # fmt: skip
    return path


def give_vectors(catalog: Catalog, folder: Path, text: MiniLM) -> None:
    """Write a generated vector for each item's words to Parquet, near that of its kind."""
    folder.mkdir()
    dice = np.random.default_rng(1)
    centres: Vectors = text.encode_texts(KINDS)
    keys = dict.fromkeys((key_of("text", item.words), item.category[-1][:-1]) for item in catalog.items)
    listed = list(keys)
    for start in range(0, len(listed), CHUNK):
        part = listed[start : start + CHUNK]
        near = centres[[KINDS.index(kind) for _, kind in part]]
        rows = unit(near + 0.8 * dice.standard_normal(near.shape) / np.sqrt(near.shape[1]))
        pq.write_table(vector_table("text", text.name, [key for key, _ in part], rows), folder / f"{start}.parquet")


@contextmanager
def step(what: str) -> Iterator[None]:
    began = time.perf_counter()
    yield
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"  {what:<46}{time.perf_counter() - began:9.1f} s    {memory:5.1f} GB at most so far", flush=True)


def talk(assistant: Assistant, rounds: int) -> None:
    """CPU and clock time of each line of a conversation."""
    state = State()
    for line in LINES:
        assistant.respond(Turn(line), state)
        times = [timed(lambda state=state, line=line: assistant.respond(Turn(line), state)) for _ in range(rounds)]  # type: ignore[misc]
        cpu, clock = (statistics.median(column) for column in zip(*times, strict=True))
        print(f"  {line:<46}{cpu:9.1f} ms CPU {clock:9.1f} ms clock")
        state = assistant.respond(Turn(line), state)[1]


def under_traffic(served: list[Assistant], renew: Callable[[], Assistant]) -> None:
    """Two shoppers ask while the catalogue is imported again and swapped: turns, faults, and the slowest."""
    over, turns, faults = threading.Event(), [], []

    def ask() -> None:
        while not over.is_set():
            began = time.perf_counter()
            try:
                served[0].respond(Turn("blue jacket under 100"), State())
            except Exception as error:  # whatever it is, it is counted
                faults.append(error)
            turns.append(time.perf_counter() - began)
            time.sleep(0.1)

    shoppers = [threading.Thread(target=ask) for _ in range(2)]
    for shopper in shoppers:
        shopper.start()
    with step("imported again with new prices, and swapped"):
        served[0] = renew()
    over.set()
    for shopper in shoppers:
        shopper.join()
    slow = sorted(turns)[int(0.99 * (len(turns) - 1))]
    print(f"  meanwhile {len(turns)} turns, {len(faults)} failed, 99 % within {1000 * slow:.0f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    print(
        f"{asked.items:,} generated items; Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}"
    )
    text = MiniLM()
    settings, engines = Settings(preset="compact"), Engines(text, None, LogMel())
    with tempfile.TemporaryDirectory() as name:
        feed, store = Path(name, "feed.csv"), LanceStore(Path(name, "store"))
        write_feed(feed, asked.items)

        def bring_in() -> Assistant:
            build(read_catalog(feed), store, engines, str(feed))
            return open_shop(settings, store, engines, Shop(), None)

        with step("feed read"):
            catalog = read_catalog(feed)
        give_vectors(catalog, Path(name, "vectors"), text)
        with step("imported, vectors given"):
            take(Path(name, "vectors"), store, engines)
            build(catalog, store, engines, str(feed))
        del catalog
        with step("opened"):
            assistant = open_shop(settings, store, engines, Shop(), None)
        talk(assistant, asked.rounds)
        write_feed(feed, asked.items, 1.1)
        under_traffic([assistant], bring_in)


if __name__ == "__main__":
    main()
