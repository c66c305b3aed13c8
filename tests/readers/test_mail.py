"""Messages as mail programs save them: which part is read, and what the headers say."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from summarise.errors import InputError
from summarise.readers.mail import read_mail

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
