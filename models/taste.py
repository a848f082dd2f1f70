"""How people behave with items, as vectors: two items are near when the same shoppers wanted both."""

from collections.abc import Iterable, Sequence

import numpy as np
from scipy.sparse import coo_matrix, diags
from scipy.sparse.linalg import svds

from models.encoders import Vectors, unit

DIM = 32
# how much each kind of event says, next to a click
EVENTS = {"click": 1.0, "like": 3.0, "cart": 3.0, "purchase": 5.0, "dislike": -2.0}


def learn(events: Iterable[tuple[str, str, str]], items: Sequence[str], dim: int = DIM) -> tuple[Vectors, Vectors]:
    """Return taste vectors, shape (len(items), dim), and priors, shape (len(items), 1), from (shopper, item, kind).

    Vectors are the leading singular vectors of the shopper-item matrix, weighted so that neither busy shoppers nor
    popular items dominate; an item that nobody touched has zeros. Priors are z-scores of the log of the attention.
    PureSVD: Cremonesi, Koren and Turrin, RecSys 2010.
    """
    number = {item: i for i, item in enumerate(items)}
    shoppers: dict[str, int] = {}
    entries = [(shoppers.setdefault(who, len(shoppers)), number[item], EVENTS.get(kind, 1.0))
               for who, item, kind in events if item in number]  # fmt: skip
    vectors = np.zeros((len(items), dim), dtype=np.float32)
    priors = np.zeros((len(items), 1), dtype=np.float32)
    if not entries:
        return vectors, priors
    rows, columns, values = zip(*entries, strict=True)
    matrix = coo_matrix((values, (rows, columns)), shape=(len(shoppers), len(items))).tocsr()
    matrix.data = np.clip(matrix.data, -5, 10)
    attention = np.asarray(np.clip(matrix.sum(axis=0), 0, None)).ravel()
    log = np.log1p(attention)
    priors[:, 0] = (log - log.mean()) / (log.std() or 1)
    rank = min(dim, min(matrix.shape) - 1)
    if rank >= 1:
        activity = np.asarray(abs(matrix).sum(axis=1)).ravel()
        by_shopper = diags(1 / np.sqrt(np.maximum(activity, 1)))
        by_item = diags(1 / np.sqrt(np.maximum(attention, 1)))
        start = np.random.default_rng(0).normal(size=min(matrix.shape))
        _, singular, right = svds((by_shopper @ matrix @ by_item).astype(np.float64), k=rank, v0=start)
        vectors[:, :rank] = unit((right * singular[:, None]).T)
        vectors[attention <= 0] = 0
    return vectors, priors
