"""check_self: a text -> Checked, of what its own numbers say of each other. Pure: no model, no network, no source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from summarise.article import Article
from summarise.checking.flags.choosing import Choice, Key, codes_of
from summarise.checking.flags.decisions import harm
from summarise.checking.itself import calendar, changes, sums, tables, told_twice
from summarise.checking.itself.compared import Compared, sentences
from summarise.checking.itself.heads import compared as with_body
from summarise.checking.itself.heads import heads_of
from summarise.checking.read_source import ReadSource, held
from summarise.checking.source.dates import must_be_a_date
from summarise.checking.source.places import with_places
from summarise.checking.verdicts import Acceptance, Checked, Claim, Code, Evidence, Flag, Severity, Verdict
from summarise.checking.weighing.severity import DEFAULT
from summarise.errors import InputError

_ADVICE = {
    Code.ARITHMETIC_WRONG: "Do the sum again; one of the numbers is wrong.",
    Code.DATE_MISMATCH: "Look the date up; the weekday or the day is wrong.",
    Code.SELF_CONTRADICTION: "Say the same in both places, or say what tells them apart.",
}


def check_self(
    text: str | Article,
    *,
    article_date: str | None = None,
    severities: Mapping[Code, Severity] | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    accepted: Mapping[Key, Acceptance] | None = None,
) -> Checked:
    """Check a text against itself, without a source: sums, changes, shares, tables, weekdays, ages, headline.

    ``text``: a text or an Article. ``article_date``: ISO 8601, as for ``check``. The claims of the result are the numbers
    that something else in the text speaks of, at path "": derived where the two fit, with the sum; contradicted where they do not, each
    with a flag (arithmetic-wrong, self-contradiction, date-mismatch). A number that stands alone is no claim: nothing is
    known of it. Their evidence has offsets of the same text. The forms are read in English; tables, weekdays and the headline in
    every language. ``severities``, ``select``, ``ignore``, ``accepted``: as for ``check``. Linear in the text. Raises InputError
    for what is no text, ValueError for a code or a date that is none.
    """
    if not isinstance(text, str | Article):
        raise InputError(f"the text is {type(text).__name__}; give a text (str) or an Article")
    must_be_a_date(article_date)
    choice = Choice(codes_of(select), codes_of(ignore), accepted or {})
    read = held(text, article_date)
    claims, flags = _found(
        read, severities or {}, article_date or (text.date if isinstance(text, Article) else None)
    )
    chosen = choice.marked(choice.of(flags), read.index.text, {"": read.index.text})
    hints = () if claims else ("no two numbers of this text speak of each other: nothing could be compared",)
    checked = Checked(tuple(claims), tuple(sorted(chosen, key=harm)), (), hints)
    checked = read.unwrapped.back(checked, itself=True)
    return checked if isinstance(text, str) else with_places(checked, text)


def _found(
    read: ReadSource, severities: Mapping[Code, Severity], date: str | None
) -> tuple[list[Claim], list[Flag]]:
    claims: dict[tuple[int, int], Claim] = {}
    flags: dict[tuple[int, int], Flag] = {}
    for one in _compared(read):
        span = (one.start, one.end)
        claim = _claim(one, read.index.text)
        if one.fits or span in flags:
            claims.setdefault(span, claim)
            continue
        claims[span] = claim
        flags[span] = Flag(
            one.code,
            severities.get(one.code) or DEFAULT[one.code],
            one.said,
            _ADVICE[one.code],
            claim,
            claim.evidence,
        )
    for head in heads_of(read.index.text):
        borne, opposed = with_body(read.index, head, date)
        for claim in borne:
            claims.setdefault((claim.start, claim.end), claim)
        for flag in opposed:
            assert flag.claim is not None
            span = (flag.claim.start, flag.claim.end)
            if span not in flags:
                claims[span], flags[span] = flag.claim, flag
    return sorted(claims.values(), key=lambda c: (c.start, c.end)), [flags[span] for span in sorted(flags)]


def _compared(read: ReadSource) -> Iterator[Compared]:
    anchor = read.ground(foreign=False).anchor
    for sentence in sentences(read.index):
        yield from sums.in_sentence(sentence)
        yield from changes.in_sentence(sentence)
        yield from calendar.in_sentence(sentence, anchor)
    yield from calendar.weekdays(read.index.quantities, anchor)
    yield from tables.totals(read.index)
    yield from told_twice.conflicts(read.index)


def _claim(one: Compared, text: str) -> Claim:
    other = one.other
    evidence = Evidence(other.start, other.end, other.text, "sentence", other, one.how or None)
    verdict = Verdict.DERIVED if one.fits else Verdict.CONTRADICTED
    return Claim("", one.start, one.end, text[one.start : one.end], one.quantity, verdict, evidence)
