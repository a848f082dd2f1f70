"""Spoken turns to words: a gate that lets only speech through, then PocketSphinx (compact) or Whisper (full).

PocketSphinx hears the message twice, with its own general language model and with a small one made from the shop's
words; the better score wins, so that a brand is preferred to a look-alike and ordinary sentences stay ordinary.
"""

import io
import itertools
import math
import re
import threading
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import av
import numpy as np
import numpy.typing as npt
import webrtcvad
from pocketsphinx import Decoder

RATE = 16_000  # samples a second
LONGEST = 60  # seconds
MAX_BYTES = 12 * 2**20
FRAME = RATE * 30 // 1000  # samples in 30 ms, the longest frame that the gate takes
MIN_SPEECH = 0.24  # seconds of voiced frames below which nobody has spoken
# containers that a browser or a phone records into; playlists are not among them
FORMATS = {"wav", "mp3", "ogg", "matroska,webm", "mov,mp4,m4a,3gp,3g2,mj2", "flac", "aac"}

Samples = npt.NDArray[np.int16]


class SpeechError(ValueError):
    """Audio that cannot be used; the message is one sentence for the person who sent it."""


def decode_audio(blob: bytes) -> Samples:
    """16 kHz mono samples of an audio file. Stops at 60 s. Raises SpeechError."""
    if len(blob) > MAX_BYTES:
        raise SpeechError(f"That recording is over {MAX_BYTES // 2**20} MB. Please send up to {LONGEST} seconds.")
    parts: list[npt.NDArray[np.int16]] = []
    taken = 0
    try:
        with av.open(io.BytesIO(blob), mode="r", metadata_errors="ignore") as container:
            if container.format.name not in FORMATS or not container.streams.audio:
                raise SpeechError("I found no sound in that file. Please send a WAV, MP3, OGG, WebM, M4A or FLAC.")
            resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
            for frame in container.decode(audio=0):
                for part in resampler.resample(frame):
                    parts.append(part.to_ndarray().ravel().astype(np.int16, copy=False))
                    taken += len(parts[-1])
                if taken > LONGEST * RATE:
                    raise SpeechError(f"That recording is over a minute. Please send up to {LONGEST} seconds.")
    except SpeechError:
        raise
    except (av.FFmpegError, ValueError, OSError, EOFError) as error:
        raise SpeechError("I found no sound in that file. Please send a WAV, MP3, OGG, WebM, M4A or FLAC.") from error
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int16)


def voiced(samples: Samples) -> Samples:
    """The stretch in which somebody speaks, with a little before and after; empty where nobody does.

    A frame is speech if WebRTC's detector says so, it is louder than the quiet part of the recording, and it is not a
    steady tone: hum and music-like tones keep all their power in a few frequencies.
    """
    vad = webrtcvad.Vad(3)
    frames = samples[: len(samples) // FRAME * FRAME].reshape(-1, FRAME)
    if not len(frames):
        return samples[:0]
    power = np.sqrt((frames.astype(np.float64) ** 2).mean(axis=1))
    loud = power > max(120.0, 1.6 * float(np.percentile(power, 10)))
    spoken = np.array([vad.is_speech(frame.tobytes(), RATE) for frame in frames]) & loud & ~steady(frames)
    if spoken.sum() * FRAME / RATE < MIN_SPEECH or power[spoken].std() < 0.12 * power[spoken].mean():
        return samples[:0]
    where = np.flatnonzero(spoken)
    return samples[max(0, where[0] - 8) * FRAME : (where[-1] + 9) * FRAME]


def steady(frames: Samples) -> npt.NDArray[np.bool_]:
    """Frames in which one narrow band holds nearly all the power (a tone) or all bands are alike (noise)."""
    spectrum = np.abs(np.fft.rfft(frames * np.hanning(frames.shape[1]), axis=1)) ** 2 + 1e-9
    share = spectrum / spectrum.sum(axis=1, keepdims=True)
    peak = np.sort(share, axis=1)[:, -4:].sum(axis=1)
    flatness = np.exp(np.log(spectrum).mean(axis=1)) / spectrum.mean(axis=1)
    return np.asarray((peak > 0.92) | (flatness > 0.45))


class Sphinx:
    """PocketSphinx with its bundled English model, its dictionary and language model extended by the shop's words."""

    def __init__(self, phrases: Iterable[str] = ()) -> None:
        """phrases: what the shop's things are called; made into a language model when first needed."""
        self.name = "pocketsphinx en-us"
        self._phrases = tuple(phrases)
        self._decoder: Decoder | None = None
        self._lock = threading.Lock()  # one decoder, one utterance at a time

    def listen(self, audio: bytes) -> str:
        """The words in an audio file, "" when nobody spoke. Raises SpeechError for what is no audio."""
        speech = voiced(decode_audio(audio))
        if not len(speech):
            return ""
        with self._lock:
            decoder = self._ready()
            in_shop, in_general = (self._decode(decoder, name, speech) for name in ("shop", "general"))
        return in_shop[1] if in_shop[0] >= AT_HOME * in_general[0] else in_general[1]

    def _decode(self, decoder: Decoder, search: str, speech: Samples) -> tuple[float, str]:
        decoder.activate_search(search)
        decoder.start_utt()
        decoder.process_raw(speech.tobytes(), full_utt=True)
        decoder.end_utt()
        found = decoder.hyp()
        return (-math.inf, "") if found is None else (float(found.best_score), found.hypstr)

    def _ready(self) -> Decoder:
        if self._decoder is None:
            decoder = Decoder(samprate=RATE, loglevel="FATAL")
            decoder.add_lm("general", decoder.get_lm(decoder.current_search()))
            said = [spoken(phrase) for phrase in (*self._phrases, *ordinary())]
            unknown = {word for words in said for word in words if decoder.lookup_word(word) is None}
            for word in sorted(unknown):
                decoder.add_word(word, pronounce(word, decoder), False)
            with TemporaryDirectory() as folder:
                path = Path(folder, "shop.lm")
                path.write_text(arpa(said))
                decoder.add_lm_file("shop", str(path))
            self._decoder = decoder
        return self._decoder


# of two near-equal hearings the one in the shop's words is taken; what is said of other things scores 0.5 to 0.96
AT_HOME = 0.98
# how shoppers talk around the names of things
ORDINARY = (
    "hello", "hi there", "thank you", "thanks", "show me the first one", "show me the second one", "show me the third one",
    "something cheaper", "anything cheaper", "cheaper ones", "something more expensive", "is it waterproof", "is the second one waterproof",
    "what is the most expensive thing you have", "what is the cheapest thing you have", "compare one and two", "compare one and three",
    "compare two and three", "compare the first and the second", "i like the first one", "i like the second one", "i like the third one",
    "start over", "yes", "no", "please", "what brands do you have", "what brands do you carry", "what do you sell", "how much is it",
    "how much does the first one cost", "do you have it in size eight", "what is your return policy", "what are your opening hours",
    "do you ship to other countries", "can i talk to a person", "and in blue", "forget the budget", "in stock", "not that one",
    "why this one", "show me more", "something different", "what can you do", "i want it in black", "no i said eight",
    "for my mother", "for my father", "for my sister", "for my daughter", "for a friend", "a gift for my girlfriend", "a present for my dad",
    "for women", "for men", "for kids", "for winter", "for summer", "for hiking", "for two people", "for four people",
    "a waterproof one", "waterproof ones", "without leather", "no leather", "like this but green", "something like this",
)  # fmt: skip
_UNITS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "eighteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
AMOUNTS = (
    *_UNITS, *_TENS, *(f"{tens} {unit}" for tens in _TENS for unit in ("five", "nine")),
    *(f"{unit} hundred" for unit in _UNITS[:9]), "a hundred", "a thousand", "one thousand",
    *(f"{unit} hundred and {tens}" for unit in _UNITS[:5] for tens in _TENS), *(f"{unit} hundred {tens}" for unit in _UNITS[:5] for tens in _TENS),
)  # fmt: skip
AMOUNT_FRAMES = ("under {} dollars", "below {} dollars", "under {} euros", "between {} and fifty dollars", "{} dollars", "under {}",
                 "size {}", "for {} people", "number {}", "around {} dollars")  # fmt: skip


def ordinary() -> list[str]:
    """What is said in any shop."""
    return [*ORDINARY, *(frame.format(amount) for frame in AMOUNT_FRAMES for amount in AMOUNTS)]


FRAMES = ("show me {}", "show me some {}", "i need a {}", "i am looking for {}", "i am looking for a {}", "i'm looking for a {}", "do you have {}",
          "do you have a {}", "do you have any {}", "{} please", "{}", "a {}", "{} under one hundred dollars", "{} for four people", "a {} under fifty dollars",
          "i want {} under two hundred dollars", "i want a {}", "i'd like a {}", "no {}", "not {}", "something in {}", "anything from {}",
          "how much is the {}", "how many {} do you have", "the cheapest {}", "the most expensive {} you have", "waterproof {}")  # fmt: skip


def framed(names: Sequence[str]) -> list[str]:
    """Names of things in the sentences that shoppers put them in."""
    return [frame.format(name) for name in names for frame in FRAMES]


def spoken(phrase: str) -> list[str]:
    """A written phrase as words that can be pronounced: "WildRunner T-shirt 45L" → wild runner t shirt."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", phrase)
    return re.findall(r"[a-z']+", apart.lower())


def arpa(sentences: Sequence[Sequence[str]]) -> str:
    """A bigram language model in ARPA's format, with absolute discounting.

    Ney, Essen and Kneser, Computer Speech and Language 1994.
    """
    padded = [["<s>", *sentence, "</s>"] for sentence in sentences if sentence]
    unigrams = Counter(word for sentence in padded for word in sentence)
    bigrams = Counter(pair for sentence in padded for pair in itertools.pairwise(sentence))
    followers: dict[str, int] = defaultdict(int)
    for first, _ in bigrams:
        followers[first] += 1
    total = sum(unigrams.values()) - unigrams["<s>"]
    discount = 0.5
    lines = ["\\data\\", f"ngram 1={len(unigrams)}", f"ngram 2={len(bigrams)}", "", "\\1-grams:"]
    for word, number in sorted(unigrams.items()):
        backoff = math.log10(max(discount * followers[word] / number, 1e-4)) if followers[word] else 0.0
        lines.append(f"{-99.0 if word == '<s>' else math.log10(number / total):.4f} {word} {backoff:.4f}")
    lines += ["", "\\2-grams:"]
    for (first, second), number in sorted(bigrams.items()):
        lines.append(f"{math.log10((number - discount) / unigrams[first]):.4f} {first} {second}")
    return "\n".join([*lines, "", "\\end\\", ""])


# letters to phones of the CMU dictionary, the longest first: a rough guess for names in no dictionary
LETTERS = {
    "tion": "SH AH N", "sch": "SH", "igh": "AY", "ch": "CH", "sh": "SH", "th": "TH", "ph": "F", "ck": "K", "ng": "NG", "qu": "K W",
    "ee": "IY", "ea": "IY", "oo": "UW", "ou": "AW", "ow": "OW", "ai": "EY", "ay": "EY", "oa": "OW", "oi": "OY", "oy": "OY", "au": "AO",
    "aw": "AO", "er": "ER", "ir": "ER", "ur": "ER", "ar": "AA R", "or": "AO R", "ie": "IY", "ei": "AY", "ll": "L", "ss": "S", "tt": "T",
    "nn": "N", "mm": "M", "rr": "R", "pp": "P", "ff": "F", "bb": "B", "dd": "D", "gg": "G", "zz": "Z", "a": "AE", "b": "B", "c": "K",
    "d": "D", "e": "EH", "f": "F", "g": "G", "h": "HH", "i": "IH", "j": "JH", "k": "K", "l": "L", "m": "M", "n": "N", "o": "AA", "p": "P",
    "q": "K", "r": "R", "s": "S", "t": "T", "u": "AH", "v": "V", "w": "W", "x": "K S", "y": "IY", "z": "Z",
}  # fmt: skip


def pronounce(word: str, decoder: Decoder) -> str:
    """Phones of a word that the dictionary lacks: of two known words that make it up, else letter by letter."""
    for cut in range(len(word) - 3, 2, -1):
        first, second = decoder.lookup_word(word[:cut]), decoder.lookup_word(word[cut:])
        if first and second:
            return f"{first} {second}"
    phones = re.findall("|".join(LETTERS), re.sub(r"(?<=[^aeiou])e$", "", word))
    return " ".join(LETTERS[letters] for letters in phones) or "AH"


class Whisper:
    """openai-whisper, any size, from a checkpoint that lies on this machine."""

    def __init__(self, checkpoint: Path) -> None:
        self.name = f"whisper {checkpoint.stem}"
        self._checkpoint = checkpoint
        self._lock = threading.Lock()
        self._model: Any = None

    def listen(self, audio: bytes) -> str:
        """The words in an audio file, "" when nobody spoke. Raises SpeechError for what is no audio."""
        speech = voiced(decode_audio(audio))
        if not len(speech):
            return ""
        import whisper

        with self._lock:
            if self._model is None:
                self._model = whisper.load_model(str(self._checkpoint), device="cpu")
            found = self._model.transcribe(speech.astype(np.float32) / 32768, fp16=False, temperature=0.0)
        heard = [part["text"] for part in found["segments"] if part["no_speech_prob"] < 0.6 or part["avg_logprob"] > -1]
        return " ".join(text.strip() for text in heard)
