"""Ears, eyes and presets: speech, photos, checkpoints in their real formats, and parts that are missing."""

import dataclasses
import io
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from safetensors.numpy import load_file, save_file

from chatbot.assembly import engines, listener, names
from chatbot.assistant import Assistant
from chatbot.settings import Settings
from chatbot.state import State
from chatbot.turn import Turn, TurnError
from models import weights
from models.assemble import assemble
from models.audio import SpeechError, decode_audio, voiced
from models.clip import Clip, clip_folder
from models.encoders import Hearing
from models.images import CompactTower
from models.measure_voice import coffee_bar, found, orders, wav
from models.openai_whisper import Whisper, window_for
from models.photos import PhotoError, decode
from models.speech import Sphinx, pronounce
from models.spoken import Names, requests
from models.text import MiniLM
from models.weights import MissingWeightsError
from retrieval.facts import Facts
from tests.conftest import DATA, Talk

RATE = 16_000


def spoken(tmp_path: Path, text: str, suffix: str = "wav") -> bytes:
    if shutil.which("espeak-ng") is None:
        pytest.skip("espeak-ng is not installed")
    path = tmp_path / "said.wav"
    subprocess.run(["espeak-ng", "-v", "en-us+f2", "-s", "140", "-w", str(path), text], check=True)
    return path.read_bytes() if suffix == "wav" else recoded(path.read_bytes(), suffix)


def recoded(blob: bytes, suffix: str) -> bytes:
    """The same sound in another container, as browsers and phones send it."""
    import av

    codec = {"webm": "libopus", "ogg": "libopus", "mp3": "libmp3lame", "flac": "flac", "m4a": "aac"}[suffix]
    out = io.BytesIO()
    with av.open(io.BytesIO(blob)) as source, av.open(out, "w", format="mp4" if suffix == "m4a" else suffix) as target:
        stream = target.add_stream(codec, rate=48_000 if codec == "libopus" else 44_100)
        for frame in source.decode(audio=0):
            target.mux(stream.encode(frame))
        target.mux(stream.encode(None))
    return out.getvalue()


# -- ears ------------------------------------------------------------------------------------------------------------


def test_a_spoken_wish_finds_what_it_names(demo: Assistant, talk: Callable[[Assistant], Talk], tmp_path: Path) -> None:
    reply = talk(demo)(audio=spoken(tmp_path, "show me backpacks"))
    assert reply.heard == "show me backpacks"
    assert reply.cards and all(card.item.title.endswith("Backpack") for card in reply.cards)


@pytest.mark.parametrize("suffix", ["webm", "ogg", "mp3", "flac", "m4a"])
def test_sound_is_read_from_every_common_container(tmp_path: Path, suffix: str) -> None:
    plain = decode_audio(spoken(tmp_path, "show me backpacks"))
    other = decode_audio(spoken(tmp_path, "show me backpacks", suffix))
    assert len(other) == pytest.approx(len(plain), rel=0.1)
    assert voiced(other).size


@pytest.mark.parametrize("name", ["silence", "noise", "loud noise", "tone", "hum", "clicks"])
def test_what_is_no_speech_gives_nothing(name: str) -> None:
    dice = np.random.default_rng(0)
    time = np.arange(3 * RATE) / RATE
    sounds = {
        "silence": np.zeros(3 * RATE), "noise": dice.normal(0, 1500, 3 * RATE), "loud noise": dice.normal(0, 8000, 3 * RATE),
        "tone": 8000 * np.sin(2 * np.pi * 440 * time), "hum": 6000 * np.sin(2 * np.pi * 50 * time),
        "clicks": 20_000 * (dice.random(3 * RATE) < 0.001),
    }  # fmt: skip
    assert Sphinx().listen(wav(sounds[name])) == Hearing()


def test_an_hour_and_a_photo_and_a_text_are_refused_in_one_sentence(demo: Assistant) -> None:
    for blob, word in (
        (wav(np.zeros(RATE * 61)), "over a minute"),
        (wav(np.zeros(RATE * 3600)), "over 12 MB"),
        (b"hello", "no sound"),
        (b"", "no sound"),
    ):
        with pytest.raises(SpeechError, match=word):
            decode_audio(blob)


def test_a_word_of_the_catalogue_is_preferred(tmp_path: Path) -> None:
    shop = Names(["Zorblax tent", "Zorblax mug"], {})
    heard = Sphinx(shop).listen(spoken(tmp_path, "show me the zorblax tent"))
    assert "zorblax" in heard.text and heard.sure
    assert all(0 <= sureness <= 1 for _, sureness in heard.words)


def test_what_is_said_of_other_things_is_not_forced_into_the_words_of_the_shop(tmp_path: Path) -> None:
    shop = Names(["Zorblax tent", "Zorblax mug"], {"colour": ["red", "blue"]})
    heard = Sphinx(shop).listen(spoken(tmp_path, "the weather in london was terrible for the whole week"))
    assert "weather" in heard.text and "zorblax" not in heard.text


def test_requests_put_names_and_values_together_as_people_do() -> None:
    said = set(requests(Names(["kettle"], {"color": ["red"], "size": ["small"]}), 500))
    assert any("red" in one and "small" in one and "kettle" in one for one in said)
    assert not list(requests(Names([], {"color": ["red"]}), 5)), "a shop without names is asked for nothing"


def test_a_word_in_no_dictionary_is_sounded_out() -> None:
    known = {"wild": ["W AY L D"], "runner": ["R AH N ER"]}
    assert pronounce("wildrunner", known) == "W AY L D R AH N ER"
    assert pronounce("zog", known) == "Z AA G"


class Unsure:
    """Ears that heard something, but would not swear to it."""

    name = "unsure"

    def listen(self, audio: bytes) -> Hearing:
        return Hearing(
            "show me boats",
            (("boats", 0.2),),
            ("a a tents", "so we will", "show me tents", "show me coats"),
            sure=False,
        )


def test_a_doubtful_word_is_asked_about_and_yes_takes_it(demo: Assistant, talk: Callable[[Assistant], Talk]) -> None:
    say = talk(without(demo, listener=Unsure()))
    reply = say(audio=b"sound")
    assert reply.act == "ask" and "Did you say “show me boats”?" in reply.text and not reply.cards
    assert reply.suggestions == ("show me boats", "show me tents", "show me coats")
    assert "boats" in say("yes").text
    assert all("Tent" in card.item.title for card in say("show me tents").cards)


@pytest.mark.data
def test_people_are_heard() -> None:
    heard = Sphinx().listen((DATA / "speech" / "jfk.flac").read_bytes())
    assert "what you can do for your country" in heard.text


@pytest.mark.data
def test_people_who_order_are_heard_with_the_words_of_the_shop() -> None:
    ears = Sphinx(names(Facts(coffee_bar())))
    right = [hit for order in orders(DATA)[40:52] for hit in found(ears.listen(order.sound).text, order.values)]
    assert np.mean(right) > 0.8


# -- eyes ------------------------------------------------------------------------------------------------------------


def test_a_photo_is_turned_upright_made_small_and_freed_of_its_metadata() -> None:
    image = Image.new("RGB", (1200, 600), "red")
    exif = image.getexif()
    exif[0x0112] = 6  # turned by 90°
    exif[0x010E] = "a secret"
    blob = io.BytesIO()
    image.save(blob, "JPEG", exif=exif)
    seen = decode(blob.getvalue())
    assert seen.size[1] > seen.size[0] and max(seen.size) <= 512
    assert not dict(seen.getexif()) and not seen.info


def test_a_picture_bomb_is_refused_from_its_header() -> None:
    blob = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(blob, "PNG")
    with pytest.raises(PhotoError, match="megapixels"):
        decode(blob.getvalue())


def test_a_phones_large_jpeg_is_decoded_small_and_a_progressive_one_of_that_size_refused() -> None:
    large = Image.new("RGB", (8000, 6000), "teal")
    plain, progressive = io.BytesIO(), io.BytesIO()
    large.save(plain, "JPEG")
    large.save(progressive, "JPEG", progressive=True)
    assert decode(plain.getvalue()).size == (512, 384)
    with pytest.raises(PhotoError, match="megapixels"):
        decode(progressive.getvalue())


# -- presets ---------------------------------------------------------------------------------------------------------


def tiny_clip(folder: Path) -> None:
    """A checkpoint in open_clip's own format with random weights."""
    import open_clip
    import torch
    from safetensors.torch import save_file

    config = {
        "embed_dim": 16,
        "vision_cfg": {"image_size": 32, "layers": 1, "width": 16, "head_width": 8, "patch_size": 8},
        "text_cfg": {"context_length": 77, "vocab_size": 49408, "width": 16, "heads": 2, "layers": 1},
    }
    folder.mkdir(parents=True)
    told = {"model_cfg": config, "preprocess_cfg": {"mean": [0.5] * 3, "std": [0.5] * 3}}
    (folder / "open_clip_config.json").write_text(json.dumps(told))
    torch.manual_seed(0)
    model = open_clip.CLIP(
        embed_dim=16,
        vision_cfg=open_clip.CLIPVisionCfg(**config["vision_cfg"]),
        text_cfg=open_clip.CLIPTextCfg(**config["text_cfg"]),
    )  # type: ignore[arg-type]
    save_file(
        {name: value.contiguous() for name, value in model.state_dict().items()}, folder / "open_clip_model.safetensors"
    )


@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::DeprecationWarning", "ignore::FutureWarning")
def test_clip_is_loaded_from_its_own_format_and_taken_by_auto_but_not_by_compact(tmp_path: Path) -> None:
    tiny_clip(tmp_path / "tiny")
    name = str(tmp_path / "tiny")
    clip = Clip(name, clip_folder(name) or Path())
    pictures = [Image.new("RGB", (40, 30), color) for color in ("red", "blue")]
    both = clip.encode_images(pictures)
    assert both.shape == (2, 16) and np.allclose(np.linalg.norm(both, axis=1), 1, atol=1e-5)
    assert (both[:1] * clip.encode_images(pictures[:1])).sum() > 0.99  # int8 rounds by what is in a batch
    assert clip.encode_texts(["a mug"]).shape == (1, 16)
    assert engines(Settings(preset="auto", clip=name)).notes["picture"].startswith("open_clip:tiny@")
    assert engines(Settings(preset="compact", clip=name)).notes["picture"].startswith("shoptalk-image@")


def test_what_is_said_of_the_parts_names_no_folder() -> None:
    """It stands in /health, which anybody can read."""
    found = engines(Settings(preset="compact"))
    assert found.folders.keys() == {"text", "picture"}
    assert not [folder for folder in found.folders.values() if str(folder) in " ".join(found.notes.values())]


@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::DeprecationWarning", "ignore::FutureWarning")
def test_our_tower_is_an_open_clip_model_like_any_other(tmp_path: Path) -> None:
    import open_clip

    clip, text = Clip("ours", assemble(tmp_path / "ours")), MiniLM(exact=True)
    tower = CompactTower(text)
    said = ["red shoes", "a tent for two people"]
    assert np.allclose(clip.encode_texts(said), text.encode_texts(said), atol=1e-4)
    pictures = [Image.linear_gradient("L").convert("RGB"), Image.new("RGB", (300, 200), "red")]
    assert ((clip.encode_images(pictures) * tower.encode_images(pictures)).sum(axis=1) > 0.98).all()
    model, _, preprocess = open_clip.create_model_and_transforms(f"local-dir:{tmp_path / 'ours'}")
    assert model.eval().encode_image(preprocess(pictures[0])[None]).shape == (1, text.dim)


def test_int8_says_what_float_says() -> None:
    said = [
        "a waterproof jacket under 80",
        "kettle",
        "do you have these in blue?",
        "trousers",
        "light roast",
        "for my sister",
    ]
    alike = (MiniLM().encode_texts(said) * MiniLM(exact=True).encode_texts(said)).sum(axis=1)
    assert alike.mean() > 0.985


def test_a_text_means_the_same_whatever_is_encoded_beside_it() -> None:
    text = MiniLM()
    beside = text.encode_texts(["a mug", "a tent for two people in a storm of wind and rain"])
    assert np.array_equal(beside[:1], text.encode_texts(["a mug"]))


def test_a_model_that_is_missing_is_named_with_the_command_that_brings_it(home: Path) -> None:
    found = engines(Settings(preset="full", clip="ViT-B-32/nowhere"))
    assert "python app.py models pull" in found.notes["picture missing"]
    assert found.image is not None, "the compact tower goes on"
    listener(Settings(preset="full", whisper="large"), None, found.notes)
    assert "python app.py models pull" in found.notes["voice missing"]


@pytest.fixture
def whispering(tmp_path: Path) -> Whisper:
    """Whisper from a checkpoint in its own format, with random weights."""
    import torch
    from whisper.model import ModelDimensions
    from whisper.model import Whisper as Network

    dims = ModelDimensions(n_mels=80, n_audio_ctx=1500, n_audio_state=16, n_audio_head=2, n_audio_layer=1,
                           n_vocab=51865, n_text_ctx=448, n_text_state=16, n_text_head=2, n_text_layer=1)  # fmt: skip
    torch.manual_seed(0)
    checkpoint = {"dims": dataclasses.asdict(dims), "model_state_dict": Network(dims).state_dict()}
    torch.save(checkpoint, tmp_path / "tiny.pt")
    return Whisper(tmp_path / "tiny.pt")


whisper_warns = pytest.mark.filterwarnings("ignore::UserWarning", "ignore::DeprecationWarning", "ignore::FutureWarning")


@whisper_warns
def test_whisper_is_loaded_from_its_own_format_and_silence_never_reaches_it(
    whispering: Whisper, tmp_path: Path
) -> None:
    assert whispering.listen(wav(np.zeros(RATE))) == Hearing()
    assert whispering._model is None
    heard = whispering.listen(spoken(tmp_path, "show me backpacks"))
    assert isinstance(heard.text, str)


def test_a_broken_checkpoint_is_named_in_the_log_and_the_shopper_may_type(demo: Assistant, tmp_path: Path) -> None:
    (tmp_path / "base.pt").write_bytes(b"half a download")
    deaf = Whisper(tmp_path / "base.pt")
    with pytest.raises(MissingWeightsError, match=r"base\.pt cannot be used .* run python app.py models pull whisper"):
        deaf.prepare()
    with pytest.raises(TurnError, match="cannot listen"):
        without(demo, listener=deaf).respond(Turn(audio=spoken(tmp_path, "show me backpacks")), State())


def test_broken_pictures_of_clip_are_named_and_our_own_go_on(tmp_path: Path) -> None:
    tiny_clip(tmp_path / "tiny")
    whole = (tmp_path / "tiny" / "open_clip_model.safetensors").read_bytes()
    for blob in (whole[: len(whole) // 2], b""):
        (tmp_path / "tiny" / "open_clip_model.safetensors").write_bytes(blob)
        found = engines(Settings(preset="full", clip=str(tmp_path / "tiny")))
        assert "run python app.py models pull clip" in found.notes["picture broken"]
        assert found.notes["picture"].startswith("shoptalk-image@")


def test_a_broken_tower_of_ours_is_named_with_what_mends_it(tmp_path: Path) -> None:
    for name in ("open_clip_config.json", "open_clip_model.safetensors"):
        (tmp_path / name).write_bytes((weights.image_tower() / name).read_bytes())
    tensors = load_file(tmp_path / "open_clip_model.safetensors")
    name, tensor = next((name, tensor) for name, tensor in tensors.items() if tensor.ndim == 4)
    save_file({**tensors, name: tensor[1:]}, tmp_path / "open_clip_model.safetensors")
    with pytest.raises(MissingWeightsError, match=r"size mismatch|Error.* in loading.*python app.py train image"):
        CompactTower(MiniLM(), tmp_path)


@whisper_warns
def test_whisper_first_gets_a_window_as_long_as_the_speech_and_the_whole_one_if_it_was_lost(
    whispering: Whisper,
) -> None:
    assert [window_for(seconds) for seconds in (0.5, 9.5, 14, 29.5, 30)] == [10, 15, 15, 30, 30]
    windows: list[int] = []
    first = whispering.decode(np.zeros(5 * RATE, np.int16), 10)
    whispering._model.encoder.register_forward_hook(lambda _, __, out: windows.append(out.shape[1]))

    def hear(logprob: float) -> list[int]:
        windows.clear()
        decode, said = whispering.decode, dataclasses.replace(first, avg_logprob=logprob, compression_ratio=1.0)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(whispering, "decode", lambda speech, window: decode(speech, window) and said)
            whispering._hear(np.zeros(5 * RATE, np.int16))
        return list(windows)

    assert hear(-0.3) == [500], "positions of 20 ms in 10 s"
    assert hear(-3.0) == [500, 1500], "it does not believe itself"


# -- parts that are missing --------------------------------------------------------------------------------------------


def without(demo: Assistant, **parts: object) -> Assistant:
    return Assistant(dataclasses.replace(demo.parts, **parts))  # type: ignore[arg-type]


def test_without_eyes_and_ears_the_rest_goes_on_and_says_what_it_cannot_do(
    demo: Assistant, talk: Callable[[Assistant], Talk], tmp_path: Path
) -> None:
    blind = talk(without(demo, image=None, listener=None))
    assert blind("show me mugs").cards
    photo = Path(demo.parts.store.facts.items[0].images[0]).read_bytes()
    reply = blind("red dresses", photo)
    assert "cannot look at photos" in reply.text and reply.cards
    with pytest.raises(TurnError, match="cannot listen"):
        blind(audio=b"anything")


def test_a_photo_kept_from_another_picture_encoder_is_let_go(demo: Assistant) -> None:
    from chatbot.state import State

    stale = State(kinds=("mug",), photos=((1.0, 0.0, 0.0),), photo_space="another@1")
    reply, after = demo.respond(Turn("cheaper"), stale)
    assert reply.cards
    assert after.photos == ()


def test_a_turn_does_not_change_the_state_it_was_given(demo: Assistant) -> None:
    from chatbot.state import State

    before = State()
    _, after = demo.respond(Turn("red dresses"), before)
    assert before == State() and after != before
    assert demo.respond(Turn("cheaper"), after) == demo.respond(Turn("cheaper"), after)
