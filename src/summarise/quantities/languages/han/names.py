"""Names with a number, and ordinals: COVID-19, C919, 歼-20, 憲法9条, 5G, 第14条; 第3, 6回目, 3位."""

from __future__ import annotations

from summarise.quantities.languages.han.numbers.characters import Number
from summarise.quantities.languages.han.signs import Before, before
from summarise.quantities.languages.han.units import TABLE
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_MODEL = frozenset("歼殲轰轟运運直风風征舟娥宫宮击擊旗浪强強武苏蘇鹰鷹枭梟龙龍剑劍箭翼电電型")
_ARTICLE = pattern(r"\d{1,4}[条條]")  # 憲法9条
_GENERATION_LETTERS = frozenset("GKDSL")
_GENERATION = pattern(r"(?:[2-6]G|[248]K|[234]D|[1-9]S?L?DK)(?![A-Za-z0-9])")  # 5G, 8K, 3LDK
_NUMBERED = pattern(alternatives(TABLE["numbered"]))
_ORDINAL = pattern(
    "[位度回人年番代勝敗本個件台戦期店]?目(?![標标的前指立])|番目|番手|(?<=\\d)位(?![置于於数])"
)
_GLUED = pattern(r"[A-Za-z][A-Za-z0-9]*(?:[-.]?[A-Za-z0-9]+)*[-]?$")
REST = pattern(r"[A-Za-z0-9]{0,24}(?:[-.][A-Za-z0-9]{1,24}){0,4}")
_SIZE, _QUAKE = pattern(r"\d(?:\.\d)?(?![\dA-Za-z])"), pattern("[地余]震|震[源度央]|津波|海啸")
_VERSION = pattern(r"\d+(?:\.\d+){2,}")


def glued(text: str, plain: str, versions: bool, language: str, start: int, floor: int) -> Quantity | None:
    """A name of letters and digits: COVID-19, G20, C919; versions."""
    if not plain[start].isdigit():
        return None
    if plain[start - 1 : start] == "法" and (article := _ARTICLE.match(plain, start)):
        return Quantity(start, article.end(), text[start : article.end()], Kind.IDENTIFIER)
    if plain[start + 1 : start + 2] in _GENERATION_LETTERS and (
        generation := _GENERATION.match(plain, start)
    ):
        return Quantity(start, generation.end(), text[start : generation.end()], Kind.IDENTIFIER)
    if versions and (version := _VERSION.match(plain, start)):
        return Quantity(start, version.end(), text[start : version.end()], Kind.IDENTIFIER)
    if start == 0 or not plain[start - 1].isascii():
        return None
    left = plain[start - 1]
    if not (
        left.isalpha()
        or (left == "-" and plain[start - 2 : start - 1].isascii() and plain[start - 2 : start - 1].isalpha())
    ):
        return None
    ahead = before(plain, start, floor, language, start)
    if ahead.currency is not None or (left == "M" and _shaking(plain, start)):
        return None
    word = _GLUED.search(plain, max(floor, start - 24), start)
    rest = REST.match(plain, start)
    if word is None or rest is None:
        return None
    begin, end = word.start(), rest.end()
    return Quantity(begin, end, text[begin:end], Kind.IDENTIFIER)


def _shaking(plain: str, start: int) -> bool:
    """Whether M before a number is the size of an earthquake: M7.3の地震."""
    return (
        _SIZE.match(plain, start) is not None
        and _QUAKE.search(plain, max(0, start - 40), start + 40) is not None
    )


def model_name(text: str, plain: str, start: int, number: Number, ahead: Before) -> Quantity | None:
    """歼-20, 长征-5: the name of what is built, and no loss."""
    begin = ahead.start - 1
    if (
        ahead.currency is None
        and number.form == "digits"
        and number.high < 1000
        and ahead.start == start - 1
        and begin >= 0
        and plain[start - 1] == "-"
        and plain[begin] in _MODEL
    ):
        return Quantity(begin, number.end, text[begin : number.end], Kind.IDENTIFIER)
    return None


def ordinal(text: str, plain: str, language: str, start: int, number: Number) -> Quantity | None:
    """6回目 is the sixth, 3位 third, 国道16号 a name."""
    found = _ORDINAL.match(plain, number.end) if language == "ja" else None
    if found is not None:
        end = found.end()
        return Quantity(
            start, end, text[start:end], Kind.ORDINAL, number.low, number.high
        )  # fmt: skip
    return None


def numbered(text: str, plain: str, start: int, number: Number) -> Quantity:
    """第3 is the third, 第14条 a name."""
    name = _NUMBERED.match(plain, number.end)
    begin = start - 1
    if name and not plain.startswith(("节", "節"), number.end):
        return Quantity(begin, name.end(), text[begin : name.end()], Kind.IDENTIFIER)
    end = number.end
    return Quantity(begin, end, text[begin:end], Kind.ORDINAL, number.low, number.high)
