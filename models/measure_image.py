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
from models.statistics import Floats, interval
from models.training_pictures import MAIN_TEN, PEOPLE, held_out_titles, read_table


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured mean. low and high: ends of the 95 % interval."""

    task: str
    measure: str
    value: float
    low: float
    high: float
    queries: int


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


@dataclass(frozen=True, slots=True)
class Collection:
    """All product photos as the tower sees them, shape (n, dim), and what is said of each. held: rows that training never saw."""

    photos: Vectors
    titles: npt.NDArray[np.str_]
    kinds: npt.NDArray[np.str_]
    colours: npt.NDArray[np.str_]
    held: npt.NDArray[np.int64]


def collection(data: Path, tower: ImageEncoder) -> Collection:
    rows = read_table(data / "fashion" / "products-0.parquet", data / "fashion" / "products-1.parquet")
    titles = np.array([row["title"] for row in rows])
    held = np.flatnonzero(np.isin(titles, sorted(held_out_titles(list(titles)))))
    kinds, colours = (np.array([row[name] or "" for row in rows]) for name in ("type", "colour"))
    return Collection(encode(tower, rows), titles, kinds, colours, held)


def words_to_photo(shop: Collection, tower: ImageEncoder) -> list[Figure]:
    """Held-out titles search all product photos; every photo with the title is right."""
    asked = sorted(set(shop.titles[shop.held]))
    texts = tower.encode_texts(asked)
    places = np.concatenate([
        first_right((texts[i : i + 200] @ shop.photos.T).astype(np.float64), shop.titles == np.array(asked[i : i + 200])[:, None])
        for i in range(0, len(asked), 200)
    ])  # fmt: skip
    return figures(
        f"title → photo, among {len(shop.titles):,}",
        {"R@1": (places <= 1) * 1.0, "R@10": (places <= 10) * 1.0, "MRR": 1 / places},
    )


def best_ten(scores: Floats, itself: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The ten best rows of each query, itself left out; scores (queries, rows), changed in place, itself (queries,)."""
    scores[np.arange(len(itself)), itself] = -np.inf
    return np.asarray(np.argpartition(-scores, 10, axis=1)[:, :10])


def photo_to_alike(shop: Collection, tower: ImageEncoder) -> list[Figure]:
    """Held-out photos search all product photos: how many of the ten best share the type, the colour, and both."""
    asked = shop.held[:2000]
    top = np.concatenate([best_ten(shop.photos[part] @ shop.photos.T, part) for part in np.array_split(asked, 20)])
    kind, colour = shop.kinds[top] == shop.kinds[asked, None], shop.colours[top] == shop.colours[asked, None]
    measured = {"type P@10": kind, "colour P@10": colour, "both P@10": kind & colour}
    return figures("photo → photos like it", {name: hits.mean(axis=1) for name, hits in measured.items()})


def changed_colours(shop: Collection, count: int = 500) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.str_]]:
    """Held-out photos, and for each another colour that ten or more products of its type have: "this, but red"."""
    dice = np.random.default_rng(0)
    rows, asked = [], []
    for row in dice.permutation(shop.held):
        names, numbers = np.unique(shop.colours[shop.kinds == shop.kinds[row]], return_counts=True)
        choices = [
            name
            for name, n in zip(names, numbers, strict=True)
            if n >= 10 and name not in ("", shop.colours[row], "Multi")
        ]
        if choices and shop.colours[row]:
            rows.append(row)
            asked.append(dice.choice(choices))
        if len(rows) == count:
            break
    return np.array(rows), np.array(asked)


def ways_to_compose(
    shop: Collection, tower: ImageEncoder, rows: npt.NDArray[np.int64], asked: npt.NDArray[np.str_]
) -> dict[str, Floats]:
    """Scores of all photos for photos with a colour asked, shape (queries, photos), by the way the two are put together."""
    photo = shop.photos[rows] @ shop.photos.T
    wanted = tower.encode_texts([colour.lower() for colour in asked])
    words = wanted @ shop.photos.T
    names = sorted(set(shop.colours) - {""})
    said = tower.encode_texts([name.lower() for name in names])
    # the colour that the photo itself shows, as the tower sees it: what has to give way
    shown = (shop.photos[rows] @ said.T).argmax(axis=1)
    spread_photo, spread_words = photo.std(), words.std()
    turned = shop.photos[rows] + wanted - said[shown]
    return {
        "photo alone": photo,
        "words alone": words,
        "sum": photo + words,
        "sum by spread": photo / spread_photo + words / spread_words,
        "sum by spread, words twice": photo / spread_photo + 2 * words / spread_words,
        "the shown colour swapped for the asked one": turned @ shop.photos.T,
    }


def photo_with_words(shop: Collection, tower: ImageEncoder) -> list[Figure]:
    """ "This, but red": whether the right type in the asked colour is among the ten best, and how many of the ten are."""
    rows, asked = changed_colours(shop)
    told = []
    for name, scores in ways_to_compose(shop, tower, rows, asked).items():
        top = best_ten(scores, rows)
        right = (shop.kinds[top] == shop.kinds[rows, None]) & (shop.colours[top] == asked[:, None])
        told += figures(
            f"photo, but in another colour: {name}", {"hit@10": right.any(axis=1) * 1.0, "P@10": right.mean(axis=1)}
        )
    return told


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
    """Phone photos of groceries find their product by its studio picture, by its words, and by both."""
    products = read_table(data / "grocery" / "products.parquet")
    photos = [row for row in read_table(data / "grocery" / "photos.parquet") if row["split"] != "train"]
    ids = np.array([row["id"] for row in products])
    right = ids == np.array([row["product"] for row in photos])[:, None]
    seen = encode(tower, photos)
    picture = (seen @ encode(tower, products).T).astype(np.float64)
    words = (
        seen @ tower.encode_texts([f"{row['name'].replace('-', ' ')} {row['category']}" for row in products]).T
    ).astype(np.float64)
    told = []
    for by, scores in (
        ("picture", picture),
        ("name", words),
        ("picture and name", picture / picture.std() + words / words.std()),
    ):
        places = first_right(scores, right)
        told += figures(
            f"phone photo → grocery by its {by}, of {len(products)}",
            {"R@1": (places <= 1) * 1.0, "R@5": (places <= 5) * 1.0},
        )
    return told


def report(data: Path, tower: ImageEncoder) -> str:
    """All figures as a Markdown table."""
    lines = [f"Tower {tower.name}", "", "| task | measure | value | 95 % interval | queries |", "|---|---|---|---|---|"]
    shop = collection(data, tower)
    told = [*words_to_photo(shop, tower), *photo_to_alike(shop, tower), *photo_with_words(shop, tower), *photo_to_kind(data, tower),
            *photo_to_product(data, tower)]  # fmt: skip
    lines += [f"| {f.task} | {f.measure} | {f.value:.3f} | {f.low:.3f} – {f.high:.3f} | {f.queries:,} |" for f in told]
    return "\n".join(lines)
