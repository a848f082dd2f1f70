"""What a photo shows, by what its look-alikes in the shop are called."""

import math
from collections import defaultdict

import numpy as np

from models.encoders import Vectors
from retrieval.store import Query, Store

LOOK_ALIKES = 8
POOL = 500  # in which they are looked for: variants share pictures
VOTE = 0.06  # cosine by which a look-alike may be worse for its vote to count 1/e; measured in docs/log.md
SURE = 0.45  # share of the votes from which the kind is taken


def seen_on(photos: Vectors, store: Store) -> tuple[str, float]:
    """The kind of thing that photos show, in stems, and its share of the votes; ("", 0.0) where nothing can be told.

    photos: unit rows of the picture space, shape (n, dim); several are taken together.
    """
    facts = store.facts
    vector = np.zeros(store.dim, dtype=np.float32)
    vector[store.block("look")] = photos.mean(axis=0)
    seen: set[str] = set()
    votes: defaultdict[str, float] = defaultdict(float)
    hits = store.search([Query({"photo": vector})], POOL, facts.offered)[0]
    for hit in hits:
        key = hit.item.images[0] if hit.item.images else hit.item.id  # variants that share a picture vote once
        if key in seen:
            continue
        seen.add(key)
        if kind := facts.kinds.called(hit.row):
            votes[kind] += math.exp((hit.score - hits[0].score) / VOTE)
        if len(seen) == LOOK_ALIKES:
            break
    if not votes:
        return "", 0.0
    kind, weight = max(votes.items(), key=lambda vote: vote[1])
    return kind, weight / sum(votes.values())
