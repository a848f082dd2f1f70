"""For how old and for how many: what a message says where the shop says from what to what ("8+", "2-4 players")."""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from chatbot.lexicon import NUMBERS
from chatbot.vocabulary import Vocabulary
from data.spoken_columns import plain
from data.words import cut, stem, stems
from retrieval.limits import Limit

_N = r"(\d{1,2}(?:\.5)?)"
_PAIR = rf"{_N}(?:\s*(?:,|and|&|or|to|-|–)\s*(?:an? )?{_N})?"
_YEARS = r"(?:years?|yrs?|yo)\b(?:[ -]?olds?\b)?(?!['’]?s? (?:of )?(?:warranty|guarantee|return|delivery|supply))"
_SOMEBODY = r"(?:sons?|daughters?|kids?|child(?:ren)?|boys?|girls?|niece|nephew|grand\w+|brother|sister|cousin|little ones?|twins|he|she|they|who)"
_NO_SUM = r"(?!\s?(?:[$€£%]|\d|(?:dollars?|euros?|pounds?|bucks|quid|eur|usd|gbp|cm|kg|m|l|litres?|liters?|inch(?:es)?|metres?|meters?|kilos?|hours?|months?|mths?|weeks?|days?|min|minutes|pieces|players|people|of)\b))"
_AGES = (
    re.compile(rf"\b(?:for |aged? |from )?(?:an? |my |our )?{_PAIR}[ -]?{_YEARS}(?: (?:and|or) (?:up|over|older|above)\b)?"),
    re.compile(rf"\b(?:for )?(?:players? )?age[sd]?(?: of| group)? {_PAIR}(?:\s?\+| (?:and|or) (?:up|over|older|above)\b)?"),
    re.compile(rf"\b{_SOMEBODY}(?:'?s| is| are| who is| who's|'re| turns| just turned| will be| turning)+(?: only| about| nearly| almost)? {_PAIR}\b{_NO_SUM}"),
    re.compile(rf"\b(?:for )?(?:under|over) {_N}s\b"),
    re.compile(rf"(?<![\w.$€£]){_N}\s?\+(?!\w)"),
)  # fmt: skip
_MONTHS = re.compile(
    rf"\b(?:for )?(?:an? |my )?(\d{{1,2}})[ -](?:months?|mths?|mo)[ -]olds?\b|\b{_SOMEBODY}(?:'?s| is| are|'re)(?: only| about| nearly| almost)? (\d{{1,2}})[ -](?:months?|mths?|mo)\b"
)
# how old who is called so is
_CALLED = {"newborn": "0", "infant": "0.5", "baby": "0.5", "babies": "0.5", "toddler": "2", "toddlers": "2", "preschooler": "4", "preschoolers": "4",
           "grownups": "18", "grown-ups": "18", "grown ups": "18", "adults": "18", "teenager": "14", "teenagers": "14", "teens": "14", "teen": "14"}  # fmt: skip
_COUNT = rf"(\d{{1,2}}|{'|'.join(word for word, value in NUMBERS.items() if 0 < value < 13)})"
_PLAYERS = (
    re.compile(rf"\b(?:for |with |by )?(?P<op>more than |at least |up to )?{_COUNT}(?:\s*(?:-|–|to|or)\s*{_COUNT})?\s?\+?[ -]?(?:players?|people|persons?|of us)\b(?P<more> or more| and up|\+)?"),
    re.compile(rf"\b(?:games?|play|played)\b.*\bfor {_COUNT}(?=\s*(?:$|[,.;?!]|under\b|below\b|max\b|that\b|please\b|to play\b))"),
)  # fmt: skip
_PLAY_WITH = re.compile(rf"\bplay(?:ed)?\b.{{0,12}}\bwith (?:just |only )?{_COUNT}\b")
_ALONE = re.compile(
    r"\b(?:(?:played? |playing )?(?:solo|single[- ]player|by (?:myself|yourself|oneself)|on (?:my|your) own|alone))\b"
)
OF_PLAYERS = frozenset({"player", "person", "peopl", "particip"})


GROWN = 18  # years from which on an age is said by the way, where the shop tells none so high


def years_said(text: str) -> float | None:
    """The age in years that a folded text says of somebody; None where it says none."""
    if match := _MONTHS.search(text):
        return int(match[1] or match[2]) / 12
    match = next((found for pattern in _AGES[:3] if (found := pattern.search(text))), None)
    return float(next(group for group in match.groups() if group)) if match else None


def for_whom(text: str, vocabulary: Vocabulary) -> tuple[list[Limit], str]:
    """Limits on the shop's columns of ages and of players that a message sets, and the rest of its text."""
    limits: list[Limit] = []
    for name, column in vocabulary.facts.numbers.items():
        roots = {stem(word) for word in plain(name).split()}
        if column.span is None or not roots & {"age", *OF_PLAYERS}:
            continue
        found = next(ages(name, text, vocabulary) if "age" in roots else players(name, text), None)
        if found is not None:
            grown = "age" in roots and float(found[0].values[0].split("-")[0]) >= GROWN
            # "for my dad, he is 72", where only children's ages are told
            if not grown or vocabulary.facts.allowed(found[:1]).any():
                limits.append(found[0])
            text = cut(text, found[1])
    return limits, text


def unheld_age(text: str, *read: Sequence[Limit]) -> re.Match[str] | None:
    """An age that a message says and no column of the shop holds; None where one was read."""
    return None if any(read) else _AGES[0].search(text)


def titled_for_children(said: str, kinds: tuple[str, ...], vocabulary: Vocabulary) -> list[Limit]:
    """That things are for children, where a message says the age of one, no column holds ages, and some of the things wanted are called so: "vitamins for my 6 year old"."""
    years = years_said(said)
    if years is None or years > OF_CHILDREN or not kinds:
        return []
    wanted, texts = vocabulary.facts.of_kinds(kinds), vocabulary.facts.texts
    called = [word for word in CHILDREN if wanted[texts.title_rows(word)].any()]
    if (
        not called
        or wanted[np.unique(np.concatenate([texts.title_rows(word) for word in called]))].sum() == wanted.sum()
    ):
        return []
    return [Limit("text", "in", tuple(called), False, said)]


OF_CHILDREN = 13  # years up to which things called so are for somebody
CHILDREN = tuple(stems("kids children childrens junior toddler youth"))


def ages(name: str, text: str, vocabulary: Vocabulary) -> Iterator[tuple[Limit, re.Match[str]]]:
    """What may be said of an age, the surest first."""
    if match := _MONTHS.search(text):
        yield Limit(name, "in", (f"{int(match[1] or match[2]) / 12:.3g}",), True, match.group().strip()), match
    for pattern in _AGES:
        if match := pattern.search(text):
            yield Limit(name, "in", (span(match.groups()),), True, f"for age {spoken(match.groups())}"), match
    for match in re.finditer(rf"\b(?:{'|'.join(_CALLED)})\b", text):
        denied = re.search(r"\b(?:not|no|nothing|never|isn't|aren't)\b(?: \w+){0,2} ?$", text[: match.start()])
        for_whom = _FOR_WHOM.search(text[: match.start()]) is not None and _ENDS.match(text[match.end() :]) is not None
        if not denied and all_said_by(name, _CALLED[match.group()], stem(match.group()), vocabulary, for_whom):
            yield Limit(name, "in", (_CALLED[match.group()],), True, f"for a {match.group()}" if not match.group().endswith("s") else f"for {match.group()}"), match  # fmt: skip


_FOR_WHOM = re.compile(r"\bfor (?:an? |my |our |the |her |his )?$")
_ENDS = re.compile(r"\W*$|\s*[,.;!?]|\s+(?:please|under|around|about|up to|below|who|that|and|in|with|at)\b")


def all_said_by(name: str, age: str, word: str, vocabulary: Vocabulary, for_whom: bool) -> bool:
    """Whether a column of ages holds for whatever a title says to be for somebody: "baby toothpaste", from 0 months.

    for_whom: whether a message says that something is for him; what tells no age at all does not count then.
    """
    span = vocabulary.facts.numbers[name].span
    called = vocabulary.facts.texts.title_rows(word)
    if span is None:
        return False
    told = called[np.isfinite(span.lower[called])] if for_whom else called
    return bool(np.isin(told, span.covers(float(age), float(age))).all())


def players(name: str, text: str) -> Iterator[tuple[Limit, re.Match[str]]]:
    """What may be said of how many play, the surest first."""
    for pattern in _PLAYERS:
        if match := pattern.search(text):
            said = [
                str(NUMBERS.get(group, group))
                for group in match.groups()[pattern is _PLAYERS[0] :][:2]
                if group and group.strip().isalnum()
            ]
            op, more = match.groupdict().get("op"), match.groupdict().get("more")
            words = match.group().strip()
            if more or (op or "").startswith(("at least", "more")):
                yield Limit(name, ">" if op == "more than " else ">=", (said[0],), True, words), match
            else:
                yield Limit(name, "in", ("-".join(dict.fromkeys(said)),), True, words), match
    if match := _PLAY_WITH.search(text):
        yield Limit(name, "in", (str(NUMBERS.get(match[1], match[1])),), True, f"with {match[1]}"), match
    if match := _ALONE.search(text):
        yield Limit(name, "in", ("1",), True, match.group()), match


def span(said: tuple[str | None, ...]) -> str:
    """Ages as one value: ("5", "8") → "5-8"."""
    years = sorted({float(one) for one in said if one})
    return "-".join(f"{year:g}" for year in years)


def spoken(said: tuple[str | None, ...]) -> str:
    return " and ".join(one for one in said if one)
