"""The pictures that the tower learns from, the words that are true of them, and how they are varied.

A source is one kind of picture: product photos, people's own photos, groceries, drawings. Each of its pictures has one caption
in every form ("title", "colour and type", …): inside a form, the caption of another picture is a wrong answer, while across forms
it need not be ("t-shirt" is true of a picture called "black t-shirt").
"""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow.parquet as pq
import torch
from PIL import Image
from torch.nn import functional as F  # noqa: N812
from tqdm import tqdm

from models import teacher
from models.encoders import TextEncoder
from models.images import MEAN, STD
from models.photos import square
from models.teacher import Picture, opened

Drawing = tuple[Image.Image, list[str]]
"""A picture and the captions that fit it, the same number for each drawing."""


@dataclass(frozen=True, slots=True)
class Captions:
    """One form of words for all pictures of a source.

    vectors: of the distinct captions, shape (m, dim). answer: for each picture, the number of its caption, shape (n,).
    """

    vectors: torch.Tensor
    answer: torch.Tensor


@dataclass(frozen=True, slots=True)
class Source:
    """Pictures of one kind in memory.

    pixels: uint8, shape (n, side, side, 3). forms: captions by the name of their form. views: what the teacher saw, if asked.
    """

    pixels: npt.NDArray[np.uint8]
    forms: dict[str, Captions]
    views: teacher.Views | None


def singular(word: str) -> str:
    """ "Tshirts" → "t-shirt", "Watches" → "watch": good enough for captions, which come in many forms anyway."""
    word = word.lower().replace("tshirt", "t-shirt")
    if re.search(r"(ches|shes|sses|xes)$", word):
        return word[:-2]
    keep = word.endswith(("ss", "jeans", "shorts", "trousers", "tights", "sunglasses", "pants", "leggings"))
    return word if keep or not word.endswith("s") else word[:-1]


def product_captions(row: dict[str, str]) -> dict[str, str]:
    colour, kind = (row["colour"] or "").lower(), singular(row["type"] or row["category"])
    who = "men's" if "Men" in row["title"] and "Women" not in row["title"] else (
        "women's" if "Women" in row["title"] else "")  # fmt: skip
    return {
        "title": row["title"], "kind": kind, "colour": colour, "colour and kind": f"{colour} {kind}",
        "photo": f"a photo of a {colour} {kind}", "who": f"{who} {colour} {kind}".strip(),
        "usage": f"{row['usage'] or ''} {kind}".lower().strip(),
    }  # fmt: skip


PEOPLE = {
    "T-Shirt": ["t-shirt", "tee"], "Longsleeve": ["long sleeve shirt", "longsleeve top", "sweater"],
    "Pants": ["pants", "trousers"], "Shoes": ["shoes", "a pair of shoes"], "Shirt": ["shirt", "button-up shirt"],
    "Dress": ["dress"], "Outwear": ["jacket", "coat", "outerwear"], "Shorts": ["shorts"],
    "Hat": ["hat", "cap"], "Skirt": ["skirt"], "Undershirt": ["undershirt", "tank top"],
    "Polo": ["polo shirt"], "Blazer": ["blazer"], "Hoodie": ["hoodie", "hooded sweatshirt"],
    "Body": ["baby bodysuit"], "Top": ["top"], "Blouse": ["blouse"],
}  # fmt: skip
MAIN_TEN = ("T-Shirt", "Longsleeve", "Pants", "Shoes", "Shirt", "Dress", "Outwear", "Shorts", "Hat", "Skirt")


def people_captions(label: str) -> dict[str, str]:
    words = PEOPLE[label]
    return {f"{form} {i}": form.format(words[i % len(words)])
            for form in ("{}", "a photo of a {}", "my {} at home") for i in range(3)}  # fmt: skip


def grocery_captions(row: dict[str, Any]) -> dict[str, str]:
    name = row["name"].replace("-", " ")
    return {"name": name, "both": f"{name} {row['category']}", "kind": row["category"],
            "description": row["description"].split(". ")[0]}  # fmt: skip


def read_table(*paths: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for path in paths:
        if not path.exists():
            raise FileNotFoundError(f"no {path}: docs/data.md says where it comes from and how to make it")
        rows += pq.read_table(path).to_pylist()
    return rows


def held_out_titles(titles: Sequence[str], count: int = 2000) -> set[str]:
    """The titles that training never sees, the same in every run; all products of a title go with it."""
    return set(random.Random(0).sample(sorted(set(titles)), count))


def development(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The people's photos that recipes are chosen on: part of the split `train`, kept out of training as well."""
    ours = [row for row in rows if row["split"] == "train" and row["label"] in MAIN_TEN]
    return random.Random(0).sample(ours, len(ours) // 10)


def load(data: Path, drawings: Sequence[Drawing], encoder: TextEncoder, side: int, kept: Path) -> dict[str, Source]:
    """Read every source into memory. kept: folder for what the teacher says, which takes minutes to work out."""
    products = read_table(data / "fashion" / "products-0.parquet", data / "fashion" / "products-1.parquet")
    held = held_out_titles([row["title"] for row in products])
    products = [row for row in products if row["title"] not in held]
    people = [row for row in read_table(data / "clothing" / "photos.parquet") if row["split"] != "validation"]
    aside = {id(row) for row in development(people)}
    people = [row for row in people if id(row) not in aside]
    by_id = {row["id"]: row for row in read_table(data / "grocery" / "products.parquet")}
    groceries = [row for row in read_table(data / "grocery" / "photos.parquet") if row["split"] == "train"]
    groceries += [row | {"product": row["id"]} for row in by_id.values()] * 3  # studio pictures, few beside the photos
    found = {
        "products": ([(row["image"], product_captions(row)) for row in products], 0.416),
        "people": ([(row["image"], people_captions(row["label"])) for row in people], 5),
        "groceries": ([(row["image"], grocery_captions(by_id[row["product"]])) for row in groceries], 2),
        "drawings": ([(image, {str(i): text for i, text in enumerate(texts)}) for image, texts in drawings], 0),
    }
    return {name: source(data, name, pairs, encoder, side, kept, each) for name, (pairs, each) in found.items()}


def source(data: Path, name: str, pairs: Sequence[tuple[Picture, dict[str, str]]], encoder: TextEncoder, side: int,
           kept: Path, each: float) -> Source:  # fmt: skip
    """Make a source of pictures and their captions. each: how many views of a picture the teacher is asked about."""
    pictures = [picture for picture, _ in pairs]
    some = sorted(random.Random(0).sample(range(len(pairs)), round(len(pairs) * (each % 1))))
    rows = [*range(len(pairs))] * int(each) + some
    return Source(
        np.stack([thumbnail(picture, side) for picture in tqdm(pictures, name, unit="picture")]),
        {form: encode([texts[form] for _, texts in pairs], encoder) for form in pairs[0][1]},
        teacher.make_views(data, pictures, rows, side, kept / name) if rows else None,
    )


def thumbnail(picture: Picture, side: int) -> npt.NDArray[np.uint8]:
    return np.asarray(square(opened(picture), side), dtype=np.uint8)


def encode(texts: Sequence[str], encoder: TextEncoder) -> Captions:
    numbers = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    distinct = list(numbers)
    parts = [encoder.encode_texts(distinct[i : i + 1024]) for i in range(0, len(distinct), 1024)]
    return Captions(torch.from_numpy(np.concatenate(parts)), torch.tensor([numbers[text] for text in texts]))


def warp(pixels: torch.Tensor, much: float) -> torch.Tensor:
    """Turn, shift and zoom, as strongly as `much` says (1 is a lot), and mirror. float (n, 3, side, side) → the same."""
    n = len(pixels)
    angle = (torch.rand(n) - 0.5) * 0.7 * much  # radians, so at most 20°
    zoom = 1 + (torch.empty(n).uniform_(0.6, 1.15) - 1) * much  # below 1 looks closer
    stretch = 1 + (torch.rand(n) - 0.5) * 0.3 * much
    flip = torch.where(torch.rand(n) < 0.5, -1.0, 1.0)
    shift = (torch.rand(n, 2) - 0.5) * 0.35 * much
    cos, sin = torch.cos(angle) * zoom, torch.sin(angle) * zoom
    theta = torch.stack([cos * flip, -sin * stretch, shift[:, 0], sin * flip, cos * stretch, shift[:, 1]], 1)
    grid = F.affine_grid(theta.view(n, 2, 3), list(pixels.shape), align_corners=False)
    return F.grid_sample(pixels, grid, padding_mode="border", align_corners=False)


def relight(pixels: torch.Tensor) -> torch.Tensor:
    """Vary light, contrast and tint a little: a colour must stay the colour it is called."""
    n = len(pixels)
    tint = torch.empty(n, 3, 1, 1).uniform_(0.93, 1.07)
    grey = pixels.mean(dim=(1, 2, 3), keepdim=True)
    light, contrast = torch.empty(2, n, 1, 1, 1).uniform_(0.72, 1.25)
    return torch.clamp(((pixels - grey) * contrast + grey) * light * tint, 0, 1)


def regrounded(pixels: torch.Tensor, grounds: torch.Tensor, share: float) -> torch.Tensor:
    """Put a share of the pictures, where they are nearly white, on blurred grounds, as a thing lies in a room.

    pixels, grounds: float (n, 3, side, side) in 0 … 1.
    """
    small = F.interpolate(F.adaptive_avg_pool2d(grounds, 4), pixels.shape[-2:], mode="bicubic").clamp(0, 1)
    white = ((pixels.amin(dim=1, keepdim=True) - 0.9) / 0.08).clamp(0, 1)
    mask = white * (torch.rand(len(pixels), 1, 1, 1) < share)
    return pixels * (1 - mask) + small * mask


def erased(pixels: torch.Tensor, share: float) -> torch.Tensor:
    """Cover a grey square in a share of the pictures, as a hand or a hanger does (Zhong et al., AAAI 2020). In place."""
    side = pixels.shape[-1]
    for row in torch.nonzero(torch.rand(len(pixels)) < share).flatten().tolist():
        size = random.randint(side // 6, side // 3)
        top, left = random.randint(0, side - size), random.randint(0, side - size)
        pixels[row, :, top : top + size, left : left + size] = random.random()
    return pixels


def prepare(pixels: npt.NDArray[np.uint8], side: int) -> torch.Tensor:
    """uint8 (n, s, s, 3) → float (n, 3, side, side) in 0 … 1."""
    x = torch.from_numpy(pixels).permute(0, 3, 1, 2).float() / 255
    return x if x.shape[-1] == side else F.interpolate(x, (side, side), mode="area")


def normalised(pixels: torch.Tensor) -> torch.Tensor:
    mean, std = (torch.from_numpy(of).view(1, 3, 1, 1) for of in (MEAN, STD))
    return (pixels - mean) / std
