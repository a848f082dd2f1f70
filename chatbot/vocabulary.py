"""The words of one shop: what its values, kinds and titles are called, also with synonyms and slips of the pen."""

import copy
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from chatbot.amounts import CURRENCY_WORDS
from chatbot.lexicon import (
    DEMONYMS,
    DESCRIBING,
    FEATURES,
    FILLER,
    GENDERS,
    GENERIC,
    MATERIALS,
    NUMBERS,
    ORDINALS,
)
from data.nouns import singular
from data.spoken_columns import plain
from data.thesaurus import NAMES, SYNONYMS, WORDS, WRITTEN, under
from data.titles import core
from data.units import BASE_UNITS
from data.words import fold, stem, stems, words
from models.encoders import TextEncoder, Vectors
from retrieval.columns import COLORS, KEYWORDS, MAKERS, Phrase, Rows
from retrieval.facts import Facts
from retrieval.kinds import LISTED, NO_HEADS
from retrieval.texts import REMEMBERED, contains

_WORD = re.compile(r"\b(?![A-Z]{2,4}s\b)\w+")  # of a label, but for "TVs"
SHORT = frozenset({"xs", "xl", "xxl", "xxs", "uk", "eu", "us", "tv", "pc", "cd", "ok"})  # that are no names
_CODE = re.compile(r"(?=.*\d)(?=.*[a-z])[a-z0-9]{2,}")  # of a model: "k61"
_MEASURE = re.compile(
    r"\d+(?:k|hz|w|v|gb|tb|mb|ft|cm|mm|m|kg|g|l|ml|in|oz|lb|mah|mp|p|d|x|pc|pcs|pk)"
)  # "4k", which names nothing
# short words that two swapped letters may hide
SWAPPABLE = ("red", "tan", "bag", "hat", "mug", "rug", "cap", "pot", "pan")
FAIR_SHARE = 1 / 3  # of what is under a wide word, from which on the shop uses it as a name of its own
FEW = 2  # things of a name, up to which it is not taken for all that its wider sense names
LOOKED_AT = 200  # titles that are read for words that stand next to each other
MOST_CODED = 8  # rows that a code in a title names
OF_ITS_KIND = (
    0.5  # cosine from which on a compound is a sort of its last word: toothbrush and brush .75, mushroom and room .35
)
SLACK = 0.05  # of the cosine of a title and its name, by which another word of it may be nearer
SAYS_NO_MORE = 0.5  # of the rows with a tag, that are called so, from which on the tag says no more
# words of names that are said of anything
PLAIN = frozenset(
    stems(
        "little small big great good nice best better old new young happy simple pure natural fresh daily home house lovely super smart"
    )
)
NO_VALUES = frozenset(
    stems("some any other others more less most both all")
)  # words of a column that mean nothing by themselves
MONEY = frozenset({*CURRENCY_WORDS, "fiver", "tenner", "grand", "pence", "cents"})
CUES = "actually forget nothing without except anything something looking hoping please prefer instead rather maximum minimum less more than over below expensive cheaper cheapest compare waterproof available similar different difference recommend between under price color size brand"


class Vocabulary:
    """Looks up what a shopper's words mean in this catalogue.

    english: words that are spelt right even if the shop does not use them, so that they are never "corrected".
    """

    def __init__(self, facts: Facts, encoder: TextEncoder, english: Collection[str]) -> None:
        self.facts = facts
        self._encoder = encoder
        self._english = english
        self.values: dict[Phrase, list[tuple[str, str]]] = defaultdict(list)
        for field, found in facts.facets.items():
            if field in facts.numbers or field in facts.flags or len(found) > 0.7 * len(facts) > 20:
                continue
            for key, value in found.items():
                if field in KEYWORDS and np.isin(value.rows, facts.kinds.rows(key)).mean() >= SAYS_NO_MORE:
                    continue  # a tag "lock" says no more of a lock than that it is one
                if field in KEYWORDS and len(key) == 1 and key[0] in GENDERS and "gender" in facts.facets:
                    continue  # these say whom a thing is for
                if len(key) == 1 and key[0] in NO_VALUES:
                    continue  # "some tea", where a column says that there is some caffeine
                self.values[key].append((field, value.label))
                for people in filter(None, DEMONYMS.get(value.label.lower(), "").split("|")):
                    self.values[stems(people)].append((field, value.label))
        self._name_by_one_word()
        self.spelling = self._spelling()
        _ = facts.texts.common  # now, and not in somebody's turn
        self._names = [*{key for key in facts.kinds.categories}, *((head,) for head, rows in facts.kinds.heads.items())]
        self._vectors: Vectors | None = None
        self._things: dict[str, bool] = {}
        self.looks: dict[str, Vectors] = {}  # names of kinds in the space of the pictures, once a photo needs them
        self._kind = lru_cache(REMEMBERED)(self._find_kind)
        # words of questions and never things
        self.columns = frozenset(root for name in facts.facets for root in stems(plain(name)))

    def _name_by_one_word(self) -> None:
        """Names of several words are found by one of them that is in no other and that texts never use as a common word: "nuvo", of Nuvo Labs."""
        common = self.facts.texts.common
        for field in set(MAKERS) & set(self.facts.facets):
            keys = self.facts.facets[field]
            number = Counter(root for key in keys for root in set(key))
            for key, value in keys.items():
                for root in key if len(key) > 1 else ():
                    alone = (
                        number[root] == 1
                        and len(root) > 3
                        and root.isalpha()
                        and root not in common | FILLER | GENERIC
                        and root not in PLAIN
                    )
                    if alone and (root,) not in self.facts.kinds.categories and root not in self.facts.kinds.heads:
                        self.values.setdefault((root,), [(field, value.label)])

    def with_facts(self, facts: Facts) -> "Vocabulary":
        """The same words over facts that differ in prices and availability only."""
        other = copy.copy(self)
        other.facts = facts
        return other

    def _spelling(self) -> dict[str, str]:
        """Folded words of the catalogue that a slip may have meant: words of kinds, values, and cues."""
        known: set[str] = set(CUES.split())
        for item in self.facts.items:
            known.update(words(item.title))
            for step in item.category:
                known.update(words(step))
        for key, pairs in self.values.items():
            for _, label in pairs:
                known.update(words(label))
            known.update(key)
        for name in self.facts.facets:
            known.update(words(plain(name)))
        known.update([singular(word) for word in known])
        return {word: stem(word) for word in sorted(known) if len(word) >= 4 and not word.isdigit()}

    def knows(self, word: str) -> bool:
        """Whether a folded word is spelt as the shop or as English spells it."""
        root = stem(word)
        return (
            word in MONEY or word in self._english or word.removesuffix("s") in self._english or self.facts.texts.knows(root) or root in FILLER or word in NUMBERS or word in ORDINALS or word in DESCRIBING
            or root in WORDS or root in COLORS
        )  # fmt: skip

    def is_english(self, word: str) -> bool:
        """Whether a folded word is common English, in this form or without its plural."""
        return word in self._english or stem(word) in self._english or word.removesuffix("s") in self._english

    def is_derived(self, word: str) -> bool:
        """Whether a folded word is common English, or one with an ending: "looser", "fruity"."""
        bases = (word, *(word[:-cut] + end for cut in (1, 2) for end in ("", "e", "y")))
        return any(len(base) > 2 and self.is_english(base) for base in bases)

    def correct(self, word: str) -> str:
        """The word that was meant: itself, unless it is unknown and close to one of the shop's."""
        if (
            len(word) < 3
            or denies_known(word, self.spelling)
            or any(char.isdigit() for char in word)
            or self.knows(word)
            or word.endswith("est")
        ):
            return word
        swapped = next((other for other in SWAPPABLE if sorted(other) == sorted(word)), "") if len(word) == 3 else ""
        if swapped or len(word) == 3:
            return swapped or word
        slips = 1 if len(word) < 7 else 2
        known: Collection[str] = self.spelling.keys()
        if len(word) < 5:  # another letter makes another word of a short one: "quid" is no "quad"
            known = [other for other in known if len(other) != len(word) or sorted(other) == sorted(word)]
        found = process.extractOne(word, known, scorer=OSA.distance, score_cutoff=slips)
        if found is not None and found[1] > 1 and len(word) == 7 and found[0][:3] != word[:3]:
            found = None  # two slips in seven letters, and not in the first ones: "cameila"
        if found is None and word.endswith("s"):  # the shop writes "mug", the shopper "mgus"
            found = process.extractOne(word[:-1], self.spelling.keys(), scorer=OSA.distance, score_cutoff=slips)
        return found[0] if found else self._whole(word)

    def _whole(self, word: str) -> str:
        """The one word of the shop that an unknown one begins: "sauv" → "sauvignon"; else the word itself."""
        longer = {
            root: other
            for other, root in self.spelling.items()
            if len(word) > 3 and other.startswith(word) and len(other) > len(word) + 2
        }
        return next(iter(longer.values())) if len(longer) == 1 else word

    def respelt(self, text: str) -> str:
        """Words written together or apart as the shop's titles write them: "drum sticks" → "drumsticks", "raincoat" → "rain coat"."""
        out: list[str] = []
        for said in text.split(" "):
            word = said.rstrip("?!.,;:")
            before = out[-1] if out else ""
            if (
                before.isalpha()
                and word.isalpha()
                and min(len(before), len(word)) > 2
                and self._is_one_word(before, word)
            ):
                out[-1] = before + said
            elif word.isalpha() and len(word) > 5 and not self.facts.texts.knows(stem(word)):
                out.append(f"{self._apart(word)}{said[len(word) :]}")
            else:
                out.append(said)
        return " ".join(out)

    def _apart(self, word: str) -> str:
        """Two words that a text of the shop has beside each other, written as one, the second perhaps with a slip: "icecreem" → "ice cream"; else the word."""
        texts = self.facts.texts
        halves = [(word[:i], word[i:]) for i in range(3, len(word) - 2)]
        for first, second in halves:
            apart = (stem(first), stem(second))
            if texts.in_one_title(*apart) or len(texts.rows(apart)) or apart in NAMES:
                return f"{first} {second}"
        if (stem(word),) in NAMES or self.is_english(word) or self.correct(word) != word:
            return word
        for first, second in halves:
            meant = self.correct(second) if texts.knows(stem(first)) and len(second) > 4 else second
            if meant != second and texts.in_one_title(stem(first), stem(meant)):
                return f"{first} {meant}"
        return word

    def _is_one_word(self, first: str, second: str) -> bool:
        """Whether two words are one as the shop writes it, or as people call something that it sells: "drum sticks", "hand bag"."""
        apart, joined = (stem(first), stem(second)), stem(first + second)
        if apart in self.values or self.facts.texts.in_one_title(*apart):
            return False
        called = (joined,) in NAMES and apart not in NAMES and bool(self.kind((joined,)))
        return called or len(self.facts.texts.title_rows(joined)) > 0

    def value(self, phrase: Phrase) -> list[tuple[str, str]]:
        """Facets that have this value, as (field, label)."""
        own = self.values.get(phrase)
        return (
            own
            if own is not None
            else [pair for other in SYNONYMS.get(phrase, ()) for pair in self.values.get(other, ())]
        )

    def kind(self, phrase: Phrase) -> tuple[str, ...]:
        """What the shop calls this kind of thing, or nothing: by its own name, in other words, under a wide word, as compounds.

        A name that the shop has things by is widened by its other words, and by what is under it where it hardly names
        anything itself: one "passion fruit" is not all the fruit that there is, nor one "mic" all microphones.
        """
        return self._kind(phrase)

    def _find_kind(self, phrase: Phrase) -> tuple[str, ...]:
        kinds = self.facts.kinds
        named_after = len(phrase) == 1 and phrase[0] in kinds.only_names and phrase not in kinds.categories
        strange = named_after and not self.is_thing(phrase[0])
        own = kinds.rows(phrase)[: 0 if strange else None]
        same, below = self.sold(SYNONYMS.get(phrase, ())), self.sold(under(phrase))
        if phrase[-1] in MATERIALS:
            same = below = ()  # what is made of oak is no oak
        named = (" ".join(phrase),) if len(own) else ()
        if (
            named
            and len(phrase) == 1
            and phrase not in kinds.categories
            and (short_for := self._begun_by(phrase[0], own))
        ):
            return (*short_for, *named)  # "a robot", of robot vacuums
        if named and kinds.names_a_category(phrase):
            joined = [other for other in below if self._is_compound(phrase, other)]
            joined += [other for other in below if self._is_sort(phrase, other)]
            return tuple(
                dict.fromkeys(
                    (*named, *self._beside(phrase, same), *self._in_category(phrase, (*below, *same)), *joined)
                )
            )
        if len(own) > FEW and len(own) >= FAIR_SHARE * sum(len(kinds.rows(tuple(other.split()))) for other in below):
            below = tuple(other for other in below if tuple(other.split()) in kinds.categories)
        joined_up = self.compounds(phrase[0]) if len(phrase) == 1 and not (named or strange) else ()
        if joined_up:
            return tuple(dict.fromkeys((*joined_up, *below)))  # "an electric brush", of toothbrushes and a comb
        if named:  # what is called a bluetooth speaker is more than a speaker
            below, same = (
                tuple(other for other in others if not set(other.split()) < set(phrase)) for others in (below, same)
            )
        if not named and len(dict.fromkeys((*below, *same))) > 1:
            named = (" ".join(phrase),)  # nothing is called so, and people know what is meant: "cutlery"
        return tuple(dict.fromkeys((*named, *below, *same)))

    def _begun_by(self, word: str, rows: Rows) -> tuple[str, ...]:
        """The category of two words that begins with a word, where all that is called by the word lies in it."""
        for name, there in self.facts.kinds.categories.items():
            if (
                len(name) == 2
                and name[0] == word
                and not LISTED.search(there.label)
                and np.isin(rows, there.rows).all()
                and len(there.rows) > len(rows)
            ):
                return (" ".join(name),)
        return ()

    def _is_compound(self, phrase: Phrase, other: str) -> bool:
        """Whether a name under another one is that of a category, and written as one word with it: houseplants, of plants."""
        whole, last = (
            fold(self.label(name)).rsplit(" ", 1)[-1].removesuffix("s") for name in (other, " ".join(phrase))
        )
        return tuple(other.split()) in self.facts.kinds.categories and whole != last and whole.endswith(last)

    def _is_sort(self, phrase: Phrase, other: str) -> bool:
        """Whether a name under another one is that of a category, and ends in it: walking boots, of boots."""
        name = tuple(other.split())
        return name in self.facts.kinds.categories and name[-1:] == phrase

    def _beside(self, phrase: Phrase, others: Iterable[str]) -> tuple[str, ...]:
        """Other words for the few things of a name that lie in the department of that name: shears, under "Scissors & Cutting"."""
        mine = set(self.facts.kinds.rows(phrase).tolist())
        home = {self.facts.items[row].category[:1] for row in mine}
        if len(mine) > FEW or not all(step and set(phrase) <= set(stems(step[0])) for step in home):
            return ()

        def lies_there(other: str) -> bool:
            theirs = self.facts.kinds.rows(tuple(other.split())).tolist()
            return not mine & set(theirs) and {self.facts.items[row].category[:1] for row in theirs} <= home

        return tuple(filter(lies_there, others))

    def _in_category(self, phrase: Phrase, others: Iterable[str]) -> tuple[str, ...]:
        """What is under a name, in a category that has it beside other names: the parka, under "Coats & Jackets", of coats."""
        mine = self.facts.kinds.rows(phrase)
        steps = {step for row in mine.tolist() for step in self.facts.items[row].category[-1:]}
        joined = [stems(step) for step in steps if LISTED.search(step) and set(phrase) < set(stems(step))]
        if not joined:
            return ()

        def lies_there(other: str) -> bool:
            theirs = self.facts.kinds.rows(tuple(other.split())).tolist()
            named_too = any(set(other.split()) <= set(name) for name in joined)
            return not named_too and {self.facts.items[row].category[-1:] for row in theirs} <= {
                (step,) for step in steps
            }

        return tuple(filter(lies_there, others))

    def sold(self, others: Iterable[Phrase]) -> tuple[str, ...]:
        """Those names that the shop has things by."""
        return tuple(" ".join(other) for other in others if len(self.facts.kinds.rows(other)))

    def compounds(self, word: str) -> tuple[str, ...]:
        """Kinds whose names end in a word that is none by itself: strawberries and blueberries are berries, a toothbrush is a brush, and one mushroom is no room."""
        found = tuple(other for other in self.facts.kinds.ending_in(word) if len(self.facts.kinds.rows((other,))))
        return found if len(found) > 1 else tuple(other for other in found if self.likeness(other, word) >= OF_ITS_KIND)

    def is_thing(self, word: str) -> bool:
        """Whether titles that have a word before others are called so: "Bear Bruno" is a bear, a "Garden Hose" no garden.

        What a title is nearer to in meaning, the word or one after it, decides.
        """
        if word not in self._things:
            own = other = 0.0
            for row in self.facts.kinds.heads[word][:8]:
                title = words(core(self.facts.items[int(row)].title))
                at = next(i for i, one in enumerate(title) if stem(one) == word)
                first, *parts = self._encoder.encode_texts([" ".join(title), *title[at:]])
                likeness = [float(first @ part) for part in parts]
                own, other = own + likeness[0] + SLACK, other + max(likeness[1:], default=0.0)
            self._things[word] = own >= other
        return self._things[word]

    def like_kind(self, text: str) -> tuple[str, float]:
        """The kind or category that is nearest in meaning, and its cosine."""
        if not self._names:
            return "", 0.0
        if self._vectors is None:
            self._vectors = self._encoder.encode_texts([self.label(name) for name in self._names])
        scores = self._vectors @ self._encoder.encode_texts([text])[0]
        best = int(scores.argmax())
        return " ".join(self._names[best]), float(scores[best])

    def likeness(self, label: str, message: str) -> float:
        """The cosine of a label and a message, or the word in it that is nearest."""
        first, *others = self._encoder.encode_texts([label, message, *dict.fromkeys(words(message))])
        return float(max(first @ other for other in others))

    def label(self, phrase: Phrase | str) -> str:
        """How the shop writes a kind: the stems ("hike", "boot") → "hiking boots"."""
        key = tuple(phrase.split()) if isinstance(phrase, str) else phrase
        if key in self.facts.kinds.categories:
            return _WORD.sub(lambda word: word.group().lower(), self.facts.kinds.categories[key].label)
        if len(key) == 1 and key[0] in self.facts.kinds.acronyms:
            return key[0].upper()
        rows = self.facts.kinds.rows(key)
        for row in rows[:1]:
            listed = self.facts.items[int(row)].title.split()
            for start, end in itertools.combinations(range(len(listed) + 1), 2):
                if end - start <= len(key) and stems(said := " ".join(listed[start:end])) == key:
                    return said.lower().strip(",.;")
        return WRITTEN.get(key, " ".join(key))

    def named(self, listed: Iterable[str]) -> list[int]:
        """Rows whose title is being named: nearly all of its words are there, one of them its own.

        A word is a title's own when few titles have it and it is no kind, value or colour.
        """
        wanted = set(listed)
        counts = self.facts.texts.title_counts(wanted)
        shares = counts / self.facts.texts.title_sizes
        near = np.flatnonzero((counts >= 2) & (shares >= 0.7))
        coded = [
            word
            for word in wanted
            if _CODE.fullmatch(word)
            and not _MEASURE.fullmatch(word)
            and 0 < len(self.facts.texts.title_rows(word)) <= 8
            and self.tells(word)
        ]
        if coded and not len(near):  # "the K61 and the K76"
            return [int(row) for word in coded for row in self.facts.texts.title_rows(word)]
        # from the best down: of the many titles that share common words, only those as good as the first named one are read
        top, best = 0.0, []
        for row in near[np.lexsort((-near, -shares[near]))].tolist():
            if shares[row] < top:
                break
            whole = counts[row] == self.facts.texts.title_sizes[row] and (counts[row] > 2 or self.is_named(row))
            title = stems(self.facts.items[row].title)
            if (whole and counts[row] == 2) or any(
                self.tells(word) if whole else self.distinct(word) for word in wanted.intersection(title)
            ):
                top = shares[row]
                best.append(row)
        return best

    def coded(self, text: str) -> list[int]:
        """Rows whose title has a code of letters and figures that a folded text has: "e-273"."""
        codes = [stems(match.group()) for match in re.finditer(r"\b[a-z]{1,4}-\d{1,4}[a-z]?\b", text)]
        rows = {row for code in codes for row in self.neighbours(code)}
        return sorted(rows) if len(rows) <= MOST_CODED else []

    def by_phrase(self, run: Phrase) -> list[int]:
        """Rows that have two words or more of a message next to each other in their title, where few have: "a balance bike"."""
        rows = self.neighbours(run) if len(run) > 1 else []
        return rows if 0 < self.facts.count(np.array(rows, dtype=np.int64)) <= FEW else []

    def neighbours(self, run: Phrase) -> list[int]:
        """Rows whose title has some words as neighbours; none where too many have them at all."""
        rows = self.facts.texts.titled_all(run)
        return (
            [int(row) for row in rows if contains(stems(self.facts.items[int(row)].title), run)]
            if len(rows) <= LOOKED_AT
            else []
        )

    def by_own_word(self, listed: Sequence[str]) -> list[int]:
        """Rows whose title has a word of the message that is a name: no common English, no brand, and in few titles."""
        listed = [word for word in listed if word not in NUMBERS]
        said = [word for word in listed if stem(word) not in FILLER]
        if (
            len(said) == 1
            and stem(said[0]) not in DESCRIBING
            and self.distinct(root := stem(said[0]))
            and not self.value((root,))
        ):
            return [int(row) for row in self.facts.texts.title_rows(root)]
        own = [
            root
            for word in dict.fromkeys(listed)
            if word.isalpha() and len(word) > 1 and word not in SHORT and (not self.is_english(word) or after_the(word, listed)) and self.distinct(root := stem(word))
            and (root not in self.facts.texts.common or (len(listed) > 1 and root not in self.columns and after_the(word, listed))) and len(self.facts.texts.title_rows(root)) and not any(field == "brand" for field, _ in self.value((root,)))
        ]  # fmt: skip
        own += [stem(word) for word, number in itertools.pairwise(listed) if number.isdigit() and word.isalpha() and self.distinct(stem(word))
                and any(contains(stems(self.facts.items[int(row)].title), (stem(word), number)) for row in self.facts.texts.title_rows(stem(word)))]  # fmt: skip
        counts = self.facts.texts.title_counts({stem(word) for word in listed})
        rows = sorted({int(row) for root in own for row in self.facts.texts.title_rows(root)})
        return [row for row in rows if counts[row] == max(counts[rows])]

    def is_named(self, row: int) -> bool:
        """Whether a title of two words is a brand and a name: "Grimholt Vee"."""
        title = stems(self.facts.items[row].title)
        return (
            any(field == "brand" for field, _ in self.value(title[:1]))
            and len(self.facts.texts.title_rows(title[-1])) <= 3
        )

    def distinct(self, word: str) -> bool:
        """Whether few titles have a word, and it says nothing of what the thing is."""
        if word in BASE_UNITS:
            return False  # "how many ml"
        rows = self.facts.texts.title_rows(word)
        products = {self.facts.items[int(row)].product for row in rows[:200]}
        return len(products) <= max(3, 0.02 * len(self.facts)) and self.tells(word)

    def tells(self, word: str) -> bool:
        """Whether a word of a title is a name, and not a kind, a colour, a material or a feature."""
        return (
            (word not in self.facts.kinds.heads or (word in self.facts.kinds.only_names and not self.is_thing(word))) and (word,) not in self.facts.kinds.categories and word not in NO_HEADS
            and word not in COLORS | MATERIALS | FEATURES | FILLER | GENERIC and not any(
                field in ("color", "material", "size", "gender", "pattern") for field, _ in self.value((word,)))
        )  # fmt: skip


IN_PLACE = [
    [word] for word in ("in", "on", "at", "near", "under", "behind", "outside", "inside")
]  # "in the garden" names nothing


def after_the(word: str, listed: Sequence[str]) -> bool:
    """Whether a word is all that is said, or stands after "the" as names of single things do: "how old is the comte"."""
    at = listed.index(word)
    if len(listed) == 1:
        return True
    in_place = listed[max(0, at - 2) : at - 1] in IN_PLACE and not {"what", "whats", "what's"} & set(listed[: at - 2])
    one_of_them = listed[at + 1 : at + 2] in (["one"], ["ones"])
    return at > 0 and listed[at - 1] == "the" and not in_place and not one_of_them


def denies_known(word: str, known: Collection[str]) -> bool:
    """Whether a word is the opposite of one of the shop's, and no slip of it: "unpasteurised"."""
    return any(word.startswith(prefix) and word[len(prefix) :] in known for prefix in ("un", "non", "in", "dis"))
