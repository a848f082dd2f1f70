"""Download the weights of the full preset: only when asked, saying first how much, going on after a break, checked by hash."""

import hashlib
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from http import HTTPStatus
from pathlib import Path
from typing import Any

import httpx2
from tqdm import tqdm

from models import weights

SECONDS = 10  # without an answer, after which a server counts as out of reach
CLIP_FILES = ("open_clip_config.json", "open_clip_model.safetensors", "*.txt", "tokenizer*", "special_tokens_map.json")


class PullError(RuntimeError):
    """Weights could not be had; the message says from where and what to check."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to be had. digest: "sha256:…" of its bytes, or "git:…", its name in git. size: bytes, 0 if not told."""

    path: Path
    size: int
    digest: str

    def good(self) -> bool:
        """Whether it is here as it should be."""
        return self.path.exists() and self.digest == self.digest_of(self.path)

    def digest_of(self, path: Path) -> str:
        if self.digest.startswith("sha256:"):
            with path.open("rb") as file:
                return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"
        blob = path.read_bytes()
        named = hashlib.sha1(b"blob %d\0" % len(blob) + blob, usedforsecurity=False)
        return f"git:{named.hexdigest()}"


@dataclass(frozen=True, slots=True)
class Download:
    """A part of the full preset. fetch: brings files, of those that are missing."""

    name: str
    source: str
    files: Sequence[File]
    fetch: Callable[[Sequence[File]], None]


def pull(downloads: Sequence[Download], say: Callable[[str], None]) -> None:
    """Bring what is missing. Raises PullError; what has arrived by then stays, and the next call goes on from there."""
    missing = {one.name: [file for file in one.files if not file.good()] for one in downloads}
    for one in downloads:
        folder = one.files[0].path.parent
        size = megabytes(sum(file.size for file in missing[one.name]))
        say(f"{one.name}: {f'{size} from {one.source} to {folder}' if missing[one.name] else f'is in {folder}'}")
    for one in downloads:
        files = missing[one.name]
        if not files:
            continue
        folder = files[0].path.parent
        folder.mkdir(parents=True, exist_ok=True)
        needed, free = sum(file.size for file in files), shutil.disk_usage(folder).free
        if needed > free:
            raise PullError(
                f"{one.name} needs {megabytes(needed)}, and {folder} has {megabytes(free)} left: make room."
            )
        one.fetch(files)
        for file in files:
            if not file.good():
                file.path.unlink(missing_ok=True)
                raise PullError(
                    f"{file.path.name} of {one.name} did not arrive as its publisher has it, and was thrown away: run the command again."
                )
        say(f"{one.name}: here, and as its publisher has it")


def megabytes(size: int) -> str:
    return f"{size / 1e6:,.0f} MB" if size >= 1e6 else f"{size / 1e3:,.1f} kB"


def clip(name: str, endpoint: str | None = None) -> Download:
    """name: "ViT-B-32/laion2b_s34b_b79k": an open_clip architecture and pretrained tag. endpoint: of another hub."""
    import open_clip

    architecture, _, tag = name.partition("/")
    config = open_clip.get_pretrained_cfg(architecture, tag)
    if not config or not config.get("hf_hub"):
        raise PullError(f"open_clip knows no weights {name!r}; see open_clip.list_pretrained().")
    folder = weights.cache_dir() / "clip" / name.replace("/", "--")
    return hub(name, config["hf_hub"].rstrip("/"), folder, CLIP_FILES, endpoint)


def hub(name: str, repository: str, folder: Path, patterns: Sequence[str], endpoint: str | None = None) -> Download:
    """Files of a repository on the Hugging Face hub whose names fit one of the patterns."""
    from huggingface_hub import HfApi, snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

    unreachable = (OSError, httpx2.HTTPError, HfHubHTTPError, LocalEntryNotFoundError)
    try:
        info: Any = HfApi(endpoint=endpoint).model_info(repository, files_metadata=True, timeout=SECONDS)
    except unreachable as error:
        raise out_of_reach(name, error) from error
    listed = [one for one in info.siblings if any(fnmatch(one.rfilename, pattern) for pattern in patterns)]
    files = [
        File(folder / one.rfilename, one.size or 0, f"sha256:{one.lfs.sha256}" if one.lfs else f"git:{one.blob_id}")
        for one in listed
    ]
    if not files:
        raise PullError(f"{repository} on the Hugging Face hub has none of the files that {name} is made of.")

    def fetch(missing: Sequence[File]) -> None:
        names = [str(file.path.relative_to(folder)) for file in missing]
        try:
            snapshot_download(repository, revision=info.sha, local_dir=folder, allow_patterns=names, endpoint=endpoint)
        except unreachable as error:
            raise out_of_reach(name, error) from error

    return Download(name, f"{repository} on the Hugging Face hub", files, fetch)


def whisper(size: str, address: str | None = None) -> Download:
    """size: one of openai-whisper's. address: of another copy; its last folder but one is the hash, as at the publisher's."""
    import whisper as package

    if address is None and size not in package.available_models():
        raise PullError(f"there is no Whisper size {size!r}; use one of {', '.join(package.available_models())}.")
    address = address or str(package._MODELS[size])
    name = f"whisper {size}"
    try:
        told = httpx2.head(address, timeout=SECONDS, follow_redirects=True).raise_for_status()
    except httpx2.HTTPError as error:
        raise out_of_reach(name, error) from error
    path = weights.cache_dir() / "whisper" / f"{size}.pt"
    file = File(path, int(told.headers.get("content-length", 0)), f"sha256:{address.split('/')[-2]}")

    def fetch(missing: Sequence[File]) -> None:
        try:
            download(address, path)
        except httpx2.HTTPError as error:
            raise out_of_reach(name, error) from error

    return Download(name, httpx2.URL(address).host, [file], fetch)


def download(address: str, path: Path) -> None:
    """Fetch a file; what an earlier call left of it is gone on with. Raises httpx2.HTTPError."""
    partial = path.with_suffix(".partial")
    start = partial.stat().st_size if partial.exists() else 0
    asked = {"Range": f"bytes={start}-"} if start else {}
    with httpx2.stream("GET", address, headers=asked, timeout=SECONDS, follow_redirects=True) as answer:
        if answer.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:  # it was all there already
            partial.replace(path)
            return
        answer.raise_for_status()
        if answer.status_code != HTTPStatus.PARTIAL_CONTENT:
            start = 0
        total = start + int(answer.headers.get("content-length", 0))
        with (
            partial.open("ab" if start else "wb") as file,
            tqdm(desc=path.name, initial=start, total=total or None, unit="B", unit_scale=True) as bar,
        ):
            for part in answer.iter_bytes():
                file.write(part)
                bar.update(len(part))
    partial.replace(path)


def out_of_reach(name: str, error: Exception) -> PullError:
    return PullError(
        f"The publisher of {name} could not be reached ({type(error).__name__}); check the connection and run it again."
    )
