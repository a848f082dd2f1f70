"""Imports point one way: data ← models ← retrieval ← chatbot ← app.py."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ORDER = ["data", "models", "retrieval", "chatbot"]
MODULES = [path for folder in ORDER for path in sorted((ROOT / folder).rglob("*.py"))]


def imported(path: Path) -> set[str]:
    """The dotted names that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_folder_imports_only_folders_to_its_left(path: Path) -> None:
    level = ORDER.index(path.relative_to(ROOT).parts[0])
    to_the_right = {*ORDER[level + 1 :], "app", "benchmarks", "tests"}
    assert not {name for name in imported(path) if name.split(".")[0] in to_the_right}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_but_the_command_line_imports_the_page_or_the_routes(path: Path) -> None:
    doors = {"chatbot.api", "chatbot.owner", "chatbot.page"}
    if path.name not in ("api.py", "owner.py", "page.py") and path.parent.name != "commands":
        assert not imported(path) & doors


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_loaded_that_could_run_what_it_holds(path: Path) -> None:
    """No pickle, no code from a model's folder, no shell, no eval: weights are safetensors, arrays npz or parquet."""
    calls = [ast.unparse(node) for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    unsafe = re.compile(
        r"^(?:pickle\.|torch\.load\(|eval\(|exec\(|yaml\.load\()|allow_pickle=True|trust_remote_code=True|shell=True"
    )
    assert not [call for call in calls if unsafe.search(call)]
    assert not imported(path) & {"pickle", "marshal", "shelve", "dill", "joblib"}
