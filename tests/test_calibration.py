"""The fit of the findings' weights, and the labelled summaries that it learns from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks import calibrate, desk, found_rows, labelled
from benchmarks.found_rows import Row

SOURCE = "Marlow Pottery sold 420 bowls in May and 310 in June. It employs 26 people."
DOCUMENTS = {"d1": SOURCE}


def _rows() -> list[Row]:
    """Made up: what ``digit`` is on is right, what ``near`` is on is not; ``rare`` is seen too seldom."""
    out = [Row(("always", "digit"), True, f"d{i}", 1.0) for i in range(20)]
    out += [Row(("always", "near"), False, f"d{i}", 1.0) for i in range(20)]
    return [*out, Row(("always", "near", "rare"), True, "d3", 1.0)]


def test_what_tells_right_from_wrong_gets_its_weight_and_its_counts() -> None:
    constant, weights = calibrate.fit(_rows())
    assert sorted(weights) == ["always", "digit", "near"]
    assert weights["digit"][0] > 0 > weights["near"][0]
    assert {name: counts for name, (_, *counts) in weights.items()} == {
        "always": [41, 21],
        "digit": [20, 20],
        "near": [21, 1],
    }
    model = (constant, weights)
    assert calibrate.likely(model, _rows()[0]) > 0.8
    assert calibrate.likely(model, _rows()[20]) < 0.2


def test_a_fit_is_the_same_every_time() -> None:
    assert calibrate.fit(_rows()) == calibrate.fit(_rows())


def test_findings_of_one_document_are_in_one_fold() -> None:
    folds: dict[str, set[int]] = {}
    for row in _rows():
        folds.setdefault(row.document, set()).add(calibrate.fold(row))
    assert {len(of) for of in folds.values()} == {1}
    assert {k for of in folds.values() for k in of} == set(range(calibrate.FOLDS))


def test_a_summary_without_a_plant_has_only_wrong_findings() -> None:
    summary = "Marlow Pottery sold 470 bowls in May."
    at = summary.index("470")
    right = {"document": "d1", "summary": summary, "plants": [], "numbers": 1}
    planted = {**right, "plants": [[at, at + 3, "digit"]]}
    found = list(found_rows.rows(DOCUMENTS, [right, planted], edited=False))
    assert [row.right for row in found] == [False, True]
    assert found[0].features == found[1].features


def test_findings_on_edited_summaries_count_where_a_number_is_marked() -> None:
    summary = "Marlow Pottery sold 470 bowls in May."
    at = summary.index("470")
    marked = {"document": "d1", "summary": summary, "numbers": [[at, at + 3, "count", True], [33, 36, "date", False]]}  # fmt: skip
    (row,) = found_rows.rows(DOCUMENTS, [marked], edited=True)
    assert row.right
    assert row.weight == pytest.approx(found_rows.CHECK_WRONG * found_rows.BASE * 12)


def test_an_article_that_is_nowhere_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "cases.jsonl").write_text(json.dumps({"document": "gone", "summary": ""}) + "\n")
    with pytest.raises(SystemExit, match="articles of 1 documents are nowhere"):
        labelled.summaries(tmp_path / "cases.jsonl", DOCUMENTS)


@pytest.mark.parametrize("name", ["tuned", "unseen"])
def test_marks_lie_in_the_summary_and_own_articles_are_there(name: str) -> None:
    own = labelled.articles([labelled.OWN / "articles.jsonl"])
    cases = labelled.lines(labelled.OWN / f"{name}.jsonl")
    assert len({case["id"] for case in cases}) == len(cases)
    for case in cases:
        assert all(0 <= a < b <= len(case["summary"]) for a, b, _ in case["plants"]), case["id"]
        assert not case["document"].startswith("own-") or case["document"] in own, case["id"]


def test_no_article_is_in_the_tuned_and_in_the_unseen_part() -> None:
    tuned, unseen = (
        {case["document"] for case in labelled.lines(labelled.OWN / f"{name}.jsonl")}
        for name in ("tuned", "unseen")
    )
    assert not tuned & unseen


def test_plain_tables_know_a_code_and_a_kind_and_borrow_where_they_have_seen_little() -> None:
    rows = [Row(("code:a/error", "kind:money"), True, "d1", 1.0)] * 40
    rows += [Row(("code:a/error", "kind:count"), False, "d1", 1.0)] * 40
    likely = desk.plain_tables(rows)
    assert likely(["code:a/error", "kind:money"]) > 0.9
    assert likely(["code:a/error", "kind:count"]) < 0.1
    assert 0.4 < likely(["code:a/error", "kind:age"]) < 0.6
    assert 0.4 < likely(["code:new/error"]) < 0.6


def test_another_confidence_is_put_back_after_a_run() -> None:
    own = desk.flagging.confidence
    with desk.weighed_by(lambda features: 0.0):
        assert {level for *_, level in desk.flagged(SOURCE, "Marlow Pottery sold 470 bowls in May.")} <= {
            "note"
        }
    assert desk.flagging.confidence is own
