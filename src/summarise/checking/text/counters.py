"""The counters of Chinese and Japanese (人, 辆, 件): of what kind a thing is, which stands for what is counted.

The lists are those that grammars of the two languages give; counters of one line are said of the same things.
"""

from __future__ import annotations

_LINES = (
    "人 名 位 口 個人 个人",
    "户 戶 戸 世帯 家庭 軒 棟 栋 套 间 間 室 戶人家",
    "辆 輛 台 臺 両",
    "架 機 机 便 班 航班 架次",
    "列 本 班 趟 車次",
    "例 件 起 宗 症例 案 桩",
    "只 匹 頭 头 羽 隻 尾",
    "艘 隻 只 条 隻船",
    "家 社 间 所 座 店 店舗 箇所 か所 カ所 ヵ所 校 院 处 處",
    "部 台 部门 机",
    "本 枚 片 张 張 通 册 冊 份 部",
    "球 个球 本 点 分 粒",
    "勝 胜 场 場 连胜 連勝 試合 敗 负 局 戦 战",
    "票 张 張 枚",
    "回 次 度 遍 趟",
    "位 番 名",
    "剂 劑 針 针 回分 回 次 支",
)
_ANY = frozenset("个 個 つ コ こ ヶ ケ 箇 個分 種 种".split())  # said of anything
_OF: dict[str, frozenset[int]] = {
    word: frozenset(n for n, line in enumerate(_LINES) if word in line.split())
    for line in _LINES
    for word in line.split()
}


def counters_agree(one: str, other: str) -> int | None:
    """1 where two counters are said of the same things, -1 where they are not, 0 where one is said of anything; None where
    one of the two is no counter."""
    if one == other and one in _OF:
        return 1
    if one in _ANY or other in _ANY:
        return 0
    if one not in _OF or other not in _OF:
        return None
    return 1 if _OF[one] & _OF[other] else -1
