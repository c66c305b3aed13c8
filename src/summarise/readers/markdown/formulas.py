r"""Formulas in Markdown to plain text: "$3.2 \pm 0.1$" is 3.2 ± 0.1 and no money, "$\frac{3}{4}$" is 3/4, "$10^{6}$" is 10⁶.

Where one begins and ends is Pandoc's rule (``tex_math_dollars``): no blank inside its dollars and no digit behind the
last; beyond it, something in it has to be of TeX, so that "$5" and "$6" stay what they cost; the same of ``\(…\)`` and ``\[…\]``, which
may be escaped brackets. ``$$…$$`` is one as it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarise.readers.composing.equations import fraction, script

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

KIND = "formula"
_LONGEST = 1_000
_FORMULA = re.compile(
    rf"\$\$(?P<block>[^$]{{1,{_LONGEST}}})\$\$|\$(?=\S)(?P<line>[^$\n]{{1,{_LONGEST}}})(?<=\S)\$(?!\d)"
    rf"|\\\((?P<round>(?:(?!\\[()]).){{1,{_LONGEST}}})\\\)|\\\[(?P<square>(?:(?!\\[\[\]]).){{1,{_LONGEST}}})\\\]",
    re.DOTALL,
)
_OF_TEX = re.compile(r"[\\^_{}]|[<>=±≤≥≈×]")
_COMMAND = re.compile(r"\\([A-Za-z]+)\*?\s*|\\(.)", re.DOTALL)
_DEEPEST = 40
_SIGNS = {
    "pm": " ± ", "mp": " ∓ ", "times": " × ", "cdot": " · ", "div": " ÷ ", "leq": " ≤ ", "le": " ≤ ", "geq": " ≥ ", "ge": " ≥ ", "neq": " ≠ ",
    "approx": " ≈ ", "sim": " ~ ", "simeq": " ≃ ", "ll": " < ", "gg": " > ", "lt": " < ", "gt": " > ", "to": " → ", "rightarrow": " → ",
    "mu": "µ", "degree": "°", "circ": "°", "infty": "∞", "percent": "%", "euro": "€", "pounds": "£", "ldots": "…", "dots": "…", "Omega": "Ω",
    "quad": " ", "qquad": " ", "left": "", "right": "", "big": "", "Big": "", "displaystyle": "", "limits": "", "alpha": "α", "beta": "β",
    "gamma": "γ", "delta": "δ", "Delta": "Δ", "sigma": "σ", "chi": "χ", "lambda": "λ", "pi": "π", "theta": "θ", "rho": "ρ", "kappa": "κ", "eta": "η",
    "celsius": "°C", "angstrom": "Å",
}  # fmt: skip
_WORDS = frozenset(
    "text textrm textbf textit mathrm mathbf mathit mathsf mathtt operatorname mbox hbox unit si rm".split()
)
_QUANTITIES = frozenset(("SI", "qty"))  # of the package siunitx
_FRACTIONS = frozenset(("frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac"))


def formula(state: StateInline, silent: bool) -> bool:
    """A rule of markdown-it: the formula at its place becomes a token of this ``KIND``."""
    if state.src[state.pos] not in "$\\":
        return False
    found = _FORMULA.match(state.src, state.pos)
    if found is None or not (found["block"] or _OF_TEX.search(found[found.lastgroup or 0])):
        return False
    if not silent:
        token = state.push(KIND, "", 0)
        token.content = found.group()
    state.pos = found.end()
    return True


def plain(written: str) -> str:
    """The text of a formula, with what marks it as one around it."""
    found = _FORMULA.fullmatch(written)
    tex = next(part for part in found.groups() if part) if found else written
    text, _ = _run(tex, 0, 0)
    return " ".join(text.split())


def _run(tex: str, at: int, depth: int) -> tuple[str, int]:
    """The text of ``tex`` from ``at`` to the brace that closes it, and where that stands."""
    out = ""
    while at < len(tex) and tex[at] != "}":
        if tex[at] in "^_":
            inner, end = _argument(tex, at + 1, depth)
            out += script(inner, out, tex[at] == "^", str)
            at = end
            continue
        piece, at = _piece(tex, at, depth)
        if piece[:1].isdecimal() and "/" in piece and out[-1:].isdecimal():
            piece = f" {piece}"
        out += piece
    return out, at


def _piece(tex: str, at: int, depth: int) -> tuple[str, int]:
    if tex[at] == "{":
        if depth >= _DEEPEST:
            return "", len(tex)
        inner, end = _run(tex, at + 1, depth + 1)
        return inner, end + 1
    command = _COMMAND.match(tex, at)
    if command is None:
        return (" " if tex[at] == "~" else tex[at]), at + 1
    name, sign = command.groups()
    end = command.end()
    if sign is not None:
        return (sign if sign in "%$#&_{}" else "" if sign == "!" else " "), end
    if name in _FRACTIONS:
        above, end = _argument(tex, end, depth)
        below, end = _argument(tex, end, depth)
        return fraction(above, below, str), end
    if name in _QUANTITIES:
        number, end = _argument(tex, end, depth)
        unit, end = _argument(tex, end, depth)
        return f"{number} {unit}", end
    if name == "sqrt":
        inner, end = _argument(tex, end, depth)
        return f"√({inner})" if len(inner) > 1 else f"√{inner}", end
    if name in _WORDS:
        return _argument(tex, end, depth)
    if name in _SIGNS:
        return _SIGNS[name], end
    return f" {name} ", end


def _argument(tex: str, at: int, depth: int) -> tuple[str, int]:
    while tex[at : at + 1] == " ":
        at += 1
    return _piece(tex, at, depth) if at < len(tex) and tex[at] != "}" else ("", at)
