"""The fused query: shares that add up, signals that are missing, and reasons that are causes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.items import Item
from models.fusion import SHARES, Signals, Weights, calibrate, fuse, more_of, shares
from retrieval.store import Hit

BLOCKS = {"words": slice(0, 2), "look": slice(2, 4), "sound": slice(4, 4), "taste": slice(4, 6), "shop": slice(6, 7)}
SPREAD = {"words": 1.0, "look": 1.0, "sound": 1.0, "taste": 1.0, "cross": 1.0}
ONE = np.array([1.0, 0.0], dtype=np.float32)


def test_a_missing_signal_has_no_share() -> None:
    told = shares(Signals(text=ONE), Weights())
    assert told["photo"] == told["taste"] == 0
    assert told["words"] > told["shop"] > 0


@given(st.fixed_dictionaries({name: st.floats(0, 100) for name in SHARES}))
def test_shares_are_never_negative_and_add_up_to_one(asked: dict[str, float]) -> None:
    told = shares(Signals(text=ONE, photos=ONE[None], liked=np.ones((1, 7), np.float32), asked=asked), Weights())
    assert min(told.values()) >= 0
    assert sum(told.values()) == pytest.approx(1)


def test_more_like_the_photo_moves_the_share_of_the_photo_up() -> None:
    before = shares(Signals(text=ONE, photos=ONE[None]), Weights())
    after = shares(Signals(text=ONE, photos=ONE[None], asked=more_of({}, "photo")), Weights())
    assert after["photo"] > before["photo"]


def test_what_words_say_through_the_picture_block_counts_as_words() -> None:
    parts, _, _ = fuse(Signals(text=ONE, text_as_look=ONE), BLOCKS, SPREAD)
    assert parts["words"][BLOCKS["look"]].any()
    assert "photo" not in parts


def test_a_like_pulls_towards_the_item_and_a_dislike_away() -> None:
    row = np.array([1, 0, 1, 0, 1, 0, 0], dtype=np.float32)
    liked = fuse(Signals(liked=row[None]), BLOCKS, SPREAD)[0]["taste"]
    disliked = fuse(Signals(disliked=row[None]), BLOCKS, SPREAD)[0]["taste"]
    assert liked @ row > 0 > disliked @ row


def test_calibration_makes_blocks_comparable() -> None:
    dice = np.random.default_rng(0)
    rows = np.concatenate(
        [dice.normal(size=(200, 2)), 10 * dice.normal(size=(200, 2)), dice.normal(size=(200, 3))], axis=1
    ).astype(np.float32)
    spread = calibrate(rows, BLOCKS)
    assert spread["look"] == pytest.approx(100 * spread["words"], rel=0.3)


def hit(name: str, **terms: float) -> Hit:
    return Hit(Item(name, name), 0, sum(terms.values()), terms)


def test_a_reason_is_only_a_term_without_which_the_place_would_be_lost() -> None:
    from chatbot.reasons import causes

    pool = [hit("a", words=2.0, photo=0.1), hit("b", words=0.5, photo=1.0), hit("c", words=0.6, photo=0.2)]
    assert causes(pool[0], pool, 1) == ["words"]
    assert causes(pool[1], pool, 3) == ["photo"]


def test_the_shares_of_an_item_add_up_to_one() -> None:
    from chatbot.reasons import item_shares

    pool = [hit("a", words=2.0, photo=0.1), hit("b", words=-0.5, photo=1.0)]
    for one in pool:
        assert sum(item_shares(one, pool).values()) == pytest.approx(1)
    assert item_shares(pool[0], [pool[0]])["words"] > 0.9
