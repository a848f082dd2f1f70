"""Catalogue to store: encode what is new, learn taste from the history, write everything in one step."""

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from data.catalog import Catalog
from data.feedback import read_history
from data.items import Item
from models import fusion, taste
from models.audio import SpeechError, decode_audio
from models.encoders import ImageEncoder, SoundEncoder, TextEncoder, Vectors
from models.photos import PhotoError, decode
from retrieval.lance import LanceStore, Manifest
from retrieval.store import NONE, SMALL, Trust, blocks_of, codes_of

BATCH = 128  # texts or files that are encoded between two writes: what a kill can cost
CORES = os.cpu_count() or 1
WISHES = 64  # that the scan by bits is measured with
OPENING = 30  # seconds of a sound that are listened to

T = TypeVar("T")
Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did."""

    items: int
    new: int
    changed: int
    removed: int
    encoded_texts: int
    encoded_pictures: int
    encoded_sounds: int
    unreadable_files: tuple[str, ...]


def silent(what: str, done: int, total: int) -> None:
    pass


def build(
    catalog: Catalog,
    store: LanceStore,
    text: TextEncoder,
    image: ImageEncoder | None,
    feed: str,
    history: Path | None = None,
    shop: str | None = None,
    sound: SoundEncoder | None = None,
    progress: Progress = silent,
) -> Report:
    """Bring the store to the state of a catalogue. What was encoded before is not encoded again.

    Raises StoreBusyError while another import fills the store.
    """
    with store.writing():
        return bring(catalog, store, text, image, feed, history, shop, sound, progress)


def bring(
    catalog: Catalog, store: LanceStore, text: TextEncoder, image: ImageEncoder | None, feed: str, history: Path | None,
    shop: str | None, sound: SoundEncoder | None, progress: Progress,
) -> Report:  # fmt: skip
    """An import, in a store that is held for it."""
    items = catalog.items
    before = {item.id: item for item in store.items()}
    words, new_texts = encode_texts(items, store, text, progress)
    looks, new_pictures, unreadable = encode_pictures(items, store, image, text.dim, progress)
    sounds, new_sounds, unheard = encode_sounds(items, store, sound, progress)
    groups = sorted({item.product for item in items})
    vectors, priors = taste.learn(read_history(history) if history else (), groups)
    place = {group: i for i, group in enumerate(groups)}
    at = [place[item.product] for item in items]
    prior = priors[at] + rating_prior(items)
    parts = (words, looks, sounds, vectors[at], prior)
    rows = np.concatenate(parts, axis=1, dtype=np.float32)
    widths = tuple(part.shape[1] for part in parts)
    spread = fusion.calibrate(rows, blocks_of(widths))
    manifest = Manifest(feed, text.name, image.name if image else None, widths, spread, shop,
                        sound.name if sound and sounds.shape[1] else None, scan_trust(items, rows, widths, spread, text))  # fmt: skip
    store.replace(items, rows, manifest)
    now = {item.id for item in items}
    return Report(
        items=len(items),
        new=len(now - before.keys()),
        changed=sum(item.id in before and before[item.id] != item for item in items),
        removed=len(before.keys() - now),
        encoded_texts=new_texts,
        encoded_pictures=new_pictures,
        encoded_sounds=new_sounds,
        unreadable_files=(*unreadable, *unheard),
    )


def scan_trust(
    items: Sequence[Item], rows: Vectors, widths: Sequence[int], spread: Mapping[str, float], text: TextEncoder
) -> Trust:
    """How far the scan by bits can be trusted here, measured with wishes for the shop's own things; a small shop needs none."""
    if len(items) <= SMALL:
        return NONE
    from retrieval.scan import trust_in_bits  # Numba takes half a second to come in

    some = np.linspace(0, len(items) - 1, 4 * WISHES).astype(int)
    wishes = sorted({" ".join(items[i].title.lower().split()[-2:]) for i in some})[::4][:WISHES]
    queries = []
    for vector in text.encode_texts(wishes):
        look = vector if widths[1] == text.dim else None
        parts, _, _ = fusion.fuse(fusion.Signals(text=vector, text_as_look=look), blocks_of(widths), spread)
        queries.append(np.sum(list(parts.values()), axis=0))
    return trust_in_bits(rows, codes_of(rows, widths), queries)


def rating_prior(items: Sequence[Item]) -> Vectors:
    """Ratings drawn towards the shop's mean by ten imagined votes, as z-scores; 0 where nobody rated. Shape (n, 1)."""
    rated = [(item.rating, item.rating_count) for item in items if item.rating is not None]
    if not rated:
        return np.zeros((len(items), 1), dtype=np.float32)
    mean = sum(rating for rating, _ in rated) / len(rated)
    votes = [0.0 if item.rating is None else (item.rating - mean) * item.rating_count / (item.rating_count + 10)
             for item in items]  # fmt: skip
    column = np.array(votes, dtype=np.float32)[:, None]
    return np.asarray(0.5 * column / (column.std() or 1), dtype=np.float32)


def encode_texts(
    items: Sequence[Item], store: LanceStore, text: TextEncoder, progress: Progress
) -> tuple[Vectors, int]:
    """Vectors of the items' words, shape (n, dim), and how many had to be encoded."""
    keys = [hashlib.sha256(item.words.encode()).hexdigest() for item in items]
    known = store.vectors("text", text.name)
    missing = {key: item.words for key, item in zip(keys, items, strict=True) if key not in known}
    pending = list(missing.items())
    for start in range(0, len(pending), BATCH):
        part = pending[start : start + BATCH]
        rows = np.concatenate(side_by_side(text.encode_texts, [words for _, words in part]))
        store.add_vectors("text", text.name, [key for key, _ in part], rows)
        known.update(zip((key for key, _ in part), rows, strict=True))
        progress("reading descriptions", min(start + BATCH, len(pending)), len(pending))
    return np.stack([known[key] for key in keys]), len(pending)


def side_by_side(work: Callable[[list[Any]], T], listed: Sequence[Any]) -> list[T]:
    """What `work` makes of equal shares of a list, each share in a thread of its own: encoders let go of the interpreter."""
    size = -(-len(listed) // CORES)
    with ThreadPoolExecutor(CORES) as pool:
        return list(pool.map(work, [list(listed[start : start + size]) for start in range(0, len(listed), size)]))


def encode_pictures(
    items: Sequence[Item], store: LanceStore, image: ImageEncoder | None, dim: int, progress: Progress
) -> tuple[Vectors, int, list[str]]:
    """Vectors of the items' first pictures, how many had to be encoded, and which pictures could not be read.

    An item without a picture, or with a broken one, has zeros there and is found by its words.
    """
    if image is None:
        return np.zeros((len(items), dim), dtype=np.float32), 0, []
    first = [item.images[0] if item.images else "" for item in items]
    return encode_files(
        first,
        "picture",
        image.name,
        image.dim,
        decode,
        image.encode_images,
        store,
        partial(progress, "looking at pictures"),
    )


def encode_sounds(
    items: Sequence[Item], store: LanceStore, sound: SoundEncoder | None, progress: Progress
) -> tuple[Vectors, int, list[str]]:
    """Vectors of what the items sound like, how many had to be encoded, and which files could not be heard.

    Without a width where no item has a sound; an item without one has zeros there.
    """
    if sound is None or not any(item.sound for item in items):
        return np.zeros((len(items), 0), dtype=np.float32), 0, []
    opening = partial(decode_audio, opening=OPENING)
    return encode_files([item.sound for item in items], "sound", sound.name, sound.dim, opening, sound.encode_sounds, store,
                        partial(progress, "listening to sounds"))  # fmt: skip


def encode_files(
    files: Sequence[str], kind: str, encoder: str, dim: int, read: Callable[[bytes], Any], encode: Callable[[Sequence[Any]], Vectors],
    store: LanceStore, progress: Callable[[int, int], None],
) -> tuple[Vectors, int, list[str]]:  # fmt: skip
    """Vectors of each item's file ("" for none), how many had to be encoded, and which could not be read.

    read: raises PhotoError or SpeechError. Rows of items without a file that can be read are zeros.
    """
    paths = sorted(set(filter(None, files)))
    key_of = {path: hashlib.sha256(Path(path).read_bytes()).hexdigest() for path in paths}
    known = store.vectors(kind, encoder)
    pending = [path for path in paths if key_of[path] not in known]
    unreadable: list[str] = []

    def look(part: list[str]) -> tuple[list[str], Vectors, list[str]]:
        """Keys and vectors of files, and those that cannot be read."""
        keys, contents, faulty = [], [], []
        for path in part:
            try:
                contents.append(read(Path(path).read_bytes()))
                keys.append(key_of[path])
            except (PhotoError, SpeechError):
                faulty.append(path)
        return keys, encode(contents) if contents else np.zeros((0, dim), dtype=np.float32), faulty

    for start in range(0, len(pending), BATCH):
        for keys, rows, faulty in side_by_side(look, pending[start : start + BATCH]):
            unreadable += faulty
            if keys:
                store.add_vectors(kind, encoder, keys, rows)
                known.update(zip(keys, rows, strict=True))
        progress(min(start + BATCH, len(pending)), len(pending))
    nothing = np.zeros(dim, dtype=np.float32)
    rows = np.stack([known.get(key_of[path], nothing) if path else nothing for path in files])
    return rows, len(pending) - len(unreadable), unreadable
