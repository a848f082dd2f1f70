"""Conversations as a model of them reads them: texts, photos, what was wanted, and what still counted."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.encoders import Vectors


@dataclass(frozen=True, slots=True)
class Step:
    """One message of a conversation and what was right after it.

    said: the message. wish: what rules make of all messages. topic_photo, photo: shape (0 or 1, dim), the photo that the topic began with and the one
    of this message. targets: rows of the item in mind. allowed: packed bits, the rows that the limits leave. held: of every limit that stood before, its words, whether
    it is meant still, and whether the rules keep it. act: what the assistant did.
    """

    said: str
    wish: str
    topic_photo: Vectors
    photo: Vectors
    targets: npt.NDArray[np.int64]
    allowed: npt.NDArray[np.uint8]
    exact: npt.NDArray[np.float16]
    held: tuple[tuple[str, bool, bool], ...]
    act: str


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Shop:
    """A catalogue and conversations about it. words, looks: unit rows, shape (n, dim); spread: of the scores of each block."""

    name: str
    words: Vectors
    looks: Vectors
    spread: dict[str, float]
    talks: tuple[Talk, ...]
