"""What is done in the clause of a number: the verbs, in their common form.

"23 people died and 123 were trapped" has two acts, one for each number; a summary that gives one number the act of
the other has taken it from another clause. Verbs that only help others, and those of saying, tell nothing. Verbs that
tell one thing in two ways ("killed", "died") have one form.
"""

from __future__ import annotations

from functools import lru_cache

from summarise.checking.aligning.clauses.cutting import Clause
from summarise.checking.aligning.stated import Stated
from summarise.checking.text.verbs import is_verb, lemma
from summarise.checking.values.matching import is_same
from summarise.quantities import Quantity
from summarise.quantities.patterns import pattern

_WORD = pattern(r"[^\W\d_]{3,}")
_HELPING = frozenset(
    map(
        lemma,
        "is are was were be been being has have had having will would could can may might should shall must do does did done "
        "said says say saying told tells tell announced reported reports added adds according including following using based "
        "make made makes making take took taken takes get got gets give gave given gives go went gone goes come came comes "
        "put puts set sets become became remain remained remains show showed shown shows expect expected need needed "
        "begin began begun start started keep kept see saw seen find found let leave left compared during".split(),
    )
)
# One thing told by two verbs.
_SAME = {
    lemma(word): lemma(words.split()[0])
    for words in (
        "die kill perish murder",
        "hurt injure wound",
        "close shut",
        "buy purchase acquire sell",
        "arrest detain",
        "cut reduce lower slash",
        "rise increase grow climb jump gain surge soar",
        "fall drop decline decrease slump slip plunge slide",
        "vote back",
        "destroy burn",
        "rescue save",
        "earn pay receive",
    )
    for word in words.split()
}
_OPENS = pattern(
    r"\b(?:will|would|could|can|may|might|should|shall|must|to|not|n['’]t) (?:also |be |not |now |only )?([a-z]{3,})\b"
)


@lru_cache(maxsize=512)  # the same clauses of the source are asked for over and over
def acts_of(clause: Clause) -> frozenset[str]:
    """The verbs of a clause of either text, in common form; its own part, or where that has none what leads to it."""
    for span in clause.spans:
        found = _acts(clause.part(span))
        if found:
            return found
    return frozenset()


def _acts(text: str) -> frozenset[str]:
    words = [w for w in _WORD.findall(text) if is_verb(w)]
    words += _OPENS.findall(text)
    found = {lemma(w) for w in words} - _HELPING
    return frozenset(_SAME.get(word, word) for word in found)


def is_told(source: Quantity, stated: Stated) -> bool:
    """Whether some number of the summary's sentence states this number of the source."""
    return any(c.quantity is not None and is_same(c.quantity, source) for c in stated.claims)
