"""The JSON interface: what is asked, and what comes back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from summarise import check
from summarise.reports.json import checked_data, load_report
from summarise.serving.web import work
from summarise.serving.web.setup import Setup
from tests import faults
from tests.command import server
from tests.engines.asking import SUMMARY as SUMMARY_OF_A_MODEL

ARTICLE = (
    "Ferries carry more islanders\n\nMore than 41,000 islanders took a ferry in March 2031, up 6 percent on a year "
    "earlier, the ferry board said.\n\nThe board runs 12 ferries.\n"
)
SUMMARY = "Almost 41,000 islanders took a ferry in March 2031. The board runs 12 ferries."


def post(client: TestClient, path: str, data: Any) -> Any:
    answer = client.post(f"/api/{path}", json=data)
    assert answer.status_code == 200, answer.text
    return answer.json()


def error(client: TestClient, path: str, data: Any) -> tuple[int, str]:
    answer = client.post(f"/api/{path}", json=data)
    assert answer.status_code >= 400
    said = answer.json()["error"]
    assert "\n" not in said["message"]
    return answer.status_code, said["message"]


def test_a_check_is_what_check_says(client: TestClient) -> None:
    found = post(client, "check", {"source": ARTICLE, "summary": SUMMARY})
    assert found == json.loads(json.dumps(checked_data(check(ARTICLE, SUMMARY))))
    assert [f["code"] for f in found["flags"]] == ["qualifier-reversed"]


@pytest.mark.parametrize("summary", [{"ferries": 13}, '{"ferries": 13}'], ids=["value", "text"])
def test_a_summary_may_be_json(client: TestClient, summary: Any) -> None:
    found = post(client, "check", {"source": ARTICLE, "summary": summary})
    assert [(f["claim"]["path"], f["claim"]["text"]) for f in found["flags"] if f["claim"]] == [
        ("ferries", "13")
    ]


def test_which_flags_can_be_chosen(client: TestClient) -> None:
    data = {"source": ARTICLE, "summary": SUMMARY}
    assert post(client, "check", {**data, "ignore": ["qualifier-reversed"]})["flags"] == []
    assert "no flag is called" in error(client, "check", {**data, "select": ["nothing"]})[1]


@pytest.mark.parametrize(
    ("path", "data", "words"),
    [
        ("check", {"source": ARTICLE}, "summary: has to be given"),
        ("check", {"summary": "12"}, "give source or article"),
        ("check", {"source": "a", "article": {"text": "a"}, "summary": "12"}, "give source or article"),
        ("check", {"source": "12", "summary": " "}, "the summary is empty"),
        ("check", {"source": "12", "summary": {}}, "the summary is empty"),
        ("check", {"source": "12", "summary": {"facts": [], "headline": " "}}, "the summary is empty"),
        ("check", {"source": " ", "summary": "12"}, "the article is empty"),
        ("check", {"source": "a", "summary": "12", "sumary": ""}, "sumary: is not known here"),
        ("check", {"source": "a", "summary": "12", "date": "May"}, "date"),
        ("check", {"source": "a", "summary": "12", "date": "2031-02-30"}, "date: is no day"),
        (
            "check",
            {"source": "a", "summary": "12", "date": None, "article": {"text": "a", "date": 5}},
            "date",
        ),
        ("read", {"url": "https://example.org/", "date": "2031-13-01"}, "date: is no day"),
        ("numbers", {}, "text: has to be given"),
        ("read", {"url": "file:///etc/passwd"}, "url: is no web address; give one that begins with http"),
        ("read", {"url": "/etc/passwd"}, "url: is no web address"),
        (
            "check",
            {"source": "a", "summary": "12", "language": "xx"},
            "language: 'xx' is not a language code",
        ),
        ("numbers", {"text": "12", "language": "xx"}, "language: 'xx' is not a language code"),
        ("accept", {"source": "a", "summary": "b", "keys": ["x"], "reason": " "}, "reason: is empty"),
        ("accept", {"source": "a", "summary": "b", "keys": ["x"], "reason": "y"}, "no open finding"),
    ],
)
def test_what_is_wrong_is_said_in_a_line(client: TestClient, path: str, data: Any, words: str) -> None:
    status, message = error(client, path, data)
    assert status == 422
    assert words in message


@pytest.mark.parametrize(
    "summary", ['{"length_m": 12345678901234567890.13}', '"{\\"length_m\\": 12345678901234567890.13}"']
)
def test_a_number_keeps_its_digits(client: TestClient, summary: str) -> None:
    body = f'{{"source": "It is 12345678901234567890.12 m long.", "summary": {summary}}}'
    for path in ("check", "view", "report"):
        answer = client.post(f"/api/{path}", content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code == 200
        assert "12345678901234567890.13" in answer.text


@pytest.mark.parametrize(
    "summary", ['{"n": 400, "n": 40}', '"{\\"n\\": 400, \\"n\\": 40}"', '[{"n": 1, "n": 1}]']
)
def test_a_name_that_stands_twice_is_refused(client: TestClient, summary: str) -> None:
    body = f'{{"source": "It employs 40.", "summary": {summary}}}'
    answer = client.post("/api/check", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert "“n” stands twice in one object" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("check", '{"source": "It employs 400.", "source": "It employs 40.", "summary": "40"}'),
        ("check", '{"source": "It employs 40.", "summary": "400", "summary": "40"}'),
        ("numbers", '{"text": "12", "text": "13"}'),
    ],
)
def test_what_is_asked_twice_is_refused(client: TestClient, path: str, body: str) -> None:
    answer = client.post(f"/api/{path}", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert "stands twice in one object" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("check", {"source": "a" * 200_001, "summary": "12"}),
        ("check", {"article": {"text": "é" * 100_001}, "summary": "12"}),
        ("numbers", {"text": "a" * 200_001}),
    ],
)
def test_a_text_above_the_limit_is_refused_before_anything_is_made_of_it(
    client: TestClient, path: str, data: Any
) -> None:
    status, message = error(client, path, data)
    assert status == 413
    assert "larger than 200,000 bytes; raise --max-bytes" in message


def test_what_is_no_json_is_said(client: TestClient) -> None:
    answer = client.post("/api/check", content=b"{", headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["error"]["message"]) == (422, "no JSON")


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9/", "http://[::1]/", "http://localhost/a", "HTTP://10.0.0.1/"]
)
def test_a_private_address_is_never_read(client: TestClient, url: str) -> None:
    status, message = error(client, "read", {"url": url})
    assert status == 422
    assert "not on the public Internet" in message


def test_a_file_is_read_as_what_it_is_and_checked_with_its_places(client: TestClient) -> None:
    answer = client.post(
        "/api/upload?name=../../boats.csv",
        content=b"Year,Boats\n2030,1200\n2031,1310\n",
        headers={"Content-Type": "application/octet-stream"},
    )
    article = answer.json()
    assert (article["format"], article["source"]) == ("csv", "boats.csv")
    found = post(client, "check", {"article": article, "summary": "There were 1,310 boats in 2031."})
    assert found["claims"][0]["evidence"]["place"] == "B3 (2031, Boats)"


def test_what_cannot_be_read_is_said(client: TestClient) -> None:
    answer = client.post(
        "/api/upload?name=x.pdf",
        content=b"%PDF-1.7\nbroken",
        headers={"Content-Type": "application/octet-stream"},
    )
    assert answer.status_code == 422
    assert "x.pdf" in answer.json()["error"]["message"]


def test_the_page_draws_the_typed_text_to_the_letter_and_the_article_at_its_evidence(
    client: TestClient,
) -> None:
    typed = "😀 Almost 41,000 islanders.\n\nThe board runs 12 ferries. \n"
    found = post(client, "view", {"source": ARTICLE, "summary": typed})
    assert "".join(text for text, _ in found["pieces"]) == typed
    marked = [(text, found["claims"][n]["severity"]) for text, n in found["pieces"] if n >= 0]
    assert marked == [("Almost 41,000", "error"), ("12", "none")]
    first = found["findings"][0]
    assert first["message"].endswith("which is the opposite.")
    assert first["line"]["parts"][1] == "41,000"
    evidence = found["claims"][0]["evidence"]
    assert first["evidence"] == evidence
    covered = [p[0] for part in found["paragraphs"] for p in part["pieces"] if evidence in p[3].split()]
    assert covered == ["41,000"]
    assert found["severities"] == {"error": 1, "warning": 0, "note": 0}


def test_the_page_names_its_own_field_and_no_option(client: TestClient) -> None:
    given = {"source": "The mill burned on Monday.", "summary": "It burned on 10 February 2031."}
    assert "the field “Appeared on”" in post(client, "view", given)["hints"][0]
    dated = {"article": {"text": given["source"], "date": "2031-02-11"}, "summary": given["summary"]}
    assert post(client, "view", dated)["severities"]["error"] == 0


def test_the_page_marks_json_where_it_is_typed(client: TestClient) -> None:
    typed = '{"head": "Almost 41,000 isl\\u0061nders", "ferries": 13}'
    found = post(client, "view", {"source": ARTICLE, "summary": typed})
    assert "".join(text for text, _ in found["pieces"]) == typed
    assert [text for text, n in found["pieces"] if n >= 0] == ["Almost 41,000", "13"]


def test_what_was_accepted_stands_from_then_on(client: TestClient, setup: Setup) -> None:
    data = {"source": ARTICLE, "summary": "The board runs 13 ferries."}
    (finding,) = [f for f in post(client, "view", data)["findings"] if f["severity"] != "note"]
    accepted = {**data, "keys": finding["keys"], "reason": "one more\nsince Monday"}
    assert post(client, "accept", accepted) == {"accepted": 1}
    again = post(client, "view", data)
    assert again["findings"][0]["advice"].startswith("Accepted: one more since Monday (ida, ")
    assert again["severities"]["error"] == again["severities"]["warning"] == 0
    assert again["accepted"] == 1
    assert json.loads(Path(setup.accepted).read_text(encoding="utf-8"))["who"] == "ida"
    assert "no open finding" in error(client, "accept", accepted)[1]


def test_a_report_can_be_kept(client: TestClient) -> None:
    answer = client.post("/api/report", json={"source": ARTICLE, "summary": SUMMARY})
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "Content-Security-Policy" in answer.text
    assert "41,000" in answer.text


def test_an_article_is_summarised_without_a_model(client: TestClient) -> None:
    answer = client.post("/api/summarise", json={"source": ARTICLE, "max_facts": 2})
    report = load_report(answer.content)
    assert report.provenance.engine == "extractive"
    assert report.summary.facts


def test_half_a_character_and_controls_do_no_harm(client: TestClient) -> None:
    body = b'{"source": "Of 41,000 \\ud800 \\u0000 \\u202e boats", "summary": "\\ud800 42,000 \\u0000 boats"}'
    for path in ("check", "view", "report"):
        answer = client.post(f"/api/{path}", content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code in (200, 422), (path, answer.text)


def test_the_interface_describes_itself(client: TestClient) -> None:
    described = client.get("/api/openapi.json").json()
    assert described["openapi"] == "3.1.0"
    references = set()

    def collect(value: Any) -> None:
        if isinstance(value, dict):
            references.update([value["$ref"]] if isinstance(value.get("$ref"), str) else [])
            for part in value.values():
                collect(part)
        elif isinstance(value, list):
            for part in value:
                collect(part)

    collect(described)
    known = {f"#/components/schemas/{name}" for name in described["components"]["schemas"]}
    assert references <= known
    for path, operations in described["paths"].items():
        assert client.get(path).status_code == 405
        assert list(operations) == ["post"]


def asked(reply: faults.Reply) -> tuple[int, Any, int]:
    """/api/summarise with a model behind it: status, answer, calls. In this process: a worker imports for seconds."""
    with server(reply) as model:
        how = {"base_url": model.url, "api_key": KEY, "max_retries": 0, "repair": 0}
        answer = work.summarise(Setup(model="openai/tiny", how=how), json.dumps({"source": ARTICLE}).encode())
    assert KEY.encode() not in answer.body
    return answer.status, json.loads(answer.body), len(model.requests)


KEY = "sk-very-secret-0123456789"


def test_an_article_is_summarised_by_the_model_that_is_set() -> None:
    status, report, calls = asked(faults.answer(SUMMARY_OF_A_MODEL))
    assert (status, calls, report["provenance"]["model"]) == (200, 1, "openai/tiny")
    assert report["checked"]["flags"]  # what the model made up is flagged


@pytest.mark.parametrize(
    ("reply", "status", "kind"),
    [(faults.error(401, f"no: {KEY}"), 502, "key"), (faults.error(500), 503, "unavailable")],
    ids=["key", "down"],
)
def test_a_model_that_fails_says_why(reply: faults.Reply, status: int, kind: str) -> None:
    found, answer, calls = asked(reply)
    assert (found, answer["error"]["kind"], calls) == (status, kind, 1)
