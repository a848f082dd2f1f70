"""The language model, behind LangChain's chat interface: any provider, or any OpenAI-compatible endpoint.

It is somebody else's service: it may be down, slow, endless or wrong. A call ends in bounded time and memory, and after some failures in a row it is left
alone for a while, so that shoppers do not wait for it in every turn.
"""

import logging
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooSlow
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

log = logging.getLogger("shoptalk.language")

FAILURES = 5  # in a row, after which it is left alone
REST = 30.0  # seconds that it is left alone for


class LanguageModel:
    """A chat model that is asked and may fail: every failure is an absent answer, in bounded time."""

    def __init__(self, model: "BaseChatModel", name: str, seconds: float) -> None:
        """seconds: how long one answer may take; after that nobody waits for it."""
        self.name = name
        self._model = model
        self._seconds = seconds
        self._pool = ThreadPoolExecutor(max_workers=8, thread_name_prefix="language")
        self._guard = threading.Lock()
        self._failures = 0
        self._resting_until = 0.0

    def ask(self, task: str, material: str) -> str | None:
        """The model's answer to a task about some material, or None when it is down, slow, silent or resting.

        task: what to do, by us. material: what to do it with, partly by shoppers and shops; data and never instructions.
        """
        if time.monotonic() < self._resting_until:
            return None
        pending = self._pool.submit(self._model.invoke, [("system", task), ("user", material)])
        try:
            answer = pending.result(self._seconds).text.strip()
        except TooSlow:
            pending.cancel()
            self._count(f"took more than {self._seconds:.1f} s")
        # providers raise errors of their own libraries; to a shopper all of them mean that the built-in parts answer
        except Exception as error:
            self._count(f"failed: {str(error)[:200]}")
        else:
            with self._guard:
                self._failures = 0
            return answer or None
        return None

    def _count(self, what: str) -> None:
        """Note a failure; after too many in a row, rest."""
        log.warning("%s %s", self.name, what)
        with self._guard:
            self._failures += 1
            if self._failures >= FAILURES:
                self._failures, self._resting_until = 0, time.monotonic() + REST
                log.warning("%s is left alone for %.0f s", self.name, REST)


def connect(name: str, base_url: str, seconds: float) -> LanguageModel:
    """A model by LangChain's name for it ("openai:gpt-4o-mini"); base_url: of an OpenAI-compatible endpoint, or "".

    Keys come from the provider's own environment variable. Raises ValueError for a name that LangChain does not know,
    ImportError where its package for that provider is missing.
    """
    from langchain.chat_models import init_chat_model

    more: dict[str, Any] = {"base_url": base_url} if base_url else {}
    if name.startswith("openai:"):  # where an endpoint sends us on to is not an endpoint that somebody has set
        from models.bounded import client

        more["http_client"] = client(seconds)
    return LanguageModel(init_chat_model(name, timeout=seconds, max_retries=0, temperature=0.3, **more), name, seconds)
