"""Words into vectors: all-MiniLM-L6-v2 through ONNX Runtime."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from tokenizers import Tokenizer

from models import weights
from models.encoders import Vectors, unit
from models.runtime import exported, quantised, session

if TYPE_CHECKING:
    import torch

MAX_TOKENS = 256  # what MiniLM was trained on; longer texts are cut
TYPICAL = (
    "shoes", "red", "something warm for winter", "a tent for two people under 200 dollars", "Nike Men Black T-shirt", "do you ship to France",
    "waterproof hiking boots in size 42", "i need a present for my mother", "The kettle boils a litre in three minutes and turns itself off.",
    "is the second one made of wool", "a 15 inch laptop with 16 GB of memory", "cheaper", "Solid oak desk with two drawers, 120 x 60 cm.",
    "light roast coffee beans", "not leather", "organic whole milk 1 l",
)  # fmt: skip


class MiniLM:
    """all-MiniLM-L6-v2 (Wang et al., NeurIPS 2020): mean of the token vectors, scaled to length 1."""

    def __init__(self, folder: Path | None = None, threads: int = 1, exact: bool = False) -> None:
        """exact: float arithmetic, for training; else int8 where that costs no quality on this machine."""
        self.folder = folder or weights.minilm()
        digest = weights.sha256(self.folder / "model.safetensors")[:12]
        self.name = f"all-MiniLM-L6-v2@{digest}"
        self.dim = 384
        self._tokenizer = Tokenizer.from_file(str(self.folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.no_padding()
        graph = exported(
            weights.cache_dir() / "graphs" / f"minilm-{digest}.onnx",
            self._build,
            inputs=("input_ids", "attention_mask"),
            dynamic={name: {0: "batch", 1: "tokens"} for name in ("input_ids", "attention_mask")},
        )
        self._session = session(graph if exact else quantised(graph, ("bert", 12, self.dim), self._typical), threads)

    def _typical(self, graph: Path) -> Vectors:
        """Typical texts through a graph, to compare what two graphs say."""
        self._session = session(graph)
        return self.encode_texts(TYPICAL)

    @property
    def vocabulary(self) -> frozenset[str]:
        """The whole words that the encoder knows: common English, spelt right."""
        return frozenset(word for word in self._tokenizer.get_vocab() if not word.startswith(("##", "[")))

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Return unit rows, shape (len(texts), 384).

        One text after the other: int8 takes its scales from all that is encoded at once, and a text must mean the same whoever asked
        beside it, or whenever an import was broken off. On a CPU it costs nothing (docs/log.md).
        """
        rows = np.zeros((len(texts), self.dim), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            ids = np.array([self._tokenizer.encode(text).ids], dtype=np.int64)  # (1, tokens)
            hidden = self._session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})[0]
            row[:] = unit(hidden[0].mean(axis=0))
        return rows

    def _build(self) -> "tuple[torch.nn.Module, tuple[torch.Tensor, ...]]":
        import torch
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        # plain attention: the fused kernels have no ONNX form
        whole = SentenceTransformer(
            str(self.folder), device="cpu", local_files_only=True, model_kwargs={"attn_implementation": "eager"}
        )
        model = cast("torch.nn.Module", whole.transformers_model).train(False)

        class LastHidden(torch.nn.Module):
            def __init__(self) -> None:
                super().__init__()
                self.model = model

            def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
                out = self.model(input_ids=input_ids, attention_mask=attention_mask)
                return out.last_hidden_state  # type: ignore[no-any-return]

        example = torch.ones((2, 8), dtype=torch.long)
        return LastHidden(), (example, example)
