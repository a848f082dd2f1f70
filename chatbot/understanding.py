"""A message into a typed reading: what is wished for, what must hold, what is pointed at, what is asked.

Spans of the message are claimed from the surest reading to the least: amounts, sizes, values of the shop, kinds of
things, features; what is left over is the wish that ranks by meaning.
"""

import re
from dataclasses import dataclass, field, replace

from chatbot.amounts import figures, read_amounts
from chatbot.intents import Intent, read_intent
from chatbot.lexicon import FEATURES, FILLER, GENDERS, GENERIC, MATERIALS, NEGATIONS, SYNONYMS, UMBRELLAS
from chatbot.references import Reference, read_references
from chatbot.vocabulary import LIKE, Vocabulary
from data.words import fold, stem, words
from retrieval.facts import BASE_UNITS, COLORS, Phrase
from retrieval.limits import Limit

# facets that are what they say; any other one ("occasion") is a wish that can be given up
# turns that are spoken to the shop assistant, not about a thing
SPOKEN = frozenset(
    {"policy", "human", "offtopic", "abuse", "help", "recall", "greet", "thanks", "bye", "german", "reset", "undo"}
)
FIRM = frozenset({"brand", "color", "size", "material", "gender", "pattern", "age_group"})
SIZE_WORDS = {"small": "S", "medium": "M", "large": "L", "extra large": "XL", "extra small": "XS"}
_SIZE = re.compile(
    r"\b(?:size|in a|in size|sizes|eu|us|uk|size is)\s+(?:a |an |eu |us |uk )?([a-z]{1,4}\b|\d+(?:[.,]5)?)", re.I
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one message says.

    intent: see `intents.py`. notes: words that are neither limits nor kinds; they rank by meaning. kinds: what things are wanted, as the shop calls
    them, in stems. absent: things asked for that this shop does not have. similar: for those, its nearest kind.
    limits: as said in this message. dropped: fields whose limits are taken back. named: rows named by their title.
    reference: what on the table is meant. currency: one that was named, "" if none. corrected: slips, as (said, meant).
    unnamed: a thing that texts mention but nothing is called. unfiltered: limits that no
    column of the shop can hold. allowed: kinds and values that may be shown again ("dairy is fine"). fresh: the message opens a topic of its own.
    """

    text: str
    intent: Intent
    notes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    similar: str = ""
    took: tuple[tuple[str, str], ...] = ()
    limits: tuple[Limit, ...] = ()
    dropped: tuple[str, ...] = ()
    named: tuple[int, ...] = ()
    reference: Reference = field(default_factory=Reference)
    currency: str = ""
    cheap: str = ""
    together: bool = False
    corrected: tuple[tuple[str, str], ...] = ()
    unnamed: str = ""
    fresh: bool = False
    unfiltered: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()


@dataclass(slots=True)
class Token:
    """One word of the message. use: what claimed it, "" while nobody has."""

    word: str
    root: str
    use: str = ""
    denied: bool = False


def understand(text: str, vocabulary: Vocabulary) -> Reading:
    """Read one message in the words of one shop."""
    said, corrected = spelt(fold(text), vocabulary)
    said = figures(said)
    intent = read_intent(said)
    reference, rest = read_references(said)
    amounts = read_amounts(rest)
    rest = amounts.rest
    tokens = [Token(word, stem(word)) for word in words(rest)]
    deny(tokens)
    limits = [*amounts.limits, *sizes(rest, text, tokens, vocabulary), *measures(rest, tokens, vocabulary)]
    unknown = unmeasured(rest, tokens)
    kinds, refused_kinds = find_kinds(tokens, vocabulary)
    limits += refused_kinds
    limits += find_values(tokens, vocabulary)
    limits += genders(tokens, vocabulary)
    limits += features(tokens, vocabulary)
    if re.search(r"\b(?:in stock|available now|that you have in stock|not sold out|on stock)\b", said):
        limits.append(Limit("availability", "in", ("in_stock",), True, "in stock"))
    allowed: tuple[str, ...] = ()
    if _FINE.search(said):
        values = [value for limit in limits if not limit.numeric for value in limit.values]
        allowed, kinds, limits = (
            tuple(dict.fromkeys((*kinds, *values))),
            (),
            [limit for limit in limits if limit.numeric],
        )
    absent, similar, took = ((), "", ()) if kinds or intent.name in SPOKEN else find_absent(tokens, vocabulary)
    kinds = kinds or tuple(name for _, name in took)
    unnamed = "" if kinds or absent or intent.name in SPOKEN else find_unnamed(tokens)
    named = tuple(vocabulary.named(stem(word) for word in words(said)))
    notes = tuple(token.word for token in tokens
                  if not token.use and not token.denied and token.root not in FILLER and not token.word.isdigit())  # fmt: skip
    return Reading(
        text=text,
        intent=intent,
        notes=notes,
        kinds=kinds,
        absent=absent,
        similar=similar,
        took=took,
        limits=tuple(merge(limits)),
        dropped=dropped_fields(said, vocabulary),
        named=named,
        reference=reference,
        currency=amounts.currency,
        cheap=amounts.cheap,
        together=amounts.together,
        corrected=corrected,
        unnamed="" if named else unnamed,
        unfiltered=(*filter(None, (unknown,)), *strange(tokens)),
        allowed=allowed,
        fresh=_FRESH.search(said) is not None,
    )


def spelt(text: str, vocabulary: Vocabulary) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A folded message with slips of the pen mended, and the slips as (said, meant)."""
    corrected: list[tuple[str, str]] = []

    def mend(match: re.Match[str]) -> str:
        meant = vocabulary.correct(match.group())
        if meant != match.group():
            corrected.append((match.group(), meant))
        return meant

    return re.sub(r"[^\W\d_]{3,}", mend, text), tuple(corrected)


def deny(tokens: list[Token]) -> None:
    """Mark what "not", "no", "without" … deny: the next words, over fillers and "or", up to the next clause."""
    denying = False
    for i, token in enumerate(tokens):
        pair = (token.word, tokens[i + 1].word if i + 1 < len(tokens) else "")
        if token.word == "already" or pair == ("own", "a"):  # "I already have a harness"
            denying, token.use = True, "negation"
            continue
        if token.word in NEGATIONS or token.root in NEGATIONS or pair in (("other", "than"), ("anything", "but"), ("everything", "but"),
                                                                          ("allergic", "to"), ("rid", "of")):  # fmt: skip
            denying = pair not in (
                ("not", "too"),
                ("no", "problem"),
                ("no", "matter"),
                ("not", "only"),
                ("no", "more"),
                ("not", "sure"),
            )
            token.use = "negation"
        elif (
            token.word in ("but", "just", "under", "for", "with", "please", "show", "then", "want")
            and pair[0] != "but than"
        ):
            if i and tokens[i - 1].use != "negation" and tokens[i - 1].word not in ("don't", "dont"):
                denying = denying and token.word == "want"
        elif (
            pair == ("don't", "want")
            or pair == ("dont", "want")
            or pair == ("don't", "like")
            or pair == ("dont", "like")
        ):
            denying = True
            token.use = "negation"
        elif token.word == "free" and i and not tokens[i - 1].use:  # "sugar free", "dairy-free"
            tokens[i - 1].denied = True
            token.use = "negation"
        elif denying:
            token.denied = True


def spans(tokens: list[Token], longest: int = 4) -> list[tuple[int, int]]:
    """All runs of unclaimed words, the longest first, from left to right."""
    found = []
    for length in range(longest, 0, -1):
        for start in range(len(tokens) - length + 1):
            found.append((start, start + length))
    return found


def free(part: list[Token]) -> bool:
    return all(not token.use for token in part) and len({token.denied for token in part}) == 1


def claim(part: list[Token], use: str) -> str:
    for token in part:
        token.use = use
    return " ".join(token.word for token in part)


def roots(part: list[Token]) -> Phrase:
    return tuple(token.root for token in part)


def sizes(text: str, raw: str, tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """ "size 8", "in M", "XL", and "in 42" where the shop has a 42. raw: the message with its capitals."""
    known = vocabulary.facts.facets.get("size", {})
    found = []
    for match in _SIZE.finditer(text):
        value = match.group(1)
        key = (stem(value.lower()),)
        said_size = "size" in match.group().lower()
        if key in known or (said_size and (value[0].isdigit() or value.lower() in ("s", "m", "l", "xl", "xs", "xxl"))):
            found.append((value, match.group()))
    for word, value in SIZE_WORDS.items():
        if (value.lower(),) in known and re.search(rf"\b(?:size|in|a) {word}\b|\b{word} size\b", text):
            found.append((value, word))
    capital = re.search(r"(?:^|[,;]\s*|\b(?:in|size)\s)([SML])(?=$|[\s,;.!?])", raw)
    if capital and (capital.group(1).lower(),) in known and not found:
        found.append((capital.group(1).lower(), capital.group(1)))
    for i, token in enumerate(tokens):
        alone = token.word in ("xs", "xl", "xxl", "xxs", "3xl") or (
            token.word.isdigit() and i and tokens[i - 1].word in ("in", "wear", "i'm", "im", "size"))  # fmt: skip
        if alone and (token.root,) in known and not any(value == token.word for value, _ in found):
            found.append((token.word, token.word))
    limits = []
    for value, said in found:
        for token in tokens:
            if token.word in words(said) and token.word not in ("a", "in"):
                token.use = "size"
        label = known[(stem(value.lower()),)].label if (stem(value.lower()),) in known else value.upper()
        limits.append(Limit("size", "in", (label,), True, f"size {label}"))
    return limits


def measures(text: str, tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """Amounts with a unit that a column of the shop has: "at least 40 l", "for 2 persons", "under 1 kg"."""
    limits: list[Limit] = []
    for name, column in vocabulary.facts.numbers.items():
        match = measure_pattern(name, column.unit).search(text)
        if not match:
            continue
        said = f"{match.group('op') or ''}{match.group('after') or ''}"
        factor = BASE_UNITS[match.group("unit")][1] if match.group("unit") in BASE_UNITS else 1.0
        value = f"{float(match.group('amount').replace(',', '.')) * factor:.10g}"
        ops = (
            [">="]
            if re.search(r"over|above|more|heav|big|larg|long|tall|bright|wid|least|min", said)
            else ["<="]
            if said
            else [">=", "<="]
        )
        limits += [Limit(name, op, (value,), True, match.group().strip()) for op in ops]
        for token in tokens:
            if token.word in words(match.group()):
                token.use = "measure"
    return limits


def measure_pattern(name: str, unit: str) -> re.Pattern[str]:
    forms = {re.escape(unit or name), re.escape(name), re.escape(name.removesuffix("s")), *UNITS.get(unit, ())}
    forms |= {re.escape(other) for other, (base, _) in BASE_UNITS.items() if base == unit}
    if name in ("persons", "people"):
        forms |= {"people", "persons?", "man", "of us"}
    return re.compile(
        r"(?P<op>under|below|(?:less|lighter|smaller|shorter|lower|thinner|narrower) than|at most|up to|over|above|(?:more|heavier|bigger|larger|longer|taller|brighter|wider) than|at least|min(?:imum)?|max(?:imum)?)?\s*"
        rf"(?P<amount>\d+(?:[.,]\d+)?)\s?-?(?P<unit>{'|'.join(sorted(forms, key=len, reverse=True))})\b(?P<after>\s+(?:or more|or less))?"
    )


_MEASURE = re.compile(
    r"(?:(?:under|below|over|above|at least|at most|up to|(?:less|lighter|smaller|shorter|lower|more|heavier|bigger|larger|longer|taller|wider) than)\s+)?"
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


UNITS = {"l": ("litres?", "liters?"), "kg": ("kilos?", "kilograms?"), "g": ("grams?",), "cm": ("centimet(?:er|re)s?",),
         "lm": ("lumens?",), "ml": ("millilit(?:er|re)s?",), "stars": ("star",), "inch": ('"', "in", "inches")}  # fmt: skip


def find_kinds(tokens: list[Token], vocabulary: Vocabulary) -> tuple[tuple[str, ...], list[Limit]]:
    """What things are wanted, and what things are not. The last noun of a run names the thing: "GPS watch"."""
    wanted: list[str] = []
    refused: list[Limit] = []
    for start, end in spans(tokens, 3):
        part = tokens[start:end]
        if not free(part) or all(token.root in FILLER for token in part):
            continue
        phrase = roots(part)
        if len(part) > 1 and (part[0].root in FILLER or part[-1].root in FILLER or phrase[0] in COLORS):
            continue
        if len(part) == 1 and (part[0].root in COLORS or (part[0].root in MATERIALS and vocabulary.value(phrase))
                               or is_first_of_pair(tokens, end, vocabulary)):  # fmt: skip
            continue
        if any(
            f in ("brand", "pattern", "color") for f, _ in vocabulary.value(phrase)
        ) and not vocabulary.facts.categories.get(phrase):
            continue
        found = vocabulary.kind(phrase)
        if not found or (len(part) > 1 and found == (phrase[-1],)):
            continue
        said = claim(part, "kind")
        if part[0].denied:
            refused.append(Limit("kind", "not in", found, True, f"no {said}"))
        else:
            wanted += found
    return tuple(dict.fromkeys(wanted)), refused


def is_first_of_pair(tokens: list[Token], end: int, vocabulary: Vocabulary) -> bool:
    """Whether the next word is a kind of its own, so that this one only describes it: "trail shoes", "bag tent"."""
    if end >= len(tokens) or tokens[end].denied:
        return False
    after = tokens[end]
    return (after.use == "kind" or (not after.use and after.root not in FILLER and bool(vocabulary.kind((after.root,)))
                                    and (after.root,) not in vocabulary.values))  # fmt: skip


def find_values(tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """Values of the shop's facets: brands, colours, materials, and whatever its columns hold."""
    limits = []
    for start, end in spans(tokens):
        part = tokens[start:end]
        if not free(part) or (len(part) == 1 and part[0].root in FILLER):
            continue
        fields = [
            (f, label) for f, label in vocabulary.value(roots(part)) if f not in ("size", "gender") or len(part) > 1
        ]
        if (
            not fields
            and len(part) == 1
            and part[0].root in COLORS
            and len(vocabulary.facts.rows("color", part[0].word))
        ):
            fields = [("color", part[0].word)]
        if (
            not fields
            and len(part) == 1
            and len(vocabulary.facts.rows("material", part[0].root))
            and part[0].root in MATERIALS
        ):
            fields = [("material", part[0].word)]
        if not fields:
            continue
        name, label = min(fields, key=lambda pair: (pair[0] not in FIRM, pair[0]))
        denied = part[0].denied
        said = claim(part, "value" if name != "brand" else "brand")
        limits.append(
            Limit(
                name, "not in" if denied else "in", (label,), name in FIRM or denied, f"not {said}" if denied else said
            )
        )
    return limits


def strange(tokens: list[Token]) -> tuple[str, ...]:
    """Colours, materials and features that this shop speaks of nowhere; they rank by meaning."""
    return tuple(
        token.word
        for token in tokens
        if not token.use and not token.denied and token.root in COLORS | FEATURES | MATERIALS
    )


def genders(tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """ "for my dad", "women's": the shop's word for it, where it has such a column; what is for all fits too."""
    known = vocabulary.facts.facets.get("gender", {})
    for token in tokens:
        meant = GENDERS.get(token.root)
        if meant is None or token.use not in ("", "value"):
            continue
        token.use = "gender"
        labels = [value.label for key, value in known.items() if meant in value.label.lower().split() or value.label.lower() == {
            "women": "female", "men": "male"}.get(meant)]  # fmt: skip
        others = [
            value.label
            for value in known.values()
            if value.label not in labels and value.label.lower() not in ("unisex", "all")
        ]
        if labels and others:
            return [Limit("gender", "not in", tuple(others), True, f"for {meant}")]
    return []


def features(tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """Features that the shop states in a yes/no column or in its texts, and words that must not occur."""
    limits = []
    for start, end in spans(tokens, 2):
        part = tokens[start:end]
        if not free(part) or any(token.root in FILLER or token.root in GENERIC for token in part):
            continue
        phrase, said = roots(part), " ".join(token.word for token in part)
        flag = next((name for name in vocabulary.facts.flags if tuple(stem(w) for w in words(name)) == phrase), "")
        denied = part[0].denied
        if flag:
            claim(part, "feature")
            limits.append(Limit(flag, "in", ("no",) if denied else ("yes",), True, f"not {said}" if denied else said))
        elif denied and (len(part) == 1 or len(vocabulary.facts.text_rows(phrase))):
            claim(part, "feature")
            under = [" ".join(other) for other in UMBRELLAS.get(phrase, ())]
            limits.append(Limit("text", "not in", (" ".join(phrase), *under), True, f"no {said}"))
        elif len(part) == 1 and part[0].root in FEATURES | MATERIALS and len(vocabulary.facts.text_rows(phrase)):
            claim(part, "feature")
            limits.append(Limit("text", "in", (" ".join(phrase),), part[0].root in MATERIALS, said))
    return limits


def find_absent(
    tokens: list[Token], vocabulary: Vocabulary
) -> tuple[tuple[str, ...], str, tuple[tuple[str, str], ...]]:
    """Things asked for that the shop has nothing of: (their names, its nearest kind, words with the kind they mean).

    The thing is the last word of the first run of words that are not fillers.
    """
    run: list[Token] = []
    for token in tokens:
        plain = not token.use and not token.denied and token.root not in FILLER and token.word.isalpha()
        if plain:
            run.append(token)
        elif run and (token.root in FILLER or token.use):
            break
    if not run or run[-1].root in GENERIC or tokens_are_activity(tokens, run):
        return (), "", ()
    said = " ".join(token.word for token in run)
    name, likeness = vocabulary.like_kind(run[-1].word if len(run) == 1 else said)
    if likeness >= LIKE:
        claim(run, "kind")
        return (), "", ((said, name),)
    head = (run[-1].root,)
    if head in SYNONYMS or head in UMBRELLAS or not vocabulary.facts.knows(run[-1].root):
        return (said,), name if likeness > 0.5 else "", ()
    return (), "", ()


_FINE = re.compile(
    r"\b(?:is|are|would be) (?:fine|ok|okay|allowed|all right|alright)(?: again| too| for (?:me|them|her|him))?\W*$"
)
_FRESH = re.compile(r"\b(?:what|anything|something)(?: else)? (?:do you (?:have|sell|carry)|have you got|is there) for\b|"
                    r"\bdo you (?:have|sell|carry) (?:anything|something|stuff) for\b")  # fmt: skip


def find_unnamed(tokens: list[Token]) -> str:
    """A thing asked for in the plural or with an article that is nothing's name here, though texts mention it."""
    for i, token in enumerate(tokens):
        plural = token.word.endswith("s") and not token.word.endswith(("ss", "us", "'s")) and token.root != token.word
        after_article = (
            i > 0 and tokens[i - 1].word in ("a", "an") and (i + 1 == len(tokens) or tokens[i + 1].root in FILLER)
        )
        if (
            token.use
            or token.denied
            or token.root in FILLER | GENERIC
            or not token.word.isalpha()
            or not (plural or after_article)
        ):
            continue
        if i and tokens[i - 1].word in ("for", "to", "my", "on", "in", "at", "with"):
            continue
        return token.word
    return ""


def tokens_are_activity(tokens: list[Token], run: list[Token]) -> bool:
    """ "to start climbing", "for winter": what it is for, not what it is."""
    at = next(i for i, token in enumerate(tokens) if token is run[0])
    before = [token.word for token in tokens[max(0, at - 3) : at]]
    if run[-1].word.endswith("ing"):
        return True
    return bool(before) and (before[-1] in ("for", "to", "my", "too", "start", "is", "are", "when", "at", "on", "during") or
                             before[-2:] in (["for", "a"], ["for", "the"], ["to", "a"], ["in", "the"], ["on", "the"], ["at", "the"]))  # fmt: skip


_DROP = re.compile(
    r"\b(?:forget|drop|ignore|remove|never ?mind|scrap|without|no more|lose|skip|any|whatever|doesn't matter|does not matter|don't care about|"
    r"do not care about)\b(?: about)?(?: the| my| that| a| what)*\s+(budget|price|limit|colou?r|size|brand|material|gender|stock|pattern)"
)
_ANY = re.compile(
    r"\b(?:the )?(price|budget|colou?r|size|brand|material|pattern) (?:doesn't|does not|doesnt) matter\b|\bmoney is no object\b"
)


def dropped_fields(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Fields that the shopper lets go: "forget the budget", "any colour", "… is fine"."""
    found = [match.group(1) or "price" for match in (*_DROP.finditer(text), *_ANY.finditer(text))]
    names = {"budget": "price", "limit": "price", "colour": "color", "stock": "availability"}
    return tuple(dict.fromkeys(names.get(name, name) for name in found))


def merge(limits: list[Limit]) -> list[Limit]:
    """Two values of one field said together are alternatives: "red or blue"."""
    merged: list[Limit] = []
    for limit in limits:
        twin = next((i for i, other in enumerate(merged) if other.field == limit.field and other.op == limit.op
                     and not limit.numeric and (limit.field not in ("text", "kind") or limit.negative)), None)  # fmt: skip
        if twin is None:
            merged.append(limit)
        else:
            other = merged[twin]
            join = " and " if limit.negative else " or "
            merged[twin] = replace(
                other,
                values=(*other.values, *limit.values),
                words=join.join((other.words, limit.words.removeprefix("not "))),
            )
    return merged
