"""The Gradio page at "/": the conversation by text, microphone and photos. It shows what `api.answer` says, and nothing else."""

import asyncio
import base64
import io
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI
from starlette.types import Receive, Scope, Send

from chatbot import tongues
from chatbot.api import WIDGET, Asked, Doors, FeedbackRequest, answer, explained, feed_back, shown_settings
from chatbot.sessions import UnknownSessionError
from chatbot.turn import Turn, TurnError
from models.audio import SpeechError
from models.photos import PhotoError, decode

if TYPE_CHECKING:
    import gradio as gr

Shown = dict[str, Any]
"""What the page shows: turns, marks (item id → like or dislike), settings; drawn by widget/render.js."""

SOUNDS = {".wav", ".mp3", ".ogg", ".oga", ".opus", ".webm", ".m4a", ".mp4", ".aac", ".flac"}
HEAD = '<script src="/widget/render.js"></script><link rel="stylesheet" href="/widget/chat.css">'
PLACEHOLDER = "What are you looking for?"
START_OVER = "Start over"
DRAW = "${window.shoptalk ? window.shoptalk.conversation(value) : ''}"


class LatePage:
    """An ASGI app that is put together while the first turns are answered: Gradio takes as long to import as all the rest."""

    def __init__(self, doors: Doors, later: ThreadPoolExecutor) -> None:
        """later: does what a first turn in words needs not wait for."""
        self._built = later.submit(standalone, doors)
        self._starting = asyncio.Lock()
        self._app: FastAPI | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async with self._starting:
            if self._app is None:
                built = await asyncio.wrap_future(self._built)
                await built.router.lifespan_context(built).__aenter__()  # Gradio's queue; it ends with the process
                self._app = built
        await self._app(scope, receive, send)


def standalone(doors: Doors) -> FastAPI:
    """The page as an app of its own."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    import gradio as gr

    system = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "sans-serif"]
    theme = gr.themes.Base(font=system, font_mono=["ui-monospace", "monospace"])  # named fonts only: none is fetched
    style = (WIDGET / "page.css").read_text(encoding="utf-8").replace("{{accent}}", doors.assistant.parts.shop.accent)
    mounted: FastAPI = gr.mount_gradio_app(
        FastAPI(), build_page(doors), path="/", theme=theme, head=HEAD, css=style, footer_links=[], ssr_mode=False,
        show_error=False, max_file_size="24mb", allowed_paths=[], enable_monitoring=False,
    )  # fmt: skip
    return mounted


def build_page(doors: Doors) -> "gr.Blocks":
    """The page of one shop."""
    import gradio as gr

    parts = doors.assistant.parts
    fresh: Shown = {"turns": [], "marks": {}, "settings": shown_settings(doors, tongues.ENGLISH)}
    with gr.Blocks(title=parts.shop.name, analytics_enabled=False) as page:
        token = gr.BrowserState(
            "", storage_key="shoptalk-page", secret="shoptalk"
        )  # the token alone opens the conversation
        shown = gr.State(fresh)
        with gr.Row(elem_id="top"):
            gr.HTML(f"<p>{parts.shop.name}</p>")
            restart = gr.Button(START_OVER, elem_id="restart", size="sm")
        conversation = gr.HTML(fresh, html_template=DRAW, js_on_load=(WIDGET / "page.js").read_text(encoding="utf-8"), apply_default_css=False,
                               elem_id="conversation", elem_classes="st-conversation")  # fmt: skip
        message = gr.MultimodalTextbox(
            placeholder=PLACEHOLDER, show_label=False, container=False, elem_id="message", max_plain_text_length=200_000,
            sources=["upload", "microphone"], file_types=["image", "audio"], file_count="multiple", autofocus=True)  # fmt: skip

        def remembered(held: str, before: Shown) -> Shown:
            """What the page shows; after a restart of the server, which forgets it, what the conversation keeps."""
            return before if before["turns"] or not held else kept(doors, held, before)[1]

        def submitted(said: dict[str, Any], held: str, before: Shown) -> Iterator[tuple[Any, ...]]:
            if not (said.get("text") or "").strip() and not said.get("files"):
                yield gr.skip(), held, before, gr.skip()  # nothing was sent
                return
            turn, pictures, names = turn_of(said)
            before = remembered(held, before)
            shopper = {"text": turn.text, "photos": pictures, "files": names}
            pending = {"said": shopper, "told": None}
            yield gr.MultimodalTextbox(value=None), held, before, {**before, "turns": [*before["turns"], pending]}
            held, after = take(doors, turn, shopper, held, before)
            yield gr.skip(), held, after, after  # what was typed meanwhile stays

        def pressed(event: gr.EventData, held: str, before: Shown) -> tuple[Any, ...]:
            act, before = event._data.get("act"), remembered(held, before)
            if act == "no-microphone":
                said = ("I may not use the microphone here.", "Allow it in the browser, or type your message.")
                message, hint = (tongues.said_in(before["settings"]["language"], text) for text in said)
                error = {"message": message, "hint": hint}
                after = {
                    **before,
                    "turns": [*before["turns"], {"said": {"text": "", "photos": []}, "told": None, "error": error}],
                }
                return held, after, after
            if act in ("like", "dislike"):
                after = {**before, "marks": marked(doors, held, event._data["item"], act, before["marks"])}
                return held, after, after
            turn = pressed_turn(event._data)
            held, after = take(doors, turn, {"text": turn.text, "photos": []}, held, before)
            return held, after, after

        def restored(held: str, request: gr.Request) -> tuple[Any, ...]:
            language = tongues.asked_for(request.headers.get("accept-language", ""))
            held, after = kept(doors, held, {**fresh, "settings": shown_settings(doors, language)})
            placeholder, label = (tongues.said_in(language, text) for text in (PLACEHOLDER, START_OVER))
            return held, after, after, gr.MultimodalTextbox(placeholder=placeholder), gr.Button(label)

        def begun_anew(before: Shown) -> tuple[Any, ...]:
            after = {**before, "turns": [], "marks": {}}
            return "", after, after

        hidden: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
        message.submit(submitted, [message, token, shown], [message, token, shown, conversation], **hidden)
        conversation.click(pressed, [token, shown], [token, shown, conversation], **hidden)
        restart.click(begun_anew, [shown], [token, shown, conversation], **hidden)
        page.load(restored, [token], [token, shown, conversation, message, restart], **hidden)
    page.queue(default_concurrency_limit=8)
    built: gr.Blocks = page
    return built


def pressed_turn(pressed: dict[str, Any]) -> Turn:
    """The turn that a press in the conversation is: a limit that is let go of, shares that are set, or words to say."""
    if pressed.get("act") == "drop":
        return Turn(drop=(int(pressed["limit"]),))
    if pressed.get("act") == "share":
        return Turn(shares={name: min(3.0, max(0.0, float(pressed[name]))) for name in ("words", "photo")})
    return Turn(str(pressed.get("text", "")))


def turn_of(said: dict[str, Any]) -> tuple[Turn, list[str], list[str]]:
    """A turn from the message box, small data URLs of its photos to show, "" for what is none, and their names."""
    paths = [Path(file) for file in said.get("files") or []]
    sounds = [path for path in paths if path.suffix.lower() in SOUNDS]
    pictures = [path for path in paths if path not in sounds]
    photos = tuple(path.read_bytes() for path in pictures)
    audio = sounds[-1].read_bytes() if sounds else None
    turn = Turn((said.get("text") or "").strip(), photos, audio)
    return turn, [thumbnail(photo) for photo in photos], [path.name for path in pictures]


def thumbnail(photo: bytes) -> str:
    """A small JPEG as a data URL; "" for what is no picture."""
    try:
        picture = decode(photo)
    except PhotoError:
        return ""
    picture.thumbnail((192, 192))
    small = io.BytesIO()
    picture.save(small, "JPEG", quality=85)
    return f"data:image/jpeg;base64,{base64.b64encode(small.getvalue()).decode()}"


def take(doors: Doors, turn: Turn, said: dict[str, Any], held: str, before: Shown) -> tuple[str, Shown]:
    """Take one turn, said as it is shown; returns the session's token and what is shown after it. An error is shown where it happened."""
    one: dict[str, Any]
    try:
        told = answer(doors, Asked(turn, held or None, None), "")
        one = {"said": said, "told": told}
        held = told["session"]
    except (TurnError, SpeechError, UnknownSessionError) as error:
        _, _, message, hint = explained(error, before["settings"]["language"])
        one = {"said": said, "told": None, "error": {"message": message, "hint": hint}}
        held = "" if isinstance(error, UnknownSessionError) else held
    return held, {**before, "turns": [*before["turns"], one]}


def marked(doors: Doors, held: str, item: str, act: str, marks: dict[str, str]) -> dict[str, str]:
    """Like or dislike an item; pressing again takes it back."""
    undo = marks.get(item) == act
    told = feed_back(doors, FeedbackRequest(session=held, item=item, kind="undo" if undo else act))  # type: ignore[arg-type]
    return {**dict.fromkeys(told["liked"], "like"), **dict.fromkeys(told["disliked"], "dislike")}


def kept(doors: Doors, held: str, fresh: Shown) -> tuple[str, Shown]:
    """The conversation that this browser had before, if the shop still has it."""
    try:
        export = doors.sessions.export(held)
    except UnknownSessionError:
        return "", fresh
    turns = [
        {"said": {"text": turn["said"]["text"], "seen": turn["said"]["photos"]}, "told": turn["reply"]}
        for turn in export["turns"]
    ]
    marks = {
        judgement["item"]: "like" if judgement["liked"] else "dislike" for judgement in export["state"]["judgements"]
    }
    return held, {**fresh, "turns": turns, "marks": marks}
