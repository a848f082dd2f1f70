"""What items sound like: it counts where a shopper's likes have a sound, and nowhere else."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from data.catalog import Catalog, read_catalog
from data.items import Item
from models.audio import RATE
from models.encoders import Encoders
from models.fusion import Signals, fuse
from models.measure_voice import wav
from models.sound import AudioModel, LogMel
from retrieval.build import build
from retrieval.lance import LanceStore
from retrieval.problems import StoreMismatchError
from retrieval.store import BLOCKS, MemoryStore, Query
from tests.conftest import Colors

Sound = npt.NDArray[np.int16]


def tune(notes: tuple[float, ...], each: float = 0.4) -> Sound:
    """Notes with four overtones that die away, like a plucked string."""
    time = np.arange(int(each * RATE)) / RATE
    plucked = [sum(np.sin(2 * np.pi * note * n * time) / n for n in range(1, 5)) * np.exp(-4 * time) for note in notes]
    return np.asarray(4000 * np.concatenate(plucked), dtype=np.int16)


def rain(seed: int) -> Sound:
    dice = np.random.default_rng(seed)
    return np.asarray(dice.normal(0, 2500, 3 * RATE), dtype=np.int16)


SOUNDS = {
    "harp": tune((262, 330, 392, 523, 392, 330, 262, 330)),
    "guitar": tune((220, 277, 330, 440, 330, 277, 220, 277)),
    "rain": rain(1),
    "waves": rain(2) // 2,
}


def test_tunes_sound_like_tunes_and_noise_like_noise() -> None:
    rows = LogMel().encode_sounds(list(SOUNDS.values()))
    alike = rows @ rows.T
    assert np.allclose(np.diag(alike), 1, atol=1e-5)
    assert alike[0, 1] > max(alike[0, 2:]) and alike[2, 3] > max(alike[2, :2])
    assert not LogMel().encode_sounds([np.zeros(RATE, np.int16)]).any(), "silence is like nothing"


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    """Four records that differ in nothing but what they sound like, and one that cannot be heard."""
    for name, samples in SOUNDS.items():
        (tmp_path / f"{name}.wav").write_bytes(wav(samples))
    (tmp_path / "broken.wav").write_bytes(b"RIFF nothing")
    lines = ["id,title,price,audio_link"]
    lines += [f"{name},record,10 USD,{name}.wav" for name in ("rain", "harp", "waves", "guitar")]
    (tmp_path / "feed.csv").write_text("\n".join([*lines, "broken,record,10 USD,broken.wav", "mute,record,10 USD,\n"]))
    return tmp_path / "feed.csv"


def shop(catalog: Catalog, folder: Path, colors: Colors) -> MemoryStore:
    build(catalog, LanceStore(folder), Encoders(colors, colors, LogMel()), "feed.csv")
    return LanceStore(folder).open(colors.name, colors.name, LogMel.name)


def order(store: MemoryStore, colors: Colors, *liked: str) -> list[str]:
    signals = Signals(
        text=colors.encode_texts(["record"])[0], liked=store.rows[[store.facts.row[name] for name in liked]]
    )
    parts, _, _ = fuse(signals, {name: store.block(name) for name in BLOCKS}, store.spread)
    return [hit.item.id for hit in store.search([Query(parts)], 9)[0]]


def test_a_liked_item_brings_those_that_sound_like_it_to_the_front(feed: Path, tmp_path: Path, colors: Colors) -> None:
    store = shop(read_catalog(feed), tmp_path / "store", colors)
    assert order(store, colors, "harp")[:2] == ["harp", "guitar"]
    assert order(store, colors, "waves")[:2] == ["waves", "rain"]


def test_without_a_like_or_where_the_like_is_mute_sound_changes_nothing(
    feed: Path, tmp_path: Path, colors: Colors
) -> None:
    catalog = read_catalog(feed)
    mute = Catalog(tuple(replace(item, sound="") for item in catalog.items), ())
    heard, unheard = shop(catalog, tmp_path / "heard", colors), shop(mute, tmp_path / "unheard", colors)
    for liked in ((), ("mute",), ("broken",)):
        assert order(heard, colors, *liked) == order(unheard, colors, *liked) == [item.id for item in catalog.items]
    assert unheard.block("sound").start == unheard.block("sound").stop, "a shop without sounds pays nothing for them"


def test_an_import_hears_each_file_once_and_names_what_it_cannot_hear(
    feed: Path, tmp_path: Path, colors: Colors
) -> None:
    catalog = read_catalog(feed)
    reports = [
        build(catalog, LanceStore(tmp_path / "store"), Encoders(colors, colors, LogMel()), "feed.csv") for _ in range(2)
    ]
    assert [report.encoded_sounds for report in reports] == [4, 0]
    assert reports[0].unreadable_files == (str(tmp_path / "broken.wav"),)


def test_a_store_heard_by_another_encoder_is_refused_with_the_command_that_mends_it(
    feed: Path, tmp_path: Path, colors: Colors
) -> None:
    shop(read_catalog(feed), tmp_path / "store", colors)
    with pytest.raises(
        StoreMismatchError, match=r"sounds in .* encoded by log-mel .* active encoder is ears: python app.py import"
    ):
        LanceStore(tmp_path / "store").open(colors.name, colors.name, "ears")


def test_a_sound_outside_the_folder_of_the_feed_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "secret.wav").write_bytes(wav(SOUNDS["harp"]))
    (tmp_path / "shop").mkdir()
    feed = tmp_path / "shop" / "feed.csv"
    feed.write_text("id,title,price,audio_link\na,record,10 USD,../secret.wav\n")
    assert read_catalog(feed).items == (Item("a", "record", price=Decimal(10)),)


@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::DeprecationWarning", "ignore::FutureWarning")
def test_any_audio_network_of_the_hub_can_take_its_place(tmp_path: Path) -> None:
    from transformers import Wav2Vec2Config, Wav2Vec2FeatureExtractor, Wav2Vec2Model

    config = Wav2Vec2Config(hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32, conv_dim=(16, 16),
                            conv_kernel=(10, 8), conv_stride=(5, 8), num_conv_pos_embeddings=8, num_conv_pos_embedding_groups=2)  # fmt: skip
    Wav2Vec2Model(config).save_pretrained(tmp_path / "tiny")
    Wav2Vec2FeatureExtractor().save_pretrained(tmp_path / "tiny")
    ears = AudioModel(tmp_path / "tiny")
    rows = ears.encode_sounds([SOUNDS["harp"], SOUNDS["rain"]])
    assert rows.shape == (2, ears.dim) == (2, 16) and ears.name.startswith("audio:tiny@")
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
