"""Commands about conversations that are kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from chatbot.commands.options import Bar, Preset, StoreFolder, fail, settings

if TYPE_CHECKING:
    from chatbot.assistant import Assistant

cli = typer.Typer()


@cli.command("export-user")
def export_user(session: str, store: StoreFolder = None) -> None:
    """Print all that is kept about a conversation."""
    import json

    with known_session():
        typer.echo(json.dumps(conversations(store).export(session), indent=2, ensure_ascii=False))


@cli.command("forget-user")
def forget_user(session: str, store: StoreFolder = None) -> None:
    """Delete a conversation and all that was said in it."""
    with known_session():
        conversations(store).forget(session)
    typer.echo("Forgotten.")


@cli.command()
def replay(
    session: str,
    turn: Annotated[int | None, typer.Argument(help="which turn; the last, if none is named")] = None,
    save: Annotated[Path | None, typer.Option(help="write the turn as a regression test for replay-check")] = None,
    store: StoreFolder = None,
    preset: Preset = None,
) -> None:
    """Open a past turn: what was heard and understood, limits and why, scores; and answer it again with today's models."""
    from chatbot import replay as replaying

    folder = folder_of(store)
    with known_session():
        kept = conversations(folder).export(session)
    try:
        case = replaying.case_of(kept, turn)
        for line in replaying.told(case, assistant_of(folder, preset)):
            typer.echo(line)
    except replaying.NoReplayError as error:
        fail(str(error))
    if save is not None:
        replaying.save(case, save)
        typer.echo(f"Written to {save}; python app.py replay-check {save} --store {folder}")


@cli.command("replay-check")
def replay_check(
    cases: Annotated[list[Path], typer.Argument(help="turns that were written by replay --save")],
    store: StoreFolder = None,
    preset: Preset = None,
) -> None:
    """Answer saved turns again; fails, and says what is different, where one is not answered as it was."""
    from chatbot import replay as replaying

    different = 0
    try:
        for path, found in replaying.check(assistant_of(folder_of(store), preset), cases):
            typer.echo(f"{path}: {'as it was' if not found else 'different'}")
            for one in found:
                typer.echo(f"  {one}")
            different += bool(found)
    except replaying.NoReplayError as error:
        fail(str(error))
    if different:
        fail(f"{different} of {len(cases)} turns are answered in another way; {replaying.WHY}")


@contextmanager
def known_session() -> Iterator[None]:
    """Fail with one sentence where there is no such conversation."""
    from chatbot.sessions import UnknownSessionError

    try:
        yield
    except UnknownSessionError:
        fail("there is no conversation with this id in this store")


def assistant_of(folder: Path, preset: str | None) -> "Assistant":
    from chatbot.assembly import put_together

    return put_together(settings(store=folder, preset=preset), None, False, Bar())[0]


def conversations(store: Path | None) -> Any:
    from chatbot.sessions import Sessions

    return Sessions.beside(folder_of(store))


def folder_of(store: Path | None) -> Path:
    """The store whose conversations are meant: the named one, else that of the last import or the demo."""
    from models import weights

    stores = weights.home() / "stores"
    folder = store or next(
        (stores / name for name in ("default", "demo") if (stores / name / "conversations.sqlite").exists()), None
    )
    if folder is None or not (folder / "conversations.sqlite").exists():
        fail("no conversations here; name the store's folder with --store")
    return folder
