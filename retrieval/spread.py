"""Encode a large catalogue on many machines: work in Parquet, vectors in Parquet, by Ray Data; an import then takes them.

Every worker loads the encoders by itself and does what an import does with a batch. A run that was killed goes on where it was.
"""

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from data.items import CatalogError, Item
from models.encoders import Encoders, Vectors
from retrieval.embedding import BATCH, KINDS, Kind, active, contents, embed_batch, key_of
from retrieval.lance import LanceStore

TAKEN = 50_000  # vectors that are in memory at once while an import takes them
SHARES = 16  # that each worker's work is cut into, so that all end together
LEAST, MOST = 32, 32 * BATCH  # pieces of work in a share
VECTORS = pa.schema([("kind", pa.string()), ("encoder", pa.string()), ("key", pa.string()), ("vector", pa.list_(pa.float32()))])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spread:
    """What a run did."""

    encoded: int
    there: int  # that an earlier run had encoded
    unreadable: int


class Embedder:
    """One worker: its encoders, and files of work to vectors."""

    def __init__(self, load: Callable[[], Encoders]) -> None:
        self.encoders = load()

    def __call__(self, files: Mapping[str, Sequence[str]]) -> pa.Table:
        """Files with the columns kind, key, content → columns kind, encoder, key, vector, without the files that cannot be read."""
        parts = [VECTORS.empty_table()]
        for file in files["item"]:
            work = pq.read_table(file)
            for kind in KINDS:
                parts += self.embed(kind, work.filter(pc.equal(work["kind"], kind)))
        return pa.concat_tables(parts)

    def embed(self, kind: Kind, work: pa.Table) -> Iterator[pa.Table]:
        for batch in work.to_batches(BATCH):
            readable, rows = embed_batch(kind, batch["content"].to_pylist(), self.encoders)
            keys = batch["key"].to_pylist()
            yield vector_table(kind, active(self.encoders)[kind].name, [keys[number] for number in readable], rows)


def vector_table(kind: Kind, encoder: str, keys: Sequence[str], rows: Vectors) -> pa.Table:
    """Vectors as `import --vectors` takes them. keys: `key_of` what each was made of. rows: shape (len(keys), dim)."""
    ends = pa.array(np.arange(0, rows.size + 1, rows.shape[1]), pa.int32())
    vectors = pa.ListArray.from_arrays(ends, pa.array(rows.ravel(), pa.float32()))
    return pa.table([pa.array([kind] * len(keys)), pa.array([encoder] * len(keys)), pa.array(keys, pa.string()), vectors], schema=VECTORS)  # fmt: skip


def spread(items: Sequence[Item], folder: Path, load: Callable[[], Encoders], workers: int, cluster: str | None = None) -> Spread:  # fmt: skip
    """Encode what items hold into Parquet files in a folder, with Ray; what lies there already is not encoded again.

    load: makes a worker's encoders, on its machine. cluster: the address of a running Ray; None starts one here. The pictures' paths, the
    folder and this checkout must be the same on every machine.
    """
    folder.mkdir(parents=True, exist_ok=True)
    there = there_already(folder)
    asked = wanted(items, load())
    work = [row for row in asked if row[:3] not in there]
    if work:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".work-") as place:
            run(write_work(work, Path(place), SHARES * workers), folder, load, workers, cluster)
    now = len(there_already(folder)) - len(there)
    return Spread(now, len(asked) - len(work), len(work) - now)


def wanted(items: Sequence[Item], encoders: Encoders) -> list[tuple[str, str, str, str]]:
    """Kind, encoder, key and content of all that is read of items, each once."""
    listed = {}
    for kind, encoder in active(encoders).items():
        for content in dict.fromkeys(filter(None, contents(items, kind))):
            listed[kind, encoder.name, key_of(kind, content)] = content
    return [(*key, content) for key, content in listed.items()]


def write_work(work: Sequence[tuple[str, str, str, str]], place: Path, shares: int) -> list[str]:
    """Lay work out in files: what one worker takes at a time."""
    size = min(max(-(-len(work) // shares), LEAST), MOST)
    files = []
    for start in range(0, len(work), size):
        kinds, _, keys, found = zip(*work[start : start + size], strict=True)
        files.append(str(place / f"{start}.parquet"))
        pq.write_table(pa.table({"kind": kinds, "key": keys, "content": found}), files[-1])
    return files


def run(files: Sequence[str], folder: Path, load: Callable[[], Encoders], workers: int, cluster: str | None) -> None:
    """Work files to vector files."""
    import ray

    quiet: dict[str, Any] = {"logging_level": "ERROR", "log_to_driver": False}
    # one more than encode: with none left to read and write, Ray waits for ever
    ray.init(address=cluster, **quiet) if cluster else ray.init(num_cpus=workers + 1, include_dashboard=False, **quiet)
    try:
        # workers read the files themselves: Ray's reader joins small ones, and one worker would get them all
        work = ray.data.from_items(list(files), override_num_blocks=len(files))
        done = work.map_batches(Embedder, fn_constructor_args=[load], batch_size=1, num_cpus=1, concurrency=workers)
        done.write_parquet(str(folder))
    finally:
        ray.shutdown()


def batches(folder: Path, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
    """What lies in the Parquet files of a folder, some thousands of rows at a time. Raises CatalogError."""
    files = sorted(map(str, folder.glob("*.parquet")))
    if not files:
        return
    try:
        yield from ds.dataset(files, schema=VECTORS).to_batches(columns=list(columns), batch_size=TAKEN)
    except (pa.ArrowException, OSError) as error:
        raise CatalogError(f"the vectors in {folder} cannot be read ({str(error).splitlines()[0]}); make them with python app.py embed") from error  # fmt: skip


def there_already(folder: Path) -> set[tuple[str, str, str]]:
    """Kind, encoder and key of the vectors in a folder."""
    names = ("kind", "encoder", "key")
    return {row for batch in batches(folder, names) for row in zip(*(batch[name].to_pylist() for name in names), strict=True)}  # fmt: skip


def take(folder: Path, store: LanceStore, encoders: Encoders) -> int:
    """Put vectors that were made elsewhere into a store and return how many; those it has are left alone.

    Raises CatalogError where there are none by these encoders, or rows that no encoder of theirs has made.
    """
    found = active(encoders)
    there = {kind: store.keys(kind, encoder.name) for kind, encoder in found.items()}
    taken, ours, others = 0, 0, set[str]()
    for batch in batches(folder, VECTORS.names):
        others |= set(batch["encoder"].unique().to_pylist()) - {encoder.name for encoder in found.values()}
        for kind, encoder in found.items():
            part = batch.filter(pc.and_(pc.equal(batch["kind"], kind), pc.equal(batch["encoder"], encoder.name)))
            rows, keys = unit_rows(part, encoder.dim, folder), part["key"].to_pylist()
            new = [number for number, key in enumerate(keys) if key not in there[kind]]
            if new:
                store.add_vectors(kind, encoder.name, [keys[number] for number in new], rows[new])
            there[kind].update(keys)
            taken, ours = taken + len(new), ours + len(keys)
    if not ours:
        made = f"were made by {', '.join(sorted(others))}" if others else "are not there"
        names = " and ".join(encoder.name for encoder in found.values())
        raise CatalogError(
            f"the vectors in {folder} {made}; {names} are active: python app.py embed FEED --to {folder}"
        )
    return taken


def unit_rows(part: pa.RecordBatch, dim: int, folder: Path) -> Vectors:
    """The vectors of a batch, shape (n, dim). Raises CatalogError for any that is no unit row of that width."""
    flat = part["vector"].flatten().to_numpy(zero_copy_only=False)
    if len(flat) == len(part) * dim:
        rows = flat.reshape(len(part), dim)
        if np.allclose(np.linalg.norm(rows, axis=1), 1, atol=0.01):
            return np.asarray(rows, dtype=np.float32)
    raise CatalogError(
        f"the vectors in {folder} are not all unit rows of {dim} numbers; make them with python app.py embed"
    )
