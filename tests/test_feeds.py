"""One small shop as six programs would export it, and files that no program should have written."""

import csv
import gzip
import io
import json
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from data.catalog import Catalog, read_catalog
from data.feeds import open_feed
from data.items import CatalogError, Item

BASE = "https://shop.example"


def item(sku: str, title: str, price: str, group: str = "", old: str = "", stock: int = 3, **attributes: str) -> Item:
    return Item(sku, title, f"{title} for every day & all weather.", Decimal(price), Decimal(old) if old else None, "EUR",
                "in_stock" if stock else "out_of_stock", stock, ("Clothing", "Jackets"), attributes,
                link=f"{BASE}/products/{group or sku}", group=group)  # fmt: skip


SHOP = (
    item("J-RED-S", "Fell Jacket", "79.90", "fell", "99.00", Color="Red", Size="S"),
    item("J-RED-M", "Fell Jacket", "79.90", "fell", "99.00", 0, Color="Red", Size="M"),
    item("J-BLU-S", "Fell Jacket", "99.00", "fell", Color="Blue", Size="S"),
    item("K-1", "Tarn Anorak", "120.00", "tarn"),
)


def html(text: str) -> str:
    return f"<p>{text.replace('&', '&amp;')}</p>"


def as_csv(rows: list[dict[str, object]]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(dict.fromkeys(name for row in rows for name in row)))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def google_row(one: Item) -> dict[str, object]:
    return {"id": one.id, "title": one.title, "description": one.description, "price": f"{one.old_price or one.price} EUR",
            "sale_price": f"{one.price} EUR" if one.old_price else "", "availability": one.availability, "inventory": str(one.inventory),
            "product_type": " > ".join(one.category), "link": one.link, "item_group_id": one.group,
            "color": one.attributes.get("Color", ""), "size": one.attributes.get("Size", "")}  # fmt: skip


def google_xml() -> bytes:
    def cell(name: str, text: object) -> str:
        return f"<g:{name}>{str(text).replace('&', '&amp;').replace('>', '&gt;')}</g:{name}>" if text else ""

    items = "".join(
        f"<item>{''.join(cell(name, text) for name, text in google_row(one).items())}<g:shipping><g:price>4 EUR</g:price></g:shipping></item>"
        for one in SHOP
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>x</title>{items}</channel></rss>'.encode()


def groups() -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for one in SHOP:
        found.setdefault(one.group, []).append(one)
    return found


def shopify_json() -> bytes:
    products = []
    for handle, variants in groups().items():
        first = variants[0]
        names = list(first.attributes) or ["Title"]
        products.append({
            "id": 7, "title": first.title, "handle": handle, "body_html": html(first.description), "vendor": "", "tags": [],
            "product_type": "Clothing > Jackets", "options": [{"name": name, "position": i} for i, name in enumerate(names, 1)],
            "variants": [{"id": 70 + i, "sku": one.id, "price": str(one.price), "compare_at_price": str(one.old_price) if one.old_price else None,
                          "available": one.on_offer, "inventory_quantity": one.inventory,
                          **{f"option{n}": one.attributes.get(name, "Default Title") for n, name in enumerate(names, 1)}}
                         for i, one in enumerate(variants)],
        })  # fmt: skip
    return json.dumps({"products": products}).encode()


def shopify_csv() -> bytes:
    rows: list[dict[str, object]] = []
    for handle, variants in groups().items():
        for number, one in enumerate(variants):
            names = list(one.attributes) or ["Title"]
            shared = {"Title": one.title, "Body (HTML)": html(one.description), "Vendor": "", "Type": "Clothing > Jackets", "Tags": "", "Status": "active",
                      **{f"Option{n} Name": name for n, name in enumerate(names, 1)}}  # fmt: skip
            rows.append({"Handle": handle, **(shared if number == 0 else dict.fromkeys(shared, "")),
                         **{f"Option{n} Value": one.attributes.get(name, "Default Title") for n, name in enumerate(names, 1)},
                         "Variant SKU": one.id, "Variant Inventory Qty": one.inventory, "Variant Price": one.price,
                         "Variant Compare At Price": one.old_price or ""})  # fmt: skip
        rows.append({"Handle": handle, "Image Src": "https://cdn.example/2.jpg"})
    return as_csv(rows)


def woocommerce_csv() -> bytes:
    rows: list[dict[str, object]] = []
    for group, variants in groups().items():
        parent = {"ID": 1, "Type": "variable", "SKU": group, "Name": variants[0].title, "Published": 1, "Description": html(variants[0].description),
                  "Categories": "Sale, Clothing > Jackets", "Regular price": "", "Sale price": "", "In stock?": 1, "Stock": "", "Parent": ""}  # fmt: skip
        rows.append(parent)
        for one in variants:
            told = {f"Attribute {n} {what}": value for n, (name, chosen) in enumerate(one.attributes.items(), 1)
                    for what, value in (("name", name), ("value(s)", chosen))}  # fmt: skip
            rows.append({**dict.fromkeys(parent, ""), "ID": 2, "Type": "variation", "SKU": one.id, "Name": f"{one.title} - {one.id}", "Published": 1,
                         "Regular price": one.old_price or one.price, "Sale price": one.price if one.old_price else "", "In stock?": int(one.on_offer),
                         "Stock": one.inventory, "Parent": group, **told})  # fmt: skip
    return as_csv(rows)


def json_ld() -> bytes:
    def offer(one: Item) -> dict[str, object]:
        return {"@type": "Offer", "price": float(one.price or 0), "priceCurrency": "EUR", "url": one.link,
                "availability": f"https://schema.org/{'InStock' if one.on_offer else 'OutOfStock'}"}  # fmt: skip

    listed = [
        {"@type": "ProductGroup", "productGroupID": group, "name": variants[0].title, "description": html(variants[0].description), "category": "Clothing > Jackets",
         "hasVariant": [{"@type": "Product", "sku": one.id, "offers": [offer(one)], **{name.lower(): value for name, value in one.attributes.items()}}
                        for one in variants]}
        for group, variants in groups().items()
    ]  # fmt: skip
    return json.dumps(
        {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, *listed]}
    ).encode()


def parquet() -> bytes:
    blob = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([google_row(one) for one in SHOP]), blob)
    return blob.getvalue()


EXPORTS = {
    "CSV": as_csv([google_row(one) for one in SHOP]),
    "TSV": as_csv([google_row(one) for one in SHOP]).replace(b",", b"\t"),
    "JSON": json.dumps([google_row(one) for one in SHOP]).encode(),
    "JSON Lines": "\n".join(json.dumps(google_row(one)) for one in SHOP).encode(),
    "Google Merchant XML": google_xml(),
    "Shopify products.json": shopify_json(),
    "Shopify CSV": shopify_csv(),
    "WooCommerce CSV": woocommerce_csv(),
    "schema.org JSON-LD": json_ld(),
    "schema.org in HTML": b"<!doctype html><html><head><script type='application/ld+json'>" + json_ld() + b"</script></head></html>",
    "Parquet": parquet(),
}  # fmt: skip


def read(blob: bytes, folder: Path, name: str = "export") -> Catalog:
    (folder / name).write_bytes(blob)
    return read_catalog(folder / name, "EUR", BASE)


def told_by_all(catalog: Catalog) -> list[Item]:
    """What every kind of export can say; price before a sale, stock, links and what else there is are not in all of them."""
    return sorted(
        (replace(one, old_price=None, inventory=None, link="", attributes={name: one.attributes[name] for name in ("color", "size") if name in one.attributes})
         for one in catalog.items), key=lambda one: one.id)  # fmt: skip


@pytest.mark.parametrize("kind", EXPORTS)
def test_every_kind_is_recognised_by_its_content_and_says_the_same(kind: str, tmp_path: Path) -> None:
    catalog = read(EXPORTS[kind], tmp_path)
    assert catalog.kind == kind and not catalog.refused
    assert told_by_all(catalog) == told_by_all(read(EXPORTS["CSV"], tmp_path, "plain"))
    assert len(catalog.items) == 4


@pytest.mark.parametrize(
    "kind", ["CSV", "Shopify products.json", "Shopify CSV", "WooCommerce CSV", "Google Merchant XML"]
)
def test_a_sale_keeps_the_price_before_it_and_the_stock(kind: str, tmp_path: Path) -> None:
    found = {one.id: one for one in read(EXPORTS[kind], tmp_path).items}
    assert (found["J-RED-S"].price, found["J-RED-S"].old_price) == (Decimal("79.90"), Decimal("99.00"))
    assert (found["J-BLU-S"].price, found["J-BLU-S"].old_price) == (Decimal("99.00"), None)
    assert found["J-RED-M"].availability == "out_of_stock" and found["K-1"].inventory == 3
    assert {one.group for one in found.values()} == {"fell", "tarn"}


def test_links_of_shopify_lead_to_the_shop(tmp_path: Path) -> None:
    assert read(EXPORTS["Shopify CSV"], tmp_path).items[0].link == f"{BASE}/products/fell"


def test_a_draft_is_not_on_sale(tmp_path: Path) -> None:
    assert [one.group for one in read(EXPORTS["Shopify CSV"].replace(b"active", b"draft", 1), tmp_path).items] == [
        "tarn"
    ]


# -- packed --------------------------------------------------------------------------------------------------------------


def zipped(**files: bytes) -> bytes:
    blob = io.BytesIO()
    with zipfile.ZipFile(blob, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "."), content)
    return blob.getvalue()


def test_a_packed_feed_is_unpacked(tmp_path: Path) -> None:
    for blob in (gzip.compress(EXPORTS["CSV"]), zipped(readme__md=b"x" * 9999, feed__csv=EXPORTS["CSV"])):
        assert len(read(blob, tmp_path).items) == 4


@pytest.mark.parametrize(("blob", "sentence"), [
    (gzip.compress(bytes(2**28)), "unpacks to more than 100 times its size"),
    (zipped(feed__csv=bytes(2**28)), "unpacks to more than 100 times its size"),
    (gzip.compress(EXPORTS["CSV"])[:60], "cannot be unpacked"),
    (zipped(feed__csv=EXPORTS["CSV"])[:80], "cannot be unpacked"),
    (zipped(picture__png=b"x"), "holds no feed"),
    (b"PAR1" + bytes(60), "no Parquet file that can be read"),
    (b'[{"id": "a", "title"', "not valid JSON"),
    (b"[" * 100_000, "not valid JSON"),
    (b"<rss><channel><item>", "not valid XML"),
    (b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss>&c;</rss>', "not valid XML"),
    (b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>', "not valid XML"),
    (b"<!doctype html><title>Shop</title>", "a web page without products"),
    (b"\x7fELF\x00\x00", "not a text file"),
    (b"", "is empty"),
    (b"name of things;and more\n1;2\n", "no column named id or title"),
], ids=lambda value: value if isinstance(value, str) else "")  # fmt: skip
def test_a_file_that_is_no_feed_is_refused_in_one_sentence(blob: bytes, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match=sentence):
        list(read(blob, tmp_path).items)


def test_a_row_that_cannot_be_read_costs_no_other(tmp_path: Path) -> None:
    lines = [b"id,title,price", b"a,Mug,5", b"b," + b"x" * (10**7 + 1) + b",6", b"c,Bowl,7"]
    catalog = read(b"\n".join(lines), tmp_path)
    assert [one.id for one in catalog.items] == ["a", "c"]
    assert [row.line for row in catalog.refused] == [3] and "cannot be read" in catalog.refused[0].reason


def test_a_table_may_be_wide(tmp_path: Path) -> None:
    names = ",".join(f"c{i}" for i in range(100_000))
    (tmp_path / "wide").write_text(f"id,title,{names}\na,Mug,{',' * 99_999}\n")
    _, row = next(open_feed(tmp_path / "wide").rows)
    assert isinstance(row, dict) and row["title"] == "Mug"
