"""Commands for who trains and measures."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chatbot.commands.options import Bar, Catalog, Data, ShopFile, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from data.phrases import Wording
    from data.practice import Practice
    from models.talks import Shop as Talks

train = typer.Typer(help="Train what we ship weights of.", no_args_is_help=True)
measure = typer.Typer(help="Measure, with intervals.", no_args_is_help=True)


@train.command("image")
def train_image(data: Data, out: Annotated[Path, typer.Option(help="folder for the weights")] = Path("weights/image")) -> None:  # fmt: skip
    """Train the picture tower; a run that was killed goes on from its last checkpoint."""
    from PIL import Image

    from data import demo
    from models import weights
    from models.text import MiniLM
    from models.train_image import train

    shop = weights.cache_dir() / "demo"
    demo.make(shop, lambda done, total: None)
    drawings = [
        (Image.open(shop / "images" / f"{product.number}.webp").convert("RGB"), demo.captions(product))
        for product in demo.products()
    ]
    train(data, out, MiniLM(threads=os.cpu_count() or 1, exact=True), drawings)


@train.command("intents")
def train_intents(out: Annotated[Path, typer.Option(help="folder for the weights")] = Path("weights/intents")) -> None:
    """Fit the classifier of intents on our own phrases."""
    from data.intent_phrases import PHRASES
    from models.intents import train
    from models.text import MiniLM

    model = train(MiniLM(), PHRASES, out)
    typer.echo(f"{len(model.labels)} intents, {len(model.features.weights)} words and pairs: {out}")


@train.command("state")
def train_state(data: Data) -> None:
    """Train a model of conversations in rehearsed ones, and measure it beside rules where it was not trained."""
    from data.practice import to_measure, to_train
    from models.gru import report, train
    from models.text import MiniLM

    encoder = MiniLM(threads=os.cpu_count() or 1)
    network = train(list(rehearsed(to_train, data, 7, "train")), encoder)
    typer.echo("\n".join(report(network, list(rehearsed(to_measure, data, 1, "held out")), encoder)))


def rehearsed(
    shops: "Callable[[Path, Path], Iterable[Practice]]", data: Path, seed: int, wording: "Wording"
) -> "Iterator[Talks]":
    """Conversations in shops, whose stores are made for it and thrown away."""
    import tempfile
    from dataclasses import replace

    from chatbot.assembly import put_together
    from chatbot.rehearsal import rehearse

    chosen = settings(preset="compact")
    with tempfile.TemporaryDirectory() as folder:
        for shop in shops(data, Path(folder)):
            where = Path(folder, "stores", shop.name.replace(" ", "-"))
            assistant = put_together(chosen.model_copy(update={"store": where}), shop.feed, shop.feed is None, Bar())[0]
            yield replace(rehearse(assistant, shop.shoppers, seed, wording), name=shop.name)


@measure.command("intents")
def measure_intents(data: Data) -> None:
    """Kinds of messages told apart: clinc150 with what is out of scope, shopdial, and our own phrases."""
    from data.intent_phrases import PHRASES
    from models import weights
    from models.intents import Classifier
    from models.measure_intents import clinc, shipped, shopdial
    from models.text import MiniLM

    encoder = MiniLM()
    for lines in (shipped(Classifier.load(weights.intents(), encoder.name), encoder, PHRASES), shopdial(data, encoder), clinc(data, encoder)):  # fmt: skip
        typer.echo("\n".join(lines))


@measure.command("inspired")
def measure_inspired(data: Data) -> None:
    """Films recommended in conversation: beside popularity and what was published."""
    from models.measure_inspired import report
    from models.text import MiniLM

    typer.echo("\n".join(report(data, MiniLM(threads=os.cpu_count() or 1))))


@measure.command("image")
def measure_image(data: Data) -> None:
    """Words to photo, photo to product: a table with 95 % intervals."""
    from models.images import CompactTower
    from models.measure_image import report
    from models.text import MiniLM

    threads = os.cpu_count() or 1
    typer.echo(report(data, CompactTower(MiniLM(threads=threads), threads=threads)))


@measure.command("voice")
def measure_voice(data: Data) -> None:
    """Spoken orders with and without the shop's words, and sounds without words: tables with 95 % intervals."""
    from chatbot.assembly import names
    from models.measure_voice import coffee_bar, report
    from models.speech import Sphinx
    from retrieval.facts import Facts

    typer.echo(report(data, Sphinx(), Sphinx(names(Facts(coffee_bar())))))


@measure.command("words")
def measure_words() -> None:
    """Whether words of shoppers are taken for what shops call things, in pairs that were written without a look at the thesaurus."""
    from chatbot.measure_words import table

    for line in table():
        typer.echo(line)


@measure.command("situations")
def measure_situations() -> None:
    """Whether what is shown for a trouble that is told would help, in six shops that nothing was chosen on."""
    from chatbot.measure_situations import table

    for line in table():
        typer.echo(line)


@measure.command("conversation")
def measure_conversation(
    catalog: Catalog = None,
    shop: ShopFile = None,
    count: Annotated[int, typer.Option("--shoppers", help="conversations on each catalogue")] = 200,
    seed: Annotated[int, typer.Option(help="makes the same shoppers again")] = 1,
) -> None:
    """Simulated shoppers who never name what they want: in a feed's shop, or in the demo shop and three generated ones."""
    import tempfile

    from chatbot.assembly import put_together
    from chatbot.measure_conversation import report
    from data import generated

    chosen = settings(preset="compact", shop=shop)
    with tempfile.TemporaryDirectory() as folder:
        feeds = [generated.write(generated.generate(number), Path(folder, f"generated-{number}.jsonl")) for number in (101, 102, 103)]  # fmt: skip
        for feed in (catalog,) if catalog is not None else (None, *map(str, feeds)):
            where = (
                None if feed == catalog and catalog is not None else Path(folder, "stores", Path(feed or "demo").stem)
            )
            assistant = put_together(chosen.model_copy(update={"store": where}), feed, feed is None, Bar())[0]
            typer.echo("\n".join(report(assistant, count, seed)))
