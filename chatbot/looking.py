"""What a photo shows, by what its look-alikes in the shop are called."""

import math
from collections import defaultdict

import numpy as np

from models.encoders import Vectors
from retrieval.store import MemoryStore

LOOK_ALIKES = 8
VOTE = 0.06  # cosine by which a look-alike may be worse for its vote to count 1/e; measured in docs/log.md
SURE = 0.45  # share of the votes from which the kind is taken


def seen_on(photos: Vectors, store: MemoryStore) -> tuple[str, float]:
    """The kind of thing that photos show, in stems, and its share of the votes; ("", 0.0) where nothing can be told.

    photos: unit rows of the picture space, shape (n, dim); several are taken together.
    """
    facts = store.facts
    scores = store.rows[:, store.block("look")] @ photos.mean(axis=0)  # (n_items,)
    scores = np.where(facts.offered, scores, -np.inf)
    best = float(scores.max())
    seen: set[str] = set()
    votes: defaultdict[str, float] = defaultdict(float)
    for row in np.argsort(-scores):
        item = facts.items[int(row)]
        key = item.images[0] if item.images else item.id  # variants that share a picture vote once
        if key in seen:
            continue
        seen.add(key)
        if kind := facts.called(int(row)):
            votes[kind] += math.exp((float(scores[row]) - best) / VOTE)
        if len(seen) == LOOK_ALIKES:
            break
    if not votes:
        return "", 0.0
    kind, weight = max(votes.items(), key=lambda vote: vote[1])
    return kind, weight / sum(votes.values())
