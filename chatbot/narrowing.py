"""Messages that say more of what was wanted before: which sorts of it, and which of its amounts."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from chatbot.measures import fitting
from chatbot.recommend import Recommender
from chatbot.state import State
from chatbot.understanding import Reading
from data.words import stems
from retrieval.columns import Mask
from retrieval.limits import Limit, Limits


def narrowed(shop: Recommender, reading: Reading, state: State) -> Reading:
    """The reading of a message that says which of the things wanted before are meant: "dog stuff", then "only toys"."""
    if not reading.kinds and reading.notes and state.kinds and not reading.fresh:
        sorts = [
            (*stems(note), kind.split()[-1]) for note in reading.notes for kind in state.kinds
        ]  # "only electric", of guitars
        if found := tuple(" ".join(sort) for sort in sorts if sort in shop.facts.kinds.categories):
            return replace(reading, kinds=found, notes=(), narrows=True)
    if not reading.kinds or not state.kinds or not set(reading.kinds).isdisjoint(state.kinds) or reading.fresh:
        return reading
    now, before = (shop.allowed(State(), (Limit("kind", "in", kinds),)) for kinds in (reading.kinds, state.kinds))
    if described := values_within(shop, reading.kinds, before):
        return replace(reading, kinds=(), limits=(*reading.limits, *described))
    if not (now & before).any() or not (before & ~now).any():
        return reading  # another topic, or a wider one
    within = () if not (now & ~before).any() else (Limit("kind", "in", state.kinds, True, shop.noun(state)),)
    return replace(reading, limits=(*reading.limits, *within), narrows=True)


def fitted(shop: Recommender, reading: Reading, state: State) -> Reading:
    """The reading with amounts on the columns that the things wanted before have: "under 60 litres", of tanks."""
    if reading.kinds or not state.kinds or not any(limit.numeric for limit in reading.limits):
        return reading
    rows = np.flatnonzero(shop.allowed(State(), (Limit("kind", "in", state.kinds),)))
    return replace(reading, limits=tuple(fitting(limit, rows, shop.vocabulary) for limit in reading.limits))


def values_within(shop: Recommender, kinds: Sequence[str], before: Mask) -> Limits:
    """What names of things say of the things wanted before, where those come so: "salmon" after "cat food"; else nothing."""
    found = []
    for kind in kinds:
        pairs = [
            (field, label) for field, label in shop.vocabulary.value(tuple(kind.split())) if field in shop.facts.facets
        ]
        best = max(pairs, key=lambda pair: before[shop.facts.rows(*pair)].sum(), default=None)
        if best is None or not before[shop.facts.rows(*best)].any():
            return ()
        found.append(Limit(best[0], "in", (best[1],), True, best[1]))
    return tuple(found)
