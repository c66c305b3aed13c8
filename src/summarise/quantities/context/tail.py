"""What a suffix makes of the number before it."""

from __future__ import annotations

from summarise.quantities.named import NamedTuple
from summarise.quantities.quantity import Kind


class Tail(NamedTuple):
    """The kind and canonical unit a suffix gives, where it ends, and a magnitude inside it ("MUSD")."""

    kind: Kind
    unit: str
    end: int
    factor: int = 1
