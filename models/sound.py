"""What an item sounds like: adverts, music, spoken reviews, from files that a feed names in `audio_link`.

The compact encoder counts; the full one is any audio network of the Hugging Face hub that lies on this machine.
"""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from models import weights
from models.audio import RATE, Samples
from models.encoders import Vectors, unit

BANDS = 40  # of the mel scale
KEPT = 20  # cepstral coefficients of a frame
HOP = 256  # samples between frames, 16 ms
# edges of the bands of modulation, in Hz: from phrases to syllables to roughness
BEATS = (0.5, 1, 2, 3, 4, 6, 8, 12, 16)
# how much each of the four kinds of numbers varies between the sounds of everyday, so that none drowns the others
SCALES = (25.0, 12.0, 6.0, 0.12)


class LogMel:
    """Log-mel statistics: timbre (mean cepstrum), how it varies, how fast it changes, and rhythm. No weights."""

    name = "log-mel statistics@1"
    dim = 3 * KEPT - 1 + len(BEATS) - 1

    def encode_sounds(self, sounds: Sequence[Samples]) -> Vectors:
        """16 kHz mono samples → unit rows, shape (len(sounds), dim); a row of zeros where there is only silence."""
        if not sounds:
            return np.zeros((0, self.dim), dtype=np.float32)
        return unit(np.stack([statistics(samples) for samples in sounds]))


def statistics(samples: Samples) -> npt.NDArray[np.float64]:
    """Log-mel statistics of one sound, shape (dim,)."""
    if len(samples) < RATE // 4 or not samples.any():
        return np.zeros(LogMel.dim)
    mel = log_mel(samples)  # (frames, BANDS)
    bands = np.arange(BANDS)
    # the cosine transform (type 2) of each frame: a cepstrum
    cosines = np.cos(np.pi * np.outer(np.arange(KEPT), bands + 0.5) / BANDS) / BANDS * 2
    cepstra = mel @ cosines.T  # (frames, KEPT)
    timbre, level = cepstra[:, 1:].mean(axis=0), mel.mean(axis=1)
    changes = np.abs(np.diff(cepstra, axis=0)).mean(axis=0)
    parts = (timbre, cepstra.std(axis=0), changes, rhythm(level))
    return np.concatenate([part / scale for part, scale in zip(parts, SCALES, strict=True)])


def log_mel(samples: Samples) -> npt.NDArray[np.float64]:
    """Loudness by frame and mel band in decibels, shape (frames, BANDS)."""
    from transformers.audio_utils import mel_filter_bank, spectrogram, window_function

    filters = mel_filter_bank(513, BANDS, 50.0, 8000.0, RATE, norm="slaney", mel_scale="slaney")
    loud: npt.NDArray[np.float64] = spectrogram(
        samples.astype(np.float64) / 32768, window_function(1024, "hann"), 1024, HOP, power=2.0, mel_filters=filters,
        mel_floor=1e-8, log_mel="dB",
    )  # fmt: skip
    return loud.T


def rhythm(level: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """How the loudness swings: the share of each band of modulation, shape (len(BEATS) - 1,)."""
    power = np.abs(np.fft.rfft((level - level.mean()) * np.hanning(len(level)))) ** 2
    rates = np.fft.rfftfreq(len(level), HOP / RATE)
    swing = np.array([power[(rates >= low) & (rates < high)].sum() for low, high in pairwise(BEATS)])
    return np.asarray(swing / max(power.sum(), 1e-9))


class AudioModel:
    """Any audio network in the Hugging Face format, from a folder; the mean of what it says of each moment."""

    def __init__(self, folder: Path) -> None:
        """transformers and torch are imported here and nowhere before."""
        from transformers import AutoFeatureExtractor, AutoModel

        extractors: Any = AutoFeatureExtractor
        self._extract = extractors.from_pretrained(folder, local_files_only=True)
        self._model: Any = AutoModel.from_pretrained(folder, local_files_only=True).eval()
        self.dim = int(self._model.config.hidden_size)
        self.name = f"audio:{folder.name}@{weights.sha256(folder / 'model.safetensors')[:12]}"

    def encode_sounds(self, sounds: Sequence[Samples]) -> Vectors:
        """16 kHz mono samples → unit rows, shape (len(sounds), dim)."""
        import torch

        rows = np.zeros((len(sounds), self.dim), dtype=np.float32)
        for number, samples in enumerate(sounds):
            inputs = self._extract(samples.astype(np.float32) / 32768, sampling_rate=RATE, return_tensors="pt")
            with torch.inference_mode():
                rows[number] = self._model(**inputs).last_hidden_state[0].mean(dim=0).numpy()
        return unit(rows)
