"""Facts that descriptions list become columns."""

import math

from data.items import Item
from data.specs import facts_of, with_listed_facts
from retrieval.columns import numbers_of


def item(number: int, description: str, **attributes: str) -> Item:
    return Item(id=str(number), title="Thing", description=description, price=None, attributes=attributes)


def test_a_label_and_a_short_value_are_a_fact() -> None:
    told = "Deep violet flowers. Height: 50 cm. Flowering time: June to August. Light: full sun"
    assert dict(facts_of(told)) == {"height": "50 cm", "flowering_time": "June to August", "light": "full sun"}


def test_amounts_with_decimals_stay_whole() -> None:
    assert dict(facts_of("Weight: 1.2 kg. Made in Wales.")) == {"weight": "1.2 kg"}


def test_prose_after_a_colon_is_no_fact() -> None:
    assert (
        dict(facts_of("Ingredients: oats, honey, butter, sugar, salt, almonds, sesame, a little love and time.")) == {}
    )


def test_only_what_several_items_list_becomes_a_column_and_what_a_row_says_stands() -> None:
    items = [item(n, "Height: 50 cm. Nickname: Bob" if n == 1 else "Height: 60 cm.") for n in range(3)]
    items.append(item(3, "Height: 70 cm.", height="71 cm"))
    found = with_listed_facts(items, frozenset())
    assert [one.attributes.get("height") for one in found] == ["60 cm", "50 cm", "60 cm", "71 cm"]
    assert "nickname" not in found[1].attributes


def test_a_turn_of_phrase_that_always_says_the_same_is_no_column() -> None:
    found = with_listed_facts(
        [item(n, "Made for rain: waterproof. Stays dry: waterproof.") for n in range(5)], frozenset()
    )
    assert all(not one.attributes for one in found)


def test_notes_are_no_columns() -> None:
    assert all(
        not one.attributes
        for one in with_listed_facts([item(n, "Please note: handmade.") for n in range(5)], frozenset())
    )


def test_an_age_that_is_told_is_a_span() -> None:
    told = {
        "For ages 4 to 6, inside leg from 44 cm.": "4-6",
        "Soft. From 6 months. Wood.": "6 months+",
        "A helmet for ages 3-6.": "3-6",
        "Ages 8+ only.": "8+",
        "Suits babies from 6 months.": "6 months+",
    }
    assert {text: dict(facts_of(text)).get("age") for text in told} == told


def test_years_of_other_things_are_no_age() -> None:
    assert not dict(facts_of("Aged 4 years in oak. Pages 3 to 6. Two years of guarantee, from 2 years ago."))


def test_ages_stand_aside_where_the_shop_has_a_column_of_them() -> None:
    items = [item(n, f"For ages {n} to 9.", recommended_age="3+") for n in range(2, 7)]
    assert all("age" not in one.attributes for one in with_listed_facts(items, frozenset()))


def amounts(cells: list[str]) -> tuple[list[float], str]:
    """What a column of cells holds as numbers, and its unit."""
    items = [item(n, "", power=cell) for n, cell in enumerate(cells)]
    column = numbers_of(items, ["power"])["power"]
    return [round(float(amount), 3) for amount in column.amounts], column.unit


def test_thousands_of_small_units_are_thousands_and_of_big_ones_decimals() -> None:
    assert amounts(["1,500 W", "900 W"]) == ([1500.0, 900.0], "w")
    assert amounts(["10,000 mAh", "20,000mAh"]) == ([10000.0, 20000.0], "mah")
    assert amounts(["1,125 kg", "2 kg"]) == ([1.125, 2.0], "kg")


def test_the_few_cells_in_another_unit_of_the_same_measure_are_converted() -> None:
    found, unit = amounts([*["250 g"] * 19, "9 oz"])
    assert (found[0], found[-1], unit) == (0.25, 0.255, "kg")
    assert math.isnan(amounts([*["250 g"] * 19, "9 W"])[0][-1])
