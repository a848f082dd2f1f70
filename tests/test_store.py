"""Stores: the exact one as oracle, the durable one held to its answers."""

import signal
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from data.catalog import Catalog
from data.items import Item
from models.encoders import Encoders, unit
from models.fusion import Signals, fuse
from retrieval.build import build
from retrieval.facts import Facts
from retrieval.lance import LanceStore
from retrieval.limits import Limit
from retrieval.problems import StoreMismatchError
from retrieval.ranking import diversify
from retrieval.store import BLOCKS, MemoryStore, Query
from tests.conftest import Colors

ITEMS = (
    Item("red", "red mug", price=Decimal("5"), availability="out_of_stock", attributes={"color": "red"}),
    Item("green", "green mug", price=Decimal("10"), attributes={"color": "green"}),
    Item(
        "blue",
        "blue bowl",
        price=Decimal("20"),
        attributes={"color": "blue", "dishwasher": "no"},
        description="It is not waterproof.",
    ),
    Item(
        "redgreen",
        "red green bowl",
        price=Decimal("30"),
        attributes={"color": "red / green", "dishwasher": "yes"},
        description="A waterproof glaze.",
    ),
)


@pytest.fixture
def store(tmp_path: Path, colors: Colors) -> MemoryStore:
    build(Catalog(ITEMS, ()), LanceStore(tmp_path), Encoders(colors, colors), "feed.csv")
    return LanceStore(tmp_path).open(colors.name, colors.name)


def ask(store: MemoryStore, colors: Colors, words: str) -> Query:
    blocks = {name: store.block(name) for name in BLOCKS}
    return Query(fuse(Signals(text=colors.encode_texts([words])[0]), blocks, store.spread)[0])


def test_a_sold_out_item_is_never_offered(store: MemoryStore, colors: Colors) -> None:
    where = store.facts.allowed((Limit("availability", "in", ("in_stock",)),))
    assert [hit.item.id for hit in store.search([ask(store, colors, "red")], 2, where)[0]][:1] == ["redgreen"]


def test_the_terms_of_a_hit_add_up_to_its_score(store: MemoryStore, colors: Colors) -> None:
    for hit in store.search([ask(store, colors, "green")], 4)[0]:
        assert hit.score == pytest.approx(sum(hit.terms.values()), abs=1e-5)


def test_a_batch_equals_its_queries(store: MemoryStore, colors: Colors) -> None:
    queries = [ask(store, colors, words) for words in ("red", "green", "blue")]
    assert store.search(queries, 3) == [store.search([query], 3)[0] for query in queries]


def test_limits_are_a_mask_over_items(store: MemoryStore) -> None:
    def found(*limits: Limit) -> list[str]:
        return [ITEMS[row].id for row in np.flatnonzero(store.facts.allowed(limits))]

    assert found(Limit("price", "<=", ("10",))) == ["red", "green"]
    assert found(Limit("price", ">=", ("10",)), Limit("price", "<=", ("20",))) == ["green", "blue"]
    assert found(Limit("color", "in", ("red",))) == ["red", "redgreen"]
    assert found(Limit("color", "not in", ("red",))) == ["green", "blue"]
    assert found(Limit("kind", "in", ("bowl",))) == ["blue", "redgreen"]
    assert found(Limit("dishwasher", "in", ("yes",))) == ["redgreen"]


def test_a_text_that_denies_a_feature_does_not_have_it(store: MemoryStore) -> None:
    assert [ITEMS[row].id for row in store.facts.texts.rows(("waterproof",))] == ["redgreen"]


def test_an_import_encodes_only_what_is_new(tmp_path: Path, colors: Colors) -> None:
    assert build(Catalog(ITEMS, ()), LanceStore(tmp_path), Encoders(colors, colors), "feed.csv").encoded_texts == 4
    again = build(Catalog(ITEMS, ()), LanceStore(tmp_path), Encoders(colors, colors), "feed.csv")
    assert (again.encoded_texts, again.new, again.changed) == (0, 0, 0)
    dearer = (Item("red", "red mug", price=Decimal("6"), attributes={"color": "red"}), *ITEMS[1:3])
    changed = build(Catalog(dearer, ()), LanceStore(tmp_path), Encoders(colors, colors), "feed.csv")
    assert (changed.encoded_texts, changed.changed, changed.removed) == (0, 1, 1)


def test_rows_made_by_another_encoder_are_refused_with_the_command_that_mends_it(
    tmp_path: Path, colors: Colors
) -> None:
    build(Catalog(ITEMS, ()), LanceStore(tmp_path), Encoders(colors, colors), "feed.csv")
    with pytest.raises(StoreMismatchError, match=r"python app.py import feed.csv --store"):
        LanceStore(tmp_path).open("other@1", colors.name)


KILLED = """
import os, signal, sys
from pathlib import Path
from data.catalog import Catalog
from models.encoders import Encoders
from retrieval import build as building
from retrieval.lance import LanceStore
from tests.conftest import Colors
from tests.test_store import ITEMS
building.BATCH = 1
def progress(what, done, total):
    if done == 2:
        os.kill(os.getpid(), signal.SIGKILL)
building.build(Catalog(ITEMS, ()), LanceStore(Path(sys.argv[1])), Encoders(Colors()), "feed.csv", progress=progress)
"""


def test_an_import_that_was_killed_goes_on_where_it_was(tmp_path: Path, colors: Colors) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path)], cwd=Path(__file__).parent.parent, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    assert LanceStore(tmp_path).manifest() is None
    assert build(Catalog(ITEMS, ()), LanceStore(tmp_path), Encoders(colors), "feed.csv").encoded_texts == 2
    assert LanceStore(tmp_path).open(colors.name, None).facts.items == ITEMS


def test_diversity_prefers_a_different_item_to_a_twin() -> None:
    vectors = unit([[1, 0], [1, 0.01], [0, 1]])
    relevance = np.array([1.0, 0.99, 0.9], dtype=np.float32)
    assert diversify(relevance, vectors, 2, balance=0.5) == [0, 2]
    assert diversify(relevance, vectors, 2, balance=1.0) == [0, 1]


def test_a_colour_finds_its_compounds_and_not_the_other_way_round() -> None:
    facts = Facts(
        (
            Item("1", "sky blue mug", attributes={"color": "sky blue"}),
            Item("2", "blue mug", attributes={"color": "blue"}),
        )
    )
    assert list(facts.rows("color", "blue")) == [0, 1]
    assert list(facts.rows("color", "sky blue")) == [0]
