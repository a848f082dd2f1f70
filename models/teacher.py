"""What an ImageNet network sees in the training pictures: targets to distil from, worked out once and kept.

The teacher is a MobileNet in TFLite form (`teacher/` of the data folder); only training uses it, and nothing of it is shipped.
As in "Knowledge distillation: a good teacher is patient and consistent" (Beyer et al., CVPR 2022), teacher and student
look at the same crop. The teacher is slow, so that a fixed set of crops is cut once, and the student sees each many times.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image
from tqdm import tqdm

from models.photos import square

NAME = "mobilenet_v1_1.0_224_quant_embedding_extractor.tflite"
Picture = bytes | Image.Image
WIDTH = 1024  # numbers that the teacher says of a picture
BLOCK = 512  # views worked out and kept at a time


@dataclass(frozen=True, slots=True)
class Views:
    """Crops of training pictures and what the teacher sees in them.

    rows: for each view, the number of its picture, shape (n,). pixels: uint8, (n, side, side, 3).
    features: float32, (n, 1024), the square root of its activations, which are never negative, less their mean.
    """

    rows: npt.NDArray[np.int64]
    pixels: npt.NDArray[np.uint8]
    features: npt.NDArray[np.float32]


def crop(image: Image.Image, dice: Random) -> Image.Image:
    """A random part of a picture, turned a little, as another hand would have taken the photo."""
    area, ratio = dice.uniform(0.35, 1.0), dice.uniform(0.75, 1.33)
    width = min(image.width, round((image.width * image.height * area * ratio) ** 0.5))
    height = min(image.height, round((image.width * image.height * area / ratio) ** 0.5))
    left, top = dice.randint(0, image.width - width), dice.randint(0, image.height - height)
    if dice.random() < 0.5:
        image = image.rotate(dice.uniform(-20, 20), Image.Resampling.BILINEAR, fillcolor=image.getpixel((0, 0)))
    part = image.crop((left, top, left + width, top + height))
    return part.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if dice.random() < 0.5 else part


def make_views(data: Path, pictures: Sequence[Picture], rows: Sequence[int], side: int, kept: Path) -> Views:
    """Cut a view of `pictures[row]` for every row of `rows`, and ask the teacher about it; blocks done are read from `kept`."""
    kept.mkdir(parents=True, exist_ok=True)
    model = data / "teacher" / NAME
    if not model.exists():
        raise FileNotFoundError(f"no {model}: docs/data.md says where it comes from")
    blocks = [range(start, min(start + BLOCK, len(rows))) for start in range(0, len(rows), BLOCK)]
    todo = [block for block in blocks if not (kept / f"{block.start}.npz").exists()]
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        jobs = (([pictures[rows[i]] for i in block], model, side, kept / f"{block.start}.npz") for block in todo)
        for _ in tqdm(pool.map(_block, jobs), "teacher", total=len(todo), unit="block"):
            pass
    parts = [np.load(kept / f"{block.start}.npz") for block in blocks]
    features = np.concatenate([part["features"] for part in parts]).astype(np.float32)
    return Views(np.array(rows), np.concatenate([part["pixels"] for part in parts]), features - features.mean(axis=0))


def _block(job: tuple[list[Picture], Path, int, Path]) -> None:
    sources, model, side, path = job
    dice = Random(int(path.stem))
    views = [crop(opened(source), dice) for source in sources]
    features = np.stack(list(_see(model, views)))
    features = np.sqrt(features / np.maximum(features.sum(axis=1, keepdims=True), 1))
    partial = path.with_suffix(".partial.npz")
    np.savez(
        partial,
        pixels=np.stack([np.asarray(square(view, side)) for view in views]),
        features=features.astype(np.float16),
    )
    partial.replace(path)


def opened(source: Picture) -> Image.Image:
    """A picture that may still be a file's bytes, as RGB."""
    image = Image.open(BytesIO(source)) if isinstance(source, bytes) else source
    return image.convert("RGB")


def _see(model: Path, views: Sequence[Image.Image]) -> Iterator[npt.NDArray[np.float32]]:
    from ai_edge_litert.interpreter import Interpreter  # of the development group: nobody else needs it

    teacher: Any = Interpreter(str(model), num_threads=1)
    teacher.allocate_tensors()
    (source,), (target,) = teacher.get_input_details(), teacher.get_output_details()
    for view in views:
        teacher.set_tensor(source["index"], np.asarray(square(view, 224), dtype=np.uint8)[None])
        teacher.invoke()
        yield teacher.get_tensor(target["index"]).reshape(WIDTH).astype(np.float32)
