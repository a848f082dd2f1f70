"""Facts that texts list ("Height: 60 cm. Light: full sun.") or tell ("for ages 4 to 6", "weighs 190 g"), taken as columns, so that they can be filtered and asked about."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from data.columns import column
from data.items import Item
from data.told import measures_of, tellable

LEAST = 3  # items that list a fact before it counts as a column
SHARE = 0.02  # of the catalogue that has to
# a label of one word or two, at the start of a sentence, and a short value up to its end
_FACT = re.compile(r"(?:^|(?<=[.;!?|] ))([A-Z][A-Za-z]+(?: [A-Za-z]+)?): ([^:;|]{1,48}?)(?=\.(?: |$)|;|\||$)")
_AGES = re.compile(
    r"\bages? (?:of )?(?P<low>\d{1,2})(?:(?: ?[-–] ?| to | and )(?P<high>\d{1,2})| ?(?P<open>\+|and (?:up|over|above)|years and (?:up|over)))(?P<months> months\b)?"
    r"|(?:^|(?<=[.;!?] )|\b(?:suitable|recommended|fine|safe|ideal|suits (?:babies|children|kids)) )[Ff]rom (?P<from>\d{1,2}) (?P<of>months|years)\b",
    re.I,
)
NO_FACTS = frozenset({"note", "please_note", "warning", "caution", "tip", "hint", "important", "attention", "new", "care_tip", "ps"})  # fmt: skip


def with_listed_facts(items: Sequence[Item], own: frozenset[str]) -> tuple[Item, ...]:
    """The items with the facts that their texts list or tell as attributes; what a row says itself stands. own: names that are no attributes."""
    measures = tellable(items)
    listed = [{**dict(measures_of(item, measures)), **dict(facts_of(item.description))} for item in items]
    if any("age" in name.split("_") for item in items for name in item.attributes if name != "age_group"):
        own = own | {"age"}  # the shop says it itself
    counts = Counter(name for facts in listed for name in facts)
    values: dict[str, set[str]] = defaultdict(set)
    for facts in listed:
        for name, value in facts.items():
            values[name].add(value)
    taken = {
        name
        for name, number in counts.items()
        if number >= max(LEAST, SHARE * len(items)) and len(values[name]) > 1 and name not in own | NO_FACTS
    }
    found = []
    for item, facts in zip(items, listed, strict=True):
        more = {name: value for name, value in facts.items() if name in taken and name not in item.attributes}
        found.append(replace(item, attributes={**item.attributes, **more}) if more else item)
    return tuple(found)


def facts_of(description: str) -> Iterator[tuple[str, str]]:
    """What a description lists, as (column, value); and the age that it tells, as a span."""
    for match in _FACT.finditer(description):
        yield column(match[1]), match[2].strip()
    if told := _AGES.search(description):
        yield "age", age_of(told)


def age_of(told: re.Match[str]) -> str:
    """An age that was told as a span: "ages 4 to 6" → "4-6", "from 6 months" → "6 months+"."""
    if told["from"]:
        return f"{told['from']} {'months' if told['of'].lower() == 'months' else 'years'}+"
    unit = " months" if told["months"] else ""
    return f"{told['low']}{unit}+" if told["open"] else f"{told['low']}-{told['high']}{unit}"
