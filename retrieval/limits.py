"""`Limit`: what must hold for every item that is shown. Limits are a mask over rows and never a part of the score."""

from dataclasses import dataclass

OPS = ("in", "not in", "<=", ">=", "<", ">")


@dataclass(frozen=True, slots=True)
class Limit:
    """One condition on items.

    field: "price", "kind", "text", "availability", "id", or the name of an attribute ("color").
    op: "in" and "not in" take one or more values; the others take one amount, written as a decimal.
    hard: a soft limit is tried first and given up first, and the reply says so.
    words: what the shopper said. of_list: whether items have several values of this field, so that another one is wanted too and
    replaces nothing.
    """

    field: str
    op: str
    values: tuple[str, ...]
    hard: bool = True
    words: str = ""
    of_list: bool = False

    def __post_init__(self) -> None:
        if self.op not in OPS:
            raise ValueError(f"unknown comparison {self.op!r}; use one of {', '.join(OPS)}")
        if not self.values:
            raise ValueError(f"the limit on {self.field!r} has no value")

    @property
    def amount(self) -> float:
        """The amount of a comparison."""
        return float(self.values[0])

    @property
    def numeric(self) -> bool:
        return self.op in ("<=", ">=", "<", ">")

    @property
    def negative(self) -> bool:
        return self.op == "not in"


Limits = tuple[Limit, ...]
