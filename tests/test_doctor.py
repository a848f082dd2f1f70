"""The catalogue doctor: each finding is made where it is true, and nowhere else."""

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

from data.catalog import Catalog, read_catalog
from data.doctor import examine, report
from data.items import Item

SOUND = tuple(
    Item(f"tent-{i}", f"Tent {name}", f"A tent called {name}.", Decimal(200 + i), category=("Outdoor", "Tents"), attributes={"persons": "2"},
         images=("tent.webp",))
    for i, name in enumerate(("Ara", "Bor", "Cim", "Dun", "Elk", "Fen", "Gar", "Hob"))
)  # fmt: skip


def found(*items: Item) -> dict[str, tuple[str, ...]]:
    return {one.what: one.ids for one in examine(Catalog(items, ()))}


def test_a_sound_catalogue_has_no_findings() -> None:
    assert found(*SOUND) == {}


FAULTS: dict[str, Callable[[Item], Item]] = {
    "have no price": lambda item: replace(item, price=None),
    "cost nothing": lambda item: replace(item, price=Decimal(0)),
    "have no picture": lambda item: replace(item, images=()),
    "have no description": lambda item: replace(item, description=""),
    "belong to no category": lambda item: replace(item, category=()),
    "are sold out": lambda item: replace(item, availability="out_of_stock"),
    "have a title in capitals": lambda item: replace(item, title="BEST TENT EVER"),
    "are priced in another currency than most": lambda item: replace(item, currency="EUR"),
    "are the same as another item in all but the id": lambda item: replace(SOUND[0], id=item.id),
    "have a price far from that of other “Tents”": lambda item: replace(item, price=Decimal(20_900)),
    "lack persons, which 88% of “Tents” have": lambda item: replace(item, attributes={}),
}


@pytest.mark.parametrize("what", FAULTS)
def test_a_fault_is_found_in_the_item_that_has_it(what: str) -> None:
    assert found(*SOUND[:-1], FAULTS[what](SOUND[-1])) == {what: ("tent-7",)}


def test_a_digit_too_many_is_found_among_a_few() -> None:
    mugs = [
        replace(item, title=f"Mug {item.id}", category=("Mugs",), price=Decimal(9 + n))
        for n, item in enumerate(SOUND[:5])
    ]
    assert found(*mugs[:4], replace(mugs[4], price=Decimal(60))) == {}
    assert found(*mugs[:4], replace(mugs[4], price=Decimal(1300))) == {
        "have a price far from that of other “Mugs”": (mugs[4].id,)
    }


def test_a_file_that_is_no_picture_is_found(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "tent.png")
    (tmp_path / "page.jpg").write_text("<html>404</html>")
    good, bad = (
        replace(item, images=(str(tmp_path / name),))
        for item, name in zip(SOUND, ("tent.png", "page.jpg"), strict=False)
    )
    assert found(good, bad) == {"name a picture that is none": (bad.id,)}


def test_variants_must_differ_in_something_that_can_be_said() -> None:
    red, blue = (replace(SOUND[0], id=color, group="ara", attributes={"color": color}) for color in ("red", "blue"))
    assert found(red, blue) == {}
    assert found(red, replace(red, id="again"), blue) == {"cannot be told from another variant": ("red", "again")}


def test_pictures_that_are_not_there_are_named(tmp_path: Path) -> None:
    (tmp_path / "mug.jpg").write_bytes(b"a picture")
    outside = "../../etc/passwd"
    names = [
        "mug.jpg",
        "cup.jpg",
        outside,
        "https://cdn.example/cup.jpg",
        "x" * 300,
        "https://cdn.example/" + "x" * 300,
    ]
    rows = [f"{i},Mug {i},{5 + i},{name}" for i, name in enumerate(names)]
    (tmp_path / "feed.csv").write_text("\n".join(["id,title,price,image_link", *rows]))
    catalog = read_catalog(tmp_path / "feed.csv")
    assert [bool(item.images) for item in catalog.items] == [True, False, False, False, False, False]
    told = {one.what: one for one in examine(catalog)}
    assert told["name a file that is not beside the feed"].ids == ("1", "2", "4")
    assert "'cup.jpg'" in told["name a file that is not beside the feed"].mend
    assert told["name a file at a web address that is not here"].ids == ("3", "5")


def test_the_report_has_a_bar_and_what_to_do_for_each_finding_and_every_refused_row(tmp_path: Path) -> None:
    (tmp_path / "feed.csv").write_text(
        "id,title,price,description\na,Mug,5,For tea.\nb,Cup,,For coffee.\nc,,3,Nothing.\n"
    )
    lines = report(read_catalog(tmp_path / "feed.csv"))
    assert lines[:2] == ["2 items, read as CSV, 1 row refused.", "  line 4: item 'c' has no title; give it one"]
    at = lines.index(f"  {'█' * 10}{'░' * 10}  1 of 2 items have no price")
    assert lines[at + 1].strip() == "Who names a price never sees them: fill price. (b)"


def test_the_report_says_which_column_was_taken_for_what(tmp_path: Path) -> None:
    (tmp_path / "feed.csv").write_text("SKU,Product Name,price,Wool share\na,Sock,5,80 %\n")
    lines = report(read_catalog(tmp_path / "feed.csv"))
    assert lines[1:3] == [
        "  Columns taken for Google's: SKU → id, Product Name → title.",
        "  Columns kept as facts: wool_share.",
    ]


def test_one_thing_told_twice_and_a_placeholder_are_noticed(tmp_path: Path) -> None:
    for name in ("a", "b", "c", "d"):
        (tmp_path / f"{name}.jpg").write_bytes(b"nothing here yet" if name != "d" else b"a mug")
    rows = ["1,Blue Mug,5,a.jpg", "2,Mug blue,5,b.jpg", "3,Mug blue,7,c.jpg", "4,Green mug,5,d.jpg"]
    (tmp_path / "feed.csv").write_text("\n".join(["id,title,price,image_link", *rows]))
    told = {one.what: one.ids for one in examine(read_catalog(tmp_path / "feed.csv"))}
    assert told["are called like another item, in other words or order"] == ("2",)
    assert told["share their picture with other products"] == ("1", "2", "3")


HARM = ("../../etc/passwd", "/etc/passwd", "..", ".", "/", "~/secret.jpg", "C:\\secret.jpg", "\\\\server\\share\\secret.jpg", "..\\secret.jpg", "file:///etc/passwd",
        "//server/secret.jpg", "images/../../secret.jpg", "./../secret.jpg", "images/link.jpg", "folder", "secret.jpg\x00.png", "%2e%2e/secret.jpg",
        "http://127.0.0.1/secret.jpg", "http://169.254.169.254/latest", "gopher://x", "data:image/png;base64,AAAA", "javascript:alert(1)", "a" * 5000, "/" * 5000,
        "../" * 400 + "etc/passwd", "CON", "NUL", "\u202e", "ﬀ/../../secret.jpg", "/proc/self/environ", "/dev/zero", "/dev/stdin", "..;/secret.jpg",
        "....//secret.jpg", "..%c0%af", "%00", "|id", "`id`", "$(id)", "*")  # fmt: skip


def test_no_name_of_a_picture_leads_out_of_the_folder_of_the_feed(tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(b"not for you")
    shop = tmp_path / "shop"
    (shop / "folder").mkdir(parents=True)
    (shop / "images").mkdir()
    (shop / "images" / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    rows = [{"id": str(i), "title": f"Mug {i}", "image_link": name, "audio_link": name} for i, name in enumerate(HARM)]
    (shop / "feed.json").write_text(json.dumps(rows))
    catalog = read_catalog(shop / "feed.json")
    assert len(catalog.items) == len(HARM) == 40
    assert [item.id for item in catalog.items if item.images or item.sound] == []
    assert {id for id, _ in catalog.lost} >= {item.id for item in catalog.items} - {"27"}, (
        "each is told; a sign that cannot be seen is no name"
    )
