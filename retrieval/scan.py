"""The first look at a catalogue: every row in one bit or one byte a dimension, to name the few that are worth an exact score.

Bits are 1/32 of what a float row weighs, bytes a quarter, and what a scan costs is the memory it reads (docs/log.md has the
figures). Which rows may be found comes first, so that a limit makes a scan cheaper and never takes results away. The kernels are
Numba's; they let go of the interpreter, so requests scan side by side.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from llvmlite import ir
from numba import njit, types
from numba.core import cgutils
from numba.extending import intrinsic

from models.encoders import Vectors
from retrieval.store import Depth

Rows = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float32]

WIDE = 128  # dimensions from which a block can be looked at by its signs; narrower ones count by their bytes
CHUNK = 65_536  # rows turned into codes at a time
DEPTHS = (250, 500, 1000, 2000, 4000, 8000)
MARGIN = 2  # how much deeper than was enough for the measured wishes: others are harder
WORTH = 12  # bits are looked at where there are so many times more rows than candidates; of fewer, bytes are as quick
AT_ONCE = 256  # rows scored before the best of them are picked: a loop that only scores runs a fifth faster
AHEAD = 4  # rows that are asked of the memory before their turn
SCATTERED = 4  # so many times as far apart as neighbours: the processor does not foresee which row is next
LINE = 64  # bytes that a processor reads at once
HIGHEST = 4095  # of a quantised query: 127 × 4095 × 4,000 dimensions stay within 32 bits


class Codes:
    """Rows as bits and bytes.

    A byte is a dimension over the largest one of its block. Bits are the signs of the wide blocks, and tell of their angle to the
    query: cos θ ≈ π/2 · (1 − 2 · share of the bits that differ). Narrow blocks always count by their bytes.
    """

    def __init__(self, rows: Vectors, blocks: Sequence[slice]) -> None:
        """rows: shape (n, dim), read in chunks, so they may lie in a file. blocks: where each block lies in a row."""
        self._wide = [block for block in blocks if block.stop - block.start >= WIDE]
        self._narrow = np.array(
            [i for block in blocks if block not in self._wide for i in range(block.start, block.stop)], int
        )
        # every wide block has the words of the widest, so that the kernel's innermost loop has a length known when it is compiled
        self._words = max((-(-(block.stop - block.start) // 64) for block in self._wide), default=0)
        self._scales = largest(rows, blocks) / np.float32(127)  # (dim,)
        self.bytes = np.empty(rows.shape, dtype=np.int8)
        self.bits = np.empty((len(rows), len(self._wide) * self._words), dtype=np.uint64)
        for start in range(0, len(rows), CHUNK):
            part = rows[start : start + CHUNK]
            self.bytes[start : start + CHUNK] = np.rint(part / self._scales)
            self.bits[start : start + CHUNK] = self._signs(part)
        self.tails = np.ascontiguousarray(self.bytes[:, self._narrow])

    @property
    def nbytes(self) -> int:
        return self.bytes.nbytes + self.bits.nbytes + self.tails.nbytes

    @staticmethod
    def worth_bits(rows: int, count: int) -> bool:
        """Whether a scan by bits, which names `count` of so many rows, is quicker than one by bytes."""
        return rows > WORTH * count

    def by_bits(self, query: Vectors, count: int, rows: Rows, extra: Scores | None = None) -> Rows:
        """The `count` of these rows that promise most by their bits; query (dim,), extra (n,)."""
        weights = np.array([np.pi / 2 * np.linalg.norm(query[block]) for block in self._wide], dtype=np.float32)
        steps = weights * [
            -2 / (block.stop - block.start) for block in self._wide
        ]  # what a bit that differs takes away
        tail, step = quantised((query * self._scales)[self._narrow])
        found: Rows = bits_kernel(self._words, len(self._wide))(
            self.bits, self.tails, rows, or_none(extra), self._signs(query[None])[0], steps.astype(np.float32), tail, step, count
        )  # fmt: skip
        return found

    def by_bytes(self, query: Vectors, count: int, rows: Rows, extra: Scores | None = None) -> Rows:
        """The `count` best of these rows by their bytes; query (dim,), extra (n,)."""
        whole, step = quantised(query * self._scales)
        found: Rows = bytes_kernel(self.bytes, rows, or_none(extra), whole, step, count)
        return found

    def _signs(self, rows: Vectors) -> npt.NDArray[np.uint64]:
        """The signs of the wide blocks as words of 64 bits, each block filled up with zeros; shape (n, words)."""
        whole = np.zeros((len(rows), len(self._wide), self._words * 8), dtype=np.uint8)
        for i, block in enumerate(self._wide):
            signs = np.packbits(rows[:, block] > 0, axis=1)
            whole[:, i, : signs.shape[1]] = signs
        return whole.reshape(len(rows), -1).view(np.uint64)


TIED = 1e-5  # of a score: items with the same words score alike, and any of them is as good


def depths_for_bits(
    rows: Vectors, codes: Codes, queries: Sequence[Vectors], k: int = 10, recall: float = 0.99
) -> tuple[Depth, ...]:
    """How many candidates the bits must name for the k best to be among them this often, from all rows down; none where bits do not pay.

    rows: shape (n, dim). queries: each (dim,). Measured against the exact scores of this very catalogue, in all of it and in ever
    smaller parts: under a limit the best are less alike, and harder to tell from the rest.
    """
    exact = np.concatenate(
        [rows[start : start + CHUNK] @ np.stack(queries, axis=1) for start in range(0, len(rows), CHUNK)]
    )

    def reached(depth: int, among: Rows) -> float:
        kept = []
        for query, scores in zip(queries, exact[among].T, strict=True):
            found = scores[np.searchsorted(among, codes.by_bits(query, depth, among))]
            least = np.partition(scores, len(scores) - k)[len(scores) - k] - TIED
            kept.append(min(1.0, (found >= least).sum() / k))
        return float(np.mean(kept))

    depths: list[Depth] = []
    enough = DEPTHS[0]
    for step in (1, 2, 4, 8, 16, 32, 64):
        among = np.arange(0, len(rows), step)
        deeper = (depth for depth in DEPTHS if depth >= enough and Codes.worth_bits(len(among), MARGIN * depth))
        enough = next((depth for depth in deeper if reached(depth, among) >= recall), 0)
        if not enough:
            break
        if depths and depths[-1].candidates == MARGIN * enough:
            depths.pop()
        depths.append(Depth(len(among), MARGIN * enough))
    return tuple(depths)


def largest(rows: Vectors, blocks: Sequence[slice]) -> Vectors:
    """The largest amount of each dimension's block, never 0; shape (dim,)."""
    found = np.zeros(rows.shape[1], dtype=np.float32)
    for start in range(0, len(rows), CHUNK):
        found = np.maximum(found, np.abs(rows[start : start + CHUNK]).max(axis=0))
    for block in blocks:
        found[block] = found[block].max(initial=0) or 1
    return found


def quantised(query: Vectors) -> tuple[npt.NDArray[np.int16], np.float32]:
    """A query in whole numbers, and what one of them is worth."""
    step = np.float32(np.abs(query).max(initial=0) / HIGHEST) or np.float32(1)
    return np.rint(query / step).astype(np.int16), step


def or_none(extra: Scores | None) -> Scores:
    return np.zeros(0, dtype=np.float32) if extra is None else extra


@intrinsic
def ones_in(typing, word):  # type: ignore[no-untyped-def]
    """How many bits of a word are set: the processor's instruction, which Numba has no name for."""

    def build(context, builder, signature, arguments):  # type: ignore[no-untyped-def]
        return builder.ctpop(arguments[0])

    return types.uint64(types.uint64), build


@intrinsic
def fetch(typing, array, row, column):  # type: ignore[no-untyped-def]
    """Ask the memory for a place of an array before it is read: rows that a limit scatters would be waited for one by one."""

    def build(context, builder, signature, arguments):  # type: ignore[no-untyped-def]
        kind = signature.args[0]
        held = context.make_array(kind)(context, builder, arguments[0])
        place = cgutils.get_item_pointer(context, builder, kind, held, arguments[1:], wraparound=False)  # type: ignore[no-untyped-call]
        byte, number = ir.IntType(8).as_pointer(), ir.IntType(32)
        ask = cgutils.get_or_insert_function(  # type: ignore[no-untyped-call]
            builder.module, ir.FunctionType(ir.VoidType(), [byte] + 3 * [number]), "llvm.prefetch.p0"
        )
        for_reading, near, data = number(0), number(3), number(1)
        builder.call(ask, [builder.bitcast(place, byte), for_reading, near, data])
        return context.get_dummy_value()

    return types.void(array, row, column), build


@njit(cache=True, nogil=True)
def keep_best(scores, rows, keep):  # type: ignore[no-untyped-def]
    """Move the `keep` best candidates to the front; returns the least score among them. Of equals the first rows stay."""
    bar = np.partition(scores, len(scores) - keep)[len(scores) - keep]
    ties = keep - (scores > bar).sum()
    left = 0
    for i in range(len(scores)):
        if scores[i] > bar or (scores[i] == bar and ties > 0):
            ties -= scores[i] == bar
            scores[left], rows[left] = scores[i], rows[i]
            left += 1
    return bar


@njit(cache=True, nogil=True)
def sift(found, part, scores, rows, count, bar, keep):  # type: ignore[no-untyped-def]
    """Add those of a part that beat the bar to a buffer, which is emptied down to the best `keep` whenever it is full.

    found: the scores of the rows in part. Returns how many candidates there are then, and the score that the next one has to beat.
    """
    for i in range(len(part)):
        if found[i] > bar:
            scores[count], rows[count] = found[i], part[i]
            count += 1
            if count == len(scores):
                count, bar = keep, keep_best(scores, rows, keep)
    return count, bar


@njit(cache=True, nogil=True)
def best_taken(scores, rows, count, keep):  # type: ignore[no-untyped-def]
    """The rows of the best `keep` candidates of a buffer."""
    if count > keep:
        keep_best(scores[:count], rows[:count], keep)
    return rows[: min(count, keep)]


@njit(cache=True, nogil=True)
def bytes_kernel(codes, chosen, extra, query, step, keep):  # type: ignore[no-untyped-def]
    """Scan some rows by their bytes. The best so far are kept in a buffer of four times their number."""
    scores, rows = np.empty(4 * keep, np.float32), np.empty(4 * keep, np.int64)
    count, bar = 0, np.float32(-np.inf)
    found = np.empty(AT_ONCE, np.float32)
    for start in range(0, len(chosen), AT_ONCE):
        part = chosen[start : start + AT_ONCE]
        for j in range(len(part)):
            if start + j + AHEAD < len(chosen):
                for i in range(0, len(query), LINE):
                    fetch(codes, chosen[start + j + AHEAD], i)  # type: ignore[call-arg]
            code = codes[np.uint64(part[j])]
            dot = np.int32(0)
            for i in range(len(query)):
                # Numba would widen it to 64 bits otherwise
                dot = np.int32(dot + np.int32(code[i]) * np.int32(query[i]))
            found[j] = dot * step
        if len(extra):
            for j in range(len(part)):
                found[j] += extra[np.uint64(part[j])]
        count, bar = sift(found, part, scores, rows, count, bar, keep)
    return best_taken(scores, rows, count, keep)


@cache
def bits_kernel(words: int, blocks: int) -> Any:
    """The scan by bits for so many blocks of so many words; the numbers are compiled in."""

    @njit(cache=True, nogil=True)
    def kernel(bits, tails, chosen, extra, query, steps, tail, step, keep):  # type: ignore[no-untyped-def]
        scores, rows = np.empty(4 * keep, np.float32), np.empty(4 * keep, np.int64)
        count, bar = 0, np.float32(-np.inf)
        found = np.empty(AT_ONCE, np.float32)
        for start in range(0, len(chosen), AT_ONCE):
            part = chosen[start : start + AT_ONCE]
            if part[-1] - part[0] > SCATTERED * len(part):
                for j in range(len(part)):
                    fetch(bits, part[j], 0)  # type: ignore[call-arg]
            for j in range(len(part)):
                # a signed number might count from the end, and be asked about in every row
                code = bits[np.uint64(part[j])]
                score = np.float32(0)
                for block in range(blocks):
                    differing = np.uint64(0)
                    for word in range(words):
                        differing += ones_in(code[block * words + word] ^ query[block * words + word])  # type: ignore[call-arg]
                    # from 64 bits it would take three times as long
                    score += steps[block] * np.float32(np.int32(differing))
                found[j] = score
            if len(tail):
                for j in range(len(part)):
                    dot = np.int32(0)
                    for i in range(len(tail)):
                        dot = np.int32(dot + np.int32(tails[np.uint64(part[j]), i]) * np.int32(tail[i]))
                    found[j] += np.float32(dot * step)
            if len(extra):
                for j in range(len(part)):
                    found[j] += extra[np.uint64(part[j])]
            count, bar = sift(found, part, scores, rows, count, bar, keep)
        return best_taken(scores, rows, count, keep)

    return kernel
