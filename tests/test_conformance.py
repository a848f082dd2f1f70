"""Every store gives the answers of exact scoring: the same items in the same order, under any limits, with and without words."""

import os
import shutil
import signal
import socket
import subprocess
import sysconfig
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from data.items import Item
from models.encoders import Vectors, unit
from retrieval.facts import Facts
from retrieval.lance import LanceStore, Manifest
from retrieval.limits import Limit
from retrieval.milvus import Address, MilvusRows, copy_rows
from retrieval.problems import StoreError, StoreMismatchError
from retrieval.store import MemoryStore, Query, Store

COUNT, WIDTHS = 3_000, (128, 128, 0, 4, 1)
COLORS = ("red", "green", "blue", "white", "black")


@pytest.fixture(scope="module")
def items() -> list[Item]:
    dice = np.random.default_rng(1)
    return [
        Item(str(i), f"{COLORS[i % 5]} {('mug', 'bowl', 'lamp')[i % 3]} {i}", price=Decimal(int(dice.integers(1, 500))),
             availability="in_stock" if i % 7 else "out_of_stock", attributes={"color": COLORS[i % 5]})
        for i in range(COUNT)
    ]  # fmt: skip


@pytest.fixture(scope="module")
def rows() -> Vectors:
    dice = np.random.default_rng(2)
    parts = [unit(dice.standard_normal((COUNT, width))) for width in WIDTHS if width > 1]
    whole = np.concatenate([*parts, dice.standard_normal((COUNT, 1))], axis=1, dtype=np.float32)
    whole[-50:] = whole[:50]  # twins, which must come in the order of the catalogue
    return whole


@pytest.fixture(scope="module")
def folder(items: list[Item], rows: Vectors, tmp_path_factory: pytest.TempPathFactory) -> LanceStore:
    store = LanceStore(tmp_path_factory.mktemp("store"))
    store.replace(
        items, rows, Manifest("feed.csv", "words@1", "looks@1", WIDTHS, dict.fromkeys(("words", "look"), 1.0))
    )
    return store


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def milvus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Milvus server of its own, in a process group of its own: its wrapper leaves the server behind when it is stopped."""
    program = shutil.which("milvus-server", path=sysconfig.get_path("scripts"))
    if program is None:
        pytest.skip("the package milvus, which brings a server, is not installed")
    port, data = free_port(), tmp_path_factory.mktemp("milvus")
    with (data / "log").open("w") as log:
        server = subprocess.Popen([program, "--data", str(data), "--proxy-port", str(port)], stdout=log, stderr=log, start_new_session=True)  # fmt: skip
    address = f"milvus://127.0.0.1:{port}/shop"
    try:
        until = time.monotonic() + 90
        while not answers(address):
            if server.poll() is not None or time.monotonic() > until:
                pytest.skip(f"Milvus does not start here: {(data / 'log').read_text()[-300:]}")
            time.sleep(1)
        yield address
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def answers(address: str) -> bool:
    from pymilvus import MilvusClient

    try:
        MilvusClient(uri=Address.read(address).server, timeout=2).list_collections()
    except Exception:  # the client has a new way to fail at every stage of the start
        return False
    return True


@pytest.fixture(scope="module", params=["memory", "memory by codes", "lance", "milvus"])
def store(request: pytest.FixtureRequest, folder: LanceStore) -> Store:
    manifest, rows = folder.rows()
    facts = folder.facts(manifest)
    if request.param == "lance":
        return folder.on_disk()
    if request.param == "milvus":
        address = Address.read(request.getfixturevalue("milvus"))
        assert copy_rows(folder, address) == COUNT
        return MilvusRows(facts, manifest, address)
    found = MemoryStore(facts, rows, WIDTHS, manifest.spread)
    if request.param == "memory":
        found._codes = None
    return found


LIMITS: dict[str, Callable[[Facts], np.ndarray[tuple[int], np.dtype[np.bool_]] | None]] = {
    "no limit": lambda facts: None,
    "in stock": lambda facts: facts.offered,
    "a colour": lambda facts: facts.allowed((Limit("color", "in", ("red",)),)),
    "a colour under a price": lambda facts: facts.allowed(
        (Limit("color", "in", ("red",)), Limit("price", "<=", ("25",)))
    ),
    "three items": lambda facts: facts.only([5, 1500, 2999]),
    "one item": lambda facts: facts.only([77]),
    "nothing": lambda facts: facts.only([]),
}


def truth(rows: Vectors, query: Query, k: int, allowed: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> list[int]:
    scores = rows @ sum(query.parts.values(), np.zeros(rows.shape[1], np.float32))
    if query.lexical is not None:
        scores = scores + query.lexical
    survivors = np.flatnonzero(allowed)
    return [int(row) for row in survivors[np.lexsort((survivors, -scores[survivors]))][:k]]


@pytest.mark.parametrize("words", [False, True], ids=["meaning", "meaning and words"])
@pytest.mark.parametrize("limit", LIMITS)
def test_a_store_finds_what_exact_scores_find(store: Store, rows: Vectors, limit: str, words: bool) -> None:
    dice = np.random.default_rng(3)
    where = LIMITS[limit](store.facts)
    allowed = np.ones(COUNT, dtype=bool) if where is None else where
    kept = []
    for k in (1, 10, 240):
        parts = {
            "words": 0.7 * rows[dice.integers(COUNT)],
            "photo": (0.3 * dice.standard_normal(rows.shape[1])).astype(np.float32),
        }
        lexical = (dice.random(COUNT) < 0.03).astype(np.float32) * 2 if words else None
        query = Query(parts, lexical)
        hits = store.search([query], k, where)[0]
        true = truth(rows, query, k, allowed)
        assert len(hits) == min(k, int(allowed.sum())), "a limit must never take results away"
        assert all(allowed[hit.row] for hit in hits)
        assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
        assert all(hit.score == pytest.approx(sum(hit.terms.values()), abs=1e-4) for hit in hits)
        kept.append(len({hit.row for hit in hits} & set(true)) / max(1, len(true)))
    assert np.mean(kept) >= (0.99 if allowed.any() else 0)


def test_several_queries_at_once_equal_one_after_the_other(store: Store, rows: Vectors) -> None:
    queries = [Query({"words": rows[row]}) for row in (3, 33, 333)]
    assert [[hit.row for hit in hits] for hits in store.search(queries, 5)] == [
        [hit.row for hit in store.search([query], 5)[0]] for query in queries
    ]


def test_twins_come_in_the_order_of_the_catalogue(store: Store, rows: Vectors) -> None:
    assert [hit.row for hit in store.search([Query({"words": rows[7]})], 2)[0]] == [7, COUNT - 50 + 7]


def test_vectors_come_in_the_order_asked_for(store: Store, rows: Vectors) -> None:
    wanted = np.array([2500, 3, 1200])
    assert np.allclose(store.vectors(wanted), rows[wanted])


def test_a_copied_store_gives_the_same_answers(folder: LanceStore, rows: Vectors, tmp_path: Path) -> None:
    assert folder.copy(tmp_path / "copy") == COUNT
    copied = LanceStore(tmp_path / "copy").in_memory()
    assert copied.facts.items == folder.in_memory().facts.items and np.array_equal(copied.rows, rows)
    with pytest.raises(StoreError, match="holds a store already"):
        folder.copy(tmp_path / "copy")


def test_a_collection_of_another_import_is_refused(
    milvus: str, folder: LanceStore, items: list[Item], rows: Vectors
) -> None:
    address = Address.read(milvus.replace("/shop", "/other"))
    manifest, _ = folder.rows()
    with pytest.raises(StoreMismatchError, match="holds nothing"):
        MilvusRows(folder.facts(manifest), manifest, address)


@pytest.mark.parametrize(
    "text", ["milvus://", "http://localhost/shop", "milvus://localhost:19530", "milvus://a b/shop"]
)
def test_an_address_that_is_none_is_said(text: str) -> None:
    with pytest.raises(ValueError, match="write it like milvus://localhost:19530/shop"):
        Address.read(text)


def test_a_server_that_is_not_there_is_said_within_seconds(folder: LanceStore) -> None:
    with pytest.raises(ConnectionError, match="is it running"):
        copy_rows(folder, Address.read(f"milvus://127.0.0.1:{free_port()}/shop"))
