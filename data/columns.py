"""What columns are called: other programs' names for those of Google's product feed."""

import re
from functools import cache

# column names that other exports use → Google's; compared in lower case with "_" for blanks and dashes
ALIASES = {
    "sku": "id", "item_id": "id", "product_id": "id",
    "name": "title", "product_name": "title", "product_title": "title",
    "body": "description", "desc": "description", "details": "description", "long_description": "description",
    "url": "link", "product_url": "link",
    "image": "image_link", "image_url": "image_link", "images": "image_link", "picture": "image_link",
    "audio": "audio_link", "audio_url": "audio_link", "sound": "audio_link",
    "category": "product_type", "categories": "product_type", "department": "product_type",
    "aisle": "subcategory", "sub_category": "subcategory", "subdepartment": "subcategory", "sub_department": "subcategory", "product_subcategory": "subcategory",
    "google_product_category": "google_product_category",
    "colour": "color", "shade": "color", "shades": "color", "colors": "color", "sizes": "size", "materials": "material", "manufacturer": "brand",
    "vendor": "brand", "stock": "inventory", "quantity": "inventory", "inventory_quantity": "inventory",
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
    return ALIASES.get(plain, plain)


@cache
def currency_of(name: str) -> str:
    """The currency that the name of a column of prices says: "price_gbp" → "GBP"; "" for other names."""
    plain = _plain(name)
    said = _PRICED_IN.search(plain)
    code = CURRENCIES.get(said[1].upper(), "") if said else ""
    before = plain[: said.start()] if said else ""
    return code if ALIASES.get(before, before) in PRICES else ""


PRICES = frozenset({"price", "sale_price", "old_price"})
