"""What a number of a Chinese or Japanese text is told of: its topic, found without a dictionary.

Japanese marks it: the run of Chinese characters and katakana before は, が or も that stands nearest before the number in its
sentence, or before the bracket in which an age stands. Chinese does not: there the opening of the number's clause is taken
that the text has elsewhere too, and a clause that opens with a word that leans on the one before has the opening of that.
"""

from __future__ import annotations

from summarise.checking.reading.spans import Span
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_HAN = "々〆ヶ\u3400-\u9fff"
_RUN = rf"(?:[A-Za-z{_HAN}\u30a1-\u30fa\u30fc-\u30ff]+)"
_KANA = (
    "[いえきぎけげしじちっつびばぶべみむめりれ]"  # of verbs that have become nouns: 横ばい, 売り上げ, 伸び
)
_HEAD = rf"(?:{_RUN}(?:{_KANA}{{1,2}}{_RUN})?{_KANA}{{0,2}})"
_TOPIC = pattern(
    rf"(?P<phrase>(?:{_RUN}の)*(?:{_HEAD}|{_RUN}?(?:もの|ほう)))(?:さん|くん|ちゃん)?(?:[（(][^（）()。]{{1,12}}[）)])?(?:は|が|も)(?![はがもかっ])"
)
_BRACKET = pattern(rf"(?P<phrase>{_RUN})(?:さん|くん|ちゃん)?[（(]\Z")
_OF_AN_AGE = pattern(rf"の(?P<phrase>{_RUN})")
_TITLE = pattern(
    "(?:氏|君|容疑者|被告|選手|監督|社長|会長|市長|知事|教授|首相|大統領|議員|先生|投手|議長|総裁)$"
)
# Words that stand for what was named before, for a time or for all: none of them names one thing beside another.
_GENERAL = pattern(
    "^(?:同|両|当|本|自|全|総|計|今|昨|前|翌|来|各|約|一方|結果|場合|見方|声|人$|者$|もの|ほう|予定|方針|見通|可能|必要|影響|背景|理由|女性$|男性$)"
)
_AGE_BESIDE = 14  # characters of a name before an age
_CLAUSES = pattern("[，,。；;！？、：]")
_LEANING = pattern(
    "(?:其中|比|在|并|並|另|也|仍|由|从|從|共|约|約|较|較|同比|环比|環比|为|為|达|達|或|至|到|占|其|他|她|它|该|該|这|這|此|截至|预计|預計|有|把|将|將|被|已|还|還|又|且|而|但|\\d|第|近|超|逾|不|同期|上|下|今|去|每|平均|最)"
)
_REST = pattern("(?:其余|其餘|其他|余下|剩余|剩下|另外)")
_GENERAL_ZH = pattern(
    "(?:公司|记者|記者|双方|雙方|两者|兩者|全国|全國|全市|全省|当地|當地|目前|预计|預計|今年|去年|截至|共有|其中|这|這|本次|此次|据|據|警方|法院|官方|政府|当局|當局|专家|專家)"
)
_LABEL = pattern(
    "(?P<label>(?:(?![为為是达達到有约約共占佔至近超逾的了仅僅已将將])[\u3400-\u9fff]){2})[为為是达達到有约約共占佔至近超逾的了仅僅]{0,3}\\Z"
)
# A change, a time and a guess are told of anything: "去年有读者3800人，今年增加到4600人".
_NO_LABEL = pattern(
    "[增减減升降涨漲跌变變]|提高|扩大|擴大|缩|縮|回|恢|同期|[年月周日天时時]|此前|目前|现在|現在|至今|平均|[预預估]|其中|以上|超过|超過|当中|累计|累計"
)
_LABEL_REACH = 8
_LEAST, _MOST = 2, 10  # characters of a Chinese opening


class Topic(NamedTuple):
    """The words of a topic without a title, and ``owner``: what stands before them with "の", empty where nothing does."""

    words: str
    owner: str = ""

    @property
    def key(self) -> str:
        """What it is called for short: a surname, the beginning of a name."""
        return self.words[:2]

    @property
    def is_general(self) -> bool:
        """Whether it may stand for anything that was named before."""
        return len(self.words) < _LEAST or _GENERAL.match(self.words) is not None


def told_apart(one: Topic, other: Topic) -> tuple[Topic, Topic] | None:
    """Two topics by what tells them apart: themselves, or whose they are ("売店の収入", "屋台の収入"); None where nothing does."""
    if not are_one(one, other):
        return one, other
    owners = Topic(one.owner), Topic(other.owner)
    return None if not one.owner or not other.owner or are_one(*owners) else owners


def are_one(one: Topic, other: Topic) -> bool:
    """Whether two topics may be the same: the one in the other, or with one beginning ("大森氏", "大森茂氏")."""
    return one.words in other.words or other.words in one.words or one.key == other.key


def topic_of(text: str, sentence: Span, number: Span, *, age: bool = False) -> Topic | None:
    """The topic of the number ``text[number]`` of a Japanese sentence; None where the sentence has none before it.

    ``age``: the number is one, which stands in brackets behind a name or leads up to one ("26歳の大野").
    """
    if age:
        bracket = _BRACKET.search(text, max(sentence[0], number[0] - _AGE_BESIDE), number[0])
        if bracket is not None:
            return _topic(bracket["phrase"])
    nearest = None
    for found in _TOPIC.finditer(text, sentence[0], number[0]):
        nearest = found
    if nearest is None and age:
        nearest = _OF_AN_AGE.match(text, number[1], sentence[1])
    return None if nearest is None else _topic(nearest["phrase"])


def _topic(phrase: str) -> Topic:
    parts = phrase.removesuffix("もの").removesuffix("ほう").split("の")
    while len(parts) > 1 and parts[-1] in ("", "方", "数", "額", "人", "うち"):
        parts.pop()
    owner = _untitled(parts[-2]) if len(parts) > 1 else ""
    return Topic(_untitled(parts[-1]), owner)


def _untitled(words: str) -> str:
    title = _TITLE.search(words)
    return words if title is None or title.start() < _LEAST else words[: title.start()]


def opening_of(text: str, start: int, end: int, source: str) -> str:
    """The longest opening of the Chinese ``text[start:end]`` that ``source`` has, of two to ten characters; empty where it
    has none, or one that stands for anything."""
    if _GENERAL_ZH.match(text, start, end) or _LEANING.match(text, start, end):
        return ""
    for length in range(min(_MOST, end - start), _LEAST - 1, -1):
        opening = text[start : start + length]
        if opening in source:
            return opening if opening.isalpha() else ""
    return ""


def clauses_of(text: str, sentence: Span) -> list[Span]:
    """The clauses of a Chinese sentence between its marks."""
    spans, at = [], sentence[0]
    for cut in _CLAUSES.finditer(text, *sentence):
        if cut.start() > at:
            spans.append((at, cut.start()))
        at = cut.end()
    return [*spans, (at, sentence[1])] if at < sentence[1] else spans


def leans(text: str, clause: Span) -> bool:
    """Whether a Chinese clause opens with a word that leans on the one before: it tells of the same."""
    return _LEANING.match(text, *clause) is not None and _REST.match(text, *clause) is None


def tells_the_rest(text: str, clause: Span) -> bool:
    """Whether a Chinese clause tells of all the others: 其余四成与全球变冷有关."""
    return _REST.match(text, *clause) is not None


def is_general(opening: str) -> bool:
    """Whether a Chinese opening may stand for anything that was named before, or leans on that."""
    return _GENERAL_ZH.match(opening) is not None or _LEANING.match(opening) is not None


def label_before(text: str, at: int) -> str:
    """The two Chinese characters that name what a number at ``at`` is, without the word that joins them to it: 成本为, 使用, 收入达."""
    found = _LABEL.search(text, max(0, at - _LABEL_REACH), at)
    return "" if found is None or _NO_LABEL.search(found["label"]) else found["label"]
