"""The catalogue doctor: what in a feed keeps shoppers from finding things, how often, and what to do about it."""

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from PIL import Image

from data.catalog import OWN, Catalog
from data.items import PICTURE_FORMATS, Item
from data.words import stems

ENOUGH = 8  # items of a category from which on it is known what is usual in it
USUAL = 0.8  # share of a category that has an attribute, from which on the rest is asked for it
FAR = math.log(5)  # a price over five times, or under a fifth, of what is usual
SOME = 4  # items of a category from which on a price that is much farther off is told
VERY_FAR = math.log(20)
BAR = 20  # characters


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is so of some items. what: completes "12 of 101 items …". mend: what to do. ids: of which items."""

    what: str
    mend: str
    ids: tuple[str, ...]


def examine(catalog: Catalog) -> list[Finding]:
    """All findings that are true of at least one item, the most frequent first."""
    items, categories = catalog.items, by_category(catalog.items)
    checks = (
        *lost(catalog.lost),
        Finding("have no price", "Who names a price never sees them: fill price.", those(items, lambda item: item.price is None)),
        Finding("cost nothing", "A price of 0 is shown as it is: is it right?", those(items, lambda item: item.price == 0)),
        Finding("have no picture", "No photo finds them: name a file beside the feed in image_link.", those(items, lambda item: not item.images)),
        Finding("name a picture that is none", "No photo finds them: put a JPEG, PNG, WebP or GIF there.", those(items, pictures_nothing)),
        Finding("have no description", "Only their title can be asked about: fill description.", those(items, lambda item: not item.description)),
        Finding("belong to no category", "They are missing where a shopper asks for a kind: fill product_type.", those(items, lambda item: not item.category)),
        Finding("are sold out", "They are not offered until they are in stock again.", those(items, lambda item: not item.on_offer)),
        Finding("have a title in capitals", "It is read out as it stands: write it as a sentence.",
                those(items, lambda item: item.title.isupper() and len(item.title) > 12)),
        Finding("are priced in another currency than most", "Prices are compared as numbers: give all in one currency.", other_currency(items)),
        Finding("are the same as another item in all but the id", "A shopper cannot tell them apart: leave one.", twins(items)),
        Finding("are called like another item, in other words or order", "If they are one thing, leave one; if not, say in the title what differs.", retold(items)),
        Finding("share their picture with other products", "A photo cannot tell them apart: if it is a placeholder, leave image_link empty.", same_picture(items)),
        Finding("cannot be told from another variant", "Say what differs, in color, size or a column of its own.", like_variants(items)),
        *out_of_line(categories),
        *lacking(categories),
    )  # fmt: skip
    return sorted((one for one in checks if one.ids), key=lambda one: -len(one.ids))


def those(items: Iterable[Item], true: Callable[[Item], bool]) -> tuple[str, ...]:
    return tuple(item.id for item in items if true(item))


def pictures_nothing(item: Item) -> bool:
    """Whether a file that is there as an item's picture is no picture, judged by its first bytes."""
    return any(Path(path).is_file() and not is_picture(path) for path in item.images)


def is_picture(path: str) -> bool:
    try:
        with Image.open(path, formats=PICTURE_FORMATS):
            return True
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False


def lost(named: Sequence[tuple[str, str]]) -> Iterator[Finding]:
    """Pictures and recordings that the feed names and that are not there."""
    remote = tuple(dict.fromkeys(id for id, name in named if "://" in name))
    yield Finding(
        "name a file at a web address that is not here",
        "Import with --fetch-pictures, or put the file beside the feed and name it by path.",
        remote,
    )
    missing = [(id, name) for id, name in named if "://" not in name]
    example = f", for example {missing[0][1][:80]!r}" if missing else ""
    yield Finding(
        "name a file that is not beside the feed",
        f"Put it there, or mend the name{example}.",
        tuple(dict.fromkeys(id for id, _ in missing)),
    )


def other_currency(items: Sequence[Item]) -> tuple[str, ...]:
    priced = [item for item in items if item.price is not None]
    if not priced:
        return ()
    usual, _ = Counter(item.currency for item in priced).most_common(1)[0]
    return those(priced, lambda item: item.currency != usual)


def twins(items: Iterable[Item]) -> tuple[str, ...]:
    """Items of which an earlier one says the same, variants of one product aside."""
    seen: set[tuple[object, ...]] = set()
    found = []
    for item in items:
        if item.group:
            continue
        said = (item.title.lower(), item.description, item.price, item.category, *sorted(item.attributes.items()))
        if said in seen:
            found.append(item.id)
        seen.add(said)
    return tuple(found)


def retold(items: Iterable[Item]) -> tuple[str, ...]:
    """Items with the words of an earlier one's title, its price and its facts, which are not the same letter by letter."""
    first: dict[tuple[object, ...], Item] = {}
    found = []
    for item in items:
        if item.group:
            continue
        meant = (frozenset(stems(item.title)), item.price, *sorted(item.attributes.items()))
        other = first.setdefault(meant, item)
        if other is not item and (other.title.lower(), other.description) != (item.title.lower(), item.description):
            found.append(item.id)
    return tuple(found)


def same_picture(items: Iterable[Item]) -> tuple[str, ...]:
    """Items whose first picture, byte for byte, is that of at least two other products."""
    showing = defaultdict(list)
    for item in items:
        if item.images:
            showing[item.images[0]].append(item)
    alike: defaultdict[bytes, list[Item]] = defaultdict(list)
    for path, shown in showing.items():
        if Path(path).is_file():
            alike[hashlib.sha256(Path(path).read_bytes()).digest()] += shown
    return tuple(item.id for shown in alike.values() if len({item.product for item in shown}) > 2 for item in shown)


def like_variants(items: Iterable[Item]) -> tuple[str, ...]:
    groups = defaultdict(list)
    for item in items:
        if item.group:
            groups[item.group].append(item)
    found: list[str] = []
    for variants in groups.values():
        said = [(item.title, *sorted(item.attributes.items())) for item in variants]
        times = Counter(said)
        found += [item.id for item, words in zip(variants, said, strict=True) if times[words] > 1]
    return tuple(found)


def by_category(items: Iterable[Item]) -> Mapping[str, list[Item]]:
    """Items by the narrowest part of their category, where there are some of them."""
    found = defaultdict(list)
    for item in items:
        if item.category:
            found[item.category[-1]].append(item)
    return {name: members for name, members in found.items() if len(members) >= SOME}


def out_of_line(categories: Mapping[str, Sequence[Item]]) -> Iterator[Finding]:
    for name, members in categories.items():
        logs = {item.id: math.log(item.price) for item in members if item.price}
        if len(logs) < SOME:
            continue
        middle = median(logs.values())
        spread = 1.4826 * median(abs(log - middle) for log in logs.values())  # as wide as a standard deviation
        allowed = max(FAR if len(logs) >= ENOUGH else VERY_FAR, 4 * spread)
        far = tuple(id for id, log in logs.items() if abs(log - middle) > allowed)
        yield Finding(
            f"have a price far from that of other “{name}”",
            f"{math.exp(middle):.2f} is usual there: is a point or a digit wrong?",
            far,
        )


def lacking(categories: Mapping[str, Sequence[Item]]) -> Iterator[Finding]:
    for name, members in categories.items():
        if len(members) < ENOUGH:
            continue
        counts = Counter(column for item in members for column in item.attributes)
        for column, count in counts.items():
            if USUAL <= count / len(members) < 1:
                without = tuple(item.id for item in members if column not in item.attributes)
                yield Finding(
                    f"lack {column}, which {count / len(members):.0%} of “{name}” have",
                    f"Who asks for it does not see them: fill {column}.",
                    without,
                )


def report(catalog: Catalog) -> list[str]:
    """Lines for a person: what was read, what was refused and why, and each finding with a bar and what to do."""
    total = len(catalog.items)
    faults = len(catalog.refused)
    refused = f", {faults:,} row{'s' if faults > 1 else ''} refused" if faults else ""
    lines = [f"{total:,} items, read as {catalog.kind}{refused}."]
    renamed = [f"{own} → {name}" for own, name in catalog.columns.items() if own.lower() != name and name in OWN]
    facts = sorted({name for item in catalog.items for name in item.attributes})
    lines += [f"  Columns taken for Google's: {', '.join(renamed)}."] if renamed else []
    lines += [f"  Columns kept as facts: {', '.join(facts)}."] if facts else []
    lines += [f"  line {row.line}: {row.reason}" for row in catalog.refused]
    for one in examine(catalog):
        filled = max(1, round(BAR * len(one.ids) / total))
        some = ", ".join(one.ids[:3]) + (" …" if len(one.ids) > 3 else "")
        lines += [
            f"  {'█' * filled}{'░' * (BAR - filled)}  {len(one.ids):,} of {total:,} items {one.what}",
            f"  {'':<{BAR}}  {one.mend} ({some})",
        ]
    return lines
