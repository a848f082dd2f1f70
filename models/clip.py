"""Words and pictures into CLIP's space: any open_clip model whose weights lie on this machine."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from models import weights
from models.encoders import Vectors, unit


def clip_folder(name: str) -> Path | None:
    """Where an open_clip model lies: a folder of its own, or the cache under its name; None if it is not here.

    name: "ViT-B-32/laion2b_s34b_b79k", or the path of a folder with open_clip_config.json and weights.
    """
    for folder in (Path(name), weights.cache_dir() / "clip" / name.replace("/", "--")):
        if (folder / "open_clip_config.json").exists() and list(folder.glob("open_clip_model.safetensors")):
            return folder
    return None


class Clip:
    """An open_clip model from a folder in open_clip's own format. torch is imported here and nowhere before."""

    def __init__(self, name: str, folder: Path) -> None:
        import open_clip

        self._model, _, self._preprocess = open_clip.create_model_and_transforms(f"local-dir:{folder}")
        self._tokenizer = open_clip.get_tokenizer(f"local-dir:{folder}")
        self._model.eval()
        config: dict[str, Any] = json.loads((folder / "open_clip_config.json").read_text())
        self.dim = int(config["model_cfg"]["embed_dim"])
        self.name = f"open_clip:{Path(name).name}@{weights.sha256(folder / 'open_clip_model.safetensors')[:12]}"

    def encode_images(self, images: Sequence[Image.Image]) -> Vectors:
        """Return unit rows, shape (len(images), dim)."""
        import torch

        rows = [np.zeros((0, self.dim), dtype=np.float32)]
        with torch.inference_mode():
            for start in range(0, len(images), 32):
                batch = torch.stack([self._preprocess(image) for image in images[start : start + 32]])
                rows.append(self._model.encode_image(batch).float().numpy())
        return unit(np.concatenate(rows))

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Return unit rows of words in the space of the pictures, shape (len(texts), dim)."""
        import torch

        with torch.inference_mode():
            rows = self._model.encode_text(self._tokenizer(list(texts))).float().numpy()
        return unit(rows)
