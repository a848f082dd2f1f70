"""From uploaded bytes to the stretch of speech in them: decoding, and a gate that lets only voices through."""

import io

import av
import numpy as np
import numpy.typing as npt
import webrtcvad

RATE = 16_000  # samples a second
LONGEST = 60  # seconds
MAX_BYTES = 12 * 2**20
FRAME = RATE * 30 // 1000  # samples in 30 ms, the longest frame that the gate takes
MIN_SPEECH = 0.24  # seconds of voiced frames below which nobody has spoken
# containers that a browser or a phone records into; playlists are not among them
FORMATS = ("wav", "mp3", "ogg", "matroska,webm", "mov,mp4,m4a,3gp,3g2,mj2", "flac", "aac")
# FFmpeg itself must hold to them: it would open a playlist's addresses, or a port, before it says what a file is
ALLOWED = {"format_whitelist": ",".join(FORMATS), "protocol_whitelist": ""}

Samples = npt.NDArray[np.int16]
Spectrum = npt.NDArray[np.float64]
"""Power by frame and frequency, shape (frames, bands), above 0."""


class SpeechError(ValueError):
    """Audio that cannot be used; the message is one sentence for the person who sent it."""


def decode_audio(blob: bytes, opening: int | None = None) -> Samples:
    """16 kHz mono samples of an audio file. opening: only the first so many seconds, of a file of any length.

    Raises SpeechError for what is no audio, and for a recording of over 60 s of which all is asked for.
    """
    if len(blob) > MAX_BYTES:
        raise SpeechError(f"That recording is over {MAX_BYTES // 2**20} MB. Please send up to {LONGEST} seconds.")
    parts: list[npt.NDArray[np.int16]] = []
    taken = 0
    try:
        with av.open(io.BytesIO(blob), mode="r", options=ALLOWED, metadata_errors="ignore") as container:
            if not container.streams.audio:
                raise SpeechError("I found no sound in that file. Please send a WAV, MP3, OGG, WebM, M4A or FLAC.")
            resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
            for frame in container.decode(audio=0):
                for part in resampler.resample(frame):
                    parts.append(part.to_ndarray().ravel().astype(np.int16, copy=False))
                    taken += len(parts[-1])
                if opening is not None and taken >= opening * RATE:
                    break
                if taken > LONGEST * RATE:
                    raise SpeechError(f"That recording is over a minute. Please send up to {LONGEST} seconds.")
    except SpeechError:
        raise
    except (av.FFmpegError, ValueError, OSError, EOFError) as error:
        raise SpeechError("I found no sound in that file. Please send a WAV, MP3, OGG, WebM, M4A or FLAC.") from error
    whole = np.concatenate(parts) if parts else np.zeros(0, dtype=np.int16)
    return whole if opening is None else whole[: opening * RATE]


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
    spectrum = np.abs(np.fft.rfft(frames * np.hanning(FRAME), axis=1)) ** 2 + 1e-9
    spoken = np.array([vad.is_speech(frame.tobytes(), RATE) for frame in frames]) & loud & ~steady(spectrum)
    if spoken.sum() * FRAME / RATE < MIN_SPEECH or power[spoken].std() < 0.12 * power[spoken].mean():
        return samples[:0]
    where = np.flatnonzero(spoken)
    first, last = max(0, where[0] - 8), where[-1] + 9
    return samples[first * FRAME : last * FRAME] if hisses(spectrum[first:last]) else samples[:0]


def hisses(spectrum: Spectrum) -> bool:
    """Whether some of the frames are as noisy as consonants are; notes stay clean between their harmonics.

    The flatness from 100 Hz to 4 kHz that a fifth of the frames exceeds is .05 to .3 in people's orders.
    """
    return bool(np.percentile(flatness(spectrum[:, 3:130]), 80) > 0.02)


def steady(spectrum: Spectrum) -> npt.NDArray[np.bool_]:
    """Frames in which one narrow band holds nearly all the power (a tone) or all bands are alike (noise)."""
    share = spectrum / spectrum.sum(axis=1, keepdims=True)
    peak = np.sort(share, axis=1)[:, -4:].sum(axis=1)
    return np.asarray((peak > 0.92) | (flatness(spectrum) > 0.45))


def flatness(spectrum: Spectrum) -> Spectrum:
    """How alike the bands of each frame are, from 0 (a tone) to 1 (white noise): geometric over arithmetic mean, shape (frames,)."""
    return np.asarray(np.exp(np.log(spectrum).mean(axis=1)) / spectrum.mean(axis=1))
