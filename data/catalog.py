"""Read a catalogue: CSV, TSV, JSON or JSON Lines with Google-feed columns. Every fault is told with its line."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from html import unescape
from pathlib import Path
from typing import Any

import nh3

from data.items import CatalogError, Item

csv.field_size_limit(10**7)

# column names that other exports use → Google's; compared in lower case with "_" for blanks and dashes
ALIASES = {
    "sku": "id", "item_id": "id", "product_id": "id",
    "name": "title", "product_name": "title", "product_title": "title",
    "body": "description", "desc": "description", "details": "description", "long_description": "description",
    "url": "link", "product_url": "link",
    "image": "image_link", "image_url": "image_link", "images": "image_link", "picture": "image_link",
    "audio": "audio_link", "audio_url": "audio_link", "sound": "audio_link",
    "category": "product_type", "categories": "product_type", "department": "product_type",
    "google_product_category": "google_product_category",
    "colour": "color", "colors": "color", "sizes": "size", "materials": "material", "manufacturer": "brand",
    "vendor": "brand", "stock": "inventory", "quantity": "inventory", "inventory_quantity": "inventory",
    "in_stock": "availability", "cost": "price", "amount": "price",
    "group_id": "item_group_id", "parent_id": "item_group_id", "parent": "item_group_id",
    "average_rating": "rating", "review_count": "rating_count", "reviews": "rating_count",
}  # fmt: skip
# columns with a place of their own in `Item`; every other one becomes an attribute
OWN = frozenset({
    "id", "title", "description", "link", "image_link", "additional_image_link", "audio_link", "price", "sale_price", "currency",
    "availability", "inventory", "product_type", "item_group_id", "rating", "rating_count",
})  # fmt: skip
# columns that say nothing a shopper asks for
SILENT = frozenset({"gtin", "mpn", "condition", "google_product_category", "identifier_exists", "adult", "shipping",
                    "tax", "updated_at", "created_at", "ean", "upc", "barcode"})  # fmt: skip

SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "zł": "PLN", "Fr.": "CHF",
           "US$": "USD", "C$": "CAD", "A$": "AUD", "₺": "TRY"}  # fmt: skip
YES = {"true", "yes", "1", "y", "in stock", "in_stock", "instock", "available"}
NO = {"false", "no", "0", "n", "out of stock", "out_of_stock", "outofstock", "sold out", "unavailable"}


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was not taken. line: where it starts in the file, from 1."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Catalog:
    """What a feed held: the items taken, the rows refused and why, and what was noticed on the way."""

    items: tuple[Item, ...]
    refused: tuple[Refused, ...]
    notes: tuple[str, ...] = ()


def read_catalog(path: Path, currency: str = "USD", link_base: str = "") -> Catalog:
    """Read a feed. Bad rows are refused one by one; CatalogError only when nothing at all can be read.

    currency: for prices that name none. link_base: put before links that start with "/".
    """
    if not path.exists():
        raise CatalogError(f"there is no file {path}; give the path of a CSV, TSV, JSON or JSON Lines feed")
    if path.is_dir():
        raise CatalogError(f"{path} is a folder; give the path of a feed file in it")
    text = decode(path.read_bytes(), path)
    if not text.strip():
        raise CatalogError(f"{path} is empty; a feed has a header and one row for each item")
    items: dict[str, Item] = {}
    refused: list[Refused] = []
    first_line: dict[str, int] = {}
    for line, row in rows(text, path):
        if isinstance(row, str):
            refused.append(Refused(line, row))
            continue
        try:
            item = read_row(row, path.parent, currency, link_base)
        except CatalogError as error:
            refused.append(Refused(line, str(error)))
            continue
        if item.id in items:
            reason = f"id {item.id!r} was used in line {first_line[item.id]} already; give each item its own"
            refused.append(Refused(line, reason))
            continue
        items[item.id], first_line[item.id] = item, line
    if not items:
        why = f": line {refused[0].line}: {refused[0].reason}" if refused else "; a feed has one row for each item"
        raise CatalogError(f"{path} has no item that can be taken{why}")
    return Catalog(tuple(items.values()), tuple(refused), notes(items.values()))


def notes(items: Iterable[Item]) -> tuple[str, ...]:
    """What a shop owner wants to know about the items as a whole."""
    listed = list(items)
    counts = {
        "have no price": sum(item.price is None for item in listed),
        "have no picture": sum(not item.images for item in listed),
        "have no description": sum(not item.description for item in listed),
        "are sold out": sum(not item.on_offer for item in listed),
    }
    return tuple(f"{count} of {len(listed)} items {what}" for what, count in counts.items() if count)


def decode(blob: bytes, path: Path) -> str:
    if b"\x00" in blob[:4096] and not blob.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CatalogError(f"{path} is not a text file; give a CSV, TSV, JSON or JSON Lines feed")
    if blob.startswith((b"\xff\xfe", b"\xfe\xff")):
        return blob.decode("utf-16")
    try:
        return blob.decode("utf-8-sig")
    except UnicodeDecodeError:
        return blob.decode("cp1252", errors="replace")  # what spreadsheets on Windows save


def rows(text: str, path: Path) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield (line, row) for every row, or (line, reason) for one that cannot be read. Known by content."""
    start = text.lstrip()[:1]
    if start == "[":
        yield from json_rows(text, path)
    elif start == "{":
        yield from json_lines(text, path)
    else:
        yield from table_rows(text, path)


def json_rows(text: str, path: Path) -> Iterator[tuple[int, dict[str, Any] | str]]:
    try:
        listed = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise CatalogError(f"{path} is not valid JSON ({error}); check that the export finished") from error
    for number, row in enumerate(listed, 1):
        yield number, row if isinstance(row, dict) else "this entry is not an object with named fields"


def json_lines(text: str, path: Path) -> Iterator[tuple[int, dict[str, Any] | str]]:
    try:  # one object that wraps the list, as many exports do
        whole = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        whole = None
    if isinstance(whole, dict):
        lists: list[list[Any]] = [
            value for value in whole.values() if isinstance(value, list) and value and isinstance(value[0], dict)
        ]
        longest: list[Any] = max(lists, key=len, default=[whole])
        yield from enumerate(longest, 1)
        return
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (json.JSONDecodeError, RecursionError):
            yield number, "this line is not valid JSON"
        else:
            yield number, row if isinstance(row, dict) else "this line is not an object with named fields"


def table_rows(text: str, path: Path) -> Iterator[tuple[int, dict[str, Any] | str]]:
    header_line = text.lstrip().splitlines()[0]
    delimiter = max("\t,;|", key=header_line.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    header: list[str] = []
    line = 1
    for cells in reader:
        began, line = line, reader.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        if not header:
            header = [cell.strip() for cell in cells]
            if not {"title", "id"} & {column(name) for name in header}:
                raise CatalogError(
                    f"{path} has no column named id or title (found: {', '.join(header[:8])}); "
                    "use the Google product feed's names in the first line"
                )
        elif len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
            yield (
                began,
                f"{len(cells)} cells where the header has {len(header)}; quote cells that contain {delimiter!r}",
            )
        else:
            yield began, dict(zip(header, cells, strict=False))


def column(name: str) -> str:
    """Google's name for a column: "Product Name" → "title"."""
    plain = re.sub(r"[\s\-]+", "_", name.strip().lower()).removeprefix("g:")
    return ALIASES.get(plain, plain)


def read_row(row: Mapping[str, Any], folder: Path, currency: str, link_base: str) -> Item:
    """Make an item of one row. Raises CatalogError with the reason to refuse it."""
    cells: dict[str, str] = {}
    for name, value in flat(row):
        if text := plain(value):
            cells.setdefault(column(name), text)
    price, named = money(cells.get("price", ""), currency)
    sale, _ = money(cells.get("sale_price", ""), currency)
    old = None
    if sale is not None and (price is None or sale < price):
        price, old = sale, price
    attributes = {name: text for name, text in cells.items() if name not in OWN | SILENT and len(text) <= 300}
    link = cells.get("link", "")
    return Item(
        id=cells.get("id", ""),
        title=cells.get("title", "")[:300],
        description=cells.get("description", "")[:5000],
        price=price,
        old_price=old,
        currency=cells.get("currency", named).upper(),
        availability=availability(cells),
        inventory=int(cells["inventory"]) if cells.get("inventory", "").isdigit() else None,
        category=tuple(part.strip() for part in re.split(r">|/", cells.get("product_type", "")) if part.strip())
        if ">" in cells.get("product_type", "")
        else tuple(filter(None, [cells.get("product_type", "")])),
        attributes=attributes,
        images=pictures(cells, folder),
        sound=next(iter(files([cells.get("audio_link", "")], folder)), ""),
        link=link_base.rstrip("/") + link if link.startswith("/") else safe_link(link),
        group=cells.get("item_group_id", ""),
        rating=number(cells.get("rating", "")),
        rating_count=int(number(cells.get("rating_count", "")) or 0),
    )


def flat(row: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The cells of a row; what is nested comes out: {"price": {"amount": 5, "currency": "EUR"}}, {"specs": {"ram": 8}}."""
    for name, value in row.items():
        if not isinstance(value, dict):
            yield name, value
        elif column(name) in ("price", "sale_price"):
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
        text = unescape(nh3.clean(re.sub(r"<(br|/p|/li|/div)\b[^>]*>", ". ", text, flags=re.I), tags=set()))
    text = "".join(char if char.isprintable() else " " for char in text)
    return re.sub(r"\s+", " ", text).strip()


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


def pictures(cells: Mapping[str, str], folder: Path) -> tuple[str, ...]:
    """Paths of an item's pictures."""
    listed = [cells.get("image_link", ""), *re.split(r"[,|]| / ", cells.get("additional_image_link", ""))]
    return files(listed, folder)


def files(listed: Iterable[str], folder: Path) -> tuple[str, ...]:
    """Paths of files that lie inside the feed's folder; anything else is left out."""
    found = []
    for name in filter(None, (part.strip() for part in listed)):
        path = Path(folder, name).resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file():
            found.append(str(path))
    return tuple(found)
