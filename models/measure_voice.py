"""How well the ears hear: real spoken orders with and without the shop's words, and sounds in which nobody speaks to the shop."""

import io
import json
import shutil
import subprocess
import time
import wave
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt

from data.items import Item
from models.audio import RATE, decode_audio
from models.encoders import Listener
from models.statistics import interval

Sound = npt.NDArray[np.float64]
CHOSEN_ON = 40  # clips that thresholds and sentences were chosen on; the figures are of the others
AMOUNTS = frozenset(["a", "an", "some", "lot", "lots", "little", "bit", "of"])
# What the shop of the spoken orders sells. Its names are those of a coffee bar's card; how people order is not in it.
CARD = {
    "size": "small / medium / large / eight ounce / twelve ounce / sixteen ounce / twenty ounce",
    "roast": "light roast / medium roast / dark roast",
    "shots": "single shot / double shot / triple shot",
    "milk": "milk / whole milk / skim milk / soy milk / almond milk / cream",
    "sweetener": "sugar / brown sugar / sweetener",
}
DRINKS = (
    "Americano",
    "Cappuccino",
    "Coffee",
    "Drip coffee",
    "Espresso",
    "House coffee",
    "Iced coffee",
    "Iced mocha",
    "Latte",
    "Mocha",
)


def coffee_bar() -> list[Item]:
    """The small catalogue that the product makes its bias from."""
    return [
        Item(id=str(number), title=drink, category=("Drinks",), attributes=CARD) for number, drink in enumerate(DRINKS)
    ]


@dataclass(frozen=True, slots=True)
class Order:
    """A recorded order, and the values that were asked for in it."""

    sound: bytes
    values: tuple[str, ...]


def orders(data: Path) -> list[Order]:
    """The real clips in a fixed random order; the first `CHOSEN_ON` are the ones to choose on."""
    folder = data / "speech"
    if not (folder / "labels.json").exists():
        raise FileNotFoundError(f"no {folder}: docs/data.md says where it comes from and how to make it")
    labels = json.loads((folder / "labels.json").read_text())
    names = sorted(labels)
    Random(0).shuffle(names)
    return [Order((folder / name).read_bytes(), tuple(labels[name]["slots"].values())) for name in names]


def found(transcript: str, values: Sequence[str]) -> list[bool]:
    """For each value, whether all its words, amounts aside, are in the transcript."""
    heard = set(transcript.lower().replace(",", " ").replace(".", " ").split())
    return [{word for word in value.split() if word not in AMOUNTS} <= heard for value in values]


def hear_orders(listener: Listener, clips: Sequence[Order]) -> tuple[Sound, Sound, float]:
    """Whether each value was heard, whether each clip was taken for sure, and seconds of work per second of sound."""
    hits: list[bool] = []
    sure: list[bool] = []
    listener.listen(clips[0].sound)  # the models are made on the first call
    seconds = sum(len(decode_audio(clip.sound)) for clip in clips) / RATE
    began = time.process_time()
    for clip in clips:
        hearing = listener.listen(clip.sound)
        hits += found(hearing.text, clip.values)
        sure.append(hearing.sure)
    return np.array(hits) * 1.0, np.array(sure) * 1.0, (time.process_time() - began) / seconds


def wav(samples: Sound) -> bytes:
    """A WAV file of samples within ±32767."""
    blob = io.BytesIO()
    with wave.open(blob, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.clip(-32767, 32767).astype("<i2").tobytes())
    return blob.getvalue()


def no_speech(count: int = 40) -> Iterator[tuple[str, bytes]]:
    """`count` clips each of silence, noise, hum and music-like tones, three seconds long."""
    dice = np.random.default_rng(0)
    at = np.arange(3 * RATE) / RATE

    def brown() -> Sound:
        walk = np.cumsum(dice.normal(0, 1, len(at)))
        walk -= np.convolve(walk, np.ones(800) / 800, mode="same")
        return np.asarray(walk / np.abs(walk).max())

    def melody() -> Sound:
        notes = dice.choice([220.0, 261.6, 293.7, 329.6, 392.0, 440.0, 523.3, 659.3], 12)
        pitch = np.repeat(notes, len(at) // 12 + 1)[: len(at)]
        phase = 2 * np.pi * np.cumsum(pitch) / RATE
        swell = 0.6 + 0.4 * np.sin(2 * np.pi * 4 * at)
        room = dice.normal(0, 0.01, len(at))
        return np.asarray(swell * sum(np.sin(k * phase) / k for k in (1, 2, 3, 5)) / 2 + room)

    kinds: dict[str, Callable[[], Sound]] = {
        "silence": lambda: dice.normal(0, 1, len(at)) * dice.uniform(0, 20) / 32767,
        "noise": lambda: (dice.normal(0, 0.15, len(at)) if dice.random() < 0.5 else brown()) * dice.uniform(0.1, 0.9),
        "hum": lambda: sum(np.sin(2 * np.pi * dice.choice([50, 60]) * k * at) / k for k in (1, 2, 3)) * dice.uniform(0.05, 0.4),
        "music-like tones": lambda: melody() * dice.uniform(0.1, 0.6),
    }  # fmt: skip
    for kind, make in kinds.items():
        for _ in range(count):
            yield kind, wav(make() * 32767)


FOREIGN = {
    "de": "Haben Sie auch einen Mantel in Größe vierzig", "fr": "je cherche une robe rouge pour ma sœur",
    "es": "quiero unas zapatillas negras por favor", "it": "vorrei una tazza di caffè con latte", "pl": "szukam ciepłej kurtki na zimę",
}  # fmt: skip


def foreign_speech(count: int = 40) -> Iterator[tuple[str, bytes]]:
    """Sentences in other languages, spoken by espeak-ng in several voices and speeds; nothing where it is not installed."""
    if shutil.which("espeak-ng") is None:
        return
    for number in range(count):
        language, sentence = list(FOREIGN.items())[number % len(FOREIGN)]
        voice, speed = f"{language}+{('f2', 'm3', 'f4', 'm1')[number % 4]}", str(120 + 5 * (number // 4))
        said = subprocess.run(
            ["espeak-ng", "-v", voice, "-s", speed, "--stdout", sentence], capture_output=True, check=True
        )
        yield "speech in another language", said.stdout


def report(data: Path, plain: Listener, biased: Listener) -> str:
    """All figures as Markdown tables. plain, biased: ears without and with the words of `coffee_bar`."""
    clips = orders(data)[CHOSEN_ON:]
    lines = [
        "| ears | values heard | 95 % interval | values | clips asked about again | CPU seconds per second |",
        "|---|---|---|---|---|---|",
    ]
    for name, listener in (("without the shop's words", plain), ("with them", biased)):
        hits, sure, factor = hear_orders(listener, clips)
        low, high = interval(hits)
        lines.append(f"| {listener.name}, {name} | {hits.mean():.3f} | {low:.3f} – {high:.3f} | {len(hits)} | "
                     f"{int((1 - sure).sum())} of {len(sure)} | {factor:.3f} |")  # fmt: skip
    lines += ["", "| sound | clips | with a word in them | acted on without asking |", "|---|---|---|---|"]
    heard: dict[str, list[tuple[bool, bool]]] = {}
    for kind, sound in (*no_speech(), *foreign_speech()):
        hearing = biased.listen(sound)
        heard.setdefault(kind, []).append((bool(hearing.text), bool(hearing.text) and hearing.sure))
    for kind, results in heard.items():
        lines.append(
            f"| {kind} | {len(results)} | {sum(words for words, _ in results)} | {sum(sure for _, sure in results)} |"
        )
    return "\n".join(lines)
