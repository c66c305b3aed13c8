"""What stands around a number in its sentence: the thing counted, and the verb that governs it.

Rules over closed word lists, no tagger: a noun phrase runs from the number to its first plural (or,
after "one", its last) noun and stops at a function word or a participle. Where no rule sees the
noun, none is given.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_WORDS_AFTER = re.compile(
    r"(?:[ -]|\r?\n[ ]?)(?:of[ ](?:the[ ]|its[ ]|their[ ]|these[ ]|those[ ]|all[ ]|various[ ])?)?"
    r"([A-Za-z][A-Za-z'&-]*(?:(?: |\r?\n[ ]?)[A-Za-z][A-Za-z'&-]*){0,6})"
)
STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "which",
        "who",
        "whom",
        "whose",
        "when",
        "where",
        "while",
        "and",
        "or",
        "but",
        "nor",
        "so",
        "if",
        "than",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "off",
        "on",
        "onto",
        "out",
        "over",
        "per",
        "since",
        "to",
        "toward",
        "towards",
        "under",
        "until",
        "up",
        "upon",
        "via",
        "with",
        "within",
        "without",
        "after",
        "before",
        "between",
        "during",
        "against",
        "about",
        "above",
        "below",
        "across",
        "along",
        "among",
        "around",
        "behind",
        "beside",
        "beyond",
        "down",
        "near",
        "through",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "has",
        "have",
        "had",
        "having",
        "do",
        "does",
        "did",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "not",
        "no",
        "yes",
        "he",
        "she",
        "it",
        "they",
        "we",
        "you",
        "i",
        "his",
        "her",
        "its",
        "their",
        "our",
        "your",
        "my",
        "him",
        "them",
        "us",
        "me",
        "said",
        "says",
        "say",
        "told",
        "according",
        "including",
        "included",
        "involving",
        "compared",
        "because",
        "though",
        "although",
        "however",
        "also",
        "only",
        "just",
        "even",
        "still",
        "already",
        "ago",
        "later",
        "earlier",
        "away",
        "apart",
        "each",
        "both",
        "either",
        "neither",
        "every",
        "all",
        "any",
        "some",
        "more",
        "most",
        "less",
        "least",
        "fewer",
        "last",
        "next",
        "there",
        "here",
        "then",
        "now",
        "again",
        "once",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "due",
        "versus",
        "vs",
        "plus",
        "minus",
        "well",
        "too",
        "very",
        "rather",
        "quite",
        "whether",
        "what",
        "how",
        "why",
        "aged",
        "killed",
        "rose",
        "fell",
        "grew",
        "dropped",
        "increased",
        "decreased",
        "won",
        "lost",
        "made",
        "took",
        "came",
        "went",
        "got",
        "gave",
        "left",
        "held",
        "ran",
        "led",
        "saw",
        "kept",
        "began",
        "became",
        "remained",
        "reached",
        "hit",
        "stood",
        "paid",
        "sold",
        "bought",
        "spent",
        "raised",
        "cut",
        "showed",
        "found",
        "seized",
        "arrested",
        "injured",
        "wounded",
        "died",
        "attended",
        "visited",
        "voted",
    ]
)
_IRREGULAR_PLURALS = frozenset(
    [
        "people",
        "men",
        "women",
        "children",
        "police",
        "staff",
        "personnel",
        "feet",
        "teeth",
        "mice",
        "geese",
        "cattle",
        "sheep",
        "fish",
        "deer",
        "aircraft",
        "spacecraft",
        "data",
        "media",
        "criteria",
        "phenomena",
        "alumni",
        "lives",
        "knives",
        "wives",
        "shelves",
        "halves",
        "seamen",
        "policemen",
        "firefighters",
        "businesspeople",
        "servicemen",
        "fishermen",
        "congressmen",
        "lawmakers",
        "fewer",
        "youth",
        "crew",
        "infantry",
        "fold",
        "livestock",
        "salmon",
        "troops",
        "goods",
    ]
)
_NOT_PLURAL = frozenset(["this", "is", "was", "its", "his", "has", "does", "us", "serious", "various", "previous", "famous", "religious", "dangerous", "numerous", "continuous", "business", "access", "process", "success", "loss", "glass", "class", "press", "cross", "mass", "express", "address"])  # fmt: skip
_LINKING = frozenset(("and", "or"))
_AUX = frozenset(["was", "were", "is", "are", "be", "been", "being", "has", "have", "had", "will", "would"])
_VERB_BEFORE = re.compile(r"([A-Za-z]+(?:ed|d))$|([A-Za-z]+)$")
IRREGULAR_VERBS = frozenset(
    [
        "rose",
        "fell",
        "grew",
        "sold",
        "won",
        "lost",
        "cost",
        "paid",
        "spent",
        "made",
        "built",
        "lent",
        "fed",
        "hit",
        "hurt",
        "cut",
        "killed",
        "shot",
        "saw",
        "found",
        "held",
        "had",
        "has",
        "have",
        "took",
        "gave",
        "bought",
        "brought",
        "drew",
        "ran",
        "met",
        "left",
        "led",
        "kept",
        "put",
        "sent",
        "set",
        "hires",
        "hosts",
        "includes",
        "include",
        "employs",
        "employ",
        "rises",
        "falls",
        "grows",
        "sells",
        "wins",
        "loses",
        "costs",
        "pays",
        "spends",
        "makes",
        "builds",
        "totals",
        "total",
        "reach",
        "reaches",
        "expects",
        "plans",
        "raise",
        "raises",
        "raised",
        "reported",
        "reports",
        "deployed",
        "stood",
        "stands",
        "sank",
        "beat",
        "scored",
        "struck",
        "involving",
        "involved",
    ]
)


class Noun(NamedTuple):
    """The counted thing as written, and its head in lower case."""

    phrase: str
    head: str
    end: int


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in _IRREGULAR_PLURALS:
        return True
    return len(word) > 2 and word[-1] == "s" and word[-2] not in "su'" and word not in _NOT_PLURAL


def noun_after(text: str, plain: str, position: int, *, plural: bool = True) -> Noun | None:
    """The noun phrase that begins at ``position``; ``plural`` says whether the number asks for one."""
    found = _WORDS_AFTER.match(plain, position)
    if found is None:
        return None
    start = found.start(1)
    words: list[str] = []
    end = start
    at = start
    chosen: int | None = None
    for word in found.group(1).split():
        at = plain.index(word, at)
        low = word.lower()
        base = low[:-2] if low.endswith("'s") else low
        if base in STOP and not (low in _LINKING and words and chosen is None):
            break
        if words and word[0].isupper() and chosen is not None:
            break
        words.append(low)
        at += len(word)
        if low in _LINKING:
            continue
        end = at
        if base != low:
            continue
        if is_plural(low):
            chosen = len(words)
            # "drug cases", not "drug": the first plural ends the phrase, unless a plural noun follows it
            break
        if not plural and chosen is None and len(words) >= 3:
            break
    while words and words[-1] in _LINKING:
        words.pop()
    if not words:
        return None
    head = words[-1]
    if chosen is None:
        # no plural: keep a short run, cut before a participle ("one man arrested")
        keep = next(
            (i for i, w in enumerate(words) if i and (w.endswith(("ed", "ing")) or w in _LINKING)),
            len(words),
        )
        keep = min(keep, 3)
        pieces = list(re.finditer(r"[A-Za-z'&-]+", plain[start:end]))
        end = start + pieces[keep - 1].end()
        head = words[keep - 1]
    return Noun(" ".join(text[start:end].split()), head, end)


def verb_near(plain: str, start: int, end: int) -> str | None:
    """The verb right before the number (or its hedge) or right after its noun; None where unseen."""
    window = plain[start - 40 if start > 40 else 0 : start]
    stop = max(window.rfind("."), window.rfind(";"), window.rfind("\n"))
    words = window[stop + 1 :].split()
    for word in reversed(words[-4:]):
        low = word.strip(",()\"'").lower()
        if low in IRREGULAR_VERBS or (len(low) > 4 and low.endswith("ed")):
            return low
        if word[-1] == "," or low in ("and", "of"):
            break
    after = plain[end : end + 48].split()
    passive = False
    for word in after[:4]:
        low = word.strip(",.()\"'").lower()
        if low in _AUX:
            passive = True
            continue
        if low in IRREGULAR_VERBS or (len(low) > 4 and low.endswith("ed")):
            return low
        if not (passive and low.endswith("ly")):
            break
    return None
