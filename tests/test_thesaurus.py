"""What shoppers call things where the shop says something else."""

import json
from pathlib import Path

import pytest

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from chatbot.settings import Settings
from chatbot.state import State
from chatbot.turn import Turn
from data.thesaurus import SYNONYMS, WRITTEN, covers, read, under
from data.words import stems

SOLD = {
    "chemist": ["Cleanser", "Plasters", "Ibuprofen Tablets", "Paracetamol Caplets", "Hand Cream", "Body Lotion", "Loo Roll"],
    "kitchen": ["Air Fryer", "Cafetiere", "Steak Knife", "Dessert Spoon", "Cutting Board", "Slow Cooker", "Teapot"],
    "clothes": ["Sneakers", "Running Shoes", "Pajamas", "Wool Sweater", "Rain Jacket", "Briefs", "Trousers", "Jeans"],
}  # fmt: skip


@pytest.fixture(scope="module")
def shops(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Assistant]:
    found = {}
    for shop, names in SOLD.items():
        feed: Path = tmp_path_factory.mktemp(shop) / "feed.jsonl"
        rows = [{"id": f"{i}{brand}", "title": f"{brand} {name}", "price": f"{9 + i}.00 GBP", "product_type": shop}
                for i, name in enumerate(names) for brand in ("Norvik", "Pallo", "Ostara")]  # fmt: skip
        feed.write_text("\n".join(map(json.dumps, rows)))
        found[shop] = put_together(Settings(preset="compact"), feed)[0]
    return found


@pytest.mark.parametrize(
    ("shop", "message", "sold"),
    [
        ("chemist", "face wash?", {"Cleanser"}),
        ("chemist", "do you have any painkillers", {"Ibuprofen Tablets", "Paracetamol Caplets"}),
        ("chemist", "band-aids please", {"Plasters"}),
        ("chemist", "hand lotion", {"Hand Cream"}),
        ("chemist", "where is the toilet paper", {"Loo Roll"}),
        ("kitchen", "a french press", {"Cafetiere"}),
        ("kitchen", "do you sell cutlery?", {"Steak Knife", "Dessert Spoon"}),
        ("kitchen", "i need a chopping board", {"Cutting Board"}),
        ("kitchen", "crock pots", {"Slow Cooker"}),
        ("clothes", "any trainers?", {"Sneakers", "Running Shoes"}),
        ("clothes", "pjs", {"Pajamas"}),
        ("clothes", "a cagoule", {"Rain Jacket"}),
        ("clothes", "show me trousers", {"Trousers"}),  # which the shop itself calls something: no jeans
    ],
)
def test_a_word_that_the_shop_does_not_use_finds_what_it_means(
    shops: dict[str, Assistant], shop: str, message: str, sold: set[str]
) -> None:
    reply, _ = shops[shop].respond(Turn(message), State())
    assert {card.item.title.split(" ", 1)[1] for card in reply.cards} == sold, reply.text


@pytest.mark.parametrize(
    ("shop", "message"),
    [("kitchen", "do you have any kettles?"), ("clothes", "any socks?"), ("chemist", "do you sell spectacles?")],
)
def test_what_is_only_alike_is_still_denied(shops: dict[str, Assistant], shop: str, message: str) -> None:
    reply, _ = shops[shop].respond(Turn(message), State())
    assert reply.text.startswith("No") and not reply.cards


def test_many_names_are_called_by_the_word_that_was_said(shops: dict[str, Assistant]) -> None:
    assert "cutlery" in shops["kitchen"].respond(Turn("do you sell cutlery?"), State())[0].text


def test_what_is_under_a_wide_word_comes_with_its_other_words() -> None:
    same, _ = read(["cap, baseball cap", "hats, headwear: cap, beanie"])
    assert same[("cap",)] == (stems("baseball cap"),)
    assert stems("sneakers") in under(stems("footwear"))
    assert covers(stems("cutlery"), [stems("knife"), stems("tablespoon")])
    assert not covers(stems("cutlery"), [stems("knife"), stems("shoe")])


def test_each_line_says_something() -> None:
    assert all(name and WRITTEN[name] for name in WRITTEN)
    assert all(name not in others for name, others in SYNONYMS.items())
