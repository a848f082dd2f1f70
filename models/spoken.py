"""What is said in a shop, for ears that choose among words: sentences around its names and values, and a language model of them."""

import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
          "fifteen", "sixteen", "eighteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
AMOUNTS = (
    *_UNITS, *_TENS, *(f"{tens} {unit}" for tens in _TENS for unit in ("five", "nine")),
    *(f"{unit} hundred" for unit in _UNITS[:9]), "a hundred", "a thousand", "one thousand",
    *(f"{unit} hundred and {tens}" for unit in _UNITS[:5] for tens in _TENS), *(f"{unit} hundred {tens}" for unit in _UNITS[:5] for tens in _TENS),
)  # fmt: skip
AMOUNT_FRAMES = ("under {} dollars", "below {} dollars", "under {} euros", "between {} and fifty dollars", "{} dollars", "under {}",
                 "size {}", "for {} people", "number {}", "around {} dollars")  # fmt: skip
# how shoppers talk around the names of things
ORDINARY = (
    "hello", "hi there", "thank you", "thanks", "show me the first one", "show me the second one", "show me the third one",
    "something cheaper", "anything cheaper", "cheaper ones", "something more expensive", "is it waterproof", "is the second one waterproof",
    "what is the most expensive thing you have", "what is the cheapest thing you have", "compare one and two", "compare one and three",
    "compare two and three", "compare the first and the second", "i like the first one", "i like the second one", "i like the third one",
    "start over", "yes", "no", "please", "what brands do you have", "what brands do you carry", "what do you sell", "how much is it",
    "how much does the first one cost", "do you have it in size eight", "what is your return policy", "what are your opening hours",
    "do you ship to other countries", "can i talk to a person", "and in blue", "forget the budget", "in stock", "not that one",
    "why this one", "show me more", "something different", "what can you do", "i want it in black", "no i said eight",
    "for my mother", "for my father", "for my sister", "for my daughter", "for a friend", "a gift for my girlfriend", "a present for my dad",
    "for women", "for men", "for kids", "for winter", "for summer", "for hiking", "for two people", "for four people",
    "a waterproof one", "waterproof ones", "without leather", "no leather", "like this but green", "something like this",
)  # fmt: skip
FRAMES = ("show me {}", "show me some {}", "i need a {}", "i am looking for {}", "i am looking for a {}", "i'm looking for a {}", "do you have {}",
          "do you have a {}", "do you have any {}", "{} please", "{}", "a {}", "{} under one hundred dollars", "{} for four people", "a {} under fifty dollars",
          "i want {} under two hundred dollars", "i want a {}", "i'd like a {}", "no {}", "not {}", "something in {}", "anything from {}",
          "how much is the {}", "how many {} do you have", "the cheapest {}", "the most expensive {} you have", "waterproof {}")  # fmt: skip
OPENINGS = ("", "", "show me", "i need", "i want", "i'd like", "i would like", "i'm looking for", "i am looking for", "can i get", "could i get",
            "can i have", "could i have", "can you get me", "get me", "give me", "let me have", "i'll take", "do you have", "find me", "let's have",
            "please give me", "may i have", "i will have")  # fmt: skip
MEASURES = ("", "", "", "", "", "some", "a bit of", "a little", "a little bit of", "a lot of", "lots of", "extra", "a")


@dataclass(frozen=True)
class Names:
    """What can be named in a shop. things: what is sold; values: what is said of it, by column."""

    things: Sequence[str]
    values: Mapping[str, Sequence[str]]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of all names."""
        return frozenset(
            word for name in (*self.things, *itertools.chain(*self.values.values())) for word in words(name)
        )


def requests(names: Names, count: int = 12_000) -> Iterator[str]:
    """Requests of several parts, as people put them together: "can i get a small red kettle with a lid please"."""
    dice = Random(0)
    columns = [column for column in names.values if names.values[column]]
    if not names.things:
        return
    for _ in range(count):
        said = dice.sample(columns, min(len(columns), dice.choice((0, 1, 1, 2, 2, 3, 4))))
        before = dice.randint(0, len(said))
        first = [dice.choice(names.values[column]) for column in said[:before]]
        after = [f"{dice.choice(MEASURES)} {dice.choice(names.values[column])}" for column in said[before:]]
        if after and dice.random() < 0.3:  # an afterthought stands bare: "a latte light roast"
            after = [word.split(" ", 1)[-1] if dice.random() < 0.5 else word for word in after]
            tail = " ".join(after)
        else:
            tail = "with " + " and ".join(after) if after else ""
        thing = dice.choice(names.things)
        parts = " ".join((*first, thing, tail, dice.choice(("", "", "", "please", "under fifty dollars"))))
        article = "" if thing.endswith("s") else dice.choice(("an" if parts[0] in "aeiou" else "a", ""))
        yield " ".join((dice.choice(OPENINGS), article or dice.choice(("", "some")), parts))


def sentences(names: Names) -> list[list[str]]:
    """All that the shop's ears expect, as lists of words that can be pronounced."""
    said = [*dict.fromkeys((*names.things, *itertools.chain.from_iterable(names.values.values())))]
    framed = [frame.format(name) for name in said for frame in FRAMES]
    amounts = [frame.format(amount) for frame in AMOUNT_FRAMES for amount in AMOUNTS]
    return [words(sentence) for sentence in (*framed, *requests(names), *ORDINARY, *amounts)]


def words(phrase: str) -> list[str]:
    """A written phrase as words that can be pronounced: "WildRunner T-shirt 45L" → wild runner t shirt."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", phrase)
    return re.findall(r"[a-z']+", apart.lower())


def arpa(sentences: Sequence[Sequence[str]]) -> str:
    """A trigram language model in ARPA's format, with absolute discounting (Ney, Essen and Kneser, 1994)."""
    padded = [("<s>", *sentence, "</s>") for sentence in sentences if sentence]
    grams = [
        Counter(gram for line in padded for gram in zip(*(line[i:] for i in range(n)), strict=False)) for n in (1, 2, 3)
    ]
    followers: dict[tuple[str, ...], int] = defaultdict(int)
    for gram in itertools.chain(grams[1], grams[2]):
        followers[gram[:-1]] += 1
    discount = 0.5
    total = sum(grams[0].values()) - grams[0][("<s>",)]
    lines = ["\\data\\", *(f"ngram {n}={len(counted)}" for n, counted in enumerate(grams, 1))]
    for n, counted in enumerate(grams, 1):
        lines += ["", f"\\{n}-grams:"]
        for gram, number in sorted(counted.items()):
            base = total if n == 1 else grams[n - 2][gram[:-1]]
            chance = -99.0 if gram == ("<s>",) else math.log10((number - discount * (n > 1)) / base)
            backoff = math.log10(max(discount * followers[gram] / number, 1e-4)) if followers[gram] else 0.0
            lines.append(f"{chance:.4f} {' '.join(gram)}" + (f" {backoff:.4f}" if n < 3 else ""))
    return "\n".join([*lines, "", "\\end\\", ""])
