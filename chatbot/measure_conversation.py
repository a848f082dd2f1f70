"""How well conversations go, with simulated shoppers who never name what they want: success, truth, and what it costs.

Everything is judged by what a shopper meant and by the catalogue, never by what the assistant understood.
"""

import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

import numpy as np

from chatbot.assistant import Assistant
from chatbot.policy import MOST_QUESTIONS
from chatbot.state import State
from chatbot.turn import Reply, Turn
from data.items import Item
from data.phrases import THINGS, Phrases, Wording
from data.shopper import Market, Seen, Shopper, shoppers
from data.words import stems
from models.statistics import interval

TURNS = 8  # after which a shopper leaves
WITHIN = (1, 3, 5, 8)


@dataclass
class Outcome:
    """One conversation. turns: messages until the item was on a card, None if it never was. rank: its place among all when it ended."""

    lines: list[tuple[str, Reply]]
    turns: int | None
    rank: int
    cpu: list[float]
    violations: list[str] = field(default_factory=list)
    let_go: int = 0  # cards that are not as was meant, after a reply that said so
    admitted: set[str] = field(default_factory=set)  # values of which a reply said that it lets them go
    misquoted: list[str] = field(default_factory=list)
    denied: list[str] = field(default_factory=list)
    asked_again: list[str] = field(default_factory=list)


Way = Callable[[Assistant, list[str], State], tuple[Reply, State]]
"""One turn: the messages so far, and the state before."""


def whole(assistant: Assistant, said: list[str], state: State) -> tuple[Reply, State]:
    return assistant.respond(Turn(said[-1]), state)


def without_state(assistant: Assistant, said: list[str], state: State) -> tuple[Reply, State]:
    return assistant.respond(Turn(said[-1]), State())


def all_text(assistant: Assistant, said: list[str], state: State) -> tuple[Reply, State]:
    return assistant.respond(Turn(", ".join(said)), State())


def without_questions(assistant: Assistant, said: list[str], state: State) -> tuple[Reply, State]:
    return assistant.respond(Turn(said[-1]), replace(state, asked=("",) * MOST_QUESTIONS))


WAYS: dict[str, Way] = {"whole": whole, "without questions": without_questions, "without state": without_state, "all text at once": all_text}  # fmt: skip


def converse(assistant: Assistant, shopper: Shopper, way: Way = whole) -> Outcome:
    """One conversation to its end."""
    state, said = State(), [shopper.open()]
    outcome = Outcome([], None, 0, [])
    asked: set[str] = set()
    for turn in range(1, TURNS + 1):
        began = time.process_time()
        reply, state = way(assistant, said, state)
        outcome.cpu.append(time.process_time() - began)
        outcome.lines.append((said[-1], reply))
        seen = Seen(tuple(card.item for card in reply.cards), reply.suggestions, reply.act == "ask")
        judge(outcome, shopper, seen, reply, asked)
        if shopper.found(seen):
            outcome.turns = turn
            break
        said.append(shopper.answer(seen))
    outcome.rank = place(assistant, state, shopper.target)
    return outcome


def judge(outcome: Outcome, shopper: Shopper, seen: Seen, reply: Reply, asked: set[str]) -> None:
    """Note what a reply does that it must not."""
    for item, meant in shopper.violations(seen):
        if meant.value in outcome.admitted or owned_up(reply, meant.value):
            outcome.let_go += 1
            outcome.admitted.add(meant.value)
        else:
            outcome.violations.append(f"{item.title}: {meant.field} {meant.op} {meant.value}")
    outcome.misquoted += misquoted(reply, shopper.market)
    if not seen.items and any(
        all(one.holds(item) for one in shopper.meant) and item.on_offer for item in shopper.market.items
    ):
        outcome.denied.append(reply.text)
    if seen.asks:
        question = reply.text.rsplit(". ", 1)[-1]
        told = {one.value.lower() for one in shopper.meant if one.op == "is"}
        if question in asked or told & {option.lower() for option in reply.suggestions}:
            outcome.asked_again.append(question)
        asked.add(question)


def owned_up(reply: Reply, value: str) -> bool:
    """Whether a reply says that it could not keep to a wish: by its words, or by a no to the whole, with what is near shown as near."""
    return (
        bool(re.search(rf"“[^”]*{re.escape(value)}[^”]*”[^.]*let (?:that|it|them) go", reply.text, re.I))
        or reply.act == "abstain"
    )


def misquoted(reply: Reply, market: Market) -> list[str]:
    """Amounts of money in a reply that no item of the shop costs and no limit names."""
    told = {Decimal(amount.replace(",", "")) for amount in re.findall(r"[$€£]\s?(\d[\d,]*(?:\.\d\d)?)", reply.text)}
    named = {Decimal(limit.values[0]) for limit in reply.limits if limit.field == "price"}
    return [str(amount) for amount in told - market.prices - named]


def place(assistant: Assistant, state: State, target: Item) -> int:
    """The place of a product among all that the assistant would show now, from 1; behind all of them if limits shut it out."""
    shop = assistant.recommender
    mask, _, _ = shop.candidates(state)
    query, _ = shop.query(state)
    hits = shop.store.search([query], len(shop.facts), mask)[0] if mask.any() else []
    products = list(dict.fromkeys(hit.item.product for hit in hits))
    return (
        products.index(target.product)
        if target.product in products
        else len({item.product for item in shop.facts.items})
    ) + 1


@dataclass(frozen=True, slots=True)
class Row:
    """What is measured of one way on one catalogue."""

    way: str
    outcomes: tuple[Outcome, ...]

    def success(self, turns: int) -> tuple[float, float, float]:
        return mean([float(one.turns is not None and one.turns <= turns) for one in self.outcomes])

    def turns(self) -> tuple[float, float, float]:
        """Mean messages until the item is seen; one more than all for who never saw it."""
        return mean([float(one.turns or TURNS + 1) for one in self.outcomes])

    def rank(self) -> float:
        return float(np.median([one.rank for one in self.outcomes]))


def mean(values: Sequence[float]) -> tuple[float, float, float]:
    """A mean and the ends of its 95 % interval."""
    array = np.array(values)
    return float(array.mean()), *interval(array)


def measure(assistant: Assistant, count: int, seed: int, wording: Wording) -> Iterator[Row]:
    """Every way, with the same shoppers."""
    items = assistant.recommender.facts.items
    for name, way in WAYS.items():
        yield Row(name, tuple(converse(assistant, shopper, way) for shopper in shoppers(items, count, seed, wording)))


def report(assistant: Assistant, count: int, seed: int = 1, wording: Wording = "held out") -> list[str]:
    """A table for a person, and the faults of the whole assistant, which should be none."""
    faults: list[str] = []
    lines = [f"{assistant.parts.shop.name}: {len(assistant.recommender.facts)} items, {count} shoppers, wordings {wording}, seed {seed}"]  # fmt: skip
    lines.append(
        "  " + "".join([f"{'':<20}", *(f"{f'within {k}':<17}" for k in WITHIN), f"{'turns':<19}", "median rank"])
    )
    for row in measure(assistant, count, seed, wording):
        figures = [f"{value:.2f} ({low:.2f}–{high:.2f})" for value, low, high in (row.success(k) for k in WITHIN)]
        value, low, high = row.turns()
        lines.append(f"  {row.way:<20}" + "".join(f"{figure:<17}" for figure in figures) + f"{value:.2f} ({low:.2f}–{high:.2f})   {row.rank():g}")  # fmt: skip
        if row.way == "whole":
            faults = told_faults(row)
    return [*lines, *faults, absence(assistant, count, seed, wording)]


def absence(assistant: Assistant, count: int, seed: int, wording: Wording) -> str:
    """Precision and recall of saying no, on as many wishes for things that the shop has and that it has not."""
    facts = assistant.recommender.facts
    market, dice = Market(facts.items), random.Random(seed)
    sold = sorted(market.on_offer)
    strange = [thing for thing in THINGS if not any(facts.texts.knows(root) for root in stems(thing))]
    phrases = Phrases(dice, wording)
    said_no = {there: [denies(assistant, phrases.opening(market.thing(kind) if there else kind, ()))
                       for kind in dice.choices(kinds, k=count)] for there, kinds in ((True, sold), (False, strange))}  # fmt: skip
    right, wrong = sum(said_no[False]), sum(said_no[True])
    recall = mean([float(no) for no in said_no[False]])
    return (f"  of {count} wishes for things that it has not, {recall[0]:.2f} ({recall[1]:.2f}–{recall[2]:.2f}) are answered with no; "
            f"of as many for things that it has, {wrong / count:.2f}: precision {right / max(1, right + wrong):.2f}")  # fmt: skip


def denies(assistant: Assistant, text: str) -> bool:
    """Whether a first message is answered with no: nothing shown as if it were what was asked for."""
    return assistant.respond(Turn(text), State())[0].act == "abstain"


def told_faults(row: Row) -> list[str]:
    """Counts of what must not happen, over all turns."""
    turns = sum(len(one.lines) for one in row.outcomes)
    cpu = np.concatenate([one.cpu for one in row.outcomes])
    counts = {name: sum(len(getattr(one, name)) for one in row.outcomes) for name in ("violations", "misquoted", "denied", "asked_again")}  # fmt: skip
    return [f"  of {turns} turns of the whole: {counts['violations']} cards against what was meant ({sum(one.let_go for one in row.outcomes)} more after a reply that said so), "
            f"{counts['misquoted']} prices misquoted, {counts['denied']} times nothing shown although stocked, {counts['asked_again']} questions asked again; "
            f"{1000 * cpu.mean():.1f} ms of CPU a turn (p95 {1000 * np.percentile(cpu, 95):.1f}), 0 tokens"]  # fmt: skip
