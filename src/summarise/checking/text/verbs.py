"""Verbs as the check compares them: the common form of a verb, and whether a word is a past form.

The stemmer cannot bring irregular past forms to their verb; the common ones stand in a table. "Raised" and
"rose" tell the same change and have one form.
"""

from __future__ import annotations

from summarise.checking.text.words import stem
from summarise.quantities.named import NamedTuple

# past forms, then the verb
_FORMS = """
rose risen raised raise: rise; fell fallen: fall; paid: pay; spent: spend; sold: sell; bought: buy; built: build;
grew grown: grow; won winning: win; lost losing: lose; took taken: take; gave given: give; made making: make; got gotten: get; sent: send;
held: hold; shut: shut; began begun: begin; stole stolen: steal; left: leave; brought: bring; lent: lend; met: meet;
cut cutting: cut; sworn swore: swear; chose chosen: choose; drew drawn: draw; flew flown: fly; became: become; put: put;
died dies die dead dying: die; hit: hit; led: lead; fed: feed; shot: shoot; sank sunk: sink; shrank shrunk: shrink; sought: seek;
caught: catch; taught: teach; thought: think; kept: keep; slept: sleep; swept: sweep; laid: lay; lit: light; broke broken: break;
spoke spoken: speak; drove driven: drive; rode ridden: ride; wrote written: write; ran running: run; saw seen: see; said: say; told: tell;
went gone: go; came: come; had has: have; ate eaten: eat; beat beaten: beat; threw thrown: throw; knew known: know;
fled: flee; fought: fight; found: find; hurt: hurt; spread: spread; struck: strike; stood: stand; swam: swim; tore torn: tear;
wore worn: wear; froze frozen: freeze; forgave forgiven: forgive; slid: slide; crept: creep; leapt: leap; sprang sprung: spring; swung: swing; stuck: stick; strove striven: strive; woke woken: wake;
felt: feel; bore borne: bear; burnt: burn; learnt: learn; meant: mean; sped: speed; shook shaken: shake; hid hidden: hide; sang sung: sing;
drank drunk: drink; clung: cling; blew blown: blow; forbade forbidden: forbid; lain: lie; dealt: deal; dug: dig; bid: bid;
"""
_BASE = {
    past: base.strip()
    for forms, base in (entry.split(":") for entry in _FORMS.split(";") if ":" in entry)
    for past in forms.split()
}
_PREFIXES = ("over", "under", "out", "re", "with", "mis", "fore")
_PRESENT = frozenset(
    "raise winning losing making cutting dies die dying running has hurt hit cut put shut bid spread".split()
)
_BE = frozenset(
    "is are was were be been has have had will would could can may might should shall must do does did".split()
)
_NOUNS = frozenset(
    "building buildings meeting evening morning spending housing shipping banking spring string".split()
)
_NO_PAST = frozenset("need indeed exceed proceed succeed feed speed seed bleed breed hundred".split())


def lemma(word: str) -> str:
    """The stem of a verb in any of its forms; of other words their stem."""
    return _reading(word).lemma


def is_past(word: str) -> bool:
    """Whether a word can be a past form or a participle; words that look alike in both tenses are not told."""
    return _reading(word).past


def is_verb(word: str) -> bool:
    """Whether a word is likely a verb: a past form, one that only helps another, or "leaving"."""
    return _reading(word).verb


class _Read(NamedTuple):
    lemma: str
    past: bool
    verb: bool


class _Readings(dict[str, _Read]):
    """What is known of a word as it is written: rules ask for the same words over and over."""

    def __missing__(self, word: str) -> _Read:
        if len(self) >= _MOST_KEPT:
            self.clear()
        low = word.lower()
        base = _base(low)
        past = _is_past(low, base)
        verb = past or low in _BE or (len(low) > 5 and low.endswith("ing") and low not in _NOUNS)
        found = self[word] = _Read(stem(base or low), past, verb)
        return found


_MOST_KEPT = 20_000  # the words of a long article
_reading = _Readings().__getitem__


def _base(low: str) -> str | None:
    """The verb of an irregular past form, of one with a prefix too: "overspent", "rebuilt"."""
    found = _BASE.get(low)
    if found is None and low.startswith(_PREFIXES):
        for prefix in _PREFIXES:
            if (
                low.startswith(prefix)
                and len(low) > len(prefix) + 2
                and (rest := _BASE.get(low[len(prefix) :]))
            ):
                return prefix + rest
    return found


def _is_past(low: str, base: str | None) -> bool:
    if low in _BASE:
        return low not in _PRESENT
    if base is not None:
        return not any(low.endswith(word) for word in _PRESENT)
    return len(low) > 3 and low.endswith("ed") and low not in _NO_PAST
