"""What a catalogue says, as columns in memory: which rows have a value, a word, a price; and questions to all of it."""

import bisect
import copy
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from data.items import Item
from data.nouns import is_plural
from data.spoken_columns import split
from data.words import stem, stems, words
from retrieval.limits import Limit, Limits

Mask = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.int64]
Phrase = tuple[str, ...]
"""A word or several, as stems."""

_COLORS = [
    "black", "white", "gray", "grey", "silver", "charcoal", "red", "burgundy", "maroon", "crimson", "rust", "orange", "coral", "peach",
    "terracotta", "pink", "rose", "fuchsia", "magenta", "purple", "violet", "lavender", "lilac", "blue", "navy", "turquoise", "teal", "aqua",
    "cyan", "indigo", "green", "olive", "khaki", "mint", "lime", "emerald", "yellow", "gold", "golden", "mustard", "beige", "cream",
    "ivory", "sand", "tan", "brown", "chocolate", "bronze", "camel", "copper",
]  # fmt: skip
COLORS = frozenset([*_COLORS, *map(stem, _COLORS)])  # as they are written, and their stems
# where the name of a thing ends in a title: "Tent for 2", "Mug, blue", "Jacket (men)", "Bag with strap"
_TAIL = re.compile(r"\s+[-–—|/]\s+|,|\(|\s+(?:with|for|in|by|from|of|w/)\s+", re.I)
_QUOTED = re.compile(r"\s+['‘\"“]\w.*?\w['’\"”](?=\s|$)")  # the name of a sort: "Rose 'Iceberg'"
# where a description says what colour a thing has: "in sleek black", "its vibrant blue color"; not "a red light mode"
_COLORED = re.compile(
    rf"\b(?:in|of) (?:an? |the )?(?:[\w-]+ ){{0,2}}({'|'.join(sorted(COLORS))})\b(?=[ ]*(?:[.,;:!)]|and\b|with\b|for\b|is\b|are\b|$))"
    rf"|\b({'|'.join(sorted(COLORS))})(?:[ -]+\w+)?[ -](?:colou?r(?:ed|s)?|shade|hue|finish|design|exterior|upper|accents?)\b"
)
_NUMBER = re.compile(r"^[^\d\-]*(-?\d+(?:[.,]\d+)?)\s*([a-zA-Zµ°%\"″]*(?:\s?[CF])?)\s*$")
# "2-4", "60-90 min", "10+", "3 to 6 years", "from 18 months"
_SPAN = re.compile(
    r"^(?:ages?|from|for)?\s*(\d+(?:[.,]\d+)?)\s*([a-z]*)\s*(?:(?:-|–|to)\s*(\d+(?:[.,]\d+)?)|(\+|(?:and|or) (?:up|more|over|older)))?\s*([a-z]*)\s*(\+|(?:and|or) (?:up|more|over|older))?$",
    re.I,
)
# units as a shop may write them → the unit that its column is held in, and the factor
BASE_UNITS = {"ml": ("l", 0.001), "cl": ("l", 0.01), "dl": ("l", 0.1), "litre": ("l", 1.0), "litres": ("l", 1.0), "liter": ("l", 1.0),
              "liters": ("l", 1.0), "g": ("kg", 0.001), "gram": ("kg", 0.001), "grams": ("kg", 0.001), "mm": ("cm", 0.1),
              "metre": ("cm", 100.0), "metres": ("cm", 100.0), "meter": ("cm", 100.0), "meters": ("cm", 100.0),
              "tb": ("gb", 1000.0), "m": ("cm", 100.0), "inches": ("inch", 1.0), '"': ("inch", 1.0)}  # fmt: skip
CALLED_SO = 1 / 3  # of a category's items, from which on the rest of them is called so too
FAMILY = 3  # departments whose names end in one word, from which on all of them are sorts of it: road, city and mountain bikes
MANY = 20_000  # items whose texts say what words are common
COMPARE: dict[str, Callable[[npt.NDArray[np.float64], float], Mask]] = {
    "<=": lambda amounts, limit: amounts <= limit + 1e-9, ">=": lambda amounts, limit: amounts >= limit - 1e-9,
    "<": lambda amounts, limit: amounts < limit - 1e-9, ">": lambda amounts, limit: amounts > limit + 1e-9,
}  # fmt: skip
_WEIGHED = frozenset(
    ["kg", "l", "cm", "lb", "oz", "pack", "pcs", "month", "year"]
)  # after a number, a measure and no thing
KEYWORDS = frozenset({"tags", "tag", "keywords", "labels"})  # columns of words with commas between them
# words after the thing in a title that say what it is like: "Dump Truck Big", "Music Stand Foldable"
NO_HEADS = frozenset(map(stem, ["big", "large", "small", "mini", "giant", "junior", "classic", "deluxe", "pro", "plus", "soft", "hard", "foldable", "folding", "adjustable", "reversible", "wooden", "organic", "galvanised", "galvanized", "waterproof", "portable", "wireless", "electric", "automatic", "premium", "standard", "basic", "double", "twin", "left", "right", "striped"]))  # fmt: skip
REMEMBERED = 2_000  # phrases whose rows are kept at hand
DENIALS = ("no", "not", "without", "free", "less", "non", "never", "isn't", "doesn't")  # the words that `says` heeds
_NEGATED = r"(?:no|not|without|free of|free from|non|never|isn't|doesn't)\W+(?:\w+\W+){0,2}"


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: how the shop writes it, and the rows that have it."""

    label: str
    rows: Rows


@dataclass(frozen=True)
class Span:
    """What rows of a column reach from and to: players from 2 to 4, an age of 10 or more (inf). NaN where a row has none."""

    lower: npt.NDArray[np.float64]
    upper: npt.NDArray[np.float64]

    def covers(self, lower: float, upper: float) -> Rows:
        """Rows whose span has all of another in it."""
        with np.errstate(invalid="ignore"):
            return np.flatnonzero((self.lower <= lower) & (self.upper >= upper))


@dataclass(frozen=True)
class Numbers:
    """A column of amounts: NaN where a row has none, and the unit that the shop writes.

    span: where cells say from what to what; the amounts are then the most that they say, of an open one the least.
    """

    amounts: npt.NDArray[np.float64]
    unit: str
    span: Span | None = None

    @cached_property
    def held(self) -> frozenset[float]:
        """The amounts that occur."""
        return frozenset(np.unique(self.amounts[np.isfinite(self.amounts)]).tolist())

    @cached_property
    def years(self) -> bool:
        """Whether these are years: numbers without a unit from 1800 to 2199."""
        return not self.unit and bool(self.held) and min(self.held) >= 1800 and max(self.held) < 2200


class Facts:
    """Columns over the items of one catalogue. Row i belongs to items[i]."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = tuple(items)
        self._found: dict[tuple[str, Phrase], Rows] = {}
        self.row = {item.id: row for row, item in enumerate(self.items)}
        self.prices = np.array([np.nan if item.price is None else float(item.price) for item in self.items])
        self.offered: Mask = np.array([item.on_offer for item in self.items], dtype=bool)
        self.reduced: Mask = np.array([item.old_price is not None for item in self.items], dtype=bool)
        self._product_of, _ = numbered(item.product for item in self.items)
        self._path_of, self._paths = numbered(item.category for item in self.items)
        self.facets = self._facets()
        self.numbers = self._numbers()
        self.flags = {name for name, values in self.facets.items() if set(values) <= {("yes",), ("no",)}}
        self._titles = self._index(item.title for item in self.items)
        self.title_sizes = np.maximum(self.title_counts(self._titles), 1)  # stems that differ, (n,)
        self._texts = self._index(searchable(item) for item in self.items)
        self._denying = self.only(
            np.concatenate([self._texts.get(stem(word), np.zeros(0, np.int64)) for word in DENIALS])
        )
        self.categories = self._categories()
        self._category_heads = self._heads_of_categories()
        self.heads, self.pairs = self._kinds()
        self._plain_heads = {head for head, rows in self.heads.items()
                             if any(not _TAIL.search(self.items[row].title) for row in rows[:50])}  # fmt: skip
        self.acronyms = {stem(word.lower()) for item in self.items for word in item.title.split()
                         if word.isupper() and word.isalpha() and 1 < len(word) < 6} & set(self.heads)  # fmt: skip
        # "AirPods", "MacBook": a capital inside a word makes it a name, whatever follows it in the title
        self.proper = {
            stem(word.lower())
            for item in self.items
            for word in item.title.split()
            if re.fullmatch(r"[A-Za-z]*[a-z][A-Z][A-Za-z]*", word)
        }

    def __len__(self) -> int:
        return len(self.items)

    def _remembered(self, find: Callable[[Phrase], Rows], phrase: Phrase) -> Rows:
        """What was found for a phrase before; a turn asks for the same few again and again."""
        key = (find.__name__, phrase)
        if key not in self._found:
            if len(self._found) > REMEMBERED:
                self._found.clear()
            self._found[key] = find(phrase)
        return self._found[key]

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

    # -- columns ------------------------------------------------------------------------------------------------

    def _facets(self) -> dict[str, dict[Phrase, Value]]:
        found: dict[str, dict[Phrase, list[int]]] = defaultdict(lambda: defaultdict(list))
        labels: dict[tuple[str, Phrase], Counter[str]] = defaultdict(Counter)
        for row, item in enumerate(self.items):
            for name, cell in item.attributes.items():
                for part in parts(cell, "," if name in KEYWORDS else ""):
                    if key := stems(part):
                        found[name][key].append(row)
                        labels[name, key][part] += 1
        colored = {row for rows in found["color"].values() for row in rows}
        if len(colored) < 0.5 * len(self.items):
            self._colors_from_words(found["color"], labels, colored)
        return {
            name: {key: Value(labels[name, key].most_common(1)[0][0], np.unique(rows)) for key, rows in values.items()}
            for name, values in found.items()
            if values
        }

    def _colors_from_words(
        self, found: dict[Phrase, list[int]], labels: dict[tuple[str, Phrase], Counter[str]], done: set[int]
    ) -> None:
        """A shop without a colour for most items still says colours: in the title, else in the description."""
        for row, item in enumerate(self.items):
            if row in done:
                continue
            sort = (
                words(core(item.title))[-1:] if _QUOTED.search(item.title) else []
            )  # "Rose 'Iceberg'" is no rose thing
            named = [word for word in words(item.title) if word in COLORS and word not in sort] or [
                word
                for match in _COLORED.finditer(item.description.lower())
                for word in match.groups()
                if word in COLORS
            ]
            for word in named:
                found[(stem(word),)].append(row)
                labels["color", (stem(word),)][word] += 1

    def _numbers(self) -> dict[str, Numbers]:
        """Columns in which nearly every value is an amount in one unit."""
        columns: dict[str, Numbers] = {}
        for name in self.facets:
            if name in ("size", "color"):
                continue
            cells = [(row, item.attributes[name]) for row, item in enumerate(self.items) if name in item.attributes]
            matches = [(row, match) for row, cell in cells if (match := _NUMBER.match(cell))]
            based = [(row, *in_base(match, split(name)[1])) for row, match in matches]
            units = Counter(unit for _, _, unit in based)
            if not based or len(based) < 0.9 * len(cells):
                continue
            unit, number = units.most_common(1)[0]
            if number < (0.5 if unit else 0.9) * len(based):
                continue
            amounts = np.full(len(self.items), np.nan)
            for row, amount, of in based:  # a volume in litres, of tanks, beside one in grams, of their fishes' food
                amounts[row] = amount if of == unit or number >= 0.9 * len(based) else np.nan
            columns[name] = Numbers(amounts, unit)
        for name in [name for name in self.facets if name not in columns and name not in ("size", "color")]:
            if (spans := self._spans(name)) is not None:
                columns[name] = spans
        if any(item.rating is not None for item in self.items):
            rated = np.array([np.nan if item.rating is None else item.rating for item in self.items])
            columns["rating"] = Numbers(rated, "stars")
        return columns

    def _spans(self, name: str) -> Numbers | None:
        """A column in which nearly every cell says from what to what, or None."""
        cells = [(row, item.attributes[name]) for row, item in enumerate(self.items) if name in item.attributes]
        read = [(row, found) for row, cell in cells if (found := span_of(cell))]
        if len(read) < 0.9 * len(cells) or all(lower == upper for _, (lower, upper, _) in read):
            return None
        unit = Counter(unit for _, (_, _, unit) in read if unit).most_common(1)
        of_ages = "age" in stems(split(name)[0])
        lower, upper = np.full((2, len(self.items)), np.nan)
        for row, (low, high, said) in read:
            lower[row], upper[row] = (low / 12, high / 12) if of_ages and said in MONTHS else (low, high)
        measured = "years" if of_ages else unit[0][0] if unit else split(name)[1]
        return Numbers(np.where(np.isinf(upper), lower, upper), measured, Span(lower, upper))

    def _index(self, texts: Iterable[str]) -> dict[str, Rows]:
        found: dict[str, list[int]] = defaultdict(list)
        for row, text in enumerate(texts):
            for word in set(stems(text)):
                found[word].append(row)
        return {word: np.array(rows, dtype=np.int64) for word, rows in found.items()}

    def _categories(self) -> dict[Phrase, Value]:
        """Every step of every category path, by its stems, and a step with the thing that it is a sort of: "Cheese > Blue" is blue cheese."""
        found: dict[Phrase, list[int]] = defaultdict(list)
        label: dict[Phrase, str] = {}
        for row, item in enumerate(self.items):
            title = set(stems(item.title))
            for step in item.category:
                listed = dict.fromkeys(filter(stems, re.split(r"[/&]| and ", step)))
                # "Ski/boarding" is both; a part of it counts for what is called so: goggles are no skis, and "black wheat crackers" are crackers
                told = set(words(item.description)) if len(listed) > 1 else set()
                for part in dict.fromkeys((step, *listed)):
                    if (key := stems(part)) and (part == step or set(key) <= title or set(words(part)) <= told):
                        found[key].append(row)
                        label.setdefault(key, part.strip())
            for thing, sort in itertools.pairwise(item.category):
                key = (*stems(sort), *stems(thing)[-1:])
                if (
                    not re.search(r"[/&]| and ", f"{thing} {sort}")
                    and len(key) > 1
                    and not set(stems(thing)) & set(stems(sort))
                ):
                    found[key].append(row)
                    label.setdefault(key, f"{sort} {thing}")
        added: dict[Phrase, list[int]] = {}
        for step in dict.fromkeys(step for path in self._paths for step in path):
            parted = {stems(part): part.strip() for part in re.split(r"&| and ", step) if stems(part)}
            whole, said = found[stems(step)], {row for key in parted for row in found.get(key, ())}
            if len(parted) > 1 and len(said.intersection(whole)) < 0.5 * len(set(whole)):
                for (
                    key,
                    part,
                ) in parted.items():  # of "Drums & Percussion", where hardly anything says which of the two it is
                    added[key] = [*added.get(key, ()), *whole]
                    label.setdefault(key, part)
        for key, rows in added.items():
            found[key] += rows
        return {key: Value(label[key], np.unique(rows)) for key, rows in found.items()}

    def _heads_of_categories(self) -> dict[str, Rows]:
        """The last words of categories of several words, and the rows that lie there."""
        found: dict[str, list[Rows]] = defaultdict(list)
        steps = {stems(step) for path in self._paths for step in path}
        for key, value in self.categories.items():
            last = stem(re.split(r"[\s-]+", value.label.lower())[-1])
            *before, _ = re.split(r"[/&]| and ", value.label)
            # "City & Hybrid Bikes" are bikes, and "Bags & Racks" two things
            if (
                key in steps
                and (len(key) > 1 or key[0] != last)
                and not any(is_plural(part.strip()) for part in before)
                and "/" not in value.label
            ):
                found[last].append(value.rows)
        self._families = {word for word, rows in found.items() if len(rows) >= FAMILY}
        return {word: np.unique(np.concatenate(rows)) for word, rows in found.items()}

    def _kinds(self) -> tuple[dict[str, Rows], dict[Phrase, Rows]]:
        """What titles call their thing: the last noun ("boots"), and neighbouring words ("hiking boots")."""
        heads: dict[str, list[int]] = defaultdict(list)
        pairs: dict[Phrase, list[int]] = defaultdict(list)
        sizes = set(self.facets.get("size", {}))
        for row, item in enumerate(self.items):
            named = list(stems(core(item.title)))
            own = stems(item.attributes.get("brand", ""))
            while len(named) > 1 and (not named[-1].isalpha() or len(named[-1]) < 2 or (named[-1],) in sizes or named[-1:] == list(own[-1:])
                                      or ((named[-1] in BASE_UNITS or named[-1] in _WEIGHED) and not named[-2].isalpha())
                                      or named[-1] in NO_HEADS or named[-2:] in (["left", "hand"], ["right", "hand"]) or (named[-1] in COLORS and named[-1] not in stems(" ".join(item.category[-1:])) and not _QUOTED.search(item.title))):  # fmt: skip
                named.pop()
            if named:
                heads[named[-1]].append(row)
            if (
                (sort := _QUOTED.search(item.title))
                and (before := stems(item.title[: sort.start()]))
                and before[-1:] != tuple(named[-1:])
            ):
                heads[before[-1]].append(row)  # "Tulip 'Purissima' Bulbs" are bulbs, and tulips
            for pair in itertools.pairwise(named):
                pairs[pair].append(row)
        pairs = defaultdict(list, {pair: rows for pair, rows in pairs.items() if pair[1] in heads})
        names = self._names(heads)
        self._only_named = {word: np.setdiff1d(rows, heads.get(word, ())) for word, rows in names.items()}
        for word, rows in names.items():
            heads[word] = sorted({*heads.get(word, ()), *rows})
        return ({word: np.array(rows, dtype=np.int64) for word, rows in heads.items()},
                {pair: np.unique(rows) for pair, rows in pairs.items()})  # fmt: skip

    def _names(self, heads: dict[str, list[int]]) -> dict[str, list[int]]:
        """Names that several titles share though they do not end in them: "iPhone" of "iPhone SE", "Champagne Brut".

        Only titles count whose last word is rare and in no category: in "bike helmet" the helmet is the thing.
        """
        found: dict[str, list[int]] = defaultdict(list)
        for head, rows in heads.items():
            if len({self.items[row].product for row in rows}) > 2:
                continue
            for row in rows:
                item = self.items[row]
                if head in stems(" ".join(item.category)):
                    continue
                own = set(stems(item.attributes.get("brand", "")))
                for word in dict.fromkeys(stems(core(item.title))):
                    if word != head and word.isalpha() and len(word) > 2 and word not in COLORS | own:
                        found[word].append(row)
        shared = {word: rows for word, rows in found.items() if len(self.title_rows(word)) > 1}
        return {
            word: rows
            for word, rows in shared.items()
            if (len(rows) > 1 or word in heads) and len({self.items[row].category for row in rows}) == 1
        }

    # -- rows that satisfy something ----------------------------------------------------------------------------

    def kind_rows(self, phrase: Phrase) -> Rows:
        """Rows of things that are called so: by their category, or by the last words of their title.

        A thing whose own category names another sort of it is left out: "bag" does not find what lies in
        "Sleeping bags".
        """
        return self._remembered(self._kind_rows, phrase)

    def _kind_rows(self, phrase: Phrase) -> Rows:
        by_category = self.categories[phrase].rows if phrase in self.categories else np.zeros(0, dtype=np.int64)
        if len(phrase) == 1 and phrase not in self.categories and self._stands_for_categories(phrase[0]):
            by_category = self._category_heads.get(phrase[0], by_category)  # "amp" of "Guitar Amps"
        by_title = self.pairs.get(phrase[-2:], np.zeros(0, dtype=np.int64)) if len(phrase) > 1 else self.heads.get(
            phrase[0], np.zeros(0, dtype=np.int64))  # fmt: skip
        if len(phrase) == 1 and phrase[0] in self.acronyms | self.proper:  # "GPS" is a watch, a navigator, …
            by_title = self.title_rows(phrase[0])
        if len(phrase) == 1 and len(by_category):  # a "Cheese Wire" is no cheese where there is a department of cheese
            by_title = np.setdiff1d(by_title, self._only_named.get(phrase[0], by_title[:0]))
        if len(phrase) > 2:
            by_title = np.array([r for r in by_title if contains(stems(self.items[r].title), phrase)], dtype=np.int64)
        if len(by_category):
            other_sort = np.array([other_sort_in(path, phrase) for path in self._paths], dtype=bool)
            by_title = by_title[~other_sort[self._path_of[by_title]]]
            at_home = {self._paths[path][:1] for path in np.unique(self._path_of[by_category])}
            by_title = np.array([row for row in by_title if not self._is_about(row, at_home)], dtype=np.int64)
        return np.union1d(by_category, by_title)

    def _stands_for_categories(self, head: str) -> bool:
        """Whether all that lies in categories whose names end in a word is called so: what nothing else is called, or a good part of it is."""
        if head not in self._plain_heads or head in self._families:
            return True
        there = self._category_heads.get(head, np.zeros(0, dtype=np.int64))
        return len(np.intersect1d(there, self.heads[head])) >= CALLED_SO * len(there)

    def _is_about(self, row: int, at_home: set[tuple[str, ...]]) -> bool:
        """Whether an item is only named after a kind that is at home in other departments: the book "Guitar from Zero"."""
        item = self.items[row]
        return item.category[:1] not in at_home and _TAIL.search(item.title) is not None

    def ending_in(self, word: str) -> list[str]:
        """Words of titles that are compounds of a word: "strawberri" and "blueberri" of "berri"."""
        if len(word) < 4:
            return []
        backwards = word[::-1]
        first = bisect.bisect_left(self._backwards, backwards)
        onwards = (self._backwards[i] for i in range(first, len(self._backwards)))
        alike = itertools.takewhile(lambda other: other.startswith(backwards), onwards)
        return sorted(other[::-1] for other in alike if len(other) > len(word) + 2)

    @cached_property
    def _backwards(self) -> list[str]:
        """The words of titles, each spelt backwards, in order: those that end alike stand side by side."""
        return sorted(word[::-1] for word in self._titles)

    @cached_property
    def only_names(self) -> frozenset[str]:
        """Words that no title ends in, though they may be what its thing is called."""
        return frozenset(word for word, rows in self._only_named.items() if len(rows) == len(self.heads[word]))

    def called(self, row: int) -> str:
        """What an item is called: the last word of its title if others share it, else its category."""
        item = self.items[row]
        title = stems(item.title)
        leaf = stems(item.category[-1]) if item.category else ()
        for size in (2, 1):
            phrase = title[-size:]
            if (
                len(phrase) == size
                and len(self.kind_rows(phrase)) >= 2
                and (size == 1 or phrase == leaf or phrase in self.categories)
            ):
                return " ".join(phrase)
        for word in reversed(title):
            if word in self.heads and len(self.heads[word]) >= 2:
                return word
        return " ".join(leaf)

    def text_rows(self, phrase: Phrase) -> Rows:
        """Rows whose title, facts or description say a phrase, and do not say it is missing ("no logo")."""
        return self._remembered(self._text_rows, phrase)

    def _text_rows(self, phrase: Phrase) -> Rows:
        found = self._texts.get(phrase[0])
        for word in phrase[1:]:
            other = self._texts.get(word)
            found = None if found is None or other is None else np.intersect1d(found, other)
        if found is None:
            return np.zeros(0, dtype=np.int64)
        # a single word needs to be looked for only where something might deny it
        sure = found[~self._denying[found]] if len(phrase) == 1 else found[:0]
        read = [row for row in np.setdiff1d(found, sure) if says(searchable(self.items[row]), phrase)]
        return np.union1d(sure, np.array(read, dtype=np.int64))

    @cached_property
    def words_of_texts(self) -> frozenset[str]:
        """Stems of words that descriptions write in small letters: common words, and no names."""
        return frozenset(
            stem(word) for item in self.items[:MANY] for word in re.findall(r"(?<![\w'])[a-z]{3,}", item.description)
        )

    def knows(self, word: str) -> bool:
        """Whether any item's text has the stem."""
        return word in self._texts

    def title_rows(self, word: str) -> Rows:
        return self._titles.get(word, np.zeros(0, dtype=np.int64))

    def in_one_title(self, *phrase: str) -> bool:
        """Whether some title has all of these stems."""
        return len(self.titled_all(phrase)) > 0

    def title_counts(self, wanted: Collection[str]) -> npt.NDArray[np.int64]:
        """How many of some stems each title has, shape (n,)."""
        counts = np.zeros(len(self.items), dtype=np.int64)
        for word in wanted:
            counts[self.title_rows(word)] += 1
        return counts

    def allowed(self, limits: Limits) -> Mask:
        """Rows that satisfy every limit, shape (n,)."""
        mask = np.ones(len(self.items), dtype=bool)
        for limit in limits:
            mask &= self._allowed_by(limit)
        return mask

    def _allowed_by(self, limit: Limit) -> Mask:
        if limit.numeric:
            amounts = self.prices if limit.field == "price" else self.numbers[limit.field].amounts
            with np.errstate(invalid="ignore"):
                return COMPARE[limit.op](amounts, limit.amount)
        mask = np.zeros(len(self.items), dtype=bool)
        for value in limit.values:
            mask[self.rows(limit.field, value)] = True
            if limit.negative and limit.field in self.facets:
                mask[self._titled((limit.field, *stems(value)))] = True
        return ~mask if limit.negative else mask

    def _titled(self, said: Phrase) -> Rows:
        """Rows with nothing in a column whose title says a value of it: a "Plastic Trumpet" without a material. said: the column, and the value's stems."""
        return self._remembered(self._find_titled, said)

    def _find_titled(self, said: Phrase) -> Rows:
        field, *phrase = said
        found = self.titled_all(phrase) if phrase else ()
        rows = [
            row
            for row in found
            if field not in self.items[row].attributes and contains(stems(self.items[row].title), phrase)
        ]
        return np.array(rows, dtype=np.int64)

    def titled_all(self, wanted: Sequence[str]) -> Rows:
        """Rows whose title has all of some stems."""
        found = self.title_rows(wanted[0])
        for word in wanted[1:]:
            found = np.intersect1d(found, self.title_rows(word))
        return found

    def rows(self, field: str, value: str) -> Rows:
        """Rows that have a value. A colour also finds its compounds: "blue" finds "sky blue"."""
        # kinds and texts come as stems, and a stem must not be stemmed again: "purse" → "purs" → "pur"
        if field == "kind":
            return self.kind_rows(tuple(value.split()))
        if field == "text":
            return self.text_rows(tuple(value.split()))
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

    def lexical(self, wanted: Sequence[str]) -> npt.NDArray[np.float32]:
        """How much of the wanted stems each row's words hold, 0 to 1, rare stems counting more; shape (n,).

        A stem in the title counts fully, one in the rest of the text a third.
        """
        scores = np.zeros(len(self.items), dtype=np.float32)
        total = 0.0
        for word in dict.fromkeys(wanted):  # in order: sums of floats depend on it, and a turn must replay alike
            rows = self._texts.get(word)
            if rows is None:
                continue
            weight = float(np.log(1 + len(self.items) / len(rows)))
            total += weight
            scores[rows] += weight / 3
            scores[self.title_rows(word)] += weight * 2 / 3
        return scores / np.float32(total) if total else scores

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


def core(title: str) -> str:
    """What of a title says what the thing is: without what stands behind it, and without the name of a sort."""
    return _TAIL.split(_QUOTED.sub("", title))[0]


def numbered(keys: Iterable[Any]) -> tuple[npt.NDArray[np.int64], list[Any]]:
    """Keys as numbers in the order in which they first come, and the keys."""
    known: dict[Any, int] = {}
    return np.array([known.setdefault(key, len(known)) for key in keys], dtype=np.int64), list(known)


def other_sort_in(path: tuple[str, ...], phrase: Phrase) -> bool:
    """Whether a category names another sort of what a phrase names: "Sleeping bags" for "bag"."""
    return any(phrase[-1] in stems(step) and stems(step) != phrase for step in path)


def in_base(match: re.Match[str], said: str = "") -> tuple[float, str]:
    """An amount in its base unit: "350 ml" → (0.35, "l"). said: the unit where the cell gives none."""
    unit = match.group(2).lower().strip() or said
    base, factor = BASE_UNITS.get(unit, (unit, 1.0))
    return float(match.group(1).replace(",", ".")) * factor, base


MONTHS = frozenset({"m", "month", "months", "mo", "mths"})


def span_of(cell: str) -> tuple[float, float, str] | None:
    """What a cell says from what to what, and its unit: "60-90 min" → (60, 90, "min"), "10+" → (10, inf, ""), "45 min" → (45, 45, "min")."""
    match = _SPAN.match(cell.strip())
    if match is None:
        return None
    low = float(match[1].replace(",", "."))
    high = float(match[3].replace(",", ".")) if match[3] else low
    is_open = match[4] or match[6] or re.match(r"from\b", cell.strip(), re.I)
    return low, np.inf if is_open else high, (match[5] or match[2]).lower()


def searchable(item: Item) -> str:
    """All words of an item that a shopper may ask for."""
    return " . ".join((item.title, *item.category, *(f"{name} {value}" if value in ("yes",) else value
                      for name, value in item.attributes.items() if value != "no"), item.description))  # fmt: skip


def parts(cell: str, mark: str = "") -> list[str]:
    """The values in one cell: "red / blue" → ["red", "blue"]. mark: a sign that parts values too."""
    return [part.strip() for part in re.split(rf" / |;|\||{mark or ';'}", cell) if part.strip()]


def contains(whole: Sequence[Any], part: Sequence[Any]) -> bool:
    """Whether `part` stands in `whole` as neighbours."""
    return any(tuple(whole[i : i + len(part)]) == tuple(part) for i in range(len(whole) - len(part) + 1))


def says(text: str, phrase: Phrase) -> bool:
    """Whether a text states a phrase of stems at least once without denying it."""
    listed = words(text)
    found = [stem(word) for word in listed]
    for i in range(len(found) - len(phrase) + 1):
        if tuple(found[i : i + len(phrase)]) == phrase:
            before = " ".join(listed[max(0, i - 4) : i]) + " "
            after = listed[i + len(phrase)] if i + len(phrase) < len(listed) else ""
            if not re.search(rf"\b{_NEGATED}$", before) and after not in ("free", "less"):
                return True
    return False
