"""Commands about the weights of models."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from chatbot.commands.options import fail, settings

models = typer.Typer(help="Weights of the full preset.", no_args_is_help=True)


class Downloadable(StrEnum):
    CLIP = "clip"
    WHISPER = "whisper"


@models.command("list")
def list_models() -> None:
    """What is on this machine."""
    from models import weights
    from models.pull import megabytes
    from models.weights import MissingWeightsError

    def tell(path: Path) -> None:
        files = [file for file in path.rglob("*") if file.is_file()] if path.is_dir() else [path]
        typer.echo(f"{megabytes(sum(file.stat().st_size for file in files)):>10}  {path}")

    for find in (weights.minilm, weights.image_tower):
        try:
            tell(find())
        except MissingWeightsError as error:
            typer.echo(str(error))
    for kind in ("clip", "whisper"):
        for path in sorted((weights.cache_dir() / kind).glob("*")):
            tell(path)


@models.command("assemble")
def assemble_model(out: Annotated[Path, typer.Argument(help="folder to write")]) -> None:
    """Write our picture tower and MiniLM as one open_clip model."""
    from models.assemble import assemble

    typer.echo(f"{assemble(out)}: open_clip.create_model_and_transforms('local-dir:{out.resolve()}')")


@models.command("pull")
def pull(
    what: Annotated[list[Downloadable] | None, typer.Argument(help="parts to fetch; all, if none is named")] = None,
) -> None:
    """Download the weights of the full preset, after saying how much it is."""
    chosen = settings()
    from models import pull as pulling

    offered = {
        Downloadable.CLIP: lambda: pulling.clip(chosen.clip),
        Downloadable.WHISPER: lambda: pulling.whisper(chosen.whisper),
    }
    try:
        pulling.pull([offered[part]() for part in what or offered], typer.echo)
    except pulling.PullError as error:
        fail(f"{error} The compact parts go on working.")
