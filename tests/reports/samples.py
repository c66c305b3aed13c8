"""Reports to render: of hand-written summaries. The stored ones are kept as JSON, so that what a form
shows of them changes only when the form does."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from summarise.article import Article
from summarise.checking.check import check
from summarise.report import Provenance, Repair, Report, Usage
from summarise.reports.json import AnySummary, load_report
from summarise.schema import Summary

STORED = Path(__file__).parent / "stored"


@cache
def stored(name: str) -> Report[Any]:
    """One of the reports in stored/."""
    return load_report((STORED / f"{name}.json").read_text(encoding="utf-8"))


def made(article: Article, summary: dict[str, Any], *, repairs: list[Repair] | None = None) -> Report[Any]:
    """A report of a hand-written summary, checked now. The summary is ours or of any other schema."""
    schema = Summary if "headline" in summary else AnySummary
    answer = schema.model_validate(summary)
    return Report(
        article=article,
        summary=answer,
        checked=check(article, answer),
        repairs=repairs or [],
        usage=Usage(calls=2, input_tokens=1834, output_tokens=412),
        provenance=Provenance(
            version="0.1.0",
            engine="llm",
            model="hand-written",
            prompt="facts-v1",
            prompt_hash="0123456789abcdef",
            schema_name=schema.__name__,
            schema_hash="fedcba9876543210",
            text_hash="00112233445566aa",
            parameters={"temperature": 0.0},
        ),
    )


def fact(
    statement: str, quote: str, *figures: tuple[str, str | None, str | None, str, str | None]
) -> dict[str, Any]:
    """A fact; a figure is (text, value, unit, qualifier, of)."""
    keys = ("text", "value", "unit", "qualifier", "of")
    return {
        "statement": statement,
        "quote": quote,
        "figures": [{**dict(zip(keys, f, strict=True)), "period": None} for f in figures],
    }


def summary(headline: str, prose: str, *facts: dict[str, Any], **names: list[str]) -> dict[str, Any]:
    """A summary of ours as plain data."""
    empty: dict[str, list[str]] = {"people": [], "organisations": [], "places": [], "dates": []}
    return {"headline": headline, "summary": prose, "facts": list(facts), **empty, **names}


HARBOUR = Article(
    "Harbour traffic rose in March\n\n"
    "The port of Lindmouth handled more than 41,000 containers in March 2024, up 6 percent on a year "
    "earlier, the harbour office said on Tuesday. Ships brought 2.3 million tons of grain and 34,987 cars.\n\n"
    "Of the 480 dockers, 105 work at night and 389 by day, said Ida Brandt, who runs the office. Wages rose "
    "to $35 an hour. “Between 10 and 20 ships wait at any time,” she said.",
    source="harbour.txt",
    title="Harbour traffic rose in March",
    date="2024-04-09",
    language="en",
)
HARBOUR_SUMMARY = summary(
    "Lindmouth handles 41,000 containers in March",
    "The port handled 41,000 containers in March 2024, up 8 percent. About 35,000 cars came in.",
    fact(
        "Ships brought 2.3 billion tons of grain.",
        "Ships brought 2.3 million tons of grain",
        ("2.3 billion tons", "2300000000", "tons", "exact", "grain"),
    ),
    fact(
        "Of 494 dockers 105 work at night.",
        "105 work at night and 389 by day",
        ("494 dockers", "494", None, "exact", "dockers"),
        ("105", "105", None, "exact", "dockers at night"),
    ),
    fact(
        "20 ships wait at any time.",
        "Between 10 and 20 ships are waiting",
        ("20 ships", "20", None, "exact", "ships"),
    ),
    people=["Ida Brandt", "Karl Osten"],
    organisations=["harbour office"],
    places=["Lindmouth"],
    dates=["March 2024"],
)

# Everything that could do something if it were not text: each line is tried in article and summary.
HOSTILE = (
    "<script>alert('in script')</script>",
    "</script><script>alert('after script')</script>",
    "</style><style>*{display:none}</style>",
    "<!-- <script>alert(1)</script> --> <!--",
    "<svg onload=alert(2)><animate onbegin=alert(3) attributeName=x dur=1s>",
    "<img src=x onerror=alert(4)> <iframe srcdoc='<script>alert(5)</script>'></iframe>",
    "\"><a href=javascript:alert(6)>5 percent</a> ' onmouseover='alert(7)",
    "{{ 7*7 }} {% raw %} {# comment #} ${alert(8)} `alert(9)`",
    "]]> &lt;b&gt; &#60;script&#62; \\u003cscript\\u003ealert(10)\\u003c/script\\u003e",
    "\u202e000,41 snot\u202c \u2066isolated\u2069 \u200f12\u200e 3\u200b4 \u2028 \u2029 \ufeff",
    "\x1b]0;title\x07\x1b[31mred\x1b[0m \x00 \x7f \x9b2J",
    '=HYPERLINK("http://evil.example","41") @SUM(1+1) +1 -1 \t=2',
    "[link](javascript:alert(11)) ![x](http://evil.example/x.png) <http://evil.example> @everyone #1 | a | b |",
)


@cache
def hostile() -> Report[Any]:
    """A report whose every string is an attack, each with a number in it so that it becomes a claim."""
    lines = [f"{line} and 41,000 containers" for line in HOSTILE]
    bad = summary(
        lines[0],
        " ".join(lines),
        *(fact(line, line, (line, "41000", line, "exact", line)) for line in lines),
        *(
            fact(line.replace("41,000", "42,000"), line[::-1], (line, line, None, "exact", None))
            for line in lines
        ),
        people=list(HOSTILE),
        places=["Lindmouth"],
    )
    article = Article(
        "\n\n".join(lines),
        source=HOSTILE[1],
        title=HOSTILE[0],
        date=HOSTILE[6],
        language=HOSTILE[6],
        notes=HOSTILE,
    )
    repairs = [Repair(path=line, code=line, before=line, after=line) for line in HOSTILE]
    report = made(article, bad, repairs=repairs)
    provenance = report.provenance.model_copy(
        update={"model": HOSTILE[1], "prompt": HOSTILE[4], "parameters": {HOSTILE[5]: HOSTILE[6]}}
    )
    return report.model_copy(update={"provenance": provenance})


@cache
def other_schema() -> Report[Any]:
    """A summary of somebody's own schema: nested, with numbers that are no strings."""
    return made(
        HARBOUR,
        {
            "title": "Lindmouth",
            "containers": 41000,
            "growth_percent": 8.0,
            "month": "March 2024",
            "details": {
                "staff": [{"name": "night", "count": 105}, {"name": "day", "count": 390}],
                "closed": None,
            },
        },
    )


RIGHT_TO_LEFT = Article(
    "ارتفاع حركة الميناء\n\nقال المكتب إن الميناء استقبل 41,000 حاوية في 2024، بزيادة 6% عن العام السابق.",
    source="ميناء.txt",
    language="ar",
)


@cache
def right_to_left() -> Report[Any]:
    """An Arabic article."""
    quote = "الميناء استقبل 41,000 حاوية في 2024"
    return made(
        RIGHT_TO_LEFT,
        summary(
            "الميناء يستقبل 42,000 حاوية",
            "زيادة 6% عن العام السابق.",
            fact("استقبل الميناء 41,000 حاوية.", quote, ("41,000", "41000", None, "exact", "حاوية")),
        ),
    )
