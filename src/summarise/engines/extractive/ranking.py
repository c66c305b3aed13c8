"""Which sentences of an article say most, without a model: word frequency, place, title words, figures.

The ranking is SumBasic (Nenkova and Vanderwende, "The Impact of Frequency on Summarization",
MSR-TR-2005-101): a sentence is worth the mean probability of its content words, and once it is taken the
probability of each of its words is squared, so that the next one brings something new. Added to that are
the place and title methods of Edmundson ("New Methods in Automatic Extracting", Journal of the ACM 16(2),
1969): the lead of a news story is its own summary, and the title's words are its subject.

The libraries that rank sentences want a tokenizer's data from the network, or scipy; this is all we need.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

_WORD = re.compile(r"[^\W\d_]{3,}")
# Words that say nothing of the subject; shorter ones are left out by the pattern.
_FUNCTION_WORDS = frozenset(
    """
    about above after again all also among and any are because been before being between both but
    can could did does down during each for from further had has have having her here hers him his
    how into its itself just more most much nor not now off only other our out over own said same
    say says she should some such than that the their them then there these they this those through
    too under until very was were what when where which while who whom why will with would you your
    according
    """.split()
)
_LEAD = 2.0  # what the first sentence's place is worth; an average sentence's words are worth 1
_FADE = 0.75  # the share of that which each following sentence keeps
_TITLE = 1.0  # for a sentence with every word of the title
_FIGURE = 0.25  # for each figure, up to two
# SumBasic's step costs one pass over the text. After this many sentences the rest are ranked in one.
_GREEDY = 12


def ranked(sentences: Sequence[str], figures: Sequence[int], title: str = "") -> list[int]:
    """The places of ``sentences``, the most informative first; always the same for the same input.

    ``figures``: how many figures each sentence holds.
    """
    words = [_content(sentence) for sentence in sentences]
    counts = Counter(word for one in words for word in one)
    total = sum(counts.values()) or 1
    probability = {word: count / total for word, count in counts.items()}
    average = sum(_worth(one, probability) for one in words) / (len(words) or 1) or 1.0
    subject = frozenset(_content(title))
    fixed = [_fixed(at, one, figures[at], subject) for at, one in enumerate(words)]

    def place(at: int) -> tuple[float, int]:
        return -(_worth(words[at], probability) / average + fixed[at]), at

    left = set(range(len(sentences)))
    order: list[int] = []
    while left and len(order) < _GREEDY:
        best = min(left, key=place)
        order.append(best)
        left.remove(best)
        probability |= {word: probability[word] ** 2 for word in words[best]}
    return order + sorted(left, key=place)


def _content(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.casefold()) if word not in _FUNCTION_WORDS]


def _worth(words: Sequence[str], probability: Mapping[str, float]) -> float:
    return sum(probability[word] for word in words) / len(words) if words else 0.0


def _fixed(at: int, words: Sequence[str], figures: int, subject: frozenset[str]) -> float:
    """What does not change with what has been taken before: place, title words, figures."""
    shared = len(subject.intersection(words)) / len(subject) if subject else 0.0
    return _LEAD * _FADE**at + _TITLE * shared + _FIGURE * min(figures, 2)
