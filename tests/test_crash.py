"""Imports that are killed, starved of space, or meet another: nothing is lost, and nobody sees half a catalogue.

KILLS=100 python -m pytest tests/test_crash.py runs the long version.
"""

import hashlib
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from data.catalog import read_catalog
from models.encoders import Encoders
from retrieval.build import build
from retrieval.lance import LanceStore
from retrieval.problems import StoreBusyError
from tests.conftest import Colors

ROOT = Path(__file__).parent.parent
KILLS = int(os.environ.get("KILLS", "3"))
COUNT = 400

IMPORT = """
import sys
from pathlib import Path
from data.catalog import read_catalog
from models.encoders import Encoders
from retrieval import build as building
from retrieval.lance import LanceStore
from tests.conftest import Colors
building.BATCH = 8
def progress(what, done, total):
    print(what, done, flush=True)
report = building.build(read_catalog(Path(sys.argv[1])), LanceStore(Path(sys.argv[2])), Encoders(Colors()), "feed.csv", progress=progress)
print("encoded", report.encoded_texts, flush=True)
"""


def write(feed: Path, price: int) -> Path:
    lines = ["id,title,price"] + [f"{i},{('red', 'green', 'blue')[i % 3]} mug {i},{price}" for i in range(COUNT)]
    feed.write_text("\n".join(lines) + "\n")
    return feed


def start(feed: Path, store: Path, **more: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", IMPORT, str(feed), str(store)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)  # type: ignore[call-overload, no-any-return]


def export(store: Path) -> str:
    """A digest of all that a store serves: items and rows."""
    opened = LanceStore(store).open(Colors().name, None)
    digest = hashlib.sha256(repr(opened.facts.items).encode())
    digest.update(np.ascontiguousarray(opened.rows).tobytes())
    return digest.hexdigest()


def test_an_import_killed_at_any_moment_ends_as_one_that_was_not(tmp_path: Path) -> None:
    feed = write(tmp_path / "feed.csv", 5)
    began = time.monotonic()
    out, _ = start(feed, tmp_path / "whole").communicate()
    lasted = time.monotonic() - began
    assert out.splitlines()[-1] == f"encoded {COUNT}"
    expected = export(tmp_path / "whole")
    dice = random.Random(7)
    interrupted = 0
    for kill in range(KILLS):
        store = tmp_path / f"store{kill}"
        process = start(feed, store)
        time.sleep(dice.uniform(0.4, 1.0) * lasted)
        process.send_signal(signal.SIGKILL)
        before, _ = process.communicate()
        interrupted += before.splitlines()[-1:] != [f"encoded {COUNT}"]
        done = [int(line.rsplit(" ", 1)[1]) for line in before.splitlines() if line.startswith("reading")]
        after, faults = start(feed, store).communicate()
        assert after, faults
        encoded = int(after.splitlines()[-1].removeprefix("encoded "))
        assert encoded <= COUNT - max(done, default=0) + 8, "at most one batch is encoded again"
        assert export(store) == expected
    assert interrupted, "no kill came before the end"


def test_what_was_there_is_served_until_an_import_has_ended(tmp_path: Path) -> None:
    store = tmp_path / "store"
    feed = write(tmp_path / "feed.csv", 5)
    start(feed, store).communicate()
    before = export(store)
    feed.write_text(feed.read_text().replace("mug", "bowl"))
    process = start(feed, store)
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("reading") and int(line.rsplit(" ", 1)[1]) >= COUNT // 2:
            break
    assert export(store) == before
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert export(store) == before
    start(feed, store).communicate()
    assert export(store) != before


def test_two_imports_at_once_do_not_mix(tmp_path: Path, colors: Colors) -> None:
    feed = write(tmp_path / "feed.csv", 5)
    store = LanceStore(tmp_path / "store")
    with store.writing(), pytest.raises(StoreBusyError, match=r"another import is filling .*: wait for it to end"):
        build(read_catalog(feed), LanceStore(tmp_path / "store"), Encoders(colors), "feed.csv")
    build(read_catalog(feed), store, Encoders(colors), "feed.csv")


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    store = tmp_path / "store"
    feed = write(tmp_path / "feed.csv", 5)
    start(feed, store).communicate()
    before = export(store)
    feed.write_text("id,title,description\n" + "\n".join(f"{i},cup {i},{'long ' * 900}" for i in range(COUNT)) + "\n")

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))

    process = start(feed, store, preexec_fn=small_files)
    _, faults = process.communicate()
    assert process.returncode == 1 and "File too large" in faults
    assert export(store) == before
    assert start(feed, store).communicate()[0]
    assert json.loads((store / "manifest.json").read_text())["version"] > 1


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="choose another folder with --store"):
        LanceStore(tmp_path / "file" / "store")
