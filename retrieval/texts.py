"""What titles and texts say, as an index of stems: rows that say a word, and how much of a wish they hold."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from data.items import Item
from data.spoken_columns import plain
from data.words import sentences, stem, stems, words
from retrieval.columns import Phrase, Rows

MANY = 20_000  # items whose texts say what words are common
NONE: Rows = np.zeros(0, dtype=np.int64)
READ = 2_000  # texts that may be read in a turn to see whether they deny a word
REMEMBERED = 2_000  # phrases whose rows are kept at hand
IN_A_TURN = 16  # texts that are looked up by their meaning more than once while one message is answered
DENIALS = (
    "very",
    "little",
    "no",
    "not",
    "without",
    "free",
    "less",
    "non",
    "never",
    "isn't",
    "doesn't",
    "separately",
    "optional",
    "extra",
)  # the words that `says` heeds
CLAUSE = 5  # words behind a phrase that may say it is sold apart
_NEGATED = r"(?:very low|low in|little|no|zero|not|without|free of|free from|non|never|isn't|doesn't)\W+(?:(?:\w+\W+){0,2}|(?:for|in|on|to|with)\W+(?:\w+\W+(?:or|nor|and)\W+){1,2})"


class Texts:
    """An index of what the items of one catalogue say. Row i belongs to items[i]."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self.titled = _index(item.title for item in items)
        self._texts = _index(searchable(item) for item in items)
        self.title_sizes = np.maximum(self.title_counts(self.titled), 1)  # stems that differ, (n,)
        self._denying = np.zeros(len(items), dtype=bool)
        for word in DENIALS:
            self._denying[self._texts.get(stem(word), NONE)] = True
        self.rows = lru_cache(REMEMBERED)(self._find)  # a turn asks for the same few again and again

    def _find(self, phrase: Phrase) -> Rows:
        """Rows whose title, facts or description say a phrase, and do not say it is missing ("no logo")."""
        found = rows_of_all(self._texts, phrase)
        # a single word needs to be looked for only where something might deny it
        sure = found[~self._denying[found]] if len(phrase) == 1 else NONE
        read = [row for row in np.setdiff1d(found, sure) if says(searchable(self._items[row]), phrase)]
        return np.union1d(sure, np.array(read, dtype=np.int64))

    def denying(self, phrase: Phrase) -> Rows:
        """Rows whose text speaks of a phrase only to deny it: "no touchscreen", "sugar free"."""
        found = rows_of_all(self._texts, phrase)
        return np.setdiff1d(found[self._denying[found]], self.rows(phrase))

    @cached_property
    def common(self) -> frozenset[str]:
        """Stems of words that descriptions write in small letters: common words, and no names."""
        return frozenset(
            stem(word) for item in self._items[:MANY] for word in re.findall(r"(?<![\w'])[a-z]{3,}", item.description)
        )

    def knows(self, word: str) -> bool:
        """Whether any item's text has the stem."""
        return word in self._texts

    def begins(self, code: str) -> bool:
        """Whether some title has a word that goes on behind a code of letters and figures: "wf5", of a WF5F."""
        return any(word.startswith(code) for word in self.titled)

    def title_rows(self, word: str) -> Rows:
        """Rows whose title has a stem."""
        return self.titled.get(word, NONE)

    def in_one_title(self, *phrase: str) -> bool:
        """Whether some title has all of these stems."""
        return len(self.titled_all(phrase)) > 0

    def title_counts(self, wanted: Collection[str]) -> npt.NDArray[np.int64]:
        """How many of some stems each title has, shape (n,)."""
        counts = np.zeros(len(self._items), dtype=np.int64)
        for word in wanted:
            counts[self.title_rows(word)] += 1
        return counts

    def titled_all(self, wanted: Sequence[str]) -> Rows:
        """Rows whose title has all of some stems."""
        return rows_of_all(self.titled, wanted)

    def lexical(self, wanted: Sequence[str]) -> npt.NDArray[np.float32]:
        """How much of the wanted stems each row's words hold, 0 to 1, rare stems counting more; shape (n,).

        A stem in the title counts fully, one in the rest of the text a third.
        """
        scores = np.zeros(len(self._items), dtype=np.float32)
        total = 0.0
        for word in dict.fromkeys(wanted):  # in order: sums of floats depend on it, and a turn must replay alike
            rows = self._texts.get(word)
            if rows is None:
                continue
            if np.count_nonzero(self._denying[rows]) <= READ:
                rows = self.rows((word,))  # "not smoky" is no match for "smoky"
            if not len(rows):
                continue
            weight = float(np.log(1 + len(self._items) / len(rows)))
            total += weight
            scores[rows] += weight / 3
            scores[np.intersect1d(self.title_rows(word), rows, assume_unique=True)] += weight * 2 / 3
        return scores / np.float32(total) if total else scores


def _index(texts: Iterable[str]) -> dict[str, Rows]:
    """Stems, and the rows whose text has them."""
    found: dict[str, list[int]] = defaultdict(list)
    for row, text in enumerate(texts):
        for word in set(stems(text)):
            found[word].append(row)
    return {word: np.array(rows, dtype=np.int64) for word, rows in found.items()}


def rows_of_all(index: dict[str, Rows], wanted: Sequence[str]) -> Rows:
    """Rows that have all of some stems; none where there is no stem."""
    found = index.get(wanted[0], NONE) if wanted else NONE
    for word in wanted[1:]:
        found = np.intersect1d(found, index.get(word, NONE))
    return found


def searchable(item: Item) -> str:
    """All words of an item that a shopper may ask for."""
    told = (as_told(name, value) for name, value in item.attributes.items() if value != "no")
    return " . ".join((item.title, *item.category, *told, item.description))


def as_told(name: str, value: str) -> str:
    """A cell as texts say it: "caffeine free", where a column `caffeine` says none."""
    if value.lower() in NONE_OF_IT:
        return f"{plain(name)} free"
    return f"{name} {value}" if value == "yes" else value


NONE_OF_IT = frozenset({"none", "nil", "zero", "decaf", "decaffeinated"})


def contains(whole: Sequence[Any], part: Sequence[Any]) -> bool:
    """Whether `part` stands in `whole` as neighbours."""
    return any(tuple(whole[i : i + len(part)]) == tuple(part) for i in range(len(whole) - len(part) + 1))


def says(text: str, phrase: Phrase, apart: bool = False) -> bool:
    """Whether a text states a phrase of stems at least once without denying it in the same sentence.

    apart: whether a sentence counts that says it is sold separately.
    """
    return any(_says(clause, phrase, apart) for sentence in sentences(text) for clause in _IN_BRACKETS.split(sentence))


# "not vegan (from lanolin)" denies no lanolin; "a rain cover (sold separately)" is one clause
_IN_BRACKETS = re.compile(r"\s*\((?!(?:sold|available|not|bought|optional|at extra)\b)", re.I)
# said of what does not come with a thing, though it is named
APART = re.compile(r"\b(?:sold|available|bought|buy|order(?:ed)?) separately\b|\bnot (?:included|supplied|provided)\b|\bat extra cost\b|\boptional extra\b", re.I)  # fmt: skip


def _says(sentence: str, phrase: Phrase, apart: bool) -> bool:
    listed = words(sentence)
    found = [stem(word) for word in listed]
    for i in range(len(found) - len(phrase) + 1):
        if tuple(found[i : i + len(phrase)]) == phrase:
            before = " ".join(listed[max(0, i - 4) : i]) + " "
            behind = listed[i + len(phrase) : i + len(phrase) + CLAUSE]
            denied_behind = behind[:2] in (["is", "not"], ["are", "not"]) or behind[:1] in (["isn't"], ["aren't"])
            left_out = (
                denied_behind or behind[:1] in (["free"], ["less"]) or (not apart and APART.search(" ".join(behind)))
            )
            if not re.search(rf"\b{_NEGATED}$", before) and not left_out:
                return True
    return False
