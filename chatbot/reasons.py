"""Why an item is shown: only causes that, taken away, would have changed the result."""

from collections.abc import Mapping, Sequence

import numpy as np

from chatbot.vocabulary import Vocabulary
from chatbot.wording import limit_words
from models.fusion import SHARES
from retrieval.limits import Limit
from retrieval.store import Hit

PHRASES = {
    "words": "fits your words",
    "photo": "looks like your photo",
    "taste": "close to what you liked",
    "shop": "popular here",
}


def causes(hit: Hit, pool: Sequence[Hit], shown: int) -> list[str]:
    """Names of the terms that this hit owes its place to, the strongest first.

    A term is a cause if the hit, scored without it, falls behind in the pool scored without it: it would leave the
    `shown` best, or lose a place.
    """
    found = []
    scores = np.array([other.score for other in pool])
    place = int((scores > hit.score).sum())
    for name in SHARES:
        terms = np.array([other.terms.get(name, 0.0) for other in pool])
        mine = hit.terms.get(name, 0.0)
        if mine == 0 and not terms.any():
            continue
        without = int((scores - terms > hit.score - mine + 1e-9).sum())
        if without > place:
            found.append((without - place + (10 if without >= shown else 0), name))
    return [name for _, name in sorted(found, reverse=True)]


def item_shares(hit: Hit, pool: Sequence[Hit]) -> dict[str, float]:
    """What the item owes to what: its terms above the pool's lowest, as shares of their sum."""
    raw = {
        name: max(0.0, hit.terms.get(name, 0.0) - min(other.terms.get(name, 0.0) for other in pool)) for name in SHARES
    }
    if not any(raw.values()):  # nothing to be measured against: a pool of one
        raw = {name: max(0.0, hit.terms.get(name, 0.0)) for name in SHARES}
    total = sum(raw.values())
    if not total:
        return {**dict.fromkeys(SHARES, 0.0), "shop": 1.0}
    shares = {name: round(value / total, 4) for name, value in raw.items()}
    largest = max(shares, key=lambda name: shares[name])
    shares[largest] = round(shares[largest] + 1 - sum(shares.values()), 4)
    return shares


def reasons(
    hit: Hit, pool: Sequence[Hit], shown: int, binding: Sequence[Limit], order: str, currency: str, vocabulary: Vocabulary,
    notes: Mapping[str, str],
) -> tuple[str, ...]:  # fmt: skip
    """The true reasons for one card, at most three: the requested order, limits that shut others out, terms.

    binding: limits without which other items would be shown. notes: a better phrase for a term, e.g. for "words".
    """
    said = []
    if order:
        said.append(
            {"price": "lowest price first", "-price": "highest price first", "-rating": "best rated first"}[order]
        )
    said += [limit_words(limit, currency, vocabulary) for limit in binding[:2]]
    if not order:
        said += [notes.get(name, PHRASES[name]) for name in causes(hit, pool, shown)]
    return tuple(filter(None, dict.fromkeys(said)))[:3]
