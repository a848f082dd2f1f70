"""Settings to parts: which encoder, which ears, which store. Each part is chosen alone; a missing one is named."""

import hashlib
import itertools
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from chatbot.assistant import Assistant, Parts
from chatbot.foreign import identifier
from chatbot.pages import Pages
from chatbot.settings import Settings
from chatbot.vocabulary import Vocabulary
from chatbot.wording import UNCOUNTED, is_mass, many, one
from data import demo
from data.catalog import Catalog, read_catalog
from data.doctor import examine
from data.remote import fetch_feed, is_url, with_pictures
from data.shop import Shop, read_pages, read_shop
from data.words import stems
from models import weights
from models.clip import Clip, clip_folder
from models.encoders import Encoders, Listener
from models.images import CompactTower, TowerMismatchError
from models.intents import Classifier
from models.language import LanguageModel, connect
from models.openai_whisper import Whisper
from models.sound import AudioModel, LogMel
from models.speech import Sphinx
from models.spoken import Names
from models.text import MiniLM
from models.weights import MissingWeightsError
from retrieval.build import Progress, Report, build, silent
from retrieval.facts import Facts
from retrieval.lance import LanceStore, Manifest
from retrieval.milvus import Address, MilvusRows
from retrieval.problems import StoreError
from retrieval.store import Store


@dataclass
class Engines(Encoders):
    """The encoders in use, and what is to be said of each part: name of the part → a sentence.

    folders: where their weights lie, which is the owner's business and no visitor's.
    """

    text: MiniLM
    notes: dict[str, str] = field(default_factory=dict)
    folders: dict[str, Path] = field(default_factory=dict)
    intents: Classifier | None = None


def engines(settings: Settings, made_by: Manifest | None = None) -> Engines:
    """Choose the encoders. Those that made a store's rows are kept; a better one on the machine is only named."""
    text = MiniLM()
    sound = AudioModel(settings.sound) if settings.sound else LogMel()
    found = Engines(text, None, sound)
    found.notes["sound"] = f"{sound.name}, of items that have one"
    found.folders["text"] = Path(text.folder)
    found.notes["text"] = f"{text.name}, through ONNX Runtime"
    try:
        found.intents = Classifier.load(weights.intents(), text.name)
    except MissingWeightsError as error:
        found.notes["intents missing"] = str(error)
    folder = clip_folder(settings.clip)
    wants_clip = settings.preset == "full" or (settings.preset == "auto" and folder is not None)
    if made_by is not None and settings.preset == "auto":
        wants_clip = made_by.image_encoder is not None and made_by.image_encoder.startswith("open_clip:")
        if not wants_clip and folder is not None:
            found.notes["better"] = f"{settings.clip} is on this machine: the next import uses it"
    if wants_clip and folder is not None:
        try:
            found.image = Clip(settings.clip, folder)
        except MissingWeightsError as error:
            found.notes["picture broken"] = str(error)
        else:
            found.folders["picture"] = Path(folder)
            found.notes["picture"] = found.image.name
            return found
    elif wants_clip:
        found.notes["picture missing"] = f"{settings.clip} is not on this machine: python app.py models pull"
    try:
        tower = CompactTower(text)
        found.image = tower
        found.folders["picture"] = Path(tower.folder)
        found.notes["picture"] = f"{tower.name}, through ONNX Runtime"
    except (MissingWeightsError, TowerMismatchError) as error:
        found.notes["picture"] = f"none: {error}"
    return found


def listener(settings: Settings, facts: Facts | None, notes: dict[str, str]) -> Listener:
    """Ears: Whisper where its weights are and the preset takes it, else PocketSphinx with the shop's words."""
    checkpoint = weights.cache_dir() / "whisper" / f"{settings.whisper}.pt"
    if settings.preset != "compact" and checkpoint.exists():
        notes["voice"] = f"whisper {settings.whisper}"
        return Whisper(checkpoint)
    if settings.preset == "full":
        notes["voice missing"] = f"whisper {settings.whisper} is not on this machine: python app.py models pull"
    notes["voice"] = "pocketsphinx with its bundled English model and the shop's words"
    return Sphinx(names(facts) if facts else None)


def names(facts: Facts, most: int = 700) -> Names:
    """What shoppers name here, for the ears: the shop's nouns in singular and plural, its categories, nouns with the word before
    them in a title; and the values of its facets."""
    written: dict[str, Counter[str]] = defaultdict(Counter)
    pairs: Counter[str] = Counter()
    for item in facts.items[:20_000]:
        listed = [word for word in item.title.split() if word.replace("-", "").isalpha()]
        for word in listed:
            written[" ".join(stems(word))][word.lower()] += 1
        pairs.update(f"{first} {second}".lower() for first, second in itertools.pairwise(listed))
    heads = sorted(facts.kinds.heads, key=lambda head: -len(facts.kinds.heads[head]))[:120]
    nouns = [noun for head in heads if head in written for noun in forms(written[head].most_common(1)[0][0])]
    categories = [value.label for value in facts.kinds.categories.values()]
    things = dict.fromkeys((*nouns, *categories, *(pair for pair, _ in pairs.most_common(400))))
    values = {name: [value.label for value in column.values() if len(value.label.split()) <= 3] for name, column in facts.facets.items()
              if name not in facts.numbers and name not in facts.flags and len(column) <= 200}  # fmt: skip
    return Names(list(things)[:most], {name: labels for name, labels in values.items() if labels})


def forms(noun: str) -> tuple[str, ...]:
    """The singular and the plural of a noun as a title writes it."""
    return (noun,) if is_mass(noun) or noun in UNCOUNTED else tuple(dict.fromkeys((one(noun), many(noun))))


@dataclass(frozen=True, slots=True)
class Source:
    """Where a shop comes from: a feed to import and the shop file, or a store that is there already."""

    folder: Path
    feed: Path | None
    shop: Path | None
    history: Path | None = None
    url: str = ""  # where the feed was fetched from


def source(settings: Settings, catalog: Path | str | None, use_demo: bool, progress: Progress = silent) -> Source:
    """Which shop to serve: a feed's, the demo, a named store, else the default store, else the demo.

    Raises CatalogError if a feed on the web cannot be fetched.
    """
    stores = weights.home() / "stores"
    if catalog is not None:
        url = str(catalog) if is_url(str(catalog)) else ""
        feed = fetch_feed(url, weights.cache_dir() / "feeds") if url else Path(catalog)
        key = hashlib.sha256((url or str(feed.resolve())).encode()).hexdigest()[:12]
        beside = feed.parent / "shop.toml"
        shop = settings.shop or (beside if beside.exists() else None)
        return Source(settings.store or stores / f"{feed.stem}-{key}", feed, shop, feed.parent / "history.csv", url)
    if not use_demo:
        folder = settings.store or stores / "default"
        if settings.store is not None or (folder / "manifest.json").exists():
            return Source(folder, None, settings.shop)
    made = demo.make(weights.cache_dir() / "demo", lambda done, total: progress("drawing the demo shop", done, total))
    return Source(stores / "demo", made, settings.shop or made.parent / "shop.toml", made.parent / "history.csv")


def read_feed(where: Source, feed: Path, about: Shop, settings: Settings, progress: Progress = silent) -> Catalog:
    """Read a shop's feed, and fetch the pictures that it names on the web, if that is wanted."""
    catalog = read_catalog(feed, about.currency, about.link_base)
    if not settings.fetch_pictures:
        return catalog
    return with_pictures(catalog, where.folder / "pictures", where.url, progress)


def bring_in(where: Source, store: LanceStore, catalog: Catalog, found: Engines, progress: Progress = silent) -> Report:
    """Import a catalogue into its store; what is unchanged costs nothing."""
    shop = str(where.shop) if where.shop else None
    return build(catalog, store, found, where.url or str(where.feed), where.history, shop, progress)


class Opened(NamedTuple):
    """A shop put together. reopen: an assistant for what its store holds then, with the same encoders."""

    assistant: Assistant
    source: Source
    notes: dict[str, str]
    reopen: Callable[[], Assistant]


def put_together(
    settings: Settings,
    catalog: Path | str | None = None,
    use_demo: bool = False,
    progress: Progress = silent,
    say: Callable[[str], None] = lambda line: None,
) -> Opened:
    """An assistant for a shop, where the shop came from, and a sentence on each part."""
    where = source(settings, catalog, use_demo, progress)
    lance = LanceStore(where.folder)
    manifest = lance.manifest()
    if where.shop is None and where.feed is None and manifest is not None and manifest.shop:
        where = Source(where.folder, where.feed, Path(manifest.shop) if Path(manifest.shop).exists() else None)
    shop = read_shop(where.shop)
    # a feed that cannot be read is said before seconds go into loading encoders
    catalog_read = read_feed(where, where.feed, shop, settings, progress) if where.feed is not None else None
    found = engines(settings, manifest if catalog_read is None else None)
    if catalog_read is not None:
        for line in told(catalog_read, bring_in(where, lance, catalog_read, found, progress)):
            say(line)
    language = connected(settings, found.notes)

    def reopen() -> Assistant:
        return open_shop(settings, lance, found, read_shop(where.shop), language)

    return Opened(reopen(), where, found.notes, reopen)


def open_shop(
    settings: Settings, lance: LanceStore, found: Engines, about: Shop, language: LanguageModel | None
) -> Assistant:
    """An assistant for what a store holds. Raises StoreMismatchError if other encoders made it."""
    lance.check(found.text.name, found.image.name if found.image else None, found.sound.name if found.sound else None)
    store = searched(lance, settings.vectors)
    english = frozenset(word for word in found.text.vocabulary if word.isalpha() and len(word) > 2)
    vocabulary = Vocabulary(store.facts, found.text, english)
    pages = Pages(read_pages(about.pages), found.text)
    ears = listener(settings, store.facts, found.notes)
    identifier()  # a third of a second that no shopper is to wait for
    return Assistant(Parts(store, found.text, found.image, ears, about, vocabulary, pages, language, found.intents))


def searched(lance: LanceStore, where: str) -> Store:
    """The last import of a store, its rows searched where the setting says. Raises StoreMismatchError, CatalogError."""
    if where == "memory":
        return lance.in_memory()
    if where == "lance":
        return lance.on_disk()
    try:
        address = Address.read(where)
        manifest, _ = lance.rows()
        return MilvusRows(lance.facts(manifest), manifest, address)
    except (ValueError, ConnectionError) as error:
        raise StoreError(f"--vectors {where}: {error}") from error


def connected(settings: Settings, notes: dict[str, str]) -> LanguageModel | None:
    """The language model that is set, or None; a name or key that does not work is told and does not stop the rest."""
    if not settings.llm:
        notes["language"] = "none: the built-in reading and wording are used (set SHOPTALK_LLM)"
        return None
    try:
        model = connect(settings.llm, settings.llm_base_url, settings.llm_seconds)
    # every provider's library refuses in its own way
    except Exception as error:
        notes["language"] = f"none: {settings.llm} cannot be used ({str(error).splitlines()[0]})"
        return None
    notes["language"] = f"{settings.llm}, given {settings.llm_seconds:g} s for an answer"
    return model


NOTES = 6  # findings in the report of an import; `import --check` has them all


def told(catalog: Catalog, report: Report) -> list[str]:
    """The report of an import, for a person."""
    encoded = [f"{report.encoded_texts} texts", f"{report.encoded_pictures} pictures"]
    encoded += [f"{report.encoded_sounds} sounds"] if report.encoded_sounds else []
    lines = [f"{report.items} items: {report.new} new, {report.changed} changed, {report.removed} removed; "
             f"encoded {', '.join(encoded[:-1])} and {encoded[-1]}."]  # fmt: skip
    lines += [f"  read as {catalog.kind}"] if catalog.kind else []
    lines += [f"  note: {len(one.ids)} of {report.items} items {one.what}" for one in examine(catalog)[:NOTES]]
    lines += [f"  line {row.line} refused: {row.reason}" for row in catalog.refused[:20]]
    if len(catalog.refused) > 20:
        lines.append(f"  … and {len(catalog.refused) - 20} more rows refused")
    lines += [f"  file not readable: {path}" for path in report.unreadable_files[:20]]
    return lines
