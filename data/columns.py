"""What columns are called: other programs' names for those of Google's product feed."""

import re
from functools import cache

# column names that other exports use → Google's; compared in lower case with "_" for blanks and dashes
ALIASES = {
    "sku": "id", "item_id": "id", "product_id": "id",
    "name": "title", "product_name": "title", "product_title": "title",
    "body": "description", "desc": "description", "details": "description", "long_description": "description",
    "url": "link", "product_url": "link",
    "image": "image_link", "image_url": "image_link", "images": "image_link", "picture": "image_link", "photo": "image_link", "photos": "image_link", "pictures": "image_link",
    "audio": "audio_link", "audio_url": "audio_link", "sound": "audio_link",
    "breadcrumb": "product_type", "breadcrumbs": "product_type", "category": "product_type", "categories": "product_type", "department": "product_type",
    "aisle": "subcategory", "sub_category": "subcategory", "subdepartment": "subcategory", "sub_department": "subcategory", "product_subcategory": "subcategory",
    "google_product_category": "google_product_category",
    "colour": "color", "shade": "color", "shades": "color", "colors": "color", "colours": "color", "sizes": "size", "materials": "material", "manufacturer": "brand", "maker": "brand", "make": "brand",
    "vendor": "brand", "stock": "inventory", "qty": "inventory", "units_in_stock": "inventory", "on_hand": "inventory", "qty_available": "inventory", "available_qty": "inventory", "quantity_available": "inventory", "quantity": "inventory", "inventory_quantity": "inventory",
    "in_stock": "availability", "cost": "price", "amount": "price",
    "group_id": "item_group_id", "parent_id": "item_group_id", "parent": "item_group_id", "parent_sku": "item_group_id", "parent_item": "item_group_id",
    "variant_group": "item_group_id", "product_group": "item_group_id", "style_id": "item_group_id", "model_id": "item_group_id",
    "average_rating": "rating", "avg_rating": "rating", "rating_average": "rating", "review_average": "rating", "product_review_average": "rating",
    "review_rating": "rating", "stars": "rating", "review_count": "rating_count", "reviews": "rating_count", "ratings": "rating_count",
    "ratings_count": "rating_count", "number_of_reviews": "rating_count", "reviews_count": "rating_count", "product_review_count": "rating_count",
    "retail_price": "price", "selling_price": "price", "current_price": "price", "our_price": "price", "regular_price": "price",
    "was_price": "old_price", "original_price": "old_price", "compare_at_price": "old_price", "rrp": "old_price", "msrp": "old_price", "list_price": "old_price",
    "special_price": "sale_price", "offer_price": "sale_price", "discount_price": "sale_price", "discounted_price": "sale_price",
}  # fmt: skip
SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "zł": "PLN", "Fr.": "CHF",
           "US$": "USD", "C$": "CAD", "A$": "AUD", "₺": "TRY"}  # fmt: skip
CURRENCIES = SYMBOLS | {
    code: code for code in ["USD", "EUR", "GBP", "AUD", "CAD", "NZD", "CHF", "JPY", "INR", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "TRY", "CNY", "SGD", "HKD", "ZAR", "MXN", "BRL", "KRW"]
}  # fmt: skip
_PRICED_IN = re.compile(r"(?:_in)?_\(?([a-z]{3}|[$€£¥₹])\)?$")
_TAXED = re.compile(r"_\(?(?:incl?(?:uding|\.)?|ex(?:cl?(?:uding|\.)?)?)_?(?:vat|tax|gst)\)?$")


def _plain(name: str) -> str:
    """A column's name in lower case with "_" for blanks, without what it says of taxes."""
    return _TAXED.sub("", re.sub(r"[\s\-]+", "_", name.strip().lower()).removeprefix("g:"))


@cache
def column(name: str) -> str:
    """Google's name for a column: "Product Name" → "title", "Price (GBP)" → "price"."""
    plain = _PRICED_IN.sub("", _plain(name)) if currency_of(name) else _plain(name)
    return _google(plain)


def _google(plain: str) -> str:
    """Google's name for a column by its plain name; the same name where there is none."""
    return plain if plain in ALIASES.values() else ALIASES.get(plain) or _without_more(plain) or plain


def _without_more(plain: str) -> str:
    """Google's name for a column that says more than it needs to: "category_path", "stock_qty", "main_colour"; "" for others."""
    bare = _BEFORE.sub("", plain)
    known = ALIASES.get(bare, bare)
    if bare != plain and known in ALIASES.values():
        return known
    base, _, behind = bare.rpartition("_")
    meant = ALIASES.get(base, base)
    return meant if meant in _BEHIND.get(behind, ()) else ""


_BEFORE = re.compile(r"^(?:product|item|article|main|primary|default|full|web)_")
_OF_STOCK, _OF_PICTURES, _OF_NAMES = (
    {"inventory"},
    {"image_link", "audio_link"},
    {"product_type", "brand", "color", "size"},
)
# what stands behind a name and adds nothing to it → what it is said of
_BEHIND = {
    **dict.fromkeys(("qty", "quantity", "level", "count", "units", "amount"), _OF_STOCK),
    **dict.fromkeys(("path", "link", "url", "src", "file", "filename"), _OF_PICTURES | {"product_type"}),
    **dict.fromkeys(("name", "label", "tree", "breadcrumb", "breadcrumbs"), _OF_NAMES),
}


@cache
def currency_of(name: str) -> str:
    """The currency that the name of a column of prices says: "price_gbp" → "GBP"; "" for other names."""
    plain = _plain(name)
    said = _PRICED_IN.search(plain)
    code = CURRENCIES.get(said[1].upper(), "") if said else ""
    before = plain[: said.start()] if said else ""
    return code if _google(before) in PRICES else ""


PRICES = frozenset({"price", "sale_price", "old_price"})
