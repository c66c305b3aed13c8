"""A report that was stored comes back as it was, and renders the same in every form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import VERSION, TypeAdapter

from summarise.article import Article
from summarise.errors import InputError
from summarise.report import FORMAT_VERSION
from summarise.reports import csv, html, markdown, text
from summarise.reports.json import AnySummary, load_report, render_report, report_schema
from summarise.schema import Summary
from tests.reports.samples import HARBOUR, HARBOUR_SUMMARY, hostile, made, other_schema, right_to_left

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / f"report-v{FORMAT_VERSION}.json"
REPORTS = {
    "harbour": made(HARBOUR, HARBOUR_SUMMARY),
    "other": other_schema(),
    "hostile": hostile(),
    "rtl": right_to_left(),
}


@pytest.mark.parametrize("name", REPORTS)
def test_a_stored_report_renders_as_the_one_that_was_stored(name: str) -> None:
    report = REPORTS[name]
    again = load_report(render_report(report))
    assert again.model_dump() == report.model_dump()
    for form in (text, markdown, html, csv):
        assert form.render_report(again) == form.render_report(report)
    assert render_report(again) == render_report(report)


def test_a_summary_of_ours_comes_back_as_one_and_any_other_with_all_its_fields() -> None:
    assert type(load_report(render_report(REPORTS["harbour"])).summary) is Summary
    other = load_report(render_report(REPORTS["other"])).summary
    assert type(other) is AnySummary
    assert other.model_dump() == REPORTS["other"].summary.model_dump()


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("", "not valid JSON"),
        ("[]", "lacks article, summary or provenance"),
        ("[" * 100_000, "not valid JSON"),
        ('{"article": {}, "summary": {}, "provenance": {}}', "format None"),
        (
            '{"format_version": 2, "article": {}, "summary": {}, "provenance": {}}',
            "format 2; this version reads format 1",
        ),
        (
            '{"format_version": 1, "article": {}, "summary": {}, "provenance": {}}',
            "article.text is missing",
        ),
    ],
)
def test_what_is_no_report_is_said_in_one_line(stored: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as failed:
        load_report(stored)
    assert "\n" not in str(failed.value)


@pytest.mark.skipif(
    tuple(map(int, VERSION.split(".")[:2])) < (2, 11),
    reason="an older pydantic describes dataclasses otherwise",
)
def test_the_published_schema_is_that_of_the_code() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == report_schema(), "`make schema` writes it anew"


def test_the_schema_describes_what_is_written() -> None:
    """Every key that a report has is in the schema, and every key that the schema requires is there."""
    schema = json.loads(report_schema())
    TypeAdapter(dict).validate_python(schema)
    _conforms(json.loads(render_report(REPORTS["harbour"])), schema, schema["$defs"])


def _conforms(value: object, schema: dict[str, object], definitions: dict[str, dict[str, object]]) -> None:
    while "$ref" in schema:
        schema = definitions[str(schema["$ref"]).rpartition("/")[2]]
    options = schema.get("anyOf")
    if isinstance(options, list):
        _conforms(value, options[0] if value is not None or len(options) == 1 else options[-1], definitions)
        return
    if isinstance(value, dict) and "properties" in schema:
        properties, required = schema["properties"], schema.get("required", [])
        assert isinstance(properties, dict)
        assert isinstance(required, list)
        assert set(required) <= set(value) <= set(properties)
        for key, inner in value.items():
            _conforms(inner, properties[key], definitions)
    if isinstance(value, list) and isinstance(schema.get("items"), dict):
        for inner in value:
            _conforms(inner, schema["items"], definitions)


def test_a_long_summary_is_written_as_pydantic_writes_it_in_one_go() -> None:
    line = 'The "works" sold {:,} tiles – new\nones – in ward {}.'
    lines = [line.format(n * 7 + 1_000, n) for n in range(700)]
    facts = [{"statement": one, "quote": one, "figures": []} for one in lines]
    facts[3]["figures"] = [
        {"text": "1,021", "value": 1021, "unit": None, "qualifier": "exact", "of": "tiles", "period": None}
    ]
    names: dict[str, list[str]] = {"people": [], "organisations": [], "places": [], "dates": ["facts"]}
    report = made(
        Article("\n\n".join(lines)), {"headline": '"facts": []', "summary": lines[0], "facts": facts, **names}
    )
    assert len(report.claims) > 1_000
    assert render_report(report) == report.model_dump_json(indent=2) + "\n"
