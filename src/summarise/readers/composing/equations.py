"""Equations to one line of plain text: MathML of pages, Office Math (m:oMath) of Word documents.

``7.25%``, ``1 1/2``, ``10⁶``, ``(a+b)/2``: fractions get a slash, simple powers and indices raised and
lowered characters, the rest ``^(...)`` and ``_(...)``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from summarise.readers.composing.raised import lowered, raised

_UNSEEN = re.compile("[\u2061-\u2064\u200b\u2060]")  # function application, invisible times and their like
_SPACED = frozenset("=<>≤≥≈≠≡∼≃×÷±∓·→⇒∈")
_SIMPLE = re.compile(r"[\w.,%°⁰¹²³⁴-⁹₀-₉]*")
_INDEX = re.compile(r"[0-9]+|[-−–+][0-9]+")
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_NAME = re.compile(r"(?:\{[^}]*\}|[\w-]+:)?(.*)", re.DOTALL)

Bare = Callable[[str], str]


def mathml(element: Any, bare: Bare = str) -> str:
    """The text of a ``math`` element. ``bare``: a text without marks of the caller's in it."""
    return _tidy(_mathml(element, bare))


def office(element: Any) -> str:
    """The text of an ``m:oMath`` or ``m:oMathPara`` element."""
    return _tidy(_office(element))


def _tidy(text: str) -> str:
    return " ".join(_UNSEEN.sub("", text).split())


def _children(element: Any) -> Iterator[Any]:
    return (child for child in element if isinstance(child.tag, str))


def _name(element: Any) -> str:
    found = _NAME.fullmatch(element.tag)
    return found[1].lower() if found else ""


def _mathml(element: Any, bare: Bare) -> str:
    name = _name(element)
    if name in ("mn", "mi", "mtext", "ms"):
        return " ".join("".join(element.itertext()).split())
    if name == "mo":
        sign = "".join(element.itertext()).strip()
        return f" {sign} " if bare(sign) in _SPACED else sign
    if name in ("annotation", "annotation-xml", "mphantom", "none", "mprescripts"):
        return ""
    if name == "mspace":
        return " "
    parts = [(_name(child), _mathml(child, bare)) for child in _children(element)]
    texts = [text for _, text in parts]
    if name == "semantics":
        return texts[0] if texts else ""
    if name == "mfrac" and len(texts) == 2:
        return fraction(texts[0], texts[1], bare)
    if name in ("msup", "msub") and len(texts) == 2:
        return texts[0] + script(texts[1], texts[0], name == "msup", bare)
    if name == "msubsup" and len(texts) == 3:
        return texts[0] + script(texts[1], texts[0], False, bare) + script(texts[2], "", True, bare)
    if name == "msqrt":
        return "√" + _grouped(_run(parts, bare), bare)
    if name == "mroot" and len(texts) == 2:
        return script(texts[1], "", True, bare) + "√" + _grouped(texts[0], bare)
    if name in ("mover", "munder", "munderover"):
        return texts[0] + "".join(f" {text}" for text in texts[1:] if any(map(str.isalnum, bare(text))))
    if name == "mtable":
        return "; ".join(texts)
    if name in ("mtr", "mlabeledtr"):
        return ", ".join(texts)
    if name == "mfenced":
        return f"({', '.join(texts)})"
    return (element.text or "").strip() + _run(parts, bare)


def _run(parts: list[tuple[str, str]], bare: Bare) -> str:
    """Parts one behind the other; a number before a fraction, a number or a word stays apart from it."""
    out = ""
    last = ""
    for name, text in parts:
        seen = bare(text)
        if (
            last and seen and last[-1].isdecimal() and (name in ("mfrac", "mn", "f") and seen[0].isdecimal())
        ) or (last and seen and name == "mtext" and last[-1].isalnum() and seen[0].isalnum()):
            out += " "
        out += text
        last = seen or last
    return out


def fraction(above: str, below: str, bare: Bare) -> str:
    """Two parts with a slash between them, in brackets where they are more than a number or a name."""
    return f"{_grouped(above, bare)}/{_grouped(below, bare)}"


def _grouped(text: str, bare: Bare) -> str:
    text = text.strip()
    return text if _SIMPLE.fullmatch(bare(text)) else f"({text})"


def script(text: str, before: str, above: bool, bare: Bare) -> str:
    """``text`` raised (``above``) or lowered behind ``before``: in characters of its own, or behind a sign and in brackets."""
    seen = bare(text).strip()
    if not seen:
        return ""
    if _INDEX.fullmatch(seen):
        return raised(text.strip(), bare(before)) if above else lowered(text.strip(), bare(before))
    if seen in ("%", "°", "∘", "′", "″", "'"):
        return text.strip()
    sign = "^" if above else "_"
    return f"{sign}{text.strip()}" if len(seen) == 1 else f"{sign}({text.strip()})"


def _bracket(element: Any, which: str, usual: str) -> str:
    stated = element.find(f"{_M}dPr/{_M}{which}")
    return usual if stated is None else stated.get(f"{_M}val") or ""


def _office(element: Any) -> str:
    name = _name(element)
    if name == "t":
        return element.text or ""
    if name.endswith("pr") or name in ("instrtext", "deltext", "del", "movefrom"):
        return ""
    children = {_name(child): child for child in _children(element)}

    def part(which: str) -> str:
        return _office(children[which]) if which in children else ""

    if name == "f":
        return fraction(part("num"), part("den"), str)
    if name in ("ssup", "ssub"):
        base = part("e")
        above = name == "ssup"
        return base + script(part("sup" if above else "sub"), base, above, str)
    if name == "ssubsup":
        base = part("e")
        return base + script(part("sub"), base, False, str) + script(part("sup"), "", True, str)
    if name == "rad":
        return script(part("deg"), "", True, str) + "√" + _grouped(part("e"), str)
    if name == "d":
        inside = ", ".join(_office(child) for child in _children(element) if _name(child) == "e")
        return f"{_bracket(element, 'begChr', '(')}{inside}{_bracket(element, 'endChr', ')')}"
    if name == "m":
        return "; ".join(_office(child) for child in _children(element) if _name(child) == "mr")
    if name == "mr":
        return ", ".join(_office(child) for child in _children(element) if _name(child) == "e")
    if name == "nary":
        sign = next(
            (child.get(f"{_M}val") for child in element.iter(f"{_M}chr") if child.get(f"{_M}val")), "∫"
        )
        return f"{sign}{script(part('sub'), '', False, str)}{script(part('sup'), '', True, str)} {part('e')}"
    return _run([(_name(child), _office(child)) for child in _children(element)], str)
