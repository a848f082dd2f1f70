"""The Gradio page at "/": the conversation by text, microphone and photos. It shows what `api.answer` says, and nothing else."""

import base64
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio as gr
from fastapi import FastAPI

from chatbot.api import Asked, Doors, FeedbackRequest, answer, explained, feed_back
from chatbot.sessions import UnknownSessionError
from chatbot.turn import Turn, TurnError
from models.photos import PhotoError, decode
from models.speech import SpeechError

Shown = dict[str, Any]
"""What the page shows: turns, marks (item id → like or dislike), settings; drawn by widget/render.js."""

SOUNDS = {".wav", ".mp3", ".ogg", ".oga", ".opus", ".webm", ".m4a", ".mp4", ".aac", ".flac"}
HEAD = '<script src="/widget/render.js"></script><link rel="stylesheet" href="/widget/chat.css">'
DRAW = "${window.shoptalk ? window.shoptalk.conversation(value) : ''}"
# clicks become events for Python; what was just answered comes into view
LISTEN = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act]');
  if (button) trigger('click', {...button.dataset});
});
new MutationObserver(() => {
  const turns = element.querySelectorAll('.st-turn');
  if (turns.length > 1) turns[turns.length - 1].scrollIntoView({block: 'start'});
}).observe(element, {childList: true, subtree: true});
// one press to speak and one to send: the recorder's own buttons between them are pressed here
const pressed = new WeakSet();
new MutationObserver(() => {
  const box = document.querySelector('#message');
  for (const name of ['record-button', 'confirm-button']) {
    const button = box && box.querySelector('.' + name);
    if (!button || pressed.has(button)) continue;
    pressed.add(button);
    button.click();
    if (name === 'confirm-button') setTimeout(() => box.querySelector('.submit-button').click(), 400);
  }
}).observe(document.body, {childList: true, subtree: true});
"""
STYLE = """
:root { --st-accent: ACCENT; }
body, gradio-app { background: var(--st-ground) !important; }
.gradio-container { width: 100% !important; max-width: 960px !important; margin: 0 auto !important; padding: 0 16px !important; background: var(--st-ground) !important; }
.gradio-container > .main, .gradio-container main { width: 100% !important; max-width: 100% !important; padding: 0 !important; }
.gradio-container .wrap, .gradio-container .column, .gradio-container .html-container, .gradio-container .prose { min-width: 0 !important; width: 100%; max-width: 100%; }
#top { border-bottom: 1px solid var(--st-line); }
#top p { font-size: 18px; font-weight: 600; margin: 0; color: var(--st-ink); }
.gradio-container .html-container { padding: 0 !important; }
#top { padding: 16px 0 !important; }
#conversation { padding: 16px 0 96px !important; overflow: visible; }
#conversation .st-turn { scroll-margin-top: 16px; }
#conversation .st-cards { flex-wrap: wrap; overflow: visible; }
#message { position: fixed; left: 50%; transform: translateX(-50%); bottom: 0; width: min(960px, 100%); padding: 8px 16px max(16px, env(safe-area-inset-bottom));
  background: var(--st-ground); z-index: 5; border: 0; box-shadow: none; }
#message .full-container { padding: 0; }
#message .input-container { border: 1px solid var(--st-line); border-radius: 14px; background: var(--st-raised); padding: 4px 8px; }
#message textarea { font-size: 16px; background: none; }
#message .submit-button, #message .submit-button:hover { background: var(--st-accent); color: #fff; border-radius: 999px; }
@media (max-width: 480px) {
  #conversation .st-cards { flex-wrap: nowrap; overflow-x: auto; margin-right: -16px; padding-right: 16px; }
}
"""


def mount(app: FastAPI, doors: Doors) -> FastAPI:
    """Put the page at "/", beside the routes that are there already."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    system = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "sans-serif"]
    theme = gr.themes.Base(font=system, font_mono=["ui-monospace", "monospace"])  # named fonts only: none is fetched
    mounted: FastAPI = gr.mount_gradio_app(
        app, build_page(doors), path="/", theme=theme, head=HEAD, css=STYLE.replace("ACCENT", doors.assistant.parts.shop.accent),
        footer_links=[], ssr_mode=False, show_error=False, max_file_size="24mb", allowed_paths=[], enable_monitoring=False,
    )  # fmt: skip
    return mounted


def build_page(doors: Doors) -> gr.Blocks:
    """The page of one shop."""
    parts = doors.assistant.parts
    settings = {"name": parts.shop.name, "try": list(doors.assistant.recommender.openers()),
                "voice": parts.listener is not None, "photos": parts.image is not None}  # fmt: skip
    fresh: Shown = {"turns": [], "marks": {}, "settings": settings}
    with gr.Blocks(title=parts.shop.name, analytics_enabled=False) as page:
        token = gr.BrowserState(
            "", storage_key="shoptalk-page", secret="shoptalk"
        )  # the token alone opens the conversation
        shown = gr.State(fresh)
        with gr.Row(elem_id="top"):
            gr.HTML(f"<p>{parts.shop.name}</p>")
        conversation = gr.HTML(fresh, html_template=DRAW, js_on_load=LISTEN, apply_default_css=False,
                               elem_id="conversation", elem_classes="st-conversation")  # fmt: skip
        message = gr.MultimodalTextbox(
            placeholder="What are you looking for?", show_label=False, container=False, elem_id="message", max_plain_text_length=200_000,
            sources=["upload", "microphone"], file_types=["image", "audio"], file_count="multiple", autofocus=True)  # fmt: skip

        def submitted(said: dict[str, Any], held: str, before: Shown) -> Iterator[tuple[Any, ...]]:
            turn, pictures = turn_of(said)
            pending = {"said": {"text": turn.text, "photos": pictures}, "told": None}
            yield gr.MultimodalTextbox(value=None), held, before, {**before, "turns": [*before["turns"], pending]}
            held, after = take(doors, turn, pictures, held, before)
            yield gr.MultimodalTextbox(value=None), held, after, after

        def pressed(event: gr.EventData, held: str, before: Shown) -> tuple[Any, ...]:
            act = event._data.get("act")
            if act in ("like", "dislike"):
                after = {**before, "marks": marked(doors, held, event._data["item"], act, before["marks"])}
                return held, after, after
            turn = Turn(drop=(int(event._data["limit"]),)) if act == "drop" else Turn(str(event._data.get("text", "")))
            held, after = take(doors, turn, [], held, before)
            return held, after, after

        def restored(held: str) -> tuple[Any, ...]:
            held, after = kept(doors, held, fresh)
            return held, after, after

        hidden: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
        message.submit(submitted, [message, token, shown], [message, token, shown, conversation], **hidden)
        conversation.click(pressed, [token, shown], [token, shown, conversation], **hidden)
        page.load(restored, [token], [token, shown, conversation], **hidden)
    page.queue(default_concurrency_limit=8)
    built: gr.Blocks = page
    return built


def turn_of(said: dict[str, Any]) -> tuple[Turn, list[str]]:
    """A turn from the message box, and small data URLs of its photos to show."""
    paths = [Path(file) for file in said.get("files") or []]
    sounds = [path for path in paths if path.suffix.lower() in SOUNDS]
    photos = tuple(path.read_bytes() for path in paths if path not in sounds)
    audio = sounds[-1].read_bytes() if sounds else None
    return Turn((said.get("text") or "").strip(), photos, audio), [url for photo in photos if (url := thumbnail(photo))]


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


def take(doors: Doors, turn: Turn, pictures: list[str], held: str, before: Shown) -> tuple[str, Shown]:
    """Take one turn; returns the session's token and what is shown after it. An error is shown where it happened."""
    said = {"text": turn.text, "photos": pictures}
    one: dict[str, Any]
    try:
        told = answer(doors, Asked(turn, held or None, None), "")
        one = {"said": said, "told": told}
        held = told["session"]
    except (TurnError, SpeechError, UnknownSessionError) as error:
        _, _, message, hint = explained(error)
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
