"""Sizes, and amounts with a unit, in a message."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from chatbot.lexicon import GENDERS, NUMBERS
from chatbot.tokens import Token
from chatbot.vocabulary import Vocabulary
from data.spoken_columns import plain
from data.words import cut, fold, stem, words
from retrieval.columns import BASE_UNITS, Numbers, Phrase, Rows, Value
from retrieval.limits import Limit

_OPS = r"under|below|less than|fewer than|(?:light|small|short|low|young|mild)er than|at most|up to|over|above|more than|(?:heavi|bigg|larg|long|old|strong)er than|at least|min(?:imum)?|max(?:imum)?"
_OR = r"(?:\+|\s+onwards?|\s+(?:or|and) (?:more|less|below|under|lower|fewer|above|over|higher|older|younger|bigger|smaller|newer|later|earlier|longer|shorter|heavier|lighter|up|upwards))"
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
    for label in sorted(labels, key=len, reverse=True):
        written = fold(label)
        bare = re.sub(r"\s*(?:y|yrs?|years?|m|months?|cm|ft|in|(?<=\d)c)$", "", written)  # "700 x 25c" of a tyre
        if (amount := _AMOUNT_SIZE.fullmatch(written)) and not re.search(
            rf"(?:{_OPS}|than|between \d+ ?\w* and|\d ?-|\d \w* ?to)\s*{re.escape(amount[1])}", text
        ):
            forms = "|".join((re.escape(amount[2]), *UNITS.get(amount[2], ())))
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
    if match := _AGE.search(text):
        age = int(next(group for group in match.groups() if group))
        spans = [(label, re.match(r"(\d+)\s*[-–]\s*(\d+)\s*(?:y|yrs?|years?)?\b", fold(label))) for label in labels]
        fitting = tuple(label for label, span in spans if span and int(span[1]) <= age <= int(span[2]))
        if fitting and any("y" in fold(label) for label in fitting):
            return [Limit("size", "in", fitting, True, f"for age {age}")], cut(text, match)
    return spanned(text, labels)


def spanned(text: str, labels: Sequence[str]) -> tuple[list[Limit], str]:
    """Sizes that span an amount said in their unit, "22 kilos" of "20-30 kg", and the rest of the text; no limit where none does."""
    units = {span[1]: UNITS.get(span[1], ()) for label in labels if (span := _UNIT_OF_SPAN.fullmatch(fold(label)))}
    for unit, others in units.items():
        forms = "|".join((re.escape(unit), *others))
        if match := re.search(rf"(?<![\w.,-])(\d+(?:\.\d+)?)\s?-?(?:{forms})(?!\w)", text):
            fits = tuple(label for label in labels if fold(label).endswith(unit) and is_within(match[1], label))
            if fits:
                return [Limit("size", "in", fits, True, match.group())], cut(text, match)
    return [], text


_UNIT_OF_SPAN = re.compile(r"\d+(?:\.\d+)?\s*(?:-|–|to)\s*\d+(?:\.\d+)?\s?(kg|cm|m|l|lbs?|st)")


def column_amounts(text: str, vocabulary: Vocabulary) -> tuple[list[Limit], str]:
    """Amounts that name their column: "rating above 4.5", "at least 16 gb of ram", "from 2020" where a column holds years."""
    limits: list[Limit] = []
    for name, column in vocabulary.facts.numbers.items():
        spoken = re.escape(plain(name))
        units = {column.unit, *(other for other, (base, _) in BASE_UNITS.items() if base == column.unit)}
        unit = rf"(?:{'|'.join(map(re.escape, sorted(units)))})?" if column.unit else ""
        pattern = (rf"\b{spoken}\b\s*(?:of |is |: ?)?(?P<op1>{_OPS})?\s*(?P<a1>\d+(?:[.,]\d+)?)\s?(?P<u1>{unit})(?![\w%])(?P<b1>{_OR})?"
                   rf"|(?:(?:between |from )?(?P<low2>\d+(?:[.,]\d+)?)\s*(?:-|–|to|and)\s*)?(?P<op2>{_OPS})?\s*(?<![\w.])(?P<a2>\d+(?:[.,]\d+)?)\s?(?P<u2>{unit})(?:%)? ?(?:of )?{spoken}\b(?P<b2>{_OR})?")  # fmt: skip
        if column.years:
            pattern += rf"|(?P<op3>{_OPS}|from|before|after|since|of|vintage|year)\s*(?P<a3>(?:19|20)\d\d)\b(?P<u3>)"
        if not (match := re.search(pattern, text)):
            continue
        found = match.groupdict()
        n = next(number for number in "123" if found.get(f"a{number}"))
        said = f"{found.get(f'op{n}') or ''}{found.get(f'b{n}') or ''}"
        factor = BASE_UNITS[found[f"u{n}"]][1] if found.get(f"u{n}") in BASE_UNITS else 1.0
        value = f"{float(found[f'a{n}'].replace(',', '.')) * factor:.10g}"
        if low := found.get("low2"):
            limits.append(
                Limit(name, ">=", (f"{float(low.replace(',', '.')) * factor:.10g}",), True, match.group().strip())
            )
            said = "at most"
        # what seats eight seats six
        ops = [">="] if name == "seats" and len(directions(said)) == 2 else directions(said)
        limits += [Limit(name, op, (value,), True, match.group().strip()) for op in ops]
        text = cut(text, match)
    return limits, text


_HOURS = re.compile(r"\b(?:(half an) |(an|one) |(\d+(?:[.,]\d+)?|two|three) ?)(?:hours?|hrs?|h)\b( and a half)?")


def in_minutes(text: str, vocabulary: Vocabulary) -> str:
    """A message with hours as minutes, where the shop measures in those: "max an hour" → "max 60 min"."""
    units = {column.unit for column in vocabulary.facts.numbers.values()}
    if not units & {"min", "mins", "minutes"} or units & {"h", "hours", "hrs"}:
        return text

    def minutes(match: re.Match[str]) -> str:
        number = (
            0.5 if match[1] else float((match[3] or "1").replace(",", ".").replace("two", "2").replace("three", "3"))
        )
        return f"{60 * (number + 0.5 * bool(match[4])):g} min"

    return _HOURS.sub(minutes, text)


def directions(said: str) -> list[str]:
    """Whether words like "at least" ask for more, for less, or for just that."""
    if re.search(
        r"(?<!or )(?:over|above|more than|(?:heavi|bigg|larg|long|tall|bright|wid|old|strong)er than|after)", said
    ):
        return [">"]
    if re.search(
        r"(?<!or )(?:under|below|less than|(?:light|small|short|low|thin|narrow|young|mild)er than|before)", said
    ):
        return ["<"]
    if re.search(
        r"over|above|more|heav|big|larg|long|tall|bright|wid|least|min|from|after|since|older|higher|newer|later|up\b|upwards|onward|\+",
        said,
    ):
        return [">="]
    return (
        ["<="]
        if re.search(r"under|below|less|most|up to|max|before|light|small|short|low|thin|narrow|earlier", said)
        else [">=", "<="]
    )


def sizes(text: str, raw: str, tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """ "size 8", "in M", "XL", and "in 42" where the shop has a 42. raw: the message with its capitals."""
    known = vocabulary.facts.facets.get("size", {})
    of_region = regional(known)
    found = []
    for match in _SIZE.finditer(text):
        value = match.group(1)
        key = tuple(stem(part) for part in words(value))
        said_size = "size" in match.group().lower()
        if (
            key in known
            or value in of_region
            or (said_size and (value[0].isdigit() or value.lower() in ("s", "m", "l", "xl", "xs", "xxl")))
        ):
            found.append((value, match.group()))
    for word, value in SIZE_WORDS.items():
        written = tuple(stem(part) for part in words(word))  # by shops that write "Large" and not "L"
        if ((value.lower(),) in known or written in known) and re.search(
            rf"\b(?:size|in) {word}\b|\ba {word}(?= size|\W*$)|\b{word} size\b|,\s*{word}\W*$|[.;]\s*{word}\s*(?=[.,;]|$)|^{_LEAD}{word}{_TAIL}$",
            text,
        ):
            found.append((value if (value.lower(),) in known else known[written].label, word))
    capital = re.search(
        r"(?:^|[,;]\s*|\b(?:in|size|[Mm]en'?s|[Ww]omen'?s|[Ll]adies|[Kk]ids|[Uu]nisex|(?:'s|is|'m|am|wears?|takes?)(?: an?)?|shes an?|hes an?|im an?)\s)([SML])(?=$|[\s,;.!?])",
        raw,
    )
    if capital and (capital.group(1).lower(),) in known and not found:
        found.append((capital.group(1).lower(), capital.group(1)))
    every = {token.root for token in tokens}
    for i, token in enumerate(tokens):
        alone = token.word in ("xs", "xl", "xxl", "xxs", "3xl") or (
            token.word.isdigit() and i and tokens[i - 1].word in ("in", "wear", "wears", "take", "takes", "i'm", "im", "she's", "shes", "he's", "hes", "size"))  # fmt: skip
        beside = [other.root for other in (*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2])]
        alone = alone or (token.word.isdigit() and any(root in GENDERS for root in beside))  # "8 mens", "womens, 14"
        alone = alone or (token.word.isdigit() and is_of_a_person(tokens[max(0, i - 2) : i]))
        there = (
            (token.root,) in known
            or token.word in of_region
            or any(token.root in size and {*size} - _REGIONS <= every for size in known)
        )
        if alone and there and not token.use and not any(value == token.word for value, _ in found):
            found.append((token.word, token.word))
    for facet in known.values():  # "in concert size", "tenor size"
        label = " ".join(words(facet.label))
        if (
            len(label) > 3
            and label.replace(" ", "").isalpha()
            and re.search(rf"\b(?:in|size) {label}\b|\b{label} size\b", text)
        ):
            found.append((facet.label, label))
    limits = []
    for value, said in found:
        for token in tokens:
            if token.word in words(said) and token.word not in ("a", "in"):
                token.use = "size"
        with_unit = [
            facet.label
            for facet in known.values()
            if re.fullmatch(rf"{re.escape(value)}\s?[a-z]+", facet.label.lower())
        ]
        said_beside = {token.root for token in tokens} | {stem(value.lower())}
        if told_apart := [
            facet.label
            for size, facet in known.items()
            if len(size) > 1 and stem(value.lower()) in size and {*size} - _REGIONS <= said_beside
        ]:
            limits.append(
                Limit("size", "in", tuple(told_apart), True, f"size {told_apart[0]}")
            )  # "a kids 10", of "UK 10 Kids"
            continue
        key = (stem(value.lower()),)
        own = [known[key].label] if key in known else []
        labels = [*own, *of_region.get(value, ())] or (with_unit or [value.upper()])[:1]
        limits.append(Limit("size", "in", tuple(labels), True, f"size {value if value in of_region else labels[0]}"))
    return limits


_REGIONS = frozenset({"uk", "us", "eu", "eur"})


def regional(known: Mapping[Phrase, Value]) -> dict[str, tuple[str, ...]]:
    """Sizes that the shop writes with where they are from, by their number: "6" → ("UK 6",)."""
    found: dict[str, tuple[str, ...]] = {}
    for value in known.values():
        if match := _REGIONAL.fullmatch(value.label.lower()):
            found[match[1]] = (*found.get(match[1], ()), value.label)
    return found


_REGIONAL = re.compile(r"(?:uk|us|eu|eur)\.? ?(\d+(?:[.,]5)?)")


def is_of_a_person(before: Sequence[Token]) -> bool:
    """Whether the words before a number say that it is somebody's size: "I'm a", "he's an", "what about an"."""
    said = " ".join(token.word for token in before)
    return (
        re.search(r"(?:^|\b(?:i'?m|she'?s|he'?s|am|is|are|wears?|takes?|about|in|have|got)) an?$", said) is not None
        and len(before) > 1
    )


def measures(text: str, tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """Amounts with a unit that a column of the shop has: "at least 40 l", "for 2 persons", "under 1 kg"."""
    limits: list[Limit] = []
    taken: set[str] = set()
    for name, column in by_fit(text, vocabulary):
        match = measure_pattern(name, column.unit).search(text)
        if not match or match.group("amount") + match.group("unit") in taken:
            continue
        taken.add(match.group("amount") + match.group("unit"))
        said = f"{match.group('op') or ''}{match.group('after') or ''}"
        factor = BASE_UNITS[match.group("unit")][1] if match.group("unit") in BASE_UNITS else 1.0
        amount = float(match.group("amount").replace(",", ".")) * factor
        value = f"{amount:.10g}"
        words_said = match.group().strip()
        if low := match.group("low"):
            limits += [
                Limit(name, ">=", (f"{float(low.replace(',', '.')) * factor:.10g}",), True, words_said),
                Limit(name, "<=", (value,), True, words_said),
            ]
        elif (
            re.match(r"min(?:imum)?_", name) and len(directions(said)) == 2
        ):  # a thing of 60 does for what needs 50 at least
            limits.append(Limit(name, "<=", (value,), True, words_said))
        elif re.match(r"around|about|roughly|approx|ca", said):
            reach = max(0.2 * abs(amount), 0.05 * (max(column.held) - min(column.held)))
            limits += [
                Limit(name, ">=", (f"{amount - reach:.10g}",), True, words_said),
                Limit(name, "<=", (f"{amount + reach:.10g}",), True, words_said),
            ]
        elif name == "seats" and len(directions(said)) == 2:  # what seats eight seats six
            limits.append(Limit(name, ">=", (value,), True, words_said))
        elif len(ops := directions(said)) == 2 and column.span is not None:
            limits.append(Limit(name, "in", (value,), True, words_said))
        elif len(ops) == 2 and not (column.amounts == amount).any():
            # "13 inch" is what people call 13.3 and 13.6, and "32 inch" a screen of 31.5
            limits += [
                Limit(name, ">=", (f"{amount - 0.5 * (column.unit == 'inch'):.10g}",), True, words_said),
                Limit(name, "<=", (f"{amount + 0.999:.10g}",), True, words_said),
            ]
        else:
            limits += [Limit(name, op, (value,), True, words_said) for op in ops]
        for token in tokens:
            if token.word in words(match.group()):
                token.use = "measure"
    return limits


def fitting(limit: Limit, rows: Rows, vocabulary: Vocabulary) -> Limit:
    """The limit on the column, or with the sizes, that the things wanted have, which are these rows: "holds 40 kg" is a bed's load, though food has its weight in kg.

    What something can bear is enough if it is more.
    """
    facts = vocabulary.facts
    if limit.field == "size" and not limit.negative:  # "6" of shoes is "UK 6", though shirts have a 6
        here = [value for value in limit.values if np.isin(facts.rows("size", value), rows).any()]
        return replace(limit, values=tuple(here) or written_otherwise(limit, rows, vocabulary) or limit.values)
    if not limit.numeric or limit.field not in facts.numbers:
        return limit
    column = facts.numbers[limit.field]
    base, factor = BASE_UNITS.get(column.unit, (column.unit, 1.0))
    alike = {
        name: int(np.isfinite(other.amounts[rows]).sum())
        for name, other in facts.numbers.items()
        if BASE_UNITS.get(other.unit, (other.unit, 1.0))[0] == base
    }

    def of_column(name: str) -> Limit:
        """The limit on another column, in its unit."""
        other = BASE_UNITS.get(facts.numbers[name].unit, (base, 1.0))[1]
        return replace(
            limit, field=name, values=tuple(f"{float(value) * factor / other:.10g}" for value in limit.values)
        )

    there = {name for name in alike if reaches(facts.numbers[name], rows, of_column(name))}
    most = max(alike, key=lambda name: (name in there, alike[name]))
    hinted = is_hinted(limit.field, limit.words) and alike[limit.field]
    better = most in there - {limit.field} if limit.field not in there else alike[most] > alike[limit.field]
    if (
        (better or not alike[limit.field])
        and most != limit.field
        and plain(limit.field) not in limit.words
        and not hinted
    ):
        limit = of_column(most)
    if limit.op == "<=" and BEARS.search(limit.field) and len(directions(limit.words)) == 2:
        return replace(limit, op=">=", values=("0",))
    return limit


def reaches(column: Numbers, rows: Rows, limit: Limit) -> bool:
    """Whether an amount lies between the least and the most that these rows have in a column."""
    most = column.amounts[rows]
    least = most if column.span is None else column.span.lower[rows]
    known = np.isfinite(most)
    return bool(known.any()) and float(np.nanmin(least[known])) <= limit.amount <= float(np.nanmax(most[known]))


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


_OF_REGION = re.compile(r"^(?:uk|us|eu|eur)\.? ?(?=\d)")
_FIRST = re.compile(r"^\d+(?:[.,]\d+)? ")
_SPAN_OF_SIZES = re.compile(
    r"(?:(?:uk|eu|us|age|size)\.? ?)?(\d+(?:\.\d+)?)\s?[a-z]*\.?\s*(?:-|–|to)\s*(\d+(?:\.\d+)?)\s?[a-z]*\.?"
)
BEARS = re.compile(r"(?:^|_)(?:max|load|capacity|limit)")


def by_fit(text: str, vocabulary: Vocabulary) -> list[tuple[str, Numbers]]:
    """The columns of amounts, those first that hold a value that is said: "16 gb" is memory and "512 gb" is a disk."""
    said = {float(amount.replace(",", ".")) for amount in re.findall(r"\d+(?:[.,]\d+)?", text)}

    def misses(column: Numbers) -> bool:
        return not any(
            amount * factor in column.held for amount in said for factor in (1.0, 0.001, 0.01, 0.1, 100.0, 1000.0)
        )

    return sorted(vocabulary.facts.numbers.items(), key=lambda pair: (not is_hinted(pair[0], text), misses(pair[1])))


# words that say which side of a thing an amount is of → words that its column's name may have
_HINTS = (
    (re.compile(r"\b(?:longer|length|long)\b"), {"length"}),
    (re.compile(r"\b(?:taller|tall|high|height|higher)\b"), {"height"}),
    (re.compile(r"\b(?:wide?|wider|width|narrower)\b"), {"width"}),
    (re.compile(r"\b(?:deep|deeper|depth)\b"), {"depth"}),
    (re.compile(r"\b(?:thick|thicker|thinner|thickness)\b"), {"thickness"}),
    (
        re.compile(r"\b(?:hold|holds|holding|carr(?:y|ies)|bears?|supports?|takes?)\b"),
        {"load", "capacity", "max", "limit"},
    ),
)


def is_hinted(name: str, text: str) -> bool:
    """Whether words beside an amount say that a column is meant: "longer than 50 mm" is a length, "holds 150 kg" a load."""
    parts = set(re.split(r"[_ ]", name))
    return any(parts & names and hint.search(text) for hint, names in _HINTS)


PERSONS = frozenset({"persons", "people", "sleeps", "berths", "seats"})
_FOR_SO_MANY = re.compile(
    r"\bfor (\d{1,2}|two|three|four|five|six|seven|eight)\b(?=\W*$|[,.;?!]| and\b| under\b| with\b| up to\b)"
)


def for_so_many(text: str, vocabulary: Vocabulary) -> str:
    """A message with "for 2" as "for 2 persons", where things are for so many persons."""
    if not PERSONS & set(vocabulary.facts.numbers):
        return text
    return _FOR_SO_MANY.sub(lambda match: f"for {match[1] if match[1].isdigit() else NUMBERS[match[1]]} persons", text)


def measure_pattern(name: str, unit: str) -> re.Pattern[str]:
    forms = {re.escape(unit or name), re.escape(name), re.escape(name.removesuffix("s")), *UNITS.get(unit, ())}
    forms |= {re.escape(other) for other, (base, _) in BASE_UNITS.items() if base == unit}
    if not unit:
        forms |= {re.escape(plain(name)), re.escape(plain(name).removesuffix("s"))}
    if name in PERSONS:
        forms |= {"people", "persons?", "ppl", "adults?", "man", "of us"}
    return re.compile(
        r"(?:\b(?:hold|holds|holding|carry|carries|bears?|supports?|takes?)\s+(?:a |an )?(?:load of )?)?(?P<op>around|about|roughly|approximately|circa|ca\.?|under|below|(?:less|fewer|lighter|smaller|shorter|lower|thinner|narrower|younger|milder) than|at most|up to|over|above|(?:more|heavier|bigger|larger|longer|taller|brighter|wider|older|stronger) than|at least|min(?:imum)?|max(?:imum)?)?\s*"
        r"(?:(?:between |from )?(?P<low>\d+(?:[.,]\d+)?)\s*(?:-|–|to|and)\s*)?"
        rf"(?P<amount>\d+(?:[.,]\d+)?)\s?-?(?P<unit>{'|'.join(sorted(forms, key=len, reverse=True))})(?!\w)(?P<after>{_OR})?(?:\s(?:long|tall|wid|wide|high|deep|thick)\b)?"
    )


_MEASURE = re.compile(
    r"(?:(?:under|below|over|above|at least|at most|up to|(?:less|fewer|lighter|smaller|shorter|lower|younger|more|heavier|bigger|larger|longer|taller|wider|older) than)\s+)?"
    r"\d+(?:[.,]\d+)?\s?-?(?:kilos?|kilograms?|kg|grams?|g|cm|mm|metres?|meters?|m|litres?|liters?|l|ml|lumens?|lm|watts?|w|inch(?:es)?|lbs?|oz|ounces?|"
    r"hours?|mah|gb|persons?|people)\b"
)


def unmeasured(text: str, tokens: list[Token]) -> str:
    """An amount with a unit that no column of the shop holds, in the shopper's words; it cannot be filtered on."""
    match = _MEASURE.search(text)
    if match is None:
        return ""
    meant = [token for token in tokens if token.word in words(match.group())]
    if any(token.use == "measure" for token in meant):
        return ""
    for token in meant:
        token.use = "unmeasured"
    return match.group().strip()


UNITS = {"lb": ("lbs",), "w": ("watts?",), "m": ("met(?:er|re)s?",), "mm": ("millimet(?:er|re)s?",), "l": ("litres?", "liters?"), "kg": ("kilos?", "kilograms?"), "g": ("grams?",), "cm": ("centimet(?:er|re)s?",),
         "min": ("minutes?", "mins?"), "lm": ("lumens?",), "ml": ("millilit(?:er|re)s?",), "stars": ("star",), "inch": ('"', "in", "inches"), "ft": ("feet", "foot"), "%": ("percent", "per cent", "pct")}  # fmt: skip
