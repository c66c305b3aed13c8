// What every page of ours makes its elements with. Text goes in as textContent only: the pages' policies forbid
// anything else (Trusted Types).
const make = (tag, className, ...content) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
};
const gliding = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
