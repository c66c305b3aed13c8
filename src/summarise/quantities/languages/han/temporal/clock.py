"""Times of day in Chinese and Japanese: "下午3点半", "午後2時30分", "15:05:09", "晚上十一点二十分"."""

from __future__ import annotations

from summarise.quantities.languages.han.numbers.numerals import value_of
from summarise.quantities.lexicon import alternatives
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantity

# What is added to an hour up to 12 behind each word.
_HALVES = {
    **dict.fromkeys(("午前", "上午", "早上", "凌晨", "清晨", "早晨", "未明", "朝", "am", "AM"), 0),
    **dict.fromkeys(("午後", "下午", "晚上", "傍晚", "夜", "夜里", "晚", "午后", "pm", "PM", "中午"), 12),
}
_AT_NIGHT = ("凌晨", "午前", "上午", "深夜")
_H = "[〇零一二两兩三四五六七八九十]"
_CLOCK = pattern(
    rf"(?P<h>\d{{1,2}}|{_H}{{1,3}}) ?(?P<o>[时時点點])(?![間间])"
    rf"(?: ?(?:(?P<half>半)|(?P<m>\d{{1,2}}|{_H}{{1,3}}) ?分(?![之のサ])(?:(?P<s>\d{{1,2}})秒)?|(?P<q>[一三])刻)|(?P<w>[钟鐘整]))?"
)
_DIGITAL = pattern(r"(?P<h>\d{1,2}):(?P<m>\d\d)(?::(?P<s>\d\d))?(?![\d:]|\.\d)")
_HALF = pattern(rf"(?:{alternatives(_HALVES)}) ?$")
_NEAR = pattern(r"(?:[日天晚早午前後于於在至到从から～~〜-]|星期.|曜日?) ?$")
_NO_TIME = pattern(r"[建意要原内內措看理]|[をがで]?(?:獲得|リード|差|決|奪|入)|[以上下]")
_TO = pattern(rf" ?(?:[-–~〜～―]|至|到|から) ?(?:{alternatives(_HALVES)})?(?=\d|{_H})")

_MOVED = pattern(
    "[にへ](?:変更|繰り|早め|遅らせ|延期|前倒し|ずらし|移[しす])|(?:改|推迟|推遲|提前)"
)  # 9時から10時に繰り下げ


def timed(text: str, plain: str, start: int, language: str) -> Quantity | None:
    """The time that begins at ``start``, with the half of the day before it; None where there is none."""
    found = _one(plain, start, language, bare=False)
    if found is None:
        return None
    begin, end, parts = found
    joint = _TO.match(plain, end)
    other = _one(plain, joint.end(), language, bare=True) if joint else None
    if other is None or _MOVED.match(plain, other[1]):
        return Quantity(begin, end, text[begin:end], Kind.TIME, date=parts)
    last = other[2]
    afternoon = begin != start and (parts.hour or 0) >= 12 and (last.hour or 0) < 12
    if afternoon and ((last.hour or 0) + 12, last.minute or 0) > (parts.hour or 0, parts.minute or 0):
        last = DateParts(hour=(last.hour or 0) + 12, minute=last.minute, second=last.second)
    end = other[1]
    return Quantity(
        begin, end, text[begin:end], Kind.TIME, qualifier=Qualifier.BETWEEN, date=parts, until=last
    )  # fmt: skip


def _one(plain: str, start: int, language: str, *, bare: bool) -> tuple[int, int, DateParts] | None:
    named = _HALF.search(plain, max(0, start - 3), start)
    digital = _DIGITAL.match(plain, start)
    clock = digital or _CLOCK.match(plain, start)
    if clock is None:
        return None
    groups = clock.groupdict()
    hour, minute = _int(groups["h"]), _int(groups["m"]) or 0
    if hour is None or hour > 24 or minute > 59:
        return None
    if digital is None:
        minute = 30 if groups["half"] else 15 * (_int(groups["q"]) or 0) if groups["q"] else minute
        told = groups["half"] or groups["m"] or groups["q"] or groups["w"] or named
        if not told and not _alone(plain, start, clock.end(), groups["o"], language):
            return None
    elif plain[max(0, start - 1) : start] in ("第",):
        return None
    half = named.group().strip() if named else ""
    if half in ("中午",) and hour in (11, 12):
        half = ""
    if hour <= 12 and half:
        added = _HALVES[half]
        hour = hour % 12 if half in _AT_NIGHT and hour == 12 else hour + added if hour < 12 else hour
    second = _int(groups["s"])
    parts = DateParts(hour=hour, minute=minute, second=second)
    return (named.start() if named else start), clock.end(), parts


def _alone(plain: str, start: int, end: int, word: str, language: str) -> bool:
    """Whether an hour without minutes is one: 3時, 9时; 点 and characters only beside what tells a time."""
    if _NO_TIME.match(plain, end):
        return False
    if word in "点點":
        near = _NEAR.search(plain, max(0, start - 4), start)
        return language == "zh" and near is not None
    return plain[start].isdigit() or _NEAR.search(plain, max(0, start - 4), start) is not None


def _int(written: str | None) -> int | None:
    if not written:
        return None
    value = value_of(written)
    return None if value is None else int(value)
