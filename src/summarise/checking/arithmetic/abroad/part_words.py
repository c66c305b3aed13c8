"""Words of other languages that join a part with its whole, that speak of what is left, and that tell of a time before.

Closed lists of the commonest forms, as the grammars of the languages give them: relative and partitive pronouns, negations
and words for the rest, words for an earlier time.
"""

from __future__ import annotations

from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

# "48 Wohnungen, von denen zwölf": between the whole and its part.
_WHOLE_FIRST = {
    "de": r"\b(?:davon|darunter|von (?:denen|ihnen|diesen)|wovon|hiervon)\b",
    "fr": r"\b(?:dont|parmi (?:lesquel|eux|elles)\w*)\b",
    "es": r"\b(?:de (?:ellos|ellas|los que|las que|los cuales|las cuales|estos|estas)|entre (?:ellos|ellas)|cuy[oa]s)\b",
    "it": r"\b(?:de(?:i|lle) quali|(?:tra )?cui|di (?:questi|queste|essi|esse)|ne)\b",
    "pt": r"\b(?:d(?:os|as) quais|dentre|destes|destas|deles|delas|entre (?:eles|elas))\b",
    "nl": r"\b(?:waarvan|van wie|van hen|onder wie|waaronder|daarvan|hiervan)\b",
    "zh": r"其中|当中|當中|里面",
    "ja": r"うち",
}
# "340 van de 1.100": between the part and its whole.
_PART_FIRST = {
    "de": r" (?:\w+ )?(?:der|von|von den|von insgesamt|aller|ihrer|seiner)(?: rund| etwa| insgesamt)? ",
    "fr": r" (?:\w+ )?(?:sur|des|de ses|de leurs|parmi)(?: les| ses)? ",
    "es": r" (?:\w+ )?(?:de (?:los|las|sus)|de un total de|sobre) ",
    "it": r" (?:\w+ )?(?:de(?:i|lle|gli)(?: suoi| sue)?|su) ",
    "pt": r" (?:\w+ )?(?:d[oa]s(?: seus| suas)?|de um total de|em) ",
    "nl": r" (?:\w+ )?(?:van (?:de|het|haar|zijn|hun)|op de)(?: in totaal)? ",
    "zh": r"",
    "ja": r"",
}
_BEHIND = 20  # characters behind a part in which it is called one: "un terzo delle quali"
_FIRST = {language: pattern(words) for language, words in _WHOLE_FIRST.items()}
_LAST = {language: pattern(words) for language, words in _PART_FIRST.items() if words}

REST = {
    "de": pattern(r"(?i)\b(?:nicht|kein\w*|ohne|übrig\w*|restlich\w*|rest|ander\w+|außerhalb|noch|wieder|fehl\w+|bleib\w+|offen)\b"),
    "fr": pattern(r"(?i)\b(?:pas|plus|sans|aucun\w*|rest\w+|autres?|hors|encore|rétabli\w*|indemnes?|de nouveau|manqu\w+|attend\w*)\b"),
    "es": pattern(r"(?i)\b(?:no|sin|ningun\w*|rest\w+|otr[ao]s|demás|fuera|qued\w+|faltan?|volvi\w+|de nuevo|mantuv\w+|ilesos?|aún|todavía)\b"),
    "it": pattern(r"(?i)\b(?:non|senza|nessun\w*|rest\w+|rimanent\w*|altr[ei]|fuori|ancora|di nuovo|mancan?\w*|estero|illes[ie])\b"),
    "pt": pattern(r"(?i)\b(?:não|sem|nenhum\w*|rest\w+|outr[ao]s|fora|ainda|faltam?|de novo|iles[ao]s|mas)\b"),
    "nl": pattern(r"(?i)\b(?:niet|geen|zonder|overige?n?|rest\w*|andere|buiten|nog|weer|wel|ongedeerd|ontbr\w+)\b"),
    "zh": pattern(r"没|沒|未|无|無|不|其余|其餘|剩|另|其他|以外|之外|国内|國內|尚|仍|还|還|恢复|恢復|已有"),
    "ja": pattern(r"ない|なかっ|ず|残|以外|ほか|他|あと|戻|国内|まだ|未|復旧"),
}  # fmt: skip
"""What says that a number is what a part leaves over."""

EARLIER = {
    "de": pattern(r"(?i)\b(?:zuvor|vorher|davor|früher|damals|vor\w*jahr\w*|vor\w*saison|vorig\w+|vergangen\w+|letzt\w+|vormals|bisher|bis dahin|stand|stehen|lag|betrug|waren?|hatten?|gewesen|(?:19|20)\d\d|dies\w+|normal|regulär)\b"),
    "fr": pattern(r"(?i)\b(?:avant|auparavant|plus tôt|précédent\w*|derni[eè]re?|passé\w*|était|étaient|avait|avaient|jusque-là|jusqu'ici|fut|monté|(?:19|20)\d\d|cette|ce)\b"),
    "es": pattern(r"(?i)\b(?:antes|anterior(?:es)?|previ[oa]s?|pasad[oa]s?|hasta (?:entonces|ahora)|era|eran|había|habían|hubo|fue|fueron|está en|(?:19|20)\d\d|este|esta)\b"),
    "it": pattern(r"(?i)\b(?:prima|precedent[ei]|scors[oaie]|passat[oaie]|finora|fino ad allora|era|erano|aveva|avevano|stat[oaie]|(?:19|20)\d\d|questo|questa|è di)\b"),
    "pt": pattern(r"(?i)\b(?:antes|anterior(?:es)?|prévi[oa]s?|passad[oa]s?|até (?:então|agora)|era|eram|tinha|tinham|foi|foram|(?:19|20)\d\d|este|esta|é de)\b"),
    "nl": pattern(r"(?i)\b(?:eerder|daarvoor|vorig\w*|vroeger|afgelopen|tot dan toe|was|waren|had|hadden|stond|lag|kwamen|(?:19|20)\d\d|dit|deze)\b"),
    "zh": pattern(r"去年|上年|年前|上一|早前|前年|上月|上个月|上季|前一|之前|以前|此前|原来|原來|原|曾|同期|今年|本年|[12]\d{3}年|警戒|标准|標準|是|为|為"),
    "ja": pattern(r"昨年|前年|昨季|前季|去年|一昨年|前回|以前|前月|前日|前週|前の|それまで|従来|今年|今年度|昨年度|前年度|[12]\d{3}年|危険水位|基準|だった|[は]|見通し"),
}  # fmt: skip
"""What says that a number is a level of before, or another's that the article tells by how far it lies from one."""


GAP_BEHIND = {
    "de": pattern(
        r"(?: \w+)? (?:hinter|vor|Rückstand|Vorsprung|mehr als|weniger als|höher als|niedriger als|unter|über)\b"
    ),
    "fr": pattern(
        r"(?: \w+)? (?:derrière|devant|de retard|d'avance|de plus que|de moins que|au-dessus|au-dessous)\b"
    ),
    "es": pattern(
        r"(?: \w+)? (?:por detrás|por delante|más que|menos que|por encima|por debajo|del líder)\b"
    ),
    "it": pattern(r"(?: \w+)? (?:dietro|davanti|in più|in meno|dalla capolista|sopra|sotto)\b"),
    "pt": pattern(
        r"(?: \w+)? (?:atrás|à frente|a mais|a menos|mais do que|menos do que|acima|abaixo|do líder)\b"
    ),
    "nl": pattern(r"(?: \w+)? (?:achter|voor op|meer dan|minder dan|lager dan|hoger dan|boven|onder)\b"),
    "zh": pattern(r"之差|的差距|以上的差距"),
    "ja": pattern(r"差"),
}
"""Behind a number: how far two levels lie apart."""


BEYOND = {
    "de": pattern(r"(?i) (?:(?P<above>über|oberhalb)|(?P<below>unter|unterhalb))\b"),
    "fr": pattern(r"(?i) (?:(?P<above>au-dessus)|(?P<below>au-dessous|en dessous))\b"),
    "es": pattern(r"(?i) (?:(?P<above>por encima)|(?P<below>por debajo))\b"),
    "it": pattern(r"(?i) (?:(?P<above>sopra|al di sopra)|(?P<below>sotto|al di sotto))\b"),
    "pt": pattern(r"(?i) (?:(?P<above>acima)|(?P<below>abaixo))\b"),
    "nl": pattern(r"(?i) (?:(?P<above>boven)|(?P<below>onder))\b"),
}
"""Behind a number: that it lies so far above or below a level."""


TIMES = {
    "de": pattern(
        r"(?i)\b(?:(?P<twice>doppelt so|doppelte|zweimal so|verdoppel\w*)|(?P<thrice>dreimal so|dreifache|verdreifach\w*))\b"
    ),
    "fr": pattern(
        r"(?i)\b(?:(?P<twice>le double|deux fois plus|doubl\w+)|(?P<thrice>le triple|trois fois plus|tripl\w+))\b"
    ),
    "es": pattern(r"(?i)\b(?:(?P<twice>el doble|duplic\w+)|(?P<thrice>el triple|triplic\w+))\b"),
    "it": pattern(r"(?i)\b(?:(?P<twice>il doppio|raddoppi\w+)|(?P<thrice>il triplo|triplic\w+))\b"),
    "pt": pattern(r"(?i)\b(?:(?P<twice>o dobro|duplic\w+|dobr\w+)|(?P<thrice>o triplo|triplic\w+))\b"),
    "nl": pattern(
        r"(?i)\b(?:(?P<twice>twee keer zo|tweemaal zo|dubbel zo|verdubbel\w*)|(?P<thrice>drie keer zo|driemaal zo|verdrievoudig\w*))\b"
    ),
    "zh": pattern(r"(?P<twice>翻一番|增加一倍|增长一倍|翻了一番|翻倍|的两倍|的2倍)|(?P<thrice>的三倍|的3倍)"),
    "ja": pattern(r"(?P<twice>倍増|の2倍|の二倍)|(?P<thrice>の3倍|の三倍)"),
}
"""What tells a level as the double or the treble of another."""


def joins(text: str, whole: Quantity, part: Quantity, language: str) -> bool:
    """Whether the words between two numbers of ``text`` make the one a part of the other."""
    if whole.end <= part.start:
        return _FIRST[language].search(text, whole.end, part.end + _BEHIND) is not None
    if language in _LAST:
        between = text[part.end : whole.start]
        return _LAST[language].fullmatch(between) is not None
    return False
