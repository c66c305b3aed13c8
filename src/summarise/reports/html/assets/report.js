// A claim and its evidence, back and forth; filters. Text goes in as textContent only: the page's policy
// forbids anything else (Trusted Types).
(() => {
  const $ = (id) => document.getElementById(id);
  const details = new Map(JSON.parse($("data").textContent).claims.map((claim) => [claim.id, claim]));
  const claims = [...document.querySelectorAll(".claim")];
  const picked = $("picked");
  const all = $("all");
  let current = null;

  const words = (text) => make("bdi", "", text);
  const pieces = (id) => [...document.querySelectorAll(`[data-e~="${CSS.escape(id)}"]`)];
  const show = (element) => element && element.scrollIntoView({ block: "center", behavior: gliding });

  const drawn = (element) => element.offsetParent !== null;

  const clear = () => {
    for (const element of document.querySelectorAll(".on")) element.classList.remove("on");
    if (current) current.removeAttribute("aria-current");
    current = null;
    picked.replaceChildren();
  };

  const describe = (claim) => {
    const head = make("h3", `verdict ${claim.verdict}`, `${claim.mark} ${claim.verdict}: `, words(claim.text));
    const where = [claim.place, claim.reading].filter(Boolean).join(" · ");
    const parts = [head, make("p", "muted", words(where))];
    if (claim.evidence) {
      const at = claim.evidence.place ? `, ${claim.evidence.place}` : "";
      const standing = claim.verdict === "unsupported" ? `The nearest in the article${at}: ` : `The article${at}, ${claim.evidence.where}: `;
      const line = make("p", "", standing, words(`“${claim.evidence.text}”`));
      const read = [claim.evidence.reading, claim.evidence.arithmetic].filter(Boolean).join(" · ");
      if (read) line.append(make("span", "muted", " ", words(read)));
      parts.push(line);
    } else parts.push(make("p", "muted", "Nothing in the article supports it."));
    for (const [severity, code, title, message, suggestion] of claim.flags) {
      const flag = make("div", `flag ${severity}`);
      flag.append(make("p", "", make("b", "", `${severity} `), `${title} `, make("code", "", code)), make("p", "", words(message)), make("p", "suggestion", words(suggestion)));
      parts.push(flag);
    }
    picked.replaceChildren(...parts);
  };

  const pick = (element, { reveal = true } = {}) => {
    clear();
    if (!drawn(element) && all) all.checked = true;
    current = element;
    const claim = details.get(element.id);
    element.classList.add("on");
    element.setAttribute("aria-current", "true");
    describe(claim);
    if (claim.evidence) {
      const marked = pieces(claim.evidence.id);
      for (const piece of marked) piece.classList.add("on");
      for (const tick of document.querySelectorAll(`.tick[data-to="${CSS.escape(claim.evidence.id)}"]`)) tick.classList.add("on");
      if (reveal && wide()) show(marked[0]);
    }
    if (reveal) show(element);
  };
  const wide = () => getComputedStyle($("article")).overflowY === "auto";
  const evidenceOf = (element) => {
    const claim = element && details.get(element.id);
    return claim && claim.evidence ? pieces(claim.evidence.id)[0] : null;
  };
  const focus = (element) => {
    if (!element.matches("a[href], button, [tabindex]")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    show(element);
  };

  const toEvidence = () => { const found = evidenceOf(current); if (found) focus(found); };
  const toClaim = () => { if (current) focus(current); else step(1); };
  const step = (by, wanted = () => true) => {
    const open = claims.filter((c) => !c.classList.contains("faint") && drawn(c) && wanted(c));
    if (!open.length) return;
    let at = open.indexOf(current);
    if (at < 0) {
      const before = current ? open.filter((c) => current.compareDocumentPosition(c) & Node.DOCUMENT_POSITION_PRECEDING).length : 0;
      at = by > 0 ? before - 1 : before;
    }
    const next = open[(at + by + open.length) % open.length];
    pick(next);
    next.focus({ preventScroll: true });
  };
  const flagged = (element) => element.dataset.severity !== "none";

  const claimFor = (evidence) => {
    const ids = evidence.dataset.e.split(" ");
    const resting = claims.filter((c) => { const d = details.get(c.id); return d.evidence && ids.includes(d.evidence.id); });
    const own = evidence.id ? resting.filter((c) => details.get(c.id).evidence.id === evidence.id) : resting;
    const fitting = own.length ? own : resting;
    const among = fitting.some(drawn) ? fitting.filter(drawn) : fitting;
    return among[(among.indexOf(current) + 1) % among.length];
  };

  document.addEventListener("click", (event) => {
    const tick = event.target.closest(".tick[data-to]");
    if (tick) {
      const place = pieces(tick.dataset.to)[0];
      if (place && place.matches("a.ev")) pick(claimFor(place)); else show(place);
      return;
    }
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    const byKey = event.detail === 0;
    if (link.matches(".claim")) {
      event.preventDefault();
      pick(link);
      if (byKey) toEvidence();
    } else if (link.matches(".ev")) {
      event.preventDefault();
      const claim = claimFor(link);
      if (claim) { pick(claim); if (byKey || !wide()) toClaim(); }
    } else {
      const id = decodeURIComponent(link.getAttribute("href").slice(1));
      const target = $(id) || pieces(id)[0];
      if (!target) return;
      event.preventDefault();
      if (target.matches(".claim")) pick(target);
      const fold = target.closest("details");
      if (fold) fold.open = true;
      for (const piece of pieces(id)) piece.classList.add("on");
      focus(target);
    }
  });

  const keys = {
    n: () => step(1), p: () => step(-1),
    f: () => step(1, flagged), F: () => step(-1, flagged),
    ArrowLeft: toEvidence, ArrowRight: toClaim, Escape: clear,
    a: () => { if (all) all.click(); },
    t: () => $("theme").click(), "?": () => $("help").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || $("help").open || event.target.matches("select, input:not([type=checkbox]), textarea")) return;
    const onClaim = event.target.matches(".claim");
    const act = onClaim && event.key === "ArrowDown" ? keys.n : onClaim && event.key === "ArrowUp" ? keys.p : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  $("keys").addEventListener("click", () => $("help").showModal());

  // Filters: a flag is shown when its severity is ticked and its code chosen.
  const form = $("filters");
  const cards = [...document.querySelectorAll(".card")];
  const total = cards.reduce((sum, card) => sum + Number(card.dataset.flags), 0);
  const filter = () => {
    const boxes = [...form.querySelectorAll("[name=severity]")];
    const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const code = form.elements.code.value;
    const whole = severities.size === boxes.length && !code;
    const fits = (severity, codes) => severities.has(severity) && (!code || codes.includes(code));
    let shown = 0;
    for (const card of cards) {
      card.hidden = !fits(card.dataset.severity, [card.dataset.code]);
      if (!card.hidden) shown += Number(card.dataset.flags);
    }
    for (const claim of claims) claim.classList.toggle("faint", !whole && !details.get(claim.id).flags.some(([severity, own]) => fits(severity, [own])));
    for (const part of document.querySelectorAll("[data-part]")) part.hidden = !whole && !part.querySelector(".card:not([hidden]), .claim:not(.faint)");
    $("reset").hidden = whole;
    $("shown").textContent = `${shown} of ${total} flags shown`;
  };
  if (form) {
    form.addEventListener("change", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
    filter();
  }

  // Which part of the article is in view, on the strip.
  const article = $("article");
  const here = $("here");
  const follow = () => {
    if (!here) return;
    const length = here.ownerSVGElement.viewBox.baseVal.width;
    const whole = wide() ? article.scrollHeight : 0;
    if (!whole || whole <= article.clientHeight) { here.setAttribute("width", 0); return; }
    here.setAttribute("x", (article.scrollTop / whole) * length);
    here.setAttribute("width", (article.clientHeight / whole) * length);
  };
  article.addEventListener("scroll", follow, { passive: true });
  addEventListener("resize", follow);
  if (all) all.addEventListener("change", follow);
  follow();
  if (location.hash.startsWith("#c") && details.has(location.hash.slice(1))) pick($(location.hash.slice(1)));
})();
