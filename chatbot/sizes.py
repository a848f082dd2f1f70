"""The sizes in a message, as this shop writes them: "in M", "size 8", "a kids 10", "UK 6", "22 kilos" of "20-30 kg"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from chatbot.lexicon import GENDERS
from chatbot.measures import OPS, SPELLINGS, fitting
from chatbot.tokens import Token
from chatbot.vocabulary import Vocabulary
from data.words import cut, fold, stem, stems, words
from retrieval.columns import Phrase, Rows, Value
from retrieval.limits import Limit

_AGE = re.compile(
    r"\b(?:age[ds]? ?(\d{1,2})|(\d{1,2})[ -](?:year|yr)s?[ -]?olds?|(\d{1,2}) ?(?:years?|yrs?)(?: of age)?)\b"
)
_AMOUNT_SIZE = re.compile(r"(\d+(?:[.,]\d+)?)\s?([a-z]{1,3})")  # "6 m"
# what stands around a size where it is all that is said: "actually large", "large in yellow", "so medium i guess"
_LEAD = (
    r"\W*(?:(?:and|ok|okay|actually|no|oh|sorry|maybe|then|so|make (?:it|that)|(?:what|how) about|the|a|in|do you have (?:it|them) in|have you got (?:it|them) in|is (?:it|that) available in"
    r"|i'?m|i am|i take|i wear|i need|i'd need|try|give me|preferably|ideally)\s+)*"
)
_TAIL = r"(?:\s+(?:in \w+|please|one|ones|then|i guess|instead|size|too|though|if possible))*\W*"
SIZE_WORDS = {"small": "S", "medium": "M", "large": "L", "extra large": "XL", "extra small": "XS"}
# from the smallest: by letters, and by letters or words
LETTERS = {size: i for i, size in enumerate(("xxs", "xs", "s", "m", "l", "xl", "xxl", "3xl", "4xl"))}
SCALE = LETTERS | {size: LETTERS[letters.lower()] for size, letters in SIZE_WORDS.items()}


_SIZE = re.compile(
    r"\b(?:size|in a|in size|sizes|eu|us|uk|size is)\s+(?!ones?\b)(?:a |an |eu |us |uk )?([a-z]{1,4}\b|\d+(?:[.,]5)?)",
    re.I,
)


_BETWEEN = re.compile(r"\b(?:size|i'?m)\b.*?\bbetween (?:an? )?(\d{1,2}) and (?:an? )?(\d{1,2})\b")


def size_labels(text: str, vocabulary: Vocabulary) -> tuple[list[Limit], str]:
    """Sizes that are written as the shop writes them, or given as an age that one of them spans; and the rest of the text.

    Only labels with more than one character that is no letter are looked for here ("4-5Y", "90x200", "W32 L30").
    """
    known = vocabulary.facts.facets.get("size", {})
    labels = [value.label for value in known.values()]
    if (match := _BETWEEN.search(text)) and (match[1],) in known and (match[2],) in known:
        low, high = sorted((float(match[1]), float(match[2])))
        here = tuple(label for label in labels if label.replace(".", "").isdigit() and low <= float(label) <= high)
        return [Limit("size", "in", here, True, f"size {match[1]} to {match[2]}")], cut(text, match)
    measured = {column.unit for column in vocabulary.facts.numbers.values()}
    match = _COMPARED.search(text)
    if match and match["unit"] not in measured and (there := as_compared(match, labels)):
        return [Limit("size", "in", there, True, match.group())], cut(text, match)
    for label in sorted(labels, key=len, reverse=True):
        written = fold(label)
        bare = re.sub(r"\s*(?:y|yrs?|years?|m|months?|cm|ft|in|(?<=\d)c)$", "", written)  # "700 x 25c" of a tyre
        if (amount := _AMOUNT_SIZE.fullmatch(written)) and not re.search(
            rf"(?:{OPS}|than|between \d+ ?\w* and|\d ?-|\d \w* ?to)\s*{re.escape(amount[1])}", text
        ):
            forms = "|".join((re.escape(amount[2]), *SPELLINGS.get(amount[2], ())))
            if match := re.search(rf"\b(?:in )?(?<![\w.,]){re.escape(amount[1])}\s?-?(?:{forms})(?!\w)", text):
                return [Limit("size", "in", (label,), True, f"size {label}")], cut(text, match)
        for form in dict.fromkeys((written, bare)):
            if len(re.findall(r"[^a-z]", form)) < 3:
                continue
            loose = re.sub(
                r"\\?\s*[-x×/]\\?\s*", lambda sign: r"\s*[-x×/–]\s*", re.escape(form).replace(r"\-", "-")
            ).replace(r"\ ", r"\s*")
            if match := re.search(
                rf"(?:\b(?:in )?size )?(?<![\w.]){loose}\s?(?:y|yrs?|years?(?: old)?|cm)?(?![\w.])", text
            ):
                return [Limit("size", "in", (label,), True, f"size {label}")], cut(text, match)
    if match := _MONTHS_OLD.search(text):
        spans = [
            (label, re.match(r"(\d+)\s*(?:-|–|to)\s*(\d+)\s*(?:m|months?|mths?)\b", fold(label))) for label in labels
        ]
        there = tuple(label for label, span in spans if span and int(span[1]) <= int(match[1]) <= int(span[2]))
        if there:
            return [Limit("size", "in", there, True, f"for {match[1]} months")], cut(text, match)
    if match := _AGE.search(text):
        age = int(next(group for group in match.groups() if group))
        spans = [(label, re.match(r"(\d+)\s*[-–]\s*(\d+)\s*(?:y|yrs?|years?)?\b", fold(label))) for label in labels]
        fitting = tuple(label for label, span in spans if span and int(span[1]) <= age <= int(span[2]))
        if fitting and any("y" in fold(label) for label in fitting):
            return [Limit("size", "in", fitting, True, f"for age {age}")], cut(text, match)
    return spanned(text, labels)


_MONTHS_OLD = re.compile(
    r"\b(?:(?:he|she|they|who|baby|son|daughter|little one)(?:'?s| is| are|'re)(?: only| about| nearly| almost)? )?(?:an? )?(\d{1,2})[ -](?:months?|mths?|mo)(?:[ -]olds?)?\b(?! ?(?:warranty|guarantee|old warranty))"
)
_COMPARED = re.compile(
    r"\b(?:(?P<more>more than|over|above|at least|bigger than|larger than|longer than)|less than|fewer than|under|below|up to|at most|no more than|smaller than|shorter than) (?P<number>\d+(?:\.\d+)?) ?(?P<unit>[a-z]+)\b(?! (?:tall|high|wide|long|deep|thick|heavy|each)\b)"
)


def as_compared(said: re.Match[str], labels: Sequence[str]) -> tuple[str, ...]:
    """The sizes of an amount in one unit that are as much as a message says: "more than 500 pieces"; () where none is in that unit."""
    amounts = {label: match for label in labels if (match := _AMOUNT_OF_SIZE.fullmatch(fold(label)))}
    least, number, unit = bool(said["more"]), float(said["number"]), stem(said["unit"])
    inclusive = said.group().startswith(("at least", "up to", "at most", "no more"))
    return tuple(
        label
        for label, match in amounts.items()
        if stem(match[2]) == unit
        and (
            (inclusive and float(match[1]) == number)
            or (float(match[1]) > number if least else float(match[1]) < number)
        )
    )


_AMOUNT_OF_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s?([a-z]+)")


def spanned(text: str, labels: Sequence[str]) -> tuple[list[Limit], str]:
    """Sizes that span an amount said in their unit, "22 kilos" of "20-30 kg", and the rest of the text; no limit where none does."""
    units = {span[1]: SPELLINGS.get(span[1], ()) for label in labels if (span := _UNIT_OF_SPAN.fullmatch(fold(label)))}
    for unit, others in units.items():
        forms = "|".join((re.escape(unit), *others))
        if match := re.search(rf"(?<![\w.,-])(\d+(?:\.\d+)?)\s?-?(?:{forms})(?!\w)", text):
            fits = tuple(label for label in labels if fold(label).endswith(unit) and is_within(match[1], label))
            if fits:
                return [Limit("size", "in", fits, True, match.group())], cut(text, match)
    return [], text


_UNIT_OF_SPAN = re.compile(r"\d+(?:\.\d+)?\s*(?:-|–|to)\s*\d+(?:\.\d+)?\s?(kg|cm|m|l|lbs?|st)")


Sizes = Mapping[Phrase, Value]
"""The values of the column of sizes, by their stems."""
Said = list[tuple[str, str]]
"""Sizes that a message says, each with its words there."""


def sizes(text: str, raw: str, tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """ "size 8", "in M", "XL", and "in 42" where the shop has a 42. raw: the message with its capitals."""
    known = vocabulary.facts.facets.get("size", {})
    found = [*after_the_word(text, known), *as_words(text, known)]
    found += [] if found else as_capitals(raw, known)
    found += as_figures(tokens, known, {value for value, _ in found})
    found += as_labels(text, vocabulary)
    for _, said in found:
        for token in tokens:
            if token.word in words(said) and token.word not in ("a", "in"):
                token.use = "size"
    return [written(value, tokens, known) for value, _ in found]


def after_the_word(text: str, known: Sizes) -> Said:
    """ "size 8", "in a UK 6"."""
    found, of_region = [], regional(known)
    for match in _SIZE.finditer(text):
        value = match.group(1)
        plainly = "size" in match.group().lower() and (value[0].isdigit() or value.lower() in _BY_LETTER)
        if stems(value) in known or value in of_region or plainly:
            found.append((value, match.group()))
    return found


def as_words(text: str, known: Sizes) -> Said:
    """ "in large", of a shop that writes "L" or "Large"."""
    found = []
    for word, value in SIZE_WORDS.items():
        spelt_out = stems(word)
        said = re.search(
            rf"\b(?:size|in) {word}\b|\ba {word}(?= size|\W*$)|\b{word} size\b|\bin \w+,? {word}\b|,\s*{word}\W*$|[.;]\s*{word}\s*(?=[.,;]|$)|^{_LEAD}{word}{_TAIL}$",
            text,
        )
        if said and ((value.lower(),) in known or spelt_out in known):
            found.append((value if (value.lower(),) in known else known[spelt_out].label, word))
    return found


def as_capitals(raw: str, known: Sizes) -> Said:
    """ "She's an M"."""
    said = _CAPITAL.search(raw)
    return [(said[1].lower(), said[1])] if said and (said[1].lower(),) in known else []


def as_figures(tokens: list[Token], known: Sizes, already: set[str]) -> Said:
    """ "XL", "8 mens", "I'm a 12", and "the 24 one", of "24 cm". already: sizes that were found in other ways."""
    found: Said = []
    of_region, every = regional(known), {token.root for token in tokens}
    for i, token in enumerate(tokens):
        before, behind = tokens[max(0, i - 1) : i], tokens[i + 1 : i + 2]
        figure = token.word.isdigit()
        the_one = figure and any(other.word in ("one", "ones") for other in behind)
        alone = token.word in _BY_LETTERS or (
            figure
            and (
                the_one
                or any(other.word in _WEARING for other in before)
                or any(other.root in GENDERS for other in (*before, *behind))
                or is_of_a_person(tokens[max(0, i - 2) : i])
            )
        )
        needless = _REGIONS | (SPELLINGS.keys() if the_one else set())
        written_so = any(token.root in size and {*size} - needless <= every for size in known)
        there = (token.root,) in known or token.word in of_region or written_so
        if alone and there and not token.use and token.word not in already:
            found.append((token.word, token.word))
    return found


def as_labels(text: str, vocabulary: Vocabulary) -> Said:
    """ "In concert size", "tenor size"; "super king" and "it's a double", where those are no things; the longest that is said."""
    known = vocabulary.facts.facets.get("size", {})
    labels = {facet.label: " ".join(words(_BESIDE_SIDES.sub("", facet.label))) for facet in known.values()}
    found: Said = []
    for label, said in sorted(labels.items(), key=lambda pair: -len(pair[1])):
        if len(said) < 4 or not said.replace(" ", "").isalpha() or any(said in other != said for _, other in found):
            continue
        size = rf"\b(?:in|size) {said}\b|\b{said} size\b"
        if not vocabulary.kind(stems(said)):
            size += (
                rf"|\b{said}\b" if " " in said else rf"|\b(?:it'?s|is|for|in|need|got|have) an? {said}(?=\W*$|[,.;!?])"
            )
        if re.search(size, text) or stands_before_a_thing(said, known, text, vocabulary):
            found.append((label, said))
    return found


def stands_before_a_thing(said: str, known: Sizes, text: str, vocabulary: Vocabulary) -> bool:
    """Whether a size is said of a thing that comes in it: "a king fitted sheet", where a king sheet is sold."""
    rows = next((facet.rows for facet in known.values() if " ".join(words(facet.label)) == said), None)
    behind = re.search(rf"(?<!not )(?<!no )\b{said} ([a-z]+)(?: ([a-z]+))?", text)
    if re.search(rf"[a-z] for (?:an?|the|my|our|her|his) {said} [a-z]", text):
        return False  # "a vase for a large bouquet"
    if rows is None or behind is None or vocabulary.kind((stem(said), stem(behind[1]))):
        return False
    titled = (vocabulary.facts.texts.title_rows(stem(word)) for word in behind.groups() if word)
    return any(np.isin(there, rows).any() for there in titled)


_BESIDE_SIDES = re.compile(
    r"(?<=[a-z])\W+\d+(?:[.,]\d+)?\s?(?:cm|m|in|ft)?\s?[x×].*$", re.I
)  # "King 150x200" is a king


def written(value: str, tokens: list[Token], known: Sizes) -> Limit:
    """A size that a message says as this shop writes it."""
    if len(value) > 3 and value[0].isalpha() and value in {facet.label for facet in known.values()}:
        return Limit("size", "in", (value,), True, f"size {value}")
    root, of_region = stem(value.lower()), regional(known)
    every = {token.root for token in tokens} | {root}
    with_words = [
        facet.label for size, facet in known.items() if len(size) > 1 and root in size and {*size} - _REGIONS <= every
    ]
    if with_words:  # "a kids 10", of "UK 10 Kids"
        return Limit("size", "in", tuple(with_words), True, f"size {with_words[0]}")
    one_word = rf"{re.escape(value)}\s?[a-z]+"
    with_unit = [facet.label for facet in known.values() if re.fullmatch(one_word, facet.label.lower())]
    own = [known[(root,)].label] if (root,) in known else []
    labels = [*own, *of_region.get(value, ())] or (with_unit or [value.upper()])[:1]
    return Limit("size", "in", tuple(labels), True, f"size {value if value in of_region else labels[0]}")


_BY_LETTER = ("s", "m", "l", "xl", "xs", "xxl")
_BY_LETTERS = ("xs", "xl", "xxl", "xxs", "3xl")  # that are no words
_WEARING = ("in", "wear", "wears", "take", "takes", "i'm", "im", "she's", "shes", "he's", "hes", "size")
_CAPITAL = re.compile(
    r"(?:^|[,;]\s*|\b(?:in|size|[Mm]en'?s|[Ww]omen'?s|[Ll]adies|[Kk]ids|[Uu]nisex|(?:'s|is|'m|am|wears?|takes?)(?: an?)?|shes an?|hes an?|im an?)\s)([SML])(?=$|[\s,;.!?])"
)
_REGIONS = frozenset({"uk", "us", "eu", "eur"})


def regional(known: Mapping[Phrase, Value]) -> dict[str, tuple[str, ...]]:
    """Sizes that the shop writes with where they are from, by their number: "6" → ("UK 6",)."""
    found: dict[str, tuple[str, ...]] = {}
    for value in known.values():
        if match := _REGIONAL.fullmatch(value.label.lower()):
            found[match[1]] = (*found.get(match[1], ()), value.label)
    return found


_REGIONAL = re.compile(r"(?:uk|us|eu|eur|w)\.? ?(\d+(?:[.,]5)?)")


def is_of_a_person(before: Sequence[Token]) -> bool:
    """Whether the words before a number say that it is somebody's size: "I'm a", "he's an", "what about an"."""
    said = " ".join(token.word for token in before)
    return (
        re.search(r"(?:^|\b(?:i'?m|she'?s|he'?s|am|is|are|wears?|takes?|about|in|have|got)) an?$", said) is not None
        and len(before) > 1
    )


def in_order(labels: Iterable[str]) -> list[str]:
    """Sizes from the smallest: letters, or figures; as they come where they are neither."""
    listed = list(labels)
    letters = [LETTERS.get(fold(label).strip()) for label in listed]
    figures = [re.match(r"\d+(?:[.,]\d+)?", _OF_REGION.sub("", fold(label))) for label in listed]
    keys = letters if None not in letters else [float(figure[0].replace(",", ".")) for figure in figures if figure]
    return [label for _, label in sorted(zip(keys, listed, strict=True), key=lambda pair: pair[0] or 0)] if len(keys) == len(listed) else listed  # fmt: skip


def of_things(limit: Limit, rows: Rows, vocabulary: Vocabulary) -> Limit:
    """A limit as it is meant of the things wanted, which are these rows: with the sizes, or on the column, that they have."""
    if limit.field != "size":
        return fitting(limit, rows, vocabulary)
    if limit.negative:
        return limit
    # "6" of shoes is "UK 6", though shirts have a 6
    here = [value for value in limit.values if np.isin(vocabulary.facts.rows("size", value), rows).any()]
    return replace(limit, values=tuple(here) or written_otherwise(limit, rows, vocabulary) or limit.values)


def written_otherwise(limit: Limit, rows: Rows, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The sizes of these rows that a size means which none of them has as it was said: "12 kids" for 12, "39-42" for 40, "S/M" for M."""
    said = [_OF_REGION.sub("", fold(value)) for value in limit.values]
    sizes = [value for value in vocabulary.facts.facets.get("size", {}).values() if np.isin(value.rows, rows).any()]
    bare = {value.label: _OF_REGION.sub("", fold(value.label)) for value in sizes}
    beside = [label for label, size in bare.items() if _FIRST.sub("", size).isalpha() and size.split()[0] in said]  # fmt: skip
    return tuple(beside or [value.label for value in sizes if any(is_within(size, value.label) for size in said)])


def is_within(size: str, label: str) -> bool:
    """Whether a size lies in what a shop writes for several: 40 in "EU 39-42", "22" in "20-30 kg", "m" in "S/M"."""
    if size.isalpha():
        return "/" in label and size in re.split(r"\s*/\s*", fold(label))
    span = _SPAN_OF_SIZES.fullmatch(fold(label))
    return span is not None and size.replace(".", "").isdigit() and float(span[1]) <= float(size) <= float(span[2])


_OF_REGION = re.compile(r"^(?:uk|us|eu|eur|w)\.? ?(?=\d)")
_FIRST = re.compile(r"^\d+(?:[.,]\d+)? ")
_SPAN_OF_SIZES = re.compile(
    r"(?:(?:uk|eu|us|age|size)\.? ?)?(\d+(?:\.\d+)?)\s?[a-z]*\.?\s*(?:-|–|to)\s*(\d+(?:\.\d+)?)\s?[a-z]*\.?"
)
