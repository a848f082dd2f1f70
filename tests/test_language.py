"""A language model may read and word; it never chooses, and what it says that is not so is not said."""

import dataclasses
import http.server
import json
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from chatbot.assistant import Assistant
from chatbot.turn import Reply
from models.language import LanguageModel, connect
from tests.conftest import Talk

Brain = Callable[[str, dict], str]  # type: ignore[type-arg]
"""What the fake model answers: (task, material) → text."""


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Brain], LanguageModel]]:
    """An OpenAI-compatible server whose answers the test gives."""
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    monkeypatch.setenv("LANGSMITH_TRACING", "false")
    servers = []

    def start(brain: Brain) -> LanguageModel:
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
                text = brain(asked["messages"][0]["content"], json.loads(asked["messages"][1]["content"]))
                choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
                body = json.dumps(
                    {"id": "1", "object": "chat.completion", "created": 0, "model": "m", "choices": [choice]}
                ).encode()
                try:
                    self.send_response(200)
                    self.send_header("content-type", "application/json")
                    self.end_headers()
                    self.wfile.write(body)
                except BrokenPipeError:
                    pass

            def log_message(self, *words: object) -> None:
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return connect("openai:m", f"http://127.0.0.1:{server.server_port}/v1", 2.0)

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def with_model(demo: Assistant, model: LanguageModel) -> Talk:
    return Talk(Assistant(dataclasses.replace(demo.parts, language=model)))


def ids(reply: Reply) -> list[str]:
    return [card.item.id for card in reply.cards]


def wording(text: str) -> Brain:
    return lambda task, material: text if "draft" in material else "{}"


def test_a_true_wording_is_taken_and_the_items_stay_the_same(
    demo: Assistant, endpoint: Callable[[Brain], LanguageModel]
) -> None:
    plain = Talk(demo)("red dresses under 100")
    first = plain.cards[0].item
    told = with_model(demo, endpoint(wording(f"How lovely, the {first.title} would be ${first.price}.")))(
        "red dresses under 100"
    )
    assert told.text == f"How lovely, the {first.title} would be ${first.price}."
    assert ids(told) == ids(plain)


@pytest.mark.parametrize(
    "lie",
    [
        "The Golden Zorblax 3000 is even better.",
        "It costs only $1.00 today.",
        "See https://example.com for more.",
        "You get 90 percent off.",
        "I would rather take the Norvik one.",
    ],
)
def test_a_sentence_that_is_not_so_is_not_said(
    demo: Assistant, endpoint: Callable[[Brain], LanguageModel], lie: str
) -> None:
    plain = Talk(demo)("red dresses under 100")
    assert with_model(demo, endpoint(wording(lie)))("red dresses under 100").text == plain.text
    mixed = with_model(demo, endpoint(wording(f"Here is what I found for you. {lie}")))("red dresses under 100")
    assert mixed.text == "Here is what I found for you."


def test_items_in_another_order_are_not_said(demo: Assistant, endpoint: Callable[[Brain], LanguageModel]) -> None:
    plain = Talk(demo)("red dresses under 100")
    first, second = (card.item.title for card in plain.cards[:2])
    told = with_model(demo, endpoint(wording(f"There is {second}, and there is {first}.")))("red dresses under 100")
    assert told.text == plain.text


def test_a_question_is_still_asked(demo: Assistant, endpoint: Callable[[Brain], LanguageModel]) -> None:
    plain = Talk(demo)("mugs")
    assert plain.text.endswith("?")
    told = with_model(demo, endpoint(wording("Here are some mugs.")))("mugs")
    assert told.text.startswith("Here are some mugs.") and told.text.endswith("?")


def test_what_it_reads_adds_to_what_was_read_and_only_in_the_words_of_the_shop(
    demo: Assistant, endpoint: Callable[[Brain], LanguageModel]
) -> None:
    def brain(task: str, material: dict) -> str:  # type: ignore[type-arg]
        if "draft" in material:
            return ""
        assert "teapot" in " ".join(material["kinds"])
        return 'Sure: {"kinds": ["teapots", "zorblax"], "limits": [{"field": "color", "value": "blue"}, {"field": "color", "value": "octarine"}], "wish": ""}'

    said = with_model(demo, endpoint(brain))
    said("something to brew an infusion with")
    assert said.state.kinds == ("teapot",)
    assert [(limit.field, limit.values) for limit in said.state.limits] == [("color", ("blue",))]


@pytest.mark.parametrize(
    "nonsense", ["", "I am a teapot", '{"kinds": 5}', '{"limits": [{"field": "price"}]}', "{" * 5000]
)
def test_nonsense_changes_nothing(demo: Assistant, endpoint: Callable[[Brain], LanguageModel], nonsense: str) -> None:
    plain = Talk(demo)("a cozy blanket")
    told = with_model(demo, endpoint(lambda task, material: "" if "draft" in material else nonsense))("a cozy blanket")
    assert (told.text, ids(told)) == (plain.text, ids(plain))


def test_a_model_that_is_slow_or_down_is_not_waited_for(
    demo: Assistant, endpoint: Callable[[Brain], LanguageModel], monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = Talk(demo)("mugs")
    slow = endpoint(lambda task, material: (time.sleep(4), "late")[1])
    slow._seconds = 0.3
    started = time.monotonic()
    assert with_model(demo, slow)("mugs").text == plain.text
    assert time.monotonic() - started < 3
    down = connect("openai:m", "http://127.0.0.1:9/v1", 1.0)
    assert with_model(demo, down)("mugs").text == plain.text
