"""Slides, OpenDocument texts, Rich Text and books, made in the test."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.util import Inches

from summarise import check
from summarise.errors import InputError
from summarise.readers import read
from summarise.readers.epub import read_epub
from summarise.readers.office.opendocument import read_odt
from summarise.readers.office.richtext import read_rtf
from summarise.readers.office.slides import read_pptx

OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def slides() -> bytes:
    show = pptx.Presentation()
    first = show.slides.add_slide(show.slide_layouts[1])
    first.shapes.title.text = "Port up 14%"
    body = first.placeholders[1].text_frame
    body.text = "More than 41,000 boxes"
    run = body.paragraphs[0].add_run()
    run.text = "1"
    run.font._element.set("baseline", "30000")
    body.add_paragraph().text = "7 new cranes"
    first.notes_slide.notes_text_frame.text = "say 99"
    second = show.slides.add_slide(show.slide_layouts[6])
    table = second.shapes.add_table(2, 3, Inches(1), Inches(1), Inches(5), Inches(1)).table
    for cell, words in zip(
        table.iter_cells(), ["Port", "Boats", "Share (%)", "Lind", "12", "3.5"], strict=True
    ):
        cell.text = words
    hidden = show.slides.add_slide(show.slide_layouts[1])
    hidden.shapes.title.text = "Hidden 55"
    hidden._element.set("show", "0")
    out = io.BytesIO()
    show.save(out)
    return out.getvalue()


def odt(body: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content xmlns:office='{OFFICE}:office:1.0' xmlns:table='{OFFICE}:table:1.0' "
            f"xmlns:text='{OFFICE}:text:1.0' xmlns:style='{OFFICE}:style:1.0' xmlns:draw='{OFFICE}:drawing:1.0' xmlns:svg='svg'>{STYLES}<office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
    return out.getvalue()


def epub(chapters: list[str], **more: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml",
            "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>",
        )
        items = "".join(f"<item id='c{i}' href='c%20{i}.xhtml'/>" for i in range(len(chapters)))
        order = "".join(f"<itemref idref='c{i}'/>" for i in range(len(chapters)))
        archive.writestr(
            "OPS/book.opf",
            f"<package xmlns:dc='x'><metadata><dc:title>Harbours</dc:title><dc:language>en</dc:language></metadata><manifest><item id='n' href='nav.xhtml' properties='nav'/>{items}</manifest><spine><itemref idref='n'/>{order}</spine></package>",
        )
        for i, chapter in enumerate(chapters):
            archive.writestr(
                f"OPS/c {i}.xhtml", f"<html><head><title>{i}</title></head><body>{chapter}</body></html>"
            )
        for name, text in more.items():
            archive.writestr(name, text)
    return out.getvalue()


def test_slides_as_they_are_shown(tmp_path: Path) -> None:
    (tmp_path / "talk.pptx").write_bytes(slides())
    article = read(tmp_path / "talk.pptx")
    assert (
        article.text
        == "Port up 14%\nMore than 41,000 boxes¹\n7 new cranes\n\nLind: Boats = 12; Share = 3.5%.\n"
    )
    assert article.notes == ("hidden slides 3: not read", "speakers' notes, on slides 1: not read")
    assert article.place(article.text.index("7 new")) == "slide 1"
    checked = check(article, "Lind's share is 4.5%.")
    assert next(f.evidence.place for f in checked.flags if f.evidence) == "slide 2 (Lind, Share)"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:h>Port</text:h><text:p>Up <text:span>1</text:span>4%<text:s text:c='2'/>now.</text:p>", "Port\nUp 14%  now.\n"),
        ("<text:tracked-changes><text:p>was 99</text:p></text:tracked-changes><text:p>Now 7.</text:p>", "Now 7.\n"),
        ("<text:list><text:list-item><text:p>5 men</text:p></text:list-item></text:list>", "5 men\n"),
        ("<text:p>12 boats<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In May 2024.</text:p></text:note-body></text:note> came.</text:p>", "12 boats came.\nIn May 2024.\n"),
        ("<table:table><table:table-row><table:table-cell><text:p>Port</text:p></table:table-cell><table:table-cell><text:p>Boats</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Lind</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>", "Lind: Boats = 12.\n"),
    ],
)  # fmt: skip
def test_open_document_texts(body: str, text: str) -> None:
    assert read_odt(odt(body), "f", 1_000_000).text == text


STYLES = (
    "<office:automatic-styles><style:style style:name='Up'><style:text-properties style:text-position='super 58%'/></style:style>"
    "<style:style style:name='Old'><style:text-properties style:text-line-through-style='solid'/></style:style>"
    "<style:style style:name='Older' style:parent-style-name='Old'/>"
    "<style:style style:name='Gone'><style:text-properties text:display='none'/></style:style>"
    "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.' text:start-value='4'/>"
    "<text:list-level-style-number text:level='2' style:num-format='a' style:num-suffix=')'/></text:list-style></office:automatic-styles>"
)


def _item(text: str, inner: str = "") -> str:
    return f"<text:list-item><text:p>{text}</text:p>{inner}</text:list-item>"


def _cells(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _cell(text: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:p>10<text:span text:style-name='Up'>6</text:span> boats</text:p>", "10⁶ boats"),
        ("<text:p>Fee <text:span text:style-name='Older'>£31</text:span> £35</text:p>", "Fee £35"),
        ("<text:p>4<text:span text:style-name='Gone'>9</text:span>0 boats</text:p><text:p text:style-name='Gone'>77</text:p>", "40 boats"),
        ("<text:p>12<draw:frame><draw:text-box><text:p>400 seen</text:p></draw:text-box><svg:desc>88</svg:desc></draw:frame> boats</text:p>", "12 boats\n400 seen"),
        (f"<text:list text:style-name='L'>{_item('boats', '<text:list>' + _item('small') + _item('tall') + '</text:list>')}{_item('quays')}</text:list>", "4. boats\na) small\nb) tall\n5. quays"),
        ("<text:p>7<text:ruby><text:ruby-base>8</text:ruby-base><text:ruby-text>9</text:ruby-text></text:ruby></text:p>", "78"),
        ("<table:table>" + _cells(_cell("Farm"), _cell("May"), _cell("June")) + _cells(_cell("Upper", "table:number-rows-spanned='2'"), _cell("27", "table:number-columns-spanned='2'"), "<table:covered-table-cell/>")
         + _cells("<table:covered-table-cell/>", _cell("4"), _cell("5")) + "</table:table>", "Upper: May, June = 27.\nUpper: May = 4; June = 5."),
    ],
)  # fmt: skip
def test_open_document_texts_as_they_are_shown(body: str, text: str) -> None:
    assert read_odt(odt(body), "f", 1_000_000).text == text + "\n"


def test_what_is_left_out_of_an_open_document_text_is_said() -> None:
    body = (
        "<text:p>Fee <text:span text:style-name='Old'>£31</text:span> £35<office:annotation><text:p>why 99?</text:p></office:annotation></text:p>"
        "<text:section text:display='none'><text:p>77</text:p></text:section>"
    )
    article = read_odt(odt(body), "f", 1_000_000)
    assert (article.text, [one.text for one in article.withdrawn]) == ("Fee £35\n", ["£31"])
    assert article.notes == ("1 comment not read", "1 hidden section not read")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            rb"{\rtf1\ansi{\fonttbl{\f0 Arial 12;}}Up {\b 14}% now.\par 12\'a0000 boats\par}",
            "Up 14% now.\n12\xa0000 boats\n",
        ),
        (rb"{\rtf1\ansi\ansicpg1252 \'a35 million\line \u8364?7}", "£5 million\n€7\n"),
        # the library alone reads 106 and 1122
        (
            rb"{\rtf1 10{\super 6} boats, CO{\f0\sub 2}, 4\super 1\nosupersub  men}",
            "10⁶ boats, CO₂, 4¹ men\n",
        ),
        (rb"{\rtf1 now {\strike 11}22 men{\v 99}, {\b\strike was 5 }6}", "now 22 men, 6\n"),
        (rb"{\rtf1 \trowd Lind\cell 12\cell 13\cell\row}", "Lind | 12 | 13\n"),
        # looks of groups inside one another, and switched on and off; deletions that are tracked
        (rb"{\rtf1 10{\super{\f1 6}} and 10{\up6 7}, 4\super 1\plain  men}", "10⁶ and 10⁷, 4¹ men\n"),
        (
            rb"{\rtf1 fee {\strike{\b 31}} 35, {\deleted 9}{\revised 12} boats \v 99\v0 here}",
            "fee 35, 12 boats here\n",
        ),
        (rb"{\rtf1 it {\strike 7\par 8} is\par 9}", "it\nis\n9\n"),
        # notes, lists, bars of the words, tables
        (rb"{\rtf1 12{\footnote {\super 1} Of 99.} boats}", "12 boats\n¹ Of 99.\n"),
        (
            rb"{\rtf1 Fee 12.\par{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard Box: {\b 34} berths.\par Of 9.\par}}}\pard After 5.\par}",
            "Fee 12.\nAfter 5.\nBox: 34 berths.\nOf 9.\n",
        ),
        (rb"{\rtf1 {\pntext 2.\tab}boats a|b}", "2.\tboats a|b\n"),
        (
            rb"{\rtf1 Before\par\trowd\cellx1 Port\cell Boats\par (all)\cell\row Lind\cell 12{\super 1}\cell\row\pard After 5\par}",
            "Before\nLind: Boats (all) = 12¹.\nAfter 5\n",
        ),
    ],
)
def test_rich_text(source: bytes, text: str) -> None:
    assert read_rtf(source, "f", 1_000_000).text == text


def test_what_is_left_out_of_rich_text_is_said() -> None:
    source = rb"{\rtf1 {\header Draft 7}{\footer Harbour office}12{\*\annotation why?} boats {\strike 11}}"
    article = read_rtf(source, "f", 1_000_000)
    assert (article.text, [one.text for one in article.withdrawn]) == ("12 boats\n", ["11"])
    assert article.notes == ("1 comment not read", "headers and footers not read: Draft 7")


def test_books_chapter_by_chapter(tmp_path: Path) -> None:
    (tmp_path / "b.epub").write_bytes(
        epub(["<h1>One</h1><p>12 boats, not <s>11</s> more.</p>", "<p>In 2024, 10<sup>6</sup> came.</p>"])
    )
    article = read(tmp_path / "b.epub")
    assert article.text == "One\n12 boats, not more.\n\nIn 2024, 10⁶ came.\n"
    assert (article.title, article.language, article.place(article.text.index("2024"))) == (
        "Harbours",
        "en",
        "chapter 2",
    )
    assert [one.text for one in article.withdrawn] == ["11"]


@pytest.mark.parametrize(
    ("reader", "data", "said"),
    [
        (read_pptx, slides()[:2000], "f: not a readable PowerPoint presentation (broken, or cut short)"),
        (read_odt, odt(""), "f: an OpenDocument text without words"),
        (read_odt, odt("<text:p>5"), "f: not a readable OpenDocument text (its XML is broken, line 1)"),
        (read_odt, odt("<text:list>" * 300 + "</text:list>" * 300), "nested more than 256 deep"),
        (read_odt, odt(f"<text:p>{'x' * 50_000}</text:p>"), "more than 4 times --max-bytes; raise it to read it"),
        (read_rtf, rb"{\rtf1 Up 14%", "f: the Rich Text ends too early (1 groups are not closed); save it again"),
        (read_rtf, rb"{\rtf1" + b"{" * 100 + b"}" * 101, "f: more than 60 groups inside one another, too many for a document"),
        (read_epub, epub([]), "f: a book without words"),
        (read_epub, epub(["<p>5</p>"], **{"META-INF/encryption.xml": "<a><CipherReference/></a>"}), "f: the book is protected; give one without protection"),
    ],
)  # fmt: skip
def test_what_is_refused(reader: Any, data: bytes, said: str) -> None:
    with pytest.raises(InputError) as refused:
        reader(data, "f", 10_000)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "around",
    [
        "<text:list><text:list-item>#</text:list-item></text:list>",
        "<table:table><table:table-row><table:table-cell>#</table:table-cell></table:table-row></table:table>",
        "<text:p><draw:frame><draw:text-box>#</draw:text-box></draw:frame></text:p>",
    ],
)
def test_texts_are_read_as_deep_as_the_refusal_says(around: str) -> None:
    before, after = around.split("#")

    def nested(times: int) -> bytes:
        return odt(before * times + "<text:p>7 boats</text:p>" + after * times)

    assert read_odt(nested(50), "f", 100_000).text.endswith("7 boats\n")
    with pytest.raises(
        InputError, match=r"^f: tables, lists or boxes more than 50 deep in one another; save its"
    ):
        read_odt(nested(51), "f", 100_000)


def test_a_folder_of_all_kinds_is_read_and_a_broken_file_is_its_own(tmp_path: Path) -> None:
    from summarise.batch.inputs.listing import Inputs

    files = {
        "a.pptx": slides(),
        "b.odt": odt("<text:p>5 men</text:p>"),
        "c.epub": epub(["<p>12 boats</p>"]),
        "d.srt": b"1\n00:00:01,000 --> 00:00:02,000\n7 men\n",
        "e.xlsx": b"PK\x03\x04[Content_Types].xml xl/",
        "f.rtf": rb"{\rtf1 9 men}",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    read_as = {}
    for item in Inputs([str(tmp_path)]):
        try:
            read_as[Path(item.id).name] = item.load().format
        except InputError as error:
            read_as[Path(item.id).name] = str(error).rpartition(": ")[2]
    assert read_as == {
        "a.pptx": "pptx",
        "b.odt": "odt",
        "c.epub": "epub",
        "d.srt": "srt",
        "e.xlsx": "not a readable Excel workbook (broken, or cut short)",
        "f.rtf": "rtf",
    }
