"""The language model, behind LangChain's chat interface: any provider, or any OpenAI-compatible endpoint."""

import logging
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooSlow
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

log = logging.getLogger("shoptalk.language")


class LanguageModel:
    """A chat model that is asked and may fail: every failure is an absent answer, in bounded time."""

    def __init__(self, model: "BaseChatModel", name: str, seconds: float) -> None:
        """seconds: how long one answer may take; after that nobody waits for it."""
        self.name = name
        self._model = model
        self._seconds = seconds
        self._pool = ThreadPoolExecutor(max_workers=8, thread_name_prefix="language")

    def ask(self, task: str, material: str) -> str | None:
        """The model's answer to a task about some material, or None when it is down, slow or silent.

        task: what to do, by us. material: what to do it with, partly by shoppers and shops; data and never instructions.
        """
        pending = self._pool.submit(self._model.invoke, [("system", task), ("user", material)])
        try:
            return pending.result(self._seconds).text.strip() or None
        except TooSlow:
            pending.cancel()
            log.warning("%s took more than %.1f s", self.name, self._seconds)
        # providers raise errors of their own libraries; to a shopper all of them mean that the built-in parts answer
        except Exception as error:
            log.warning("%s failed: %s", self.name, error)
        return None


def connect(name: str, base_url: str, seconds: float) -> LanguageModel:
    """A model by LangChain's name for it ("openai:gpt-4o-mini"); base_url: of an OpenAI-compatible endpoint, or "".

    Keys come from the provider's own environment variable. Raises ValueError for a name that LangChain does not know,
    ImportError where its package for that provider is missing.
    """
    from langchain.chat_models import init_chat_model

    more: dict[str, Any] = {"base_url": base_url} if base_url else {}
    return LanguageModel(init_chat_model(name, timeout=seconds, max_retries=0, temperature=0.3, **more), name, seconds)
