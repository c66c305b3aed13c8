"""From a page of a PDF to the page number beside the evidence."""

from __future__ import annotations

import json
from pathlib import Path

from summarise.checking.check import check
from summarise.readers import read
from summarise.reports.json import render_checked as as_json
from summarise.reports.text import render_checked as as_text
from tests.pdfs import pdf


def test_evidence_names_its_page_in_every_form(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(
        pdf(
            [
                ["The port has 7 cranes."],
                ["Ships brought 2.3 million tons of grain.", "It was a record."],
                ["The end."],
            ]
        )
    )
    article = read(path)
    checked = check(article, "The port has 7 cranes. Ships brought 2.3 billion tons of grain.")
    pages = {claim.text: claim.evidence.page for claim in checked.claims if claim.evidence}
    assert pages == {"7": 1, "2.3 billion tons": 2}
    (flag,) = checked.flags
    assert flag.evidence is not None
    assert flag.evidence.page == 2
    assert json.loads(as_json(checked))["flags"][0]["evidence"]["page"] == 2
    assert "page 2 | Ships brought 2.3 million tons of grain." in as_text(checked, article.text)


def test_without_pages_there_is_no_number() -> None:
    checked = check("The port has 7 cranes.", "The port has 7 cranes.")
    assert [claim.evidence.page for claim in checked.claims if claim.evidence] == [None]
