"""Messages into readings, in the words of the demo shop."""

import pytest

from chatbot.amounts import figures, read_amounts, turned
from chatbot.assistant import Assistant
from chatbot.intents import read_intent
from chatbot.reading import Reading
from chatbot.references import read_references
from chatbot.understanding import understand
from data.words import fold, stems


@pytest.mark.parametrize(
    ("said", "limits"),
    [
        ("under 50", [("<=", "50")]),
        ("for less than $1,200", [("<=", "1200")]),
        ("between 20 and 40 euros", [(">=", "20"), ("<=", "40")]),
        ("anything for $5 to $10?", [(">=", "5"), ("<=", "10")]),
        ("over 100 dollars", [(">=", "100")]),
        ("19,99 € max", [("<=", "19.99")]),
        ("a 45L backpack", []),
        ("a tent for 4 people", []),
        ("size 8", []),
    ],
)
def test_amounts_of_money_are_limits_and_other_amounts_are_not(said: str, limits: list[tuple[str, str]]) -> None:
    assert [(limit.op, limit.values[0]) for limit in read_amounts(said).limits] == limits


def test_spoken_numbers_become_figures() -> None:
    assert figures("under one hundred and fifty dollars") == "under 150 dollars"
    assert figures("the second one") == "the second one"


@pytest.mark.parametrize(
    ("said", "places", "what"),
    [("the second one", (1,), ""), ("compare 1 and 3", (0, 2), ""), ("number 2", (1,), ""), ("the last one", (-1,), ""),
     ("the cheaper of those", (), "cheaper"), ("both", (), "all"), ("the one from before", (), "before"), ("a red dress", (), "")],
)  # fmt: skip
def test_references_are_read(said: str, places: tuple[int, ...], what: str) -> None:
    reference, _ = read_references(said)
    assert (reference.places, reference.what) == (places, what)


@pytest.mark.parametrize(
    ("said", "intent"),
    [("hi", "greet"), ("thanks!", "thanks"), ("what is your return policy?", "policy"), ("can I talk to a human?", "human"), ("tell me a joke", "offtopic"),
     ("why this one?", "explain"), ("compare 1 and 2", "compare"), ("something cheaper", "cheaper"), ("how many mugs do you have?", "count"),
     ("what is the most expensive bag you have?", "highest"), ("which brands do you carry?", "values"), ("undo", "undo"), ("start over", "reset"),
     ("is it waterproof?", "detail"), ("a red dress", "search"), ("I like the second one", "like")],
)  # fmt: skip
def test_the_kind_of_a_turn_is_read(said: str, intent: str) -> None:
    assert read_intent(said).name == intent


def read(demo: Assistant, text: str) -> Reading:
    return understand(text, demo.parts.vocabulary)


def limits(reading: Reading) -> set[tuple[str, str, tuple[str, ...]]]:
    return {(limit.field, limit.op, limit.values) for limit in reading.limits}


def test_kinds_are_found_in_any_form(demo: Assistant) -> None:
    for said in ("backpack", "backpacks", "Backpack!", "rucksack", "bakcpack", "I'd like a backpack please"):
        assert read(demo, said).kinds == ("backpack",), said


def test_a_description_is_taken_apart(demo: Assistant) -> None:
    reading = read(demo, "a striped blue cotton dress in M under 80")
    assert reading.kinds == ("dress",)
    assert limits(reading) == {("color", "in", ("blue",)), ("pattern", "in", ("striped",)), ("material", "in", ("cotton",)),
                               ("size", "in", ("M",)), ("price", "<=", ("80",))}  # fmt: skip


def test_what_is_denied_is_a_limit_too(demo: Assistant) -> None:
    assert ("color", "not in", ("black",)) in limits(read(demo, "a bag, but not black"))
    assert ("material", "not in", ("leather",)) in limits(read(demo, "boots without leather"))
    assert any(
        limit.negative and limit.field == "text" and "logo" in limit.values
        for limit in read(demo, "a t-shirt without a logo").limits
    )


def test_what_the_shop_does_not_have_is_absent(demo: Assistant) -> None:
    assert read(demo, "do you have kayaks?").absent == ("kayaks",)
    assert read(demo, "do you have mugs?").absent == ()


def test_a_limit_that_no_column_holds_is_said_to_be_none(demo: Assistant) -> None:
    assert read(demo, "a tent lighter than 3 kg").unfiltered == ("lighter than 3 kg",)


def test_what_for_matters_without_naming_a_thing(demo: Assistant) -> None:
    reading = read(demo, "something for a wedding")
    assert not reading.kinds and not reading.absent


def test_stems_meet_across_forms() -> None:
    assert stems("Men's T-Shirts") == stems("man tshirt")
    assert stems("knives") == stems("knife")


AT_MOST = ("it mustn't cost more than 70", "I can't go over 70", "we cannot spend more than 70 euros", "shouldn't be over 70", "not a cent over 70", "nothing beyond 70",
           "not exceeding 70", "that won't set me back more than 70", "without going over 70", "I've got 70 to spend", "70 tops", "70 at the most", "70 is my limit",
           "70 is all I have", "my limit is 70", "I can stretch to 70", "as much as 70", "keep it to 70", "as long as it stays below 70", "can you do it for 70",
           "70 and under", "don't show me anything over 70", "it can't be dearer than 70", "capped at 70", "under seventy quid")  # fmt: skip
AT_LEAST = (
    "more than 70",
    "it shouldn't be under 70",
    "no cheaper than 70",
    "I don't want anything under 70",
    "from 70 up",
    "70 upwards",
    "70 and above",
)
AROUND = ("70 or so", "70ish", "somewhere around 70", "70 dollars give or take")


@pytest.mark.parametrize(("op", "text"), [("<=", text) for text in AT_MOST] + [(">=", text) for text in AT_LEAST])
def test_a_budget_is_read_in_the_words_of_people(op: str, text: str) -> None:
    amounts = read_amounts(turned(figures(fold(text))))
    assert [(limit.op, limit.values) for limit in amounts.limits] == [(op, ("70",))]


@pytest.mark.parametrize("text", AROUND)
def test_about_a_price_is_a_range_whose_upper_end_holds(text: str) -> None:
    amounts = read_amounts(turned(figures(fold(text))))
    assert [(limit.op, limit.values, limit.hard) for limit in amounts.limits] == [
        (">=", ("56",), False),
        ("<=", ("84",), True),
    ]
