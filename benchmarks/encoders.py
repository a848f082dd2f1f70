"""What encoders cost, ours beside the plain way: python -m benchmarks.encoders [--rounds 15]

Every row is measured with one thread for each, the two alternating in one process; the figures are medians of CPU time. CLIP's and Whisper's
networks have their true sizes and random weights, which cost the same as trained ones. Whisper writes 48 tokens in both; that the short window
will do, which its own signals decide for trained weights, is taken for granted.
"""

import argparse
import io
import os
import platform
import statistics
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import torch
from PIL import Image

from benchmarks.turn import timed
from models import weights
from models.audio import RATE
from models.clip import Clip
from models.openai_whisper import Whisper, window_for
from models.photos import decode
from models.text import MiniLM

QUERY = "a waterproof jacket for hiking under 200"
DESCRIPTION = (
    "The jacket keeps wind and rain outside and lets heat out: three layers, taped seams, a hood that fits over a helmet, pockets that a "
    "rucksack's belt does not cover, and cuffs that close with one hand. It packs into its own pocket, weighs as much as an apple, and is made "
    "of recycled polyester in a family-run mill."
)


def photo() -> bytes:
    """A 1000 × 1000 JPEG with as much detail as a photo has."""
    dice = np.random.default_rng(0)
    coarse = Image.fromarray(dice.integers(0, 256, (60, 60, 3), dtype=np.uint8)).resize(
        (1000, 1000), Image.Resampling.BICUBIC
    )
    blob = io.BytesIO()
    coarse.save(blob, "JPEG", quality=90)
    return blob.getvalue()


def random_clip(folder: Path) -> Path:
    """ViT-B-32 with random weights in open_clip's own format."""
    import json

    import open_clip
    from safetensors.torch import save_file

    torch.manual_seed(0)
    model = open_clip.create_model("ViT-B-32")
    save_file(
        {name: tensor.contiguous() for name, tensor in model.state_dict().items()},
        folder / "open_clip_model.safetensors",
    )
    told = {
        "model_cfg": open_clip.get_model_config("ViT-B-32"),
        "preprocess_cfg": {"mean": [0.48] * 3, "std": [0.27] * 3},
    }
    (folder / "open_clip_config.json").write_text(json.dumps(told))
    return folder


def random_whisper(folder: Path) -> Path:
    """The base size with random weights in openai-whisper's own format."""
    from dataclasses import asdict

    from whisper.model import ModelDimensions
    from whisper.model import Whisper as Network

    torch.manual_seed(0)
    dims = ModelDimensions(n_mels=80, n_audio_ctx=1500, n_audio_state=512, n_audio_head=8, n_audio_layer=6,
                           n_vocab=51865, n_text_ctx=448, n_text_state=512, n_text_head=8, n_text_layer=6)  # fmt: skip
    torch.save({"dims": asdict(dims), "model_state_dict": Network(dims).state_dict()}, folder / "base.pt")
    return folder / "base.pt"


Pair = tuple[str, Callable[[], object], Callable[[], object]]


def pairs(folder: Path) -> Iterator[Pair]:
    """What is compared: its name, ours, the plain way."""
    import open_clip
    from sentence_transformers import SentenceTransformer

    ours, plain = MiniLM(), SentenceTransformer(str(weights.minilm()), device="cpu", local_files_only=True)
    yield "one short query", lambda: ours.encode_texts([QUERY]), lambda: plain.encode([QUERY])
    texts = [DESCRIPTION] * 32
    yield "32 descriptions of 64 tokens", lambda: ours.encode_texts(texts), lambda: plain.encode(texts)
    blob = photo()
    model, _, preprocess = open_clip.create_model_and_transforms(f"local-dir:{random_clip(folder)}")
    model.eval()
    clip = Clip("ViT-B-32", folder)
    picture = decode(blob)

    def whole(image: Image.Image) -> Any:
        with torch.inference_mode():
            return model.encode_image(torch.stack([preprocess(image)]))

    yield "ViT-B-32, one picture", lambda: clip.encode_images([picture]), lambda: whole(picture)
    yield (
        "JPEG of 1000 × 1000 to pixels",
        lambda: clip.pixels([decode(blob)]),
        lambda: preprocess(Image.open(io.BytesIO(blob)).convert("RGB")),
    )

    def plain_ingestion() -> None:
        plain.encode([DESCRIPTION])
        whole(Image.open(io.BytesIO(blob)).convert("RGB"))

    yield (
        "one item: a description and a JPEG",
        lambda: (ours.encode_texts([DESCRIPTION]), clip.encode_images([decode(blob)])),
        plain_ingestion,
    )
    yield "five seconds of speech, Whisper base", *voices(random_whisper(folder))


def voices(checkpoint: Path) -> tuple[Callable[[], object], Callable[[], object]]:
    """Five seconds through Whisper: in a window as long as the speech, and in the whole one."""
    import whisper

    ours, plain = Whisper(checkpoint), whisper.load_model(str(checkpoint), device="cpu")
    speech = np.random.default_rng(0).normal(0, 3000, 5 * RATE).astype(np.int16)
    options = whisper.DecodingOptions(fp16=False, without_timestamps=True, sample_len=48)

    def whole() -> object:
        samples = whisper.pad_or_trim(speech.astype(np.float32) / 32768)
        return whisper.decode(plain, whisper.log_mel_spectrogram(samples), options)

    return lambda: ours.decode(speech, window_for(5)), whole


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}; medians of {asked.rounds} rounds, ms of CPU"
    )
    with tempfile.TemporaryDirectory() as folder:
        for name, ours, plain in pairs(Path(folder)):
            for work in (ours, plain):
                work()
            times = [(timed(ours)[0], timed(plain)[0]) for _ in range(asked.rounds)]
            mine, theirs = (statistics.median(column) for column in zip(*times, strict=True))
            print(f"  {name:<36}{mine:8.2f} ours {theirs:8.2f} the plain way {theirs / mine:6.1f} ×")


if __name__ == "__main__":
    main()
