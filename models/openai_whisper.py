"""Spoken turns to words with Whisper (Radford et al., ICML 2023), any size, through openai-whisper.

Whisper was trained on windows of 30 s, and its encoder costs as much for a word as for a speech. Here it first gets a window as long
as the speech; where its own signals then say that it was lost, it gets the whole one.
"""

import math
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from models import weights
from models.audio import RATE, Samples, decode_audio, voiced
from models.encoders import Hearing

if TYPE_CHECKING:
    from whisper import DecodingResult

WHOLE = 30  # seconds of a window as Whisper was trained
SHORTEST = 10  # seconds, below which people who shorten windows report that Whisper repeats itself
SLACK = 1.0  # seconds of quiet after the speech, by which it knows that the speech is over
TOKENS = 8  # for each second, of which people speak 3 to 5: what is more is a loop
# Whisper's own limits for a hearing that failed, as openai-whisper has them
LOGPROB, COMPRESSION, NO_SPEECH = -1.0, 2.4, 0.6


class Whisper:
    """A checkpoint of openai-whisper that lies on this machine; read when somebody first speaks."""

    def __init__(self, checkpoint: Path) -> None:
        self.name = f"whisper {checkpoint.stem}"
        self._checkpoint = checkpoint
        self._lock = threading.Lock()
        self._model: Any = None

    def prepare(self) -> None:
        """Read the checkpoint now. Raises MissingWeightsError for a broken one."""
        with self._lock:
            self._load()

    def listen(self, audio: bytes) -> Hearing:
        """What was said in an audio file. Raises SpeechError for what is no audio, MissingWeightsError for a broken checkpoint."""
        speech = voiced(decode_audio(audio))
        if not len(speech):
            return Hearing()
        with self._lock:
            parts = [self._hear(speech[start : start + WHOLE * RATE]) for start in range(0, len(speech), WHOLE * RATE)]
        heard = [part for part in parts if not silent(part)]
        return Hearing(" ".join(part.text.strip() for part in heard), sure=all(plausible(part) for part in heard))

    def _hear(self, speech: Samples) -> "DecodingResult":
        """Up to 30 s: in a short window if that will do, else in the whole one."""
        window = window_for(len(speech) / RATE)
        heard = self.decode(speech, window)
        return heard if plausible(heard) or window == WHOLE else self.decode(speech, WHOLE)

    def decode(self, speech: Samples, window: int) -> "DecodingResult":
        """What Whisper hears in up to `window` seconds of speech; the language is told by itself."""
        import whisper

        model = self._load()
        samples = whisper.pad_or_trim(speech.astype(np.float32) / 32768, window * RATE)
        mel = whisper.log_mel_spectrogram(samples, model.dims.n_mels)
        options = whisper.DecodingOptions(
            fp16=False,
            without_timestamps=True,
            sample_len=min(model.dims.n_text_ctx // 2, math.ceil(TOKENS * len(speech) / RATE) + TOKENS),
        )
        with shortened(model, window):
            found: DecodingResult = whisper.decode(model, mel, options)
        return found

    def _load(self) -> Any:
        import whisper

        if self._model is None:
            with weights.readable(self._checkpoint, "remove the file and run python app.py models pull whisper"):
                self._model = whisper.load_model(str(self._checkpoint), device="cpu")
        return self._model


def window_for(seconds: float) -> int:
    """The window for so much speech, in seconds: a multiple of 5, so that there are few."""
    return min(WHOLE, max(SHORTEST, math.ceil((seconds + SLACK) / 5) * 5))


def plausible(heard: "DecodingResult") -> bool:
    """Whether Whisper believes itself and does not repeat itself."""
    return bool(heard.avg_logprob >= LOGPROB and heard.compression_ratio <= COMPRESSION)


def silent(heard: "DecodingResult") -> bool:
    """Whether Whisper takes it for silence, and does not believe in what it wrote down all the same."""
    return bool(heard.no_speech_prob > NO_SPEECH and heard.avg_logprob < LOGPROB)


@contextmanager
def shortened(model: Any, window: int) -> Iterator[None]:
    """Let a model take `window` seconds at a time, as whisper.cpp's `--audio-ctx` does."""
    whole, positions = model.encoder.positional_embedding, model.dims.n_audio_ctx
    model.dims.n_audio_ctx = positions * window // WHOLE
    model.encoder.positional_embedding = whole[: model.dims.n_audio_ctx]
    try:
        yield
    finally:
        model.encoder.positional_embedding, model.dims.n_audio_ctx = whole, positions
