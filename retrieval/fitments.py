"""Which models of other things an item is made to fit: the phone of a case, the printer of a cartridge, the vacuum of a bag."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from functools import cached_property

import numpy as np

from data.items import Item
from data.words import fold
from retrieval.columns import Mask, Phrase, Rows, Value

TO_FIT = "fits"  # the field of a limit on what things fit
_TOKEN = re.compile(r"[a-z]+|\d+(?:\.\d+)?")
# columns that say it: "compatible_with", "Fits models", "for device"
_COLUMN = re.compile(r"\b(?:compatib\w+|fits|fitment|works with|suits|for (?:model|device|phone|printer|machine|vehicle)s?|(?:phone|device|printer|machine|vehicle) models?)\b")  # fmt: skip
_NAME = r"(?:[A-Z][\w+]*|i[A-Z]\w*)"  # the first word of a model: "Galaxy", "iPhone"
_MODEL = rf"{_NAME}(?:[ -][A-Z0-9][\w+/-]*(?:\.\d+)?)*"
_TITLED = re.compile(rf"\b(?:for|fits)(?: the)? ({_MODEL})")
_TOLD = re.compile(rf"\b(?:[Ff]its|[Cc]ompatible with|[Ss]uits|[Ss]uitable for|[Ww]orks with)(?: the)? ({_MODEL}(?:(?:, | and | or |, and | & | / )(?:the )?{_MODEL}|(?:, | and | or | / )\d[\w+./-]*)*)")  # fmt: skip
# names that numbers follow, of no thing that others are made for
_NO_MODELS = re.compile(r"\b(?:ages?|sizes?|uk|eu|us|kids|child\w*|women|men|ladies|bab\w+|toddlers?|up|over|under|dogs?|cats?|levels?|grades?|years?|hands?|people|players?|beds?|tanks?|rooms?|windows|usb|usb-c|type)\b", re.I)  # fmt: skip
_ANY = re.compile(
    r"\b(?:universal|(?:all|any|most) (?:models?|devices?|phones?|printers?|makes?))\b|^(?:all|any)$", re.I
)
_UNITS = frozenset({"mm"})  # of the size of a model, which is said with and without it
FEW = 2  # models, below which a shop tells none apart


def tokens_of(name: str) -> Phrase:
    """A model's name as people may write it: "iPhone15 Pro+" → ("iphone", "15", "pro", "plus")."""
    said = _TOKEN.findall(fold(name).replace("+", " plus "))
    return tuple(token for token in said if token not in _UNITS)


class Fitments:
    """The models that the items of a catalogue fit. Row i belongs to items[i].

    models: the rows that fit each, by its tokens. bound: rows of which anything is known, shape (n,).
    """

    def __init__(self, items: Sequence[Item]) -> None:
        said = list(_said(items))
        found: dict[Phrase, set[int]] = defaultdict(set)
        labels: dict[Phrase, Counter[str]] = defaultdict(Counter)
        self.bound: Mask = np.zeros(len(items), dtype=bool)
        anything: set[int] = set()
        for row, cell in said:
            if _ANY.search(cell):
                anything.add(row)
                continue
            for name in listed(cell):
                key = tokens_of(name)
                found[key].add(row)
                labels[key][name] += 1
        with_figures = sum(any(token[0].isdigit() for token in key) for key in found)
        if with_figures < FEW or with_figures < len(found) / 2:
            found, anything = defaultdict(set), set()
        self._read_titles(items, found)
        self.models = {
            key: Value(labels[key].most_common(1)[0][0], np.array(sorted(rows | anything), dtype=np.int64))
            for key, rows in found.items()
        }
        for value in self.models.values():
            self.bound[value.rows] = True
        self._sold = [tokens_of(item.title) for row, item in enumerate(items) if found and not self.bound[row]]

    def _read_titles(self, items: Sequence[Item], found: dict[Phrase, set[int]]) -> None:
        """Add rows that are titled with a model and no longer one, among such as fit models: "Case iPhone 15 Red", and not the phone itself."""
        known = {row for rows in found.values() for row in rows}
        sorts = {items[row].category for row in known} - {()}
        longest = max(map(len, found), default=0)
        for row, item in enumerate(items) if found else ():
            if (
                row in known
                or item.category not in sorts
                or not (name := next(_known_in(tokens_of(item.title), found, longest), None))
            ):
                continue
            if len(name) > 1 and any(token[0].isdigit() for token in name):
                found[name].add(row)

    @cached_property
    def families(self) -> dict[Phrase, tuple[Phrase, ...]]:
        """What models are called before their number, and the models: ("iphone",), ("apple", "watch")."""
        found: dict[Phrase, list[Phrase]] = defaultdict(list)
        for key, value in self.models.items():
            if before := tokens_of(before_figures(value.label)):
                found[before].append(key)
        return {family: tuple(models) for family, models in found.items()}

    @cached_property
    def short_names(self) -> dict[Phrase, tuple[Phrase, ...]]:
        """Models by the ends of their names that tell them apart: ("s", "24", "ultra"), ("15", "pro")."""
        found: dict[Phrase, list[Phrase]] = defaultdict(list)
        for key in self.models:
            for start in range(1, len(key) - 1):
                end = key[start:]
                if any(token[0].isdigit() for token in end) and not all(token[0].isdigit() for token in end):
                    found[end].append(key)
        return {end: tuple(models) for end, models in found.items()}

    @cached_property
    def endings(self) -> frozenset[str]:
        """Words after the number of a model, that make another of it: "pro", "max"."""
        after = {token for key in self.models for place, token in enumerate(key) if place and token.isalpha()
                 and any(before[0].isdigit() for before in key[:place])}  # fmt: skip
        return frozenset(
            after | {"pro", "max", "plus", "ultra", "mini", "lite", "fe", "xl", "se", "air"} if self.models else ()
        )

    def rows(self, name: str) -> Rows:
        """Rows that fit a model, or any of a family, by its name or its tokens with spaces between them."""
        key = tokens_of(name)
        keys = (key,) if key in self.models else self.families.get(key) or self.short_names.get(key, ())
        found = [self.models[one].rows for one in keys]
        return np.unique(np.concatenate(found)) if found else np.zeros(0, dtype=np.int64)

    def of_row(self, row: int) -> list[str]:
        """What an item fits, as the shop writes it."""
        return self._labels.get(row, [])

    @cached_property
    def _labels(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for value in self.models.values():
            for row in value.rows.tolist():
                found[row].append(value.label)
        return dict(found)

    def is_sold(self, name: Phrase) -> bool:
        """Whether the shop sells the model itself, or one of a family: an item is called so, and is made to fit nothing."""
        return any(_known_in_run(title, name) for title in self._sold)


def before_figures(name: str) -> str:
    """The words of a model's name before the one with a figure: "Galaxy S24 Ultra" → "Galaxy"."""
    return re.split(r"(?:^|(?<=[ -]))\S*\d", name)[0].strip() if re.search(r"\d", name) else ""


def listed(cell: str) -> Iterator[str]:
    """The models in a cell: "Apple Watch 42/44 mm" are two, and so are "Dyson V7 and V8"."""
    family = ""
    for part in re.split(r"\s*(?:[,;|&]|\s/\s|\band\b|\bor\b)\s*", cell):
        name = part.removeprefix("the ").strip()
        if not name:
            continue
        first = name.split()[0]
        if family and re.search(r"\d", first):
            name = f"{family} {name}"
        family = before_figures(name) or family
        sizes = re.match(r"(.*?)(\d+(?:/\d+)+)(.*)", name)
        yield from (f"{sizes[1]}{size}{sizes[3]}" for size in sizes[2].split("/")) if sizes else (name,)


def _said(items: Sequence[Item]) -> Iterator[tuple[int, str]]:
    """Rows and what they are said to fit: in a column for it, else in titles and descriptions."""
    for row, item in enumerate(items):
        cells = [cell for name, cell in item.attributes.items() if _COLUMN.search(name.replace("_", " ").lower())]
        if cells:
            yield from ((row, cell) for cell in cells)
            continue
        told = [*_TITLED.findall(item.title), *_TOLD.findall(item.description)]
        yield from (
            (row, name) for name in told if re.search(r"\d", name) and " " in name and not _NO_MODELS.search(name)
        )


def _known_in(said: Phrase, known: Container[Phrase], longest: int) -> Iterator[Phrase]:
    """The runs of some tokens that are known, from left to right, the longest at each place."""
    start = 0
    while start < len(said):
        run = next(
            (said[start:end] for end in range(min(len(said), start + longest), start, -1) if said[start:end] in known),
            None,
        )
        if run:
            yield run
        start += len(run) if run else 1


def _known_in_run(said: Phrase, name: Phrase) -> bool:
    return any(said[start : start + len(name)] == name for start in range(len(said) - len(name) + 1))
