"""A simulated shopper: has an item in mind, never names it, and says what it is like, in the words of people.

It knows its item's kind, price and attributes, sees of a shop what a person sees on cards, and judges what is shown by what it *meant*, which an
assistant may have understood or not. It exists to train and to measure, on any catalogue; a seed makes it the same again.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, partial

from data.items import Item
from data.phrases import Phrases, Wording
from data.words import stems

MOST_VALUES = 40  # of a column that people choose by; more are names or numbers
FOR_ALL = ("unisex", "all", "adults", "all ages")  # what is for everybody is for whoever asks
LONGEST = 3  # words of a value that people say


@dataclass(frozen=True, slots=True)
class Meant:
    """Something a shopper holds to. op: "is", "is not" or, for a price, "at most"."""

    field: str
    op: str
    value: str

    def holds(self, item: Item) -> bool:
        """Whether an item is so, as a person would judge it from its card."""
        if self.op == "at most":
            return item.price is not None and item.price <= Decimal(self.value)
        if self.field == "kind" and item.category and item.category[-1].lower() == self.value:
            return True
        told = item.attributes.get(self.field, "") if self.field != "kind" else ""
        if self.op == "is" and (told.lower() in FOR_ALL or (not told and self.field == "gender")):
            return True
        said = set(stems(self.value)) <= set(stems(told or item.words))
        return said if self.op == "is" else not said


@dataclass(frozen=True)
class Market:
    """What a shopper knows of a shop before it comes in: what things there are, and what they differ in."""

    items: tuple[Item, ...]

    @cached_property
    def kinds(self) -> Mapping[str, list[Item]]:
        """Kinds as people call them, with their items: the narrowest category, in words that are letters only."""
        kinds: dict[str, list[Item]] = defaultdict(list)
        for item in self.items:
            name = item.category[-1].lower() if item.category else ""
            if name and name.replace(" ", "").replace("-", "").isalpha() and len(name.split()) <= LONGEST:
                kinds[name].append(item)
        return kinds

    @cached_property
    def on_offer(self) -> Mapping[str, list[Item]]:
        """Kinds of which something can be bought, with what can."""
        found = {kind: [item for item in items if item.on_offer] for kind, items in self.kinds.items()}
        return {kind: items for kind, items in found.items() if items}

    @cached_property
    def prices(self) -> frozenset[Decimal]:
        """All that anything costs or did cost."""
        return frozenset(price for item in self.items for price in (item.price, item.old_price) if price is not None)

    @cached_property
    def values(self) -> Mapping[str, frozenset[str]]:
        """The values of each column, in small letters."""
        found: dict[str, set[str]] = defaultdict(set)
        for item in self.items:
            for name, value in item.attributes.items():
                found[name].add(value.lower())
        return {name: frozenset(values) for name, values in found.items()}

    def thing(self, kind: str) -> str:
        """What people say for a kind: its own name, or "climbing things" where nothing is called so."""
        found, last = self.kinds[kind], stems(kind)[-1:]
        called = sum(set(last) <= set(stems(item.title)) for item in found)
        plain = kind.endswith("s") or (called >= 0.2 * len(found) and not kind.endswith("ing"))
        return kind if plain else f"{kind} things"

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Attributes that people choose by: few values, each of a few words, none of them a number."""
        values: dict[str, Counter[str]] = defaultdict(Counter)
        for item in self.items:
            for name, value in item.attributes.items():
                values[name][value.lower()] += 1
        return tuple(sorted(name for name, found in values.items() if 2 <= len(found) <= max(MOST_VALUES, len(self.items) // 50)
                            and all(speakable(name, value) for value in found)))  # fmt: skip

    def facts(self, item: Item) -> dict[str, str]:
        """What can be said of an item, by column."""
        said = set(stems(item.category[-1])) if item.category else set()
        told = {name: item.attributes[name].lower() for name in self.columns if item.attributes.get(name)}
        return {name: value for name, value in told.items() if not set(stems(value)) <= said}


def speakable(name: str, value: str) -> bool:
    return len(value.split()) <= LONGEST and (value.replace(" ", "").replace("-", "").isalpha() or name == "size")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a shopper gets to see of a reply: the items on the cards, answers to click, and whether it was asked something."""

    items: tuple[Item, ...]
    suggestions: tuple[str, ...] = ()
    asks: bool = False


@dataclass
class Shopper:
    """One conversation's worth of a person. target: what it will recognise. sloppy: how often it slips, from 0 to 1."""

    market: Market
    target: Item
    seed: int
    wording: Wording = "train"
    sloppy: float = 0.3
    meant: list[Meant] = field(default_factory=list)
    told: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._dice = random.Random(self.seed)
        self._phrases = Phrases(self._dice, self.wording)
        self._facts = self.market.facts(self.target)
        self.kind = self.target.category[-1].lower()
        self._wrong: tuple[str, str] | None = None  # a column, and the value that was said by mistake

    # -- what it says ----------------------------------------------------------------------------------------------

    def open(self) -> str:
        """The first message: a kind, and at times one or two things more."""
        self.meant = [Meant("kind", "is", self.kind)]
        said = [(name, self.say_fact(name)) for name in self.untold()[: self._dice.choice((0, 1, 1, 2))]]
        if self._dice.random() < 0.3 and self.target.price is not None:
            said.append(("price", self.say_price()))
        return self.slip(self._phrases.opening(self.market.thing(self.kind), said))

    def show(self) -> tuple[str, Item]:
        """The first message with a photo: of another item of the kind, and what its own has that this one has not."""
        self.meant = [Meant("kind", "is", self.kind)]
        shown = self._dice.choice(
            [item for item in self.market.kinds[self.kind] if item.product != self.target.product]
        )
        other = self.market.facts(shown)
        names = [name for name in self.untold() if other.get(name) != self._facts[name]][:1]
        if not names:
            return self._phrases.say("like this"), shown
        return self._phrases.say("like this but", value=self.say_fact(names[0])), shown

    def turn_to(self, target: Item) -> str:
        """The first message about another item; whom things are for stays as it was said."""
        self.meant = [one for one in self.meant if one.field == "gender" and one.holds(target)]
        self.target, self._facts = target, self.market.facts(target)
        self.kind, self._wrong = target.category[-1].lower(), None
        self.told = {one.field for one in self.meant}
        self.meant.append(Meant("kind", "is", self.kind))
        said = [(name, self.say_fact(name)) for name in self.untold()[: self._dice.choice((0, 0, 1))]]
        return self.slip(self._phrases.opening(self.market.thing(self.kind), said, "next"))

    def never_mind(self) -> str:
        """Take back what was said of a column, if anything was; empty if not."""
        names = [one.field for one in self.meant if one.op == "is" and one.field != "kind" and one.field.isalpha()]
        if not names or self._wrong is not None:
            return ""
        name = self._dice.choice(names)
        self.meant = [one for one in self.meant if one.field != name]
        return self._phrases.say("never mind", name=name)

    def answer(self, seen: Seen) -> str:
        """What it says to what it sees; only called while `found` is false."""
        if self._wrong is not None:
            return self.mend()
        if seen.asks and (answer := self.answer_question(seen)):
            return answer
        moves = self.moves(seen)
        return self.slip(self._dice.choice(moves)())

    def moves(self, seen: Seen) -> list[Callable[[], str]]:
        """What it could say now, likelier things more than once."""
        moves: list[Callable[[], str]] = []
        moves += [partial(self.wish, name) for name in self.untold()] * 2
        if self.target.price is not None and "price" not in self.told:
            moves.append(self.say_price)
        moves += [partial(self.refuse, *pair) for pair in self.unwanted(seen)[:2]]
        prices = [item.price for item in seen.items if item.price is not None]
        if prices and self.target.price is not None and self.target.price < min(prices):
            moves.append(partial(self._phrases.say, "cheaper"))
        return moves or [partial(self._phrases.say, "more")]

    def wish(self, name: str) -> str:
        return self._phrases.wish(name, self.say_fact(name))

    def say_fact(self, name: str) -> str:
        """A value as it is said, noted as meant; at times it is a wrong one, taken back in the next message."""
        value = self._facts[name]
        self.told.add(name)
        others = sorted({self.market.facts(item).get(name, value) for item in self.market.kinds[self.kind]} - {value})
        if others and self._wrong is None and self._dice.random() < 0.15 * self.sloppy:
            wrong = self._dice.choice(others)
            self._wrong = (name, wrong)
            self.meant.append(Meant(name, "is", wrong))
            return self._phrases.value(name, wrong)
        self.meant.append(Meant(name, "is", value))
        return self._phrases.value(name, value)

    def mend(self) -> str:
        """Take a wrong value back."""
        assert self._wrong is not None
        name, wrong = self._wrong
        self._wrong = None
        self.meant = [one for one in self.meant if one != Meant(name, "is", wrong)]
        self.meant.append(Meant(name, "is", self._facts[name]))
        return self._phrases.say("mend", value=self._phrases.value(name, self._facts[name]))

    def say_price(self) -> str:
        """A budget in round figures that its item fits in."""
        assert self.target.price is not None
        self.told.add("price")
        step = next(step for step in (5, 10, 25, 50, 100, 500, 10**9) if self.target.price <= 10 * step)
        limit = str((int(self.target.price) // step + 1) * step)
        self.meant.append(Meant("price", "at most", limit))
        return self._phrases.say("budget", amount=limit)

    def refuse(self, name: str, value: str) -> str:
        self.meant.append(Meant(name, "is not", value))
        return self._phrases.refusal(name, value)

    def answer_question(self, seen: Seen) -> str:
        """An answer to a question whose possible answers are on the buttons; empty if it cannot make out what is asked."""
        offered = [option.lower() for option in seen.suggestions]
        for name in self._facts:
            if name not in self.told and len(self.market.values[name] & set(offered)) >= 2:
                return self.say_fact(name) if self._dice.random() < 0.85 else self._phrases.say("no preference")
        if sum(option in self.market.kinds for option in offered) >= 2:
            return self.kind
        return ""

    # -- what it knows ---------------------------------------------------------------------------------------------

    def untold(self) -> list[str]:
        """Columns that it has said nothing of, in an order of its own."""
        names = [name for name in self._facts if name not in self.told]
        self._dice.shuffle(names)
        return names

    def unwanted(self, seen: Seen) -> list[tuple[str, str]]:
        """Column and value of what is shown and its item has not."""
        pairs = [(name, value) for item in seen.items for name, value in self.market.facts(item).items()
                 if name in self._facts and name not in self.told and not set(stems(value)) & set(stems(self._facts[name]))
                 and Meant(name, "is not", value) not in self.meant and Meant(name, "is not", value).holds(self.target)]  # fmt: skip
        return sorted(set(pairs))

    def found(self, seen: Seen) -> bool:
        """Whether its item is on a card: the same product, as it has asked for it."""
        return any(
            item.product == self.target.product and all(one.holds(item) for one in self.meant) for item in seen.items
        )

    def violations(self, seen: Seen) -> list[tuple[Item, Meant]]:
        """Items on cards that are not as it said, and what of it they break."""
        return [(item, one) for item in seen.items for one in self.meant if not one.holds(item)]

    def slip(self, text: str) -> str:
        """At times, two letters of a long word change places."""
        if self._dice.random() > 0.2 * self.sloppy:
            return text
        words = text.split()
        long = [i for i, word in enumerate(words) if len(word) >= 6 and word.isalpha()]
        if long:
            i = self._dice.choice(long)
            at = self._dice.randrange(1, len(words[i]) - 2)
            words[i] = words[i][:at] + words[i][at + 1] + words[i][at] + words[i][at + 2 :]
        return " ".join(words)


def shoppers(items: Sequence[Item], count: int, seed: int, wording: Wording) -> list[Shopper]:
    """Shoppers with items in mind that a shop has on offer, all kinds alike often."""
    market = Market(tuple(items))
    dice = random.Random(seed)
    targets = (dice.choice(market.on_offer[dice.choice(sorted(market.on_offer))]) for _ in range(count))
    return [Shopper(market, target, seed * 100_003 + number, wording) for number, target in enumerate(targets)]
