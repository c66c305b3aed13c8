"""A result told of the side that lost it, in another language than English.

The verb says which side won: who stands before it, or behind one of losing. The summary's winner is the source's loser there,
and its loser the winner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.clauses.abroad import UNSPACED, places_of
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.text.directions_abroad import LANGUAGES
from summarise.checking.verdicts import Code, Verdict
from summarise.quantities import Kind
from summarise.quantities.languages.detecting import COMMON
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_NAME = "[A-ZÀ-ÖØ-Þ][^\\W\\d_]{2,}"
_RUN = "[A-Za-z々〆ヶ\u3400-\u9fff\u30a1-\u30fa\u30fc-\u30ff]"
# Of winning, then of losing; the sides stand before and behind.
_VERBS = {
    "de": ("schl[uä]g\\w*|besiegt\\w*|gewann\\w*|gewonnen|bezwang\\w*|siegt\\w*", "verl(?:or|ier|oren)\\w*|unterlag\\w*|unterlegen"),
    "fr": ("batt?\\w*|vain\\w+|gagn\\w+|impos\\w+|dispos\\w+|domin\\w+", "perd\\w*|inclin\\w+"),
    "es": ("gan(?:ó|aron)|ganado|venci\\w+|derrot(?:ó|aron|ado)|super(?:ó|aron)", "perdi\\w+|cay(?:ó|eron)"),
    "it": ("batt\\w+|vinto|vinse\\w*|sconfitto|supera\\w*|piega\\w*", "pers[oa]|perde\\w*"),
    "pt": ("venceu|venceram|bateu|bateram|ganh(?:ou|aram)|derrot(?:ou|aram)", "perd(?:eu|eram)"),
    "nl": ("won|wonnen|gewonnen|versl(?:oeg|agen)\\w*|klopt\\w*", "verl(?:oor|oren)\\w*"),
    "zh": ("战胜|戰勝|击败|擊敗|力克|轻取|险胜|大胜|完胜|淘汰|横扫|胜", "负于|負於|不敌|不敵|输给|輸給|惜败"),
}  # fmt: skip
_FORMS = {
    language: pattern(
        f"(?P<won>{won})|(?P<lost>{lost})"
        if language == "zh"
        else rf"(?i)(?<!\w)(?:(?P<won>{won})|(?P<lost>{lost}))(?!\w)"
    )
    for language, (won, lost) in _VERBS.items()
}
# The other side told first: "Gegen Lahnstein gewann Nordheim".
_TURNED = pattern(r"(?i)\b(?:gegen|face à|contre|contra|ante|contro|tegen)\b")
_PASSIVE = pattern(r"(?i)\b(?:von|par|por(?! \d)|da|dal|dalla|dall|door)\b")
_SIDE = pattern(rf"(?P<side>{_RUN}+)(?:は|が)")
_BEATEN = pattern(
    rf"[^。]*?(?P<side>{_RUN}+)(?:に|を)[^。、]{{0,8}}?(?:(?P<won>勝|快勝|下し|下した|破|退け|制し|圧倒)|(?P<lost>敗|負け|屈|惜敗))"
)
_NAMES = pattern(_NAME)
_FIRST = pattern("[\u3400-\u9fff]{2}")
_CUT = pattern("[,;，。；]")


class _Sides(NamedTuple):
    """What is told of who won and of who lost."""

    winner: str
    loser: str


def given_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The first result of one sentence that is told of the wrong side."""
    index = ground.index
    if index.language not in LANGUAGES or ground.foreign:
        return
    for claim in stated.claims:
        q = claim.quantity
        if q is None or q.kind is not Kind.SCORE or claim.verdict is Verdict.UNSUPPORTED:
            continue
        here = _sides(stated.text, (stated.start, stated.end), (claim.start, claim.end), index.language)
        for place in places_of(index, q)[:1] if here is not None else ():
            sentence = source_sentence(index, place.start)
            there = _sides(index.text, sentence, (place.start, place.end), index.language)
            if there is not None and here is not None and _are_turned(here, there, index.language):
                yield Finding(
                    Code.WRONG_REFERENT,
                    claim,
                    claim.evidence,
                    f"In the article “{there.winner.strip()}” won it; in the summary “{here.winner.strip()}” did.",
                    f"Check who won “{claim.text}”.",
                )
                return


def _sides(text: str, sentence: tuple[int, int], number: tuple[int, int], language: str) -> _Sides | None:
    """Who won and who lost the result ``text[number]``, as its clause tells; None where it does not tell both."""
    if language == "ja":
        one = max(_SIDE.finditer(text, sentence[0], number[0]), key=re.Match.end, default=None)
        other = None if one is None else _BEATEN.match(text, one.end(), sentence[1])
        if one is None or other is None or other.end() < number[0]:
            return None
        return _Sides(one["side"], other["side"]) if other["won"] else _Sides(other["side"], one["side"])
    start = max((m.end() for m in _CUT.finditer(text, sentence[0], number[0])), default=sentence[0])
    cut = _CUT.search(text, number[1], sentence[1])
    end = sentence[1] if cut is None else cut.start()
    verb = _FORMS[language].search(text, start, end)
    if verb is None:
        return None
    before, behind = text[start : verb.start()], text[verb.end() : end]
    if language not in UNSPACED and (_TURNED.search(before) or _PASSIVE.search(behind)):
        return None
    return _Sides(before, behind) if verb.lastgroup == "won" else _Sides(behind, before)


def _are_turned(here: _Sides, there: _Sides, language: str) -> bool:
    """Whether the winner here is the loser there and none of the winner, and the other way round."""

    def is_of(side: str, other: str) -> bool:
        if language in UNSPACED:
            first = _FIRST.search(side) if language == "zh" else re.match(".{2}", side)
            return first is not None and first.group() in other
        return any(name in other for name in _NAMES.findall(side) if name.lower() not in COMMON[language])

    return (
        is_of(here.winner, there.loser)
        and is_of(here.loser, there.winner)
        and not is_of(here.winner, there.winner)
        and not is_of(here.loser, there.loser)
    )


RULE = SentenceRule("other_winner", (Code.WRONG_REFERENT,), given_in, english=False)
