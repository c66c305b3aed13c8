"""The words of Chinese and Japanese, which no blanks part: pairs of characters, so that two texts can be compared.

No dictionary: a run of characters that carry meaning gives each pair of neighbours ("上半年销量" gives 销量 beside others),
a character that stands alone gives itself, a run of katakana is one word. Hiragana and the commonest characters that
only hold a sentence together part the runs. Pairs of characters are what search engines index such texts by.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarise.quantities.patterns import pattern

# Particles, pronouns, prepositions, conjunctions, auxiliaries and adverbs of one character; numerals and their sizes.
_FUNCTION = (
    "的了在是和与與及或为為于於至从從到被把将將对對向由以其这這那该該此也都还還又已曾会會能可要就但而则則并並之等个個"
    "中内內后後前有一共各每约約近称稱说說表示名位年月日时時分"
    "二三四五六七八九十百千万萬亿億兆两兩零〇"
)
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々〆"
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff"
_UNSPACED = pattern(rf"[{_HAN}\u3041-\u3096{_KATAKANA}\uac00-\ud7af]")
_FIRST = "\u3005"  # 々: no character of theirs stands before it
_RUN = pattern(
    rf"(?P<han>(?:(?![{_FUNCTION}])[{_HAN}])+)|(?P<other>[{_KATAKANA}]{{2,}}|[^\W\d_{_HAN}\u3041-\u309f{_KATAKANA}]+)"
)


def is_unspaced(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` has a character of a script that is written without blanks."""
    if text.isascii() or max(text[start:end], default="") < _FIRST:
        return False
    return _UNSPACED.search(text, start, end) is not None


def pairs_of(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """What stands for words in ``text[start:end]``, in lower case, each with where it starts; linear.

    Latin words among them come as they are.
    """
    for run in _RUN.finditer(text, start, end):
        if run.lastgroup == "other" or run.end() - run.start() == 1:
            yield run.group().lower(), run.start()
            continue
        for at in range(run.start(), run.end() - 1):
            yield text[at : at + 2], at
