"""What stands beside a test shop's feed: its settings, and its pages."""

from collections.abc import Mapping
from pathlib import Path


def write_beside(folder: Path, settings: str, pages: Mapping[str, str]) -> None:
    """Write shop.toml and the pages, each as pages/NAME.md, into the folder of a feed."""
    (folder / "pages").mkdir(exist_ok=True)
    for name, text in pages.items():
        (folder / "pages" / f"{name}.md").write_text(text, "utf-8")
    (folder / "shop.toml").write_text(f'{settings}pages = "pages"\n', "utf-8")
