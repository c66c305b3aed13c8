"""Nouns of other languages of which a text tells the one or the other: profit and loss, for and against, men and women.

Pairs of the commonest words, as dictionaries give them; "/" parts the two, "|" words for one, "_" is a blank.
"""

from __future__ import annotations

import re

from summarise.quantities.patterns import pattern

_WORDS = {
    "de": "Gewinn\\w*/Verlust\\w* dafür/dagegen Export\\w*|Ausfuhr\\w*/Import\\w*|Einfuhr\\w* Männer\\w*/Frauen Mädchen/Jungen|Jungs Ausland|Auslands\\w*|ausländisch\\w*/Inland|Inlands\\w*|Deutschland|inländisch\\w* höchst\\w*/niedrigst\\w*|tiefst\\w* Einnahmen/Ausgaben "
    "Überschuss\\w*/Defizit\\w*|Fehlbetrag\\w*",
    "fr": "bénéfices?|profits?/pertes? exportations?/importations? hommes?/femmes? filles?/garçons? étranger|étrangers?|étrangères?/France|français\\w* recettes/dépenses excédents?/déficits?",
    "es": "beneficios?|ganancias?/pérdidas? a_favor/en_contra exportaciones|exportación/importaciones|importación hombres?/mujer(?:es)? chicas?|niñas?/chicos?|niños? extranjero|exterior/España|nacional(?:es)? ingresos/gastos superávit/déficit",
    "it": "util[ei]|profitt[oi]/perdit[ae] favorevoli|a_favore/contrari\\w* esportazion[ei]/importazion[ei] uomini/donne ragazze|femmine/ragazzi|maschi estero|esteri|straniere?/Italia|nazional[ei] entrate/uscite|spese avanzo/disavanzo",
    "pt": "lucros?/prejuízos? a_favor/contra exportaç(?:ão|ões)/importaç(?:ão|ões) homens?/mulher(?:es)? raparigas|meninas/rapazes|meninos receitas/despesas excedente|superavit/défice|déficit",
    "nl": "winst\\w*/verlies\\w* export|uitvoer/import|invoer mannen/vrouwen meisjes/jongens hoogste/laagste inkomsten/uitgaven overschot/tekort",
    "zh": "盈利|盈余|净利/亏损|虧損 赞成|贊成/反对|反對 (?<!不)支持/反对|反對|不支持 顺差|順差/逆差 出口/进口|進口 男/女 最高/最低 最大/最小 最多/最少 最长|最長/最短 增税|增稅/减税|減稅 收入/支出 流入/流出 成功/失败|失敗 空置|空余/入住|出租|使用",
    "ja": "黒字/赤字 賛成/反対 (?<!不)支持/反対|不支持 輸出/輸入 男/女 最高/最低 最大/最小 最多/最少 増税/減税 収入/支出 流入/流出 雄/雌 成功/失敗 前半/後半 空き/利用|稼働|入居 未/済",
}  # fmt: skip


def _form(words: str, language: str) -> re.Pattern[str]:
    words = words.replace("_", " ")
    return pattern(words if language in ("zh", "ja") else rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


PAIRS: dict[str, tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]] = {
    language: tuple(
        (_form(one, language), _form(other, language))
        for one, other in (pair.split("/") for pair in listed.split())
    )
    for language, listed in _WORDS.items()
}
"""Both words of each pair, as patterns, by language."""


def are_opposed_abroad(
    one: str, span: tuple[int, int], other: str, there: tuple[int, int], language: str
) -> bool:
    """Whether ``one[span]`` has the one word of a pair and ``other[there]`` only the other."""
    for pair in PAIRS.get(language, ()):
        for ours, theirs in (pair, pair[::-1]):
            if ours.search(one, *span) and theirs.search(other, *there):
                return not (theirs.search(one, *span) or ours.search(other, *there))
    return False


def has_both(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether ``text[span]`` has both words of the first pair, profit and loss: between the two lies what they make together."""
    pairs = PAIRS.get(language, ())
    return bool(pairs) and all(form.search(text, *span) for form in pairs[0])
