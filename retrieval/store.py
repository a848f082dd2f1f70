"""`Store`, `Hit`, and `MemoryStore`: one row per item, one inner product for the whole catalogue."""

import copy
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from data.items import Item
from models.encoders import Vectors
from retrieval.columns import Mask, Rows
from retrieval.facts import Facts

if TYPE_CHECKING:
    from retrieval.scan import Codes

Scores = npt.NDArray[np.float32]
SMALL = 2_500  # rows up to which all are scored in float32: codes would cost more than they save

BLOCKS = ("words", "look", "sound", "taste", "shop")
"""The blocks of a row, in order: t its words, v its picture, s its sound, c how people behave with it, b its prior.

The block of sound has no width in a shop where nothing can be heard.
"""


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
    lexical: Scores | None = None


class Store(Protocol):
    """Items and where they lie.

    spread: for each block, the standard deviation of its scores; dividing by it makes blocks comparable.
    """

    facts: Facts
    spread: dict[str, float]

    @property
    def dim(self) -> int: ...

    def block(self, name: str) -> slice:
        """Where a block lies in a row."""

    def vectors(self, rows: Rows) -> Vectors:
        """The rows with these numbers, in this order, shape (len(rows), dim)."""

    def with_facts(self, facts: Facts) -> "Store":
        """The same rows under other facts about their items."""

    def search(self, queries: Sequence[Query], k: int, where: Mask | None = None) -> list[list[Hit]]:
        """Return up to k hits per query, best first; fewer only if fewer rows are allowed."""


class Depth(NamedTuple):
    """How many candidates the scan by bits has to name where it looks at so many rows, or at more."""

    rows: int
    candidates: int


class MemoryStore:
    """Rows in memory, or in a file mapped into it: a first look through codes, then the exact scores of those worth one.

    rows: shape (n, dim), the blocks side by side. widths: the width of each block, in the order of BLOCKS.
    spread: for each block, the standard deviation of its scores; dividing by it makes blocks comparable.
    depths: of the scan by bits, from the most rows down; among fewer than the last, bytes alone are looked at.
    """

    def __init__(
        self,
        facts: Facts,
        rows: Vectors,
        widths: Sequence[int],
        spread: Mapping[str, float],
        depths: Sequence[Depth] = (),
    ) -> None:
        if len(rows) != len(facts) or rows.shape[1] != sum(widths):
            raise ValueError(f"rows have shape {rows.shape}, items and blocks need ({len(facts)}, {sum(widths)})")
        self.facts = facts
        self.rows = np.asarray(rows)  # a mapped file is slower to take rows from than the array in it
        self.spread = dict(spread)
        self.depths = tuple(depths)
        self._slices = blocks_of(widths)
        self._codes = codes_of(rows, widths) if len(rows) > SMALL else None
        self._every = np.arange(len(rows))

    def with_facts(self, facts: Facts) -> "MemoryStore":
        """The same rows under other facts about their items; nothing is copied."""
        other = copy.copy(self)
        other.facts = facts
        return other

    @property
    def dim(self) -> int:
        return int(self.rows.shape[1])

    def block(self, name: str) -> slice:
        """Where a block lies in a row."""
        return self._slices[name]

    def vectors(self, rows: Rows) -> Vectors:
        """The rows with these numbers, in this order, shape (len(rows), dim)."""
        return self.rows[rows]

    def search(self, queries: Sequence[Query], k: int, where: Mask | None = None) -> list[list[Hit]]:
        """Return up to k hits per query, best first; fewer only if fewer rows are allowed.

        where: rows that may be found, shape (n,); filtered first, then the survivors are looked at.
        """
        survivors = self._every if where is None else np.flatnonzero(where)
        return [self._search(query, k, survivors) for query in queries]

    def _search(self, query: Query, k: int, survivors: Rows) -> list[Hit]:
        if not len(survivors):
            return []
        vector = sum(query.parts.values(), np.zeros(self.dim, np.float32))
        candidates = self._first_look(vector, query.lexical, k, survivors)
        # without limits and codes the rows are scored where they lie
        scores = (self.rows if len(candidates) == len(self.rows) else self.rows[candidates]) @ vector  # (n_candidates,)
        if query.lexical is not None:
            scores = scores + query.lexical[candidates]
        best = best_of(scores, k)
        return hits_of(self.facts, query, candidates[best], self.rows[candidates[best]], scores[best])

    def _first_look(self, vector: Vectors, lexical: Scores | None, k: int, survivors: Rows) -> Rows:
        """The rows worth an exact score, in the order of the catalogue."""
        few = 2 * k + 100  # bytes take neighbours for one another, but hardly anything by more than that
        if self._codes is None or len(survivors) <= few:
            return survivors
        many = next((max(depth.candidates, 16 * k) for depth in self.depths if len(survivors) >= depth.rows), 0)
        if many and self._codes.worth_bits(len(survivors), many):
            survivors = np.sort(self._codes.by_bits(vector, many, survivors, lexical))
        return np.sort(self._codes.by_bytes(vector, few, survivors, lexical))


def best_of(scores: Scores, k: int) -> Rows:
    """Where the k highest scores are, best first; equal ones in their order, so that the same question gets the same answer."""
    count = min(k, len(scores))
    best = np.argpartition(-scores, count - 1)[:count] if count else np.zeros(0, dtype=np.int64)
    # of those that equal the last one taken, the first in the catalogue
    if 0 < count < len(scores):
        last = scores[best].min()
        best = np.concatenate([np.flatnonzero(scores > last), np.flatnonzero(scores == last)])[:count]
    return best[np.lexsort((best, -scores[best]))]


def hits_of(facts: Facts, query: Query, rows: Rows, vectors: Vectors, scores: Scores) -> list[Hit]:
    """Hits at some rows, each with what every part of the query gave to its score; vectors (n, dim), scores (n,)."""
    terms = {name: (vectors @ part).tolist() for name, part in query.parts.items()}
    if query.lexical is not None:
        exact = query.lexical[rows].tolist()
        terms["words"] = [a + b for a, b in zip(terms.get("words", [0.0] * len(rows)), exact, strict=True)]
    return [Hit(facts.items[row], row, score, {name: column[i] for name, column in terms.items()})
            for i, (row, score) in enumerate(zip(rows.tolist(), scores.tolist(), strict=True))]  # fmt: skip


def blocks_of(widths: Sequence[int]) -> dict[str, slice]:
    """Where each block of BLOCKS lies in a row."""
    edges = [int(edge) for edge in np.cumsum([0, *widths])]
    return {name: slice(*edge) for name, edge in zip(BLOCKS, itertools.pairwise(edges), strict=True)}


def codes_of(rows: Vectors, widths: Sequence[int]) -> "Codes":
    """The codes of a catalogue's rows."""
    from retrieval.scan import Codes  # Numba takes half a second to come in, and a small shop does without

    return Codes(rows, tuple(blocks_of(widths).values()))
