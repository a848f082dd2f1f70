"""A store whose rows lie in a search engine: which rows to look at comes from there, what they score is worked out here.

An engine knows inner products and lists of rows, and no more is asked of it: limits are the facts' own mask, exactly matching words
are added here, and nothing is taken for found before it is sure that no row left out could do better (the threshold algorithm of
Fagin, Lotem and Naor, PODS 2001). So every engine gives the answers of the one in memory, if it searches exactly.
"""

import copy
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Self

import numpy as np

from models.encoders import Vectors
from retrieval.columns import Mask, Rows
from retrieval.facts import Facts
from retrieval.store import Hit, Query, best_of, blocks_of, hits_of

FEW = 500  # rows that are fetched and scored rather than searched for
MOST = 16_000  # rows that an engine is asked for at once
LISTED = 8_000  # rows that a filter may name


class EngineStore(ABC):
    """The parts that engines have in common. Made of facts about all items, the widths of a row's blocks, and their spread."""

    def __init__(self, facts: Facts, widths: Sequence[int], spread: Mapping[str, float]) -> None:
        self.facts = facts
        self.spread = dict(spread)
        self.dim = sum(widths)
        self._slices = blocks_of(widths)

    @abstractmethod
    def vectors(self, rows: Rows) -> Vectors:
        """The rows with these numbers, in this order, shape (len(rows), dim)."""

    @abstractmethod
    def nearest(self, vector: Vectors, k: int, among: Rows | None = None) -> Rows:
        """The k rows with the largest inner product, best first; of those listed, at most LISTED, or of all."""

    def with_facts(self, facts: Facts) -> Self:
        """The same rows under other facts about their items."""
        other = copy.copy(self)
        other.facts = facts
        return other

    def block(self, name: str) -> slice:
        """Where a block lies in a row."""
        return self._slices[name]

    def search(self, queries: Sequence[Query], k: int, where: Mask | None = None) -> list[list[Hit]]:
        """Return up to k hits per query, best first; fewer only if fewer rows are allowed."""
        allowed = np.ones(len(self.facts), dtype=bool) if where is None else where
        return [self._search(query, k, allowed) for query in queries]

    def _search(self, query: Query, k: int, allowed: Mask) -> list[Hit]:
        survivors = np.flatnonzero(allowed)
        if not len(survivors):
            return []
        vector = sum(query.parts.values(), np.zeros(self.dim, np.float32))
        depth = k
        while True:
            everything = len(survivors) <= FEW or depth > MOST
            near = survivors if everything else self._nearest_allowed(vector, depth, survivors, allowed)
            candidates = np.sort(near)  # equal scores come in the order of the catalogue
            if query.lexical is not None and not everything:
                exact = query.lexical[survivors]
                by_words = np.argpartition(-exact, depth - 1)[:depth]
                candidates = np.union1d(near, survivors[by_words])
            vectors = self.vectors(candidates)
            products = vectors @ vector
            scores = products if query.lexical is None else products + query.lexical[candidates]
            best = best_of(scores, k)
            if everything or query.lexical is None or len(survivors) <= depth:
                break
            # what a row can score at most that neither list has
            reach = np.sort(products[np.isin(candidates, near)])[-depth] + exact[by_words].min()
            if scores[best[-1]] >= reach:
                break
            depth *= 4
        return hits_of(self.facts, query, candidates[best], vectors[best], scores[best])

    def _nearest_allowed(self, vector: Vectors, k: int, survivors: Rows, allowed: Mask) -> Rows:
        """At least the k allowed rows with the largest inner product; all of them if they are fewer."""
        if len(survivors) <= LISTED:
            return self.nearest(vector, k, survivors)
        depth = int(1.5 * k * len(allowed) / len(survivors)) + 20
        while depth <= MOST:
            found = self.nearest(vector, min(depth, len(allowed)))
            kept = found[allowed[found]]
            if len(kept) >= min(k, len(survivors)):
                return kept
            depth *= 2
        return np.concatenate(
            [self.nearest(vector, k, survivors[i : i + LISTED]) for i in range(0, len(survivors), LISTED)]
        )
