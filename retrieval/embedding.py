"""What of an item is encoded, and how one batch of it is: the same work in an import and on many machines."""

import hashlib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np

from data.items import Item
from models.audio import SpeechError, decode_audio
from models.encoders import Encoders, ImageEncoder, SoundEncoder, TextEncoder, Vectors
from models.photos import PhotoError, decode

Kind = Literal["text", "picture", "sound"]
KINDS: tuple[Kind, ...] = get_args(Kind)
BATCH = 128  # texts or files that are encoded between two writes: what a kill can cost
OPENING = 30  # seconds of a sound that are listened to


def active(encoders: Encoders) -> dict[Kind, TextEncoder | ImageEncoder | SoundEncoder]:
    """The encoders that are there, by what they read."""
    found: dict[Kind, TextEncoder | ImageEncoder | SoundEncoder | None] = {"text": encoders.text, "picture": encoders.image, "sound": encoders.sound}  # fmt: skip
    return {kind: encoder for kind, encoder in found.items() if encoder is not None}


def contents(items: Sequence[Item], kind: Kind) -> list[str]:
    """What is read of each item: its words, or the path of its first picture or of its recording; "" for none."""
    if kind == "text":
        return [item.words for item in items]
    if kind == "picture":
        return [item.images[0] if item.images else "" for item in items]
    return [item.sound for item in items]


def key_of(kind: Kind, content: str) -> str:
    """The hash that a vector is kept under: of words, or of what is in a file."""
    return hashlib.sha256(content.encode() if kind == "text" else Path(content).read_bytes()).hexdigest()


def embed_batch(kind: Kind, batch: Sequence[str], encoders: Encoders) -> tuple[list[int], Vectors]:
    """Encode words, or the files at these paths. Returns which of them could be read, and a unit row for each of those."""
    if kind == "text":
        return list(range(len(batch))), encoders.text.encode_texts(batch)
    if kind == "picture":
        assert encoders.image is not None
        return embed_files(batch, decode, encoders.image.encode_images, encoders.image.dim)
    assert encoders.sound is not None
    return embed_files(batch, partial(decode_audio, opening=OPENING), encoders.sound.encode_sounds, encoders.sound.dim)


def embed_files(
    paths: Sequence[str], read: Callable[[bytes], Any], encode: Callable[[Sequence[Any]], Vectors], dim: int
) -> tuple[list[int], Vectors]:
    """Which files could be read, and their rows. read: raises PhotoError or SpeechError."""
    readable, taken = [], []
    for number, path in enumerate(paths):
        try:
            taken.append(read(Path(path).read_bytes()))
            readable.append(number)
        except (PhotoError, SpeechError):
            continue
    return readable, encode(taken) if taken else np.zeros((0, dim), dtype=np.float32)
