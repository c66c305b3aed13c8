"""Numbers of a Word document as a person sees them: each row is a paragraph's runs and what is read."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.article import Article
from summarise.errors import InputError
from summarise.readers.docx import read_docx
from summarise.readers.docx.paragraphs import Lines

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def _read(body: str, document: Any = None) -> Article:
    document = document or docx.Document()
    root = docx.oxml.parse_xml(f"<w:body {SPACES}>{body}</w:body>")
    for i, element in enumerate(list(root)):
        document.element.body.insert(i, element)
    out = io.BytesIO()
    document.save(out)
    return read_docx(out.getvalue(), "f", 1_000_000)


def _run(text: str, properties: str = "") -> str:
    shown = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{shown}<w:t xml:space="preserve">{text}</w:t></w:r>'


def _field(*parts: str) -> str:
    """A complex field: its code, and its result behind "|"."""
    kinds = {"{": "begin", "|": "separate", "}": "end"}
    return "".join(
        f'<w:r><w:fldChar w:fldCharType="{kinds[part]}"/></w:r>' if part in kinds else part for part in parts
    )


def _code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
UP, DOWN = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'


def _math(inner: str) -> str:
    return f"<m:oMath>{inner}</m:oMath>"


def _m(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (_run("Some 3,400") + _run("7", UP) + _run(" boats"), "Some 3,400⁷ boats"),
        (_run("10") + _run("1", UP) + _run("2", UP) + _run(" CO") + _run("2", DOWN), "10¹² CO₂"),
        (_run("6") + _run("2", '<w:position w:val="8"/><w:sz w:val="14"/>') + _run(" percent"), "6² percent"),
        (_run("2") + _run("1", UP) + _run("/") + _run("4", DOWN) + _run(" tons"), "2 1/4 tons"),
        (_run("the 3") + _run("rd", UP), "the 3rd"),
        (_run("fee ") + _run("£910", "<w:strike/>") + _run(" £870"), "fee £870"),
        (_run("fee ") + _run("£9", "<w:dstrike/>") + _run("10", "<w:strike/>") + _run("£870"), "fee £870"),
        (_run("fee ") + _run("£910", '<w:strike w:val="0"/>'), "fee £910"),
        (_run("4") + _run("9", "<w:vanish/>") + _run("0 boats"), "40 boats"),
        (_run("at ") + '<w:r><w:sym w:font="Symbol" w:char="F02D"/></w:r>' + _run("8°"), "at −8°"),
        (_run("at ") + '<w:r><w:sym w:font="Arial" w:char="2212"/></w:r>' + _run("8°"), "at −8°"),
        (_run("12") + "<w:r><w:ptab w:alignment='right'/></w:r>" + _run("400"), "12\t400"),
        ("<w:r><w:ruby><w:rt>" + _run("5") + "</w:rt><w:rubyBase>" + _run("12") + "</w:rubyBase></w:ruby></w:r>" + _run(" boats"), "12 boats"),
        # fields show their result; that of a field in another's code is part of the code
        (_run("see ") + _field("{", _code("REF x 99"), "|", _run("12"), "}") + _run(" boats"), "see 12 boats"),
        (_field("{", _code("IF "), "{", _code("x"), "|", _run("99"), "}", _code(" = 1"), "|", _run("12"), "}") + _run(" boats"), "12 boats"),
        (_field("{", _code("x")) + "</w:p><w:p>" + _run("7 boats"), "7 boats"),  # never ended
        # what is there in two forms is read once; a form that holds nothing is none
        (f'<w:r {MC}><mc:AlternateContent><mc:Choice Requires="a"><w:t>5 oars</w:t></mc:Choice><mc:Fallback><w:t>5 oars</w:t></mc:Fallback></mc:AlternateContent></w:r>', "5 oars"),
        (f'<w:r {MC}><mc:AlternateContent><mc:Choice Requires="a"/><mc:Fallback><w:t>5 oars</w:t></mc:Fallback></mc:AlternateContent></w:r>', "5 oars"),
        ('<w:pPr><w:framePr w:dropCap="drop"/></w:pPr>' + _run("1") + "</w:p><w:p>" + _run("2 boats came"), "12 boats came"),
        (_run("12") + "<w:r><w:br/></w:r>" + _run("400 boats"), "12\n\n400 boats"),
        (_run("It pays ") + _math(_m("3.75%")) + _run(" a year"), "It pays 3.75% a year"),
        (_math(_m("2") + f"<m:f><m:num>{_m('1')}</m:num><m:den>{_m('4')}</m:den></m:f>"), "2 1/4"),
        (_math(f"<m:sSup><m:e>{_m('10')}</m:e><m:sup>{_m('6')}</m:sup></m:sSup>"), "10⁶"),
        ("<m:oMathPara>" + _math(_m("k=") + f"<m:f><m:num>{_m('a+9')}</m:num><m:den>{_m('7')}</m:den></m:f>") + "</m:oMathPara>", "k=(a+9)/7"),
    ],
)  # fmt: skip
def test_numbers_are_read_as_they_are_seen(runs: str, text: str) -> None:
    assert _read(f"<w:p>{runs}</w:p>").text == text + "\n"


def test_styles_strike_hide_and_raise() -> None:
    document = docx.Document()
    for name, properties in (("Old", "<w:strike/>"), ("Secret", "<w:vanish/>"), ("Mark", UP)):
        style = docx.oxml.parse_xml(
            f'<w:style {SPACES} w:type="character" w:styleId="{name}"><w:name w:val="{name}"/><w:rPr>{properties}</w:rPr></w:style>'
        )
        document.styles.element.append(style)
    runs = _run("44", '<w:rStyle w:val="Old"/>') + _run("45") + _run("9", '<w:rStyle w:val="Secret"/>')
    mark = _run("7", '<w:rStyle w:val="Mark"/>')
    article = _read(f"<w:p>{runs}{mark}</w:p>", document)
    assert article.text == "45⁷\n"
    assert [passage.text for passage in article.withdrawn] == ["44"]


def test_struck_and_deleted_passages_are_kept_as_withdrawn() -> None:
    deleted = "<w:del><w:r><w:delText>£310</w:delText></w:r></w:del>"
    article = _read(
        f"<w:p>{_run('The fee is ')}{deleted}<w:ins>{_run('£350')}</w:ins>.</w:p>"
        f"<w:p>{_run('All 44 pay it.', '<w:strike/>')}</w:p><w:p>{_run('So it is.')}</w:p>"
    )
    assert article.text == "The fee is £350\nSo it is.\n"
    assert [(p.text, article.text[p.at :].strip()[:4]) for p in article.withdrawn] == [
        ("£310", "£350"),
        ("All 44 pay it.", "So i"),
    ]


def test_what_stands_around_the_text_is_said() -> None:
    document = docx.Document()
    header = document.sections[0].header.paragraphs[0]
    header.text = "Draft 7, page "
    for part in docx.oxml.parse_xml(
        f'<w:p {SPACES}><w:fldSimple w:instr="PAGE">{_run("31")}</w:fldSimple>{_field("{", _code("NUMPAGES"), "|", _run("44"), "}")}</w:p>'
    ):
        header._p.append(part)
    document.sections[0].footer.paragraphs[0].text = "Harbour office"
    document.add_comment(document.add_paragraph("12 boats").runs, text="13?", author="A")
    out = io.BytesIO()
    document.save(out)
    article = read_docx(out.getvalue(), "f", 1_000_000)
    assert (article.text, sorted(article.notes)) == (
        "12 boats\n",
        ["1 comment not read", "headers and footers not read: Draft 7, page"],
    )


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{_run(text)}</w:p></w:tc>"


def _table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


@pytest.mark.parametrize(
    ("table", "text"),
    [
        (_table(_cell("") + _cell("May") + _cell("June"), _cell("Ferry") + _cell("310") + _cell("415")), "Ferry: May = 310; June = 415."),
        (_table(_cell("") + _cell("Year", '<w:gridSpan w:val="2"/>'), _cell("Ferry") + _cell("310") + _cell("415")), "Ferry: Year = 310; Year = 415."),
        (_table(_cell("Ferry", '<w:vMerge w:val="restart"/>') + _cell("310"), _cell("", "<w:vMerge/>") + _cell("415")), "Ferry | 310\nFerry | 415"),
        (_table(_cell("Ferry") + f"<w:sdt><w:sdtContent>{_cell('')}</w:sdtContent></w:sdt>" + _cell("415"), _cell("Mole") + _cell("1") + _cell("2")), "Ferry |  | 415\nMole | 1 | 2"),
        (_table(_cell("Loss") + _cell("(") + _cell("12.5") + _cell(")")), "Loss | -12.5"),
        (_table(f"<w:tc><w:p>{_run('12')}</w:p><w:p>{_run('400')}</w:p></w:tc>" + _cell("7")), "12; 400 | 7"),
    ],
)  # fmt: skip
def test_rows_keep_their_columns(table: str, text: str) -> None:
    assert _read(table).text == text + "\n"


def test_deleted_rows_are_withdrawn() -> None:
    article = _read(
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{_cell('310')}</w:tr><w:tr>{_cell('350')}{_cell('7')}</w:tr></w:tbl>"
    )
    assert article.text == "350 | 7\n"
    assert [passage.text for passage in article.withdrawn] == ["310"]


def test_lists_keep_their_numbers() -> None:
    document = docx.Document()
    document.add_paragraph("12 boats", style="List Number")
    document.add_paragraph("a quay", style="List Number")
    document.add_paragraph("7 cranes", style="List Bullet")
    out = io.BytesIO()
    document.save(out)
    assert read_docx(out.getvalue(), "f", 1_000_000).text == "1. 12 boats\n2. a quay\n7 cranes\n"


def test_a_list_counts_as_word_counts() -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, start, form, text in ((0, 2024, "decimal", "%1."), (1, 1, "lowerLetter", "%2)"), (2, 4, "upperRoman", "%1.%3"))
    )  # fmt: skip
    numbering.insert(
        0,
        docx.oxml.parse_xml(f'<w:abstractNum {SPACES} w:abstractNumId="77">{levels}</w:abstractNum>'),
    )
    numbering.append(
        docx.oxml.parse_xml(f'<w:num {SPACES} w:numId="78"><w:abstractNumId w:val="77"/></w:num>')
    )
    body = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="78"/></w:numPr></w:pPr>{_run(text)}</w:p>'
        for level, text in ((0, "Was good"), (1, "in May"), (2, "at sea"), (1, "in June"), (0, "Was bad"), (1, "why"))
    )  # fmt: skip
    assert _read(body, document).text.splitlines() == [
        "2024. Was good", "a) in May", "2024.IV at sea", "b) in June", "2025. Was bad", "a) why",
    ]  # fmt: skip


def test_each_cell_of_tables_inside_tables_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0
    of = Lines.of

    def counted(self: Lines, element: Any, depth: int = 0) -> Any:
        nonlocal calls
        calls += 1
        return of(self, element, depth)

    monkeypatch.setattr(Lines, "of", counted)
    body = _run("7")
    body = f"<w:p>{body}</w:p>"
    for _ in range(12):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    assert _read(body).text == "7\n"
    assert calls < 30


def _nested(around: str, times: int) -> str:
    before, after = around.split("#")
    return before * times + f"<w:p>{_run('7')}</w:p>" + after * times


@pytest.mark.parametrize(
    ("around", "deepest"),
    [
        ("<w:tbl><w:tr><w:tc>#</w:tc></w:tr></w:tbl>", 50),
        ("<w:tbl><w:tr><w:sdt><w:tc>#</w:tc></w:sdt></w:tr></w:tbl>", 50),
        ("<w:p><w:r><w:txbxContent>#</w:txbxContent></w:r></w:p>", 50),
    ],
)
def test_tables_and_boxes_are_read_as_deep_as_the_refusal_says(around: str, deepest: int) -> None:
    assert _read(_nested(around, deepest)).text == "7\n"
    with pytest.raises(
        InputError, match=rf"^f: tables or boxes inside one another more than {deepest} deep; save its text"
    ):
        _read(_nested(around, deepest + 1))


def test_controls_around_controls_are_no_tables() -> None:
    assert _read(_nested("<w:sdt><w:sdtContent>#</w:sdtContent></w:sdt>", 100)).text == "7\n"


def test_xml_too_deep_for_its_parser_is_one_line() -> None:
    body = f"<w:p>{_run('7')}</w:p>"
    for _ in range(100):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    plain, deep = io.BytesIO(), io.BytesIO()
    docx.Document().save(plain)
    with zipfile.ZipFile(plain) as before, zipfile.ZipFile(deep, "w") as after:
        for name in before.namelist():
            written = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>".encode()
            after.writestr(name, written if name == "word/document.xml" else before.read(name))
    with pytest.raises(
        InputError, match=r"^f: its XML is nested more than 256 deep; save its text and give that$"
    ):
        read_docx(deep.getvalue(), "f", 1_000_000)


_NUMBER = st.integers(1001, 999_999).map(lambda n: f"{n:,}")
_KIND = st.sampled_from(["", UP, DOWN, "<w:strike/>", "<w:vanish/>", "<w:b/>"])


@given(st.lists(st.tuples(_NUMBER, _KIND), min_size=1, max_size=8))
@settings(deadline=None, max_examples=25)
def test_the_numbers_that_are_seen_are_those_that_are_read(runs: list[tuple[str, str]]) -> None:
    article = _read("<w:p>" + "".join(_run(number, kind) + _run(" and ") for number, kind in runs) + "</w:p>")
    plain = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")
    seen = [number for number, kind in runs if kind not in ("<w:strike/>", "<w:vanish/>")]
    assert [word.translate(plain) for word in article.text.split() if word != "and"] == seen
    assert [p.text for p in article.withdrawn] == [number for number, kind in runs if "strike" in kind]
