"""Products that a message names: by words of their titles, by a code, by a figure behind a kind."""

import itertools
import re
from collections.abc import Sequence

import numpy as np

from chatbot.intents import Intent
from chatbot.lexicon import FILLER, NUMBERS
from chatbot.measures import directions
from chatbot.missing import ADJECTIVE, first_run
from chatbot.reading import SPOKEN
from chatbot.tokens import Token
from chatbot.vocabulary import Vocabulary
from data.words import stem, stems, words
from retrieval.fitments import TO_FIT
from retrieval.limits import Limit


def named_in(
    said: str,
    intent: Intent,
    tokens: list[Token],
    kinds: Sequence[str],
    limits: Sequence[Limit],
    vocabulary: Vocabulary,
) -> tuple[int, ...]:
    """Rows whose titles a message names, the surest way first: most of a title, a word of its own, a run of words.

    A message that says no name, but fillers, figures and measures, names nothing.
    """
    names = [token for token in tokens if is_name(token)]
    if all(token.use in ("feature", "value") and token.word.isalpha() for token in names):
        return ()  # "at least 8 gb ram", "32 then", "the dimmable ones"
    denied = {token.root for token in tokens if token.denied}
    said = without_bounds(said, limits)
    rows = tuple(
        vocabulary.named(stem(word) for word in words(said) if stem(word) not in denied) or vocabulary.coded(said)
    )
    described = any(limit.field == "text" and limit.op == "in" and not limit.hard for limit in limits)
    if len(rows) > 1 and kinds and described:
        rows = ()  # "4k monitor": several are so, and it is what they have
    rows = rows or by_maker(tokens, vocabulary)
    if not rows and intent.name not in SPOKEN - {"policy"}:
        by_own = vocabulary.by_own_word(
            [token.word for token in tokens if not token.denied and not (kinds and token.use == "kind")]
        )
        rows = only_of(tuple(by_own), tokens, kinds, limits, vocabulary)
    rows = rows or behind_the(tokens, vocabulary)
    if not (rows or kinds or limits) and intent.name == "search":
        rows = tuple(vocabulary.by_phrase(tuple(token.root for token in first_run(tokens))))
    return rows


def behind_the(tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[int, ...]:
    """Rows of the one product whose title has what stands behind "the": "do you have the silver needle?"."""
    for i, token in enumerate(tokens):
        if i and tokens[i - 1].word in FITTING:
            continue  # "which strap would fit the reef 200?" is of straps
        # "the silver needle", "the patent mary janes"
        for run in (tokens[i + 1 : i + 4], tokens[i + 1 : i + 3], tokens[i + 2 : i + 4]) if token.word == "the" else ():
            if (
                len(run) < 2
                or any(one.root in FILLER or one.denied or one.after or one.use == "kind" for one in run)
                or not any(one.open for one in run)
            ):
                continue
            rows = vocabulary.neighbours(tuple(one.root for one in run))
            if rows and vocabulary.facts.count(np.array(rows)) == 1:
                return tuple(rows)
    return ()


FITTING = frozenset({"fit", "fits", "for", "with", "on", "suit", "suits", "match", "matches", "of"})


def without_bounds(said: str, limits: Sequence[Limit]) -> str:
    """A message without the amounts that bound something: "9ft or shorter" is no code of a rod of 9ft."""
    bounds = [limit.words for limit in limits if limit.numeric and len(directions(limit.words)) == 1]
    for words_said in sorted(bounds, key=len, reverse=True):
        said = said.replace(words_said, " ")
    return said


def by_maker(tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[int, ...]:
    """Rows of the one product that a maker's name with a word behind it is: "the lumora swift"; none where there are several, or the word says how things are."""
    facts = vocabulary.facts
    for maker, token in itertools.pairwise(tokens):
        if maker.use != "brand" or not token.open or token.root in FILLER or ADJECTIVE.search(token.word):
            continue
        theirs = facts.texts.titled_all((maker.root,))
        theirs = theirs if len(theirs) else facts.rows("brand", maker.word.title())
        rows = [int(row) for row in facts.texts.title_rows(token.root) if row in set(theirs.tolist())]
        if rows and facts.count(np.array(rows)) == 1 < facts.count(theirs):
            return tuple(rows)
    return ()


def only_of(
    rows: tuple[int, ...],
    tokens: Sequence[Token],
    kinds: Sequence[str],
    limits: Sequence[Limit],
    vocabulary: Vocabulary,
) -> tuple[int, ...]:
    """Of items that a message may name, those that are what else it says: "parma ham" is the ham with Parma in its name."""
    if not rows or not (kinds or limits):
        return rows
    titled = {root for row in rows for root in stems(vocabulary.facts.items[row].title)}
    if kinds and not any(
        (before.open and after.use == "kind" and before.root not in FILLER and not ADJECTIVE.search(before.word))
        or (before.word == "the" and after.open and vocabulary.distinct(after.root) and after.root in titled)
        for before, after in itertools.pairwise(tokens)
    ):
        return ()  # "which helmets have MIPS" names no helmet
    of_kind = (Limit("kind", "in", tuple(kinds)),) if kinds else ()
    mask = vocabulary.facts.allowed((*of_kind, *limits))
    fitting = tuple(row for row in rows if mask[row])
    one = vocabulary.facts.count(np.array(rows)) == 1
    return fitting or (rows if kinds and not limits and one else ())  # a ham may be called prosciutto


def by_id(text: str, vocabulary: Vocabulary) -> tuple[int, ...]:
    """Rows of the items whose id, of letters and figures, stands in a message as it was written: "is N03 in stock?"."""
    found = (row for code in _ID.findall(text) for row in vocabulary.facts.rows_with((code, code.upper())))
    return tuple(dict.fromkeys(found))


_ID = re.compile(r"\b(?=[\w.-]*\d)(?=[\w.-]*[A-Za-z])[A-Za-z0-9][\w.-]{2,}\b")


def by_code(limits: list[Limit], vocabulary: Vocabulary) -> tuple[Limit, tuple[int, ...]] | None:
    """A value that is the code of one product, and its rows: the model number "SM-S921B"; None where there is none."""
    for limit in limits:
        if (
            limit.op == "in"
            and re.search(r"\d.*[a-z]|[a-z].*\d", limit.values[0], re.I)
            and limit.field not in ("kind", "text", "size", TO_FIT)
        ):
            rows = vocabulary.facts.rows(limit.field, limit.values[0])
            if len(rows) and vocabulary.facts.count(rows) == 1:
                return limit, tuple(rows.tolist())
    return None


def is_name(token: Token) -> bool:
    """Whether a word may be of a title: no filler, no bare number, and nothing that measures."""
    return (
        token.root not in FILLER
        and not _AMOUNT.fullmatch(token.word)
        and token.word not in NUMBERS
        and not token.denied
        and token.use not in ("measure", "size", "unmeasured", "cue", "sale")
    )


_AMOUNT = re.compile(r"\d+(?:[.,]\d+)?(?:g|kg|mg|ml|cl|l|mm|cm|m|oz|lb)?")


def numbered_kinds(tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """A thing with the figure or letter that titles give it: "iPhone 15", "vitamin D"."""
    limits = []
    for before, token in itertools.pairwise(tokens):
        if before.use != "kind" or not token.open or not _NUMBER.fullmatch(token.word):
            continue
        called = vocabulary.facts.kinds.rows((before.root,))
        found = [
            " ".join(phrase)
            for phrase in ((before.root, name) for name in written_so(token.root, before.root, vocabulary))
            if 0 < np.isin(called, vocabulary.facts.texts.rows(phrase)).sum() < len(called)
        ]
        if found:
            token.use = "feature"
            limits.append(Limit("text", "in", tuple(found), True, f"{before.word} {token.word}"))
    return limits


_NUMBER = re.compile(r"\d{1,4}[a-z]?|[b-z]\d{0,2}")


def written_so(root: str, before: str, vocabulary: Vocabulary) -> list[str]:
    """What titles write for a figure or a letter behind a word: "D" itself, and "D3"."""
    texts = vocabulary.facts.texts
    longer = [f"{root}{figure}" for figure in range(1, 13)] if len(root) == 1 and root.isalpha() else []
    titled = [name for name in (root, *longer) if texts.in_one_title(before, name)]
    told = [root] if root not in titled and len(texts.rows((before, root))) else []
    return [*titled, *told] if titled else []  # a "Vegan D3 Spray", whose text says vitamin D


def missing_model(text: str, vocabulary: Vocabulary) -> str:
    """A model, named by its code, that no text of the shop has: "Yamaha P-45", "LD-30"; "" if there is none.

    A code is letters in capitals and figures, joined or with a hyphen. text: with its capitals.
    """
    for match in _MODEL.finditer(text):
        letters, figures_ = match[2].lower(), match[3].lower()
        facts = vocabulary.facts
        there = facts.texts.knows(stem(letters + figures_)) or facts.texts.in_one_title(stem(letters), stem(figures_))
        sized = (stem(letters + figures_),) in vocabulary.values or letters in (
            "eu",
            "uk",
            "us",
            "w",
            "l",
            "s",
            "m",
            "xl",
        )
        there = there or facts.texts.begins(letters + figures_)
        if not there and not sized:
            return match.group().strip()
    return ""


_MODEL = re.compile(r"\b((?:[A-Z][a-z]+ )?)([A-Z]{1,4})-?(\d{1,4}[A-Za-z]?)\b")
