"""Amounts with a unit in a message: "at least 40 l", "for 2 persons", "under an hour"."""

import re
from dataclasses import replace

import numpy as np

from chatbot.lexicon import NUMBERS
from chatbot.sides import SIDE
from chatbot.tokens import Token
from chatbot.vocabulary import Vocabulary
from data.spoken_columns import plain
from data.units import BASE_UNITS
from data.words import cut, stems, words
from retrieval.columns import Numbers, Rows
from retrieval.limits import Limit

OPS = r"under|below|less than|fewer than|(?:light|small|short|low|young|mild)er than|at most|up to|over|above|more than|(?:heavi|bigg|larg|long|old|strong)er than|at least|min(?:imum)?|max(?:imum)?"
_OR = r"(?:\+|\s+onwards?|\s+(?:or|and) (?:more|less|below|under|lower|fewer|above|over|higher|older|younger|bigger|smaller|newer|later|earlier|longer|shorter|heavier|lighter|up|upwards)|,?\s+(?:at (?:the )?(?:very )?(?:most|least)|max(?:imum)?|min(?:imum)?|tops)\b(?!\s*(?:\d|[£$€]|(?:one|two|three|four|five|six|seven|eight|nine|ten|an?|price|of)\b)))"


def column_amounts(text: str, vocabulary: Vocabulary) -> tuple[list[Limit], str]:
    """Amounts that name their column: "rating above 4.5", "at least 16 gb of ram", "from 2020" where a column holds years."""
    limits: list[Limit] = []
    for name, column in vocabulary.facts.numbers.items():
        spoken = re.escape(plain(name))
        units = {column.unit, *(other for other, (base, _) in BASE_UNITS.items() if base == column.unit)}
        unit = rf"(?:{'|'.join(map(re.escape, sorted(units)))})?" if column.unit else ""
        pattern = (rf"\b{spoken}\b\s*(?:of |is |: ?)?(?P<op1>{OPS})?\s*\+?(?P<a1>\d+(?:[.,]\d+)?)\s?(?P<u1>{unit})(?![\w%])(?P<b1>{_OR})?"
                   rf"|(?:(?:between |from )?(?P<low2>\d+(?:[.,]\d+)?)\s*(?:-|–|to|and)\s*)?(?P<op2>{OPS})?\s*(?<![\w.])(?P<a2>\d+(?:[.,]\d+)?)\s?(?P<u2>{unit})(?:%)? ?(?:of )?{spoken}\b(?P<b2>{_OR})?")  # fmt: skip
        if column.years:
            pattern += rf"|(?P<op3>{OPS}|from|before|after|since|of|vintage|year)\s*(?P<a3>(?:19|20)\d\d)\b(?P<u3>)"
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


_ARTICLE = re.compile(
    r"\b(at least|at most|under|below|over|above|than|about|around|up to|max|min|minimum|maximum) (half )?(?:an?|one) (?=(?:metre|meter|litre|liter|kilo|foot|inch|yard)\b)"
)


def articles_as_one(text: str) -> str:
    """A message with "at least a metre" as "at least 1 metre"."""
    return _ARTICLE.sub(lambda said: f"{said[1]} {'0.5' if said[2] else '1'} ", text)


_SIDED = re.compile(r"(?<![\w.,$£€])(\d+(?:[.,]\d+)?) (?=(wide|high|tall|deep|long)\b)")


def with_units(text: str, vocabulary: Vocabulary) -> str:
    """A message with the unit of the shop's own column where a side is said without one: "at least 130 wide" → "at least 130 cm wide"."""
    text = articles_as_one(text)
    units = {
        part: column.unit
        for name, column in vocabulary.facts.numbers.items()
        for part in plain(name).split()
        if column.unit
    }
    return _SIDED.sub(
        lambda said: f"{said[1]} {units[side]} " if (side := SIDE[said[2]]) in units else said.group(), text
    )


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
        if re.search(r"under|below|less|most|up to|max|tops|before|light|small|short|low|thin|narrow|earlier", said)
        else [">=", "<="]
    )


def measures(text: str, tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """Amounts with a unit that a column of the shop has: "at least 40 l", "for 2 persons", "under 1 kg"."""
    limits: list[Limit] = []
    taken: set[str] = set()
    for name, column in by_fit(text, vocabulary):
        found = [
            match
            for match in measure_pattern(name, column.unit).finditer(text)
            if match["amount"] + match["unit"] not in taken
        ]
        if not found:
            continue
        match = min(found, key=lambda match: not is_hinted(name, beside(text, match)))
        if other_is_meant(name, beside(text, match), vocabulary) or is_bare_length(column, match, vocabulary):
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


_CLAUSE = re.compile(r"[,;]|\b(?:and|but|with|for|that|which)\b")
_LENGTHS = frozenset({"cm", "mm", "m", "inch", "ft"})


def beside(text: str, match: re.Match[str]) -> str:
    """The part of a message that an amount stands in: up to it, and with the word behind it; what bears an amount stands before it."""
    before = _CLAUSE.split(text[: match.start()])[-1]
    behind = re.match(r" (?:(?:an?|per|each|every) )?(?!hold|carr|bear|support|take)\w+", text[match.end() :])
    return f"{before}{match.group()}{behind.group() if behind else ''}"


def other_is_meant(name: str, clause: str, vocabulary: Vocabulary) -> bool:
    """Whether the words beside an amount speak of another column than this one: in "must hold 5 kilos" of a load, and of no weight."""
    numbers = vocabulary.facts.numbers
    alike = (
        other for other, column in numbers.items() if column.unit == numbers[name].unit
    )  # "a high chair under 10 kg"
    base = BASE_UNITS.get(numbers[name].unit, (numbers[name].unit, 1.0))[0]
    borne = base == "kg" and _BORNE.search(clause) is not None  # what a thing bears is never what it weighs
    return not is_hinted(name, clause) and (borne or any(is_hinted(other, clause) for other in alike))


_BORNE = re.compile(r"\b(?:hold|holds|holding|bears?|supports?)\b")
FAR = 10.0  # times the most that a column holds, from which on an amount is of something else


def is_bare_length(column: Numbers, match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Whether an amount is a length that says neither of what nor whether more or less, that nothing here has, and titles say: a lens of "600mm"."""
    amount = float(match["amount"].replace(",", ".")) * BASE_UNITS.get(match["unit"], ("", 1.0))[1]
    far = amount > FAR * max(column.held)  # a watch that is tight to 200 m
    return (
        column.unit in _LENGTHS
        and (far or len(vocabulary.facts.texts.titled_all(stems(match.group()))) > 0)
        and not (match["op"] or match["after"] or match["low"])
        and not any(amount - 1 < held < amount + 1 for held in column.held)
        and not any(hint.search(match.group()) for hint, _ in _HINTS)
    )


def as_texts_say(limits: list[Limit], kinds: tuple[str, ...], vocabulary: Vocabulary) -> list[Limit]:
    """Limits, a bare length as a text of the things wanted says it where none of them has just that in the column: "a pendant 90cm", which is 90 cm wide."""
    if not kinds:
        return limits
    wanted = vocabulary.facts.of_kinds(kinds)
    for words_said in dict.fromkeys(limit.words for limit in limits if limit.numeric):
        ends = [limit for limit in limits if limit.words == words_said]
        bare = _BARE_LENGTH.fullmatch(words_said)
        if bare is None or len(ends) != 2 or (wanted & vocabulary.facts.allowed(tuple(ends))).any():
            continue
        phrases = (f"{bare[1]} {bare[2]}", f"{bare[1]}{bare[2]}")
        if any(wanted[vocabulary.facts.texts.rows(stems(phrase))].any() for phrase in phrases):
            said = Limit("text", "in", tuple(" ".join(stems(phrase)) for phrase in phrases), False, words_said)
            limits = [*(limit for limit in limits if limit not in ends), said]
    return limits


_BARE_LENGTH = re.compile(r"(\d+(?:\.\d+)?) ?(mm|cm|m|inch|in|ft)")


def fitting(limit: Limit, rows: Rows, vocabulary: Vocabulary) -> Limit:
    """The limit on the column that the things wanted have, which are these rows: "holds 40 kg" is a bed's load, though food has its weight in kg.

    What something can bear is enough if it is more.
    """
    facts = vocabulary.facts
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
    better = most in there - {limit.field} if limit.field not in there else alike[most] > alike[limit.field] and not BEARS.search(most)  # fmt: skip
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
    if (each := _EACH.search(text)) and each[1] in parts:
        return True  # "at least 30 kg a shelf", of a "max load per shelf"
    return any(parts & names and hint.search(text) for hint, names in _HINTS)


_EACH = re.compile(r"\d ?[a-z]+ (?:an?|per|each|every) (\w+)$")
PERSONS = frozenset({"persons", "people", "sleeps", "berths", "seats"})
_FOR_SO_MANY = re.compile(
    r"\bfor (\d{1,2}|two|three|four|five|six|seven|eight)\b(?=\W*$|[,.;?!]| and\b| under\b| with\b| up to\b)"
)


def for_so_many(text: str, vocabulary: Vocabulary) -> str:
    """A message with "for 2" as "for 2 persons", where things are for so many persons."""
    if not PERSONS & set(vocabulary.facts.numbers):
        return text
    return _FOR_SO_MANY.sub(lambda match: f"for {match[1] if match[1].isdigit() else NUMBERS[match[1]]} persons", text)


def titled_for(text: str, vocabulary: Vocabulary) -> tuple[list[Limit], str]:
    """For how many people a thing is to be, where no column counts them and titles say it: "a shelter for 2 people" → "two man", and the rest of the message."""
    said = None if PERSONS & set(vocabulary.facts.numbers) else _FOR_PEOPLE.search(text)
    if said is None:
        return [], text
    number = int(said[1]) if said[1].isdigit() else NUMBERS[said[1]]
    spelt = next((word for word, value in NUMBERS.items() if value == number), said[1])
    phrases = [
        f"{one} {people}" for one in (str(number), spelt) for people in ("man", "person", "people", "berth", "seater")
    ]
    told = [phrase for phrase in phrases if vocabulary.facts.texts.in_one_title(*stems(phrase))]
    if not told:
        return [], text
    return [Limit("text", "in", tuple(" ".join(stems(one)) for one in told), False, said.group().strip())], cut(
        text, said
    )


_FOR_PEOPLE = re.compile(
    rf"\bfor (\d{{1,2}}|{'|'.join(word for word, number in NUMBERS.items() if 0 < number < 13)}) (?:people|persons?|adults|of us|men|anglers|sleepers)\b"
)


def measure_pattern(name: str, unit: str) -> re.Pattern[str]:
    forms = {re.escape(unit or name), re.escape(name), re.escape(name.removesuffix("s")), *SPELLINGS.get(unit, ())}
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


SPELLINGS = {"lb": ("lbs",), "w": ("watts?",), "m": ("met(?:er|re)s?",), "mm": ("millimet(?:er|re)s?",), "l": ("litres?", "liters?"), "kg": ("kilos?", "kilograms?"), "g": ("grams?",), "cm": ("centimet(?:er|re)s?",),
         "min": ("minutes?", "mins?"), "lm": ("lumens?",), "ml": ("millilit(?:er|re)s?",), "stars": ("star",), "inch": ('"', "in", "inches"), "ft": ("feet", "foot"), "%": ("percent", "per cent", "pct")}  # fmt: skip
