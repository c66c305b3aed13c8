"""The words that mend a finding, where it says which: "Write “…”" becomes a span of the summary and its new text.

Only the number with its hedge is replaced, never what it counts, so that the sentence around it stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarise.checking.explaining.messages import quoted, with_hedge
from summarise.checking.text.sentences import split_sentences
from summarise.checking.verdicts import Flag
from summarise.quantities.named import NamedTuple


class Fix(NamedTuple):
    """``text`` is to stand in the place of ``start``..``end`` of the string at ``path``."""

    path: str
    start: int
    end: int
    text: str


def fix_of(flag: Flag, source: str, texts: Mapping[str, str]) -> Fix | None:
    """The fix of one flag, or None where it suggests no words. ``source``: the article's text; ``texts``: the
    summary's strings by path."""
    claim, evidence = flag.claim, flag.evidence
    if claim is None or claim.quantity is None or evidence is None or evidence.quantity is None:
        return None
    text = texts.get(claim.path)
    # No other advice may be taken for a replacement: it has to be these words and no more.
    if text is None or flag.suggestion != f"Write {quoted(source, evidence.quantity)}.":
        return None
    if text[claim.quantity.start : claim.quantity.end] != claim.quantity.text:
        return None
    start, end = with_hedge(text, claim.quantity)
    first, last = with_hedge(source, evidence.quantity)
    new = " ".join(source[first:last].split())
    return Fix(claim.path, start, end, _as_it_stands(new, evidence.quantity.hedge, text, start))


def _as_it_stands(new: str, hedge: str | None, text: str, at: int) -> str:
    """With a capital where a sentence begins there, and without one that only the article's sentence gave it."""
    begins = any(start == at for start, _ in split_sentences(text))
    if begins:
        return new[:1].upper() + new[1:]
    if hedge and re.match(r"[A-Z][a-z]", hedge) and new.startswith(hedge):
        return new[:1].lower() + new[1:]
    return new
