"""Words, photos, taste and the shop's prior, fused as one query over one row per item.

    item   z = [ t | v | s | c | b ]               its words, picture and sound, how people behave with it, its prior
    query  u = [ α·t | β·v + κ·w | γ·s | γ·c | δ ] w: the words through the picture space's text tower

Each block's scores are divided by their spread over the catalogue, so that α, β, γ and δ are comparable: they are the
shares of this turn. Global weights on normalised scores beat learned gates where both were measured (docs/log.md).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from models.encoders import Vectors

SHARES = ("words", "photo", "taste", "shop")


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each signal counts when it is there; normalised to shares of the turn."""

    words: float = 1.0
    photo: float = 1.0
    taste: float = 0.45
    shop: float = 0.12
    # how the words' own share is split: their meaning, exactly matching words, and their look in the picture space
    meaning: float = 0.55
    exact: float = 0.3
    look: float = 0.15


@dataclass(frozen=True, slots=True)
class Signals:
    """What there is to go by in one turn. A missing signal is None or empty.

    text: shape (dim of words,). text_as_look: the same words in the picture space. photos: shape (n, dim of look).
    liked, disliked: rows of the store, shape (n, dim of a row).
    """

    text: Vectors | None = None
    text_as_look: Vectors | None = None
    photos: Vectors | None = None
    liked: Vectors | None = None
    disliked: Vectors | None = None
    asked: Mapping[str, float] = field(default_factory=dict)  # shares that the shopper set by hand


def shares(signals: Signals, weights: Weights) -> dict[str, float]:
    """The shares of a turn: each at least 0, together 1; a signal that is missing has none."""
    present = {
        "words": signals.text is not None,
        "photo": signals.photos is not None and len(signals.photos) > 0,
        "taste": any(rows is not None and len(rows) > 0 for rows in (signals.liked, signals.disliked)),
        "shop": True,
    }
    raw = {
        name: (max(0.0, signals.asked.get(name, getattr(weights, name))) if present[name] else 0.0) for name in SHARES
    }
    total = sum(raw.values())
    return (
        {name: value / total for name, value in raw.items()} if total else {**dict.fromkeys(SHARES, 0.0), "shop": 1.0}
    )


def fuse(
    signals: Signals,
    blocks: Mapping[str, slice],
    spread: Mapping[str, float],
    weights: Weights | None = None,
) -> tuple[dict[str, Vectors], float, dict[str, float]]:
    """Return the query's parts, the weight of exactly matching words, and the shares of the turn.

    blocks: where "words", "look", "sound", "taste" and "shop" lie in a row. spread: their scores' standard deviations, and
    "cross" for words scored against pictures. Each part has the shape (dim,); their sum is the query.
    """
    weights = weights or Weights()
    share = shares(signals, weights)
    dim = max(block.stop for block in blocks.values())

    def part() -> Vectors:
        return np.zeros(dim, dtype=np.float32)

    parts: dict[str, Vectors] = {}
    if share["words"] and signals.text is not None:
        parts["words"] = part()
        parts["words"][blocks["words"]] = share["words"] * weights.meaning / spread["words"] * signals.text
        if signals.text_as_look is not None:
            parts["words"][blocks["look"]] = share["words"] * weights.look / spread["cross"] * signals.text_as_look
    if share["photo"] and signals.photos is not None:
        parts["photo"] = part()
        parts["photo"][blocks["look"]] = share["photo"] / spread["look"] * signals.photos.mean(axis=0)
    if share["taste"]:
        parts["taste"] = part()
        wanted = mean_of(signals.liked, dim) - 0.5 * mean_of(signals.disliked, dim)
        for name, part_weight in (("words", 0.35), ("look", 0.3), ("sound", 0.3), ("taste", 0.35)):
            parts["taste"][blocks[name]] = share["taste"] * part_weight / spread[name] * wanted[blocks[name]]
    parts["shop"] = part()
    parts["shop"][blocks["shop"]] = share["shop"]
    return parts, share["words"] * weights.exact, share


def mean_of(rows: Vectors | None, dim: int) -> Vectors:
    return np.zeros(dim, dtype=np.float32) if rows is None or not len(rows) else np.asarray(rows.mean(axis=0))


def more_of(asked: Mapping[str, float], name: str, weights: Weights | None = None) -> dict[str, float]:
    """Move the shares towards one signal: "more like the photo"."""
    weights = weights or Weights()
    current = {key: asked.get(key, getattr(weights, key)) for key in SHARES}
    return {**current, name: current[name] * 2}


def calibrate(rows: Vectors, blocks: Mapping[str, slice], sample: int = 256) -> dict[str, float]:
    """The spread of each block's scores, with items of the catalogue as queries; never 0.

    "cross": the words of items scored against pictures, where both have one width.
    """
    picked = rows[np.linspace(0, len(rows) - 1, min(sample, len(rows))).astype(int)]
    rows = rows[np.linspace(0, len(rows) - 1, min(100 * sample, len(rows))).astype(int)]  # of a large catalogue, enough

    def spread(left: Vectors, right: Vectors) -> float:
        return float((left @ right.T).std()) or 1.0

    words, look = blocks["words"], blocks["look"]
    same_width = words.stop - words.start == look.stop - look.start
    return {
        "words": spread(picked[:, words], rows[:, words]),
        "look": spread(picked[:, look], rows[:, look]),
        "sound": spread(picked[:, blocks["sound"]], rows[:, blocks["sound"]]),
        "taste": spread(picked[:, blocks["taste"]], rows[:, blocks["taste"]]),
        "cross": spread(picked[:, words], rows[:, look]) if same_width else spread(picked[:, look], rows[:, look]),
    }
