"""What shops export, told in the names of Google's product feed: Shopify, WooCommerce, Merchant XML, schema.org.

Each function takes an export as it is written and yields one row for each variant, under the names that `data.catalog` reads.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

Cells = dict[str, Any]
"""One row, by the name of its column."""

Numbered = tuple[int, Cells]
"""A row and where it began: its line, or its number in the list."""

_METAFIELD = re.compile(
    r"(.+?) \(product\.metafields\.[\w.-]+\)"
)  # how Shopify's CSV names what a shop has added to its products
DEFAULT = "Default Title"  # Shopify's value of the only option of a product that has none


def shown(pictures: Sequence[str]) -> Cells:
    """The columns of an item's pictures, the first one first."""
    return {"image_link": pictures[0] if pictures else "", "additional_image_link": ",".join(pictures[1:])}


# -- Shopify -------------------------------------------------------------------------------------------------------------


def is_shopify(whole: Any) -> bool:
    """Whether this is a shop's products.json."""
    products = whole.get("products") if isinstance(whole, dict) else None
    return isinstance(products, list) and any(isinstance(one, dict) and "variants" in one for one in products)


def shopify(products: Sequence[Any]) -> Iterator[Numbered]:
    """The variants of products.json."""
    for number, product in enumerate(products, 1):
        if not isinstance(product, dict):
            continue
        options = [
            option["name"] if isinstance(option, dict) else str(option) for option in product.get("options") or []
        ]
        pictures = [image["src"] for image in product.get("images") or [] if image.get("src")]
        for variant in product.get("variants") or [{}]:
            chosen = {name: variant.get(f"option{place}") for place, name in enumerate(options, 1)}
            own = (variant.get("featured_image") or {}).get("src")
            yield number, {
                **shopify_product(product, pictures if own is None else [own, *(one for one in pictures if one != own)]),
                **{name: value for name, value in chosen.items() if value and value != DEFAULT},
                "id": variant.get("sku") or variant.get("id") or product.get("id"),
                "item_group_id": product.get("handle") or product.get("id"),
                **asked(variant.get("price"), variant.get("compare_at_price")),
                "availability": "" if variant.get("available") is None else "in_stock" if variant["available"] else "out_of_stock",
                "inventory": variant.get("inventory_quantity"),
                "gtin": variant.get("barcode"),
            }  # fmt: skip


def shopify_product(product: Mapping[str, Any], pictures: Sequence[str]) -> Cells:
    return {
        "title": product.get("title"), "description": product.get("body_html"), "brand": product.get("vendor"),
        "product_type": product.get("product_type"), "tags": product.get("tags"),
        "link": f"/products/{product['handle']}" if product.get("handle") else "",
        **shown(pictures),
    }  # fmt: skip


def asked(price: Any, before: Any) -> Cells:
    """Shopify's price is what is paid today, and its "compare at" price what was."""
    return {"price": before, "sale_price": price} if before not in (None, "", 0, "0", "0.00") else {"price": price}


def is_shopify_table(header: Iterable[str]) -> bool:
    return {"Handle", "Variant Price"} <= set(header)


def shopify_table(rows: Iterable[Numbered]) -> Iterator[Numbered]:
    """Shopify's CSV: the first row of a handle has what all its variants share; rows without a price bring pictures only."""
    groups: dict[str, list[Numbered]] = {}
    for line, row in rows:
        groups.setdefault(row.get("Handle", ""), []).append((line, row))
    for handle, group in groups.items():
        first = group[0][1]
        if first.get("Status", "active") not in ("", "active"):
            continue
        pictures = [row["Image Src"] for _, row in group if row.get("Image Src")]
        names = {place: first.get(f"Option{place} Name", "") for place in (1, 2, 3)}
        told = {match[1]: value for name, value in first.items() if value and (match := _METAFIELD.fullmatch(name))}
        product = {
            "title": first.get("Title"), "body_html": first.get("Body (HTML)"), "vendor": first.get("Vendor"), "handle": handle,
            "product_type": first.get("Type") or first.get("Product Category"), "tags": first.get("Tags"),
        }  # fmt: skip
        for line, row in group:
            if not row.get("Variant Price"):
                continue
            chosen = {name: row.get(f"Option{place} Value", "") for place, name in names.items() if name}
            own = row.get("Variant Image")
            yield (
                line,
                {
                    **shopify_product(product, [own, *(one for one in pictures if one != own)] if own else pictures),
                    **told,
                    **{name: value for name, value in chosen.items() if value != DEFAULT},
                    "id": row.get("Variant SKU") or " ".join([handle, *chosen.values()]),
                    "item_group_id": handle,
                    **asked(row["Variant Price"], row.get("Variant Compare At Price")),
                    "inventory": row.get("Variant Inventory Qty"),
                    "gtin": row.get("Variant Barcode"),
                },
            )


# -- WooCommerce -----------------------------------------------------------------------------------------------------------


def is_woocommerce(header: Iterable[str]) -> bool:
    return {"Type", "SKU", "Name", "Regular price"} <= set(header)


def woocommerce(rows: Iterable[Numbered]) -> Iterator[Numbered]:
    """WooCommerce's CSV: a variation names its parent, and has from it what it does not say itself."""
    listed = [(line, row) for line, row in rows if row.get("Published", "1") in ("", "1")]
    parents = {key: row for _, row in listed for key in (row.get("SKU"), f"id:{row.get('ID')}") if key}
    with_variations = {row["Parent"] for _, row in listed if row.get("Parent")}
    for line, row in listed:
        if row["Type"] == "variable" and with_variations & {row.get("SKU"), f"id:{row.get('ID')}"}:
            continue
        parent = parents.get(row.get("Parent") or "", {})
        yield line, woocommerce_row(row, parent)


def woocommerce_row(row: Mapping[str, str], parent: Mapping[str, str]) -> Cells:
    def told(name: str) -> str:
        return row.get(name) or parent.get(name) or ""

    pictures = [part.strip() for part in told("Images").split(",") if part.strip()]
    return {
        **woocommerce_more(parent), **woocommerce_more(row),
        **woocommerce_measures(told), **woocommerce_attributes(parent), **woocommerce_attributes(row),
        "id": row.get("SKU") or row.get("ID"),
        "item_group_id": (parent.get("SKU") or parent.get("ID")) if parent else "",
        "title": parent.get("Name") or row.get("Name"),
        "description": told("Description") or told("Short description"),
        "brand": told("Brands") or told("Brand"),
        # a product may lie in several categories; the deepest says most
        "product_type": max(told("Categories").split(", "), key=lambda path: path.count(">")),
        "tags": told("Tags"),
        **shown(pictures),
        "price": row.get("Regular price"), "sale_price": row.get("Sale price"),
        "availability": {"1": "in_stock", "0": "out_of_stock", "backorder": "backorder"}.get(row.get("In stock?", ""), ""),
        "inventory": row.get("Stock"),
        "gtin": told("GTIN, UPC, EAN, or ISBN"),
    }  # fmt: skip


_MEASURED = [f"{side} ({unit})" for side, units in (("Weight", ("kg", "g", "lbs", "oz")), *((side, ("cm", "m", "mm", "in", "yd")) for side in ("Length", "Width", "Height")))
             for unit in units]  # fmt: skip


def woocommerce_measures(told: Callable[[str], str]) -> Cells:
    """ "Weight (kg)": "48" → {"Weight": "48 kg"}; WooCommerce writes a 0 for what nobody measured."""
    return {
        name.split(" (")[0]: f"{said} {name[:-1].split('(')[1]}"
        for name in _MEASURED
        if (said := told(name)) not in ("", "0")
    }


# what WooCommerce's own export has beside what an item is: how it is sold, taxed and laid out
_OF_THE_EXPORT = frozenset({
    "ID", "Type", "SKU", "GTIN, UPC, EAN, or ISBN", "Name", "Published", "Is featured?", "Visibility in catalog", "Short description", "Description", "Date sale price starts",
    "Date sale price ends", "Tax status", "Tax class", "In stock?", "Stock", "Low stock amount", "Backorders allowed?", "Sold individually?", "Allow customer reviews?", "Purchase note",
    "Sale price", "Regular price", "Categories", "Tags", "Shipping class", "Images", "Download limit", "Download expiry days", "Parent", "Grouped products", "Upsells", "Cross-sells",
    "External URL", "Button text", "Position", "Brands",
})  # fmt: skip
_NUMBERED_COLUMN = re.compile(r"(?:Attribute|Download) \d+ ")


def woocommerce_more(row: Mapping[str, str]) -> Cells:
    """What a shop or its plugins add to the export: "Brand", "Rating", "Attribute: Colour", "Meta: fabric"; hidden fields ("Meta: _sku") are left out."""
    return {
        re.sub(r"^(?:Attribute|Meta): ", "", name): cell
        for name, cell in row.items()
        if cell
        and name not in _OF_THE_EXPORT
        and name not in _MEASURED
        and not name.startswith("Meta: _")
        and not _NUMBERED_COLUMN.match(name)
    }


def woocommerce_attributes(row: Mapping[str, str]) -> Cells:
    """ "Attribute 1 name": "Color", "Attribute 1 value(s)": "Red" → {"Color": "Red"}."""
    numbers = [found[1] for name in row if (found := re.fullmatch(r"Attribute (\d+) name", name))]
    return {
        row[f"Attribute {n} name"]: row.get(f"Attribute {n} value(s)", "")
        for n in numbers
        if row[f"Attribute {n} name"]
    }


# -- Google Merchant XML -----------------------------------------------------------------------------------------------------


def merchant(root: Element) -> Iterator[Numbered]:
    """The items of an RSS or Atom feed with Google's names."""
    entries = [element for element in root.iter() if local(element.tag) in ("item", "entry")]
    for number, entry in enumerate(entries, 1):
        row: Cells = {}
        for cell in entry:
            name = local(cell.tag)
            if name == "product_detail":
                parts = {local(part.tag): (part.text or "").strip() for part in cell}
                row[parts.get("attribute_name", "")] = parts.get("attribute_value", "")
            elif not len(cell):
                text = (cell.text or cell.get("href") or "").strip()
                row[name] = f"{row[name]},{text}" if name == "additional_image_link" and name in row else text
        row.pop("", None)
        yield number, row


def local(tag: object) -> str:
    """ "{http://base.google.com/ns/1.0}id" → "id"; a comment has no name."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


# -- schema.org --------------------------------------------------------------------------------------------------------------


def is_schema_org(whole: Any) -> bool:
    first = whole[0] if isinstance(whole, list) and whole else whole
    return isinstance(first, dict) and ("@graph" in first or "@type" in first)


def schema_org(whole: Any) -> Iterator[Numbered]:
    """The products of a JSON-LD document, wherever in it they stand."""
    for number, product in enumerate(products_of(whole), 1):
        variants = [one for one in listed(product.get("hasVariant")) if isinstance(one, dict)]
        if not variants:
            yield number, schema_org_row(product)
        for variant in variants:
            group = product.get("productGroupID") or product.get("sku") or product.get("@id")
            yield number, {**schema_org_row({**product, **variant}), "item_group_id": group}


def products_of(node: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(node, list):
        for one in node:
            yield from products_of(one)
    elif isinstance(node, dict):
        kinds = {str(kind).rpartition("/")[2] for kind in listed(node.get("@type"))}
        if kinds & {"Product", "ProductGroup", "IndividualProduct", "ProductModel", "Book", "Vehicle"}:
            yield node
        else:
            for name in ("@graph", "itemListElement", "item", "mainEntity"):
                yield from products_of(node.get(name))


AVAILABILITY = {
    "instock": "in_stock", "limitedavailability": "in_stock", "onlineonly": "in_stock", "madetoorder": "in_stock",
    "outofstock": "out_of_stock", "soldout": "out_of_stock", "discontinued": "out_of_stock", "instoreonly": "out_of_stock",
    "preorder": "preorder", "presale": "preorder", "backorder": "backorder",
}  # fmt: skip


def schema_org_row(product: Mapping[str, Any]) -> Cells:
    offer = next((one for one in listed(product.get("offers")) if isinstance(one, dict)), {})
    rating = product.get("aggregateRating") or {}
    pictures = [text for image in listed(product.get("image")) if (text := said(image, "url", "contentUrl"))]
    price = offer.get("price", offer.get("lowPrice"))
    properties = {
        one["name"]: f"{said(one.get('value'), 'name')} {one.get('unitText') or ''}".strip()
        for one in listed(product.get("additionalProperty")) if isinstance(one, dict) and one.get("name")
    }  # fmt: skip
    return {
        **properties,
        **{name: said(product.get(name), "name") for name in ("color", "size", "material", "pattern", "brand", "category", "model")
           if product.get(name)},
        "id": product.get("sku") or product.get("productID") or product.get("@id") or product.get("url"),
        "title": product.get("name"), "description": product.get("description"),
        "link": product.get("url") or offer.get("url") or "",
        **shown(pictures),
        "price": "" if price is None else f"{price} {offer.get('priceCurrency') or ''}".strip(),
        "availability": AVAILABILITY.get(str(offer.get("availability") or "").rpartition("/")[2].lower(), ""),
        "rating": rating.get("ratingValue"), "rating_count": rating.get("reviewCount", rating.get("ratingCount")),
        "gtin": product.get("gtin13") or product.get("gtin"),
    }  # fmt: skip


def listed(value: Any) -> list[Any]:
    """schema.org writes one thing as itself and several as a list."""
    return [] if value is None else value if isinstance(value, list) else [value]


def said(value: Any, *names: str) -> str:
    """The text of a value that may be an object with a name."""
    if isinstance(value, dict):
        value = next((value[name] for name in names if value.get(name)), "")
    return "" if value is None else str(value)
