"""Feeds and the agencies' forms: headline and body are the article, codes and times are not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarise import check
from summarise.errors import InputError
from summarise.readers import read

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Herald</title><ttl>60</ttl>
<item><title>Port up 14%</title><pubDate>Tue, 14 Jan 2025 10:00:00 GMT</pubDate>
<description>&lt;p&gt;It moved 12.4&amp;#160;million &lt;b&gt;boxes&lt;/b&gt;, not &lt;del&gt;11&lt;/del&gt; fewer.&lt;/p&gt;&lt;p&gt;1&lt;sup&gt;6&lt;/sup&gt;&lt;/p&gt;</description></item>
<item><title>Yard cuts 5 jobs</title><description>Short 7</description>
<content:encoded><![CDATA[<p>The yard cuts 9 jobs of 20.</p>]]></content:encoded></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><entry><title>One</title><updated>2025-01-14T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>12 boats</p><p>7 men</p></div></content></entry></feed>"""
NINJS = {
    "uri": "urn:example:20250114:99", "type": "text", "versioncreated": "2025-01-14T11:29:00Z", "urgency": 4,
    "headline": "Port up 14%", "body_xhtml": "<div><p>It moved 12.4&nbsp;million.</p><p>Then 7.</p></div>", "body_text": "It",
}  # fmt: skip
NINJS_2 = {
    "uri": "urn:example:1", "type": "text", "standard": {"name": "ninjs", "version": "2.0"},
    "headlines": [{"value": "Port up 14%"}],
    "bodies": [{"contentType": "text/plain", "value": "It moved 7."}, {"contentType": "application/xhtml+xml", "value": "<p>It moved 7.</p>"}],
}  # fmt: skip
NITF = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-5.dtd"><nitf><head><title>Port</title><docdata>
<doc-id id-string="99"/><date.issue norm="20250114T100000Z"/></docdata></head><body><body.head><hedline><hl1>Port up 14%</hl1></hedline>
<dateline><location>LIND</location><story.date norm="20250114">Jan 14</story.date></dateline></body.head>
<body.content><p>It moved <num>12.4</num>% more.</p><media><media-caption>Photo 77</media-caption></media></body.content></body></nitf>"""
NEWSML = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:9:1" version="4">
<itemMeta><versionCreated>2025-01-14T10:00:00Z</versionCreated></itemMeta><contentMeta><headline>Port up 14%</headline>
<language tag="en-GB"/></contentMeta><contentSet><inlineXML wordcount="55"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>8</title></head><body><p>It moved 12.4 million.</p></body></html></inlineXML></contentSet></newsItem>"""


@pytest.mark.parametrize(
    ("name", "data", "form", "text", "date"),
    [
        ("a.rss", RSS, "feed", "Port up 14%\nIt moved 12.4\xa0million boxes, not fewer.\n1⁶\n\nYard cuts 5 jobs\nThe yard cuts 9 jobs of 20.\n", None),
        ("a.xml", ATOM, "feed", "One\n12 boats\n7 men\n", "2025-01-14"),
        ("a.json", json.dumps(NINJS), "ninjs", "Port up 14%\nIt moved 12.4\xa0million.\nThen 7.\n", "2025-01-14"),
        ("a.json", json.dumps(NINJS_2), "ninjs", "Port up 14%\nIt moved 7.\n", None),
        ("a.xml", NITF, "nitf", "Port up 14%\nLIND\nIt moved 12.4% more.\n", "2025-01-14"),
        ("a.xml", NEWSML, "newsml", "Port up 14%\nIt moved 12.4 million.\n", "2025-01-14"),
    ],
)  # fmt: skip
def test_what_is_read(tmp_path: Path, name: str, data: str, form: str, text: str, date: str | None) -> None:
    (tmp_path / name).write_text(data, encoding="utf-8")
    article = read(tmp_path / name)
    assert (article.format, article.text, article.date) == (form, text, date)


def test_evidence_names_the_item_and_struck_out_numbers_are_withdrawn(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(RSS)
    article = read(tmp_path / "a.rss")
    assert [one.text for one in article.withdrawn] == ["11"]
    checked = check(article, "The yard cuts 8 jobs of 20.")
    assert "item 2 (Yard cuts 5 jobs)" in [f.evidence.place for f in checked.flags if f.evidence]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.rss", "<rss version='2.0'><channel><title>x</title></channel></rss>", "a.rss: a feed without items"),
        ("a.rss", RSS[:-60], "not a readable feed (its XML is broken"),
        ("a.rss", "<!DOCTYPE rss [<!ENTITY a '9'>]><rss><channel><item><title>&a;</title></item></channel></rss>", "declares entities"),
        ("a.xml", NITF[:-30], "not a readable NITF document (its XML is broken, line 4)"),
        ("a.xml", NEWSML.replace("<p>It moved 12.4 million.</p>", "").replace("Port up 14%", ""), "without words"),
    ],
)  # fmt: skip
def test_what_is_refused(tmp_path: Path, name: str, data: str, said: str) -> None:
    (tmp_path / name).write_text(data)
    with pytest.raises(InputError) as refused:
        read(tmp_path / name)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        (
            "n.json",
            json.dumps({"uri": "u", "type": "text", "version": "1", "headline": "Rates", "body_text": "Below 5 < 6 & more.\nNext 7."}),
            "Rates\nBelow 5 < 6 & more.\nNext 7.\n",
        ),
        (
            "n.xml",
            "<nitf><body><body.content><p>It took 2<frac><frac-num>1</frac-num><frac-sep>/</frac-sep><frac-den>4</frac-den></frac> "
            "hours.</p></body.content></body></nitf>",
            "It took 2 1/4 hours.\n",
        ),
    ],
)  # fmt: skip
def test_signs_and_fractions_are_what_they_look_like(tmp_path: Path, name: str, data: str, text: str) -> None:
    (tmp_path / name).write_text(data)
    assert read(tmp_path / name).text == text


def test_captions_that_are_not_read_are_said(tmp_path: Path) -> None:
    (tmp_path / "n.xml").write_text(
        "<nitf><body><body.content><p>It took 2 hours.</p><media><media-caption>A quay, 31 m</media-caption></media>"
        "</body.content></body></nitf>"
    )
    assert read(tmp_path / "n.xml").notes == ("1 picture caption not read",)


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        (
            {"body_html": "<p>It has 12 boats, 4<sup>1</sup> percent.</p>"},
            "Port\nIt has 12 boats, 4¹ percent.\n",
        ),
        ({"body_richtext": "It has 12 boats."}, "Port\nIt has 12 boats.\n"),
        (
            {"body_text": "It has 12.", "body_html": "<p>It has <b>12</b> boats.</p>"},
            "Port\nIt has 12 boats.\n",
        ),
        ({"description_html": "<p>It has 12 boats.</p>"}, "Port\nIt has 12 boats.\n"),
    ],
)
def test_a_body_of_ninjs_may_have_other_names(tmp_path: Path, fields: dict[str, str], text: str) -> None:
    item = {"uri": "u", "type": "text", "version": "1", "headline": "Port", **fields}
    (tmp_path / "n.json").write_text(json.dumps(item))
    assert read(tmp_path / "n.json").text == text
