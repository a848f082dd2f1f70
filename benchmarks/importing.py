"""Items per second into a store, beside the plain way, and with Ray: python -m benchmarks.importing [--items 200] [--rounds 5]

Every item has a description of its own and a JPEG of 1000 × 1000. Pictures go through CLIP's ViT-B-32 at its true size with random weights,
which cost the same as trained ones. Ours is a whole import (files read, vectors and items written to disk); the plain way, sentence-transformers and
open_clip as their front pages show them in batches of 32, ends with the vectors. Both may use all cores, turn about.
Ray's start takes its time once; it is told apart from what an item takes by encoding one part and then a second one of three times as many.
"""

import argparse
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image

from benchmarks.encoders import DESCRIPTION, random_clip
from data.catalog import Catalog
from data.items import Item
from models import weights
from models.clip import Clip
from models.encoders import Encoders
from models.text import MiniLM
from retrieval.build import build
from retrieval.lance import LanceStore
from retrieval.spread import spread

PLAIN_BATCH = 32


def load(clip: Path) -> Encoders:
    return Encoders(MiniLM(), Clip("ViT-B-32", clip))


def make_items(folder: Path, first: int, count: int) -> tuple[Item, ...]:
    """Items that nothing else has: each with words and a picture of its own."""
    made = []
    for number in range(first, first + count):
        dice = np.random.default_rng(number)
        noise = Image.fromarray(dice.integers(0, 256, (60, 60, 3), dtype=np.uint8))
        path = folder / f"{number}.jpg"
        noise.resize((1000, 1000), Image.Resampling.BICUBIC).save(path, quality=90)
        made.append(Item(str(number), f"Jacket {number}", f"{number}. {DESCRIPTION}", images=(str(path),)))
    return tuple(made)


def plain_way(clip: Path) -> Callable[[tuple[Item, ...]], None]:
    """sentence-transformers and open_clip."""
    import open_clip
    from sentence_transformers import SentenceTransformer

    text = SentenceTransformer(str(weights.minilm()), device="cpu", local_files_only=True)
    model, _, preprocess = open_clip.create_model_and_transforms(f"local-dir:{clip}")
    model.eval()

    def encode(items: tuple[Item, ...]) -> None:
        text.encode([item.words for item in items], batch_size=PLAIN_BATCH)
        for start in range(0, len(items), PLAIN_BATCH):
            pictures: Any = [preprocess(Image.open(item.images[0]).convert("RGB")) for item in items[start : start + PLAIN_BATCH]]  # fmt: skip
            with torch.inference_mode():
                model.encode_image(torch.stack(pictures))

    return encode


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    n, cores = asked.items, os.cpu_count() or 1
    print(
        f"{n} items a round, {asked.rounds} rounds; Python {platform.python_version()}, {cores} cores, {platform.machine()}"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clip = random_clip(folder)
        encoders, plain = load(clip), plain_way(clip)
        warm = make_items(folder, 0, PLAIN_BATCH)
        build(Catalog(warm, ()), LanceStore(folder / "warm"), encoders, "feed")
        plain(warm)
        mine, theirs = [], []
        for turn in range(asked.rounds):
            items = make_items(folder, (turn + 1) * n, n)
            store = LanceStore(folder / f"store-{turn}")
            mine.append(n / seconds(lambda: build(Catalog(items, ()), store, encoders, "feed")))  # noqa: B023
            theirs.append(n / seconds(lambda: plain(items)))  # noqa: B023
        ratios = [ours / other for ours, other in zip(mine, theirs, strict=True)]
        print(f"  an import     {statistics.median(mine):7.1f} items a second")
        print(f"  the plain way {statistics.median(theirs):7.1f}    ours {statistics.median(ratios):.1f} × ({min(ratios):.1f} to {max(ratios):.1f})")  # fmt: skip
        parts = make_items(folder, 10**6, n), make_items(folder, 2 * 10**6, 3 * n)
        short, long = (seconds(lambda: spread(part, folder / f"ray-{len(part)}", partial(load, clip), cores)) for part in parts)  # fmt: skip  # noqa: B023
        rate = 2 * n / (long - short)
        print(
            f"  Ray           {rate:7.1f}    {rate / statistics.median(mine):.2f} × an import, after {short - n / rate:.0f} s to start"
        )


if __name__ == "__main__":
    main()
