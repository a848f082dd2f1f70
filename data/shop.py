"""Who the shop is: `shop.toml`, every line of it optional, and the shop's own pages."""

import re
import tomllib
from dataclasses import dataclass, fields
from html import unescape
from pathlib import Path

import nh3

from data.items import CatalogError


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of one of the shop's pages: its heading, its text, and the page that it is on."""

    page: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Shop:
    """name and accent are shown; currency is for prices that name none; link_base is put before relative links.

    pages: folder with the shop's own pages in Markdown or HTML. handover: where a human can be reached.
    """

    name: str = "our shop"
    accent: str = "#2f6f5e"
    currency: str = "USD"
    link_base: str = ""
    pages: str = ""
    handover: str = ""


def read_shop(path: Path | None) -> Shop:
    """Read a shop.toml; without one, the defaults. Raises CatalogError for a file that cannot be used."""
    if path is None:
        return Shop()
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise CatalogError(f"there is no shop file {path}; leave --shop out or give its path") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogError(f"{path} is not valid TOML ({error})") from error
    known = {field.name for field in fields(Shop)}
    unknown = set(told) - known
    if unknown:
        raise CatalogError(
            f"{path} has {', '.join(sorted(unknown))}, which is not known; use {', '.join(sorted(known))}"
        )
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", accent := str(told.get("accent", Shop().accent))):
        raise CatalogError(f"{path} has the accent {accent!r}; write a colour like #2f6f5e")
    values = {name: str(value) for name, value in told.items()}
    if values.get("pages"):
        values["pages"] = str((path.parent / values["pages"]).resolve())
    return Shop(**values)


def read_pages(folder: str) -> tuple[Passage, ...]:
    """All passages of the shop's pages, one for each paragraph under its heading."""
    if not folder or not Path(folder).is_dir():
        return ()
    found: list[Passage] = []
    for path in sorted(Path(folder).iterdir()):
        if path.suffix.lower() in (".md", ".markdown", ".html", ".htm", ".txt") and path.is_file():
            found += passages(path.stem, path.read_text(encoding="utf-8", errors="replace"), path.suffix.lower())
    return tuple(found)


def passages(page: str, text: str, suffix: str) -> list[Passage]:
    if suffix.startswith(".htm"):
        text = re.sub(r"<h\d[^>]*>(.*?)</h\d>", r"\n\n# \1\n\n", text, flags=re.I | re.S)
        text = unescape(nh3.clean(re.sub(r"</(?:p|li|div)>|<br\s*/?>", "\n\n", text, flags=re.I), tags=set()))
    heading, found = page, []
    for block in re.split(r"\n\s*\n", text):
        block = block.strip()
        if match := re.match(r"#+\s*(.+)", block):
            heading, block = match.group(1).strip(), block[match.end() :].strip()
        if block:
            found.append(Passage(page, heading, re.sub(r"\s+", " ", block)))
    return found
