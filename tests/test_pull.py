"""Fetching weights: from a hub that speaks the real protocol on this machine, with breaks, damage and no hub at all."""

import hashlib
import json
import re
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from models import pull
from models.clip import Clip, clip_folder
from models.pull import PullError
from tests.test_parts import tiny_clip

REPOSITORY = "laion/CLIP-ViT-B-32-laion2B-s34B-b79K"
NAME = "ViT-B-32/laion2b_s34b_b79k"


class Hub(ThreadingHTTPServer):
    """One repository of the Hugging Face hub, and one file of Whisper's publisher."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Desk)
        self.files = {path.name: path.read_bytes() for path in folder.iterdir()}
        self.sound = b"whisper" * 8000
        self.breaks = False
        self.ranges: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Desk(BaseHTTPRequestHandler):
    server: Hub
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self.answer()

    def do_GET(self) -> None:
        self.answer()

    def answer(self) -> None:
        if "/tree/" in self.path:
            self.send(json.dumps(self.tree()).encode(), {"Content-Type": "application/json"})
        elif self.path.startswith("/api/models/"):
            self.send(json.dumps(self.card()).encode(), {"Content-Type": "application/json"})
        elif name := re.search(r"/resolve/[^/]+/(.+)$", self.path):
            blob = self.server.files[name[1]]
            self.send(blob, {"ETag": f'"{hashlib.sha256(blob).hexdigest()}"', "X-Repo-Commit": "c" * 40})
        else:
            self.send(self.server.sound, {})

    def card(self) -> dict[str, object]:
        siblings = [{"rfilename": name, "size": len(blob), "blobId": git_name(blob)} |
                    ({"lfs": {"sha256": hashlib.sha256(blob).hexdigest(), "size": len(blob), "pointerSize": 130}}
                     if name.endswith(".safetensors") else {})
                    for name, blob in self.server.files.items()]  # fmt: skip
        return {
            "id": REPOSITORY,
            "modelId": REPOSITORY,
            "sha": "c" * 40,
            "private": False,
            "downloads": 0,
            "tags": [],
            "siblings": siblings,
        }

    def tree(self) -> list[dict[str, object]]:
        return [
            {"type": "file", "path": name, "size": len(blob), "oid": git_name(blob)}
            for name, blob in self.server.files.items()
        ]

    def send(self, blob: bytes, headers: dict[str, str]) -> None:
        asked = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        if asked:
            self.server.ranges.append(asked[0])
        start = int(asked[1]) if asked else 0
        self.send_response(206 if asked else 200)
        for name, value in (headers | {"Content-Length": str(len(blob) - start)}).items():
            self.send_header(name, value)
        if asked:
            self.send_header("Content-Range", f"bytes {start}-{len(blob) - 1}/{len(blob)}")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(blob[start : start + 20_000] if self.server.breaks else blob[start:])
            self.close_connection = self.server.breaks

    def log_message(self, format: str, *args: object) -> None:
        pass


def git_name(blob: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(blob) + blob).hexdigest()


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setenv("SHOPTALK_HOME", str(tmp_path / "home"))
    tiny_clip(tmp_path / "published")
    server = Hub(tmp_path / "published")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_clip_comes_from_the_hub_says_its_size_first_and_is_used_from_then_on(hub: Hub) -> None:
    said: list[str] = []
    assert clip_folder(NAME) is None
    pull.pull([pull.clip(NAME, hub.address)], said.append)
    size = sum(map(len, hub.files.values()))
    assert said[0].startswith(f"{NAME}: {size / 1e6:.0f} MB from {REPOSITORY} on the Hugging Face hub to ")
    assert said[1:] == [f"{NAME}: here, and as its publisher has it"]
    assert Clip(NAME, clip_folder(NAME) or Path()).dim == 16
    said.clear()
    pull.pull([pull.clip(NAME, hub.address)], said.append)
    assert [line.partition(" in ")[0] for line in said] == [f"{NAME}: is"], "nothing is fetched twice"


def test_a_file_that_is_not_as_published_is_thrown_away(hub: Hub) -> None:
    promised = pull.clip(NAME, hub.address)
    hub.files["open_clip_model.safetensors"] = bytes(len(hub.files["open_clip_model.safetensors"]))
    with pytest.raises(PullError, match="did not arrive as its publisher has it"):
        pull.pull([promised], lambda _: None)
    assert clip_folder(NAME) is None


def whisper_address(hub: Hub) -> str:
    return f"{hub.address}/models/{hashlib.sha256(hub.sound).hexdigest()}/tiny.pt"


def test_a_download_that_broke_off_goes_on_where_it_was(hub: Hub, tmp_path: Path) -> None:
    hub.breaks = True
    for _ in range(2):
        with pytest.raises(PullError, match="publisher of whisper tiny could not be reached"):
            pull.pull([pull.whisper("tiny", whisper_address(hub))], lambda _: None)
    hub.breaks = False
    pull.pull([pull.whisper("tiny", whisper_address(hub))], lambda _: None)
    assert hub.ranges == ["bytes=20000-", "bytes=40000-"]
    assert (tmp_path / "home" / "cache" / "whisper" / "tiny.pt").read_bytes() == hub.sound


@pytest.mark.parametrize("part", ["clip", "whisper"])
def test_without_a_connection_it_is_one_sentence_within_seconds(part: str, home: Path) -> None:
    nowhere = "http://127.0.0.1:9"
    began = time.monotonic()
    with pytest.raises(PullError, match=r"^The publisher of .* could not be reached \(\w+\); check the connection"):
        _ = pull.clip(NAME, nowhere) if part == "clip" else pull.whisper("base", f"{nowhere}/{'0' * 64}/base.pt")
    assert time.monotonic() - began < 15


def test_a_name_that_nobody_publishes_is_said() -> None:
    with pytest.raises(PullError, match="open_clip knows no weights 'ViT-B-32/nowhere'"):
        pull.clip("ViT-B-32/nowhere")
    with pytest.raises(PullError, match="there is no Whisper size 'huge'; use one of tiny"):
        pull.whisper("huge")
