"""Shops to test on: the demo shop, a garden shop without prices in another currency, and, where it is at hand, eShop."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from chatbot.settings import Settings
from chatbot.state import State
from chatbot.turn import Reply, Turn
from models.encoders import Vectors, unit
from tests import garden

DATA = Path(os.environ.get("SHOPTALK_DATA", Path(__file__).resolve().parent.parent.parent / "shared" / "data"))
ESHOP = DATA / "eshop" / "catalog.csv"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("data") and not DATA.exists():
            item.add_marker(pytest.mark.skip(reason=f"no public data at {DATA}; set SHOPTALK_DATA (docs/data.md)"))


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where stores and caches of the tests live: a folder of their own, unless one is given."""
    given = os.environ.get("SHOPTALK_HOME")
    folder = Path(given) if given else tmp_path_factory.mktemp("home")
    os.environ["SHOPTALK_HOME"] = str(folder)
    return folder


class Talk:
    """A conversation with an assistant, one line at a time."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.state = State()

    def __call__(self, text: str = "", *photos: bytes, audio: bytes | None = None) -> Reply:
        reply, self.state = self.assistant.respond(Turn(text, photos, audio), self.state)
        return reply


def compact() -> Settings:
    return Settings(preset="compact")


@pytest.fixture(scope="session")
def demo(home: Path) -> Assistant:
    return put_together(compact(), use_demo=True)[0]


@pytest.fixture(scope="session")
def garden_shop(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    feed = garden.write(tmp_path_factory.mktemp("garden"))
    return put_together(compact(), feed)[0]


@pytest.fixture(scope="session")
def eshop(home: Path) -> Assistant:
    if not ESHOP.exists():
        pytest.skip(f"no {ESHOP}")
    return put_together(compact(), ESHOP)[0]


@pytest.fixture
def talk() -> Callable[[Assistant], Talk]:
    return Talk


class Colors:
    """An encoder that sees only red, green and blue: the nearest item is known beforehand."""

    name = "colors@1"
    dim = 3

    def encode_texts(self, texts: list[str]) -> Vectors:
        rows = [[word in text.lower() for word in ("red", "green", "blue")] for text in texts]
        return unit(np.array(rows, dtype=np.float32).reshape(len(texts), 3))

    def encode_images(self, images: list) -> Vectors:  # type: ignore[type-arg]
        return unit(
            np.array([np.asarray(image.convert("RGB")).mean(axis=(0, 1)) for image in images], dtype=np.float32)
        )


@pytest.fixture
def colors() -> Colors:
    return Colors()
