"""The flags of one check: raised one by one, decided by what stands open, weighed when all of the summary is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from summarise.checking.aligning.around import Asked
from summarise.checking.aligning.contexts import Placing
from summarise.checking.aligning.referent import Context
from summarise.checking.aligning.stated import Finding
from summarise.checking.flags import precedence
from summarise.checking.flags.decisions import Decisions
from summarise.checking.reading.claims import Passage
from summarise.checking.repeats.retold import Retold
from summarise.checking.verdicts import Claim, Code, Evidence, Flag, Severity
from summarise.checking.weighing.abroad import LACKING, at_most
from summarise.checking.weighing.model import as_measured, confidence, severity_of
from summarise.checking.weighing.origins import CHANCE
from summarise.checking.weighing.severity import DEFAULT, NEVER_WEIGHED, most
from summarise.quantities import Quantity
from summarise.quantities.languages.detecting import known
from summarise.quantities.named import NamedTuple

# What is worked out is said of other things and stands beside other values than what is copied.
_ABOUT_A_VALUE = frozenset(
    {Code.WRONG_REFERENT, Code.VALUE_MISMATCH, Code.SCALE_MISMATCH, Code.UNIT_MISMATCH, Code.NOT_IN_SOURCE}
)
# Two rules may find the one slip; a number may well disagree with two others of its summary.
_SAID_ONCE = frozenset({Code.WRONG_REFERENT, Code.DIRECTION_REVERSED, Code.ARITHMETIC_WRONG})
_GRAVITY = tuple(Severity)  # from the least
_GRAVITY_OF = {severity: n for n, severity in enumerate(Severity)}
_OF_ITS_OWN = ("of", "period")  # fields of a figure that say nothing of how its value is to be read
_MOST_BESIDE = 20  # findings of one place that are held beside one another


def _is_same(one: Evidence | None, other: Evidence | None) -> bool:
    """Whether two findings rest on the same number of the source, told alike."""
    if one is None or other is None:
        return one is other
    return one.quantity is other.quantity and one == other


def _is_of_one(own: Claim, claim: Claim) -> bool:
    """Whether two claims of one field are of the same number, the one of its hedge alone, it may be."""
    same = own.quantity is not None and own.quantity is claim.quantity
    return same or own.reach == claim.reach


class Weighable(NamedTuple):
    """What a flag is weighed by, and what is advised at which severity."""

    features: tuple[str, ...]
    advised: Callable[[Severity], str] | None


def codes_beside(raised: Sequence[Flag]) -> dict[int, list[str]]:
    """By a flag's identity, the codes of the others on the same words ("also:derived"), where there are any.

    Two rules that doubt one number, each in its own way, are more often right than one alone; a number that is found to
    be worked out is less often wrong. A dropped hedge says nothing of the number.
    """
    placed = [(f.claim.path, f.claim.start, f.claim.end, f) for f in raised if f.claim is not None]
    placed = [row for row in placed if row[3].code is not Code.QUALIFIER_DROPPED]
    placed.sort(key=lambda row: row[:3])
    found: dict[int, set[str]] = {}
    for n, (path, _, end, flag) in enumerate(placed):
        for other_path, start, _, other in islice(placed, n + 1, n + 1 + _MOST_BESIDE):
            if other_path != path or start >= end:
                break
            found.setdefault(id(flag), set()).add(f"also:{other.code.value}")
            found.setdefault(id(other), set()).add(f"also:{flag.code.value}")
    return {name: sorted(codes) for name, codes in found.items()}


def _said_once(flags: list[Flag], unproved: set[int]) -> list[Flag]:
    """Without what two rules say of the same words: the gravest of their flags stands, and of those as grave the first, one of
    a proved rule before one of an ``unproved`` rule (by identity)."""
    stands: dict[tuple[Code, str, int, int], Flag] = {}
    unsaid: set[int] = set()
    for flag in flags:
        if flag.claim is None or flag.code not in _SAID_ONCE:
            continue
        at = (flag.code, flag.claim.path, flag.claim.start, flag.claim.end)
        other = stands.setdefault(at, flag)
        if other is not flag:
            better = _weight(flag, unproved) > _weight(other, unproved)
            unsaid.add(id(other if better else flag))
            stands[at] = flag if better else other
    return [flag for flag in flags if id(flag) not in unsaid] if unsaid else flags


def _weight(flag: Flag, unproved: set[int]) -> tuple[int, bool]:
    return _GRAVITY.index(flag.severity), id(flag) not in unproved


class Flags:
    """The flags on one summary, in the order in which they were raised.

    ``raised``: as grave as their rules say; ``watched``: those that were weighed, with the features that they were
    weighed by: what calibration learns from.
    """

    def __init__(
        self,
        language: str,
        severities: Mapping[Code, Severity],
        decisions: Decisions,
        placing: Placing,
        reach: Callable[[Quantity, Context], str],
        retold: Retold | None = None,
    ) -> None:
        """``language`` of the source; ``severities`` that are given, code by code; ``decisions``, ``placing`` of the
        summary; ``reach``: how arithmetic leads to a number; ``retold``: what is kept of the last summary in free text."""
        self.severities = severities
        self.raised: list[Flag] = []
        self.watched: list[tuple[Flag, tuple[str, ...]]] = []
        self._abroad = (known(language) or "en") != "en"
        self._decisions = decisions
        self._placing = placing
        self._reach = reach
        self._retold = retold
        self._findings: dict[int, Weighable] = {}  # by the flag's identity
        self._unproved: set[int] = set()  # of rules whose findings are only heard where they are likely

    def add(
        self,
        code: Code,
        claim: Claim,
        evidence: Evidence | None,
        message: str,
        suggestion: str,
        severity: Severity | None = None,
        rule: str = "",
        prose: Passage | None = None,
        quantity: Quantity | None = None,
        advised: Callable[[Severity], str] | None = None,
        signs: tuple[str, ...] = (),
    ) -> None:
        """Raise a flag.

        One that a ``rule`` found in free ``prose`` (of a ``quantity``, if any) is weighed when all is read; ``advised``
        gives the suggestion that goes with a severity; ``signs`` are features that the rule saw itself.
        """
        graded = severity or DEFAULT[code]
        unproved = rule in precedence.ONLY_WEIGHED
        if unproved and (prose is None or self._abroad):
            return
        if self._abroad and prose is not None:
            number = quantity or claim.quantity
            reached = code in LACKING and number is not None and self._is_reached(number, prose, claim.start)
            if (least := at_most(code, graded, reached=reached)) is not graded:
                graded = least
                suggestion = advised(least) if advised is not None else suggestion
        flag = Flag(code, self.severities.get(code) or graded, message, suggestion, claim, evidence)
        if (decided := self._decisions.of(flag, rule)) is not None:
            flag = replace(flag, decision=decided)
        # Likelihoods are learnt from English articles; in others, likeness of words and sentences means something else.
        weighable = not self._abroad and code not in NEVER_WEIGHED
        if prose is not None and rule and weighable:
            own, reach = self._features(rule, code, graded, prose, claim.start, quantity, evidence)
            self._findings[id(flag)] = Weighable((*own, *signs, *reach), advised)
            if unproved:
                self._unproved.add(id(flag))
        self.raised.append(flag)

    def _is_reached(self, number: Quantity, prose: Passage, at: int) -> bool:
        from summarise.checking.arithmetic.abroad.reached import is_reached

        return is_reached(number, self._placing.context(prose, at).index)

    def _features(
        self,
        rule: str,
        code: Code,
        graded: Severity,
        prose: Passage,
        at: int,
        quantity: Quantity | None,
        evidence: Evidence | None,
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What a finding at ``at`` is weighed by: its features, and how arithmetic leads to its number where that is asked."""
        retold = self._retold
        what = (rule, code, graded, None if quantity is None else quantity.start - at)
        known = None if retold is None else retold.recall(what, at)
        if known is not None and _is_same(known[0], evidence):
            found: tuple[tuple[str, ...], tuple[str, ...]] = known[1]
            return found
        context = self._placing.context(prose, at)
        context.asked = Asked()
        from summarise.checking.weighing.features import features_of

        features = features_of(rule, code, graded, quantity, context, evidence)
        reach: tuple[str, ...] = ()
        if code in _ABOUT_A_VALUE and quantity is not None and rule not in precedence.ONLY_WEIGHED:
            follows = f"follows:{self._reach(quantity, context)}"
            chances = (f"{name}|{follows}" for name in features if name.startswith(CHANCE))
            reach = (f"{code.value}|{follows}", *chances)
        if retold is not None:
            retold.keep(what, at, (evidence, (features, reach)), context.asked)
        return features, reach

    def instead(self, finding: Finding) -> None:
        """What a finding says better is not said twice of the same words."""
        at = finding.claim
        lesser = precedence.SAYS_BETTER.get(finding.code, ())
        self._without(lambda code, own: code in lesser and own.path == at.path and own.start == at.start)

    def instead_of_value(self, said: Code, field: str) -> str | None:
        """What is said of the field of a unit or a qualifier, at the path ``field``, is not said of the value beside it too;
        -> the path of the value, where it was."""
        owner, _, name = field.rpartition(".")
        if name in _OF_ITS_OWN:
            return None
        value = f"{owner}.value" if owner else "value"
        before = len(self.raised)
        self._without(lambda code, own: code is said and own.path == value)
        return value if len(self.raised) < before else None

    def withdraw(self, claim: Claim) -> None:
        """What was said of a number is said no more."""
        self._without(lambda _, own: own.path == claim.path and own.reach == claim.reach)

    def _without(self, is_unsaid: Callable[[Code, Claim], bool]) -> None:
        kept: list[Flag] = []
        for flag in self.raised:
            if flag.claim is not None and is_unsaid(flag.code, flag.claim):
                self._findings.pop(id(flag), None)  # the next flag may have its identity
                self._unproved.discard(id(flag))
            else:
                kept.append(flag)
        self.raised = kept

    @property
    def proved(self) -> list[Flag]:
        """Those raised that say something by themselves, unweighed."""
        return [flag for flag in self.raised if id(flag) not in self._unproved]

    def weighed(self, numbers: int) -> list[Flag]:
        """The flags, each as grave as it is likely among the ``numbers`` that the summary states; given severities stand."""
        if not self.raised:
            return []  # then nothing of what weighs them is needed
        from summarise.checking.weighing.features import of_summary

        out: list[Flag] = []
        unproved: set[int] = set()
        also = codes_beside(self.proved)
        for flag in self.raised:
            found = self._findings.get(id(flag))
            if found is None:
                out.append(flag)
            else:
                whole = (of_summary(numbers), *also.get(id(flag), ("alone",)))
                weighed = self._weigh(flag, found, whole)
                if id(flag) not in self._unproved:
                    out.append(weighed)
                elif (weighed.confidence or 0.0) >= precedence.SHOWN_FROM:
                    out.append(weighed)
                    unproved.add(id(weighed))
        return _said_once(out, unproved)

    def _weigh(self, flag: Flag, found: Weighable, whole: tuple[str, ...]) -> Flag:
        likely = confidence((*found.features, *whole))
        gravest = most(flag.code, found.features, flag.severity)
        if gravest is Severity.ERROR:
            likely = as_measured(likely)
        weighed = min(gravest, severity_of(likely), key=_GRAVITY_OF.__getitem__)
        chosen = self.severities.get(flag.code) or weighed
        suggestion = found.advised(chosen) if found.advised is not None else flag.suggestion
        flag = replace(flag, severity=chosen, confidence=likely, suggestion=suggestion)
        self.watched.append((flag, (*found.features, *whole)))
        return flag
