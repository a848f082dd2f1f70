"""Conversations of simulated shoppers with the assistant, written down as models of a conversation are trained and measured with them.

Beside what was said stand the answers that only the shopper knows: what it had in mind, and which of the limits it still meant.
"""

import random
from collections.abc import Iterator

import numpy as np

from chatbot.assistant import Assistant
from chatbot.state import State
from chatbot.turn import Perceived, Reply
from data.items import Item
from data.phrases import Wording
from data.shopper import Market, Meant, Seen, Shopper, shoppers
from models.talks import Shop, Step, Talk
from retrieval.limits import Limit, Limits
from retrieval.store import BLOCKS

MESSAGES = 6  # of one conversation
WITH_PHOTO, CHANGES_TOPIC, NEVER_MIND = (
    0.35,
    0.2,
    0.1,
)  # how often a shopper shows a photo, is after something else too, takes something back


def rehearse(assistant: Assistant, count: int, seed: int, wording: Wording) -> Shop:
    """A shop and conversations in it."""
    store, facts = assistant.recommender.store, assistant.recommender.facts
    everything = store.vectors(np.arange(len(facts)))
    blocks = {name: store.block(name) for name in BLOCKS}
    people = shoppers(facts.items, count, seed, wording)
    talks = tuple(Talk(tuple(converse(assistant, one, random.Random(one.seed)))) for one in people)
    return Shop(
        assistant.parts.shop.name, everything[:, blocks["words"]], everything[:, blocks["look"]], store.spread, talks
    )


def converse(assistant: Assistant, shopper: Shopper, dice: random.Random) -> Iterator[Step]:
    """One conversation, turn by turn; one that ends goes on with something else at times."""
    state = State()
    said, photo = opening(assistant, shopper, dice)
    before: list[Meant] = []
    for _ in range(MESSAGES):
        held = state.limits
        reply, state = assistant.answer(Perceived(said, photos=photo, space=assistant.space if photo else ""), state)
        yield step(assistant, shopper, said, photo, judged(held, before, shopper.meant, state), state, reply)
        before, photo = list(shopper.meant), ()
        seen = Seen(tuple(card.item for card in reply.cards), reply.suggestions, reply.act == "ask")
        found = shopper.found(seen)
        if found or dice.random() < CHANGES_TOPIC:
            if found and dice.random() < 0.5:
                return
            said = shopper.turn_to(another(shopper.market, shopper.kind, dice))
        else:
            said = (shopper.never_mind() if dice.random() < NEVER_MIND else "") or shopper.answer(seen)


def opening(assistant: Assistant, shopper: Shopper, dice: random.Random) -> tuple[str, tuple[tuple[float, ...], ...]]:
    """The first message, with the vector of a photo where one is shown."""
    facts, store = assistant.recommender.facts, assistant.recommender.store
    alike = [item for item in shopper.market.kinds[shopper.kind] if item.product != shopper.target.product]
    if not alike or not assistant.space or dice.random() >= WITH_PHOTO or not all(item.images for item in alike):
        return shopper.open(), ()
    said, shown = shopper.show()
    look = store.vectors(np.array([facts.row[shown.id]]))[0, store.block("look")]
    return said, (tuple(map(float, look / (np.linalg.norm(look) or 1.0))),)


def another(market: Market, kind: str, dice: random.Random) -> Item:
    """Something of another kind, or of the same where there is no other."""
    kinds = sorted(set(market.on_offer) - {kind}) or [kind]
    return dice.choice(market.on_offer[dice.choice(kinds)])


def step(assistant: Assistant, shopper: Shopper, said: str, photo: tuple[tuple[float, ...], ...], held: tuple[tuple[str, bool, bool], ...], state: State, reply: Reply) -> Step:  # fmt: skip
    shop = assistant.recommender
    exact = shop.exact(state)
    own = [row for row, item in enumerate(shop.facts.items) if item.product == shopper.target.product]
    return Step(said, shop.wish(state), np.array(state.photos[:1], dtype=np.float32), np.array(photo[:1], dtype=np.float32),
                np.array(own), np.packbits(shop.candidates(state)[0]), exact.astype(np.float16), held, reply.act)  # fmt: skip


def judged(held: Limits, before: list[Meant], now: list[Meant], after: State) -> tuple[tuple[str, bool, bool], ...]:
    """Of each limit that stood and was meant: its words, whether it is meant still, and whether the rules kept it."""
    kept = set(after.limits) | set(after.let_go)
    return tuple(
        (words_of(limit), any(is_meant(limit, one) for one in now), limit in kept)
        for limit in held
        if any(is_meant(limit, one) for one in before)
    )


def is_meant(limit: Limit, meant: Meant) -> bool:
    if meant.op == "at most":
        return limit.field == meant.field and limit.numeric
    same = meant.value in [value.lower() for value in limit.values]
    return same and limit.negative == (meant.op == "is not")


def words_of(limit: Limit) -> str:
    """A limit as a text for the encoder."""
    return f"{limit.field} {limit.op} {' '.join(limit.values)}"
