"""The HTTP routes: the contract, every bad input, and nothing lost."""

import base64
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fastapi.testclient import TestClient
from PIL import Image
from sqlalchemy import create_engine

from chatbot.api import Doors, build_api
from chatbot.assistant import Assistant
from chatbot.sessions import Sessions
from models.measure_voice import wav

ERROR = {"code", "message", "hint"}


@pytest.fixture
def web(demo: Assistant, tmp_path: Path) -> Iterator[TestClient]:
    sessions = Sessions.beside(tmp_path)
    with TestClient(build_api(Doors(demo, sessions, {})), raise_server_exceptions=False) as client:
        yield client
    sessions.close()


def say(web: TestClient, text: str = "", session: str | None = None, **more: Any) -> dict[str, Any]:
    response = web.post("/api/chat", json={"session": session, "text": text, **more})
    assert response.status_code == 200, response.text
    return dict(response.json())


def data_url(blob: bytes, kind: str = "image/png") -> str:
    return f"data:{kind};base64,{base64.b64encode(blob).decode()}"


def picture(demo: Assistant, noun: str) -> bytes:
    item = next(item for item in demo.parts.store.facts.items if item.title.endswith(noun) and item.on_offer)
    return Path(item.images[0]).read_bytes()


def test_a_turn_keeps_the_contract(web: TestClient, demo: Assistant) -> None:
    told = say(web, "red dresses under 100")
    assert set(told) == {
        "session",
        "turn",
        "text",
        "heard",
        "items",
        "table",
        "shares",
        "suggestions",
        "act",
        "understood",
    }
    assert told["turn"] == 1 and told["heard"] is None and told["act"] in ("show", "ask")
    assert sum(told["shares"].values()) == pytest.approx(1, abs=1e-3)
    facts = demo.parts.store.facts
    for item in told["items"]:
        row = facts.items[facts.row[item["id"]]]
        assert item["price"] == f"{row.price:.2f}" and item["currency"] == row.currency and item["title"] == row.title
        assert sum(item["shares"].values()) == pytest.approx(1, abs=1e-3)
        assert web.get(item["image"]).headers["content-type"] == "image/webp"
        assert item["link"].startswith("http")
    limits = told["understood"]["limits"]
    assert {"field": "price", "op": "<=", "value": "100", "hard": True, "words": "under 100"} in limits


def test_a_session_goes_on_and_its_limits_can_be_crossed_out(web: TestClient) -> None:
    first = say(web, "red dresses under 60")
    second = say(web, "and in blue?", first["session"])
    assert second["session"] == first["session"] and second["turn"] == 2
    fields = [limit["field"] for limit in second["understood"]["limits"]]
    assert fields == ["kind", "price", "color"]
    third = say(web, session=first["session"], adjust={"drop": [fields.index("price")], "shares": None})
    assert [limit["field"] for limit in third["understood"]["limits"]] == ["kind", "color"]


def test_shares_can_be_set_by_hand(web: TestClient, demo: Assistant) -> None:
    first = say(web, "something like this", images=[data_url(picture(demo, "Mug"), "image/webp")])
    told = say(
        web, session=first["session"], adjust={"shares": {"words": 0, "photo": 1, "taste": 0, "shop": 0}, "drop": None}
    )
    assert told["shares"]["photo"] == 1


def test_the_same_message_sent_twice_is_answered_once(web: TestClient) -> None:
    session = say(web, "mugs")["session"]
    first = say(web, "cheaper", session, message_id="m1")
    assert say(web, "cheaper", session, message_id="m1") == first
    assert len(web.get(f"/api/sessions/{session}").json()["turns"]) == 2


def test_events_bring_cards_before_words(web: TestClient) -> None:
    response = web.post("/api/chat", json={"text": "mugs"}, headers={"accept": "text/event-stream"})
    names = [line.removeprefix("event: ") for line in response.text.splitlines() if line.startswith("event: ")]
    assert names[:2] == ["status", "items"] and names[-2:] == ["suggestions", "done"]
    words = [
        json.loads(line.removeprefix("data: "))["text"]
        for line in response.text.splitlines()
        if line.startswith('data: {"text": "')
    ]
    done = json.loads(response.text.split("event: done\ndata: ")[1].split("\n")[0])
    assert "".join(words).strip() == done["text"]


def test_multipart_takes_files(web: TestClient, demo: Assistant) -> None:
    response = web.post(
        "/api/chat", data={"text": "like this"}, files={"images": ("p.webp", picture(demo, "Teapot"), "image/webp")}
    )
    assert "teapot" in response.json()["text"].lower()


def test_feedback_moves_the_next_answer_and_can_be_taken_back(web: TestClient) -> None:
    told = say(web, "mugs")
    session, last = told["session"], told["items"][-1]["id"]
    assert web.post("/api/feedback", json={"session": session, "item": last, "kind": "like"}).json()["liked"] == [last]
    after = say(web, "mugs", session)
    assert after["shares"]["taste"] > 0
    assert [item["id"] for item in after["items"]].index(last) < 5
    web.post("/api/feedback", json={"session": session, "item": last, "kind": "undo"})
    assert say(web, "mugs", session)["shares"]["taste"] == 0


def test_a_disliked_item_is_not_shown_again(web: TestClient) -> None:
    told = say(web, "mugs")
    first = told["items"][0]["id"]
    web.post("/api/feedback", json={"session": told["session"], "item": first, "kind": "dislike"})
    assert first not in {item["id"] for item in say(web, "mugs", told["session"])["items"]}


def test_a_conversation_can_be_read_and_deleted_by_who_holds_its_token(web: TestClient) -> None:
    session = say(web, "mugs")["session"]
    assert web.get(f"/api/sessions/{session}").json()["turns"][0]["said"]["text"] == "mugs"
    assert web.delete(f"/api/sessions/{session}").json() == {"ok": True}
    assert web.get(f"/api/sessions/{session}").status_code == 404


def test_a_restart_keeps_conversations(demo: Assistant, tmp_path: Path) -> None:
    held = None
    for line in ("red dresses under 100", "and in blue?"):
        sessions = Sessions.beside(tmp_path)
        with TestClient(build_api(Doors(demo, sessions, {}))) as web:
            told = say(web, line, held)
        sessions.close()
        held = told["session"]
    assert told["turn"] == 2
    assert [limit["field"] for limit in told["understood"]["limits"]] == ["kind", "price", "color"]


def test_migrations_make_the_tables_that_the_code_reads(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from chatbot.sessions import metadata

    Sessions.beside(tmp_path).close()
    engine = create_engine(f"sqlite:///{tmp_path / 'conversations.sqlite'}")
    with engine.connect() as db:
        assert compare_metadata(MigrationContext.configure(db), metadata) == []
    engine.dispose()


HOUR = wav(np.zeros(16_000 * 3600))
SILENCE = wav(np.zeros(32_000))


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"text": ""}, 422, "empty_message"),
        ({"text": "   "}, 422, "empty_message"),
        ({"text": "x" * 100_000}, 413, "message_too_long"),
        ({"images": [data_url(b"just text", "image/jpeg")]}, 422, "unreadable_photo"),
        ({"images": ["http://example.com/a.jpg"]}, 422, "invalid_request"),
        ({"images": ["data:image/png;base64,@@"]}, 422, "invalid_request"),
        ({"audio": data_url(b"not sound", "audio/wav")}, 415, "unreadable_audio"),
        ({"audio": data_url(HOUR, "audio/wav")}, 413, "too_large"),
        ({"session": "nobody", "text": "hi"}, 404, "unknown_session"),
        ({"text": 5}, 422, "invalid_request"),
        ({"text": "hi", "adjust": {"shares": {"words": -1}}}, 422, "invalid_request"),
        (["hi"], 422, "invalid_request"),
    ],
)
def test_bad_input_gets_a_clear_sentence_and_a_fitting_status(
    web: TestClient, body: Any, status: int, code: str
) -> None:
    response = web.post("/api/chat", json=body)
    error = response.json()["error"]
    assert (response.status_code, error["code"]) == (status, code)
    assert set(error) == ERROR and all(error.values())
    assert say(web, "mugs")["items"], "the server goes on"


def test_malformed_json_another_type_and_no_body_are_told_apart(web: TestClient) -> None:
    kind = {"content-type": "application/json"}
    assert web.post("/api/chat", content=b'{"text": ', headers=kind).json()["error"]["code"] == "invalid_request"
    assert web.post("/api/chat", content=b"hi", headers={"content-type": "text/plain"}).status_code == 415
    assert web.post("/api/chat", content=b"", headers=kind).status_code == 422
    assert web.get("/api/nothing").json()["error"]["code"] == "not_found"
    assert web.get("/api/chat").status_code == 405


@pytest.mark.parametrize("fault", ["truncated", "huge", "text", "empty"])
def test_a_photo_that_cannot_be_read_leaves_the_conversation_as_it_was(
    web: TestClient, demo: Assistant, fault: str
) -> None:
    huge = io.BytesIO()
    Image.new("1", (13_000, 13_000)).save(huge, "PNG")
    blob = {"truncated": picture(demo, "Mug")[:300], "huge": huge.getvalue(), "text": b"hello", "empty": b""}[fault]
    session = say(web, "red dresses")["session"]
    before = web.get(f"/api/sessions/{session}").json()
    response = web.post("/api/chat", data={"session": session}, files={"images": ("photo.jpg", blob, "image/jpeg")})
    assert response.status_code == 422 and response.json()["error"]["code"] == "unreadable_photo"
    assert web.get(f"/api/sessions/{session}").json() == before


def test_a_bad_photo_beside_words_does_not_lose_the_words(web: TestClient) -> None:
    told = say(web, "red dresses", images=[data_url(b"nothing", "image/jpeg")])
    assert "could not read that picture" in told["text"] and told["items"]


def test_where_a_photo_was_taken_is_kept_nowhere(web: TestClient, tmp_path: Path) -> None:
    image = Image.new("RGB", (300, 200), "red")
    exif = image.getexif()
    exif[0x010E] = "canary of Main Street 5"
    exif.get_ifd(0x8825)[1] = "N"
    blob = io.BytesIO()
    image.save(blob, "JPEG", exif=exif, comment=b"canary of Main Street 5")
    assert b"canary" in blob.getvalue()
    response = web.post(
        "/api/chat", data={"text": "like this"}, files={"images": ("photo.jpg", blob.getvalue(), "image/jpeg")}
    )
    assert response.status_code == 200 and "canary" not in response.text
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and b"canary of Main Street" in path.read_bytes()]
    assert kept == []


def test_a_photo_sent_as_sound_and_silence_are_not_made_into_words(web: TestClient, demo: Assistant) -> None:
    response = web.post("/api/chat", json={"audio": data_url(picture(demo, "Mug"), "audio/webm")})
    assert response.status_code == 415 and "no sound" in response.json()["error"]["message"]
    told = say(web, audio=data_url(SILENCE, "audio/wav"))
    assert told["heard"] == "" and "could not hear anything" in told["text"] and not told["items"]


def test_one_shopper_never_sees_another(web: TestClient) -> None:
    first, second = say(web, "red dresses")["session"], say(web, "mugs")["session"]
    assert first != second and len(first) > 24
    told = say(web, "what did I ask for?", second)
    assert "mugs" in told["text"] and "dress" not in told["text"]


def test_feedback_on_nothing_or_by_nobody_is_refused(web: TestClient) -> None:
    session = say(web, "mugs")["session"]
    assert web.post("/api/feedback", json={"session": session, "item": "none", "kind": "like"}).status_code == 404
    assert web.post("/api/feedback", json={"session": "nobody", "item": "mug-01-1", "kind": "like"}).status_code == 404
    assert web.post("/api/feedback", json={"session": session, "item": "mug-01-1", "kind": "hate"}).status_code == 422


def test_pictures_are_served_by_item_and_nothing_else_is(web: TestClient) -> None:
    assert web.get("/media/mug-01-1/0").status_code == 200
    for path in ("/media/mug-01-1/9", "/media/none/0", "/media/../../etc/passwd/0", "/media/mug-01-1/x"):
        assert web.get(path).status_code in (404, 422), path


@pytest.mark.parametrize(
    "path",
    [
        "/widget.js",
        "/widget/chat",
        "/widget/chat.js",
        "/widget/render.js",
        "/widget/chat.css",
        "/demo",
        "/docs",
        "/openapi.json",
        "/health",
    ],
)
def test_every_page_is_there_and_asks_nobody_else(web: TestClient, path: str) -> None:
    response = web.get(path)
    assert response.status_code == 200
    assert "https://" not in response.text.replace("https://…", "")
