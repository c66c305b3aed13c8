"""Acts as a text tells them: done, left open (planned, possible, alleged, asked for, refused), or only named.

An act is a verb in any of its forms, or the noun of one form with it ("an overspend"). Read are a closed list of words that
leave what follows open, and the form: "to" and a modal lead to a verb that nobody has done, a word of suspicion, of refusal
or of condition governs all that follows in its part of the sentence. Verbs that tell one thing in two ways have one form.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from summarise.checking.reading.spans import Span
from summarise.checking.text.verbs import is_past, lemma
from summarise.checking.text.words import tokens_of
from summarise.quantities.named import NamedTuple
from summarise.quantities.patterns import pattern


class Told(Enum):
    """How a text tells an act."""

    DONE = "done"
    OPEN = "open"
    NAMED = "named"


class Act(NamedTuple):
    """``verb`` in its common form at ``span``; ``scope``: the word that leaves it open, of an open one."""

    verb: str
    span: Span
    told: Told
    scope: Span | None = None


# One thing told by two verbs, as far as one of them may be planned and the other done.
_SAME = {
    lemma(word): lemma(words.split()[0])
    for words in (
        "close shut",
        "buy purchase acquire",
        "free release",
        "cut reduce lower",
        "raise increase",
        "dismiss sack fire",
        "evacuate empty",
        "approve license licence authorise",
        "hire recruit",
        "accept sign take agree receive",
        "cheat defraud swindle",
        "begin start launch",
        "quit leave resign",
        "build construct",
        "stop halt end",
    )
    for word in words.split()
}
# Verbs that say next to nothing, or how something is told, or who won: of these there are other rules.
_WEAK = frozenset(
    map(
        lemma,
        "is are was were be been being has have had do did done make made get got give gave go went come came become became put let keep kept "
        "say said tell told add added call called ask asked report reported announce announced warn warned note noted describe described show "
        "showed see saw find found think thought know knew believe expect plan need want use used base based include included follow followed "
        "win won lose lost beat score play played face hold held lead led work worked live look seem help try tried number cost total reach hit mean "
        "publish present vote voted consider propose decide threaten promise claim accuse suspect charge allege deny refuse reject turn turned name "
        "set deem declare back due involve own concern point fall fell rise rose grow grew drop gain climb slip age mark rank rate stand stood".split(),
    )
)
_WORD = pattern(r"[^\W\d_]{3,}")
# "To", or a modal, leads to a verb that is not done where one of these stands before it.
_LEADS = pattern(
    r"(?:\b(?:will|could|(?-i:may)|might|should|shall|must|can)|['’]ll)\b(?: [a-z]+ly| all| also| now| then| soon| only| have| be| been| still| need to| have to| look to| try to)* \Z"
    r"|\b(?:plan(?:s|ned|ning)?|proposals?|propos(?:e|es|ed|ing)|intend(?:s|ed)?|intention|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|wants?|wanted|wish(?:es|ed)?|"
    r"bids?|offer(?:s|ed)?|decision|ask(?:s|ed)?|calls?|called|request(?:s|ed)?|appl(?:y|ied)|due|set|ready|poised|scheduled|(?<!more )(?<!less )likely|expect(?:s|ed)?|yet|"
    r"threaten(?:s|ed)?|threats?|prepar(?:e|es|ed|ing)|seek(?:s|ing)?|sought|look(?:s|ing)?|try|trying|tried|attempts?|attempted|fail(?:s|ed)?|failure|refus(?:e|es|ed|al)|"
    r"declin(?:e|es|ed)|unable|wait(?:s|ing)?|pledge[sd]?|promise[sd]?|vow(?:s|ed)?|talks|option|powers?|rights?|entitled|minded\W?|is|are|was|were|designed|supposed|meant|needs?|needed|has|have|pressing|course|forecast|projected)"
    r"(?: (?:[a-z]+ly|it|them|him|her|not|also|now|a|an|the|more|further|another)){0,2} to (?:[a-z]+ly )?(?:also |now |soon |then |be |have been |have |be seen |look to )?\Z"
    r"|\b(?:plans? (?:for|of)|proposals? (?:for|of)|decision on|idea of|talks (?:on|about|over)|risk of|hopes? of|accused of|suspected of|possibility of|option of|"
    r"consider(?:s|ed|ing)?|propos(?:es|ed|ing)|recommend(?:s|ed)?|avoid(?:s|ed)?|instead of|threat of)(?: [a-z]+ly| being)* \Z",
    2,
)
# One of these stands in every match.
_LEADING = frozenset(
    "to will could may might should shall must can ll for of on about over consider considers considered considering proposes "
    "proposed proposing recommend recommends recommended avoid avoids avoided".split()
)
# What is led to by "to" all the same done: "was found to have", "was able to".
_YET_DONE = pattern(
    r"\b(?:found|known|shown|able|first|last|only|one|enough|forced|made) to (?:have |be )*\Z", 2
)
# All that follows in the same part of the sentence is left open.
_GOVERNS = pattern(
    r"\b(?:suspect(?:ed| that)|suspects that|accus(?:es|ed|ing|ations?)|alleg(?:es?|ed|edly|ations?|ing)|claims? (?:that|to have)|claimed(?: that)?|believed?|believes|thought to|said to have|fears?|feared|unless|"
    r"den(?:y|ies|ied|ying)|rumours?|rumoured|reportedly|apparently|not yet|would|could have|might have|may have|propos(?:es|ed|al)|"
    r"recommend(?:s|ed)? that|subject to|rule out|ruled out|hopes? to have|hoped to have|expects? to have|"
    r"scrapped|abandoned|shelved|dropped (?:plans|a plan)|postponed|delayed|put off|will have|['’]ll (?:all )?have)(?=\W|\Z)",
    2,
)
# One of these stands in every match.
_GOVERNING = frozenset(
    "suspect suspected suspects accusation accusations accused accuses accusing allege alleged allegedly alleges allegation "
    "allegations alleging claim claims claimed believe believed believes thought said fear fears feared unless deny denies "
    "denied denying rumour rumours rumoured reportedly apparently yet would could might may propose proposes proposed proposal "
    "recommend recommends recommended subject rule ruled hope hopes hoped expect expects scrapped abandoned shelved dropped "
    "postponed delayed put will ll".split()
)
_NAMED_OPEN = pattern(
    r"\b(?:potential|projected|possible|planned|proposed|expected|forecast|feared|threatened|likely|predicted|estimated)(?: [\w.,£$€%]+){0,3} \Z",
    2,
)
_IS_OPEN = pattern(
    r"(?: (?:of|on|for|in) [^,;.]{1,30})?,? (?:is|are|was|were|remains?) (?:a |an |only |still )*(?:potential|projected|possible|planned|proposed|expected|forecast|feared|threatened|likely|predicted|under review|being considered|on hold|to be)\b",
    2,
)
_PART_ENDS = pattern(
    r"[;:]|, (?:and|but|while|whereas|who|which|though|although)\b| but | while | after | before | when | where | because | since |\band (?:has|have|had|was|were)\b",
    2,
)
_ALIKE = frozenset(
    "put cut hit set shut let read spread quit beat bid cost hurt split".split()
)  # in both tenses
# What leads to a participle that tells no past by itself, or to a noun.
_NO_VERB = pattern(
    r"\b(?:an?|the|its|their|his|her|this|that|these|those|of|in|for|with|by|per|no|any|some|each|every|being|newly|\d+|more|fewer|is|are|as) (?:[a-z]+ly )?\Z",
    2,
)
_PASSIVE = pattern(r"\b(?:is|are|being) (?:[a-z]+ly |now |also )?\Z", 2)
_HAS = pattern(
    r"\b(?:has|have|had|having)(?: [a-z]+ly| now| also| since| just| all)*(?: been)?(?: [a-z]+ly)? \Z", 2
)
_WAS = pattern(r"\b(?:was|were|got)(?: [a-z]+ly| all| also| then)* \Z", 2)
_FAR = 90  # characters before an act in which what leads to it stands


# What stands behind a past form that is the verb of its clause, and no participle: "shut four libraries", "took the case".
_FINITE = pattern(
    r" (?:down |up |out |off )?(?:[^\w\s]?\d|[A-Z]|(?:the|an?|its|his|her|their|all|about|some|around|nearly|almost|more|over|at least|up to|both|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)
_BEGUN = pattern(r"\b(?:begun|started|began) (?P<verb>[a-z]{3,}ing)\b")
_BEGIN = ("begun ", "started ", "began ")
# A verb that turns down what is offered, in the words before a number.
REFUSED = pattern(
    r"\b(?:turn(?:s|ed|ing)? (?:down|away)|reject(?:s|ed|ing)?|refus(?:es|ed|ing)|declin(?:es|ed|ing)|spurn(?:s|ed)|rebuff(?:s|ed)|said no to|thr[eo]wn? out|vot(?:ed|es) down)\b[^,;.]{0,60}\Z",
    2,
)


class _Forms(dict[str, str]):
    """The form of a word in small letters: the words of a sentence are asked for again and again."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_KEPT:
            self.clear()
        found = lemma(word)
        form = self[word] = _SAME.get(found, found)
        return form


class _Done(dict[str, bool | None]):
    """Whether a word as it is written is a past form that tells something, None where it can tell nothing as done."""

    def __missing__(self, word: str) -> bool | None:
        if len(self) >= _MOST_KEPT:
            self.clear()
        past = is_past(word) and lemma(word) not in _WEAK
        may_be = word.islower() and (past or word in _ALIKE)
        found = self[word] = past if may_be else None
        return found


_MOST_KEPT = 20_000  # the words of a long article
_may_be_done = _Done().__getitem__
form_of = _Forms().__getitem__
"""The common form of a verb; of two that tell one thing the same."""


def tense_sign(text: str, at: Span) -> str:
    """How the act at ``at`` is told, as a sign of a finding: "told:perfect", "told:was" or "told:past".

    What is only planned is planted as "has closed" far more often than a summary says so of what is done; "was" tells levels.
    """
    before = text[max(0, at[0] - _FAR) : at[0]]
    within = text[slice(*at)].lower().split()[:1]
    if within in (["has"], ["have"]) or _HAS.search(before):
        return "told:perfect"
    return "told:was" if within in (["was"], ["were"]) or _WAS.search(before) else "told:past"


def done_in(text: str, span: Span) -> Iterator[Act]:
    """The acts that a sentence of a summary tells as done: "has closed", "was closed", "they closed three", "has begun closing"."""
    for word in _WORD.finditer(text, *span):
        low = word.group()
        past = _may_be_done(low)
        if past is None:
            continue
        before = max(span[0], word.start() - _FAR)
        plain = past and _FINITE.match(text, word.end()) and not _NO_VERB.search(text, before, word.start())
        if plain or _HAS.search(text, before, word.start()) or _WAS.search(text, before, word.start()):
            yield Act(form_of(low), word.span(), Told.DONE)
    if all(text.find(begin, *span) < 0 for begin in _BEGIN):
        return
    for begun in _BEGUN.finditer(text, *span):
        if lemma(begun.group("verb")) not in _WEAK:
            yield Act(form_of(begun.group("verb")), begun.span("verb"), Told.DONE)


def acts_in(text: str, span: Span, verbs: frozenset[str]) -> Iterator[Act]:
    """How a sentence of a source tells each of some ``verbs``."""
    governs: list[Span] | None = None
    for word in _WORD.finditer(text, *span):
        form = form_of(word.group().lower())
        if form not in verbs:
            continue
        if governs is None:
            may_govern = not _GOVERNING.isdisjoint(tokens_of(text, *span))
            governs = [found.span() for found in _GOVERNS.finditer(text, *span)] if may_govern else []
        yield _act(text, span, word.span(), form, governs)


def _act(text: str, span: Span, at: Span, form: str, governs: list[Span]) -> Act:
    before = max(span[0], at[0] - _FAR)
    past = is_past(text[slice(*at)].lower())
    leads = None
    if not _LEADING.isdisjoint(tokens_of(text, before, at[0])):
        leads = _LEADS.search(text, before, at[0])
    if leads is not None and not _YET_DONE.search(text, before, at[0]):
        return Act(form, at, Told.OPEN, (leads.start(), at[1]))
    scope = next(
        (s for s in reversed(governs) if s[1] <= at[0] and not _PART_ENDS.search(text, s[1], at[0])), None
    )
    if scope is not None:
        return Act(form, at, Told.OPEN, scope)
    if not past or _NO_VERB.search(text, before, at[0]):
        named = _NAMED_OPEN.search(text, before, at[0]) or _IS_OPEN.match(text, at[1], span[1])
        if named is not None:
            return Act(form, at, Told.OPEN, named.span())
    return Act(form, at, Told.DONE if past and not _PASSIVE.search(text, before, at[0]) else Told.NAMED)
