"""Conversations in SQL: a state after every turn, feedback, and the answers given, by session.

A session id is an unguessable token; only its hash is stored, so a copy of the database opens no conversation.
"""

import hashlib
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

from alembic import command
from alembic.config import Config
from pydantic import TypeAdapter
from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    Integer,
    MetaData,
    String,
    Table,
    create_engine,
    delete,
    event,
    insert,
    select,
    update,
)

from chatbot.state import State

_STATE = TypeAdapter(State)
MIGRATIONS = Path(__file__).parent / "migrations"
metadata = MetaData()  # as the last migration leaves it; a test compares
sessions = Table(
    "sessions", metadata,
    Column("key", String(64), primary_key=True),  # sha256 of the token
    Column("state", JSON, nullable=False),
    Column("updated", DateTime, nullable=False),
)  # fmt: skip
turns = Table(
    "turns", metadata,
    Column("key", String(64), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("message_id", String(100), index=True),
    Column("said", JSON, nullable=False),  # text, heard, how many photos; never audio or pictures
    Column("reply", JSON, nullable=False),
    Column("again", JSON),  # what it takes to answer the turn again, see replay.py; null in turns from before it was kept
    Column("at", DateTime, nullable=False),
)  # fmt: skip
feedback = Table(
    "feedback", metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(64), index=True, nullable=False),
    Column("item", String(200), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("reason", String(500)),
    Column("at", DateTime, nullable=False),
)  # fmt: skip


class UnknownSessionError(KeyError):
    """No conversation has this id: it never was, or it was deleted."""


class Lock:
    """A lock that can be held weakly."""

    def __init__(self) -> None:
        self.lock = threading.Lock()


class Sessions:
    """Reads and writes conversations. Turns of one session wait for each other; different sessions do not."""

    def __init__(self, url: str) -> None:
        self._engine = create_engine(url)
        if url.startswith("sqlite"):
            event.listen(self._engine, "connect", durable)
        self._migrate()
        self._locks: WeakValueDictionary[str, Lock] = WeakValueDictionary()
        self._guard = threading.Lock()

    def _migrate(self) -> None:
        """Bring the tables to the state that this version needs; what was kept before stays."""
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        with self._engine.begin() as db:
            config.attributes["connection"] = db
            command.upgrade(config, "head")

    @classmethod
    def beside(cls, folder: Path) -> "Sessions":
        """The conversations of the store in a folder."""
        return cls(f"sqlite:///{folder / 'conversations.sqlite'}")

    def start(self) -> str:
        """A new conversation; returns its token."""
        token = secrets.token_hex(20)  # of letters and figures, so that no command takes it for an option
        with self._engine.begin() as db:
            db.execute(insert(sessions).values(key=key_of(token), state=dump(State()), updated=now()))
        return token

    @contextmanager
    def turn(self, token: str) -> Iterator[State]:
        """Hold a session for one turn, and get its state. Raises UnknownSessionError."""
        key = key_of(token)
        with self._guard:
            lock = self._locks.get(key) or self._locks.setdefault(key, Lock())
        with lock.lock:
            yield self.state(token)

    def state(self, token: str) -> State:
        with self._engine.connect() as db:
            row = db.execute(select(sessions.c.state).where(sessions.c.key == key_of(token))).first()
        if row is None:
            raise UnknownSessionError(token)
        return _STATE.validate_python(row[0])

    def keep(
        self,
        token: str,
        state: State,
        said: dict[str, Any],
        reply: dict[str, Any],
        again: dict[str, Any],
        message_id: str | None,
    ) -> int:
        """Write a turn and the state after it, in one transaction; returns the turn's number."""
        key = key_of(token)
        with self._engine.begin() as db:
            last = db.execute(
                select(turns.c.number).where(turns.c.key == key).order_by(turns.c.number.desc()).limit(1)
            ).scalar()
            number = (last or 0) + 1
            db.execute(
                insert(turns).values(
                    key=key,
                    number=number,
                    message_id=message_id,
                    said=said,
                    reply={**reply, "turn": number},
                    again=again,
                    at=now(),
                )
            )
            db.execute(update(sessions).where(sessions.c.key == key).values(state=dump(state), updated=now()))
        return number

    def answered(self, token: str, message_id: str) -> dict[str, Any] | None:
        """The reply to a message that was answered before, so that a repeated send gets the same turn."""
        query = select(turns.c.reply).where(turns.c.key == key_of(token), turns.c.message_id == message_id)
        with self._engine.connect() as db:
            row = db.execute(query).first()
        return None if row is None else dict(row[0])

    def judge(self, token: str, state: State, item: str, kind: str, reason: str | None) -> None:
        """Write feedback and the state after it."""
        key = key_of(token)
        with self._engine.begin() as db:
            db.execute(insert(feedback).values(key=key, item=item, kind=kind, reason=reason, at=now()))
            db.execute(update(sessions).where(sessions.c.key == key).values(state=dump(state), updated=now()))

    def export(self, token: str) -> dict[str, Any]:
        """All that is kept about a conversation. Raises UnknownSessionError."""
        state = self.state(token)
        key = key_of(token)
        with self._engine.connect() as db:
            said = db.execute(select(turns).where(turns.c.key == key).order_by(turns.c.number)).mappings().all()
            judged = db.execute(select(feedback).where(feedback.c.key == key).order_by(feedback.c.id)).mappings().all()
        return {
            "session": token,
            "state": dump(state),
            "turns": [
                {**{name: row[name] for name in ("number", "said", "reply", "again")}, "at": row["at"].isoformat()}
                for row in said
            ],
            "feedback": [
                {"item": row["item"], "kind": row["kind"], "reason": row["reason"], "at": row["at"].isoformat()}
                for row in judged
            ],
        }

    def forget(self, token: str) -> None:
        """Delete a conversation and all that was said in it. Raises UnknownSessionError."""
        self.state(token)
        with self._engine.begin() as db:
            for table in (turns, feedback, sessions):
                db.execute(delete(table).where(table.c.key == key_of(token)))

    def close(self) -> None:
        self._engine.dispose()


def key_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def dump(state: State) -> dict[str, Any]:
    return dict(_STATE.dump_python(state, mode="json"))


def durable(connection: Any, _: Any) -> None:
    """Readers beside one writer, deleted text overwritten, and patience with a busy file."""
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON", "busy_timeout=5000"):
        connection.execute(f"PRAGMA {pragma}")
