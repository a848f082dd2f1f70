"""`Item`, and the rules an item must keep."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

AVAILABILITIES = ("in_stock", "out_of_stock", "preorder", "backorder")
PICTURE_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")  # of an item's pictures and a shopper's photos, as Pillow calls them


class CatalogError(ValueError):
    """A catalogue, or a row of it, that cannot be taken; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What changes about an item from one hour to the next; the fields are those of `Item`."""

    price: Decimal | None
    old_price: Decimal | None
    availability: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on sale, as the shop describes it: one variant, one row of the feed.

    price: what it costs today, in units of `currency`, never a float; None when the shop gives none.
    old_price: what it cost before a sale, above `price`; None when it is not on sale.
    images: absolute paths of pictures; an item without one is found by its words alone.
    sound: absolute path of a recording of it, or of what is said of it.
    category: the shop's own path, widest first: ("Outdoor", "Tents").
    attributes: facets and unknown columns, by name; a list in a cell is joined by " / ".
    group: variants of one product share it.
    """

    id: str
    title: str
    description: str = ""
    price: Decimal | None = None
    old_price: Decimal | None = None
    currency: str = "USD"
    availability: str = "in_stock"
    inventory: int | None = None
    category: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    images: tuple[str, ...] = ()
    sound: str = ""
    link: str = ""
    group: str = ""
    rating: float | None = None
    rating_count: int = 0

    def __post_init__(self) -> None:
        if not self.id:
            raise CatalogError("the id is empty; every item needs its own")
        if not self.title:
            raise CatalogError(f"item {self.id!r} has no title; give it one")
        for name, amount in (("price", self.price), ("old price", self.old_price)):
            if amount is not None and (not amount.is_finite() or amount < 0):
                raise CatalogError(f"item {self.id!r} has {name} {amount}; a price is 0 or more")
        if self.availability not in AVAILABILITIES:
            raise CatalogError(
                f"item {self.id!r} has availability {self.availability!r}; use one of {', '.join(AVAILABILITIES)}"
            )

    @property
    def brand(self) -> str:
        return self.attributes.get("brand", "")

    @property
    def product(self) -> str:
        """What variants have in common: their group, or the id of an item that stands alone."""
        return self.group or self.id

    @property
    def offer(self) -> Offer:
        return Offer(self.price, self.old_price, self.availability)

    def with_offer(self, offer: Offer) -> "Item":
        """The same item at another price or availability. Raises CatalogError if an item cannot be so."""
        return replace(self, price=offer.price, old_price=offer.old_price, availability=offer.availability)

    @property
    def on_offer(self) -> bool:
        """Whether a shopper can have it: in stock, or to be ordered."""
        return self.availability != "out_of_stock"

    @property
    def words(self) -> str:
        """What the text encoder reads: variants that differ only in size or stock read the same."""
        told = f"{self.title}. {self.description[:600]}."
        facts = [value for name, value in self.attributes.items() if name not in ("size", "brand") and not is_told(value, told)]  # fmt: skip
        head = ". ".join(part for part in (self.title, " > ".join(self.category), self.brand) if part)
        return ". ".join(part for part in (head, ", ".join(facts[:8]), self.description[:600]) if part)


def is_told(value: str, text: str) -> bool:
    """Whether a text lists a value behind its name, or tells it as an amount: what it says is read once."""
    return f": {value}." in text or (value[:1].isdigit() and re.search(rf"(?<![\w.,]){re.escape(value)}(?!\w)", text) is not None)  # fmt: skip
