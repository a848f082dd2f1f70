"""What finding costs, ours beside its peers: python -m benchmarks.retrieval [--sizes 10000 100000 1000000] [--data DATA]

One thread for each, all alternating in one process on the same queries; figures are medians of CPU time. Generated rows lie in clusters of fifty,
queries near one of them, so their recall proves the code and no more; with --data, rows are the words and pictures of the products in DATA/fashion
and queries are wishes in words. Needs the peers: uv pip install --group bench
"""

import argparse
import os
import platform
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, cast

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("LANCE_CPU_THREADS", "1")

import lancedb
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq
from tqdm import tqdm

from benchmarks.turn import timed
from data.items import Item
from models import weights
from models.encoders import Vectors, unit
from models.fusion import calibrate
from models.images import CompactTower
from models.photos import decode
from models.text import MiniLM
from retrieval.facts import Facts
from retrieval.scan import TIED, depths_for_bits
from retrieval.store import MemoryStore, Query, blocks_of, codes_of

faiss: Any = import_module("faiss")  # its types are those of the C++ underneath

DIM, K = 384, 10
SHARES = (1.0, 0.05, 0.005)  # of the rows that pass a filter
LANGCHAIN_MOST = (
    100_000  # rows that LangChain's store is asked to hold: each is an object, and its exact filter looks at all
)

Rows = npt.NDArray[np.int64]
Find = Callable[[Vectors, float], Rows]
"""The best rows for a query among those whose number in [0, 1) is below a share."""


@dataclass(frozen=True)
class Case:
    """Rows to find in, and queries. shares: a number in [0, 1) for each row; a filter lets those below its share pass."""

    name: str
    rows: Vectors
    widths: tuple[int, ...]
    queries: Vectors
    shares: npt.NDArray[np.float64]


class Unnamed:
    """Stands in for the facts of a catalogue whose items have nothing but a number."""

    def __init__(self, count: int) -> None:
        self.items = [Item("0", "an item")] * count

    def __len__(self) -> int:
        return len(self.items)


def generated(count: int, dice: np.random.Generator) -> Vectors:
    """Unit rows in clusters of about fifty, spread in 64 directions and a little in all; shape (count, DIM)."""
    centres = unit(dice.standard_normal((max(count // 50, 1), DIM), dtype=np.float32))
    directions = dice.standard_normal((64, DIM), dtype=np.float32) / np.float32(np.sqrt(64 * DIM))
    rows = np.empty((count, DIM), dtype=np.float32)
    for start in range(0, count, 50_000):
        size = min(50_000, count - start)
        rows[start : start + size] = unit(
            centres[dice.integers(0, len(centres), size)]
            + np.float32(0.5) * dice.standard_normal((size, 64), dtype=np.float32) @ directions
            + np.float32(0.3 / np.sqrt(DIM)) * dice.standard_normal((size, DIM), dtype=np.float32)
        )
    return rows


def near(rows: Vectors, count: int, dice: np.random.Generator) -> Vectors:
    """Queries near some of the rows."""
    noise = dice.standard_normal((count, rows.shape[1]), dtype=np.float32)
    return unit(rows[dice.integers(0, len(rows), count)] + np.float32(0.4 / np.sqrt(rows.shape[1])) * noise)


# -- those who find ----------------------------------------------------------------------------------------------------


def ours(case: Case, folder: Path) -> tuple[MemoryStore, Find]:
    """As the server does it: rows in a file mapped into memory, codes in memory, how deep bits must look measured on other queries."""
    np.save(folder / "rows.npy", case.rows)
    rows = np.load(folder / "rows.npy", mmap_mode="r")
    depths = depths_for_bits(rows, codes_of(rows, case.widths), list(case.queries[: len(case.queries) // 2]))
    store = MemoryStore(cast(Facts, Unnamed(len(rows))), rows, case.widths, {}, depths)

    def find(query: Vectors, share: float) -> Rows:
        where = None if share == 1 else case.shares < share
        return np.array([hit.row for hit in store.search([Query({"words": query})], K, where)[0]])

    return store, find


def numpy_scan(case: Case) -> Find:
    """Filter first, then score what is left: the plain exact way."""

    def find(query: Vectors, share: float) -> Rows:
        allowed = np.arange(len(case.rows)) if share == 1 else np.flatnonzero(case.shares < share)
        scores = (case.rows if share == 1 else case.rows[allowed]) @ query
        return allowed[np.argpartition(-scores, K - 1)[:K]]

    return find


def faiss_flat(case: Case) -> Find:
    index: Any = faiss.IndexFlatIP(case.rows.shape[1])
    index.add(case.rows)

    def find(query: Vectors, share: float) -> Rows:
        if share == 1:
            return np.asarray(index.search(query[None], K)[1][0])
        bitmap = faiss.IDSelectorBitmap(np.packbits(case.shares < share, bitorder="little"))
        return np.asarray(index.search(query[None], K, params=faiss.SearchParameters(sel=bitmap))[1][0])

    return find


def lance(case: Case, folder: Path) -> Find:
    values = pa.FixedSizeListArray.from_arrays(pa.array(case.rows.ravel()), case.rows.shape[1])
    table: Any = lancedb.connect(str(folder / "lance")).create_table(
        "rows", pa.table({"vector": values, "number": np.arange(len(case.rows)), "share": case.shares})
    )

    def find(query: Vectors, share: float) -> Rows:
        asked = (
            table.search(query, vector_column_name="vector")
            .distance_type("dot")
            .limit(K)
            .select(["number", "_distance"])
        )
        if share < 1:
            asked = asked.where(f"share < {share}", prefilter=True)
        return np.asarray(asked.to_arrow()["number"])

    return find


def langchain(case: Case) -> Find:
    """LangChain's FAISS store, told to look at every row, without which its filter returns too few."""
    from langchain_community.docstore.in_memory import InMemoryDocstore
    from langchain_community.vectorstores import FAISS
    from langchain_community.vectorstores.utils import DistanceStrategy

    index: Any = faiss.IndexFlatIP(case.rows.shape[1])
    held = FAISS(lambda text: [], index, InMemoryDocstore(), {}, distance_strategy=DistanceStrategy.MAX_INNER_PRODUCT)
    held.add_embeddings(
        ((str(i), row) for i, row in enumerate(case.rows)), [{"share": share, "row": i} for i, share in enumerate(case.shares)]
    )  # fmt: skip

    def find(query: Vectors, share: float) -> Rows:
        if share == 1:
            found = held.similarity_search_by_vector(cast(Any, query), k=K)
        else:
            found = held.similarity_search_by_vector(
                cast(Any, query), k=K, filter=lambda row: row["share"] < share, fetch_k=len(case.rows)
            )
        return np.array([document.metadata["row"] for document in found])

    return find


def two_passes(case: Case) -> Find:
    """Words and pictures searched apart, their scores weighted and added."""
    words, look = (np.ascontiguousarray(case.rows[:, block]) for block in (slice(0, DIM), slice(DIM, 2 * DIM)))
    prior = case.rows[:, -1].copy()

    def find(query: Vectors, share: float) -> Rows:
        scores = words @ query[:DIM] + look @ query[DIM : 2 * DIM] + query[-1] * prior
        if share < 1:
            scores = np.where(case.shares < share, scores, -np.inf)
        return np.argpartition(-scores, K - 1)[:K]

    return find


# -- measuring ---------------------------------------------------------------------------------------------------------


def measure(case: Case, rounds: int) -> None:
    print(f"\n{case.name}: {len(case.rows):,} rows of {case.rows.shape[1]} dimensions")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store, mine = ours(case, folder)
        finders: dict[str, Find] = {"ours": mine, "faiss IndexFlatIP": faiss_flat(case), "NumPy": numpy_scan(case)}
        if case.rows.shape[1] > DIM:
            finders["two passes and a sum"] = two_passes(case)
        finders["LanceDB"] = lance(case, folder)
        if len(case.rows) <= LANGCHAIN_MOST:
            finders["LangChain FAISS"] = langchain(case)
        for share in SHARES:
            table(case, finders, share, rounds)
        passes(case, store, rounds)


def table(case: Case, finders: dict[str, Find], share: float, rounds: int) -> None:
    """CPU time and recall of everyone on the second half of the queries, in turns."""
    exact = numpy_scan(case)
    queries = case.queries[len(case.queries) // 2 :][:rounds]
    times: dict[str, list[float]] = {name: [] for name in finders}
    hits: dict[str, list[float]] = {name: [] for name in finders}
    for find in finders.values():
        find(case.queries[0], share)
    for query in queries:
        right = exact(query, share)
        least = (case.rows[right] @ query).min() - TIED  # items with the same words score alike: any of them is right
        for name, find in finders.items():
            found: list[Rows] = []
            times[name].append(timed(lambda find=find, found=found, query=query: found.append(find(query, share)))[0])  # type: ignore[misc]
            hits[name].append(float((case.rows[found[0]] @ query >= least).sum() / len(right)))
    print(f"  {'all rows' if share == 1 else f'{share:.1%} pass a filter'}")
    mine = statistics.median(times["ours"])
    for name in finders:
        median = statistics.median(times[name])
        print(
            f"    {name:<22}{median:9.2f} ms CPU   {median / mine:7.1f} × ours   recall@10 {statistics.mean(hits[name]):.3f}"
        )


def passes(case: Case, store: MemoryStore, rounds: int) -> None:
    """The two passes over codes beside the time that it takes to read those codes at all, and what they weigh."""
    codes = store._codes
    if codes is None:
        return
    query, every = case.queries[0], np.arange(len(case.rows))
    works: dict[str, Callable[[], object]] = {
        "reading bits": lambda: codes.bits.view(np.int64).sum(),
        "scanning bits": lambda: codes.by_bits(query, 1000, every),
        "reading bytes": lambda: codes.bytes.reshape(-1)[: codes.bytes.size // 8 * 8].view(np.int64).sum(),
        "scanning bytes": lambda: codes.by_bytes(query, 40, every),
    }
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            times[name].append(timed(work)[0])
    medians = {name: statistics.median(found) for name, found in times.items()}
    print("  " + ", ".join(f"{name} {found:.2f} ms" for name, found in medians.items())
          + f": {medians['scanning bits'] / medians['reading bits']:.2f} and {medians['scanning bytes'] / medians['reading bytes']:.2f} times the floor")  # fmt: skip
    how = ", ".join(f"{depth.candidates} deep among {depth.rows:,} rows or more" for depth in store.depths) or "never"
    print(
        f"  codes weigh {codes.nbytes / case.rows.nbytes:.2f} of the float32 rows, which stay in a file; bits are looked at {how}"
    )


# -- cases -------------------------------------------------------------------------------------------------------------


def cases(sizes: Sequence[int], fused: int, data: Path | None) -> Iterator[Case]:
    dice = np.random.default_rng(0)
    for size in sizes:
        rows = generated(size, dice)
        yield Case("generated words", rows, (DIM, 0, 0, 0, 0), near(rows, 60, dice), dice.random(size))
    if fused:
        words, look = generated(fused, dice), generated(fused, dice)
        rows = np.concatenate([words, look, dice.standard_normal((fused, 1), dtype=np.float32)], axis=1)
        queries = np.concatenate(
            [0.6 * near(words, 60, dice), 0.4 * near(look, 60, dice), np.full((60, 1), 0.02)], axis=1
        )
        yield Case("generated words, pictures and prior", rows, (DIM, DIM, 0, 0, 1), queries.astype(np.float32),
                   dice.random(fused))  # fmt: skip
    if data is not None:
        yield from real(data, dice)


def real(data: Path, dice: np.random.Generator) -> Iterator[Case]:
    """The products of DATA/fashion, encoded once and kept; wishes are a product's colour, type and use, as people say them."""
    text = MiniLM()
    tower = CompactTower(text)
    files = sorted((data / "fashion").glob("products-*.parquet"))
    table = pa.concat_tables([pq.read_table(file) for file in files])
    facts = table.select(["title", "colour", "type", "department", "season", "usage"]).to_pylist()
    kept = weights.cache_dir() / "benchmarks" / f"fashion-{tower.name.rpartition('@')[2]}.npz"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        words = [
            f"{one['title']}. {one['colour']} {one['type']} for {one['department']}, {one['usage']}" for one in facts
        ]
        blobs = table["image"].to_pylist()
        parts = [tower.encode_images([decode(blob) for blob in blobs[start : start + 256]])
                 for start in tqdm(range(0, len(blobs), 256), "looking at products")]  # fmt: skip
        np.savez(kept, words=text.encode_texts(words), look=np.concatenate(parts))
    vectors = np.load(kept, allow_pickle=False)
    words, look = vectors["words"], vectors["look"]
    some = [facts[i] for i in dice.integers(0, len(facts), 200)]
    wishes = text.encode_texts([str(dice.choice([
        f"{one['colour']} {one['type']} for {one['department']}", f"{one['usage']} {one['type']}", f"something {one['colour']} for {one['season']}",
        " ".join(one["title"].split()[1:])])).lower() for one in some])  # fmt: skip
    yield Case("words of real products", words, (DIM, 0, 0, 0, 0), wishes, dice.random(len(words)))
    rows = np.concatenate([words, look, dice.standard_normal((len(words), 1), dtype=np.float32)], axis=1)
    spread = calibrate(rows, blocks_of((DIM, DIM, 0, 0, 1)))
    photos = near(look, len(wishes), dice)
    queries = np.concatenate(
        [0.5 / spread["words"] * wishes, 0.4 / spread["look"] * photos, np.full((len(wishes), 1), 0.06)], axis=1
    )
    yield Case("words, pictures and prior of real products", rows, (DIM, DIM, 0, 0, 1), queries.astype(np.float32),
               dice.random(len(rows)))  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--fused", type=int, default=100_000, help="rows of the fused case; 0: leave it out")
    parser.add_argument("--data", type=Path, help="the folder of docs/data.md, for real rows")
    parser.add_argument("--rounds", type=int, default=15)
    asked = parser.parse_args()
    faiss.omp_set_num_threads(1)
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}, faiss {faiss.__version__}, "
          f"lancedb {lancedb.__version__}; median of {asked.rounds} queries, one thread each")  # fmt: skip
    for case in cases(asked.sizes, asked.fused, asked.data):
        measure(case, asked.rounds)


if __name__ == "__main__":
    main()
