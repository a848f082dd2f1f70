"""Shops to practise in: feeds made of the data that models of a conversation are trained and measured with."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from data import generated

SHOPS_OF_FASHION, PRODUCTS = 5, 500  # the sixth of the same size is kept for measuring
GENERATED, KEPT = range(1, 11), (101, 102, 103)
WHOM = {"Men": "male", "Women": "female", "Boys": "boys", "Girls": "girls"}


@dataclass(frozen=True, slots=True)
class Practice:
    """A shop and how many shoppers come. feed: None is the demo shop."""

    name: str
    feed: Path | None
    shoppers: int


def to_train(data: Path, folder: Path) -> Iterator[Practice]:
    """The shops that are trained in; feeds and pictures are written to a folder."""
    for number, rows in enumerate(fashion(data)[:SHOPS_OF_FASHION]):
        yield Practice(f"fashion {number}", write_fashion(rows, folder / f"fashion-{number}"), 900)
    yield Practice("groceries", write_groceries(data, folder / "groceries"), 400)
    yield Practice("outdoor", data / "eshop" / "catalog.csv", 500)
    for seed in GENERATED:
        yield Practice(
            f"generated {seed}", generated.write(generated.generate(seed), folder / f"generated-{seed}.jsonl"), 500
        )


def to_measure(data: Path, folder: Path) -> Iterator[Practice]:
    """The shops that nothing was trained in."""
    yield Practice("demo", None, 400)
    for seed in KEPT:
        yield Practice(
            f"generated {seed}", generated.write(generated.generate(seed), folder / f"generated-{seed}.jsonl"), 400
        )
    yield Practice("fashion", write_fashion(fashion(data)[SHOPS_OF_FASHION], folder / "fashion"), 400)


def fashion(data: Path) -> list[list[dict[str, Any]]]:
    """Products of the fashion collection, shuffled and parted into shops."""
    rows = pq.read_table(data / "fashion" / "products-0.parquet").to_pylist()
    random.Random(5).shuffle(rows)
    return [rows[i * PRODUCTS : (i + 1) * PRODUCTS] for i in range(SHOPS_OF_FASHION + 1)]


def write_fashion(rows: list[dict[str, Any]], folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "feed.jsonl").open("w") as file:
        for row in rows:
            (folder / f"{row['id']}.jpg").write_bytes(row["image"])
            whom = next((WHOM[word] for word in row["title"].replace("'s", "").split() if word in WHOM), "")
            cells = {"id": row["id"], "title": row["title"], "product_type": f"{row['department']} > {row['category']} > {row['type']}", "color": row["colour"],
                     "season": row["season"], "usage": row["usage"], "gender": whom, "image_link": f"{row['id']}.jpg"}  # fmt: skip
            file.write(json.dumps(cells) + "\n")
    return folder / "feed.jsonl"


def write_groceries(data: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "feed.jsonl").open("w") as file:
        for row in pq.read_table(data / "grocery" / "products.parquet").to_pylist():
            (folder / f"{row['id']}.jpg").write_bytes(row["image"])
            file.write(
                json.dumps(
                    {
                        "id": row["id"],
                        "title": row["name"],
                        "product_type": row["category"],
                        "description": row["description"],
                        "image_link": f"{row['id']}.jpg",
                    }
                )
                + "\n"
            )
    return folder / "feed.jsonl"
