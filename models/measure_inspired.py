"""Recommending films in conversation (INSPIRED), by the same idea as in a shop: terms whose weighted sum is the score, and few weights.

A film's score is Σ w · term, standardised over films; softmax over all films gives the loss that the weights are fitted with. Terms of a training
example are made without its own dialogue, else popularity would know the answer. What it is compared with is measured on the same examples.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import sparse

from data.inspired import (
    DIRECTOR,
    GENRE,
    STARRING,
    Dialogue,
    Films,
    Recommendation,
    read_dialogues,
    read_films,
    recommendations,
)
from models.encoders import TextEncoder, Vectors
from models.statistics import with_interval

Floats = npt.NDArray[np.float64]
WITHIN = (1, 10, 50)
SPANS = (1, 3, 8)  # messages that a context is read from; short ones say what was asked, long ones what is liked
SHARPNESS = 12.0  # how much nearer examples count more
HELD_BACK = (1e-3, 1e-4, 1e-2, 1e-1)  # how strongly weights are, the first one where nothing is chosen
PUBLISHED = {"UniCRS (as reproduced)": (0.040, 0.200, 0.407), "GPT-4, zero-shot": (0.066, 0.185, None), "GPT-3.5, zero-shot": (0.052, 0.175, None)}  # fmt: skip
TERMS = ("popularity", "people and genres named", "related to a film named", "named together", *(f"{what}, {span} messages" for what in ("what others said so", "its description") for span in SPANS))  # fmt: skip


@dataclass(frozen=True)
class Knowledge:
    """What is known before a conversation: films, and what the dialogues of training say about them.

    films: entities that can be recommended. graph: shape (films, entities), rarer neighbours weigh more. alike: shape (films, films).
    mentions: shape (dialogues, films), 1 where a film is named; named: how many name each. examples: recommendations of training, with the place of their film, their
    dialogue and a vector of each context.
    """

    films: tuple[int, ...]
    place: dict[int, int]
    graph: sparse.csr_matrix
    alike: Floats
    mentions: Floats
    named: Floats
    together: Floats
    descriptions: Vectors
    examples: Sequence[Recommendation]
    targets: npt.NDArray[np.int64]
    dialogues: npt.NDArray[np.int64]
    contexts: dict[int, Vectors]
    namesakes: dict[str, list[int]]
    names: tuple[str, ...]


def learn(train: Sequence[Dialogue], known: Films, encoder: TextEncoder) -> Knowledge:
    """All that is taken from the training dialogues and the graph."""
    films = tuple(sorted(known.all() | {film for dialogue in train for one in dialogue for film in one.films}))
    place = {film: i for i, film in enumerate(films)}
    graph = neighbours(films, known)
    lengths = np.sqrt(np.asarray(graph.multiply(graph).sum(axis=1)).ravel())
    unit = sparse.diags(1 / np.where(lengths == 0, 1, lengths)) @ graph
    alike = np.asarray((unit @ unit.T).todense())
    np.fill_diagonal(alike, 0)
    mentions = np.zeros((len(train), len(films)))
    for number, dialogue in enumerate(train):
        mentions[number, [place[film] for one in dialogue for film in one.films]] = 1
    together = mentions.T @ mentions
    np.fill_diagonal(together, 0)
    examples = recommendations(train)
    namesakes: dict[str, list[int]] = {}
    for entity in {other for film in films for _, other in known.facts.get(film, ())}:
        namesakes.setdefault(known.names[entity].lower(), []).append(entity)
    return Knowledge(films, place, graph, alike, mentions, mentions.sum(axis=0), together, encoder.encode_texts([description(film, known) for film in films]),
                     examples, np.array([place[one.film] for one in examples]), np.array([one.dialogue for one in examples]), contexts(examples, encoder), namesakes, known.names)  # fmt: skip


def neighbours(films: Sequence[int], known: Films) -> sparse.csr_matrix:
    """Who and what belongs to each film, weighted by how few films it belongs to. Shape (films, entities)."""
    pairs = sorted({(row, other) for row, film in enumerate(films) for _, other in known.facts.get(film, ())})
    rows, columns = zip(*pairs, strict=True)
    graph = sparse.csr_matrix((np.ones(len(pairs)), (rows, columns)), shape=(len(films), len(known.names)))
    rarity = np.log(len(films) / (1 + np.asarray(graph.sum(axis=0)).ravel()))
    return sparse.csr_matrix(graph @ sparse.diags(np.maximum(rarity, 0)))


def description(film: int, known: Films) -> str:
    """A film in a sentence."""
    genres, directors, stars = (
        ", ".join(known.related(film, relation)[:most]) for relation, most in ((GENRE, 3), (DIRECTOR, 2), (STARRING, 5))
    )
    return f"{known.names[film]}. {genres} directed by {directors} starring {stars}"


def contexts(examples: Sequence[Recommendation], encoder: TextEncoder) -> dict[int, Vectors]:
    """What was said last before each recommendation, by how many messages are read; unit rows, shape (n, dim)."""
    return {span: encoder.encode_texts([" ".join(one.text for one in example.before[-span:])[-600:] or "hello" for example in examples]) for span in SPANS}  # fmt: skip


def terms(knowledge: Knowledge, example: Recommendation, vectors: dict[int, Vectors], training: bool) -> Floats:
    """The terms of every film for one example, shape (films, len(TERMS)). vectors: of its context, by span; shape (dim,)."""
    k = knowledge
    seen = [k.place[film] for film in example.seen if film in k.place]
    own = k.mentions[example.dialogue] if training else np.zeros(len(k.films))
    named = k.named - own
    people = np.zeros(k.graph.shape[1])
    for entity in {entity for one in example.before for entity in one.named}:
        people[k.namesakes.get(k.names[entity].lower(), [])] = 1
    found = [np.log(named + 0.5), np.log1p(k.graph @ people)]
    if seen:
        together = k.together[seen] - np.outer(own[seen], own)
        found += [k.alike[seen].max(axis=0), (together / np.sqrt(np.outer(named[seen] + 2, named + 2))).mean(axis=0)]
    else:
        found += [np.zeros(len(k.films))] * 2
    others = (k.dialogues != example.dialogue) | (not training)
    for span in SPANS:
        weights = np.exp(SHARPNESS * (k.contexts[span] @ vectors[span] - 1)) * others
        found.append(np.log(np.bincount(k.targets, weights, len(k.films)) / weights.sum() + 1e-4))
    found += [k.descriptions @ vectors[span] for span in SPANS]
    return np.stack(found, axis=1)


@dataclass(frozen=True)
class Part:
    """The examples of a part. terms: (n, films, terms), those of films named before are kept apart by `open`: (n, films). target: -1 for a film that nothing is known of."""

    terms: npt.NDArray[np.float32]
    open: npt.NDArray[np.bool_]
    target: npt.NDArray[np.int64]


def part_of(
    knowledge: Knowledge, examples: Sequence[Recommendation], encoder: TextEncoder, training: bool = False
) -> Part:
    said = contexts(examples, encoder)
    found = [
        terms(knowledge, example, {span: said[span][i] for span in SPANS}, training)
        for i, example in enumerate(examples)
    ]
    free = np.ones((len(examples), len(knowledge.films)), dtype=bool)
    for row, example in zip(free, examples, strict=True):
        row[[knowledge.place[film] for film in example.seen if film in knowledge.place]] = False
    return Part(
        np.stack(found).astype(np.float32),
        free,
        np.array([knowledge.place.get(example.film, -1) for example in examples]),
    )


def ranks(scores: Floats, part: Part) -> npt.NDArray[np.int64]:
    """The place of the film that was recommended, from 1; films as good count as better. Behind all where nothing is known of it."""
    scores = np.where(part.open, scores, -np.inf)
    own = np.take_along_axis(scores, np.maximum(part.target, 0)[:, None], axis=1)
    return np.asarray(np.where(part.target < 0, scores.shape[1] + 1, (scores >= own).sum(axis=1)))


@dataclass(frozen=True)
class Weights:
    """A weight for each term, and what terms are brought to one scale with."""

    weights: Floats
    means: Floats
    spreads: Floats

    def scores(self, part: Part) -> Floats:
        return np.asarray((part.terms - self.means) / self.spreads @ self.weights)


def fit(part: Part, using: Sequence[int], held_back: float = HELD_BACK[0]) -> Weights:
    """Weights of some of the terms, the others 0, by the likelihood of what people recommended (McFadden's conditional logit, 1974)."""
    import torch

    means, spreads = part.terms.mean(axis=(0, 1)), part.terms.std(axis=(0, 1)) + 1e-6
    sure = part.target >= 0
    scaled = torch.tensor(((part.terms - means) / spreads)[sure][..., list(using)], dtype=torch.float32)
    shut, target = torch.tensor(~part.open[sure]), torch.tensor(part.target[sure])
    weights = torch.zeros(len(using), requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> float:
        optimizer.zero_grad()
        missed = torch.nn.functional.cross_entropy((scaled @ weights).masked_fill(shut, -1e9), target)
        whole = missed + held_back * weights.square().sum()
        whole.backward()  # type: ignore[no-untyped-call]
        return float(whole.detach())

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    every = np.zeros(part.terms.shape[2])
    every[list(using)] = weights.detach().numpy()
    return Weights(every, means, spreads)


def likelihood(weights: Weights, part: Part) -> float:
    """Mean log-likelihood of what was recommended, of films that something is known of."""
    scores = np.where(part.open, weights.scores(part), -np.inf)
    sure = part.target >= 0
    top = scores.max(axis=1)
    total = top + np.log(np.exp(scores - top[:, None]).sum(axis=1))
    return float((scores[np.arange(len(scores)), part.target] - total)[sure].mean())


def choose(train: Part, valid: Part) -> Weights:
    """Weights of all terms, held back as strongly as makes the validation part likeliest."""
    tried = [fit(train, range(len(TERMS)), held_back) for held_back in HELD_BACK]
    return max(tried, key=lambda weights: likelihood(weights, valid))


def row(name: str, places: npt.NDArray[np.int64]) -> str:
    return f"  {name:<42}" + "".join(f"{with_interval((places <= k).astype(float)):<23}" for k in WITHIN)


def report(data: Path, encoder: TextEncoder) -> list[str]:
    """A table with 95 % intervals, on the test part, which nothing is chosen on."""
    folder = data / "inspired"
    train, known = read_dialogues(folder, "train"), read_films(folder)
    knowledge = learn(train, known, encoder)
    examples = {name: recommendations(read_dialogues(folder, name)) for name in ("valid", "test")}
    fitted = part_of(knowledge, knowledge.examples, encoder, training=True)
    valid, test = (part_of(knowledge, examples[name], encoder) for name in ("valid", "test"))
    weights = choose(fitted, valid)
    trained_on = {film for dialogue in train for one in dialogue for film in one.films}
    unseen = sum(one.film not in trained_on for one in examples["test"])
    lines = [f"INSPIRED: {len(examples['test'])} recommendations of the test part, {unseen} of films that training never names; {len(knowledge.films)} films to choose from, "
             "those named before left out", "  " + f"{'':<42}" + "".join(f"{f'R@{k}':<23}" for k in WITHIN)]  # fmt: skip
    lines.append(row("ours", ranks(weights.scores(test), test)))
    for name, alone in (
        ("popularity alone", [0]),
        ("without what is said", [0, 2, 3]),
        ("only what is said", [1, *range(4, len(TERMS))]),
    ):
        lines.append(row(name, ranks(fit(fitted, alone).scores(test), test)))
    lines.append(row("repeat the last film (which is left out)", np.full(len(test.target), len(knowledge.films) + 1)))
    for name, figures in PUBLISHED.items():
        lines.append(
            f"  {name + ', published':<42}"
            + "".join(f"{'–' if figure is None else f'{figure:.3f}':<23}" for figure in figures)
        )
    lines.append(
        "  weights: " + ", ".join(f"{name} {weight:.2f}" for name, weight in zip(TERMS, weights.weights, strict=True))
    )
    return lines
