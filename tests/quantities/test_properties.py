"""What holds for every text, and round trips: written in some form, found with the same meaning."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarise import find_quantities
from summarise.quantities.context.hedges import AFTER, BEFORE
from summarise.quantities.expressions.spelled import reading
from summarise.quantities.expressions.spelled.pieces import MOST_WORDS, pieces_of
from summarise.quantities.units import UNITS, WORDS
from tests.quantities.reading import at, only

_PIECES = (
    "1 2 10 30 2024 1,234 3.5 . , - – / : ( ) [ ] $ £ € % ° ' \" \n \t a an and of the to from between in at on one two "
    "three twenty hundred thousand million half quarter third first second couple dozen several few percent points per "
    "cent years old year-old miles feet inches km/h m² pm am o'clock past May June Monday Sun Q3 FY24 fiscal 1990s ½ "
    "３ ५ \ud800 é İ COVID- F- #5 http://a.b/1 no. Section over about more than or so -1 (5) US$ Rs RM dollars cents "
    "pounds e5 ^2 x10^3 1/2 11/20 2024-05-06 12:30 6-4 minus below zero times + ~ > th k m bn b t mid- her 30s aged II"
).split(" ")

_TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=200),
    st.lists(st.sampled_from(_PIECES), max_size=14).map(" ".join),
    st.lists(st.sampled_from(_PIECES), max_size=14).map("".join),
)


@settings(max_examples=600, deadline=None)
@given(_TEXTS)
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for q in find_quantities(text):
        assert q.text == text[q.start : q.end]
        assert end <= q.start < q.end
        end = q.end
        assert isinstance((q.noun, q.unit, q.verb), tuple)
        if q.low is not None and q.high is not None and q.kind != "score":
            assert q.low <= q.high


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(number: int, joint: str = " and ") -> str:
    """A number below 10**15 in words, as British style writes them."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    for scale, name in (
        (10**12, "trillion"),
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if number >= scale:
            rest = number % scale
            words = f"{spell(number // scale, joint)} {name}"
            if not rest:
                return words
            return words + (joint if rest < 100 else " ") + spell(rest, joint)
    raise AssertionError(number)


@settings(max_examples=300, deadline=None)
@given(st.integers(2, 10**15 - 1), st.sampled_from([" and ", " "]))
def test_a_spelled_number_is_found_whole(number: int, joint: str) -> None:
    words = spell(number, joint)
    found = only(f"{words} boats")
    assert (found.text, found.value) == (words, Decimal(number))


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12), st.sampled_from(["{:,}", "{}"]))
def test_digits_are_found_whole(number: int, form: str) -> None:
    written = form.format(number)
    assert at(f"it holds {written} boats", written).value == Decimal(number)


@settings(max_examples=200, deadline=None)
@given(
    st.decimals(0, 10**6, places=2),
    st.sampled_from(["", " thousand", " million", " billion"]),
    st.sampled_from(["$", "£", "€", "HK$", "USD "]),
)
def test_sums_are_found_whole(amount: Decimal, scale: str, sign: str) -> None:
    written = f"{sign}{amount:,}{scale}"
    factor = {"": 1, " thousand": 10**3, " million": 10**6, " billion": 10**9}[scale]
    found = at(f"it raised {written} there", written)
    assert (found.kind, found.value) == ("money", amount * factor)


_PROSE = {"bit", "second", "foot", "bar", "pound"}  # words of prose as well
_UNIT_WORDS = sorted(
    w for w, u in WORDS.items() if " " not in w and u in UNITS and w.endswith("s") and u not in _PROSE
)


@settings(max_examples=200, deadline=None)
@given(
    st.integers(2, 99_999),
    st.sampled_from(_UNIT_WORDS),
    st.sampled_from(sorted(p for p in BEFORE if p[-1].isalpha())),
)
def test_units_and_hedges_are_found_whole(number: int, unit: str, hedge: str) -> None:
    found = at(f"It came to {hedge} {number:,} {unit} there.", f"{number:,} {unit}")
    assert (found.value, found.unit, found.qualifier) == (Decimal(number), WORDS[unit], BEFORE[hedge])


@settings(max_examples=100, deadline=None)
@given(st.dates())
@pytest.mark.parametrize("form", ["%Y-%m-%d", "%d %B %Y", "%B %d, %Y"])
def test_dates_are_found_whole(form: str, date: object) -> None:
    import datetime

    assert isinstance(date, datetime.date)
    if date.year < 1500 or date.year > 2199:
        return
    written = date.strftime(form)
    found = only(f"on {written}.")
    assert (found.text, found.year, found.month, found.day) == (written, date.year, date.month, date.day)


_WORDS_OF = st.sampled_from(
    ["two", "seven", "twenty", "thirty-one", "hundred", "thousand", "million", "half", "third", "a"]
)
_JOINTS = st.sampled_from([" ", " and ", "-", ", "])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(_WORDS_OF, _JOINTS), min_size=1, max_size=30))
def test_a_long_run_of_number_words_is_read_as_when_cut_up_whole(run: list[tuple[str, str]]) -> None:
    text = "".join(word + joint for word, joint in run).strip(" ,-")
    whole = pieces_of(text, 0, MOST_WORDS)
    if len(whole) > 1:
        assert reading.read_spelled(text, 0) == reading._read(whole)


@settings(max_examples=200, deadline=None)
@given(
    st.decimals(1, 999, places=1),
    st.sampled_from(
        [
            ("%", "percent", "percent"),
            (" percent", "percent", "percent"),
            (" per cent", "percent", "percent"),
            (" percentage points", "percentage-points", "percentage-point"),
            (" basis points", "percentage-points", "basis-point"),
        ]
    ),
    st.sampled_from(["", "-", "minus "]),
)
def test_shares_and_their_signs_are_found_whole(
    number: Decimal, form: tuple[str, str, str], sign: str
) -> None:
    suffix, kind, unit = form
    found = at(f"a change to {sign}{number}{suffix} there", f"{sign}{number}{suffix}")
    assert (found.kind, found.value, found.unit) == (kind, -number if sign else number, unit)


@settings(max_examples=200, deadline=None)
@given(
    st.integers(1, 400),
    st.integers(1, 400),
    st.sampled_from(["-", "–", " to "]),
    st.sampled_from(
        [("$", " million", "money"), ("", "%", "percent"), ("", " km", "measure"), ("", " weeks", "duration")]
    ),
)
def test_ranges_are_found_whole(first: int, more: int, link: str, form: tuple[str, str, str]) -> None:
    sign, suffix, kind = form
    written = f"{sign}{first}{link}{first + more}{suffix}"
    factor = 10**6 if "million" in suffix else 1
    found = at(f"it needs {written} there", written)
    assert (found.kind, found.low, found.high) == (kind, first * factor, (first + more) * factor)
    assert found.qualifier == "between"


@settings(max_examples=100, deadline=None)
@given(
    st.integers(1, 40),
    st.integers(1, 59),
    st.sampled_from(["{} hours and {} minutes", "{} hours {} minutes", "{}h {}m"]),
)
def test_hours_and_minutes_are_one_time(hours: int, minutes: int, form: str) -> None:
    written = form.format(hours, minutes)
    found = at(f"it took {written} there", written)
    assert (found.kind, found.value, found.unit) == ("duration", hours * 60 + minutes, "minute")


@settings(max_examples=100, deadline=None)
@given(st.times(), st.sampled_from(["%H:%M", "%I:%M %p", "%I.%M%p"]))
def test_times_are_found_whole(moment: object, form: str) -> None:
    import datetime

    assert isinstance(moment, datetime.time)
    written = moment.strftime(form).lower()
    found = only(f"at {written} there")
    assert (found.text, found.kind, found.hour, found.minute) == (written, "time", moment.hour, moment.minute)


@settings(max_examples=100, deadline=None)
@given(
    st.integers(1, 110),
    st.sampled_from(["a {}-year-old sailor", "sailors aged {} left", "she is {} years old"]),
)
def test_ages_are_found_whole(age: int, form: str) -> None:
    found = only(form.format(age))
    assert (found.kind, found.value, found.unit) == ("age", age, "year")


@settings(max_examples=100, deadline=None)
@given(st.integers(2, 99_999), st.sampled_from(sorted(AFTER)))
@example(350, "maximum")  # no aircraft "350 Max"
def test_hedges_behind_a_number_are_found(number: int, hedge: str) -> None:
    found = at(f"It takes {number:,} {hedge} each time.", f"{number:,}")
    assert (found.value, found.qualifier) == (number, AFTER[hedge])
