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
    first, last = max(0, where[0] - 8), where[-1] + 9
    return samples[first * FRAME : last * FRAME] if hisses(frames[first:last]) else samples[:0]


def hisses(frames: Samples) -> bool:
    """Whether some of the frames are as noisy as consonants are; notes stay clean between their harmonics.

    The spectral flatness from 100 Hz to 4 kHz that a fifth of the frames exceeds is .05 to .3 in people's orders.
    """
    spectrum = np.abs(np.fft.rfft(frames * np.hanning(frames.shape[1]), axis=1))[:, 3:130] ** 2 + 1e-9
    flatness = np.exp(np.log(spectrum).mean(axis=1)) / spectrum.mean(axis=1)
    return bool(np.percentile(flatness, 80) > 0.02)


def steady(frames: Samples) -> npt.NDArray[np.bool_]:
    """Frames in which one narrow band holds nearly all the power (a tone) or all bands are alike (noise)."""
    spectrum = np.abs(np.fft.rfft(frames * np.hanning(frames.shape[1]), axis=1)) ** 2 + 1e-9
    share = spectrum / spectrum.sum(axis=1, keepdims=True)
    peak = np.sort(share, axis=1)[:, -4:].sum(axis=1)
    flatness = np.exp(np.log(spectrum).mean(axis=1)) / spectrum.mean(axis=1)
    return np.asarray((peak > 0.92) | (flatness > 0.45))
