// The page for a desk: an article, a summary that is checked as it is typed, and what to look at. Text goes in as
// textContent only: the page's policy forbids anything else (Trusted Types).
(() => {
  const $ = (id) => document.getElementById(id);
  const token = new URLSearchParams(location.search).get("token") || "";
  const typed = $("typed"), behind = $("behind"), state = $("state"), findings = $("findings");
  const PAUSE = 250;  // milliseconds without a key before a check
  const PATIENCE = 1000;  // milliseconds of a check before the page says that it is at work
  let article = null;  // as /api/read gives one, or {text}
  let shown = null;    // the last check that is drawn
  let before = "";     // the text of the article taken last
  let newDay = false;  // whether a day was given since an article was taken
  let drawn = [];      // the article's paragraphs as they are drawn, to leave alone what has not changed

  const words = (text) => make("bdi", "", text);
  const plural = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

  // Asking the server.
  class Failed extends Error {}
  const ask = async (path, body, type = "application/json") => {
    let answer;
    try {
      answer = await fetch(path, { method: "POST", headers: { Authorization: `Bearer ${token}`, "Content-Type": type }, body });
    } catch {
      throw new Failed("the server does not answer; is `summarise serve` still running?");
    }
    if (answer.ok) return answer;
    let said;
    try { said = (await answer.json()).error.message; } catch { said = `the server answered ${answer.status}`; }
    throw new Failed(said);
  };
  const post = (path, data) => ask(path, JSON.stringify(data));
  const say = (text, look = "") => { state.textContent = text; state.className = look; };
  const attempt = async (work) => {
    try { return await work(); } catch (error) {
      if (!(error instanceof Failed)) throw error;
      say(error.message, "bad");
      return null;
    }
  };

  // The article.
  const take = (given, from) => {
    const same = before && given.text.slice(0, 60) === before.slice(0, 60);  // edited, and not another
    if (given.date) $("day").value = given.date.slice(0, 10); else if (!newDay && !same) $("day").value = "";
    newDay = false;
    before = given.text;
    article = given;
    shown = null;
    delete behind.dataset.fresh;
    drawn = [];
    $("text").replaceChildren();
    $("intake").hidden = true;
    $("change").hidden = false;
    $("text").hidden = false;
    $("summarise").disabled = false;
    const facts = [given.title, from, given.site, plural([...given.text].length, "character")].filter(Boolean);
    $("from").replaceChildren(...facts.flatMap((fact, at) => (at ? [" · ", words(fact)] : [words(fact)])));
    $("from").hidden = false;
    plain(given.text);
    if (typed.value.trim()) check(); else { say("Give a summary, or have one made."); typed.focus(); }
  };
  const plain = (text) => draw(text.split(/\n[ \t]*(?:\n[ \t]*)+/).filter((part) => part.trim()).map((part) => ({ page: null, pieces: [[part, "", "", "", ""]] })));
  const change = () => {
    const text = article ? article.text : "";
    article = null;
    $("source").value = text;
    for (const id of ["change", "text", "from"]) $(id).hidden = true;
    $("intake").hidden = false;
    $("summarise").disabled = true;
    $("source").focus();
  };
  const upload = (file) => attempt(async () => {
    say(`Reading ${file.name} …`);
    const answer = await ask(`/api/upload?name=${encodeURIComponent(file.name)}`, file, "application/octet-stream");
    take(await answer.json(), file.name);
  });
  const fetchArticle = () => attempt(async () => {
    const url = $("url").value.trim();
    if (!url) { say("Give an address: https://…", "bad"); $("url").focus(); return; }
    say("Reading the address …");
    take(await (await post("/api/read", { url })).json(), url);
  });
  $("intake").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = $("source").value;
    if (text.trim()) take({ text }, ""); else { say("Paste an article, or open a file.", "bad"); $("source").focus(); }
  });
  $("source").addEventListener("paste", () => setTimeout(() => { if ($("source").value.trim()) $("intake").requestSubmit(); }));
  $("url").addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); fetchArticle(); } });
  $("fetch").addEventListener("click", fetchArticle);
  $("file").addEventListener("change", (event) => { if (event.target.files[0]) upload(event.target.files[0]); event.target.value = ""; });
  $("change").addEventListener("click", change);
  addEventListener("dragover", (event) => { event.preventDefault(); $("article").classList.add("over"); });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) $("article").classList.remove("over"); });
  addEventListener("drop", (event) => {
    event.preventDefault();
    $("article").classList.remove("over");
    const [file] = event.dataTransfer.files;
    const text = event.dataTransfer.getData("text/plain");
    if (file) upload(file); else if (text.trim() && event.target !== typed) take({ text }, "");
  });

  // Drawing a check.
  const paragraph = ({ pieces }) => {
    const p = make("p", "para");
    p.dir = "auto";
    for (const [text, look, ids, covers, title] of pieces) {
      if (!look && !covers) { p.append(text); continue; }
      const span = make("span", look, text);
      if (covers) span.dataset.e = covers;
      if (ids) span.dataset.ids = ids;
      if (title) span.title = title;
      p.append(span);
    }
    return p;
  };
  const draw = (paragraphs) => {
    const holder = $("text");
    const keys = paragraphs.map((one) => JSON.stringify(one));
    keys.forEach((key, at) => {
      if (drawn[at] === key && holder.children[at]) return;
      const made = paragraph(paragraphs[at]);
      if (holder.children[at]) holder.children[at].replaceWith(made); else holder.append(made);
    });
    while (holder.children.length > keys.length) holder.lastElementChild.remove();
    drawn = keys;
  };
  const mark = ({ pieces, claims }) => {
    const content = pieces.map(([text, number]) => {
      if (number < 0) return text;
      const claim = claims[number];
      const span = make("span", `m ${claim.verdict} ${claim.severity}${claim.reading || claim.findings.length ? "" : " words"}`, text);
      span.dataset.claim = number;
      return span;
    });
    behind.replaceChildren(...content, "\n");  // a last line break has no height of its own
    behind.dir = typed.matches(":dir(rtl)") ? "rtl" : "ltr";  // on the same side as the box: room for the scrollbar
    behind.classList.remove("old");
    scroll();
  };
  const scroll = () => { behind.scrollTop = typed.scrollTop; };
  typed.addEventListener("scroll", scroll);
  new ResizeObserver(scroll).observe(typed);

  const card = (finding, number) => {
    const box = make("article", `card ${finding.severity}`);
    box.tabIndex = -1;
    box.dataset.finding = number;
    const badge = make("span", "badge");
    badge.ariaHidden = "true";
    box.append(make("p", "kind", badge, make("b", "", finding.accepted ? `${finding.severity}, accepted` : finding.severity), ` ${finding.title} `, make("code", "", finding.code)));
    box.append(make("p", "message", words(finding.message)));
    const quoted = (label, [before, span, after], look) => {
      const quote = make("q", "", before, make("mark", look, span), after);
      quote.dir = "auto";
      box.append(make("p", "line", make("span", "at", label), " ", quote));
    };
    if (finding.said) quoted(finding.places[0] || "summary", finding.said, "said");
    if (finding.line) {
      const { number: line, place, parts } = finding.line;
      quoted(`article, ${place ? `${place}, ` : ""}line ${line}`, parts, "");
    }
    if (finding.arithmetic) box.append(make("p", "line", words(finding.arithmetic)));
    box.append(make("p", "suggestion", words(finding.advice)));
    const further = finding.places.slice(finding.said ? 1 : 0);
    if (further.length) box.append(make("p", "places", finding.said ? "also in " : "in ", words(further.join("; "))));
    const acts = make("div", "acts");
    const button = (label, act) => { const made = make("button", "", label); made.type = "button"; made.addEventListener("click", act); acts.append(made); return made; };
    if (finding.fix) button(`Write “${finding.fix[2]}”`, () => mend(finding.fix));
    if (shown.claims.some((claim) => claim.findings.includes(number))) button("Show in the summary", () => toSummary(number));
    if (finding.evidence) button("Show in the article", () => pick(number, true));
    if (!finding.accepted) button("Accept…", (event) => reason(box, acts, finding, event.target));
    if (acts.children.length) box.append(acts);
    box.addEventListener("focusin", () => pick(number, false));
    return box;
  };
  const mend = ([start, end, text]) => {
    if (!("fresh" in behind.dataset)) return;  // the offsets are those of the text that was checked
    typed.focus();
    typed.setSelectionRange(start, end);
    if (!document.execCommand("insertText", false, text)) typed.setRangeText(text);
    check();
  };
  const reason = (box, acts, finding, opener) => {
    const form = make("form", "why");
    const field = make("input");
    field.type = "text";
    field.required = true;
    field.maxLength = 2000;
    field.setAttribute("aria-label", "Why is it fine?");
    field.placeholder = "Why is it fine?";
    const save = make("button", "first", "Accept");
    const back = make("button", "", "Cancel");
    back.type = "button";
    const close = () => { form.remove(); acts.hidden = false; opener.focus(); };
    back.addEventListener("click", close);
    form.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.stopPropagation(); close(); } });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      attempt(async () => {
        await post("/api/accept", { ...subjects(), keys: finding.keys, reason: field.value });
        await check();
        findings.focus();
        if (queue.current !== null) queue.show(await (await post("/api/queue/again", { id: queue.current })).json());
      });
    });
    form.append(field, save, back);
    acts.hidden = true;
    box.append(form);
    field.focus();
  };
  const list = () => {
    const open = [], notes = [], accepted = [];
    shown.findings.forEach((finding, number) => {
      (finding.accepted ? accepted : finding.severity === "note" ? notes : open).push(card(finding, number));
    });
    const parts = [...open];
    for (const [name, cards] of [["note", notes], ["accepted finding", accepted]]) {
      if (cards.length) parts.push(make("details", "more", make("summary", "", plural(cards.length, name)), ...cards));
    }
    findings.replaceChildren(...parts);
    $("findings-h").hidden = !open.length;
  };
  const tell = () => {
    const { error, warning, note } = shown.severities;
    const marks = [["error", error], ["warning", warning], ["note", note]].filter(([, n]) => n).map(([name, n]) => {
      const badge = make("span", "badge");
      badge.ariaHidden = "true";
      return make("span", `part ${name}`, badge, plural(n, name));
    });
    const checked = plural(shown.numbers, "number");
    if (marks.length) { state.replaceChildren(...marks.flatMap((one) => [one, " "]), make("span", "part", `of ${checked}`)); state.className = ""; }
    else say(shown.numbers ? `Nothing to look at: ${checked} checked.` : "The summary states no number.", shown.numbers ? "good" : "");
    $("hints").replaceChildren(...shown.hints.map((hint) => make("p", "", words(hint))));
  };

  // Checking: one at a time; what is typed meanwhile is checked when that one is back.
  const dated = () => ({ ...article, date: $("day").value || null });
  const subjects = () => ({ article: dated(), summary: typed.value });
  let busy = null, again = false, timer = 0, slow = 0;
  const check = () => {
    clearTimeout(timer);
    if (busy) { again = true; return busy; }
    if (!article && typed.value.trim() && $("source").value.trim()) {  // typed, not pasted, and not yet taken
      const keep = document.activeElement;
      take({ text: $("source").value }, "");  // checks
      if (keep === typed) typed.focus();
      return busy;
    }
    busy = attempt(async () => {
      do {
        again = false;
        if (!article) { say("Give the article first.", "bad"); return; }
        if (!typed.value.trim()) { clear(); say("Give a summary."); return; }
        const asked = typed.value, about = article, day = $("day").value;
        state.setAttribute("aria-busy", "true");
        clearTimeout(slow);
        slow = setTimeout(() => say("Checking …"), PATIENCE);
        const found = await (await post("/api/view", subjects())).json();
        if (about !== article || day !== $("day").value) { again = true; continue; }
        if (asked !== typed.value) { again = $("typing").checked; if (again) continue; }
        shown = found;
        draw(found.paragraphs);
        if (asked === typed.value) { mark(found); behind.dataset.fresh = ""; }
        list();
        tell();
        $("save").disabled = false;
      } while (again);
    }).finally(() => { busy = null; clearTimeout(slow); state.removeAttribute("aria-busy"); });
    return busy;
  };
  const clear = () => {
    shown = null;
    behind.replaceChildren();
    findings.replaceChildren();
    $("findings-h").hidden = true;
    $("hints").replaceChildren();
    $("save").disabled = true;
  };
  typed.addEventListener("input", () => {
    delete behind.dataset.fresh;
    shift();
    if (!$("typing").checked || !(article || $("source").value.trim())) return;
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  });
  // Until the next check the marks stay on the words they were on, as far as the text is the same.
  const shift = () => {
    if (!shown) return;
    const before = shown.pieces.map(([text]) => text).join(""), now = typed.value;
    let start = 0, end = 0;
    while (start < before.length && before[start] === now[start]) start += 1;
    while (end < before.length - start && end < now.length - start && before.at(-1 - end) === now.at(-1 - end)) end += 1;
    const out = [];
    let at = 0;
    const keep = (text, number) => { if (text) out.push([text, number]); };
    let put = false;
    const insert = () => { if (!put) { keep(now.slice(start, now.length - end), -1); put = true; } };
    for (const [text, number] of shown.pieces) {
      const from = at, to = at + text.length;
      at = to;
      if (to <= start) { keep(text, number); continue; }
      if (from >= before.length - end) { insert(); keep(text, number); continue; }
      keep(text.slice(0, Math.max(0, start - from)), -1);
      insert();
      keep(text.slice(Math.min(text.length, Math.max(0, before.length - end - from))), -1);
    }
    insert();
    shown.pieces = out;
    mark(shown);
    behind.classList.add("old");
  };
  $("check").addEventListener("click", check);
  $("day").addEventListener("change", () => { newDay = true; if (article) check(); });
  $("typing").addEventListener("change", () => { if ($("typing").checked && article) check(); });

  // From one to the other.
  const lit = () => document.querySelectorAll(".text .on, .behind .on, .card.on");
  const pick = (number, reveal) => {
    if (!shown) return;
    const finding = shown.findings[number];
    for (const element of lit()) element.classList.remove("on");
    shown.claims.forEach((claim, at) => {
      if (claim.findings.includes(number)) for (const span of behind.querySelectorAll(`[data-claim="${at}"]`)) span.classList.add("on");
    });
    const own = behind.querySelector(".on");
    if (own && document.activeElement !== typed) typed.scrollTop = own.offsetTop - typed.clientHeight / 3;
    if (finding.evidence) light(finding.evidence, reveal || wide());
    const box = findings.querySelector(`[data-finding="${number}"]`);
    if (box) box.classList.add("on");
  };
  const light = (id, reveal) => {
    const places = [...$("text").querySelectorAll(`[data-e~="${CSS.escape(id)}"]`)];
    for (const place of places) place.classList.add("on");
    if (reveal && places[0]) places[0].scrollIntoView({ block: "center", behavior: gliding });
  };
  const wide = () => getComputedStyle($("article")).overflowY === "auto";
  const toSummary = (number) => {
    let at = 0;
    for (const [text, claim] of shown.pieces) {
      if (claim >= 0 && shown.claims[claim].findings.includes(number)) {
        typed.focus();
        typed.setSelectionRange(at, at + text.length);
        return;
      }
      at += text.length;
    }
  };
  const atCaret = () => {
    if (!shown || document.activeElement !== typed) return;
    let at = 0;
    const caret = typed.selectionStart;
    for (const [text, number] of shown.pieces) {
      if (number >= 0 && caret >= at && caret <= at + text.length) {
        for (const element of lit()) element.classList.remove("on");
        const claim = shown.claims[number];
        for (const span of behind.querySelectorAll(`[data-claim="${number}"]`)) span.classList.add("on");
        if (claim.evidence) light(claim.evidence, wide());
        for (const finding of claim.findings) {
          const box = findings.querySelector(`[data-finding="${finding}"]`);
          if (box) box.classList.add("on");
        }
        return;
      }
      at += text.length;
    }
  };
  document.addEventListener("selectionchange", atCaret);
  const step = (by) => {
    const open = [...findings.querySelectorAll(".card")].filter((one) => one.offsetParent !== null);
    if (!open.length) return;
    const at = open.indexOf(document.activeElement.closest(".card"));
    const next = open[at < 0 ? (by > 0 ? 0 : open.length - 1) : (at + by + open.length) % open.length];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest", behavior: gliding });
  };
  document.addEventListener("keydown", (event) => {
    const act =
      event.key === "F8" ? () => step(event.shiftKey ? -1 : 1)
      : event.key === "F9" && $("queue") ? queue.next
      : event.key === "F1" ? () => $("help").showModal()
      : event.key === "Enter" && (event.ctrlKey || event.metaKey) ? (event.target === $("source") ? () => $("intake").requestSubmit() : check)
      : event.key === "Escape" && event.target.closest(".card") ? () => typed.focus()
      : null;
    if (!act || $("help").open) return;
    event.preventDefault();
    act();
  });
  $("keys").addEventListener("click", () => $("help").showModal());

  // The queue of a folder.
  const queue = { current: null, order: [] };
  queue.show = ({ note, waiting, items, together }) => {
    queue.order = items.map((item) => item.id);
    const names = new Map(items.map((item) => [item.id, item.name]));
    $("queue-state").textContent = [plural(items.length, "summary").replace("summarys", "summaries"), waiting ? `${waiting.toLocaleString("en")} still to be checked` : "", note].filter(Boolean).join("; ");
    const focused = document.activeElement.closest("#items button");
    $("items").replaceChildren(...items.map((item) => {
      const label = make("span", "name", words(item.title || item.name));
      if (item.title) label.append(make("span", "at", " ", words(item.name)));
      const button = make("button", "", label);
      button.type = "button";
      button.dataset.item = item.id;
      if (item.id === queue.current) button.setAttribute("aria-current", "true");
      if (item.wrong) button.append(make("span", "wrong", words(item.wrong)));
      else if (!item.checked) button.append(make("span", "at", "not checked yet"));
      else if (!item.error && !item.warning) button.append(make("span", "at", "nothing to look at"));
      for (const name of ["error", "warning"]) if (item[name]) {
        const badge = make("span", "badge");
        badge.ariaHidden = "true";
        button.append(make("span", `part ${name}`, badge, plural(item[name], name)));
      }
      button.addEventListener("click", () => queue.open(item.id));
      return make("li", "", button);
    }));
    if (focused) { const again = $("items").querySelector(`[data-item="${focused.dataset.item}"]`); if (again) again.focus({ preventScroll: true }); }
    $("together-of").hidden = !together.length;
    $("together").replaceChildren(...together.map(({ number, items: ids }) => make("li", "", words(number), ": ", ...ids.map((id) => {
      const button = make("button", "", words(names.get(id)));
      button.type = "button";
      button.addEventListener("click", () => queue.open(id));
      return button;
    }))));
    return waiting;
  };
  queue.open = (id) => attempt(async () => {
    say("Opening …");
    delete behind.dataset.fresh;
    const { article: given, summary } = await (await post("/api/queue/open", { id })).json();
    queue.current = id;
    for (const button of $("items").querySelectorAll("button")) {
      if (Number(button.dataset.item) === id) button.setAttribute("aria-current", "true"); else button.removeAttribute("aria-current");
    }
    clear();
    typed.value = summary;
    take(given, given.source);
  });
  queue.next = () => {
    if (!queue.order.length) return;
    queue.open(queue.order[(queue.order.indexOf(queue.current) + 1) % queue.order.length]);
  };
  queue.poll = () => attempt(async () => {
    const list = await (await post("/api/queue", {})).json();
    if (queue.show(list) || (!list.items.length && !list.note)) setTimeout(queue.poll, 1000);
  });
  if (JSON.parse($("data").textContent).queue) queue.poll();

  // A summary made, a report kept. As if somebody had typed it, so that Ctrl+Z brings back what was there.
  const replace = (text) => {
    typed.focus();
    typed.select();
    if (!document.execCommand("insertText", false, text)) typed.value = text;
  };
  $("summarise").addEventListener("click", () => attempt(async () => {
    $("summarise").disabled = true;
    say("Summarising …");
    try {
      const { summary } = await (await post("/api/summarise", { article: dated() })).json();
      const statements = summary.facts.map((fact) => fact.statement);
      const further = statements.reduce((rest, statement) => rest.replace(statement, ""), summary.summary);
      const prose = /[\p{L}\p{N}]/u.test(further) ? summary.summary : "";  // what only says the facts again is left out
      replace([summary.headline, prose, statements.map((one) => `• ${one}`).join("\n")].filter(Boolean).join("\n\n"));
      await check();
    } finally { $("summarise").disabled = false; }
  }));
  $("save").addEventListener("click", () => attempt(async () => {
    const file = URL.createObjectURL(await (await post("/api/report", subjects())).blob());
    const link = make("a");
    link.href = file;
    link.download = "report.html";
    link.click();
    setTimeout(() => URL.revokeObjectURL(file), 60000);
  }));
})();
