"""The command line: serve, import, chat, doctor, train, measure, export-user, forget-user."""

import errno
import logging
import os
import socket
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

cli = typer.Typer(help="Shoptalk: a conversational recommender for a shop's own pages.", no_args_is_help=True, add_completion=False,
                  pretty_exceptions_enable=False)  # fmt: skip
train = typer.Typer(help="Train what we ship weights of.", no_args_is_help=True)
measure = typer.Typer(help="Measure, with intervals.", no_args_is_help=True)
models = typer.Typer(help="Weights of the full preset.", no_args_is_help=True)
stores = typer.Typer(help="What imports have filled.", no_args_is_help=True)
cli.add_typer(train, name="train")
cli.add_typer(measure, name="measure")
cli.add_typer(models, name="models")
cli.add_typer(stores, name="store")

Catalog = Annotated[str | None, typer.Option("--catalog", help="a product feed: a file or an address on the web")]
Feed = Annotated[str, typer.Argument(help="a product feed: a file or an address on the web")]
Fetch = Annotated[
    bool | None, typer.Option("--fetch-pictures", help="fetch the pictures that the feed names on the web")
]
Preset = Annotated[str | None, typer.Option(help="auto, compact or full")]
ShopFile = Annotated[Path | None, typer.Option("--shop", help="a shop.toml: name, accent, currency, pages …")]
StoreFolder = Annotated[Path | None, typer.Option("--store", help="the store's folder")]
Data = Annotated[Path, typer.Option("--data", help="the folder of public data, see docs/data.md")]


class Downloadable(StrEnum):
    CLIP = "clip"
    WHISPER = "whisper"


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


@cli.command()
def serve(
    catalog: Catalog = None,
    preset: Preset = None,
    shop: ShopFile = None,
    host: Annotated[str | None, typer.Option(help="address to listen on")] = None,
    port: Annotated[int | None, typer.Option(help="port to listen on")] = None,
    store: StoreFolder = None,
    demo: Annotated[bool, typer.Option("--demo", help="serve the demo shop, whatever was imported")] = False,
    fetch_pictures: Fetch = None,
    vectors: Annotated[
        str | None, typer.Option(help="where rows are searched: memory, lance, or milvus://HOST:PORT/COLLECTION")
    ] = None,
) -> None:
    """Serve a shop: a feed, the imported one, or the demo."""
    chosen = settings(preset=preset, shop=shop, host=host, port=port, store=store, fetch_pictures=fetch_pictures, vectors=vectors)  # fmt: skip
    check_port(chosen.host, chosen.port)
    from chatbot.assembly import put_together

    assistant, where, notes, reopen = put_together(chosen, catalog, demo, Bar(), typer.echo)
    from chatbot.api import Doors, build_api
    from chatbot.owner import owner_routes
    from chatbot.page import LatePage
    from chatbot.sessions import Sessions
    from chatbot.shelf import Shelf
    from retrieval.lance import LanceStore

    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    doors = Doors(assistant, Sessions.beside(where.folder), notes)
    app = build_api(doors)
    shelf = Shelf(doors, LanceStore(where.folder), reopen)
    owner_routes(app, shelf, chosen.key)
    threading.Thread(target=shelf.watch, args=(threading.Event(),), name="shelf", daemon=True).start()
    later = ThreadPoolExecutor(1, thread_name_prefix="later")
    app.mount("/", LatePage(doors, later))  # last: it answers whatever no route does
    if assistant.parts.listener is not None:
        later.submit(assistant.parts.listener.prepare)
    import uvicorn

    typer.echo(f"{assistant.parts.shop.name}: {len(assistant.parts.store.facts)} items on http://{shown(chosen.host)}:{chosen.port}  "
               "(shop page: /demo, API: /docs)")  # fmt: skip
    uvicorn.run(app, host=chosen.host, port=chosen.port, log_level="warning", access_log=False, timeout_keep_alive=15)


def shown(host: str) -> str:
    return "localhost" if host in ("127.0.0.1", "0.0.0.0", "::") else host


def check_port(host: str, port: int) -> None:
    """Say that a port is taken before minutes go into an import."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            why = "is in use" if error.errno == errno.EADDRINUSE else f"cannot be used ({error.strerror})"
            fail(f"port {port} on {host} {why}: choose another one with --port")


@cli.command("import")
def bring(
    feed: Feed,
    store: StoreFolder = None,
    shop: ShopFile = None,
    preset: Preset = None,
    check: Annotated[
        bool, typer.Option("--check", help="only say what is wrong with the feed, and what to do")
    ] = False,
    fetch_pictures: Fetch = None,
    vectors: Annotated[
        Path | None, typer.Option(help="a folder that `embed` has filled: what is encoded there is taken from it")
    ] = None,
) -> None:
    """Read a feed into a store; what is unchanged costs nothing."""
    chosen = settings(store=store, shop=shop, preset=preset, fetch_pictures=fetch_pictures)
    from chatbot import assembly
    from data import doctor
    from data.shop import read_shop
    from models import weights
    from retrieval.lance import LanceStore

    where = replace(assembly.source(chosen, feed, False), folder=store or weights.home() / "stores" / "default")
    assert where.feed is not None
    catalog = assembly.read_feed(where, where.feed, read_shop(where.shop), chosen, Bar())
    if check:
        typer.echo("\n".join(doctor.report(catalog)))
        return
    lance, found = LanceStore(where.folder), assembly.engines(chosen)
    if vectors is not None:
        from retrieval import spread

        typer.echo(f"{spread.take(vectors, lance, found)} vectors taken from {vectors}.")
    report = assembly.bring_in(where, lance, catalog, found, Bar())
    for line in assembly.told(catalog, report):
        typer.echo(line)
    typer.echo(f"The store is {where.folder}.")


@cli.command()
def embed(
    feed: Feed,
    to: Annotated[Path, typer.Option(help="the folder for vectors in Parquet; what lies there is kept")],
    workers: Annotated[int, typer.Option(help="processes that encode, one core each")] = os.cpu_count() or 1,
    cluster: Annotated[str | None, typer.Option(help="the address of a running Ray, else one is started here")] = None,
    shop: ShopFile = None,
    preset: Preset = None,
    fetch_pictures: Fetch = None,
) -> None:
    """Encode a large catalogue on many machines, with Ray; `import --vectors` takes what it makes."""
    chosen = settings(shop=shop, preset=preset, fetch_pictures=fetch_pictures)
    from functools import partial

    from chatbot import assembly
    from data.shop import read_shop
    from retrieval import spread

    where = assembly.source(chosen, feed, False)
    assert where.feed is not None
    catalog = assembly.read_feed(where, where.feed, read_shop(where.shop), chosen, Bar())
    try:
        done = spread.spread(catalog.items, to, partial(assembly.engines, chosen), workers, cluster)
    except ModuleNotFoundError as error:
        if error.name != "ray":
            raise
        fail('Ray is not installed here: .venv/bin/uv pip install --python .venv/bin/python "ray[data]"')
    except ConnectionError:
        fail(f"there is no Ray at {cluster}; start one with ray start --head")
    typer.echo(f"{done.encoded} encoded, {done.there} were there, {done.unreadable} could not be read; "
               f"python app.py import {feed} --vectors {to}")  # fmt: skip


@cli.command()
def chat(catalog: Catalog = None, preset: Preset = None, shop: ShopFile = None, store: StoreFolder = None) -> None:
    """Talk in the terminal."""
    from chatbot.assembly import put_together
    from chatbot.state import State
    from chatbot.turn import Turn, TurnError

    assistant, *_ = put_together(settings(preset=preset, shop=shop, store=store), catalog, False, Bar(), typer.echo)
    state = State()
    typer.echo(f"{assistant.parts.shop.name}. Try: {' · '.join(assistant.recommender.openers)}. An empty line ends.")
    while text := listened():
        try:
            reply, state = assistant.respond(Turn(text), state)
        except TurnError as error:
            typer.echo(f"     {error.message} {error.hint}")
            continue
        typer.echo(f"     {reply.text}")
        for number, card in enumerate(reply.cards, 1):
            price = f"{card.item.price} {card.item.currency}" if card.item.price is not None else ""
            typer.echo(f"     {number}. {card.item.title}  {price}  {' · '.join(card.reasons)}")


def listened() -> str:
    """The next line; written out where it comes from a file, so that a conversation can be read. Empty at the end."""
    try:
        text = input("you: ").strip()
    except EOFError:
        return ""
    if not sys.stdin.isatty():
        typer.echo(text)
    return text


@cli.command()
def doctor(preset: Preset = None, store: StoreFolder = None) -> None:
    """Say which parts are active, where weights come from, and what is missing."""
    chosen = settings(preset=preset, store=store)
    from chatbot import assembly
    from models import weights
    from models.clip import clip_folder
    from retrieval.lance import LanceStore, describe

    typer.echo(f"home      {weights.home()}")
    found = assembly.engines(chosen)
    assembly.listener(chosen, None, found.notes)
    assembly.connected(chosen, found.notes)
    for name, note in found.notes.items():
        typer.echo(f"{name:<9} {note}")
    if clip_folder(chosen.clip) is None:
        typer.echo(f"full      {chosen.clip} is not here: python app.py models pull")
    if not (weights.cache_dir() / "whisper" / f"{chosen.whisper}.pt").exists():
        typer.echo(f"full      whisper {chosen.whisper} is not here: python app.py models pull")
    stores = weights.home() / "stores"
    folders = [store] if store else sorted(stores.iterdir()) if stores.exists() else []
    for folder in folders:
        manifest = LanceStore(folder).manifest()
        if manifest is None:
            typer.echo(f"store     {folder}: no finished import; python app.py import FEED --store {folder}")
            continue
        told = describe(manifest)
        current = manifest.text_encoder == found.text.name and manifest.image_encoder == (
            found.image.name if found.image else None
        )
        mend = "" if current else f"  (made by other encoders: python app.py import {manifest.feed} --store {folder})"
        typer.echo(f"store     {folder}: {told['text_encoder']}, {told['image_encoder']}{mend}")
    if not folders:
        typer.echo("store     none yet; python app.py import FEED, or serve the demo shop with make run")


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
    from models.measure_intents import train
    from models.text import MiniLM

    model = train(MiniLM(), PHRASES, out)
    typer.echo(f"{len(model.labels)} intents, {len(model.features.weights)} words and pairs: {out}")


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


@stores.command("copy")
def copy_store(
    source: Annotated[Path, typer.Option("--from", help="the folder of a store")],
    to: Annotated[str, typer.Option("--to", help="another folder, or milvus://HOST:PORT/COLLECTION")],
) -> None:
    """Copy items and vectors; nothing is encoded again."""
    from retrieval import milvus
    from retrieval.lance import LanceStore

    store = LanceStore(source)
    if "://" not in to:
        typer.echo(f"{store.copy(Path(to))} items are in {to}.")
        return
    try:
        address = milvus.Address.read(to)
        typer.echo(f"{milvus.copy_rows(store, address)} rows are in {to}; serve them with --vectors {to}.")
    except (ValueError, ConnectionError) as error:
        fail(str(error))


@cli.command("export-user")
def export_user(session: str, store: StoreFolder = None) -> None:
    """Print all that is kept about a conversation."""
    import json

    from chatbot.sessions import UnknownSessionError

    try:
        typer.echo(json.dumps(conversations(store).export(session), indent=2, ensure_ascii=False))
    except UnknownSessionError:
        fail("there is no conversation with this id in this store")


@cli.command("forget-user")
def forget_user(session: str, store: StoreFolder = None) -> None:
    """Delete a conversation and all that was said in it."""
    from chatbot.sessions import UnknownSessionError

    try:
        conversations(store).forget(session)
    except UnknownSessionError:
        fail("there is no conversation with this id in this store")
    typer.echo("Forgotten.")


def conversations(store: Path | None) -> Any:
    from chatbot.sessions import Sessions
    from models import weights

    stores = weights.home() / "stores"
    folder = store or next(
        (stores / name for name in ("default", "demo") if (stores / name / "conversations.sqlite").exists()), None
    )
    if folder is None or not (folder / "conversations.sqlite").exists():
        fail("no conversations here; name the store's folder with --store")
    return Sessions.beside(folder)


def fail(message: str) -> NoReturn:
    typer.echo(f"error: {message}", err=True)
    raise typer.Exit(1)


def run() -> None:
    """Run a command; what a person can mend is one sentence, not a traceback."""
    from data.items import CatalogError
    from models import weights
    from models.weights import MissingWeightsError
    from retrieval.problems import StoreError

    try:
        cli()
    except (CatalogError, MissingWeightsError, StoreError) as error:
        typer.echo(f"error: {error}", err=True)
        sys.exit(1)
    except OSError as error:
        where = f"{error.filename}: {error.strerror}" if error.filename else str(error)
        typer.echo(
            f"error: {where}; stores and the cache lie in {weights.home()}, set SHOPTALK_HOME to move them", err=True
        )
        sys.exit(1)
