"""What things are called: by their categories, and by the words that their titles end in."""

import bisect
import itertools
import re
from collections import defaultdict
from collections.abc import Container, Sequence
from functools import cached_property, lru_cache

import numpy as np

from data.items import Item
from data.nouns import is_plural, singular
from data.spoken_columns import plain
from data.thesaurus import NAMES, WRITTEN, under
from data.titles import QUOTED, TAIL, core
from data.units import BASE_UNITS
from data.words import stem, stems, words
from retrieval.columns import COLORS, KEYWORDS, Phrase, Rows, Value, numbered, parts
from retrieval.texts import NONE, REMEMBERED, Texts, contains

CALLED_SO = 1 / 3  # of a category's items, from which on the rest of them is called so too
FAMILY = 3  # departments whose names end in one word, from which on all of them are sorts of it: road, city and mountain bikes
_WEIGHED = frozenset(
    ["kg", "l", "cm", "lb", "oz", "pack", "pcs", "month", "year"]
)  # after a number, a measure and no thing
LISTED = re.compile(r"[/&]| and ")  # between the things in a category's name: "Ski/boarding", "TV & Audio"
FORMS = frozenset(
    stems(
        "beans capsules pods powder leaves granules pellets flakes tablets bars caplets sachets softgels gummies lozenges"
    )
)  # of a stuff
BESIDE = frozenset(
    stems("bag liner holder cover stand strap rack cleaner polish accessory part sheet sack lead filter")
)
REST = frozenset(
    (stem(word),) for word in ["equipment", "accessories", "gear", "supplies", "parts", "other", "more"]
)  # of a category's name
MOST_CALLED = 100_000  # items whose names are kept at hand
SETS = frozenset(map(stem, ["set", "kit", "pack", "bundle", "assortment"]))
_PARTICIPLE = re.compile(r"[a-z]{2}(?<!b)(?<!sh)(?<!e)ed$")  # "Hammered", "Striped"; beds, sheds and seeds are things
# words after the thing in a title that say what it is like: "Dump Truck Big", "Music Stand Foldable"
NO_HEADS = frozenset(map(stem, ["big", "large", "small", "mini", "giant", "junior", "classic", "deluxe", "pro", "plus", "soft", "hard", "foldable", "folding", "adjustable", "reversible", "wooden", "organic", "galvanised", "galvanized", "waterproof", "portable", "wireless", "electric", "automatic", "premium", "standard", "basic", "double", "twin", "left", "right", "striped", "mens", "womens", "ladies", "unisex", "kids"]))  # fmt: skip


def tagged_as(item: Item) -> list[str]:
    """The tags of an item that are things and that its title bears out: "hat", of a sun hat and of a beanie."""
    tags = [tag for name in KEYWORDS & item.attributes.keys() for tag in parts(item.attributes[name], ",")]
    if not tags:
        return []
    title = stems(item.title)
    ends = (title[i:j] for i, j in itertools.combinations(range(len(title) + 1), 2) if j - i < 3)
    called = [name for name in ends if name in NAMES][-1:]  # the last thing in it: a wool coat is no wool
    return [
        tag
        for tag in tags
        if (key := stems(tag)) in NAMES and called and (key == called[0][-len(key) :] or called[0] in under(key))
    ]


MOST_THERE = 0.5  # of what is called by a word, that lies in the only category whose name ends in it, for the category to be meant


class Kinds:
    """The kinds of things in one catalogue. Row i belongs to items[i]."""

    def __init__(self, items: Sequence[Item], texts: Texts, sizes: Container[Phrase]) -> None:
        """sizes: the values of the column of sizes, which end titles and name nothing."""
        self._items, self._texts = items, texts
        self._path_of, self._paths = numbered(item.category for item in items)
        self.categories = self._categories()
        self._category_heads = self._heads_of_categories()
        self._names_written: dict[str, str] = {}  # what things are called → its stem
        self.heads, self.pairs = self._ends_of_titles(sizes)
        self.rows = lru_cache(REMEMBERED)(self._find)
        self.called = lru_cache(MOST_CALLED)(self._call)
        self._plain_heads = {head for head, rows in self.heads.items()
                             if any(not TAIL.search(self._items[row].title) for row in rows[:50])}  # fmt: skip
        self.acronyms = {stem(word.lower()) for item in self._items for word in item.title.split()
                         if word.isupper() and word.isalpha() and 1 < len(word) < 6} & set(self.heads)  # fmt: skip
        # "AirPods", "MacBook": a capital inside a word makes it a name, whatever follows it in the title
        self.proper = {
            stem(word.lower())
            for item in self._items
            for word in item.title.split()
            if re.fullmatch(r"[A-Za-z]*[a-z][A-Z][A-Za-z]*", word)
        }

    def _categories(self) -> dict[Phrase, Value]:
        """Every step of every category path, by its stems, and a step with the thing that it is a sort of: "Cheese > Blue" is blue cheese."""
        found: dict[Phrase, list[int]] = defaultdict(list)
        label: dict[Phrase, str] = {}
        for row, item in enumerate(self._items):
            title = set(stems(core(item.title)))
            for at, step in enumerate(item.category):
                if goes_with(step, item.category[at + 1 :], title):
                    continue  # a tool set under "Barbecues > Accessories" is no barbecue
                listed = dict.fromkeys(filter(stems, LISTED.split(step)))
                # "Ski/boarding" is both; a part of it counts for what is called so: goggles are no skis, and "black wheat crackers" are crackers
                told = set(words(item.description)) if len(listed) > 1 else set()
                for part in dict.fromkeys((step, *listed)):
                    key = stems(part)
                    called_so = part == step or (
                        (set(key) <= title or set(words(part)) <= told)
                        and not any(is_beside(key, stems(other)) for other in item.category if other != step)
                    )
                    if key and called_so:
                        found[key].append(row)
                        label.setdefault(key, part.strip())
            for step in item.category:  # "Coffee Beans" are coffee
                *of, form = stems(step) or ("",)
                if of and form in FORMS and not LISTED.search(step):
                    found[tuple(of)].append(row)
                    label.setdefault(tuple(of), step.rsplit(" ", 1)[0].strip())
            for thing, sort in itertools.pairwise(item.category):
                key = (*stems(sort), *stems(thing)[-1:])
                listed_there = LISTED.search(f"{thing} {sort}")
                if (
                    not listed_there
                    and not is_plural(sort)
                    and len(key) > 1
                    and not set(stems(thing)) & set(stems(sort))
                ):
                    found[key].append(row)
                    label.setdefault(key, f"{sort} {thing}")
        added: dict[Phrase, list[int]] = defaultdict(list)
        for step in dict.fromkeys(step for path in self._paths for step in path):
            listing = {stems(part): part.strip() for part in re.split(r"&| and ", step) if stems(part)}
            whole, said = found[stems(step)], {row for key in listing for row in found.get(key, ())}
            if len(listing) > 1 and len(said.intersection(whole)) < 0.5 * len(set(whole)):
                for key, part in listing.items():  # of "Drums & Percussion", where hardly anything says which it is
                    below = [row for row in whole if self._lies_in(row, step, part)]
                    # "Football > Balls & Equipment", where tennis balls lie elsewhere: not all of it is balls
                    elsewhere = np.setdiff1d(self._texts.title_rows(key[-1]), whole) if REST & {*listing} else ()
                    added[key] += below or [
                        row for row in whole if not len(elsewhere) or is_compound(self._items[row].title, part)
                    ]
                    label.setdefault(key, part)
        for row, item in enumerate(self._items):
            for tag in tagged_as(item):
                found[stems(tag)].append(row)
                label.setdefault(stems(tag), tag)
        for key, rows in added.items():
            found[key] += rows
        return {key: Value(label[key], np.unique(rows)) for key, rows in found.items() if rows}

    def _lies_in(self, row: int, step: str, part: str) -> bool:
        """Whether the category below a step is named after a part of its name: "Phones & Accessories > Smartphones", of phones."""
        path = self._items[row].category
        below = path[path.index(step) + 1 :][:1]
        return any(name.lower().rstrip("s").endswith(part.lower().rstrip("s")) for name in below)

    def _heads_of_categories(self) -> dict[str, Rows]:
        """The last words of categories of several words, and the rows that lie there."""
        found: dict[str, list[Rows]] = defaultdict(list)
        steps = {stems(step) for path in self._paths for step in path}
        for key, value in self.categories.items():
            last = stem(re.split(r"[\s-]+", value.label.lower())[-1])
            *before, _ = LISTED.split(value.label)
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

    def _ends_of_titles(self, sizes: Container[Phrase]) -> tuple[dict[str, Rows], dict[Phrase, Rows]]:
        """What titles call their thing: the last noun ("boots"), and neighbouring words ("hiking boots")."""
        heads: dict[str, list[int]] = defaultdict(list)
        pairs: dict[Phrase, list[int]] = defaultdict(list)
        contents: dict[str, list[int]] = defaultdict(list)
        for row, item in enumerate(self._items):
            named, spelt = _thing(item, sizes)
            self._names_written[spelt.removesuffix("s")] = named[-1] if named else ""
            if named:
                heads[named[-1]].append(row)
            stuff = next((word for word in reversed(named[:-1]) if word.isalpha()), "")
            if stuff and named[-1] in FORMS and spelt.endswith("s"):
                heads[stuff].append(row)  # "Ibuprofen 200mg Tablets" are ibuprofen
            if len(named) > 1 and named[-1] in SETS:
                contents[named[-2]].append(row)
            if (
                (sort := QUOTED.search(item.title))
                and (before := stems(item.title[: sort.start()]))
                and before[-1:] != tuple(named[-1:])
            ):
                heads[before[-1]].append(row)  # "Tulip 'Purissima' Bulbs" are bulbs, and tulips
            for pair in itertools.pairwise(named):
                pairs[pair].append(row)
        # "Drill Bit Set": drill bits, where nothing else is
        heads.update({word: rows for word, rows in contents.items() if word not in heads})
        names = self._names(heads)
        self._only_named = {word: np.setdiff1d(rows, heads.get(word, ())) for word, rows in names.items()}
        for word, rows in names.items():
            heads[word] = sorted({*heads.get(word, ()), *rows})
        pairs = defaultdict(list, {pair: rows for pair, rows in pairs.items() if pair[1] in heads})
        return ({word: np.array(rows, dtype=np.int64) for word, rows in heads.items()},
                {pair: np.unique(rows) for pair, rows in pairs.items()})  # fmt: skip

    def _names(self, heads: dict[str, list[int]]) -> dict[str, list[int]]:
        """Names that several titles share though they do not end in them: "iPhone" of "iPhone SE", "Champagne Brut".

        Only titles count whose last word is rare and in no category: in "bike helmet" the helmet is the thing.
        """
        found: dict[str, list[int]] = defaultdict(list)
        for head, rows in heads.items():
            if len({self._items[row].product for row in rows}) > 2:
                continue
            for row in rows:
                item = self._items[row]
                of_set = stems(core(item.title))[-1:] != (head,) and stems(core(item.title))[-1] in SETS
                if of_set or head in stems(" ".join(item.category)):
                    continue  # a "Grill Tool Set" is no grill
                own = set(stems(item.attributes.get("brand", "")))
                for word in dict.fromkeys(stems(core(item.title))):
                    if word != head and word.isalpha() and len(word) > 2 and word not in COLORS | own:
                        found[word].append(row)
        shared = {word: rows for word, rows in found.items() if len(self._texts.title_rows(word)) > 1}
        return {
            word: rows
            for word, rows in shared.items()
            if (len(rows) > 1 or word in heads) and len({self._items[row].category for row in rows}) == 1
        }

    # -- rows that satisfy something ----------------------------------------------------------------------------

    def _find(self, phrase: Phrase) -> Rows:
        """Rows of things that are called so: by their category, or by the last words of their title.

        A thing whose own category names another sort of it is left out: "bag" does not find what lies in
        "Sleeping bags".
        """
        by_category = self.categories[phrase].rows if phrase in self.categories else NONE
        if len(phrase) == 1 and phrase not in self.categories and self._stands_for_categories(phrase[0]):
            by_category = self._category_heads[phrase[0]]  # "amp" of "Guitar Amps"
        by_title = self.pairs.get(phrase[-2:], NONE) if len(phrase) > 1 else self.heads.get(
            phrase[0], NONE)  # fmt: skip
        if len(phrase) == 1 and phrase[0] in self.acronyms | self.proper:  # "GPS" is a watch, a navigator, …
            rows = self._texts.title_rows(phrase[0])
            by_title = self._bearing(phrase[0], rows)
        if len(phrase) == 1 and len(by_category):  # a "Cheese Wire" is no cheese where there is a department of cheese
            by_title = np.setdiff1d(by_title, self._only_named.get(phrase[0], by_title[:0]))
        if len(phrase) == 2 and len(by_title):  # an "HDMI 2.1 Cable" among HDMI cables
            both = np.intersect1d(self.heads.get(phrase[1], NONE), self._texts.title_rows(phrase[0]))
            by_title = np.union1d(by_title, both[np.isin(self._path_of[both], self._path_of[by_title])])
        if len(phrase) > 2:
            by_title = np.array([r for r in by_title if contains(stems(self._items[r].title), phrase)], dtype=np.int64)
        if len(by_category):
            other_sort = np.array([other_sort_in(path, phrase) for path in self._paths], dtype=bool)
            by_title = by_title[~other_sort[self._path_of[by_title]]]
            at_home = {self._paths[path][:1] for path in np.unique(self._path_of[by_category])}
            by_title = np.array([row for row in by_title if not self._is_about(row, at_home)], dtype=np.int64)
        found = np.union1d(by_category, by_title)
        return np.union1d(found, self._compounds_beside(phrase[0], found)) if len(phrase) == 1 else found

    def _bearing(self, word: str, rows: Rows) -> Rows:
        """The rows among those whose titles have a name that bear it: no "Case for iPhone", and nothing else that lies where such a case does."""
        core_has = np.array([word in stems(core(self._items[row].title)) for row in rows], dtype=bool)
        fitting = np.unique(self._path_of[rows[~core_has]])  # where things lie that are only made for it
        bearing = rows[core_has & ~np.isin(self._path_of[rows], fitting)]
        return bearing if len(bearing) else rows[core_has]

    def _compounds_beside(self, word: str, rows: Rows) -> Rows:
        """Rows of compounds of a word that lie in the very categories where things of that name do: stepladders among ladders."""
        paths = np.unique(self._path_of[rows])
        found = [self.heads[other] for other in self.ending_in(word) if other in self.heads]
        near = np.concatenate(found) if found else NONE
        return near[np.isin(self._path_of[near], paths)] if any(self._paths[path] for path in paths) else NONE

    def names_a_category(self, phrase: Phrase) -> bool:
        """Whether a phrase is what a category is called, or the last word of the only one that ends so: "bags", of "Camera Bags"."""
        there = self._category_heads.get(phrase[0]) if len(phrase) == 1 else None
        only = (
            there is not None
            and len(np.unique(self._path_of[there])) == 1
            and self._stands_for_categories(phrase[0])
            and np.isin(self.heads.get(phrase[0], there), there).mean()
            >= MOST_THERE  # lights of all rooms are not only "Wall Lights"
        )
        return phrase in self.categories or only

    def _stands_for_categories(self, head: str) -> bool:
        """Whether all that lies in categories whose names end in a word is called so: what nothing elsewhere is called, or a good part of it is."""
        there = self._category_heads.get(head)
        if there is None:
            return False
        if head not in self._plain_heads or head in self._families:
            return True
        return bool(np.isin(self.heads[head], there).all()) or len(
            np.intersect1d(there, self.heads[head])
        ) >= CALLED_SO * len(there)

    def _is_about(self, row: int, at_home: set[tuple[str, ...]]) -> bool:
        """Whether an item is only named after a kind that is at home in other departments: the book "Guitar from Zero"."""
        item = self._items[row]
        return item.category[:1] not in at_home and TAIL.search(item.title) is not None

    def ending_in(self, word: str) -> list[str]:
        """Words of titles that are compounds of a word: "strawberri" and "blueberri" of "berri"."""
        if len(word) < 4:
            return []
        backwards = word[::-1]
        first = bisect.bisect_left(self._backwards, (backwards, ""))
        onwards = (self._backwards[i] for i in range(first, len(self._backwards)))
        alike = itertools.takewhile(lambda other: other[0].startswith(backwards), onwards)
        return sorted({root for other, root in alike if len(other) > len(word) + 2})

    @cached_property
    def _backwards(self) -> list[tuple[str, str]]:
        """The stems of titles, and the names of things as they are written, each spelt backwards, with the stem, in order: those that end alike stand side by side."""
        return sorted(
            {
                *((root[::-1], root) for root in self._texts.titled),
                *((name[::-1], root) for name, root in self._names_written.items()),
            }
        )

    @cached_property
    def only_names(self) -> frozenset[str]:
        """Words that no title ends in, though they may be what its thing is called."""
        return frozenset(word for word, rows in self._only_named.items() if len(rows) == len(self.heads[word]))

    def _call(self, row: int) -> str:
        """What an item is called: what its title and its category both say, else the last word of its title if others share it, else its category."""
        item = self._items[row]
        title = stems(item.title)
        leaf = stems(item.category[-1]) if item.category else ()
        for size in (2, 1):
            phrase = title[-size:]
            if (
                len(phrase) == size
                and self._is_shared(phrase)
                and (size == 1 or phrase == leaf or phrase in self.categories)
                and (size == 2 or not leaf or leaf[-1] not in title or phrase[-1] == leaf[-1])
            ):
                return " ".join(phrase)
        # "Adult Cat Food Chicken" lies among the cat foods
        for word in (*(word for word in reversed(leaf) if word in title), *reversed(title)):
            if word in self.heads and len(self.heads[word]) >= 2:
                return word
        return " ".join(leaf)

    def _is_shared(self, phrase: Phrase) -> bool:
        """Whether things of two names at least are called so."""
        names = (core(self._items[row].title) for row in self.rows(phrase))
        first = next(names, "")
        return any(name != first for name in names)


def is_compound(title: str, name: str) -> bool:
    """Whether a title has a word that ends in a name: "football", of balls."""
    thing = singular(name.lower())
    return len(thing) > 3 and any(singular(word).endswith(thing) for word in words(title))


def _thing(item: Item, sizes: Container[Phrase]) -> tuple[list[str], str]:
    """The stems of a title up to what its thing is, without what is said of it behind, a size, a colour, the brand; and how the thing is written."""
    spelt = words(core(item.title))
    named = [stem(word) for word in spelt]
    own = stems(item.attributes.get("brand", ""))[-1:]
    colored = not QUOTED.search(item.title)
    sort = stems(" ".join(item.category[-1:]))
    columns = {root for name in item.attributes for root in stems(plain(name))}
    shade = {*stems(item.attributes.get("color", "")), *SHADES} if colored else set()

    def is_said_of_it(last: str, before: str, after: str) -> bool:
        return (
            not last.isalpha()
            # "SPF 50", where a column holds the SPF
            or (last in columns and after.isdigit())
            or len(last) < 2
            or (last,) in sizes
            or (last,) == own
            or last in NO_HEADS
            or _PARTICIPLE.search(spelt[len(named) - 1]) is not None
            # "10.5 tog", where a column holds the tog
            or ((last in BASE_UNITS or last in _WEIGHED or last in columns) and not before.isalpha())
            or (last == "hand" and before in ("left", "right"))
            or (last in COLORS and last not in sort and colored and (before, last) not in WRITTEN)
            # "Sage Green", "Brilliant White"
            or (last in shade and stem(after) in COLORS)
            # "9 W Dimmable"
            or (_ABLE.fullmatch(last) is not None and not before.isalpha())
        )

    after = ""
    while len(named) > 1:
        # a fitted sheet "Cot Bed" is no bed; but a "Bath Sheet" is one, though that is its size
        if tuple(named[-2:]) in sizes and not set(sort).isdisjoint(named[:-2]):
            del named[-2:]
        elif is_said_of_it(named[-1], named[-2], after):
            after = named.pop()
        else:
            break
    return named, spelt[len(named) - 1] if named else ""


SHADES = frozenset(stems("brilliant bright light dark deep pale pure pastel warm cool off sky navy royal midnight"))
_ABLE = re.compile(r"[a-z]{4,}abl")  # the stem of "dimmable"


def other_sort_in(path: tuple[str, ...], phrase: Phrase) -> bool:
    """Whether a category names another sort of what a phrase names: "Sleeping bags" for "bag"."""
    return any(phrase[-1] in stems(step) and stems(step) != phrase for step in path)


# what categories are called that hold what goes with the things of the category above them
BELOW = REST | frozenset(
    (stem(word),)
    for word in [
        "fuel",
        "spares",
        "spare parts",
        "refills",
        "consumables",
        "extras",
        "add-ons",
        "covers",
        "cleaning",
        "care",
        "maintenance",
    ]
)


def goes_with(step: str, below: tuple[str, ...], title: set[str]) -> bool:
    """Whether something lies below a category of things as what goes with them, and is not called one of them."""
    apart = any(any(stems(word) in BELOW for word in LISTED.split(name)) for name in below)
    return apart and is_plural(step) and not set(stems(step)) & title


def is_beside(thing: Phrase, other: Phrase) -> bool:
    """Whether a category is of what goes with a thing: "bin bags", of bins."""
    return set(thing) < set(other) and other[-1] in BESIDE and other[-1] != thing[-1]
