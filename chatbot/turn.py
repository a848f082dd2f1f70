"""`Turn` and `Reply`: what a shopper said and showed, and what they get to see."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data.items import Item
from models.encoders import Hearing
from retrieval.limits import Limit

MAX_TEXT = 4000
MAX_PHOTOS = 4


class TurnError(ValueError):
    """A message that cannot be answered. code: short and stable; hint: what to do."""

    def __init__(self, code: str, message: str, hint: str, status: int = 422) -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.status = code, message, hint, status


@dataclass(frozen=True, slots=True)
class Turn:
    """One message. photos and audio are the bytes of files as they were sent.

    shares: set by hand for this conversation. drop: numbers of limits to let go, as listed in the last reply.
    """

    text: str = ""
    photos: tuple[bytes, ...] = ()
    audio: bytes | None = None
    shares: Mapping[str, float] | None = None
    drop: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Perceived:
    """What of a turn is left when its files were listened to and looked at: all that it takes to answer it, then or again.

    photos: vectors, and space: the encoder that made them. faults: a sentence for each file that could not be read.
    """

    text: str = ""
    hearing: Hearing | None = None
    photos: tuple[tuple[float, ...], ...] = ()
    space: str = ""
    faults: tuple[str, ...] = ()
    shares: Mapping[str, float] | None = None
    drop: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """An item on show, the true reasons for it, and what it owes to what.

    shares: each at least 0, together 1. terms: what each part of the query gave to its score, which is their sum.
    """

    item: Item
    reasons: tuple[str, ...] = ()
    shares: Mapping[str, float] = field(default_factory=dict)
    terms: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """A comparison. columns: item ids; rows: the name of a field, then its value for each column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """What the shopper gets. heard: the words of a spoken turn; None if nothing was spoken."""

    text: str
    cards: tuple[Card, ...] = ()
    act: str = "show"
    suggestions: tuple[str, ...] = ()
    table: Table | None = None
    heard: str | None = None
    shares: Mapping[str, float] = field(default_factory=dict)
    intent: str = "search"
    wish: str = ""
    limits: tuple[Limit, ...] = ()
