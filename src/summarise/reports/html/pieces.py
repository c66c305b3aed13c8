"""The strings of a summary as markup: the claims in them as links to what they rest on.

Written here and not in a template, since a summary has thousands of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from summarise.checking.verdicts import Claim
from summarise.reports.escape import visible


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of a summary's string: with the claim that it makes, or none.

    ``target`` is the id that the claim's link goes to: its evidence, else its flag, else itself.
    """

    text: str
    claim: Claim | None = None
    id: str = ""
    target: str = ""
    mark: str = ""
    severity: str = "none"
    codes: str = ""


def pieces(given: Iterable[Said]) -> Markup:
    """Stretches one after the other. The hidden words stand before the mark: at the end of a line they would open another."""
    return Markup("".join(map(_piece, given)))  # noqa: S704  # texts are escaped, all else is of ours


def saying(said: Callable[[str, str], Iterable[Said]]) -> Callable[[str, str], Markup]:
    """What makes markup of the string at a path, which ``said`` cuts into stretches."""
    return lambda path, text: pieces(said(path, text))


def _piece(one: Said) -> str:
    text = str(escape(visible(one.text)))
    if one.claim is None:
        return text
    verdict = one.claim.verdict.value
    return (
        f'<a class="claim {verdict}{" words" if one.claim.quantity is None else ""}" id="{one.id}" href="#{one.target}"'
        f' data-severity="{one.severity}" data-codes="{one.codes}">{text}<span class="vh"> ({verdict})</span>'
        f'<span class="mark" aria-hidden="true">{one.mark}</span></a>'
    )
