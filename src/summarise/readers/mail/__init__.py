"""E-mail messages (RFC 5322, .eml) to their text, through the standard library.

``Article.offsets`` lead into the decoded part that was chosen: the plain text where there is one, else
the HTML. Subject, sender and date become title, author and date; attachments are named, not read.
"""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime

from summarise.article import Article
from summarise.errors import InputError
from summarise.readers.decoding.encodings import decode
from summarise.readers.mail.flowed import body, forwarded_by

_MOST_PARTS = 100  # the parser's work grows with their square
# Those that are read, wherever they stand: the parser's work grows with the square of a header.
_HEADER = re.compile(
    rb"^(subject|from|date|content-[a-z-]{2,30})[ \t]*:((?:[^\r\n]|(?:\r\n|\r|\n)[ \t])*)",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST = {False: 4_000, True: 2_000}  # characters of a header, and of one of its parts' own ("Content-...")
_QUOTED = re.compile(
    r"<blockquote[^<>]{0,200}\btype\s*=\s*[\"']?cite|[\"' ]gmail_quote\b|divRplyFwdMsg", re.IGNORECASE
)
_FEW = 40  # characters: a plain part this short is "please view this message in a browser"


def read_mail(data: bytes, name: str) -> Article:
    """The message's text. Raises InputError when it has none."""
    if data.lower().count(b"multipart/") > _MOST_PARTS:
        raise InputError(
            f"{name}: more than {_MOST_PARTS} parts with parts of their own, too many for a mail"
        )
    for header in _HEADER.finditer(data):
        if len(header[2]) > _LONGEST[header[1][:1].lower() == b"c"]:
            raise InputError(f"{name}: a header of {len(header[2]):,} characters, too long for a mail")
    try:
        message = message_from_bytes(data, policy=default)
        assert isinstance(message, EmailMessage)
        plain, page = message.get_body(("plain",)), message.get_body(("html",))
        article = _body(plain, page, name)
        attached = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
        subject, sender, date = _header(message, "subject"), _header(message, "from"), _date(message)
    except (MessageError, LookupError, ValueError, AttributeError, TypeError, RecursionError) as error:
        raise InputError(f"{name}: not a readable message ({type(error).__name__})") from None
    notes = article.notes
    if attached:
        count = len(attached)
        notes += (f"{count} attachment{'s' if count > 1 else ''} not read: {', '.join(attached[:5])}",)
    return replace(
        article,
        title=subject,
        author=parseaddr(sender)[0] or parseaddr(sender)[1] or None if sender else None,
        site=None,
        date=date,
        notes=notes,
        format="eml",
    )


def _body(plain: MIMEPart | None, page: MIMEPart | None, name: str) -> Article:
    text = _plain(plain, name) if plain is not None else None
    if page is not None and (text is None or len(text.text.strip()) < _FEW):
        from summarise.readers.html import read_html

        source = _decoded(page, name)
        try:
            article = read_html(source.text, name, whole=True)
        except InputError:
            if text is None or not text.text.strip():
                raise
            return text  # a short message whose other form is no page either
        named = ", ".join(dict.fromkeys(who for who in forwarded_by(article.text) if who))
        if not named and _QUOTED.search(source.text):
            named = "an earlier message"
        notes = (f"words quoted from {named} are part of the text",) if named else ()
        return replace(article, encoding=source.encoding, notes=source.notes + article.notes + notes)
    if text is None or not text.text.strip():
        raise InputError(f"{name}: the message has no text")
    return text


def _decoded(part: MIMEPart, name: str) -> Article:
    payload = part.get_payload(decode=True)
    found = decode(payload if isinstance(payload, bytes) else b"", name, part.get_content_charset())
    return Article(found.text, encoding=found.encoding, notes=found.notes)


def _plain(part: MIMEPart, name: str) -> Article:
    article = _decoded(part, name)
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    shown = body(article.text, flowed=flowed, delete_space=str(part.get_param("delsp", "")).lower() == "yes")
    notes = article.notes
    if shown.quoted:
        named = ", ".join(dict.fromkeys(who for who in shown.quoted if who)) or "an earlier message"
        notes += (f"words quoted from {named} are part of the text, between lines that say so",)
    return replace(article, text=shown.text, offsets=shown.offsets, notes=notes)


def _header(message: EmailMessage, name: str) -> str | None:
    return " ".join(str(message.get(name, "")).split()) or None


def _date(message: EmailMessage) -> str | None:
    """The day on which it was sent, where it was sent."""
    try:
        return parsedate_to_datetime(str(message["date"])).date().isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
