"""Encoding by Ray gives an import the vectors that it would have made, and goes on where it was."""

from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from PIL import Image

from data.catalog import Catalog
from data.items import CatalogError, Item
from models.encoders import Encoders, unit
from retrieval.build import build
from retrieval.embedding import key_of
from retrieval.lance import LanceStore
from retrieval.spread import Spread, spread, take, vector_table
from tests.conftest import Colors


def both() -> Encoders:
    return Encoders(Colors(), Colors())


def pictured(folder: Path) -> tuple[Item, ...]:
    """Three items: one with a picture, one whose picture is a text, one without."""
    Image.new("RGB", (40, 40), (0, 200, 0)).save(folder / "green.png")
    (folder / "broken.jpg").write_text("no picture")
    return (Item("1", "red mug", images=(str(folder / "green.png"),)), Item("2", "blue bowl", images=(str(folder / "broken.jpg"),)),
            Item("3", "green jug"))  # fmt: skip


@pytest.mark.filterwarnings("ignore")  # of Ray's own
def test_vectors_made_by_ray_are_those_of_an_import(tmp_path: Path) -> None:
    pytest.importorskip("ray")
    items, vectors = pictured(tmp_path), tmp_path / "vectors"
    assert spread(items, vectors, both, workers=2) == Spread(encoded=4, there=0, unreadable=1)
    assert spread((items[0], items[2]), vectors, both, workers=2) == Spread(encoded=0, there=3, unreadable=0)
    alone, given = LanceStore(tmp_path / "alone"), LanceStore(tmp_path / "given")
    build(Catalog(items, ()), alone, both(), "feed.csv")
    assert take(vectors, given, both()) == 4
    report = build(Catalog(items, ()), given, both(), "feed.csv")
    assert (report.encoded_texts, report.encoded_pictures) == (0, 0)
    np.testing.assert_array_equal(alone.rows()[1], given.rows()[1])


def given_vectors(folder: Path, encoder: str, rows: np.ndarray) -> None:  # type: ignore[type-arg]
    folder.mkdir()
    keys = [key_of("text", str(number)) for number in range(len(rows))]
    pq.write_table(vector_table("text", encoder, keys, rows.astype(np.float32)), folder / "some.parquet")


def test_vectors_are_taken_once(tmp_path: Path) -> None:
    given_vectors(tmp_path / "given", Colors.name, unit(np.random.default_rng(0).normal(size=(5, 3))))
    store = LanceStore(tmp_path / "store")
    assert [take(tmp_path / "given", store, both()) for _ in range(2)] == [5, 0]


@pytest.mark.parametrize(("encoder", "rows", "why"), [
    ("other@1", np.eye(3), r"were made by other@1; colors@1 .* python app.py embed"),
    (Colors.name, np.eye(4), "not all unit rows of 3 numbers"),
    (Colors.name, 2 * np.eye(3), "not all unit rows"),
    (Colors.name, np.full((2, 3), np.nan), "not all unit rows"),
])  # fmt: skip
def test_vectors_that_do_not_fit_are_refused(tmp_path: Path, encoder: str, rows: np.ndarray, why: str) -> None:  # type: ignore[type-arg]
    given_vectors(tmp_path / "given", encoder, rows)
    with pytest.raises(CatalogError, match=why):
        take(tmp_path / "given", LanceStore(tmp_path / "store"), both())


def test_a_file_that_is_no_parquet_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.parquet").write_text("nothing")
    with pytest.raises(CatalogError, match="cannot be read"):
        take(tmp_path, LanceStore(tmp_path / "store"), both())
