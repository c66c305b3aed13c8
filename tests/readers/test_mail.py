"""Messages as mail programs save them: which part is read, and what the headers say."""

from __future__ import annotations

from decimal import Decimal
from email.message import EmailMessage

import pytest

from summarise import check, find_quantities
from summarise.checking.text.sentences import split_sentences
from summarise.errors import InputError
from summarise.readers.mail import read_mail
from summarise.readers.mail.flowed import body

WORDS = "The port of Lindmouth handled more than 41,000 containers in March, the harbour office said. "


def _message(plain: str | None = WORDS, page: str | None = None, **headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in {"From": "Ada Quill <ada@example.org>", "Subject": "Port £ news", **headers}.items():
        message[name] = value
    if plain is not None:
        message.set_content(plain)
    if page is not None and plain is not None:
        message.add_alternative(page, subtype="html")
    elif page is not None:
        message.set_content(page, subtype="html")
    return message


def test_the_plain_part_and_the_headers() -> None:
    message = _message(page="<p>other 7</p>", Date="Tue, 14 Jan 2025 23:30:00 -0500")
    article = read_mail(message.as_bytes(), "f")
    assert article.text.strip() == WORDS.strip()
    assert (article.title, article.author, article.date) == ("Port £ news", "Ada Quill", "2025-01-14")
    assert article.offsets == ()


@pytest.mark.parametrize("plain", [None, "View in browser"])
def test_the_page_where_the_plain_part_says_nothing(plain: str | None) -> None:
    page = f"<html><body><p>{WORDS * 4}</p></body></html>"
    article = read_mail(_message(plain, page).as_bytes(), "f")
    assert article.text.startswith(WORDS)
    assert page[article.origin(article.text.index("41,000")) :].startswith("41,000")
    assert article.title == "Port £ news"


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "cp1252"])
@pytest.mark.parametrize("coding", ["quoted-printable", "base64"])
def test_encodings(charset: str, coding: str) -> None:
    message = EmailMessage()
    message["From"] = "a@example.org"
    message.set_content("It cost £400 - no, £500.", charset=charset, cte=coding)
    assert read_mail(message.as_bytes(), "f").text.strip() == "It cost £400 - no, £500."


def test_attachments_are_named_and_not_read() -> None:
    message = _message()
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="report 7.pdf")
    article = read_mail(message.as_bytes(), "f")
    assert article.text.strip() == WORDS.strip()
    assert article.notes == ("1 attachment not read: report 7.pdf",)


@pytest.mark.parametrize("date", ["", "yesterday", "Tue, 99 Jan 2025 23:30:00 -0500"])
def test_a_date_that_is_none_dates_nothing(date: str) -> None:
    assert (
        read_mail(
            _message().as_bytes() if not date else b"Date: " + date.encode() + b"\n" + _message().as_bytes(),
            "f",
        ).date
        is None
    )


@pytest.mark.parametrize(
    "data",
    [
        b"From: a@example.org\n\n",
        b"From: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: image/png\n\nabc\n--x--",
        b"From: a\nContent-Type: multipart/alternative; boundary=x\n\n",
        b"From: a\nContent-Type: text/plain; charset=no-such\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"From: a\n" + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 5_000,
        b"From: =?utf-8?b?" + b"\xff" * 1000,
    ],
)
def test_a_message_without_text_is_one_line(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^f: "):
        read_mail(data, "f")


def _flowed(text: str, parameters: str) -> str:
    head = f"From: a@example.org\r\nMessage-ID: <1@x>\r\nContent-Type: text/plain; charset=utf-8; {parameters}\r\n\r\n"
    article = read_mail((head + text.replace("\n", "\r\n")).encode(), "f")
    origins = [article.origin(at) for at in range(len(article.text))]
    assert origins == sorted(origins)
    return article.text


@pytest.mark.parametrize(
    ("parameters", "text", "read"),
    [
        ("format=flowed", "It carried 12 \nmillion tonnes.\nNext\n", "It carried 12 \nmillion tonnes.\nNext\n"),
        ("format=flowed; delsp=no", "> It carried 12 \n> million.\n", "[quoted: the words of an earlier message]\nIt carried 12 \nmillion.\n[end of the quoted words]\n"),
        ("format=flowed; delsp=yes", "It carried 12 \n million tonnes.\nNext\n", "It carried 12million tonnes.\nNext\n"),
        ("format=flowed", "One \n\nTwo\n", "One \n\nTwo\n"),
        ("format=flowed; delsp=yes", "It has 1,2 \n00 boats.\n", "It has 1,200 boats.\n"),
        ("Format=Flowed; DelSp=Yes", "It has 12 \n \nmillion.\n", "It has 12\nmillion.\n"),
        ("format=flowed", " >5 boats\n-- \nAda\n", ">5 boats\n-- \nAda\n"),
        ("format=flowed", "In 12\n400 boats\n", "In 12\n\n400 boats\n"),
        ("format=fixed", "In 12 \n400 boats\n", "In 12 \n400 boats\n"),
    ],
)  # fmt: skip
def test_soft_line_ends(parameters: str, text: str, read: str) -> None:
    assert _flowed(text, parameters) == read


@pytest.mark.parametrize(
    ("text", "read", "named"),
    [
        ("No.\n\nOn Mon, 5 May 2025 at 10:31, Bo Finn <b@x.org>\nwrote:\n> It has 12 boats\n> and 7 oars\n\nBye\n",
         "wrote:\n[quoted: the words of Bo Finn]\nIt has 12 boats\nand 7 oars\n\n[end of the quoted words]\nBye\n", "Bo Finn"),
        ("Am 5. Mai 2025 schrieb Bo Finn:\n> 12 Boote\n", "[quoted: the words of Bo Finn]\n12 Boote\n[end of the quoted words]\n", "Bo Finn"),
        ("> > 7\n> 12\n", "7\n[end of the quoted words]\n[quoted: the words of an earlier message]\n12\n[end of the quoted words]\n", "an earlier message"),
        ("Hi 5\n-----Original Message-----\nFrom: Bo Finn <b@x.org>\nSent: Monday\n\nIt has 44.\n", "It has 44.\n[end of the quoted words]\n", "Bo Finn"),
        ("Hi 5\n\n________________________________\nFrom: Bo Finn <b@x.org>\nSent: Monday, 5 May 2025\nTo: Ada\nSubject: Boats\n\nIt has 44.\n",
         "Subject: Boats\n\nIt has 44.\n[end of the quoted words]\n", "Bo Finn"),
        ("Ja, 5.\n\nVon: Bo Finn\nGesendet: Montag\nAn: Ada\nCc: Ole\nBetreff: Boote\n\n44 Boote\n", "44 Boote\n[end of the quoted words]\n", "Bo Finn"),
        ("5\n*From:* Bo Finn\n*Date:* Monday\n*Subject:* Boats\n\n44\n", "44\n[end of the quoted words]\n", "Bo Finn"),
    ],
)  # fmt: skip
def test_quoted_words_are_said_to_be_another_persons(text: str, read: str, named: str) -> None:
    article = read_mail(_message(text).as_bytes(), "f")
    assert article.text.endswith(read)
    assert article.notes == (f"words quoted from {named} are part of the text, between lines that say so",)


@pytest.mark.parametrize(
    "text",
    [
        "From: the harbour\nTo: the market\nit is 12 km.\n",
        "Route\nFrom: Lindmouth\nDate: 5 May\nPrice: £40\n",
        "To: all\nFrom: the chair\nWe have 12 boats.\n",
    ],
)
def test_lines_that_only_begin_as_heads_do_are_no_quotation(text: str) -> None:
    assert read_mail(_message(text).as_bytes(), "f").notes == ()


@pytest.mark.parametrize(
    ("quotation", "named"),
    [
        ("<div style='border-top:solid'><p><b>From:</b> Bo Finn<br><b>Sent:</b> Monday<br><b>To:</b> Ada<br><b>Subject:</b> Boats</p></div><p>44 boats</p>", "Bo Finn"),
        ("<p><b>Von:</b> Bo Finn</p><p><b>Gesendet:</b> Montag</p><p><b>An:</b> Ada</p><p>44 Boote</p>", "Bo Finn"),
        ("<div id='divRplyFwdMsg'></div><p>44 boats</p>", "an earlier message"),
    ],
)  # fmt: skip
def test_words_quoted_in_the_page_of_a_mail_are_told(quotation: str, named: str) -> None:
    article = read_mail(
        bytes(_message(None, f"<html><body><p>We have 40 boats.</p>{quotation}</body></html>")), "f"
    )
    assert article.notes == (f"words quoted from {named} are part of the text",)


def test_a_short_message_whose_page_is_no_article_is_its_plain_part() -> None:
    assert (
        read_mail(bytes(_message("Now 12 boats.", "<p>Now 12 boats.</p>")), "m").text.strip()
        == "Now 12 boats."
    )


def test_all_that_the_page_of_a_mail_shows_is_read() -> None:
    page = (
        "<html><body><p>The port moved 41,000 boxes.</p><ul><li>Grain: 310,000&nbsp;tonnes</li><li>Timber: 95,500</li></ul>"
        "<div><a href='#'>Fares: 12 euros</a></div><p style='display:none'>77</p><table><tr><th>Month</th><th>Ships</th></tr><tr><td>May</td><td>240</td></tr></table>"
        "</body></html>"
    )
    article = read_mail(bytes(_message(None, page)), "a.eml")
    assert article.text.splitlines() == [
        "The port moved 41,000 boxes.", "• Grain: 310,000\u00a0tonnes", "• Timber: 95,500", "Fares: 12 euros", "May: Ships = 240.",
    ]  # fmt: skip
    assert page[article.origin(article.text.index("95,500")) :].startswith("95,500")
    assert article.notes == ()


def test_quoted_words_of_a_page_are_said() -> None:
    earlier = "Last week the office had said 39,000 for the month before, and gave no reason for it."
    page = f"<p>{WORDS}</p><blockquote type='cite'><p>{earlier}</p></blockquote>"
    assert (
        "words quoted from an earlier message are part of the text"
        in read_mail(bytes(_message(None, page)), "m").notes
    )


SOFT = (
    "The corrected count is 1, \n200 ships, and the old one was 1 \n234 boats. The fee rose by 3. \n5 percent after the "
    "audit of 12 \nJune, to a sum of £ \n4.2 \nmillion for between five and \nseven berths, the office said of the \n"
    "Harbour of Lindmouth: it was more than \n12 per \ncent above what had been paid in the whole year \n2019. The rest is due.\n"
)


def test_soft_line_ends_stay_and_numbers_run_over_them() -> None:
    flowed = body(SOFT, flowed=True).text
    assert flowed == SOFT
    found = [q.text for q in find_quantities(flowed)]
    assert found == [
        "1, \n200", "1 \n234", "3. \n5 percent", "12 \nJune", "£ \n4.2 \nmillion", "five and \nseven", "12 per \ncent", "2019",
    ]  # fmt: skip
    values = [q.low for q in find_quantities(flowed) if q.low is not None][:3]
    assert values == [1200, 1234, Decimal("3.5")]


def test_sentences_and_quotes_run_over_soft_line_ends() -> None:
    (flag,) = check(SOFT, "The corrected count is 1,300 ships.").flags
    assert flag.code.value == "value-mismatch"
    assert flag.evidence is not None
    assert SOFT[flag.evidence.start : flag.evidence.end] == flag.evidence.text == "1, \n200"
    for quote in (
        "The fee rose by 3. \n5 percent after the audit",
        "The fee rose by 3.5 percent after the audit of 12 June",
    ):
        fact = {"statement": "The fee rose by 3.5%.", "quote": quote, "figures": []}
        assert not check(SOFT, {"facts": [fact]}, ignore="figure-omitted").flags


@pytest.mark.parametrize(
    ("lines", "sentences"),
    [
        ("It counted 3, \n40 of them old.", 1),
        ("The whole of the harbour's staff came to \n12. The fee is due.", 2),
        (
            "The corrected count is 12 \nships, and the fee rose to the sum of £350 a berth \nLater on: nothing.",
            1,
        ),
        ("Boats: 12 \nOars: 40 \n", 2),  # short lines are rows
        ("- The whole of the harbour's staff came late \n- Nobody said why", 2),
    ],
)
def test_soft_line_ends_within_sentences(lines: str, sentences: int) -> None:
    assert len(split_sentences(lines)) == sentences


@pytest.mark.parametrize("text", ["12 \n345 \n600", "Boats 12  \n345 boats", "Boats 12 \n\n345 boats"])
def test_line_ends_that_are_not_soft_join_nothing(text: str) -> None:
    assert [q.text for q in find_quantities(text)] == [run for run in text.split() if run.isdigit()]
