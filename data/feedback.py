"""What shoppers did: clicks, likes, carts and purchases, read from a shop's history file."""

import csv
from collections.abc import Iterator
from pathlib import Path

from data.items import CatalogError


def read_history(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (shopper, item or group id, kind) from a CSV with the columns shopper, item and kind; others are ignored.

    A file that is not there has no events. Raises CatalogError if a column is missing.
    """
    if not path.exists():
        return
    with path.open(newline="", encoding="utf-8-sig") as file:
        rows = csv.DictReader(file)
        missing = {"shopper", "item", "kind"} - set(rows.fieldnames or ())
        if missing:
            raise CatalogError(f"{path} has no column {', '.join(sorted(missing))}; the header is shopper,item,kind")
        for row in rows:
            yield row["shopper"], row["item"], row["kind"]
