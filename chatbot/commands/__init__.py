"""The command line: python app.py --help."""

import sys

import typer

from chatbot.commands import conversations, laboratory, shop, weights

cli = typer.Typer(help="Shoptalk: a conversational recommender for a shop's own pages.", no_args_is_help=True, add_completion=False,
                  pretty_exceptions_enable=False)  # fmt: skip
cli.add_typer(shop.cli)
cli.add_typer(conversations.cli)
cli.add_typer(laboratory.train, name="train")
cli.add_typer(laboratory.measure, name="measure")
cli.add_typer(weights.models, name="models")


def run() -> None:
    """Run a command; what a person can mend is one sentence, not a traceback."""
    from data.items import CatalogError
    from models.weights import MissingWeightsError, home
    from retrieval.problems import StoreError

    try:
        cli()
    except (CatalogError, MissingWeightsError, StoreError) as error:
        typer.echo(f"error: {error}", err=True)
        sys.exit(1)
    except OSError as error:
        where = f"{error.filename}: {error.strerror}" if error.filename else str(error)
        typer.echo(f"error: {where}; stores and the cache lie in {home()}, set SHOPTALK_HOME to move them", err=True)
        sys.exit(1)
