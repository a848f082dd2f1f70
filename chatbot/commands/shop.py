"""Commands for who has a shop: serve it, import a feed, talk to it, see what is active."""

import errno
import logging
import os
import socket
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from chatbot.commands.options import Bar, Catalog, Feed, Fetch, Preset, ShopFile, StoreFolder, fail, settings

cli = typer.Typer()
stores = typer.Typer(help="What imports have filled.", no_args_is_help=True)
cli.add_typer(stores, name="store")


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
    uvicorn.run(
        app,
        host=chosen.host,
        port=chosen.port,
        log_level="warning",
        access_log=False,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=5,
    )


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
        for name, *values in reply.table.rows if reply.table is not None else ():
            typer.echo(f"       {name:<16}" + "  ".join(f"{value:<32}" for value in values).rstrip())
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
        where = f" ({found.folders[name]})" if name in found.folders else ""
        typer.echo(f"{name:<9} {note}{where}")
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
