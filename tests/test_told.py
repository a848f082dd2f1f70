"""Measures that texts tell become columns, where the shop has none that holds them."""

from data.items import Item
from data.specs import with_listed_facts
from data.told import measures_of


def item(number: int, title: str = "Thing", description: str = "", **attributes: str) -> Item:
    return Item(id=str(number), title=title, description=description, attributes=attributes)


def test_a_measure_is_called_by_its_unit_or_by_the_words_beside_it() -> None:
    told = {
        "Holds up to 8 kg, weighs 1.1 kg.": {"load": "8 kg", "weight": "1.1 kg"},
        "Steel, 190 g.": {"weight": "190 g"},
        "A 6 cm heel and a brim of 8 cm.": {"heel": "6 cm", "brim": "8 cm"},
        "152 cm tall, 40 cm wide.": {"height": "152 cm", "width": "40 cm"},
        "Burns for 45 hours.": {"burn_time": "45 hours"},
        "Battery lasts up to 30 hours.": {"battery_life": "30 hours"},
        "Water resistant to 50 m.": {"water_resistance": "50 m"},
    }
    assert {text: dict(measures_of(item(1, description=text))) for text in told} == told


def test_a_title_goes_before_the_description_and_says_nothing_of_weight() -> None:
    assert dict(measures_of(item(1, "Summit 30L Backpack", "With a 2 L bottle."))) == {"volume": "30L"}
    assert dict(measures_of(item(1, "Dog Food 3 kg", "Tasty."))) == {}


def test_what_is_told_in_two_ways_is_not_told() -> None:
    assert "weight" not in dict(measures_of(item(1, description="Weighs 1.1 kg. With its case it weighs 1.4 kg.")))


def test_a_column_of_the_shops_own_stands_by_its_name_or_its_unit() -> None:
    texts = [f"Weighs {number} kg, holds {number}0 kg." for number in (1, 2, 3)]
    own = with_listed_facts(
        [item(n, description=text, item_weight="5 kg") for n, text in enumerate(texts)], frozenset()
    )
    assert [one.attributes.get("weight") for one in own] == [None] * 3
    assert [one.attributes["load"] for one in own] == ["10 kg", "20 kg", "30 kg"]


def test_what_a_text_tells_as_an_amount_is_read_once() -> None:
    told = item(1, "Lamp", "A lamp of 40 W.", power="40 W", fitting="E27")
    assert told.words == "Lamp. E27. A lamp of 40 W."


def test_the_measure_of_somebody_or_something_else_is_not_the_items() -> None:
    texts = (
        "The model is 178 cm tall.", "For dogs weighing up to 10 kg.", "Protein, 20 g, per serving.", "A cotton of 100 g/m.", "Replaces a 60 W bulb.",
        "Charges in 2 hours.", "Cancels 40 dB.", "Supports cards up to 256 GB.", "Ships in a box 60 cm wide.", "Cable length: 2 m.",
    )  # fmt: skip
    assert [dict(measures_of(item(1, description=text))) for text in texts] == [{}] * len(texts)


def test_what_somebody_may_weigh_is_a_load() -> None:
    for text in ("Weight capacity 120 kg.", "Max user weight 120 kg."):
        assert dict(measures_of(item(1, description=text))) == {"load": "120 kg"}


def test_an_end_of_a_span_or_a_part_of_a_sum_is_no_amount() -> None:
    texts = (
        "60 to 80 cm wide.",
        "2–3 m long.",
        "Weighs 2 lb 3 oz.",
        "Weighs 1 kg 200 g.",
        "6 x 500ml",
        "W 30 L 32",
        "4.5+9 tog",
    )
    assert [dict(measures_of(item(1, description=text))) for text in texts] == [{}] * len(texts)


def test_an_amount_with_a_hyphen_is_written_as_columns_are() -> None:
    assert dict(measures_of(item(1, "5-litre bowl"))) == {"volume": "5 litre"}


def test_one_size_in_kilos_leaves_the_weights_that_texts_tell() -> None:
    food = item(9, "Dog Food", "Tasty.", size="2 kg")
    told = with_listed_facts([*(item(n, description=f"Weighs {n} kg.") for n in (1, 2, 3)), food], frozenset())
    assert [one.attributes.get("weight") for one in told] == ["1 kg", "2 kg", "3 kg", None]
