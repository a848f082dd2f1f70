"""What one message says, typed: what `understand` returns, and everything else works on."""

import re
from dataclasses import dataclass, field

from chatbot.cautions import Condition
from chatbot.intents import Intent
from chatbot.references import Reference
from retrieval.limits import Limit

# turns that are spoken to the shop assistant, not about a thing
SPOKEN = frozenset(
    {
        "cart",
        "policy",
        "human",
        "offtopic",
        "abuse",
        "complaint",
        "help",
        "recall",
        "greet",
        "thanks",
        "bye",
        "foreign",
        "reset",
        "undo",
    }
)


_ANYTHING = re.compile(r"^\W*(?:(?:and|so|ok|okay)\W+)*(?:is there|do you have|have you got|got) anything\b", re.I)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one message says. Kinds are in stems, as the shop calls things.

    intent: what kind of turn it is, see `intents.py`. notes: words that are neither limits nor kinds and rank by meaning.
    kinds: things wanted. absent: things asked for that the shop has nothing of; similar: its nearest kind to those.
    unnamed: a thing that texts mention but nothing is called. unknown: words that are in no language.
    limits: what must hold, as said in this message. unfiltered: limits that no column of the shop can hold.
    dropped: fields whose limits are taken back. allowed: kinds and values that may be shown again ("dairy is fine").
    model: one that is named by a code and is not here. unwished: stems of what is taken back.
    narrows: kinds say which of the things wanted before are meant.
    named: rows named by their title. reference: what on the table is meant.
    said: all words but those of prices and references. asks: whether a thing is asked for by its name. told: whether the whole of
    what was said is to be ranked by, see `situations.py`.
    fine: what is said to be fine, as limits: what was refused may be shown again, and what was not is wished for.
    people: how many it is for, 0 where that is not said.
    conditions: what somebody is or has, of which texts may warn; ended: stems of what nobody is any more.
    currency: one that was named, "" if none. cheap: words for a low price without a figure. fresh: the message opens a topic of its own.
    """

    text: str
    intent: Intent
    notes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    similar: str = ""
    limits: tuple[Limit, ...] = ()
    dropped: tuple[str, ...] = ()
    named: tuple[int, ...] = ()
    reference: Reference = field(default_factory=Reference)
    currency: str = ""
    cheap: str = ""
    unnamed: str = ""
    unknown: tuple[str, ...] = ()
    fresh: bool = False
    unfiltered: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    model: str = ""
    narrows: bool = False
    unwished: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    asks: bool = False
    told: bool = False
    people: int = 0
    fine: tuple[Limit, ...] = ()
    conditions: tuple[Condition, ...] = ()
    ended: tuple[str, ...] = ()

    @property
    def loose(self) -> bool:
        """Whether nothing of the shop was found in a message: no thing of its own, no value, no amount, no title."""
        in_the_shop = [limit for limit in self.limits if not (limit.field == "text" and limit.negative)]
        return not (
            self.kinds
            or in_the_shop
            or self.dropped
            or self.named
            or self.currency
            or self.cheap
            or self.allowed
            or self.model
        )

    @property
    def called(self) -> frozenset[str]:
        """The stems that things are called by."""
        return frozenset(root for kind in self.kinds for root in kind.split())

    @property
    def anything(self) -> bool:
        """Whether it is asked what there is at all: "is there anything under 5?"."""
        return _ANYTHING.match(self.text) is not None

    @property
    def bare(self) -> bool:
        """Whether the rules found nothing at all: no kind of turn either, and nothing that is pointed at or missing."""
        return (
            self.loose
            and self.intent.name == "search"
            and not (self.absent or self.limits or self.reference or self.unfiltered)
        )
