r"""Formulas of TeX in a text that is read as it is: "$3.2\\times10^{5}$", "\\(4.5\\,\\mathrm{kg}\\)", "$12.5\\%$".

The commands are those that stand inside numbers and before units; all else of a formula is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.quantities.normalising.tokenised import Join, without_overlap
from summarise.quantities.patterns import pattern

# A formula between dollars: one that holds a command, a power, an index or an equation, so that "$5 and $6" are sums.
_FORMULA = pattern(
    r"(?<![\\$\w])\$(?=[^$\n]{0,120}?(?:\\[a-zA-Z,%;]|\^|\{,\})|[A-Za-z]\w{0,3} ?[=<>])(?! )([^$\n]{1,120}?)(?<![\\ ])\$(?!\d)"
)
_EQUATION = pattern(r"\$[A-Za-z]\w{0,3} ?[=<>]")
_PARTS = pattern(
    r"(?P<times> ?\\(?:times|cdot)(?![a-zA-Z]) ?)|(?P<degrees>\^\{?\\circ\}?)|\^(?P<power>\{)(?=[+-]?\d{1,3}(?P<close>\}))"
    r"|(?P<unit> ?~?\\[,;:! ]?\\?(?:mathrm|text|textrm|textnormal|mbox|rm|unit|si)\{ ?(?=[A-Za-zµ/%^ \d-]{1,20}(?P<end>\})))|(?P<comma>\{,\})"
    r"|(?P<thin>(?<=\d)\\[,;!](?=\d{3}(?!\d)))|(?P<gap>(?<=\d)(?:\\[,;:! ]|~)(?=[A-Za-zµ\\]))|(?P<percent>\\(?=%))|(?P<plus> ?\\pm(?![a-zA-Z]) ?)|(?P<sim>\\(?:sim|approx)(?![a-zA-Z]) ?)"
    r"|(?P<micro>\\mu(?![a-zA-Z]) ?)|(?P<bracket>\\[()])|(?P<open>\\num\{(?=[\d.,e+-]{1,20}(?P<shut>\})))"
)
_READ: dict[str, str] = {
    "times": " x ", "degrees": "°", "power": "", "unit": " ", "comma": ",", "thin": "", "gap": " ", "percent": "", "plus": " ± ", "sim": "~", "micro": "µ",
    "bracket": "", "open": "",
}  # fmt: skip


def formulas(text: str) -> list[Join]:
    """What of the formulas of ``text`` is to be read otherwise, in order and without overlap; nothing in a text without any."""
    if not (
        "\\" in text
        or ("{" in text and ("^{" in text or "{,}" in text))
        or ("$" in text and _EQUATION.search(text))
    ):
        return []
    found: list[Join] = []
    for formula in _FORMULA.finditer(text):
        found.append(Join(formula.start(), formula.start() + 1, ""))
        found.append(Join(formula.end() - 1, formula.end(), ""))
    for part in _PARTS.finditer(text):
        found += _joins(part)
    return without_overlap(found)


def _joins(part: re.Match[str]) -> Iterator[Join]:
    name = next(name for name in _READ if part[name] is not None)
    yield Join(*part.span(name), _READ[name])
    for closing in ("close", "end", "shut"):
        if part[closing] is not None:
            yield Join(*part.span(closing), "")
