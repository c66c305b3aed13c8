"""How likely a finding is to be right decides how grave it is, by weights that were learnt and stand in a file."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from summarise import check
from summarise.checking.aligning.contexts import Placing
from summarise.checking.aligning.stated import Finding
from summarise.checking.arithmetic.deriving import deriving
from summarise.checking.check import findings_of, graded
from summarise.checking.flags import precedence
from summarise.checking.flags.decisions import Decisions
from summarise.checking.flags.flagging import Flags, codes_beside
from summarise.checking.reading.claims import passages
from summarise.checking.reusable import Source
from summarise.checking.source.index import SourceIndex
from summarise.checking.verdicts import Claim, Code, Flag, Severity, Verdict
from summarise.checking.weighing.model import as_measured, confidence, severity_of
from summarise.checking.weighing.severity import most

SOURCE = (
    "The council closed 14 of its 318 libraries in March. It spent £2.4 million on books, 12% less than a year "
    "before, and 48,200 people hold a card. Nearly 900 of them came on the last day."
)


@pytest.mark.parametrize(
    ("likely", "severity"), [(0.0, "note"), (0.49, "note"), (0.5, "warning"), (0.89, "warning"), (0.9, "error"), (1.0, "error")]
)  # fmt: skip
def test_the_severity_follows_from_the_confidence(likely: float, severity: str) -> None:
    assert severity_of(likely) == severity


def test_no_rule_of_short_sources_gives_an_error() -> None:
    for rule in precedence.SENTENCE:
        for code in rule.codes if rule.short else ():
            assert most(code, [f"rule:{rule.name}"], Severity.WARNING) is Severity.WARNING


def test_what_the_model_is_too_careful_about_is_told_as_measured() -> None:
    at = [as_measured(n / 100) for n in range(101)]
    assert at == sorted(at)
    assert all(said >= n / 100 for n, said in enumerate(at))
    assert at[:70] == [n / 100 for n in range(70)]
    assert at[100] == 1


@pytest.mark.parametrize(
    ("code", "features", "graded", "gravest"),
    [
        (Code.WRONG_REFERENT, ["rule:swapped", "across:3"], Severity.WARNING, Severity.ERROR),
        (Code.WRONG_REFERENT, ["rule:swapped", "across:2"], Severity.WARNING, Severity.WARNING),
        (Code.WRONG_REFERENT, ["rule:other_value"], Severity.WARNING, Severity.ERROR),
        (Code.WRONG_REFERENT, ["rule:change_for_level"], Severity.WARNING, Severity.WARNING),
        (Code.STATUS_CHANGED, ["rule:forecasts"], Severity.WARNING, Severity.ERROR),
        (Code.STATUS_CHANGED, ["rule:forecasts"], Severity.NOTE, Severity.NOTE),
        (Code.WRONG_REFERENT, ["rule:beside_another"], Severity.WARNING, Severity.ERROR),
        (Code.WRONG_REFERENT, ["rule:beside_another", "hedged"], Severity.WARNING, Severity.WARNING),
        (Code.NOT_IN_SOURCE, ["rule:absent"], Severity.WARNING, Severity.WARNING),
        (Code.DATE_PART_ADDED, ["rule:dates"], Severity.WARNING, Severity.ERROR),
    ],
)
def test_a_rule_that_was_measured_right_can_give_an_error_and_one_that_was_not_cannot(
    code: Code, features: list[str], graded: Severity, gravest: Severity
) -> None:
    assert most(code, features, graded) is gravest


def test_a_finding_says_how_likely_it_is() -> None:
    (flag,) = [
        f
        for f in check(SOURCE, "More than 900 people came on the last day.").flags
        if f.code is Code.QUALIFIER_REVERSED
    ]
    assert flag.confidence is not None
    assert 0 < flag.confidence <= 1
    assert flag.severity == severity_of(flag.confidence)


def test_a_finding_is_never_graver_than_its_rule_says() -> None:
    (flag,) = [f for f in check(SOURCE, "Some 48,000 people hold a card.").flags if f.code is Code.ROUNDED]
    assert flag.severity is Severity.NOTE


def test_a_given_severity_is_not_weighed_away() -> None:
    flags = check(
        SOURCE, "It spent £9.9 million on books.", severities={Code.VALUE_MISMATCH: Severity.NOTE}
    ).flags
    assert [f.severity for f in flags if f.code is Code.VALUE_MISMATCH] == [Severity.NOTE]


def test_a_fact_with_its_quote_is_judged_by_the_quote_and_not_weighed() -> None:
    fact = {"statement": "It spent £2.6 million.", "quote": "It spent £2.4 million on books", "figures": []}
    flags = check(SOURCE, {"facts": [fact]}).flags
    assert {f.confidence for f in flags if f.claim and f.claim.path.endswith("statement")} == {None}
    assert Severity.ERROR in {f.severity for f in flags}


def test_the_sentences_of_a_structure_are_weighed_as_free_text_is() -> None:
    sentence = "The council closed 41 of its 318 libraries and spent £24 million on books."
    prose = {(f.code, f.claim.text if f.claim else "", f.severity) for f in check(SOURCE, sentence).flags}
    flags = check(SOURCE, {"headline": "News of the libraries", "key_points": [sentence]}).flags
    assert {(f.code, f.claim.text if f.claim else "", f.severity) for f in flags} == prose
    assert None not in {f.confidence for f in flags}


def test_beside_facts_with_quotes_a_sentence_is_weighed_as_anywhere() -> None:
    fact = {"statement": "It spent £2.4 million.", "quote": "It spent £2.4 million on books", "figures": []}
    sentence = "The council closed 41 of its 318 libraries and spent £24 million on books."
    flags = check(SOURCE, {"summary": sentence, "facts": [fact]}).flags
    assert None not in {f.confidence for f in flags if f.claim and f.claim.path == "summary"}


def test_what_a_quote_has_weighs_in_its_fact() -> None:
    said = "The council spent £24 million on books for its libraries."
    for quote, sign in (
        ("It spent £2.4 million on books", "quote:lacks"),
        ("The council closed 14 of its 318 libraries", "quote:lacks"),
    ):
        found = findings_of(SOURCE, {"facts": [{"statement": said, "quote": quote}]})
        assert found
        assert all(
            sign in features for flag, features in found if flag.claim and flag.claim.text == "£24 million"
        )
    in_prose = [f for _, features in findings_of(SOURCE, said) for f in features]
    assert not any(f.startswith(("field:", "quote:")) for f in in_prose)


def test_the_short_fields_of_a_structure_are_as_grave_as_their_rule_says() -> None:
    flags = check(SOURCE, {"headline": "News of the libraries", "cost": "£24 million on books"}).flags
    assert flags
    assert {f.confidence for f in flags} == {None}


def test_weighing_changes_severities_and_their_order_and_nothing_else() -> None:
    summary = (
        "The council closed 41 of its 318 libraries and spent £24 million on books, 12% more than before."
    )
    weighed, plain = check(SOURCE, summary), graded(SOURCE, summary)
    assert {(f.code, f.claim, f.message) for f in weighed.flags} == {
        (f.code, f.claim, f.message) for f in plain.flags
    }
    assert len(weighed.flags) == len(plain.flags)
    assert weighed.claims == plain.claims


def test_every_weight_has_the_counts_it_was_learnt_from() -> None:
    data = json.loads(
        files("summarise.checking.weighing").joinpath("weights.json").read_text(encoding="utf-8")
    )
    assert 0.03 <= data["base rate"] <= 0.05
    for name, row in data["features"].items():
        assert 0 <= row["right"] <= row["seen"], name
        assert row["seen"] > 0


def test_unknown_features_weigh_nothing() -> None:
    assert confidence(["no-such-feature"]) == confidence([])


def test_calibration_sees_every_weighed_finding() -> None:
    summary = "The council closed 41 of its 318 libraries and spent £24 million on books."
    weighed = [f for f in check(SOURCE, summary).flags if f.confidence is not None]
    watched = [flag for flag, _ in findings_of(SOURCE, summary)]
    assert len(watched) == len(weighed)
    assert set(watched) == set(weighed)


def test_what_a_flag_is_weighed_by_goes_with_it() -> None:
    """A flag that is made where one was taken back, and may have its place in memory, is not weighed by its signs."""
    index = SourceIndex(SOURCE)
    found = passages("It closed 15 libraries.", "en", SOURCE)
    prose = found[0]
    flags = Flags("en", {}, Decisions(index, found), Placing(index, found), lambda *_: "no")
    claim = Claim("", 10, 12, "15", prose.quantities[0])
    for _ in range(20):
        flags.add(Code.NOT_IN_SOURCE, claim, None, "said", "do", None, "absent", prose, claim.quantity)
        flags.instead(Finding(Code.ARITHMETIC_WRONG, claim, None, "said better", "do"))
        assert flags.raised == []
        flags.add(Code.SELF_CONTRADICTION, Claim("", 0, 2, "It"), None, "said", "do")
        assert [flag.confidence for flag in flags.weighed(1)] == [None]
        flags.raised.clear()


BUDGET = (
    "The council raised £110 million, of which £70 million pays off debt. It had raised £40 million in 2019. "
    "Rents bring in £31 million a year."
)


@pytest.mark.parametrize(
    ("summary", "reach"),
    [
        ("Of the £110 million that it raised, £40 million is left.", "sure"),
        ("It raised £23 million.", "no"),
    ],
)
def test_how_arithmetic_leads_to_a_number_weighs(summary: str, reach: str) -> None:
    """Also where the value stands elsewhere, told of something else."""
    source = Source(BUDGET)
    found = passages(summary, "en", BUDGET)
    placing = Placing(source.index, found)
    claim = found[0].quantities[-1]
    context = placing.context(found[0], claim.start)
    assert source.ground(foreign=False).of(deriving).reach(claim, context) == reach


def test_a_finding_is_weighed_with_the_others_on_the_same_words() -> None:
    source = "The firm made 40 vans in May and 65 in June. It employs 900 people."
    summary = "The firm made 65 vans in May and 40 in June. It employs 800 people."
    features = {
        f.claim.text.split()[0]: set(given)
        for f, given in findings_of(source, summary)
        if f.claim is not None
    }
    assert "alone" in features["800"]
    assert not any(name.startswith("also:") for name in features["800"])


def test_findings_on_one_place_name_each_other_and_those_apart_do_not() -> None:
    def at(code: Code, start: int, end: int) -> Flag:
        claim = Claim("", start, end, "x", None, Verdict.CONTRADICTED, None)
        return Flag(code, Severity.WARNING, "", "", claim, None)

    wide, inside, apart = (
        at(Code.WRONG_REFERENT, 0, 20), at(Code.NOT_IN_SOURCE, 5, 8), at(Code.ROUNDED, 20, 25)
    )  # fmt: skip
    hedge = at(Code.QUALIFIER_DROPPED, 5, 8)
    beside = codes_beside([wide, inside, apart, hedge])
    assert beside[id(wide)] == ["also:not-in-source"]
    assert beside[id(inside)] == ["also:wrong-referent"]
    assert id(apart) not in beside
    assert id(hedge) not in beside


def test_the_words_of_a_clause_are_looked_for_in_the_clause_of_each_place() -> None:
    source = "The mill employs 340 people, and the harbour lends 52 boats to visitors every summer."
    summary = "The harbour lends 57 boats to visitors every summer."
    (features,) = [given for f, given in findings_of(source, summary) if f.code is Code.VALUE_MISMATCH]
    assert "clause:4" in features
    elsewhere = "The mill employs 345 people in a town of boats, harbours and visitors every summer."
    (features,) = [given for f, given in findings_of(source, elsewhere) if f.code is Code.VALUE_MISMATCH]
    assert "clause:4" not in features


def test_a_sum_of_the_summary_s_own_is_as_sure_wherever_its_terms_stand() -> None:
    together = "The force has 104,000 officers and 85,000 volunteers."
    apart = (
        "The force has 104,000 officers. It was founded in 1923. The budget is $3bn, and the town is proud of it. "
        "Another 85,000 people are volunteers."
    )
    wrong = "The force has 104,000 officers and 85,000 volunteers, 198,000 in all."
    said = [
        [
            (f.code, f.severity, f.confidence)
            for f in check(source, wrong).flags
            if f.claim and f.claim.text == "198,000"
        ]
        for source in (together, apart)
    ]
    assert said[0] == said[1]
    assert [(code, severity is not Severity.NOTE) for code, severity, _ in said[0]] == [
        (Code.ARITHMETIC_WRONG, True)
    ]
