"""From the file that a shop hands over to rows: what kind of file it is, is told by what is in it, not by its name."""

import csv
import gzip
import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Protocol

from data import exports
from data.columns import column
from data.items import CatalogError

csv.field_size_limit(10**7)  # characters in a cell
RATIO = 100  # times its packed size that a feed may have; real ones have 5 to 20
ROOM = 64 * 2**20  # bytes that any packed feed may have
MEMBERS = 10_000  # of a zip
KINDS = "CSV, TSV, JSON, JSON Lines, XML, HTML with JSON-LD or Parquet"

Row = tuple[int, dict[str, Any] | str]
"""Where a row began (its line, or its number in a list), and its cells, or the reason why it cannot be read."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a file holds. kind: as people call it, "Shopify CSV"."""

    kind: str
    rows: Iterator[Row]


def open_feed(path: Path) -> Feed:
    """Recognise a feed and read its rows. Raises CatalogError when nothing at all can be read."""
    blob = unpacked(path.read_bytes(), path)
    if blob.startswith(b"PAR1"):
        return Feed("Parquet", parquet(blob, path))
    text = decode(blob, path)
    start = text.lstrip()[:2000]
    if not start:
        raise CatalogError(f"{path} is empty; a feed has a header and one row for each item")
    if start[0] in "[{":
        return json_feed(text, path)
    if re.match(r"<\?xml|<rss|<feed|<channel", start) and "<html" not in start[:500].lower():
        return Feed("Google Merchant XML", merchant(text, path))
    if start[0] == "<":
        return Feed("schema.org in HTML", in_html(text, path))
    return table(text, path)


# -- packed ------------------------------------------------------------------------------------------------------------


def unpacked(blob: bytes, path: Path) -> bytes:
    """The feed in a gzip or zip file; any other file as it is. What is read is bounded, whatever a header says."""
    most = max(ROOM, RATIO * len(blob))
    try:
        if blob.startswith(b"\x1f\x8b"):
            with gzip.open(io.BytesIO(blob)) as stream:
                return bounded(stream, most, path)
        if blob.startswith(b"PK\x03\x04"):
            with zipfile.ZipFile(io.BytesIO(blob)) as archive:
                names = archive.infolist()
                if len(names) > MEMBERS:
                    raise CatalogError(f"{path} holds {len(names):,} files; give the feed alone")
                feeds = [one for one in names if re.search(r"\.(csv|tsv|txt|json|jsonl|ndjson|xml|parquet|html?)$", one.filename, re.I)
                         and not one.filename.startswith("__MACOSX")]  # fmt: skip
                if not feeds:
                    raise CatalogError(f"{path} holds no feed; give a zip with one file of {KINDS}")
                with archive.open(max(feeds, key=lambda one: one.file_size)) as stream:
                    return bounded(stream, most, path)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise CatalogError(f"{path} cannot be unpacked ({error}); pack the feed again") from error
    return blob


class Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...


def bounded(stream: Stream, most: int, path: Path) -> bytes:
    blob = stream.read(most + 1)
    if len(blob) > most:
        raise CatalogError(f"{path} unpacks to more than {RATIO} times its size; give the feed unpacked")
    return blob


def decode(blob: bytes, path: Path) -> str:
    if b"\x00" in blob[:4096] and not blob.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CatalogError(f"{path} is not a text file; give a feed as {KINDS}")
    if blob.startswith((b"\xff\xfe", b"\xfe\xff")):
        return blob.decode("utf-16", errors="replace")
    try:
        return blob.decode("utf-8-sig")
    except UnicodeDecodeError:
        return blob.decode("cp1252", errors="replace")  # what spreadsheets on Windows save


# -- tables ------------------------------------------------------------------------------------------------------------


def table(text: str, path: Path) -> Feed:
    header_line = text.lstrip().splitlines()[0]
    delimiter = max("\t,;|", key=header_line.count)
    lines = cells(text, delimiter)
    _, first = next(lines, (1, []))
    header = [name.strip() for name in first] if isinstance(first, list) else []
    rows = named(lines, header, delimiter)
    if exports.is_shopify_table(header):
        return Feed("Shopify CSV", told_anew(exports.shopify_table, rows))
    if exports.is_woocommerce(header):
        return Feed("WooCommerce CSV", told_anew(exports.woocommerce, rows))
    if not {"title", "id"} & {column(name) for name in header}:
        raise CatalogError(
            f"{path} has no column named id or title (found: {', '.join(header[:8])}); "
            "use the Google product feed's names in the first line"
        )
    return Feed("TSV" if delimiter == "\t" else "CSV", rows)


def cells(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """The lines of a table that are not empty, each with its number, or the reason why it cannot be read."""
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    line = 1
    while True:
        began = line
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            line = reader.line_num + 1
            yield began, f"this line cannot be read ({error}); is a quotation mark missing?"
            continue
        line = reader.line_num + 1
        if any(cell.strip() for cell in row):
            yield began, row


def named(lines: Iterator[tuple[int, list[str] | str]], header: list[str], delimiter: str) -> Iterator[Row]:
    for line, row in lines:
        if isinstance(row, str):
            yield line, row
        elif len(row) > len(header) and any(cell.strip() for cell in row[len(header) :]):
            yield line, f"{len(row)} cells where the header has {len(header)}; quote cells that contain {delimiter!r}"
        else:
            yield line, dict(zip(header, row, strict=False))


def told_anew(
    export: Callable[[Iterator[exports.Numbered]], Iterator[exports.Numbered]], rows: Iterator[Row]
) -> Iterator[Row]:
    """Rows of another program's export under Google's names; rows that cannot be read come first."""
    good: list[exports.Numbered] = []
    for line, row in rows:
        if isinstance(row, str):
            yield line, row
        else:
            good.append((line, row))
    yield from export(iter(good))


def parquet(blob: bytes, path: Path) -> Iterator[Row]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(io.BytesIO(blob)) as file:
            number = 0
            for batch in file.iter_batches():
                for row in batch.to_pylist():
                    number += 1
                    yield number, row
    except (pa.ArrowException, OSError) as error:
        raise CatalogError(f"{path} is no Parquet file that can be read ({error}); export it again") from error


# -- JSON --------------------------------------------------------------------------------------------------------------


def json_feed(text: str, path: Path) -> Feed:
    """A list, an object that wraps one, Shopify's products.json, JSON-LD, or one object on each line."""
    try:
        whole = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        if text.lstrip()[0] == "[":
            raise CatalogError(f"{path} is not valid JSON ({error}); check that the export finished") from error
        return Feed("JSON Lines", json_lines(text))
    if exports.is_shopify(whole):
        return Feed("Shopify products.json", exports.shopify(whole["products"]))
    if exports.is_schema_org(whole):
        return Feed("schema.org JSON-LD", exports.schema_org(whole))
    if isinstance(whole, dict):
        lists = [value for value in whole.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
        whole = max(lists, key=len, default=[whole])
    return Feed("JSON", objects(whole))


def objects(listed: list[Any]) -> Iterator[Row]:
    for number, row in enumerate(listed, 1):
        yield number, row if isinstance(row, dict) else "this entry is not an object with named fields"


def json_lines(text: str) -> Iterator[Row]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (json.JSONDecodeError, RecursionError):
            yield number, "this line is not valid JSON"
        else:
            yield number, row if isinstance(row, dict) else "this line is not an object with named fields"


# -- XML and HTML ------------------------------------------------------------------------------------------------------


def merchant(text: str, path: Path) -> Iterator[Row]:
    from defusedxml import DefusedXmlException, ElementTree

    try:
        root = ElementTree.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))  # the text is decoded already
    except (ElementTree.ParseError, DefusedXmlException, ValueError) as error:
        raise CatalogError(f"{path} is not valid XML ({error}); check that the export finished") from error
    yield from exports.merchant(root)


class Scripts(HTMLParser):
    """The JSON-LD blocks of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and dict(attrs).get("type") == "application/ld+json"
        if self._inside:
            self.found.append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = False


def in_html(text: str, path: Path) -> Iterator[Row]:
    page = Scripts()
    page.feed(text)
    blocks = []
    for script in page.found:
        try:
            blocks.append(json.loads(script))
        except (json.JSONDecodeError, RecursionError):
            continue  # another program's mistake; what the other blocks say is still true
    if not any(True for _ in exports.products_of(blocks)):
        raise CatalogError(f"{path} is a web page without products in JSON-LD; give a feed as {KINDS}")
    yield from exports.schema_org(blocks)
