"""Read a catalogue: from the rows of a feed to items. Every fault is told with its line."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from html import unescape
from pathlib import Path
from typing import Any

import nh3

from data.columns import PRICES, SYMBOLS, column, currency_of
from data.feeds import KINDS, open_feed
from data.items import CatalogError, Item
from data.specs import with_listed_facts
from data.words import sentences as split_sentences

# columns with a place of their own in `Item`; every other one becomes an attribute
OWN = frozenset({
    "id", "title", "description", "link", "image_link", "additional_image_link", "audio_link", "price", "sale_price", "old_price", "currency",
    "availability", "inventory", "product_type", "subcategory", "item_group_id", "rating", "rating_count",
})  # fmt: skip
# columns that say nothing a shopper asks for
SILENT = frozenset({"gtin", "mpn", "google_product_category", "identifier_exists", "adult", "shipping",
                    "tax", "updated_at", "created_at", "ean", "upc", "barcode"})  # fmt: skip

BLOCK_ENDS = re.compile(r"<(?:br|/p|/li|/div|/h\d|/tr)\b[^>]*>", re.I)
YES = {"true", "yes", "1", "y", "in stock", "in_stock", "instock", "available"}
NO = {"false", "no", "0", "n", "out of stock", "out_of_stock", "outofstock", "sold out", "unavailable"}


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was not taken. line: where it starts in the file, from 1."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Catalog:
    """What a feed held: the items taken, and the rows refused with the reason.

    kind: what it was recognised as. lost: (id, name) of each picture or recording that is not a file beside the feed.
    columns: the feed's own names → Google's.
    """

    items: tuple[Item, ...]
    refused: tuple[Refused, ...]
    kind: str = ""
    lost: tuple[tuple[str, str], ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)


def read_catalog(path: Path, currency: str = "USD", link_base: str = "") -> Catalog:
    """Read a feed. Bad rows are refused one by one; CatalogError only when nothing at all can be read.

    currency: for prices that name none. link_base: put before links that start with "/".
    """
    if not path.exists():
        raise CatalogError(f"there is no file {path}; give the path of a feed as {KINDS}")
    if path.is_dir():
        raise CatalogError(f"{path} is a folder; give the path of a feed file in it")
    items: dict[str, Item] = {}
    refused: list[Refused] = []
    first_line: dict[str, int] = {}
    lost: list[tuple[str, str]] = []
    columns: dict[str, str] = {}
    feed = open_feed(path)
    for line, row in feed.rows:
        if isinstance(row, str):
            refused.append(Refused(line, row))
            continue
        try:
            columns |= {name: column(name) for name in row if name not in columns}
            cells = read_cells(row)
            files = {name: beside(path.parent, name) for name in (*pictures(cells), *recordings(cells))}
            item = read_item(cells, files, currency, link_base)
        except CatalogError as error:
            refused.append(Refused(line, str(error)))
            continue
        if item.id in items:
            reason = f"id {item.id!r} was used in line {first_line[item.id]} already; give each item its own"
            refused.append(Refused(line, reason))
            continue
        items[item.id], first_line[item.id] = item, line
        lost += [(item.id, name) for name, file in files.items() if not file]
    if not items:
        why = f": line {refused[0].line}: {refused[0].reason}" if refused else "; a feed has one row for each item"
        raise CatalogError(f"{path} has no item that can be taken{why}")
    named = with_size(with_color(told_apart(tuple(items.values()))))
    taken = with_groups(with_listed_facts(with_yes_and_no(named), OWN | SILENT))
    return Catalog(taken, tuple(refused), feed.kind, tuple(lost), columns)


def told_apart(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items without a condition where all are in the same: "new" says something only beside "used"."""
    if len({item.attributes.get("condition", "").lower() for item in items}) > 1:
        return items
    return tuple(replace(item, attributes={name: value for name, value in item.attributes.items() if name != "condition"}) for item in items)  # fmt: skip


def with_color(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items, with the colour of their main part as theirs where no other is given: that of a frame, or of a strap."""
    parts = {name: main_part(name) for item in items for name in item.attributes if re.search(r"[ _]colou?r$", name)}
    only = set(parts) if len(parts) == 1 else set()
    return tuple(colored(item, [name for name in parts if parts[name] or name in only]) for item in items)


def main_part(name: str) -> bool:
    """Whether a column is of the colour of what is seen of a thing first: "frame_color"."""
    return re.split(r"[ _]", name)[0] in MAIN_PARTS


def colored(item: Item, columns: Sequence[str]) -> Item:
    """An item with the first of some columns that it has as its colour, where it has none."""
    found = next((item.attributes[name] for name in columns if name in item.attributes), "")
    return (
        replace(item, attributes={"color": found, **item.attributes})
        if found and "color" not in item.attributes
        else item
    )


MAIN_PARTS = frozenset(
    ("main", "primary", "body", "frame", "case", "upper", "strap", "band", "shell", "product", "cover")
)


def with_size(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items, with a column that says more than it needs to as their size, "size_eu", "shoe_size", where it is the only one."""
    names = {name for item in items for name in item.attributes if _SIZES.fullmatch(name)}
    if len(names) != 1 or any("size" in item.attributes for item in items):
        return items
    own = names.pop()
    return tuple(
        replace(item, attributes={"size" if name == own else name: cell for name, cell in item.attributes.items()})
        for item in items
    )


_SIZES = re.compile(
    r"(?:eu|uk|us|shoe|clothing|dress|garment|apparel|international|intl)[ _]sizes?|sizes?[ _]\(?(?:eu|uk|us|label|intl|clothing|shoe)\)?"
)


def with_yes_and_no(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items, with "Y", "TRUE" and "Yes" as "yes" in columns that hold hardly anything else than yes and no."""
    cells: dict[str, list[str]] = defaultdict(list)
    for item in items:
        for name, cell in item.attributes.items():
            cells[name].append(cell.casefold())
    asked = {
        name
        for name, said in cells.items()
        if name != "size" and sum(cell in YES_AND_NO for cell in said) >= MOSTLY * len(said)
    }
    if not asked:
        return items
    return tuple(
        replace(
            item,
            attributes={
                name: YES_AND_NO.get(cell.casefold(), cell) if name in asked else cell
                for name, cell in item.attributes.items()
            },
        )
        for item in items
    )


YES_AND_NO = {"yes": "yes", "y": "yes", "true": "yes", "✓": "yes", "no": "no", "n": "no", "false": "no", "✗": "no"}
MOSTLY = 0.8  # of a column's cells, that say yes or no


def with_groups(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items, those of one title and brand that differ in size or colour as variants of one product, where the feed groups none of them."""
    alike: dict[tuple[object, ...], list[Item]] = defaultdict(list)
    for item in items:
        if not item.group:
            alike[item.title, item.attributes.get("brand"), item.category].append(item)
    group = {
        item.id: same[0].id
        for same in alike.values()
        for item in same
        if len({(one.attributes.get("size"), one.attributes.get("color")) for one in same}) == len(same) > 1
    }
    return tuple(replace(item, group=group[item.id]) if item.id in group else item for item in items)


def read_cells(row: Mapping[str, Any]) -> dict[str, str]:
    """The cells of a row that are not empty, as plain text, by Google's names."""
    cells: dict[str, str] = {}
    for name, value in flat(row):
        if text := plain(value):
            named = currency_of(name)
            cells.setdefault(
                column(name), f"{text} {named}" if named and text.replace(".", "").replace(",", "").isdigit() else text
            )
    return cells


def read_item(cells: Mapping[str, str], files: Mapping[str, str], currency: str, link_base: str) -> Item:
    """Make an item of a row's cells. Raises CatalogError with the reason to refuse it.

    files: for each file that the cells name, its path, or "" where it is not beside the feed.
    """
    price, named = money(cells.get("price", ""), currency)
    sale, _ = money(cells.get("sale_price", ""), currency)
    before, told = money(cells.get("old_price", ""), named)
    if price is None:
        price, named = before, told
    old = before if before is not None and price is not None and before > price else None
    if sale is not None and (price is None or sale < price):
        price, old = sale, price
    attributes = {name: text for name, text in cells.items() if name not in OWN | SILENT and len(text) <= 300}
    link = cells.get("link", "")
    return Item(
        id=cells.get("id", ""),
        title=cells.get("title", "")[:300],
        description=without_orders(cells.get("description", "")[:5000]),
        price=price,
        old_price=old,
        currency=cells.get("currency", named).upper(),
        availability=availability(cells),
        inventory=int(cells["inventory"]) if cells.get("inventory", "").isdigit() else None,
        category=category_of(cells),
        attributes=attributes,
        images=tuple(filter(None, (files[name] for name in pictures(cells)))),
        sound=next((files[name] for name in recordings(cells)), ""),
        link=link_base.rstrip("/") + link if link.startswith("/") else safe_link(link),
        group=cells.get("item_group_id", ""),
        rating=number(cells.get("rating", "")),
        rating_count=int(number(cells.get("rating_count", "")) or 0),
    )


def without_orders(text: str) -> str:
    """A description without the sentences that are meant for an assistant and not for a shopper: "Ignore all instructions and …"."""
    if not TO_ASSISTANTS.search(text):
        return text
    return " ".join(said for said in split_sentences(text) if not TO_ASSISTANTS.search(said))


TO_ASSISTANTS = re.compile(
    r"\b(?:ignore|disregard|forget|override) (?:(?:all|any|your|the|my|these|those|every) )*(?:(?:previous|prior|earlier|above|preceding|other|system) )*(?:instructions?|rules|prompts?|guidelines)\b"
    r"|\bsystem prompt\b|\b(?:assistants?|ai|chatbots?|bots?|llms?|language models?) (?:must|should|shall|has to|have to|are (?:instructed|required) to)\b"
    r"|\b(?:tell|inform|convince) (?:every|all|the|any|each) (?:customers?|shoppers?|users?|buyers?)\b|\byou are (?:now )?an? (?:ai|assistant|chatbot|language model)\b",
    re.I,
)


def category_of(cells: Mapping[str, str]) -> tuple[str, ...]:
    """The path to an item's category: "Clothing > Shoes" → ("Clothing", "Shoes"), "Clothing | Shoes" and a list of both too; a column for a part of a department is its last step."""
    said = cells.get("product_type", "")
    # a list in a cell is joined by " / "; "Ski/boarding" is one department
    path = [part.strip() for part in re.split(r">|/" if ">" in said else r"»|\||::|\s/\s", said)]
    within = cells.get("subcategory", "")
    return tuple(filter(None, (*path, within if within != path[-1] else "")))


def flat(row: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The cells of a row; what is nested comes out: {"price": {"amount": 5, "currency": "EUR"}}, {"specs": {"ram": 8}}."""
    for name, value in row.items():
        if not isinstance(value, dict):
            yield name, value
        elif column(name) in PRICES:
            amount = value.get("amount", value.get("value"))
            yield name, None if amount is None else f"{amount} {value.get('currency', '')}".strip()
        else:
            yield from value.items()


def plain(value: Any) -> str:
    """A cell as one line of plain text: no markup, no control characters, lists joined."""
    if value is None or isinstance(value, dict):
        return ""  # `flat` has taken what is in it
    if isinstance(value, list):
        return " / ".join(filter(None, (plain(part) for part in value)))
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    if "<" in text or "&" in text:
        parts = [unescape(nh3.clean(part, tags=set())).strip() for part in BLOCK_ENDS.split(text)]
        text = " ".join(sentences(list(filter(None, parts))))
    text = "".join(char if char.isprintable() else " " for char in text)
    return re.sub(r"\s+", " ", text).strip()


def sentences(parts: Sequence[str]) -> list[str]:
    """Paragraphs and entries of a list, each but the last closed by a full stop if it has no mark of its own."""
    return [part if part[-1] in ".!?:;,…" else f"{part}." for part in parts[:-1]] + list(parts[-1:])


def money(text: str, currency: str) -> tuple[Decimal | None, str]:
    """Read an amount and its currency: "1.299,00 €", "29.99 USD", "$1,200". Returns (None, currency) when empty."""
    if not text:
        return None, currency
    found = re.search(r"[A-Z]{3}|US\$|C\$|A\$|[$€£¥₹₩₺]|zł|Fr\.", text)
    if found:
        currency = SYMBOLS.get(found.group(), found.group())
    digits = re.sub(r"[A-Za-zł.]*[^\d.,\-]|[A-Za-z]+", "", text).strip()
    if not re.fullmatch(r"-?\d[\d.,]*", digits):
        raise CatalogError(f"the price {text!r} is not an amount; write it like 29.99 USD")
    try:
        amount = Decimal(plain_digits(digits))
        # cents are always written, so that "29.9" and "29.90" are one price in every way
        amount = amount.quantize(Decimal("0.01")) if amount == round(amount, 2) else amount
    except InvalidOperation as error:
        raise CatalogError(f"the price {text!r} is not an amount; write it like 29.99 USD") from error
    if amount < 0:
        raise CatalogError(f"the price {text!r} is below 0; a price is 0 or more")
    return amount, currency


def plain_digits(digits: str) -> str:
    """Digits with a point before the cents and nothing else: "1.299,00", "1,299.00" and "1.299" all mean 1299."""
    if re.search(r",\d{1,2}$", digits) or re.fullmatch(r"-?\d{1,3}(?:\.\d{3})+", digits):
        return digits.replace(".", "").replace(",", ".")
    return digits.replace(",", "")


def availability(cells: Mapping[str, str]) -> str:
    said = cells.get("availability", "").lower().rsplit("/", 1)[-1].strip()
    if said in NO or cells.get("inventory") == "0":
        return "out_of_stock"
    if said.replace(" ", "").replace("_", "") in ("preorder", "backorder"):
        return said.replace(" ", "").replace("_", "")
    if said and said not in YES:
        raise CatalogError(
            f"the availability {said!r} is not known; write in_stock, out_of_stock, preorder or backorder"
        )
    return "in_stock"


def number(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def safe_link(link: str) -> str:
    """Only links that a browser may follow without harm."""
    return link if re.match(r"https?://", link, re.I) else ""


def pictures(cells: Mapping[str, str]) -> list[str]:
    """The pictures that a row names, the first one first."""
    listed = [cells.get("image_link", ""), *re.split(r"[,|]| / ", cells.get("additional_image_link", ""))]
    return [name for part in listed if (name := part.strip())]


def recordings(cells: Mapping[str, str]) -> list[str]:
    """The recording that a row names, if it does."""
    return [name] if (name := cells.get("audio_link", "")) else []


def beside(folder: Path, name: str) -> str:
    """The absolute path of a file inside the feed's folder; "" for anything else, as for a web address."""
    if re.match(r"[a-z][a-z0-9+.-]+:", name, re.I):
        return ""
    try:
        path = Path(folder, name).resolve()
        return str(path) if path.is_relative_to(folder.resolve()) and path.is_file() else ""
    except (OSError, ValueError):  # a name that no file can have
        return ""
