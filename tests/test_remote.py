"""What is fetched from the web: public addresses only, bounded, each redirect looked at; and nothing unless it was asked for."""

import io
import re
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest
from PIL import Image

from chatbot.assembly import put_together
from chatbot.settings import Settings
from data import remote
from data.catalog import read_catalog
from data.remote import RemoteError, fetch, fetch_feed, is_public, with_pictures

PRIVATE = [
    "127.0.0.1",
    "127.1.2.3",
    "0.0.0.0",
    "10.0.0.1",
    "10.255.255.254",
    "172.16.0.1",
    "172.31.9.9",
    "192.168.0.1",
    "192.168.1.254",
    "169.254.169.254",
    "169.254.0.1",
    "100.64.0.1",
    "100.127.255.254",
    "192.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "::ffff:10.0.0.1",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "2002:7f00:1::",
    "2002:a00:1::",
    "2001:db8::1",
    "2001::1",
    "100::1",
    "fec0::1",
]

URLS = [f"http://[{one}]/" if ":" in one else f"http://{one}/" for one in PRIVATE] + ["http://localhost/", "http://2130706433/", "http://0177.0.0.1/", "http://0x7f.0.0.1/", "http://127.1/", "http://0/", "https://localhost:8443/", "http://[::1%25lo]/", "http://[fe80::1%25eth0]/", "file:///etc/passwd", "gopher://127.0.0.1:6379/", "ftp://localhost/", "dict://localhost:11211/", "data:text/plain,x", "http://user@localhost/", "http://user:word@example.com/", "http://example.com@127.0.0.1/", "http:///", "http://[::1", "jar:http://localhost!/", "//localhost/", "localhost/x"]  # fmt: skip


class Canary(BaseHTTPRequestHandler):
    """A server that must be reached only when it is allowed."""

    hits: ClassVar[list[str]] = []
    pages: ClassVar[dict[str, Any]] = {}

    def do_GET(self) -> None:
        self.hits.append(self.path)
        page = self.pages.get(self.path.partition("?")[0], 404)
        if callable(page):
            page(self)
            return
        self.send_response(page if isinstance(page, int) else 302 if isinstance(page, str) else 200)
        if isinstance(page, str):
            self.send_header("location", page)
        body = page if isinstance(page, bytes) else b""
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def canary() -> Iterator[str]:
    Canary.hits, Canary.pages = [], {}
    server = ThreadingHTTPServer(("127.0.0.1", 0), Canary)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def web(canary: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The canary, taken for a server on the public internet."""
    monkeypatch.setattr(remote, "is_public", lambda address: address == "127.0.0.1")
    monkeypatch.setattr(remote.time, "sleep", lambda seconds: None)
    return canary


def png(color: str = "red") -> bytes:
    blob = io.BytesIO()
    Image.new("RGB", (32, 32), color).save(blob, "PNG")
    return blob.getvalue()


@pytest.mark.parametrize("address", PRIVATE)
def test_no_address_but_a_public_one_is_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8"])
def test_a_public_address_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("url", URLS)
def test_nothing_is_fetched_from_within(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*args: object, **more: object) -> None:
        raise AssertionError(f"connected to {args}")

    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(RemoteError):
        fetch(url, 1000, 5)


def test_a_name_that_means_another_address_a_second_later_is_no_way_in(
    canary: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["93.184.216.34", "127.0.0.1"])
    asked: list[tuple[str, int]] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, port, **more: [(2, 1, 6, "", (next(answers), port))])

    def connect(address: tuple[str, int], timeout: float) -> socket.socket:
        asked.append(address)
        raise OSError("not in a test")

    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(RemoteError, match="cannot be reached"):
        fetch("http://rebinding.example/", 1000, 5)
    assert asked == [("93.184.216.34", 80)] and not Canary.hits


def test_a_name_with_one_private_address_among_public_ones_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    mixed = [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, port, **more: mixed)
    with pytest.raises(RemoteError, match="does not lie on the public internet"):
        fetch("http://mixed.example/", 1000, 5)


@pytest.mark.parametrize("place", ["http://169.254.169.254/latest", "http://[::1]/", "file:///etc/passwd", "http://10.0.0.1/", "//192.168.0.1/"])  # fmt: skip
def test_a_redirect_is_looked_at_like_an_address(web: str, place: str) -> None:
    Canary.pages["/a"] = place
    with pytest.raises(RemoteError, match=r"public internet|starts with http"):
        fetch(f"{web}/a", 1000, 5)
    assert Canary.hits == ["/a"]


def test_redirects_come_to_an_end(web: str) -> None:
    Canary.pages |= {"/a": "/b", "/b": "/a", "/c": "/d", "/d": b"here"}
    with pytest.raises(RemoteError, match="without end"):
        fetch(f"{web}/a", 1000, 5)
    assert fetch(f"{web}/c", 1000, 5) == b"here"


def test_more_than_was_agreed_is_not_read(web: str) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"x" * 65536)
        except OSError:
            pass

    Canary.pages |= {"/long": b"x" * 2000, "/endless": endless}
    for path in ("/long", "/endless"):
        with pytest.raises(RemoteError, match="has more than"):
            fetch(web + path, 1000, 5)


def test_a_server_that_drips_is_given_up(web: str) -> None:
    over = threading.Event()

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while not over.wait(0.02):
                handler.wfile.write(b".")
        except OSError:
            pass

    Canary.pages["/drip"] = drip
    with pytest.raises(RemoteError, match="takes too long"):
        fetch(f"{web}/drip", 10**6, 0.3)
    over.set()


def test_a_server_that_stumbles_is_asked_again(web: str, tmp_path: Path) -> None:
    def second_time(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(503 if len(Canary.hits) < 2 else 200)
        handler.end_headers()
        handler.wfile.write(b"id,title\n1,Lamp\n")

    Canary.pages["/feed.csv"] = second_time
    assert read_catalog(fetch_feed(f"{web}/feed.csv?key=1", tmp_path)).items[0].title == "Lamp"
    with pytest.raises(RemoteError, match="answers 404"):
        fetch_feed(f"{web}/other.csv", tmp_path)
    assert Canary.hits.count("/other.csv") == 1, "what is not there is not asked for again"


def test_pictures_are_fetched_once_and_only_if_they_are_pictures(web: str, tmp_path: Path) -> None:
    Canary.pages |= {"/1.png": png(), "/img/2.png": png("blue"), "/page": b"<html>", "/late.png": 404}
    (tmp_path / "feed.csv").write_text(
        f"id,title,image_link,additional_image_link\n1,Lamp,{web}/1.png,{web}/img/2.png\n2,Vase,img/2.png,\n3,Bowl,{web}/page,\n4,Tray,{web}/late.png,\n"
    )
    catalog = read_catalog(tmp_path / "feed.csv")
    assert not Canary.hits and not any(item.images for item in catalog.items), "nothing is fetched unasked"
    seen: list[int] = []
    whole = with_pictures(
        catalog, tmp_path / "pictures", f"{web}/feed.csv", lambda what, done, total: seen.append(done)
    )
    assert [len(item.images) for item in whole.items] == [2, 1, 0, 0]
    assert Path(whole.items[0].images[0]).read_bytes() == png()
    assert [key for key, _ in whole.lost] == ["3", "4"] and seen == [1, 2, 3, 4]
    Canary.hits.clear()
    again = with_pictures(catalog, tmp_path / "pictures", f"{web}/feed.csv", lambda what, done, total: None)
    assert again.items == whole.items and sorted(Canary.hits) == ["/late.png", "/page"]


def test_a_shop_is_served_from_an_address(web: str, home: Path, tmp_path: Path) -> None:
    Canary.pages |= {"/shop/feed.csv": b"id,title,price,image_link\n1,Red lamp,20 EUR,lamp.png\n2,Blue vase,9 EUR,vase.png\n",
                     "/shop/lamp.png": png(), "/shop/vase.png": png("blue")}  # fmt: skip
    chosen = Settings(preset="compact", store=tmp_path / "store", fetch_pictures=True)
    opened = put_together(chosen, f"{web}/shop/feed.csv")
    items = opened.assistant.parts.store.facts.items
    assert [len(item.images) for item in items] == [1, 1]
    assert opened.assistant.parts.store.rows[:, opened.assistant.parts.store.block("look")].any(axis=1).all()


def test_nothing_else_in_the_project_opens_connections() -> None:
    """Other HTTP clients would go around these checks; the two that fetch weights are called by hand."""
    client = re.compile(
        r"^\s*(?:import|from) (?:requests|httpx\d?|aiohttp|urllib3|urllib\.request|http\.client|socket)\b", re.M
    )
    root = Path(__file__).parent.parent
    files = [file for folder in ("chatbot", "retrieval", "models", "data") for file in (root / folder).rglob("*.py")]
    found = {str(file.relative_to(root)) for file in files if client.search(file.read_text(encoding="utf-8"))}
    assert found == {
        "data/remote.py",
        "models/bounded.py",
        "models/pull.py",
        "chatbot/commands/shop.py",
    }  # the last one tries whether a port is free
