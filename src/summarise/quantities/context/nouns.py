"""The thing that a number in a sentence counts.

Rules over closed word lists, no tagger: a noun phrase runs from the number to its first plural (or,
after "one", its last) noun and stops at a function word or a participle. Where no rule sees the
noun, none is given.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from summarise.quantities.context.verbs import IRREGULAR_VERBS
from summarise.quantities.english import CARDINALS, MAGNITUDES
from summarise.quantities.lexicon import alternatives, word_set
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern

_WORDS_AFTER = pattern(
    r"(?:[ -]|[ ]?\n[ ]?)(?:of[ \n](?:the[ ]|its[ ]|their[ ]|these[ ]|those[ ]|all[ ]|various[ ])?)?"
    r"((?:[^\W\d_][\w'&-]{0,40}|U\.S\.|U\.K\.)(?:(?: |[ ]?\n[ ]?)(?:[^\W\d_][\w'&-]{0,40}|U\.S\.|U\.K\.)){0,6})"
)
# "Up £29m year on year": what it is compared with, and nothing that is counted.
_EACH_ON_EACH = pattern(r"(day|week|month|quarter|year)[ -](?:on|over)[ -]\1\b", re.IGNORECASE)
_LABEL = pattern(r"\n[A-Z][^\s:]*(?: [^\s:]+){0,4}: ")
_STOP = word_set(
    """
    percent per cent tall long wide high deep thick heavy full empty a an the this that these those which who whom whose when where while and or but nor so if than as at
    by for from in into of off on onto out over per since to toward towards under until up upon via with
    within without after before between during against about above below across along among amid around
    behind beside beyond down near through throughout is are was were be been being am has have had
    having do does did will would can could may might must shall should not no yes he she it they we you
    i his her its their our your my him them us me said says say told according including included
    involving compared because though although however also only just even still already ago later
    earlier away apart each both either neither every all any some more most less least fewer last next
    abroad overseas elsewhere indoors outdoors there here then now again once today yesterday tomorrow tonight monday tuesday wednesday thursday
    friday saturday sunday due versus vs plus minus well too very rather quite whether what how why aged
    killed rose fell grew dropped increased decreased won lost made took came went got gave left held ran
    led saw kept began became remained reached hit stood paid sold bought spent raised cut showed found
    seized arrested injured wounded died attended visited voted worth total overall altogether
    comes remains stays belongs thanks instead
    january february april june july august september october november december
    """
)
_IRREGULAR_PLURALS = word_set(
    """
    people men women children police staff personnel feet teeth mice geese cattle sheep fish deer
    aircraft spacecraft data media criteria phenomena alumni lives knives wives shelves halves seamen
    policemen firefighters businesspeople servicemen servicewomen fishermen congressmen congresswomen
    lawmakers youth crew infantry livestock salmon troops goods midwives gentlemen clergy cavalry poultry
    offspring headquarters series species crossings bacteria larvae fungi policewomen businessmen
    businesswomen sportsmen gunmen craftsmen workmen postmen salesmen spokespeople salespeople
    """
)
_NOT_PLURAL = word_set(
    """
    this is was its his has does us serious various previous famous religious dangerous numerous
    continuous business access process success loss glass class press cross mass express address always
    perhaps hers ours theirs yours less unless as thus bus gas plus across bias campus census chaos
    christmas circus consensus corps focus bonus virus status texas paris las los lens news mars times
    """
)
_LINKING = frozenset(("and", "or"))
_PARTICIPLES_AS_ADJECTIVES = word_set(
    """
    armed injured wounded retired elected uniformed unaccompanied displaced registered suspected alleged
    unnamed licensed organised organized skilled unskilled undocumented detained trained qualified
    experienced united related recorded listed confirmed reported missing working living remaining
    leading training outstanding existing following voting visiting unmanned newborn married unmarried
    disabled vaccinated unvaccinated infected hospitalised hospitalized convicted crossing shipping
    trading housing building mining fishing manufacturing banking drinking flying marketing publishing
    """
)


# "five or six boats", "from 24 to 18 boats": the noun belongs to both.
_LINKED = pattern(
    rf" (?:or|to) (?:\d[\d,]{{0,12}}(?:\.\d+)?|{alternatives(CARDINALS)})(?=[ \n][a-z])(?! (?:{alternatives(MAGNITUDES)})\b)"
)


class Noun(NamedTuple):
    """The counted thing as written, its head in lower case, and where it ends."""

    phrase: str
    head: str
    end: int


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in _IRREGULAR_PLURALS:
        return True
    if word in _NOT_PLURAL:
        return False
    tail = word.rsplit("-", 1)[-1]
    return (len(tail) > 2 and tail[-1] == "s" and tail[-2] not in "su'i") or tail.endswith(
        ("taxis", "skis", "ies")
    )


_WORDS_KEPT = 2048  # words whose part in a sentence is remembered: a text has the same ones again and again
_ROW = 300  # characters of a table's row that are looked at


def noun_after(
    text: str, plain: str, position: int, *, plural: bool = True, shared: bool = False
) -> Noun | None:
    """The noun phrase that begins at ``position``.

    ``plural`` says whether the number asks for one, ``shared`` whether one behind a further number is its own too.
    """
    if plain[position : position + 1] == "\n" and (
        "| " in plain[max(0, position - _ROW) : position].rpartition("\n")[2] or _LABEL.match(plain, position)
    ):
        return None  # the last cell of a table's row, or of a line before one that begins with its label
    if shared and plain.startswith(_LINKS, position):
        linked = _LINKED.match(plain, position)
        position = linked.end() if linked else position
    first = plain[position + 1 : position + _SHORT_WORD].partition(" ")[0].rstrip(_CLOSING)
    low = _first_word(first)
    if low is None or (shared and first in _NEXT_NUMBER):
        return None
    if first and plain[position] in " -":
        end = position + 1 + len(first)
        if low:  # nearly all nouns are one word, and told by it
            return Noun(text[position + 1 : end], low, end)
        if plain[end : end + 1] == " " and (opening := _opening_word(first)):
            second = plain[end + 1 : end + _SHORT_WORD].partition(" ")[0].rstrip(_CLOSING)
            closing = _second_word(second)
            if closing is None:
                return Noun(text[position + 1 : end], opening, end)
            if closing:  # nearly all others are two
                end += 1 + len(second)
                return Noun(" ".join(text[position + 1 : end].split()), closing, end)
    found = _WORDS_AFTER.match(plain, position)
    if found is None:
        return None
    start, end = found.span(1)
    if _EACH_ON_EACH.match(plain, start):
        return None
    following = plain[start:end]
    words = following.lower().split()
    count = _phrase(words, plural)
    if not count:
        return None
    if "\n" in following:
        for word in islice(_WORD.finditer(plain, start, end), count):
            end = word.end()
    else:  # one blank between words
        end = start + count - 1 + sum(map(len, words[:count]))
    return Noun(" ".join(text[start:end].split()), words[count - 1], end)


@lru_cache(_WORDS_KEPT)
def _first_word(word: str) -> str | None:
    """The noun, in lower case, that ``word`` is by itself behind a number; "" where more has to be read, None where no noun
    begins with it."""
    if not word.isalpha() or len(word) >= _SHORT_WORD - 2:
        return ""
    low = word.lower()
    if low in _NO_NOUN or low in IRREGULAR_VERBS:
        return None
    return low if low not in _MODIFYING_PLURALS and is_plural(low) else ""


# What joins, and what may be of "year on year".
_NO_OPENING = _LINKING | {"of", "day", "week", "month", "quarter", "year"}


@lru_cache(_WORDS_KEPT)
def _opening_word(word: str) -> str:
    """``word`` in lower case, where it is a noun or stands before one, and the next word tells which; "" elsewhere."""
    low = word.lower()
    plain = word.isalpha() and word.isascii() and not low.endswith(("ed", "ing"))
    return low if plain and low not in _NO_OPENING and low not in _MODIFYING_PLURALS else ""


@lru_cache(_WORDS_KEPT)
def _second_word(word: str) -> str | None:
    """The noun, in lower case, that a phrase of two words ends with; "" where more has to be read, None where the first is all
    of it."""
    low = word.lower()
    if not word.isalpha() or not word.isascii() or len(word) >= _SHORT_WORD - 2:
        return ""
    if low in _LINKING or low.endswith(("ly", "ed", "ing")):
        return ""
    if low in _STOP or low == "x" or low in IRREGULAR_VERBS:
        return None
    return low if low not in _MODIFYING_PLURALS and is_plural(low) else ""


_NEXT_NUMBER = frozenset(CARDINALS) - {"one"}  # "against 58 four years before"
_LINKS = (" or ", " to ")
_WORD = pattern(r"[^\s]+")
_NO_NOUN = (_STOP - {"of"}) | {"x"}  # "of": "thousands of boats"
_CLOSING = ',.;:!?)"'
_SHORT_WORD = 24  # characters of a blank and a word that is looked up before any pattern is tried


# Plurals that often stand before another noun: "police officers", "women and children", "arms dealers".
_MODIFYING_PLURALS = word_set(
    "police staff youth crew data sales goods sports women children arms media services systems operations"
)
_NOT_ADVERBS = word_set("family assembly early elderly daily weekly monthly yearly only italy july")


def _phrase(words: list[str], plural: bool) -> int:
    """How many of ``words``, in lower case, make up the noun phrase they begin with."""
    length = 0
    for index, low in enumerate(words):
        if low in _LINKING:
            # "police and auxiliary officers": an "and" inside, where a plural comes and none has closed the phrase
            if index and _plural_within(words, index + 1, 2):
                continue
            break
        if low == "x" or low in _STOP or low in IRREGULAR_VERBS or low.endswith("'s"):
            break
        if index and low.endswith("ly") and low not in _NOT_ADVERBS:
            break
        participle = low.endswith(("ed", "ing")) and low not in _PARTICIPLES_AS_ADJECTIVES
        if participle and not (
            all(w.endswith("ly") for w in words[:index]) and _plural_within(words, index + 1, 2)
        ):
            break  # "2% expected", "one man arrested"; but "ten locally acquired cases"
        length = index + 1
        if is_plural(low) and not (low in _MODIFYING_PLURALS and _noun_follows(words, index)):
            return length
        if not plural and length >= 3:
            break
    return min(length, 3)


def _plural_within(words: list[str], start: int, count: int) -> bool:
    return any(is_plural(w) and w not in _STOP for w in words[start : start + count])


def _noun_follows(words: list[str], index: int) -> bool:
    """Whether the plural at ``index`` only modifies, or is the first of two: "police officers", "women and children"."""
    if index + 1 >= len(words):
        return False
    follows = words[index + 1]
    if follows in _LINKING:
        return _plural_within(words, index + 2, 2)
    # "children walks" is a noun and its verb; people own no plurals without an apostrophe
    return words[index] not in ("women", "children") and is_plural(follows) and follows not in _STOP
