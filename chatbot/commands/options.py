"""What several commands take and say: options, settings, a progress bar, and how a command fails."""

import sys
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

Catalog = Annotated[str | None, typer.Option("--catalog", help="a product feed: a file or an address on the web")]
Feed = Annotated[str, typer.Argument(help="a product feed: a file or an address on the web")]
Fetch = Annotated[
    bool | None, typer.Option("--fetch-pictures", help="fetch the pictures that the feed names on the web")
]
Preset = Annotated[str | None, typer.Option(help="auto, compact or full")]
ShopFile = Annotated[Path | None, typer.Option("--shop", help="a shop.toml: name, accent, currency, pages …")]
StoreFolder = Annotated[Path | None, typer.Option("--store", help="the store's folder")]
Data = Annotated[Path, typer.Option("--data", help="the folder of public data, see docs/data.md")]


class Bar:
    """One progress bar for each thing that is done."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._what = ""

    def __call__(self, what: str, done: int, total: int) -> None:
        from tqdm import tqdm

        if what != self._what:
            self._bar, self._what = tqdm(total=total, desc=what, unit="", file=sys.stderr, leave=False), what
        self._bar.update(done - self._bar.n)
        if done >= total:
            self._bar.close()
            self._what = ""


def settings(**given: Any) -> Any:
    from pydantic import ValidationError

    from chatbot.settings import Settings

    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        raise typer.BadParameter(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def fail(message: str) -> NoReturn:
    typer.echo(f"error: {message}", err=True)
    raise typer.Exit(1)
