"""A figure that is said to be of something else than the article says it of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from summarise.checking.figures.figure import FieldFinding, Figure
from summarise.checking.figures.named import (
    Name,
    Names,
    are_peers,
    field_of,
    is_speaker,
    names_in,
    names_of,
)
from summarise.checking.reading.spans import Span
from summarise.checking.rules.turned.fates import APART, FATE_OF
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.opposite_words import GROUPS, sides
from summarise.checking.verdicts import Code, Evidence, Severity
from summarise.quantities import Kind, Quantity
from summarise.quantities.patterns import pattern

_MOMENTS = frozenset({Kind.DATE, Kind.TIME})
_BESIDE = 30  # characters between a number and what became of those that it counts
_LONG = 5  # letters of a name that the article does not have
_NEAR = 8  # words between a name and its number
_LEADS = 3  # words before the subject of a clause: "Junior forward Casey Brandvold"
_OPENING = 16  # characters from the beginning of a sentence to the place that opens it: "In leafy Northmoor"
_IN = pattern(r"\b(?:in|at|near)(?: [a-z]+)? \Z|\b(?:in|at|near)\b(?= (?:the )?[A-Z])", re.IGNORECASE)
_LEVELS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_CHANGE = pattern(
    r"(?:the |an? |total |annual |further )?(?:increase|rise|fall|drop|cut|decline|gain|jump|reduction|decrease|hike)s? (?:in|of)\b(?!.*\b(?:to|after|until|before)\b)",
    re.IGNORECASE,
)
_TO_LEVEL = pattern(
    r"\b(?:(?:rose|rises?|risen|rising|fell|falls?|fallen|grew|grown|dropped|drops?|climbed|jumped|increased?|raised|cut|reduced|go(?:es)? up|went up|gone up|came down"
    r"|, up|, down)\b(?:[^.;:]|\.\d){0,60}\bto|(?:is|are|was|were) now|stands? at|stood at)(?: about| around| nearly| some| a record)? \Z",
    re.IGNORECASE,
)
_UP_TO = pattern(r"(?<!\bgo )(?<!\bgoes )(?<!\bwent )(?<!\bgone )\bup to \Z", re.IGNORECASE)  # at most
_OF_CHANGE = pattern(
    r"\b(?:rise|fall|increase|growth|drop|decline|cut|gain|deficit|loss|inflation)s?\b", re.IGNORECASE
)
_WHOLE = pattern(r"\b(?:total|all|overall|entire|altogether)\b", re.IGNORECASE)
_PARTLY = pattern(
    r"\b(?:of all|of the total|of total|among all|out of|not all|all but|from all|share|part)\b",
    re.IGNORECASE,
)
_OF_THEM = pattern(
    r" of (?:them|those|these|whom|which|the \d[\d,.]*|its \d[\d,.]*|\d[\d,.]*)\b", re.IGNORECASE
)
_OF_NUMBER = pattern(r" of (?:the |its |their |about )?[^\w\s]?\d")
_OF_WHICH = pattern(
    r"\bof (?:which|whom)(?: [a-z]+){0,6} \Z|\bincluding (?:about |some )?\Z|, with \Z", re.IGNORECASE
)
_STATES = ("full", "positive", "present", "employed", "included")
_WORD = pattern(r"[A-Za-z]+(?:-[a-z]+)?")
_DENIED = pattern(r"\b(?:no|not|non|without|un\w+|against|versus|vs|and|or)\b", re.IGNORECASE)
_ACTS = (
    r"(?!(?:need|speed|breed|seed|hundred|based|called|aged|united|wanted|estimated|expected|recorded|reported|rated|limited)\b)"
    r"(?:[a-z]{3,}ed|paid|sold|built|lost|won|born|held|met|sent|shut|drawn|stolen|broken|taken|given|spent|found|left|used)"
)
_ACT = pattern(rf"\b{_ACTS}\b", re.IGNORECASE)
# Not "registered voters", who may have done anything.
_ACT_OF = pattern(rf"\b(?P<act>{_ACTS})(?=\Z| (?:by|in|to|from|at|for|on|so|since)\b)", re.IGNORECASE)
_ADJECTIVE = pattern(r"(?:ish|ese|ians?|ans?|ch|ics?)\Z")  # "French", of what the article tells of France
_AT = pattern(r"(?: [a-z]+)?,? (?:in|at|near) ", re.IGNORECASE)
_THE = pattern(r"\b(?:the|an?) \Z", re.IGNORECASE)
_INSTEAD = pattern(r"\b(?:he|she|they|it|his|her|its|who|whose|which|we|i)\b", re.IGNORECASE)
_ASIDE = pattern(
    r"\b(?:from|to|of|against|with|over|than|for|by|after|before|beat|about|on)(?: the)? \Z", re.IGNORECASE
)
_CLAUSE = pattern(r"[;:—–]\s|, (?:and|but|while|though|where)\b|\b(?:and|but|while|when|that|before|after)\b")
_CUT = pattern(r"[;()—–\n]|[.:]\s|\b(?:and|but|while|whereas|whose|against|compared)\b", re.IGNORECASE)


def other_thing(figure: Figure, index: SourceIndex) -> Iterator[FieldFinding]:
    """What the article says a figure of, where its field names another's, at most one."""
    said, number = figure.said("of"), figure.source
    at = None if number is None else index.sentence_of.get(id(number))
    if not said or number is None or number.kind in _MOMENTS or at is None or index.language != "en":
        return
    shown = (
        _of_another_name(index, at, number, said)
        or _level_as_change(index, at, number, said)
        or _part_as_whole(index, at, number, said)
        or _opposite(index, at, number, said)
        or _of_another_act(index, at, number, said)
        or _other_fate(index, at, number, said)
    )
    if shown is not None:
        yield _finding(figure, index, number, shown)


def _of_another_name(index: SourceIndex, at: int, number: Quantity, said: str) -> Span | None:
    """The name that the article says a number of, where the field has another name of its sort."""
    names = index.whole(names_of)
    wanted = list(names_in(said))
    if len(wanted) != 1 or not _is_name(index, names, wanted[0]):
        return None
    name, sentence = wanted[0], index.sentences[at]
    there = names.inside.get(at, [])
    if any(set(name.words) & set(n.words) for n in there):
        return None
    left, right = field_of(number, index.in_place(at), sentence)
    told = [n for n in there if left <= n.span[0] < right and names.known.issuperset(n.words)]
    own = [n for n in told if n.span[1] <= number.start and not is_speaker(index.text, n)]
    placed = _IN.search(said, 0, name.span[0]) is not None
    behind = next((n for n in told if n.span[0] >= number.end), None)
    if placed and behind is not None and _AT.fullmatch(index.text, number.end, behind.span[0]):
        return behind.span
    if not own or not (number.kind is Kind.AGE or are_peers(names, name, own[-1])):
        return None
    return own[-1].span if _is_told_of(index.text, sentence, own[-1], number, placed=placed) else None


def _is_name(index: SourceIndex, names: Names, name: Name) -> bool:
    """Whether a name is one of the article, or surely a name that the article does not have."""
    if all(w in names.known for w in name.words):
        return True
    return name.span[0] > 0 and all(
        len(w) >= _LONG and w not in index.lowered and not _ADJECTIVE.search(w) for w in name.words
    )


def _is_told_of(text: str, sentence: Span, name: Name, number: Quantity, *, placed: bool) -> bool:
    """Whether a number is told of a name before it: right before it, as the subject of its clause, or as the place of it."""
    start, end = name.span
    gap = text[end : number.start]
    if _CUT.search(gap) or (len(name.words) == 1 and _THE.search(text, max(0, start - 5), start)):
        return False
    many = len(gap.split())
    if number.kind is Kind.AGE and many <= 1:
        return True
    led = _CLAUSE.split(text[sentence[0] : start])[-1]
    if _INSTEAD.search(led) or many > _NEAR:
        return False
    if _IN.search(text, max(sentence[0], start - 20), start):
        return placed or start - sentence[0] < _OPENING
    return len(led.split()) <= _LEADS and _ASIDE.search(text, max(0, start - 12), start) is None


def _level_as_change(index: SourceIndex, at: int, number: Quantity, said: str) -> Span | None:
    """The "to" of a level that something changed to ("rose to £2.9bn"), where the field calls it the change ("rise in debt")."""
    change = _CHANGE.match(said)
    if change is None or number.kind not in _LEVELS:
        return None
    start = index.sentences[at][0]
    led = _TO_LEVEL.search(index.text, max(start, number.start - 90), number.start)
    if (
        led is None
        or _UP_TO.search(index.text, start, number.start)
        or _OF_CHANGE.search(index.text, start, led.start())
    ):
        return None
    between = [q for q in index.in_place(at) if led.start() < q.start < number.start and q.date is None]
    return None if any(q.kind is number.kind for q in between) else (led.start(), number.end)


def _part_as_whole(index: SourceIndex, at: int, number: Quantity, said: str) -> Span | None:
    """The "60 of the 212" of a part, where the field calls it all of them, or the total."""
    if number.kind not in _LEVELS or not _WHOLE.search(said) or _PARTLY.search(said):
        return None
    behind = _OF_THEM.match(index.text, number.end, index.sentences[at][1])
    if behind is not None:
        return number.start, behind.end()
    before = _OF_WHICH.search(index.text, max(index.sentences[at][0], number.start - 60), number.start)
    if before is None or number.low is None:
        return None
    larger = [
        q
        for q in index.in_place(at)
        if q.end <= before.start()
        and q.kind is number.kind
        and _is_of_a_unit(q, number)
        and q.low is not None
    ]
    return (
        (before.start(), number.end) if any(q.low > number.low for q in larger if q.low is not None) else None
    )


def _is_of_a_unit(q: Quantity, number: Quantity) -> bool:
    return number.kind is Kind.COUNT or q.unit == number.unit


def _opposite(index: SourceIndex, at: int, number: Quantity, said: str) -> Span | None:
    """The word beside a number that is the opposite of one in the field: "rural households" for "urban" ones."""
    sentence = index.sentences[at]
    left, right = field_of(number, index.in_place(at), sentence)
    left, right = max(left, number.start - 40), min(right, number.end + 60)
    wanted = {w.group().lower() for w in _WORD.finditer(said)}
    whole = {w.group().lower() for w in _WORD.finditer(index.text, *sentence)}
    table = sides()
    here = {pair: sign for w in wanted for pair, sign in table.get(w, ()) if _is_plain(pair, table)}
    for word in _WORD.finditer(index.text, left, right):
        for pair, sign in table.get(word.group().lower(), ()):
            both = any((pair, -sign) in table.get(w, ()) for w in whole)
            both = both or any((pair, sign) in table.get(w, ()) for w in wanted)
            if here.get(pair) == -sign and not both and not _DENIED.search(said):
                return word.span()
    return None


def _is_plain(pair: str, table: Mapping[str, list[tuple[str, int]]]) -> bool:
    """Whether a pair of opposites is of groups of people and things, or of states; not of acts that one does to another."""
    return pair.startswith(GROUPS) or pair in {p for w in _STATES for p, _ in table[w]}


def _of_another_act(index: SourceIndex, at: int, number: Quantity, said: str) -> Span | None:
    """What a number did ("1,430 had applied"), where the field has what another number beside it did ("farms that were paid")."""
    sentence, numbers = index.sentences[at], index.in_place(at)
    acts = {m["act"].lower() for m in _ACT_OF.finditer(said)}
    if len(acts) != 1 or number.kind not in _LEVELS:
        return None
    act = next(iter(acts))
    left, right = field_of(number, numbers, sentence)
    of_them = _OF_NUMBER.match(index.text, number.end, sentence[1])
    if of_them is not None:  # "2.7 million of the 3.9 million doses requested have arrived"
        whole = next((q for q in numbers if q.start >= number.end), None)
        right = right if whole is None else field_of(whole, numbers, sentence)[1]
    if re.search(rf"\b{act}\b", index.text[left:right], re.IGNORECASE):
        return None
    own = [m for m in _ACT.finditer(index.text, number.end, right) if m.group().lower() not in said.lower()]
    if not own or (of_them is None and _CLAUSE.search(index.text, number.end, own[0].start())):
        return None
    for q in numbers:
        if q.kind is number.kind and q.start >= right:
            end = field_of(q, numbers, sentence)[1]
            if re.search(rf"\b{act}\b", index.text[q.end : end], re.IGNORECASE):
                return own[-1].span()
    return None


def _other_fate(index: SourceIndex, at: int, number: Quantity, said: str) -> Span | None:
    """What became of so many ("killed"), where the field tells of those to whom something else happened ("injured")."""
    told = {FATE_OF[w] for m in _WORD.finditer(said) if (w := m.group().lower()) in FATE_OF}
    if len(told) != 1 or number.kind is not Kind.COUNT:
        return None
    left, right = field_of(number, index.in_place(at), index.sentences[at])
    there = [m for m in _WORD.finditer(index.text, left, right) if m.group().lower() in FATE_OF]
    own = {FATE_OF[m.group().lower()] for m in there}
    if not own or own & told or not all(frozenset((f, *told)) in APART for f in own):
        return None
    near = [m for m in there if min(abs(number.start - m.end()), abs(m.start() - number.end)) <= _BESIDE]
    return near[0].span() if near else None


def _finding(figure: Figure, index: SourceIndex, number: Quantity, shown: Span) -> FieldFinding:
    start, end = min(number.start, shown[0]), max(number.end, shown[1])
    if end - start > 70 or "\n" in index.text[start:end]:
        start, end = shown
    words = " ".join(index.text[start:end].split())
    evidence = Evidence(start, end, index.text[start:end], "quote")
    return FieldFinding(
        Code.WRONG_REFERENT,
        figure.claim("of", evidence),
        evidence,
        f"The figure is of “{figure.said('of')}”; the article says “{words}”.",
        "Say what the article says this number of.",
        Severity.WARNING,
    )
