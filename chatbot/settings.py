"""Settings: from the command line, then SHOPTALK_*, then shoptalk.toml, then the defaults here."""

from pathlib import Path
from typing import Literal

from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

Preset = Literal["auto", "compact", "full"]


class Settings(BaseSettings):
    """What can be set. The command line hands its options in; they win."""

    model_config = SettingsConfigDict(env_prefix="SHOPTALK_", toml_file="shoptalk.toml", extra="ignore")

    preset: Preset = "auto"  # compact needs no download; auto takes the best part that is on this machine
    host: str = "127.0.0.1"
    port: int = 7860
    store: Path | None = None
    shop: Path | None = None
    clip: str = "ViT-B-32/laion2b_s34b_b79k"  # open_clip name / pretrained tag, for the full preset
    whisper: str = "base"  # size, for the full preset
    sound: Path | None = None  # folder of an audio network in the Hugging Face format, for what items sound like
    vectors: str = "memory"  # where rows are searched: memory, lance (on disk), or milvus://HOST:PORT/COLLECTION
    fetch_pictures: bool = False  # that a feed names on the web, from public addresses only
    key: str = ""  # with which the shop's own systems change prices and stock; empty: nobody may
    llm: str = ""  # LangChain model name, e.g. "openai:gpt-4o-mini"; empty: none
    llm_base_url: str = ""  # of an OpenAI-compatible endpoint
    llm_seconds: float = 6.0  # after which the built-in wording answers

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)
