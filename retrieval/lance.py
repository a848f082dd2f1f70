"""The durable home of a shop: items and vectors in LanceDB, in one folder.

Vectors are kept under the hash of what was encoded, so an import that was killed finds all that it had done, variants
share theirs, and nothing is encoded twice. An import ends by naming the new version of the items in the manifest, in one step:
nobody sees half a catalogue, and who has the old one open keeps it.
"""

import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import lancedb
import numpy as np
import pyarrow as pa
from filelock import FileLock, Timeout
from pydantic import TypeAdapter

from data.items import Item, Offer
from models.encoders import Vectors
from retrieval.columns import Rows
from retrieval.engine import EngineStore
from retrieval.facts import Facts
from retrieval.problems import StoreBusyError, StoreError, StoreMismatchError
from retrieval.store import BLOCKS, Depth, MemoryStore

FORMAT = 3  # raised when the layout of a store changes
ELSEWHERE = "choose another folder with --store or SHOPTALK_HOME"
TIDY = 200  # changes after which their table is written anew
KEPT = timedelta(hours=1)  # for which an older version of the items can still be opened
_ITEM = TypeAdapter(Item)


@dataclass(frozen=True, slots=True)
class Change:
    """A price or availability that was changed by itself, after an import. was: what the feed said of it then."""

    was: Offer
    now: Offer


_CHANGE = TypeAdapter(Change)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a store holds and how its rows were made."""

    feed: str
    text_encoder: str
    image_encoder: str | None
    widths: tuple[int, ...]
    spread: Mapping[str, float]
    shop: str | None = None
    sound_encoder: str | None = None  # None where no item has a sound
    depths: tuple[Depth, ...] = ()  # of the scan by bits, measured on these rows
    version: int = 0  # of the table of items
    format: int = FORMAT


class LanceStore:
    """A folder with tables of vectors and items, and a manifest that is written last."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise PermissionError(f"cannot make {folder} ({error.strerror}); {ELSEWHERE}") from error
        if not os.access(folder, os.W_OK):
            raise PermissionError(f"cannot write to {folder}; {ELSEWHERE}")
        self._db = lancedb.connect(str(folder / "lance"))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the store for one import; a process that dies lets go of it. Raises StoreBusyError while another holds it."""
        try:
            with FileLock(self.folder / "import.lock", timeout=0):
                yield
        except Timeout as error:
            raise StoreBusyError(
                f"another import is filling {self.folder}: wait for it to end, or {ELSEWHERE}"
            ) from error

    def manifest(self) -> Manifest | None:
        """What the store holds, or None before the first import has ended."""
        path = self.folder / "manifest.json"
        if not path.exists():
            return None
        return TypeAdapter(Manifest).validate_json(path.read_bytes())

    def finished(self) -> Manifest:
        """What the store holds. Raises StoreMismatchError before the first import has ended."""
        manifest = self.manifest()
        if manifest is None:
            raise StoreMismatchError(
                f"{self.folder} holds no finished import: python app.py import FEED --store {self.folder}"
            )
        return manifest

    # -- vectors by the hash of what was encoded -------------------------------------------------------------------

    def vectors(self, kind: str, encoder: str) -> tuple[dict[str, int], Vectors]:
        """All vectors of a kind ("text", "picture" or "sound") that an encoder made: the row of each key, and the rows."""
        name = table_name(kind, encoder)
        if name not in self._tables():
            return {}, np.zeros((0, 0), dtype=np.float32)
        table = self._db.open_table(name).to_arrow()
        rows = table["vector"].combine_chunks().flatten().to_numpy().reshape(table.num_rows, -1)
        return {key: row for row, key in enumerate(table["key"].to_pylist())}, rows

    def keys(self, kind: str, encoder: str) -> set[str]:
        """The keys of all vectors of a kind that an encoder made."""
        name = table_name(kind, encoder)
        if name not in self._tables():
            return set()
        return set(self._db.open_table(name).search().select(["key"]).to_arrow()["key"].to_pylist())

    def add_vectors(self, kind: str, encoder: str, keys: Sequence[str], rows: Vectors) -> None:
        """Append one batch; it is on disk when this returns."""
        values = pa.FixedSizeListArray.from_arrays(pa.array(rows.ravel(), pa.float32()), rows.shape[1])
        batch = pa.table({"key": list(keys), "vector": values})
        name = table_name(kind, encoder)
        if name in self._tables():
            self._db.open_table(name).add(batch)
        else:
            self._db.create_table(name, batch)

    def _tables(self) -> list[str]:
        return list(self._db.list_tables().tables)

    # -- the catalogue ---------------------------------------------------------------------------------------------

    def replace(self, items: Sequence[Item], rows: Vectors, manifest: Manifest) -> None:
        """Make these the items of the shop, in one step: the manifest that names them is written last, and renamed."""
        values = pa.FixedSizeListArray.from_arrays(pa.array(rows.ravel(), pa.float32()), rows.shape[1])
        table = pa.table({
            "number": np.arange(len(items)),
            "id": [item.id for item in items],
            "item": [_ITEM.dump_json(item).decode() for item in items],
            "row": values,
        })  # fmt: skip
        stored = self._db.create_table("items", table, mode="overwrite")
        manifest = replace(manifest, version=stored.version)
        self._map(rows, manifest.version)
        partial = self.folder / "manifest.partial"
        partial.write_bytes(TypeAdapter(Manifest).dump_json(manifest, indent=2))
        partial.replace(self.folder / "manifest.json")
        stored.optimize(cleanup_older_than=KEPT)
        for old in self.folder.glob("rows-*.npy"):  # who has one open keeps it
            if old != self._rows_file(manifest.version):
                old.unlink(missing_ok=True)

    def _rows_file(self, version: int) -> Path:
        return self.folder / f"rows-{version}.npy"

    def _map(self, rows: Vectors, version: int) -> None:
        """Write rows as a file that can be mapped into memory, so that only what is scored exactly is read."""
        partial = self.folder / "rows.partial"
        with partial.open("wb") as file:
            np.save(file, rows)
        partial.replace(self._rows_file(version))

    def _table(self, version: int) -> Any:
        """The items of an import."""
        table = self._db.open_table("items")
        table.checkout(version)
        return table

    # -- single changes of price and availability -------------------------------------------------------------------

    def changes(self) -> dict[str, Change]:
        """What was changed by itself: id → change. It holds for as long as the feed says of the item what it said then."""
        if "changes" not in self._tables():
            return {}
        table = self._db.open_table("changes").to_arrow()
        return {key: _CHANGE.validate_json(text) for key, text in zip(table["id"].to_pylist(), table["change"].to_pylist(), strict=True)}  # fmt: skip

    def change(self, item: Item, offer: Offer) -> None:
        """Keep a new offer of an item, on disk when this returns. item: as it is served now."""
        before = self.changes().get(item.id)
        was = before.was if before is not None and before.now == item.offer else item.offer
        row = pa.table({"id": [item.id], "change": [_CHANGE.dump_json(Change(was, offer)).decode()]})
        if "changes" not in self._tables():
            self._db.create_table("changes", row, mode="overwrite")
            return
        table = self._db.open_table("changes")
        table.merge_insert("id").when_matched_update_all().when_not_matched_insert_all().execute(row)
        if table.version % TIDY == 0:
            table.optimize(cleanup_older_than=KEPT)

    def state(self) -> tuple[int, int]:
        """Which items and which changes lie here: numbers that grow with each."""
        manifest = self.manifest()
        changes = self._db.open_table("changes").version if "changes" in self._tables() else 0
        return manifest.version if manifest else 0, changes

    def _changed(self, items: Sequence[Item]) -> list[Item]:
        """Items with the changes that still hold."""
        changes = self.changes()
        return [item.with_offer(changes[item.id].now) if item.id in changes and changes[item.id].was == item.offer else item
                for item in items]  # fmt: skip

    def items(self) -> list[Item]:
        """What the feed of the last finished import said, or nothing before the first."""
        manifest = self.manifest()
        if manifest is None or manifest.format != FORMAT:
            return []
        cells = self._table(manifest.version).search().select(["item"]).to_arrow()["item"].to_pylist()
        return [_ITEM.validate_json(cell) for cell in cells]

    def rows(self) -> tuple[Manifest, Vectors]:
        """The manifest of the last finished import and its rows, mapped from their file."""
        manifest = self.finished()
        place = self._rows_file(manifest.version)
        if not place.exists():  # a store that was copied without it
            table = self._table(manifest.version).to_arrow()
            self._map(table["row"].combine_chunks().flatten().to_numpy().reshape(table.num_rows, -1), manifest.version)
        return manifest, np.load(place, mmap_mode="r")

    def on_disk(self) -> "LanceRows":
        """The shop with rows that LanceDB searches where they lie: slower, and of any size."""
        manifest, _ = self.rows()
        return LanceRows(self.facts(manifest), manifest, self._table(manifest.version))

    def facts(self, manifest: Manifest) -> Facts:
        """What is known of the items of an import, with the changes that hold."""
        cells = self._table(manifest.version).search().select(["item"]).to_arrow()["item"].to_pylist()
        return Facts(self._changed([_ITEM.validate_json(cell) for cell in cells]))

    def in_memory(self) -> MemoryStore:
        """The shop with its codes in memory and its rows in a file that is mapped into it."""
        manifest, rows = self.rows()
        return MemoryStore(self.facts(manifest), rows, manifest.widths, manifest.spread, manifest.depths)

    def open(self, text_encoder: str, image_encoder: str | None, sound_encoder: str | None = None) -> MemoryStore:
        """The shop in memory. Raises StoreMismatchError if other encoders made it."""
        self.check(text_encoder, image_encoder, sound_encoder)
        return self.in_memory()

    def check(self, text_encoder: str, image_encoder: str | None, sound_encoder: str | None = None) -> None:
        """Raises StoreMismatchError, with the command that mends it, unless these encoders made the rows."""
        manifest = self.finished()
        mend = f"python app.py import {manifest.feed} --store {self.folder}"
        if manifest.format != FORMAT:
            raise StoreMismatchError(
                f"the store in {self.folder} has format {manifest.format}, this is {FORMAT}: {mend}"
            )
        for part, made, active in (("words", manifest.text_encoder, text_encoder),
                                   ("pictures", manifest.image_encoder, image_encoder),
                                   ("sounds", manifest.sound_encoder, manifest.sound_encoder and sound_encoder)):  # fmt: skip
            if made != active:
                raise StoreMismatchError(
                    f"the {part} in {self.folder} were encoded by {made}, the active encoder is {active}: {mend}"
                )

    def copy(self, to: Path) -> int:
        """Copy all that imports have filled to another folder, which must hold no store; returns how many items there are."""
        items = len(self.rows()[1])
        if (to / "manifest.json").exists():
            raise StoreError(f"{to} holds a store already; choose an empty folder")
        with self.writing():
            shutil.copytree(self.folder / "lance", to / "lance")
            shutil.copy2(self.folder / "manifest.json", to / "manifest.json")
        return items


class LanceRows(EngineStore):
    """Rows that LanceDB searches where they lie."""

    def __init__(self, facts: Facts, manifest: Manifest, table: Any) -> None:
        super().__init__(facts, manifest.widths, manifest.spread)
        self._table = table

    def vectors(self, rows: Rows) -> Vectors:
        found = self._table.search().where(listed(rows)).limit(len(rows) + 1).select(["number", "row"]).to_arrow()
        matrix = found["row"].combine_chunks().flatten().to_numpy().reshape(found.num_rows, -1)
        order = np.argsort(found["number"].to_numpy())
        return np.asarray(matrix[order[np.searchsorted(found["number"].to_numpy()[order], rows)]], dtype=np.float32)

    def nearest(self, vector: Vectors, k: int, among: Rows | None = None) -> Rows:
        asked = self._table.search(vector, vector_column_name="row").distance_type("dot").limit(k)
        if among is not None:
            asked = asked.where(listed(among), prefilter=True)
        return np.asarray(asked.select(["number", "_distance"]).to_arrow()["number"].to_numpy())


def listed(rows: Rows) -> str:
    """A filter that lets these rows through."""
    return f"number IN ({', '.join(map(str, rows.tolist()))})"


def table_name(kind: str, encoder: str) -> str:
    return re.sub(r"[^a-zA-Z0-9_.-]", "-", f"{kind}-{encoder}")


def describe(manifest: Manifest) -> dict[str, Any]:
    """The manifest as plain data, for `doctor`."""
    return dict(
        json.loads(TypeAdapter(Manifest).dump_json(manifest)), blocks=dict(zip(BLOCKS, manifest.widths, strict=True))
    )
