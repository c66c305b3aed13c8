"""Decades of Chinese and Japanese text: 1990年代, 上世纪九十年代, 七八十年代, 1980〜90年代, 昭和40年代."""

from __future__ import annotations

from summarise.quantities.languages.han.temporal.day_parts import made, span, whole
from summarise.quantities.languages.han.temporal.eras import ERAS, year_of
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Quantity

MARK, _REACH = "年代", 14  # no form is longer up to its mark
_DIGIT = "一二三四五六七八九"
_TENS = rf"\d{{3}}0|\d0|[{_DIGIT}][〇零{_DIGIT}]{{2}}[〇零]|[{_DIGIT}][〇零]|[二三四五六七八九]十"
_JOINT = "(?:[~〜～–—―-]|至|到|から|[、・和及与與と])"
_DECADE = pattern(
    rf"(?:(?P<c>\d{{2}}|[一二]?十[{_DIGIT}]?)世[纪紀])?"
    rf"(?:(?P<t>{_TENS})(?:(?P<whole>年代)?(?P<joint>{_JOINT})(?P<u>{_TENS}))?|(?P<a>[{_DIGIT}])、?(?P<b>[{_DIGIT}])十)年代(?![理表わ替行金])"
)
_OF_ERA = pattern(rf"(?P<era>{alternatives(ERAS)})(?P<t>\d0|[二三四五六七八九]?十)年代(?![理表わ替行金])")
_ROW = frozenset("、・和及与與と")  # between decades that are only told beside each other
_LAST_CENTURY = ("上世纪", "上世紀", "上个世纪", "上個世紀", "前世紀")
_THIS_ONE = 30  # "20年代" alone is of this century, "30年代" of the last
_IN_FIGURES = frozenset("0123456789")


def decade_at(text: str, plain: str, start: int) -> Quantity | None:
    """The decade or span of decades that begins at ``start``; None where there is none."""
    if plain.find(MARK, start + 1, start + _REACH) < 0:
        return None
    if plain[start] in _IN_FIGURES and plain[start - 1 : start] in _IN_FIGURES:
        return None
    era = _OF_ERA.match(plain, start)
    if era is not None:
        year = year_of(era["era"], whole(era["t"]) or 0)
        return span(text, start, era.end(), DateParts(year), DateParts(year + 9))
    found = _DECADE.match(plain, start)
    if found is None:
        return None
    century = (whole(found["c"]) or 0) - 1 if found["c"] else None
    if century is None and plain.endswith(_LAST_CENTURY, 0, start):
        century = 19
    if found["a"]:
        first, last = _decade(f"{found['a']}十", century), _decade(f"{found['b']}十", century)
    else:
        first = _decade(found["t"], century)
        last = _decade(found["u"], first // 100 if len(found["t"]) == 4 else century) if found["u"] else first
    if first == last:
        return made(text, start, found.end(), DateParts(decade=first))
    near = last - first == 10 or (not found["a"] and found["joint"] not in _ROW)
    if last < first or not near:
        return made(text, start, found.end("whole"), DateParts(decade=first)) if found["whole"] else None
    return span(text, start, found.end(), DateParts(decade=first), DateParts(decade=last))


def _decade(written: str, century: int | None) -> int:
    figures = [_DIGIT.find(char) + 1 for char in written.replace("零", "〇")]
    tens = (
        (whole(written) or 0)
        if "十" in written or written[0] in _IN_FIGURES
        else int("".join(map(str, figures)))
    )
    if tens >= 100:
        return tens
    if century is None:
        century = 19 if tens >= _THIS_ONE else 20
    return century * 100 + tens
