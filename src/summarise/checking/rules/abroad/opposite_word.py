"""A number told of the opposite of what the source tells it of, in another language than English: a profit for a loss.

Pairs of nouns of which a text tells the one or the other: profit and loss, for and against, exports and imports, men and women,
highest and lowest. The clause of the number has the one in the summary and only the other in every place of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.parts_abroad import owned_in
from summarise.checking.aligning.rule import SentenceRule
from summarise.checking.aligning.stated import Finding, Stated, source_sentence
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.directions_abroad import clause_abroad
from summarise.checking.text.openness_abroad import DENIED
from summarise.checking.verdicts import Code
from summarise.quantities.patterns import pattern

_MOST_PLACES = 2
_WORDS = {
    "de": "Gewinn\\w*/Verlust\\w* dafür/dagegen Export\\w*|Ausfuhr\\w*/Import\\w*|Einfuhr\\w* Männer\\w*/Frauen höchst\\w*/niedrigst\\w*|tiefst\\w* Einnahmen/Ausgaben "
    "Überschuss\\w*/Defizit\\w*|Fehlbetrag\\w*",
    "fr": "bénéfices?|profits?/pertes? exportations?/importations? hommes?/femmes? recettes/dépenses excédents?/déficits?",
    "es": "beneficios?|ganancias?/pérdidas? a_favor/en_contra exportaciones|exportación/importaciones|importación hombres?/mujer(?:es)? ingresos/gastos superávit/déficit",
    "it": "util[ei]|profitt[oi]/perdit[ae] favorevoli|a_favore/contrari\\w* esportazion[ei]/importazion[ei] uomini/donne entrate/uscite|spese avanzo/disavanzo",
    "pt": "lucros?/prejuízos? a_favor/contra exportaç(?:ão|ões)/importaç(?:ão|ões) homens?/mulher(?:es)? receitas/despesas excedente|superavit/défice|déficit",
    "nl": "winst\\w*/verlies\\w* export|uitvoer/import|invoer mannen/vrouwen hoogste/laagste inkomsten/uitgaven overschot/tekort",
    "zh": "盈利|盈余|净利/亏损|虧損 赞成|贊成/反对|反對 (?<!不)支持/反对|反對|不支持 顺差|順差/逆差 出口/进口|進口 男/女 最高/最低 最大/最小 最多/最少 最长|最長/最短 增税|增稅/减税|減稅 收入/支出 流入/流出",
    "ja": "黒字/赤字 賛成/反対 (?<!不)支持/反対|不支持 輸出/輸入 男/女 最高/最低 最大/最小 最多/最少 増税/減税 収入/支出 流入/流出 雄/雌 前半/後半",
}  # fmt: skip


def _form(words: str, language: str) -> re.Pattern[str]:
    words = words.replace("_", " ")
    return pattern(words if language in ("zh", "ja") else rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


_PAIRS = {
    language: tuple(
        (_form(one, language), _form(other, language))
        for one, other in (pair.split("/") for pair in listed.split())
    )
    for language, listed in _WORDS.items()
}


def given_in(ground: Ground, stated: Stated) -> Iterator[Finding]:
    """The first number of one sentence that is told of the opposite."""
    index = ground.index
    language = index.language
    for claim, evidence, own in owned_in(ground, stated, _MOST_PLACES):
        here = clause_abroad(stated.text, (stated.start, stated.end), (claim.start, claim.end), language)
        clauses = [
            clause_abroad(index.text, source_sentence(index, q.start), (q.start, q.end), language)
            for q in own
        ]
        if DENIED[language].search(stated.text, *here):
            continue
        found = _opposite(index, stated, here, clauses)
        if found is None:
            continue
        said, right = found
        yield Finding(
            Code.WRONG_REFERENT,
            stated.claim(min(said.start(), claim.start), max(said.end(), claim.end), evidence),
            evidence,
            f"The article says “{right}” of “{claim.text}”; the summary says “{said.group()}”.",
            f"Check which of the two “{claim.text}” is: “{right}” or “{said.group()}”.",
        )
        return


def _opposite(
    index: SourceIndex, stated: Stated, here: tuple[int, int], clauses: list[tuple[int, int]]
) -> tuple[re.Match[str], str] | None:
    """The summary's word and the source's for its opposite; None where they do not disagree."""
    for one, other in _PAIRS[index.language]:
        for ours, theirs in ((one, other), (other, one)):
            said = ours.search(stated.text, *here)
            if said is None or theirs.search(stated.text, stated.start, stated.end):
                continue
            right = [theirs.search(index.text, *clause) for clause in clauses]
            if any(ours.search(index.text, *clause) for clause in clauses):
                continue
            if any(DENIED[index.language].search(index.text, *clause) for clause in clauses):
                continue
            if (first := right[0]) is not None and all(right):
                return said, first.group()
    return None


RULE = SentenceRule("opposite_word", (Code.WRONG_REFERENT,), given_in)
