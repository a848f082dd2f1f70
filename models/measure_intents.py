"""How well kinds of messages are told apart: clinc150 with what is out of scope, and what real shoppers said."""

import gzip
import json
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.metrics import f1_score

from models.encoders import TextEncoder
from models.intents import OUT, STRICTNESS, Classifier, fit
from models.statistics import with_interval

REFUSED = (0.75, 0.8, 0.85, 0.9)  # shares of the out-of-scope messages for validation that a threshold catches
FOLDS = 8

Marks = npt.NDArray[np.float64]


def told(name: str, right: Marks) -> str:
    return f"  {name:<58}{with_interval(right)}, {len(right)} messages"


def clinc(data: Path, encoder: TextEncoder) -> list[str]:
    """clinc150 (Larson et al., EMNLP 2019), its full split: trained on train, threshold chosen on val, told of test."""
    parts = json.loads(gzip.decompress((data / "clinc150" / "data_full.json.gz").read_bytes()))
    texts = {name: [text for text, _ in part] for name, part in parts.items()}
    labels = {name: np.array([OUT if label == "oos" else label for _, label in part]) for name, part in parts.items()}
    vectors = {name: encoder.encode_texts(part) for name, part in texts.items()}
    model = fit([*texts["train"], *texts["oos_train"]], [*labels["train"], *labels["oos_train"]], np.concatenate([vectors["train"], vectors["oos_train"]]), encoder)  # fmt: skip

    def guess(name: str) -> tuple[npt.NDArray[np.str_], Marks]:
        """The likeliest label that is in scope, and how likely it is."""
        chances = model.probabilities(texts[name], vectors[name])
        chances[:, model.labels.index(OUT)] = 0
        return np.array(model.labels)[chances.argmax(axis=1)], chances.max(axis=1).astype(float)

    (found, sure), (_, sure_out) = guess("test"), guess("oos_test")
    right = found == labels["test"]
    lines = ["clinc150, full, 150 intents; thresholds chosen on its validation part; published: BERT 96.9/40.3, with a threshold 96.2/52.3",
             told("in scope, without a threshold", right.astype(float))]  # fmt: skip
    for refused, threshold in zip(REFUSED, np.quantile(guess("oos_val")[1], REFUSED), strict=True):
        lines.append(
            told(
                f"threshold that refuses {refused:.0%}: in scope, taken and right",
                (right & (sure >= threshold)).astype(float),
            )
        )
        lines.append(told("    out of scope, refused", (sure_out < threshold).astype(float)))
    return lines


def shopdial(data: Path, encoder: TextEncoder) -> list[str]:
    """MG-ShopDial (Bernard & Balog, SIGIR 2023): what clients said, each with the intent that most annotators gave it."""
    dialogues: list[dict[str, Any]] = json.loads((data / "shopdial" / "dialogues.json").read_text())
    said = [(number, one["utterance"].lower(), max(one["intents"], key=lambda pair: float(pair[1]))[0])
            for number, dialogue in enumerate(dialogues) for one in dialogue["utterances"]
            if one["participant"] == "Client" and one["intents"]]  # fmt: skip
    of, texts, labels = (list(column) for column in zip(*said, strict=True))
    vectors = encoder.encode_texts(texts)
    fold = np.array(of) % FOLDS
    found = np.empty(len(texts), dtype=object)
    for part in range(FOLDS):
        train = np.flatnonzero(fold != part)
        model = fit([texts[i] for i in train], [labels[i] for i in train], vectors[train], encoder, strictness=3.0)
        for i in np.flatnonzero(fold == part):
            found[i] = model(texts[i], vectors[i])[0]
    names = sorted(set(labels))
    most = max(names, key=labels.count)
    wanted = np.array(labels, dtype=object)
    f1 = partial(f1_score, labels, average="macro", zero_division=0)
    return [f"shopdial, {len(texts)} messages of clients, {len(names)} intents, the one that most annotators gave; {FOLDS} folds, split by dialogue",
            told("accuracy", (found == wanted).astype(float)),
            f"  macro F1 {f1(found):.3f}; always “{most}”: {f1([most] * len(texts)):.3f}"]  # fmt: skip


def shipped(model: Classifier, encoder: TextEncoder, phrases: dict[str, tuple[str, ...]]) -> list[str]:
    """Our own phrases, each told by a classifier that was trained on the others of five parts."""
    texts = [text.lower() for found in phrases.values() for text in found]
    labels = [name for name, found in phrases.items() for _ in found]
    vectors = encoder.encode_texts(texts)
    part = np.random.default_rng(0).permutation(len(texts)) % 5
    marks: list[tuple[bool, bool]] = []
    for held in range(5):
        train = np.flatnonzero(part != held)
        other = fit([texts[i] for i in train], [labels[i] for i in train], vectors[train], encoder, STRICTNESS)
        for i in np.flatnonzero(part == held):
            chances = other.probabilities([texts[i]], vectors[i][None])[0]
            marks.append((bool(chances.max() >= model.threshold), other.labels[int(chances.argmax())] == labels[i]))
    taken = np.array([right for sure, right in marks if sure], dtype=float)
    return [f"our own {len(texts)} phrases, {len(phrases)} kinds of turns, five parts in turn; taken where it is at least {model.threshold:g} sure",
            told("of those taken, right", taken), f"  taken: {len(taken) / len(texts):.2f}"]  # fmt: skip
