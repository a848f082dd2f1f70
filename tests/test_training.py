"""The picture tower's training goes on after a kill as if there had been none, and its measures count rightly."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file

from models import train_image
from models.measure_image import Collection, best_ten, changed_colours, first_right
from models.measure_voice import found
from models.statistics import interval
from models.teacher import Views, crop
from models.train_image import Phase, Recipe, contrast, rate, train
from models.training_pictures import Captions, Source, product_captions, regrounded, singular


@dataclass
class Words:
    """Stands in for a text encoder."""

    name: str = "words@0"
    dim: int = 8


MIX = (("products", 4, 2), ("drawings", 2, 0))
TINY = Recipe(
    network="test_resnet",
    side=32,
    phases=(
        Phase(4, 1e-3, ((0.0, 16), (0.5, 32)), MIX),
        Phase(2, 1e-4, ((0.0, 32),), (("products", 4, 0), ("drawings", 2, 0))),
    ),
    every=2,
)


def sources() -> dict[str, Source]:
    dice = np.random.default_rng(0)

    def captions(number: int) -> Captions:
        vectors = torch.nn.functional.normalize(torch.from_numpy(dice.normal(size=(5, 8)).astype(np.float32)), dim=1)
        return Captions(vectors, torch.from_numpy(dice.integers(0, 5, number)))

    def pixels(number: int) -> np.ndarray:  # type: ignore[type-arg]
        return dice.integers(0, 256, (number, 32, 32, 3), dtype=np.uint8)

    views = Views(np.array([1, 3, 5]), pixels(3), dice.normal(size=(3, 1024)).astype(np.float32))
    return {
        "products": Source(pixels(10), {"title": captions(10), "kind": captions(10)}, views),
        "drawings": Source(pixels(6), {"0": captions(6)}, None),
    }


def run(out: Path) -> dict[str, torch.Tensor]:
    train(Path(), out, Words(), [], TINY, report=lambda line: None)  # type: ignore[arg-type]
    return load_file(out / "open_clip_model.safetensors")


def test_a_training_that_was_killed_ends_as_if_it_had_not_been(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train_image, "load", lambda *arguments: sources())
    undisturbed = run(tmp_path / "undisturbed")
    whole, steps = train_image.losses, iter(range(100))

    def killed(*arguments: object) -> object:
        if next(steps) == 5:
            raise KeyboardInterrupt
        return whole(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(train_image, "losses", killed)
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path / "killed")
    assert not (tmp_path / "killed" / "open_clip_model.safetensors").exists()
    after = run(tmp_path / "killed")
    assert undisturbed.keys() == after.keys()
    assert all(torch.equal(undisturbed[name], after[name]) for name in after)


def test_the_learning_rate_rises_and_falls_in_every_phase() -> None:
    recipe = Recipe(phases=(Phase(100, 1.0, ((0.0, 8),), ()), Phase(100, 0.1, ((0.0, 8),), ())))
    assert rate(recipe, 0) < rate(recipe, 5) > rate(recipe, 50) > rate(recipe, 99)
    assert rate(recipe, 99) < 0.01 and rate(recipe, 105) > 0.09 and recipe.steps == 200


def test_a_picture_that_lies_on_its_caption_costs_less_than_one_beside_it() -> None:
    captions = Captions(torch.eye(3), torch.tensor([0, 1, 2]))
    rows, scale = torch.tensor([0, 1]), torch.tensor(2.0)
    right, wrong = torch.eye(3)[:2], torch.eye(3)[1:]
    assert contrast(right, rows, captions, scale) < contrast(wrong, rows, captions, scale)


def test_captions_say_what_the_attributes_say() -> None:
    row = {
        "title": "Puma Men Black Tshirt",
        "colour": "Black",
        "type": "Tshirts",
        "category": "Topwear",
        "usage": "Sports",
    }
    told = product_captions(row)
    assert (
        told["colour and kind"] == "black t-shirt"
        and told["who"] == "men's black t-shirt"
        and told["usage"] == "sports t-shirt"
    )
    assert [singular(word) for word in ("Watches", "Jeans", "Dresses", "Tops")] == ["watch", "jeans", "dress", "top"]


def test_only_the_white_of_a_picture_gets_another_ground() -> None:
    picture = torch.full((1, 3, 8, 8), 1.0)
    picture[:, :, 2:6, 2:6] = 0.2
    there = regrounded(picture, torch.zeros(1, 3, 8, 8), share=1.0)
    assert torch.all(there[:, :, 2:6, 2:6] == 0.2) and there[0, 0, 0, 0] < 0.1


def test_a_crop_is_part_of_its_picture_and_the_same_for_the_same_seed() -> None:
    from random import Random

    picture = Image.fromarray(np.random.default_rng(0).integers(0, 256, (40, 30, 3), dtype=np.uint8))
    one, two = (crop(picture, Random(7)) for _ in range(2))
    assert one.tobytes() == two.tobytes() and one.width <= 30 and one.height <= 40


def test_a_tie_counts_against_the_right_answer() -> None:
    right = np.array([[True, False, False], [False, True, False]])
    assert first_right(np.array([[0.5, 0.5, 0.1], [0.2, 0.9, 0.9]]), right).tolist() == [2, 2]
    assert first_right(np.array([[0.9, 0.5, 0.1]]), right[:1]).tolist() == [1]


def test_an_interval_holds_the_mean_and_shrinks_with_more_values() -> None:
    few, many = np.array([0.0, 1.0] * 10), np.array([0.0, 1.0] * 1000)
    assert interval(few)[0] < 0.5 < interval(few)[1]
    assert interval(many)[1] - interval(many)[0] < interval(few)[1] - interval(few)[0]


def test_a_photo_does_not_find_itself_and_another_colour_is_another() -> None:
    assert 0 not in best_ten(np.arange(24.0)[None, ::-1].copy(), np.array([0]))
    colours = np.array(["Red", "Blue", "Red"] * 20)
    shop = Collection(np.eye(60, dtype=np.float32), colours, np.array(["Shirt"] * 60), colours, np.arange(10))
    rows, asked = changed_colours(shop)
    assert len(rows) == 10 and all(colours[row] != other for row, other in zip(rows, asked, strict=True))


def test_a_value_is_heard_when_its_words_are_whatever_its_amount() -> None:
    assert found("can i get a mocha with brown sugar", ("mocha", "a lot of brown sugar", "soy milk")) == [
        True,
        True,
        False,
    ]
