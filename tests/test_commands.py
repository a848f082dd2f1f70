"""The command line: what a person can mend is one sentence, and never a traceback."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FEED = "id,title,price,product_type\n1,Red Mug,10 USD,Kitchen\n2,Blue Mug,12 USD,Kitchen\n3,Tall Lamp,abc,Light\n"


def run(*words: str, home: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SHOPTALK_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "app.py", *words],
        cwd=ROOT,
        env=environment,
        input=stdin,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    path = tmp_path / "feed.csv"
    path.write_text(FEED)
    return path


def test_a_feed_is_imported_with_a_report_and_talked_about(feed: Path, tmp_path: Path) -> None:
    done = run("import", str(feed), home=tmp_path / "home")
    assert done.returncode == 0, done.stderr
    assert (
        "2 items: 2 new" in done.stdout and "line 4 refused" in done.stdout and "'abc' is not an amount" in done.stdout
    )
    again = run("import", str(feed), home=tmp_path / "home")
    assert "0 new, 0 changed, 0 removed; encoded 0 texts" in again.stdout
    told = run("chat", home=tmp_path / "home", stdin="red mugs\n\n")
    assert "Red Mug" in told.stdout and "Blue Mug" not in told.stdout


def test_doctor_says_what_is_active_and_what_is_missing(tmp_path: Path) -> None:
    told = run("doctor", home=tmp_path)
    assert told.returncode == 0
    for word in (
        "all-MiniLM-L6-v2@53aa51172d14",
        "shoptalk-image@",
        "pocketsphinx",
        "python app.py models pull",
        "set SHOPTALK_LLM",
    ):
        assert word in told.stdout, word


def test_a_missing_feed_is_one_sentence(tmp_path: Path) -> None:
    told = run("serve", "--catalog", "nowhere.csv", "--port", "0", home=tmp_path)
    assert told.returncode == 1
    assert (
        told.stderr.strip()
        == "error: there is no file nowhere.csv; give the path of a feed as CSV, TSV, JSON, JSON Lines, XML, HTML with JSON-LD or Parquet"
    )


def test_a_port_in_use_is_said_before_minutes_go_into_an_import(feed: Path, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = run("serve", "--catalog", str(feed), "--port", str(port), home=tmp_path)
    assert told.returncode == 1
    assert told.stderr.strip() == f"error: port {port} on 127.0.0.1 is in use: choose another one with --port"


def test_a_folder_that_cannot_be_written_is_one_sentence(feed: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    told = run("import", str(feed), home=tmp_path / "file")
    assert told.returncode == 1
    assert told.stderr.startswith("error: ") and "Traceback" not in told.stderr and "SHOPTALK_HOME" in told.stderr
