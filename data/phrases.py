"""How people say things in a shop: sentences of our own, some to train on and others to measure with.

{a} is what is wished for with its article, {wish} the same in the plural, {value} a value, {amount} a sum.
"""

import random
from collections.abc import Sequence
from typing import Literal

from data.nouns import in_pairs, is_plural, singular

Wording = Literal["train", "held out"]

TRAIN: dict[str, tuple[str, ...]] = {
    "open": ("{wish}", "i'm looking for {a}", "do you have {wish}?", "show me {wish}", "I need {a}", "Hello! I'd like {a}", "{a} please"),
    "budget": ("under {amount}", "at most {amount}", "max {amount}", "my budget is {amount}", "up to {amount}"),
    "refuse": ("not {value}", "no {value}", "anything but {value}", "I don't want {value}"),
    "refuse a word": ("not {value}", "anything but {value}"),
    "wish": ("{value}", "{value} please", "it should be {value}", "I'd like it {value}"),
    "in": ("in {value}", "in {value} please", "do you have it in {value}?", "the ones in {value}"),
    "mend": ("actually {value}", "no, {value}", "make that {value}"),
    "more": ("show me more", "what else?", "more"),
    "cheaper": ("cheaper", "anything cheaper?", "too expensive"),
    "no preference": ("I don't mind", "any", "no preference"),
    "never mind": ("any {name} is fine", "forget the {name}", "the {name} doesn't matter"),
    "next": ("now {wish}", "and I need {a}", "now show me {wish}", "I also want {a}"),
    "like this": ("something like this", "like this one", "do you have this?"),
    "like this but": ("like this but {value}", "this, {value}"),
}  # fmt: skip
HELD_OUT: dict[str, tuple[str, ...]] = {
    "open": ("hi, could you help me find {a}?", "got any {wish}", "my old one broke so I want {a}", "I'm after {a}", "would you have {a} for me?",
             "what {wish} have you got?", "we are shopping for {a}", "I want to buy {a}", "Is there {a} in your shop?"),
    "budget": ("not more than {amount}", "{amount} tops", "I can't go over {amount}", "I've got {amount} to spend", "it mustn't cost more than {amount}",
               "no more than {amount} please", "as long as it stays below {amount}"),
    "refuse": ("nothing {value}", "just not {value}", "I can't stand {value}", "please leave out anything {value}", "{value} is not for me", "without {value}"),
    "refuse a word": ("just not {value}", "{value} is not for me", "please nothing {value}"),
    "wish": ("has to be {value}", "I'd want {value}", "only {value}", "preferably {value}", "ideally {value}", "I was hoping for {value}"),
    "in": ("have you got it in {value}?", "what about in {value}", "I'd want it in {value}", "must be in {value}"),
    "mend": ("sorry, I meant {value}", "on second thoughts, {value}", "scrap that, {value} instead", "I changed my mind: {value}", "hold on, {value} rather"),
    "more": ("any others?", "next ones please", "what other ones are there", "can I see some more?", "keep going"),
    "cheaper": ("that's a bit much, anything less pricey?", "have you something for less money?", "these cost too much", "a lower price would be nice"),
    "no preference": ("whatever", "doesn't matter to me", "up to you", "I have no preference", "I'm easy"),
    "never mind": ("I don't care about the {name} any more", "whatever {name}", "the {name} can be anything"),
    "next": ("that's settled; next I'm after {a}", "another thing: {wish}", "while I'm here, {wish}?", "okay, on to {wish}"),
    "like this": ("have you got one like this?", "I'm looking for something similar to this", "what comes near this one?"),
    "like this but": ("similar to this one, only {value}", "I'd want something like it, just {value}"),
}  # fmt: skip
# things that some shop sells, and this one perhaps not
THINGS = (
    "accordions", "airbags", "alarm clocks", "aquariums", "armchairs", "ashtrays", "baby monitors", "backgammon sets", "bathtubs", "beehives", "billiard tables", "binoculars", "blenders", "bookcases",
    "bowling balls", "bread makers", "briefcases", "calculators", "canoes", "caravans", "carpets", "cellos", "chainsaws", "chandeliers", "chess sets", "cigars", "clarinets", "coffins", "compressors",
    "contact lenses", "curtains", "dentures", "diapers", "dishwashers", "doorbells", "drones", "earrings", "electric razors", "espresso machines", "fax machines", "fire extinguishers", "fireworks",
    "fishing rods", "flutes", "forklifts", "freezers", "fridges", "gas grills", "golf clubs", "hair dryers", "hammocks", "harps", "hearing aids", "high chairs", "hoverboards", "incense sticks",
    "jigsaws", "kayaks", "laptops", "lawn mowers", "light bulbs", "mattresses", "microscopes", "microwaves", "mobility scooters", "mopeds", "motorcycles", "nail polish", "nightstands", "organs", "ovens",
    "parachutes", "perfumes", "photocopiers", "pianos", "ping pong tables", "printers", "projectors", "pyjamas", "radiators", "razors", "refrigerators", "saunas", "saxophones", "sewing machines",
    "shampoos", "shower curtains", "skateboards", "slippers", "smoke detectors", "snowboards", "sofas", "solar panels", "spark plugs", "stethoscopes", "strollers", "surfboards", "swimming goggles",
    "tablets", "telescopes", "televisions", "thermometers", "toasters", "toilets", "toothbrushes", "trampolines", "treadmills", "trombones", "tuxedos", "typewriters", "umbrellas", "unicycles", "vacuum cleaners",
    "vases", "violins", "wardrobes", "washing machines", "wedding dresses", "wheelbarrows", "wheelchairs", "wigs", "xylophones", "yachts", "yoga mats",
)  # fmt: skip
IN = frozenset({"color", "colour", "material", "finish", "flavour", "flavor", "size"})


class Phrases:
    """Sentences drawn from one of the two sets."""

    def __init__(self, dice: random.Random, wording: Wording) -> None:
        self._dice, self._sentences = dice, TRAIN if wording == "train" else HELD_OUT

    def say(self, what: str, **blanks: str) -> str:
        return self._dice.choice(self._sentences[what]).format(**blanks)

    def opening(self, kind: str, said: Sequence[tuple[str, str]], what: str = "open") -> str:
        """A first message: a kind and what goes with it, before it or after it. said: column and words of each thing; what: "open" or "next"."""
        words_only = [words for name, words in said if words.isalpha() and name != "price"]
        before = words_only[:1] if self._dice.random() < 0.5 else []
        after = [
            f"in {words}" if name in IN and words.isalpha() else words for name, words in said if words not in before
        ]
        joined, tail = " ".join([*before, kind]), "".join(f"{',' * (i > 0)} {words}" for i, words in enumerate(after))
        single = joined if in_pairs(joined) or joined.endswith("things") else singular(joined)
        article = "" if single == joined and is_plural(kind) else ("an " if single[0] in "aeiou" else "a ")
        return self.say(what, wish=joined + tail, a=f"{article}{single}{tail}")

    def refusal(self, name: str, value: str) -> str:
        return self.say("refuse" if name in IN else "refuse a word", value=value)

    def wish(self, name: str, words: str) -> str:
        return self.say("in" if name in IN and self._dice.random() < 0.5 else "wish", value=words)

    def value(self, name: str, value: str) -> str:
        """A value of a column as it is said: the words alone, or with the name of the column."""
        if value in ("yes", "true"):
            return name.replace("_", " ")
        if value in ("no", "false"):
            return f"not {name.replace('_', ' ')}"
        return f"size {value}" if name == "size" else value
