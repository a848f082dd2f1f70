"""What a conversation is after, turn by turn, in the space of the text encoder: a small gated recurrent unit (Cho et al., EMNLP 2014).

It reads the messages about one thing and gives the context part of the query, how much words and a photo count, which limits hold on, and the next act. It is trained
in rehearsed conversations and measured beside rules and simple means, in shops that it never saw. It does not answer shoppers: whole conversations go no better with
it than without (docs/log.md).
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812
from tqdm import tqdm

from models.encoders import TextEncoder, Vectors
from models.fusion import Weights
from models.statistics import with_interval
from models.talks import Shop, Step

ACTS = ("show", "ask", "answer", "abstain")
HALF = 0.5413  # softplus of it is 1: words and photo count alike before anything was learned
UNITS = 192
EPOCHS, BATCH, RATE, DROPOUT = 6, 48, 1e-3, 0.2
OF_CARRY, OF_ACT = 0.2, 0.1  # weights of the two tasks beside the next item


class Network(nn.Module):
    """The recurrent unit and its heads, one for each task."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.enter = nn.Linear(2 * dim + 1, UNITS)
        self.gru = nn.GRU(UNITS, UNITS, batch_first=True)
        self.turn = nn.Linear(dim, dim, bias=False)
        self.leave = nn.Linear(UNITS, dim)
        self.weigh = nn.Linear(UNITS, 2)
        self.act = nn.Linear(UNITS, len(ACTS))
        self.carry = nn.Sequential(nn.Linear(UNITS + 2 * dim, 96), nn.ReLU(), nn.Linear(96, 1))
        for layer in (self.turn, self.leave, self.weigh):  # it starts as the mean of turns, and global weights
            nn.init.zeros_(layer.weight)
        nn.init.zeros_(self.leave.bias)
        nn.init.zeros_(self.weigh.bias)

    def forward(self, said: torch.Tensor, photo: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Hidden vectors, queries and weights after each message. said, photo: shape (talks, messages, dim)."""
        shown = photo.square().sum(-1, keepdim=True) > 0
        x = torch.cat([said, photo, shown.float()], -1)
        x = F.dropout(torch.tanh(self.enter(x)), DROPOUT, self.training)
        hidden, _ = self.gru(x)
        heard = said + 0.5 * F.normalize(torch.cumsum(said, 1), dim=-1)
        query = F.normalize(heard + self.turn(heard) + self.leave(hidden), dim=-1)
        return hidden, query, F.softplus(self.weigh(hidden) + HALF)


@dataclass(frozen=True)
class Topic:
    """The messages of one talk about one thing, as arrays with a row for each message.

    said, wish, all_text: vectors of the message, of what rules make of all, and of all messages as one text. photo: of the message; topic_photo: of the topic; zeros where
    there is none. exact, allowed, target: shape (messages, items). held: for each message, the limits that stood.
    """

    said: Vectors
    wish: Vectors
    all_text: Vectors
    photo: Vectors
    topic_photo: Vectors
    exact: Vectors
    allowed: npt.NDArray[np.bool_]
    target: npt.NDArray[np.bool_]
    act: npt.NDArray[np.int64]
    held: tuple[tuple[tuple[Vectors, bool, bool], ...], ...]


def topics(shop: Shop, encoder: TextEncoder) -> list[Topic]:
    """A shop's talks, cut where another thing is wanted."""
    parts = [part for talk in shop.talks for part in cut(talk.steps)]
    texts = {
        text
        for part in parts
        for i, step in enumerate(part)
        for text in (step.said, step.wish, together(part[: i + 1]), *(held[0] for held in step.held))
    } - {""}
    listed = sorted(texts)
    vectors = dict(zip(listed, encoder.encode_texts(listed), strict=True))
    vectors[""] = np.zeros(shop.words.shape[1], np.float32)
    return [topic_of(part, len(shop.words), vectors) for part in parts]


def cut(steps: Sequence[Step]) -> Iterator[tuple[Step, ...]]:
    """Runs of messages with the same item in mind."""
    run: list[Step] = []
    for step in steps:
        if run and not np.array_equal(run[-1].targets, step.targets):
            yield tuple(run)
            run = []
        run.append(step)
    if run:
        yield tuple(run)


def together(steps: Sequence[Step]) -> str:
    return ", ".join(step.said for step in steps)


def topic_of(steps: Sequence[Step], items: int, vectors: dict[str, Vectors]) -> Topic:
    none = vectors[""]
    target = np.zeros((len(steps), items), bool)
    for row, step in zip(target, steps, strict=True):
        row[step.targets] = True
    return Topic(
        np.stack([vectors[step.said] for step in steps]), np.stack([vectors[step.wish] for step in steps]),
        np.stack([vectors[together(steps[: i + 1])] for i in range(len(steps))]),
        np.stack([step.photo[0] if len(step.photo) else none for step in steps]),
        np.stack([step.topic_photo[0] if len(step.topic_photo) else none for step in steps]),
        np.stack([step.exact for step in steps]).astype(np.float32),
        np.stack([np.unpackbits(step.allowed)[:items] for step in steps]).astype(bool), target,
        np.array([ACTS.index(step.act) if step.act in ACTS else ACTS.index("answer") for step in steps]),
        tuple(tuple((vectors[words], meant, kept) for words, meant, kept in step.held) for step in steps))  # fmt: skip


def train(shops: Sequence[Shop], encoder: TextEncoder, seed: int = 1) -> Network:
    """Fit a network to conversations in some shops."""
    torch.manual_seed(seed)
    dice = random.Random(seed)
    data = [(shop, torch.from_numpy(shop.words), torch.from_numpy(shop.looks), topics(shop, encoder)) for shop in shops]
    network = Network(shops[0].words.shape[1])
    sharpness = nn.Parameter(torch.tensor(-0.7))
    rule = torch.optim.AdamW(
        [{"params": network.parameters(), "weight_decay": 0.01}, {"params": [sharpness], "weight_decay": 0.0}], lr=RATE
    )
    jobs = [(which, i) for which, (*_, found) in enumerate(data) for i in range(0, len(found), BATCH)]
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(rule, EPOCHS * len(jobs))
    for epoch in range(EPOCHS):
        for *_, found in data:
            dice.shuffle(found)
        network.train()
        lost = []
        for which, i in tqdm(dice.sample(jobs, len(jobs)), desc=f"epoch {epoch + 1} of {EPOCHS}"):
            shop, words, looks, found = data[which]
            loss = loss_of(network, shop, words, looks, found[i : i + BATCH], sharpness)
            rule.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            rule.step()
            schedule.step()
            lost.append(loss.item())
        tqdm.write(f"epoch {epoch + 1}: loss {np.mean(lost):.3f}")
    network.eval()
    return network


def loss_of(network: Network, shop: Shop, words: torch.Tensor, looks: torch.Tensor, batch: Sequence[Topic], sharpness: torch.Tensor) -> torch.Tensor:  # fmt: skip
    """The likelihood of the item in mind among all, and the two tasks beside it."""
    said, photo, topic_photo, exact = (
        padded([getattr(one, name) for one in batch]) for name in ("said", "photo", "topic_photo", "exact")
    )
    target, act = padded([one.target for one in batch]), padded([one.act for one in batch])
    real = padded([np.ones(len(one.said), bool) for one in batch])
    hidden, query, weigh = network(said, photo)
    scores = scored(shop, words, looks, query, topic_photo, exact, weigh) * sharpness.exp()
    right = torch.logsumexp(scores.masked_fill(~target, -1e4), -1)
    loss = (torch.logsumexp(scores, -1) - right)[real].mean()
    loss = loss + OF_ACT * F.cross_entropy(network.act(hidden)[real], act[real])
    held = [
        (hidden[row, i], said[row, i], torch.from_numpy(limit), meant)
        for row, one in enumerate(batch)
        for i, held in enumerate(one.held)
        for limit, meant, _ in held
    ]
    if held:
        inputs = torch.stack([torch.cat([state, message, limit]) for state, message, limit, _ in held])
        meant = torch.tensor([float(meant) for *_, meant in held])
        loss = loss + OF_CARRY * F.binary_cross_entropy_with_logits(network.carry(inputs)[:, 0], meant)
    return loss


def scored(shop: Shop, words: torch.Tensor, looks: torch.Tensor, query: torch.Tensor, photo: torch.Tensor, exact: torch.Tensor, weigh: torch.Tensor) -> torch.Tensor:  # fmt: skip
    """The fused scores of all items, as `models.fusion` works them out; shape (…, items)."""
    fixed, spread = Weights(), shop.spread
    by_words = (
        fixed.meaning / spread["words"] * query @ words.T
        + fixed.look / spread["cross"] * query @ looks.T
        + fixed.exact * exact
    )
    return weigh[..., :1] * by_words + weigh[..., 1:] / spread["look"] * (photo @ looks.T)


def padded(arrays: Sequence[npt.NDArray[np.generic]]) -> torch.Tensor:
    """Arrays of several lengths as one, filled up with zeros."""
    longest = max(map(len, arrays))
    full = np.zeros((len(arrays), longest, *arrays[0].shape[1:]), arrays[0].dtype)
    for row, array in zip(full, arrays, strict=True):
        row[: len(array)] = array
    return torch.from_numpy(full)


# -- measuring -----------------------------------------------------------------------------------------------------------

Way = Callable[[Topic], tuple[Vectors, Vectors]]
"""Queries and weights after each message of a topic, shapes (messages, dim) and (messages, 2)."""


def fixed(vectors: Callable[[Topic], Vectors]) -> Way:
    """A way that leaves the weights as they are without a model: words count twice beside a photo."""

    def way(topic: Topic) -> tuple[Vectors, Vectors]:
        words = np.where((topic.topic_photo != 0).sum(axis=1) > 0, 2.0, 1.0)
        return vectors(topic), np.stack([words, np.ones(len(words))], axis=1).astype(np.float32)

    return way


def mean_of_turns(topic: Topic) -> Vectors:
    heard = np.cumsum(topic.said, axis=0)
    return np.asarray(heard / np.linalg.norm(heard, axis=1, keepdims=True))


def by_network(network: Network) -> Way:
    @torch.no_grad()
    def way(topic: Topic) -> tuple[Vectors, Vectors]:
        _, query, weigh = network(torch.from_numpy(topic.said)[None], torch.from_numpy(topic.photo)[None])
        return query[0].numpy(), weigh[0].numpy()

    return way


def ways(network: Network) -> dict[str, Way]:
    return {
        "last message alone": fixed(lambda topic: topic.said), "mean of messages": fixed(mean_of_turns), "all messages as one text": fixed(lambda topic: topic.all_text),
        "rules": fixed(lambda topic: topic.wish), "GRU": by_network(network),
    }  # fmt: skip


def reciprocal_ranks(shop: Shop, topic: Topic, way: Way) -> Iterator[float]:
    """One over the place of the item in mind, among what the limits leave; 0 where they shut it out."""
    query, weigh = way(topic)
    scores = scored(
        shop,
        *(torch.from_numpy(array) for array in (shop.words, shop.looks, query, topic.topic_photo, topic.exact, weigh)),
    ).numpy()
    for row, target, allowed in zip(scores, topic.target, topic.allowed, strict=True):
        right = target & allowed
        yield 1 / (1 + int((row[allowed & ~target] > row[right].max()).sum())) if right.any() else 0.0


def report(network: Network, shops: Sequence[Shop], encoder: TextEncoder) -> list[str]:
    """Mean reciprocal ranks of the item in mind, by shop; and how well limits and acts are told, beside rules."""
    found = [(shop, topics(shop, encoder)) for shop in shops]
    lines = [f"{'mean reciprocal rank within the limits':<40}" + "".join(f"{shop.name[:22]:<24}" for shop in shops)]
    for name, way in ways(network).items():
        values = [
            with_interval(np.array([rank for topic in told for rank in reciprocal_ranks(shop, topic, way)]))
            for shop, told in found
        ]
        lines.append(f"  {name:<38}" + "".join(f"{value:<24}" for value in values))
    lines += told_tasks(network, [topic for _, told in found for topic in told])
    return lines


@torch.no_grad()
def told_tasks(network: Network, found: Sequence[Topic]) -> list[str]:
    """Limits that hold on and next acts: how many are told right, by the network, by rules or by always saying the same."""
    carried: list[tuple[bool, bool, bool]] = []
    acts: list[tuple[bool, bool]] = []
    for topic in found:
        hidden = network(torch.from_numpy(topic.said)[None], torch.from_numpy(topic.photo)[None])[0][0]
        acts += [
            (bool(right), bool(most))
            for right, most in zip(network.act(hidden).argmax(-1).numpy() == topic.act, topic.act == 0, strict=True)
        ]
        for state, said, held in zip(hidden, topic.said, topic.held, strict=True):
            for limit, meant, kept in held:
                told = network.carry(torch.cat([state, torch.from_numpy(said), torch.from_numpy(limit)]))[0] > 0
                carried.append((bool(told) == meant, kept == meant, meant))
    gru, rules, always = np.array(carried, dtype=float).T
    right, most = np.array(acts, dtype=float).T
    return [f"limits that hold on, of {len(gru)}: GRU {with_interval(gru)}, rules {with_interval(rules)}, always kept {with_interval(always)}",
            f"the rules' next act, of {len(right)}: GRU {with_interval(right)}, always “show” {with_interval(most)}"]  # fmt: skip
