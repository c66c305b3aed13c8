"""PDF files made by hand, as small as the format allows (ISO 32000-1): lines of Helvetica, or a picture.

Nothing here is shared with the reader: what a test asserts was written down before it was read.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence

Page = Sequence[str] | bytes
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def pdf(
    pages: Sequence[Page],
    *,
    info: dict[str, str] | None = None,
    password: str | None = None,
    pictures: Sequence[int] = (),
    compress: bool = False,
) -> bytes:
    """A file with one line of text below the other, 14 points apart; an empty string leaves a line out.

    A page given as bytes is a content stream as it stands; its font is /F.
    ``pictures``: numbers, from 0, of pages that show a grey picture in place of their text.
    ``password``: encrypts with RC4 at 40 bits, the format's oldest way and every reader's.
    """
    key, encryption = _encryption(password) if password is not None else (None, b"")
    objects: list[bytes] = [
        b"",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    picture = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
    objects.append(_stream(picture, b"\x80", key, 4))
    kids = []
    for number, lines in enumerate(pages):
        content = b"q 500 0 0 700 50 50 cm /P Do Q" if number in pictures else _content(lines)
        head = b"<< /Length %d >>"
        if compress:
            content, head = zlib.compress(content), b"<< /Filter /FlateDecode /Length %d >>"
        at = len(objects) + 1
        objects.append(_stream(head % len(content), content, key, at))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R >> /XObject << /P 4 0 R >> >> >>" % at
        )
        kids.append(b"%d 0 R" % (at + 1))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    trailer = b"/Root 1 0 R"
    if info:
        objects.append(
            b"<< %s >>" % b" ".join(b"/%s (%s)" % (k.encode(), v.encode("latin-1")) for k, v in info.items())
        )
        trailer += b" /Info %d 0 R" % len(objects)
    if key is not None:
        objects.append(encryption)
        trailer += b" /Encrypt %d 0 R /ID [<00> <00>]" % len(objects)
    return _file(objects, trailer)


def drawings(depth: int, calls: int, *, of_itself: bool = False, encrypt: bool = False) -> bytes:
    """A page that calls a drawing some times, which calls a second one as often, and so on; the last one says five boxes.
    ``of_itself``: it calls the first one too."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        b"/Resources << /Font << /F 3 0 R >> /XObject << /X 6 0 R >> >> >>",
    ]
    key, encryption = _encryption("") if encrypt else (None, b"")
    for number in range(5, 6 + depth):
        last = number == 5 + depth
        content = b"BT /F 9 Tf 50 700 Td (5 boxes) Tj ET" if last else b"/X Do " * calls
        if last and of_itself:
            content += b" /X Do"
        called = 6 if last else number + 1
        head = b"<< /Length %d >>" % len(content)
        if number > 5:
            head = (
                b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length %d /Resources "
                b"<< /Font << /F 3 0 R >> /XObject << /X %d 0 R >> >> >>" % (len(content), called)
            )
        objects.append(_stream(head, content, key, number))
    trailer = b"/Root 1 0 R"
    if encrypt:
        objects.append(encryption)
        trailer += b" /Encrypt %d 0 R /ID [<00> <00>]" % len(objects)
    return _file(objects, trailer)


def _content(lines: Page) -> bytes:
    if isinstance(lines, bytes):
        return lines
    shown = []
    for i, line in enumerate(lines):
        text = line.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
        if text:
            shown.append(b"BT /F 11 Tf 60 %d Td (%s) Tj ET" % (790 - 14 * i, text))
    return b"\n".join(shown)


def _stream(head: bytes, content: bytes, key: bytes | None, number: int) -> bytes:
    if key is not None:
        salted = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0", usedforsecurity=False).digest()
        content = _rc4(salted[:10], content)
    return head + b"\nstream\n" + content + b"\nendstream"


def _file(objects: list[bytes], trailer: bytes) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def _encryption(password: str) -> tuple[bytes, bytes]:
    """Algorithms 2 to 4 of the standard, revision 2."""
    padded = (password.encode("latin-1") + _PADDING)[:32]
    owner = _rc4(hashlib.md5(padded, usedforsecurity=False).digest()[:5], padded)
    permissions = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(padded + owner + permissions + b"\0", usedforsecurity=False).digest()[:5]
    user = _rc4(key, _PADDING)
    return key, b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (
        owner.hex().encode(),
        user.hex().encode(),
    )


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
