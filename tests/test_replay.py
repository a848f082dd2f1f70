"""The same turn gets the same answer in every process, whatever order Python gives its sets."""

import os
import subprocess
import sys
from pathlib import Path

from tests import corner_shop

ROOT = Path(__file__).resolve().parent.parent


def test_a_conversation_replays_alike_in_another_process(home: Path, tmp_path: Path) -> None:
    feed = corner_shop.write(tmp_path)
    lines = "laptops with 16gb ram\nohpones\nred wine under 15\nsomething light\n\n"
    told = set()
    for seed in ("1", "2", "3"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "SHOPTALK_HOME": str(home)}
        done = subprocess.run([sys.executable, "app.py", "chat", "--catalog", str(feed), "--preset", "compact"], cwd=ROOT, env=environment,
                              input=lines, capture_output=True, text=True, check=True)  # fmt: skip
        told.add(done.stdout.split("An empty line ends.")[1])
    assert len(told) == 1
