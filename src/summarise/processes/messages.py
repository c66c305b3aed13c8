"""What goes along the line between two processes: each thing pickled, its length before it."""

from __future__ import annotations

import pickle
import struct
from collections.abc import Iterator
from typing import Any, BinaryIO

_LENGTH = struct.Struct("!Q")


def packed(thing: object) -> bytes:
    """The thing as one message."""
    data = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(data)) + data


def next_of(line: BinaryIO) -> Any:
    """The next thing, waited for. Raises EOFError where the line ends, in the middle of a message too."""
    (length,) = _LENGTH.unpack(_exactly(line, _LENGTH.size))
    return pickle.loads(_exactly(line, length))  # noqa: S301  # from a process that this one has started


def _exactly(line: BinaryIO, size: int) -> bytes:
    data = line.read(size)
    if len(data) < size:
        raise EOFError
    return data


class Arriving:
    """Messages put together from the pieces in which they arrive."""

    def __init__(self) -> None:
        self._left = bytearray()

    def whole(self, piece: bytes) -> Iterator[bytes]:
        """What ``pickle.loads`` takes of each message that is whole with this piece."""
        self._left += piece
        begin = 0
        while len(self._left) - begin >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(self._left, begin)
            end = begin + _LENGTH.size + length
            if len(self._left) < end:
                break
            yield bytes(self._left[begin + _LENGTH.size : end])
            begin = end
        del self._left[:begin]
