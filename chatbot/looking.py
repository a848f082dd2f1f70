"""What a photo shows: by what its look-alikes in the shop are called, and by what it looks like in words."""

import math
from collections import defaultdict
from collections.abc import Callable, Sequence

import numpy as np

from models.encoders import Vectors
from retrieval.store import Hit, Query, Store

LOOK_ALIKES = 8
NAMES = 64  # kinds whose names are compared, those of the nearest look-alikes
POOL = 500  # in which they are looked for: variants share pictures; and whose kinds it may be
VOTE = 0.06  # cosine by which a look-alike may be worse for its vote to count 1/e; measured in docs/log.md
NAMED = 0.6  # the same, of the names of kinds, in standard deviations of their cosines: encoders differ in how far they reach
OF_LOOK_ALIKES = 0.3  # what their votes count beside the names, the sum of both being 1; measured in docs/log.md
THE_SAME = 0.9  # cosine from which on a look-alike is a picture of the same thing, and the votes count alone
SURE = 0.5  # share from which on one kind is taken
NEARLY = 0.6  # share that several kinds have together, which are then taken instead
LIKELY = 0.3  # share from which on one is likely enough to be taken with the next ones
MOST = 3  # kinds that are taken


def seen_on(photo: Vectors, store: Store, looks_of: Callable[[Sequence[str]], Vectors]) -> list[tuple[str, float]]:
    """The kinds of things that a photo may show, in stems, each with its share, the likeliest first; [] where nothing can be told.

    photo: a unit row of the picture space, shape (dim,). looks_of: unit rows of the same space for names of kinds,
    shape (n, dim).
    """
    facts = store.facts
    vector = np.zeros(store.dim, dtype=np.float32)
    vector[store.block("look")] = photo
    hits = store.search([Query({"photo": vector})], POOL, facts.offered)[0]
    votes = votes_of(hits, facts.kinds.called)
    if not votes:
        return []
    if hits[0].score < THE_SAME:
        there = list(dict.fromkeys(kind for hit in hits if (kind := facts.kinds.called(hit.row))))[:NAMES]
        likeness = dict(zip(there, (looks_of(there) @ photo).tolist(), strict=True))
        best, spread = max(likeness.values()), float(np.std(list(likeness.values()))) or 1.0
        named = shares({kind: math.exp((value - best) / (NAMED * spread)) for kind, value in likeness.items()})
        votes = {
            kind: OF_LOOK_ALIKES * votes.get(kind, 0.0) + (1 - OF_LOOK_ALIKES) * share for kind, share in named.items()
        }
    return sorted(votes.items(), key=lambda vote: -vote[1])


def votes_of(hits: Sequence[Hit], called: Callable[[int], str]) -> dict[str, float]:
    """What the look-alikes of a photo are called, each kind with its share of their votes."""
    seen: set[str] = set()
    votes: defaultdict[str, float] = defaultdict(float)
    for hit in hits:
        key = hit.item.images[0] if hit.item.images else hit.item.id  # variants that share a picture vote once
        if key in seen:
            continue
        seen.add(key)
        if kind := called(hit.row):
            votes[kind] += math.exp((hit.score - hits[0].score) / VOTE)
        if len(seen) == LOOK_ALIKES:
            break
    return shares(votes)


def shares(weights: dict[str, float]) -> dict[str, float]:
    """Weights as parts of their sum."""
    total = sum(weights.values())
    return {kind: weight / total for kind, weight in weights.items()}


def taken(seen: list[tuple[str, float]]) -> tuple[str, ...]:
    """The kinds that are taken of those seen: one that is sure, else the few that are likely together; () where even these are not."""
    if seen and seen[0][1] >= SURE:
        return (seen[0][0],)
    for number in range(2, MOST + 1):
        if sum(share for _, share in seen[:number]) >= NEARLY:
            return tuple(kind for kind, _ in seen[:number])
    return tuple(kind for kind, _ in seen[:MOST]) if seen and seen[0][1] >= LIKELY else ()
