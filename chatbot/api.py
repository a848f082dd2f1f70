"""The HTTP routes: chat, feedback, sessions, items, pictures, health. Every error has a code, a message and a hint."""

import asyncio
import base64
import binascii
import json
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse, StreamingResponse
from pydantic import BaseModel, Field, StringConstraints, ValidationError
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from chatbot import tongues
from chatbot.assistant import Assistant
from chatbot.contract import item_json, reply_json
from chatbot.replay import keep
from chatbot.sessions import Sessions, UnknownSessionError
from chatbot.state import State, judge, unjudge
from chatbot.turn import Turn, TurnError
from chatbot.wording import price_of
from data.items import Item
from models.audio import SpeechError

log = logging.getLogger("shoptalk")
WIDGET = Path(__file__).resolve().parent.parent / "widget"
MAX_BODY = 24 * 2**20
CSP = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self'; script-src 'self'; connect-src 'self'"
Share = Annotated[float, Field(ge=0, le=100)]
Id = Annotated[str, StringConstraints(max_length=200)]


class Adjust(BaseModel):
    """What the shopper set by hand: shares, and numbers of limits to let go."""

    shares: dict[Literal["words", "photo", "taste", "shop"], Share] | None = None
    drop: list[Annotated[int, Field(ge=0, le=100)]] | None = None


class ChatRequest(BaseModel):
    """One message. images and audio are data URLs."""

    session: Id | None = None
    text: str = ""
    images: list[str] = Field(default_factory=list)
    audio: str | None = None
    message_id: Annotated[str, StringConstraints(max_length=100)] | None = None
    adjust: Adjust | None = None


class FeedbackRequest(BaseModel):
    """What a shopper did with an item."""

    session: Id
    item: Id
    kind: Literal["like", "dislike", "click", "cart", "purchase", "undo"]
    reason: Annotated[str, StringConstraints(max_length=500)] | None = None


class Problem(BaseModel):
    code: str
    message: str
    hint: str


class ErrorReply(BaseModel):
    """The body of every error."""

    error: Problem


@dataclass(slots=True)
class Doors:
    """What the routes work with. A turn takes the assistant once: another may take its place while it is answered."""

    assistant: Assistant
    sessions: Sessions
    notes: dict[str, str]


def problem(status: int, code: str, message: str, hint: str) -> JSONResponse:
    return JSONResponse({"error": {"code": code, "message": message, "hint": hint}}, status)


def build_api(doors: Doors) -> FastAPI:
    """The application with all routes but the page at "/"."""
    app = FastAPI(title="Shoptalk", version="0.1", docs_url=None, redoc_url=None,
                  responses={status: {"model": ErrorReply} for status in (404, 413, 415, 422)})  # fmt: skip
    app.state.doors = doors
    errors(app)

    @app.post("/api/chat", openapi_extra=CHAT_BODY)
    async def chat(request: Request) -> Response:
        asked = await read_chat(request)
        base = str(request.base_url).rstrip("/")
        try:
            # encoders release the interpreter's lock, so other sessions go on meanwhile
            told = await asyncio.to_thread(answer, doors, asked, base)
        except (TurnError, SpeechError, UnknownSessionError) as error:
            if "text/event-stream" in request.headers.get("accept", ""):
                return StreamingResponse(failed(error, language_of(request)), media_type="text/event-stream")
            raise
        if "text/event-stream" in request.headers.get("accept", ""):
            return StreamingResponse(
                stream(told), media_type="text/event-stream", headers={"cache-control": "no-store"}
            )
        return JSONResponse(told)

    @app.post("/api/feedback")
    def give_feedback(request: FeedbackRequest) -> dict[str, Any]:
        return feed_back(doors, request)

    @app.get("/api/sessions/{session}")
    def read_session(session: Id) -> dict[str, Any]:
        return doors.sessions.export(session)

    @app.delete("/api/sessions/{session}")
    def forget_session(session: Id) -> dict[str, bool]:
        doors.sessions.forget(session)
        return {"ok": True}

    @app.get("/api/items/{item:path}")
    def read_item(item: str, request: Request) -> dict[str, Any]:
        found = item_of(doors, item)
        told = item_json(found, str(request.base_url).rstrip("/"))
        return {**told, "description": found.description, "category": list(found.category), "attributes": dict(found.attributes),
                "rating": found.rating, "rating_count": found.rating_count, "group": found.group}  # fmt: skip

    @app.get("/media/{item:path}/{number}")
    def picture(item: str, number: int) -> FileResponse:
        found = item_of(doors, item)
        if not 0 <= number < len(found.images) or not Path(found.images[number]).is_file():
            raise HTTPException(404, "this item has no such picture")
        return FileResponse(found.images[number], headers={"cache-control": "public, max-age=3600"})

    @app.get("/health")
    def health() -> dict[str, Any]:
        return {"status": "ok", "items": len(doors.assistant.parts.store.facts), "shop": doors.assistant.parts.shop.name, "parts": doors.notes,
                "voice": doors.assistant.parts.listener is not None, "photos": doors.assistant.parts.image is not None}  # fmt: skip

    pages(app, doors)
    return app


def answer(doors: Doors, asked: "Asked", base: str) -> dict[str, Any]:
    """Take one turn of a session, keep it, and tell it as JSON."""
    token = asked.session or doors.sessions.start()
    with doors.sessions.turn(token) as state:
        if asked.message_id and (before := doors.sessions.answered(token, asked.message_id)):
            return before
        assistant = doors.assistant
        turn = assistant.perceive(asked.turn)
        reply, after = assistant.answer(turn, state)
        told = reply_json(reply, base, token)
        said = {"text": turn.text, "heard": reply.heard, "photos": len(turn.photos)}
        again = keep(assistant, turn, state, reply)
        told["turn"] = doors.sessions.keep(token, after, said, told, again, asked.message_id)
    return told


def feed_back(doors: Doors, request: FeedbackRequest) -> dict[str, Any]:
    """Keep what a shopper did with an item; the next answer goes by it. Raises UnknownSessionError, HTTPException."""
    if request.item not in doors.assistant.parts.store.facts.row:
        raise HTTPException(404, "no item has this id")
    with doors.sessions.turn(request.session) as state:
        after = after_feedback(state, request)
        doors.sessions.judge(request.session, after, request.item, request.kind, request.reason)
    judged = {liked: [j.item for j in after.judgements if j.liked == liked] for liked in (True, False)}
    return {"ok": True, "liked": judged[True], "disliked": judged[False]}


def after_feedback(state: State, request: FeedbackRequest) -> State:
    if request.kind in ("like", "dislike"):
        return judge(state, request.item, request.kind == "like", request.reason or "")
    return unjudge(state, request.item) if request.kind == "undo" else state


def item_of(doors: Doors, item: str) -> Item:
    facts = doors.assistant.parts.store.facts
    if item not in facts.row:
        raise HTTPException(404, "no item has this id")
    return facts.items[facts.row[item]]


# -- events -----------------------------------------------------------------------------------------------------------


async def stream(told: dict[str, Any]) -> AsyncIterator[str]:
    """The same reply as events: cards first, words after."""
    yield sse("status", {"session": told["session"], "state": "found"})
    if told["heard"] is not None:
        yield sse("transcript", {"heard": told["heard"]})
    yield sse("items", {key: told[key] for key in ("items", "table", "shares", "understood", "act")})
    for word in re.findall(r"\S+\s*", told["text"]):
        yield sse("token", {"text": word})
    yield sse("suggestions", {"suggestions": told["suggestions"]})
    yield sse("done", told)


async def failed(error: TurnError | SpeechError | UnknownSessionError, language: str) -> AsyncIterator[str]:
    status, code, message, hint = explained(error, language)
    yield sse("error", {"error": {"code": code, "message": message, "hint": hint}, "status": status})


def sse(event: str, data: dict[str, Any]) -> str:
    return f"event: {event}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"


# -- requests --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asked:
    """A chat request, whatever form it came in."""

    turn: Turn
    session: str | None
    message_id: str | None


async def read_chat(request: Request) -> Asked:
    """Read JSON or multipart. Raises TurnError with what to do instead."""
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return await read_form(request)
    if kind != "application/json":
        raise TurnError("unsupported_type", f"This address takes JSON or multipart/form-data, not {kind or 'nothing'}.",
                        "Set the header Content-Type: application/json.", 415)  # fmt: skip
    try:
        asked = ChatRequest.model_validate_json(await limited(request))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "body"
        raise TurnError(
            "invalid_request", f"The request cannot be read: {where}: {first['msg']}.", "See /docs for the fields."
        ) from error
    adjust = asked.adjust or Adjust()
    turn = Turn(asked.text, tuple(data_url(url, "picture") for url in asked.images), data_url(asked.audio, "recording") if asked.audio else None,
                dict(adjust.shares) if adjust.shares is not None else None, tuple(adjust.drop or ()))  # type: ignore[arg-type]  # fmt: skip
    return Asked(turn, asked.session, asked.message_id)


async def read_form(request: Request) -> Asked:
    if int(request.headers.get("content-length") or MAX_BODY + 1) > MAX_BODY:
        raise TurnError("too_large", "That message is too large.", f"Please stay under {MAX_BODY // 2**20} MB.", 413)
    async with request.form(max_files=6, max_fields=12) as form:
        files = [value for value in form.getlist("images") if isinstance(value, UploadFile)]
        sound = form.get("audio")
        photos = tuple([await file.read() for file in files])
        audio = await sound.read() if isinstance(sound, UploadFile) else None

        def field(name: str) -> str:
            value = form.get(name)
            return value if isinstance(value, str) else ""

        return Asked(
            Turn(field("text"), photos, audio), field("session")[:200] or None, field("message_id")[:100] or None
        )


async def limited(request: Request) -> bytes:
    """The body, read no further than the limit, whatever its header says."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > MAX_BODY:
            raise TurnError(
                "too_large", "That message is too large.", f"Please stay under {MAX_BODY // 2**20} MB.", 413
            )
        parts.append(part)
    return b"".join(parts)


def data_url(url: str, what: str) -> bytes:
    """The bytes of a data URL; never an address to fetch."""
    match = re.match(r"data:[\w.+/-]*(?:;[\w=.+\"-]+)*;base64,", url)
    if match is None:
        raise TurnError(
            "invalid_request", f"The {what} is not a data URL.", "Send data:…;base64,… or use multipart/form-data."
        )
    try:
        return base64.b64decode(url[match.end() :], validate=True)
    except (binascii.Error, ValueError) as error:
        raise TurnError(
            "invalid_request", f"The {what} is not valid base64.", "Encode the file's bytes as base64."
        ) from error


# -- errors ----------------------------------------------------------------------------------------------------------


def language_of(request: Request) -> str:
    """The language of the interface that a browser asks for."""
    return tongues.asked_for(request.headers.get("accept-language", ""))


def explained(error: Exception, language: str = tongues.ENGLISH) -> tuple[int, str, str, str]:
    """Status, code, message and hint of an error that was foreseen."""
    if isinstance(error, TurnError):
        status, code, message, hint = error.status, error.code, error.message, error.hint
    elif isinstance(error, SpeechError):
        status, code, message, hint = 415, "unreadable_audio", str(error), "Record again, or type your message."
    else:
        status, code, message, hint = (
            404,
            "unknown_session",
            "There is no conversation with this id.",
            "Leave the session out to start a new one.",
        )
    return status, code, tongues.said_in(language, message), tongues.said_in(language, hint)


def errors(app: FastAPI) -> None:
    """Give every error the same shape."""

    @app.exception_handler(TurnError)
    @app.exception_handler(SpeechError)
    @app.exception_handler(UnknownSessionError)
    async def foreseen(request: Request, error: Exception) -> JSONResponse:
        return problem(*explained(error, language_of(request)))

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"] if part != "body") or "body"
        return problem(
            422, "invalid_request", f"The request cannot be read: {where}: {first['msg']}.", "See /docs for the fields."
        )

    @app.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> JSONResponse:
        code = {404: "not_found", 405: "method_not_allowed", 413: "too_large"}.get(error.status_code, "refused")
        return problem(
            error.status_code, code, f"{error.detail[:1].upper()}{error.detail[1:]}.", "See /docs for what there is."
        )

    @app.exception_handler(Exception)
    async def unforeseen(request: Request, error: Exception) -> JSONResponse:
        log.exception("unforeseen error in %s %s", request.method, request.url.path)
        said = ("Something went wrong on our side.", "Please try again; nothing of the conversation is lost.")
        message, hint = (tongues.said_in(language_of(request), text) for text in said)
        return problem(500, "internal", message, hint)

    @app.middleware("http")
    async def guarded(request: Request, call: Callable[[Request], Awaitable[Response]]) -> Response:
        length = request.headers.get("content-length", "0")
        if length.isdigit() and int(length) > MAX_BODY:
            return problem(413, "too_large", "That message is too large.", f"Please stay under {MAX_BODY // 2**20} MB.")
        response = await call(request)
        response.headers.setdefault("x-content-type-options", "nosniff")
        response.headers.setdefault("referrer-policy", "same-origin")
        return response


# -- the widget, the shop page and the docs: local files only ----------------------------------------------------------


def pages(app: FastAPI, doors: Doors) -> None:
    shop = doors.assistant.parts.shop

    def asset(name: str, kind: str) -> Callable[[Request], Awaitable[Response]]:
        async def send(request: Request) -> Response:
            headers = {"cache-control": "no-cache", "vary": "accept-language"}
            return Response(filled(name, language=language_of(request)), media_type=kind, headers=headers)

        return send

    def filled(name: str, cards: str = "", language: str = tongues.ENGLISH) -> str:
        text = (WIDGET / name).read_text(encoding="utf-8")
        said = {"{{ask}}": "Ask the shop's assistant", "{{assistant}}": "The shop's assistant"}
        for mark, words in said.items():
            text = text.replace(mark, tongues.said_in(language, words))
        return (
            text.replace("{{shop}}", escape(shop.name)).replace("{{accent}}", shop.accent).replace("{{cards}}", cards)
        )

    def page(name: str, cards: str = "") -> Response:
        return HTMLResponse(filled(name, cards), headers={"content-security-policy": CSP})

    for path, name, kind in (("/widget.js", "widget.js", "text/javascript"), ("/widget/chat.js", "chat.js", "text/javascript"),
                             ("/widget/render.js", "render.js", "text/javascript"), ("/widget/chat.css", "chat.css", "text/css"),
                             ("/demo/demo.css", "demo.css", "text/css"), ("/docs/docs.js", "docs.js", "text/javascript"),
                             ("/docs/docs.css", "docs.css", "text/css")):  # fmt: skip
        app.get(path, include_in_schema=False)(asset(name, kind))

    @app.get("/widget/chat", include_in_schema=False)
    async def chat_page() -> Response:
        return page("chat.html")  # may be framed: the embed script puts it on the shop's pages

    @app.get("/widget/settings", include_in_schema=False)
    async def settings(request: Request) -> dict[str, Any]:
        return {"accent": shop.accent, **shown_settings(doors, language_of(request))}

    @app.get("/demo", include_in_schema=False)
    async def demo_page() -> Response:
        return page("demo.html", shelf(doors))

    @app.get("/demo/items/{item:path}", include_in_schema=False)
    async def product_page(item: str) -> Response:
        return page("demo.html", product(item_of(doors, item)))

    @app.get("/docs", include_in_schema=False)
    async def docs() -> Response:
        return page("docs.html")


def shown_settings(doors: Doors, language: str) -> dict[str, Any]:
    """What a page needs to know to show a conversation: the shop's name, things to try, what can be sent, and its words in a language."""
    parts = doors.assistant.parts
    return {"name": parts.shop.name, "try": list(doors.assistant.recommender.openers), "voice": parts.listener is not None,
            "photos": parts.image is not None, "language": language, "words": tongues.catalogue(language)}  # fmt: skip


def shelf(doors: Doors) -> str:
    """Some products of the shop with pictures, as HTML."""
    facts = doors.assistant.parts.store.facts
    rows = [row for row in facts.products(facts.offered) if facts.items[row].images]
    items = [facts.items[row] for row in rows[:: max(1, len(rows) // 12)][:12]]
    cards = [f'<a class="item" href="/demo/items/{escape(item.id)}"><img src="/media/{escape(item.id)}/0" alt="" loading="lazy">'
             f"<h3>{escape(item.title)}</h3><p>{escape(price_of(item))}</p></a>" for item in items]  # fmt: skip
    return f'<div class="shelf">{"".join(cards)}</div>'


def product(item: Item) -> str:
    """One product as HTML."""
    picture = f'<img src="/media/{escape(item.id)}/0" alt="">' if item.images else ""
    facts = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in item.attributes.items())
    return (f'<article class="product"><div>{picture}</div><div><h1>{escape(item.title)}</h1><p class="price">{escape(price_of(item))}</p>'
            f"<p>{escape(item.description)}</p><dl>{facts}</dl></div></article>")  # fmt: skip


CHAT_BODY = {"requestBody": {"required": True, "content": {
    "application/json": {"schema": ChatRequest.model_json_schema(ref_template="#/components/schemas/{model}") | {"$defs": {}}},
    "multipart/form-data": {"schema": {"type": "object", "properties": {
        "text": {"type": "string"}, "session": {"type": "string"}, "message_id": {"type": "string"},
        "images": {"type": "array", "items": {"type": "string", "format": "binary"}}, "audio": {"type": "string", "format": "binary"}}}},
}}}  # fmt: skip
