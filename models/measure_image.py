"""How well the picture tower finds things, on pictures and words that its training never saw, with 95 % intervals."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from models.encoders import ImageEncoder, Vectors
from models.train_image import MAIN_TEN, PEOPLE, held_out_titles, read_table

Floats = npt.NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured mean. low and high: ends of the 95 % interval."""

    task: str
    measure: str
    value: float
    low: float
    high: float
    queries: int


def interval(values: Floats, rounds: int = 2000) -> tuple[float, float]:
    """The 95 % bootstrap interval of a mean (Efron, 1979), from a fixed seed; values has shape (n,)."""
    dice = np.random.default_rng(0)
    means = [values[dice.integers(0, len(values), len(values))].mean() for _ in range(rounds)]
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)


def figures(task: str, measured: dict[str, Floats]) -> list[Figure]:
    return [
        Figure(task, name, float(values.mean()), *interval(values), len(values)) for name, values in measured.items()
    ]


def first_right(scores: Floats, right: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """The place, from 1, of the best right answer of each query. scores and right have the shape (queries, answers).

    Among equal scores a wrong answer counts as better, so that a tower that knows nothing gains nothing by it.
    """
    best = np.where(right, scores, -np.inf).max(axis=1, keepdims=True)
    return np.asarray(1 + ((scores >= best) & ~right).sum(axis=1))


def encode(tower: ImageEncoder, rows: Sequence[dict[str, Any]], size: int = 64) -> Vectors:
    """Unit rows of the pictures in rows, shape (len(rows), dim)."""
    parts = []
    for start in range(0, len(rows), size):
        pictures = [Image.open(BytesIO(row["image"])).convert("RGB") for row in rows[start : start + size]]
        parts.append(tower.encode_images(pictures))
    return np.concatenate(parts)


def words_to_photo(data: Path, tower: ImageEncoder) -> list[Figure]:
    """Held-out titles search all product photos; every photo with the title is right."""
    rows = read_table(data / "fashion" / "products-0.parquet", data / "fashion" / "products-1.parquet")
    photos = encode(tower, rows)
    titles = np.array([row["title"] for row in rows])
    asked = sorted(held_out_titles(list(titles)))
    texts = tower.encode_texts(asked)
    places = np.concatenate([
        first_right((texts[i : i + 200] @ photos.T).astype(np.float64), titles == np.array(asked[i : i + 200])[:, None])
        for i in range(0, len(asked), 200)
    ])  # fmt: skip
    return figures(
        f"title → photo, among {len(rows):,}",
        {"R@1": (places <= 1) * 1.0, "R@10": (places <= 10) * 1.0, "MRR": 1 / places},
    )


def photo_to_kind(data: Path, tower: ImageEncoder) -> list[Figure]:
    """People's own photos of clothes, the ten main kinds of the validation split, each named by its nearest caption."""
    rows = [
        row
        for row in read_table(data / "clothing" / "photos.parquet")
        if row["split"] == "validation" and row["label"] in MAIN_TEN
    ]
    kinds = np.stack(
        [tower.encode_texts([f"a photo of a {word}" for word in PEOPLE[label]]).mean(axis=0) for label in MAIN_TEN]
    )
    named = (encode(tower, rows) @ kinds.T).argmax(axis=1)
    right = np.array([MAIN_TEN[n] == row["label"] for n, row in zip(named, rows, strict=True)], dtype=np.float64)
    return figures("people's photo → kind of clothing, of 10", {"top 1": right})


def photo_to_product(data: Path, tower: ImageEncoder) -> list[Figure]:
    """Phone photos of groceries find their product's studio picture."""
    products = read_table(data / "grocery" / "products.parquet")
    photos = [row for row in read_table(data / "grocery" / "photos.parquet") if row["split"] != "train"]
    ids = np.array([row["id"] for row in products])
    right = ids == np.array([row["product"] for row in photos])[:, None]
    places = first_right((encode(tower, photos) @ encode(tower, products).T).astype(np.float64), right)
    return figures(
        f"phone photo → grocery, of {len(products)}", {"R@1": (places <= 1) * 1.0, "R@5": (places <= 5) * 1.0}
    )


def report(data: Path, tower: ImageEncoder) -> str:
    """All figures as a Markdown table."""
    lines = [f"Tower {tower.name}", "", "| task | measure | value | 95 % interval | queries |", "|---|---|---|---|---|"]
    for measure in (words_to_photo, photo_to_kind, photo_to_product):
        lines += [
            f"| {f.task} | {f.measure} | {f.value:.3f} | {f.low:.3f} – {f.high:.3f} | {f.queries:,} |"
            for f in measure(data, tower)
        ]
    return "\n".join(lines)
