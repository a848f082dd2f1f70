"""Codes and the scan through them, held to the exact scores."""

from collections.abc import Sequence
from typing import cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.items import Item
from models.encoders import Vectors, unit
from retrieval.facts import Facts
from retrieval.scan import Codes, depths_for_bits
from retrieval.store import Depth, MemoryStore, Query, blocks_of, codes_of

WIDTHS = (384, 384, 0, 8, 1)
COUNT = 6_000


class Unnamed:
    """Stands in for the facts of a catalogue of things without properties."""

    items = (Item("0", "thing"),) * COUNT

    def __len__(self) -> int:
        return COUNT


@pytest.fixture(scope="module")
def rows() -> Vectors:
    """Rows in clusters, a fifth of them without a picture; shape (COUNT, 777)."""
    dice = np.random.default_rng(3)
    parts = []
    for width in (384, 384, 8):
        centres = dice.standard_normal((COUNT // 20, width))
        parts.append(unit(centres[dice.integers(0, len(centres), COUNT)] + 0.6 * dice.standard_normal((COUNT, width))))
    parts[1][::5] = 0
    return np.concatenate([*parts, dice.standard_normal((COUNT, 1))], axis=1, dtype=np.float32)


@pytest.fixture(scope="module")
def queries(rows: Vectors) -> list[Vectors]:
    """Fused queries: words, a photo, taste and prior by different shares."""
    dice = np.random.default_rng(4)
    shares = np.repeat(dice.dirichlet((3, 2, 1, 0.1), 30), WIDTHS[:2] + WIDTHS[3:], axis=1)
    near = rows[dice.integers(0, COUNT, 30)] + 0.03 * dice.standard_normal((30, rows.shape[1]))
    return list((shares * near).astype(np.float32))


def store_of(rows: Vectors, depths: Sequence[Depth]) -> MemoryStore:
    return MemoryStore(cast(Facts, Unnamed()), rows, WIDTHS, {}, depths)


def exact(rows: Vectors, query: Vectors, k: int, allowed: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> list[int]:
    scores = np.where(allowed, rows @ query, -np.inf)
    return [int(row) for row in np.argsort(-scores, kind="stable")[: min(k, int(allowed.sum()))]]


@pytest.mark.parametrize("share", [1.0, 0.4, 0.05, 0.005, 0.0005])
@pytest.mark.parametrize("k", [1, 10, 240])
def test_what_is_found_through_codes_is_what_exact_scores_find(
    rows: Vectors, queries: list[Vectors], share: float, k: int
) -> None:
    store = store_of(rows, depths_for_bits(rows, codes_of(rows, WIDTHS), queries[:15]))
    allowed = np.random.default_rng(5).random(COUNT) < share
    kept = []
    for query in queries[15:]:
        found = [hit.row for hit in store.search([Query({"words": query})], k, allowed)[0]]
        true = exact(rows, query, k, allowed)
        assert len(found) == len(true), "no limit may take results away"
        assert allowed[found].all()
        kept.append(len(set(found) & set(true)) / len(true))
    assert np.mean(kept) >= 0.99


def test_scores_are_the_exact_ones(rows: Vectors, queries: list[Vectors]) -> None:
    for hit in store_of(rows, [Depth(3000, 250)]).search([Query({"words": queries[0]})], 5)[0]:
        assert hit.score == pytest.approx(float(rows[hit.row] @ queries[0]), rel=1e-5)


def test_exactly_matching_words_lift_a_row_through_the_first_look(rows: Vectors, queries: list[Vectors]) -> None:
    lexical = np.zeros(COUNT, dtype=np.float32)
    worst = int(np.argmin(rows @ queries[0]))
    lexical[worst] = 100
    assert store_of(rows, [Depth(3000, 250)]).search([Query({"words": queries[0]}, lexical)], 1)[0][0].row == worst


def test_a_catalogue_whose_bits_say_nothing_is_looked_at_by_its_bytes() -> None:
    dice = np.random.default_rng(0)
    rows = np.abs(dice.standard_normal((COUNT, 384))).astype(np.float32)  # all signs alike
    queries = list(dice.standard_normal((8, 384)).astype(np.float32))
    assert depths_for_bits(rows, Codes(rows, [slice(0, 384)]), queries) == ()
    store = MemoryStore(cast(Facts, Unnamed()), rows, (384, 0, 0, 0, 0), {})
    everything = np.ones(COUNT, dtype=bool)
    assert [hit.row for hit in store.search([Query({"words": queries[0]})], 10)[0]] == exact(
        rows, queries[0], 10, everything
    )


def test_codes_weigh_a_third_of_the_rows(rows: Vectors) -> None:
    assert codes_of(rows, WIDTHS).nbytes <= 0.35 * rows.nbytes


@settings(max_examples=40, deadline=None)
@given(scores=st.lists(st.sampled_from([0.0, 0.5, 1.0, 2.0, -3.0]), min_size=5, max_size=60), keep=st.integers(1, 4))
def test_equal_rows_are_kept_in_the_order_of_the_catalogue(scores: list[float], keep: int) -> None:
    rows = np.array(scores, dtype=np.float32)[:, None]
    found = np.sort(Codes(rows, [slice(0, 1)]).by_bytes(np.ones(1, np.float32), keep, np.arange(len(scores))))
    true = np.sort(np.argsort([-score for score in scores], kind="stable")[:keep])
    assert found.tolist() == true.tolist()


def test_blocks_lie_side_by_side() -> None:
    assert blocks_of(WIDTHS)["shop"] == slice(776, 777)
    assert blocks_of(WIDTHS)["sound"] == slice(768, 768)
