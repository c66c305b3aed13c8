// Chooses, orders and shows rows. A row is an array, see _compact in index.py.
(() => {
  const TITLE = 0, BELOW = 1, SOURCE = 2, GROUP = 3, DATE = 4, REPORT = 5, COUNTS = 6, CODES = 7, STATE = 8, ID = 9;
  const severities = ["error", "warning", "note"];
  const $ = (id) => document.getElementById(id);
  const { page: PAGE, codes, columns, rows } = JSON.parse($("data").textContent);
  const form = $("filters");
  const texts = rows.map((row) => [row[TITLE], row[BELOW], row[SOURCE], row[ID]].join("\n").toLowerCase());
  let found = [], page = 0, sort = "", down = false;

  const words = (tag, className, text) => {
    const element = make(tag, className, text);
    element.dir = "auto";
    return element;
  };

  const line = (row) => {
    const title = row[REPORT] ? words("a", "", row[TITLE]) : words("span", "untold", row[TITLE]);
    if (row[REPORT]) title.setAttribute("href", `./${row[REPORT]}`);
    const first = make("td", "", title);
    if (row[BELOW]) first.append(words("p", "", row[BELOW]));
    if (row[STATE] === "unchecked") first.append(make("p", "", "Not checked."));
    const cells = columns.map((column) => {
      if (column === "source") return words("td", "source", row[SOURCE]);
      if (column === "date") return make("td", "date", row[DATE]);
      const severity = column, i = severities.indexOf(column);
      const cell = make("td", `number ${severity}${row[COUNTS][i] ? "" : " zero"}`);
      if (row[COUNTS][i]) {
        const badge = make("span", "badge");
        badge.setAttribute("aria-hidden", "true");
        cell.append(badge);
      }
      cell.append(row[STATE] ? "–" : String(row[COUNTS][i]));
      return cell;
    });
    return make("tr", row[STATE], first, ...cells);
  };

  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  const order = (a, b) => {
    const severity = severities.indexOf(sort);
    if (severity >= 0) {
      for (let i = severity; i < 3; i += 1) if (rows[a][COUNTS][i] !== rows[b][COUNTS][i]) return rows[a][COUNTS][i] - rows[b][COUNTS][i];
      return 0;
    }
    const at = Number(sort);
    if (at === DATE) return rows[a][DATE] < rows[b][DATE] ? -1 : rows[a][DATE] > rows[b][DATE] ? 1 : 0;
    return compare(rows[a][at], rows[b][at]);
  };

  const choose = () => {
    const value = (name) => (form.elements[name] ? form.elements[name].value : "");
    const text = value("text").trim().toLowerCase(), state = value("state"), group = value("group");
    const code = value("code") ? codes.indexOf(value("code")) : -1, from = value("from"), to = value("to");
    const severity = severities.indexOf(state);
    found = [];
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i];
      if (text && !texts[i].includes(text)) continue;
      if (severity >= 0 && !row[COUNTS][severity]) continue;
      if (state === "clean" && (row[STATE] || row[CODES].length)) continue;
      if ((state === "failed" || state === "unchecked") && row[STATE] !== state) continue;
      if (code >= 0 && !row[CODES].includes(code)) continue;
      if (group && row[GROUP] !== group) continue;
      const day = row[DATE].slice(0, 10);
      if ((from && !(day >= from)) || (to && (!day || day > to))) continue;
      found.push(i);
    }
    if (sort) found.sort((a, b) => (down ? order(b, a) : order(a, b)) || a - b);
    for (const bar of document.querySelectorAll(".bars button")) bar.setAttribute("aria-pressed", String(bar.dataset.code === value("code")));
  };

  const show = () => {
    const last = Math.max(0, Math.ceil(found.length / PAGE) - 1);
    page = Math.min(Math.max(0, page), last);
    $("rows").replaceChildren(...found.slice(page * PAGE, (page + 1) * PAGE).map((i) => line(rows[i])));
    $("found").textContent = `${found.length.toLocaleString("en")} of ${rows.length.toLocaleString("en")} articles`;
    $("at").textContent = `page ${page + 1} of ${last + 1}`;
    $("previous").disabled = page === 0;
    $("next").disabled = page === last;
    for (const head of document.querySelectorAll("th")) {
      const own = head.firstElementChild.dataset.sort === sort;
      if (own) head.setAttribute("aria-sort", down ? "descending" : "ascending"); else head.removeAttribute("aria-sort");
    }
  };

  // The state stands in the address, so that coming back from a report finds the list as it was.
  const remember = () => {
    const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    if (sort) state.set("sort", (down ? "-" : "") + sort);
    if (page) state.set("page", page + 1);
    const hash = state.toString();
    if (location.hash.slice(1) !== hash) history.replaceState(null, "", hash ? `#${hash}` : location.pathname);
  };
  const recall = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    for (const [name, value] of state) if (form.elements[name] && name !== "sort" && name !== "page") form.elements[name].value = value;
    const wanted = (state.get("sort") || "").replace("-", "");
    if (document.querySelector(`[data-sort="${CSS.escape(wanted)}"]`)) {
      sort = wanted;
      down = state.get("sort").startsWith("-");
    }
    page = (Number(state.get("page")) || 1) - 1;
  };
  const update = ({ keep = false } = {}) => {
    if (!keep) page = 0;
    choose();
    show();
    remember();
  };

  let waiting = 0;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(update, 120); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(update));
  for (const button of document.querySelectorAll("[data-sort]")) {
    button.disabled = false;
    button.addEventListener("click", () => {
      const key = button.dataset.sort;
      down = sort === key ? !down : severities.includes(key) || Number(key) === DATE;
      sort = key;
      update();
    });
  }
  for (const bar of document.querySelectorAll(".bars button")) {
    bar.disabled = false;
    bar.addEventListener("click", () => {
      form.elements.code.value = form.elements.code.value === bar.dataset.code ? "" : bar.dataset.code;
      update();
    });
  }
  const turn = (by) => { page += by; show(); remember(); $("results").scrollIntoView(); };
  $("previous").addEventListener("click", () => turn(-1));
  $("next").addEventListener("click", () => turn(1));
  recall();
  update({ keep: true });
})();
