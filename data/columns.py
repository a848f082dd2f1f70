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
    "google_product_category": "google_product_category",
    "colour": "color", "shade": "color", "shades": "color", "colors": "color", "sizes": "size", "materials": "material", "manufacturer": "brand",
    "vendor": "brand", "stock": "inventory", "quantity": "inventory", "inventory_quantity": "inventory",
    "in_stock": "availability", "cost": "price", "amount": "price",
    "group_id": "item_group_id", "parent_id": "item_group_id", "parent": "item_group_id", "parent_sku": "item_group_id", "parent_item": "item_group_id",
    "variant_group": "item_group_id", "product_group": "item_group_id", "style_id": "item_group_id", "model_id": "item_group_id",
    "average_rating": "rating", "review_count": "rating_count", "reviews": "rating_count",
}  # fmt: skip


@cache
def column(name: str) -> str:
    """Google's name for a column: "Product Name" → "title"."""
    plain = re.sub(r"[\s\-]+", "_", name.strip().lower()).removeprefix("g:")
    return ALIASES.get(plain, plain)
