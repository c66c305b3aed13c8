"""The verb that governs a number in its sentence, by closed word lists and endings."""

from __future__ import annotations

from functools import lru_cache

from summarise.quantities.lexicon import word_set

_AUX = word_set("was were is are be been being has have had will would")
IRREGULAR_VERBS = word_set(
    """
    rose fell grew sold won lost cost paid spent made built lent fed hit hurt cut killed shot saw found
    held had has have took gave bought brought drew ran met left led kept put sent set hires hosts
    includes include employs employ rises falls grows sells wins loses costs pays spends makes builds
    totals total reach reaches expects plans raise raises raised reported reports deployed stood stands
    caught taught thought fought sought dealt felt bore tore shut split burst sang sank beat scored struck involving involved became began came went threw flew drove wrote broke stole
    shrank swept slid shed rallied climbs climb jumps jump drops drop gains gain
    """
)
_WORDS_KEPT = 2048  # words whose part in a sentence is remembered: a text has the same ones again and again


_NO_VERBS = word_set(
    "hundred indeed united kindred sacred naked wicked aged during following according remaining nothing something"
)


def is_verb(low: str) -> bool:
    """Whether a lower-case word is a verb in the past, or one of the listed ones."""
    return low in IRREGULAR_VERBS or (len(low) > 4 and low.endswith("ed") and low not in _NO_VERBS)


# What a word by a number says of the verb: that it is none and further ones may be, that none stands beyond it, that it is
# one ("reported"), or one only right before the number ("deploying").
_FURTHER, _NO_FURTHER = "", "."
_Part = tuple[str, str]  # what it says, or the verb; the verb that it is right before a number


@lru_cache(_WORDS_KEPT)
def _before(word: str) -> _Part:
    """What ``word`` before a number says of the verb, two or more words before it and right before it."""
    if word[-1] == "," or word == "and" or word == "of":
        return _NO_FURTHER, _NO_FURTHER
    bare = word.strip("()\"'")
    if is_verb(bare):
        return bare, bare
    if len(bare) > 5 and bare.endswith("ing") and bare not in _NO_VERBS:
        return _FURTHER, bare  # "while deploying 300 boats"
    return _FURTHER, _FURTHER


@lru_cache(_WORDS_KEPT)
def _behind(word: str) -> _Part:
    """What ``word`` behind a number says of the verb, and what it says behind a form of "to be"."""
    bare = word.strip(",.()\"'")
    if bare in _AUX:
        return _PASSIVE, _PASSIVE
    if is_verb(bare):
        return bare, bare
    return _NO_FURTHER, _FURTHER if bare.endswith("ly") else _NO_FURTHER


_PASSIVE = " "
_WORDS_BEFORE = 4
_SENTENCE_ENDS = (".", ";", "\n\n")


def verb_near(low: str, start: int, end: int) -> str | None:
    """The verb right before the number (or its hedge) or right after its noun, in a text in lower case; None where unseen."""
    window = low[start - 40 if start > 40 else 0 : start]
    for mark in _SENTENCE_ENDS:
        if mark in window:
            window = window.rpartition(mark)[2]
    nearest = 1
    words = window.rsplit(None, _WORDS_BEFORE)
    if len(words) > _WORDS_BEFORE:
        del words[0]
    for word in reversed(words):
        found = _before(word)[nearest]
        if found:
            if found == _NO_FURTHER:
                break
            return found
        nearest = 0
    following = low[end : end + 60].split(None, 7)
    passive = 0
    # "rounds of ammunition seized"
    for word in following[2:7] if following and following[0] == "of" else following[:5]:
        found = _behind(word)[passive]
        if found == _PASSIVE:
            passive = 1
        elif found == _NO_FURTHER:
            break
        elif found:
            return found
    return None
