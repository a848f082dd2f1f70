// What the full page adds to Gradio: run by the component that holds the conversation, which is `element` here.
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act]');
  if (button && button.dataset.act !== 'share') trigger('click', {...button.dataset});
  // who lets go of a limit by the keyboard goes on with the next one, or writes
  letGo = Boolean(button) && button.dataset.act === 'drop' && event.detail === 0;
});
let letGo = false;
element.addEventListener('change', (event) => {
  if (event.target.dataset.act === 'share') trigger('click', {act: 'share', ...shoptalk.shares(event.target.value)});
});
new MutationObserver(() => {
  const turns = element.querySelectorAll('.st-turn');
  if (turns.length > 1) turns[turns.length - 1].scrollIntoView({block: 'start'});
  if (letGo && !element.querySelector('.st-shimmer')) {
    letGo = false;
    (element.querySelector('.st-understood [data-act=drop]') || document.querySelector('#message textarea'))?.focus();
  }
}).observe(element, {childList: true, subtree: true});
// one press to speak and one to send: the recorder's own buttons between them are pressed here
const pressed = new WeakSet();
new MutationObserver(() => {
  const box = document.querySelector('#message');
  for (const name of ['record-button', 'confirm-button']) {
    const button = box && box.querySelector('.' + name);
    if (!button || pressed.has(button)) continue;
    pressed.add(button);
    if (name === 'record-button') navigator.mediaDevices?.getUserMedia({audio: true}).then((stream) => stream.getTracks().forEach((track) => track.stop()), () => trigger('click', {act: 'no-microphone'}));
    button.click();
    if (name === 'confirm-button') setTimeout(() => box.querySelector('.submit-button').click(), 400);
  }
}).observe(document.body, {childList: true, subtree: true});
// what was typed and not yet sent outlives a restart of the server, at which Gradio loads the page anew
const DRAFT = 'shoptalk-draft';
document.addEventListener('input', (event) => {
  if (event.target.matches('#message textarea')) sessionStorage.setItem(DRAFT, event.target.value);
});
let turns = 0;
let restored = false;
new MutationObserver(() => {
  const now = element.querySelectorAll('.st-turn').length;
  if (now > turns && restored) sessionStorage.removeItem(DRAFT);
  turns = now;
  const area = document.querySelector('#message textarea');
  if (!area || restored) return;
  restored = true;
  const typed = sessionStorage.getItem(DRAFT);
  if (typed && !area.value) {
    area.value = typed;
    area.dispatchEvent(new Event('input', {bubbles: true}));
  }
}).observe(document.body, {childList: true, subtree: true});
