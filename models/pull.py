"""Download the weights of the full preset, only when asked, with progress; an unreachable hub is one sentence."""

import os
from collections.abc import Callable

from models import weights


class PullError(RuntimeError):
    """Weights could not be had; the message says from where and what to check."""


def pull_all(clip: str, whisper_size: str, say: Callable[[str], None]) -> None:
    """Fetch CLIP from the Hugging Face hub and Whisper from its publisher into the cache."""
    pull_clip(clip, say)
    pull_whisper(whisper_size, say)


def pull_clip(name: str, say: Callable[[str], None]) -> None:
    """name: "ViT-B-32/laion2b_s34b_b79k": an open_clip architecture and pretrained tag."""
    import open_clip

    architecture, _, tag = name.partition("/")
    config = open_clip.get_pretrained_cfg(architecture, tag)
    if not config or not config.get("hf_hub"):
        raise PullError(f"open_clip knows no weights {name!r}; see open_clip.list_pretrained().")
    os.environ.setdefault("HF_HUB_DOWNLOAD_TIMEOUT", "10")
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

    repository = config["hf_hub"].rstrip("/")
    folder = weights.cache_dir() / "clip" / name.replace("/", "--")
    say(f"{name} from {repository} to {folder}")
    try:
        snapshot_download(repository, local_dir=folder, allow_patterns=["open_clip_config.json", "open_clip_model.safetensors", "*.txt",
                                                                        "tokenizer*", "special_tokens_map.json"])  # fmt: skip
    except (OSError, HfHubHTTPError, LocalEntryNotFoundError, RuntimeError) as error:
        raise PullError(
            f"The Hugging Face hub could not be reached for {name} ({type(error).__name__}); check the connection."
        ) from error


def pull_whisper(size: str, say: Callable[[str], None]) -> None:
    """openai-whisper checks the file against the hash in its address."""
    import whisper

    if size not in whisper.available_models():
        raise PullError(f"there is no Whisper size {size!r}; use one of {', '.join(whisper.available_models())}.")
    folder = weights.cache_dir() / "whisper"
    folder.mkdir(parents=True, exist_ok=True)
    say(f"whisper {size} to {folder}")
    try:
        whisper._download(whisper._MODELS[size], str(folder), in_memory=False)
    except (OSError, RuntimeError) as error:
        raise PullError(
            f"Whisper {size} could not be fetched ({type(error).__name__}); check the connection."
        ) from error
