"""Train the picture tower: locked-text tuning to the text encoder's space. Read top to bottom.

LiT (Zhai et al., CVPR 2022): the text half stays as it is, the picture half learns to meet it. The loss is the
symmetric softmax of CLIP (Radford et al., ICML 2021) where all pictures with the same caption count as right.
Data: product photos, people's own photos, groceries, and drawings of the demo shop, mixed in every batch.
"""

import json
import math
import random
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import torch
from PIL import Image
from safetensors.torch import load_file, save_file
from torch.nn import functional as F  # noqa: N812
from tqdm import tqdm

from models.encoders import TextEncoder
from models.images import MEAN, STD, build_tower
from models.photos import square

Drawing = tuple[Image.Image, list[str]]
"""A picture and the captions that fit it."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the committed tower was made; printed into its config and its model card."""

    network: str = "regnetx_002"  # of timm, trained from scratch
    side: int = 96  # px
    batch: int = 256
    steps: int = 2000
    rate: float = 2e-3  # peak learning rate of AdamW; warm-up over 5 %, then a cosine to 0
    decay: float = 0.05
    seed: int = 1
    # part of each batch that comes from each kind of picture
    mix: tuple[tuple[str, float], ...] = (
        ("products", 0.6),
        ("people", 0.2),
        ("groceries", 0.08),
        ("drawings", 0.12),
    )


@dataclass(frozen=True, slots=True)
class Pictures:
    """Pictures of one kind in memory.

    pixels: uint8, shape (n, side, side, 3). captions: for each picture, numbers of the texts that fit it.
    """

    pixels: np.ndarray[Any, np.dtype[np.uint8]]
    captions: list[list[int]]


class Texts:
    """Distinct captions and, once `encode` was called, their vectors."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._numbers: dict[str, int] = {}
        self.vectors: torch.Tensor = torch.zeros(0)

    def number(self, text: str) -> int:
        if text not in self._numbers:
            self._numbers[text] = len(self.texts)
            self.texts.append(text)
        return self._numbers[text]

    def encode(self, encoder: TextEncoder) -> None:
        parts = [encoder.encode_texts(self.texts[i : i + 2048])
                 for i in tqdm(range(0, len(self.texts), 2048), "captions", unit="part")]  # fmt: skip
        self.vectors = torch.from_numpy(np.concatenate(parts))


def thumbnail(source: bytes | Image.Image, side: int) -> np.ndarray[Any, np.dtype[np.uint8]]:
    image = Image.open(BytesIO(source)) if isinstance(source, bytes) else source
    return np.asarray(square(image.convert("RGB"), side), dtype=np.uint8)


def singular(word: str) -> str:
    """ "Tshirts" → "t-shirt", "Watches" → "watch": good enough for captions, which come in many forms anyway."""
    word = word.lower().replace("tshirt", "t-shirt")
    if re.search(r"(ches|shes|sses|xes)$", word):
        return word[:-2]
    keep = word.endswith(("ss", "jeans", "shorts", "trousers", "tights", "sunglasses", "pants", "leggings"))
    return word if keep or not word.endswith("s") else word[:-1]


def product_captions(row: dict[str, str]) -> list[str]:
    colour, kind = (row["colour"] or "").lower(), singular(row["type"] or row["category"])
    who = "men's" if "Men" in row["title"] and "Women" not in row["title"] else (
        "women's" if "Women" in row["title"] else "")  # fmt: skip
    return [row["title"], row["title"], f"{colour} {kind}", f"a photo of a {colour} {kind}",
            f"{who} {colour} {kind}".strip(), kind, f"{row['usage'] or ''} {kind}".lower().strip()]  # fmt: skip


PEOPLE = {
    "T-Shirt": ["t-shirt", "tee"], "Longsleeve": ["long sleeve shirt", "longsleeve top", "sweater"],
    "Pants": ["pants", "trousers"], "Shoes": ["shoes", "a pair of shoes"], "Shirt": ["shirt", "button-up shirt"],
    "Dress": ["dress"], "Outwear": ["jacket", "coat", "outerwear"], "Shorts": ["shorts"],
    "Hat": ["hat", "cap"], "Skirt": ["skirt"], "Undershirt": ["undershirt", "tank top"],
    "Polo": ["polo shirt"], "Blazer": ["blazer"], "Hoodie": ["hoodie", "hooded sweatshirt"],
    "Body": ["baby bodysuit"], "Top": ["top"], "Blouse": ["blouse"],
}  # fmt: skip
MAIN_TEN = ("T-Shirt", "Longsleeve", "Pants", "Shoes", "Shirt", "Dress", "Outwear", "Shorts", "Hat", "Skirt")


def people_captions(label: str) -> list[str]:
    return [form.format(word) for word in PEOPLE[label] for form in ("{}", "a photo of a {}", "my {} at home")]


def grocery_captions(row: dict[str, Any]) -> list[str]:
    name = row["name"].replace("-", " ")
    return [name, f"{name} {row['category']}", row["category"], row["description"].split(". ")[0]]


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


def load(data: Path, drawings: Sequence[Drawing], texts: Texts, side: int) -> dict[str, Pictures]:
    """Read every kind of training picture into memory."""
    products = read_table(data / "fashion" / "products-0.parquet", data / "fashion" / "products-1.parquet")
    held = held_out_titles([row["title"] for row in products])
    products = [row for row in products if row["title"] not in held]
    people = [row for row in read_table(data / "clothing" / "photos.parquet") if row["split"] != "validation"]
    goods = read_table(data / "grocery" / "products.parquet")
    by_id = {row["id"]: row for row in goods}
    groceries = [row for row in read_table(data / "grocery" / "photos.parquet") if row["split"] == "train"]

    def pictures(rows: Sequence[tuple[bytes | Image.Image, list[str]]], name: str) -> Pictures:
        pixels = np.stack([thumbnail(source, side) for source, _ in tqdm(rows, name, unit="picture")])
        return Pictures(pixels, [[texts.number(c) for c in captions] for _, captions in rows])

    return {
        "products": pictures([(r["image"], product_captions(r)) for r in products], "products"),
        "people": pictures([(r["image"], people_captions(r["label"])) for r in people], "people's photos"),
        "groceries": pictures([(r["image"], grocery_captions(by_id[r["product"]])) for r in groceries], "groceries"),
        "drawings": pictures(drawings, "drawings"),
    }


def augment(pixels: torch.Tensor) -> torch.Tensor:
    """Turn, shift, zoom, mirror and re-light. uint8 (n, side, side, 3) → normalised float (n, 3, side, side)."""
    n = len(pixels)
    x = pixels.permute(0, 3, 1, 2).float() / 255
    angle = (torch.rand(n) - 0.5) * 0.7  # radians, so ±20°
    zoom = torch.empty(n).uniform_(0.65, 1.15)  # below 1 looks closer
    flip = torch.where(torch.rand(n) < 0.5, -1.0, 1.0)
    cos, sin = torch.cos(angle) * zoom, torch.sin(angle) * zoom
    shift = (torch.rand(n, 2) - 0.5) * 0.3
    theta = torch.stack([cos * flip, -sin, shift[:, 0], sin * flip, cos, shift[:, 1]], 1).view(n, 2, 3)
    x = F.grid_sample(x, F.affine_grid(theta, list(x.shape), align_corners=False), padding_mode="border",
                      align_corners=False)  # fmt: skip
    light = torch.empty(n, 1, 1, 1).uniform_(0.7, 1.25)
    tint = torch.empty(n, 3, 1, 1).uniform_(0.93, 1.07)  # small: a colour must stay the colour it is called
    grey = x.mean(dim=(1, 2, 3), keepdim=True)
    contrast = torch.empty(n, 1, 1, 1).uniform_(0.75, 1.2)
    x = ((x - grey) * contrast + grey) * light * tint
    x = x.clamp(0, 1)
    return (x - torch.from_numpy(MEAN).view(1, 3, 1, 1)) / torch.from_numpy(STD).view(1, 3, 1, 1)


def draw_batch(kinds: dict[str, Pictures], recipe: Recipe) -> tuple[torch.Tensor, torch.Tensor]:
    """A mixed batch: pixels (batch, side, side, 3) and a caption number for each."""
    parts, captions = [], []
    for name, share in recipe.mix:
        pictures = kinds[name]
        rows = np.random.randint(0, len(pictures.captions), round(recipe.batch * share))
        parts.append(pictures.pixels[rows])
        captions += [random.choice(pictures.captions[row]) for row in rows]
    return torch.from_numpy(np.concatenate(parts)), torch.tensor(captions)


def contrast(images: torch.Tensor, texts: torch.Tensor, captions: torch.Tensor, scale: torch.Tensor) -> torch.Tensor:
    """Softmax both ways; every picture that drew the same caption is a right answer. All shapes (batch, …)."""
    logits = scale * images @ texts.T  # (batch, batch)
    same = (captions[:, None] == captions[None, :]).float()
    target = same / same.sum(dim=1, keepdim=True)
    forth = -(target * F.log_softmax(logits, dim=1)).sum(dim=1).mean()
    back = -(target * F.log_softmax(logits.T, dim=1)).sum(dim=1).mean()
    return (forth + back) / 2


def train(
    data: Path,
    out: Path,
    encoder: TextEncoder,
    drawings: Sequence[Drawing],
    recipe: Recipe | None = None,
    report: Callable[[str], None] = tqdm.write,
) -> None:
    """Train a tower and write it to `out` as safetensors (fp16) beside an open_clip config.

    A checkpoint is written to `out` every 250 steps; a run that was killed goes on from there.
    """
    recipe = recipe or Recipe()
    random.seed(recipe.seed)
    np.random.seed(recipe.seed)
    torch.manual_seed(recipe.seed)
    texts = Texts()
    kinds = load(data, drawings, texts, recipe.side)
    texts.encode(encoder)
    config = tower_config(recipe, encoder)
    tower = build_tower(config)
    scale = torch.nn.Parameter(torch.tensor(math.log(1 / 0.07)))
    optimiser = torch.optim.AdamW([*tower.parameters(), scale], lr=recipe.rate, weight_decay=recipe.decay)
    warm = recipe.steps // 20
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda step: min((step + 1) / warm, 0.5 * (1 + math.cos(math.pi * min(1, step / recipe.steps)))),
    )
    out.mkdir(parents=True, exist_ok=True)
    checkpoint = out / "checkpoint.safetensors"
    first = resume(checkpoint, tower, scale, optimiser) if checkpoint.exists() else 0
    schedule.last_epoch = first
    tower.train()
    began, running = time.monotonic(), 0.0
    for step in tqdm(range(first, recipe.steps), "tower", initial=first, total=recipe.steps, unit="step"):
        pixels, captions = draw_batch(kinds, recipe)
        images = F.normalize(tower(augment(pixels)), dim=1)
        loss = contrast(images, texts.vectors[captions], captions, scale.exp().clamp(max=100))
        optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(tower.parameters(), 5.0)
        optimiser.step()
        schedule.step()
        running = loss.item() if step == first else 0.98 * running + 0.02 * loss.item()
        if (step + 1) % 250 == 0:
            report(f"step {step + 1} loss {running:.3f} scale {scale.exp().item():.1f} "
                   f"minutes {(time.monotonic() - began) / 60:.1f}")  # fmt: skip
            keep(checkpoint, tower, scale, optimiser, step + 1)
    save(tower, config, out)
    checkpoint.unlink(missing_ok=True)


def keep(path: Path, tower: torch.nn.Module, scale: torch.Tensor, optimiser: torch.optim.Optimizer, step: int) -> None:
    """Write all that a killed run needs to go on, aside first and then renamed."""
    tensors = {f"tower.{name}": tensor for name, tensor in tower.state_dict().items()}
    for number, state in optimiser.state_dict()["state"].items():
        tensors |= {f"optimiser.{number}.{name}": tensor for name, tensor in state.items()}
    tensors |= {"scale": scale.data, "step": torch.tensor(step)}
    partial = path.with_suffix(".partial")
    save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, partial)
    partial.replace(path)


def resume(path: Path, tower: torch.nn.Module, scale: torch.Tensor, optimiser: torch.optim.Optimizer) -> int:
    """Take up a checkpoint; returns the step to go on with."""
    tensors = load_file(path)
    tower.load_state_dict({name.removeprefix("tower."): tensor for name, tensor in tensors.items()
                           if name.startswith("tower.")})  # fmt: skip
    scale.data.copy_(tensors["scale"])
    whole = optimiser.state_dict()
    for name, tensor in tensors.items():
        if name.startswith("optimiser."):
            _, number, key = name.split(".")
            whole["state"].setdefault(int(number), {})[key] = tensor
    optimiser.load_state_dict(whole)
    return int(tensors["step"])


def tower_config(recipe: Recipe, encoder: TextEncoder) -> dict[str, Any]:
    """In open_clip's terms, without paths; the text half is named, not copied."""
    return {
        "model_cfg": {
            "embed_dim": encoder.dim,
            "vision_cfg": {"timm_model_name": recipe.network, "timm_model_pretrained": False, "timm_pool": "avg",
                           "timm_proj": "linear", "image_size": recipe.side},
            "text_cfg": {"hf_model_name": "sentence-transformers/all-MiniLM-L6-v2", "hf_model_pretrained": False,
                         "hf_proj_type": None, "hf_pooler_type": "mean_pooler"},
        },
        "preprocess_cfg": {"mean": [round(float(x), 3) for x in MEAN], "std": [round(float(x), 3) for x in STD],
                           "resize_mode": "longest", "fill_color": 255},
        "text_encoder": encoder.name,
        "recipe": asdict(recipe),
    }  # fmt: skip


def save(tower: torch.nn.Module, config: dict[str, Any], out: Path) -> None:
    tensors = {f"visual.{name}": (tensor.half() if tensor.is_floating_point() else tensor).contiguous()
               for name, tensor in tower.state_dict().items()}  # fmt: skip
    save_file(tensors, out / "open_clip_model.safetensors")
    (out / "open_clip_config.json").write_text(json.dumps(config, indent=2) + "\n")
