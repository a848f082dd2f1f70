"""The model of a conversation, and the conversations that are rehearsed for it."""

import numpy as np
import pytest
import torch

from chatbot.assembly import put_together
from chatbot.rehearsal import rehearse
from data import generated
from models.gru import Network, cut, mean_of_turns, report, topics, train
from models.talks import Shop
from models.text import MiniLM
from tests.conftest import compact


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    feed = generated.write(generated.generate(101, 80), tmp_path_factory.mktemp("generated") / "feed.jsonl")
    return rehearse(put_together(compact(), feed)[0], 24, 3, "train")


def test_a_rehearsal_knows_what_was_in_mind_and_what_was_still_meant(rehearsed: Shop) -> None:
    steps = [step for talk in rehearsed.talks for step in talk.steps]
    assert all(len(step.targets) and step.said for step in steps)
    held = [held for step in steps for held in step.held]
    assert {meant for _, meant, _ in held} == {True, False}  # some hold on, and some end with their topic
    kept = np.mean([kept == meant for _, meant, kept in held])
    assert kept > 0.8, kept


def test_a_talk_is_cut_where_another_thing_is_wanted(rehearsed: Shop) -> None:
    for talk in rehearsed.talks:
        parts = list(cut(talk.steps))
        assert sum(map(len, parts)) == len(talk.steps)
        assert all(len({tuple(step.targets) for step in part}) == 1 for part in parts)


def test_before_training_the_query_leans_on_the_last_message_and_the_mean(rehearsed: Shop) -> None:
    torch.manual_seed(0)
    topic = max(topics(rehearsed, MiniLM()), key=lambda one: len(one.said))
    network = Network(topic.said.shape[1]).eval()
    with torch.no_grad():
        network.turn.weight.zero_()
        _, query, weigh = network(torch.from_numpy(topic.said)[None], torch.from_numpy(topic.photo)[None])
    wanted = topic.said + 0.5 * mean_of_turns(topic)
    wanted /= np.linalg.norm(wanted, axis=1, keepdims=True)
    np.testing.assert_allclose(query[0].numpy(), wanted, atol=1e-5)
    np.testing.assert_allclose(weigh[0].numpy(), 1.0, atol=1e-3)


def test_training_fits_what_was_rehearsed_better_than_it_began(rehearsed: Shop) -> None:
    encoder = MiniLM()

    def rank(network: Network) -> float:
        line = next(line for line in report(network, [rehearsed], encoder) if line.strip().startswith("GRU"))
        return float(line[40:].split()[0])

    torch.manual_seed(1)
    untrained = Network(rehearsed.words.shape[1]).eval()
    assert rank(train([rehearsed], encoder)) > rank(untrained)


def test_the_report_has_a_line_for_each_way_and_each_task(rehearsed: Shop) -> None:
    lines = report(Network(rehearsed.words.shape[1]).eval(), [rehearsed], MiniLM())
    named = [line[2:40].strip() for line in lines[1:6]]
    assert named == ["last message alone", "mean of messages", "all messages as one text", "rules", "GRU"]
    assert [line.split(",")[0] for line in lines[6:]] == ["limits that hold on", "the rules' next act"]
