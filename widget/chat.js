// The widget's chat page: sends turns to /api/chat and shows what comes back, cards first, words after.
const byId = (id) => document.getElementById(id);
const t = (text, value) => shoptalk.t(text, value);
const state = { session: null, turns: [], marks: {}, settings: {}, photos: [], recording: null, busy: false, request: null };
const KEY = "shoptalk-session";
const MOST_PHOTOS = 4;
const remember = (token) => {
  state.session = token;
  try { token ? localStorage.setItem(KEY, token) : localStorage.removeItem(KEY); } catch { /* storage may be refused in a frame */ }
};
const remembered = () => { try { return localStorage.getItem(KEY); } catch { return null; } };

function show() {
  byId("conversation").innerHTML = shoptalk.conversation(state);
  const turns = byId("conversation").querySelectorAll(".st-turn");
  if (turns.length) byId("conversation").scrollTop = turns[turns.length - 1].offsetTop - 16;
}

async function events(response, on) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    text += value;
    const parts = text.split("\n\n");
    text = parts.pop();
    for (const part of parts) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/s.exec(part) || [];
      if (name) on(name, JSON.parse(data));
    }
  }
}

async function send({ text = "", photos = [], audio = null, adjust = null }) {
  if (state.busy) return;
  state.busy = true;
  const request = (state.request = new AbortController()); // "start over" ends it, and what still comes of it is nobody's
  const turn = { said: { text, photos: photos.map((photo) => photo.url), files: photos.map((photo) => photo.name), heard: null }, told: null, error: null };
  state.turns.push(turn);
  show();
  const message = { session: state.session, text, images: photos.map((photo) => photo.url), audio, adjust, message_id: crypto.randomUUID?.() || String(Date.now() + Math.random()) };
  try {
    const response = await fetch("/api/chat", {
      method: "POST", body: JSON.stringify(message),
      headers: { "content-type": "application/json", accept: "text/event-stream" }, signal: request.signal,
    });
    if (!response.ok) throw (await response.json()).error;
    await events(response, (name, data) => {
      if (request.signal.aborted) return;
      if (name === "error") throw data.error;
      if (name === "status") remember(data.session);
      if (name === "items") { turn.told = { text: "", heard: null, suggestions: [], ...data }; show(); }
      if (name === "token") { turn.told.text += data.text; const place = lastText(); if (place) place.textContent = turn.told.text; }
      if (name === "done") { turn.told = data; turn.said.heard = data.heard; show(); }
    });
  } catch (error) {
    if (request.signal.aborted) return;
    const known = error && error.message && error.hint !== undefined;
    turn.error = known ? error : { message: t("I cannot reach the shop right now."), hint: t("Please check your connection and try again.") };
    if (!known && text && !byId("text").value) byId("text").value = text; // nothing that was typed is lost
    if (known && error.code === "unknown_session") { remember(null); turn.error.hint = t("I started a new one: please say it again."); }
    show();
  }
  state.busy = false;
}

function startOver() {
  state.request?.abort();
  remember(null);
  Object.assign(state, { turns: [], marks: {}, busy: false });
  show();
}

const lastText = () => [...document.querySelectorAll(".st-text")].pop();

async function judge(item, kind) {
  const undo = state.marks[item] === kind;
  const response = await fetch("/api/feedback", {
    method: "POST", headers: { "content-type": "application/json" },
    body: JSON.stringify({ session: state.session, item, kind: undo ? "undo" : kind }),
  }).catch(() => null);
  if (!response?.ok) {
    state.turns.push({ said: { text: "" }, error: { message: t("I could not note that."), hint: t("Please check your connection and try again.") } });
    return show();
  }
  if (undo) delete state.marks[item]; else state.marks[item] = kind;
  for (const button of document.querySelectorAll("[data-item]"))
    if (button.dataset.item === item) button.setAttribute("aria-pressed", String(state.marks[item] === button.dataset.act));
}

function press(event) {
  const button = event.target.closest("[data-act]");
  if (!button) return;
  const { act, item, text, limit } = button.dataset;
  if (act === "say") send({ text });
  else if (act === "drop") send({ adjust: { drop: [Number(limit)] } }).then(() => event.detail === 0 && afterDrop());
  else if (act === "like" || act === "dislike") judge(item, act);
}

// who lets go of a limit by the keyboard goes on with the next one, or writes
const afterDrop = () => ([...document.querySelectorAll(".st-understood [data-act=drop]")][0] || byId("text")).focus();

function slide(event) {
  if (event.target.dataset.act !== "share") return;
  send({ adjust: { shares: shoptalk.shares(event.target.value) } });
}

// -- photos: made smaller here, so that a phone's 12 megapixels do not travel
async function smaller(file) {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, 1280 / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/jpeg", 0.88);
}
const asIs = (blob) => new Promise((resolve) => { const reader = new FileReader(); reader.onload = () => resolve(reader.result); reader.readAsDataURL(blob); });

async function add(files) {
  const room = MOST_PHOTOS - state.photos.length;
  if (files.length > room) {
    state.turns.push({ said: { text: "" }, error: { message: t("I look at up to {0} photos at once.", MOST_PHOTOS), hint: t("The others were left out.") } });
    show();
  }
  for (const file of [...files].slice(0, room)) {
    let url;
    try { url = await smaller(file); } catch { url = (await asIs(file)).replace(/^data:[^;,]*/, "data:application/octet-stream"); } // the server says what is wrong with it
    if (!url.includes(";base64,")) url = "data:application/octet-stream;base64,"; // an empty file has no more than a type
    state.photos.push({ url, name: file.name });
  }
  tray();
}

function tray() {
  byId("tray").replaceChildren(...state.photos.map((photo, i) => {
    const button = document.createElement("button");
    button.type = "button"; button.title = t("Remove");
    button.setAttribute("aria-label", t("Remove {0}", photo.name || t("this photo")));
    if (photo.url.startsWith("data:image/")) button.append(Object.assign(document.createElement("img"), { src: photo.url, alt: "" }));
    else button.textContent = photo.name || t("a file");
    button.onclick = () => { state.photos.splice(i, 1); tray(); };
    return button;
  }));
}

// -- speaking
async function speak() {
  if (state.recording) return state.recording.stop();
  let stream;
  try { stream = await navigator.mediaDevices.getUserMedia({ audio: true }); } catch {
    state.turns.push({ said: { text: "" }, error: { message: t("I may not use the microphone here."), hint: t("Allow it in the browser, or type your message.") } });
    return show();
  }
  const recorder = new MediaRecorder(stream);
  const parts = [];
  const meter = level(stream);
  const limit = setTimeout(() => recorder.stop(), 55_000);
  recorder.ondataavailable = (event) => parts.push(event.data);
  recorder.onstop = async () => {
    clearTimeout(limit);
    meter();
    stream.getTracks().forEach((track) => track.stop());
    state.recording = null;
    byId("mic").setAttribute("aria-pressed", "false");
    const url = await asIs(new Blob(parts, { type: recorder.mimeType.split(";")[0] }));
    send({ text: byId("text").value.trim(), audio: url });
    byId("text").value = "";
  };
  recorder.start();
  state.recording = recorder;
  byId("mic").setAttribute("aria-pressed", "true");
}

function level(stream) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 64;
  context.createMediaStreamSource(stream).connect(analyser);
  const values = new Uint8Array(analyser.frequencyBinCount);
  const meter = byId("meter");
  meter.hidden = false;
  meter.removeAttribute("hidden");
  let frame;
  const draw = () => {
    analyser.getByteFrequencyData(values);
    meter.innerHTML = [...values].map((value, i) => `<rect x="${(i * 100) / values.length}" width="2" y="${5 - value / 56}" height="${0.6 + value / 28}" rx="1"/>`).join("");
    frame = requestAnimationFrame(draw);
  };
  draw();
  return () => { cancelAnimationFrame(frame); context.close(); meter.setAttribute("hidden", ""); };
}

// -- start
async function restore() {
  const token = remembered();
  if (!token) return;
  const response = await fetch(`/api/sessions/${encodeURIComponent(token)}`);
  if (response.status === 404) return remember(null); // any other failure forgets nothing
  remember(token);
  if (!response.ok) return;
  const kept = await response.json();
  state.turns = kept.turns.map(({ said, reply }) => ({ said: { text: said.text, seen: said.photos, heard: said.heard }, told: reply }));
  for (const judged of kept.state.judgements) state.marks[judged.item] = judged.liked ? "like" : "dislike";
}

async function settings() {
  for (const wait of [500, 2000, null]) {
    const response = await fetch("/widget/settings").catch(() => null);
    if (response?.ok) return response.json();
    if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return null;
}

function listen(embedded) {
  byId("conversation").addEventListener("click", press);
  byId("conversation").addEventListener("change", slide);
  byId("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = byId("text").value.trim();
    if (state.busy || (!text && !state.photos.length)) return;
    const photos = state.photos;
    state.photos = [];
    byId("text").value = "";
    byId("text").style.height = "";
    tray();
    send({ text, photos });
  });
  byId("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); byId("form").requestSubmit(); }
  });
  byId("text").addEventListener("input", (event) => { const box = event.target; box.style.height = "auto"; box.style.height = `${Math.min(box.scrollHeight, 132)}px`; });
  byId("photo").onclick = () => byId("file").click();
  byId("file").onchange = (event) => { add(event.target.files); event.target.value = ""; };
  addEventListener("paste", (event) => { const files = [...event.clipboardData.files].filter((file) => file.type.startsWith("image/")); if (files.length) add(files); });
  byId("mic").onclick = speak;
  byId("restart").onclick = startOver;
  if (!embedded) return;
  addEventListener("message", (event) => { if (event.source === window.parent && event.data?.shoptalk === "open") byId("text").focus(); });
  byId("close").hidden = false;
  byId("close").onclick = () => window.parent.postMessage({ shoptalk: "close" }, "*"); // says nothing but "close"
  addEventListener("keydown", (event) => { if (event.key === "Escape") byId("close").click(); });
}

async function start() {
  listen(window.parent !== window);
  const told = await settings();
  if (told) dress(told);
  else state.turns.push({ said: { text: "" }, error: { message: t("I cannot reach the shop right now."), hint: t("Please check your connection and try again.") } });
  await restore().catch(() => {});
  show();
}

function dress(told) {
  state.settings = told;
  document.documentElement.style.setProperty("--st-accent", told.accent);
  byId("mic").hidden = !told.voice || !navigator.mediaDevices;
  byId("photo").hidden = !told.photos;
  show(); // with it, the words of the browser's language are known
  document.documentElement.lang = told.language;
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]"))
    for (const name of ["aria-label", "title", "placeholder"])
      if (element.hasAttribute(name)) element.setAttribute(name, t(element.getAttribute(name)));
}
start();
