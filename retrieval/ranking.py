"""From a pool of hits to the few worth showing: one of each product, and not all alike."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from models.encoders import Vectors
from retrieval.store import Hit

Scores = npt.NDArray[np.float32]


def diversify(relevance: Scores, vectors: Vectors, k: int, balance: float = 0.8) -> list[int]:
    """Choose k rows that fit the wish without resembling each other.

    relevance: shape (n,), any scale. vectors: shape (n, dim), unit rows; row i belongs to relevance[i].
    balance: 1.0 looks at relevance alone, 0.0 at difference alone.

    Returns at most k row numbers, best first.
    Raises ValueError if k < 1, or if relevance and vectors differ in length.

    Maximal marginal relevance: Carbonell and Goldstein, SIGIR 1998.
    """
    if k < 1:
        raise ValueError(f"k is {k}; choose at least 1")
    if len(relevance) != len(vectors):
        raise ValueError(f"{len(relevance)} relevances for {len(vectors)} vectors")
    if not len(relevance):
        return []
    span = float(relevance.max() - relevance.min()) or 1.0
    scaled = (relevance - relevance.min()) / span  # (n,), 0 to 1
    chosen = [int(scaled.argmax())]
    closest = vectors @ vectors[chosen[0]]  # (n,) likeness to the nearest chosen one
    while len(chosen) < min(k, len(relevance)):
        value = balance * scaled - (1 - balance) * closest
        value[chosen] = -np.inf
        chosen.append(int(value.argmax()))
        closest = np.maximum(closest, vectors @ vectors[chosen[-1]])
    return chosen


def one_of_each(hits: Sequence[Hit]) -> list[Hit]:
    """The best variant of every product, in the order of the hits."""
    seen: set[str] = set()
    kept = []
    for hit in hits:
        key = hit.item.product
        if key not in seen:
            seen.add(key)
            kept.append(hit)
    return kept


def rank(hits: Sequence[Hit], vectors: Vectors, k: int, balance: float = 0.8) -> list[Hit]:
    """The k hits to show, best first. vectors: unit rows of the hits, shape (len(hits), dim)."""
    single = one_of_each(sorted(hits, key=better_first))
    place = {id(hit): i for i, hit in enumerate(hits)}
    rows = vectors[[place[id(hit)] for hit in single]]
    picked = diversify(np.array([hit.score for hit in single], dtype=np.float32), rows, k, balance) if single else []
    # diversity chooses the set; within it, better is first
    return sorted((single[i] for i in picked), key=better_first)


def better_first(hit: Hit) -> tuple[float, int]:
    """Order by score, and of equals the first in the catalogue: processors part in the last digits, and shoppers must not see that."""
    return -round(hit.score, 4), hit.row
