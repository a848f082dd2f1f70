// The embed script: <script async src="https://…/widget.js"></script> puts a bubble on any page, which opens the chat.
(() => {
  const origin = new URL(document.currentScript.src).origin;
  if (document.querySelector("shoptalk-widget")) return;
  const host = document.createElement("shoptalk-widget");
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet(); // works under a strict style-src, where a <style> would not
  sheet.replaceSync(`
    :host { all: initial; }
    button { position: fixed; right: 24px; bottom: 24px; width: 56px; height: 56px; border: 0; border-radius: 999px; padding: 14px; cursor: pointer;
      background: {{accent}}; color: #fff; z-index: 2147483000; transition: transform 150ms ease-out; }
    button:hover { transform: scale(1.05); } button:focus-visible { outline: 2px solid {{accent}}; outline-offset: 3px; }
    svg { width: 28px; height: 28px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linejoin: round; display: block; }
    iframe { position: fixed; right: 24px; bottom: 96px; width: 400px; height: min(680px, calc(100dvh - 120px)); border: 1px solid #e5e1db; border-radius: 14px;
      box-shadow: 0 12px 40px rgb(35 33 30 / .16); z-index: 2147483001; background: #fff; color-scheme: normal; }
    [hidden] { display: none; }
    @media (max-width: 480px), (max-height: 480px) { iframe { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0; } }
    @media (prefers-reduced-motion: reduce) { button { transition: none; } }
    @media print { :host { display: none; } }`);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-label", "{{ask}}");
  button.setAttribute("aria-expanded", "false");
  button.innerHTML = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5.500h16v11H11L6.500 20v-3.500H4z"/></svg>';
  let frame = null;
  let loaded = false; // before that, nobody there could be told

  function open() {
    if (!frame) {
      frame = document.createElement("iframe");
      frame.src = `${origin}/widget/chat`;
      frame.title = "{{assistant}}";
      frame.allow = "microphone; camera";
      frame.onload = () => { loaded = true; frame.contentWindow.postMessage({ shoptalk: "open" }, origin); };
      root.append(frame);
    }
    frame.hidden = false;
    button.setAttribute("aria-expanded", "true");
    if (loaded) frame.contentWindow.postMessage({ shoptalk: "open" }, origin);
  }

  function close() {
    frame.hidden = true;
    button.setAttribute("aria-expanded", "false");
    button.focus();
  }

  button.onclick = () => (frame && !frame.hidden ? close() : open());
  addEventListener("message", (event) => {
    if (event.origin === origin && frame && event.source === frame.contentWindow && event.data?.shoptalk === "close") close();
  });
  root.append(button);
  (document.body || document.documentElement).append(host);
})();
