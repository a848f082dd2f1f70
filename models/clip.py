"""Words and pictures into CLIP's space: any open_clip model whose weights lie on this machine."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from models import weights
from models.encoders import Vectors, unit
from models.runtime import exported, quantised, session

if TYPE_CHECKING:
    import torch


def clip_folder(name: str) -> Path | None:
    """Where an open_clip model lies: a folder of its own, or the cache under its name; None if it is not here.

    name: "ViT-B-32/laion2b_s34b_b79k", or the path of a folder with open_clip_config.json and weights.
    """
    for folder in (Path(name), weights.cache_dir() / "clip" / name.replace("/", "--")):
        if (folder / "open_clip_config.json").exists() and list(folder.glob("open_clip_model.safetensors")):
            return folder
    return None


class Clip:
    """An open_clip model from a folder in open_clip's own format; its pictures go through ONNX Runtime.

    torch is imported here and nowhere before.
    """

    def __init__(self, name: str, folder: Path, threads: int = 1) -> None:
        import open_clip

        with weights.readable(folder, "remove the folder and run python app.py models pull clip"):
            self._model, _, self._preprocess = open_clip.create_model_and_transforms(f"local-dir:{folder}")
            self._tokenizer = open_clip.get_tokenizer(f"local-dir:{folder}")
        self._model.eval()
        config: dict[str, Any] = json.loads((folder / "open_clip_config.json").read_text())
        self.dim = int(config["model_cfg"]["embed_dim"])
        digest = weights.sha256(folder / "open_clip_model.safetensors")[:12]
        self.name = f"open_clip:{Path(name).name}@{digest}"
        graph = exported(weights.cache_dir() / "graphs" / f"clip-{digest}-one.onnx", self._visual, ("pixels",))
        self._session = session(quantised(graph, None, self._typical), threads)

    def pixels(self, images: Sequence[Image.Image]) -> Vectors:
        """Pictures as the network takes them, shape (len(images), 3, side, side)."""
        return np.stack([self._preprocess(image).numpy() for image in images])

    def encode_images(self, images: Sequence[Image.Image]) -> Vectors:
        """Return unit rows, shape (len(images), dim); one after the other, as int8 takes its scales from all that is encoded at once."""
        rows = [self._session.run(None, {"pixels": self.pixels([image])})[0] for image in images]
        return unit(np.concatenate([np.zeros((0, self.dim), dtype=np.float32), *rows]))

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Return unit rows of words in the space of the pictures, shape (len(texts), dim)."""
        import torch

        with torch.inference_mode():
            rows = self._model.encode_text(self._tokenizer(list(texts))).float().numpy()
        return unit(rows)

    def _visual(self) -> "tuple[torch.nn.Module, tuple[torch.Tensor, ...]]":
        import torch

        visual = self._model.visual.eval()
        sides = visual.image_size if isinstance(visual.image_size, tuple) else (visual.image_size,) * 2
        return visual, (torch.zeros(1, 3, *sides),)

    def _typical(self, graph: Path) -> Vectors:
        """Generated pictures through a graph, to compare what two graphs see."""
        self._session = session(graph)
        dice = np.random.default_rng(0)
        coarse = dice.integers(0, 256, (8, 5, 5, 3), dtype=np.uint8)
        return self.encode_images(
            [Image.fromarray(colours).resize((256, 256), Image.Resampling.BICUBIC) for colours in coarse]
        )
