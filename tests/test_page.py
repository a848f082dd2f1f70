"""The real server and a real browser: the full page, and the widget on a page of another origin."""

import http.server
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.request
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
expect.set_options(timeout=20_000)  # a busy machine takes its time over a first spoken turn
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")]
SHOTS = os.environ.get("SHOPTALK_SHOTS")  # a folder: screenshots are kept there
CARD = ".st-card:not(.st-shimmer)"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def shop(home: Path) -> Iterator[str]:
    """The demo shop, served as `make run` does."""
    address = f"http://localhost:{(port := free_port())}"
    server = subprocess.Popen([sys.executable, "app.py", "serve", "--demo", "--preset", "compact", "--port", str(port)], cwd=ROOT,
                              env={**os.environ, "SHOPTALK_HOME": str(home)})  # fmt: skip
    for _ in range(600):
        time.sleep(0.5)
        assert server.poll() is None, "the server ended"
        try:
            urllib.request.urlopen(f"{address}/health", timeout=2).close()
            break
        except OSError:
            continue
    yield address
    server.terminate()
    server.wait(20)


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shopper's voice, to be given to the browser's microphone, with quiet around it."""
    if shutil.which("espeak-ng") is None:
        pytest.skip("espeak-ng is not installed")
    path = tmp_path_factory.mktemp("voice") / "said.wav"
    subprocess.run(["espeak-ng", "-v", "en-us+f2", "-s", "140", "-w", str(path), "show me backpacks"], check=True)
    with wave.open(str(path)) as source:
        rate, said = source.getframerate(), np.frombuffer(source.readframes(source.getnframes()), dtype=np.int16)
    with wave.open(str(path), "wb") as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(rate)
        target.writeframes(
            np.concatenate([np.zeros(rate // 2, np.int16), said, np.zeros(20 * rate, np.int16)]).tobytes()
        )
    return path


@pytest.fixture(scope="module")
def browser(spoken: Path) -> Iterator[Browser]:
    flags = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
             "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", f"--use-file-for-fake-audio-capture={spoken}%noloop"]  # fmt: skip
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose every request must stay on this machine, and whose console must stay silent."""
    with browser.new_context(viewport={"width": 1100, "height": 860}, permissions=["microphone"]) as context:
        page = context.new_page()
        elsewhere: list[str] = []
        errors: list[str] = []
        local = ("http://localhost:", "http://127.0.0.1:", "data:", "blob:", "about:")
        page.on("request", lambda request: None if request.url.startswith(local) else elsewhere.append(request.url))
        # Gradio ends its event stream so when a page is left
        page.on("pageerror", lambda error: None if "signal is aborted" in str(error) else errors.append(str(error)))
        page.set_default_timeout(20_000)
        yield page
        assert not elsewhere
        assert not errors


def keep(page: Page, name: str) -> None:
    if SHOTS:
        page.wait_for_timeout(600)
        page.screenshot(path=str(Path(SHOTS) / f"{name}.png"))


def ask(page: Page, text: str) -> None:
    before = page.locator(".st-turn").count()
    box = page.locator("#message textarea")
    box.fill(text)
    box.press("Enter")
    expect(page.locator(".st-turn")).to_have_count(before + 1)
    expect(page.locator(".st-shimmer")).to_have_count(0)


def cards(page: Page) -> list[str]:
    return page.locator(".st-turn").last.locator(f"{CARD} .st-title").all_inner_texts()


def test_a_shopper_types_shows_speaks_and_likes(shop: str, page: Page, home: Path) -> None:
    page.goto(shop)
    expect(page.locator(".st-empty h1")).to_contain_text("Fern & Fable")
    keep(page, "empty")

    ask(page, "a red dress under 100")
    assert cards(page) and all("Red" in title for title in cards(page))
    expect(page.locator(".st-understood li").filter(has_text="under 100")).to_be_visible()
    keep(page, "understood")

    photo = home / "cache" / "demo" / "images" / "mug-03-1.webp"
    page.locator("#message input[type=file]").first.set_input_files(photo)
    expect(page.locator("#message img, #message .thumbnail-item").first).to_be_visible()
    ask(page, "something like this")
    expect(page.locator(".st-text").last).to_contain_text("I see a mug")
    expect(page.locator(".st-said img").last).to_be_visible()
    keep(page, "photo")

    ask(page, "show me all mugs")
    before = cards(page)
    page.locator(".st-turn").last.locator(".st-like").last.click()
    expect(page.locator(".st-turn").last.locator(".st-like").last).to_have_attribute("aria-pressed", "true")
    ask(page, "show me all mugs")
    assert cards(page).index(before[-1]) < before.index(before[-1]), "the liked mug comes nearer to the front"

    page.locator(".st-chips button", has_text="compare").click()
    expect(page.locator(".st-table table")).to_be_visible()
    keep(page, "compare")

    page.locator("#message .microphone-button").click()
    expect(page.locator("#message .stop-button")).to_be_visible()
    page.wait_for_timeout(3500)
    keep(page, "speaking")
    page.locator("#message .stop-button").click()
    expect(page.locator(".st-heard")).to_have_text("show me backpacks")
    assert cards(page) and all("Backpack" in title or "…" in title for title in cards(page))
    keep(page, "heard")

    turns = page.locator(".st-turn").count()
    page.reload()
    expect(page.locator(".st-turn")).to_have_count(turns)


def test_a_bad_file_gets_a_sentence_where_it_happened(shop: str, page: Page, tmp_path: Path) -> None:
    page.goto(shop)
    (tmp_path / "photo.jpg").write_text("this is no photo")
    page.locator("#message input[type=file]").first.set_input_files(tmp_path / "photo.jpg")
    page.wait_for_timeout(500)
    page.locator("#message .submit-button").click()
    expect(page.locator(".st-error")).to_contain_text("could not read that picture")
    expect(page.locator(".st-said i")).to_have_text("photo.jpg")
    ask(page, "mugs")
    assert cards(page)


def test_the_handle_moves_a_wish_between_words_and_photo_and_a_button_starts_over(
    shop: str, page: Page, home: Path
) -> None:
    page.goto(shop)
    page.wait_for_selector(".st-empty")
    page.locator("#message input[type=file]").first.set_input_files(
        home / "cache" / "demo" / "images" / "mug-03-1.webp"
    )
    expect(page.locator("#message img, #message .thumbnail-item").first).to_be_visible()
    ask(page, "like this in blue")
    before = page.locator(".st-shares").last.inner_text()
    page.locator(".st-handle").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".st-turn")).to_have_count(2)
    expect(page.locator(".st-shares")).not_to_have_text(before)
    page.locator(".st-understood [data-act=drop]").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".st-turn")).to_have_count(3)
    expect(page.locator(".st-understood [data-act=drop]").first).to_be_focused()
    page.locator("#restart").click()
    expect(page.locator(".st-empty")).to_be_visible()
    page.reload()
    expect(page.locator(".st-empty")).to_be_visible()


def test_the_page_fits_a_phone_and_the_dark(shop: str, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, color_scheme="dark") as context:
        page = context.new_page()
        page.goto(shop)
        page.wait_for_selector(".st-empty")
        ask(page, "cozy blankets")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        small = page.evaluate("""() => [...document.querySelectorAll('.st-card button, .st-chips button')]
            .filter((button) => button.getBoundingClientRect().height < 43.5).length""")
        assert small == 0, "every target is at least 44 px high"
        keep(page, "phone-dark")


@pytest.fixture
def elsewhere(shop: str, tmp_path: Path) -> Iterator[str]:
    """A shop's page on an origin of its own, with nothing of ours but the script tag."""
    (tmp_path / "index.html").write_text(
        f'<!doctype html><title>A shop</title><h1>A shop of its own</h1><script async src="{shop}/widget.js"></script>'
    )

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *words: object) -> None:
            pass

        def __init__(self, *parts: object) -> None:
            super().__init__(*parts, directory=str(tmp_path))  # type: ignore[arg-type]

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/index.html"
    server.shutdown()
    server.server_close()


def test_the_widget_opens_on_a_page_of_another_origin(elsewhere: str, page: Page) -> None:
    page.goto(elsewhere)
    page.wait_for_function("document.querySelector('shoptalk-widget')")
    page.mouse.click(1100 - 52, 860 - 52)  # the bubble lies in a closed shadow root
    expect_frame(page)
    frame = expect_frame(page)
    frame.fill("#text", "a tent for 4 people")
    frame.press("#text", "Enter")
    frame.wait_for_selector(CARD)
    frame.wait_for_selector(".st-chips")
    assert all("Tent" in title for title in frame.locator(f"{CARD} .st-title").all_inner_texts())
    keep(page, "widget")
    frame.locator(".st-like").first.click()
    expect(frame.locator(".st-like").first).to_have_attribute("aria-pressed", "true")

    # a message that does not come from the chat closes nothing
    page.evaluate("window.postMessage({shoptalk: 'close'}, '*')")
    assert frame.is_visible("#text")
    frame.click("#close")
    page.wait_for_timeout(300)
    assert not frame.is_visible("#text")


def expect_frame(page: Page):  # type: ignore[no-untyped-def]
    for _ in range(100):
        for frame in page.frames:
            if frame.url.endswith("/widget/chat"):
                frame.wait_for_selector(".st-empty, .st-turn")
                return frame
        page.wait_for_timeout(100)
    raise AssertionError("the chat did not open")


def test_the_widget_hears_a_shopper(shop: str, page: Page) -> None:
    page.goto(f"{shop}/widget/chat")
    page.wait_for_selector(".st-empty")
    page.click("#mic")
    page.wait_for_timeout(3500)
    page.click("#mic")
    expect(page.locator(".st-heard")).to_have_text("show me backpacks")


def test_the_widget_keeps_the_conversation_over_a_reload_and_starts_over_when_asked(shop: str, page: Page) -> None:
    page.goto(f"{shop}/widget/chat")
    page.wait_for_selector(".st-empty")
    page.fill("#text", "mugs")
    page.press("#text", "Enter")
    page.wait_for_selector(".st-chips")
    page.reload()
    expect(page.locator(".st-turn")).to_have_count(1)
    page.click("#restart")
    expect(page.locator(".st-empty")).to_be_visible()


def test_the_widget_forgets_nothing_when_the_shop_fails_for_a_moment(shop: str, page: Page) -> None:
    failing = {"settings": 1, "sessions": 1}

    def fail_once(route: Route) -> None:
        name = "settings" if "settings" in route.request.url else "sessions"
        failing[name] -= 1
        if failing[name] >= 0:
            route.fulfill(status=503, body="{}")
        else:
            route.continue_()

    page.route("**/widget/settings", fail_once)
    page.goto(f"{shop}/widget/chat")
    expect(page.locator(".st-empty")).to_be_visible()
    page.fill("#text", "mugs")
    page.press("#text", "Enter")
    page.wait_for_selector(".st-chips")
    page.route("**/api/sessions/*", fail_once)
    page.reload()
    page.wait_for_selector(".st-empty")
    page.reload()
    expect(page.locator(".st-turn")).to_have_count(1)


def test_what_was_on_its_way_when_the_widget_started_over_is_nobodys(shop: str, page: Page) -> None:
    page.goto(f"{shop}/widget/chat")
    page.wait_for_selector(".st-empty")
    page.fill("#text", "red dress")
    page.evaluate("document.getElementById('form').requestSubmit(); document.getElementById('restart').click()")
    page.wait_for_timeout(1500)
    expect(page.locator(".st-empty")).to_be_visible()
    assert page.evaluate("localStorage.getItem('shoptalk-session')") is None


def test_the_shop_page_and_the_docs_are_complete(shop: str, page: Page) -> None:
    page.goto(f"{shop}/demo")
    assert page.locator(".item").count() == 12
    keep(page, "shop-page")
    page.locator(".item").first.click()
    expect(page.locator(".product h1")).to_be_visible()
    page.goto(f"{shop}/docs")
    expect(page.locator("code", has_text="/api/chat")).to_be_visible()


def test_the_widget_greets_in_the_browsers_language(browser: Browser, shop: str) -> None:
    with browser.new_context(locale="de-DE") as context:
        page = context.new_page()
        page.goto(f"{shop}/widget/chat")
        expect(page.locator("h1")).to_contain_text("Was darf ich bei Fern & Fable für Sie finden?")
        expect(page.locator("#text")).to_have_attribute("placeholder", "Was brauchen Sie?")
        page.fill("#text", "backpacks")
        page.press("#text", "Enter")
        expect(page.locator(CARD).first).to_contain_text("mehr davon")
