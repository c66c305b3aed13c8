"""Words of other languages that say which way a number went: "sank", "en hausse", 增长, 減った.

Beginnings of verbs and nouns, and the short words for more and less, as the grammars of the languages give them. A number's
own word is the one right behind it ("8 Prozent weniger", "3割減"), else the nearest before it in its clause ("fiel auf"),
else the nearest behind it there (German and Japanese have their verbs at the end).
"""

from __future__ import annotations

import re
from functools import cache

from summarise.checking.text.directions import Word
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern


class _Lists(NamedTuple):
    """Words that go up and down; those that do so only right behind a number or right before it; denials."""

    up: str
    down: str
    more: str
    less: str
    denied: str


_LISTS = {
    "de": _Lists(
        "stieg stiegen gestiegen steigen steigt wuchs wuchsen gewachsen wächst wachsen zunahm zugenommen nahm_zu nahmen_zu erhöht\\w* erhöhen kletter\\w+ geklettert "
        "legt\\w*_zu zulegen zugelegt anstieg\\w* zuwachs zunahme wachstum plus verdoppelt\\w* verteuert\\w* angehoben anhob",
        "sank sanken gesunken sinken sinkt fiel fielen gefallen fallen fällt abnahm abgenommen nahm_ab nahmen_ab verringert\\w* gesenkt senken senkt\\w* schrumpf\\w+ "
        "geschrumpft ging_zurück gingen_zurück zurückgegangen rückgang\\w* abnahme minus halbiert\\w* verbilligt\\w* eingebrochen einbruch verlor verloren verliert eingebüßt "
        "nachl\\w+ nachgelassen",
        "mehr höher\\w* über", "weniger niedriger\\w* geringer\\w* unter", "nicht kein\\w* ohne kaum statt",
    ),
    "fr": _Lists(
        "augment\\w+ progress\\w+ grimp\\w+ bondi\\w* hausse gagn\\w+ accru\\w* croissance mont\\w+ s'élev\\w+ doubl\\w+ élargi\\w* relev\\w+ renchéri\\w*",
        "baiss\\w+ recul\\w* diminu\\w+ chut\\w+ tomb\\w+ perdu perd perdent réduit\\w* réduire repli\\w* décru\\w* abaiss\\w+ s'effondr\\w+ rétréci\\w*",
        "de_plus supérieur\\w* en_plus", "de_moins inférieur\\w* en_moins", "pas ni sans jamais",
    ),
    "es": _Lists(
        "sub\\w+ aument\\w+ crec\\w+ increment\\w+ alza ganó creció elev\\w+ duplic\\w+ encarec\\w+ ascend\\w+ repunt\\w+ ampli\\w+",
        "baj(?:ó|ar\\w*|an?|ando|ada|ado) cay\\w+ caer\\w* caída\\w* descend\\w+ descens\\w* disminu\\w+ reduj\\w+ reduc\\w+ perdi\\w+ pierd\\w+ recort\\w+ desplom\\w+ abarat\\w+ retroced\\w+",
        "más superior\\w*", "menos inferior\\w*", "no sin ni tampoco",
    ),
    "it": _Lists(
        "aument\\w+ cresc\\w+ cresciut\\w+ sal(?:it[oaie]|e|ir\\w+|ì|ire|gono) saliranno rialz\\w+ guadagn\\w+ crescita raddoppi\\w+ rincar\\w+ incremen\\w+",
        "cal(?:o|ato|ata|ati|ate|a|ano|erà|eranno|are|i) scend\\w+ sces[oaie] diminu\\w+ ridott\\w+ ridu\\w+ pers[oaie] perd\\w+ ribass\\w+ crollo crollat\\w+ dimezz\\w+",
        "in_più superior\\w*", "in_meno inferior\\w*", "non senza né",
    ),
    "pt": _Lists(
        "sub(?:iu|iram|ir\\w*|ida|e|em) aument\\w+ cresc\\w+ alta ganh\\w+ elev\\w+ duplic\\w+ dobr\\w+ encarec\\w+ avanç\\w+",
        "ca(?:iu|íram|ir\\w*|i|em) queda\\w* baix(?:ou|aram|ar\\w*|a) desc(?:eu|eram|er\\w*|ida) diminu\\w+ recu\\w+ reduz\\w+ redução perd(?:eu|eram|e) encolh\\w+",
        "a_mais superior\\w*", "a_menos inferior\\w*", "não sem nem",
    ),
    "nl": _Lists(
        "steeg stegen gestegen stijg\\w+ groei\\w* gegroeid nam_toe namen_toe neemt_toe nemen_toe toegenomen toename klom\\w* geklommen verhoog\\w* verdubbel\\w* plus",
        "daal\\w* gedaald dalen daling zakt\\w* gezakt nam_af namen_af neemt_af nemen_af afgenomen afname kromp\\w* gekrompen liep_terug liepen_terug teruggelopen verlaag\\w* verloor "
        "verloren halveer\\w* gehalveerd min zwakt\\w*_af afgezwakt",
        "meer hoger", "minder lager", "niet geen zonder nauwelijks",
    ),
    "zh": _Lists(
        "增加 增长 增長 增至 增到 增幅 上升 上涨 上漲 上调 提高 升至 升到 涨至 涨到 漲至 漲到 扩大 擴大 多出 猛增 回升 走高 攀升 飙升 飆升 激增 翻番 上扬 上揚",
        "减少 減少 下降 降至 降到 降幅 下跌 跌至 跌到 下滑 缩小 縮小 降低 减至 減至 少出 锐减 回落 下调 走低 收窄 萎缩 萎縮 滑落 暴跌 骤降 驟降 缩减 縮減",
        "", "", "没有 沒有 未 并非",
    ),
    "ja": _Lists(
        "増 上昇 上が 伸び 伸ば 高い 高く 多い 多く 値上が 値上げ 上積み 拡大 引き上げ 上回 広が 広げ 膨ら 高ま 急騰 続伸 反発",
        "減 下落 下が 落ち 低い 低く 少な 値下が 値下げ 縮小 引き下げ 安 下回 縮ま 縮め 狭ま 狭め 弱ま 急落 反落 続落",
        "", "", "ない なかった ず",
    ),
}  # fmt: skip
# 比去年多1.5亿元: right before the number, compared with another time. 比榜首少3分 is as well told from the other side.
_COMPARED = pattern(
    r"比[^，。；]{0,6}[年月日天季周期前届屆][^，。；]{0,6}?(?:(?P<up>[多高])|(?P<down>[少低]))[^\d，。]{0,4}\Z"
)
_BY_ANOTHER = {
    "zh": pattern(
        r"(?<![同环環占对對相])比(?![例赛賽重分率如较較])[^，。；]{1,24}?(?:(?<!增)多|(?<!提)高|(?<![减減])少|(?<!降)低)"
    ),
    "ja": pattern(r"(?<![年月日週季期前間度回次節])より"),
    **dict.fromkeys(
        ("de", "fr", "es", "it", "pt", "nl"),
        pattern(
            r"\W+(?:als|que|qu|dan|di|del|della|do que|da|than)\W+(?:der |die |das |den |le |la |l'|el |o |a |il |de |het )?[A-ZÄÖÜÉÁ]\w"
        ),
    ),
}
_UNSPACED = frozenset(("zh", "ja"))
# A clause ends where a comma stands that is none of a number, or a word that joins two.
_ENDS = {
    language: pattern(rf"[;:.!?](?=\s|\Z)|,(?=\s)|\n|[–—]| (?:{words}) ")
    for language, words in {
        "de": "und|aber|während|doch|als|nachdem|obwohl|weil|dagegen",
        "fr": "et|mais|tandis que|alors que|quand|contre",
        "es": "y|pero|mientras|aunque|frente",
        "it": "e|ma|mentre|contro|sebbene",
        "pt": "e|mas|enquanto|contra|embora",
        "nl": "en|maar|terwijl|toen|hoewel|tegen",
    }.items()
} | dict.fromkeys(("zh", "ja"), pattern(r"[，。；！？、\n]|(?:が|て|で)、"))
_RIGHT_BEHIND = 25
LANGUAGES = frozenset(_LISTS)


class _Forms(NamedTuple):
    sign: re.Pattern[str]
    behind: re.Pattern[str]
    denied: re.Pattern[str]


@cache
def _forms(language: str) -> _Forms:
    lists = _LISTS[language]

    def either(words: str) -> str:
        """Words with what may stand between two parts of one: "ging zurück", "ging um ein Viertel zurück"."""
        return (
            "|".join(
                r"\b[^,;.]{0,40}?\b".join(word.split("_"))
                if word.count("_") == 1 and language in ("de", "nl")
                else word.replace("_", " ")
                for word in words.split()
            )
            or r"(?!)"
        )

    if language in _UNSPACED:
        sign = pattern(f"(?P<up>{either(lists.up)})|(?P<down>{either(lists.down)})")
        return _Forms(sign, sign, pattern(either(lists.denied)))
    sign = pattern(rf"\b(?:(?P<up>{either(lists.up)})|(?P<down>{either(lists.down)}))\b", re.IGNORECASE)
    behind = pattern(
        rf"[^,;.\d]{{0,{_RIGHT_BEHIND}}}?\b(?:(?P<up>{either(lists.more)})|(?P<down>{either(lists.less)}))\b",
        re.IGNORECASE,
    )
    return _Forms(sign, behind, pattern(rf"\b(?:{either(lists.denied)})\b", re.IGNORECASE))


def direction_abroad(
    text: str, sentence: tuple[int, int], number: tuple[int, int], language: str
) -> Word | None:
    """The direction word of the number ``text[number]`` in its clause; None where there is none or it is denied."""
    forms = _forms(language)
    start, end = clause_abroad(text, sentence, number, language)
    if forms.denied.search(text, start, end):
        return None
    if language in _UNSPACED:
        if (found := _COMPARED.search(text, start, number[0])) is not None:
            return _word(found)
        if _BY_ANOTHER[language].search(text, start, end):
            return None
    elif behind := forms.behind.match(text, number[1], end):
        return None if _BY_ANOTHER[language].match(text, behind.end(), end) else _word(behind)
    around = [
        found for found in forms.sign.finditer(text, start, end) if found.start() < number[0] < found.end()
    ]
    before = _last(forms.sign, text, start, number[0])
    after = forms.sign.search(text, number[1], end)
    found = (around[0] if around else None) or ((after or before) if language == "ja" else (before or after))
    return None if found is None else _word(found)


def clause_abroad(
    text: str, sentence: tuple[int, int], number: tuple[int, int], language: str
) -> tuple[int, int]:
    """The part of a sentence between the marks and joining words around a number."""
    start = sentence[0]
    for cut in _ENDS[language].finditer(text, sentence[0], number[0]):
        start = cut.end()
    after = _ENDS[language].search(text, number[1], sentence[1])
    return start, sentence[1] if after is None else after.start()


def is_change(text: str, end: int, language: str) -> bool:
    """Whether the words right behind a number call it how much more or less something is."""
    return language not in _UNSPACED and _forms(language).behind.match(text, end) is not None


def cuts_of(text: str, span: tuple[int, int], language: str) -> list[int]:
    """Where the marks and joining words end that part clauses in ``text[span]``."""
    return [found.end() for found in _ENDS[language].finditer(text, *span)]


def _last(form: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return max(form.finditer(text, start, end), key=lambda found: found.start(), default=None)


def _word(found: re.Match[str]) -> Word:
    group = found.lastgroup or "up"
    return Word(1 if group == "up" else -1, found.start(group), found.end(group))
