"""A language model may read and word; it never chooses, and what it says that is not so is not said."""

import contextlib
import dataclasses
import http.server
import json
import random
import re
import threading
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest

from chatbot.assistant import Assistant
from chatbot.state import State
from chatbot.turn import Reply, Turn
from data.shopper import Seen, shoppers
from models.language import FAILURES, REST, LanguageModel, connect
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
        def answer(request: http.server.BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
            text = brain(asked["messages"][0]["content"], json.loads(asked["messages"][1]["content"]))
            send(request, completion(text))

        servers.append(serving(answer))
        return connect("openai:m", address(servers[-1]), 2.0)

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def serving(answer: Callable[[http.server.BaseHTTPRequestHandler, dict[str, Any]], None]) -> http.server.HTTPServer:
    """A server on this machine that answers every POST so."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                answer(self, asked)

        def log_message(self, *words: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def address(server: http.server.HTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_port}/v1"


def completion(text: str) -> bytes:
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
    return json.dumps(
        {"id": "1", "object": "chat.completion", "created": 0, "model": "m", "choices": [choice]}
    ).encode()


def send(request: http.server.BaseHTTPRequestHandler, body: bytes, status: int = 200, **headers: str) -> None:
    request.send_response(status)
    for name, value in {"content-type": "application/json", **headers}.items():
        request.send_header(name.replace("_", "-"), value)
    request.end_headers()
    request.wfile.write(body)


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
        return 'Sure: {"kinds": ["teapots", "zorblax"], "limits": [{"field": "color", "value": "red"}, {"field": "color", "value": "octarine"}]}'

    said = with_model(demo, endpoint(brain))
    said("a crimson thing that one brews tea in")
    assert said.state.kinds == ("teapot",)
    assert [(limit.field, limit.values) for limit in said.state.limits] == [("color", ("red",))]


@pytest.mark.parametrize(
    "nonsense", ["", "I am a teapot", '{"kinds": 5}', '{"limits": [{"field": "price"}]}', "{" * 5000]
)
def test_nonsense_changes_nothing(demo: Assistant, endpoint: Callable[[Brain], LanguageModel], nonsense: str) -> None:
    plain = Talk(demo)("a cozy blanket")
    told = with_model(demo, endpoint(lambda task, material: "" if "draft" in material else nonsense))("a cozy blanket")
    assert (told.text, ids(told)) == (plain.text, ids(plain))


Trouble = Callable[[http.server.BaseHTTPRequestHandler, dict[str, Any]], None]


def endless(request: http.server.BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
    send(request, b'{"choices": [')
    while True:
        request.wfile.write(b" " * 64)
        time.sleep(0.02)


def huge(request: http.server.BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
    send(request, b'{"choices": "')
    for _ in range(1024):
        request.wfile.write(b"x" * 2**20)


def in_half(request: http.server.BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
    body = completion("Here you are.")
    send(request, body[: len(body) // 2], content_length=str(len(body)))


def sent_on(request: http.server.BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
    send(request, b"", 307, location="http://127.0.0.1:9/elsewhere")


TROUBLES: dict[str, Trouble] = {
    "slow": lambda request, asked: (time.sleep(4), send(request, completion("late")))[1],
    "an error": lambda request, asked: send(request, b"oh no", 500),
    "too many requests": lambda request, asked: send(request, b"{}", 429),
    "no JSON": lambda request, asked: send(request, b"<html>hello</html>"),
    "another JSON": lambda request, asked: send(request, b'{"choices": []}'),
    "wrong UTF-8": lambda request, asked: send(request, completion("Here").replace(b"Here", b"\xff\xfe\xc3")),
    "nothing": lambda request, asked: send(request, b""),
    "endless": endless,
    "huge": huge,
    "half of it": in_half,
    "a redirect": sent_on,
}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_whatever_the_endpoint_does_a_turn_is_answered_in_time_with_the_same_items(
    demo: Assistant, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    calls = []
    server = serving(lambda request, asked: (calls.append(1), TROUBLES[trouble](request, asked))[1])
    seconds = 0.5
    plain, told = Talk(demo), with_model(demo, connect("openai:m", address(server), seconds))
    for line in ("mugs", "cheaper", "blue ones", "show me more", "red dresses", "under 60", "under 50"):
        began = time.monotonic()
        reply = told(line)
        assert time.monotonic() - began < 2 * seconds + 2, "a turn asks at most twice; the rest is a busy machine"
        assert (reply.text, ids(reply)) == ((expected := plain(line)).text, ids(expected))
    server.shutdown()
    server.server_close()
    assert len(calls) == FAILURES, "then it is left alone"


def test_a_model_that_was_left_alone_is_asked_again_later(monkeypatch: pytest.MonkeyPatch) -> None:
    class Model:
        down = True

        def invoke(self, messages: object) -> Any:
            if self.down:
                raise OSError("down")
            return type("Answer", (), {"text": "hello"})()

    clock = [100.0]
    monkeypatch.setattr("models.language.time.monotonic", lambda: clock[0])
    model = LanguageModel(Model(), "m", 1.0)  # type: ignore[arg-type]
    assert [model.ask("", "") for _ in range(FAILURES)] == [None] * FAILURES
    model._model.down = False  # type: ignore[attr-defined]
    assert model.ask("", "") is None
    clock[0] += REST + 1
    assert model.ask("", "") == "hello"


class Liar:
    """A language model that does what texts in its material tell it to, and says what is not so."""

    def __init__(self, assistant: Assistant) -> None:
        self.facts = assistant.recommender.facts
        self.dice = random.Random(1)

    def __call__(self, task: str, material: dict[str, Any]) -> str:
        favourite = self.dice.choice(self.facts.items)
        if "draft" not in material:
            fields = [name for name, values in self.facts.facets.items() if values]
            field = self.dice.choice(fields)
            value = self.dice.choice(list(self.facts.facets[field].values())).label
            return json.dumps({"kinds": [self.dice.choice(material["kinds"])], "wish": favourite.title,
                               "limits": [{"field": field, "value": value, "denied": self.dice.random() < 0.3}, {"field": "brand", "value": favourite.brand}]})  # fmt: skip
        names = [item["name"] for item in material["items"]]
        lies = [f"Buy the {favourite.title} for only $1.", f"We have {' and '.join(reversed(names))}.", "Everything is free today!", material["draft"].replace("1", "9"),
                f"{material['draft']} But {favourite.title} is far better.", json.dumps({"items": [favourite.id]})]  # fmt: skip
        return self.dice.choice(lies)


def test_a_lying_model_changes_no_item_no_order_and_no_price_in_a_thousand_turns(
    demo: Assistant, endpoint: Callable[[Brain], LanguageModel]
) -> None:
    model = endpoint(Liar(demo))
    model._seconds = 30.0  # a busy machine is no failure of the model
    lied = Assistant(dataclasses.replace(demo.parts, language=model))
    turns, different = 0, []
    people = iter(shoppers(demo.recommender.facts.items, 1000, 7, "train"))
    while turns < 1000:
        shopper = next(people)
        state, other, said = State(), State(), f"{shopper.open()}, {random.Random(turns).choice(MOODS)}"
        for _ in range(4):
            reply, state = demo.respond(Turn(said), state)
            same, other = lied.respond(Turn(said), other)
            turns += 1
            if [card.item for card in reply.cards] != [card.item for card in same.cards] or state != other:
                different.append((said, ids(reply), ids(same)))
            if not quoted(same.text) <= {card.item.price for card in reply.cards} | quoted(reply.text):
                different.append((said, reply.text, same.text))
            seen = Seen(tuple(card.item for card in reply.cards), reply.suggestions, reply.act == "ask")
            if shopper.found(seen):
                break
            said = shopper.answer(seen)
    assert not different, f"{len(different)} of {turns} turns: {different[:3]}"


def quoted(text: str) -> set[Decimal]:
    return {Decimal(figure) for figure in re.findall(r"\$(\d+(?:\.\d\d)?)", text)}


# words that leave a message open, so that the model is asked to read it
MOODS = (
    "something cosy",
    "for my aunt",
    "a bit quirky",
    "that feels special",
    "nice for evenings",
    "easy to live with",
    "something my flatmate won't mind",
)


GERMAN = {
    "haben Sie blaue Tassen unter 20?": "do you have blue mugs under 20?",
    "die zweite, ist die spülmaschinenfest?": "the second one, is it dishwasher safe?",
    "billiger": "cheaper",
    "fang bitte von vorne an": "start over",
}


def interpreter_of(heard: list[dict[str, Any]], back: Callable[[str], str]) -> Brain:
    """A model that knows German: of messages what is above, of replies what `back` makes of each text."""

    def brain(task: str, material: dict[str, Any]) -> str:
        heard.append(material)
        if "texts" in material:
            return json.dumps([back(text) for text in material["texts"]], ensure_ascii=False)
        if "kinds" in material or "draft" in material:
            return "{}"
        german = GERMAN.get(material["message"])
        return json.dumps({"language": "de" if german else "en", "english": german or material["message"]})

    return brain


def test_a_conversation_in_another_language_is_that_of_the_same_words_in_english(
    demo: Assistant, endpoint: Callable[[Brain], LanguageModel]
) -> None:
    plain, told = Talk(demo), with_model(demo, endpoint(interpreter_of([], lambda text: f"Auf Deutsch: {text}")))
    for german, english in GERMAN.items():
        expected, reply = plain(english), told(german)
        assert reply.text == f"Auf Deutsch: {expected.text}"
        assert reply.suggestions == tuple(f"Auf Deutsch: {text}" for text in expected.suggestions)
        assert (ids(reply), reply.limits, reply.act) == (ids(expected), expected.limits, expected.act)
    assert told.state.language == "de"


def test_who_asks_for_a_language_is_answered_in_it_and_who_writes_english_again_in_english(
    demo: Assistant, endpoint: Callable[[Brain], LanguageModel]
) -> None:
    asked: list[dict[str, Any]] = []
    told = with_model(demo, endpoint(interpreter_of(asked, lambda text: f"Auf Deutsch: {text}")))
    assert told("do you speak German?").text.startswith("Auf Deutsch: H")
    assert told("XL").text.startswith("Auf Deutsch: "), "a size is said alike in every language"
    assert not told("show me some red dresses please").text.startswith("Auf Deutsch: ")
    told("cheaper")
    assert "texts" not in asked[-1] and "message" not in asked[-1], "English is not translated"


@pytest.mark.parametrize(
    "lie",
    [
        "Der Golden Zorblax ist viel besser.",
        "Alles für 1.00 €!",
        "Mehr auf https://example.com",
        "",
        "Ja. " * 400,
    ],
)
def test_a_translation_that_says_something_else_is_not_said(
    demo: Assistant, endpoint: Callable[[Brain], LanguageModel], lie: str
) -> None:
    (german, english), *_ = GERMAN.items()
    expected = Talk(demo)(english)
    reply = with_model(demo, endpoint(interpreter_of([], lambda text: lie)))(german)
    assert (reply.text, ids(reply)) == (expected.text, ids(expected))


@pytest.mark.parametrize("nonsense", ["", "Guten Tag", '{"language": "German", "english": "mugs"}', '{"language": "de"}', '{"language": "de", "english": "mugs under 9000"}'])  # fmt: skip
def test_a_message_that_nobody_translates_is_told_that_english_is_understood(
    demo: Assistant, endpoint: Callable[[Brain], LanguageModel], nonsense: str
) -> None:
    reply = with_model(demo, endpoint(lambda task, material: nonsense))("haben Sie blaue Tassen unter 20?")
    assert reply.intent == "foreign" and "nur Englisch" in reply.text and not reply.cards
