"""Catalogue to store: encode what is new, learn taste from the history, write everything in one step."""

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from data.catalog import Catalog
from data.feedback import read_history
from data.items import Item
from models import fusion, taste
from models.encoders import Encoders, TextEncoder, Vectors
from retrieval.embedding import BATCH, Kind, active, contents, embed_batch, key_of
from retrieval.lance import LanceStore, Manifest
from retrieval.store import SMALL, Depth, blocks_of, codes_of

CORES = os.cpu_count() or 1
DOING = {"text": "reading descriptions", "picture": "looking at pictures", "sound": "listening to sounds"}
WISHES = 64  # that the scan by bits is measured with

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
    encoders: Encoders,
    feed: str,
    history: Path | None = None,
    shop: str | None = None,
    progress: Progress = silent,
) -> Report:
    """Bring the store to the state of a catalogue. What was encoded before is not encoded again.

    Raises StoreBusyError while another import fills the store.
    """
    with store.writing():
        return bring(catalog, store, encoders, feed, history, shop, progress)


def bring(
    catalog: Catalog, store: LanceStore, encoders: Encoders, feed: str, history: Path | None, shop: str | None, progress: Progress
) -> Report:  # fmt: skip
    """An import, in a store that is held for it."""
    items = catalog.items
    before = {item.id: item for item in store.items()}
    words, new_texts, _ = encode("text", items, store, encoders, progress)
    looks, new_pictures, unseen = encode("picture", items, store, encoders, progress)
    sounds, new_sounds, unheard = encode("sound", items, store, encoders, progress)
    groups = sorted({item.product for item in items})
    vectors, priors = taste.learn(read_history(history) if history else (), groups)
    place = {group: i for i, group in enumerate(groups)}
    at = [place[item.product] for item in items]
    prior = priors[at] + rating_prior(items)
    parts = (words, looks, sounds, vectors[at], prior)
    rows = np.concatenate(parts, axis=1, dtype=np.float32)
    widths = tuple(part.shape[1] for part in parts)
    spread = fusion.calibrate(rows, blocks_of(widths))
    image, sound = encoders.image, encoders.sound
    manifest = Manifest(feed, encoders.text.name, image.name if image else None, widths, spread, shop,
                        sound.name if sound and sounds.shape[1] else None,
                        scan_depths(items, rows, widths, spread, encoders.text))  # fmt: skip
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
        unreadable_files=(*unseen, *unheard),
    )


def scan_depths(
    items: Sequence[Item], rows: Vectors, widths: Sequence[int], spread: Mapping[str, float], text: TextEncoder
) -> tuple[Depth, ...]:
    """How deep the scan by bits has to look here, measured with wishes for the shop's own things; a small shop needs none."""
    if len(items) <= SMALL:
        return ()
    from retrieval.scan import depths_for_bits  # Numba takes half a second to come in

    some = np.linspace(0, len(items) - 1, 4 * WISHES).astype(int)
    wishes = sorted({" ".join(items[i].title.lower().split()[-2:]) for i in some})[::4][:WISHES]
    queries = []
    for vector in text.encode_texts(wishes):
        look = vector if widths[1] == text.dim else None
        parts, _, _ = fusion.fuse(fusion.Signals(text=vector, text_as_look=look), blocks_of(widths), spread)
        queries.append(np.sum(list(parts.values()), axis=0))
    return depths_for_bits(rows, codes_of(rows, widths), queries)


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


def encode(
    kind: Kind, items: Sequence[Item], store: LanceStore, encoders: Encoders, progress: Progress
) -> tuple[Vectors, int, list[str]]:
    """Vectors of the items' words, first pictures or sounds; how many had to be encoded, and which files could not be read.

    An item without a picture or sound, or with a broken one, has zeros there and is found by its words. Without an encoder, pictures are zeros;
    sounds have no width where no item has one.
    """
    listed = contents(items, kind)
    encoder = active(encoders).get(kind)
    if encoder is None or (kind == "sound" and not any(listed)):
        width = encoders.text.dim if kind == "picture" else 0
        return np.zeros((len(items), width), dtype=np.float32), 0, []
    key = {content: key_of(kind, content) for content in dict.fromkeys(filter(None, listed))}
    known, made = store.vectors(kind, encoder.name)
    parts = [made]
    pending = list({key[content]: content for content in key if key[content] not in known}.items())
    unreadable: list[str] = []

    def embed(part: Sequence[tuple[str, str]]) -> tuple[list[str], Vectors]:
        readable, rows = embed_batch(kind, [content for _, content in part], encoders)
        unreadable.extend(part[number][1] for number in sorted(set(range(len(part))) - set(readable)))
        return [part[number][0] for number in readable], rows

    for start in range(0, len(pending), BATCH):
        shares = side_by_side(embed, pending[start : start + BATCH])
        keys = [one for done, _ in shares for one in done]
        if keys:
            rows = np.concatenate([rows for _, rows in shares])
            store.add_vectors(kind, encoder.name, keys, rows)
            known |= {one: place for place, one in enumerate(keys, sum(map(len, parts)))}
            parts.append(rows)
        progress(DOING[kind], min(start + BATCH, len(pending)), len(pending))
    # the last row is that of whatever has none
    every = np.concatenate([*(part for part in parts if len(part)), np.zeros((1, encoder.dim), dtype=np.float32)])
    at = [known.get(key[content], -1) if content else -1 for content in listed]
    return every[at], len(pending) - len(unreadable), unreadable


def side_by_side(work: Callable[[list[Any]], T], listed: Sequence[Any]) -> list[T]:
    """What `work` makes of equal shares of a list, each share in a thread of its own: encoders let go of the interpreter."""
    size = -(-len(listed) // CORES)
    with ThreadPoolExecutor(CORES) as pool:
        return list(pool.map(work, [list(listed[start : start + size]) for start in range(0, len(listed), size)]))
