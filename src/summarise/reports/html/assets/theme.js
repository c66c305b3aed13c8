"use strict";
document.documentElement.classList.remove("plain");
(() => {
  const order = ["auto", "light", "dark"];
  const button = document.getElementById("theme");
  const remembered = () => { try { return localStorage.getItem("summarise-theme"); } catch { return null; } };
  const remember = (theme) => { try { localStorage.setItem("summarise-theme", theme); } catch { /* a page of no origin has no store */ } };
  const apply = (theme) => {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    button.textContent = `Theme: ${theme}`;
    button.dataset.theme = theme;
  };
  apply(order.includes(remembered()) ? remembered() : "auto");
  button.addEventListener("click", () => {
    const next = order[(order.indexOf(button.dataset.theme) + 1) % order.length];
    apply(next);
    remember(next);
  });
})();
