"""What every encoder promises: texts or pictures in, unit rows out; sound in, words out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PIL import Image

Vectors = npt.NDArray[np.float32]
"""Rows of float32, shape (n, dim)."""


class TextEncoder(Protocol):
    """Places texts in a space where near means alike."""

    @property
    def name(self) -> str:
        """Name and hash of the weights, e.g. "all-MiniLM-L6-v2@53aa51172d14"."""

    @property
    def dim(self) -> int:
        """Width of a row."""

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Return unit rows, shape (len(texts), dim)."""


class ImageEncoder(Protocol):
    """Places pictures in a space, and words in the same one."""

    @property
    def name(self) -> str:
        """Name and hash of the weights."""

    @property
    def dim(self) -> int:
        """Width of a row."""

    def encode_images(self, images: Sequence[Image.Image]) -> Vectors:
        """Return unit rows, shape (len(images), dim)."""

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Return unit rows of words in the space of the pictures, shape (len(texts), dim)."""


class SoundEncoder(Protocol):
    """Places sounds in a space where near means alike; words have no place in it."""

    @property
    def name(self) -> str:
        """Name and version, or hash of the weights."""

    @property
    def dim(self) -> int:
        """Width of a row."""

    def encode_sounds(self, sounds: Sequence[npt.NDArray[np.int16]]) -> Vectors:
        """16 kHz mono samples → unit rows, shape (len(sounds), dim)."""


@dataclass
class Encoders:
    """What reads the words, pictures and sounds of items; None for a sense that is missing."""

    text: TextEncoder
    image: ImageEncoder | None = None
    sound: SoundEncoder | None = None


@dataclass(frozen=True, slots=True)
class Hearing:
    """What was heard. text: "" when nobody spoke. words: the words of text, each with its confidence from 0 to 1, where known.

    others: what else it could have been, the likeliest first. sure: False where it is better to ask than to act on it.
    """

    text: str = ""
    words: tuple[tuple[str, float], ...] = ()
    others: tuple[str, ...] = ()
    sure: bool = True


class Listener(Protocol):
    """Understands speech."""

    @property
    def name(self) -> str:
        """The engine and its model."""

    def prepare(self) -> None:
        """Do now what the first call of `listen` would take seconds for."""

    def listen(self, audio: bytes) -> Hearing:
        """What was said in an audio file. Raises SpeechError for what is no audio."""


def unit(rows: npt.ArrayLike) -> Vectors:
    """Scale each row to length 1; a row of zeros stays as it is. Shape is kept."""
    array = np.asarray(rows, dtype=np.float32)
    lengths = np.linalg.norm(array, axis=-1, keepdims=True)
    return np.asarray(array / np.where(lengths == 0, 1, lengths), dtype=np.float32)
