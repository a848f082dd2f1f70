"""`Store`, `Hit`, and the exact `MemoryStore`: one row per item, one inner product for the whole catalogue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from data.items import Item
from models.encoders import Vectors
from retrieval.facts import Facts, Mask

BLOCKS = ("words", "look", "sound", "taste", "shop")
"""The blocks of a row, in order: t its words, v its picture, s its sound, c how people behave with it, b its prior.

The block of sound has no width in a shop where nothing can be heard.
"""


class StoreMismatchError(ValueError):
    """The rows of a store were made by other encoders; the message has the command that mends it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An item found, its score, and the term that each part of the query gave to it.

    terms: "words", "photo", "taste", "shop"; they add up to the score.
    """

    item: Item
    row: int
    score: float
    terms: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for. The parts are rows over the whole width; their sum is the query vector.

    parts: name of a share → weighted vector, shape (dim,). What words give through the picture block is in "words".
    lexical: what exactly matching words add to each row, shape (n,), or None.
    """

    parts: Mapping[str, Vectors]
    lexical: npt.NDArray[np.float32] | None = None


class Store(Protocol):
    """Items and where they lie."""

    facts: Facts

    def search(self, queries: Sequence[Query], k: int, where: Mask | None = None) -> list[list[Hit]]:
        """Return up to k hits per query, best first; fewer only if fewer rows are allowed."""


class MemoryStore:
    """Rows in memory, scanned exactly.

    rows: shape (n, dim), the blocks side by side. widths: the width of each block, in the order of BLOCKS.
    spread: for each block, the standard deviation of its scores; dividing by it makes blocks comparable.
    """

    def __init__(self, facts: Facts, rows: Vectors, widths: Sequence[int], spread: Mapping[str, float]) -> None:
        if len(rows) != len(facts) or rows.shape[1] != sum(widths):
            raise ValueError(f"rows have shape {rows.shape}, items and blocks need ({len(facts)}, {sum(widths)})")
        self.facts = facts
        self.rows = rows
        self.spread = dict(spread)
        edges = np.cumsum([0, *widths])
        self._slices = {name: slice(int(edges[i]), int(edges[i + 1])) for i, name in enumerate(BLOCKS)}

    @property
    def dim(self) -> int:
        return int(self.rows.shape[1])

    def block(self, name: str) -> slice:
        """Where a block lies in a row."""
        return self._slices[name]

    def search(self, queries: Sequence[Query], k: int, where: Mask | None = None) -> list[list[Hit]]:
        """Return up to k hits per query, best first; fewer only if fewer rows are allowed.

        where: rows that may be found, shape (n,); filtered first, then the survivors are scored exactly.
        """
        candidates = np.arange(len(self.facts)) if where is None else np.flatnonzero(where)
        matrix = self.rows if where is None or where.all() else self.rows[candidates]
        return [self._search(query, k, candidates, matrix) for query in queries]

    def _search(self, query: Query, k: int, candidates: npt.NDArray[np.int64], matrix: Vectors) -> list[Hit]:
        if not len(candidates):
            return []
        vector = (
            np.sum(list(query.parts.values()), axis=0, dtype=np.float32)
            if query.parts
            else np.zeros(self.dim, np.float32)
        )
        scores = matrix @ vector  # (n_candidates,)
        if query.lexical is not None:
            scores = scores + query.lexical[candidates]
        count = min(k, len(candidates))
        best = np.argpartition(-scores, count - 1)[:count]
        # equal scores keep the order of the catalogue, so that the same question gets the same answer
        best = best[np.lexsort((best, -scores[best]))]
        return [self._hit(query, int(candidates[i]), float(scores[i])) for i in best]

    def _hit(self, query: Query, row: int, score: float) -> Hit:
        terms = {name: float(self.rows[row] @ part) for name, part in query.parts.items()}
        if query.lexical is not None:
            terms["words"] = terms.get("words", 0.0) + float(query.lexical[row])
        return Hit(self.facts.items[row], row, score, terms)
