"""The interface's languages: what the browser asks for, and catalogues that leave nothing out."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from chatbot import tongues
from chatbot.api import Doors, build_api
from chatbot.assistant import Assistant
from chatbot.sessions import Sessions
from tests.conftest import Talk

ROOT = Path(__file__).resolve().parent.parent
TRANSLATED = [language for language in tongues.languages() if language != tongues.ENGLISH]


def said_by_the_pages() -> set[str]:
    """The English texts that scripts and pages of the widget hand to be translated."""
    scripts = "\n".join((ROOT / "widget" / name).read_text() for name in ("chat.js", "render.js"))
    called = re.findall(r'\bt\((?:[^()"]*\? )?"([^"]+)"', scripts) + re.findall(r't\([^()]*? : "([^"]+)"', scripts)
    page = (ROOT / "widget" / "chat.html").read_text()
    return {*called, *re.findall(r'(?:aria-label|title|placeholder)="([^"]+)"', page)}


@pytest.mark.parametrize(
    ("header", "language"),
    [("de-CH,de;q=0.9,en;q=0.8", "de"), ("zh-CN,zh;q=0.9", "zh"), ("en-US,de;q=0.5", "en"), ("fr,nl;q=0.5", "en"), ("", "en"), ("de;q=often, zh;q=0.1", "zh")],
)  # fmt: skip
def test_the_browsers_language_is_spoken_if_there_is_a_catalogue_for_it(header: str, language: str) -> None:
    assert tongues.asked_for(header) == language


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_has_every_text_of_the_pages_with_its_gaps(language: str) -> None:
    words = tongues.catalogue(language)
    assert len(said_by_the_pages()) > 30
    assert said_by_the_pages() <= set(words)
    assert all(("{0}" in english) == ("{0}" in words[english]) for english in words)


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_stands_in_a_catalogue_that_nobody_says(language: str) -> None:
    sources = [*ROOT.glob("chatbot/*.py"), *ROOT.glob("widget/*.*")]
    everything = "\n".join(path.read_text() for path in sources)
    assert [english for english in tongues.catalogue(language) if english not in everything] == []


def test_the_server_speaks_the_browsers_language_and_english_to_programs(
    garden_shop: Assistant, tmp_path: Path
) -> None:
    client = TestClient(build_api(Doors(garden_shop, Sessions.beside(tmp_path), {})))
    german = {"accept-language": "de"}
    assert client.get("/widget/settings", headers=german).json()["words"]["Send"] == "Senden"
    assert client.get("/widget/settings").json()["words"] == {}
    assert "Fragen Sie den Assistenten" in client.get("/widget.js", headers=german).text
    unknown = client.get("/api/sessions/none", headers=german).json()["error"]
    assert unknown["message"] == "Dieses Gespräch gibt es nicht mehr."
    assert client.get("/api/sessions/none").json()["error"]["message"] == "There is no conversation with this id."


GERMAN, CHINESE, OTHERS = "verstehe hier leider nur Englisch", "只懂英语", "only English"


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ("ich suche eine warme Jacke", GERMAN),
        ("zeig mir was für den balkon", GERMAN),
        ("wo ist meine bestellung", GERMAN),
        ("du hast auch Deutsch?", GERMAN),
        ("Deutsch?", GERMAN),
        ("do you speak german", GERMAN),
        ("有没有红色的裙子", CHINESE),
        ("je cherche une veste", OTHERS),
        ("tienen un vestido rojo", OTHERS),
        ("heeft u rode jurken", OTHERS),
        ("hediye arıyorum", OTHERS),
        ("赤いドレス", OTHERS),
        ("куртка", OTHERS),
        ("can you answer in French?", OTHERS),
    ],
)
def test_a_message_in_another_language_is_told_kindly_that_english_is_understood(
    garden_shop: Assistant, message: str, answer: str
) -> None:
    talk = Talk(garden_shop)
    talk("roses")
    before = talk.state
    reply = talk(message)
    assert answer in reply.text
    assert not reply.cards
    assert (talk.state.notes, talk.state.kinds, talk.state.limits) == (before.notes, before.kinds, before.limits)


@pytest.mark.parametrize(
    "message",
    ["hostas", "a dahlia, crème de cassis", "geranium rozanne?", "château margaux", "eau de toilette", "rote kleider", "got any pelargonium", "wok", "nitrile gloves", "do you speak english", "german", "anything french?",
     "hmm ok", "sumthin 4 da shade pls", "la la land", "a a a", "XL", "10-4", "?"],
)  # fmt: skip
def test_english_names_slang_and_noise_are_not_taken_for_another_language(garden_shop: Assistant, message: str) -> None:
    assert Talk(garden_shop)(message).intent != "foreign"


@pytest.mark.parametrize("message", ["danke", "merci!"])
def test_a_word_of_thanks_is_understood(garden_shop: Assistant, message: str) -> None:
    assert Talk(garden_shop)(message).intent == "thanks"
