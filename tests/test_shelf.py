"""What is served keeps in step with the shop: single changes, new imports, both under traffic."""

import itertools
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from chatbot.api import Doors, build_api
from chatbot.assembly import Opened, bring_in, engines, put_together
from chatbot.owner import owner_routes
from chatbot.sessions import Sessions
from chatbot.settings import Settings
from chatbot.shelf import Shelf
from data.catalog import read_catalog
from retrieval.lance import LanceStore

KEY = "a long random word"
NOUNS = ("lamp", "vase", "bowl", "tray", "clock", "mirror")


def write(feed: Path, price: str = "20.00", *more: str) -> Path:
    lines = ["id,title,description,price,availability"]
    lines += [f"{noun},Round {noun},A {noun} for the hall,{price} EUR,in_stock" for noun in NOUNS]
    feed.write_text("\n".join([*lines, *more]) + "\n")
    return feed


class Served:
    """A shop on its own feed and store, with a client that talks to it."""

    def __init__(self, folder: Path, key: str = KEY) -> None:
        self.feed, self.settings = write(folder / "feed.csv"), Settings(preset="compact", store=folder / "store")
        self.opened: Opened = put_together(self.settings, self.feed)
        self.sessions = Sessions.beside(folder)
        self.doors = Doors(self.opened.assistant, self.sessions, {})
        self.shelf = Shelf(self.doors, LanceStore(self.opened.source.folder), self.opened.reopen)
        app = build_api(self.doors)
        owner_routes(app, self.shelf, key)
        self.web = TestClient(app)

    def change(self, item: str, key: str = KEY, **values: Any) -> Any:
        return self.web.patch(f"/api/items/{item}", json=values, headers={"authorization": f"Bearer {key}"})

    def bring_in(self) -> None:
        """Import the feed as another process would: into the same folder, through a store of its own."""
        found = engines(self.settings)
        bring_in(self.opened.source, LanceStore(self.opened.source.folder), read_catalog(self.feed), found)

    def prices(self, text: str = "something round for the hall") -> dict[str, str]:
        return {item["id"]: item["price"] for item in self.web.post("/api/chat", json={"text": text}).json()["items"]}


@pytest.fixture
def served(home: Path, tmp_path: Path) -> Iterator[Served]:
    shop = Served(tmp_path)
    yield shop
    shop.sessions.close()


def test_a_changed_price_is_true_in_the_next_answer(served: Served) -> None:
    assert served.prices()["lamp"] == "20.00"
    told = served.change("lamp", price="12.50", old_price="20.00").json()
    assert (told["price"], told["old_price"]) == ("12.50", "20.00")
    assert served.prices()["lamp"] == "12.50"
    assert served.prices("a lamp under 15") == {"lamp": "12.50"}
    assert served.prices("anything on sale?") == {"lamp": "12.50"}


def test_what_a_thing_cost_before_is_above_its_price(served: Served) -> None:
    served.change("lamp", price="12.50", old_price="20.00")
    refused = served.change("lamp", old_price="9.90")
    assert refused.status_code == 422 and "not above the price" in refused.json()["error"]["message"]
    raised = served.change("lamp", price="25.00").json()
    assert (raised["price"], raised["old_price"]) == ("25.00", None)  # a sale that is over


def test_what_is_sold_out_is_shown_no_more_and_comes_back(served: Served) -> None:
    assert served.change("vase", availability="out_of_stock").status_code == 200
    assert "vase" not in served.prices()
    served.change("vase", availability="in_stock")
    assert "vase" in served.prices()


def test_a_change_outlives_a_restart_and_an_import_of_the_same_feed(served: Served) -> None:
    served.change("lamp", price="12.50")
    served.change("lamp", price="11.00")
    facts = put_together(served.settings, served.feed).assistant.parts.store.facts
    assert str(facts.items[facts.row["lamp"]].price) == "11.00"


def test_a_feed_that_says_something_new_wins_over_a_change(served: Served) -> None:
    served.change("lamp", price="12.50")
    write(served.feed, "30.00")
    facts = put_together(served.settings, served.feed).assistant.parts.store.facts
    assert str(facts.items[facts.row["lamp"]].price) == "30.00"


@pytest.mark.parametrize(("key", "status", "code"), [("wrong", 401, "wrong_key"), ("", 401, "wrong_key")])
def test_nobody_changes_anything_without_the_key(served: Served, key: str, status: int, code: str) -> None:
    refused = served.change("lamp", key, price="1.00")
    assert (refused.status_code, refused.json()["error"]["code"]) == (status, code)
    assert served.prices()["lamp"] == "20.00"


def test_a_shop_without_a_key_lets_nobody_change_anything(home: Path, tmp_path: Path) -> None:
    shop = Served(tmp_path, key="")
    refused = shop.change("lamp", "", price="1.00")
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "no_key")


@pytest.mark.parametrize("values", [{"price": "-1"}, {"price": "NaN"}, {"price": "cheap"}, {"availability": "maybe"}, {"availability": None}, {"title": "x"}])  # fmt: skip
def test_a_change_that_cannot_be_is_refused_with_a_hint(served: Served, values: dict[str, Any]) -> None:
    refused = served.change("lamp", **values)
    assert refused.status_code == 422 and refused.json()["error"]["hint"]
    assert served.prices()["lamp"] == "20.00"


def test_an_item_that_is_not_there_cannot_be_changed(served: Served) -> None:
    assert served.change("sofa", price="1").status_code == 404


def test_a_new_import_is_taken_up_while_the_shop_is_open(served: Served) -> None:
    session = served.web.post("/api/chat", json={"text": "something round"}).json()["session"]
    write(served.feed, "25.00", "stool,Round stool,A stool for the hall,9.00 EUR,in_stock")
    served.bring_in()
    assert served.prices()["lamp"] == "20.00", "nobody has looked yet"
    served.shelf.look()
    assert served.prices("a lamp") == {"lamp": "25.00"} and served.prices("a stool") == {"stool": "9.00"}
    again = served.web.post("/api/chat", json={"text": "cheaper", "session": session})
    assert again.status_code == 200, "a conversation goes on over the change"


def test_a_change_by_another_process_is_taken_up(served: Served) -> None:
    facts = served.doors.assistant.parts.store.facts
    item = facts.items[facts.row["bowl"]]
    LanceStore(served.opened.source.folder).change(item, type(item.offer)(None, None, "preorder"))
    served.shelf.look()
    assert served.web.get("/api/items/bowl").json()["availability"] == "preorder"


def test_no_turn_fails_or_mixes_prices_while_catalogues_are_swapped(served: Served) -> None:
    over, faults, mixed = threading.Event(), [], []

    def ask(number: int) -> int:
        for turn in itertools.count():
            if over.is_set():
                return turn
            answer = served.web.post("/api/chat", json={"text": "something round for the hall"})
            if answer.status_code != 200:
                faults.append(answer.text)
            elif len({item["price"] for item in answer.json()["items"]}) != 1:
                mixed.append(answer.json()["items"])
        raise AssertionError

    with ThreadPoolExecutor(3) as shoppers:
        asked = [shoppers.submit(ask, number) for number in range(3)]
        for price in ("21.00", "22.00", "23.00", "24.00"):
            write(served.feed, price)
            served.bring_in()
            served.shelf.look()
        over.set()
        assert sum(turns.result() for turns in asked) > 12
    assert not faults and not mixed
    assert set(served.prices().values()) == {"24.00"}


def test_an_item_that_is_gone_is_pointed_at_by_nobody(served: Served) -> None:
    """It lay on the table of a conversation, was liked, and was explained; then the shop took it out."""
    first = served.web.post("/api/chat", json={"text": "something round for the hall"}).json()
    session, gone = first["session"], first["items"][0]["id"]
    served.web.post("/api/feedback", json={"session": session, "item": gone, "kind": "like"})
    kept = [line for line in served.feed.read_text().splitlines() if not line.startswith(f"{gone},")]
    served.feed.write_text("\n".join(kept) + "\n")
    served.bring_in()
    served.shelf.look()
    for text in (
        "the first one",
        "more like the first one",
        "why this one?",
        "compare 1 and 2",
        "is it round?",
        "cheaper",
        "the one from before",
    ):
        answer = served.web.post("/api/chat", json={"text": text, "session": session})
        assert answer.status_code == 200, text
        assert gone not in {item["id"] for item in answer.json()["items"]}, text
