"""The same turn gets the same answer in every process and at any later time; what has changed is told."""

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from chatbot import replay
from chatbot.api import Doors, build_api
from chatbot.assistant import Assistant
from chatbot.sessions import Sessions
from tests import corner_shop
from tests.test_api import data_url, say
from tests.test_commands import run

ROOT = Path(__file__).resolve().parent.parent


def test_a_conversation_replays_alike_in_another_process(home: Path, tmp_path: Path) -> None:
    feed = corner_shop.write(tmp_path)
    lines = "laptops with 16gb ram\nohpones\nred wine under 15\nsomething light\n\n"
    told = set()
    for seed in ("1", "2", "3"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "SHOPTALK_HOME": str(home)}
        done = subprocess.run([sys.executable, "app.py", "chat", "--catalog", str(feed), "--preset", "compact"], cwd=ROOT, env=environment,
                              input=lines, capture_output=True, text=True, check=True)  # fmt: skip
        told.add(done.stdout.split("An empty line ends.")[1])
    assert len(told) == 1


def talked(assistant: Assistant, folder: Path, *messages: tuple[str, bytes | None]) -> dict[str, object]:
    """A conversation over the routes, as it is kept."""
    sessions, session = Sessions.beside(folder), None
    with TestClient(build_api(Doors(assistant, sessions, {}))) as web:
        for text, photo in messages:
            session = say(web, text, session, images=[data_url(photo, "image/webp")] if photo else [])["session"]
    kept = sessions.export(str(session))
    sessions.close()
    return kept


def a_photo(assistant: Assistant, noun: str) -> bytes:
    item = next(item for item in assistant.parts.store.facts.items if item.title.endswith(noun))
    return Path(item.images[0]).read_bytes()


@pytest.mark.parametrize(
    "messages",
    [
        (("red dresses under 100", None), ("and in blue?", None), ("the second one", None)),
        (("like this but under 60", "Mug"), ("cheaper", None)),
    ],
    ids=["words", "a photo"],
)
def test_every_turn_of_a_conversation_is_answered_again_alike(
    demo: Assistant, tmp_path: Path, messages: tuple[tuple[str, str | None], ...]
) -> None:
    kept = talked(demo, tmp_path, *((text, a_photo(demo, noun) if noun else None) for text, noun in messages))
    for number in range(1, len(messages) + 1):
        case = replay.case_of(kept, number)
        assert replay.differences(case, replay.answer_again(demo, case)[0]) == []


def test_a_turn_is_told_with_its_limits_their_words_and_what_gave_each_item_its_score(
    demo: Assistant, tmp_path: Path
) -> None:
    case = replay.case_of(talked(demo, tmp_path, ("red dresses under 100", None), ("and in blue?", None)), None)
    told = list(replay.told(case, demo))
    assert told[0] == "Turn 2" and told[-1] == "Answered again, it is the same."
    listing = "\n".join(told)
    assert "price <= 100 (must, “under 100”)" in listing and "color in blue (must, “blue”)" in listing, listing
    for item in case.reply["items"]:
        terms = case.again.terms[item["id"]]
        assert f"({item['id']})" in listing and f"score {sum(terms.values()):.3f} = words" in listing


def test_a_saved_turn_tells_when_it_is_answered_in_another_way(demo: Assistant, tmp_path: Path) -> None:
    case = replay.case_of(talked(demo, tmp_path, ("red dresses under 100", None)), 1)
    replay.save(case, tmp_path / "case.json")
    assert list(replay.check(demo, [tmp_path / "case.json"])) == [(tmp_path / "case.json", [])]
    first = demo.parts.store.facts.items[demo.parts.store.facts.row[case.reply["items"][0]["id"]]]
    dearer = demo.with_offers([dataclasses.replace(first, price=first.price + 500)])  # type: ignore[operator]
    [(_, found)] = replay.check(dearer, [tmp_path / "case.json"])
    assert found[0].startswith("items: ") and found[0].count(first.id) == 1


def test_photos_that_another_encoder_has_seen_are_named_and_not_compared(demo: Assistant, tmp_path: Path) -> None:
    case = replay.case_of(talked(demo, tmp_path, ("", a_photo(demo, "Mug"))), 1)
    seen = dataclasses.replace(case.again.turn, space="another@1")
    elsewhere = dataclasses.replace(case, again=dataclasses.replace(case.again, turn=seen))
    with pytest.raises(replay.NoReplayError, match="another@1"):
        replay.answer_again(demo, elsewhere)
    worded = dataclasses.replace(
        elsewhere, again=dataclasses.replace(case.again, turn=dataclasses.replace(seen, text="mugs"))
    )
    assert replay.answer_again(demo, worded)[0].cards


def test_the_commands_open_a_turn_save_it_and_check_it(home: Path, tmp_path: Path) -> None:
    feed, store = corner_shop.write(tmp_path), tmp_path / "store"
    assert run("import", str(feed), "--store", str(store), "--preset", "compact", home=home).returncode == 0
    from chatbot.assembly import put_together
    from chatbot.settings import Settings

    shop = put_together(Settings(preset="compact", store=store))[0]
    session = str(talked(shop, store, ("red wine under 15", None), ("cheaper", None))["session"])
    opened = run("replay", session, "1", "--store", str(store), "--save", str(tmp_path / "wine.json"), home=home)
    assert opened.returncode == 0, opened.stderr
    assert "red wine under 15" in opened.stdout and "it is the same" in opened.stdout
    checked = run("replay-check", str(tmp_path / "wine.json"), "--store", str(store), home=home)
    assert checked.returncode == 0 and "as it was" in checked.stdout, checked.stderr
    for words, sentence in (
        ((session, "7"), "has turns 1 to 2, and no 7"),
        (("nobody",), "no conversation with this id"),
    ):
        failed = run("replay", *words, "--store", str(store), home=home)
        assert failed.returncode == 1 and sentence in failed.stderr and "Traceback" not in failed.stderr
    (tmp_path / "bad.json").write_text("{}")
    assert (
        "is no turn that was saved"
        in run("replay-check", str(tmp_path / "bad.json"), "--store", str(store), home=home).stderr
    )


def test_turns_from_before_they_could_be_opened_stay_readable(tmp_path: Path) -> None:
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine, text

    from chatbot.sessions import MIGRATIONS, key_of

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(f"sqlite:///{tmp_path / 'conversations.sqlite'}")
    with engine.begin() as db:
        config.attributes["connection"] = db
        command.upgrade(config, "0001")
        db.execute(text("insert into sessions values (:key, '{}', '2026-01-01')"), {"key": key_of("t")})
        db.execute(
            text("insert into turns values (:key, 1, null, '{\"text\": \"mugs\"}', '{}', '2026-01-01 00:00:00.000')"),
            {"key": key_of("t")},
        )
    engine.dispose()
    sessions = Sessions.beside(tmp_path)
    kept = sessions.export("t")
    sessions.close()
    assert kept["turns"][0]["said"] == {"text": "mugs"}
    with pytest.raises(replay.NoReplayError, match="from before"):
        replay.case_of(kept, 1)
