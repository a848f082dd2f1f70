"""Which models things are made to fit: read from columns, titles and descriptions, and from what shoppers write."""

from decimal import Decimal

import pytest

from chatbot.assistant import Assistant
from chatbot.fitments import to_fit
from chatbot.vocabulary import Vocabulary
from data.items import Item
from retrieval.facts import Facts
from retrieval.fitments import Fitments, listed, tokens_of


def item(number: int, title: str, description: str = "", kind: str = "Cases", **attributes: str) -> Item:
    return Item(
        id=f"A{number}",
        title=title,
        description=description,
        price=Decimal(10),
        category=(kind,),
        attributes=attributes,
    )


CASES = [
    item(0, "Slim Case", fits="iPhone 15"),
    item(1, "Clear Case", fits="iPhone 15 Pro"),
    item(2, "Wallet Case", fits="Galaxy S24, Galaxy S24 Ultra"),
    item(3, "Belt Pouch", fits="all phones"),
    item(4, "Case iPhone 15 Red"),
    item(5, "Wall Charger", kind="Chargers"),
]


@pytest.fixture(scope="module")
def cases(demo: Assistant) -> Vocabulary:
    return demo.recommender.vocabulary.with_facts(Facts(CASES))


@pytest.mark.parametrize(
    ("cell", "models"),
    [
        ("Dyson V7 and V8", ["Dyson V7", "Dyson V8"]),
        ("Apple Watch 42/44 mm", ["Apple Watch 42 mm", "Apple Watch 44 mm"]),
        ("DeskJet 2540, DeskJet 2542", ["DeskJet 2540", "DeskJet 2542"]),
    ],
)
def test_a_cell_lists_models_with_the_family_said_once(cell: str, models: list[str]) -> None:
    assert list(listed(cell)) == models


def test_a_model_is_the_same_however_it_is_spaced() -> None:
    assert tokens_of("iPhone15 Pro") == tokens_of("iphone 15 PRO") == ("iphone", "15", "pro")


def test_a_column_says_what_things_fit_and_what_fits_all_fits_each() -> None:
    fitments = Fitments(CASES)
    assert fitments.rows("iPhone 15").tolist() == [0, 3, 4]  # the red one says so in its title
    assert fitments.rows("iphone 15 pro").tolist() == [1, 3]
    assert fitments.rows("iPhone 14").tolist() == []
    assert fitments.bound.tolist() == [True, True, True, True, True, False]
    assert fitments.of_row(2) == ["Galaxy S24", "Galaxy S24 Ultra"]


def test_without_a_column_titles_and_descriptions_say_it() -> None:
    fitments = Fitments(
        [
            item(0, "Filter for Dyson V10", "Rinse it.", "Filters"),
            item(1, "Soft Head", "Also fits Dyson V11 and V15.", "Heads"),
            item(2, "Jumper for ages 10 to 12", kind="Jumpers"),
        ]
    )
    assert {value.label for value in fitments.models.values()} == {"Dyson V10", "Dyson V11", "Dyson V15"}


def test_a_shop_whose_things_fit_nothing_has_no_models() -> None:
    assert not Fitments([item(0, "Mug for Two"), item(1, "Suits 2 people", "Fits Every Kitchen")]).models


@pytest.mark.parametrize(
    ("text", "models", "rest"),
    [
        ("case for my iphone 15", ("iPhone 15",), "case"),
        ("iphone15 pro case", ("iPhone 15 Pro",), "case"),
        ("s24 ultra case", ("Galaxy S24 Ultra",), "case"),
        ("a galaxy case", ("Galaxy S24", "Galaxy S24 Ultra"), "case"),
        ("case for an iphone 14", ("iphone 14",), "case"),
        ("case for the iphone 15 pro max", ("iphone 15 pro max",), "case"),
        ("iphone 15 case plus a charger", ("iPhone 15",), "case plus a charger"),
    ],
)
def test_a_message_names_one_model_and_no_other(
    cases: Vocabulary, text: str, models: tuple[str, ...], rest: str
) -> None:
    limit, left = to_fit(text, cases)
    assert limit is not None and limit.values == models
    assert left.split() == rest.split()


def test_a_message_about_no_model_is_left_as_it_is(cases: Vocabulary) -> None:
    assert to_fit("a red case under 20", cases) == (None, "a red case under 20")
