"""Rows in Milvus, for catalogues and numbers of servers that one machine does not hold; items stay in the shop's own store.

Written for what Milvus 2.3 and all later ones know: one vector field, a number as the key, filters by a list of keys, an exact (flat) index.
"""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np

from models.encoders import Vectors
from retrieval.columns import Rows
from retrieval.engine import EngineStore
from retrieval.facts import Facts
from retrieval.lance import LanceStore, Manifest
from retrieval.problems import StoreMismatchError

SENT = 2_000  # rows that go over the wire at once
SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Address:
    """Where a collection is: "milvus://HOST:PORT/COLLECTION"."""

    server: str
    collection: str

    @classmethod
    def read(cls, text: str) -> "Address":
        """Raises ValueError for anything else."""
        match = re.fullmatch(r"milvus://([\w.-]+(?::\d+)?)/([A-Za-z_]\w{0,200})", text)
        if not match:
            raise ValueError(f"{text!r} is no address of a collection; write it like milvus://localhost:19530/shop")
        return cls(f"http://{match.group(1)}", match.group(2))


def connect(address: Address) -> Any:
    """A client. Raises ConnectionError in one sentence if there is no server."""
    try:
        from pymilvus import MilvusClient
        from pymilvus.exceptions import MilvusException
    except ImportError as error:
        raise ConnectionError("Milvus needs its client: uv pip install pymilvus") from error
    try:
        return MilvusClient(uri=address.server, timeout=SECONDS)
    except MilvusException as error:
        raise ConnectionError(f"no Milvus answers at {address.server}: is it running?") from error


def copy_rows(store: LanceStore, address: Address) -> int:
    """Put the rows of a store's last import into Milvus and let the collection's name mean them from then on; returns how many.

    Nothing is encoded. Who searches the collection meanwhile finds what was there before.
    """
    from pymilvus import DataType, MilvusClient

    manifest, rows = store.rows()
    client = connect(address)
    name = f"{address.collection}_v{manifest.version}"
    if client.has_collection(name):  # left by a copy that was broken off
        client.drop_collection(name)
    schema = MilvusClient.create_schema(auto_id=False)
    schema.add_field("number", DataType.INT64, is_primary=True)
    schema.add_field("row", DataType.FLOAT_VECTOR, dim=rows.shape[1])
    client.create_collection(name, schema=schema)
    for start in range(0, len(rows), SENT):
        part = rows[start : start + SENT]
        client.insert(name, [{"number": start + i, "row": row} for i, row in enumerate(part)])
    client.flush(name)
    index = client.prepare_index_params()
    index.add_index("row", index_type="FLAT", metric_type="IP")
    client.create_index(name, index)
    client.load_collection(name)
    old = current(client, address)
    (client.alter_alias if old else client.create_alias)(name, address.collection)
    if old and old != name:
        client.drop_collection(old)
    return len(rows)


def current(client: Any, address: Address) -> str:
    """The collection that the name means now, or ""."""
    from pymilvus.exceptions import MilvusException

    try:
        return str(client.describe_collection(address.collection)["collection_name"])
    except MilvusException:
        return ""


class MilvusRows(EngineStore):
    """Rows that Milvus searches. Raises StoreMismatchError if they are not those of the items."""

    def __init__(self, facts: Facts, manifest: Manifest, address: Address) -> None:
        super().__init__(facts, manifest.widths, manifest.spread)
        self._client = connect(address)
        self._name = current(self._client, address)
        if self._name != f"{address.collection}_v{manifest.version}":
            holds = f"the rows of import {self._name.rpartition('_v')[2]}" if self._name else "nothing"
            raise StoreMismatchError(
                f"{address.collection} in Milvus holds {holds}, the store those of import {manifest.version}: "
                "python app.py store copy --to milvus://…"
            )

    def vectors(self, rows: Rows) -> Vectors:
        found: dict[int, Any] = {}
        for start in range(0, len(rows), SENT):
            part = rows[start : start + SENT].tolist()
            for row in self._client.get(self._name, ids=part, output_fields=["number", "row"]):
                found[row["number"]] = row["row"]
        return np.array([found[row] for row in rows.tolist()], dtype=np.float32).reshape(len(rows), self.dim)

    def nearest(self, vector: Vectors, k: int, among: Rows | None = None) -> Rows:
        listed = "" if among is None else f"number in {among.tolist()}"
        found = self._client.search(
            self._name, [vector.tolist()], filter=listed, limit=k, search_params={"metric_type": "IP"}, consistency_level="Strong"
        )  # fmt: skip
        return np.array([hit["id"] if "id" in hit else hit["number"] for hit in found[0]], dtype=np.int64)
