"""What a message is, by examples: a multinomial logistic regression over its MiniLM vector and the words in it.

Words are single ones and pairs, weighted by TF-IDF; they tell apart what vectors blur. What fits nothing is out of scope: below a threshold that is
chosen on validation data. scikit-learn fits it; asking it takes a dot product.
"""

import itertools
import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from data.words import words
from models.encoders import TextEncoder, Vectors
from models.weights import MissingWeightsError, readable

OUT = "out of scope"
STRICTNESS = 10.0  # of a classifier that is fitted to few phrases
SURE = 0.5  # below which the rules' reading stands
OF_WORDS = 0.6  # weight of the words beside the vector, whose length is 1


@dataclass(frozen=True)
class Features:
    """Words and pairs of words with their inverse document frequencies, in the order of their columns."""

    weights: dict[str, float]

    @classmethod
    def of(cls, texts: Sequence[str], least: int = 2) -> "Features":
        """Those that at least so many texts have."""
        counts = Counter(term for text in texts for term in set(terms(text)))
        return cls({term: math.log((1 + len(texts)) / (1 + count)) + 1 for term, count in sorted(counts.items()) if count >= least})  # fmt: skip

    def __call__(self, texts: Sequence[str], vectors: Vectors) -> npt.NDArray[np.float32]:
        """Rows for texts and their vectors, shape (n, dim + terms)."""
        place = {term: vectors.shape[1] + i for i, term in enumerate(self.weights)}
        rows = np.zeros((len(texts), vectors.shape[1] + len(self.weights)), dtype=np.float32)
        rows[:, : vectors.shape[1]] = vectors
        for row, text in zip(rows, texts, strict=True):
            found = Counter(term for term in terms(text) if term in place)
            weighted = {term: (1 + math.log(count)) * self.weights[term] for term, count in found.items()}
            length = math.sqrt(sum(weight**2 for weight in weighted.values())) or 1.0
            for term, weight in weighted.items():
                row[place[term]] = OF_WORDS * weight / length
        return rows


def terms(text: str) -> list[str]:
    listed = words(text.lower())
    return [*listed, *map(" ".join, itertools.pairwise(listed))]


@dataclass(frozen=True)
class Classifier:
    """A fitted classifier. coefficients: shape (labels, columns); bias: (labels,). threshold: below it, a message is out of scope."""

    labels: tuple[str, ...]
    features: Features
    coefficients: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]
    threshold: float = 0.0
    encoder: str = ""

    def probabilities(self, texts: Sequence[str], vectors: Vectors) -> npt.NDArray[np.float32]:
        """Shape (n, labels); rows add up to 1."""
        scores = self.features(texts, vectors) @ self.coefficients.T + self.bias
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(powers / powers.sum(axis=1, keepdims=True), dtype=np.float32)

    def __call__(self, text: str, vector: Vectors) -> tuple[str, float]:
        """The label of a message and its probability; OUT where nothing is likely enough."""
        chances = self.probabilities([text], vector[None])[0]
        best = int(chances.argmax())
        return (self.labels[best] if chances[best] >= self.threshold else OUT), float(chances[best])

    def save(self, folder: Path) -> None:
        """Write weights and what they belong to."""
        from safetensors.numpy import save_file

        folder.mkdir(parents=True, exist_ok=True)
        # safetensors writes memory as it lies, and scikit-learn's lies by columns
        coefficients = np.ascontiguousarray(self.coefficients, dtype=np.float16)
        save_file({"coefficients": coefficients, "bias": self.bias}, folder / "intents.safetensors")
        told = {"encoder": self.encoder, "threshold": self.threshold, "labels": self.labels, "terms": {term: round(weight, 4) for term, weight in self.features.weights.items()}}  # fmt: skip
        (folder / "intents.json").write_text(json.dumps(told, indent=0) + "\n")

    @classmethod
    def load(cls, folder: Path, encoder: str) -> "Classifier":
        """Read a classifier. Raises MissingWeightsError where there is none, or none for this text encoder."""
        if not (folder / "intents.safetensors").exists():
            raise MissingWeightsError(f"no classifier of intents in {folder}: python app.py train intents")
        with readable(folder, "python app.py train intents"):
            found = cls._read(folder)
        if found.encoder != encoder:
            raise MissingWeightsError(
                f"the classifier of intents in {folder} belongs to {found.encoder}, not to {encoder}: python app.py train intents"
            )
        return found

    @classmethod
    def _read(cls, folder: Path) -> "Classifier":
        from safetensors.numpy import load_file

        told, arrays = json.loads((folder / "intents.json").read_text()), load_file(folder / "intents.safetensors")
        return cls(tuple(told["labels"]), Features(told["terms"]), arrays["coefficients"].astype(np.float32), arrays["bias"], told["threshold"], told["encoder"])  # fmt: skip


def fit(texts: Sequence[str], labels: Sequence[str], vectors: Vectors, encoder: TextEncoder, strictness: float = 30.0, least: int = 2) -> Classifier:  # fmt: skip
    """Fit a classifier without a threshold. strictness: the inverse of how strongly weights are held back (C of scikit-learn)."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    features = Features.of(texts, least)
    model = LogisticRegression(C=strictness, max_iter=400).fit(csr_matrix(features(texts, vectors)), list(labels))
    return Classifier(tuple(model.classes_), features, model.coef_.astype(np.float32), model.intercept_.astype(np.float32), encoder=encoder.name)  # fmt: skip


def train(encoder: TextEncoder, phrases: dict[str, tuple[str, ...]], out: Path) -> Classifier:
    """Fit the classifier that is shipped on all of our phrases, and write it."""
    texts = [text.lower() for found in phrases.values() for text in found]
    labels = [name for name, found in phrases.items() for _ in found]
    model = replace(fit(texts, labels, encoder.encode_texts(texts), encoder, STRICTNESS), threshold=SURE)
    model.save(out)
    return model
