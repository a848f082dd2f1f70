"""The simulated shopper keeps its secret and judges by what it meant; with it, assistants of several shops make no fault."""

from decimal import Decimal
from pathlib import Path

import pytest

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from chatbot.measure_conversation import Reply, Row, converse, misquoted, told_faults
from chatbot.turn import Card
from data.generated import generate, write
from data.items import Item
from data.shopper import Market, Meant, Seen, Shopper, shoppers
from tests import garden, music_shop, pet_shop
from tests.conftest import compact

ITEMS = (
    Item("1", "Sola red mug", price=Decimal("9"), category=("Mugs",), attributes={"color": "red", "finish": "matte"}),
    Item("2", "Sola blue mug", price=Decimal("19"), category=("Mugs",), attributes={"color": "blue", "finish": "glossy"}),
    Item("3", "Sola red bowl", price=Decimal("29"), category=("Bowls",), attributes={"color": "red", "finish": "glossy"}),
)  # fmt: skip


def test_what_is_meant_is_judged_from_the_card() -> None:
    red_mug = ITEMS[0]
    held = [
        Meant("color", "is", "red"),
        Meant("price", "at most", "9"),
        Meant("kind", "is", "mugs"),
        Meant("color", "is not", "blue"),
    ]
    broken = [
        Meant("color", "is", "blue"),
        Meant("price", "at most", "8"),
        Meant("kind", "is", "bowls"),
        Meant("finish", "is not", "matte"),
    ]
    assert all(meant.holds(red_mug) for meant in held)
    assert not any(meant.holds(red_mug) for meant in broken)


def test_it_never_names_what_it_wants() -> None:
    items = generate(seed=3, count=120)
    for shopper in shoppers(items, 60, seed=1, wording="held out"):
        said = [shopper.open(), *(shopper.answer(Seen(items[:6])) for _ in range(6))]
        name = shopper.target.title.split()[1].lower()
        assert not any(name in line.lower() or shopper.target.id in line.split() for line in said)


def test_a_seed_makes_it_the_same_again() -> None:
    first, second = ([shopper.open() for shopper in shoppers(ITEMS, 5, seed, "train")] for seed in (7, 7))
    assert first == second


def test_it_knows_its_item_when_it_is_as_it_was_said() -> None:
    shopper = Shopper(Market(ITEMS), ITEMS[0], seed=1)
    shopper.meant = [Meant("color", "is", "red")]
    assert shopper.found(Seen(ITEMS[:1]))
    assert not shopper.found(Seen(ITEMS[1:]))


def test_a_price_that_nothing_costs_is_misquoted() -> None:
    market = Market(ITEMS)
    assert misquoted(Reply("It costs $9.00.", (Card(ITEMS[0]),)), market) == []
    assert misquoted(Reply("It costs $8.00.", (Card(ITEMS[0]),)), market) == ["8.00"]


SHOPS = {
    "garden": garden.write,
    "music": music_shop.write,
    "pets": pet_shop.write,
    **{
        f"generated {seed}": lambda folder, seed=seed: write(generate(seed), folder / "feed.jsonl")
        for seed in (101, 102, 103)
    },
}


@pytest.mark.parametrize("shop", SHOPS)
def test_conversations_keep_to_what_was_meant(shop: str, tmp_path: Path) -> None:
    keeps_to_what_was_meant(put_together(compact(), SHOPS[shop](tmp_path))[0], 40)


def test_conversations_in_the_demo_shop_keep_to_what_was_meant(demo: Assistant) -> None:
    keeps_to_what_was_meant(demo, 100)


def keeps_to_what_was_meant(assistant: Assistant, count: int) -> None:
    """No card against what was meant, no price misquoted, nothing denied, nothing asked again; and nearly everybody finds what they want."""
    items = assistant.recommender.facts.items
    row = Row("whole", tuple(converse(assistant, shopper) for shopper in shoppers(items, count, 5, "held out")))
    faults = [
        fault for one in row.outcomes for fault in (*one.violations, *one.misquoted, *one.denied, *one.asked_again)
    ]
    assert not faults, told_faults(row)
    assert row.success(8)[0] >= 0.95
