"""What a catalogue says, as columns in memory: which rows have a value, a word, a price; and questions to all of it."""

import copy
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from data.items import Item
from data.thesaurus import under
from data.words import stems
from retrieval.columns import MAKERS, Mask, Phrase, Rows, Value, facets_of, lists, numbered, numbers_of, span_of
from retrieval.fitments import TO_FIT, Fitments
from retrieval.kinds import Kinds
from retrieval.limits import Limit, Limits
from retrieval.texts import REMEMBERED, Texts, contains

# columns that say all of it: what is not black may have black buttons, and what is not by somebody may speak of them
LOOKS_AND_NAMES = frozenset({*MAKERS, "color", "size", "gender", "age_group", "pattern"})
OTHERS = stems("alternative substitute look free effect style")
IMITATED = stems("faux vegan fake imitation synthetic artificial mock simulated plant pu")
COMPARE: dict[str, Callable[[npt.NDArray[np.float64], float], Mask]] = {
    "<=": lambda amounts, limit: amounts <= limit + 1e-9, ">=": lambda amounts, limit: amounts >= limit - 1e-9,
    "<": lambda amounts, limit: amounts < limit - 1e-9, ">": lambda amounts, limit: amounts > limit + 1e-9,
}  # fmt: skip


class Facts:
    """Columns over the items of one catalogue. Row i belongs to items[i]."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = tuple(items)
        self.row = {item.id: row for row, item in enumerate(self.items)}
        self.prices = np.array([np.nan if item.price is None else float(item.price) for item in self.items])
        self.offered: Mask = np.array([item.on_offer for item in self.items], dtype=bool)
        self.reduced: Mask = np.array([item.old_price is not None for item in self.items], dtype=bool)
        self._product_of, _ = numbered(item.product for item in self.items)
        self._path_of, self._paths = numbered(item.category for item in self.items)
        self.lists = lists(self.items)
        self.facets = facets_of(self.items, self.lists)
        self.numbers = numbers_of(self.items, self.facets)
        # a few other cells may stand among yes and no: "water-resistant"
        self.flags = {name for name, values in self.facets.items() if says_yes_or_no(values)}
        self.fitments = Fitments(self.items)
        self.texts = Texts(self.items)
        self.kinds = Kinds(self.items, self.texts, self.facets.get("size", {}))
        self._titled = lru_cache(REMEMBERED)(self._find_titled)

    def __len__(self) -> int:
        return len(self.items)

    def with_offers(self, changed: Mapping[int, Item]) -> "Facts":
        """The same catalogue in which these rows have another price or availability; all else is shared."""
        other = copy.copy(self)
        items = list(self.items)
        other.prices, other.offered, other.reduced = self.prices.copy(), self.offered.copy(), self.reduced.copy()
        for row, item in changed.items():
            items[row] = item
            other.prices[row] = np.nan if item.price is None else float(item.price)
            other.offered[row], other.reduced[row] = item.on_offer, item.old_price is not None
        other.items = tuple(items)
        return other

    # -- rows that satisfy something ----------------------------------------------------------------------------

    def allowed(self, limits: Limits) -> Mask:
        """Rows that satisfy every limit, shape (n,)."""
        mask = np.ones(len(self.items), dtype=bool)
        for limit in limits:
            mask &= self._allowed_by(limit)
        return mask

    def of_kinds(self, kinds: Sequence[str]) -> Mask:
        """Rows of things of any of some kinds, shape (n,)."""
        return self.allowed((Limit("kind", "in", tuple(kinds)),))

    def _allowed_by(self, limit: Limit) -> Mask:
        if limit.numeric:
            amounts = self.prices if limit.field == "price" else self.numbers[limit.field].amounts
            with np.errstate(invalid="ignore"):
                return COMPARE[limit.op](amounts, limit.amount)
        mask = np.zeros(len(self.items), dtype=bool)
        if limit.negative:
            for value in limit.values:
                mask |= self._having(limit.field, value)
            return ~mask
        for value in limit.values:
            mask[self.rows(limit.field, value)] = True
            if limit.field == "color" and "color" in self.facets:
                mask[self._titled(("color", *stems(value)))] = True  # "Oxford Lace Up Black", with an empty cell
        return mask

    def _having(self, field: str, value: str) -> Mask:
        """Rows that have a value, or say that they do: what who wants none of it is not shown; shape (n,)."""
        mask = self.only(self.rows(field, value))
        if field in self.facets:
            mask[self._titled((field, *stems(value)))] = True
        if field in self.facets and field not in LOOKS_AND_NAMES:
            # a column holds the main thing: "no latex" also leaves out what says that it contains some
            for phrase in (stems(value), *under(stems(value))):
                mask[self.texts.rows(phrase)] = True
        if field not in LOOKS_AND_NAMES:
            phrase = stems(value)
            own = self.only(self.rows(field, value) if field in self.facets and field != "material" else [])
            named_so = [(imitated, *phrase) for imitated in IMITATED] + [(*phrase, other) for other in OTHERS]
            for imitation in named_so:  # "vegan leather" and a "leather alternative" are none
                mask[self.texts.rows(imitation)] = False
            mask |= own
        return mask

    def _find_titled(self, said: Phrase) -> Rows:
        """Rows with nothing in a column whose title says a value of it: a "Plastic Trumpet" without a material. said: the column, and the value's stems."""
        field, *phrase = said
        found = self.texts.titled_all(phrase) if phrase else ()
        rows = [
            row
            for row in found
            if field not in self.items[row].attributes and contains(stems(self.items[row].title), phrase)
        ]
        return np.array(rows, dtype=np.int64)

    def rows_with(self, ids: Iterable[str]) -> list[int]:
        """The rows of the items with these ids, in this order; those that the shop has no longer are left out."""
        return [self.row[item] for item in ids if item in self.row]

    def rows(self, field: str, value: str) -> Rows:
        """Rows that have a value. A colour also finds its compounds: "blue" finds "sky blue"."""
        # kinds and texts come as stems, and a stem must not be stemmed again: "purse" → "purs" → "pur"
        if field == "kind":
            return self.kinds.rows(tuple(value.split()))
        if field == "text":
            return self._saying(tuple(value.split()))
        if field == TO_FIT:
            return self.fitments.rows(value)
        column = self.numbers.get(field)
        if column is not None and column.span is not None and (said := span_of(value)):
            return column.span.covers(said[0], said[0] if np.isinf(said[1]) else said[1])
        phrase = stems(value)
        if field == "id":
            return np.array([self.row[value]] if value in self.row else [], dtype=np.int64)
        if field == "availability":
            return np.flatnonzero(self.offered)
        if field == "sale":
            return np.flatnonzero(self.reduced)
        values = self.facets.get(field, {})
        found = [v.rows for key, v in values.items()
                 if key == phrase or (field in ("color", "material") and contains(key, phrase))]  # fmt: skip
        return np.flatnonzero(self.only(np.concatenate(found))) if found else np.zeros(0, dtype=np.int64)

    def _saying(self, phrase: Phrase) -> Rows:
        """Rows whose text says a phrase; what is "unscented" may also say that it has no scent."""
        said = self.texts.rows(phrase)
        without = phrase[0].removeprefix("un") if len(phrase) == 1 and phrase[0].startswith("un") else ""
        known = len(without) > 3 and self.texts.knows(without)
        return np.union1d(said, self.texts.denying((without,))) if known and len(said) else said

    # -- questions to the whole shop ----------------------------------------------------------------------------

    def products(self, mask: Mask) -> list[int]:
        """One row for each product among the rows of a mask, in order: variants of a group count once."""
        rows = np.flatnonzero(mask)
        first = np.full(len(self.items), -1)
        first[self._product_of[rows][::-1]] = rows[::-1]  # of several the last one written stays: the first row
        return np.flatnonzero(self.only(first[first >= 0])).tolist()

    def siblings(self, rows: Sequence[int] | Rows) -> Mask:
        """The variants of the products that some rows belong to, those rows included; shape (n,)."""
        wanted = np.zeros(len(self.items), dtype=bool)
        wanted[self._product_of[rows]] = True
        return wanted[self._product_of]

    def count(self, rows: Mask | Rows) -> int:
        """How many products there are among some rows."""
        seen = np.zeros(len(self.items), dtype=bool)
        seen[self._product_of[rows]] = True
        return int(np.count_nonzero(seen))

    def values(self, field: str, mask: Mask) -> list[tuple[str, int]]:
        """The values of a facet among the rows of a mask, with how many products have each, most first."""
        if field in ("category", "kind"):
            counts = np.bincount(self._path_of[self.products(mask)], minlength=len(self._paths))
            leaves: Counter[str] = Counter()
            for path, number in zip(self._paths, counts.tolist(), strict=True):
                if path and number:
                    leaves[path[-1]] += number
            return leaves.most_common()
        counted = [(value.label, len(np.unique(self._product_of[value.rows[mask[value.rows]]])))
                   for value in self.facets.get(field, {}).values()]  # fmt: skip
        return sorted(((label, count) for label, count in counted if count), key=lambda pair: (-pair[1], pair[0]))

    def departments(self, mask: Mask) -> list[tuple[str, int]]:
        """What the shop sells, from far off: the first steps of its category paths, or the last ones where there are not three of those."""
        counts = np.bincount(self._path_of[self.products(mask)], minlength=len(self._paths))
        found: Counter[str] = Counter()
        for path, number in zip(self._paths, counts.tolist(), strict=True):
            if path and number:
                found[path[0]] += number
        return found.most_common() if len(found) > 2 else self.values("category", mask)

    def only(self, rows: Sequence[int] | Rows) -> Mask:
        """The mask that lets these rows through and no others, shape (n,)."""
        mask = np.zeros(len(self.items), dtype=bool)
        mask[rows] = True
        return mask

    def extreme(self, field: str, mask: Mask, highest: bool) -> int | None:
        """The row with the lowest or highest amount, or None where no row of the mask has one."""
        amounts = self.prices if field == "price" else self.numbers[field].amounts
        possible = mask & ~np.isnan(amounts)
        if not possible.any():
            return None
        ranked = np.where(possible, amounts, -np.inf if highest else np.inf)
        return int(ranked.argmax() if highest else ranked.argmin())


def says_yes_or_no(values: Mapping[Phrase, Value]) -> bool:
    """Whether a column says of nearly all of its items that they are something or are not."""
    told = sum(len(value.rows) for key, value in values.items() if key in (("yes",), ("no",)))
    return told >= MOSTLY * sum(len(value.rows) for value in values.values()) and told > 0


MOSTLY = 0.8  # of the items that have a cell in a column
