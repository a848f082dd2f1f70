"""Pictures and sounds that were made to do harm: refused in one sentence, cheaply, without a word to anybody else."""

import http.server
import io
import struct
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image
from PIL.GifImagePlugin import GifImageFile

from models.audio import LONGEST, RATE, SpeechError, decode_audio
from models.measure_voice import wav
from models.photos import PhotoError, decode


def picture(kind: str, size: tuple[int, int] = (64, 48), **how: object) -> bytes:
    blob = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(blob, kind, **how)
    return blob.getvalue()


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, *chunks: bytes) -> bytes:
    """A PNG whose header says what it likes."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + chunk(b"IEND", b"")


def squeezed(megabytes: int) -> bytes:
    return zlib.compress(bytes(megabytes * 2**20), 9)


WHOLE = {kind: picture(kind) for kind in ("JPEG", "PNG", "WEBP", "GIF")}
NO_PICTURES = {
    **{f"{kind}, first {n} bytes": blob[:n] for kind, blob in WHOLE.items() for n in (1, 11, 30)},
    **{f"{kind} without its start": blob[7:] for kind, blob in WHOLE.items()},
    **{kind: picture(kind) for kind in ("TIFF", "BMP", "ICO", "PPM", "TGA", "PDF", "EPS", "JPEG2000")},
    "html": b"<!doctype html><img src=x onerror=alert(1)>",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    "script": b"%!PS\n(/etc/passwd) (r) file",
    "zip": b"PK\x03\x04" + bytes(200),
    "sound": wav(np.zeros(RATE)),
    "text": b"a red dress",
    "zeros": bytes(1000),
    "png of nothing": png(0, 0),
    "png without pixels": png(64, 64),
    "png that runs over": png(64, 64, chunk(b"IDAT", b"not zlib")),
    "png of notes": png(64, 64, *[chunk(b"zTXt", b"a\0\0" + squeezed(60))] * 3),
    "png with a heavy profile": png(64, 64, chunk(b"iCCP", b"a\0\0" + squeezed(120))),
    "jpeg in png": WHOLE["PNG"][:8] + WHOLE["JPEG"],
    "huge png": png(20_000, 20_000, chunk(b"IDAT", squeezed(20))),
    "endless png": png(2**31 - 1, 2**31 - 1),
}  # fmt: skip


@pytest.mark.parametrize("name", NO_PICTURES)
def test_what_is_no_picture_is_refused_in_one_sentence(name: str) -> None:
    with pytest.raises(PhotoError, match=r"^(I could not read that picture|That picture (has|is)).*Please send"):
        decode(NO_PICTURES[name])


def test_pictures_with_a_byte_changed_are_read_or_refused_and_nothing_else() -> None:
    dice = np.random.default_rng(0)
    for blob in WHOLE.values():
        for _ in range(150):
            changed = bytearray(blob)
            for at in dice.integers(0, len(blob), 3):
                changed[at] = dice.integers(0, 256)
            with suppress(PhotoError):
                assert max(decode(bytes(changed)).size) <= 512


PEAK = """
import re, sys
from pathlib import Path
from models.audio import SpeechError, decode_audio
from models.photos import PhotoError, decode

def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024

def growth(path):
    before = peak()
    try:
        (decode_audio if path.suffix == ".sound" else decode)(path.read_bytes())
    except (PhotoError, SpeechError):
        pass
    return peak() - before

for path in sys.argv[1:]:
    print(growth(Path(path)))
"""


def growths(files: Mapping[str, bytes], folder: Path) -> dict[str, int]:
    """Megabytes by which the most memory of a fresh process grows while it reads files, after harmless ones."""
    paths = []
    for name, blob in {"warm.sound": wav(np.ones(RATE)), **WHOLE, **files}.items():
        paths.append(folder / name)
        paths[-1].write_bytes(blob)
    told = subprocess.run([sys.executable, "-c", PEAK, *map(str, paths)], capture_output=True, text=True, check=True)
    return dict(zip(files, map(int, told.stdout.split()[-len(files) :]), strict=True))


def test_bombs_cost_no_memory(tmp_path: Path) -> None:
    bombs = {
        name: NO_PICTURES[name] for name in ("png of notes", "png with a heavy profile", "huge png", "endless png")
    }
    bombs["ten minutes.sound"] = ten_minutes()
    assert max(growths(bombs, tmp_path).values()) <= 60


def test_of_ten_thousand_frames_only_the_first_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    frames = [Image.new("RGB", (8, 8), color) for color in ("red", "blue")]
    blob = io.BytesIO()
    frames[0].save(blob, "GIF", save_all=True, append_images=frames[1:], duration=20)
    whole = blob.getvalue()
    start = whole.rindex(b"\x21\xf9")  # of the second frame
    many = whole[:start] + whole[start:-1] * 10_000 + b";"
    assert Image.open(io.BytesIO(many)).n_frames == 10_001  # type: ignore[attr-defined]

    def touched(self: object) -> int:
        raise AssertionError("somebody counted the frames")

    monkeypatch.setattr(GifImageFile, "n_frames", property(touched))
    assert decode(many).size == (8, 8)


# -- sounds --------------------------------------------------------------------------------------------------------------


class Canary(http.server.HTTPServer):
    """A server that must not be asked anything."""

    asked = 0

    def process_request(self, request: object, client: object) -> None:
        self.asked += 1
        super().process_request(request, client)  # type: ignore[arg-type]


@pytest.fixture
def canary() -> Iterator[Canary]:
    server = Canary(("127.0.0.1", 0), http.server.SimpleHTTPRequestHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def film() -> bytes:
    blob = io.BytesIO()
    with av.open(blob, "w", format="mp4") as container:
        stream = container.add_stream("mpeg4", rate=5)
        stream.width, stream.height, stream.pix_fmt = 32, 32, "yuv420p"  # type: ignore[attr-defined]
        for _ in range(5):
            container.mux(stream.encode(av.VideoFrame(32, 32, "yuv420p")))  # type: ignore[attr-defined]
        container.mux(stream.encode(None))  # type: ignore[attr-defined]
    return blob.getvalue()


def lists(address: str, secret: Path) -> dict[str, bytes]:
    """Files that ask whoever plays them to open others."""
    return {
        "hls": f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{address}/a.ts\n#EXTINF:9,\nfile://{secret}\n#EXT-X-ENDLIST\n".encode(),
        "dash": f'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><Period><BaseURL>{address}/</BaseURL></Period></MPD>'.encode(),
        "concat": f"ffconcat version 1.0\nfile '{secret}'\nfile '{address}/a.wav'\n".encode(),
        "m3u": f"{address}/a.mp3\n{secret}\n".encode(),
        "pls": f"[playlist]\nFile1={address}/a.mp3\n".encode(),
        "sdp": b"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5004 RTP/AVP 0\n",
        "subtitles": f"1\n00:00:00,000 --> 00:00:09,000\n{address}\n".encode(),
    }


@pytest.mark.parametrize("name", ["hls", "dash", "concat", "m3u", "pls", "sdp", "subtitles"])
def test_a_playlist_is_no_sound_and_nobody_is_called(name: str, canary: Canary, tmp_path: Path) -> None:
    (tmp_path / "secret.wav").write_bytes(wav(np.ones(RATE)))
    blob = lists(f"http://127.0.0.1:{canary.server_port}", tmp_path / "secret.wav")[name]
    with pytest.raises(SpeechError, match="no sound in that file"):
        decode_audio(blob)
    assert canary.asked == 0


def header(seconds: int, channels: int = 1, rate: int = RATE, content: bytes = b"") -> bytes:
    """A WAV that says it is so long."""
    size = min(seconds * rate * channels * 2, 2**32 - 100)
    fmt = struct.pack("<HHIIHH", 1, channels, rate, rate * channels * 2, channels * 2, 16)
    return (
        b"RIFF"
        + struct.pack("<I", size + 36)
        + b"WAVEfmt "
        + struct.pack("<I", 16)
        + fmt
        + b"data"
        + struct.pack("<I", size)
        + content
    )


NO_SOUNDS = {
    "film": film(), "photo": WHOLE["JPEG"], "html": b"<html><audio src=x></html>", "zip": b"PK\x03\x04" + bytes(300), "nothing": b"",
    "zeros": bytes(5000), "riff": b"RIFF" + bytes(40), "ogg": b"OggS" + bytes(100), "webm": b"\x1aE\xdf\xa3" + bytes(100),
    "mp3": b"ID3\x04\0\0\0\0\0\x0a" + bytes(10), "flac": b"fLaC" + bytes(60), "mp4": WHOLE["JPEG"][:4] + b"ftypisom" + bytes(80),
}  # fmt: skip


@pytest.mark.parametrize("name", NO_SOUNDS)
def test_what_is_no_sound_is_refused_or_silent(name: str) -> None:
    try:
        assert not decode_audio(NO_SOUNDS[name]).any()
    except SpeechError as error:
        assert str(error).startswith("I found no sound in that file. Please send")  # noqa: PT017 - silence is right as well


def test_a_recording_with_a_byte_changed_is_read_or_refused_and_nothing_else() -> None:
    dice = np.random.default_rng(0)
    blob = wav(dice.normal(0, 3000, RATE))
    for _ in range(100):
        changed = bytearray(blob)
        for at in dice.integers(0, 200, 3):
            changed[at] = dice.integers(0, 256)
        with suppress(SpeechError):
            assert len(decode_audio(bytes(changed))) <= LONGEST * RATE


def test_a_header_that_promises_years_is_not_believed() -> None:
    assert len(decode_audio(header(10**6, content=bytes(2 * RATE)))) == pytest.approx(RATE, abs=100)
    eight = decode_audio(header(2, 8, 48_000, bytes(2 * 8 * 48_000 * 2)))
    assert len(eight) == pytest.approx(2 * RATE, abs=100)


@cache
def ten_minutes() -> bytes:
    """Silence in some 200 kB."""
    blob = io.BytesIO()
    with av.open(blob, "w", format="ogg") as container:
        stream = container.add_stream("libopus", rate=48_000)
        frame = av.AudioFrame(format="s16", layout="mono", samples=48_000)
        frame.planes[0].update(bytes(96_000))
        frame.sample_rate = 48_000
        for second in range(600):
            frame.pts = second * 48_000
            container.mux(stream.encode(frame))  # type: ignore[attr-defined]
        container.mux(stream.encode(None))  # type: ignore[attr-defined]
    return blob.getvalue()


def test_a_long_sound_in_a_small_file_is_stopped_at_a_minute() -> None:
    blob = ten_minutes()
    assert len(blob) < 2**19
    with pytest.raises(SpeechError, match=r"over a minute\. Please send up to 60 seconds"):
        decode_audio(blob)
