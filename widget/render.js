// A conversation as HTML, from the JSON of /api/chat. Shared by the widget's chat page and the full page.
// It only makes strings: whoever shows them listens for clicks on [data-act].
window.shoptalk = (() => {
  const signs = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", INR: "₹" };
  const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  let words = {}; // English → the browser's language, from the server's catalogues
  const t = (text, value) => (words[text] || text).replace("{0}", value ?? "");
  const esc = (text) => String(text ?? "").replace(/[&<>"']/g, (sign) => escapes[sign]);
  const href = (url) => (/^(https?:\/\/|\/(?!\/))/.test(url || "") ? esc(url) : "");

  function money(amount, currency) {
    if (amount === null || amount === undefined) return "";
    const sign = signs[currency];
    if (!sign) return `${amount} ${currency}`;
    return currency === "EUR" ? `${amount} €` : `${sign}${currency === "JPY" ? Number(amount).toFixed(0) : amount}`;
  }

  const icons = {
    like: '<path d="M12 20s-7.5-4.6-7.5-10.2A4.3 4.3 0 0 1 12 7.2a4.3 4.3 0 0 1 7.5 2.6C19.500 15.4 12 20 12 20z"/>',
    dislike: '<path d="M7 4h9.500l2.800 7.200V14h-6l1 5.500-1.300.8L8.500 14H7zM4 4h3v10H4z"/>',
    drop: '<path d="M7 7l10 10M17 7L7 17"/>',
  };
  const icon = (name) => `<svg viewBox="0 0 24 24" aria-hidden="true">${icons[name]}</svg>`;

  function availability(item) {
    if (item.availability === "out_of_stock") return t("sold out");
    if (item.availability === "preorder") return t("pre-order");
    if (item.availability === "backorder") return t("on backorder");
    return item.left ? t("{0} left", item.left) : "";
  }

  function card(item, marks) {
    const link = href(item.link);
    const stock = availability(item);
    const pressed = (kind) => (marks[item.id] === kind ? "true" : "false");
    const button = (kind, label) =>
      `<button type="button" class="st-icon st-${kind}" data-act="${kind}" data-item="${esc(item.id)}"
        aria-pressed="${pressed(kind)}" aria-label="${label}: ${esc(item.title)}" title="${label}">${icon(kind)}</button>`;
    const picture = item.image
      ? `<img src="${href(item.image)}" alt="" loading="lazy">`
      : `<span class="st-nopicture" aria-hidden="true">${esc(item.title.slice(0, 1))}</span>`;
    const price = item.price === null ? "" : `<b>${esc(money(item.price, item.currency))}</b>`;
    const old = item.old_price ? `<s>${esc(money(item.old_price, item.currency))}</s>` : "";
    const inside = `<span class="st-picture">${picture}</span><span class="st-title">${esc(item.title)}</span>
      <span class="st-price">${price} ${old}${stock ? ` <span class="st-stock">${esc(stock)}</span>` : ""}</span>
      <span class="st-reason">${esc(item.reasons.slice(0, 2).join(" · "))}</span>`;
    const open = link ? `<a class="st-open" href="${link}" target="_blank" rel="noopener">${inside}</a>` : `<div class="st-open">${inside}</div>`;
    return `<article class="st-card">${open}<div class="st-actions">${button("like", t("Like"))}${button("dislike", t("Not for me"))}
      <button type="button" class="st-more" data-act="say" data-text="more like ${esc(item.title)}">${t("more like this")}</button></div></article>`;
  }

  const number = (text) => { const found = /-?\d+(\.\d+)?/.exec(String(text).replace(/,(?=\d{3})/g, "")); return found ? Number(found[0]) : NaN; };

  function best(row) {
    const values = row.slice(1).map(number);
    if (!["price", "rating"].includes(row[0]) || values.some(Number.isNaN)) return [];
    const top = row[0] === "price" ? Math.min(...values) : Math.max(...values);
    return values.map((value) => value === top);
  }

  function table(told) {
    if (!told.table) return "";
    const titles = Object.fromEntries(told.items.map((item) => [item.id, item.title]));
    const head = told.table.columns.map((id) => `<th scope="col">${esc(titles[id] || id)}</th>`).join("");
    const rows = told.table.rows.map((row) => {
      const marked = best(row);
      const cells = row.slice(1).map((value, i) => `<td${marked[i] ? ' class="st-best"' : ""}>${esc(value)}</td>`).join("");
      return `<tr><th scope="row">${esc(row[0])}</th>${cells}</tr>`;
    });
    return `<div class="st-table" tabindex="0"><table><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
  }

  function limitWords(limit) {
    if (limit.words) return limit.words;
    const value = [].concat(limit.value).join(" or ");
    return limit.op === "not in" ? `not ${value}` : limit.op === "in" ? value : `${limit.field} ${limit.op} ${value}`;
  }

  // spoken: whether anything was said; a photo alone has no words, and its kind of thing stands for them
  // steers: whether there is a handle on it, between the words and the photo
  function bar(shares, spoken, steers) {
    let at = 0;
    const parts = ["words", "photo", "taste", "shop"].map((name) => {
      const width = 100 * (shares[name] || 0);
      const rect = `<rect class="st-share-${name}" x="${at.toFixed(1)}" width="${width.toFixed(1)}" height="6"/>`;
      at += width;
      return width >= 0.5 ? { rect, word: `${name === "words" && !spoken ? "kind" : name} ${Math.round(width)} %` } : null;
    }).filter(Boolean);
    if (parts.length < 2) return ""; // one part says nothing
    return `<div class="st-mix"><svg class="st-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${parts.map((part) => part.rect).join("")}</svg>${steers ? handle(shares) : ""}</div>
      <p class="st-shares">${esc(parts.map((part) => part.word).join(" · "))}</p>`;
  }

  function handle(given) {
    const both = given.words + given.photo;
    return `<input type="range" class="st-handle" style="width:calc(${(100 * both).toFixed(0)}% + 18px)" min="0" max="100" step="5" value="${Math.round((100 * given.words) / both)}"
      data-act="share" aria-label="${t("Words or photo")}">`;
  }

  // shares for the server: three parts of weight, as many to the words as the handle says
  const shares = (value) => ({ words: (3 * Number(value)) / 100, photo: 3 - (3 * Number(value)) / 100 });

  function understood(told, last, spoken) {
    const { limits, wish } = told.understood;
    if (!limits.length && !wish) return "";
    const chips = limits.map((limit, i) => {
      const drop = last ? `<button type="button" class="st-icon" data-act="drop" data-limit="${i}" aria-label="${esc(t("Let go of {0}", limitWords(limit)))}">${icon("drop")}</button>` : "";
      return `<li>${esc(limitWords(limit))}${drop}</li>`;
    });
    const steer = last && spoken && told.shares.photo > 0 ? `<p class="st-steer"><button type="button" data-act="say" data-text="more like my words">${t("more like my words")}</button>
      <button type="button" data-act="say" data-text="more like the photo">${t("more like the photo")}</button></p>` : "";
    return `<div class="st-understood" role="group" aria-label="${t("What I understood")}"${wish ? ` title="${esc(t("Looking for: {0}", wish))}"` : ""}><ul>${chips.join("")}</ul>
      ${last && told.items.length ? bar(told.shares, spoken, Boolean(steer)) + steer : ""}</div>`;
  }

  const chips = (texts) => texts.length
    ? `<p class="st-chips">${texts.map((text) => `<button type="button" data-act="say" data-text="${esc(text)}">${esc(text)}</button>`).join("")}</p>` : "";

  const waiting = () => `<div class="st-cards" aria-label="${t("Looking")}">` + '<div class="st-card st-shimmer"></div>'.repeat(3) + "</div>";

  function shopper(said) {
    const photos = (said.photos || []).map((url) => (/^(data:image\/|blob:)/.test(url) ? `<img src="${esc(url)}" alt="${t("your photo")}">` : "")).join("");
    const files = (said.photos || []).map((url, i) => (/^(data:image\/|blob:)/.test(url) ? "" : `<i>${esc((said.files || [])[i] || t("a file"))}</i>`)).join("");
    const heard = said.heard ? `<span class="st-heard">${esc(said.heard)}</span>` : "";
    const typed = esc(said.text) || (photos || said.heard ? "" : said.seen ? `<i>${said.seen === 1 ? t("a photo") : t("{0} photos", said.seen)}</i>` : said.heard === "" ? `<i>${t("a recording")}</i>` : "");
    return photos || files || heard || typed ? `<div class="st-said">${photos}${files}${heard}${typed ? `<span>${typed}</span>` : ""}</div>` : "";
  }

  // said: {text, photos: [url], heard}; told: the reply, null while waiting; error: {message, hint}
  function turn({ said, told, error }, last, marks = {}) {
    if (error) return `${shopper(said)}<p class="st-error" role="alert">${esc(error.message)} ${esc(error.hint)}</p>`;
    if (!told) return shopper(said) + waiting();
    const cards = told.items.length ? `<div class="st-cards">${told.items.map((item) => card(item, marks)).join("")}</div>` : "";
    return `${shopper({ ...said, heard: told.heard })}${understood(told, last, Boolean(said.text || told.heard || !(said.photos?.length || said.seen)))}
      <div class="st-told"><p class="st-text">${esc(told.text)}</p>${table(told)}${told.table ? "" : cards}${last ? chips(told.suggestions) : ""}</div>`;
  }

  function empty(settings) {
    const ways = settings.voice
      ? t(settings.photos ? "Type what you need, say it, or show a photo." : "Type what you need, or say it.")
      : t(settings.photos ? "Type what you need, or show a photo." : "Type what you need.");
    const english = words["I answer in English."] ? ` ${t("I answer in English.")}` : "";
    return `<div class="st-empty"><h1>${esc(t("What can I find for you at {0}?", settings.name))}</h1>
      <p>${ways}${english}</p>${chips(settings.try)}</div>`;
  }

  // value: {turns: [{said, told, error}], marks: {item id: "like" | "dislike"}, settings}
  function conversation(value) {
    if (!value || !value.turns) return "";
    words = value.settings?.words || words;
    if (!value.turns.length) return value.settings?.name ? empty(value.settings) : "";
    let end = value.turns.length - 1;
    while (end > 0 && value.turns[end].error) end--; // after an error, what was there before can still be pressed
    return value.turns.map((one, i) => `<section class="st-turn">${turn(one, i === end, value.marks || {})}</section>`).join("");
  }

  return { conversation, turn, empty, esc, t, shares };
})();
