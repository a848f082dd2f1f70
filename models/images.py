"""Pictures into the text encoder's space: the small picture tower of the compact preset.

The tower is a timm network under open_clip's names, trained against the locked text encoder
(`python app.py train image`), so that words and pictures meet in one space.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from models import weights
from models.encoders import TextEncoder, Vectors, unit
from models.photos import square
from models.runtime import exported, session

if TYPE_CHECKING:
    import torch

MEAN = np.array([0.485, 0.456, 0.406], dtype=np.float32)  # of ImageNet, as timm's nets expect
STD = np.array([0.229, 0.224, 0.225], dtype=np.float32)


class TowerMismatchError(ValueError):
    """The picture tower was trained with another text encoder than the one in use."""


def build_tower(config: dict[str, Any]) -> "torch.nn.Module":
    """Make the network that an open_clip config describes, without weights."""
    from open_clip.timm_model import TimmModel

    vision = config["model_cfg"]["vision_cfg"]
    tower: torch.nn.Module = TimmModel(
        vision["timm_model_name"],
        embed_dim=config["model_cfg"]["embed_dim"],
        image_size=vision["image_size"],
        pool=vision["timm_pool"],
        proj=vision["timm_proj"],
        drop=vision.get("timm_drop", 0.0),
        pretrained=False,
    )
    return tower


def pixels(images: Sequence[Image.Image], side: int) -> Vectors:
    """Normalised pixels, shape (len(images), 3, side, side)."""
    batch = np.stack([np.asarray(square(image, side), dtype=np.float32) for image in images]) / 255
    return np.ascontiguousarray(((batch - MEAN) / STD).transpose(0, 3, 1, 2))


class CompactTower:
    """Our picture tower beside the text encoder it was trained with."""

    def __init__(self, text: TextEncoder, folder: Path | None = None, threads: int = 1) -> None:
        self.folder = folder or weights.image_tower()
        self._config = json.loads((self.folder / "open_clip_config.json").read_text())
        trained_with = self._config["text_encoder"]
        if trained_with != text.name:
            raise TowerMismatchError(
                f"the picture tower in {self.folder} was trained with {trained_with}, but the text encoder is "
                f"{text.name}: set another picture encoder, or run python app.py train image --data DATA"
            )
        self._text = text
        self.dim = int(self._config["model_cfg"]["embed_dim"])
        self.side = int(self._config["model_cfg"]["vision_cfg"]["image_size"])
        digest = weights.sha256(self.folder / "open_clip_model.safetensors")[:12]
        self.name = f"shoptalk-image@{digest}"
        graph = exported(
            weights.cache_dir() / "graphs" / f"image-{digest}.onnx",
            self._build,
            inputs=("pixels",),
            dynamic={"pixels": {0: "batch"}},
        )
        self._session = session(graph, threads)

    def encode_images(self, images: Sequence[Image.Image]) -> Vectors:
        """Return unit rows, shape (len(images), dim)."""
        rows = [np.zeros((0, self.dim), dtype=np.float32)]
        for start in range(0, len(images), 32):
            batch = pixels(images[start : start + 32], self.side)
            rows.append(self._session.run(None, {"pixels": batch})[0])
        return unit(np.concatenate(rows))

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Words in the space of the pictures: here the text encoder's own. Shape (len(texts), dim)."""
        return self._text.encode_texts(texts)

    def _build(self) -> "tuple[torch.nn.Module, tuple[torch.Tensor, ...]]":
        import torch
        from safetensors.torch import load_file

        tower = build_tower(self._config)
        path = self.folder / "open_clip_model.safetensors"
        with weights.readable(
            path, "fetch the file from the repository again, or run python app.py train image --data DATA"
        ):
            # open_clip keeps the picture half of a model under "visual."; fp16 on disk, fp32 in use
            tower.load_state_dict({
                name.removeprefix("visual."): tensor.float() if tensor.is_floating_point() else tensor
                for name, tensor in load_file(path).items()
            })  # fmt: skip
        return tower.eval(), (torch.zeros(2, 3, self.side, self.side),)
