"""The plain text of a message: soft line ends as they stand, or joined where DelSp says so (RFC 3676); quotations marked
with whose words they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarise.readers.composing.tracing import Tracer, between

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_QUOTED = re.compile(r"(?:>[ \t]?(?=>))*>")
_WROTE = re.compile(
    r"(?P<who>[^\n]*?)\s*(?:\bwrote|\bwrites|\bschrieb(?P<after>[^:]*)|\ba écrit|\bescribió|\bha scritto|\bescreveu|\bschreef[^:]*"
    r"|写道|のメール)\s?[:：]\s*$",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"""(?:[^\W\d_][\w.'’-]*\s+){0,4}[^\W\d_][\w.'’-]*(?=\s*(?:<[^<>]*>|\([^()]*@[^()]*\))?\s*$)"""
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+")
_FORWARDED = re.compile(
    r"\s*(?:-{2,}\s*)(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje original"
    r"|messaggio originale|mensagem original|oorspronkelijk bericht)\b.*-{2,}\s*",
    re.IGNORECASE,
)
_FROM = re.compile(r"\s*\*?(?:from|von|de|da|van|发件人|差出人)\*?\s?[:：]\*?\s*(.+?)\s*$", re.IGNORECASE)
# The heads with which mail programs begin a quoted message: who, when, and to whom or on what.
_SENT = re.compile(
    r"\s*\*?(?:sent|date|gesendet|datum|envoyé|enviado|enviada|fecha|data|inviato|verzonden|发送时间|送信日時)\*?\s?[:：]",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\s*\*?(?:to|an|à|a|para|aan|subject|betreff|objet|asunto|oggetto|assunto|onderwerp|收件人|主题|宛先|件名)\*?\s?[:：]",
    re.IGNORECASE,
)
_HEADS = 6  # lines: From, Sent, To, Cc, Importance, Subject
_END = "[end of the quoted words]\n"
_LONGEST = 300  # characters of a line that names who wrote
_ATTRIBUTION = 3  # lines: "On 5 May 2025 at 10:31, Ada Quill" may be broken before "wrote:"


class Body(NamedTuple):
    """The text, its offset pairs, and the people quoted in it ("" for one not named)."""

    text: str
    offsets: tuple[tuple[int, int], ...]
    quoted: tuple[str, ...]


class _Line(NamedTuple):
    text: str
    origin: int
    depth: int
    soft: bool


def body(text: str, *, flowed: bool = False, delete_space: bool = False) -> Body:
    """``text`` as a mail program shows it, its line ends "\\n". ``flowed``, ``delete_space``: the parameters
    format=flowed and DelSp=yes of its content type. A soft line end stays (" \\n"), as it does in wrapped text, which the
    finder and the check read over; with DelSp, whose soft ends may stand within words, the lines are joined.

    A quotation stands between lines of our own, "[quoted: the words of Ada Quill]" and "[end of the quoted
    words]", without its marks (a > before a number would be "more than").
    """
    tracer = Tracer()
    quoted: list[str] = []
    recent: list[str] = []
    opened: list[int] = []  # the depths of the quotations that are open
    before: _Line | None = None
    forwarded = False
    lines = _lines(text, flowed)
    for i, line in enumerate(lines):
        goes_on = before is not None and before.soft and before.depth == line.depth
        if before is not None and not (goes_on and delete_space):
            touching = flowed and not goes_on and before.text.strip() and line.text.strip()
            tracer.add(between(before.text.rstrip(), line.text) if touching else "\n")
        if line.text.strip():
            while opened and opened[-1] > line.depth:
                opened.pop()
                tracer.add(_END)
            if line.depth > (opened[-1] if opened else 0):
                opened.append(line.depth)
                quoted.append(_who(recent))
                tracer.add(_begin(quoted[-1]))
        if not forwarded and not opened and (who := _forwarded(lines[i : i + _HEADS])) is not None:
            forwarded = True
            quoted.append(who)
            tracer.add(_begin(quoted[-1]))
        tracer.add(line.text[:-1] if line.soft and delete_space else line.text, line.origin)
        if line.text.strip():
            recent = [*recent[1 - _ATTRIBUTION :], line.text]
        before = line
    tracer.add("\n")
    for _ in [*opened, *([0] if forwarded else [])]:
        tracer.add(_END)
    whole, offsets = tracer.done()
    return Body(whole, () if offsets == ((0, 0),) else offsets, tuple(quoted))


def forwarded_by(text: str) -> tuple[str, ...]:
    """Whose messages ``text`` quotes below heads of their own ("From: ... Sent: ...")."""
    lines = [_Line(line, 0, 0, False) for line in text.splitlines() if line.strip()]
    found = (_headed(lines[i : i + _HEADS]) for i in range(len(lines)))
    return tuple(who for who in found if who is not None)


def _forwarded(lines: list[_Line]) -> str | None:
    """Whose message begins at the first of ``lines`` ("" for one not named); None where none does."""
    if not _FORWARDED.fullmatch(lines[0].text[:_LONGEST]):
        return _headed(lines)
    return next((_name(m[1]) for after in lines[1:4] if (m := _FROM.match(after.text[:_LONGEST]))), "")


def _headed(lines: list[_Line]) -> str | None:
    """As ``_forwarded``, where the heads stand without a line that announces them."""
    sender = _FROM.match(lines[0].text[:_LONGEST])
    heads = [line.text[:_LONGEST] for line in lines[1:]]
    if sender and any(map(_SENT.match, heads[:2])) and any(map(_ABOUT.match, heads)):
        return _name(sender[1])
    return None


def _begin(who: str) -> str:
    return f"[quoted: the words of {who or 'an earlier message'}]\n"


def _lines(text: str, flowed: bool) -> list[_Line]:
    lines = []
    for match in _LINE.finditer(text):
        if not match.group() and match.start() == len(text):
            break
        line, start = match[1], match.start()
        marks = _QUOTED.match(line)
        depth = marks.group().count(">") if marks else 0
        at = marks.end() if marks else 0
        if line[at : at + 1] == " " and (depth or flowed):
            at += 1  # space-stuffed, or the blank behind the marks
        rest = line[at:]
        soft = flowed and rest.endswith(" ") and rest != "-- "
        lines.append(_Line(rest, start + at, depth, soft))
    return lines


def _who(recent: list[str]) -> str:
    """The name in the line before a quotation; "" where it has none."""
    match = _WROTE.match(" ".join(line.strip() for line in recent)[-_LONGEST:])
    return _name(match["after"] or match["who"]) if match else ""


def _name(text: str) -> str:
    text = re.sub(r"^.*\d[^,]*,\s*", "", text.strip().rstrip(",")) or text  # the date before it
    name = _NAME.search(text)
    address = _ADDRESS.search(text)
    found = name.group() if name and "@" not in name.group() else address.group() if address else ""
    return " ".join(found.split())[:80]
